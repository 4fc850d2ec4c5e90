"""The open lesson goes into the document's file, and comes out of it with the document."""

from PySide6.QtCore import QObject, Slot

from xorgui.files.saved import Saved
from xorgui.model.document_file import DocumentFile
from xorgui.model.lesson_keeper import LessonKeeper
from xorgui.model.lesson_shelf import LessonShelf


class LessonInFile(QObject):
    """Tells the file of the lesson, and the lesson of the file."""

    def __init__(
        self, file: DocumentFile, keeper: LessonKeeper, shelf: LessonShelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._keeper = keeper
        self._shelf = shelf
        for signal in (keeper.lesson_changed, keeper.page_changed, keeper.tasks_changed, keeper.answered):
            signal.connect(self._keep)
        file.opening.connect(shelf.close)
        file.opened.connect(self._open)

    @Slot()
    def _keep(self) -> None:
        self._file.keep_lesson(self._keeper.progress if self._keeper.lesson else None)

    @Slot(object)
    def _open(self, saved: Saved) -> None:
        self._shelf.resume(saved.lesson)
        if self._keeper.lesson is None:
            # A teacher's own, or one of another version: its answers stay in the file.
            self._file.keep_lesson(saved.lesson, is_kept=False)
