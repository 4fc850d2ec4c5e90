"""Points, gates and grids."""

import operator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.data import CORNERS, Dataset, Gate, gate_data, gate_of, grid

OPERATORS = {
    Gate.XOR: operator.xor,
    Gate.AND: operator.and_,
    Gate.OR: operator.or_,
    Gate.NAND: lambda a, b: 1 - (a & b),
    Gate.NOR: lambda a, b: 1 - (a | b),
    Gate.XNOR: lambda a, b: 1 - (a ^ b),
    Gate.X1: lambda a, b: a,
}


@pytest.mark.parametrize("gate", Gate)
def test_truth_tables(gate):
    data = gate_data(gate)
    assert data.points.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.targets.tolist() == [OPERATORS[gate](a, b) for a, b in CORNERS]
    assert gate_of(data) is gate


def test_other_data_are_no_gate():
    data = gate_data(Gate.XOR)
    assert gate_of(Dataset(data.points + 0.1, data.targets)) is None
    assert gate_of(Dataset(data.points[:3], data.targets[:3])) is None
    assert gate_of(Dataset(data.points, np.array([1, 0, 0, 0.5]))) is None


def test_data_are_frozen_copies():
    points, targets = np.zeros((3, 2)), np.zeros(3)
    data = Dataset(points, targets)
    points[0, 0] = targets[0] = 1
    assert not data.points.any()
    assert not data.targets.any()
    assert data.points.dtype == data.targets.dtype == np.float32
    for array in (data.points, data.targets):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_no_points():
    data = Dataset(np.zeros(0), np.zeros(0))
    assert (len(data), data.points.shape, data.targets.shape) == (0, (0, 2), (0,))


def test_each_point_needs_its_target():
    with pytest.raises(ValueError, match="3 points need as many targets, not 2"):
        Dataset(np.zeros((3, 2)), np.zeros(2))


def test_equality_is_by_value():
    data = gate_data(Gate.XOR)
    assert data == gate_data(Gate.XOR)
    assert data != gate_data(Gate.OR)
    assert data != Dataset(data.points + 1, data.targets)
    assert data != Dataset(data.points[:3], data.targets[:3])
    assert data != "data"
    with pytest.raises(TypeError):
        hash(data)


def test_the_grid_goes_row_by_row_from_the_lower_left():
    cells = grid((0, 10, 2, 14), 2)
    assert cells.tolist() == [[0.5, 11], [1.5, 11], [0.5, 13], [1.5, 13]]
    assert cells.dtype == np.float32


def test_a_grid_as_an_image_has_rows_from_the_bottom_up():
    resolution, view = 8, (-0.5, -0.5, 1.5, 1.5)
    image = grid(view, resolution).reshape(resolution, resolution, 2)
    assert (np.diff(image[:, :, 0], axis=1) > 0).all()
    assert (np.diff(image[:, :, 1], axis=0) > 0).all()
    np.testing.assert_allclose(image.mean(axis=(0, 1)), [0.5, 0.5], atol=1e-6)
    np.testing.assert_allclose([image.min(), image.max()], [-0.5 + 1 / 8, 1.5 - 1 / 8])


def test_the_corners_are_shown_with_half_a_unit_around():
    assert gate_data(Gate.XOR).view == (-0.5, -0.5, 1.5, 1.5)
    assert Dataset(np.zeros((0, 2)), np.zeros(0)).view == (-0.5, -0.5, 1.5, 1.5)


def test_a_single_point_is_in_the_middle():
    assert Dataset([[3, -2]], [1]).view == (2, -3, 4, -1)


@given(st.lists(st.tuples(st.floats(-1e4, 1e4, width=32), st.floats(-1e4, 1e4, width=32)), min_size=1, max_size=8))
def test_the_view_is_a_square_with_all_points_inside_its_margins(points):
    data = Dataset(np.array(points), np.zeros(len(points)))
    left, bottom, right, top = data.view
    side = right - left
    assert side == pytest.approx(top - bottom)
    slack = 1e-9 * max(1, side)
    for x, y in data.points.astype(float):
        assert left + side / 4 - slack <= x <= right - side / 4 + slack
        assert bottom + side / 4 - slack <= y <= top - side / 4 + slack


def test_many_points_fill_more_of_the_view():
    line = np.linspace(0, 8, 17)
    assert Dataset(np.column_stack([line, line]), np.zeros(17)).view == (-1, -1, 9, 9)


def test_points_too_close_for_a_picture_are_shown_from_further_away():
    left, _, right, _ = Dataset([[1e5, 0], [1e5 + 0.01, 0]], [0, 1]).view
    assert right - left >= 100


@pytest.mark.parametrize(
    ("points", "targets", "count"),
    [
        ([], [], 0),
        ([[0, 0], [0, 0]], [0, 1], 2),
        ([[0, 0], [0, 0], [1, 0]], [1, 1, 0], 0),
        ([[0, 0], [-0.0, 0], [0, 0], [1, 1], [1, 1], [0, 1]], [0, 1, 1, 0, 1, 1], 5),
    ],
)
def test_points_that_contradict_each_other_are_counted(points, targets, count):
    assert Dataset(np.array(points), np.array(targets)).contradicting == count


def test_a_view_does_not_teach():
    data = gate_data(Gate.XOR)
    wide = Dataset(data.points, data.targets, view=(-2, -2, 3, 3))
    assert wide.teaches_as(data)
    assert wide != data
    assert not Dataset(data.points, 1 - data.targets).teaches_as(data)


@pytest.mark.parametrize(
    ("count", "share", "held"), [(10, 0.3, 3), (10, 0.0, 0), (7, 0.5, 4), (5, 0.9, 4), (0, 0.5, 0)]
)
def test_a_share_is_held_back_for_the_test(count, share, held):
    data = Dataset(np.column_stack([np.arange(count), np.zeros(count)]), np.arange(count) % 2)
    split = data.split(share, 1)
    assert (len(split), len(split.train), len(split.test)) == (count, count - held, held)
    assert split.test_marks.sum() == held
    assert sorted([*split.train.points[:, 0], *split.test.points[:, 0]]) == list(range(count))
    for part in (split.train, split.test):
        assert (part.targets == part.points[:, 0] % 2).all()
        assert not part.test_marks.any()
    assert not data.test_marks.any()


def test_the_seed_decides_who_is_held_back():
    data = Dataset(np.zeros((40, 2)), np.zeros(40))
    marks = [data.split(0.5, seed).test_marks.tolist() for seed in (1, 1, 2)]
    assert marks[0] == marks[1] != marks[2]


def test_without_a_split_training_sees_the_very_data():
    data = gate_data(Gate.XOR)
    assert data.train is data
    assert len(data.test) == 0
    split = data.split(0.5, 1)
    assert split != data
    assert not split.teaches_as(data)
    assert gate_of(split) is Gate.XOR
    assert split.split(0.0, 1) == data


def test_marks_are_frozen_and_fit_the_points():
    marks = np.array([True, False, False, False])
    data = Dataset(np.zeros((4, 2)), np.zeros(4), marks)
    marks[1] = True
    assert data.test_marks.tolist() == [True, False, False, False]
    with pytest.raises(ValueError, match="read-only"):
        data.test_marks[0] = False
    with pytest.raises(ValueError, match="4 points cannot be split by 3 marks"):
        Dataset(np.zeros((4, 2)), np.zeros(4), [True, False, True])
