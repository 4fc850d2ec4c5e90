"""Points drawn at random."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.data import Dataset
from xorgui.core.generators import DEFAULT_NOISE, make
from xorgui.core.recipe import LARGEST_SIZE, SMALLEST_SIZE, Recipe, Shape

RECIPES = st.builds(
    Recipe,
    st.sampled_from(Shape),
    st.integers(SMALLEST_SIZE, 300),
    st.floats(0, 1),
    st.integers(0, 2**32),
)


def polar(data: Dataset):
    """Distances from the centre of the unit square, and angles in turns."""
    x, y = (data.points.astype(float) - 0.5).T
    return np.hypot(x, y), np.arctan2(y, x) / (2 * np.pi)


def line_accuracy(data: Dataset) -> float:
    """The share of points that the least-squares line puts on the right side."""
    inputs = np.column_stack([data.points, np.ones(len(data))])
    line = np.linalg.lstsq(inputs, 2 * data.targets - 1, rcond=None)[0]
    return ((inputs @ line > 0) == (data.targets == 1)).mean()


def neighbour_accuracy(data: Dataset) -> float:
    """The share of points whose nearest other point is of the same class."""
    distances = np.linalg.norm(data.points[:, None] - data.points, axis=2)
    np.fill_diagonal(distances, np.inf)
    return (data.targets[distances.argmin(axis=1)] == data.targets).mean()


@given(RECIPES)
def test_every_recipe_gives_its_number_of_points_in_two_equal_classes(recipe):
    data = make(recipe)
    assert len(data) == recipe.size
    assert data.recipe == recipe
    assert np.isfinite(data.points).all()
    assert set(data.targets.tolist()) == {0, 1}
    ones = int(data.targets.sum())
    assert abs(recipe.size - 2 * ones) <= 1
    assert not data.test_marks.any()


@given(RECIPES)
def test_the_same_recipe_gives_the_same_bits(recipe):
    first, second = make(recipe), make(recipe)
    assert first.points.tobytes() == second.points.tobytes()
    assert first.targets.tobytes() == second.targets.tobytes()


@pytest.mark.parametrize("shape", Shape)
def test_another_seed_gives_other_points(shape):
    data = [make(Recipe(shape, seed=seed)) for seed in range(5)]
    assert len({each.points.tobytes() for each in data}) == 5
    assert len({each.targets.tobytes() for each in data}) == 5  # in another order, too


@pytest.mark.parametrize("shape", Shape)
def test_the_classes_are_mixed(shape):
    """In random order about every second point is of the other class than the one before it."""
    data = make(Recipe(shape, 5000))
    assert np.mean(np.diff(data.targets) != 0) == pytest.approx(0.5, abs=0.03)
    halves = data.targets[:2500].mean(), data.targets[2500:].mean()
    assert halves == pytest.approx((0.5, 0.5), abs=0.03)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("noise", [0.02, 0.1, 0.5])
def test_noise_is_the_standard_deviation_of_each_coordinate(shape, noise):
    moved = make(Recipe(shape, 5000, noise)).points - make(Recipe(shape, 5000, 0)).points
    np.testing.assert_allclose(moved.std(axis=0), noise, rtol=0.05)
    np.testing.assert_allclose(moved.mean(axis=0), 0, atol=0.06 * noise)
    assert abs(np.corrcoef(moved.T)[0, 1]) < 0.06
    # As normal numbers do: 68 % within one deviation, 95 % within two.
    assert np.mean(np.abs(moved) < noise) == pytest.approx(0.683, abs=0.02)
    assert np.mean(np.abs(moved) < 2 * noise) == pytest.approx(0.954, abs=0.01)


@pytest.mark.parametrize("shape", Shape)
def test_all_shapes_stay_around_the_unit_square(shape):
    data = make(Recipe(shape, 1000, 0.05))
    assert data.points.min() > -0.6
    assert data.points.max() < 1.6
    middle = (data.points.min(axis=0) + data.points.max(axis=0)) / 2
    np.testing.assert_allclose(middle, 0.5, atol=0.1)


@pytest.mark.parametrize("shape", Shape)
def test_shapes_are_recognisable_with_their_noise(shape):
    assert 0 < DEFAULT_NOISE[shape] <= 0.1
    assert neighbour_accuracy(make(Recipe(shape, 400, DEFAULT_NOISE[shape]))) > 0.93


@pytest.mark.parametrize("size", [SMALLEST_SIZE, 11, 12, 13, LARGEST_SIZE])
def test_clouds_without_noise_are_the_corners_in_equal_numbers(size):
    data = make(Recipe(Shape.CLOUDS, size, 0))
    corners, counts = np.unique(data.points, axis=0, return_counts=True)
    assert corners.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert counts.max() - counts.min() <= 1


def test_clouds_are_labelled_as_xor():
    data = make(Recipe(Shape.CLOUDS, 1000, 0.1))
    right, top = (data.points > 0.5).T
    assert data.targets.tolist() == [float(a != b) for a, b in zip(right, top, strict=True)]
    assert line_accuracy(data) < 0.8


def test_gaussians_lie_around_two_corners_and_a_line_separates_them():
    still = make(Recipe(Shape.GAUSSIANS, 100, 0))
    assert {(*point, target) for point, target in zip(still.points.tolist(), still.targets.tolist(), strict=True)} == {
        (0, 0, 0),
        (1, 1, 1),
    }
    data = make(Recipe(Shape.GAUSSIANS, 1000, 0.1))
    assert ((data.points.sum(axis=1) > 1) == (data.targets == 1)).all()
    assert line_accuracy(data) == 1
    assert line_accuracy(make(Recipe(Shape.GAUSSIANS, 1000, 1))) < 0.9


def test_the_circle_is_a_disc_and_a_ring_with_a_gap_between():
    data = make(Recipe(Shape.CIRCLE, 5000, 0))
    radius, _ = polar(data)
    disc, ring = radius[data.targets == 1], radius[data.targets == 0]
    assert disc.max() == pytest.approx(0.35, abs=0.01)
    assert ring.min() == pytest.approx(0.6, abs=0.01)
    assert ring.max() == pytest.approx(0.85, abs=0.01)
    assert line_accuracy(data) < 0.7


def test_the_disc_and_the_ring_are_filled_evenly():
    data = make(Recipe(Shape.CIRCLE, 5000, 0))
    radius, turns = polar(data)
    disc, ring = data.targets == 1, data.targets == 0
    # Half of the area lies inside the root of the mean square of the two bounds.
    assert np.mean(radius[disc] < 0.35 * np.sqrt(0.5)) == pytest.approx(0.5, abs=0.04)
    assert np.mean(radius[ring] < np.sqrt((0.6**2 + 0.85**2) / 2)) == pytest.approx(0.5, abs=0.04)
    for part in (disc, ring):
        assert np.histogram(turns[part], 8, (-0.5, 0.5))[0] / part.sum() == pytest.approx(np.full(8, 1 / 8), abs=0.03)


def test_the_spirals_are_two_arms_of_the_same_form_half_a_turn_apart():
    data = make(Recipe(Shape.SPIRALS, 2000, 0))
    radius, turns = polar(data)
    assert radius.min() == pytest.approx(0.1, abs=0.02)
    assert radius.max() == pytest.approx(0.9, abs=0.01)
    # Unwinding the arms by the turns that belong to the radius leaves one direction for each class.
    start = (turns - 1.75 * (radius - 0.1) / 0.8) % 1
    np.testing.assert_allclose((start[data.targets == 0] + 0.25) % 1, 0.25, atol=1e-5)
    np.testing.assert_allclose(start[data.targets == 1], 0.5, atol=1e-5)


def test_the_points_of_a_spiral_lie_evenly_along_it():
    data = make(Recipe(Shape.SPIRALS, 5000, 0))
    radius, _ = polar(data)
    fine = np.linspace(0.1, 0.9, 10_000)
    arm = fine[:, None] * np.column_stack([f(2 * np.pi * 1.75 * (fine - 0.1) / 0.8) for f in (np.cos, np.sin)])
    length = np.concatenate([[0], np.linalg.norm(np.diff(arm, axis=0), axis=1).cumsum()])
    along = np.interp(radius, fine, length / length[-1])
    assert np.histogram(along, 5, (0, 1))[0] / len(data) == pytest.approx(np.full(5, 1 / 5), abs=0.06)


def test_no_line_separates_the_spirals():
    data = make(Recipe(Shape.SPIRALS, 1000, DEFAULT_NOISE[Shape.SPIRALS]))
    assert line_accuracy(data) < 0.75
    assert neighbour_accuracy(data) > 0.98


def test_the_noise_of_the_other_shapes_would_blur_the_spirals():
    """Why DEFAULT_NOISE is there."""
    assert neighbour_accuracy(make(Recipe(Shape.SPIRALS, 400, 0.1))) < 0.9
