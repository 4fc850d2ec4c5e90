"""Two networks side by side, with the real engine."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from xorgui.core.activations import Activation
from xorgui.core.architecture import WeightId
from xorgui.core.evaluation import Evaluation
from xorgui.core.losses import Loss
from xorgui.core.numbers import LIMIT
from xorgui.model import language
from xorgui.model.trainer import Phase
from xorgui.ui.compare import LEAD_SECONDS, SMALLEST_LEAD, CompareWindow
from xorgui.ui.menus import choose_language
from xorgui.ui.transport import FULL_SPEED

PATIENCE_MS = 60_000


@pytest.fixture
def compared(live, qtbot):
    """The comparison, begun from lab-09-2 in the main window."""
    live.open_preset("lab-09-2")
    live.actions_by_name["compare"].trigger()
    window = live._comparison
    qtbot.waitUntil(lambda: all(side.trainer.can_train for side in window.sides), timeout=PATIENCE_MS)
    window.speed.slider.setValue(FULL_SPEED)
    return window


def train(window: CompareWindow, qtbot, stop_epoch: int) -> None:
    for side in window.sides:
        side.settings.training.stop.setFocus()
        side.settings.training.stop.selectAll()
        qtbot.keyClicks(side.settings.training.stop, str(stop_epoch))
        qtbot.keyClick(side.settings.training.stop, Qt.Key.Key_Return)
    window.train.click()
    qtbot.waitUntil(
        lambda: all(
            side.trainer.phase is Phase.IDLE and side.document.experiment.state.epoch == stop_epoch
            for side in window.sides
        ),
        timeout=PATIENCE_MS,
    )


def test_both_begin_from_the_start_of_the_main_windows_run(compared, live):
    left, right = (side.document.experiment for side in compared.sides)
    assert left == right == live.document.experiment


def test_rate_001_against_rate_1_trained_together(compared, live, qtbot):
    compared._faster()
    train(compared, qtbot, 3_000)
    left, right = compared.sides
    assert left.document.experiment.settings.learning_rate == 0.01
    assert right.document.experiment.settings.learning_rate == 1.0
    losses = [Evaluation(side.document.experiment).loss for side in compared.sides]
    assert losses[1] < losses[0]
    for side, curve in zip(compared.sides, compared.chart._curves, strict=True):
        x, y = curve.getData()
        history = side.document.run.curve
        assert x.tolist() == history.steps.tolist()
        np.testing.assert_allclose(y, history.column("loss"))
        assert side.panel.title.text().startswith("2 – 2 – 1 · rate ")
    assert live.document.experiment.state.epoch == 0


def test_sigmoid_against_relu_and_one_unit_against_two(compared):
    compared._with_relu()
    assert compared.sides[1].document.experiment.architecture.activation(1) is Activation.RELU
    compared._one_unit()
    left, right = (side.document.experiment.architecture for side in compared.sides)
    assert (left.hidden, right.hidden) == ((2,), ())


def test_the_same_start_again_for_the_right_one(compared, qtbot):
    right = compared.sides[1].document
    start = compared.sides[0].document.experiment
    compared.sides[1].settings.training.seed.setFocus()
    compared.sides[1].settings.training.seed.selectAll()
    qtbot.keyClicks(compared.sides[1].settings.training.seed, "5")
    qtbot.keyClick(compared.sides[1].settings.training.seed, Qt.Key.Key_Return)
    assert right.experiment.parameters != start.parameters
    compared.same_start.click()
    assert right.experiment.parameters == start.parameters
    assert right.experiment.start == start.start


def test_what_was_found_can_be_taken_over_and_undone(compared, live, qtbot):
    before = live.document.experiment
    compared._faster()
    train(compared, qtbot, 100)
    side = compared.sides[1]
    next(
        b
        for b in compared.findChildren(QPushButton)
        if b.text() == "Use this one" and b.parent() is side.settings.parent()
    ).click()
    assert live.document.experiment == side.document.experiment
    assert live.document.run.curve.steps.tolist() == side.document.run.curve.steps.tolist()
    live.trainer.go_to(63)
    qtbot.waitUntil(lambda: live.document.experiment.state.step == 63, timeout=PATIENCE_MS)
    live.document.undo()
    live.document.undo()
    assert live.document.experiment == before


def test_the_two_stay_in_step(compared, qtbot):
    """Also where one of them has to be compiled first, and a step of one takes longer than one of the other."""
    compared._one_unit()
    for side in compared.sides:
        settings = replace(side.document.experiment.settings, stop_epoch=10**9)
        side.document.set_settings(settings, "stop")
    leads, speeds = [0], [0.0]

    def watch() -> None:
        left, right = (side.document.experiment.state.step for side in compared.sides)
        leads.append(abs(left - right))
        speeds.extend(side.trainer.steps_per_second for side in compared.sides)

    compared.train.click()
    for side in compared.sides:
        side.document.changed.connect(watch)
    qtbot.waitUntil(
        lambda: all(side.document.experiment.state.step > 100_000 for side in compared.sides), timeout=PATIENCE_MS
    )
    compared.train.click()
    qtbot.waitUntil(lambda: not compared.is_training, timeout=PATIENCE_MS)
    assert max(leads) <= SMALLEST_LEAD + LEAD_SECONDS * max(speeds)


def test_the_one_that_is_left_alone_trains_to_its_end(compared, qtbot):
    train_to = (500, 20_000)
    for side, stop in zip(compared.sides, train_to, strict=True):
        side.document.set_settings(replace(side.document.experiment.settings, stop_epoch=stop), "stop")
    compared.train.click()
    qtbot.waitUntil(
        lambda: [side.document.experiment.state.step for side in compared.sides] == list(train_to), timeout=PATIENCE_MS
    )


def test_a_divergence_is_told_beside_its_network(compared, qtbot):
    right = compared.sides[1]
    right.document.set_activations((Activation.LINEAR, Activation.LINEAR))
    right.document.set_settings(
        replace(right.document.experiment.settings, learning_rate=0.3, loss=Loss.SQUARED_ERROR), "x"
    )
    compared.train.click()
    qtbot.waitUntil(lambda: "no longer be a finite number" in right.message.text(), timeout=PATIENCE_MS)
    assert "no number" not in compared.sides[0].message.text()


def test_a_rate_a_hundred_times_larger_stays_one_that_may_be_typed(compared):
    for _ in range(20):
        compared._faster()
    assert compared.sides[1].document.experiment.settings.learning_rate == LIMIT


def test_undo_is_of_the_side_that_was_edited_last(compared):
    left, right = (side.document for side in compared.sides)
    before = left.experiment
    compared._faster()
    left.set_weight(WeightId(1, 0), 1.5)
    compared._undo()
    assert left.experiment == before
    assert right.experiment != before
    compared._redo()
    assert left.experiment.parameters.value(WeightId(1, 0)) == 1.5


def test_escape_closes_and_the_next_comparison_begins_anew(compared, live, qtbot):
    compared._faster()
    compared.train.click()
    qtbot.keyClick(compared, Qt.Key.Key_Escape)
    assert not compared.isVisible()
    assert not compared.is_training
    live.open_preset("lab-09-3")
    live.actions_by_name["compare"].trigger()
    assert live._comparison is compared
    assert [side.document.experiment for side in compared.sides] == [live.document.experiment] * 2
    assert compared.speed.slider.value() == live.transport.speed.slider.value()


def test_closing_the_main_window_closes_the_comparison(live, qtbot):
    live.actions_by_name["compare"].trigger()
    threads = [side.trainer._thread for side in live._comparison.sides]
    live.close()
    assert all(thread.isFinished() or not thread.isRunning() for thread in threads)


def test_both_train_on_while_the_language_changes(compared, qtbot):
    compared.speed.slider.setValue(20)
    compared.chart.log_steps_action.setChecked(True)
    compared.train.click()
    qtbot.waitUntil(lambda: compared.is_training, timeout=PATIENCE_MS)
    choose_language("ko")
    assert compared.train.text() == "❚❚  일시정지"
    assert compared.speed.slider.value() == 20
    assert compared.chart.log_steps
    before = [side.document.experiment.state.step for side in compared.sides]
    qtbot.waitUntil(
        lambda: all(s.document.experiment.state.step > b for s, b in zip(compared.sides, before, strict=True)),
        timeout=PATIENCE_MS,
    )
    compared.close()
    choose_language("en")
    compared.show()
    assert compared.train.text() == "▶  Train both"


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_it_fits_on_a_small_screen(app, request, spoken):
    language.keeper().choose(spoken)
    compared = request.getfixturevalue("compared")
    room = compared.screen().availableSize()
    assert compared.size().boundedTo(room.expandedTo(compared.minimumSizeHint())) == compared.size()
    assert compared.minimumSizeHint().width() <= 1024
    assert compared.minimumSizeHint().height() <= 640
    language.keeper().choose("en")
