"""What the diagram is made of: units with their thumbnails, connections, and pills that hold a number."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsPathItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import show
from xorgui.ui.network.layout import BIAS_WIDTH, NAME_HEIGHT, PILL_HEIGHT, PILL_WIDTH, SUM_HEIGHT, Point, Unit
from xorgui.ui.theme import line_color, number_font, sign_color, text_font, theme

# A weight of this size has a curve of the widest stroke; larger ones are no wider.
WIDEST_AT = 11.0
WIDTHS = (1.2, 7.0)

_CENTRE = Qt.AlignmentFlag.AlignCenter


class UnitItem(QGraphicsObject):
    """An input (a circle with its value) or a unit (a square with its activation over the plane).

    Signals:
        hovered(Unit | None): the pointer is on the unit, or has left it.
    """

    hovered = Signal(object)

    def __init__(self, unit: Unit, name: str) -> None:
        super().__init__()
        self.unit = unit
        self.name = name
        self._size = 0.0
        self._has_texts = False
        self._is_wide = True
        self._image = QImage()
        self._value = ""
        self._sum = ""
        self.setAcceptHoverEvents(unit[0] > 0)
        self.setZValue(2)

    def place(self, centre: Point, size: float, *, has_texts: bool, is_wide: bool) -> None:
        self.prepareGeometryChange()
        self.setPos(*centre)
        self._size = size
        self._has_texts = has_texts
        self._is_wide = is_wide

    def set_image(self, image: QImage) -> None:
        """The thumbnail."""
        self._image = image
        self.update()

    def set_texts(self, value: str, total: str = "") -> None:
        """An input's value; a unit's sum and what comes of it, "−8.00 → 0.00"."""
        if (value, total) != (self._value, self._sum):
            self._value, self._sum = value, total
            self.update()

    def boundingRect(self) -> QRectF:
        half = self._size / 2
        wide = max(half, BIAS_WIDTH / 2 + 24)
        return QRectF(-wide, -half - NAME_HEIGHT, 2 * wide, self._size + NAME_HEIGHT + SUM_HEIGHT + 2)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._square())
        return path

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.hovered.emit(self.unit)
        super().hoverEnterEvent(event)

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.hovered.emit(None)
        super().hoverLeaveEvent(event)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colors = theme()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        square = self._square()
        painter.setPen(QPen(QColor(colors.text), 1.6))
        if self.unit[0] == 0:
            painter.setBrush(QColor(colors.panel))
            painter.drawEllipse(square)
            painter.setFont(text_font(bold=True))
            painter.drawText(square, _CENTRE, self._value)
        else:
            path = QPainterPath()
            path.addRoundedRect(square, 5, 5)
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(square, self._image)
            painter.restore()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        if self._has_texts:
            above = QRectF(-60, square.top() - NAME_HEIGHT, 120, NAME_HEIGHT)
            painter.setFont(text_font(bold=True))
            painter.drawText(above, _CENTRE, self.name)
        if self._has_texts and self._sum:
            painter.setFont(number_font(1.5))
            # Where layers lie close, the text drops its "z = " before it runs into the pills beside it.
            text = f"z = {self._sum}" if self._is_wide else self._sum
            painter.drawText(QRectF(-90, square.bottom() + 1, 180, SUM_HEIGHT), _CENTRE, text)

    def _square(self) -> QRectF:
        return QRectF(-self._size / 2, -self._size / 2, self._size, self._size)


class ConnectionItem(QGraphicsPathItem):
    """The curve of a weight: its colour tells the sign, its width the size.

    The pen is opaque: a translucent one takes 180 us a curve instead of 16.
    """

    def __init__(self, weight: WeightId) -> None:
        super().__init__()
        self.weight = weight
        self._drawn: tuple[str, float] | None = None

    def place(self, curve: tuple[Point, Point, Point, Point]) -> None:
        start, first, second, end = (QPointF(*p) for p in curve)
        path = QPainterPath(start)
        path.cubicTo(first, second, end)
        self.setPath(path)

    def set_value(self, value: float) -> None:
        """Draw a value; nothing happens where it would look the same."""
        share = min(abs(value) / WIDEST_AT, 1.0)
        width = round(4 * (WIDTHS[0] + share * (WIDTHS[1] - WIDTHS[0]))) / 4
        color = line_color(value)
        if (color, width) != self._drawn:
            self._drawn = (color, width)
            pen = QPen(QColor(color), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self.setPen(pen)


class PillItem(QGraphicsObject):
    """A number in the diagram that can be taken hold of: a weight on its curve, a bias below its unit."""

    def __init__(self, weight: WeightId, name: str) -> None:
        super().__init__()
        self.weight = weight
        self.name = name
        self.value = 0.0
        self._text = ""
        self._always = True
        self._hovered = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setZValue(3)

    def place(self, centre: Point, always: bool) -> None:
        """Put it there; `always`: it shows even without pointer and focus."""
        self.prepareGeometryChange()
        self.setPos(*centre)
        self._always = always
        self._show_or_hide()

    def set_value(self, value: float) -> None:
        self.value = value
        text = f"b = {show(value, sign=True)}" if self.weight.is_bias else show(value, sign=True)
        if text != self._text:
            self._text = text
            self.setToolTip(f"{self.name}: {show(value, 4, sign=True)}")
            self.update()

    def set_hovered(self, hovered: bool) -> None:
        """The pointer is on it, or on what it belongs to."""
        self._hovered = hovered
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        # Transparent, not hidden: a hidden item cannot take the focus that would show it.
        self.setOpacity(1.0 if self._always or self._hovered or self.hasFocus() else 0.0)
        self.setZValue(4 if self._hovered or self.hasFocus() else 3)

    def boundingRect(self) -> QRectF:
        width = BIAS_WIDTH if self.weight.is_bias else PILL_WIDTH
        return QRectF(-width / 2 - 1, -PILL_HEIGHT / 2 - 1, width + 2, PILL_HEIGHT + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colors = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            pen = QPen(QColor(colors.positive), 2)
        elif self.weight.is_bias and not self._hovered:
            pen = QPen(QColor(colors.line), 1)
        else:
            pen = QPen(sign_color(self.value), 1.5 if self._hovered else 1)
        painter.setPen(pen)
        painter.setBrush(QBrush(QColor(colors.panel)))
        box = self.boundingRect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colors.text))
        painter.setFont(number_font(1))
        painter.drawText(box, _CENTRE, self._text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_or_hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_or_hide()

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.set_hovered(True)
        super().hoverEnterEvent(event)

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.set_hovered(False)
        super().hoverLeaveEvent(event)
