"""One experiment's training in compiled form: where it stands, and runs of any length from there."""

import itertools
import math
from collections.abc import Callable, Collection, Sequence
from copy import copy
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.experiment import Experiment, TrainingSettings, TrainingState
from xorgui.core.history import COLUMNS, Row
from xorgui.core.parameters import Float32, Parameters
from xorgui.engine.graph import OwnGraph
from xorgui.engine.loop import TrainingLoop

# Longest call; one that turned out to diverge is made again with a record at each step, which takes a thousand calls.
MAX_CALL_STEPS = 2**20

# float32 counts exactly up to here.
_EXACT = 2**24


class Form(Enum):
    """The two compiled forms of the loop; see TrainingLoop."""

    PLAIN = auto()
    GENERAL = auto()


@dataclass(frozen=True)
class Divergence:
    """The first step whose loss or any weight is infinite or nan; `quantity` is "loss" or "weight"."""

    step: int
    quantity: str


@dataclass(frozen=True)
class Goal:
    """Where training may end early: the training loss at most, or so many of the training points right at least."""

    loss: float | None = None
    correct: float | None = None

    def first(self, rows: NDArray[np.float64]) -> int | None:
        """Index of the first of a history's rows that meets it."""
        met = np.zeros(len(rows), bool)
        if self.loss is not None:
            met |= rows[:, COLUMNS.index("loss")] <= self.loss
        if self.correct is not None:
            met |= rows[:, COLUMNS.index("correct")] >= self.correct
        return int(met.argmax()) if met.any() else None


@dataclass(frozen=True, eq=False)
class Trace:
    """What a run left behind at some steps, ascending, shape (n,): a history's rows, shape (n, columns), and states.

    `vectors` hold the states as Program has them; its `state_at` unpacks one.

    Where it diverged, the program stands at the step before; where it `has_arrived`, at the first that meets the goal.
    """

    steps: NDArray[np.int64]
    rows: NDArray[np.float64]
    vectors: Float32
    diverged: Divergence | None = None
    has_arrived: bool = False

    def column(self, name: str) -> NDArray[np.float64]:
        """One of a history's COLUMNS; shape (n,)."""
        return self.rows[:, COLUMNS.index(name)]

    @property
    def last(self) -> Row | None:
        """The last row; None where no step was made."""
        return Row(*self.rows[-1].tolist()) if len(self.rows) else None


class _Records:
    """The rows of one call: a history's columns, and two watches that are 0 or nan."""

    def __init__(self, first: int, last: int, stride: int, rows: Float32) -> None:
        marks = np.arange((first // stride + 1) * stride, last, stride, dtype=np.int64)
        self.steps = np.append(marks, last)
        self.rows = rows[: len(self.steps), : len(COLUMNS)].astype(np.float64)
        self._weights, self._watch = rows[: len(self.steps), len(COLUMNS) : len(COLUMNS) + 2].T
        self.vectors = rows[: len(self.steps), len(COLUMNS) + 2 :]

    def thinned(self, stride: int) -> "_Records":
        """What a coarser stride would have kept."""
        kept = _marks(self.steps, stride)
        thin = copy(self)
        thin.steps, thin.rows, thin.vectors = self.steps[kept], self.rows[kept], self.vectors[kept]
        return thin

    @property
    def suspicious(self) -> bool:
        """Whether a loss or weight on the way, recorded or not, may not have been finite; True where any was not."""
        return bool(np.isnan(self._watch[-1]) or not self._finite.all())

    @property
    def _finite(self) -> NDArray[np.bool_]:
        finite: NDArray[np.bool_] = np.isfinite(self.rows[:, 0]) & np.isfinite(self._weights)
        return finite

    def divergence(self) -> Divergence | None:
        """The first recorded step that is not finite."""
        bad = np.flatnonzero(~self._finite)
        if not len(bad):
            return None
        return Divergence(int(self.steps[bad[0]]), "weight" if np.isnan(self._weights[bad[0]]) else "loss")


@dataclass(frozen=True)
class _Position:
    """Where a program stands; the vector holds the weights and the optimizer's memory."""

    vector: Float32
    iterations: int
    step: int
    epoch: int
    batch: int


Kind = tuple[Architecture, TrainingSettings, int, int]
"""What a program is made for; see Program.kind_for."""


class Program:
    """One network, optimizer, loss and number of points, compiled.

    Data, rate, weights, locks, penalty and batch can change at no cost, but for the first change that needs the other
    form of the loop. Not safe between threads.
    """

    def __init__(
        self, architecture: Architecture, settings: TrainingSettings, points: int, test_points: int = 0
    ) -> None:
        self.kind: Kind = (architecture, settings, points, test_points)
        self.architecture = architecture
        self.points = points
        self.test_points = test_points
        self._graph = OwnGraph()
        with self._graph.building():
            self._loop = TrainingLoop(architecture, settings, points, test_points)
        self._shapes = [tuple(v.shape) for v in self._loop.trained]
        self._slices = _slices(self._shapes)
        self._records = self._loop.rows_shape[0]
        self._weight_count = 2 * architecture.depth
        self._fresh = _packed(self._graph.initial(self._loop.trained))
        self._position = _Position(self._fresh, 0, 0, 0, 0)
        self._data = [np.zeros(shape, np.float32) for shape in self._loop.data_shapes]
        self._compiled: dict[Form, Callable[..., list[Float32]]] = {}
        self.use(settings)

    @property
    def step(self) -> int:
        """Updates made."""
        return self._position.step

    def use(self, settings: TrainingSettings, locks: Collection[WeightId] = (), seed: int = 0) -> None:
        """Train like this from now on: rate, batch, penalty, weights to leave alone bit for bit, seed of the shuffling.

        Optimizer, its arguments and the loss stay those that the program was made for.
        """
        self._rate = np.float32(settings.learning_rate)
        self._batch = max(min(settings.batch or self.points, self.points), 1)
        self._seed = seed
        self._penalty = np.array([settings.l1, settings.l2], np.float32)
        marked = Parameters.zeros(self.architecture).replaced(dict.fromkeys(locks, 1.0))
        self._free = _packed(marked.arrays) == 0
        is_plain = self._batch >= self.points and not locks and not settings.l1 and not settings.l2
        self._form = Form.PLAIN if is_plain else Form.GENERAL

    @staticmethod
    def kind_for(experiment: Experiment) -> Kind:
        """What a program that can train an experiment is made with: equal ones can share it."""
        settings, data = experiment.settings, experiment.data
        fixed = replace(TrainingSettings(settings.optimizer, loss=settings.loss), **settings.arguments)
        return experiment.architecture, fixed, len(data.train), len(data.test)

    def place(self, experiment: Experiment) -> None:
        """Stand where an experiment of this kind stands, ready to train it."""
        self.use(experiment.settings, experiment.locks, experiment.start.seed)
        self.set_data(experiment.data)
        self.restore(experiment.state)

    def set_data(self, data: Dataset) -> None:
        """Train and test on these points from now on. Raises ValueError for other numbers of points."""
        train, test = data.train, data.test
        if (len(train), len(test)) != (self.points, self.test_points):
            raise ValueError(f"compiled for {self.points} and {self.test_points} points, not {len(train)}, {len(test)}")
        self._data = [train.points, train.targets, test.points, test.targets]

    def state(self) -> TrainingState:
        """Where training stands; given to `restore`, training goes on as if nothing had been, bit for bit.

        The memory is what keras' optimizer holds: its count of updates, as two numbers that float32 can hold, n // 2^24
        and n % 2^24, and then its arrays.
        """
        return self.state_at(self.step, self._position.vector)

    def state_at(self, step: int, vector: Float32) -> TrainingState:
        """The state at a step of the last run, from the vector that its trace has for it."""
        at = self._position
        back = at.step - step
        epochs, batch = divmod(at.epoch * self._steps_per_epoch + at.batch - back, self._steps_per_epoch)
        arrays = self._unpacked(vector)
        updates = np.array(divmod(at.iterations - back, _EXACT), np.float32)
        parameters = Parameters.from_arrays(arrays[: self._weight_count])
        return TrainingState(parameters, epochs, (updates, *arrays[self._weight_count :]), step, batch)

    def restore(self, state: TrainingState) -> None:
        """Go on from a state; without a memory, or with one of another optimizer, the optimizer begins afresh."""
        fresh = self._unpacked(self._fresh)[self._weight_count :]
        memory: tuple[Float32, ...] = state.optimizer_memory or ()
        if [a.shape for a in memory] == [(2,), *(a.shape for a in fresh)]:
            iterations = int(memory[0][0]) * _EXACT + int(memory[0][1])
            memory = memory[1:]
        else:
            iterations = 0
            memory = fresh
        vector = _packed([*state.parameters.arrays, *memory])
        self._position = _Position(vector, iterations, state.step, state.epoch, state.batch)

    @property
    def _steps_per_epoch(self) -> int:
        return max(-(-self.points // self._batch), 1)

    @property
    def is_compiled(self) -> bool:
        """Whether a run can begin at once."""
        return self._form in self._compiled

    @property
    def has_both_forms(self) -> bool:
        return len(self._compiled) == len(Form)

    def compile(self) -> None:
        """Compile now (0.3 to 3 s) what the next run would compile otherwise."""
        self._call(self.step, 1)

    def compile_other_form(self) -> None:
        """Compile what no run needs yet, so that another batch, a penalty or a lock will cost nothing."""
        before, self._form = self._form, next(form for form in Form if form is not self._form)
        self._call(self.step, 1)
        self._form = before

    def run(self, steps: int, stride: int | None = None, goal: Goal | None = None) -> Trace:
        """Make updates; the trace has each step that is a multiple of the stride, and the last one.

        Stops before an update that makes the loss or a weight infinite or nan. With a goal, stops at the first step
        that meets it; to look at each costs the smallest networks most of their speed.
        """
        end = self.step + steps
        stride = stride or max(end, 1)
        parts: list[_Records] = []
        diverged: Divergence | None = None
        has_arrived = False
        while self.step < end and not diverged and not has_arrived:
            look = 1 if goal else stride
            stop = min(end, self.step + MAX_CALL_STEPS, (self.step // look + self._records) * look)
            before = self._position
            records = self._call(stop, look)
            if records.suspicious:
                self._position = before
                diverged = self._find_divergence(stop)
                if diverged:
                    self._position = before
                    stop = diverged.step - 1
                    if stop == self.step:
                        break
                    records = self._call(stop, look)
            met = goal.first(records.rows) if goal else None
            if met is not None:
                self._position = before
                records = self._call(int(records.steps[met]), look)
                diverged, has_arrived = None, True
            parts.append(records.thinned(stride))
        marks = np.concatenate([np.zeros(0, np.int64), *(part.steps for part in parts)])
        rows = np.concatenate([np.zeros((0, len(COLUMNS))), *(part.rows for part in parts)])
        vectors = np.concatenate([np.zeros((0, len(self._fresh)), np.float32), *(part.vectors for part in parts)])
        wanted = _marks(marks, stride)
        return Trace(marks[wanted], rows[wanted], vectors[wanted], diverged, has_arrived)

    def _find_divergence(self, stop: int) -> Divergence | None:
        """Walk on with a record at each step, up to the first that is not finite."""
        while self.step < stop:
            diverged = self._call(min(self.step + self._records, stop), 1).divergence()
            if diverged:
                return diverged
        return None

    def _unpacked(self, vector: Float32) -> tuple[Float32, ...]:
        return tuple(vector[place].reshape(shape) for place, shape in zip(self._slices, self._shapes, strict=True))

    def _call(self, end: int, stride: int) -> _Records:
        """Train up to a step, at most as many records away as fit."""
        at = self._position
        counts = np.array([at.iterations, at.step, end, stride], np.int64)
        arguments: list[Any] = [*self._data, at.vector, counts, self._rate]
        if self._form is Form.GENERAL:
            batches = np.array([at.epoch, at.batch, self._batch, self._seed], np.int64)
            arguments += [batches, self._free, self._penalty]
        if self._form not in self._compiled:
            body = self._loop.plain if self._form is Form.PLAIN else self._loop.general
            self._compiled[self._form] = self._graph.compiled(body, arguments)
        vector, rows = self._compiled[self._form](*arguments)
        records = _Records(at.step, end, stride, rows)
        made = end - at.step
        epochs, batch = divmod(at.batch + made, self._steps_per_epoch)
        self._position = _Position(vector, at.iterations + made, end, at.epoch + epochs, batch)
        return records


def _marks(steps: NDArray[np.int64], stride: int) -> NDArray[np.bool_]:
    """Which steps are multiples of the stride, or the last."""
    marks: NDArray[np.bool_] = steps % stride == 0
    marks[-1:] = True
    return marks


def _packed(arrays: Sequence[Float32]) -> Float32:
    return np.concatenate([a.ravel() for a in arrays])


def _slices(shapes: Sequence[tuple[int, ...]]) -> list[slice]:
    """Where arrays of these shapes lie in one vector."""
    ends = np.cumsum([math.prod(shape) for shape in shapes]).tolist()
    return [slice(start, end) for start, end in itertools.pairwise([0, *ends])]
