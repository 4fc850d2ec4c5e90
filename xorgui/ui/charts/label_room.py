"""Room for labels over curves: none covers another one, none leaves the plot."""

import itertools
from collections.abc import Iterator, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from xorgui.ui.theme import px, theme

# Between a place and its label, in pixels at a desk: to the side, and above and below.
GAP = 6
RISE = 2
# How much of a curve shines through the ground of a label.
GROUND_ALPHA = 200

Side = tuple[int, int]
"""Where a label lies from its place, across and down: (-1, 1) is below at the left."""
LEFT_BELOW, RIGHT_BELOW, LEFT_ABOVE, RIGHT_ABOVE = (-1, 1), (1, 1), (-1, -1), (1, -1)


class CurveLabel(pg.TextItem):
    """A line of text for LabelRoom to place, on a ground that a curve shines through."""

    def __init__(self, plot: pg.PlotItem) -> None:
        super().__init__(anchor=(0, 0))
        # QGraphicsTextItem's own margin would keep labels apart for nothing.
        self.textItem.document().setDocumentMargin(1)
        self._words = ""
        self._fitted: tuple[float, QSizeF] | None = None
        plot.addItem(self, ignoreBounds=True)

    def say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._fitted = None
            self.setText(words)

    def dress(self, color: str | QColor, font: QFont) -> None:
        """Take over the theme: its ground, a colour and a type."""
        ground = QColor(theme().panel)
        ground.setAlpha(GROUND_ALPHA)
        self.fill = pg.mkBrush(ground)
        self.setColor(color)
        self.setFont(font)
        self._fitted = None

    def size_within(self, width: float) -> QSizeF:
        """Its size in pixels; words that do not fit into a width are cut, with a sign of that."""
        if self._fitted is None or self._fitted[0] != width:
            room = width - 2 * self.textItem.document().documentMargin() - 1
            metrics = QFontMetricsF(self.textItem.font())
            self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))
            self._fitted = width, self.textItem.boundingRect().size()
        return self._fitted[1]


class LabelRoom:
    """What is taken of a plot while its labels are placed, one after the other: those that come first can choose."""

    def __init__(self, view: pg.ViewBox) -> None:
        (self._left, _), (_, self._top) = view.viewRange()
        self._across, self._down = view.viewPixelSize()
        self._bounds = QRectF(0, 0, view.width(), view.height())
        self._taken: list[QRectF] = []

    def keep_free(self, x: float, y: float, size: float) -> None:
        """No label is to cover the mark at a place of the plot, which is `size` pixels wide."""
        across, down = self._pixels(x, y)
        self._taken.append(QRectF(across - size / 2, down - size / 2, size, size))

    def place(self, label: CurveLabel, x: float, y: float, sides: Sequence[Side]) -> bool:
        """Put a label beside a place of the plot; False: there is no room, and it is hidden.

        The first of the sides that is free, else as near above or below it as can be.
        """
        size = label.size_within(self._bounds.width())
        boxes = [self._box(*self._pixels(x, y), size, side) for side in sides]
        for box in itertools.chain(boxes, self._nearby(boxes[0])):
            if self._bounds.contains(box) and not any(box.intersects(other) for other in self._taken):
                self._taken.append(box)
                label.setPos(self._left + box.left() * self._across, self._top - box.top() * self._down)
                label.setVisible(True)
                return True
        label.setVisible(False)
        return False

    def place_at_end(self, label: CurveLabel, curve: pg.PlotDataItem) -> None:
        """Put a label over the last point of a curve, if that has one and is shown."""
        x, y = curve.getData()
        if curve.isVisible() and x is not None and len(x):
            self.place(label, x[-1], y[-1], (LEFT_ABOVE, LEFT_BELOW))
        else:
            label.setVisible(False)

    def _pixels(self, x: float, y: float) -> tuple[float, float]:
        """A place of the plot, from its upper left corner."""
        return (x - self._left) / self._across, (self._top - y) / self._down

    def _box(self, x: float, y: float, size: QSizeF, side: Side) -> QRectF:
        """Beside a place, moved to the side as far as it takes to be within the plot."""
        left = x - size.width() / 2 + side[0] * (size.width() / 2 + px(GAP))
        top = y - size.height() / 2 + side[1] * (size.height() / 2 + px(RISE))
        return QRectF(max(min(left, self._bounds.right() - size.width()), 0), top, size.width(), size.height())

    def _nearby(self, box: QRectF) -> Iterator[QRectF]:
        """The same box within the plot, ever further above and below."""
        lowest = max(self._bounds.bottom() - box.height(), 0)
        middle = box.translated(0, max(min(box.top(), lowest), 0) - box.top())
        yield middle
        for line in range(1, int(self._bounds.height() / max(box.height(), 1)) + 1):
            yield middle.translated(0, -line * box.height())
            yield middle.translated(0, line * box.height())
