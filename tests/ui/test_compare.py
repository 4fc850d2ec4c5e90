"""Two networks side by side, with the real engine."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from xorgui.core.activations import Activation
from xorgui.core.evaluation import Evaluation
from xorgui.model.trainer import Phase
from xorgui.ui.compare import CompareWindow
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
    compared.taken.emit(compared.sides[1].document.experiment)
    assert live.document.experiment == compared.sides[1].document.experiment
    live.document.undo()
    assert live.document.experiment == before


def test_closing_the_main_window_closes_the_comparison(live, qtbot):
    live.actions_by_name["compare"].trigger()
    threads = [side.trainer._thread for side in live._comparison.sides]
    live.close()
    assert all(thread.isFinished() or not thread.isRunning() for thread in threads)
