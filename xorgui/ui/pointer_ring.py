"""A ring around the pointer, so that a room can follow it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from xorgui.ui.theme import px, theme

DIAMETER = 44
WIDTH = 6
EDGE = 0.8
COLOR = "#FFC83D"
# What is under the ring can still be read.
OPACITY = 0.8


class PointerRing(QWidget):
    """Lies over all of a window and follows the mouse; it takes no clicks."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.is_on = False
        self.hide()

    def set_on(self, on: bool) -> None:
        """Whether there is a ring."""
        self.is_on = on
        # The window gets all moves of the mouse, even those that the widgets in it do not ask for.
        handle = self.window().windowHandle()
        handle.removeEventFilter(self)
        if on:
            side = round(px(DIAMETER + WIDTH))
            self.resize(side, side)
            self.follow(self.window().mapFromGlobal(self.cursor().pos()))
            handle.installEventFilter(self)
        else:
            self.hide()

    def follow(self, position: QPoint) -> None:
        """Lie around a position of the window; outside of it there is no ring."""
        is_inside = self.window().rect().contains(position)
        if is_inside:
            self.move(position - self.rect().center())
            self.raise_()
        self.setVisible(self.is_on and is_inside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self.follow(event.position().toPoint())
        elif event.type() is QEvent.Type.Leave:
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(OPACITY)
        half = px(WIDTH) / 2
        circle = self.rect().toRectF().adjusted(half, half, -half, -half)
        # The edge shows it on whatever has its colour.
        for color, width in ((theme().text, WIDTH), (COLOR, WIDTH - 2 * EDGE)):
            painter.setPen(QPen(QColor(color), px(width)))
            painter.drawEllipse(circle)
