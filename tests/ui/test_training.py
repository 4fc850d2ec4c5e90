"""The real window with the real engine: training is seen in all views, and edits reach it while it runs."""

import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from xorgui.core.activations import Activation
from xorgui.core.architecture import WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Optimizer
from xorgui.model import training_switch
from xorgui.model.trainer import Phase
from xorgui.ui.main_window import MainWindow
from xorgui.ui.transport import FULL_SPEED

PATIENCE_MS = 60_000


def until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=PATIENCE_MS)


def at_rest(window):
    return lambda: window.trainer.phase is Phase.IDLE


def epoch(window) -> int:
    return window.document.experiment.state.epoch


def test_the_lectures_run_ends_as_published(live, qtbot):
    live.transport.speed.slider.setValue(FULL_SPEED)
    live._preset_actions["lab-09-2"].trigger()
    qtbot.keyClick(live, Qt.Key.Key_Space)
    until(qtbot, lambda: epoch(live) == 50_000 and live.trainer.phase is Phase.IDLE)
    assert live.transport.epoch.text == "50,000"
    assert live.transport.loss.text == "0.2006"
    assert live.transport.accuracy.text == "4 / 4"
    assert live._status.text() == "Stopped at epoch 50,000, as set."
    outputs = [live.table.model().index(row, 4).data() for row in range(4)]
    assert outputs == ["0.19", "0.86", "0.73", "0.13"]
    curve = live.document.run.curve
    assert curve.steps[0] == 0
    assert curve.column("loss")[0] == pytest.approx(0.85, abs=5e-4)
    assert live.document.undo_stack.undoText() == "training of 50,000 epochs"
    live.actions_by_name["reset"].trigger()
    assert epoch(live) == 0
    assert live.transport.loss.text == "0.8500"


def test_step_makes_one_step_and_pause_stops(live, qtbot):
    qtbot.keyClick(live, Qt.Key.Key_Right)
    until(qtbot, at_rest(live))
    assert epoch(live) == 1
    assert live.document.undo_stack.undoText() == "training of one epoch"
    qtbot.keyClick(live, Qt.Key.Key_Space)
    until(qtbot, lambda: epoch(live) > 1)
    assert live.actions_by_name["train"].iconText() == "❚❚  Pause"
    qtbot.keyClick(live, Qt.Key.Key_Space)
    until(qtbot, at_rest(live))
    stopped_at = epoch(live)
    qtbot.keyClick(live, Qt.Key.Key_Right)
    until(qtbot, at_rest(live))
    assert epoch(live) == stopped_at + 1, "training goes on from what is shown"


def test_an_edit_while_training_is_applied_and_training_goes_on_from_it(live, qtbot):
    live.transport.speed.slider.setValue(20)
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 3)
    live.document.set_weight(WeightId(2, 0), -250.0)
    edited_at = epoch(live)
    until(qtbot, lambda: epoch(live) > edited_at + 3)
    value = live.document.experiment.parameters.value(WeightId(2, 0))
    assert -250 <= value < -249, "100 steps of rate 0.01 cannot move it further"
    assert live.trainer.phase is Phase.TRAINING
    live.trainer.pause()
    until(qtbot, at_rest(live))
    live.document.undo()
    live.document.undo()
    assert live.document.experiment.parameters.value(WeightId(2, 0)) > 5


def test_a_reset_while_training_ends_the_run(live, qtbot):
    start = live.document.experiment.parameters
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 100)
    live.actions_by_name["reset"].trigger()
    assert epoch(live) == 0
    # Going on at once must not be ended by the news that the run before has stopped.
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 100)
    assert live.trainer.phase is Phase.TRAINING
    live.trainer.pause()
    until(qtbot, at_rest(live))
    live.document.undo()
    assert epoch(live) == 0
    assert live.document.experiment.parameters == start


@pytest.mark.parametrize("what", ["data", "undo", "shape"])
def test_other_changes_while_training_pause_it_and_can_be_undone(live, qtbot, what):
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 100)
    if what == "data":
        live.document.set_data(gate_data(Gate.AND))
    elif what == "shape":
        live.settings.network.layers.activated.emit(live.settings.network.layers.findText("2 – 4 – 1"))
    else:
        live.document.undo()
    assert live.trainer.phase is Phase.IDLE
    reached = epoch(live)
    live.document.undo() if what != "undo" else live.document.redo()
    assert epoch(live) >= 100
    assert live.document.experiment.architecture.hidden == (2,)
    assert reached == (0 if what in ("undo", "shape") else epoch(live))
    live.trainer.step()
    until(qtbot, at_rest(live))
    assert epoch(live) > 100


def test_rate_and_optimizer_change_while_training(live, qtbot):
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 100)
    settings = live.document.experiment.settings
    live.document.set_settings(replace(settings, learning_rate=1.0, optimizer=Optimizer.ADAM), "optimizer")
    assert live.document.experiment.state.optimizer_memory is None
    until(qtbot, lambda: live.document.experiment.state.optimizer_memory is not None)
    assert live.trainer.phase is Phase.TRAINING
    live.trainer.pause()
    until(qtbot, at_rest(live))


def test_divergence_stops_and_says_where(live, qtbot):
    live.open_preset("lab-09-1")
    for box, text in ((live.settings.network.output, "linear"), (live.settings.training.loss, "squared error")):
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
    live.document.set_settings(replace(live.document.experiment.settings, learning_rate=10.0), "learning rate")
    live.trainer.train()
    until(qtbot, at_rest(live))
    assert live._status.text().startswith("Stopped: at epoch ")
    assert 5 < epoch(live) < 1000
    assert all(np.isfinite(a).all() for a in live.document.experiment.parameters.arrays)


def test_beyond_the_stop_epoch_it_goes_as_far_again(live, qtbot):
    live.document.set_settings(replace(live.document.experiment.settings, stop_epoch=20), "stop epoch")
    live.trainer.train()
    until(qtbot, at_rest(live))
    assert epoch(live) == 20
    live.trainer.train()
    until(qtbot, at_rest(live))
    assert epoch(live) == 40
    assert live.settings.training.stop.text() == "40"
    live.trainer.train()
    until(qtbot, at_rest(live))
    assert epoch(live) == 60, "as far again as it was set, not as it has gone"


@pytest.mark.parametrize("again", ["reset", "new_start"])
def test_from_the_start_it_stops_where_it_was_set_to(live, qtbot, again):
    live.document.set_settings(replace(live.document.experiment.settings, stop_epoch=20), "stop epoch")
    for _ in range(3):
        live.trainer.train()
        until(qtbot, at_rest(live))
    live.actions_by_name[again].trigger()
    assert live.document.experiment.settings.stop_epoch == 20
    live.document.undo()
    assert (epoch(live), live.document.experiment.settings.stop_epoch) == (60, 60)
    live.document.set_settings(replace(live.document.experiment.settings, stop_epoch=70), "stop epoch")
    live.actions_by_name[again].trigger()
    assert live.document.experiment.settings.stop_epoch == 70, "set by hand meanwhile"


def test_a_layer_that_cannot_learn_is_explained(live, qtbot):
    live.document.set_activations((Activation.STEP, Activation.SIGMOID))
    live.trainer.step()
    until(qtbot, lambda: live.trainer.phase is Phase.IDLE and epoch(live) == 1)
    assert live._status.text().startswith("A step function has slope 0 everywhere")
    live.document.undo()
    assert live._status.text() == "", "it is not left standing beside something else"


def test_closing_while_training_ends_the_thread(live, qtbot):
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 10)
    live.close_at_once()
    assert live.trainer._thread.isFinished()


def test_without_an_engine_everything_by_hand_works(app, qtbot, monkeypatch):
    from xorgui.engine import runtime

    def refuse():
        raise runtime.EngineUnavailableError(runtime.Obstacle.NO_AVX)

    monkeypatch.setattr(runtime, "load", refuse)
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=MainWindow.close_at_once)
    window.show()
    until(qtbot, lambda: window.trainer.phase is Phase.UNAVAILABLE)
    assert window._status.text().startswith("Training is not possible on this processor")
    assert not window.actions_by_name["train"].isEnabled()
    window.document.set_weight(WeightId(2, 0), 0.0)
    assert window.transport.accuracy.text != "4 / 4"


def test_where_loading_ended_the_program_it_is_tried_only_when_asked(app, qtbot, monkeypatch):
    from xorgui.engine import runtime

    loads = []

    def load():
        loads.append(True)
        raise ImportError("not today")

    monkeypatch.setattr(runtime, "load", load)
    training_switch.loading_begins()
    training_switch.remember_crash()
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=MainWindow.close_at_once)
    window.show()
    until(qtbot, lambda: window.trainer.phase is Phase.UNAVAILABLE)
    assert window._status.text().startswith("Training is off because XOR Lab crashed")
    assert loads == []
    window.document.set_weight(WeightId(2, 0), 0.0)
    assert window.transport.accuracy.text != "4 / 4"
    qtbot.mouseClick(window._load_again, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window._status.text() == "Training is not possible: TensorFlow cannot be loaded (not today).")
    assert loads == [True]
    assert not window._load_again.isVisible()
    assert window.focusWidget() is window, "Space trains, and does not press the next button"


def test_redo_in_a_run_has_nothing_to_do(live, qtbot):
    live.document.set_weight(WeightId(2, 0), 5.0)
    live.document.undo()
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 100)
    live.document.redo()
    assert live.document.is_running
    reached = epoch(live)
    until(qtbot, lambda: epoch(live) > reached)
    live.trainer.pause()
    until(qtbot, at_rest(live))
    live.document.undo()
    assert epoch(live) == 0


def test_undo_is_called_after_the_training_that_goes_on(live, qtbot):
    undo = live.actions_by_name["undo"]
    live.trainer.step()
    until(qtbot, at_rest(live))
    assert undo.text() == "&Undo training of one epoch"
    live.trainer.train()
    assert undo.text() == "&Undo training"
    until(qtbot, lambda: epoch(live) > 1)
    assert undo.text() == "&Undo training"
    undo.trigger()
    assert epoch(live) == 1
    assert undo.text() == "&Undo training of one epoch"


def test_undo_before_anything_was_shown_ends_the_run(live, qtbot):
    live.trainer.train()
    live.document.undo()
    assert live.trainer.phase is Phase.IDLE
    live.trainer.step()
    until(qtbot, at_rest(live))
    assert epoch(live) == 1, "the session was where the document was"


def test_train_reset_train_without_a_pause_between(live, qtbot):
    """The news of the first run's end come when the second has begun; they must not end it."""
    live.trainer.train()
    live.document.set_data(gate_data(Gate.AND))
    live.trainer.train()
    until(qtbot, lambda: epoch(live) > 1_000)
    assert live.trainer.phase is Phase.TRAINING
    live.trainer.pause()
    until(qtbot, at_rest(live))
    assert not live.document.is_running


def test_an_edit_at_the_moment_of_the_stop_loses_nothing(live, qtbot):
    """The edit is on its way when the session reaches the stop epoch: the run ends with both."""
    live.document.set_settings(replace(live.document.experiment.settings, stop_epoch=50), "stop epoch")
    live.trainer.train()
    # No event loop between: the session has long stopped when the edit is made.
    live.trainer._thread.session.mailbox.run()
    until_stopped(live)
    live.document.set_weight(WeightId(2, 0), -30.0)
    until(qtbot, at_rest(live))
    assert epoch(live) == 50
    assert live.document.experiment.parameters.value(WeightId(2, 0)) == -30.0
    live.trainer.train()
    until(qtbot, at_rest(live))
    assert epoch(live) == 100


def until_stopped(window) -> None:
    """Wait in this thread, without Qt's loop, until the session stands still at its stop epoch."""
    stop = window.document.experiment.settings.stop_epoch
    session = window.trainer._thread.session
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while session._running or session._loaded.state.epoch < stop:
        assert time.monotonic() < deadline


def test_closing_before_the_news_that_the_engine_is_there(app, qtbot):
    """The session exists, the window has not heard of it: closing must still end the thread."""
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=MainWindow.close_at_once)
    window.trainer.load_engine()
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while window.trainer._thread.session is None:
        assert time.monotonic() < deadline
    assert not window.trainer.can_train
    window.close()
    assert window.trainer._thread.isFinished()
