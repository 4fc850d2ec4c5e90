"""Edits of data: what changes, what stays, and what comes back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core import edits
from xorgui.core.data import Dataset, Gate, gate_data, gate_of
from xorgui.core.generators import make
from xorgui.core.recipe import Recipe, Shape

XOR = gate_data(Gate.XOR)
CLOUDS = make(Recipe(Shape.CLOUDS, size=40)).split(0.25, seed=1)

EDITS = {
    "moved": lambda data: edits.moved(data, 1, (0.3, 0.6)),
    "added": lambda data: edits.added(data, (0.3, 0.6), 1),
    "flipped": lambda data: edits.flipped(data, 1),
    "held back": lambda data: edits.held_back(data, 1, not data.test_marks[1]),
    "removed": lambda data: edits.removed(data, [1]),
    "joined": lambda data: edits.joined(data, XOR),
}


def test_a_moved_point():
    data = edits.moved(XOR, 1, (0.25, 0.75))
    assert data.points.tolist() == [[0, 0], [0.25, 0.75], [1, 0], [1, 1]]
    assert data.targets.tolist() == XOR.targets.tolist()
    assert XOR.points[1].tolist() == [0, 1], "the data before are as they were"


def test_an_added_point_is_the_last_and_is_trained_on():
    data = edits.added(CLOUDS, (0.25, 0.75), 1)
    assert len(data) == 41
    assert (data.points[-1].tolist(), data.targets[-1], data.test_marks[-1]) == ([0.25, 0.75], 1, False)
    assert np.array_equal(data.test_marks[:-1], CLOUDS.test_marks)


def test_a_flipped_point():
    assert edits.flipped(XOR, 3).targets.tolist() == [0, 1, 1, 1]
    assert edits.flipped(edits.flipped(XOR, 3), 3) == XOR


def test_a_point_held_back():
    data = edits.held_back(XOR, 2, True)
    assert data.test_marks.tolist() == [False, False, True, False]
    assert edits.held_back(data, 2, False) == XOR


def test_removed_points():
    data = edits.removed(XOR, [0, 2])
    assert data.points.tolist() == [[0, 1], [1, 1]]
    assert data.targets.tolist() == [1, 0]
    assert len(edits.removed(XOR, range(4))) == 0


def test_joined_data_keep_their_marks():
    data = edits.joined(XOR, edits.held_back(gate_data(Gate.AND), 0, True))
    assert len(data) == 8
    assert data.targets.tolist() == [0, 1, 1, 0, 0, 0, 0, 1]
    assert data.test_marks.nonzero()[0].tolist() == [4]


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_by_hand_keeps_the_view_and_has_no_recipe(name):
    data = EDITS[name](CLOUDS)
    assert data.view == CLOUDS.view
    assert data.recipe is None


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_standardised_points_is_the_same_edit_once_they_are_restored(name):
    scaled = edits.standardised(CLOUDS)
    edited = EDITS[name](scaled)
    assert edited.scaling is not None
    np.testing.assert_allclose(
        edited.points, (edited.unscaled - edited.scaling.mean) / edited.scaling.deviation, rtol=1e-5, atol=1e-6
    )
    restored = edits.restored(edited)
    assert np.array_equal(restored.targets, EDITS[name](CLOUDS).targets)
    assert sum(not (point == CLOUDS.points).all(axis=1).any() for point in restored.points) <= len(XOR)


def test_a_point_moved_out_of_the_view_takes_the_view_along():
    data = edits.moved(XOR, 0, (9, 0))
    left, bottom, right, top = data.view
    assert left <= 0
    assert right >= 9
    assert right - left == top - bottom


def test_fit_the_view():
    data = edits.moved(edits.removed(XOR, [1, 2]), 1, (0.5, 0.5))
    assert data.view == XOR.view
    assert edits.fitted(data).view == (-0.25, -0.25, 0.75, 0.75)
    assert edits.fitted(data).teaches_as(data)
    assert edits.fitted(CLOUDS) == CLOUDS, "with their recipe"


@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6, width=32), st.floats(-1e6, 1e6, width=32)), max_size=20),
    st.integers(0, 2**20 - 1),
)
def test_standardised_points_come_back_exactly(points, marks):
    is_test = np.array([bool(marks >> k & 1) for k in range(len(points))], bool)
    data = Dataset(np.array(points), np.zeros(len(points)), is_test)
    assert edits.restored(edits.standardised(data)) == data


@pytest.mark.parametrize("share", [0, 0.25, 1])
def test_the_points_to_train_on_have_mean_0_and_deviation_1(share):
    data = edits.standardised(edits.redrawn(CLOUDS, Recipe(Shape.SPIRALS, size=100)).split(share, 3))
    points = data.train.points if share < 1 else data.points
    np.testing.assert_allclose(points.mean(axis=0), [0, 0], atol=1e-6)
    np.testing.assert_allclose(points.std(axis=0), [1, 1], atol=1e-6)
    assert data.recipe == Recipe(Shape.SPIRALS, size=100)


def test_a_coordinate_that_is_the_same_for_all_is_not_stretched():
    data = edits.standardised(Dataset([[5, 0], [5, 2]], [0, 1]))
    assert data.points.tolist() == [[0, -1], [0, 1]]
    assert data.scaling.mean == (5, 1)
    assert data.scaling.deviation == (1, 1)


def test_noise_is_not_stretched():
    is_test = np.array([False, False, True])
    data = edits.standardised(Dataset([[0, 1], [1e-37, 1], [14, 1]], [0, 1, 1], is_test))
    assert data.scaling.deviation == (1, 1)
    assert np.isfinite(data.points).all()


def test_standardising_twice_is_standardising_once():
    once = edits.standardised(CLOUDS)
    assert edits.standardised(once) == once


def test_standardised_gates_are_gates():
    assert gate_of(edits.standardised(gate_data(Gate.NAND))) is Gate.NAND


def test_redrawn_points_keep_the_share_and_the_scaling():
    recipe = Recipe(Shape.CIRCLE, size=100, seed=5)
    data = edits.redrawn(CLOUDS, recipe)
    assert data.recipe == recipe
    assert (len(data.test), data.scaling) == (25, None)
    assert np.array_equal(data.points, make(recipe).points)
    scaled = edits.redrawn(edits.standardised(CLOUDS), recipe)
    assert np.array_equal(scaled.unscaled, make(recipe).points)
    assert scaled == edits.standardised(data)


def test_no_points():
    none = Dataset(np.zeros((0, 2)), np.zeros(0))
    assert edits.standardised(none) == none
    assert edits.redrawn(none, Recipe(Shape.CIRCLE)) == make(Recipe(Shape.CIRCLE))
    assert edits.added(none, (0.5, 0.5), 1).points.tolist() == [[0.5, 0.5]]
