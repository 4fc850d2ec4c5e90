"""Ways to take hold of the diagram, as objects: they move, and then end or are cancelled."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import LIMIT
from xorgui.model.document import Document

# How much one pixel of a drag, one arrow key or one notch of the wheel changes a weight.
PER_PIXEL = 0.05
PER_KEY = 0.1
FINE, COARSE = 0.1, 10.0
# No finger presses a key again this soon after it let go.
SAME_PRESS_MS = 20


def factor(modifiers: Qt.KeyboardModifier) -> float:
    """Shift makes every gesture fine, Ctrl coarse."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return FINE
    return COARSE if modifiers & Qt.KeyboardModifier.ControlModifier else 1.0


def nudged(value: float, change: float) -> float:
    """A value moved by a step, kept in bounds and free of the tails of binary fractions."""
    limit = max(LIMIT, abs(value))  # training may have gone beyond what can be typed
    return max(-limit, min(limit, round(value + change, 6)))


class HeldKey:
    """Tells whether a press is of a key that has been held since before.

    Under X11 a held key arrives as releases and presses in turn. Qt takes such a pair together only if the press is
    there already when it looks; otherwise it seems to be another press, at the very time of the release.
    """

    def __init__(self) -> None:
        self._key = 0
        self._released = 0

    def release(self, event: QKeyEvent) -> None:
        self._key, self._released = event.key(), event.timestamp()

    def goes_on(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        since = event.timestamp() - self._released
        return event.key() == self._key and self._released > 0 and since <= SAME_PRESS_MS


class Gesture(Protocol):
    """What happens from a press of the button to its release; positions in the view's pixels."""

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None: ...

    def end(self) -> None: ...

    def cancel(self) -> None:
        """Put back what was moved."""


class Scrub:
    """A drag up or down on a pill; without a drag, a click."""

    def __init__(self, document: Document, weight: WeightId, at: QPointF, clicked: Callable[[], None]) -> None:
        self._document = document
        self._weight = weight
        self._clicked = clicked
        self._number = document.new_gesture()
        self._start = self._value = document.experiment.parameters.value(weight)
        self._y = at.y()
        self._is_drag = False

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        up = self._y - position.y()
        if not self._is_drag and abs(up) < QApplication.startDragDistance() / 2:
            return
        self._y = position.y()
        if not self._is_drag:
            # From here on, so that the weight does not jump by the way to the threshold.
            self._is_drag = True
            return
        self._value = nudged(self._value, up * PER_PIXEL * factor(modifiers))
        self._document.set_weight(self._weight, self._value, self._number)

    def end(self) -> None:
        if not self._is_drag:
            self._clicked()

    def cancel(self) -> None:
        """Put the weight back; no undo step remains."""
        if self._is_drag:
            self._document.cancel(self._weight, self._start, self._number)


class Pan:
    """A drag on the ground moves what is seen of a diagram that is larger than the window."""

    def __init__(self, area: QAbstractScrollArea, at: QPointF) -> None:
        self._bars = (area.horizontalScrollBar(), area.verticalScrollBar())
        self._start = [bar.value() for bar in self._bars]
        self._at = at

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        way = position - self._at
        for bar, start, moved in zip(self._bars, self._start, (way.x(), way.y()), strict=True):
            bar.setValue(round(start - moved))

    def end(self) -> None:
        pass

    def cancel(self) -> None:
        for bar, start in zip(self._bars, self._start, strict=True):
            bar.setValue(start)


class Click:
    """A press and release on one spot."""

    def __init__(self, clicked: Callable[[], None], at: QPointF) -> None:
        self._clicked = clicked
        self._at = at
        self._has_moved = False

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if (position - self._at).manhattanLength() >= QApplication.startDragDistance():
            self._has_moved = True

    def end(self) -> None:
        if not self._has_moved:
            self._clicked()

    def cancel(self) -> None:
        self._has_moved = True
