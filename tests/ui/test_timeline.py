"""The run that can be gone back along, in the real window with the real engine."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from xorgui.core.activations import Activation
from xorgui.core.architecture import WeightId
from xorgui.core.experiment import Experiment, Optimizer
from xorgui.core.losses import Loss
from xorgui.model.trainer import Phase
from xorgui.ui.transport import FULL_SPEED

PATIENCE_MS = 60_000
# What the course's notebook prints (../shared/reference/notebooks.json, lab-09-2).
LAB_09_2 = [0.8487, 0.6847, 0.661, 0.6154, 0.5722, 0.5433, 0.5211, 0.4911, 0.4416, 0.3313]


@pytest.fixture
def lab(live):
    """lab-09-2 at its start, at full speed."""
    live.transport.speed.slider.setValue(FULL_SPEED)
    live.open_preset("lab-09-2")
    return live


def train(window, qtbot, stop_epoch: int) -> None:
    settings = replace(window.document.experiment.settings, stop_epoch=stop_epoch)
    window.document.set_settings(settings, "stop")
    window.trainer.train()
    qtbot.waitUntil(lambda: window.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert window.document.experiment.state.epoch == stop_epoch


def go_to(window, qtbot, step: int) -> Experiment:
    """By typing, as a person does."""
    field = window.charts.timeline.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, str(step))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.experiment.state.step == step, timeout=PATIENCE_MS)
    return window.document.experiment


def bits(experiment: Experiment) -> list[bytes]:
    return [a.tobytes() for a in (*experiment.parameters.arrays, *experiment.state.optimizer_memory)]


@pytest.mark.parametrize("batch", [None, 3])
@pytest.mark.parametrize("optimizer", [Optimizer.SGD, Optimizer.ADAM])
def test_a_typed_epoch_is_what_the_run_had_bit_for_bit(lab, qtbot, optimizer, batch):
    settings = replace(lab.document.experiment.settings, optimizer=optimizer, batch=batch)
    lab.document.set_settings(settings, "optimizer")
    train(lab, qtbot, 617)
    first = lab.document.experiment
    train(lab, qtbot, 20_000)
    end = lab.document.experiment
    back = go_to(lab, qtbot, first.state.step)
    assert back.state == first.state
    assert bits(back) == bits(first)
    assert bits(go_to(lab, qtbot, end.state.step)) == bits(end)


@pytest.mark.parametrize("batch", [None, 3])
def test_from_the_end_of_a_run_a_typed_epoch_is_that_epoch(lab, qtbot, batch):
    """Judge: one step on from it is the end, bit for bit."""
    lab.document.set_settings(replace(lab.document.experiment.settings, batch=batch), "batch")
    train(lab, qtbot, 50_000)
    end = lab.document.experiment
    before = end.state.step - 1
    assert before % 2, "one that is not kept"
    assert go_to(lab, qtbot, before).state.step == before
    lab.trainer.step()
    qtbot.waitUntil(lambda: lab.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert bits(lab.document.experiment) == bits(end)


def test_left_at_the_end_of_a_run_is_one_step_back(lab, qtbot):
    train(lab, qtbot, 50_000)
    qtbot.keyClick(lab, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: lab.document.experiment.state.step == 49_999, timeout=PATIENCE_MS)


def test_an_epoch_beyond_the_run_goes_to_its_end_and_says_so(lab, qtbot):
    train(lab, qtbot, 1_000)
    go_to(lab, qtbot, 10)
    lab.trainer.go_to(99_999)
    assert lab.document.experiment.state.step == 1_000
    assert lab._status.text() == "The run goes up to epoch 1,000."
    lab.trainer.go_to(-1)
    assert lab.document.experiment.state.step == 0
    assert lab._status.text() == "This is the start of the run."


def test_an_epoch_that_comes_too_late_is_no_news_for_another_experiment(lab, qtbot):
    train(lab, qtbot, 20_000)
    lab.trainer.go_to(19_999)
    assert lab.trainer._answers
    lab.open_preset("lab-09-1")
    opened = lab.document.experiment
    qtbot.waitUntil(lambda: not lab.trainer._answers, timeout=PATIENCE_MS)
    assert lab.document.experiment is opened


def test_training_ends_the_playing_back(lab, qtbot):
    train(lab, qtbot, 20_000)
    bar = lab.charts.timeline
    bar.play_back.click()
    bar._play_on()
    at = lab.document.experiment.state.step
    assert 0 < at < 20_000
    lab.document.set_settings(replace(lab.document.experiment.settings, stop_epoch=10**9), "stop")
    lab.actions_by_name["train"].trigger()
    assert not bar._play_timer.isActive()
    qtbot.waitUntil(lambda: lab.document.experiment.state.step > at + 1_000, timeout=PATIENCE_MS)
    assert len(lab.document.pinned) == 1
    bar.play_back.click()
    assert lab.trainer.phase is Phase.IDLE, "and playing ends the training"
    bar._stop_playing()


def test_typing_an_epoch_ends_the_playing(lab, qtbot):
    train(lab, qtbot, 20_000)
    bar = lab.charts.timeline
    bar.play_back.click()
    bar._play_on()
    bar.field.setFocus()
    bar._play_on()
    assert not bar._play_timer.isActive()
    assert go_to(lab, qtbot, 30).state.step == 30
    bar.play_forth.click()
    assert bar._play_timer.isActive(), "and a press on the button begins anew"
    bar._stop_playing()


def test_enter_gives_the_keys_back(lab, qtbot):
    train(lab, qtbot, 100)
    go_to(lab, qtbot, 40)
    assert not lab.charts.timeline.field.hasFocus()


def test_dragging_the_slider_shows_kept_epochs_in_all_views_and_is_one_undo_step(lab, qtbot):
    train(lab, qtbot, 5_000)
    end = lab.document.experiment
    bar = lab.charts.timeline
    bar.slider.sliderPressed.emit()
    for notch in (900, 700, 500):
        bar.slider.setValue(notch)
    bar.slider.sliderReleased.emit()
    shown = lab.document.experiment.state.step
    assert shown == lab.document.timeline.nearest(2_500).step
    assert abs(shown - 2_500) < 100
    assert lab.transport.epoch.text == f"{shown:,}"
    assert bar.field.value == shown
    assert lab.document.run.end > lab.document.experiment.state.step
    assert lab.document.run.end == 5_000
    lab.document.undo()
    assert lab.document.experiment == end
    lab.document.redo()
    assert lab.document.experiment.state.step == shown


def test_going_on_from_the_past_pins_the_run_as_it_was(lab, qtbot):
    last = 4 * 3**6  # kept, however coarse the curve has become
    train(lab, qtbot, last)
    go_to(lab, qtbot, 1_000)
    assert lab.document.pinned == ()
    settings = replace(lab.document.experiment.settings, learning_rate=0.1, stop_epoch=2_000)
    lab.document.set_settings(settings, "rate")
    (pinned,) = lab.document.pinned
    assert pinned.curve.steps[-1] == last
    assert pinned.experiment.settings.learning_rate == 0.01
    assert lab.document.run.end <= 1_000
    lab.trainer.train()
    qtbot.waitUntil(lambda: lab.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert lab.document.experiment.state.step == 2_000
    assert len(lab.document.pinned) == 1


def test_training_from_the_past_without_an_edit_pins_too_and_can_be_undone(lab, qtbot):
    train(lab, qtbot, 3_000)
    go_to(lab, qtbot, 500)
    lab.trainer.step()
    qtbot.waitUntil(lambda: lab.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert lab.document.experiment.state.step == 501
    assert len(lab.document.pinned) == 1
    lab.document.undo()
    assert (lab.document.experiment.state.step, lab.document.run.end) == (500, 3_000)
    assert lab.document.pinned == ()


def test_the_past_knows_what_was_edited_on_the_way(lab, qtbot):
    train(lab, qtbot, 300)
    lab.document.set_weight(WeightId(1, 0), 2.5)
    train(lab, qtbot, 700)
    lab.document.set_settings(replace(lab.document.experiment.settings, learning_rate=0.2), "rate")
    train(lab, qtbot, 1_000)
    end = lab.document.experiment
    middle = go_to(lab, qtbot, 500)
    assert middle.settings.learning_rate == 0.01
    again = go_to(lab, qtbot, 999)
    assert again.settings.learning_rate == 0.2
    assert bits(go_to(lab, qtbot, 1_000)) == bits(end)


def test_an_unsaved_present_is_not_lost_by_going_back(lab, qtbot):
    train(lab, qtbot, 1_000)
    lab.document.set_weight(WeightId(2, 0), 7.25)
    present = lab.document.experiment
    go_to(lab, qtbot, 10)
    assert go_to(lab, qtbot, 1_000).parameters == present.parameters


def test_left_goes_one_step_back(lab, qtbot):
    for _ in range(3):
        qtbot.keyClick(lab, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: lab.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    third = lab.document.experiment
    qtbot.keyClick(lab, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: lab.document.experiment.state.step == 2, timeout=PATIENCE_MS)
    qtbot.keyClick(lab, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: lab.document.experiment.state.step == 3, timeout=PATIENCE_MS)
    assert bits(lab.document.experiment) == bits(third)


def test_playing_backwards_comes_to_the_start(lab, qtbot):
    train(lab, qtbot, 2_000)
    seen = []
    lab.document.changed.connect(lambda change: seen.append(change.after.state.step))
    lab.charts.timeline.play_back.click()
    while lab.charts.timeline._play_timer.isActive():
        lab.charts.timeline._play_on()
    assert seen[-1] == 0
    assert len(seen) > 50
    assert seen == sorted(seen, reverse=True)
    assert lab.document.run.end == 2_000


def test_the_log_is_what_the_notebook_prints(lab, qtbot):
    lab.charts.tabs.setCurrentIndex(lab.charts.tabs.count() - 1)
    train(lab, qtbot, 50_000)
    lines = [f"Iter: {5_000 * k}, Loss: {loss:.4f}" for k, loss in enumerate(LAB_09_2)]
    expected = "\n".join([*lines, "Testset Accuracy: 1.0000"])
    qtbot.waitUntil(lambda: lab.charts.log.text.toPlainText() == expected, timeout=PATIENCE_MS)


def test_a_divergence_offers_the_way_back(lab, qtbot):
    experiment = lab.document.experiment
    lab.document.set_activations((Activation.LINEAR, Activation.LINEAR))
    settings = replace(experiment.settings, learning_rate=0.3, loss=Loss.SQUARED_ERROR)
    lab.document.set_settings(settings, "rate")
    lab.trainer.train()
    cure = lab.charts.cure
    qtbot.waitUntil(cure.isVisible, timeout=PATIENCE_MS)
    assert lab.trainer.phase is Phase.IDLE
    assert all(np.isfinite(a).all() for a in lab.document.experiment.parameters.arrays)
    assert "no longer be a finite number" in cure.reason.text()
    losses = lab.document.run.curve.column("loss")
    best = int(lab.document.run.curve.steps[np.nanargmin(losses)])
    assert cure.back.text() == f"Back to epoch {best}"
    assert cure.smaller.text() == f"Back to epoch {best}, rate 0.03"
    cure.smaller.click()
    qtbot.waitUntil(lambda: lab.document.experiment.settings.learning_rate == pytest.approx(0.03), timeout=PATIENCE_MS)
    assert lab.document.experiment.state.step == best
    assert not cure.isVisible()
