"""Pictures of a function over a plane: its frame, smooth images and lines of equal value."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import contourpy
import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from xorgui.core.data import View
from xorgui.core.numbers import show
from xorgui.ui.plots import dress_axes
from xorgui.ui.theme import px, theme

AXIS_WIDTH = 40
LABEL_MARGIN = 6
# Beyond this nothing is drawn: Qt loses its way long before the numbers end.
FARTHEST = 1e9

Floats = NDArray[np.floating]


def prepare_ground(plot: pg.PlotItem) -> None:
    """A frame that does not move with the numbers at it, and that no mouse moves."""
    plot.setMouseEnabled(False, False)
    for name in ("bottom", "left"):
        plot.getAxis(name).tickStrings = _ticks


def dress_ground(plot: pg.PlotItem) -> None:
    """Its axes in the colours and the type of the theme."""
    dress_axes(plot, theme().line, AXIS_WIDTH)
    # The last labels reach beyond the axes.
    plot.layout.setContentsMargins(0, px(LABEL_MARGIN), px(LABEL_MARGIN), 0)


def _ticks(values: Sequence[float], scale: float, spacing: float) -> list[str]:
    decimals = max(0, math.ceil(-math.log10(spacing * scale) - 1e-9))
    return [show(value * scale, decimals) for value in values]


def drawable(places: Floats) -> NDArray[np.bool_]:
    """Which places, shape (n, 2), can be drawn; shape (n,)."""
    return np.asarray((np.abs(places) <= FARTHEST).all(axis=1))


class GroundImage(pg.ImageItem):
    """Values from 0 to 1, rows from the bottom up; the cells run into each other as the function does."""

    is_smooth = True
    """False for classes, which do not run into each other."""

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major", levels=(0, 1))

    def show_values(self, values: Floats, view: View) -> None:
        left, bottom, right, top = view
        # What lies beyond is drawn as 0 or 1 in any case; as it is, it would overflow in pyqtgraph.
        values = np.clip(values, 0, 1)
        self.setImage(values, autoLevels=False, levels=(0, 1))
        self.setRect(QRectF(left, bottom, right - left, top - bottom))

    def paint(self, painter: QPainter, *args: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.is_smooth)
        super().paint(painter, *args)


# What contourpy.contour_generator would choose, too. It is not called, for it imports numpy.ma: 20 ms of each start.
_CONTOURS: dict[str, Any] = {
    "corner_mask": True,
    "line_type": contourpy.LineType.ChunkCombinedNan,
    "fill_type": contourpy.FillType.OuterOffset,
    "quad_as_tri": False,
    "z_interp": contourpy.ZInterp.Linear,
}


def level_lines(values: Floats, view: View, levels: Iterable[float]) -> tuple[Floats, Floats]:
    """x and y of the lines at which values at the centres of cells have these levels, with nan between two lines.

    Where a value is no number there is no line.
    """
    left, bottom, right, top = view
    rows, columns = values.shape
    x = left + (right - left) * (np.arange(columns) + 0.5) / columns
    y = bottom + (top - bottom) * (np.arange(rows) + 0.5) / rows
    generator: Any = contourpy.SerialContourGenerator  # its types do not know of the arrays
    contours = generator(*np.meshgrid(x, y), values, ~np.isfinite(values), **_CONTOURS)
    gap = np.full((1, 2), np.nan)
    pieces = [gap]
    for level in levels:
        points = contours.lines(level)[0][0]
        if points is not None:
            pieces += [points, gap]
    lines = np.concatenate(pieces)
    return lines[:, 0], lines[:, 1]
