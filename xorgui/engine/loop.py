"""The training loop as it is compiled: many updates in one call, in two forms."""

import math
from typing import Any

import numpy as np
import tensorflow as tf

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import TrainingSettings
from xorgui.core.history import COLUMNS
from xorgui.engine.batches import MAX_MASKED, keys, order, ranks
from xorgui.engine.dense import Tensor, choose_form
from xorgui.engine.network import Network
from xorgui.engine.optimizers import build_optimizer, memory_of

# Records that one call can bring back; its shapes are fixed when it is compiled. Fewer where a record, which has all
# weights and the optimizer's memory, is large: a call hands over a megabyte at most, in 0.2 ms.
MAX_RECORDS = 1024
MIN_RECORDS = 64
MAX_NUMBERS = 250_000


class TrainingLoop:
    """The variables of a network and its optimizer, and the two forms of the loop, to be traced by tf.function.

    Both forms take features, labels, test features and test labels, one vector of all weights and the optimizer's
    memory, counts and the learning rate; both give the vector after the last step, and a row for each record: a
    history's columns, a watch on the weights and one on the steps, each 0 or nan where something may not have been
    finite, and the vector.

    A form consists of loops in a loop, so that recording costs nothing where the steps are: the inner loop makes the
    steps between two records, and is small enough to be compiled into one kernel.
    """

    def __init__(self, architecture: Architecture, settings: TrainingSettings, points: int, test_points: int) -> None:
        self.points = points
        self._network = Network(architecture, settings.loss)
        self._form = choose_form(architecture, points)
        self._test_form = choose_form(architecture, test_points)
        self._piece_form = choose_form(architecture, min(points, MAX_MASKED))
        self.optimizer = build_optimizer(settings, self._network.variables)
        self.trained: list[Any] = [*self._network.variables, *memory_of(self.optimizer)]
        """Everything that training changes but for the counts, in the order of the vector."""
        width = len(COLUMNS) + 2 + sum(math.prod(v.shape) for v in self.trained)
        self.rows_shape = (max(MIN_RECORDS, min(MAX_RECORDS, MAX_NUMBERS // width)), width)
        self.data_shapes = ((points, 2), (points,), (test_points, 2), (test_points,))

    def plain(self, *arguments: Tensor) -> tuple[Tensor, Tensor]:
        """All points in one batch, no locked weights, no penalty: the fastest.

        `counts` are the optimizer's updates so far, the step, the step to reach, and the stride between records.
        """
        *data, vector, counts, rate = arguments
        features, labels = self._form.arranged(data[0]), data[1]

        def advance(step: Tensor, stop: Tensor, watch: Tensor) -> Tensor:
            def body(step: Tensor, watch: Tensor) -> tuple[Tensor, Tensor]:
                gradients, logits = self._network.gradients(self._form, features, labels)
                self._apply(gradients)
                return step + 1, watch + _watch(logits)

            return tf.while_loop(lambda step, watch: step < stop, body, [step, watch])[1]

        return self._driven(advance, data, vector, counts, rate)

    def general(self, *arguments: Tensor) -> tuple[Tensor, Tensor]:
        """Any batch, locked weights and penalty, all of which can change at no cost: three arguments more.

        `batches` are the epoch, the updates of it that are made, the points of a batch and the seed of the shuffling;
        `free` tells which weights are not locked; `penalty` are l1 and l2.
        """
        *data, vector, counts, rate, batches, free, penalty = arguments
        epoch, done, size, seed = tf.unstack(batches)
        per_epoch = (self.points + size - 1) // size
        first = done - counts[1]  # of the steps of the epoch, counted from the step 0
        masks = self._split_like_variables(free)

        def place(step: Tensor) -> tuple[Tensor, Tensor]:
            """Epoch and batch of a step."""
            return epoch + (first + step) // per_epoch, (first + step) % per_epoch

        def update(gradients: list[Tensor]) -> None:
            penalties = self._network.penalty_gradients(penalty[0], penalty[1])
            self._apply_unlocked([g + p for g, p in zip(gradients, penalties, strict=True)], masks)

        def advance_masked(step: Tensor, stop: Tensor, watch: Tensor) -> Tensor:
            features, labels = self._form.arranged(data[0]), data[1]

            def body(step: Tensor, watch: Tensor) -> tuple[Tensor, Tensor]:
                now, batch = place(step)
                rank = tf.cast(ranks(keys(seed, now, self.points)), tf.int64) - batch * size
                chosen = tf.cast((rank >= 0) & (rank < size), tf.float32)
                gradients, logits = self._network.gradients(
                    self._form, features, labels, chosen / tf.reduce_sum(chosen)
                )
                update(gradients)
                return step + 1, watch + _watch(logits)

            return tf.while_loop(lambda step, watch: step < stop, body, [step, watch])[1]

        def advance_in_pieces(step: Tensor, stop: Tensor, watch: Tensor) -> Tensor:
            def epochs(step: Tensor, watch: Tensor) -> tuple[Tensor, Tensor]:
                now, batch = place(step)
                features, labels = self._shuffled(data[0], data[1], seed, now, size)
                end = tf.minimum(step + per_epoch - batch, stop)

                # Where a batch begins is carried along and not batch * size: XLA takes what the place of a slice is
                # computed from, if the loop leaves it alone, for a constant, and would compile for each size anew.
                def body(step: Tensor, begin: Tensor, watch: Tensor) -> tuple[Tensor, ...]:
                    gradients, seen = self._gradients_in_pieces(features, labels, begin, size)
                    update(gradients)
                    return step + 1, begin + size, watch + seen

                step, _, watch = tf.while_loop(lambda step, begin, watch: step < end, body, [step, batch * size, watch])
                return step, watch

            return tf.while_loop(lambda step, watch: step < stop, epochs, [step, watch])[1]

        advance = advance_masked if self.points <= MAX_MASKED else advance_in_pieces
        return self._driven(advance, data, vector, counts, rate)

    def _driven(
        self, advance: Any, data: list[Tensor], vector: Tensor, counts: Tensor, rate: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Go from record to record; `advance(step, stop, watch)` makes the updates between two and gives the watch."""
        iterations, step, end, stride = tf.unstack(counts)
        self.optimizer.iterations.assign(iterations)
        self.optimizer.learning_rate.assign(rate)
        start = 0
        for variable in self.trained:
            size = math.prod(variable.shape)
            variable.assign(tf.reshape(vector[start : start + size], variable.shape))
            start += size

        def stretch(step: Tensor, index: Tensor, watch: Tensor, rows: Tensor) -> tuple[Tensor, ...]:
            stop = tf.minimum((step // stride + 1) * stride, end)
            watch = advance(step, stop, watch)
            weights = tf.add_n([tf.reduce_sum(0 * variable) for variable in self._network.variables])
            row = tf.concat([tf.stack([*self._measured(data), weights, watch]), self._vector()], 0)
            return stop, index + 1, watch, tf.tensor_scatter_nd_update(rows, [[index]], [row])

        rows = tf.zeros(self.rows_shape)
        _, _, _, rows = tf.while_loop(
            lambda step, index, watch, rows: step < end, stretch, [step, tf.constant(0), tf.constant(0.0), rows]
        )
        return self._vector(), rows

    def _vector(self) -> Tensor:
        return tf.concat([tf.reshape(v, [-1]) for v in self.trained], 0)

    def _measured(self, data: list[Tensor]) -> list[Tensor]:
        """A row of a history for the present weights."""
        row: list[Tensor] = []
        for features, labels, form in ((*data[:2], self._form), (*data[2:], self._test_form)):
            if labels.shape[0]:
                logits = self._network.logits(form, form.arranged(features))
                losses = self._network.losses(logits, labels)
                row += [tf.reduce_mean(losses), self._network.count_correct(logits, labels)]
            else:
                row += [tf.constant(np.nan, tf.float32), tf.constant(0.0)]
        return row

    def _apply(self, gradients: list[Tensor]) -> None:
        self.optimizer.apply_gradients(zip(gradients, self._network.variables, strict=True))

    def _apply_unlocked(self, gradients: list[Tensor], masks: list[Tensor]) -> None:
        """No gradient for a locked weight, so that the optimizer remembers none; and its value put back, which earlier
        momentum moves."""
        before = [tf.identity(variable) for variable in self._network.variables]
        self._apply([tf.where(mask, g, 0.0) for mask, g in zip(masks, gradients, strict=True)])
        for variable, mask, value in zip(self._network.variables, masks, before, strict=True):
            variable.assign(tf.where(mask, variable, value))

    def _split_like_variables(self, flat: Tensor) -> list[Tensor]:
        shapes = [v.shape for v in self._network.variables]
        parts = tf.split(flat, [math.prod(shape) for shape in shapes])
        return [tf.reshape(part, shape) for part, shape in zip(parts, shapes, strict=True)]

    def _shuffled(
        self, features: Tensor, labels: Tensor, seed: Tensor, epoch: Tensor, size: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The points in an epoch's order, with room for the last piece behind them. One whole batch needs no order."""
        chosen = tf.cond(
            size < self.points, lambda: order(keys(seed, epoch, self.points)), lambda: tf.range(self.points)
        )
        return (
            tf.pad(tf.gather(features, chosen), [[0, MAX_MASKED], [0, 0]]),
            tf.pad(tf.gather(labels, chosen), [[0, MAX_MASKED]]),
        )

    def _gradients_in_pieces(
        self, features: Tensor, labels: Tensor, first: Tensor, size: Tensor
    ) -> tuple[list[Tensor], Tensor]:
        """Gradients of the mean loss over a batch that begins at `first`, and its watch."""
        size = tf.minimum(size, self.points - first)
        share = 1 / tf.cast(size, tf.float32)

        def piece(done: Tensor, watch: Tensor, *sums: Tensor) -> tuple[Tensor, ...]:
            inside = done + tf.range(MAX_MASKED, dtype=tf.int64) < size
            at = tf.cast(first + done, tf.int32)
            gradients, logits = self._network.gradients(
                self._piece_form,
                self._piece_form.arranged(tf.slice(features, [at, 0], [MAX_MASKED, 2])),
                tf.slice(labels, [at], [MAX_MASKED]),
                tf.where(inside, share, 0.0),
            )
            return done + MAX_MASKED, watch + _watch(logits), *(s + g for s, g in zip(sums, gradients, strict=True))

        zeros = [tf.zeros_like(variable) for variable in self._network.variables]
        _, watch, *sums = tf.while_loop(
            lambda done, *_: done < size, piece, [tf.constant(0, tf.int64), tf.constant(0.0), *zeros]
        )
        return sums, watch


def _watch(logits: Tensor) -> Tensor:
    """0, or nan where the loss may not have been finite.

    The sum of (2 z)^2 overflows wherever the loss does, be it squared error or cross-entropy. To compute the loss
    itself, which the gradient does not need, would cost a third of the speed; this costs nothing measurable.
    """
    return 0 * tf.reduce_sum(tf.square(2 * logits))
