"""Ways to take hold of a weight, as objects: they end or are cancelled, and each is one undo step."""

from PySide6.QtCore import Qt

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import LIMIT
from xorgui.model.document import Document

# How much one pixel of a drag, one arrow key or one notch of the wheel changes a weight.
PER_PIXEL = 0.05
PER_KEY = 0.1
FINE, COARSE = 0.1, 10.0


def factor(modifiers: Qt.KeyboardModifier) -> float:
    """Shift makes every gesture fine, Ctrl coarse."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return FINE
    return COARSE if modifiers & Qt.KeyboardModifier.ControlModifier else 1.0


def nudged(value: float, change: float) -> float:
    """A value moved by a step, kept in bounds and free of the tails of binary fractions."""
    return max(-LIMIT, min(LIMIT, round(value + change, 6)))


class Scrub:
    """A drag up or down on a pill."""

    def __init__(self, document: Document, weight: WeightId, y: float) -> None:
        self._document = document
        self._weight = weight
        self._number = document.new_gesture()
        self._start = self._value = document.experiment.parameters.value(weight)
        self._last_y = y

    def move(self, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer is at y pixels now; up is more."""
        self._value = nudged(self._value, (self._last_y - y) * PER_PIXEL * factor(modifiers))
        self._last_y = y
        self._document.set_weight(self._weight, self._value, self._number)

    def cancel(self) -> None:
        """Put the weight back; no undo step remains."""
        self._document.set_weight(self._weight, self._start, self._number)
