"""The plot of the hidden space: the plane of two units, the rest of the network on it, the points and the net."""

import math
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QShowEvent
from PySide6.QtWidgets import QWidget

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.network import THRESHOLD, forward
from xorgui.core.numbers import show_point
from xorgui.core.partial import Pair, coordinates, plane_outputs, square_net
from xorgui.core.ranges import Range, fitted
from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection
from xorgui.ui.charts.point_labels import PointLabels
from xorgui.ui.ground import GroundImage, drawable, dress_ground, level_lines, prepare_ground
from xorgui.ui.plots import line_pen, name_axis, prepare_plot
from xorgui.ui.region.points import CROSS_SIZE, LABELLED_POINTS, LARGEST_MARK, RING, SMALLEST_MARK, mark_size
from xorgui.ui.theme import keeper, px, region_table, theme

# Cells of the ground along a side: with a smooth image more cannot be told apart.
RESOLUTION = 64
# Lines of the net each way: 9 over -0.5 ... 1.5 go through the corners of XOR.
NET_LINES, NET_SAMPLES = 9, 41
# A mark is no larger than this share of the plot, so that those at the margins are not cut off where it is small.
LARGEST_SHARE = 0.14
# A point is under the pointer within this many pixels, however small its mark is.
REACH = 8
RANGES: dict[Activation, Range] = {
    Activation.SIGMOID: (-0.1, 1.1),
    Activation.STEP: (-0.1, 1.1),
    Activation.TANH: (-1.2, 1.2),
}
"""Where the values of a unit lie, with a margin; others go from 0 as far as the data take them."""
# Free at both ends of a range that the data make: the more, the more seldom it changes.
FREE = 0.2
# What stands along the second axis where there is no second unit.
NO_RANGE = (-1.0, 1.0)
WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class Place:
    """A hidden layer and two of its units."""

    layer: int
    pair: Pair

    @classmethod
    def default(cls, architecture: Architecture, layer: int | None = None) -> "Place":
        """The first two units of a layer, of the last hidden one if none is named."""
        layer = layer or len(architecture.hidden)
        return cls(layer, (0, 1 if architecture.sizes[layer] > 1 else None))


class HiddenPlot(pg.PlotWidget):
    """Mirrors the document in the plane of two hidden units; `place` is None where there is no hidden layer."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self._document = document
        self._selection = selection
        self.place: Place | None = None
        self.at: NDArray[np.floating] = np.zeros((0, 2))
        """Where the points of the data stand; shape (points, 2)."""
        self._ranges: list[Range | None] = [None, None]
        self._size = LARGEST_MARK
        self.setAccessibleName(self.tr("Hidden space"))
        self.setMinimumSize(120, 80)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        plot = self.getPlotItem()
        prepare_plot(plot, self)
        prepare_ground(plot)
        self._image = GroundImage()
        self._net = pg.PlotCurveItem(connect="finite", antialias=True)
        self.boundary = pg.PlotCurveItem(connect="finite", antialias=True)
        self._rings = pg.ScatterPlotItem(pxMode=True, brush=None, symbol="o")
        self.cross = pg.ScatterPlotItem(pxMode=True, brush=None, symbol=_cross())
        # One item for each kind of mark: so moving the points does not style each of them anew.
        self._marks = [pg.ScatterPlotItem(pxMode=True, symbol="t1", antialias=True) for _ in range(4)]
        for item in (self._image, self._net, self.boundary, self._rings, self.cross, *self._marks):
            plot.addItem(item, ignoreBounds=True)
        self._labels = PointLabels(plot)
        plot.getViewBox().sigResized.connect(self._show_all)
        document.changed.connect(self._on_changed)
        selection.input_changed.connect(self._show_cross)
        keeper().changed.connect(self._apply_theme)

    def set_place(self, place: Place | None) -> None:
        """Show two other units."""
        if place != self.place:
            self.place = place
            self._ranges = [None, None]
            self._show_all()

    # Drawing.

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not self._is_seen:
            return
        if change.architecture:
            self._ranges = [None, None]
        if change.data or change.architecture:
            self._show_all()
        else:
            self._show_values()

    @property
    def _is_seen(self) -> bool:
        """Whether there is something to draw; before the page has looked at another network there is not."""
        sizes = self._document.experiment.architecture.sizes
        return (
            self.isVisible()
            and self.place is not None
            and self.place.layer < len(sizes) - 1
            and max(unit or 0 for unit in self.place.pair) < sizes[self.place.layer]
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._apply_theme()

    @Slot()
    def _apply_theme(self) -> None:
        if not self.isVisible():
            return
        colors = theme()
        self.setBackground(colors.panel)
        dress_ground(self.getPlotItem())
        self._image.setLookupTable(region_table())
        self._net.setPen(line_pen(self, colors.quiet, 1))
        self.boundary.setPen(line_pen(self, colors.text, 2))
        self.cross.setPen(line_pen(self, colors.text, 1))
        self.cross.setSize(px(CROSS_SIZE))
        self._labels.apply_theme()
        self._show_all()

    @Slot()
    def _show_all(self) -> None:
        """Everything, with what depends on the number of points and on the names of the units."""
        if not self._is_seen or self.place is None:
            return
        colors = theme()
        bounds = self.getViewBox().boundingRect()
        room = LARGEST_SHARE * min(bounds.width(), bounds.height())
        self._size = min(mark_size(len(self._document.experiment.data)), max(room, px(SMALLEST_MARK)))
        thin = self._size / px(LARGEST_MARK)
        for kind, mark in enumerate(self._marks):
            color = colors.positive if kind % 2 else colors.negative
            is_hollow = kind >= 2
            mark.setSize(self._size)
            mark.setBrush(pg.mkBrush(colors.panel if is_hollow else color))
            rim = (color, max(1.2, 2.5 * thin)) if is_hollow else ("#FFFFFF", max(0.5, 1.8 * thin))
            mark.setPen(line_pen(self, *rim))
        self._rings.setSize(RING * self._size)
        self._rings.setPen(line_pen(self, colors.text, max(1.0, 2 * thin)))
        architecture, (first, second) = self._document.experiment.architecture, self.place.pair
        plot = self.getPlotItem()
        names = {
            "bottom": architecture.unit_symbol(self.place.layer, first),
            "left": "" if second is None else architecture.unit_symbol(self.place.layer, second),
        }
        for axis, name in names.items():
            name_axis(plot, axis, name, self.height())
        plot.getAxis("left").setStyle(showValues=second is not None)
        self._show_values()

    def _show_values(self) -> None:
        """What moves with the weights. 2-2-1 on four points takes 1.2 ms, 2-16-16-16-1 on 5,000 points 8 ms."""
        assert self.place is not None
        experiment, evaluation = self._document.experiment, self._document.evaluation
        architecture, parameters, layer = experiment.architecture, experiment.parameters, self.place.layer
        values = evaluation.passed.y[layer]
        self.at = coordinates(values, self.place.pair)
        self._show_ranges()
        (left, right), (bottom, top) = (axis or NO_RANGE for axis in self._ranges)
        view = (left, bottom, right, top)
        with np.errstate(over="ignore", invalid="ignore"):  # of infinities on both sides
            others = values.mean(axis=0) if len(values) else np.zeros(values.shape[1])
        outputs = plane_outputs(architecture, parameters, layer, self.place.pair, others, view, RESOLUTION)
        outputs = np.nan_to_num(outputs, nan=0.5, posinf=1, neginf=0)
        self._image.show_values(outputs, view)
        self.boundary.setData(*level_lines(outputs, view, (THRESHOLD,)))
        self._show_net()
        style, is_drawn = (experiment.data.targets > THRESHOLD) + 2 * experiment.data.test_marks, drawable(self.at)
        for kind, mark in enumerate(self._marks):
            mark.setData(pos=self.at[(style == kind) & is_drawn])
        self._rings.setData(pos=self.at[~evaluation.correct & is_drawn])
        self._show_labels()
        self._show_cross()

    def _show_ranges(self) -> None:
        """As the activation says, or around the points; changed seldom, so that the picture does not jitter."""
        assert self.place is not None
        known = RANGES.get(self._document.experiment.architecture.activation(self.place.layer))
        for axis, unit in enumerate(self.place.pair):
            along = self.at[drawable(self.at), axis]
            if unit is None:
                self._ranges[axis] = NO_RANGE
            elif known is not None:
                self._ranges[axis] = known
            else:
                low, high = float(along.min(initial=0)), float(along.max(initial=0))
                self._ranges[axis] = fitted(self._ranges[axis], low, high, share=FREE)
        across, up = (axis or NO_RANGE for axis in self._ranges)
        self.getViewBox().setRange(xRange=across, yRange=up, padding=0, disableAutoRange=True)

    def _show_net(self) -> None:
        """The square grid of the input plane as the layer bends it."""
        assert self.place is not None
        experiment = self._document.experiment
        if self.place.pair[1] is None:
            self._net.clear()
            return
        net = square_net(self._document.evaluation.view, NET_LINES, NET_SAMPLES)
        passed = forward(experiment.architecture, experiment.parameters, net.reshape(-1, 2))
        bent = coordinates(passed.y[self.place.layer], self.place.pair)
        bent = np.where(drawable(bent)[:, None], bent, np.nan).reshape(len(net), NET_SAMPLES, 2)
        gaps = np.full((len(net), 1, 2), np.nan)
        lines = np.concatenate([bent, gaps], axis=1).reshape(-1, 2)
        self._net.setData(lines[:, 0], lines[:, 1])

    def _show_labels(self) -> None:
        data = self._document.experiment.data
        is_labelled = len(data) <= LABELLED_POINTS and bool(drawable(self.at).all())
        texts = [show_point(x1, x2) for x1, x2 in data.points.tolist()] if is_labelled else []
        self._labels.show(self.at[: len(texts)], texts, self._size, px(CROSS_SIZE) / 2)

    @Slot()
    def _show_cross(self) -> None:
        """The chosen row, or the probe."""
        if not self._is_seen or self.place is None:
            return
        at = coordinates(self._document.evaluation.at(self._selection.input).y[self.place.layer], self.place.pair)
        self.cross.setData(pos=at[drawable(at)])
        row = self._selection.row
        self.setAccessibleDescription("" if row is None else self.tr("point {number}").format(number=row + 1))

    # Choosing a row.

    def rows_under(self, position: QPointF) -> list[int]:
        """The points within reach that look like one with the nearest of them."""
        if not self._is_seen or not len(self.at):
            return []
        view = self.getViewBox()
        at, (width, height) = view.mapSceneToView(self.mapToScene(position.toPoint())), view.viewPixelSize()
        away = np.hypot((self.at[:, 0] - at.x()) / width, (self.at[:, 1] - at.y()) / height)
        if not np.nanmin(away, initial=math.inf) <= max(self._size / 2, px(REACH)):
            return []
        nearest = self.at[int(np.nanargmin(away))]
        apart = np.hypot((self.at[:, 0] - nearest[0]) / width, (self.at[:, 1] - nearest[1]) / height)
        return np.flatnonzero(apart <= 1).tolist()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a point; of several at one place the next one with each click."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        rows = self.rows_under(event.position())
        if rows:
            row = self._selection.row
            self._selection.choose_row(next((r for r in rows if row in rows and r > (row or 0)), rows[0]))

    def event(self, event: QEvent) -> bool:
        """The arrows go through the points, before the window's shortcuts (Right makes a step)."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in WAYS:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the point before and the one after."""
        way, points = WAYS.get(Qt.Key(event.key())), len(self._document.experiment.data)
        if way is None:
            super().keyPressEvent(event)
        elif points:
            row = self._selection.row
            self._selection.choose_row(0 if row is None else (row + way) % points)


def _cross() -> QPainterPath:
    """As in the region: two thin strokes that leave the point in their middle free, in a square of side 1."""
    path = QPainterPath()
    for x, y in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        path.moveTo(0.3 * x, 0.3 * y)
        path.lineTo(0.5 * x, 0.5 * y)
    return path
