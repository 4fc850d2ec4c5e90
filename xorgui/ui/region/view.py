"""The decision region as a widget: where things lie, what a hand does."""

import math
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from xorgui.core.data import MAX_POINTS
from xorgui.core.numbers import show, show_count
from xorgui.model.document import Change, Document
from xorgui.model.point_edits import PointEdits
from xorgui.model.selection import Point, Selection
from xorgui.ui.network.gestures import Gesture
from xorgui.ui.plots import dress_axes, prepare_plot
from xorgui.ui.region.gestures import MovePoint, MoveProbe
from xorgui.ui.region.menus import fill_ground_menu, fill_point_menu
from xorgui.ui.region.picture import Picture, rectangle
from xorgui.ui.region.points import PointMarks
from xorgui.ui.theme import keeper, px, region_table, text_font, theme

# A drag of the probe falls onto a point that it passes at this distance, in pixels; a press takes hold of one
# anywhere on its mark, and this far from its middle at least.
SNAP_IN_DRAG = 5.0
SMALLEST_GRIP = 4.0
# The view's side in steps of the probe's keys, and in the smallest steps that a hand makes.
KEY_STEPS = 40
FINE_STEPS = 2000
# Numbers beside the colour bar, and how high they stand; those at its ends end with it.
BAR_LABELS = (("0", 0.0), ("½", 0.5), ("1", 1.0))
# Axes are divided at round numbers, into so many parts at least.
FEWEST_PARTS = 2
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_OWN_KEYS = {*WAYS, Qt.Key.Key_Delete, Qt.Key.Key_Insert}

# Where the picture is 1 wide: the colour bar beside it, and where its numbers begin.
BAR_LEFT, BAR_RIGHT, BAR_NUMBERS = 1.05, 1.08, 1.09


Tick = tuple[float, str]


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
        self._points = PointEdits(document, self)
        self._gesture: Gesture | None = None
        self.setAccessibleName(self.tr("Decision region"))
        self.setMinimumSize(150, 120)
        self.ci.setContentsMargins(0, 0, 0, 0)
        self._pointer: QPointF | None = None
        self._ground = pg.ViewBox(enableMouse=False, enableMenu=False)
        self._plot = self.addPlot(row=0, col=0, viewBox=self._ground)
        prepare_plot(self._plot, self)
        self._plot.setAspectLocked(True)
        for axis, label in (("bottom", "x₁"), ("left", "x₂")):
            self._plot.setLabel(axis, label)
        self.picture = Picture(self._plot, self)
        self.marks = PointMarks(self._plot, self)
        # What points and their labels take of the scene.
        self._labelled: list[QRectF] = []
        self._bar = pg.ImageItem(np.linspace(0, 1, 256, dtype=np.float32)[:, None], axisOrder="row-major")
        self._bar_labels = [pg.TextItem(text, anchor=(0, 1 - share)) for text, share in BAR_LABELS]
        for item in (self._bar, *self._bar_labels):
            self._plot.addItem(item)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._show_marks)
        selection.unit_changed.connect(self._show_picture)
        selection.input_changed.connect(self._show_marks)
        selection.lit_changed.connect(self._show_lit)
        keeper().changed.connect(self._apply_theme)
        self._apply_theme()

    def _on_changed(self, change: Change) -> None:
        if change.architecture or change.before.data.view != change.after.data.view:
            self._show_all()
        elif change.data:
            self._show_points()
            self._show_picture()
        elif self.isVisible():
            self._show_picture()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self._show_all()

    def _apply_theme(self) -> None:
        colors = theme()
        self.setBackground(colors.panel)
        self._bar.setLookupTable(region_table())
        for label in self._bar_labels:
            label.setColor(colors.quiet)
            label.setFont(text_font(1))
        dress_axes(self._plot, line=None)
        self.picture.apply_theme()
        self._show_all()

    def _show_all(self) -> None:
        evaluation = self._document.evaluation
        left, bottom, right, top = evaluation.view
        side = right - left
        # The colour bar stands beside the picture, in the same coordinates, so that it is always as high.
        self._bar.setRect(QRectF(left + BAR_LEFT * side, bottom, (BAR_RIGHT - BAR_LEFT) * side, side))
        for label, (_, share) in zip(self._bar_labels, BAR_LABELS, strict=True):
            label.setPos(left + BAR_NUMBERS * side, bottom + share * side)
        self._show_ticks(_ticks(left, right), _ticks(bottom, top))
        self.marks.labels.forget()
        self._show_points()
        self.picture.name_lines(evaluation)
        self._show_picture()
        self._show_marks()

    def _show_ticks(self, across: list[Tick], up: list[Tick]) -> None:
        """Numbers along the axes, and room for them: pyqtgraph would make it as it paints, and so move the picture."""
        numbers = QFontMetricsF(text_font(1))
        bottom, left = self._plot.getAxis("bottom"), self._plot.getAxis("left")
        bottom.setTicks([across])
        left.setTicks([up])
        bottom.setStyle(autoExpandTextSpace=False, tickTextHeight=math.ceil(numbers.height()))
        widest = max(numbers.horizontalAdvance(text) for _, text in up)
        left.setStyle(autoExpandTextSpace=False, tickTextWidth=math.ceil(widest))
        self._lay_out()

    def _show_picture(self) -> None:
        self.picture.show(self._document.evaluation, self._selection.unit, self._labelled)

    def _show_points(self) -> None:
        self.marks.show_data(self._document.experiment.data)
        self._show_lit()
        self._place_labels()

    def _show_lit(self) -> None:
        points, row = self._document.experiment.data.points, self._selection.lit_row
        self.marks.show_lit(points[:0] if row is None else points[row : row + 1])

    def _place_labels(self) -> None:
        view = self._document.evaluation.view
        bounds = self._ground.mapViewToScene(rectangle(view)).boundingRect()
        self._labelled = self.marks.show_labels(self._document.experiment.data, bounds)

    def _lay_out(self) -> None:
        """The picture as large as it can be, with its axes and the colour bar's numbers near."""
        across = self.width() - self._plot.getAxis("left").width()
        up = self.height() - self._plot.getAxis("bottom").height()
        numbers = max(label.boundingRect().width() for label in self._bar_labels)
        side = max(1.0, min(up, (across - numbers) / BAR_NUMBERS))
        share = BAR_NUMBERS + numbers / side
        beside, below = max(0.0, across - share * side) / 2, max(0.0, up - side)
        self.ci.setContentsMargins(beside, 0, beside, below)
        self.ci.layout.activate()  # not at some later event: else the picture moves once more after it was drawn
        left, bottom, right, top = self._document.evaluation.view
        self._plot.setRange(QRectF(left, bottom, share * (right - left), top - bottom), padding=0)
        if self.isVisible():  # texts have other places in a picture of another size
            self.marks.labels.forget()
            self._place_labels()
            self._show_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._lay_out()

    def _show_marks(self) -> None:
        """Rings around wrong points, a cross on the chosen one."""
        self.marks.show_wrong(self._document.experiment.data.points[~self._document.evaluation.correct])
        self.marks.show_probe(self._selection.input)
        self._tell_pointer()

    def set_classes_only(self, classes_only: bool) -> None:
        """Two colours, by the notes' rule (> 0.5), instead of all shades."""
        self.picture.classes_only = classes_only
        self._show_picture()

    # Places.

    @property
    def _pixel(self) -> float:
        """Side of a pixel in the plane."""
        return float(self._ground.viewPixelSize()[0])

    def in_plane(self, position: QPointF) -> QPointF:
        """The place under a position of the mouse."""
        place: QPointF = self._ground.mapSceneToView(self.mapToScene(position.toPoint()))
        return place

    def spot(self, point: Point) -> QPoint:
        """Where a point of the plane is in the widget."""
        spot: QPoint = self.mapFromScene(self._ground.mapViewToScene(QPointF(*point)))
        return spot

    def is_on_bar(self, at: QPointF) -> bool:
        """Whether a place of the scene is on the colour bar or its numbers."""
        return any(item.sceneBoundingRect().contains(at) for item in (self._bar, *self._bar_labels))

    def _within_view(self, x1: float, x2: float) -> Point:
        """The nearest place in the view, at numbers with as few decimals as can be told apart."""
        left, bottom, right, top = self._document.evaluation.view
        side = right - left
        decimals = math.floor(math.log10(FINE_STEPS / side))
        # Just within: float32 must not take it over the edge, which would move the view.
        edge = side / FINE_STEPS
        x1 = min(max(round(x1, decimals), left + edge), right - edge)
        x2 = min(max(round(x2, decimals), bottom + edge), top - edge)
        return x1, x2

    def _place(self, position: QPointF) -> Point:
        at = self.in_plane(position)
        return self._within_view(at.x(), at.y())

    def _row_at(self, position: QPointF, reach: float) -> int | None:
        """The nearest point of the data within so many pixels."""
        points = self._document.experiment.data.points
        if not len(points):
            return None
        at = self.in_plane(position)
        away = np.hypot(points[:, 0] - at.x(), points[:, 1] - at.y())
        return int(away.argmin()) if away.min() <= reach * self._pixel else None

    def row_under(self, position: QPointF) -> int | None:
        """The point of the data on whose mark a position of the mouse is."""
        return self._row_at(position, max(self.marks.size / 2, px(SMALLEST_GRIP)))

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a point, or bring the probe."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        row, at = self.row_under(event.position()), event.position()
        if row is None:
            self._selection.probe(self._place(at))
            self._gesture = MoveProbe(self._drag_probe)
        else:
            self._selection.choose_row(row)
            grip = at - self.spot(self._selection.input)
            self._gesture = MovePoint(self._document, self._points, row, at, lambda to: self._place(to - grip))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            # The release went elsewhere, to a menu that opened meanwhile.
            self._gesture = None
        self._pointer = self.in_plane(event.position())
        if self._gesture is not None:
            self._gesture.move(event.position(), event.modifiers())
        self._tell_pointer()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the ground: a point of class 1, with Shift of class 0. On a point it is a second press."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.row_under(event.position()) is None:
            self._add(self._place(event.position()), _class(event.modifiers()))
        else:
            self.mousePressEvent(event)

    def _drag_probe(self, position: QPointF) -> None:
        row = self._row_at(position, min(px(SNAP_IN_DRAG), self.marks.size / 2))
        if row is None:
            self._selection.probe(self._place(position))
        else:
            self._selection.choose_row(row)

    def _add(self, at: Point, target: int) -> None:
        if self._points.room <= 0:
            text = self.tr("There are {count} points, and no more are possible.").format(count=show_count(MAX_POINTS))
            QToolTip.showText(self.mapToGlobal(self.spot(at)), text, self)
            return
        self._points.add(at, target)
        self._selection.choose_row(len(self._points.data) - 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._gesture is not None:
            return
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key:
            at, row = self._selection.input, self._selection.row
            spot = self.spot(at)
        else:
            spot = event.pos()
            at, row = self._place(QPointF(spot)), self.row_under(QPointF(spot))
        menu = QMenu(self)
        if row is None:
            fill_ground_menu(menu, self._points, partial(self._add, at))
        else:
            self._selection.choose_row(row)
            fill_point_menu(menu, self._points, row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(spot))

    # The keyboard.

    def event(self, event: QEvent) -> bool:
        """The arrows are the probe's, before the window's shortcuts (Right makes a step); so is Esc while it helps."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            in_hand = self._gesture is not None or self._selection.pinned is not None
            if event.key() in _OWN_KEYS or (event.key() == Qt.Key.Key_Escape and in_hand):
                event.accept()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the probe, Shift finely; Insert and Delete are for points; Esc gives up what is in hand."""
        match event.key():
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_Insert:
                self._add(self._selection.input, _class(event.modifiers()))
            case Qt.Key.Key_Delete:
                if self._selection.row is not None:
                    self._points.remove([self._selection.row])
            case key if key in WAYS:
                self._step_probe(WAYS[Qt.Key(key)], event.modifiers())
            case _:
                super().keyPressEvent(event)

    def _escape(self) -> None:
        """A drag, or else the pinned unit."""
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()
        else:
            self._selection.pin_unit(None)

    def _step_probe(self, way: tuple[int, int], modifiers: Qt.KeyboardModifier) -> None:
        left, _, right, _ = self._document.evaluation.view
        step = (right - left) / KEY_STEPS * (0.1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        x1, x2 = (value + step * sign for value, sign in zip(self._selection.input, way, strict=True))
        self._selection.probe(self._within_view(x1, x2))

    # The pointer.

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._tell_pointer()
        super().leaveEvent(event)

    def _tell_pointer(self) -> None:
        text = ""
        if self._pointer is not None and rectangle(self._document.evaluation.view).contains(self._pointer):
            x1, x2 = self._pointer.x(), self._pointer.y()
            layer, unit = self._selection.unit
            value = float(self._document.evaluation.at((x1, x2)).y[layer][0, unit])
            name = self._document.experiment.architecture.unit_symbol(layer, unit)
            text = f"x₁ {show(x1)}  x₂ {show(x2)}  {name} {show(value, 3)}"
        self.pointed.emit(text)


def _class(modifiers: Qt.KeyboardModifier) -> int:
    """Of a point that is added."""
    return 0 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1


def _ticks(low: float, high: float) -> list[Tick]:
    """Round numbers with their texts, the fewest that divide an axis well: 0 and 1 from -0.5 to 1.5."""
    span = high - low
    power = 10.0 ** math.floor(math.log10(span))
    step = next(s for s in (5 * power, 2 * power, power, power / 2) if span / s >= FEWEST_PARTS)
    numbers = np.arange(math.ceil(low / step), math.floor(high / step) + 1) * step
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return [(float(number), show(number, decimals)) for number in numbers]
