"""What a run looked like, in fixed memory however long it goes on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

CAPACITY = 1024
COLUMNS = ("loss", "correct")
"""What each row of a run's history holds: the mean loss and the number of points that are right."""


@dataclass(frozen=True, eq=False)
class Curve:
    """A frozen look at a history: ascending epochs, shape (n,), one row of COLUMNS each, shape (n, columns)."""

    epochs: NDArray[np.int64]
    rows: NDArray[np.float64]
    stride: int = 1

    @classmethod
    def empty(cls) -> "Curve":
        return cls(np.zeros(0, np.int64), np.zeros((0, len(COLUMNS))))

    def __len__(self) -> int:
        return len(self.epochs)

    def column(self, name: str) -> NDArray[np.float64]:
        """One of COLUMNS; shape (n,)."""
        return self.rows[:, COLUMNS.index(name)]


class History:
    """Rows of numbers at epochs that are multiples of a stride; when full, every other row goes and the stride doubles.

    Not safe between threads: the mailbox guards it.
    """

    def __init__(self, start: Curve | None = None, capacity: int = CAPACITY) -> None:
        start = Curve.empty() if start is None else start
        if len(start) > capacity:
            raise ValueError(f"a history of {capacity} rows cannot start with {len(start)}")
        self.stride = start.stride
        self._epochs = np.zeros(capacity, np.int64)
        self._rows = np.zeros((capacity, start.rows.shape[1]))
        self._length = len(start)
        self._epochs[: self._length] = start.epochs
        self._rows[: self._length] = start.rows

    def __len__(self) -> int:
        return self._length

    def curve(self) -> Curve:
        """A copy of what is kept."""
        return Curve(self._epochs[: self._length].copy(), self._rows[: self._length].copy(), self.stride)

    def record(self, epoch: int, row: ArrayLike) -> None:
        """Keep a row if its epoch is a multiple of the stride. Raises ValueError unless epochs ascend."""
        if epoch % self.stride:
            return
        if self._length and epoch <= self._epochs[self._length - 1]:
            raise ValueError(f"epoch {epoch} does not come after {self._epochs[self._length - 1]}")
        while self._length == len(self._epochs):
            # A loop: where a run was cut and went on, all rows may lie on the doubled stride.
            self._double_stride()
        if epoch % self.stride == 0:
            self._epochs[self._length] = epoch
            self._rows[self._length] = row
            self._length += 1

    def cut(self, epoch: int) -> None:
        """Forget what came after an epoch: the run goes on from there."""
        self._length = int(np.searchsorted(self._epochs[: self._length], epoch, side="right"))

    def _double_stride(self) -> None:
        self.stride *= 2
        kept = self._epochs[: self._length] % self.stride == 0
        count = int(kept.sum())
        self._epochs[:count] = self._epochs[: self._length][kept]
        self._rows[:count] = self._rows[: self._length][kept]
        self._length = count
