"""The README's page on writing a lesson, as a teacher takes it."""

import re
from pathlib import Path

import pytest

from xorgui.core.architecture import WeightId
from xorgui.core.history import Curve
from xorgui.lessons import links, pages, setups
from xorgui.lessons.conditions import Situation
from xorgui.lessons.lesson import CHARTS, PANELS
from xorgui.lessons.reading import read_lesson

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
PAGE = README.partition("\n## Write a lesson")[2].partition("\n## How it is built")[0]


@pytest.fixture
def lesson(tmp_path):
    for kind, name in (("toml", "lesson.toml"), ("markdown", "en.md")):
        (block,) = re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
        (tmp_path / name).write_text(block, "utf-8")
    return read_lesson(tmp_path)


def test_the_worked_example_is_a_lesson_that_can_be_solved(lesson):
    assert lesson.text("en").title == "NAND by its bias"
    nand, why = lesson.pages[1].tasks
    given = lesson.setup_of(1).experiment
    assert nand.missing(Situation(given, given, Curve.empty()))
    solved = given.with_parameters(given.parameters.replaced({WeightId(1, 0): 3.0}))
    assert not nand.missing(Situation(solved, given, Curve.empty()))
    assert why.missing(Situation(given, given, Curve.empty(), answer="1"))
    assert not why.missing(Situation(given, given, Curve.empty(), answer="2"))


@pytest.mark.parametrize(
    "names",
    [links.CONTROLS, links.ACTIONS, CHARTS, PANELS, pages._PAGE_KEYS[:-1], pages._TASK_KEYS[1:], setups._KEYS],
    ids=["controls", "actions", "charts", "panels", "page", "task", "experiment"],
)
def test_every_name_that_a_lesson_may_use_is_told(names):
    missing = [name for name in names if not re.search(rf"\b{name}\b", PAGE)]
    assert missing == []
