"""The decision region: what the network, or one of its units, says all over the plane."""

import contourpy
import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget

from xorgui.core.boundary import Point, half_line
from xorgui.core.evaluation import Plane
from xorgui.core.network import THRESHOLD
from xorgui.core.numbers import show, show_point
from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection
from xorgui.ui.plots import color_axes, line_pen, prepare_plot
from xorgui.ui.theme import keeper, number_font, region_table, text_font, theme

POINT_SIZE = 22
RING_SIZE = 38
CROSS_SIZE = 44
# Labels of more points than this would cover each other.
LABELLED_POINTS = 8
# Lines of more first-layer units than this would hide the picture.
LINED_UNITS = 8
# A drag of the probe falls onto a point that it passes at this distance, in pixels; a click anywhere on the mark does.
SNAP_IN_DRAG = 5
# A line's label sits this far from its end, and is about this many times as wide as high.
LABEL_SHARE = 0.04
LABEL_ASPECT = 4.0
PROBE_STEP = 0.05
PROBE_DECIMALS = 3
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class _SmoothImage(pg.ImageItem):
    """An image whose cells run into each other, as the function that it shows does; classes do not."""

    is_smooth = True

    def paint(self, painter: QPainter, *args: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.is_smooth)
        super().paint(painter, *args)


class _Plane(pg.ViewBox):
    """The plane under the mouse: a press or a drag anywhere on it moves the probe.

    Signals:
        pressed(QPointF, bool): the probe is wanted at a point of the plane; True: in a drag.
    """

    pressed = Signal(QPointF, bool)

    def mouseDragEvent(self, event: MouseDragEvent, axis: int | None = None) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            event.accept()
            self.pressed.emit(self.mapToView(event.pos()), True)

    def mouseClickEvent(self, event: MouseClickEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            event.accept()
            self.pressed.emit(self.mapToView(event.pos()), False)


class RegionView(pg.GraphicsLayoutWidget):
    """Image, 1/2 boundary, lines of the first layer's units, data points, probe, colour bar.

    Signals:
        pointed(str): x1, x2 and the shown unit's value under the pointer; empty when it leaves.
    """

    pointed = Signal(str)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self.setAccessibleName(self.tr("Decision region"))
        self.setMinimumSize(150, 120)
        self.ci.setContentsMargins(0, 0, 0, 0)
        self._classes_only = False
        self._pointer: QPointF | None = None
        self._ground = _Plane()
        self._ground.pressed.connect(self._on_pressed)
        self._plot = self.addPlot(row=0, col=0, viewBox=self._ground)
        prepare_plot(self._plot, self)
        self._plot.setMouseEnabled(False, False)
        self._plot.setAspectLocked(True)
        for axis, label in (("bottom", "x₁"), ("left", "x₂")):
            self._plot.getAxis(axis).setTicks([[(0, "0"), (1, "1")]])
            self._plot.setLabel(axis, label)
        self._image = _SmoothImage(axisOrder="row-major", levels=(0, 1))
        self._plot.addItem(self._image)
        self._boundary = pg.PlotCurveItem(connect="finite", antialias=True)
        self._plot.addItem(self._boundary)
        self._lines: list[pg.PlotCurveItem] = []
        self._line_labels: list[pg.TextItem] = []
        self._rings = pg.ScatterPlotItem(pxMode=True, brush=None, symbol="o", size=RING_SIZE)
        self._chosen = pg.ScatterPlotItem(pxMode=True, brush=None, symbol=_cross(), size=CROSS_SIZE)
        self._points = pg.ScatterPlotItem(pxMode=True, symbol="t1", size=POINT_SIZE, antialias=True)
        self._points.sigClicked.connect(self._on_point_clicked)
        for item in (self._rings, self._chosen, self._points):
            self._plot.addItem(item)
        self._labels: list[pg.TextItem] = []
        self._bar = pg.ImageItem(np.linspace(0, 1, 256, dtype=np.float32)[:, None], axisOrder="row-major")
        self._bar_labels = [pg.TextItem(text, anchor=(0, 0.5)) for text in ("0", "½", "1")]
        for item in (self._bar, *self._bar_labels):
            self._plot.addItem(item)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scene().sigMouseMoved.connect(self._on_pointer)
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._show_marks)
        selection.unit_changed.connect(self._show_picture)
        selection.input_changed.connect(self._show_marks)
        keeper().changed.connect(self._apply_theme)
        self._apply_theme()

    def _on_changed(self, change: Change) -> None:
        if change.data or change.architecture:
            self._show_all()
        elif self.isVisible():
            self._show_picture()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self._show_all()

    def _apply_theme(self) -> None:
        colors = theme()
        self.setBackground(colors.panel)
        for image in (self._image, self._bar):
            image.setLookupTable(region_table())
        for label in self._bar_labels:
            label.setColor(colors.quiet)
            label.setFont(text_font(1))
        color_axes(self._plot, line=None)
        self._boundary.setPen(line_pen(self, colors.text, 2))
        self._rings.setPen(line_pen(self, colors.text, 2))
        self._chosen.setPen(line_pen(self, colors.text, 1))
        self._show_all()

    def _show_all(self) -> None:
        left, bottom, right, _ = self._document.evaluation.view
        side = right - left
        self._image_rect = QRectF(left, bottom, side, side)
        # The colour bar stands beside the picture, in the same coordinates, so that it is always as high.
        self._bar.setRect(QRectF(right + 0.05 * side, bottom, 0.03 * side, side))
        for label, share in zip(self._bar_labels, (0.02, 0.5, 0.98), strict=True):
            label.setPos(right + 0.09 * side, bottom + share * side)
        self._plot.setRange(QRectF(left, bottom, 1.14 * side, side), padding=0)
        self._show_picture()
        self._show_points()
        self._show_marks()

    def _show_picture(self) -> None:
        """The image, its boundary and the units' lines."""
        plane = self._document.evaluation.plane
        layer, unit = self._selection.unit
        values = np.nan_to_num(plane.images(layer)[:, :, unit], nan=0.5).astype(np.float32, copy=False)
        self._image.is_smooth = not self._classes_only
        picture = (values > THRESHOLD).astype(np.float32) if self._classes_only else values
        self._image.setImage(picture, autoLevels=False, levels=(0, 1))
        self._image.setRect(self._image_rect)
        self._boundary.setData(*_half_contour(plane, values))
        self._show_lines()

    def _show_lines(self) -> None:
        experiment, view = self._document.experiment, self._document.evaluation.view
        architecture = experiment.architecture
        count = architecture.sizes[1] if architecture.hidden and architecture.sizes[1] <= LINED_UNITS else 0
        while len(self._lines) < count:
            self._lines.append(pg.PlotCurveItem(antialias=True))
            self._line_labels.append(pg.TextItem(anchor=(0.5, 0.5)))
            self._plot.addItem(self._lines[-1])
            self._plot.addItem(self._line_labels[-1])
        placed: list[Point] = []
        for unit, (line, label) in enumerate(zip(self._lines, self._line_labels, strict=True)):
            ends = None
            if unit < count:
                weights = experiment.parameters.weights[0][:, unit]
                bias = float(experiment.parameters.biases[0][unit])
                ends = half_line((float(weights[0]), float(weights[1])), bias, architecture.activation(1), view)
            line.setVisible(ends is not None)
            label.setVisible(ends is not None)
            if ends is not None:
                (x0, y0), (x1, y1) = sorted(ends)
                line.setData([x0, x1], [y0, y1])
                at = self._label_place(((x0, y0), (x1, y1)), placed)
                placed.append(at)
                label.setPos(*at)
                # The anchor is where the point lies in the view: so the label stays inside.
                label.setAnchor(((at[0] - view[0]) / (view[2] - view[0]), 1 - (at[1] - view[1]) / (view[3] - view[1])))

    def _label_place(self, ends: tuple[Point, Point], placed: list[Point]) -> Point:
        """Near the end of a line that is further from points and other labels, which are wider than high."""
        taken = np.array([*self._document.experiment.data.points.tolist(), *placed]).reshape(-1, 2)
        first, last = ends
        places = [
            (_between(a[0], b[0], LABEL_SHARE), _between(a[1], b[1], LABEL_SHARE))
            for a, b in ((first, last), (last, first))
        ]

        def room(place: Point) -> float:
            away = np.abs(taken - place)
            return float(np.maximum(away[:, 0] / LABEL_ASPECT, away[:, 1]).min(initial=np.inf))

        return max(places, key=room)

    def _show_points(self) -> None:
        colors, data = theme(), self._document.experiment.data
        brushes = [pg.mkBrush(colors.positive if t > THRESHOLD else colors.negative) for t in data.targets]
        self._points.setData(pos=data.points, brush=brushes, pen=line_pen(self, "#FFFFFF", 1.8))
        for label in self._labels:
            self._plot.removeItem(label)
        self._labels = []
        if len(data) <= LABELLED_POINTS:
            for (x1, x2), target in zip(data.points, data.targets, strict=True):
                label = pg.TextItem(f"{show_point(x1, x2)} → {target:g}", color=colors.text)
                label.setFont(number_font(1.5))
                label.setPos(x1, x2)
                self._plot.addItem(label)
                self._labels.append(label)
        self._place_labels()
        dashes = line_pen(self, colors.text, 1.5, Qt.PenStyle.DashLine)
        for unit, (line, label) in enumerate(zip(self._lines, self._line_labels, strict=True)):
            line.setPen(dashes)
            name = self._document.experiment.architecture.unit_symbol(1, unit).partition("⁽")[0]
            label.setText(f"{name} = ½", color=colors.text)
            label.setFont(text_font(1.5, bold=True))
            label.fill = pg.mkBrush(QColor(colors.panel))

    def _place_labels(self) -> None:
        """Right of the points, or below them where the picture ends too soon."""
        right = self._image_rect.right()
        pixel = self._ground.viewPixelSize()[0]
        has_room = all(
            label.pos().x() + (RING_SIZE / 2 + label.boundingRect().width()) * pixel <= right for label in self._labels
        )
        for label in self._labels:
            # Clear of the ring around a wrong point and of the probe's cross.
            label.setAnchor((-RING_SIZE / 2 / label.boundingRect().width(), 0.5) if has_room else (0.5, -0.8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._place_labels()

    def _show_marks(self) -> None:
        """Rings around wrong points, a cross on the chosen one."""
        data = self._document.experiment.data
        self._rings.setData(pos=data.points[~self._document.evaluation.correct])
        self._chosen.setData(pos=[self._selection.input])
        self._tell_pointer()

    def set_classes_only(self, classes_only: bool) -> None:
        """Two colours, by the notes' rule (> 0.5), instead of all shades."""
        self._classes_only = classes_only
        self._show_picture()

    # The probe.

    def _on_point_clicked(self, _item: object, spots: list[pg.SpotItem], _event: object) -> None:
        self._selection.choose_row(spots[0].index())

    def _on_pressed(self, at: QPointF, in_drag: bool) -> None:
        """Move the probe; a click near a point of the data, or a drag across it, chooses that."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        left, bottom, right, top = self._document.evaluation.view
        x1, x2 = min(max(at.x(), left), right), min(max(at.y(), bottom), top)
        points = self._document.experiment.data.points
        if len(points):
            away = np.hypot(points[:, 0] - x1, points[:, 1] - x2)
            pixel = self._ground.viewPixelSize()[0]
            if away.min() <= (SNAP_IN_DRAG if in_drag else POINT_SIZE / 2) * pixel:
                self._selection.choose_row(int(away.argmin()))
                return
        self._selection.probe((round(x1, PROBE_DECIMALS), round(x2, PROBE_DECIMALS)))

    def event(self, event: QEvent) -> bool:
        """The arrows are the probe's, before the window's shortcuts (Right makes a step)."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in WAYS:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the probe, Shift finely; Esc returns to the output."""
        way = WAYS.get(Qt.Key(event.key()))
        if way:
            step = PROBE_STEP * (0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            left, bottom, right, top = self._document.evaluation.view
            x1, x2 = (value + step * sign for value, sign in zip(self._selection.input, way, strict=True))
            x1, x2 = min(max(x1, left), right), min(max(x2, bottom), top)
            self._selection.probe((round(x1, PROBE_DECIMALS), round(x2, PROBE_DECIMALS)))
        elif event.key() == Qt.Key.Key_Escape:
            self._selection.pin_unit(None)
        else:
            super().keyPressEvent(event)

    # The pointer.

    def _on_pointer(self, at: QPointF) -> None:
        self._pointer = self._ground.mapSceneToView(at)
        self._tell_pointer()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._tell_pointer()
        super().leaveEvent(event)

    def _tell_pointer(self) -> None:
        text = ""
        if self._pointer is not None and self._image_rect.contains(self._pointer):
            x1, x2 = self._pointer.x(), self._pointer.y()
            layer, unit = self._selection.unit
            value = float(self._document.evaluation.at((x1, x2)).y[layer][0, unit])
            name = self._document.experiment.architecture.unit_symbol(layer, unit)
            text = f"x₁ {show(x1)}  x₂ {show(x2)}  {name} {show(value, 3)}"
        self.pointed.emit(text)


def _cross() -> QPainterPath:
    """Two thin strokes that leave the point in their middle free, in a square of side 1."""
    path = QPainterPath()
    for x, y in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        path.moveTo(0.3 * x, 0.3 * y)
        path.lineTo(0.5 * x, 0.5 * y)
    return path


def _half_contour(plane: Plane, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """x and y of the lines on which the values are 1/2, with nan between one line and the next."""
    left, bottom, right, top = plane.view
    half_cell = (right - left) / plane.resolution / 2
    x = np.linspace(left + half_cell, right - half_cell, plane.resolution)
    y = np.linspace(bottom + half_cell, top - half_cell, plane.resolution)
    contour = contourpy.contour_generator(x, y, values, line_type=contourpy.LineType.ChunkCombinedNan)
    points = contour.lines(THRESHOLD)[0][0]
    if points is None:
        points = np.zeros((0, 2))
    return points[:, 0], points[:, 1]


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share
