"""One evaluation for all views."""

from dataclasses import replace

import numpy as np
import pytest

from xorgui.core.data import Dataset
from xorgui.core.evaluation import Evaluation, Plane
from xorgui.core.network import forward
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS


@pytest.fixture
def evaluation():
    return Evaluation(PRESETS["by-hand"].experiment())


def test_the_plane_is_the_network_at_its_cells(evaluation):
    """Row 0 is the lowest, column 0 the leftmost."""
    plane = evaluation.plane
    image = plane.images(2)[..., 0]
    step = 2 / plane.resolution
    for row, column in [(0, 0), (0, 99), (99, 0), (25, 75), (60, 10)]:
        point = (-0.5 + (column + 0.5) * step, -0.5 + (row + 0.5) * step)
        assert image[row, column] == pytest.approx(evaluation.at(point).outputs.item(), abs=1e-5)


def test_the_plane_shows_each_unit(evaluation):
    """y1 is s(5 x1 + 5 x2 - 8): high at (1, 1) alone; y2 is s(-7 x1 - 7 x2 + 3): high at (0, 0) alone."""
    y1, y2 = (evaluation.plane.images(1)[..., unit] for unit in (0, 1))
    low, high = 25, 75
    assert [round(float(y1[at])) for at in [(low, low), (low, high), (high, low), (high, high)]] == [0, 0, 0, 1]
    assert [round(float(y2[at])) for at in [(low, low), (low, high), (high, low), (high, high)]] == [1, 0, 0, 0]


def test_large_networks_have_coarser_planes(evaluation):
    experiment = PRESETS["lab-09-3"].experiment(lambda start, architecture: Parameters.zeros(architecture))
    assert Plane.of(experiment, evaluation.view).resolution < evaluation.plane.resolution


def test_what_is_computed_is_shared(evaluation):
    assert evaluation.passed is evaluation.passed
    assert evaluation.plane is evaluation.plane


def test_it_is_that_of_the_experiment(evaluation):
    experiment = evaluation.experiment
    expected = forward(experiment.architecture, experiment.parameters, experiment.data.points)
    np.testing.assert_array_equal(evaluation.passed.outputs, expected.outputs)
    y = expected.outputs.astype(float)
    delta = (y - experiment.data.targets) / 4
    np.testing.assert_allclose(evaluation.gradients.deltas[-1][:, 0], delta, rtol=1e-6)


def test_without_points(evaluation):
    empty = Evaluation(replace(evaluation.experiment, data=Dataset(np.zeros(0), np.zeros(0))))
    assert np.isnan(empty.loss)
    assert empty.correct.shape == (0,)
    assert empty.plane.images(1).shape == (100, 100, 2)
