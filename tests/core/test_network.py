"""The forward pass on the lecture's numbers, gradients against differences."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import CORNERS, Gate, gate_data
from xorgui.core.losses import Loss
from xorgui.core.network import ForwardPass, correct, forward, gradients, loss_of
from xorgui.core.parameters import Parameters

# "By hand" in the lecture: s(5 x1 + 5 x2 - 8), s(-7 x1 - 7 x2 + 3), s(-11 y1 - 11 y2 + 6).
LECTURE = Parameters.from_arrays([[[5, -7], [5, -7]], [-8, 3], [[-11], [-11]], [6]])
LECTURE_SHAPE = Architecture.build((2,))


def s(z):
    return 1 / (1 + math.exp(-z))


def random_parameters(architecture: Architecture, seed: int) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [rng.normal(size=a.shape) for a in Parameters.zeros(architecture).arrays]


class Float64:
    """Parameters in double precision: differences of losses need it."""

    def __init__(self, arrays):
        self.weights, self.biases = tuple(arrays[0::2]), tuple(arrays[1::2])


def test_the_lectures_sums_at_0_0():
    passed = forward(LECTURE_SHAPE, LECTURE, [[0, 0]])
    assert passed.z[0].tolist() == [[-8, 3]]
    assert np.round(passed.y[1]).tolist() == [[0, 1]]
    assert round(passed.logits.item()) == -4  # the lecture rounds y to 0 and 1 first, and so has -5
    assert passed.logits.item() == pytest.approx(-11 * s(-8) - 11 * s(3) + 6, rel=1e-5)
    assert round(passed.outputs.item()) == 0


def test_the_lectures_sums_with_steps():
    """With s rounded to 0 and 1, as the lecture calculates: s(-8) = 0, s(3) = 1, s(-5) = 0."""
    architecture = Architecture((2, 2, 1), (Activation.STEP, Activation.STEP))
    passed = forward(architecture, LECTURE, [[0, 0]])
    assert (passed.y[1].tolist(), passed.logits.tolist(), passed.outputs.tolist()) == ([[0, 1]], [-5], [0])


def test_the_lectures_truth_table():
    passed = forward(LECTURE_SHAPE, LECTURE, CORNERS)
    assert np.round(passed.y[1]).tolist() == [[0, 1], [0, 0], [0, 0], [1, 0]]
    assert np.round(passed.outputs).tolist() == [0, 1, 1, 0]
    assert correct(passed.outputs, gate_data(Gate.XOR).targets).all()


def test_every_value_on_the_way_is_kept():
    architecture = Architecture((2, 3, 4, 1), (Activation.TANH, Activation.RELU, Activation.SIGMOID))
    arrays = random_parameters(architecture, 1)
    points = np.array([[0.3, -0.7], [1.2, 0.4]])
    passed = forward(architecture, Float64(arrays), points)
    for point, x in enumerate(points):
        y = list(x)
        for layer, activation in enumerate([math.tanh, lambda z: max(z, 0), s]):
            w, b = arrays[2 * layer], arrays[2 * layer + 1]
            z = [sum(y[i] * w[i, j] for i in range(len(y))) + b[j] for j in range(len(b))]
            np.testing.assert_allclose(passed.z[layer][point], z, rtol=1e-12)
            y = [activation(value) for value in z]
            np.testing.assert_allclose(passed.y[layer + 1][point], y, rtol=1e-12)
        np.testing.assert_array_equal(passed.y[0][point], x)


@pytest.mark.parametrize(
    ("inputs", "dtype"),
    [
        (CORNERS, np.float32),
        (np.zeros((3, 2), np.int64), np.float32),
        (np.zeros((3, 2), np.float32), np.float32),
        (np.zeros((3, 2)), np.float64),
    ],
)
def test_precision_is_that_of_the_inputs(inputs, dtype):
    passed = forward(LECTURE_SHAPE, LECTURE, inputs)
    assert {a.dtype for a in (*passed.z, *passed.y)} == {np.dtype(dtype)}


def test_no_points():
    passed = forward(LECTURE_SHAPE, LECTURE, np.zeros((0, 2)))
    assert passed.outputs.shape == (0,)
    assert correct(passed.outputs, np.zeros(0)).shape == (0,)


def test_infinite_weights_are_shown_without_a_warning():
    broken = Parameters.from_arrays([[[np.inf, -np.inf], [1, 1]], [0, 0], [[1], [1]], [np.nan]])
    passed = forward(LECTURE_SHAPE, broken, CORNERS)
    targets = gate_data(Gate.XOR).targets
    assert np.isnan(passed.outputs).all()
    assert math.isnan(loss_of(LECTURE_SHAPE, Loss.CROSS_ENTROPY, passed, targets))
    gradients(LECTURE_SHAPE, broken, Loss.CROSS_ENTROPY, passed, targets)


def test_the_rule_counts_one_half_as_0():
    outputs = np.array([0.5, 0.5, np.nextafter(0.5, 1), 0.0])
    assert correct(outputs, np.array([0.0, 1.0, 1.0, 1.0])).tolist() == [True, False, True, False]


SHAPES = [(), (1,), (2,), (3, 2), (4, 3, 5)]


@pytest.mark.parametrize("hidden", SHAPES, ids=str)
@pytest.mark.parametrize("output", Activation)
@pytest.mark.parametrize("inner", Activation)
@pytest.mark.parametrize("loss", Loss)
def test_gradients_are_the_slopes_of_the_loss(loss, inner, output, hidden):
    architecture = Architecture((2, *hidden, 1), (inner,) * len(hidden) + (output,))
    arrays = random_parameters(architecture, 7)
    points = np.random.default_rng(5).uniform(-1, 2, (6, 2))
    targets = np.array([0.0, 1.0, 1.0, 0.0, 1.0, 0.0])

    def passed() -> ForwardPass:
        return forward(architecture, Float64(arrays), points)

    def slope(array: np.ndarray, index: tuple[int, ...]) -> float:
        h = 1e-6
        kept = array[index]
        array[index] = kept + h
        above = loss_of(architecture, loss, passed(), targets)
        array[index] = kept - h
        below = loss_of(architecture, loss, passed(), targets)
        array[index] = kept
        return (above - below) / (2 * h)

    found = gradients(architecture, Float64(arrays), loss, passed(), targets)
    by_hand = [a for pair in zip(found.weights, found.biases, strict=True) for a in pair]
    for array, gradient in zip(arrays, by_hand, strict=True):
        assert gradient.shape == array.shape
        slopes = [slope(array, index) for index in np.ndindex(array.shape)]
        np.testing.assert_allclose(gradient.ravel(), slopes, rtol=1e-5, atol=1e-8)


def test_deltas_are_the_slopes_by_each_sum():
    """A bias adds to the sums of all points, so the deltas of a unit add up to the gradient of its bias."""
    architecture = Architecture.build((3, 2), Activation.TANH)
    parameters = Float64(random_parameters(architecture, 3))
    data = gate_data(Gate.XOR)
    passed = forward(architecture, parameters, data.points.astype(float))
    found = gradients(architecture, parameters, Loss.CROSS_ENTROPY, passed, data.targets)
    assert [d.shape for d in found.deltas] == [(4, 3), (4, 2), (4, 1)]
    np.testing.assert_allclose(found.deltas[-1][:, 0], (passed.outputs - data.targets) / 4, rtol=1e-12)
    for delta, bias in zip(found.deltas, found.biases, strict=True):
        np.testing.assert_allclose(delta.sum(axis=0), bias, rtol=1e-12)


@given(st.permutations(range(4)), st.integers(0, 100))
def test_the_order_of_points_does_not_matter(order, seed):
    architecture = Architecture.build((3,))
    parameters = Float64(random_parameters(architecture, seed))
    data = gate_data(Gate.XOR)
    order = np.array(order)

    def gradient(points, targets):
        passed = forward(architecture, parameters, points.astype(float))
        return gradients(architecture, parameters, Loss.CROSS_ENTROPY, passed, targets)

    straight = gradient(data.points, data.targets)
    shuffled = gradient(data.points[order], data.targets[order])
    for a, b in zip(straight.weights + straight.biases, shuffled.weights + shuffled.biases, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-9, atol=1e-15)
