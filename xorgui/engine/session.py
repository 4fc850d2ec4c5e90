"""Training in a thread of its own: takes wishes from any thread, leaves snapshots in a mailbox. No Qt."""

import logging
import queue
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from time import perf_counter

import numpy as np

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Optimizer, TrainingSettings
from xorgui.core.history import Curve
from xorgui.core.losses import Loss
from xorgui.engine.events import Compiling, Diverged, Event, Failed, Finished, Paused, Ready, Started
from xorgui.engine.mailbox import Mailbox, Snapshot
from xorgui.engine.pace import Meter, Pace
from xorgui.engine.program import Program

# Compiled programs that are kept, so that undoing a change of the network does not compile again. Dropping one frees
# nothing: cycling through 12 shapes with 8 kept grew by 82 MB a round, with all of them kept not at all.
MAX_PROGRAMS = 256
# Most records of one chunk: taking over 1,000 would need a tenth of its time.
CHUNK_RECORDS = 256

log = logging.getLogger(__name__)


class Session:
    """One experiment in training.

    `run` is the body of the training thread; every other method may be called from any thread and returns at once: it
    puts a command into a queue that the thread looks at between chunks of steps. `on_event` is called in the training
    thread; the snapshot that an event belongs to is in `mailbox` by then.

    A revision is a number that the caller raises with each change; snapshots carry that of the last change applied.
    """

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self.mailbox = Mailbox()
        self._on_event = on_event
        self._commands: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._closed = False
        self._running = False
        self._pace = Pace()
        self._meter = Meter()
        self._revision = 0
        self._experiment: Experiment | None = None
        self._snapshot: Snapshot | None = None
        self._program: Program | None = None
        self._outdated = False
        self._program_for = lru_cache(maxsize=MAX_PROGRAMS)(self._compile)

    # Commands, for any thread.

    def load(self, experiment: Experiment, curve: Curve, revision: int) -> None:
        """Take another experiment and the history that led to it; training pauses.

        `experiment.state.optimizer_memory`, if any, belongs to the optimizer of its settings.
        """
        self._commands.put(partial(self._load, experiment, curve, revision))

    def edit(self, values: Mapping[WeightId, float], revision: int) -> None:
        """Change some weights where training stands by then; the optimizer's memory stays and training goes on."""
        self._commands.put(partial(self._edit, dict(values), revision))

    def change(self, settings: TrainingSettings, locks: frozenset[WeightId], revision: int) -> None:
        """Go on with other settings and locked weights; another optimizer begins without memory."""
        self._commands.put(partial(self._change, settings, locks, revision))

    def train(self, revision: int | None = None) -> None:
        """Train up to the stop epoch; None: the revision stays."""
        self._commands.put(partial(self._train, revision))

    def pause(self) -> None:
        """Stand still."""
        self._commands.put(self._pause)

    def step(self, revision: int | None = None) -> None:
        """Make one step, even beyond the stop epoch, then stand still."""
        self._commands.put(partial(self._step, revision))

    def set_speed(self, steps_per_second: float | None) -> None:
        """Aim at a speed; None: as fast as possible."""
        self._commands.put(partial(self._set_speed, steps_per_second))

    def close(self) -> None:
        """Let `run` return."""
        self._commands.put(self._close)

    # The training thread.

    def run(self) -> None:
        """Train and obey until closed. Whatever goes wrong is told as Failed, and the session stays usable."""
        while not self._closed:
            try:
                self._turn()
            except Exception as error:
                log.exception("training failed")
                self._fail(error)

    def _turn(self) -> None:
        """Obey one command, or work if there is none before the next chunk is due."""
        try:
            command = self._commands.get(timeout=self._patience())
        except queue.Empty:
            if self._outdated:
                self._prepared()
            else:
                self._chunk(self._pace.steps)
        else:
            command()

    def _patience(self) -> float | None:
        """Seconds to wait for a command before there is work to do; None: nothing to do."""
        if self._outdated:
            return 0.0
        return self._pace.wait(perf_counter()) if self._running else None

    def _load(self, experiment: Experiment, curve: Curve, revision: int) -> None:
        was_running, self._running = self._running, False
        self._take(experiment, revision)
        snapshot = self._show_as_is()
        self.mailbox.begin(curve, experiment.state.epoch, snapshot.loss, snapshot.correct)
        if was_running:
            self._on_event(Paused(experiment.state.epoch, self._revision))

    def _edit(self, values: Mapping[WeightId, float], revision: int) -> None:
        experiment = self._loaded
        # What float32 cannot hold becomes infinite, and the next step tells that training diverged.
        with np.errstate(over="ignore"):
            parameters = experiment.parameters.replaced(values)
        self._take(replace(experiment, state=replace(experiment.state, parameters=parameters)), revision)
        self._show_as_is()

    def _change(self, settings: TrainingSettings, locks: frozenset[WeightId], revision: int) -> None:
        experiment = replace(self._loaded, settings=settings, locks=locks)
        if settings.optimizer is not self._loaded.settings.optimizer:
            experiment = replace(experiment, state=replace(experiment.state, optimizer_memory=None))
        self._take(experiment, revision)
        self._show_as_is()

    def _train(self, revision: int | None) -> None:
        self._revision = self._revision if revision is None else revision
        experiment = self._loaded
        if experiment.state.epoch >= experiment.settings.stop_epoch:
            self._on_event(Finished(experiment.state.epoch, self._revision))
        elif not self._running:
            self._running = True
            now = perf_counter()
            self._pace.start(now)
            self._meter.start(now, experiment.state.epoch)
            self._on_event(Started(self._revision))

    def _pause(self) -> None:
        if self._running:
            self._stop()
            self._on_event(Paused(self._loaded.state.epoch, self._revision))

    def _step(self, revision: int | None) -> None:
        self._revision = self._revision if revision is None else revision
        self._running = False
        self._on_event(Started(self._revision))
        if self._advance(1):
            self._on_event(Paused(self._loaded.state.epoch, self._revision))

    def _set_speed(self, steps_per_second: float | None) -> None:
        self._pace.set_target(steps_per_second, perf_counter())

    def _close(self) -> None:
        self._closed = True

    def _chunk(self, steps: int) -> None:
        """Go on training; at the stop epoch, stop."""
        left = self._loaded.settings.stop_epoch - self._loaded.state.epoch
        if left > 0 and not self._advance(min(steps, left)):
            return
        if self._loaded.state.epoch >= self._loaded.settings.stop_epoch:
            self._stop()
            self._on_event(Finished(self._loaded.state.epoch, self._revision))

    def _advance(self, steps: int) -> bool:
        """Make steps and show where they led; False if training diverged, which is told."""
        program = self._prepared()
        began = perf_counter()
        stride = self.mailbox.stride
        while steps > CHUNK_RECORDS * stride:
            stride *= 2  # what the history will come to anyway
        trace = program.run(steps, stride)
        ended = perf_counter()
        state = program.state()
        self._experiment = replace(self._loaded, state=state)
        self.mailbox.record(list(zip(trace.epochs.tolist(), trace.loss.tolist(), trace.correct.tolist(), strict=True)))
        if trace.diverged:
            self._running = False
        else:
            self._pace.made(steps, began, ended)
            self._meter.mark(ended, state.epoch)
        if len(trace.epochs):
            self._show(float(trace.loss[-1]), int(trace.correct[-1]))
        else:
            self._show_as_is()
        if trace.diverged:
            self._on_event(Diverged(trace.diverged.epoch, trace.diverged.quantity, self._revision))
        return trace.diverged is None

    def _stop(self) -> None:
        self._running = False
        if self._snapshot:
            self._show(self._snapshot.loss, self._snapshot.correct)

    def _fail(self, error: Exception) -> None:
        # Whatever state the program is in, the experiment is that of the last chunk that went well.
        self._program = None
        self._outdated = False
        self._stop()
        reason = str(error).partition("\n")[0] or type(error).__name__
        self._on_event(Failed(reason, self._revision))

    @property
    def _loaded(self) -> Experiment:
        if self._experiment is None:
            raise RuntimeError("there is no experiment to train")
        return self._experiment

    def _take(self, experiment: Experiment, revision: int) -> None:
        """Make this the present experiment; the program learns of it before the next chunk, or when nothing else is
        to do, so that of several changes in a row only the last is compiled."""
        self._experiment = experiment
        self._revision = revision
        self._outdated = True

    def _prepared(self) -> Program:
        """The program for the present experiment, standing where the experiment stands."""
        if self._program is None or self._outdated:
            experiment, settings = self._loaded, self._loaded.settings
            program = self._program_for(
                experiment.architecture,
                settings.optimizer,
                settings.loss,
                len(experiment.data),
                bool(experiment.locks),
            )
            program.set_data(experiment.data)
            program.set_locks(experiment.locks)
            program.learning_rate = settings.learning_rate
            program.restore(experiment.state)
            self._program = program
            self._outdated = False
        return self._program

    def _compile(
        self, architecture: Architecture, optimizer: Optimizer, loss: Loss, points: int, has_locks: bool
    ) -> Program:
        self._on_event(Compiling(architecture))
        program = Program(architecture, optimizer, loss, points, has_locks=has_locks)
        program.compile()
        self._on_event(Ready())
        return program

    def _show_as_is(self) -> Snapshot:
        """Post where training stands, with the loss of weights that no step has led to."""
        evaluation = Evaluation(self._loaded)
        return self._show(evaluation.loss, int(evaluation.correct.sum()))

    def _show(self, loss: float, correct: int) -> Snapshot:
        speed = self._meter.steps_per_second if self._running else 0.0
        self._snapshot = Snapshot(self._revision, self._loaded.state, loss, correct, speed, self._running)
        self.mailbox.post(self._snapshot)
        return self._snapshot
