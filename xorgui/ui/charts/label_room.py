"""Room for labels over curves: none covers another one, none leaves the plot."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from xorgui.ui.theme import px, theme

# Between a place and its label, in pixels at a desk: to the side, and above and below.
GAP = 6
RISE = 2
# How much of a label's height its letters take: labels that are close to their places may touch but for these.
INK = 0.65
# How far above or below a place such a label may lie, in heights of its letters; and how far a row that it joins.
CLOSE = (0, -0.5, 0.5, -1, 1)
SAME_ROW = 0.75
# A further column of a row is as bad as this much of a rise.
COLUMN_COST = 0.2
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


def columns_width(width: float, columns: int) -> float:
    """What so many labels of a width take beside a place, in pixels."""
    return px(GAP) + columns * (width + px(RISE))


class LabelRoom:
    """What is taken of a plot while its labels are placed, one after the other: those that come first can choose."""

    def __init__(self, view: pg.ViewBox) -> None:
        (self._left, _), (_, self._top) = view.viewRange()
        self._across, self._down = view.viewPixelSize()
        self._bounds = QRectF(0, 0, view.width(), view.height())
        self._taken: list[QRectF] = []
        self._rows: list[float] = []

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
        return self._put(label, itertools.chain(boxes, self._nearby(boxes[0])))

    def _put(self, label: CurveLabel, boxes: Iterable[QRectF], above: float = 0) -> bool:
        """Show a label in the first box that is free, if there is one; it reaches so much `above` the box."""
        for box in boxes:
            if self._bounds.contains(box) and not any(box.intersects(other) for other in self._taken):
                self._taken.append(box)
                label.setPos(self._left + box.left() * self._across, self._top - (box.top() - above) * self._down)
                label.setVisible(True)
                return True
        label.setVisible(False)
        return False

    def place_close(self, label: CurveLabel, x: float, y: float) -> bool:
        """Put a label at the height of a place or hardly above or below it; False: there is no room, and it is hidden.

        Beyond the place if there is room, else before it; several that have no room of their own stand in rows.
        """
        across, down = self._pixels(x, y)
        size = label.size_within(self._bounds.width())
        width, height = size.width(), size.height() * INK
        column = width + px(RISE)
        lowest = max(self._bounds.bottom() - height, 0)
        # Each with what it costs, whether it is before the place, its column and its top.
        tried: list[tuple[bool, float, int, float]] = []
        for is_before in (False, True):
            for rise in CLOSE:
                tried.append((is_before, abs(rise), 0, min(max(down + (rise - 0.5) * height, 0), lowest)))
            for top in self._rows:
                rise = abs((top - down) / height + 0.5)
                if rise <= SAME_ROW:
                    last = int(self._bounds.width() / max(column, 1))
                    tried += [(is_before, rise + COLUMN_COST * place, place, top) for place in range(1, last)]
        boxes = (
            QRectF(
                across - px(GAP) - width - place * column if is_before else across + px(GAP) + place * column,
                top,
                width,
                height,
            )
            for is_before, _, place, top in sorted(tried)
        )
        is_placed = self._put(label, boxes, (size.height() - height) / 2)
        if is_placed:
            self._rows.append(self._taken[-1].top())
        return is_placed

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
