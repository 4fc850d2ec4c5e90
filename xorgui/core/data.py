"""Points to learn, and the truth tables they come from."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xorgui.core.parameters import Float32, frozen
from xorgui.core.recipe import Recipe

# The four corners in the order of the notes.
CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))

View = tuple[float, float, float, float]
"""A rectangle of the plane: left, bottom, right, top."""


class Gate(StrEnum):
    """A truth table over two inputs, by the name that files and the command line use."""

    XOR = "xor"
    AND = "and"
    OR = "or"
    NAND = "nand"
    NOR = "nor"
    XNOR = "xnor"
    X1 = "x1"


TRUTH_TABLES = {
    Gate.XOR: (0, 1, 1, 0),
    Gate.AND: (0, 0, 0, 1),
    Gate.OR: (0, 1, 1, 1),
    Gate.NAND: (1, 1, 1, 0),
    Gate.NOR: (1, 0, 0, 0),
    Gate.XNOR: (1, 0, 0, 1),
    Gate.X1: (0, 0, 1, 1),
}
"""The gate's output at each of CORNERS."""


# More points than this are refused: the window stays quick up to here.
MAX_POINTS = 5_000
LARGEST_TEST_SHARE = 0.9


@dataclass(frozen=True, eq=False)
class Scaling:
    """What standardising has done to the points: (x - mean) / deviation in each coordinate.

    `points` are the points as they were, so that they come back exactly.
    """

    mean: tuple[float, float]
    deviation: tuple[float, float]
    points: Float32

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", frozen(self.points).reshape(-1, 2))

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, Scaling):
            return NotImplemented
        same_numbers = (self.mean, self.deviation) == (other.mean, other.deviation)
        return same_numbers and np.array_equal(self.points, other.points)

    __hash__ = None  # type: ignore[assignment]  # equal by value

    def undone(self, points: ArrayLike) -> NDArray[np.float64]:
        """Where points would be without it."""
        return np.asarray(points, np.float64) * self.deviation + self.mean


@dataclass(frozen=True, eq=False)
class Dataset:
    """Points of shape (points, 2) with targets 0 or 1 of shape (points,); never changed in place.

    Training does not see those in `is_test`, shape (points,), boolean; None: it sees all. `recipe` tells how the points
    were drawn; None: by a person, from a file, or from a truth table. `scaling` tells that they are standardised.
    `view` is the part of the plane that is shown; None: all points with a margin. Edits of single points keep it, so
    that the plane lies still under the hand.
    """

    points: Float32
    targets: Float32
    is_test: NDArray[np.bool_] | None = None
    recipe: Recipe | None = None
    scaling: Scaling | None = None
    view: View = None  # type: ignore[assignment]  # a View after __post_init__

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", frozen(self.points).reshape(-1, 2))
        object.__setattr__(self, "targets", frozen(self.targets).reshape(-1))
        if len(self.points) != len(self.targets):
            raise ValueError(f"{len(self.points)} points need as many targets, not {len(self.targets)}")
        is_test = np.zeros(len(self), bool) if self.is_test is None else np.array(self.is_test, dtype=bool)
        if is_test.shape != self.targets.shape:
            raise ValueError(f"{len(self)} points cannot be split by {len(is_test)} marks")
        is_test.flags.writeable = False
        object.__setattr__(self, "is_test", is_test)
        if self.scaling is not None and len(self.scaling.points) != len(self):
            raise ValueError(f"{len(self)} points cannot come from {len(self.scaling.points)}")
        if self.view is None:
            object.__setattr__(self, "view", view_of(self.points))

    def __len__(self) -> int:
        return len(self.targets)

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return (
            self.teaches_as(other)
            and self.recipe == other.recipe
            and self.scaling == other.scaling
            and self.view == other.view
        )

    __hash__ = None  # type: ignore[assignment]  # equal by value

    def teaches_as(self, other: "Dataset") -> bool:
        """Whether training cannot tell these data from others, however they came about and are shown."""
        return self is other or (
            np.array_equal(self.points, other.points)
            and np.array_equal(self.targets, other.targets)
            and np.array_equal(self.test_marks, other.test_marks)
        )

    @property
    def test_marks(self) -> NDArray[np.bool_]:
        """Which points are held back for the test; shape (points,)."""
        assert self.is_test is not None
        return self.is_test

    @property
    def unscaled(self) -> Float32:
        """The points as they were before standardising."""
        return self.points if self.scaling is None else self.scaling.points

    @cached_property
    def train(self) -> "Dataset":
        """The points that training sees."""
        return self._part(~self.test_marks)

    @cached_property
    def test(self) -> "Dataset":
        """The points that are held back."""
        return self._part(self.test_marks)

    @cached_property
    def is_on_corners(self) -> bool:
        """Whether there are points on the four corners only."""
        return bool(((self.points == 0) | (self.points == 1)).all())

    @cached_property
    def contradicting(self) -> int:
        """How many points lie where one of the other class lies: not all of these can be right."""
        # One complex number a point, whose unique ones NumPy finds much faster than those of pairs.
        _, place = np.unique(self.points.astype(np.float64).view(np.complex128), return_inverse=True)
        place = place.reshape(-1)
        ones = np.bincount(place, weights=self.targets)
        every = np.bincount(place)
        return int(every[(ones > 0) & (ones < every)].sum())

    def split(self, share: float, seed: int) -> "Dataset":
        """The same points with a share of them, rounded, held back for the test; drawn by the seed."""
        is_test = np.zeros(len(self), bool)
        is_test[np.random.default_rng(seed).permutation(len(self))[: round(share * len(self))]] = True
        return replace(self, is_test=is_test)

    def _part(self, chosen: NDArray[np.bool_]) -> "Dataset":
        if chosen.all() and not self.test_marks.any():
            return self
        return Dataset(self.points[chosen], self.targets[chosen], view=self.view)


def gate_data(gate: Gate) -> Dataset:
    """The four corners with a gate's outputs as targets."""
    return Dataset(frozen(CORNERS), frozen(TRUTH_TABLES[gate]))


def gate_of(data: Dataset) -> Gate | None:
    """The gate whose truth table these data are, if they are one, however they are split or scaled."""
    if not np.array_equal(data.unscaled, CORNERS):
        return None
    return next((gate for gate in Gate if np.array_equal(data.targets, TRUTH_TABLES[gate])), None)


def grid(view: View, resolution: int) -> Float32:
    """Centres of resolution x resolution cells over a view, row by row from the lower left; shape (cells, 2)."""
    left, bottom, right, top = view

    def centres(low: float, high: float) -> ArrayLike:
        return low + (np.arange(resolution) + 0.5) * (high - low) / resolution

    x, y = np.meshgrid(centres(left, right), centres(bottom, top))
    return np.column_stack([x.ravel(), y.ravel()]).astype(np.float32)


# Few points have labels, which need room beside them.
FEW_POINTS = 16
WIDE_MARGIN, NARROW_MARGIN = 0.25, 0.1
# What is narrower than this, against its distance from 0, has too few numbers in float32 to be a picture.
NARROWEST = 1e-3


def view_of(points: NDArray[np.floating]) -> View:
    """The square that shows all points with a margin: (-0.5, -0.5, 1.5, 1.5) for the corners."""
    if len(points) == 0:
        return (-0.5, -0.5, 1.5, 1.5)
    low, high = points.min(axis=0).astype(float), points.max(axis=0).astype(float)
    side = float((high - low).max()) or 1.0
    side = max(side, NARROWEST * float(np.abs(points).max()))
    margin = WIDE_MARGIN if len(points) <= FEW_POINTS else NARROW_MARGIN
    half = side / 2 / (1 - 2 * margin)
    x, y = (low + high) / 2
    return (x - half, y - half, x + half, y + half)


def shows_all(view: View, points: NDArray[np.floating]) -> bool:
    """Whether all points lie within a view."""
    left, bottom, right, top = view
    return bool(((points >= (left, bottom)) & (points <= (right, top))).all())
