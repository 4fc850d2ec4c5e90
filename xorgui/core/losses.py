"""Loss functions: how wrong the outputs are, averaged over the points."""

from enum import StrEnum

import numpy as np

from xorgui.core.activations import Activation, Array, derivative

# Keras keeps a probability this far from 0 and 1 before it takes the logarithm.
CLIP = 1e-7


class Loss(StrEnum):
    """The name of a loss, as written in files and on the command line."""

    CROSS_ENTROPY = "cross-entropy"
    SQUARED_ERROR = "squared-error"


def point_losses(loss: Loss, activation: Activation, z: Array, y: Array, targets: Array) -> Array:
    """Loss of each point (the last axis) for outputs y = s(z) and targets.

    Cross-entropy of a sigmoid output is taken from the logit z, max(z, 0) - z t + log(1 + e^-|z|), which never meets
    log(0) (TensorFlow's sigmoid_cross_entropy_with_logits); other outputs are clipped to [1e-7, 1 - 1e-7] as in Keras.
    """
    if loss is Loss.SQUARED_ERROR:
        return (y - targets) ** 2
    if activation is Activation.SIGMOID:
        return np.maximum(z, 0) - z * targets + np.log1p(np.exp(-np.abs(z)))
    p = np.clip(y, CLIP, 1 - CLIP)
    return -(targets * np.log(p) + (1 - targets) * np.log1p(-p))


def loss_value(loss: Loss, activation: Activation, z: Array, y: Array, targets: Array) -> float:
    """Mean of `point_losses`; all of shape (points,). The mean over no points is nan."""
    return float(np.mean(point_losses(loss, activation, z, y, targets))) if len(targets) else float("nan")


def output_delta(loss: Loss, activation: Activation, z: Array, y: Array, targets: Array) -> Array:
    """dL/dz at the output for the mean loss; shape (points,)."""
    points = len(targets)
    if loss is Loss.CROSS_ENTROPY and activation is Activation.SIGMOID:
        return (y - targets) / points
    if loss is Loss.SQUARED_ERROR:
        by_output = 2 * (y - targets)
    else:
        inside = (y >= CLIP) & (y <= 1 - CLIP)
        p = np.clip(y, CLIP, 1 - CLIP)
        by_output = np.where(inside, (p - targets) / (p * (1 - p)), 0)
    return by_output * derivative(activation, z, y) / points
