"""Units that do not learn, judged by networks made to have them."""

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.health import dead_units, saturated_units, twin_layer
from xorgui.core.parameters import Parameters


def evaluated(weights, biases, activation) -> Evaluation:
    hidden = len(biases)
    parameters = Parameters.from_arrays([weights, biases, np.ones((hidden, 1)), [0]])
    architecture = Architecture.build((hidden,), activation)
    start = Start(StartKind.TYPED)
    state = TrainingState(parameters)
    return Evaluation(Experiment(gate_data(Gate.XOR), architecture, TrainingSettings(), start, parameters, state))


def test_a_relu_that_is_0_at_every_point_is_dead():
    some = evaluated([[1, 1, -1], [1, 1, -1]], [-2, -1.5, 0], Activation.RELU)
    assert dead_units(some, 1) == 2  # at (1, 1) the first has z = 0, the second 0.5, the third is 0 everywhere
    assert saturated_units(some, 1) == 0


@pytest.mark.parametrize(("activation", "z"), [(Activation.SIGMOID, 6), (Activation.TANH, 3)])
def test_a_unit_that_is_flat_at_every_point_is_saturated(activation, z):
    some = evaluated([[0, 0, 0, 9], [0, 0, 0, 9]], [z, -z, 1, -9], activation)
    assert saturated_units(some, 1) == 2
    assert dead_units(some, 1) == 0


@pytest.mark.parametrize("activation", [Activation.LINEAR, Activation.STEP])
def test_others_are_neither(activation):
    some = evaluated([[0, 0], [0, 0]], [-50, 50], activation)
    assert (dead_units(some, 1), saturated_units(some, 1)) == (0, 0)


def test_units_that_are_all_the_same_are_found():
    same = Parameters.from_arrays([np.full((2, 3), 0.5), [0.5] * 3, np.full((3, 1), 0.5), [0.5]])
    assert twin_layer(same) == 1
    assert twin_layer(same.replaced({next(same.values())[0]: 0.6})) is None
    deep = Parameters.from_arrays([[[1, 2], [3, 4]], [0, 0], np.ones((2, 2)), [0, 0], np.ones((2, 1)), [0]])
    assert twin_layer(deep) == 2


def test_one_unit_has_no_twin():
    assert twin_layer(Parameters.from_arrays([[[1], [1]], [0], [[1]], [0]])) is None
    assert twin_layer(Parameters.from_arrays([[[1], [1]], [0]])) is None
