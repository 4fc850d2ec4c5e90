"""Rings around what a lesson's text points at."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from xorgui.ui.theme import theme

RING_WIDTH = 3
RING_GAP = 4
RADIUS = 8


class Spotlight(QWidget):
    """Lies over a whole window and lets everything through but its rings."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._rings: tuple[QRect, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")
        window.installEventFilter(self)
        self.hide()

    @property
    def rings(self) -> tuple[QRect, ...]:
        """What is ringed, in the window's coordinates."""
        return self._rings

    def show_rings(self, rectangles: Sequence[QRect]) -> None:
        """Ring these places of the window; none: go away."""
        self._rings = tuple(rectangles)
        self.setGeometry(self._window.rect())
        self.setVisible(bool(self._rings))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().negative), RING_WIDTH))
        gap = RING_GAP
        for rectangle in self._rings:
            inside = rectangle.adjusted(-gap, -gap, gap, gap).intersected(self.rect().adjusted(2, 2, -2, -2))
            painter.drawRoundedRect(inside, RADIUS, RADIUS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What was ringed lies elsewhere now.
        if event.type() is QEvent.Type.Resize:
            self.show_rings(())
        return super().eventFilter(watched, event)
