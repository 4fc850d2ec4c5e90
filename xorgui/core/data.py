"""Points to learn, and the truth tables they come from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from xorgui.core.parameters import Float32, frozen

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


TRUTH_TABLES = {
    Gate.XOR: (0, 1, 1, 0),
    Gate.AND: (0, 0, 0, 1),
    Gate.OR: (0, 1, 1, 1),
    Gate.NAND: (1, 1, 1, 0),
    Gate.NOR: (1, 0, 0, 0),
    Gate.XNOR: (1, 0, 0, 1),
}
"""The gate's output at each of CORNERS."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Points of shape (points, 2) with targets 0 or 1 of shape (points,); never changed in place."""

    points: Float32
    targets: Float32

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", frozen(self.points).reshape(-1, 2))
        object.__setattr__(self, "targets", frozen(self.targets).reshape(-1))
        if len(self.points) != len(self.targets):
            raise ValueError(f"{len(self.points)} points need as many targets, not {len(self.targets)}")

    def __len__(self) -> int:
        return len(self.targets)

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return np.array_equal(self.points, other.points) and np.array_equal(self.targets, other.targets)

    __hash__ = None  # type: ignore[assignment]  # equal by value


def gate_data(gate: Gate) -> Dataset:
    """The four corners with a gate's outputs as targets."""
    return Dataset(frozen(CORNERS), frozen(TRUTH_TABLES[gate]))


def gate_of(data: Dataset) -> Gate | None:
    """The gate whose truth table these data are, if they are one."""
    return next((gate for gate in Gate if gate_data(gate) == data), None)


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
