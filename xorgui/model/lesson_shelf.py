"""The lessons there are, and where the student left each of them."""

from pathlib import Path

from PySide6.QtCore import QObject

from xorgui.lessons.lesson import Lesson
from xorgui.lessons.library import shipped_lessons
from xorgui.lessons.reading import read_lesson
from xorgui.model.lesson_keeper import LessonKeeper, Place


class LessonShelf(QObject):
    """Opens lessons where they were left."""

    def __init__(self, keeper: LessonKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._places: dict[Path, Place] = {}
        self.lessons = shipped_lessons()

    def open(self, lesson: Lesson) -> None:
        """Open a lesson as it was left; the one that is open is left as it stands."""
        self._leave()
        self._keeper.open(lesson, self._places.get(lesson.folder))

    def open_folder(self, folder: Path) -> None:
        """Open a teacher's own lesson. Raises BadLessonError."""
        self.open(read_lesson(folder))

    def close(self) -> None:
        """Leave the open lesson as it stands."""
        self._leave()
        self._keeper.close()

    def is_done(self, lesson: Lesson) -> bool:
        """Whether all its tasks were solved."""
        done = set(self._progress(lesson))
        return all(task.name in done for page in lesson.pages for task in page.tasks)

    def clear(self) -> None:
        """Forget all progress in all lessons; the open one begins anew."""
        self._places.clear()
        self._keeper.start_over()

    def _progress(self, lesson: Lesson) -> tuple[str, ...]:
        if self._keeper.lesson and self._keeper.lesson.folder == lesson.folder:
            return self._keeper.progress.done
        place = self._places.get(lesson.folder)
        return place.progress.done if place else ()

    def _leave(self) -> None:
        if self._keeper.lesson:
            self._places[self._keeper.lesson.folder] = self._keeper.place
