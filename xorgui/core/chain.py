"""The chain rule at work on one weight and one point: the factors whose product is the gradient."""

from dataclasses import dataclass
from math import prod

import numpy as np

from xorgui.core.activations import Activation, derivative, symbol
from xorgui.core.architecture import WeightId
from xorgui.core.experiment import Experiment
from xorgui.core.losses import Loss
from xorgui.core.network import forward, gradients


@dataclass(frozen=True)
class Factor:
    """One factor, as it is written in a formula, and its value."""

    symbol: str
    value: float


def chain_rule(experiment: Experiment, weight: WeightId, point: tuple[float, float], target: float) -> list[Factor]:
    """The factors of dL/dw for the loss at one point, from the loss back to the weight's source.

    Into the output unit: dL/dz · y. Into a hidden unit: what comes back to it, · s'(z) · y; what comes back is
    dL/dz · w where the next layer has one unit, else the sum of these over the next layer.
    """
    architecture, parameters, loss = experiment.architecture, experiment.parameters, experiment.settings.loss
    passed = forward(architecture, parameters, np.array([point], dtype=np.float64))
    deltas = gradients(architecture, parameters, loss, passed, np.array([target])).deltas
    layer, unit = weight.layer, weight.target

    def slope(layer: int, unit: int) -> Factor:
        z, y = passed.z[layer - 1][:, unit], passed.y[layer][:, unit]
        value = float(derivative(architecture.activation(layer), z, y)[0])
        function = symbol(architecture.activation(layer))
        return Factor(f"{function}′(z({architecture.unit_symbol(layer, unit)}))", value)

    def output_factors() -> list[Factor]:
        delta = float(deltas[-1][0, 0])
        if loss is Loss.CROSS_ENTROPY and architecture.activations[-1] is Activation.SIGMOID:
            return [Factor("(ŷ − t)", delta)]
        last = slope(architecture.depth, 0)
        # dL/dŷ from its product with the slope, except where that is 0 and hides it.
        return [Factor("∂L/∂ŷ", delta / last.value), last] if last.value else [last]

    if layer == architecture.depth:
        factors = output_factors()
    elif layer == architecture.depth - 1:
        factors = [
            *output_factors(),
            Factor(f"w({architecture.unit_symbol(layer, unit)} → ŷ)", float(parameters.weights[layer][unit, 0])),
            slope(layer, unit),
        ]
    else:
        back = float(deltas[layer][0] @ parameters.weights[layer][unit])
        factors = [Factor("Σ w · ∂L/∂z", back), slope(layer, unit)]
    if weight.source is not None:
        source = architecture.unit_symbol(layer - 1, weight.source)
        factors.append(Factor(source, float(passed.y[layer - 1][0, weight.source])))
    return factors


def product(factors: list[Factor]) -> float:
    """The gradient that the factors multiply to."""
    return prod(factor.value for factor in factors)
