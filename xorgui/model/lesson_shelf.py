"""The lessons there are, and where the student left each of them, from one start to the next."""

import hashlib
import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from xorgui.core.disk import BadFileError
from xorgui.core.lesson_progress import LessonProgress
from xorgui.files import documents
from xorgui.files.saved import SUFFIX, Saved, ViewState
from xorgui.lessons.faults import BadLessonError
from xorgui.lessons.lesson import Lesson, LessonPage
from xorgui.lessons.library import shipped_lessons
from xorgui.lessons.reading import read_lesson
from xorgui.model.lesson_keeper import LessonKeeper, Place
from xorgui.model.places import lessons_folder
from xorgui.model.preferences import preferences

_OPEN = "lessons/open"
_OWN = "lessons/own"
MAX_OWN = 5
_PROGRESS = "lessons/progress"

log = logging.getLogger(__name__)


class LessonShelf(QObject):
    """Opens lessons where they were left. Ticks and answers are kept in the preferences, experiments in files.

    Signals:
        returned(ViewState): a lesson is open as it was left, and this is what the student looked at.
    """

    returned = Signal(object)

    def __init__(
        self, keeper: LessonKeeper, look: Callable[[], ViewState] = ViewState, parent: QObject | None = None
    ) -> None:
        """`look` tells what is looked at now."""
        super().__init__(parent)
        self._keeper = keeper
        self._look = look
        self._places: dict[Path, Place] = {}
        self.lessons = shipped_lessons()
        keeper.strayed.connect(self._follow)

    def begin(self) -> None:
        """What a start of the program shows: the lesson that was open at the last one, at the first start lesson 1."""
        first = str(self.lessons[0].folder) if self.lessons else ""
        last = str(preferences().value(_OPEN, first))
        if not last:
            return
        shipped = next((lesson for lesson in self.lessons if str(lesson.folder) == last), None)
        with suppress(BadLessonError):  # a teacher's folder may be gone
            self.open(shipped or read_lesson(Path(last)))

    @property
    def has_begun_before(self) -> bool:
        """Whether `begin` has files to read."""
        return preferences().contains(_OPEN)

    def open(self, lesson: Lesson) -> None:
        """Open a lesson as it was left; the one that is open is left as it stands."""
        self._leave()
        place = self._places.get(lesson.folder) or _kept(lesson)
        self._keeper.open(lesson, place)
        if place and place.view:
            self.returned.emit(place.view)

    def open_folder(self, folder: Path) -> None:
        """Open a teacher's own lesson. Raises BadLessonError."""
        self.open(read_lesson(folder))
        folders = [folder.absolute(), *(other for other in self.own_folders if other != folder.absolute())]
        preferences().setValue(_OWN, [str(each) for each in folders[:MAX_OWN]])

    @property
    def own_folders(self) -> list[Path]:
        """Folders of teachers' lessons that were opened last, as far as they are still there."""
        # Qt gives a list of one back as a text.
        known: Any = preferences().value(_OWN) or []
        return [Path(name) for name in ([known] if isinstance(known, str) else known) if Path(name).is_dir()]

    def resume(self, progress: LessonProgress | None) -> None:
        """The lesson of a document that was opened, if it is one of those shipped; the document stays as it is."""
        self._leave()
        lesson = next((lesson for lesson in self.lessons if progress and lesson.name == progress.lesson), None)
        if lesson is None or progress is None:
            self._keeper.close()
        else:
            self._keeper.resume(lesson, progress)

    @Slot(object)
    def _follow(self, page: LessonPage | None) -> None:
        """Open the lesson to which the document's experiment belongs, if any, around it."""
        self._leave()
        if page is None:
            self._keeper.close()
            return
        place = self._places.get(page.lesson.folder)
        progress = place.progress if place else LessonProgress(page.lesson.name)
        self._keeper.resume(page.lesson, replace(progress, page=page.page))

    def close(self) -> None:
        """Leave the open lesson as it stands."""
        self._leave()
        self._keeper.close()

    def save(self) -> None:
        """Keep everything for the next start."""
        self._leave()
        lesson = self._keeper.lesson
        preferences().setValue(_OPEN, str(lesson.folder) if lesson else "")

    def is_shipped(self, lesson: Lesson) -> bool:
        """Whether it is one of the program's, whose number says something."""
        return any(lesson.folder == other.folder for other in self.lessons)

    def is_done(self, lesson: Lesson) -> bool:
        """Whether all its tasks were solved."""
        done = self._done(lesson)
        return all(task.name in done for page in lesson.pages for task in page.tasks)

    def clear(self) -> None:
        """Forget all progress in all lessons; the open one begins anew."""
        self._places.clear()
        preferences().remove(_PROGRESS)
        for path in lessons_folder().glob(f"*{SUFFIX}"):
            with suppress(OSError):
                path.unlink()
        self._keeper.start_over()

    def _done(self, lesson: Lesson) -> tuple[str, ...]:
        if self._keeper.lesson and self._keeper.lesson.folder == lesson.folder:
            return self._keeper.progress.done
        place = self._places.get(lesson.folder)
        progress = place.progress if place else _progress(lesson)
        return progress.done if progress else ()

    def _leave(self) -> None:
        lesson = self._keeper.lesson
        if lesson is None:
            return
        self._keeper.come_to_rest()
        place = self._keeper.place
        if place.experiment is not None:
            place = replace(place, view=self._look())
        self._places[lesson.folder] = place
        content = [place.progress.page, place.progress.done, place.progress.answers]
        preferences().setValue(f"{_PROGRESS}/{_key(lesson)}", json.dumps(content, ensure_ascii=False))
        if place.experiment is None:
            return
        try:
            lessons_folder().mkdir(parents=True, exist_ok=True)
            saved = Saved(place.experiment, place.run, view=place.view or ViewState())
            documents.write(lessons_folder() / f"{_key(lesson)}{SUFFIX}", saved)
        except (OSError, BadFileError):
            # The next start begins the page anew; ticks and answers are kept elsewhere.
            log.exception("the state of lesson %s is not kept", lesson.name)


def _key(lesson: Lesson) -> str:
    """A file name for a lesson; others may call theirs as those that are shipped."""
    return f"{lesson.name}-{hashlib.sha256(str(lesson.folder).encode()).hexdigest()[:8]}"


def _progress(lesson: Lesson) -> LessonProgress | None:
    """What the preferences know of a lesson; None: nothing that can be used."""
    try:
        page, done, answers = json.loads(str(preferences().value(f"{_PROGRESS}/{_key(lesson)}", "")))
        return LessonProgress(
            lesson.name, int(page), tuple(map(str, done)), tuple((str(name), str(text)) for name, text in answers)
        )
    except (ValueError, TypeError):
        return None


def _kept(lesson: Lesson) -> Place | None:
    progress = _progress(lesson)
    if progress is None:
        return None
    try:
        saved = documents.read(lessons_folder() / f"{_key(lesson)}{SUFFIX}")
    except BadFileError:
        return Place(progress)
    return Place(progress, saved.experiment, saved.run, view=saved.view)
