"""Latest wins, and the run behind the same lock."""

import threading

import numpy as np
import pytest

from tests.core.test_history import kept_up_to
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.history import Curve, Row
from xorgui.core.parameters import Parameters
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Note, Timeline
from xorgui.engine.mailbox import Mailbox, Snapshot

SHAPE = Architecture.build((2,))
ZEROS = Parameters.zeros(SHAPE)


def at(step: int, rate: float = 0.01, memory: float | None = None) -> Experiment:
    arrays = None if memory is None else (np.array([0, step], np.float32), np.full(3, memory, np.float32))
    state = TrainingState(ZEROS, step, arrays)
    return Experiment(
        gate_data(Gate.XOR), SHAPE, TrainingSettings(learning_rate=rate), Start(StartKind.ZEROS), ZEROS, state
    )


def snapshot(revision: int) -> Snapshot:
    return Snapshot(revision, at(0).state, Row(0.5, 2), 0.0, running=True)


def test_only_the_newest_snapshot_is_found_and_only_once():
    mailbox = Mailbox()
    assert mailbox.take() is None
    for revision in range(3):
        mailbox.post(snapshot(revision))
    assert mailbox.take().revision == 2
    assert mailbox.take() is None


def test_the_run_is_the_same_object_until_something_is_recorded():
    mailbox = Mailbox()
    mailbox.record([(0, Row(0.9, 2)), (1, Row(0.8, 3, 0.5, 1))])
    run = mailbox.run()
    assert run.curve.steps.tolist() == [0, 1]
    assert run.curve.column("loss").tolist() == [0.9, 0.8]
    assert run.curve.column("correct").tolist() == [2, 3]
    assert run.curve.column("test_correct").tolist() == [0, 1]
    assert mailbox.run() is run
    mailbox.record([(2, Row(0.7, 4))])
    assert mailbox.run() is not run
    assert len(mailbox.run().curve) == 3
    assert len(run.curve) == 2
    for change in (lambda: mailbox.keep(at(3)), lambda: mailbox.note(at(4), Note.EDIT)):
        run = mailbox.run()
        change()
        assert len(mailbox.run().timeline) == len(run.timeline) + 1


def test_a_run_goes_on_from_another_and_gets_its_missing_end():
    mailbox = Mailbox()
    curve = Curve(np.array([0, 2, 4], np.int64), np.array([[0.9, 2, 0.8, 1], [0.8, 2, 0.8, 1], [0.7, 3, 0.8, 1]]), 2)
    run = Run(curve, Timeline((Moment(at(0), Note.START), Moment(at(4))), stride=4))

    def steps() -> list[int]:
        return mailbox.run().curve.steps.tolist()

    def moments() -> list[tuple[int, Note | None]]:
        return [(moment.step, moment.note) for moment in mailbox.run().timeline.moments]

    mailbox.begin(run, at(6), Row(0.6, 4))
    assert steps() == [0, 2, 4, 6]
    assert mailbox.run().curve.rows[-1, :2].tolist() == [0.6, 4]
    assert moments() == [(0, Note.START), (4, None), (6, Note.EDIT)]
    assert (mailbox.stride, mailbox.timeline_stride) == (2, 4)
    mailbox.begin(run, at(4), Row(0.1, 1))
    assert mailbox.run().curve.rows[-1].tolist() == [0.7, 3, 0.8, 1]
    assert moments() == [(0, Note.START), (4, None)]
    mailbox.begin(run, at(4, 0.5), Row(0.1, 1))
    assert moments() == [(0, Note.START), (4, Note.EDIT)]
    mailbox.begin(run, at(3), Row(0.1, 1))
    assert steps() == [0, 2, 3]
    assert moments() == [(0, Note.START), (3, Note.EDIT)]
    mailbox.begin(Run(), at(0), Row(0.9, 2))
    assert steps() == [0]
    assert moments() == [(0, Note.START)]


def test_another_memory_of_the_optimizer_is_another_moment():
    """A replay from what was kept would not be what training does."""
    mailbox = Mailbox()
    run = Run(timeline=Timeline((Moment(at(0), Note.START), Moment(at(4, memory=0.5)))))
    mailbox.begin(run, at(4, memory=0.5), Row(0.6, 4))
    assert mailbox.run().timeline.moments[-1].note is None
    for other in (at(4), at(4, memory=0.25)):
        mailbox.begin(run, other, Row(0.6, 4))
        assert mailbox.run().timeline.moments[-1].note is Note.EDIT
        assert mailbox.run().timeline.moments[-1].experiment is other


def test_two_threads_never_see_a_half_written_run():
    mailbox = Mailbox()
    done = threading.Event()

    def write() -> None:
        for first in range(0, 60_000, 300):
            mailbox.record([(step, Row(step, step)) for step in range(first, first + 300)])
            mailbox.keep(at(first))
            mailbox.post(snapshot(first))
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    newest = -1
    while not done.is_set():
        curve, kept = mailbox.run().curve, mailbox.run().timeline
        assert curve.steps.tolist() == kept_up_to(int(curve.steps[-1]) if len(curve) else -1, curve.stride, 8)
        assert np.array_equal(curve.column("loss"), curve.steps)
        assert np.all(np.diff([moment.step for moment in kept.moments]) > 0)
        found = mailbox.take()
        if found:
            assert found.revision > newest
            newest = found.revision
    writer.join(30)
    assert mailbox.stride == 81
    with pytest.raises(ValueError, match="does not come after"):
        mailbox.record([(0, Row(0, 0))])
