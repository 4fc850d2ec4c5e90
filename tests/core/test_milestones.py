"""Milestones and plateaus of made-up curves."""

import numpy as np

from xorgui.core.history import Curve
from xorgui.core.milestones import milestones, plateau


def curve(losses, correct, stride=1) -> Curve:
    rows = np.zeros((len(losses), 4))
    rows[:, 0], rows[:, 1] = losses, correct
    return Curve(np.arange(len(losses)) * stride, rows, stride)


def test_the_first_step_of_each_share_counts_even_if_it_is_lost_again():
    assert milestones(curve(np.ones(8), [2, 2, 3, 2, 3, 4, 3, 4]), 4) == [(0.75, 2), (1.0, 5)]


def test_what_the_run_began_with_is_no_milestone():
    assert milestones(curve(np.ones(3), [3, 3, 4]), 4) == [(1.0, 2)]
    assert milestones(curve(np.ones(3), [4, 4, 4]), 4) == []


def test_many_points_have_a_milestone_at_90_percent():
    assert milestones(curve(np.ones(4), [10, 75, 90, 100], 5), 100) == [(0.75, 5), (0.9, 10), (1.0, 15)]


def test_no_run_or_no_points_have_none():
    assert milestones(Curve.empty(), 4) == []
    assert milestones(curve([1.0], [0]), 0) == []


def test_a_plateau_begins_where_the_loss_last_moved():
    losses = [1.0, 0.9, 0.8, *[0.6931] * 30]
    assert plateau(curve(losses, [2] * 33, stride=100), 0.6931, 4) == 300


def test_a_short_stillness_a_moving_loss_and_a_solved_problem_are_no_plateau():
    assert plateau(curve([1.0, *[0.6931] * 9], [2] * 10, stride=100), 0.6931, 4) is None
    assert plateau(curve(np.linspace(1, 0.5, 40), [2] * 40, stride=100), 0.5, 4) is None
    assert plateau(curve([0.1] * 40, [4] * 40, stride=100), 0.1, 4) is None
    assert plateau(Curve.empty(), 0.7, 4) is None


def test_a_loss_that_swings_between_the_kept_steps_is_no_plateau():
    kept = curve([2447.9] * 40, [2] * 40, stride=100)
    assert plateau(kept, 2447.9, 4) == 0
    assert plateau(kept, 23867.9, 4) is None


def test_a_late_stillness_has_to_be_a_good_part_of_the_run():
    losses = [*np.linspace(1, 0.7, 100), *[0.6931] * 20]
    assert plateau(curve(losses, [2] * 120, stride=100), 0.6931, 4) is None
