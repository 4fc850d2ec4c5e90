"""Training in a thread of its own: takes wishes from any thread, leaves snapshots in a mailbox. No Qt."""

import logging
import queue
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from time import perf_counter

import numpy as np

from xorgui.core.architecture import WeightId
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, TrainingSettings
from xorgui.core.history import COARSER, Row, in_turn
from xorgui.core.run import Run
from xorgui.core.timeline import Note
from xorgui.engine.events import Compiling, Diverged, Event, Failed, Finished, Paused, Ready, Remade, Started
from xorgui.engine.mailbox import Mailbox, Snapshot
from xorgui.engine.pace import Meter, Pace
from xorgui.engine.pool import give_back, take
from xorgui.engine.program import Goal, Kind, Program, Trace

# Compiled programs that a session keeps, so that undoing a change of the network compiles nothing; 16 MB each, 2-3-2-1.
MAX_PROGRAMS = 16
# Most records of one chunk: taking over 1,000 would need a tenth of its time.
CHUNK_RECORDS = 256
# Most experiments of one chunk that the timeline gets: to unpack one takes 30 µs.
CHUNK_MOMENTS = 128
MOMENTS_PER_OCTAVE = 4
# After so long without a wish, what may be needed next is compiled: another batch, a penalty or a lock.
IDLE_SECONDS = 2.0

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
        self._ceiling: int | None = None
        self._experiment: Experiment | None = None
        self._snapshot: Snapshot | None = None
        self._program: Program | None = None
        self._outdated = False
        self._programs: dict[Kind, Program] = {}

    # Commands, for any thread.

    def load(self, experiment: Experiment, run: Run, revision: int) -> None:
        """Take another experiment and the run that led to it; training pauses.

        `experiment.state.optimizer_memory`, if any, belongs to the optimizer of its settings.
        """
        self._commands.put(partial(self._load, experiment, run, revision))

    def edit(self, values: Mapping[WeightId, float], revision: int) -> None:
        """Change some weights where training stands by then; the optimizer's memory stays and training goes on."""
        self._commands.put(partial(self._edit, dict(values), revision))

    def change(self, settings: TrainingSettings, locks: frozenset[WeightId], revision: int) -> None:
        """Go on with other settings and locked weights; another optimizer begins without memory."""
        self._commands.put(partial(self._change, settings, locks, revision))

    def train(self, revision: int | None = None) -> None:
        """Train until a condition to stop is met; None: the revision stays."""
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

    def set_ceiling(self, step: int | None) -> None:
        """Train no further than a step until told otherwise, so as not to leave another training behind."""
        self._commands.put(partial(self._set_ceiling, step))

    def remake(self, kept: Experiment, step: int, request: int) -> None:
        """Train a kept experiment up to a step, beside the one in training; Remade tells what came of it."""
        self._commands.put(partial(self._remake, kept, step, request))

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
        for program in self._programs.values():
            give_back(program)
        self._programs.clear()
        self._program = None

    def _turn(self) -> None:
        """Obey one command, or work if there is none before the next chunk is due."""
        try:
            command = self._commands.get(timeout=self._patience())
        except queue.Empty:
            if self._outdated:
                self._prepared()
            elif self._running:
                self._chunk(self._pace.steps)
            elif self._program is not None:
                self._program.compile_other_form()
        else:
            command()

    def _patience(self) -> float | None:
        """Seconds to wait for a command before there is work to do; None: nothing to do."""
        if self._outdated and len(self._loaded.data.train):
            return 0.0
        if self._running:
            return None if self._is_at_ceiling else self._pace.wait(perf_counter())
        has_spare_work = self._program is not None and not self._program.has_both_forms
        return IDLE_SECONDS if has_spare_work else None

    def _load(self, experiment: Experiment, run: Run, revision: int) -> None:
        was_running, self._running = self._running, False
        self._take(experiment, revision)
        self.mailbox.begin(run, experiment, self._show_as_is().row)
        if was_running:
            self._on_event(Paused(self._revision))

    def _edit(self, values: Mapping[WeightId, float], revision: int) -> None:
        experiment = self._loaded
        # What float32 cannot hold becomes infinite, and the next step tells that training diverged.
        with np.errstate(over="ignore"):
            parameters = experiment.parameters.replaced(values)
        self._go_on_as(replace(experiment, state=experiment.state.edited(parameters)), revision)

    def _change(self, settings: TrainingSettings, locks: frozenset[WeightId], revision: int) -> None:
        self._go_on_as(replace(self._loaded.with_settings(settings), locks=locks), revision)

    def _go_on_as(self, experiment: Experiment, revision: int) -> None:
        self._take(experiment, revision)
        self.mailbox.note(experiment, Note.EDIT)
        self._show_as_is()

    def _train(self, revision: int | None) -> None:
        self._revision = self._revision if revision is None else revision
        if self._running:
            return
        reason = self._reason_to_stop(Evaluation(self._loaded).row)
        if reason:
            self._finish(reason)
        else:
            self._running = True
            now = perf_counter()
            self._pace.start(now)
            self._meter.start(now, self._loaded.state.step)
            self._on_event(Started(self._revision))

    def _pause(self) -> None:
        if self._running:
            self._stop()
            self._on_event(Paused(self._revision))

    def _step(self, revision: int | None) -> None:
        self._revision = self._revision if revision is None else revision
        self._running = False
        self._on_event(Started(self._revision))
        if self._advance(1):
            self._on_event(Paused(self._revision))

    def _set_speed(self, steps_per_second: float | None) -> None:
        self._pace.set_target(steps_per_second, perf_counter())

    def _set_ceiling(self, step: int | None) -> None:
        self._ceiling = step

    @property
    def _is_at_ceiling(self) -> bool:
        return self._ceiling is not None and self._loaded.state.step >= self._ceiling

    def _close(self) -> None:
        self._closed = True

    def _remake(self, kept: Experiment, step: int, request: int) -> None:
        program = self._program_of(kept)
        self._outdated = True  # the program may be the one in training, which has to return to its place
        program.run(step - kept.state.step)
        self._on_event(Remade(replace(kept, state=program.state()), request))

    def _chunk(self, steps: int) -> None:
        """Go on training; where a condition to stop is met, stop."""
        experiment = self._loaded
        state, settings = experiment.state, experiment.settings
        left = (settings.stop_epoch - state.epoch) * experiment.steps_per_epoch - state.batch
        # No longer than the run so far: so its beginning, which fills half of a logarithmic axis, is recorded densely.
        steps = min(steps, left, max(state.step, CHUNK_RECORDS))
        if self._ceiling is not None:
            steps = min(steps, self._ceiling - state.step)
        if left > 0 and not self._advance(steps, self._goal()):
            return
        row = self._snapshot.row if self._snapshot else Evaluation(self._loaded).row
        reason = self._reason_to_stop(row)
        if reason:
            self._stop()
            self._finish(reason)

    def _finish(self, reason: str) -> None:
        limit = getattr(self._loaded.settings, f"stop_{reason}")
        self._on_event(Finished(reason, self._revision, limit))

    def _goal(self) -> Goal | None:
        settings = self._loaded.settings
        if settings.stop_loss is None and settings.stop_accuracy is None:
            return None
        share = settings.stop_accuracy
        # Rounded, because 0.55 of 20 points are 11 and not 11.000000000000002.
        return Goal(settings.stop_loss, None if share is None else round(share * len(self._loaded.data.train), 9))

    def _reason_to_stop(self, row: Row) -> str | None:
        """Which condition to stop is met: "epoch", "loss" or "accuracy"."""
        experiment, goal = self._loaded, self._goal()
        if experiment.state.epoch >= experiment.settings.stop_epoch:
            return "epoch"
        if goal and goal.loss is not None and row.loss <= goal.loss:
            return "loss"
        return "accuracy" if goal and goal.correct is not None and row.correct >= goal.correct else None

    def _advance(self, steps: int, goal: Goal | None = None) -> bool:
        """Make steps and show where they led; False if training diverged, which is told."""
        program = self._prepared()
        first = program.step
        began = perf_counter()
        trace = program.run(steps, _coarse(self.mailbox.stride, steps, CHUNK_RECORDS), goal)
        self._experiment = replace(self._loaded, state=program.state())
        self._record(program, trace)
        ended = perf_counter()
        if trace.diverged:
            self._running = False
            self.mailbox.note(self._loaded, Note.DIVERGED)
        else:
            self._pace.made(program.step - first, began, ended)
            self._meter.mark(ended, program.step)
        if trace.last:
            self._show(trace.last)
        else:
            self._show_as_is()
        if trace.diverged:
            self._on_event(Diverged(trace.diverged.step, trace.diverged.quantity, self._revision))
        return trace.diverged is None

    def _record(self, program: Program, trace: Trace) -> None:
        """Add what a chunk left behind to the run."""
        self.mailbox.record(zip(trace.steps.tolist(), (Row(*row) for row in trace.rows.tolist()), strict=True))
        made = int(trace.steps[-1] - trace.steps[0]) if len(trace.steps) else 0
        stride = _coarse(self.mailbox.timeline_stride, made, CHUNK_MOMENTS)
        for step, vector in zip(trace.steps.tolist(), trace.vectors, strict=True):
            if in_turn(step, stride, MOMENTS_PER_OCTAVE):
                self.mailbox.keep(replace(self._loaded, state=program.state_at(step, vector)))

    def _stop(self) -> None:
        self._running = False
        if self._snapshot:
            self._show(self._snapshot.row)

    def _fail(self, error: Exception) -> None:
        # Whatever state the program is in, the experiment is that of the last chunk that went well.
        if self._program is not None:
            self._programs.pop(self._program.kind, None)
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
            self._program = self._program_of(self._loaded)
            self._outdated = False
        return self._program

    def _program_of(self, experiment: Experiment) -> Program:
        """The program for an experiment, standing where it stands, ready to run."""
        kind = Program.kind_for(experiment)
        program = self._programs.pop(kind, None) or take(kind)
        self._programs[kind] = program
        if len(self._programs) > MAX_PROGRAMS:
            del self._programs[next(iter(self._programs))]  # that which was wanted last is the last
        program.place(experiment)
        if not program.is_compiled:
            self._on_event(Compiling(experiment.architecture))
            began = perf_counter()
            program.compile()
            program.restore(experiment.state)
            self._on_event(Ready(perf_counter() - began))
        return program

    def _show_as_is(self) -> Snapshot:
        """Post where training stands, with what is measured of weights that no step has led to."""
        return self._show(Evaluation(self._loaded).row)

    def _show(self, row: Row) -> Snapshot:
        speed = self._meter.steps_per_second if self._running else 0.0
        self._snapshot = Snapshot(self._revision, self._loaded.state, row, speed, self._running)
        self.mailbox.post(self._snapshot)
        return self._snapshot


def _coarse(stride: int, steps: int, most: int) -> int:
    """A stride that keeps at most so many of a chunk's steps: what the run would come to anyway."""
    while steps > most * stride:
        stride *= COARSER
    return stride
