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
class Dataset:
    """Points of shape (points, 2) with targets 0 or 1 of shape (points,); never changed in place.

    Training does not see those in `is_test`, shape (points,), boolean; None: it sees all. `recipe` tells how the points
    were drawn; None: by a person, from a file, or from a truth table.
    """

    points: Float32
    targets: Float32
    is_test: NDArray[np.bool_] | None = None
    recipe: Recipe | None = None

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

    def __len__(self) -> int:
        return len(self.targets)

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return (
            np.array_equal(self.points, other.points)
            and np.array_equal(self.targets, other.targets)
            and np.array_equal(self.test_marks, other.test_marks)
            and self.recipe == other.recipe
        )

    __hash__ = None  # type: ignore[assignment]  # equal by value

    @property
    def test_marks(self) -> NDArray[np.bool_]:
        """Which points are held back for the test; shape (points,)."""
        assert self.is_test is not None
        return self.is_test

    @cached_property
    def train(self) -> "Dataset":
        """The points that training sees."""
        return self._part(~self.test_marks)

    @cached_property
    def test(self) -> "Dataset":
        """The points that are held back."""
        return self._part(self.test_marks)

    def split(self, share: float, seed: int) -> "Dataset":
        """The same points with a share of them, rounded, held back for the test; drawn by the seed."""
        is_test = np.zeros(len(self), bool)
        is_test[np.random.default_rng(seed).permutation(len(self))[: round(share * len(self))]] = True
        return replace(self, is_test=is_test)

    def _part(self, chosen: NDArray[np.bool_]) -> "Dataset":
        return self if chosen.all() and not self.test_marks.any() else Dataset(self.points[chosen], self.targets[chosen])


def gate_data(gate: Gate) -> Dataset:
    """The four corners with a gate's outputs as targets."""
    return Dataset(frozen(CORNERS), frozen(TRUTH_TABLES[gate]))


def gate_of(data: Dataset) -> Gate | None:
    """The gate whose truth table these data are, if they are one, however they are split."""
    whole = Dataset(data.points, data.targets)
    return next((gate for gate in Gate if gate_data(gate) == whole), None)


def grid(view: View, resolution: int) -> Float32:
    """Centres of resolution x resolution cells over a view, row by row from the lower left; shape (cells, 2)."""
    left, bottom, right, top = view

    def centres(low: float, high: float) -> ArrayLike:
        return low + (np.arange(resolution) + 0.5) * (high - low) / resolution

    x, y = np.meshgrid(centres(left, right), centres(bottom, top))
    return np.column_stack([x.ravel(), y.ravel()]).astype(np.float32)


def view_of(data: Dataset, margin: float = 0.25) -> View:
    """The square that shows all points with a margin (a share of its side): (-0.5, -0.5, 1.5, 1.5) for the corners."""
    if len(data) == 0:
        return (-0.5, -0.5, 1.5, 1.5)
    low, high = data.points.min(axis=0).astype(float), data.points.max(axis=0).astype(float)
    side = float((high - low).max()) or 1.0
    half = side * (0.5 + margin / (1 - 2 * margin))
    x, y = (low + high) / 2
    return (x - half, y - half, x + half, y + half)
