"""Ways to take hold of the plane: a point is moved, or the probe."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from xorgui.model.document import Document
from xorgui.model.point_edits import PointEdits
from xorgui.model.selection import Point


class MovePoint:
    """A drag of a point; without a drag, a click. It ends early where somebody else changes the data meanwhile.

    `to_plane` gives the place where the hand takes the point, within the view.
    """

    def __init__(
        self, document: Document, points: PointEdits, row: int, at: QPointF, to_plane: Callable[[QPointF], Point]
    ) -> None:
        self._document = document
        self._points = points
        self._row = row
        self._at = at
        self._to_plane = to_plane
        self._number = document.new_gesture()
        self._before = self._last = points.data
        self._is_drag = False

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if not self._is_drag and (position - self._at).manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self._is_drag = True
        if self._points.data is not self._last:
            return
        self._points.move(self._row, self._to_plane(position), self._number)
        self._last = self._points.data

    def end(self) -> None:
        pass

    def cancel(self) -> None:
        """Put the point back; no undo step remains."""
        if self._points.data is self._last is not self._before:
            self._document.cancel_data(self._before, self._number)


class MoveProbe:
    """A drag of the probe; `probe` is told where to."""

    def __init__(self, probe: Callable[[QPointF], None]) -> None:
        self._probe = probe

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._probe(position)

    def end(self) -> None:
        pass

    def cancel(self) -> None:
        pass
