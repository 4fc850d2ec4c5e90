"""A network from one of its layers on: what the units behind it make of any values of its units."""

import numpy as np
from numpy.typing import ArrayLike

from xorgui.core.activations import Array, activate
from xorgui.core.architecture import Architecture
from xorgui.core.data import View, grid
from xorgui.core.parameters import Parameters

Pair = tuple[int, int | None]
"""Two units of a layer by index, None: there is no second one."""


def outputs_from(architecture: Architecture, parameters: Parameters, layer: int, values: ArrayLike) -> Array:
    """ŷ for values of a layer's units, shape (points, units of the layer); shape (points,)."""
    y: Array = np.asarray(values, dtype=np.float32)
    with np.errstate(over="ignore", invalid="ignore"):
        for w, b, activation in zip(
            parameters.weights[layer:], parameters.biases[layer:], architecture.activations[layer:], strict=True
        ):
            y = activate(activation, y @ w + b)
    return y[:, 0]


def coordinates(values: Array, pair: Pair) -> Array:
    """A layer's values, shape (points, units), in the plane of two units; shape (points, 2), 0 for a missing unit."""
    first, second = pair
    return np.column_stack([values[:, first], np.zeros(len(values)) if second is None else values[:, second]])


def plane_outputs(
    architecture: Architecture,
    parameters: Parameters,
    layer: int,
    pair: Pair,
    others: Array,
    view: View,
    resolution: int,
) -> Array:
    """ŷ over the plane of two units of a layer, rows from the bottom up; shape (resolution, resolution).

    The layer's other units stand at their values in `others`, shape (units,).
    """
    cells = grid(view, resolution)
    values = np.repeat(np.asarray(others, dtype=np.float32)[None], len(cells), axis=0)
    for unit, column in zip(pair, cells.T, strict=True):
        if unit is not None:
            values[:, unit] = column
    return outputs_from(architecture, parameters, layer, values).reshape(resolution, resolution)


def square_net(view: View, lines: int, samples: int) -> Array:
    """Points along the lines of a square grid over a view: `lines` upright ones, then as many level ones.

    Each has so many `samples`; shape (2 * lines, samples, 2).
    """
    left, bottom, right, top = view
    along = np.linspace(0, 1, samples)
    x, y = left + (right - left) * along, bottom + (top - bottom) * along
    places_x, places_y = np.linspace(left, right, lines), np.linspace(bottom, top, lines)
    upright = np.stack(np.broadcast_arrays(places_x[:, None], y[None]), axis=-1)
    level = np.stack(np.broadcast_arrays(x[None], places_y[:, None]), axis=-1)
    return np.concatenate([upright, level])
