"""What a network computes: the forward pass with every intermediate value, and gradients by hand."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xorgui.core.activations import Activation, Array, activate, derivative
from xorgui.core.architecture import Architecture
from xorgui.core.losses import Loss, loss_value, output_delta
from xorgui.core.parameters import Parameters

# The notes' rule: an output above this is class 1.
THRESHOLD = 0.5


@dataclass(frozen=True)
class ForwardPass:
    """Every value on the way from the inputs to the output.

    `y[0]` are the inputs, `y[k]` the outputs of layer k, shape (points, units); `z[k - 1]` the sums of layer k before
    its activation.
    """

    z: tuple[Array, ...]
    y: tuple[Array, ...]

    @property
    def logits(self) -> Array:
        """Sum at the output unit; shape (points,)."""
        return self.z[-1][:, 0]

    @property
    def outputs(self) -> Array:
        """ŷ; shape (points,)."""
        return self.y[-1][:, 0]


def forward(
    architecture: Architecture, parameters: Parameters, inputs: ArrayLike, *, rounded: bool = False
) -> ForwardPass:
    """Send points of shape (points, 2) through the network; computed in the inputs' precision, at least float32.

    `rounded`: each unit passes on a whole number, as the lecture notes reckon: s(-8) = 0, s(3) = 1, s(-5) = 0.
    """
    y: Array = np.asarray(inputs)
    if y.dtype.kind != "f":
        y = y.astype(np.float32)
    zs: list[Array] = []
    ys: list[Array] = [y]
    # A run that diverges has infinite weights: the views show what comes of them, without a warning at every frame.
    with np.errstate(over="ignore", invalid="ignore"):
        for w, b, activation in zip(parameters.weights, parameters.biases, architecture.activations, strict=True):
            z: Array = y @ w + b
            y = activate(activation, z)
            if rounded:
                y = np.round(y)
            zs.append(z)
            ys.append(y)
    return ForwardPass(tuple(zs), tuple(ys))


def loss_of(architecture: Architecture, loss: Loss, passed: ForwardPass, targets: Array) -> float:
    """Mean loss of a forward pass against targets of shape (points,)."""
    with np.errstate(over="ignore", invalid="ignore"):
        return loss_value(loss, architecture.activations[-1], passed.logits, passed.outputs, targets)


def correct(outputs: Array, targets: Array) -> NDArray[np.bool_]:
    """Which points are right by the notes' rule, ŷ > 0.5; shape (points,), boolean."""
    right: NDArray[np.bool_] = (outputs > THRESHOLD) == (targets > THRESHOLD)
    return right


@dataclass(frozen=True)
class Gradients:
    """dL/dW and dL/db by layer, shaped as in Parameters; `deltas[k - 1]` is dL/dz of layer k, (points, units)."""

    weights: tuple[Array, ...]
    biases: tuple[Array, ...]
    deltas: tuple[Array, ...]


def gradients(
    architecture: Architecture, parameters: Parameters, loss: Loss, passed: ForwardPass, targets: Array
) -> Gradients:
    """Back-propagation by hand: the chain rule from the output back to the first layer, for the mean loss."""
    activations: tuple[Activation, ...] = architecture.activations
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        delta: Array = output_delta(loss, activations[-1], passed.logits, passed.outputs, targets)[:, None]
        deltas = [delta]
        for layer in range(architecture.depth - 1, 0, -1):
            back: Array = delta @ parameters.weights[layer].T
            delta = back * derivative(activations[layer - 1], passed.z[layer - 1], passed.y[layer])
            deltas.insert(0, delta)
        return Gradients(
            weights=tuple(passed.y[k].T @ deltas[k] for k in range(architecture.depth)),
            biases=tuple(d.sum(axis=0) for d in deltas),
            deltas=tuple(deltas),
        )
