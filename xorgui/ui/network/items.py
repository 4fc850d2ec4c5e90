"""What the diagram is made of: units with their thumbnails, connections, and pills that hold a number."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)
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
from xorgui.ui.network.halo import draw_over
from xorgui.ui.network.layout import NAME_HEIGHT, PILL_HEIGHT, SUM_HEIGHT, Curve, Point, Unit
from xorgui.ui.network.lettering import number_font, text_font
from xorgui.ui.theme import line_color, sign_color, theme

# A weight of this size has a curve of the widest stroke; larger ones are no wider.
WIDEST_AT = 11.0
WIDTHS = (1.0, 7.0)
HIT_WIDTH = 6.0
# Between a unit and its sum.
SUM_GAP = 2.0
# The ring around the pill that has the keyboard.
RING = 3.0

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
        self._room = 0.0
        self._image = QImage()
        self._value = ""
        self._sum = ""
        self._gates = ("", "")
        self._is_pinned = False
        self.setAcceptHoverEvents(unit[0] > 0)
        self.setZValue(2)

    def place(self, centre: Point, size: float, room: float, *, has_texts: bool) -> None:
        """Put it there; `room`: how wide its texts may be, where it has them."""
        self.prepareGeometryChange()
        self.setPos(*centre)
        self._size = size
        self._room = room
        self._has_texts = has_texts

    def set_image(self, image: QImage) -> None:
        """The thumbnail."""
        self._image = image
        self.update()

    def set_texts(self, value: str, total: str = "", gate: str = "", short_gate: str = "") -> None:
        """An input's value; a unit's sum and what comes of it, "−8.00 → 0.00", and the gate that it computes."""
        if (value, total, (gate, short_gate)) != (self._value, self._sum, self._gates):
            self._value, self._sum, self._gates = value, total, (gate, short_gate)
            if self.unit[0]:
                self.setToolTip(f"{self.name}: {gate}\n{total}" if gate else f"{self.name}\n{total}")
            self.update()

    def set_pinned(self, pinned: bool) -> None:
        """Whether the region shows this unit until further notice."""
        if pinned != self._is_pinned:
            self._is_pinned = pinned
            self.update()

    def boundingRect(self) -> QRectF:
        half, wide = self._size / 2, max(self._size, self._room) / 2 + 2
        return QRectF(-wide, -half - NAME_HEIGHT, 2 * wide, self._size + NAME_HEIGHT + SUM_HEIGHT + 2)

    def covered(self) -> list[QRectF]:
        """What it takes of the scene: its square and the texts above and below."""
        square = self.square()
        boxes = [square]
        if self._has_texts:
            boxes += [self._name_box(), self._sum_box()] if self._sum else [self._name_box()]
        return [self.mapRectToScene(box) for box in boxes]

    def _name_box(self) -> QRectF:
        """As wide as the name with the gate."""
        name = QFontMetricsF(text_font(bold=True)).horizontalAdvance(self.name)
        width = name + QFontMetricsF(text_font(1)).horizontalAdvance(self._gate_text())
        return QRectF(-width / 2, -self._size / 2 - NAME_HEIGHT, width, NAME_HEIGHT)

    def _sum_box(self) -> QRectF:
        """As wide as its text, which is as long as there is room for."""
        width = QFontMetricsF(number_font(1.5)).horizontalAdvance(self._sum_text())
        return QRectF(-width / 2, self._size / 2 + SUM_GAP, width, SUM_HEIGHT - SUM_GAP)

    def _sum_text(self) -> str:
        total, _, result = self._sum.partition(" → ")
        texts = (f"z = {self._sum}", self._sum, f"{total}→{result}", f"→ {result}")
        return _fitting(texts, number_font(1.5), self._room)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.square())
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
        square = self.square()
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
            if self._is_pinned:
                painter.setPen(QPen(QColor(colors.positive), 3.5))
            painter.drawPath(path)
        if self._has_texts:
            self._paint_name(painter)
        if self._has_texts and self._sum:
            painter.setFont(number_font(1.5))
            start = self._sum_box().topLeft() + QPointF(0, painter.fontMetrics().ascent())
            draw_over(painter, start, self._sum_text(), colors.text)

    def _paint_name(self, painter: QPainter) -> None:
        """The name in bold and, as far as there is room, the gate beside it, centred together."""
        box, gate = self._name_box(), self._gate_text()
        painter.setFont(text_font(bold=True))
        base = box.top() + (box.height() + painter.fontMetrics().capHeight()) / 2
        draw_over(painter, QPointF(box.left(), base), self.name, theme().text)
        painter.setFont(text_font(1))
        width = QFontMetricsF(text_font(1)).horizontalAdvance(gate)
        draw_over(painter, QPointF(box.right() - width, base), gate, theme().quiet)

    def _gate_text(self) -> str:
        """The gate as there is room for it."""
        room = self._room - QFontMetricsF(text_font(bold=True)).horizontalAdvance(self.name)
        texts = [f" {gate}" for gate in self._gates if gate]
        return _fitting((*texts, ""), text_font(1), room)

    def square(self) -> QRectF:
        return QRectF(-self._size / 2, -self._size / 2, self._size, self._size)


class ConnectionItem(QGraphicsPathItem):
    """The curve of a weight: its colour tells the sign, its width the size.

    The pen is opaque: a translucent one takes 180 us a curve instead of 16.
    """

    def __init__(self, weight: WeightId) -> None:
        super().__init__()
        self.weight = weight
        self._drawn: tuple[str, float, bool] | None = None
        self._value = 0.0
        self._scale = 1.0
        self._is_lit = False
        self.setAcceptHoverEvents(True)

    def place(self, curve: Curve, scale: float) -> None:
        """Lay it along a curve; `scale`: how thick lines are here, 1 or less where units are small."""
        self._scale = scale
        self._drawn = None
        start, first, second, end = (QPointF(*p) for p in curve)
        path = QPainterPath(start)
        path.cubicTo(first, second, end)
        self.setPath(path)
        self.set_value(self._value)

    def set_value(self, value: float) -> None:
        """Draw a value; nothing happens where it would look the same."""
        self._value = value
        share = min(abs(value) / WIDEST_AT, 1.0)
        width = round(4 * (WIDTHS[0] + share * self._scale * (WIDTHS[1] - WIDTHS[0]))) / 4
        color = sign_color(value).name() if self._is_lit else line_color(value)
        if (color, width, self._is_lit) != self._drawn:
            self._drawn = (color, width, self._is_lit)
            pen = QPen(QColor(color), width + (1.5 if self._is_lit else 0))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self.setPen(pen)

    def set_lit(self, lit: bool) -> None:
        """Stand out, as what the pointer is on in any view."""
        self._is_lit = lit
        self.setZValue(1 if lit else 0)
        self.set_value(self._value)

    def shape(self) -> QPainterPath:
        # Thin curves can be hit, too.
        stroker = QPainterPathStroker()
        stroker.setWidth(max(self.pen().widthF(), HIT_WIDTH))
        return stroker.createStroke(self.path())


class PillItem(QGraphicsObject):
    """A number in the diagram that can be taken hold of: a weight on its curve, a bias below its unit."""

    def __init__(self, weight: WeightId, name: str) -> None:
        super().__init__()
        self.weight = weight
        self.name = name
        self.value = 0.0
        self._text = ""
        self._width = 0.0
        self._always = True
        self._is_lit = False
        self._is_chosen = False
        self._is_locked = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self._show_or_hide()

    def place(self, centre: Point, width: float, *, always: bool) -> None:
        """Put it there; `always`: it shows even without pointer and focus."""
        self.prepareGeometryChange()
        self.setPos(*centre)
        self._width = width
        self._always = always
        self._show_or_hide()

    def set_value(self, value: float) -> None:
        if value != self.value:
            self.value = value
            # Of the hundreds of pills of a large network few are seen.
            if self.opacity():
                self._show_value()

    def _show_value(self) -> None:
        text = show(self.value, sign=True)
        self.setToolTip(f"{self.name}: {show(self.value, 4, sign=True)}")
        if text != self._text:
            self._text = text
            self.update()

    def set_locked(self, locked: bool) -> None:
        """Whether training leaves the weight alone."""
        if locked != self._is_locked:
            self._is_locked = locked
            self.update()

    def set_lit(self, lit: bool) -> None:
        """The pointer is on it, or on what stands for it in another view."""
        self._is_lit = lit
        self._show_or_hide()

    def set_chosen(self, chosen: bool) -> None:
        """It is the weight in hand: it shows."""
        self._is_chosen = chosen
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        # Transparent, not hidden: a hidden item cannot take the focus that would show it.
        is_in_hand = self._is_lit or self._is_chosen or self.hasFocus()
        self.setOpacity(1.0 if self._always or is_in_hand else 0.0)
        self.setZValue(5 if is_in_hand else 3)
        self._show_value()
        self.update()

    @property
    def box(self) -> QRectF:
        """The pill itself, without what is drawn around it."""
        return QRectF(-self._width / 2, -PILL_HEIGHT / 2, self._width, PILL_HEIGHT)

    @property
    def is_always_shown(self) -> bool:
        return self._always

    @property
    def is_shown(self) -> bool:
        return self.opacity() > 0

    def boundingRect(self) -> QRectF:
        return self.box.adjusted(-RING - 2, -8, RING + 2, RING + 2)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.box)
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colors = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            # The keyboard is here; a weight that is chosen only has the ground of a chosen row.
            painter.setPen(QPen(QColor(colors.text), 1.5))
            painter.setBrush(QColor(colors.panel))
            painter.drawRoundedRect(self.box.adjusted(-RING, -RING, RING, RING), 6, 6)
        if self._is_chosen:
            pen = QPen(QColor(colors.positive), 2)
        elif self.weight.is_bias and not self._is_lit:
            pen = QPen(QColor(colors.line), 1)
        else:
            pen = QPen(sign_color(self.value), 2 if self._is_lit else 1)
        if self._is_locked:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colors.chosen if self._is_chosen else colors.panel))
        painter.drawRoundedRect(self.box, 4, 4)
        painter.setPen(QColor(colors.text))
        painter.setFont(number_font(1))
        texts = (f"b = {self._text}", f"b {self._text}") if self.weight.is_bias else ()
        painter.drawText(self.box, _CENTRE, _fitting((*texts, self._text), painter.font(), self._width - 4))
        if self._is_locked:
            _paint_padlock(painter, self.box.topRight(), QColor(colors.text), QColor(colors.panel))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_or_hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_or_hide()


def _fitting(texts: tuple[str, ...], font: QFont, width: float) -> str:
    """The first text that is no wider than that, else the last."""
    metrics = QFontMetricsF(font)
    return next((text for text in texts if metrics.horizontalAdvance(text) <= width), texts[-1])


def _paint_padlock(painter: QPainter, corner: QPointF, ink: QColor, ground: QColor) -> None:
    """A small closed padlock over the corner of a pill."""
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(ground)
    painter.drawEllipse(QRectF(corner.x() - 7, corner.y() - 7, 6, 8))
    painter.setBrush(ink)
    painter.drawRect(QRectF(corner.x() - 8.5, corner.y() - 3, 9, 7))
