"""Edits of data, point by point and as a whole. Each gives new data; points edited by hand have no recipe any more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xorgui.core.data import LARGEST_TEST_SHARE, Dataset, Gate, Scaling, gate_data, shows_all
from xorgui.core.generators import make
from xorgui.core.recipe import Recipe

Point = tuple[float, float]

# Less than this, against the largest number of its coordinate, is noise of float32; stretched, it would be no number.
LEAST_DEVIATION = 1e-5


def moved(data: Dataset, row: int, point: Point) -> Dataset:
    """One point elsewhere."""
    columns = _Columns.of(data)
    columns.points[row] = point
    columns.unscaled[row] = _unscaled(data, point)
    return columns.made(data)


def added(data: Dataset, point: Point, target: int) -> Dataset:
    """One more point, the last, to train on."""
    return joined(data, Dataset(np.array([point]), np.array([target])))


def joined(data: Dataset, more: Dataset) -> Dataset:
    """More points behind those that are there."""
    return _Columns(
        np.vstack([data.points, more.points]),
        np.vstack([data.unscaled, _unscaled(data, more.points)]),
        np.append(data.targets, more.targets),
        np.append(data.test_marks, more.test_marks),
    ).made(data)


def flipped(data: Dataset, row: int) -> Dataset:
    """One point in the other class."""
    columns = _Columns.of(data)
    columns.targets[row] = 1 - columns.targets[row]
    return columns.made(data)


def held_back(data: Dataset, row: int, is_test: bool) -> Dataset:
    """One point for the test, or to train on."""
    columns = _Columns.of(data)
    columns.is_test[row] = is_test
    return columns.made(data)


def removed(data: Dataset, rows: Sequence[int]) -> Dataset:
    """Without some points."""
    return _Columns(
        np.delete(data.points, rows, axis=0),
        np.delete(data.unscaled, rows, axis=0),
        np.delete(data.targets, rows),
        np.delete(data.test_marks, rows),
    ).made(data)


def fitted(data: Dataset) -> Dataset:
    """The same points in a view of their own."""
    return Dataset(data.points, data.targets, data.is_test, data.recipe, data.scaling)


def standardised(data: Dataset) -> Dataset:
    """The points with mean 0 and deviation 1 in each coordinate, by those to train on.

    A coordinate in which all are the same, or as good as that, is moved to 0 and not stretched.
    """
    seen = data.unscaled if data.test_marks.all() else data.unscaled[~data.test_marks]
    if not len(seen):
        return data
    mean, deviation = seen.mean(axis=0, dtype=np.float64), seen.std(axis=0, dtype=np.float64)
    deviation[deviation <= LEAST_DEVIATION * np.abs(data.unscaled).max(axis=0)] = 1
    scaling = Scaling(tuple(mean.tolist()), tuple(deviation.tolist()), data.unscaled)
    return Dataset((data.unscaled - mean) / deviation, data.targets, data.is_test, data.recipe, scaling)


def restored(data: Dataset) -> Dataset:
    """The points as they were before `standardised`."""
    return Dataset(data.unscaled, data.targets, data.is_test, data.recipe)


def taught(data: Dataset, gate: Gate) -> Dataset:
    """The truth table of a gate, all of it to train on, standardised as before."""
    return gate_data(gate) if data.scaling is None else standardised(gate_data(gate))


def redrawn(data: Dataset, recipe: Recipe) -> Dataset:
    """The points of a recipe, with as large a share of them held back for the test, and standardised as before."""
    share = min(len(data.test) / len(data), LARGEST_TEST_SHARE) if len(data) else 0.0
    made = make(recipe).split(share, recipe.seed)
    return made if data.scaling is None else standardised(made)


@dataclass
class _Columns:
    """All that belongs to each point, to be changed in place."""

    points: NDArray[np.float32]
    unscaled: NDArray[np.float32]
    targets: NDArray[np.float32]
    is_test: NDArray[np.bool_]

    @classmethod
    def of(cls, data: Dataset) -> "_Columns":
        return cls(data.points.copy(), data.unscaled.copy(), data.targets.copy(), data.test_marks.copy())

    def made(self, before: Dataset) -> Dataset:
        """Data of these, in the view of those before where that shows all of them."""
        edited = Dataset(
            self.points,
            self.targets,
            self.is_test,
            scaling=None if before.scaling is None else replace(before.scaling, points=self.unscaled),
        )
        return replace(edited, view=before.view) if shows_all(before.view, edited.points) else edited


def _unscaled(data: Dataset, points: ArrayLike) -> NDArray[np.floating]:
    """Where points would be if these data were not standardised."""
    return np.asarray(points) if data.scaling is None else data.scaling.undone(points)
