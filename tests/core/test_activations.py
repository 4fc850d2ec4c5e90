"""Activations against their definitions, derivatives against differences."""

import math

import numpy as np
import pytest

from xorgui.core.activations import Activation, activate, derivative, half_point

Z = np.array([-30.0, -3.0, -1.0, -0.25, 0.0, 0.25, 1.0, 3.0, 30.0])
DEFINITIONS = {
    Activation.SIGMOID: lambda z: 1 / (1 + math.exp(-z)),
    Activation.TANH: lambda z: (math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z)),
    Activation.RELU: lambda z: z if z > 0 else 0.0,
    Activation.LINEAR: lambda z: z,
    Activation.STEP: lambda z: 1.0 if z > 0 else 0.0,
}


@pytest.mark.parametrize("activation", Activation)
def test_values_are_the_definitions(activation):
    expected = [DEFINITIONS[activation](z) for z in Z]
    np.testing.assert_allclose(activate(activation, Z), expected, rtol=1e-14, atol=1e-300)


@pytest.mark.parametrize("activation", Activation)
def test_derivatives_are_the_slopes(activation):
    z = Z[Z != 0]  # ReLU and step have a corner at 0
    h = 1e-5
    slope = (activate(activation, z + h) - activate(activation, z - h)) / (2 * h)
    np.testing.assert_allclose(derivative(activation, z, activate(activation, z)), slope, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(
    ("activation", "at_zero"),
    [
        (Activation.SIGMOID, 0.25),
        (Activation.TANH, 1),
        (Activation.RELU, 0),
        (Activation.LINEAR, 1),
        (Activation.STEP, 0),
    ],
)
def test_derivatives_at_zero(activation, at_zero):
    z = np.zeros(1)
    assert derivative(activation, z, activate(activation, z)) == at_zero


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("activation", Activation)
def test_no_sum_is_too_large(activation, dtype):
    """Warnings are errors here: an overflow inside would fail."""
    z = np.array([-np.finfo(dtype).max, -1e4, 1e4, np.finfo(dtype).max], dtype)
    y = activate(activation, z)
    assert np.isfinite(y).all()
    if activation in (Activation.SIGMOID, Activation.STEP):
        assert y.tolist() == [0, 0, 1, 1]
    if activation is Activation.TANH:
        assert y.tolist() == [-1, -1, 1, 1]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("activation", Activation)
def test_precision_and_shape_stay(activation, dtype):
    z = np.linspace(-2, 2, 6, dtype=dtype).reshape(2, 3)
    y = activate(activation, z)
    for result in (y, derivative(activation, z, y)):
        assert (result.dtype, result.shape) == (dtype, (2, 3))


@pytest.mark.parametrize("activation", Activation)
def test_half_point_parts_what_is_above_one_half(activation):
    half = half_point(activation)
    below, above = activate(activation, np.array([half - 1e-9, half + 1e-9]))
    assert below < 0.5 < above


def test_a_step_of_exactly_zero_is_zero():
    """As the notes' rule, > 0.5, has it."""
    assert activate(Activation.STEP, np.array([0.0, -0.0])).tolist() == [0, 0]
