"""Training compiled into one loop: GradientTape and a keras optimizer at the speed of C."""

import itertools
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.experiment import Optimizer, TrainingState
from xorgui.core.losses import Loss
from xorgui.core.parameters import Float32, Parameters
from xorgui.engine.dense import Tensor, choose_form
from xorgui.engine.network import Network
from xorgui.engine.optimizers import build_optimizer, memory_of

# Records that one call of the compiled loop can bring back; its shapes are fixed when it is compiled.
RECORDS = 1024
# Longest call. Where a call turned out to diverge it is done again with a record at each step, RECORDS steps a call.
MAX_CALL_STEPS = RECORDS * RECORDS

# float32 counts exactly up to here.
_EXACT = 2**24


@dataclass(frozen=True)
class Divergence:
    """The first epoch whose loss or any weight is infinite or nan; `quantity` is "loss" or "weight"."""

    epoch: int
    quantity: str


@dataclass(frozen=True, eq=False)
class Trace:
    """What a run left behind: loss and number of correct points at some epochs, ascending; shapes (n,).

    Where it diverged, the program stands at the epoch before.
    """

    epochs: NDArray[np.int64]
    loss: NDArray[np.float64]
    correct: NDArray[np.int64]
    diverged: Divergence | None = None


class _Records:
    """The rows of one call: loss, correct points, and two watches that are 0 or nan."""

    def __init__(self, first: int, last: int, stride: int, rows: Float32) -> None:
        marks = np.arange((first // stride + 1) * stride, last, stride, dtype=np.int64)
        self.epochs = np.append(marks, last)
        self.loss, self.correct, self._weights, self._steps = rows[: len(self.epochs)].T

    @property
    def suspicious(self) -> bool:
        """Whether a loss or weight on the way, recorded or not, may not have been finite; True where any was not."""
        return bool(np.isnan(self._steps[-1]) or not self._finite.all())

    @property
    def _finite(self) -> NDArray[np.bool_]:
        finite: NDArray[np.bool_] = np.isfinite(self.loss) & np.isfinite(self._weights)
        return finite

    def divergence(self) -> Divergence | None:
        """The first recorded epoch that is not finite."""
        bad = np.flatnonzero(~self._finite)
        if not len(bad):
            return None
        return Divergence(int(self.epochs[bad[0]]), "weight" if np.isnan(self._weights[bad[0]]) else "loss")


class Program:
    """One network, optimizer, loss and number of points, compiled; data, rate and weights can change at no cost.

    With `has_locks`, so can the weights that training leaves alone; without, there are none, which is faster.
    An epoch is one update on the full batch. Not safe between threads.
    """

    def __init__(
        self, architecture: Architecture, optimizer: Optimizer, loss: Loss, points: int, *, has_locks: bool = False
    ) -> None:
        self.architecture = architecture
        self.optimizer = optimizer
        self.loss = loss
        self.points = points
        self.has_locks = has_locks
        self.epoch = 0
        self._network = Network(architecture, loss, choose_form(architecture, points))
        self._optimizer = build_optimizer(optimizer, self._network.variables)
        # Everything that training changes but for the counts, in the order of the vector that goes in and comes out.
        self._trained = [*self._network.variables, *memory_of(self._optimizer)]
        self._shapes = [tuple(v.shape) for v in self._trained]
        self._slices = _slices(self._shapes)
        self._fresh = _packed([v.numpy() for v in self._trained])
        self._vector = self._fresh
        self._iterations = 0
        self._features: Tensor = tf.zeros((points, 2))
        self._labels: Tensor = tf.zeros((points,))
        weights = sum(math.prod(v.shape) for v in self._network.variables)
        self._free: Tensor = tf.ones((weights,), tf.bool)
        # Calling the one concrete function saves a look-up at each call.
        self._compiled: Any = tf.function(self._train, jit_compile=True, autograph=False).get_concrete_function(
            tf.TensorSpec((points, 2)),
            tf.TensorSpec((points,)),
            tf.TensorSpec((weights,), tf.bool),
            tf.TensorSpec(self._fresh.shape),
            tf.TensorSpec((4,), tf.int64),
        )

    @property
    def learning_rate(self) -> float:
        return float(self._optimizer.learning_rate)

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self._optimizer.learning_rate = rate

    def set_data(self, data: Dataset) -> None:
        """Train on these points from now on. Raises ValueError for another number of points."""
        if len(data) != self.points:
            raise ValueError(f"compiled for {self.points} points, not {len(data)}")
        self._features = tf.constant(data.points)
        self._labels = tf.constant(data.targets)

    def set_locks(self, locks: Collection[WeightId]) -> None:
        """Leave these weights alone from now on, bit for bit. Raises ValueError unless compiled for that."""
        if locks and not self.has_locks:
            raise ValueError("compiled without locks")
        free = Parameters.zeros(self.architecture).replaced(dict.fromkeys(locks, 1.0))
        self._free = tf.constant(_packed(free.arrays) == 0)

    def state(self) -> TrainingState:
        """Where training stands; given to `restore`, training goes on as if nothing had been, bit for bit.

        The memory is what keras' optimizer holds: its count of updates, as two numbers that float32 can hold, n // 2^24
        and n % 2^24, and then its arrays.
        """
        arrays = self._unpacked(self._vector)
        count = len(self._network.variables)
        updates = np.array(divmod(self._iterations, _EXACT), np.float32)
        return TrainingState(Parameters.from_arrays(arrays[:count]), self.epoch, (updates, *arrays[count:]))

    def restore(self, state: TrainingState) -> None:
        """Go on from a state; without a memory, or with one of another optimizer, the optimizer begins afresh."""
        count = len(self._network.variables)
        fresh = self._unpacked(self._fresh)[count:]
        memory: tuple[Float32, ...] = state.optimizer_memory or ()
        if [a.shape for a in memory] == [(2,), *(a.shape for a in fresh)]:
            self._iterations = int(memory[0][0]) * _EXACT + int(memory[0][1])
            memory = memory[1:]
        else:
            self._iterations = 0
            memory = fresh
        self._vector = _packed([*state.parameters.arrays, *memory])
        self.epoch = state.epoch

    def compile(self) -> None:
        """Compile now (0.3 to 3 s) what the first run would compile otherwise."""
        self._call(self.epoch, 1)

    def run(self, steps: int, stride: int | None = None) -> Trace:
        """Make updates; the trace has each epoch that is a multiple of the stride, and the last one.

        Stops before an update that makes the loss or a weight infinite or nan.
        """
        end = self.epoch + steps
        stride = stride or max(end, 1)
        parts = []
        diverged: Divergence | None = None
        while self.epoch < end and not diverged:
            stop = min(end, self.epoch + MAX_CALL_STEPS, (self.epoch // stride + RECORDS) * stride)
            before = self._position
            records = self._call(stop, stride)
            if records.suspicious:
                self._position = before
                diverged = self._find_divergence(stop)
                if diverged:
                    self._position = before
                    stop = diverged.epoch - 1
                    if stop == self.epoch:
                        break
                    records = self._call(stop, stride)
            parts.append(records)
        return Trace(
            _joined([part.epochs for part in parts], np.int64),
            _joined([part.loss for part in parts], np.float64),
            _joined([part.correct for part in parts], np.int64),
            diverged,
        )

    def _find_divergence(self, stop: int) -> Divergence | None:
        """Walk on with a record at each step, up to the first that is not finite."""
        while self.epoch < stop:
            diverged = self._call(min(self.epoch + RECORDS, stop), 1).divergence()
            if diverged:
                return diverged
        return None

    def _unpacked(self, vector: Float32) -> tuple[Float32, ...]:
        return tuple(vector[place].reshape(shape) for place, shape in zip(self._slices, self._shapes, strict=True))

    @property
    def _position(self) -> tuple[Float32, int, int]:
        return self._vector, self._iterations, self.epoch

    @_position.setter
    def _position(self, position: tuple[Float32, int, int]) -> None:
        self._vector, self._iterations, self.epoch = position

    def _call(self, end: int, stride: int) -> _Records:
        """Train up to an epoch, at most RECORDS records away."""
        vector, rows = self._compiled(
            self._features,
            self._labels,
            self._free,
            tf.constant(self._vector),
            tf.constant([self._iterations, self.epoch, end, stride], tf.int64),
        )
        records = _Records(self.epoch, end, stride, rows.numpy())
        self._vector = vector.numpy()
        self._iterations += end - self.epoch
        self.epoch = end
        return records

    # What follows is compiled.

    def _train(
        self, features: Tensor, labels: Tensor, free: Tensor, vector: Tensor, counts: Tensor
    ) -> tuple[Tensor, Tensor]:
        """From one vector of weights and memory to the next, with the rows of _Records.

        `free` tells which weights are not locked; `counts` are the optimizer's updates so far, the epoch, the epoch to
        reach, and the stride between records.

        Two loops, one in the other, so that recording costs nothing where the steps are: the inner one makes the steps
        between two records, and is small enough to be compiled into one kernel.
        """
        features = self._network.arranged(features)
        iterations, epoch, end, stride = tf.unstack(counts)
        self._optimizer.iterations.assign(iterations)
        for variable, place in zip(self._trained, self._slices, strict=True):
            variable.assign(tf.reshape(vector[place], variable.shape))

        def stretch(epoch: Tensor, index: Tensor, watch: Tensor, rows: Tensor) -> tuple[Tensor, ...]:
            stop = tf.minimum((epoch // stride + 1) * stride, end)
            _, watch = tf.while_loop(
                lambda epoch, watch: epoch < stop,
                lambda epoch, watch: (epoch + 1, watch + self._step(features, labels, free)),
                [epoch, watch],
            )
            row = tf.stack([*self._measure(features, labels), watch])
            return stop, index + 1, watch, tf.tensor_scatter_nd_update(rows, [[index]], [row])

        _, _, _, rows = tf.while_loop(
            lambda epoch, index, watch, rows: epoch < end,
            stretch,
            [epoch, tf.constant(0), tf.constant(0.0), tf.zeros((RECORDS, 4))],
        )
        return tf.concat([tf.reshape(v, [-1]) for v in self._trained], 0), rows

    def _step(self, features: Tensor, labels: Tensor, free: Tensor) -> Tensor:
        """One update on a batch; returns 0, or nan where the loss before it may not have been finite.

        The sum of (2 z)^2 overflows wherever the loss does, be it squared error or cross-entropy. To compute the loss
        itself, which the gradient does not need, would cost a third of the speed; this costs nothing measurable.
        """
        gradients, logits = self._network.gradients(features, labels)
        variables = self._network.variables
        if not self.has_locks:
            self._optimizer.apply_gradients(zip(gradients, variables, strict=True))
        else:
            masks = [
                tf.reshape(free[place], v.shape)
                for place, v in zip(self._slices[: len(variables)], variables, strict=True)
            ]
            before = [tf.identity(v) for v in variables]
            # No gradient, so that the optimizer remembers none; and the value put back, which earlier momentum moves.
            gradients = [tf.where(mask, g, 0.0) for mask, g in zip(masks, gradients, strict=True)]
            self._optimizer.apply_gradients(zip(gradients, variables, strict=True))
            for variable, mask, value in zip(variables, masks, before, strict=True):
                variable.assign(tf.where(mask, variable, value))
        return 0 * tf.reduce_sum(tf.square(2 * logits))

    def _measure(self, features: Tensor, labels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Loss and correct points of the present weights, and a watch that is nan where a weight is not finite."""
        logits = self._network.logits(features)
        watch = tf.add_n([tf.reduce_sum(0 * variable) for variable in self._network.variables])
        return self._network.mean_loss(logits, labels), self._network.count_correct(logits, labels), watch


def _joined(parts: list[NDArray[Any]], dtype: type[Any]) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype), *parts]).astype(dtype)


def _packed(arrays: Sequence[Float32]) -> Float32:
    return np.concatenate([a.ravel() for a in arrays])


def _slices(shapes: Sequence[tuple[int, ...]]) -> list[slice]:
    """Where arrays of these shapes lie in one vector."""
    ends = np.cumsum([math.prod(shape) for shape in shapes]).tolist()
    return [slice(start, end) for start, end in itertools.pairwise([0, *ends])]
