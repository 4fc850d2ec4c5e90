"""Labels beside points that move: out of each other's way, and where they were as long as that is free."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from xorgui.ui.theme import number_font, px, theme

# Points nearer than this many pixels look like one: their labels are put together.
SAME_PLACE = 9
GROUND_ALPHA = 120
# A label of which more than this part would be hidden, or would hide others, is left out.
LARGEST_HIDDEN = 0.1
# Where a label goes, as a direction from the point; the first that is free. Above and below first: labels are wide, and
# lines that pass between points are seldom met there.
SIDES = ((0, -1), (0, 1), (1, 0), (-1, 0))


class PointLabels:
    """Draws labels into a plot."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._items: list[pg.TextItem] = []
        self._sides: dict[str, tuple[int, int]] = {}

    @property
    def texts(self) -> list[str]:
        """What is to be read."""
        return [item.toPlainText() for item in self._items if item.isVisible()]

    def apply_theme(self) -> None:
        for item in self._items:
            self._color(item)

    def forget(self) -> None:
        """Where labels were: the room is another one now."""
        self._sides = {}

    def _color(self, item: pg.TextItem) -> None:
        item.setColor(theme().text)
        # Lines may run below: they shine through, and letters stay what they are.
        ground = QColor(theme().panel)
        ground.setAlpha(GROUND_ALPHA)
        item.fill = pg.mkBrush(ground)
        item.setFont(number_font(1.5))

    def show(
        self,
        places: NDArray[np.floating],
        texts: Sequence[str],
        size: float,
        clear: float,
        bounds: QRectF | None = None,
    ) -> list[QRectF]:
        """Label points of the plane, shape (points, 2), whose marks have a size, at a distance of `clear` pixels.

        Labels stay within `bounds` of the scene, as far as they can; None: within the plot. Gives what marks and
        labels take of the scene.
        """
        view = self._plot.getViewBox()
        scene = [view.mapViewToScene(QPointF(*place)) for place in places.tolist()]
        groups = _groups(np.array([(at.x(), at.y()) for at in scene]).reshape(-1, 2))
        while len(self._items) < len(groups):
            item = pg.TextItem()
            self._color(item)
            self._items.append(item)
            self._plot.addItem(item, ignoreBounds=True)
        taken = [QRectF(at.x() - size / 2, at.y() - size / 2, size, size) for at in scene]
        bounds = bounds or view.sceneBoundingRect()
        kept = {}
        for item, group in zip(self._items, groups, strict=False):
            text = ", ".join(texts[index] for index in group)
            if item.toPlainText() != text:
                item.setText(text)
            label = item.boundingRect()
            at = scene[group[0]]
            before = self._sides.get(text)
            sides = [before, *SIDES] if before else SIDES
            boxes = {side: _box(at, label, side, clear) for side in sides}
            # The first of the best: where it was before, if that is as good as anywhere.
            side = min(boxes, key=lambda s: hidden_part(boxes[s], taken, bounds))
            crowded = hidden_part(boxes[side], taken, bounds) > LARGEST_HIDDEN * _area(boxes[side])
            item.setVisible(not crowded)
            if crowded:
                continue
            taken.append(boxes[side])
            kept[text] = side
            item.setPos(*places[group[0]])
            corner = boxes[side].topLeft() - at
            item.setAnchor((-corner.x() / label.width(), -corner.y() / label.height()))
        for item in self._items[len(groups) :]:
            item.hide()
        self._sides = kept
        return taken


def _groups(pixels: NDArray[np.floating]) -> list[list[int]]:
    """Indices of points that look like one, by the first of each."""
    groups: list[list[int]] = []
    for index, place in enumerate(pixels):
        for group in groups:
            if np.abs(pixels[group] - place).max(axis=1).min() < px(SAME_PLACE):
                group.append(index)
                break
        else:
            groups.append([index])
    return groups


def _box(at: QPointF, size: QRectF, side: tuple[int, int], clear: float) -> QRectF:
    """Where a label lies in the scene; y goes down there."""
    x = at.x() - size.width() / 2 + side[0] * (clear + size.width() / 2)
    y = at.y() - size.height() / 2 + side[1] * (clear + size.height() / 2)
    return QRectF(x, y, size.width(), size.height())


def hidden_part(box: QRectF, taken: Sequence[QRectF], bounds: QRectF) -> float:
    """How much of a label would be out of bounds or over something else, in square pixels."""
    outside = _area(box) - _area(box.intersected(bounds))
    # Rounded, so that of equal places none is better by the last bit.
    return round(outside + sum(_area(box.intersected(other)) for other in taken), 3)


def _area(box: QRectF) -> float:
    return box.width() * box.height()
