"""Points drawn at random in one of the shapes, around the unit square."""

import numpy as np
from numpy.typing import NDArray

from xorgui.core.data import CORNERS, Dataset
from xorgui.core.parameters import frozen
from xorgui.core.recipe import Recipe, Shape

# The arms of the spirals lie 0.23 apart: the noise that suits the other shapes would blur them into one disc.
DEFAULT_NOISE: dict[Shape, float] = {
    Shape.CLOUDS: 0.1,
    Shape.GAUSSIANS: 0.1,
    Shape.CIRCLE: 0.1,
    Shape.SPIRALS: 0.03,
}
"""The standard deviation that makes a shape look natural and leaves it recognisable."""

_CENTRE = (0.5, 0.5)
# Between the disc and the ring a gap stays free, wide enough for noise of 0.1.
_DISC_RADIUS = 0.35
_RING = (0.6, 0.85)
# The arms begin away from the centre, where they would meet.
_ARM = (0.1, 0.9)
_TURNS = 1.75

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]


def make(recipe: Recipe) -> Dataset:
    """The points that a recipe describes, in random order; as many of class 0 as of class 1, or one more or less.

    The same recipe always gives the same points. Another noise at the same seed moves the same points further from, or
    nearer to, where they are without noise.
    """
    random = np.random.default_rng(recipe.seed)
    number = np.arange(recipe.size)
    match recipe.shape:
        case Shape.CLOUDS:
            points, targets = _clouds(number)
        case Shape.GAUSSIANS:
            points, targets = _gaussians(number)
        case Shape.CIRCLE:
            points, targets = _circle(number, random)
        case Shape.SPIRALS:
            points, targets = _spirals(number, random)
    points = points + recipe.noise * random.standard_normal(points.shape)
    order = random.permutation(recipe.size)
    return Dataset(frozen(points[order]), frozen(targets[order]), recipe=recipe)


def _clouds(number: _Ints) -> tuple[_Floats, _Ints]:
    """The four corners in turn; 1 where one input is 1 and the other is not."""
    corners = np.array(CORNERS)[number % len(CORNERS)]
    return corners.astype(float), corners[:, 0] ^ corners[:, 1]


def _gaussians(number: _Ints) -> tuple[_Floats, _Ints]:
    """The corners (0, 0) and (1, 1) in turn."""
    targets = number % 2
    return np.column_stack([targets, targets]).astype(float), targets


def _circle(number: _Ints, random: np.random.Generator) -> tuple[_Floats, _Ints]:
    """Class 1 in the disc and class 0 in the ring around it, each evenly over its area."""
    targets = number % 2
    nearest = np.where(targets == 1, 0.0, _RING[0])
    farthest = np.where(targets == 1, _DISC_RADIUS, _RING[1])
    angle = random.uniform(0, 2 * np.pi, len(number))
    return _polar(_evenly(random, nearest, farthest), angle), targets


def _spirals(number: _Ints, random: np.random.Generator) -> tuple[_Floats, _Ints]:
    """Two arms, the second the first turned by half a turn, with points evenly along them."""
    targets = number % 2
    start, end = _ARM
    radius = _evenly(random, np.full(len(number), start), np.full(len(number), end))
    turns = _TURNS * (radius - start) / (end - start) + targets / 2
    return _polar(radius, 2 * np.pi * turns), targets


def _evenly(random: np.random.Generator, nearest: _Floats, farthest: _Floats) -> _Floats:
    """Radii between two bounds, more of them the farther out, as there is more room."""
    return np.sqrt(random.uniform(nearest**2, farthest**2))


def _polar(radius: _Floats, angle: _Floats) -> _Floats:
    """Points by their distance from the centre and their angle in radians; shape (points, 2)."""
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]) + _CENTRE
