"""What a task asks for. Each condition looks at the present situation and says what is missing, if anything."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, ClassVar, Protocol

import numpy as np

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import CORNERS, TRUTH_TABLES, Gate
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.history import Curve
from xorgui.core.milestones import milestones, points_needed
from xorgui.core.network import THRESHOLD, forward
from xorgui.core.numbers import BadNumberError, parse_number
from xorgui.lessons.names import unit_named, weight_named


class Lack(Enum):
    """What is missing; the values that go with it are named behind."""

    ROWS_RIGHT = auto()
    """right, rows: the output is right for so many of the rows."""
    UNIT_ROWS_RIGHT = auto()
    """unit, gate, right, rows: the same for a unit inside the network."""
    NO_SUCH_UNIT = auto()
    """unit"""
    OTHERS_CHANGED = auto()
    """names: weights that were to stay and have not."""
    OTHER_SHAPE = auto()
    """label: layers of the network that was given."""
    OTHER_LAYERS = auto()
    """label: the layers that the task asks for."""
    OTHER_ACTIVATION = auto()
    """activation, is_output: what the output, or all hidden layers, should have."""
    NOT_DEAD = auto()
    """unit, points: it is above 0 at so many of the points."""
    NO_RELU = auto()
    """unit: it has another activation."""
    TOO_MANY_UNITS = auto()
    """units, most"""
    LOSS = auto()
    """loss, limit"""
    POINTS_RIGHT = auto()
    """right, points, needed"""
    TOO_MANY_RIGHT = auto()
    """right, points"""
    EPOCHS = auto()
    """epoch, epochs"""
    TABLE_ROWS = auto()
    """right, rows: so many lines of the printed table are there and agree."""
    OTHER_START = auto()
    """The run did not begin as the lesson has it."""
    NO_ANSWER = auto()
    WRONG_ANSWER = auto()
    CELLS_RIGHT = auto()
    """right, cells: of a table to be filled in."""
    NO_PREDICTION = auto()
    NOT_YET = auto()
    """What was predicted has not happened yet."""


@dataclass(frozen=True)
class Missing:
    """What is still missing for a task."""

    lack: Lack
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Situation:
    """What a task is judged by."""

    experiment: Experiment
    given: Experiment
    """As the page began."""
    curve: Curve
    printed: Mapping[int, float] = field(default_factory=dict)
    """Losses that the notes' script would have printed, by iteration."""
    answer: str = ""

    @property
    def evaluation(self) -> Evaluation:
        return Evaluation(self.experiment)


class Condition(Protocol):
    def missing(self, situation: Situation) -> Missing | None:
        """None: it is met."""
        ...


@dataclass(frozen=True)
class Computes:
    """A unit, or the output, computes a gate on the four corners (values above 1/2 are 1)."""

    gate: Gate
    unit: str = "out"

    def missing(self, situation: Situation) -> Missing | None:
        architecture, rows = situation.experiment.architecture, len(CORNERS)
        try:
            layer, index = unit_named(architecture, self.unit)
        except ValueError:
            return Missing(Lack.NO_SUCH_UNIT, {"unit": self.unit})
        values = forward(architecture, situation.experiment.parameters, CORNERS).y[layer][:, index]
        right = int(((values > THRESHOLD) == (np.array(TRUTH_TABLES[self.gate]) > THRESHOLD)).sum())
        if right == rows:
            return None
        if (layer, index) == (architecture.depth, 0):
            return Missing(Lack.ROWS_RIGHT, {"right": right, "rows": rows})
        names = {"unit": architecture.unit_symbol(layer, index), "gate": self.gate.upper()}
        return Missing(Lack.UNIT_ROWS_RIGHT, names | {"right": right, "rows": rows})


@dataclass(frozen=True)
class ChangesOnly:
    """Nothing but the biases, or nothing but some weights, differs from how the page began."""

    names: tuple[str, ...] | None
    """None: the biases."""

    def missing(self, situation: Situation) -> Missing | None:
        given, now = situation.given, situation.experiment
        if now.architecture != given.architecture:
            return Missing(Lack.OTHER_SHAPE, {"label": given.architecture.label})
        free = None if self.names is None else {weight_named(given.architecture, name) for name in self.names}
        changed = [
            weight
            for weight in given.architecture.weight_ids()
            if not (weight.is_bias if free is None else weight in free)
            and now.parameters.value(weight) != given.parameters.value(weight)
        ]
        if not changed:
            return None
        return Missing(Lack.OTHERS_CHANGED, {"weights": tuple(changed), "architecture": given.architecture})


@dataclass(frozen=True)
class FewUnits:
    """The network has at most so many hidden units."""

    most: int

    def missing(self, situation: Situation) -> Missing | None:
        units = sum(situation.experiment.architecture.hidden)
        return Missing(Lack.TOO_MANY_UNITS, {"units": units, "most": self.most}) if units > self.most else None


@dataclass(frozen=True)
class HasLayers:
    """The network has hidden layers of these sizes."""

    hidden: tuple[int, ...]

    def missing(self, situation: Situation) -> Missing | None:
        if situation.experiment.architecture.hidden == self.hidden:
            return None
        return Missing(Lack.OTHER_LAYERS, {"label": Architecture.build(self.hidden).label})


@dataclass(frozen=True)
class Activates:
    """All hidden layers, or the output, have an activation."""

    activation: Activation
    is_output: bool = False

    def missing(self, situation: Situation) -> Missing | None:
        *hidden, output = situation.experiment.architecture.activations
        if set([output] if self.is_output else hidden) == {self.activation}:
            return None
        return Missing(Lack.OTHER_ACTIVATION, {"activation": self.activation, "is_output": self.is_output})


@dataclass(frozen=True)
class IsDead:
    """A ReLU unit is 0 at every training point."""

    unit: str

    def missing(self, situation: Situation) -> Missing | None:
        architecture = situation.experiment.architecture
        try:
            layer, index = unit_named(architecture, self.unit)
        except ValueError:
            return Missing(Lack.NO_SUCH_UNIT, {"unit": self.unit})
        name = architecture.unit_symbol(layer, index)
        if architecture.activations[max(layer, 1) - 1] is not Activation.RELU:
            return Missing(Lack.NO_RELU, {"unit": name})
        alive = int((situation.evaluation.trained.y[layer][:, index] > 0).sum())
        return Missing(Lack.NOT_DEAD, {"unit": name, "points": alive}) if alive else None


@dataclass(frozen=True)
class LossBelow:
    """The loss on the training points is below a limit."""

    limit: float

    def missing(self, situation: Situation) -> Missing | None:
        loss = situation.evaluation.loss
        return None if loss < self.limit else Missing(Lack.LOSS, {"loss": loss, "limit": self.limit})


@dataclass(frozen=True)
class Accuracy:
    """At least a share of the training points is right."""

    share: float

    def missing(self, situation: Situation) -> Missing | None:
        points, right = len(situation.experiment.data.train), int(situation.evaluation.row.correct)
        needed = max(1, points_needed(self.share, points))
        return (
            None
            if right >= needed
            else Missing(Lack.POINTS_RIGHT, {"right": right, "points": points, "needed": needed})
        )


@dataclass(frozen=True)
class AccuracyBelow:
    """Less than a share of the training points is right: a run that is stuck."""

    share: float

    def missing(self, situation: Situation) -> Missing | None:
        points, right = len(situation.experiment.data.train), int(situation.evaluation.row.correct)
        is_below = right < self.share * points - 1e-9
        return None if is_below else Missing(Lack.TOO_MANY_RIGHT, {"right": right, "points": points})


@dataclass(frozen=True)
class TrainedFor:
    """Training has got to an epoch."""

    epochs: int

    def missing(self, situation: Situation) -> Missing | None:
        epoch = situation.experiment.state.epoch
        return None if epoch >= self.epochs else Missing(Lack.EPOCHS, {"epoch": epoch, "epochs": self.epochs})


@dataclass(frozen=True)
class PrintsTable:
    """The run, from the start that was given, prints these losses, every so many iterations, to four decimals."""

    losses: tuple[float, ...]
    every: int

    def missing(self, situation: Situation) -> Missing | None:
        if situation.experiment.start_parameters != situation.given.start_parameters:
            return Missing(Lack.OTHER_START)
        right = sum(
            f"{situation.printed[index * self.every]:.4f}" == f"{loss:.4f}"
            for index, loss in enumerate(self.losses)
            if index * self.every in situation.printed
        )
        rows = len(self.losses)
        return None if right == rows else Missing(Lack.TABLE_ROWS, {"right": right, "rows": rows})


@dataclass(frozen=True)
class Answers:
    """The number that was typed is right, within a tolerance."""

    number: float
    tolerance: float = 0.0
    lacks: ClassVar = (Lack.NO_ANSWER, Lack.WRONG_ANSWER)

    def missing(self, situation: Situation) -> Missing | None:
        if not situation.answer:
            return Missing(Lack.NO_ANSWER)
        try:
            typed = parse_number(situation.answer, -math.inf, math.inf)
        except BadNumberError:
            return Missing(Lack.WRONG_ANSWER)
        # What a person rounds by hand may lie on the border.
        is_right = abs(typed - self.number) <= self.tolerance + 1e-9
        return None if is_right else Missing(Lack.WRONG_ANSWER)


@dataclass(frozen=True)
class Chooses:
    """The right one of the choices in the text is chosen, counted from 1."""

    right: int
    lacks: ClassVar = (Lack.NO_ANSWER, Lack.WRONG_ANSWER)

    def missing(self, situation: Situation) -> Missing | None:
        if not situation.answer:
            return Missing(Lack.NO_ANSWER)
        return None if situation.answer == str(self.right) else Missing(Lack.WRONG_ANSWER)


@dataclass(frozen=True)
class Predicts:
    """An epoch was predicted at which a share of the points is right, and the run has got there. Any guess will do."""

    share: float
    lacks: ClassVar = (Lack.NO_PREDICTION, Lack.NOT_YET)

    def needed(self, experiment: Experiment) -> int:
        """How many points have to be right."""
        return points_needed(self.share, len(experiment.data.train))

    def happened(self, situation: Situation) -> int | None:
        """The first recorded step with as many right; None: not yet."""
        points = len(situation.experiment.data.train)
        steps = {points_needed(share, points): step for share, step in milestones(situation.curve, points)}
        return steps.get(self.needed(situation.experiment))

    def missing(self, situation: Situation) -> Missing | None:
        if not situation.answer:
            return Missing(Lack.NO_PREDICTION)
        return None if self.happened(situation) is not None else Missing(Lack.NOT_YET)


@dataclass(frozen=True)
class FillsIn:
    """A table of units' values, rounded as in the notes, is filled in: one answer a row and unit, blanks between."""

    rows: tuple[tuple[float, float], ...]
    units: tuple[str, ...]

    def right(self, situation: Situation) -> list[bool]:
        """Which cells are right, row by row; those of the network that was given are."""
        architecture = situation.given.architecture
        passed = forward(architecture, situation.given.parameters, np.asarray(self.rows, np.float64), rounded=True)
        values = [
            passed.y[layer][row, unit]
            for row in range(len(self.rows))
            for layer, unit in (unit_named(architecture, name) for name in self.units)
        ]
        typed = situation.answer.split(" ") if situation.answer else []
        typed += [""] * (len(values) - len(typed))
        return [_is_number(text, float(value)) for text, value in zip(typed, values, strict=False)]

    def missing(self, situation: Situation) -> Missing | None:
        right = self.right(situation)
        return None if all(right) else Missing(Lack.CELLS_RIGHT, {"right": sum(right), "cells": len(right)})


def _is_number(text: str, value: float) -> bool:
    try:
        return parse_number(text) == round(value, 6)
    except BadNumberError:
        return False
