"""The one place where the experiment lives: views mirror it, edits and training go through it."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from xorgui.core.activations import Activation
from xorgui.core.architecture import WeightId
from xorgui.core.data import Dataset
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Start, TrainingSettings, TrainingState
from xorgui.core.history import Curve
from xorgui.core.numbers import show_count
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import Reshape
from xorgui.core.run import MAX_PINNED, PinnedRun, Run
from xorgui.core.timeline import Timeline
from xorgui.lessons.lesson import LessonPage
from xorgui.model.commands import ChangeDocument, Content
from xorgui.model.names import weight_name

# A training run with its timeline takes 0.6 to 1 MB for 2-2-1 and 2-10-10-10-1.
UNDO_STEPS = 200


class Origin(Enum):
    """Who caused a change."""

    EDIT = auto()
    UNDO = auto()
    """Undo or redo."""
    TRAINING = auto()


@dataclass(frozen=True)
class Change:
    """What a view has to look at again."""

    before: Experiment
    after: Experiment
    origin: Origin

    @property
    def architecture(self) -> bool:
        return self.before.architecture != self.after.architecture

    @property
    def data(self) -> bool:
        return self.before.data is not self.after.data

    @property
    def lessons(self) -> bool:
        """Whether training has other points; other data may just be shown otherwise."""
        return self.data and not self.before.data.teaches_as(self.after.data)

    @property
    def settings(self) -> bool:
        return self.before.settings != self.after.settings

    @property
    def locks(self) -> bool:
        return self.before.locks != self.after.locks

    @property
    def step(self) -> bool:
        return self.before.state.step != self.after.state.step

    @property
    def values(self) -> Mapping[WeightId, float]:
        """The weights that differ, with their new values; only between networks of the same shape."""
        old, new = self.before.parameters, self.after.parameters
        return {w: new.value(w) for w in self.after.architecture.weight_ids() if old.value(w) != new.value(w)}


class Document(QObject):
    """Holds the experiment, its run and the runs pinned beside it, and the undo stack.

    Signals:
        changed(Change): the experiment is another one now; pictures are due. Sent once a frame while training.
        numbers_due(): texts are due: after each edit at once, while training a few times a second.
        run_changed(): the run has grown or is another one.
        run_parted(int): from that step on the run is not the one it was, by an undo or because it went another way;
            -1: it is another run altogether.
        pinned_changed(): other runs are pinned, or they have other names.
        steps_changed(): other steps can be undone or redone, or they have been saved.
        run_ended(): nothing moves the weights any more; training is to stop if it does not know.
    """

    changed = Signal(object)
    numbers_due = Signal()
    run_changed = Signal()
    run_parted = Signal(int)
    pinned_changed = Signal()
    steps_changed = Signal()
    run_ended = Signal()

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self.undo_stack.indexChanged.connect(self.steps_changed)
        self.undo_stack.cleanChanged.connect(self.steps_changed)
        self._unit_numbers = itertools.count()
        self._content = Content(experiment, Run(), units=self._new_units(experiment))
        self._untouched = [self._content]
        self._evaluation = Evaluation(experiment)
        self._run_start: Content | None = None
        self._gesture: int | None = None
        self._gestures = itertools.count(1)

    @property
    def experiment(self) -> Experiment:
        return self._content.experiment

    @property
    def run(self) -> Run:
        """The run so far; longer than that where a person has gone back."""
        return self._content.run

    @property
    def timeline(self) -> Timeline:
        """The moments of the run; the present is the last, unless a person has gone back."""
        return self.run.kept_with(self.experiment)

    @property
    def lesson_curve(self) -> Curve:
        """The curve since training learns the present points: its counts of right ones are out of these."""
        first = self.run.timeline.learned_since(self.experiment.data)
        # Where the points became others in the middle of a run, the row of that step is still of those before.
        return self.run.curve.since(first + 1 if first else 0)

    def data_at(self, step: int) -> Dataset:
        """The points that the run learned at a step."""
        moment = self.timeline.before(step)
        return moment.experiment.data if moment else self.experiment.data

    @property
    def units(self) -> tuple[tuple[int, ...], ...]:
        """A number for each unit, by layer; the same unit has the same number, whatever its place."""
        return self._content.units

    @property
    def page(self) -> LessonPage | None:
        """The page of a lesson that the experiment was set up for, whatever was made of it since."""
        return self._content.page

    def belong_to(self, page: LessonPage | None) -> None:
        """From now on the experiment is one of a lesson's page, or of none; no step that could be undone."""
        self._content = replace(self._content, page=page)

    @property
    def pinned(self) -> tuple[PinnedRun, ...]:
        """Runs kept for comparison."""
        return self._content.pinned

    @property
    def evaluation(self) -> Evaluation:
        """What the experiment computes at its present weights."""
        return self._evaluation

    @property
    def is_running(self) -> bool:
        """Whether a training run moves the weights right now."""
        return self._run_start is not None

    # Edits: each is one undo step.

    @property
    def is_in_gesture(self) -> bool:
        """Whether the last edit may be one of many on the way, as while a number is dragged."""
        return self._gesture is not None and not self.is_running

    def new_gesture(self) -> int:
        """A number for a drag, a scrub or a turn of the wheel: edits with the same number are one undo step."""
        return next(self._gestures)

    def set_weight(self, weight: WeightId, value: float, gesture: int | None = None) -> None:
        """Set one weight or bias."""
        name = weight_name(self.experiment.architecture, weight)
        text = name if weight.is_bias else self.tr("weight {name}").format(name=name)
        self.set_weights({weight: value}, text, gesture)

    def set_weights(self, values: Mapping[WeightId, float], text: str, gesture: int | None = None) -> None:
        """Set some weights and biases at once."""
        experiment = self.experiment
        self._edit(experiment.with_parameters(experiment.parameters.replaced(values)), text, gesture=gesture)

    def cancel(self, weight: WeightId, value: float, gesture: int) -> None:
        """Give a gesture up: the weight is what it was, and no undo step remains."""
        if not self._take_back(gesture):
            # Training has gone on meanwhile, and keeps what it has learned.
            self.set_weight(weight, value, gesture)

    def cancel_data(self, data: Dataset, gesture: int) -> None:
        """Give a gesture up: the data are what they were, and no undo step remains."""
        if not self._take_back(gesture):
            self.set_data(data, gesture=gesture)

    def _take_back(self, gesture: int) -> bool:
        """Undo and forget the last step, if it is that of a gesture and nothing moves."""
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        if self.is_running or not isinstance(last, ChangeDocument) or last.gesture != gesture:
            return False
        last.undo()
        last.setObsolete(True)  # the stack passes over an obsolete step, and forgets it
        self.undo_stack.undo()
        return True

    def set_settings(self, settings: TrainingSettings, text: str) -> None:
        """Change how training goes on."""
        self._edit(self.experiment.with_settings(settings), text)

    def set_data(self, data: Dataset, text: str = "", gesture: int | None = None) -> None:
        """Learn other points from the present weights on."""
        self._edit(self.experiment.with_data(data), text or self.tr("data"), gesture=gesture)

    def reshape(self, change: Reshape, fresh: Parameters) -> None:
        """Change the shape; the run begins again at epoch 0, new weights are those of `fresh`."""
        text = self.tr("layers {label}").format(label=change.new.label)
        units = tuple(
            tuple(next(self._unit_numbers) if was is None else self.units[was[0]][was[1]] for was in layer)
            for layer in change.origins
        )
        self._edit(self.experiment.reshaped(change, fresh), text, run=Run(), units=units)

    def set_activations(self, activations: tuple[Activation, ...]) -> None:
        """Change the activations by layer; weights and run stay."""
        architecture = replace(self.experiment.architecture, activations=activations)
        self._edit(replace(self.experiment, architecture=architecture), self.tr("activation"))

    def set_lock(self, weight: WeightId, locked: bool) -> None:
        """Have training leave a weight alone, or no longer."""
        experiment = self.experiment
        locks = experiment.locks | {weight} if locked else experiment.locks - {weight}
        text = self.tr("lock of {name}") if locked else self.tr("unlocking of {name}")
        self._edit(replace(experiment, locks=locks), text.format(name=weight_name(experiment.architecture, weight)))

    def set_start(self, start: Start, parameters: Parameters, settings: TrainingSettings | None = None) -> None:
        """Begin again from another start; with other settings, if they are given."""
        self._begin_again(self.experiment.started_from(start, parameters), settings, self.tr("new start"))

    def restart(self, settings: TrainingSettings | None = None) -> None:
        """Go back to the start of the run; with other settings, if they are given."""
        self._begin_again(self.experiment.restarted(), settings, self.tr("reset"))

    def _begin_again(self, experiment: Experiment, settings: TrainingSettings | None, text: str) -> None:
        self._edit(replace(experiment, settings=settings or experiment.settings), text, run=Run())

    def open(self, experiment: Experiment, text: str, run: Run | None = None, page: LessonPage | None = None) -> None:
        """Show another experiment, with the run that led to it; `page`: for that page of a lesson."""
        was_untouched = self.is_untouched
        self._edit(experiment, text, run=run or Run(), units=self._new_units(experiment), page=page)
        if was_untouched and run is None:
            self._untouched.append(self._content)
            self.steps_changed.emit()

    def _new_units(self, experiment: Experiment) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(next(self._unit_numbers) for _ in range(size)) for size in experiment.architecture.sizes)

    def go_to(self, moment: Experiment, gesture: int | None = None) -> None:
        """Go back or forth along the run; what came later stays until the experiment goes another way from here."""
        self.end_run()
        name = self.tr("going to epoch {count}") if moment.counts_epochs else self.tr("going to step {count}")
        text = name.format(count=show_count(moment.state.step))
        self._edit(moment, text, gesture=gesture, run=replace(self.run, timeline=self.timeline))

    # As a whole, for files.

    @property
    def content(self) -> Content:
        """Everything that a document holds; another object with each change."""
        return self._content

    @property
    def is_untouched(self) -> bool:
        """Whether it is as it was given, by the program and not by a person: nobody would miss it."""
        return any(self._content is content for content in self._untouched)

    @property
    def is_modified(self) -> bool:
        """Whether there is anything that `mark_saved` has not seen, a training that goes on included."""
        start = self._run_start
        has_trained = start is not None and start.experiment.state != self.experiment.state
        return has_trained or not self.undo_stack.isClean()

    def mark_saved(self) -> None:
        """What the document holds now is in its file. Training so far becomes an undo step of its own."""
        if self.is_running:
            self._push_run()
            self._run_start = self._content
        self.undo_stack.setClean()

    def replace(self, experiment: Experiment, run: Run | None = None, pinned: tuple[PinnedRun, ...] = ()) -> None:
        """Be another document; of the one before nothing is left, not even to be undone."""
        self.end_run()
        self._gesture = None
        content = Content(experiment, run or Run(), pinned, self._new_units(experiment))
        self._untouched = [content]
        self._show(content, Origin.EDIT)
        self.undo_stack.clear()

    # Pinned runs.

    def pin_run(self) -> None:
        """Keep the present run for comparison; the oldest gives way where there are too many."""
        self.set_pinned(_pinned(self._content).pinned, self.tr("pinning of a run"))

    def set_pinned(self, pinned: tuple[PinnedRun, ...], text: str) -> None:
        """Other pinned runs, names, or some hidden."""
        self._push(replace(self._content, pinned=pinned), text)

    def _edit(
        self,
        after: Experiment,
        text: str,
        gesture: int | None = None,
        run: Run | None = None,
        units: tuple[tuple[int, ...], ...] = (),
        page: LessonPage | None = None,
    ) -> None:
        """Another experiment; its run goes on with it, from here, unless it is given."""
        if after == self.experiment:
            self.belong_to(page or self.page)
            return
        before = self._content if run else _branched(self._content)
        content = replace(
            before,
            experiment=after,
            run=run or before.run,
            units=units or before.units,
            page=page or before.page,
        )
        self._push(content, text, gesture)

    def _push(self, content: Content, text: str, gesture: int | None = None) -> None:
        if self.is_running:
            # Training so far is an undo step of its own, except in the middle of a gesture, which is one step itself.
            if gesture is None or gesture != self._gesture:
                self._push_run()
            self._run_start = content
        self._gesture = gesture
        self.undo_stack.push(ChangeDocument(self._edited, self._content, content, text, gesture))

    def _edited(self, content: Content, origin_is_edit: bool) -> None:
        self._show(content, Origin.EDIT if origin_is_edit else Origin.UNDO)

    # Training.

    def begin_run(self) -> None:
        """From now on `follow` moves the weights. Where a person has gone back, the run as it was is pinned."""
        self._run_start = self._content
        self._show(_branched(self._content), Origin.TRAINING)

    def follow(self, state: TrainingState, run: Run) -> None:
        """Show where training has got to; pictures now, texts when `numbers_due`."""
        experiment = replace(self.experiment, state=state)
        self._show(replace(self._content, experiment=experiment, run=run), Origin.TRAINING)

    def end_run(self) -> None:
        """The run stands still: it becomes one undo step. Texts are due, unless a change that ended it brings them."""
        if self.is_running:
            self._push_run()
            self._run_start = None
            self.run_ended.emit()

    def _push_run(self) -> None:
        start, end = self._run_start, self._content
        self._gesture = None
        if start is not None and start.experiment.state != end.experiment.state:
            steps = end.experiment.state.step - start.experiment.state.step
            if end.experiment.counts_epochs:
                one, many = self.tr("training of one epoch"), self.tr("training of {count} epochs")
            else:
                one, many = self.tr("training of one step"), self.tr("training of {count} steps")
            text = one if steps == 1 else many.format(count=show_count(steps))
            self.undo_stack.push(ChangeDocument(self._edited, start, end, text))

    # Undo.

    def undo(self) -> None:
        """Take back the last step; a run that goes on is ended and taken back, and nothing else if it did no step."""
        was_running, steps = self.is_running, self.undo_stack.index()
        self.end_run()
        self._gesture = None
        if not was_running or self.undo_stack.index() > steps:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last; in a run there is nothing, it has gone another way."""
        if not self.is_running:
            self._gesture = None
            self.undo_stack.redo()

    @property
    def undo_name(self) -> str:
        """What `undo` would take back."""
        return self._step_name(self.undo_stack.index() - 1)

    @property
    def redo_name(self) -> str:
        """What `redo` would do again."""
        return self._step_name(self.undo_stack.index())

    def _step_name(self, index: int) -> str:
        step = self.undo_stack.command(index)
        return step.name if isinstance(step, ChangeDocument) else ""

    def _show(self, content: Content, origin: Origin) -> None:
        before, self._content = self._content, content
        if content.experiment is not before.experiment:
            self._evaluation = Evaluation(content.experiment)
            self.changed.emit(Change(before.experiment, content.experiment, origin))
        if content.run is not before.run:
            if origin is not Origin.TRAINING or content.run.end < before.run.end:
                self.run_parted.emit(content.run.timeline.shared_with(before.run.timeline))
            self.run_changed.emit()
        if content.pinned is not before.pinned:
            self.pinned_changed.emit()
        if origin is not Origin.TRAINING:
            self.numbers_due.emit()


def _branched(content: Content) -> Content:
    """What goes on from a step to which a person went back: the run up to there, the whole one pinned."""
    step = content.experiment.state.step
    if content.run.end <= step:
        return content
    return replace(_pinned(content), run=content.run.cut(step))


def _pinned(content: Content) -> Content:
    """The same with the present run pinned, by the last experiment that is kept of it."""
    run = content.run
    ended = (
        run.timeline.moments[-1].experiment if run.timeline.end > content.experiment.state.step else content.experiment
    )
    return replace(content, pinned=(*content.pinned, PinnedRun("", run.curve, ended))[-MAX_PINNED:])
