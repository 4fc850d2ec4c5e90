"""The experiment that a page of lesson.toml begins with."""

from typing import Any

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


def read_setup(table: Table) -> Setup | None:
    """An experiment; a preset's where one is named, changed by the other keys. None: a fault was noted."""
    table.only(_KEYS)
    preset = PRESETS.get(table.name("preset", tuple(PRESETS)) or "")
    hidden = table.numbers("hidden", 1, MAX_DRAWN_UNITS) if table.values.get("hidden") else ()
    if "hidden" not in table:
        hidden = preset.hidden if preset else None
    if hidden is None:
        if "hidden" not in table:
            table.fault(Wrong.MISSING_KEY, "hidden")
        return None
    if len(hidden) > MAX_DRAWN_LAYERS:
        table.fault(Wrong.BAD_NETWORK, "hidden", layers=MAX_DRAWN_LAYERS)
        return None
    architecture = Architecture.build(
        tuple(int(size) for size in hidden),
        Activation(table.name("activation", tuple(Activation)) or Activation.SIGMOID),
        Activation(table.name("output", tuple(Activation)) or Activation.SIGMOID),
    )
    gate = Gate(table.name("data", tuple(Gate)) or (preset.gate if preset else Gate.XOR))
    start = _start(table, preset.start if preset else Start(StartKind.ZEROS))
    typed = preset.parameters if preset and "start" not in table and "hidden" not in table else None
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
    arrays: Any = table.array("weights")
    if arrays is not None:
        try:
            parameters = Parameters.from_arrays(arrays)
        except (ValueError, TypeError):
            parameters = None
        if parameters is not None and parameters.sizes == architecture.sizes:
            every = np.concatenate([np.ravel(a) for a in (*parameters.weights, *parameters.biases)])
            if np.isfinite(every).all() and np.abs(every).max() <= LIMIT:
                return parameters
    table.fault(Wrong.BAD_WEIGHTS, "weights", layers=architecture.label)
    return None
