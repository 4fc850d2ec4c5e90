"""The loss over two weights, against the loss of the experiment with those weights."""

from dataclasses import replace

import numpy as np
import pytest

from xorgui.core import landscape
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.landscape import Landscape, loss_at, loss_grid, path
from xorgui.core.losses import Loss
from xorgui.core.parameters import Parameters
from xorgui.core.timeline import Moment, Timeline

SAME_UNIT = (WeightId(1, 0, 0), WeightId(1, 0, 1))
TWO_UNITS = (WeightId(1, 1, 0), WeightId(1, 0))
TWO_LAYERS = (WeightId(1, 1, 0), WeightId(2, 0, 1))
BACKWARDS = (WeightId(3, 0, 1), WeightId(1, 0, 1))
INNER = (WeightId(2, 1, 0), WeightId(2, 0))
BIASES = (WeightId(3, 0), WeightId(2, 1))
X, Y = np.linspace(-4, 5, 6), np.linspace(-3, 3, 5)


def experiment(
    hidden=(3, 2),
    activation=Activation.SIGMOID,
    output=Activation.SIGMOID,
    loss=Loss.CROSS_ENTROPY,
    points=12,
) -> Experiment:
    random = np.random.default_rng(5)
    architecture = Architecture.build(hidden, activation, output)
    parameters = Parameters.from_arrays([random.normal(size=a.shape) for a in Parameters.zeros(architecture).arrays])
    data = Dataset(random.normal(size=(points, 2)), random.integers(0, 2, points), np.arange(points) % 4 == 3)
    return Experiment(
        data, architecture, TrainingSettings(loss=loss), Start(StartKind.TYPED), parameters, TrainingState(parameters)
    )


def judge(shown: Experiment, pair, x: float, y: float) -> float:
    """The experiment's own loss with the two weights set."""
    return Evaluation(shown.with_parameters(shown.parameters.replaced(dict(zip(pair, (x, y), strict=True))))).loss


def grid_of(shown: Experiment, pair) -> np.ndarray:
    return loss_grid(shown.architecture, shown.parameters, shown.settings.loss, shown.data.train, pair, X, Y)


def check(shown: Experiment, pair) -> None:
    losses = grid_of(shown, pair)
    expected = [[judge(shown, pair, x, y) for x in X] for y in Y]
    np.testing.assert_allclose(losses, expected, rtol=2e-4, atol=1e-6)


@pytest.mark.parametrize("pair", [SAME_UNIT, TWO_UNITS, TWO_LAYERS, BACKWARDS, INNER, BIASES])
def test_every_cell_is_the_experiments_loss(pair):
    check(experiment(), pair)


@pytest.mark.parametrize("loss", Loss)
@pytest.mark.parametrize("activation", Activation)
@pytest.mark.parametrize("output", [Activation.SIGMOID, Activation.TANH, Activation.RELU])
def test_every_activation_and_loss(activation, output, loss):
    check(experiment((2,), activation, output, loss), TWO_LAYERS)


def test_without_a_hidden_layer():
    check(experiment(()), SAME_UNIT)


def test_in_pieces_it_is_the_same(monkeypatch):
    whole = {pair: grid_of(experiment(), pair) for pair in (SAME_UNIT, TWO_LAYERS, BACKWARDS)}
    monkeypatch.setattr(landscape, "CHUNK", 1)
    for pair, losses in whole.items():
        np.testing.assert_allclose(grid_of(experiment(), pair), losses, rtol=1e-5)


def test_rows_go_up_from_the_lower_left():
    shown = experiment()
    made = Landscape.of(shown, SAME_UNIT, (-4.0, -3.0, 5.0, 3.0))
    rows, columns = made.losses.shape
    x, y = -4 + 9 * (2 + 0.5) / columns, -3 + 6 * (7 + 0.5) / rows
    assert made.losses[7, 2] == pytest.approx(judge(shown, SAME_UNIT, x, y), rel=1e-4)
    assert made.points == len(shown.data.train)


def test_the_loss_at_a_place_is_exact():
    shown = experiment()
    assert loss_at(shown, INNER, (1.5, -2.25)) == judge(shown, INNER, 1.5, -2.25)


def test_many_points_get_a_coarser_grid_and_at_last_a_sample():
    small = Landscape.of(experiment((2,)), SAME_UNIT, (-6, -6, 6, 6))
    assert small.losses.shape == (48, 48)
    large = experiment((8, 8, 8), points=5000)
    made = Landscape.of(large, SAME_UNIT, (-6, -6, 6, 6))
    assert made.losses.shape == (24, 24)
    assert 100 < made.points < len(large.data.train)
    # A sample of some hundred points is near the whole.
    x = y = -6 + 12 * 12.5 / 24
    assert made.losses[12, 12] == pytest.approx(judge(large, SAME_UNIT, x, y), rel=0.2)


def test_levels_ascend_in_round_numbers_and_shades_follow_them():
    made = Landscape.of(experiment((2,)), SAME_UNIT, (-6, -6, 6, 6))
    assert len(made.levels) >= 6
    assert (np.diff(made.levels) > 0).all()
    assert all(float(f"{level:.3g}") == level for level in made.levels)
    order = np.argsort(made.losses, axis=None)
    assert (np.diff(made.shades.ravel()[order]) >= 0).all()
    assert made.shades.min() <= 0.01
    assert made.shades.max() >= 0.99
    # On a level, the shade is the level's own.
    level = made.levels[3]
    nearest = np.abs(made.losses - level).argmin()
    assert made.shades.ravel()[nearest] == pytest.approx(3 / (len(made.levels) - 1), abs=0.05)


def test_the_valley_has_more_shades_than_the_heights():
    levels = Landscape.of(experiment((2,)), SAME_UNIT, (-6, -6, 6, 6)).levels
    losses = Landscape.of(experiment((2,)), SAME_UNIT, (-6, -6, 6, 6)).losses
    assert (levels < np.median(losses)).sum() > len(levels) / 2


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_what_is_no_number_is_the_highest_shade(bad):
    losses = np.array([[0.5, 1.0], [bad, 2.0]])
    made = Landscape((0, 0, 1, 1), losses, 4)
    assert made.levels[[0, -1]].tolist() == [0.5, 2.0]
    assert made.shades[1].tolist() == [1, 1]
    assert made.shades[0, 0] == 0


def test_nothing_but_what_is_no_number_has_no_levels():
    made = Landscape((0, 0, 1, 1), np.full((3, 3), np.nan), 4)
    assert len(made.levels) == 0
    assert (made.shades == 1).all()


def test_a_flat_landscape_has_one_shade():
    made = Landscape((0, 0, 1, 1), np.full((3, 3), 0.6931), 4)
    assert made.levels.tolist() == [0.693]
    assert np.ptp(made.shades) == 0


def test_losses_of_zero_have_a_place():
    made = Landscape((0, 0, 1, 1), np.array([[0.0, 0.25], [0.5, 1.0]]), 4)
    assert made.shades[0, 0] == 0
    assert np.isfinite(made.shades).all()


def test_weights_without_bound_and_no_points_break_nothing():
    shown = experiment()
    broken = shown.with_parameters(Parameters.from_arrays([a * np.float32(np.inf) for a in shown.parameters.arrays]))
    assert not np.isfinite(Landscape.of(broken, INNER, (-1, -1, 1, 1)).losses).any()
    empty = replace(shown, data=Dataset(np.zeros((0, 2)), np.zeros(0)))
    assert np.isnan(Landscape.of(empty, INNER, (-1, -1, 1, 1)).losses).all()


def test_the_path_is_where_the_run_was_as_long_as_it_was_this_network():
    shown, other = experiment(), experiment((2,))
    moments = []
    for step in range(5):
        parameters = shown.parameters.replaced({INNER[0]: step, INNER[1]: -step})
        moments.append(Moment(replace(shown, state=TrainingState(parameters, step))))
    timeline = Timeline((Moment(other), *moments))
    assert path(timeline, shown.architecture, INNER).tolist() == [[s, -s] for s in range(5)]
    assert path(Timeline(), shown.architecture, INNER).shape == (0, 2)
