"""The open lesson: its page, and how far the student has got with its tasks."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from xorgui.core.experiment import Experiment
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.run import Run
from xorgui.files.saved import ViewState
from xorgui.lessons.conditions import Missing, Predicts, PrintsTable, Situation
from xorgui.lessons.lesson import Lesson, LessonPage, Page, Task
from xorgui.model.document import Change, Document, Origin
from xorgui.model.first_time import FirstTime
from xorgui.model.printed import Printed
from xorgui.model.trainer import Trainer

# What a hand passes while it drags a number solves nothing: it has to rest for so long.
REST_MS = 400


@dataclass(frozen=True)
class Place:
    """Where a student left a lesson: what was answered and solved, and the experiment with its run, if it is kept."""

    progress: LessonProgress
    experiment: Experiment | None = None
    run: Run = field(default_factory=Run)
    given: Experiment | None = None
    """As the page began; None: as its set-up has it."""
    view: ViewState | None = None
    """What the student looked at; None: as the page has it."""


class LessonKeeper(QObject):
    """Sets the document up as pages have it, and judges their tasks whenever it changes.

    Signals:
        lesson_changed(): another lesson is open, or none.
        page_changed(): another page is open, or it has begun anew.
        strayed(LessonPage | None): an undo has brought back the experiment of another lesson, or of none.
        tasks_changed(): other tasks are done, or other things are missing.
        answered(): an answer was given or taken back.
    """

    lesson_changed = Signal()
    page_changed = Signal()
    strayed = Signal(object)
    tasks_changed = Signal()
    answered = Signal()

    def __init__(self, document: Document, trainer: Trainer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._printed = Printed(document, trainer, self)
        self._printed.grown.connect(self._judge)
        self._first_time = FirstTime(document, trainer, self)
        self._first_time.found.connect(self.tasks_changed)
        self._given = document.experiment
        self._missing: dict[str, tuple[Missing, ...]] = {}
        self._told: object = None
        self._waits = False
        self._is_entering = False
        self._was_undone = False
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._on_rest)
        self.lesson: Lesson | None = None
        self.progress = LessonProgress("")
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._on_numbers_due)
        trainer.phase_changed.connect(self._on_phase)

    @property
    def page(self) -> Page | None:
        """The open page."""
        return self.lesson.pages[self.progress.page] if self.lesson else None

    @property
    def waits_for_engine(self) -> bool:
        """Whether the page's random weights are still to be drawn."""
        return self._waits

    @property
    def place(self) -> Place:
        """Where the student is now, to come back to."""
        if self._waits or not self._is_at_home:
            return Place(self.progress)
        return Place(self.progress, self._document.experiment, self._document.run, self._given)

    def open(self, lesson: Lesson, place: Place | None = None) -> None:
        """Open a lesson, where it was left or at its beginning."""
        self._begin(lesson, place.progress if place else LessonProgress(lesson.name))
        if place is None or place.experiment is None:
            self._enter()
            return
        self._given = place.given or self._as_given(place.experiment)
        self._document.open(place.experiment, self.tr("opening a lesson"), place.run, self._here)
        self.page_changed.emit()
        self._judge()

    def resume(self, lesson: Lesson, progress: LessonProgress) -> None:
        """Open a lesson around the document as it is."""
        self._begin(lesson, progress)
        self._document.belong_to(self._here)
        self._given = self._as_given(self._document.experiment)
        self.page_changed.emit()
        self._judge()

    def _begin(self, lesson: Lesson, progress: LessonProgress) -> None:
        self._rest.stop()
        self._waits, self._missing = False, {}
        self.lesson = lesson
        # The lesson may have become shorter since.
        self.progress = replace(progress, page=min(max(progress.page, 0), len(lesson.pages) - 1))
        self._given = lesson.setup_of(self.progress.page).experiment
        self.lesson_changed.emit()

    def _as_given(self, experiment: Experiment) -> Experiment:
        """How the page began, from which this experiment comes."""
        assert self.lesson is not None
        setup = self.lesson.setup_of(self.progress.page)
        return experiment.restarted() if setup.is_drawn else setup.experiment

    @property
    def _here(self) -> LessonPage:
        """The page by which the network was set up that is open."""
        assert self.lesson is not None
        own = self.lesson.setup_of(self.progress.page)
        return LessonPage(self.lesson, self.lesson.pages.index(next(p for p in self.lesson.pages if p.setup is own)))

    @property
    def _is_at_home(self) -> bool:
        """Whether the document's experiment is one of the open lesson."""
        page = self._document.page
        return page is not None and page.lesson is self.lesson

    def close(self) -> None:
        """No lesson any more; the document stays as it is."""
        self._document.belong_to(None)
        if self.lesson:
            self.lesson, self._waits, self._missing = None, False, {}
            self.progress = LessonProgress("")
            self.lesson_changed.emit()

    def go_to(self, page: int) -> None:
        """Open a page of the lesson, from 0; its experiment is set up where it has one of its own."""
        if not self.lesson or not 0 <= page < len(self.lesson.pages) or page == self.progress.page:
            return
        self.come_to_rest()
        before, self.progress = self.progress.page, replace(self.progress, page=page)
        own = self.lesson.setup_of(page)
        if own is self.lesson.setup_of(before):
            self.page_changed.emit()
            self._judge()
        else:
            self._enter()

    def set_up(self) -> None:
        """Begin the page anew; answers and ticks stay."""
        if self.lesson:
            self._enter()

    def start_over(self) -> None:
        """Begin the lesson anew: no ticks, no answers."""
        if self.lesson:
            self.open(self.lesson)

    def _enter(self) -> None:
        """Set the document up as the page has it, now or once the engine is there."""
        assert self.lesson is not None
        setup = self.lesson.setup_of(self.progress.page)
        self._waits = setup.is_drawn and not self._trainer.can_train
        # Until they are drawn, random weights are 0.
        self._given = setup.experiment if self._waits else setup.begin(self._trainer.draw)
        # The views still show the page before, whose tasks the new network may not fit.
        self._is_entering = True
        self._document.open(self._given, self.tr("opening a lesson"), page=self._here)
        self._is_entering = False
        self.page_changed.emit()
        self._judge()

    @Slot()
    def _on_phase(self) -> None:
        if self._waits and self._trainer.can_train:
            self._enter()
        elif self._trainer.can_train:
            # What was kept of a run can be made again now.
            self._judge()
            self.tasks_changed.emit()

    # Tasks.

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Those of the open page."""
        return self.page.tasks if self.page else ()

    def is_done(self, task: Task) -> bool:
        """Whether it was solved once."""
        return task.name in self.progress.done

    def missing(self, task: Task) -> tuple[Missing, ...]:
        """What is missing at present, also for a task that was solved before."""
        return self._missing.get(task.name, ())

    def answer_to(self, task: Task) -> str:
        return dict(self.progress.answers).get(task.name, "")

    def happened(self, task: Task) -> int | None:
        """The epoch at which what a task has predicted has happened; None: not yet, or nothing is predicted."""
        predicts = task.condition(Predicts)
        recorded = predicts.happened(self.situation(task)) if predicts else None
        if predicts is None or recorded is None:
            return None
        return self._first_time.exact(recorded, predicts.needed(self._document.experiment))

    def printed(self, table: PrintsTable) -> dict[int, float]:
        """The losses of the run in the iterations of a table, as far as it has got."""
        wanted = range(0, len(table.losses) * table.every, table.every)
        return {n: made.loss for n in wanted if (made := self._printed.evaluations.get(n))}

    def answer(self, task: Task, text: str) -> None:
        """Keep an answer; an empty one takes it back."""
        others = tuple((name, given) for name, given in self.progress.answers if name != task.name)
        answers = (*others, (task.name, text)) if text else others
        if answers != self.progress.answers:
            self.progress = replace(self.progress, answers=answers)
            self.answered.emit()
            self._judge()
            self.come_to_rest()

    def situation(self, task: Task) -> Situation:
        table = task.condition(PrintsTable)
        return Situation(
            self._document.experiment,
            self._given,
            self._document.lesson_curve,
            self.printed(table) if table else {},
            self.answer_to(task),
        )

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        # Whether it is still the page's own experiment is looked at once the views have heard of it.
        self._was_undone = change.origin is Origin.UNDO
        # While training, texts are due a few times a second.
        if change.origin is Origin.EDIT:
            self._judge()

    @Slot()
    def _on_numbers_due(self) -> None:
        was_undone, self._was_undone = self._was_undone, False
        if was_undone and self.lesson:
            self._go_along()
        self._judge()

    def _go_along(self) -> None:
        """An undo may bring back the experiment of another page, or of another lesson: its text comes with it."""
        assert self.lesson is not None
        page = self._document.page
        if page is None or page.lesson is not self.lesson:
            self.strayed.emit(page)
        elif self.lesson.setup_of(page.page) is not self.lesson.setup_of(self.progress.page):
            self.progress = replace(self.progress, page=page.page)
            self._given = self._as_given(self._document.experiment)
            self.page_changed.emit()

    @Slot()
    def _judge(self) -> None:
        if not self.lesson or self._is_entering or self._was_undone:
            return
        for task in self.tasks:
            table = task.condition(PrintsTable)
            if table:
                self._printed.ask(table.every)
        self._missing = {task.name: task.missing(self.situation(task)) for task in self.tasks}
        if self._document.is_in_gesture:
            self._rest.start()
        else:
            self._tick()
        self._tell()

    def come_to_rest(self) -> None:
        """The hand does not move any more, or does something else."""
        if self._rest.isActive():
            self._on_rest()

    @Slot()
    def _on_rest(self) -> None:
        self._tick()
        self._tell()

    def _tick(self) -> None:
        """What is solved now is done for good."""
        self._rest.stop()
        solved = tuple(name for name, missing in self._missing.items() if not missing)
        done = tuple(dict.fromkeys((*self.progress.done, *solved)))
        # Weights that are still to be drawn solve nothing.
        if done != self.progress.done and not self._waits:
            self.progress = replace(self.progress, done=done)

    def _tell(self) -> None:
        if self._told != (self._missing, self.progress):
            self._told = self._missing, self.progress
            self.tasks_changed.emit()
