"""The experiment that a page of lesson.toml begins with."""

from itertools import pairwise

import numpy as np

from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS, Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import (
    LARGEST_SEED,
    LAST_EPOCH,
    SMALLEST_RATE,
    Experiment,
    Optimizer,
    Start,
    StartKind,
    TrainingSettings,
    TrainingState,
)
from xorgui.core.losses import Loss
from xorgui.core.numbers import LIMIT
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.lessons.faults import Wrong
from xorgui.lessons.lesson import Setup
from xorgui.lessons.tables import Table

_KEYS = (
    "preset",
    "data",
    "hidden",
    "activation",
    "output",
    "weights",
    "start",
    "seed",
    "learning_rate",
    "optimizer",
    "loss",
    "stop_epoch",
    "batch",
)
# What says the same thing in two ways.
_APART = (("preset", "data"), ("preset", "hidden"), ("preset", "weights"), ("weights", "start"))


def read_setup(table: Table) -> Setup | None:
    """An experiment; a preset's where one is named, changed by the other keys. None: a fault was noted."""
    table.only(_KEYS)
    for key, other in _APART:
        if key in table and other in table:
            table.fault(Wrong.NOT_TOGETHER, other, other=key)
    preset = PRESETS.get(table.name("preset", tuple(PRESETS)) or "")
    hidden = preset.hidden if preset else read_hidden(table)
    if hidden is None:
        if "hidden" not in table:
            table.fault(Wrong.MISSING_KEY, "hidden")
        return None
    architecture = Architecture.build(
        hidden,
        Activation(table.name("activation", tuple(Activation)) or Activation.SIGMOID),
        Activation(table.name("output", tuple(Activation)) or Activation.SIGMOID),
    )
    gate = preset.gate if preset else Gate(table.name("data", tuple(Gate)) or Gate.XOR)
    start = _start(table, preset.start if preset else Start(StartKind.ZEROS))
    typed = preset.parameters if preset and "start" not in table else None
    parameters = _weights(table, architecture) if "weights" in table else typed
    if "weights" in table:
        if parameters is None:
            return None
        start = Start(StartKind.TYPED, start.seed)
    zeros = Parameters.zeros(architecture)
    fixed = zeros if start.kind is StartKind.ZEROS and parameters is None else parameters
    first = zeros if fixed is None else fixed
    return Setup(
        Experiment(
            gate_data(gate),
            architecture,
            _settings(table, preset.stop_epoch if preset else 50_000),
            start,
            first,
            TrainingState(first),
        ),
        is_drawn=fixed is None,
    )


def read_hidden(table: Table) -> tuple[int, ...] | None:
    """Sizes of the hidden layers, [] where there are none. None: not given, or a fault was noted."""
    sizes = table.array("hidden")
    if sizes is None:
        return None
    if len(sizes) > MAX_DRAWN_LAYERS:
        table.fault(Wrong.BAD_NETWORK, "hidden", layers=MAX_DRAWN_LAYERS)
        return None
    if not all(type(size) is int and 1 <= size <= MAX_DRAWN_UNITS for size in sizes):
        table.fault(Wrong.NOT_WHOLE, "hidden", low=1, high=MAX_DRAWN_UNITS)
        return None
    return tuple(sizes)


def _start(table: Table, default: Start) -> Start:
    kinds = [kind for kind in StartKind if kind is not StartKind.TYPED]
    kind, seed = table.name("start", kinds), table.whole("seed", 0, LARGEST_SEED)
    return Start(StartKind(kind) if kind else default.kind, default.seed if seed is None else seed)


def _settings(table: Table, stop_epoch: int) -> TrainingSettings:
    return TrainingSettings(
        optimizer=Optimizer(table.name("optimizer", tuple(Optimizer)) or Optimizer.SGD),
        learning_rate=table.number("learning_rate", SMALLEST_RATE, LIMIT) or 0.01,
        loss=Loss(table.name("loss", tuple(Loss)) or Loss.CROSS_ENTROPY),
        stop_epoch=table.whole("stop_epoch", 1, LAST_EPOCH) or stop_epoch,
        batch=table.whole("batch", 1, 10_000),
    )


def _weights(table: Table, architecture: Architecture) -> Parameters | None:
    """W and b by turns, from the first layer on: [[[5, -7], [5, -7]], [-8, 3], ...]."""
    try:
        arrays = [np.asarray(array, np.float64) for array in table.array("weights") or ()]
        shapes = [shape for units in pairwise(architecture.sizes) for shape in (units, units[1:])]
        # What is no number, nan too, is not within the limit.
        if [array.shape for array in arrays] == shapes and all((np.abs(array) <= LIMIT).all() for array in arrays):
            return Parameters.from_arrays(arrays)
    except (ValueError, TypeError, OverflowError):
        pass
    table.fault(Wrong.BAD_WEIGHTS, "weights", layers=architecture.label)
    return None
