"""The trainer against a session that says and shows just what a test wants, in the order that it wants."""

from dataclasses import replace

import pytest

from xorgui.core.architecture import WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.history import Row
from xorgui.core.presets import PRESETS
from xorgui.engine.events import Finished, Paused, Started
from xorgui.engine.mailbox import Mailbox, Snapshot
from xorgui.model.document import Document
from xorgui.model.trainer import Phase, Trainer

BIAS = WeightId(2, 0)


class SlowSession:
    """Takes every command and does nothing about it."""

    def __init__(self):
        self.mailbox = Mailbox()
        self.revisions = []

    def train(self, revision):
        self.revisions.append(revision)

    def edit(self, _values, revision):
        self.revisions.append(revision)

    def load(self, _experiment, _run, revision):
        self.revisions.append(revision)

    def pause(self):
        pass

    def set_speed(self, _speed):
        pass


@pytest.fixture
def document(qapp):
    return Document(PRESETS["by-hand"].experiment())


@pytest.fixture
def session():
    return SlowSession()


@pytest.fixture
def trainer(document, session):
    trainer = Trainer(document)
    trainer._on_loaded(session)
    yield trainer
    document.end_run()


def show(session, document, epoch, *, running):
    """Post a snapshot of the last command's revision."""
    state = replace(document.experiment.state, epoch=epoch, step=epoch)
    session.mailbox.post(Snapshot(session.revisions[-1], state, Row(0.5, 4), 1.0, running))


def test_a_stop_with_an_edit_on_its_way_ends_with_what_comes_of_the_edit(trainer, document, session):
    trainer.train()
    run = session.revisions[-1]
    document.set_weight(BIAS, -30.0)
    trainer._on_event(Finished("epoch", run))
    assert trainer.phase is Phase.TRAINING, "the session has yet to take the edit over"
    show(session, document, 50, running=False)
    trainer._pull()
    assert trainer.phase is Phase.IDLE
    assert document.experiment.state.epoch == 50
    assert not document.is_running


def test_a_condition_that_is_cleared_just_as_it_is_met_is_told_as_it_was(trainer, document, session, qtbot):
    document.set_settings(replace(document.experiment.settings, stop_accuracy=0.5), "accuracy")
    session.change = lambda _settings, _locks, revision: session.revisions.append(revision)
    trainer.train()
    run = session.revisions[-1]
    document.set_settings(replace(document.experiment.settings, stop_accuracy=None), "accuracy")
    trainer._on_event(Finished("accuracy", run, 0.5))
    show(session, document, 7, running=False)
    with qtbot.waitSignal(trainer.message, check_params_cb=lambda text: text.startswith("Stopped: 50% are right")):
        trainer._pull()
    assert trainer.phase is Phase.IDLE
    assert not document.is_running


def test_the_end_of_an_earlier_run_does_not_end_this_one(trainer, document, session):
    trainer.train()
    first = session.revisions[-1]
    document.set_data(gate_data(Gate.AND))
    trainer.train()
    for event in (Started(first), Finished("epoch", first)):
        trainer._on_event(event)
    # What this run shows last comes before its own news, which tell why it has ended.
    show(session, document, 20, running=False)
    trainer._pull()
    assert trainer.phase is Phase.TRAINING
    assert document.is_running
    trainer._on_event(Paused(session.revisions[-1]))
    assert trainer.phase is Phase.IDLE


def test_a_snapshot_from_before_an_edit_is_dropped(trainer, document, session):
    trainer.train()
    show(session, document, 10, running=True)
    document.set_weight(BIAS, -30.0)
    trainer._pull()
    assert document.experiment.state.epoch == 0
    assert document.experiment.parameters.value(BIAS) == -30.0
