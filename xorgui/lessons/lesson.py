"""What a lesson is: pages, each with what it sets up and its tasks, and the texts in one or both languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import Experiment, Start
from xorgui.core.parameters import Parameters
from xorgui.lessons.conditions import Chooses, Condition, Lack, Missing, Situation

PANELS = ("settings", "network", "forward", "region", "charts")
CHARTS = ("loss", "gradients", "weights", "hidden", "landscape", "code", "log")
LANGUAGES = ("en", "ko")

Kind = TypeVar("Kind")

Draw = Callable[[Start, Architecture], Parameters]


@dataclass(frozen=True)
class Setup:
    """The experiment that a page begins with."""

    experiment: Experiment
    """Where `is_drawn`, its weights are still zeros: the engine draws them."""
    is_drawn: bool

    def begin(self, draw: Draw) -> Experiment:
        """The experiment at epoch 0."""
        if not self.is_drawn:
            return self.experiment
        return self.experiment.started_from(
            self.experiment.start, draw(self.experiment.start, self.experiment.architecture)
        )


@dataclass(frozen=True)
class Task:
    """Done when all its conditions are met at once; then it stays done."""

    name: str
    conditions: tuple[Condition, ...]

    def missing(self, situation: Situation) -> tuple[Missing, ...]:
        found = [missing for condition in self.conditions if (missing := condition.missing(situation))]
        # What is to happen tells whether an answer was right: until then it is a guess.
        judged = [missing for missing in found if missing.lack is not Lack.WRONG_ANSWER]
        return tuple(judged or found)

    def condition(self, kind: type[Kind]) -> Kind | None:
        """The condition of a kind, if the task has one."""
        return next((condition for condition in self.conditions if isinstance(condition, kind)), None)

    @property
    def right_choice(self) -> int | None:
        chooses = self.condition(Chooses)
        return chooses.right if chooses else None


@dataclass(frozen=True)
class Page:
    """One step of a lesson; what is None stays as it is."""

    setup: Setup | None = None
    panels: tuple[str, ...] | None = None
    locked: tuple[str, ...] = ()
    """Names of CONTROLS that cannot be used."""
    chart: str | None = None
    row: int | None = None
    """Of the data, from 0."""
    unit: str | None = None
    """What the region shows."""
    rounded: bool | None = None
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True)
class TaskText:
    """Markdown of a task; the choices are those of a numbered list."""

    title: str
    text: str
    choices: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True)
class PageText:
    title: str
    body: str
    tasks: Mapping[str, TaskText] = field(default_factory=dict)


@dataclass(frozen=True)
class LessonText:
    """A lesson in one language; as many pages as the lesson."""

    title: str
    pages: tuple[PageText, ...]


@dataclass(frozen=True)
class Lesson:
    """A lesson as its folder has it."""

    name: str
    folder: Path
    order: int
    pages: tuple[Page, ...]
    texts: Mapping[str, LessonText]

    def text(self, language: str) -> LessonText:
        """In a language, or in the other one where there is no such text."""
        return self.texts.get(language) or next(iter(self.texts.values()))

    def setup_of(self, page: int) -> Setup:
        """What a page works on: its own set-up, or the last one before it."""
        found = next(page.setup for page in reversed(self.pages[: page + 1]) if page.setup)
        assert found is not None
        return found

    def panels_of(self, page: int) -> tuple[str, ...]:
        """The panels that a page shows: its own, or those of the last page before it that names some."""
        return next((page.panels for page in reversed(self.pages[: page + 1]) if page.panels is not None), PANELS)

    def rounded_of(self, page: int) -> bool | None:
        """Whether values are rounded on a page: its own word, or that of the last page before it that has one."""
        return next((page.rounded for page in reversed(self.pages[: page + 1]) if page.rounded is not None), None)


@dataclass(frozen=True)
class LessonPage:
    """One page of one lesson."""

    lesson: Lesson
    page: int
