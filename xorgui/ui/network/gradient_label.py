"""The gradient of the chosen weight, written where it covers nothing."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from xorgui.ui.network.halo import HALO, draw_over
from xorgui.ui.network.lettering import number_font
from xorgui.ui.theme import theme

# Numbers change all the time, the place of the label should not: it has room for these.
USUAL = ("∂L/∂w ▲", "−0.0000")
CLEARANCE = 3.0
GROUND_ALPHA = 215


class GradientLabel(QGraphicsItem):
    """Name, direction and value beside the pill, or closer together above or below it; hidden where all is taken."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[str, ...] = ()
        self.box = QRectF()
        self.setZValue(6)
        self.hide()

    def write(self, name: str, arrow: str, value: str) -> None:
        """The name of the derivative, which way a step goes, and the value."""
        lines = (f"{name} {arrow}".strip(), value)
        if lines != self.lines:
            self.lines = lines
            self.update()

    def place(self, field: QRectF, taken: Sequence[QRectF], bounds: QRectF) -> None:
        """Beside `field`, the place of the weight and of what is typed into it, off all that is taken."""
        self.prepareGeometryChange()
        free = (
            box for box in self._places(field) if bounds.contains(box) and not any(box.intersects(t) for t in taken)
        )
        self.box = next(free, QRectF())
        self.setVisible(not self.box.isEmpty())

    def _places(self, field: QRectF) -> Iterator[QRectF]:
        metrics = QFontMetricsF(number_font(2))
        name, value = (
            max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(usual))
            for text, usual in zip(self.lines, USUAL, strict=True)
        )
        height, middle = metrics.height(), field.center()
        in_two, in_one = max(name, value), name + value + metrics.horizontalAdvance(" ")
        right, left = field.right() + CLEARANCE, field.left() - CLEARANCE
        above, below = field.top() - CLEARANCE - height, field.bottom() + CLEARANCE
        yield QRectF(right, middle.y() - height, in_two, 2 * height)
        yield QRectF(left - in_two, middle.y() - height, in_two, 2 * height)
        for width, lines in ((in_one, 1), (in_two, 2)):
            up, down = above - (lines - 1) * height, below
            for x in (middle.x() - width / 2, field.left(), field.right() - width):
                yield QRectF(x, up, width, lines * height)
                yield QRectF(x, down, width, lines * height)

    def boundingRect(self) -> QRectF:
        return self.box.adjusted(-HALO, -HALO, HALO, HALO)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        # Single curves shine through; a bundle of them would make letters hard to read.
        ground = QColor(theme().panel)
        ground.setAlpha(GROUND_ALPHA)
        painter.fillRect(self.box, ground)
        painter.setFont(number_font(2))
        metrics = QFontMetricsF(painter.font())
        name, value = self.lines
        start = QPointF(self.box.left(), self.box.top() + metrics.ascent())
        if self.box.height() > metrics.height() + 1:
            second = start + QPointF(0, metrics.height())
        else:
            second = start + QPointF(metrics.horizontalAdvance(f"{name} "), 0)
        for at, text, color in ((start, name, theme().quiet), (second, value, theme().text)):
            draw_over(painter, at, text, color)

    def shape(self) -> QPainterPath:
        """Nothing to take hold of: what lies behind can be."""
        return QPainterPath()
