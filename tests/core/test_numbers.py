"""Numbers as people type and read them; tests/ui/test_number_field.py types them into a field."""

import contextlib
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.numbers import (
    BadNumberError,
    Problem,
    parse_number,
    show,
    show_count,
    show_exactly,
    show_factor,
    show_input,
    show_small,
    show_within,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("-3", -3),
        ("−3", -3),
        ("+2.5", 2.5),
        (".5", 0.5),
        ("0,5", 0.5),
        ("5.", 5),
        (" 7 ", 7),
        ("1e-3", 0.001),
        ("1E3", 1000),
        ("-1.5e+2", -150),
        ("1/3", 1 / 3),
        ("-1 / 4", -0.25),
        ("0,5/2", 0.25),
    ],
)
def test_numbers(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("  ", Problem.EMPTY),
        ("abc", Problem.NOT_A_NUMBER),
        ("nan", Problem.NOT_A_NUMBER),
        ("inf", Problem.NOT_A_NUMBER),
        ("0x10", Problem.NOT_A_NUMBER),
        ("1_000", Problem.NOT_A_NUMBER),
        ("1e", Problem.NOT_A_NUMBER),
        ("--1", Problem.NOT_A_NUMBER),
        ("1 2", Problem.NOT_A_NUMBER),
        ("1/2/3", Problem.NOT_A_NUMBER),
        ("1/-2", Problem.NOT_A_NUMBER),
        ("1,000.5", Problem.TOO_MANY_MARKS),
        ("1.000.000", Problem.TOO_MANY_MARKS),
        ("1,000", Problem.AMBIGUOUS),
        ("1/0", Problem.DIVISION_BY_ZERO),
        ("1e7", Problem.TOO_LARGE),
        ("-1e7", Problem.TOO_SMALL),
        ("1e999", Problem.TOO_LARGE),
        ("-1e999", Problem.TOO_SMALL),
        ("1e999/1e999", Problem.NOT_A_NUMBER),
    ],
)
def test_texts_that_are_refused(text, problem):
    with pytest.raises(BadNumberError) as caught:
        parse_number(text)
    assert caught.value.problem is problem


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("1,000", 1000), ("50,000", 50_000), ("1e3", 1000), ("2.0", 2), ("6/3", 2)]
)
def test_whole_numbers(text, value):
    assert parse_number(text, whole=True) == value


@pytest.mark.parametrize("text", ["2.5", "1/3", "1e-3", "0,5"])
def test_numbers_that_are_not_whole(text):
    with pytest.raises(BadNumberError) as caught:
        parse_number(text, whole=True)
    assert caught.value.problem is Problem.NOT_WHOLE


def test_limits_are_allowed():
    assert parse_number("2", 2, 3) == 2
    assert parse_number("3", 2, 3) == 3
    for text, problem in [("1.999", Problem.TOO_SMALL), ("3.001", Problem.TOO_LARGE)]:
        with pytest.raises(BadNumberError) as caught:
            parse_number(text, 2, 3)
        assert caught.value.problem is problem


@given(st.floats(-1e6, 1e6))
def test_what_python_writes_is_read_back(value):
    assert parse_number(repr(value)) == value


@given(st.text("0123456789.,+-−/e ", max_size=8))
def test_any_text_is_a_finite_number_or_refused(text):
    with contextlib.suppress(BadNumberError):
        assert math.isfinite(parse_number(text))


@given(st.floats(-1e6, 1e6, width=32))
def test_what_is_shown_exactly_is_the_same_float32(value):
    assert np.float32(parse_number(show_exactly(value))) == np.float32(value)


@pytest.mark.parametrize(
    ("value", "options", "text"),
    [
        (1.005, {}, "1.00"),
        (-8.0, {}, "−8.00"),
        (-0.001, {}, "0.00"),
        (-0.0, {}, "0.00"),
        (0.0, {"sign": True}, "0.00"),
        (5.0, {"sign": True}, "+5.00"),
        (-5.0, {"sign": True}, "−5.00"),
        (0.69314, {"decimals": 4}, "0.6931"),
        (2.6, {"decimals": 0}, "3"),
        (-0.4, {"decimals": 0}, "0"),
        (math.nan, {}, "nan"),
        (math.inf, {}, "∞"),
        (-math.inf, {"sign": True}, "−∞"),
    ],
)
def test_shown(value, options, text):
    assert show(value, **options) == text


@pytest.mark.parametrize(("value", "text"), [(0.1, "0.1"), (-7, "−7"), (1e-7, "0.0000001"), (123456.5, "123456.5")])
def test_shown_exactly(value, text):
    assert show_exactly(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (-0.0064, "−0.0064"),
        (0.0, "0.0000"),
        (0.00005, "0.0001"),
        (0.000021, "2.1e−5"),
        (-3.4e-12, "−3.4e−12"),
        (float("inf"), "∞"),
    ],
)
def test_small_numbers_are_not_called_0(value, text):
    assert show_small(value, 4) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-11.0, "−11"),
        (0.0, "0"),
        (-0.0, "0"),
        (0.98884, "0.9888"),
        (-0.0050641, "−0.005064"),
        (0.0000212345, "2.12e−5"),
        (-1234567.0, "−1.2e6"),
        (float("nan"), "nan"),
    ],
)
def test_factors_keep_the_digits_that_count(value, text):
    assert show_factor(value) == text


def test_counts():
    assert [show_count(n) for n in (0, 999, 1000, 50_000, 10**9)] == ["0", "999", "1,000", "50,000", "1,000,000,000"]


def test_a_fraction_beyond_all_numbers_is_none():
    with pytest.raises(BadNumberError):
        parse_number(f"{'9' * 400}/{'9' * 400}")


@pytest.mark.parametrize(
    ("value", "three", "two"),
    [
        (0, "0", "0"),
        (1, "1", "1"),
        (10, "10", "10"),
        (-0.5, "−0.5", "−0.5"),
        (0.125, "0.125", "0.12"),
        (np.float32(0.1), "0.1", "0.1"),
        (-0.0486, "−0.049", "−0.05"),
        (0.00339, "0.003", "3e−3"),
        (-0.00002, "−2e−5", "−2e−5"),
        (1e-9, "0", "0"),
        (-1e-9, "0", "0"),
        (123.456, "123.456", "123.46"),
        (12345.6, "1.2e4", "1.2e4"),
    ],
)
def test_coordinates_are_as_short_as_they_are(value, three, two):
    assert (show_input(value), show_input(value, 2)) == (three, two)


@pytest.mark.parametrize(
    ("value", "room", "shown"),
    [
        (-11.0, 6, "−11.00"),
        (-1087.91, 6, "−1.1e3"),
        (999.5, 6, "999.50"),
        (-9963.92, 6, "−1.0e4"),
        (-2.5e30, 6, "−2e30"),
        (-1.4e35, 7, "−1.4e35"),
        (12.345, 5, "12.35"),
        (-0.5, 5, "−0.50"),
        (math.inf, 5, "∞"),
        (-3e38, 4, "…"),
    ],
)
def test_a_number_in_little_room_keeps_its_sign_and_size(value, room, shown):
    assert show_within(show(value), value, room) == shown
    assert len(shown) <= room
