"""A network from a hidden layer on, against the whole network."""

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import grid
from xorgui.core.network import forward
from xorgui.core.parameters import Parameters
from xorgui.core.partial import coordinates, outputs_from, plane_outputs, square_net

POINTS = np.random.default_rng(3).normal(size=(20, 2)).astype(np.float32)


def network(hidden: tuple[int, ...], activation=Activation.SIGMOID) -> tuple[Architecture, Parameters]:
    random = np.random.default_rng(7)
    architecture = Architecture.build(hidden, activation)
    return architecture, Parameters.from_arrays(
        [random.normal(size=a.shape) for a in Parameters.zeros(architecture).arrays]
    )


@pytest.mark.parametrize("hidden", [(2,), (3, 4, 2)])
def test_from_any_layer_on_the_outputs_are_the_networks(hidden):
    architecture, parameters = network(hidden, Activation.TANH)
    passed = forward(architecture, parameters, POINTS)
    for layer in range(architecture.depth + 1):
        outputs = outputs_from(architecture, parameters, layer, passed.y[layer])
        assert outputs == pytest.approx(passed.outputs, rel=1e-5)


def test_the_plane_has_the_other_units_where_they_are_told_to_be():
    architecture, parameters = network((4,))
    view = (-0.1, -0.1, 1.1, 1.1)
    others = np.array([0.2, 0.4, 0.6, 0.8])
    outputs = plane_outputs(architecture, parameters, 1, (3, 1), others, view, 5)
    cells = grid(view, 5).reshape(5, 5, 2)
    for row, column in ((0, 0), (1, 4), (3, 2)):
        x, y = cells[row, column]
        expected = outputs_from(architecture, parameters, 1, [[0.2, y, 0.6, x]])
        assert outputs[row, column] == pytest.approx(expected[0], rel=1e-5)


def test_a_single_unit_shades_its_plane_in_upright_stripes():
    architecture, parameters = network((1,))
    outputs = plane_outputs(architecture, parameters, 1, (0, None), np.zeros(1), (0, 0, 1, 1), 6)
    assert (outputs == outputs[0]).all()
    assert np.ptp(outputs[0]) > 0


def test_coordinates_are_the_two_units():
    values = np.arange(6.0).reshape(2, 3)
    assert coordinates(values, (2, 0)).tolist() == [[2, 0], [5, 3]]
    assert coordinates(values, (1, None)).tolist() == [[1, 0], [4, 0]]


def test_the_net_has_upright_and_level_lines():
    net = square_net((-0.5, 0.0, 1.5, 1.0), 9, 4)
    assert net.shape == (18, 4, 2)
    assert (np.ptp(net[:9, :, 0], axis=1) == 0).all()
    assert (np.ptp(net[9:, :, 1], axis=1) == 0).all()
    assert net[:9, 0, 0] == pytest.approx(np.linspace(-0.5, 1.5, 9))
    assert net[9, [0, -1], 0].tolist() == [-0.5, 1.5]
