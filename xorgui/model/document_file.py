"""The file that a document belongs to, and whether it holds what is shown."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from xorgui.core.disk import BadFileError, DiskProblem, read_whole
from xorgui.core.experiment import Experiment
from xorgui.core.lesson_progress import LessonProgress
from xorgui.files import documents
from xorgui.files.saved import Origin, Saved, ViewState
from xorgui.model.document import Document


class DocumentFile(QObject):
    """Opens and saves the document; `look` tells what the window shows of it.

    Signals:
        changed(): another file, or whether it holds what is shown has changed.
        opening(): the document is about to be another one.
        opened(Saved): the document is another one; what its window and its lesson showed is to be shown again.
    """

    changed = Signal()
    opening = Signal()
    opened = Signal(object)

    def __init__(self, document: Document, look: Callable[[], ViewState], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._look = look
        self.path: Path | None = None
        self._digest = ""
        self._lesson: LessonProgress | None = None
        self._is_lesson_kept = False
        self._saved_work = _work(None)
        self._is_recovered = False
        self._told = False
        document.changed.connect(self._tell)
        document.steps_changed.connect(self._tell)

    @property
    def is_modified(self) -> bool:
        """Whether there is anything in the document that is in no file: what a person, or training, has made of it."""
        if self._is_recovered or _work(self._lesson) != self._saved_work:
            return True
        if self.path is None and self._document.is_untouched:
            return False
        return self._document.is_modified

    @property
    def would_be_lost(self) -> bool:
        """Whether closing the document would lose something; what has no file but a lesson is kept with that."""
        return self.is_modified and not (self._is_lesson_kept and self.path is None)

    @property
    def saved(self) -> Saved:
        """What is in the file if it is written now."""
        document = self._document
        experiment, run = document.experiment, document.run
        if document.is_running:
            # What is recorded may be some steps ahead of what is shown.
            run = run.cut(experiment.state.step)
        if run.end <= experiment.state.step:
            run = replace(run, timeline=run.timeline.ending_with(experiment))
        return Saved(experiment, run, document.pinned, self._look(), self._lesson)

    @property
    def parts(self) -> tuple[object, ...]:
        """What is saved, in parts that are the same objects as long as nothing changes."""
        return self._document.content, self._lesson, self.path

    @property
    def origin(self) -> Origin | None:
        """For an autosave: which file this document belongs to."""
        return Origin(str(self.path), self._digest) if self.path else None

    def keep_lesson(self, lesson: LessonProgress | None, *, is_kept: bool = True) -> None:
        """What is saved of a lesson; None: there is none. `is_kept`: somebody else keeps it as well."""
        if lesson is None or self._lesson is None or lesson.lesson != self._lesson.lesson:
            self._saved_work = _work(lesson)
        self._lesson, self._is_lesson_kept = lesson, is_kept and lesson is not None
        self._tell()

    def begin(self, experiment: Experiment) -> None:
        """A new document without a file."""
        self.show(Saved(experiment))

    def show(self, saved: Saved) -> None:
        """Any document, without a file."""
        self._take(saved, None)

    def open(self, path: Path) -> None:
        """The document of a file. Raises BadFileError, and then nothing has changed."""
        content = read_whole(path, documents.MAX_BYTES)
        self._take(documents.parsed(content, path), path.absolute(), _digest(content))

    def recover(self, path: Path) -> None:
        """An autosaved document: it belongs to the file that it did, and is not saved. Raises BadFileError."""
        saved = documents.read(path)
        origin = saved.origin
        self._take(saved, Path(origin.path) if origin else None, origin.digest if origin else "", is_recovered=True)

    def save(self, path: Path) -> None:
        """Write the document into a file, which it belongs to from then on. Raises BadFileError."""
        self._digest = _digest(documents.write(path, self.saved))
        self.path = path.absolute()
        self._saved_work = _work(self._lesson)
        self._is_recovered = False
        self._document.mark_saved()
        self.changed.emit()

    @property
    def is_changed_on_disk(self) -> bool:
        """Whether somebody else has written the file since it was opened or saved here."""
        if self.path is None:
            return False
        try:
            return _digest(read_whole(self.path, documents.MAX_BYTES)) != self._digest
        except BadFileError as error:
            return error.problem is DiskProblem.TOO_BIG

    def _take(self, saved: Saved, path: Path | None, digest: str = "", *, is_recovered: bool = False) -> None:
        self.opening.emit()
        self.path, self._digest, self._is_recovered = path, digest, is_recovered
        self._lesson, self._is_lesson_kept = saved.lesson, False
        self._saved_work = _work(saved.lesson)
        self._document.replace(saved.experiment, saved.run, saved.pinned)
        self.opened.emit(saved)
        self.changed.emit()

    @Slot()
    def _tell(self) -> None:
        if self.is_modified != self._told:
            self._told = self.is_modified
            self.changed.emit()


def _work(lesson: LessonProgress | None) -> tuple[object, ...]:
    """What a student would miss of a lesson; which page is open is no work."""
    return (lesson.done, lesson.answers) if lesson else ((), ())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
