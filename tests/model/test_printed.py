"""The losses that the notes' script would have printed, for the run as it is: not for one that was taken back."""

from dataclasses import replace

import pytest

from xorgui.core.experiment import TrainingState
from xorgui.core.history import Curve
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Timeline
from xorgui.model.document import Document
from xorgui.model.printed import Printed

START = PRESETS["lab-09-1"].experiment()
ROOT = Moment(START)


def at(step, bias=0.0):
    return replace(START, state=TrainingState(Parameters.from_arrays([[[0], [0]], [bias]]), step))


def run(*moments):
    return Run(Curve.empty(), Timeline((ROOT, *moments)))


class Trainer:
    """Makes the run that it is told of again, at once."""

    can_train = True

    def __init__(self):
        self.bias = 0.0

    def remake(self, step, answer):
        answer(at(step, self.bias))


@pytest.fixture
def document(qapp):
    return Document(START)


@pytest.fixture
def trainer():
    return Trainer()


def train(document, *moments):
    document.begin_run()
    document.follow(moments[-1].experiment.state, run(*moments))
    document.end_run()


def test_what_an_undo_has_taken_back_is_no_more_printed_nor_what_another_run_had(document, trainer):
    printed = Printed(document, trainer)
    first, far = Moment(at(20)), Moment(at(50))
    train(document, first)
    printed.ask(10)
    assert sorted(printed.evaluations) == [0, 10]
    train(document, first, far)
    printed.ask(10)
    assert sorted(printed.evaluations) == [0, 10, 20, 30, 40]
    kept = printed.evaluations[10]
    document.undo()
    assert sorted(printed.evaluations) == [0, 10]
    trainer.bias = 3.0
    train(document, first, Moment(at(60, 3.0)))
    printed.ask(10)
    assert printed.evaluations[10] is kept
    assert printed.evaluations[30].experiment == at(31, 3.0)


def test_another_start_prints_anew(document, trainer):
    printed = Printed(document, trainer)
    train(document, Moment(at(20)))
    printed.ask(10)
    document.restart()
    assert printed.evaluations == {}


def test_what_could_not_be_made_before_the_engine_was_there_is_made_then(document, trainer):
    printed = Printed(document, trainer)
    train(document, Moment(at(20)))
    trainer.can_train = False
    printed.ask(10)
    assert printed.evaluations == {}
    trainer.can_train = True
    printed.ask(10)
    assert sorted(printed.evaluations) == [0, 10]
