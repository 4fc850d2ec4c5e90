"""Activation functions s(z), their derivatives, and the z at which each reaches 1/2."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]


class Activation(StrEnum):
    """The name of an activation function, as written in files and on the command line."""

    SIGMOID = "sigmoid"
    TANH = "tanh"
    RELU = "relu"
    LINEAR = "linear"
    STEP = "step"


def sigmoid(z: Array) -> Array:
    """1 / (1 + e^-z), without overflow for any finite z."""
    e = np.exp(-np.abs(z))
    result: Array = np.where(z >= 0, 1, e) / (1 + e)
    return result


def _step(z: Array) -> Array:
    # "> 0", so that a step unit and the notes' accuracy rule (> 0.5) agree on the border.
    return (z > 0).astype(z.dtype)


@dataclass(frozen=True)
class _Formula:
    value: Callable[[Array], Array]
    derivative: Callable[[Array, Array], Array]
    half: float


_FORMULAS = {
    Activation.SIGMOID: _Formula(sigmoid, lambda z, y: y * (1 - y), 0.0),
    Activation.TANH: _Formula(np.tanh, lambda z, y: 1 - y * y, float(np.arctanh(0.5))),
    # The derivative of ReLU at 0 is 0, as in TensorFlow.
    Activation.RELU: _Formula(lambda z: np.maximum(z, 0), lambda z, y: (z > 0).astype(z.dtype), 0.5),
    Activation.LINEAR: _Formula(lambda z: z, lambda z, y: np.ones_like(z), 0.5),
    Activation.STEP: _Formula(_step, lambda z, y: np.zeros_like(z), 0.0),
}


def activate(activation: Activation, z: Array) -> Array:
    """s(z), elementwise; any shape."""
    return _FORMULAS[activation].value(z)


def derivative(activation: Activation, z: Array, y: Array) -> Array:
    """ds/dz at z, where y = s(z); zero everywhere for the step."""
    return _FORMULAS[activation].derivative(z, y)


def symbol(activation: Activation) -> str:
    """How a formula writes the function: the lecture's s for the sigmoid."""
    return {Activation.SIGMOID: "s", Activation.LINEAR: "id"}.get(activation, activation.value)


def half_point(activation: Activation) -> float:
    """The z from which on s(z) exceeds 1/2: where a unit changes its mind."""
    return _FORMULAS[activation].half
