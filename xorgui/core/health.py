"""What keeps a network from learning: dead ReLU, saturated sigmoid and tanh, units that are all the same."""

import numpy as np

from xorgui.core.activations import Activation, derivative
from xorgui.core.evaluation import Evaluation
from xorgui.core.parameters import Parameters

# A unit is saturated where its slope is nowhere above this share of the largest that its function has.
SATURATED_SHARE = 0.01
LARGEST_SLOPE = {Activation.SIGMOID: 0.25, Activation.TANH: 1.0}


def dead_units(evaluation: Evaluation, layer: int) -> int:
    """ReLU units of a layer that are 0 at every training point: no gradient passes them."""
    if evaluation.experiment.architecture.activation(layer) is not Activation.RELU:
        return 0
    z = evaluation.trained.z[layer - 1]
    return int((z <= 0).all(axis=0).sum()) if len(z) else 0


def saturated_units(evaluation: Evaluation, layer: int) -> int:
    """Sigmoid or tanh units of a layer that are flat at every training point: hardly any gradient passes them."""
    activation = evaluation.experiment.architecture.activation(layer)
    if activation not in LARGEST_SLOPE:
        return 0
    z, y = evaluation.trained.z[layer - 1], evaluation.trained.y[layer]
    slopes = derivative(activation, z, y)
    is_flat = slopes <= SATURATED_SHARE * LARGEST_SLOPE[activation]
    return int(np.all(is_flat, axis=0).sum()) if len(z) else 0


def twin_layer(parameters: Parameters) -> int | None:
    """The first hidden layer whose units, two or more, are all the same: they get the same gradient and stay so."""
    for layer, (into, bias, out) in enumerate(
        zip(parameters.weights, parameters.biases, parameters.weights[1:], strict=False), start=1
    ):
        if len(bias) > 1 and all(np.array_equal(a, np.broadcast_to(a[:1], a.shape)) for a in (into.T, bias, out)):
            return layer
    return None
