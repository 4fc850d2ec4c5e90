"""Undo steps: the document before and after, both frozen, so that a step is two references."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from xorgui.core.experiment import Experiment
from xorgui.core.run import PinnedRun, Run
from xorgui.lessons.lesson import LessonPage
from xorgui.model import words

_MERGEABLE = 1


@dataclass(frozen=True)
class Content:
    """What a document holds."""

    experiment: Experiment
    run: Run
    pinned: tuple[PinnedRun, ...] = ()
    units: tuple[tuple[int, ...], ...] = ()
    """A number for each unit, by layer, that it keeps when others come and go: so that a view can stay with a unit."""
    page: LessonPage | None = None
    """The page of a lesson that it was set up for, and comes back to with an undo."""


class ChangeDocument(QUndoCommand):
    """One step; `show(content, is_edit)` puts a content into the document.

    Steps with the same gesture number become one, and none at all if the value came back.
    """

    def __init__(
        self,
        show: Callable[[Content, bool], None],
        before: Content,
        after: Content,
        text: str,
        gesture: int | None = None,
    ) -> None:
        super().__init__(text)
        self._show = show
        self._before = before
        self._after = after
        self.gesture = gesture
        self._language = words.in_use()
        self._is_new = True

    @property
    def name(self) -> str:
        """What the step did; nothing where that was said in another language than now."""
        return self.text() if self._language == words.in_use() else ""

    def redo(self) -> None:
        self._show(self._after, self._is_new)
        self._is_new = False

    def undo(self) -> None:
        self._show(self._before, False)

    def id(self) -> int:
        return -1 if self.gesture is None else _MERGEABLE

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeDocument) or other.gesture != self.gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after.experiment == self._before.experiment and self._after.run is self._before.run)
        return True
