"""The data on the plane: triangles, rings around wrong ones, the cross of the probe, labels."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QWidget

from xorgui.core.data import FEW_POINTS, Dataset
from xorgui.core.network import THRESHOLD
from xorgui.core.numbers import show_input
from xorgui.ui.charts.point_labels import PointLabels
from xorgui.ui.plots import line_pen
from xorgui.ui.theme import Theme, px, theme

# Side of a triangle in pixels: so many points fill about as much of the picture, down to what can still be seen.
LARGEST_MARK, SMALLEST_MARK = 22.0, 5.0
SHRINKING = 0.3
# A ring is this many times as large as what it is around.
RING = 1.73
HALO = 2.2
CROSS_SIZE = 44
# Labels of more points than this would cover each other.
LABELLED_POINTS = 8
LABEL_DECIMALS = 2
# In a smaller region they would cover the picture and each other.
LABELLED_SIDE = 170
# Names of lines keep clear of so many points; among more there is no free place.
AVOIDED_POINTS = 50


class PointMarks:
    """Draws the points of a dataset into a plot; nothing is drawn anew that has not changed."""

    def __init__(self, plot: pg.PlotItem, owner: QWidget) -> None:
        self._plot = plot
        self._owner = owner
        self.size = LARGEST_MARK
        """Side of a point's mark, in pixels."""
        self.rings = _Spots(pxMode=True, brush=None, symbol="o")
        self.cross = pg.ScatterPlotItem(pxMode=True, brush=None, symbol=_cross())
        self.triangles = _Spots(pxMode=True, symbol="t1", antialias=True)
        self.halo = pg.ScatterPlotItem(pxMode=True, brush=None, symbol="o")
        for item in (self.rings, self.cross, self.triangles, self.halo):
            # The region knows itself what is pressed.
            item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            plot.addItem(item)
        self.labels = PointLabels(plot)
        self._style: tuple[Theme, float, list[int]] | None = None

    def show_data(self, data: Dataset) -> None:
        """Triangles in the colours of their classes, those of test points hollow."""
        style = (theme(), px(1), ((data.targets > THRESHOLD) + 2 * data.test_marks).tolist())
        if style == self._style:
            self.triangles.move(data.points)
        else:
            self._style = style
            self._draw(data.points, style[-1])
            self.labels.apply_theme()

    def _draw(self, points: NDArray[np.floating], style: list[int]) -> None:
        """All marks anew; style by point: its class, and 2 more for a test point."""
        colors = theme()
        self.size = mark_size(len(points))
        thin = self.size / px(LARGEST_MARK)
        rim = line_pen(self._owner, "#FFFFFF", max(0.5, 1.8 * thin))
        filled = [(pg.mkBrush(color), rim) for color in (colors.negative, colors.positive)]
        hollow = [
            (pg.mkBrush(colors.panel), line_pen(self._owner, color, max(1.2, 2.5 * thin)))
            for color in (colors.negative, colors.positive)
        ]
        styles = (*filled, *hollow)
        # Shared by the points, which is what pyqtgraph tells pictures apart by: four, not five thousand.
        self.triangles.setData(
            pos=points,
            size=self.size,
            brush=[styles[k][0] for k in style],
            pen=[styles[k][1] for k in style],
        )
        ring = QColor(colors.text)
        # Thousands of them would cover what they are around.
        ring.setAlphaF(max(0.4, min(1.0, 2 * thin)))
        self.rings.setSize(RING * self.size)
        self.rings.setPen(line_pen(self._owner, ring, max(0.8, 2 * thin)))
        self.cross.setPen(line_pen(self._owner, colors.text, 1))
        self.cross.setSize(px(CROSS_SIZE))
        self.halo.setPen(line_pen(self._owner, colors.text, 3))
        self.halo.setSize(HALO * self.size)

    def show_wrong(self, points: NDArray[np.floating]) -> None:
        """Rings around these."""
        if len(points) == len(self.rings.data):
            self.rings.move(points)
        else:
            self.rings.setData(pos=points)

    def show_lit(self, points: NDArray[np.floating]) -> None:
        """A thick ring around what a line of the code is about."""
        self.halo.setData(pos=points)

    def show_probe(self, point: tuple[float, float]) -> None:
        self.cross.setData(pos=[point])

    def show_labels(self, data: Dataset, bounds: QRectF) -> list[QRectF]:
        """Coordinates and class of few points, in free places within bounds of the scene; what they and marks take."""
        has_room = len(data) <= LABELLED_POINTS and bounds.width() >= px(LABELLED_SIDE)
        shown = data.points if has_room else data.points[:0]
        texts = [
            f"({show_input(x1, LABEL_DECIMALS)}, {show_input(x2, LABEL_DECIMALS)}) → {target:g}"
            for (x1, x2), target in zip(shown, data.targets, strict=False)
        ]
        # Clear of the ring around a wrong point, which is as large as the probe's cross is free in its middle.
        taken = self.labels.show(shown, texts, px(LARGEST_MARK), RING * px(LARGEST_MARK) / 2, bounds)
        return taken if has_room else self._mark_boxes(data.points[:AVOIDED_POINTS])

    def _mark_boxes(self, points: NDArray[np.floating]) -> list[QRectF]:
        view, side = self._plot.getViewBox(), self.size
        spots = [view.mapViewToScene(QPointF(*point)) for point in points.tolist()]
        return [QRectF(spot.x() - side / 2, spot.y() - side / 2, side, side) for spot in spots]


class _Spots(pg.ScatterPlotItem):
    """Spots that can be moved without being drawn anew, which takes 20 ms for five thousand."""

    def move(self, points: NDArray[np.floating]) -> None:
        """As many points in other places."""
        self.data["x"], self.data["y"] = points[:, 0], points[:, 1]
        self.viewTransformChanged()  # forgets where the spots were
        self.update()


def mark_size(count: int) -> float:
    """The side of a mark where there are so many, in pixels."""
    shrunk = LARGEST_MARK * math.pow(FEW_POINTS / max(count, FEW_POINTS), SHRINKING)
    return px(max(SMALLEST_MARK, round(shrunk, 1)))


def _cross() -> QPainterPath:
    """Two thin strokes that leave the point in their middle free, in a square of side 1."""
    path = QPainterPath()
    for x, y in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        path.moveTo(0.3 * x, 0.3 * y)
        path.lineTo(0.5 * x, 0.5 * y)
    return path
