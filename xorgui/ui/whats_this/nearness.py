"""How near a curve of a plot passes to a position."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF

from xorgui.ui.theme import px

# A mark is meant within so many pixels of a desk.
REACH = 7.0


def in_scene(view: pg.ViewBox, x: ArrayLike, y: ArrayLike) -> np.ndarray:
    """Places of a plot in its scene, shape (places, 2)."""
    box = view.sceneBoundingRect()
    (left, right), (bottom, top) = view.viewRange()
    across = box.left() + (np.asarray(x, np.float64) - left) / (right - left) * box.width()
    down = box.bottom() - (np.asarray(y, np.float64) - bottom) / (top - bottom) * box.height()
    return np.column_stack([across, down])


def distance(view: pg.ViewBox, x: ArrayLike | None, y: ArrayLike | None, at: QPointF) -> float:
    """From a position of the scene to the line through the places, in pixels; nan in it is a gap."""
    if x is None or y is None or not len(np.asarray(x)):
        return math.inf
    places = in_scene(view, x, y) - (at.x(), at.y())
    if len(places) == 1:
        return float(np.hypot(*places[0]))
    start, way = places[:-1], np.diff(places, axis=0)
    length = (way**2).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.clip(np.nan_to_num(-(start * way).sum(axis=1) / length), 0, 1)
    away = np.hypot(*(start + share[:, None] * way).T)
    return float(np.min(away[np.isfinite(away)], initial=math.inf))


def is_near(item: pg.PlotCurveItem | pg.PlotDataItem | pg.ScatterPlotItem, at: QPointF) -> bool:
    """Whether a curve that is shown passes by a position of the scene."""
    view, (x, y) = item.getViewBox(), item.getData()
    return item.isVisible() and view is not None and distance(view, x, y, at) <= px(REACH)


def is_on(item: pg.ScatterPlotItem, at: QPointF) -> bool:
    """Whether one of the spots lies there."""
    view = item.getViewBox()
    if not item.isVisible() or view is None or not len(item.data):
        return False
    places = in_scene(view, *item.getData())
    size = max(float(item.opts["size"]) / 2, px(REACH))
    return bool((np.hypot(*(places - (at.x(), at.y())).T) <= size).any())
