"""When as many points became right, between the steps that a curve has."""

from dataclasses import replace

import numpy as np
import pytest

from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, TrainingState
from xorgui.core.history import Curve
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Timeline
from xorgui.model.document import Document
from xorgui.model.first_time import FirstTime

START = PRESETS["lab-09-1"].experiment()
TURNS = 37


def at(step: int) -> Experiment:
    """A run in which three of four points are right from step 37 on."""
    numbers = [[2], [2]], [-1 if step >= TURNS else -5]
    return replace(START, state=TrainingState(Parameters.from_arrays(numbers), step))


class Trainer:
    """Makes moments of that run again, at once or up to where they are kept."""

    can_train = True

    def __init__(self, last: int = 10**9) -> None:
        self.asked: list[int] = []
        self._last = last

    def remake(self, step, answer):
        self.asked.append(step)
        answer(at(min(step, self._last)))


@pytest.fixture
def document(qapp):
    steps = np.array([0, 32, 64])
    rows = np.zeros((3, 4))
    rows[:, 1] = [Evaluation(at(step)).row.correct for step in steps]
    timeline = Timeline((Moment(at(0)), Moment(at(64))))
    document = Document(START)
    document.open(at(64), "", Run(Curve(steps, rows), timeline))
    return document


def test_the_step_is_found_between_two_that_are_recorded(document):
    trainer = Trainer()
    first = FirstTime(document, trainer)
    assert first.exact(64, 3) == TURNS
    assert len(trainer.asked) == 5
    first.exact(64, 3)
    assert len(trainer.asked) == 5


def test_the_recorded_step_stands_where_the_run_cannot_be_made_again(document):
    assert FirstTime(document, Trainer(last=0)).exact(64, 3) == 64


def test_another_run_is_looked_at_anew(document):
    trainer = Trainer()
    first = FirstTime(document, trainer)
    first.exact(64, 3)
    run = document.run
    other = Timeline((Moment(at(1)), *run.timeline.moments[1:]))
    document.open(at(70), "", Run(run.curve, other))
    assert first.exact(64, 3) == TURNS
    assert len(trainer.asked) == 10


def test_before_the_engine_is_there_nothing_is_settled(document):
    trainer = Trainer()
    trainer.can_train = False
    first = FirstTime(document, trainer)
    assert first.exact(64, 3) == 64
    trainer.can_train = True
    assert first.exact(64, 3) == TURNS
