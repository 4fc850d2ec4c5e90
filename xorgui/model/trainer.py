"""Training beside the window: a thread runs the engine's session, the window pulls what it has got to."""

import itertools
import logging
from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import Reshape
from xorgui.core.run import Run
from xorgui.model import reasons, training_switch
from xorgui.model.document import Change, Document, Origin

if TYPE_CHECKING:
    from xorgui.engine.events import Event
    from xorgui.engine.session import Session

# One frame at 60 Hz. Pulling at this rate never stalled the window for more than 18 ms at any training speed,
# a queued signal per step froze it for seconds.
FRAME_MS = 16
# Texts that change faster than four times a second cannot be read.
TEXT_MS = 250
# Steps per second to begin with: it can be watched, and 50,000 epochs take five seconds.
FIRST_SPEED = 10_000.0

log = logging.getLogger(__name__)


class Phase(Enum):
    """What the engine is doing, as far as the window knows."""

    LOADING = auto()
    """TensorFlow is being imported."""
    UNAVAILABLE = auto()
    """There is no training on this machine."""
    IDLE = auto()
    TRAINING = auto()


class _Thread(QThread):
    """Imports the engine and runs its session until it is closed.

    Signals:
        loaded(Session): the engine is there.
        unavailable(Exception): there is none, and why.
        happened(event): an event of the session.
    """

    loaded = Signal(object)
    unavailable = Signal(object)
    happened = Signal(object)
    session: "Session | None" = None

    def run(self) -> None:
        from xorgui.engine import runtime

        try:
            runtime.load()
            from xorgui.engine.session import Session
        except runtime.EngineUnavailableError as error:
            self.unavailable.emit(error)
            return
        except Exception as error:  # whatever else keeps TensorFlow from loading, the window goes on without it
            log.exception("the engine cannot be loaded")
            self.unavailable.emit(error)
            return
        # First the session, then the question: close() asks the other way round, so one of the two sees the other.
        self.session = Session(self.happened.emit)
        if not self.isInterruptionRequested():
            self.loaded.emit(self.session)
            self.session.run()


class Trainer(QObject):
    """Keeps the session and the document in step: edits go to the session, its snapshots to the document.

    Signals:
        phase_changed(Phase)
        message(str): one sentence on what has just happened, for the status bar; empty to clear it.
        diverged(str): the run has stopped because it diverged, and why; empty when that is past.
    """

    phase_changed = Signal(object)
    message = Signal(str)
    diverged = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._session: Session | None = None
        self._revision = 0
        self._run_revision = 0
        self._stop_words: Callable[[], str] | None = None
        self._is_closed = False
        self._requests = itertools.count(1)
        self._answers: dict[int, Callable[[Experiment], None]] = {}
        # The stop epoch as it was set, and to where training beyond it has moved it.
        self._moved_stop = (0, 0)
        self.target_speed: float | None = FIRST_SPEED
        """Steps per second that are aimed at; None: as fast as possible."""
        self.phase = Phase.LOADING
        self._why_unavailable: Callable[[], str] = str
        self._last_words: Callable[[], str] = str
        self._divergence: Callable[[], str] = str
        self.steps_per_second = 0.0
        self._thread = _Thread(self)
        self._thread.loaded.connect(self._on_loaded)
        self._thread.unavailable.connect(self._on_failed)
        self._thread.happened.connect(self._on_event)
        self._frames = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._pull)
        self._texts = QTimer(self, interval=TEXT_MS)
        self._texts.timeout.connect(document.numbers_due)
        self._texts.timeout.connect(self._tell_plateau)
        document.changed.connect(self._on_changed)
        document.run_ended.connect(self._on_run_ended)

    # Words are kept as what makes them, so that they can be said again in another language.

    def _tell(self, words: Callable[[], str] = str) -> None:
        """One sentence for the status bar; none: clear it."""
        self._last_words = words
        self.message.emit(words())

    def _tell_divergence(self, words: Callable[[], str] = str) -> None:
        if words is not self._divergence:
            self._divergence = words
            self.diverged.emit(words())

    def tell_again(self) -> None:
        """What was told last, in the language that is in force now."""
        self.message.emit(self._last_words())

    @property
    def divergence(self) -> str:
        """Why the run has stopped, if it diverged; empty when that is past."""
        return self._divergence()

    @property
    def reason(self) -> str:
        """Why the engine is unavailable."""
        return self._why_unavailable()

    @property
    def may_load_again(self) -> bool:
        """Whether TensorFlow is not even tried, because that has ended the program the last time."""
        return self.phase is Phase.UNAVAILABLE and training_switch.is_off()

    @property
    def can_train(self) -> bool:
        return self._session is not None

    def load_engine(self) -> None:
        """Import TensorFlow in the background; call it once the window is painted.

        Not where that has ended the program the last time, until `load_again`.
        """
        if self._is_closed or self._thread.isRunning():
            return
        if training_switch.is_off():
            from xorgui.engine.runtime import EngineUnavailableError, Obstacle

            self._on_unavailable(EngineUnavailableError(Obstacle.CRASHED))
            return
        training_switch.loading_begins()
        self._thread.start()

    def load_again(self) -> None:
        """Import TensorFlow although that has ended the program the last time."""
        training_switch.switch_on()
        self._set_phase(Phase.LOADING)
        self.load_engine()

    def draw(self, start: Start, architecture: Architecture) -> Parameters:
        """The parameters of a start; needs the engine."""
        from xorgui.engine.starts import draw

        return draw(start, architecture)

    def fresh(self, architecture: Architecture) -> Parameters:
        """Weights for new units, from the document's start; typed starts have none: N(0, 1) by unit, as lab-09-2.

        Without the engine they are 0, so that shapes can be changed by hand on any machine.
        """
        start = self._document.experiment.start
        if not self.can_train:
            return Parameters.zeros(architecture)
        return self.draw(replace(start, kind=StartKind.UNIT) if start.kind is StartKind.TYPED else start, architecture)

    def reshape(self, change: Reshape) -> None:
        """Change the network's shape, with fresh weights for what is new."""
        self._document.reshape(change, self.fresh(change.new))

    def train(self) -> None:
        """Go on from what is shown; beyond the stop epoch, to one that is as far again as a person has set it."""
        session = self._startable_session()
        if session is None:
            return
        experiment = self._document.experiment
        if experiment.state.epoch >= experiment.settings.stop_epoch:
            stop = self._own_stop
            further = replace(experiment.settings, stop_epoch=experiment.state.epoch + stop)
            self._document.set_settings(further, self.tr("stop epoch"))
            self._moved_stop = stop, further.stop_epoch
        session.train(self._begin())

    @property
    def _own_stop(self) -> int:
        """The stop epoch as a person, or what was opened, has set it: before `train` moved it on."""
        own, moved = self._moved_stop
        present = self._document.experiment.settings.stop_epoch
        return own if present == moved else present

    @property
    def _settings_of_start(self) -> TrainingSettings:
        return replace(self._document.experiment.settings, stop_epoch=self._own_stop)

    def restart(self) -> None:
        """Back to the start of the run, and to the stop epoch that it began with."""
        self._document.restart(self._settings_of_start)

    def start_from(self, start: Start) -> None:
        """Back to epoch 0, with the weights of another start; needs the engine."""
        parameters = self.draw(start, self._document.experiment.architecture)
        self._document.set_start(start, parameters, self._settings_of_start)

    def step(self) -> None:
        """One step."""
        session = self._startable_session()
        if session is not None:
            session.step(self._begin())

    def step_back(self) -> None:
        """One step back along the run, made again from what is kept."""
        self.go_to(self._document.experiment.state.step - 1)

    def go_to(self, step: int, gesture: int | None = None) -> None:
        """Show the run as it was after so many steps, bit for bit; made again where it is not kept itself."""
        self._document.end_run()
        reached = min(max(step, 0), self._document.timeline.end)
        self.remake(reached, partial(self._arrive, self._document.run, step, gesture))

    def _arrive(self, run: Run, wanted: int, gesture: int | None, made: Experiment) -> None:
        """Show what was made again, unless the document has gone on to another run meanwhile."""
        if self._document.run is not run:
            return
        self._document.go_to(made, gesture)
        if made.state.step != wanted:
            self._tell(partial(reasons.why_elsewhere, made, wanted, self._document.timeline.end))

    def remake(self, step: int, answer: Callable[[Experiment], None]) -> None:
        """Call `answer` with the run as it was after so many steps, now or soon; not at all where nothing is kept.

        Where edits on the way are not kept any more, and without the engine, it is the last moment that is kept.
        """
        moment = self._document.timeline.before(step)
        if moment is None:
            return
        if moment.step == step or moment.has_gap or self._session is None:
            answer(moment.experiment)
            return
        request = next(self._requests)
        self._answers[request] = answer
        self._session.remake(moment.experiment, step, request)

    def pause(self) -> None:
        if self._session is not None:
            self._session.pause()

    def set_speed(self, steps_per_second: float | None) -> None:
        """Aim at a speed; None: as fast as possible."""
        self.target_speed = steps_per_second
        if self._session is not None:
            self._session.set_speed(steps_per_second)

    def set_ceiling(self, step: int | None) -> None:
        """Train no further than a step until told otherwise."""
        if self._session is not None:
            self._session.set_ceiling(step)

    def close(self) -> None:
        """End the thread and wait for it: for the chunk it is in, or for the import of TensorFlow."""
        self._frames.stop()
        self._texts.stop()
        self._is_closed = True
        self._thread.requestInterruption()
        if self._thread.session is not None:
            self._thread.session.close()
        if self._thread.wait() and self.phase is Phase.LOADING:
            training_switch.loading_ended()

    def _startable_session(self) -> "Session | None":
        """The session, if a run can begin; why not, is told."""
        if self._session is None or self._document.is_running:
            return None
        if not len(self._document.experiment.data.train):
            self._tell(lambda: self.tr("There are no points to train on: add one with a double-click in the region."))
            return None
        return self._session

    def _begin(self) -> int:
        """Begin a run; its revision, by which its events are known."""
        self._revision += 1
        self._run_revision = self._revision
        self._tell_divergence()
        self._stop_words = None
        self._document.begin_run()
        self._frames.start()
        self._texts.start()
        self._set_phase(Phase.TRAINING)
        return self._run_revision

    def _end(self) -> None:
        self._frames.stop()
        self._texts.stop()
        self.steps_per_second = 0.0
        self._set_phase(Phase.IDLE)
        self._document.end_run()

    @Slot()
    def _on_run_ended(self) -> None:
        """The document has ended the run by itself, as undo does: the session goes where the document is."""
        if self.phase is Phase.TRAINING:
            assert self._session is not None
            self._session.pause()
            self._end()
            self._revision += 1
            self._load()

    def _set_phase(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            self.phase_changed.emit(phase)

    @Slot()
    def _pull(self) -> None:
        """Take over the newest snapshot, unless it is from before the last edit."""
        assert self._session is not None
        snapshot = self._session.mailbox.take()
        if snapshot is not None and snapshot.revision == self._revision:
            self.steps_per_second = snapshot.steps_per_second
            self._document.follow(snapshot.state, self._session.mailbox.run())
            if self._stop_words is not None and not snapshot.running:
                self._finish()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.origin is Origin.TRAINING or self._session is None:
            return
        if self._document.is_running and change.data and not change.lessons:
            return  # the same points in another view: the run does not notice
        self._tell()
        self._tell_divergence()
        self._revision += 1
        running = self._document.is_running
        if running and not (change.architecture or change.data or change.step):
            if change.settings or change.locks:
                self._session.change(change.after.settings, change.after.locks, self._revision)
            else:
                self._session.edit(change.values, self._revision)
            return
        if running:
            # Another shape, other data or a reset: the run ends here and nothing of it is lost.
            self._session.pause()
            self._end()
        self._load()

    def _load(self) -> None:
        assert self._session is not None
        self._session.load(self._document.experiment, self._document.run, self._revision)

    @Slot(object)
    def _on_loaded(self, session: "Session") -> None:
        training_switch.loading_ended()
        self._session = session
        session.set_speed(self.target_speed)
        self._load()
        self._set_phase(Phase.IDLE)
        self._tell()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        training_switch.loading_ended()
        self._on_unavailable(error)

    def _on_unavailable(self, error: Exception) -> None:
        self._why_unavailable = partial(reasons.why_unavailable, error)
        self._set_phase(Phase.UNAVAILABLE)

    @Slot(object)
    def _on_event(self, event: "Event") -> None:
        from xorgui.engine import events

        match event:
            case events.Compiling(architecture):
                self._tell(lambda: self.tr("Compiling {label}…").format(label=architecture.label))
            case events.Ready(seconds):
                self._tell(lambda: self.tr("Compiled in {seconds:.1f} s.").format(seconds=seconds))
            case events.Started():
                self._tell()
            case events.Paused():
                self._on_standstill(event.revision, partial(reasons.why_still, self._document.evaluation))
            case events.Finished(reason, limit=limit):
                words = partial(reasons.why_finished, reason, limit, self._document.evaluation)
                self._on_standstill(event.revision, words)
            case events.Diverged(step, quantity):
                words = partial(reasons.why_diverged, self._document.experiment, quantity, step)
                self._on_standstill(event.revision, words)
                if self.phase is not Phase.TRAINING:
                    self._tell_divergence(words)
            case events.Remade(experiment, request):
                self._answers.pop(request)(experiment)
            case events.Failed(reason):
                if self.phase is Phase.TRAINING:
                    self._end()
                    self._document.numbers_due.emit()
                self._tell(lambda: self.tr("Training failed: {reason}").format(reason=reason))

    def _on_standstill(self, revision: int, words: Callable[[], str]) -> None:
        """The session has stopped; an earlier run's stop, which an edit brought about, is no news."""
        if self.phase is not Phase.TRAINING or revision < self._run_revision:
            return
        self._stop_words = words
        self._pull()
        # With an edit still on its way, the end is what comes of it: the next snapshot, which _pull waits for.
        if self.phase is Phase.TRAINING and revision == self._revision:
            self._finish()

    def _finish(self) -> None:
        """The run has ended where the document is now."""
        words, self._stop_words = self._stop_words or str, None
        self._end()
        self._document.numbers_due.emit()
        self._tell(words)

    @Slot()
    def _tell_plateau(self) -> None:
        self._tell(partial(reasons.plateau_words, self._document.evaluation, self._document.lesson_curve))
