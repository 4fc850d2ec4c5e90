"""Latest wins, and the history behind the same lock."""

import threading

import numpy as np
import pytest

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import TrainingState
from xorgui.core.history import Curve
from xorgui.core.parameters import Parameters
from xorgui.engine.mailbox import Mailbox, Snapshot

STATE = TrainingState(Parameters.zeros(Architecture.build((2,))))


def snapshot(revision: int) -> Snapshot:
    return Snapshot(revision, STATE, 0.5, 2, 0.0, running=True)


def test_only_the_newest_snapshot_is_found_and_only_once():
    mailbox = Mailbox()
    assert mailbox.take() is None
    for revision in range(3):
        mailbox.post(snapshot(revision))
    assert mailbox.take() == snapshot(2)
    assert mailbox.take() is None


def test_the_curve_is_the_same_object_until_something_is_recorded():
    mailbox = Mailbox()
    mailbox.record([(0, 0.9, 2), (1, 0.8, 3)])
    curve = mailbox.curve()
    assert curve.epochs.tolist() == [0, 1]
    assert curve.column("loss").tolist() == [0.9, 0.8]
    assert curve.column("correct").tolist() == [2, 3]
    assert mailbox.curve() is curve
    mailbox.record([(2, 0.7, 4)])
    assert mailbox.curve() is not curve
    assert len(mailbox.curve()) == 3
    assert len(curve) == 2


def test_a_history_goes_on_from_a_curve_and_gets_its_missing_end():
    mailbox = Mailbox()
    curve = Curve(np.array([0, 2, 4], np.int64), np.array([[0.9, 2], [0.8, 2], [0.7, 3]]), stride=2)
    mailbox.begin(curve, 6, 0.6, 4)
    assert mailbox.curve().epochs.tolist() == [0, 2, 4, 6]
    assert mailbox.curve().rows[-1].tolist() == [0.6, 4]
    assert mailbox.stride == 2
    mailbox.begin(curve, 4, 0.1, 1)
    assert mailbox.curve().rows[-1].tolist() == [0.7, 3]
    mailbox.begin(curve, 3, 0.1, 1)
    assert mailbox.curve().epochs.tolist() == [0, 2]
    mailbox.begin(Curve.empty(), 0, 0.9, 2)
    assert mailbox.curve().epochs.tolist() == [0]


def test_two_threads_never_see_a_half_written_history():
    mailbox = Mailbox()
    done = threading.Event()

    def write() -> None:
        for first in range(0, 60_000, 300):
            mailbox.record([(epoch, epoch, epoch) for epoch in range(first, first + 300)])
            mailbox.post(snapshot(first))
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    newest = -1
    while not done.is_set():
        curve = mailbox.curve()
        assert np.all(np.diff(curve.epochs) == curve.stride)
        assert np.array_equal(curve.column("loss"), curve.epochs)
        found = mailbox.take()
        if found:
            assert found.revision > newest
            newest = found.revision
    writer.join(30)
    assert mailbox.stride == 64
    with pytest.raises(ValueError, match="does not come after"):
        mailbox.record([(0, 0, 0)])
