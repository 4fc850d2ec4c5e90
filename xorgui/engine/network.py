"""The network in TensorFlow: its variables, forward pass and loss, each the counterpart of xorgui.core's in NumPy."""

import itertools
from collections.abc import Callable

import tensorflow as tf

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.losses import CLIP, Loss
from xorgui.core.network import THRESHOLD
from xorgui.engine.dense import Form, Tensor, dense

ACTIVATIONS: dict[Activation, Callable[[Tensor], Tensor]] = {
    Activation.SIGMOID: tf.sigmoid,
    Activation.TANH: tf.tanh,
    Activation.RELU: tf.nn.relu,
    Activation.LINEAR: tf.identity,
    # A cast has no gradient: nothing before a step unit learns.
    Activation.STEP: lambda z: tf.cast(z > 0, tf.float32),
}


class Network:
    """Variables W1, b1, W2, b2, ... and what is computed from them; features have shape (points, 2)."""

    def __init__(self, architecture: Architecture, form: Form) -> None:
        self._activations = [ACTIVATIONS[activation] for activation in architecture.activations]
        self._form = form
        self.variables: list[Tensor] = []
        for before, units in itertools.pairwise(architecture.sizes):
            self.variables += [tf.Variable(tf.zeros((before, units))), tf.Variable(tf.zeros((units,)))]

    def logits(self, features: Tensor) -> Tensor:
        """Sums at the output unit; shape (points,)."""
        y = tf.transpose(features) if self._form.points_last else features
        for w, b, activation in zip(self.variables[0::2], self.variables[1::2], self._activations, strict=True):
            z = dense(self._form, y, w, b)
            y = activation(z)
        return tf.reshape(z, [-1])

    def outputs(self, logits: Tensor) -> Tensor:
        """ŷ; shape (points,)."""
        return self._activations[-1](logits)


def mean_loss(loss: Loss, output: Activation, logits: Tensor, labels: Tensor) -> Tensor:
    """Mean loss of an output unit with these logits; shapes (points,). Defined as in xorgui.core.losses."""
    y = ACTIVATIONS[output](logits)
    if loss is Loss.SQUARED_ERROR:
        return tf.reduce_mean(tf.square(y - labels))
    if output is Activation.SIGMOID:
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))
    p = tf.clip_by_value(y, CLIP, 1 - CLIP)
    return -tf.reduce_mean(labels * tf.math.log(p) + (1 - labels) * tf.math.log1p(-p))


def count_correct(outputs: Tensor, labels: Tensor) -> Tensor:
    """How many points are right by the notes' rule, ŷ > 0.5; a float32 scalar."""
    return tf.reduce_sum(tf.cast(tf.equal(outputs > THRESHOLD, labels > THRESHOLD), tf.float32))
