"""Ways to take hold of the landscape: the point, which is the two weights, and the ground."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from xorgui.core.landscape import Pair
from xorgui.core.ranges import Range
from xorgui.model.document import Document
from xorgui.model.names import weight_name

Point = tuple[float, float]


class MovePoint:
    """A drag of the point; `place` gives the two weights under the hand."""

    def __init__(self, document: Document, pair: Pair, at: QPointF, place: Callable[[QPointF], Point]) -> None:
        self._document = document
        self._pair = pair
        self._at = at
        self._place = place
        self._number = document.new_gesture()
        parameters = document.experiment.parameters
        self._start = parameters.value(pair[0]), parameters.value(pair[1])
        self._is_drag = False

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if not self._is_drag and (position - self._at).manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self._is_drag = True
        set_pair(self._document, self._pair, self._place(position), self._number)

    def end(self) -> None:
        pass

    def cancel(self) -> None:
        """Put both weights back; no undo step remains, unless training has gone on meanwhile."""
        if self._is_drag:
            self._document.cancel(self._pair[0], self._start[0], self._number)
            set_pair(self._document, self._pair, self._start, self._number)


class PanWindow:
    """A drag of the ground moves the window."""

    def __init__(
        self, ranges: tuple[Range, Range], at: QPointF, pixel: Point, show: Callable[[Range, Range], None]
    ) -> None:
        self._ranges = ranges
        self._at = at
        self._pixel = pixel
        self._show = show
        self._is_drag = False

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        way = position - self._at
        if not self._is_drag and way.manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self._is_drag = True
        (left, right), (bottom, top) = self._ranges
        x, y = -way.x() * self._pixel[0], way.y() * self._pixel[1]
        self._show((left + x, right + x), (bottom + y, top + y))

    def end(self) -> None:
        pass

    def cancel(self) -> None:
        if self._is_drag:
            self._show(*self._ranges)


def set_pair(document: Document, pair: Pair, values: Point, gesture: int) -> None:
    """Set both weights, but for a locked one."""
    experiment = document.experiment
    free = {weight: value for weight, value in zip(pair, values, strict=True) if weight not in experiment.locks}
    text = ", ".join(weight_name(experiment.architecture, weight) for weight in free)
    document.set_weights(free, text, gesture)
