"""Edits, undo, and training runs in the document; no window, no TensorFlow."""

from dataclasses import replace

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Start, StartKind, TrainingState
from xorgui.core.history import Curve
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.reshape import by_position, without_unit
from xorgui.core.run import Run
from xorgui.model.document import UNDO_STEPS, Change, Document, Origin

BIAS = WeightId(1, 0)
WEIGHT = WeightId(1, 1, 0)


@pytest.fixture
def document(qapp) -> Document:
    return Document(PRESETS["by-hand"].experiment())


@pytest.fixture
def changes(document) -> list[Change]:
    seen: list[Change] = []
    document.changed.connect(seen.append)
    return seen


def trained(document: Document, epoch: int) -> TrainingState:
    """A made-up state that a training run might have reached."""
    arrays = [a + epoch / 1000 for a in document.experiment.parameters.arrays]
    return TrainingState(Parameters.from_arrays(arrays), epoch)


def run_up_to(step: int) -> Run:
    return Run(Curve(np.arange(step + 1), np.zeros((step + 1, 4))))


def test_an_edit_is_announced_once_and_undone(document, changes):
    before = document.experiment
    document.set_weight(WEIGHT, 2.5)
    assert document.experiment.parameters.value(WEIGHT) == 2.5
    assert [c.origin for c in changes] == [Origin.EDIT]
    assert changes[0].values == {WEIGHT: 2.5}
    assert document.undo_stack.undoText() == "weight x1 → y2"
    document.undo()
    assert document.experiment == before
    assert changes[1].origin is Origin.UNDO
    document.redo()
    assert document.experiment.parameters.value(WEIGHT) == 2.5


def test_the_same_value_is_no_edit(document, changes):
    document.set_weight(WEIGHT, document.experiment.parameters.value(WEIGHT))
    assert changes == []
    assert not document.undo_stack.canUndo()


def test_evaluation_follows_each_edit(document):
    before = document.evaluation.loss
    document.set_weight(BIAS, 0.0)
    assert document.evaluation.loss != before
    assert document.evaluation.experiment is document.experiment


def test_a_gesture_is_one_undo_step_and_none_if_it_comes_back(document):
    gesture = document.new_gesture()
    for value in (-7.9, -7.5, -6.0):
        document.set_weight(BIAS, value, gesture)
    assert document.undo_stack.count() == 1
    document.undo()
    assert document.experiment.parameters.value(BIAS) == -8
    gesture = document.new_gesture()
    for value in (-7.0, -9.0, -8.0):
        document.set_weight(BIAS, value, gesture)
    assert not document.undo_stack.canUndo()


def test_two_gestures_are_two_steps(document):
    document.set_weight(BIAS, -7.0, document.new_gesture())
    document.set_weight(BIAS, -6.0, document.new_gesture())
    document.undo()
    assert document.experiment.parameters.value(BIAS) == -7


def test_weights_typed_at_epoch_0_are_the_start(document):
    document.set_weight(BIAS, 1.0)
    assert document.experiment.start.kind is StartKind.TYPED
    assert document.experiment.start_parameters.value(BIAS) == 1.0


def test_reset_goes_back_to_the_start_of_the_run_and_can_be_undone(document):
    document.begin_run()
    document.follow(trained(document, 50), run_up_to(50))
    document.end_run()
    document.set_weight(BIAS, 9.0)
    document.restart()
    assert document.experiment.state.epoch == 0
    assert document.experiment.parameters == PRESETS["by-hand"].parameters
    assert len(document.run.curve) == 0
    document.undo()
    assert document.experiment.state.epoch == 50
    assert document.experiment.parameters.value(BIAS) == 9.0
    assert len(document.run.curve) == 51


def test_a_run_is_one_undo_step_named_by_its_epochs(document):
    before = document.experiment
    document.begin_run()
    for epoch in (10, 700, 1500):
        document.follow(trained(document, epoch), run_up_to(3))
    assert not document.undo_stack.canUndo()
    document.end_run()
    assert document.undo_stack.undoText() == "training of 1,500 epochs"
    after = document.experiment
    document.undo()
    assert document.experiment == before
    document.redo()
    assert document.experiment == after


def test_a_run_that_moved_nothing_is_no_step(document):
    document.begin_run()
    document.end_run()
    assert not document.undo_stack.canUndo()


def test_an_edit_while_training_splits_the_run(document):
    document.begin_run()
    document.follow(trained(document, 100), run_up_to(3))
    document.set_weight(BIAS, 4.0)
    assert document.is_running
    document.follow(trained(document, 200), run_up_to(3))
    document.end_run()
    texts = [document.undo_stack.text(k) for k in range(document.undo_stack.count())]
    assert texts == ["training of 100 epochs", "bias of y1", "training of 100 epochs"]


def test_a_scrub_while_training_stays_one_step(document):
    document.begin_run()
    document.follow(trained(document, 100), run_up_to(3))
    gesture = document.new_gesture()
    for epoch, value in ((110, 1.0), (120, 2.0), (130, 3.0)):
        document.set_weight(BIAS, value, gesture)
        document.follow(trained(document, epoch), run_up_to(3))
    document.end_run()
    texts = [document.undo_stack.text(k) for k in range(document.undo_stack.count())]
    assert texts == ["training of 100 epochs", "bias of y1", "training of 10 epochs"]


def test_undo_of_a_run_without_a_step_takes_nothing_else_back(document):
    document.set_weight(WEIGHT, 2.5)
    document.begin_run()
    document.undo()
    assert not document.is_running
    assert document.experiment.parameters.value(WEIGHT) == 2.5


def test_undo_while_training_takes_the_run_back(document):
    before = document.experiment
    document.begin_run()
    document.follow(trained(document, 100), run_up_to(3))
    document.undo()
    assert not document.is_running
    assert document.experiment == before
    document.redo()
    assert document.experiment.state.epoch == 100


def test_training_sends_pictures_only(document, qtbot):
    document.begin_run()
    with qtbot.assertNotEmitted(document.numbers_due):
        document.follow(trained(document, 1), run_up_to(1))
    with qtbot.waitSignal(document.numbers_due):
        document.set_weight(BIAS, 0.0)


def test_another_optimizer_forgets_the_memory_of_the_old_one(document):
    memory = (np.ones(3, np.float32),)
    document.begin_run()
    document.follow(replace(trained(document, 5), optimizer_memory=memory), run_up_to(3))
    document.end_run()
    settings = document.experiment.settings
    document.set_settings(replace(settings, learning_rate=0.5), "learning rate")
    assert document.experiment.state.optimizer_memory is memory
    document.set_settings(replace(settings, optimizer="adam"), "optimizer")
    assert document.experiment.state.optimizer_memory is None


def test_other_data_keep_weights_and_epoch(document):
    document.begin_run()
    document.follow(trained(document, 5), run_up_to(5))
    document.end_run()
    state = document.experiment.state
    document.set_data(gate_data(Gate.AND))
    assert document.experiment.state == state
    assert len(document.run.curve) == 6


def test_another_shape_begins_a_new_run(document, changes):
    document.begin_run()
    document.follow(trained(document, 5), run_up_to(5))
    document.end_run()
    new = Architecture.build((3,))
    document.reshape(by_position(document.experiment.architecture, new), Parameters.zeros(new))
    assert document.undo_stack.undoText() == "layers 2 – 3 – 1"
    assert document.experiment.state.epoch == 0
    assert len(document.run.curve) == 0
    assert changes[-1].architecture
    document.undo()
    assert document.experiment.state.epoch == 5
    assert len(document.run.curve) == 6


def test_activations_keep_weights_and_run(document, changes):
    document.begin_run()
    document.follow(trained(document, 5), run_up_to(5))
    document.end_run()
    state = document.experiment.state
    document.set_activations((Activation.TANH, Activation.SIGMOID))
    assert document.experiment.architecture.activations[0] is Activation.TANH
    assert document.experiment.state is state
    assert len(document.run.curve) == 6
    assert changes[-1].architecture


def test_locks_are_kept_through_undo_reset_and_new_starts(document):
    document.set_weight(BIAS, 2.0)
    document.set_lock(BIAS, True)
    assert document.undo_stack.undoText() == "lock of bias of y1"
    document.set_weight(WEIGHT, 1.0)
    document.undo()
    assert document.experiment.locks == {BIAS}
    document.set_start(Start(StartKind.ZEROS), Parameters.zeros(document.experiment.architecture))
    assert document.experiment.parameters.value(BIAS) == 2.0
    assert document.experiment.parameters.value(WEIGHT) == 0.0
    document.restart()
    assert document.experiment.locks == {BIAS}
    assert document.experiment.parameters.value(BIAS) == 2.0
    document.set_lock(BIAS, False)
    assert document.experiment.locks == frozenset()
    document.undo()
    assert document.experiment.locks == {BIAS}


def test_a_locked_weight_can_still_be_typed(document):
    document.set_lock(BIAS, True)
    document.set_weight(BIAS, 1.5)
    assert document.experiment.parameters.value(BIAS) == 1.5


def test_locks_of_weights_that_go_go_too(document):
    document.set_lock(WEIGHT, True)
    document.set_lock(BIAS, True)
    change = without_unit(document.experiment.architecture, 1, 1)
    document.reshape(change, Parameters.zeros(change.new))
    assert document.experiment.locks == {BIAS}
    document.undo()
    assert document.experiment.locks == {BIAS, WEIGHT}


def test_what_can_be_undone_is_bounded(document):
    for value in range(UNDO_STEPS + 50):
        document.set_weight(BIAS, float(value))
    assert document.undo_stack.count() == UNDO_STEPS
    while document.undo_stack.canUndo():
        document.undo()
    assert document.experiment.parameters.value(BIAS) == 49.0
