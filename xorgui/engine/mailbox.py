"""What the training thread shows of itself: the newest snapshot and the run so far, behind one lock."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from xorgui.core.experiment import Experiment, TrainingState
from xorgui.core.history import History, Row
from xorgui.core.run import Run
from xorgui.core.timeline import Note, TimelineKeeper


@dataclass(frozen=True)
class Snapshot:
    """Where training stands, and what is measured there.

    `revision` is that of the newest change which the session had taken over; `steps_per_second` is measured.
    """

    revision: int
    state: TrainingState
    row: Row
    steps_per_second: float
    running: bool


class Mailbox:
    """Latest wins: however fast one thread posts, the other finds one snapshot. Any thread may call anything."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._history = History()
        self._timeline = TimelineKeeper()
        self._run: Run | None = None

    def post(self, snapshot: Snapshot) -> None:
        """Put a snapshot in the place of the one before."""
        with self._lock:
            self._snapshot = snapshot

    def take(self) -> Snapshot | None:
        """The newest snapshot, once; None until there is another."""
        with self._lock:
            snapshot, self._snapshot = self._snapshot, None
            return snapshot

    def run(self) -> Run:
        """The run so far: the same object until something is recorded, so that `is` tells whether it changed."""
        with self._lock:
            if self._run is None:
                self._run = Run(self._history.curve(), self._timeline.timeline())
            return self._run

    @property
    def stride(self) -> int:
        """The curve keeps the steps that are multiples of this."""
        with self._lock:
            return self._history.stride

    @property
    def timeline_stride(self) -> int:
        """The timeline keeps the steps that are multiples of this."""
        with self._lock:
            return self._timeline.stride

    def record(self, rows: Iterable[tuple[int, Row]]) -> None:
        """Add rows to the curve; steps ascend, those off the stride are passed over."""
        with self._lock:
            for step, row in rows:
                self._history.record(step, row)
            self._run = None

    def keep(self, experiment: Experiment) -> None:
        """Add an experiment to the timeline, if it is its turn."""
        with self._lock:
            self._timeline.keep(experiment)
            self._run = None

    def note(self, experiment: Experiment, note: Note) -> None:
        """Add an experiment to the timeline where something happened."""
        with self._lock:
            self._timeline.note(experiment, note)
            self._run = None

    def begin(self, run: Run, experiment: Experiment, row: Row) -> None:
        """Another run: what it was up to the experiment, and the experiment itself if it is not its end."""
        step = experiment.state.step
        with self._lock:
            run = run.cut(step)
            self._history = History(run.curve)
            if step not in run.curve.steps[-1:]:
                self._history.record(step, row)
            self._timeline = TimelineKeeper(run.timeline)
            last = run.timeline.before(step)
            if last is None:
                self._timeline.note(experiment, Note.START)
            elif last.step < step or last.experiment != experiment or not _same_memory(last.experiment, experiment):
                self._timeline.note(experiment, Note.EDIT)
            self._run = None


def _same_memory(one: Experiment, other: Experiment) -> bool:
    """Whether the optimizer remembers the same, which is no part of an experiment's equality."""
    a, b = one.state.optimizer_memory, other.state.optimizer_memory
    return a is b or (a is not None and b is not None and len(a) == len(b) and all(map(np.array_equal, a, b)))
