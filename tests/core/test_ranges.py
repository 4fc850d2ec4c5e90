"""Ranges that change seldom, in round steps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.ranges import MARGIN, around, fitted, holding, round_range, round_step

VALUES = st.floats(-1e5, 1e5, allow_nan=False)


def test_ends_are_round():
    assert round_range(-1.23, 11.1) == (-2, 12)
    assert round_range(0.11, 0.29) == (0.1, 0.3)
    assert round_step(8) == 1


def test_around_reaches_beyond_zero():
    assert around(5.0) == (-2, 12)
    assert around(0.0) == (-6, 6)
    low, high = around(-40.0)
    assert low < -40 < 0 < high


@given(VALUES)
def test_around_holds_its_value_inside_of_the_margins(value):
    assert holding(around(value), value, grows=True) == around(value)


@given(VALUES, st.booleans())
def test_a_range_that_holds_a_value_stays(value, grows):
    held = holding((-6.0, 6.0), value, grows=grows)
    margin = MARGIN * (held[1] - held[0])
    assert held[0] + margin <= value + 1e-6
    assert value - 1e-6 <= held[1] - margin
    assert holding(held, value, grows=grows) == held


def test_what_grows_keeps_what_it_showed():
    low, high = holding((-6.0, 6.0), 5.9, grows=True)
    assert low <= -6
    assert high > 6


def test_what_moves_keeps_its_length():
    low, high = holding((-6.0, 6.0), -7.0, grows=False)
    assert high - low == 12
    assert low < -7
    assert high < 6


def test_a_walk_changes_the_range_seldom():
    seen, current = set(), (-6.0, 6.0)
    for value in np.linspace(0, 30, 1000):
        current = holding(current, float(value), grows=True)
        seen.add(current)
    assert len(seen) <= 12


def test_a_fitted_range_stays_until_something_leaves_it_or_it_is_far_too_long():
    first = fitted(None, 0.0, 1.0)
    assert first[0] < 0
    assert first[1] > 1
    assert fitted(first, 0.1, 0.8) == first
    assert fitted(first, 0.0, first[1] + 0.01) != first
    assert fitted((-10.0, 10.0), 0.0, 1.0) == first


def test_one_value_has_a_range_too():
    low, high = fitted(None, 3.0, 3.0)
    assert low < 3 < high
    assert high - low == pytest.approx(0.5, abs=0.2)
