"""One evaluation for all views."""

from dataclasses import replace

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Dataset
from xorgui.core.evaluation import Evaluation, Plane
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.losses import Loss
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


@pytest.fixture
def split():
    """A smooth network of random weights on points of which a third is held back, with both penalties."""
    numbers = np.random.default_rng(4)
    architecture = Architecture.build((3, 2), Activation.TANH)
    parameters = Parameters.from_arrays(numbers.normal(size=a.shape) for a in Parameters.zeros(architecture).arrays)
    data = Dataset(numbers.normal(size=(12, 2)), numbers.integers(0, 2, 12), np.arange(12) % 3 == 1)
    settings = TrainingSettings(l1=0.07, l2=0.03)
    return Experiment(data, architecture, settings, Start(StartKind.LAYER), parameters, TrainingState(parameters))


def mean_loss(experiment, arrays, chosen):
    """Written out, in float64."""
    y = experiment.data.points[chosen].astype(np.float64)
    t = experiment.data.targets[chosen].astype(np.float64)
    for w, b in zip(arrays[0:-2:2], arrays[1:-2:2], strict=True):
        y = np.tanh(y @ w + b)
    p = 1 / (1 + np.exp(-(y @ arrays[-2] + arrays[-1])[:, 0]))
    if experiment.settings.loss is Loss.SQUARED_ERROR:
        return np.mean((p - t) ** 2), p
    return -np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)), p


@pytest.mark.parametrize("loss", Loss)
@pytest.mark.parametrize("penalty", [(0.0, 0.0), (0.07, 0.0), (0.0, 0.03), (0.07, 0.03)], ids=str)
def test_gradients_are_the_slopes_of_what_training_lowers(split, loss, penalty):
    """Central differences of the mean loss of the training points plus the penalty of the weights."""
    l1, l2 = penalty
    experiment = replace(split, settings=TrainingSettings(loss=loss, l1=l1, l2=l2))
    ours = Evaluation(experiment).gradients
    slopes = [array for pair in zip(ours.weights, ours.biases, strict=True) for array in pair]
    arrays = [a.astype(np.float64) for a in experiment.parameters.arrays]

    def lowered():
        weights = np.concatenate([w.ravel() for w in arrays[0::2]])
        penalties = l1 * np.abs(weights).sum() + l2 * np.square(weights).sum()
        return mean_loss(experiment, arrays, ~experiment.data.test_marks)[0] + penalties

    for array, slope in zip(arrays, slopes, strict=True):
        for index in np.ndindex(array.shape):
            value, step = array[index], 1e-5
            array[index] = value + step
            above = lowered()
            array[index] = value - step
            below = lowered()
            array[index] = value
            assert slope[index] == pytest.approx((above - below) / (2 * step), rel=1e-3, abs=1e-5)


@pytest.mark.parametrize("loss", Loss)
def test_the_loss_is_that_of_the_training_points_without_the_penalty(split, loss):
    evaluation = Evaluation(replace(split, settings=replace(split.settings, loss=loss)))
    arrays = [a.astype(np.float64) for a in split.parameters.arrays]
    is_test = split.data.test_marks
    train_loss, train_outputs = mean_loss(evaluation.experiment, arrays, ~is_test)
    test_loss, test_outputs = mean_loss(evaluation.experiment, arrays, is_test)
    assert train_loss != pytest.approx(test_loss, rel=1e-2)
    assert evaluation.loss == pytest.approx(train_loss, rel=1e-5)
    assert evaluation.test_loss == pytest.approx(test_loss, rel=1e-5)
    right = [
        int(((outputs > 0.5) == (split.data.targets[chosen] > 0.5)).sum())
        for outputs, chosen in ((train_outputs, ~is_test), (test_outputs, is_test))
    ]
    assert evaluation.row == (evaluation.loss, right[0], evaluation.test_loss, right[1])
    assert evaluation.correct.shape == (12,)
    assert evaluation.correct.sum() == sum(right)


def test_without_points_held_back_the_row_says_so(evaluation):
    row = evaluation.row
    assert (row.loss, row.correct, row.test_correct) == (evaluation.loss, 4, 0)
    assert np.isnan(row.test_loss)


def test_all_points_held_back(evaluation):
    held = replace(evaluation.experiment.data, is_test=4 * [True])
    row = Evaluation(replace(evaluation.experiment, data=held)).row
    assert np.isnan(row.loss)
    assert (row.correct, row.test_correct) == (0, 4)
    assert row.test_loss == pytest.approx(evaluation.loss)
