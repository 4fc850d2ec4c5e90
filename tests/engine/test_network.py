"""Forward pass, loss and gradients in TensorFlow against the same by hand in NumPy."""

import itertools

import keras
import numpy as np
import pytest
import tensorflow as tf

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.losses import Loss
from xorgui.core.network import correct, forward, gradients, loss_of
from xorgui.core.parameters import Parameters
from xorgui.engine.dense import Form, choose_form
from xorgui.engine.network import Network

SHAPES = [(), (1,), (2,), (5, 3), (8, 8, 8), (64,)]
POINTS = 7


def random_case(architecture: Architecture, scale: float = 1.0) -> tuple[Parameters, np.ndarray, np.ndarray]:
    numbers = np.random.default_rng(len(architecture.sizes))
    shapes = [shape for w in itertools.pairwise(architecture.sizes) for shape in (w, w[1:])]
    parameters = Parameters.from_arrays(scale * numbers.normal(size=shape) for shape in shapes)
    points = numbers.normal(size=(POINTS, 2)).astype(np.float32)
    return parameters, points, numbers.integers(0, 2, POINTS).astype(np.float32)


def assert_same(
    architecture: Architecture, loss: Loss, form: Form, scale: float = 1.0, precision: type = np.float64
) -> None:
    parameters, points, labels = random_case(architecture, scale)
    network = Network(architecture, loss)
    for variable, values in zip(network.variables, parameters.arrays, strict=True):
        variable.assign(values)
    ours, logits = network.gradients(form, form.arranged(tf.constant(points)), tf.constant(labels))

    passed = forward(architecture, parameters, points.astype(precision))
    by_hand = gradients(architecture, parameters, loss, passed, labels)
    np.testing.assert_allclose(logits, passed.logits, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(
        tf.reduce_mean(network.losses(logits, labels)),
        loss_of(architecture, loss, passed, labels),
        rtol=1e-4,
        atol=1e-6,
    )
    assert network.count_correct(logits, labels) == correct(passed.outputs, labels).sum()
    theirs = [array for pair in zip(by_hand.weights, by_hand.biases, strict=True) for array in pair]
    largest = max(np.abs(array).max() for array in theirs)
    for our, their in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(our, their, rtol=1e-3, atol=1e-5 * max(largest, 1))


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("loss", Loss)
@pytest.mark.parametrize("activation", Activation)
@pytest.mark.parametrize("hidden", SHAPES, ids=str)
def test_hidden_layers(hidden, activation, loss, form):
    assert_same(Architecture.build(hidden, activation), loss, form)


@pytest.mark.parametrize("loss", Loss)
@pytest.mark.parametrize("activation", Activation)
@pytest.mark.parametrize("scale", [0.3, 30.0])
def test_output_unit(activation, loss, scale):
    """Cross-entropy of an output that is no sigmoid is clipped as in Keras; a large scale brings it to the clip.

    NumPy in float32, because 1 - 1e-7 is another number in float64.
    """
    architecture = Architecture((2, 3, 1), (Activation.TANH, activation))
    assert_same(architecture, loss, Form.SUM_POINTS_FIRST, scale, np.float32)


def test_clipped_cross_entropy_is_keras():
    architecture = Architecture((2, 1), (Activation.LINEAR,))
    network = Network(architecture, Loss.CROSS_ENTROPY)
    outputs = tf.constant([-2.0, 0.0, 1e-9, 0.25, 1.0, 3.0])
    labels = tf.constant([0.0, 1.0, 1.0, 1.0, 0.0, 1.0])
    theirs = keras.losses.BinaryCrossentropy()(labels[None], outputs[None])
    np.testing.assert_allclose(tf.reduce_mean(network.losses(outputs, labels)), theirs, rtol=1e-5)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("loss", Loss)
def test_weighted_points_are_the_sum_of_their_losses(form, loss):
    """A mean over some of the points is that of the others left out."""
    architecture = Architecture.build((3,), Activation.TANH)
    parameters, points, labels = random_case(architecture)
    network = Network(architecture, loss)
    for variable, values in zip(network.variables, parameters.arrays, strict=True):
        variable.assign(values)
    chosen = np.array([0, 1, 1, 0, 0, 1, 0], np.float32)
    ours, _ = network.gradients(form, form.arranged(tf.constant(points)), tf.constant(labels), tf.constant(chosen / 3))
    few, few_labels = points[chosen == 1], labels[chosen == 1]
    by_hand = gradients(architecture, parameters, loss, forward(architecture, parameters, few), few_labels)
    theirs = [array for pair in zip(by_hand.weights, by_hand.biases, strict=True) for array in pair]
    for our, their in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(our, their, rtol=1e-4, atol=1e-6)


def test_the_penalty_is_that_of_keras_regularizers_and_spares_the_biases():
    architecture = Architecture.build((3,))
    network = Network(architecture, Loss.CROSS_ENTROPY)
    for variable, values in zip(network.variables, random_case(architecture)[0].arrays, strict=True):
        variable.assign(values)
    network.variables[0].assign(tf.tensor_scatter_nd_update(network.variables[0], [[0, 1]], [0.0]))
    judge = keras.regularizers.L1L2(l1=0.3, l2=0.07)
    with tf.GradientTape() as tape:
        penalty = tf.add_n([judge(w) for w in network.variables[0::2]])
    theirs = tape.gradient(penalty, network.variables, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    for our, their in zip(network.penalty_gradients(0.3, 0.07), theirs, strict=True):
        np.testing.assert_allclose(our, their, rtol=1e-6)
    assert all(np.all(theirs[bias] == 0) for bias in (1, 3))


def test_before_a_step_unit_nothing_learns():
    architecture = Architecture((2, 2, 1), (Activation.TANH, Activation.STEP))
    network = Network(architecture, Loss.SQUARED_ERROR)
    gradient, _ = network.gradients(Form.PRODUCT, Form.PRODUCT.arranged(tf.ones((4, 2))), tf.zeros(4))
    assert all(np.all(array.numpy() == 0) for array in gradient)


@pytest.mark.parametrize(
    ("hidden", "points", "form"),
    [
        ((2,), 4, Form.SUM_POINTS_FIRST),
        ((10, 10, 10), 4, Form.SUM_POINTS_FIRST),
        ((2,), 200, Form.SUM_POINTS_LAST),
        ((8, 8, 8), 200, Form.SUM_POINTS_FIRST),
        ((32, 32), 200, Form.PRODUCT),
        ((2,), 100_000, Form.PRODUCT),
    ],
)
def test_the_form_follows_the_size(hidden, points, form):
    assert choose_form(Architecture.build(hidden), points) is form
