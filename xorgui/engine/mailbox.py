"""What the training thread shows of itself: the newest snapshot and the history, behind one lock."""

import threading
from dataclasses import dataclass

from xorgui.core.experiment import TrainingState
from xorgui.core.history import Curve, History


@dataclass(frozen=True)
class Snapshot:
    """Where training stands, with the loss and the number of correct points there.

    `revision` is that of the newest change which the session had taken over; `steps_per_second` is measured.
    """

    revision: int
    state: TrainingState
    loss: float
    correct: int
    steps_per_second: float
    running: bool


class Mailbox:
    """Latest wins: however fast one thread posts, the other finds one snapshot. Any thread may call anything."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._history = History()
        self._curve: Curve | None = None

    def post(self, snapshot: Snapshot) -> None:
        """Put a snapshot in the place of the one before."""
        with self._lock:
            self._snapshot = snapshot

    def take(self) -> Snapshot | None:
        """The newest snapshot, once; None until there is another."""
        with self._lock:
            snapshot, self._snapshot = self._snapshot, None
            return snapshot

    def curve(self) -> Curve:
        """The history so far: the same object until something is recorded, so that `is` tells whether it changed."""
        with self._lock:
            if self._curve is None:
                self._curve = self._history.curve()
            return self._curve

    @property
    def stride(self) -> int:
        """The history keeps the epochs that are multiples of this."""
        with self._lock:
            return self._history.stride

    def record(self, rows: list[tuple[int, float, float]]) -> None:
        """Add (epoch, loss, correct) to the history; epochs ascend, those off the stride are passed over."""
        with self._lock:
            for epoch, *row in rows:
                self._history.record(epoch, row)
            self._curve = None

    def begin(self, curve: Curve, epoch: int, loss: float, correct: int) -> None:
        """Another history: a curve up to an epoch, with that epoch's values unless it has them."""
        with self._lock:
            self._history = History(curve)
            self._history.cut(epoch)
            if epoch not in self._history.curve().epochs[-1:]:
                self._history.record(epoch, (loss, correct))
            self._curve = None
