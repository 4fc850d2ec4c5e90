"""How points are drawn at random: the shape of the two classes, and what can be varied."""

from dataclasses import dataclass
from enum import StrEnum

SMALLEST_SIZE, LARGEST_SIZE = 10, 5_000
LARGEST_NOISE = 1.0


class Shape(StrEnum):
    """What two classes look like in the plane, by the name that files use."""

    CLOUDS = "xor-clouds"
    """XOR, as clouds around the four corners."""
    GAUSSIANS = "gaussians"
    """Two clouds that a line separates."""
    CIRCLE = "circle"
    """A disc in a ring."""
    SPIRALS = "spirals"
    """Two arms, one in the other."""


@dataclass(frozen=True)
class Recipe:
    """Everything that decides which points `xorgui.core.generators.make` draws.

    `noise` is the standard deviation of what is added to each coordinate, in units of the plane.
    """

    shape: Shape
    size: int = 200
    noise: float = 0.1
    seed: int = 1

    def __post_init__(self) -> None:
        if not SMALLEST_SIZE <= self.size <= LARGEST_SIZE:
            raise ValueError(f"from {SMALLEST_SIZE} to {LARGEST_SIZE:,} points can be drawn, not {self.size:,}")
        if not 0 <= self.noise <= LARGEST_NOISE:
            raise ValueError(f"the noise is a number from 0 to {LARGEST_NOISE:g}, not {self.noise:g}")
