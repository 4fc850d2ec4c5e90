"""Where a unit that reads the two inputs changes its mind: a straight line."""

import math

from xorgui.core.activations import Activation, half_point
from xorgui.core.data import View

Point = tuple[float, float]


def half_line(weights: Point, bias: float, activation: Activation, view: View) -> tuple[Point, Point] | None:
    """The piece inside view of the line s(w1 x1 + w2 x2 + b) = 1/2; None: not in view.

    Liang and Barsky's clipping of the line through the point of it nearest to the middle of the view, along (-w2, w1).
    """
    w1, w2 = weights
    norm = w1 * w1 + w2 * w2
    if not 0 < norm < math.inf or math.isnan(bias):
        return None
    left, bottom, right, top = view
    middle = ((left + right) / 2, (bottom + top) / 2)
    offset = (half_point(activation) - bias - w1 * middle[0] - w2 * middle[1]) / norm
    origin = (middle[0] + offset * w1, middle[1] + offset * w2)
    direction = (-w2, w1)
    first, last = -math.inf, math.inf
    for start, along, low, high in zip(origin, direction, (left, bottom), (right, top), strict=True):
        if along == 0:
            if not low <= start <= high:
                return None
            continue
        near, far = sorted(((low - start) / along, (high - start) / along))
        first, last = max(first, near), min(last, far)
    if not first < last:
        return None
    ends = [tuple(s + t * d for s, d in zip(origin, direction, strict=True)) for t in (first, last)]
    return (ends[0][0], ends[0][1]), (ends[1][0], ends[1][1])
