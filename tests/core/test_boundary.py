"""The line where a unit crosses 1/2, in a view."""

import math

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from xorgui.core.activations import Activation, half_point
from xorgui.core.boundary import half_line

VIEW = (-0.5, -0.5, 1.5, 1.5)
weights = st.floats(-1e3, 1e3, width=32)
coordinates = st.floats(-100, 100, width=32)


def on_border(point, view, slack):
    (x, y), (left, bottom, right, top) = point, view
    inside = left - slack <= x <= right + slack and bottom - slack <= y <= top + slack
    return inside and min(abs(x - left), abs(x - right), abs(y - bottom), abs(y - top)) <= slack


@pytest.mark.parametrize("activation", [Activation.SIGMOID, Activation.STEP])
def test_the_lectures_units(activation):
    """5 x1 + 5 x2 = 8 and -7 x1 - 7 x2 = -3."""
    assert sorted(half_line((5, 5), -8, activation, VIEW)) == pytest.approx(np.array([[0.1, 1.5], [1.5, 0.1]]))
    ends = sorted(half_line((-7, -7), 3, activation, VIEW))
    assert ends == pytest.approx(np.array([[-0.5, 3 / 7 + 0.5], [3 / 7 + 0.5, -0.5]]))


@pytest.mark.parametrize(
    ("activation", "at"),
    [
        (Activation.SIGMOID, 0.0),
        (Activation.STEP, 0.0),
        (Activation.RELU, 0.5),
        (Activation.LINEAR, 0.5),
        (Activation.TANH, math.log(3) / 2),
    ],
)
def test_a_vertical_line(activation, at):
    ends = half_line((2, 0), -1, activation, VIEW)
    assert sorted(ends) == pytest.approx(np.array([[(at + 1) / 2, -0.5], [(at + 1) / 2, 1.5]]))


def test_a_horizontal_line():
    assert sorted(half_line((0, 4), -1, Activation.SIGMOID, VIEW)) == [(-0.5, 0.25), (1.5, 0.25)]


@pytest.mark.parametrize(
    ("unit", "bias"),
    [
        ((0, 0), 1),
        ((0, 0), 0),
        ((1, 1), 10),
        ((1, 0), 2),
        ((0, -1), 2),
        ((math.nan, 1), 0),
        ((math.inf, 1), 0),
        ((1, 1), math.nan),
        ((1, 1), math.inf),
    ],
)
def test_no_line(unit, bias):
    assert half_line(unit, bias, Activation.SIGMOID, VIEW) is None


@given(
    unit=st.tuples(weights, weights),
    bias=weights,
    activation=st.sampled_from(Activation),
    corner=st.tuples(coordinates, coordinates),
    size=st.tuples(st.floats(0.01, 100), st.floats(0.01, 100)),
)
@example(unit=(5, 5), bias=-8, activation=Activation.SIGMOID, corner=(-0.5, -0.5), size=(2, 2))
@example(unit=(1e-3, 1e3), bias=0, activation=Activation.TANH, corner=(-100, -100), size=(100, 100))
def test_both_ends_lie_on_the_border_where_the_unit_is_one_half(unit, bias, activation, corner, size):
    norm = math.hypot(*unit)
    assume(norm > 1e-6)
    view = (*corner, corner[0] + size[0], corner[1] + size[1])

    def distance(x, y):
        """Of a point from the line, signed."""
        return (unit[0] * x + unit[1] * y + bias - half_point(activation)) / norm

    slack = 1e-9 * (max(map(abs, view)) + abs(bias) / norm)
    ends = half_line(unit, bias, activation, view)
    sides = [distance(x, y) for x in (view[0], view[2]) for y in (view[1], view[3])]
    if ends is None:
        assert min(sides) >= -slack or max(sides) <= slack
    else:
        assert min(sides) <= slack
        assert max(sides) >= -slack
        assert ends[0] != ends[1]
        for end in ends:
            assert abs(distance(*end)) <= slack
            assert on_border(end, view, slack)
