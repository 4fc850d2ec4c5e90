"""What a run looked like, in fixed memory however long it goes on."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

CAPACITY = 1024
# A third of the capacity may go to the octaves: 8 of each where 1,024 rows are kept.
ROWS_PER_MARK = 128
# What the stride grows by when a history is full. Odd, so that of a loss that swings from step to step both sides are
# kept, in turn: of even steps only, it would look as if it stood still.
COARSER = 3


class Row(NamedTuple):
    """What is measured of a network: the mean loss, and the number of points that are right."""

    loss: float
    correct: float
    test_loss: float = float("nan")
    """nan where no points are held back."""
    test_correct: float = 0.0


COLUMNS = Row._fields


@dataclass(frozen=True, eq=False)
class Curve:
    """A frozen look at a history: ascending steps, shape (n,), one row of COLUMNS each, shape (n, columns)."""

    steps: NDArray[np.int64]
    rows: NDArray[np.float64]
    stride: int = 1

    @classmethod
    def empty(cls) -> "Curve":
        return cls(np.zeros(0, np.int64), np.zeros((0, len(COLUMNS))))

    def __len__(self) -> int:
        return len(self.steps)

    def cut(self, step: int) -> "Curve":
        """What came up to a step."""
        kept = int(np.searchsorted(self.steps, step, side="right"))
        return self if kept == len(self) else Curve(self.steps[:kept], self.rows[:kept], self.stride)

    def since(self, step: int) -> "Curve":
        """What came from a step on."""
        first = int(np.searchsorted(self.steps, step))
        return Curve(self.steps[first:], self.rows[first:], self.stride) if first else self

    def column(self, name: str) -> NDArray[np.float64]:
        """One of COLUMNS; shape (n,)."""
        return self.rows[:, COLUMNS.index(name)]


def in_turn(step: int, stride: int, per_octave: int) -> bool:
    """Whether a run keeps a step: the multiples of a stride, and so many (a power of two, or 0) of each octave.

    The latter are what a logarithmic axis shows of the beginning; up to 10^12 there are 40 octaves.
    """
    if step % stride == 0:
        return True
    return per_octave > 0 and step % (1 << max(step.bit_length() - per_octave.bit_length(), 0)) == 0


class History:
    """Rows of numbers at the steps that are in turn; when full, the stride grows.

    Not safe between threads: the mailbox guards it.
    """

    def __init__(self, start: Curve | None = None, capacity: int = CAPACITY) -> None:
        start = Curve.empty() if start is None else start
        if len(start) > capacity:
            raise ValueError(f"a history of {capacity} rows cannot start with {len(start)}")
        self.stride = start.stride
        self._per_octave = capacity // ROWS_PER_MARK
        self._steps = np.zeros(capacity, np.int64)
        self._rows = np.zeros((capacity, start.rows.shape[1]))
        self._length = len(start)
        self._steps[: self._length] = start.steps
        self._rows[: self._length] = start.rows

    def __len__(self) -> int:
        return self._length

    def curve(self) -> Curve:
        """A copy of what is kept."""
        return Curve(self._steps[: self._length].copy(), self._rows[: self._length].copy(), self.stride)

    def record(self, step: int, row: ArrayLike) -> None:
        """Keep a row if its step is in turn. Raises ValueError unless steps ascend."""
        if not in_turn(step, self.stride, self._per_octave):
            return
        if self._length and step <= self._steps[self._length - 1]:
            raise ValueError(f"step {step} does not come after {self._steps[self._length - 1]}")
        while self._length == len(self._steps):
            # A loop: where a run was cut and went on, all rows may lie on the larger stride.
            self._coarsen()
        if in_turn(step, self.stride, self._per_octave):
            self._steps[self._length] = step
            self._rows[self._length] = row
            self._length += 1

    def cut(self, step: int) -> None:
        """Forget what came after a step: the run goes on from there."""
        self._length = int(np.searchsorted(self._steps[: self._length], step, side="right"))

    def _coarsen(self) -> None:
        self.stride *= COARSER
        kept = [in_turn(step, self.stride, self._per_octave) for step in self._steps[: self._length].tolist()]
        count = sum(kept)
        self._steps[:count] = self._steps[: self._length][kept]
        self._rows[:count] = self._rows[: self._length][kept]
        self._length = count
