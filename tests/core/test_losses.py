"""Losses against their definitions, also where the definition meets log(0)."""

import math

import numpy as np
import pytest

from xorgui.core.activations import Activation, activate
from xorgui.core.losses import Loss, loss_value, output_delta

CLIP = 1e-7  # keras' epsilon
T = np.array([0.0, 1.0, 1.0, 0.0])
Z = np.array([-1.5, 0.3, -0.2, 2.0])


def cross_entropy(y, t):
    """As the notes write it."""
    return -sum(t * math.log(y) + (1 - t) * math.log(1 - y) for y, t in zip(y, t, strict=True)) / len(t)


def loss(kind, activation, z, t):
    z = np.asarray(z, dtype=float)
    return loss_value(kind, activation, z, activate(activation, z), np.asarray(t, dtype=float))


def test_cross_entropy_of_a_sigmoid_is_that_of_the_notes():
    expected = cross_entropy(activate(Activation.SIGMOID, Z), T)
    assert loss(Loss.CROSS_ENTROPY, Activation.SIGMOID, Z, T) == pytest.approx(expected, rel=1e-14)


def test_cross_entropy_of_an_undecided_network_is_log_2():
    assert loss(Loss.CROSS_ENTROPY, Activation.SIGMOID, np.zeros(4), T) == pytest.approx(math.log(2), rel=1e-15)


@pytest.mark.parametrize(("z", "t", "expected"), [(1e4, 0, 1e4), (-1e4, 1, 1e4), (1e4, 1, 0), (-1e4, 0, 0)])
def test_cross_entropy_of_a_sigmoid_never_meets_log_0(z, t, expected):
    assert loss(Loss.CROSS_ENTROPY, Activation.SIGMOID, [z], [t]) == expected


@pytest.mark.parametrize("activation", [Activation.LINEAR, Activation.RELU, Activation.TANH])
def test_cross_entropy_of_other_outputs_is_that_of_the_notes_inside_0_and_1(activation):
    z = np.array([0.1, 0.9, 0.5, 0.3])
    expected = cross_entropy(activate(activation, z), T)
    assert loss(Loss.CROSS_ENTROPY, activation, z, T) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(("y", "t"), [(0.0, 1), (-3.0, 1), (1.0, 0), (7.0, 0)])
def test_cross_entropy_of_other_outputs_is_clipped_as_in_keras(y, t):
    assert loss(Loss.CROSS_ENTROPY, Activation.LINEAR, [y], [t]) == pytest.approx(-math.log(CLIP), rel=1e-9)


@pytest.mark.parametrize(("y", "t"), [(0.0, 0), (-3.0, 0), (1.0, 1), (7.0, 1)])
def test_a_right_output_beyond_the_clip_costs_next_to_nothing(y, t):
    assert loss(Loss.CROSS_ENTROPY, Activation.LINEAR, [y], [t]) == pytest.approx(CLIP, rel=1e-6)


@pytest.mark.parametrize("activation", Activation)
def test_squared_error_is_the_mean_of_squares(activation):
    y = activate(activation, Z)
    expected = sum((a - b) ** 2 for a, b in zip(y, T, strict=True)) / 4
    assert loss(Loss.SQUARED_ERROR, activation, Z, T) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize("kind", Loss)
def test_without_points_there_is_no_mean(kind):
    assert math.isnan(loss(kind, Activation.SIGMOID, [], []))


@pytest.mark.parametrize("activation", Activation)
@pytest.mark.parametrize("kind", Loss)
def test_output_delta_is_the_slope_of_the_loss(kind, activation):
    z = np.array([0.13, 0.4, 0.77, 0.92, -0.4, 1.7])  # the last two beyond the clip of a linear output
    t = np.array([0.0, 1.0, 0.0, 1.0, 1.0, 0.0])
    h = 1e-6
    slopes = [
        (loss(kind, activation, z + h * unit, t) - loss(kind, activation, z - h * unit, t)) / (2 * h)
        for unit in np.eye(len(z))
    ]
    delta = output_delta(kind, activation, z, activate(activation, z), t)
    np.testing.assert_allclose(delta, slopes, rtol=1e-6, atol=1e-9)
