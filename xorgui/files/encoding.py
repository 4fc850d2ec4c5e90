"""From a document to what its file says."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from xorgui import __version__
from xorgui.core.data import Dataset
from xorgui.core.experiment import Experiment
from xorgui.core.history import Curve
from xorgui.core.parameters import Float32, Parameters
from xorgui.core.timeline import Moment, Timeline
from xorgui.files import schema
from xorgui.files.packing import DOUBLE, SINGLE, WHOLE, numbers, packed
from xorgui.files.saved import Saved

# Most numbers of data, starts and locks that a file repeats for the moments of its run: a second of writing.
MOST_REPEATED = 250_000


def encoded(saved: Saved) -> schema.Raw:
    """The fields of the file, in the order of their interest to a person."""
    tables = _Tables()
    experiment = tables.standing(saved.experiment)
    timeline = tables.timeline(bounded(saved.run.timeline))
    pinned = [
        {
            "name": _text(run.name),
            "is_shown": run.is_shown,
            "curve": _curve(run.curve),
            "experiment": tables.standing(run.experiment),
        }
        for run in saved.pinned
    ]
    view, lesson = saved.view, saved.lesson
    return {
        "format": schema.FORMAT,
        "version": schema.VERSION,
        "program": __version__,
        "origin": saved.origin and {"path": _text(saved.origin.path), "digest": saved.origin.digest},
        "experiment": experiment,
        "setups": tables.setups,
        "data": tables.data,
        "view": {
            "row": view.row,
            "probe": [float(value) for value in view.probe],
            "unit": view.unit and list(view.unit),
            "rounded": view.rounded,
            "classes_only": view.classes_only,
            "chart": view.chart,
        },
        "lesson": lesson
        and {
            "lesson": _text(lesson.lesson),
            "page": lesson.page,
            "done": [_text(task) for task in lesson.done],
            "answers": [[_text(task), _text(answer)] for task, answer in lesson.answers],
        },
        "pinned": pinned,
        "curve": _curve(saved.run.curve),
        "timeline": timeline,
    }


def bounded(timeline: Timeline) -> Timeline:
    """A timeline that a file has room for: of very many edits of very many points, some are forgotten."""
    moments = list(timeline.moments)
    while _repeated(moments) > MOST_REPEATED:
        stretches = [list(stretch) for _, stretch in itertools.groupby(moments, lambda m: _setup_key(m.experiment))]
        moments = []
        for place, stretch in enumerate(stretches):
            if place % 2 and stretch is not stretches[-1]:
                moments[-1] = replace(moments[-1], has_gap=True)
            else:
                moments += stretch
    return replace(timeline, moments=tuple(moments))


def _repeated(moments: Iterable[Moment]) -> int:
    experiments = [moment.experiment for moment in moments]
    data = {id(e.data): len(e.data) * (5 if e.data.scaling else 3) for e in experiments}
    setups = {_setup_key(e): sum(a.size for a in e.parameters.arrays) + 3 * len(e.locks) for e in experiments}
    return sum(data.values()) + sum(setups.values())


def _setup_key(experiment: Experiment) -> tuple[Any, ...]:
    """The same for experiments that differ in where they stand only; by identity, because most of it is shared."""
    e = experiment
    return id(e.data), e.architecture, e.settings, e.start, id(e.start_parameters), e.locks


class _Tables:
    """What the experiments of a document share, each once, in the order of the first use."""

    def __init__(self) -> None:
        self.data: list[schema.Raw] = []
        self.setups: list[schema.Raw] = []
        self._data_places: dict[int, int] = {}
        self._setup_places: dict[tuple[Any, ...], int] = {}

    def standing(self, experiment: Experiment) -> schema.Raw:
        state = experiment.state
        memory = state.optimizer_memory
        return {
            "setup": self._setup(experiment),
            "epoch": state.epoch,
            "step": state.step,
            "batch": state.batch,
            "is_edited": state.is_edited,
            "parameters": _parameters(state.parameters),
            "memory": None if memory is None else {"shapes": _shapes(memory), "values": packed(_row(memory), SINGLE)},
        }

    def timeline(self, timeline: Timeline) -> schema.Raw:
        stretches = itertools.groupby(timeline.moments, self._stretch_key)
        return {"stride": timeline.stride, "stretches": [self._stretch(list(moments)) for _, moments in stretches]}

    def _stretch_key(self, moment: Moment) -> tuple[Any, ...]:
        memory = moment.experiment.state.optimizer_memory
        return _setup_key(moment.experiment), None if memory is None else [a.shape for a in memory]

    def _stretch(self, moments: Sequence[Moment]) -> schema.Raw:
        states = [moment.experiment.state for moment in moments]
        memory = states[0].optimizer_memory
        rows = np.stack([_row((*s.parameters.arrays, *(s.optimizer_memory or ()))) for s in states])
        return {
            "setup": self._setup(moments[0].experiment),
            "steps": [state.step for state in states],
            "epochs": [state.epoch for state in states],
            "batches": [state.batch for state in states],
            "notes": [[at, moment.note.name.lower()] for at, moment in enumerate(moments) if moment.note],
            "edited": [at for at, state in enumerate(states) if state.is_edited],
            "gaps": [at for at, moment in enumerate(moments) if moment.has_gap],
            "memory": None if memory is None else _shapes(memory),
            "states": packed(rows, SINGLE),
        }

    def _setup(self, experiment: Experiment) -> int:
        key = _setup_key(experiment)
        if key not in self._setup_places:
            architecture, settings = experiment.architecture, experiment.settings
            self._setup_places[key] = len(self.setups)
            self.setups.append(
                {
                    "data": self._data(experiment.data),
                    "inputs": architecture.sizes[0],
                    "layers": [
                        {"units": units, "activation": activation.value}
                        for units, activation in zip(architecture.sizes[1:], architecture.activations, strict=True)
                    ],
                    "settings": {name: getattr(settings, name) for name in schema.SettingsPart.model_fields},
                    "start": {
                        "kind": experiment.start.kind.value,
                        "seed": experiment.start.seed,
                        "parameters": _parameters(experiment.start_parameters),
                    },
                    "locks": [
                        {"layer": lock.layer, "target": lock.target, "source": lock.source}
                        for lock in sorted(
                            experiment.locks, key=lambda w: (w.layer, w.target, w.source or 0, w.is_bias)
                        )
                    ],
                }
            )
        return self._setup_places[key]

    def _data(self, data: Dataset) -> int:
        if id(data) not in self._data_places:
            recipe, scaling = data.recipe, data.scaling
            self._data_places[id(data)] = len(self.data)
            self.data.append(
                {
                    "points": numbers(data.points),
                    "targets": [int(target) for target in data.targets],
                    "test": np.flatnonzero(data.test_marks).tolist(),
                    "recipe": recipe
                    and {"shape": recipe.shape.value, "size": recipe.size, "noise": recipe.noise, "seed": recipe.seed},
                    "scaling": scaling
                    and {
                        "mean": [float(value) for value in scaling.mean],
                        "deviation": [float(value) for value in scaling.deviation],
                        "points": numbers(scaling.points),
                    },
                    "view": [float(side) for side in data.view],
                }
            )
        return self._data_places[id(data)]


def _parameters(parameters: Parameters) -> list[schema.Raw]:
    return [{"W": numbers(w), "b": numbers(b)} for w, b in zip(parameters.weights, parameters.biases, strict=True)]


def _shapes(arrays: Sequence[Float32]) -> list[list[int]]:
    return [list(a.shape) for a in arrays]


def _row(arrays: Sequence[Float32]) -> Float32:
    """Arrays one behind the other."""
    return np.concatenate([np.zeros(0, np.float32), *(a.ravel() for a in arrays)])


def _curve(curve: Curve) -> schema.Raw:
    return {
        "stride": curve.stride,
        "length": len(curve),
        "steps": packed(curve.steps, WHOLE),
        "rows": packed(curve.rows, DOUBLE),
    }


def _text(text: str) -> str:
    """Without halves of characters, which Qt lets a person type and UTF-8 does not have."""
    return text.encode("utf-8", "replace").decode()
