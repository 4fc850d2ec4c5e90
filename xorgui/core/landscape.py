"""The loss over two weights around the present ones, all others as they are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from xorgui.core.activations import Activation, Array, activate
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset, View
from xorgui.core.experiment import Experiment
from xorgui.core.losses import Loss, point_losses
from xorgui.core.network import forward, loss_of
from xorgui.core.parameters import Float32, Parameters
from xorgui.core.timeline import Timeline

Pair = tuple[WeightId, WeightId]
"""The weight along the horizontal axis, and the one along the vertical axis."""

FINEST, COARSEST = 48, 24
# Values of units that one picture may take. Measured on one of 2 shared cores over two weights of the first layer:
# 2-2-1 on 4 points 0.3 ms (48 x 48 cells), on 200 points 5 ms, on 5,000 points 38 to 47 ms (24 x 24);
# 2-16-16-16-1 on 200 points 24 to 40 ms (29 x 29), on 5,000 points as long (24 x 24, a sample of 306).
BUDGET = 6_000_000
# Values of units that are computed together, so that what they take stays in the processor's cache: 20,000 took
# 1.6 times as long.
CHUNK = 50_000

# Shares of the cells below each shade: the valley, which is small and matters most, gets more of them.
SHARES = (np.arange(10) / 9) ** 1.6
SMALLEST_LOSS = 1e-12
LEVEL_DIGITS = 3


@dataclass(frozen=True, eq=False)
class Landscape:
    """The mean loss at the centres of a grid of cells; `losses[row, column]` from the lower left.

    `points` training points were asked: a sample of them where all would take too long.
    """

    window: View
    losses: Array
    points: int

    @classmethod
    def of(cls, experiment: Experiment, pair: Pair, window: View) -> "Landscape":
        """Over a window of the two weights: left, bottom, right, top."""
        data = experiment.data.train
        each = cost(experiment.architecture, pair)
        resolution = min(max(math.isqrt(BUDGET // (each * max(len(data), 1))), COARSEST), FINEST)
        points = min(len(data), BUDGET // (each * resolution**2))
        if points < len(data):
            # Drawn at random, always the same: every k-th could be all of one class.
            chosen = np.sort(np.random.default_rng(0).permutation(len(data))[:points])
            data = Dataset(data.points[chosen], data.targets[chosen])
        left, bottom, right, top = window
        shares = (np.arange(resolution) + 0.5) / resolution
        losses = loss_grid(
            experiment.architecture,
            experiment.parameters,
            experiment.settings.loss,
            data,
            pair,
            left + (right - left) * shares,
            bottom + (top - bottom) * shares,
        )
        return cls(window, losses, points)

    @cached_property
    def levels(self) -> NDArray[np.float64]:
        """Ascending losses, in round numbers, between which the shades lie; empty where no loss is a number."""
        finite = self.losses[np.isfinite(self.losses)]
        if not finite.size:
            return np.zeros(0)
        return np.unique([float(f"{loss:.{LEVEL_DIGITS}g}") for loss in np.quantile(finite, SHARES)])

    @cached_property
    def shades(self) -> Float32:
        """The losses as 0 (the lowest level) ... 1 (the highest), level by level; what is no number is 1."""
        if len(self.levels) < 2:
            return np.where(np.isfinite(self.losses), 0.5, 1).astype(np.float32)
        known = np.where(np.isfinite(self.losses), self.losses, self.levels[-1])
        places = np.linspace(0, 1, len(self.levels))
        shades = np.interp(_logarithm(known), _logarithm(self.levels), places)
        return shades.astype(np.float32)


def cost(architecture: Architecture, pair: Pair) -> int:
    """About how many values of units have to be computed for each cell and point."""
    first, last = sorted(weight.layer for weight in pair)
    # Between the two weights a unit has one value for each row, or column, of the grid.
    return 1 + sum(architecture.sizes[last + 1 :]) + -(-sum(architecture.sizes[first:last]) // COARSEST)


def loss_at(experiment: Experiment, pair: Pair, at: tuple[float, float]) -> float:
    """The mean loss on all training points with the two weights somewhere else."""
    parameters = experiment.parameters.replaced(dict(zip(pair, at, strict=True)))
    data = experiment.data.train
    passed = forward(experiment.architecture, parameters, data.points)
    return loss_of(experiment.architecture, experiment.settings.loss, passed, data.targets)


def path(timeline: Timeline, architecture: Architecture, pair: Pair) -> NDArray[np.float64]:
    """The two weights along a run, as far as it was a network of this shape; shape (moments, 2)."""
    kept = [
        moment.experiment.parameters
        for moment in timeline.moments
        if moment.experiment.architecture.sizes == architecture.sizes
    ]
    return np.array([[parameters.value(weight) for weight in pair] for parameters in kept]).reshape(-1, 2)


def loss_grid(
    architecture: Architecture,
    parameters: Parameters,
    loss: Loss,
    data: Dataset,
    pair: Pair,
    x: NDArray[np.floating],
    y: NDArray[np.floating],
) -> Array:
    """The mean loss with the first weight at each of x and the second at each of y; shape (len(y), len(x)).

    A layer is kept in parts, so that units which neither weight reaches are computed once, those which one reaches
    once a row or once a column, and only the rest for each cell.
    """
    shape = (len(y), len(x))
    if not len(data):
        return np.full(shape, np.nan, np.float32)
    first, last = sorted(weight.layer for weight in pair)
    without = parameters.replaced(dict.fromkeys(pair, 0.0))
    values = (x.astype(np.float32)[None, :, None], y.astype(np.float32)[:, None, None])
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        # The way to the first layer that differs is the same for all cells.
        inputs = forward(architecture, parameters, data.points).y[first - 1]
        parts = [_Part(range(inputs.shape[1]), inputs[None, None])]
        for layer in range(first, last):
            parts = _activated(architecture.activation(layer), _sums(parts, without, layer, pair, values))
        rows = max(1, CHUNK // (cost(architecture, pair) * len(x) * len(data)))
        losses = np.empty(shape, np.float32)
        for start in range(0, len(y), rows):
            chosen = slice(start, start + rows)
            few, few_values = [part.rows(chosen) for part in parts], (values[0], values[1][chosen])
            for layer in range(last, architecture.depth + 1):
                sums = _sums(few, without, layer, pair, few_values)
                few = _activated(architecture.activation(layer), sums)
            each = point_losses(
                loss, architecture.activations[-1], sums[0].values[..., 0], few[0].values[..., 0], data.targets
            )
            losses[chosen] = each.mean(axis=-1)
        return losses


@dataclass(frozen=True, eq=False)
class _Part:
    """Some units of a layer, by index, and their values: shape (rows or 1, columns or 1, points, units)."""

    units: Sequence[int]
    values: Array

    def rows(self, chosen: slice) -> "_Part":
        return self if len(self.values) == 1 else _Part(self.units, self.values[chosen])


def _sums(parts: list[_Part], without: Parameters, layer: int, pair: Pair, values: tuple[Array, Array]) -> list[_Part]:
    """The sums of a layer's units; `without`: the parameters with 0 for both weights, which have these values."""
    w, b = without.weights[layer - 1], without.biases[layer - 1]
    # One small product for each cell: a single large one is spread over threads, which with other work on the
    # cores took up to ten times as long.
    z = b + sum(part.values @ w[part.units] for part in parts)
    added: dict[int, Array] = {}
    for weight, value in zip(pair, values, strict=True):
        if weight.layer == layer:
            more = value if weight.source is None else value * _unit(parts, weight.source)
            added[weight.target] = added[weight.target] + more if weight.target in added else more
    rest = [unit for unit in range(len(b)) if unit not in added]
    sums = [_Part([unit], (z[..., unit] + more)[..., None]) for unit, more in added.items()]
    return [*sums, _Part(rest, z[..., rest] if added else z)] if rest else sums


def _activated(activation: Activation, sums: list[_Part]) -> list[_Part]:
    return [_Part(part.units, activate(activation, part.values)) for part in sums]


def _unit(parts: list[_Part], unit: int) -> Array:
    """The values of one unit; shape (rows or 1, columns or 1, points)."""
    part = next(part for part in parts if unit in part.units)
    return part.values[..., part.units.index(unit)]


def _logarithm(losses: Array) -> Array:
    return np.log(np.maximum(losses, SMALLEST_LOSS))
