"""A run of any length in fixed memory, against a plain list of everything that was recorded."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.history import CAPACITY, COLUMNS, Curve, History, Row


def row_of(step):
    return (step * 0.5, step % 5, step * 0.25, step % 3)


def recorded(steps, **options):
    history = History(**options)
    for step in steps:
        history.record(step, row_of(step))
    return history


def kept_up_to(last, stride, per_octave):
    """Multiples of the stride, and 8 (or so) evenly from each power of two to the next."""
    steps = set(range(0, last + 1, stride))
    start = 1
    while start <= last:
        steps.update(range(start, min(2 * start, last + 1), max(start // per_octave, 1)))
        start *= 2
    return sorted(steps)


@pytest.mark.parametrize("last", [0, 1, 1023, 1024, 1025, 2047, 2048, 5000, 100_000])
def test_every_step_of_a_run(last):
    """The smallest power of three as stride with which they fit."""
    history = recorded(range(last + 1))
    stride = 1
    while len(kept_up_to(last, stride, 8)) > CAPACITY:
        stride *= 3
    curve = history.curve()
    assert (history.stride, curve.stride, len(history)) == (stride, stride, len(curve))
    assert curve.steps.tolist() == kept_up_to(last, stride, 8)
    assert curve.rows.tolist() == [list(row_of(step)) for step in curve.steps.tolist()]
    assert len(curve) <= CAPACITY


@given(
    capacity=st.integers(2, 9),
    moves=st.lists(
        st.one_of(
            st.tuples(st.just("record"), st.integers(1, 7)),
            st.tuples(st.just("cut"), st.integers(0, 60)),
            st.tuples(st.just("continue"), st.just(0)),
        ),
        max_size=80,
    ),
)
def test_it_keeps_what_lies_on_its_stride(capacity, moves):
    history, everything = History(capacity=capacity), {}
    for move, number in moves:
        before, stride = len(history), history.stride
        match move:
            case "record":
                step = max(everything, default=-1) + number
                everything[step] = row_of(step)
                history.record(step, row_of(step))
            case "cut":
                everything = {step: row for step, row in everything.items() if step <= number}
                history.cut(number)
            case "continue":
                history = History(history.curve(), capacity)
        curve = history.curve()
        kept = {step: row for step, row in everything.items() if step % history.stride == 0}
        assert dict(zip(curve.steps.tolist(), map(tuple, curve.rows.tolist()), strict=True)) == kept
        assert curve.steps.tolist() == sorted(kept)
        assert len(curve) <= capacity
        if history.stride != stride:
            assert move == "record"
            assert before == capacity
            assert history.stride // stride in {3**power for power in range(1, 9)}


def test_a_run_that_goes_on_is_the_run_in_one():
    whole = recorded(range(5000)).curve()
    first = recorded(range(3000)).curve()
    history = History(first)
    for step in range(3000, 5000):
        history.record(step, row_of(step))
    assert history.curve().steps.tolist() == whole.steps.tolist()
    assert history.curve().rows.tolist() == whole.rows.tolist()
    assert first.steps[-1] < 3000


def test_steps_ascend():
    history = recorded([0, 1, 2])
    for step in (2, 1):
        with pytest.raises(ValueError, match=f"step {step} does not come after 2"):
            history.record(step, row_of(step))


def test_after_a_cut_the_same_steps_come_again():
    history = recorded(range(10))
    history.cut(4)
    history.record(5, (-1, -1, -1, -1))
    assert history.curve().steps.tolist() == [0, 1, 2, 3, 4, 5]
    assert history.curve().rows[-1].tolist() == [-1, -1, -1, -1]


def test_steps_beyond_32_bits():
    steps = [10**11, 2 * 10**11, 10**12]
    assert recorded(steps).curve().steps.tolist() == steps


def test_a_curve_stays_as_it_was():
    history = recorded(range(3))
    curve = history.curve()
    history.cut(0)
    history.record(1, (9, 9, 9, 9))
    assert curve.steps.tolist() == [0, 1, 2]
    assert curve.rows[1].tolist() == list(row_of(1))


@pytest.mark.parametrize("step", [-1, 0, 3, 4, 5, 8, 100])
def test_a_curve_that_is_cut_is_a_history_that_is_cut(step):
    curve = Curve(np.arange(0, 9, 2), np.array([row_of(step) for step in range(0, 9, 2)], float), stride=2)
    history = History(curve)
    history.cut(step)
    cut = curve.cut(step)
    assert cut.steps.tolist() == history.curve().steps.tolist() == [s for s in range(0, 9, 2) if s <= step]
    assert cut.rows.tolist() == history.curve().rows.tolist()
    assert cut.stride == 2
    assert (cut is curve) == (step >= 8)
    assert len(curve) == 5


def test_columns_by_name():
    curve = recorded(range(3)).curve()
    assert curve.column("loss").tolist() == [0, 0.5, 1]
    assert curve.column("correct").tolist() == [0, 1, 2]
    assert curve.column("test_loss").tolist() == [0, 0.25, 0.5]
    assert curve.column("test_correct").tolist() == [0, 1, 2]
    assert COLUMNS == ("loss", "correct", "test_loss", "test_correct")
    with pytest.raises(ValueError, match="not in"):
        curve.column("speed")


def test_an_empty_curve():
    curve = Curve.empty()
    assert (len(curve), len(curve.column("loss")), len(History(curve))) == (0, 0, 0)


def test_a_start_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="a history of 2 rows cannot start with 3"):
        History(recorded(range(3)).curve(), capacity=2)


def test_not_a_number_is_kept():
    """A run without points has no loss."""
    history = History()
    history.record(0, Row(np.nan, 0))
    assert np.isnan(history.curve().rows[0, 0])


@pytest.mark.parametrize("last", [3_000, 50_000])
def test_what_swings_from_step_to_step_is_kept_on_both_sides(last):
    """As many rows of one side as of the other in the second half, however far apart they are."""
    steps = recorded(range(last + 1)).curve().steps
    late = steps[steps > last / 2]
    assert abs((late % 2).mean() - 0.5) < 0.05
