"""Why a network does not learn: the sentence names what NumPy finds."""

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.parameters import Parameters
from xorgui.model.reasons import why_still


def evaluated(activation: Activation, arrays: list[np.ndarray]) -> Evaluation:
    architecture = Architecture.build((2,), activation)
    weights = Parameters.from_arrays([np.asarray(a, np.float32) for a in arrays])
    start = Start(StartKind.TYPED)
    state = TrainingState(weights)
    return Evaluation(Experiment(gate_data(Gate.XOR), architecture, TrainingSettings(), start, weights, state))


FAR = [[[-9e4, -5e4], [-8e4, -6e4]], [-9e4, -7e4], [[1.0], [2.0]], [0.5]]
CASES = {
    "all units of hidden layer 1 are the same. Try a random start": (
        Activation.SIGMOID,
        [np.zeros((2, 2)), np.zeros(2), np.zeros((2, 1)), np.zeros(1)],
    ),
    "every ReLU of hidden layer 1 gives 0 at all points": (Activation.RELU, FAR),
    "every unit of hidden layer 1 is saturated": (Activation.SIGMOID, FAR),
}


@pytest.mark.parametrize("words", CASES)
def test_where_all_gradients_are_0_the_reason_is_named(words):
    evaluation = evaluated(*CASES[words])
    assert not any(w.any() for w in evaluation.gradients.weights)
    assert why_still(evaluation).startswith(f"All gradients are 0: nothing moves, as {words}")


def test_equal_units_that_learn_are_told_to_learn_the_same():
    evaluation = evaluated(Activation.SIGMOID, [np.ones((2, 2)), np.ones(2), np.ones((2, 1)), np.ones(1)])
    assert evaluation.gradients.weights[0].any()
    assert why_still(evaluation).endswith("so they learn the same: try a random start.")


def test_a_network_that_learns_has_no_reason_to_be_told():
    numbers = np.random.default_rng(3)
    assert why_still(evaluated(Activation.TANH, [numbers.normal(size=s) for s in ((2, 2), 2, (2, 1), 1)])) == ""
