"""A run: its curve and its timeline, cut together."""

import numpy as np
import pytest

from tests.core.test_timeline import at
from xorgui.core.history import Curve
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Note, Timeline

CURVE = Curve(np.arange(0, 7, 2), np.arange(16, dtype=float).reshape(4, 4), stride=2)
TIMELINE = Timeline((Moment(at(0), Note.START), Moment(at(4)), Moment(at(7), Note.EDIT)), stride=4)


def test_nothing_yet():
    run = Run()
    assert (run.end, len(run.curve), len(run.timeline)) == (0, 0, 0)
    assert run.cut(0) is run


@pytest.mark.parametrize(
    ("curve", "kept", "end"),
    [(CURVE, TIMELINE, 7), (CURVE, Timeline(), 6), (Curve.empty(), TIMELINE, 7), (CURVE, TIMELINE.cut(5), 6)],
)
def test_the_end_is_the_last_step_that_either_knows(curve, kept, end):
    run = Run(curve, kept)
    assert run.end == end
    assert run.cut(end) is run
    assert run.cut(end - 1) is not run


def test_both_are_cut():
    cut = Run(CURVE, TIMELINE).cut(5)
    assert cut.curve.steps.tolist() == [0, 2, 4]
    assert [moment.step for moment in cut.timeline.moments] == [0, 4]
    assert (cut.curve.stride, cut.timeline.stride) == (2, 4)
    assert cut.end == 4
