"""Data at the edges of what makes sense, in training: it works, or it is said why not."""

import math

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF

from xorgui.core.data import Dataset
from xorgui.core.generators import make
from xorgui.core.recipe import Recipe, Shape
from xorgui.model.trainer import Phase
from xorgui.ui.theme import number_font

PATIENCE_MS = 60_000


def step(window):
    return window.document.experiment.state.step


@pytest.mark.parametrize(
    ("points", "targets"),
    [
        pytest.param([[0.5, 0.5]], [1], id="one point"),
        pytest.param([[0, 0], [1, 1], [0, 1]], [0, 0, 0], id="one class"),
        pytest.param([[0, 1]] * 7, [1] * 7, id="duplicates"),
        pytest.param([[0, 0], [0, 0], [1, 1]], [0, 1, 1], id="contradicting"),
        pytest.param([[1e6, -1e6], [-1e6, 1e6]], [0, 1], id="far away"),
        pytest.param([[1e-6, 0], [0, 1e-6]], [0, 1], id="close together"),
    ],
)
def test_odd_data_are_shown_and_trained(live, qtbot, points, targets):
    live.document.set_data(Dataset(points, targets))
    live.grab()
    live.trainer.train()
    qtbot.waitUntil(lambda: step(live) > 100 or live.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    live.trainer.pause()
    qtbot.waitUntil(lambda: live.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert step(live) > 0
    assert math.isfinite(live.document.evaluation.loss)
    live.grab()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(Dataset(np.zeros((0, 2)), np.zeros(0)), id="no points"),
        pytest.param(Dataset([[0, 0], [1, 1]], [0, 1], np.array([True, True])), id="all for the test"),
    ],
)
def test_without_points_to_train_on_it_says_so(live, data):
    live.document.set_data(data)
    live.trainer.train()
    assert live.trainer.phase is Phase.IDLE
    assert live._status.text().startswith("There are no points to train on")
    assert step(live) == 0


def test_a_file_dropped_into_a_run_ends_it_and_is_learned_by_the_next(live, qtbot, tmp_path):
    live.trainer.train()
    qtbot.waitUntil(lambda: step(live) > 0, timeout=PATIENCE_MS)
    path = tmp_path / "points.csv"
    path.write_text("0,0,1\n1,1,1\n0.5,0.5,0\n")
    live.files.open(str(path))
    assert live.trainer.phase is Phase.IDLE
    reached = step(live)
    live.trainer.train()
    qtbot.waitUntil(lambda: step(live) > reached, timeout=PATIENCE_MS)
    live.trainer.pause()
    qtbot.waitUntil(lambda: live.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert len(live.document.experiment.data) == 3


def test_five_thousand_points_in_small_batches(live, qtbot):
    live.document.set_data(make(Recipe(Shape.SPIRALS, size=5000, noise=0.03)).split(0.3, 1))
    live.settings.training.whole.click()
    assert live.document.experiment.steps_per_epoch == math.ceil(3500 / 32)
    live.trainer.train()
    qtbot.waitUntil(lambda: live.document.experiment.state.epoch > 1, timeout=PATIENCE_MS)
    live.region._points.remove([0])
    assert live.trainer.phase is Phase.IDLE
    live.trainer.train()
    reached = step(live)
    qtbot.waitUntil(lambda: step(live) > reached, timeout=PATIENCE_MS)
    live.trainer.pause()
    qtbot.waitUntil(lambda: live.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)


def test_without_points_there_is_no_loss_and_no_gate(window):
    assert window.document.evaluation.gates
    window.document.set_data(Dataset([], []))
    assert window.transport.loss.text == "—"
    assert window.document.evaluation.gates == {}


def test_large_numbers_stay_within_their_entries_of_the_matrices(window):
    ids = list(window.document.experiment.architecture.weight_ids())
    window.document.set_weights(
        dict(zip(ids, (-1087.91, 2.5e5, -1e6, 9999.9, -123.4, 1e3, -5e4, 7.0, -0.5), strict=True)), "x"
    )
    metrics = QFontMetricsF(number_font(1.5))
    for block in window.matrices.sheet.blocks:
        for texts in block.texts():
            assert all(metrics.horizontalAdvance(text) < block.column_width for text in texts)
    weights = [text for block in window.matrices.sheet.blocks if block.weight for row in block.texts() for text in row]
    assert {"−1.1e3", "−1.0e6"} <= set(weights)
