"""From what a file says to a document: what the schema cannot see is checked here."""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from xorgui.core.architecture import INPUTS, Architecture, WeightId
from xorgui.core.data import MAX_POINTS, Dataset, Scaling
from xorgui.core.experiment import Experiment, Start, TrainingSettings, TrainingState
from xorgui.core.history import COLUMNS, Curve
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.parameters import Float32, Parameters
from xorgui.core.recipe import Recipe
from xorgui.core.run import PinnedRun, Run
from xorgui.core.timeline import Moment, Note, Timeline
from xorgui.files import schema
from xorgui.files.packing import DOUBLE, SINGLE, WHOLE, unpacked
from xorgui.files.saved import Origin, Saved, ViewState

# An optimizer's count of updates is kept as two whole numbers, of which the second is below this; see Program.state.
_EXACT = 2**24

Part = TypeVar("Part")
Item = TypeVar("Item")
Place = tuple[str | int, ...]
"""Where in a file something stands, as a path of names and numbers."""


class MisfitError(ValueError):
    """Parts of a document that do not fit each other."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place


def decoded(document: schema.DocumentPart) -> Saved:
    """The document that a file holds. Raises MisfitError."""
    return _Decoder(document).saved()


class _Decoder:
    """Makes what experiments share once, so that they share it again."""

    def __init__(self, document: schema.DocumentPart) -> None:
        self._document = document
        self._data = [_at(("data", place), _dataset, part) for place, part in enumerate(document.data)]
        # Each an experiment at its start, for all that differ from it in where they stand only.
        self._setups = [_at(("setups", place), self._setup, part) for place, part in enumerate(document.setups)]

    def saved(self) -> Saved:
        document, lesson = self._document, self._document.lesson
        experiment = _at(("experiment",), self._experiment, document.experiment)
        timeline = _at(("timeline",), self._timeline, document.timeline)
        if any(moment.experiment.architecture.sizes != experiment.architecture.sizes for moment in timeline.moments):
            raise MisfitError(("timeline",), "the shape of a network does not change in a run")
        return Saved(
            experiment=experiment,
            run=Run(_at(("curve",), _curve, document.curve), timeline),
            pinned=tuple(_at(("pinned", place), self._pinned, part) for place, part in enumerate(document.pinned)),
            view=ViewState(**dict(document.view)),
            lesson=LessonProgress(**dict(lesson)) if lesson else None,
            origin=Origin(**dict(document.origin)) if document.origin else None,
        )

    def _setup(self, part: schema.SetupPart) -> Experiment:
        sizes = (INPUTS, *(layer.units for layer in part.layers))
        start = _parameters(part.start.parameters)
        return Experiment(
            data=_chosen(self._data, part.data),
            architecture=Architecture(sizes, tuple(layer.activation for layer in part.layers)),
            settings=TrainingSettings(**dict(part.settings)),
            start=Start(part.start.kind, part.start.seed),
            start_parameters=start,
            state=TrainingState(start),
            locks=frozenset(WeightId(lock.layer, lock.target, lock.source) for lock in part.locks),
        )

    def _experiment(self, part: schema.StandingPart) -> Experiment:
        memory = part.memory
        arrays: tuple[Float32, ...] | None = None
        if memory is not None:
            arrays = _split(unpacked(memory.values, SINGLE, _total(memory.shapes)), memory.shapes)
        parameters = _parameters(part.parameters)
        _check_memory(arrays, parameters)
        state = TrainingState(parameters, part.epoch, arrays, part.step, part.batch, part.is_edited)
        return replace(_chosen(self._setups, part.setup), state=state)

    def _pinned(self, part: schema.PinnedPart) -> PinnedRun:
        return PinnedRun(part.name, _curve(part.curve), self._experiment(part.experiment), part.is_shown)

    def _timeline(self, part: schema.TimelinePart) -> Timeline:
        moments = tuple(moment for stretch in part.stretches for moment in self._moments(stretch))
        _check_ascending([moment.step for moment in moments])
        return Timeline(moments, part.stride)

    def _moments(self, part: schema.StretchPart) -> list[Moment]:
        setup = _chosen(self._setups, part.setup)
        if not len(part.steps) == len(part.epochs) == len(part.batches):
            raise ValueError("moments without epoch or batch")
        notes, gaps, edited = dict(part.notes), set(part.gaps), set(part.edited)
        if max((*notes, *gaps, *edited), default=-1) >= len(part.steps):
            raise ValueError("a note to no moment")
        of_weights = [a.shape for a in setup.parameters.arrays]
        shapes = (*of_weights, *(part.memory or ()))
        states = unpacked(part.states, SINGLE, len(part.steps), _total(shapes))
        moments = []
        for at, (step, epoch, batch) in enumerate(zip(part.steps, part.epochs, part.batches, strict=True)):
            arrays = _split(states[at], shapes)
            parameters = Parameters.from_arrays(arrays[: len(of_weights)])
            if not all(np.isfinite(a).all() for a in parameters.arrays):
                raise ValueError("a weight that is no number")
            memory = None if part.memory is None else arrays[len(of_weights) :]
            _check_memory(memory, parameters)
            experiment = replace(setup, state=TrainingState(parameters, epoch, memory, step, batch, at in edited))
            note = Note[notes[at].upper()] if at in notes else None
            moments.append(Moment(experiment, note, has_gap=at in gaps))
        return moments


def _at(place: Place, decode: Callable[[Part], Item], part: Part) -> Item:
    """What a part holds; whatever does not fit is told with its place."""
    try:
        return decode(part)
    except ValueError as error:
        raise MisfitError(place, str(error)) from error


def _chosen(table: Sequence[Item], place: int) -> Item:
    if place >= len(table):
        raise ValueError(f"there is no number {place}")
    return table[place]


def _dataset(part: schema.DataPart) -> Dataset:
    is_test = np.zeros(len(part.points), bool)
    if max(part.test, default=-1) >= len(part.points):
        raise ValueError("a point is held back that is not there")
    is_test[list(part.test)] = True
    left, bottom, right, top = part.view
    if not (left < right and bottom < top):
        raise ValueError("a view without inside")
    before = part.scaling
    scaling = Scaling(before.mean, before.deviation, _singles(before.points)) if before else None
    recipe = Recipe(**dict(part.recipe)) if part.recipe else None
    return Dataset(_singles(part.points), np.array(part.targets, np.float32), is_test, recipe, scaling, part.view)


def _singles(values: Sequence[object]) -> Float32:
    return np.array(values, np.float32)


def _parameters(parts: Sequence[schema.WeightsPart]) -> Parameters:
    return Parameters(tuple(_singles(part.W) for part in parts), tuple(_singles(part.b) for part in parts))


def _curve(part: schema.CurvePart) -> Curve:
    steps = unpacked(part.steps, WHOLE, part.length)
    _check_ascending(steps.tolist())
    curve = Curve(steps, unpacked(part.rows, DOUBLE, part.length, len(COLUMNS)), part.stride)
    losses = np.concatenate([curve.column("loss"), curve.column("test_loss")])
    # A loss is a float32, which may be infinite or no number.
    if (np.abs(losses[np.isfinite(losses)]) > schema.LARGEST_SINGLE).any():
        raise ValueError("a loss that is none")
    counts = np.concatenate([curve.column("correct"), curve.column("test_correct")])
    if not ((counts >= 0) & (counts <= MAX_POINTS)).all():
        raise ValueError("a count of points that is none")
    return curve


def _check_ascending(steps: Sequence[int]) -> None:
    if any(step >= later for step, later in itertools.pairwise([-1, *steps])):
        raise ValueError("steps that do not ascend")


def _check_memory(memory: tuple[Float32, ...] | None, parameters: Parameters) -> None:
    """What an optimizer remembers: its count of updates, and so many arrays for each of W1, b1, W2, ...

    These may hold anything: they can run over while the weights do not.
    """
    if memory is None:
        return
    count = memory[0] if memory else None
    if count is None or count.shape != (2,):
        raise ValueError("an optimizer without a count of its updates")
    if not ((count >= 0) & (count < _EXACT) & (count == np.floor(count))).all():
        raise ValueError("a count of updates that is no whole number")
    shapes = [a.shape for a in parameters.arrays]
    if sorted(a.shape for a in memory[1:]) != sorted(shapes * ((len(memory) - 1) // len(shapes))):
        raise ValueError("an optimizer that belongs to another network")


def _total(shapes: Sequence[tuple[int, ...]]) -> int:
    return sum(math.prod(shape) for shape in shapes)


def _split(row: Float32, shapes: Sequence[tuple[int, ...]]) -> tuple[Float32, ...]:
    """Arrays that lie one behind the other."""
    ends = np.cumsum([math.prod(shape) for shape in shapes]).tolist()
    return tuple(
        row[start:end].reshape(shape)
        for (start, end), shape in zip(itertools.pairwise([0, *ends]), shapes, strict=True)
    )
