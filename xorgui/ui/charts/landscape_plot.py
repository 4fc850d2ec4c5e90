"""The plot of the landscape: the ground, the run's path, and the present point, which a hand can move."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import View
from xorgui.core.experiment import Experiment
from xorgui.core.landscape import Landscape, Pair, loss_at, path
from xorgui.core.numbers import LIMIT, show
from xorgui.core.ranges import Range, around, fitted, holding
from xorgui.model.document import Change, Document
from xorgui.ui.charts.landscape_gestures import MovePoint, PanWindow, Point, set_pair
from xorgui.ui.ground import GroundImage, drawable, dress_ground, level_lines, prepare_ground
from xorgui.ui.network.gestures import PER_KEY, Gesture, factor, nudged
from xorgui.ui.plots import line_pen, name_axis, prepare_plot
from xorgui.ui.theme import keeper, number_font, px, text_font, theme

POINT_SIZE = 15
START_SIZE = 9
# The point is in hand within this many pixels.
REACH = 14
# A notch of the wheel, or + and −.
ZOOM = 1.25
SHORTEST, LONGEST = 1e-4, 4 * LIMIT
# How much of the colour for "right" is in that of the valley: text on it can still be read.
VALLEY = 0.75
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_OWN_KEYS = (*WAYS, *ZOOM_KEYS, Qt.Key.Key_Home)

# Both weights of the first unit, which every network has.
DEFAULT_PAIR = (WeightId(1, 0, 0), WeightId(1, 0, 1))


def weight_symbol(architecture: Architecture, weight: WeightId) -> str:
    """As in formulas: w(x₁→y₂), b(y₂)."""
    target = architecture.unit_symbol(weight.layer, weight.target)
    if weight.source is None:
        return f"b({target})"
    return f"w({architecture.unit_symbol(weight.layer - 1, weight.source)}→{target})"


def ramp() -> NDArray[np.uint8]:
    """256 colours from the valley to the heights; shape (256, 3)."""
    right, panel, line = (
        np.array([color.red(), color.green(), color.blue()])
        for color in map(QColor, (theme().right, theme().panel, theme().line))
    )
    return np.linspace(VALLEY * right + (1 - VALLEY) * panel, line, 256).round().astype(np.uint8)


class LandscapePlot(pg.PlotWidget):
    """The loss over the window of two weights; the point, the path and the start of the run on it.

    Signals:
        pair_changed(): two other weights are shown.
        ground_changed(): the loss over the window is another one.
        pointed(str): the two weights under the pointer and the loss there; empty when it leaves.
    """

    pair_changed = Signal()
    ground_changed = Signal()
    pointed = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self._document = document
        self.pair: Pair = DEFAULT_PAIR
        self.ground: Landscape | None = None
        """What is drawn; None before the first time."""
        self._made_of: tuple[Experiment, Pair] | None = None
        self._ranges: tuple[Range, Range] = ((-6.0, 6.0), (-6.0, 6.0))
        self._is_zoomed = False
        self._follows = True
        self._gesture: Gesture | None = None
        self._keys_gesture = 0
        self._pointer: Point | None = None
        self.setAccessibleName(self.tr("Loss landscape"))
        self.setMinimumSize(120, 80)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        plot = self.getPlotItem()
        prepare_plot(plot, self)
        prepare_ground(plot)
        self._image = GroundImage()
        self._contours = pg.PlotCurveItem(connect="finite", antialias=True)
        # Segmented lines draw a 2 px antialiased curve 30 times faster than one path.
        self.path = pg.PlotCurveItem(connect="finite", antialias=True, segmentedLineMode="on")
        self.start = pg.ScatterPlotItem(symbol="s", pxMode=True, brush=None)
        self._start_label = pg.TextItem(anchor=(0.5, -0.25))
        self._point = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._label = pg.TextItem(anchor=(-0.15, 0.5))
        for item in (
            self._image,
            self._contours,
            self.path,
            self.start,
            self._start_label,
            self._point,
            self._label,
        ):
            plot.addItem(item, ignoreBounds=True)
        plot.getViewBox().sigResized.connect(self._name_axes)
        document.changed.connect(self._on_changed)
        document.run_changed.connect(self._show_run)
        document.numbers_due.connect(self._show_numbers)
        keeper().changed.connect(self._apply_theme)
        self._centre()

    # What is shown.

    @property
    def window_shown(self) -> View:
        """The part of the plane of the two weights that is seen."""
        (left, right), (bottom, top) = self._ranges
        return left, bottom, right, top

    @property
    def at(self) -> Point:
        """The two weights as they are."""
        parameters = self._document.experiment.parameters
        return parameters.value(self.pair[0]), parameters.value(self.pair[1])

    @property
    def symbols(self) -> tuple[str, str]:
        architecture = self._document.experiment.architecture
        return weight_symbol(architecture, self.pair[0]), weight_symbol(architecture, self.pair[1])

    @property
    def locked(self) -> tuple[str, ...]:
        """Symbols of those of the two that are locked."""
        locks = self._document.experiment.locks
        return tuple(symbol for weight, symbol in zip(self.pair, self.symbols, strict=True) if weight in locks)

    def set_pair(self, pair: Pair) -> None:
        """Show two other weights, around the present ones."""
        if pair == self.pair:
            return
        self._give_up()
        self.pair = pair
        self._centre()
        self.pair_changed.emit()
        self._show_all()

    def view_state(self) -> tuple[Pair, bool, bool, tuple[Range, Range]]:
        """As carry_over asks for it: the weights, and what a person has zoomed to."""
        return self.pair, self._is_zoomed, self._follows, self._ranges

    def set_view_state(self, state: tuple[Pair, bool, bool, tuple[Range, Range]]) -> None:
        self.set_pair(state[0])
        _, self._is_zoomed, self._follows, self._ranges = state
        self._show_all()

    def fit(self) -> None:
        """The window around the path and the present point."""
        places = np.vstack([self._run_path(), [self.at]])
        places = places[(np.abs(places) <= LIMIT).all(axis=1)]
        if not len(places):
            return
        if not np.ptp(places, axis=0).any():
            self._centre()
        else:
            low, high = places.min(axis=0).tolist(), places.max(axis=0).tolist()
            self._ranges = (fitted(None, low[0], high[0], smallest=1), fitted(None, low[1], high[1], smallest=1))
            self._is_zoomed, self._follows = False, True
        self._show_all()

    def _centre(self) -> None:
        first, second = (around(value) if abs(value) <= LIMIT else (-6.0, 6.0) for value in self.at)
        self._ranges = first, second
        self._is_zoomed, self._follows = False, True

    def _set_ranges(self, across: Range, up: Range) -> None:
        """A window by hand; the point is followed from now on if it is in it."""
        self._ranges = across, up
        self._is_zoomed = True
        self._follows = all(low <= value <= high for value, (low, high) in zip(self.at, self._ranges, strict=True))
        self._show_range()
        self._show_ground()

    def _hold(self) -> None:
        """Keep the point in the window; under a hand the window stands still, or it would run away."""
        if self._gesture is not None or not self._follows:
            return
        first, second = (
            holding(old, value, grows=not self._is_zoomed) if abs(value) <= LIMIT else old
            for old, value in zip(self._ranges, self.at, strict=True)
        )
        if (first, second) != self._ranges:
            self._ranges = first, second
            self._show_range()

    # Drawing.

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.before.architecture.sizes != change.after.architecture.sizes:
            self._gesture = None
            self.pair = DEFAULT_PAIR
            self._centre()
            self.pair_changed.emit()
            if self.isVisible():
                self._show_all()
        elif self.isVisible():
            self._hold()
            self._show_run()

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
        self._image.setLookupTable(ramp())
        self._contours.setPen(line_pen(self, colors.quiet, 1))
        self.path.setPen(line_pen(self, colors.text, 2))
        self.start.setPen(line_pen(self, colors.text, 2))
        self._point.setBrush(pg.mkBrush(colors.text))
        self._point.setPen(line_pen(self, colors.panel, 2.5))
        self.start.setSize(px(START_SIZE))
        self._point.setSize(px(POINT_SIZE))
        for label, font in ((self._label, number_font(1)), (self._start_label, text_font(1.5))):
            label.setColor(colors.text)
            label.setFont(font)
            label.fill = pg.mkBrush(colors.panel)
        self._start_label.setText(self.tr("start"))
        self.ground_changed.emit()
        self._show_all()

    def _show_all(self) -> None:
        if not self.isVisible():
            return
        self._name_axes()
        self._hold()
        self._show_range()
        self._show_run()
        self._show_numbers()

    @Slot()
    def _name_axes(self) -> None:
        for name, symbol in zip(("bottom", "left"), self.symbols, strict=True):
            name_axis(self.getPlotItem(), name, symbol, self.height())

    def _show_range(self) -> None:
        across, up = self._ranges
        self.getViewBox().setRange(xRange=across, yRange=up, padding=0, disableAutoRange=True)

    def _run_path(self) -> NDArray[np.float64]:
        return path(self._document.timeline, self._document.experiment.architecture, self.pair)

    @Slot()
    def _show_run(self) -> None:
        """The path and the point; 0.6 ms for the 768 moments that a timeline keeps at most."""
        if not self.isVisible():
            return
        places, at = self._run_path(), np.array([self.at])
        places = places[drawable(places)]
        if len(places) < 2:
            places = places[:0]
        self.path.setData(places[:, 0], places[:, 1])
        self.start.setData(pos=places[:1])
        self._start_label.setVisible(len(places) > 0)
        left, bottom, right, top = self.window_shown
        for x, y in places[:1]:
            # Below it, or above where the window ends.
            self._start_label.setAnchor((0.5, 1.25) if y < bottom + (top - bottom) / 3 else (0.5, -0.25))
            self._start_label.setPos(x, y)
        at = at[drawable(at)]
        self._point.setData(pos=at)
        self._label.setVisible(len(at) > 0)
        for x, y in at:
            # On the side where there is room.
            self._label.setAnchor((-0.15, 0.5) if x < (left + right) / 2 else (1.15, 0.5))
            self._label.setPos(x, y)

    @Slot()
    def _show_numbers(self) -> None:
        if not self.isVisible():
            return
        self._show_ground()
        loss = self.tr("loss {loss}").format(loss=show(self._document.evaluation.loss, 4))
        self._label.setText(loss)
        numbers = zip(self.symbols, self.at, strict=True)
        self.setAccessibleDescription(" · ".join([*(f"{name} {show(value)}" for name, value in numbers), loss]))
        self._tell_pointer()

    def _show_ground(self) -> None:
        """The loss over the window, unless it is drawn already: a drag of the point changes none of it."""
        experiment, window = self._document.experiment, self.window_shown
        if self.ground is not None and self.ground.window == window and self._made_of is not None:
            made_of, pair = self._made_of
            if pair == self.pair and _same_ground(made_of, experiment, pair):
                return
        self.ground = ground = Landscape.of(experiment, self.pair, window)
        self._made_of = experiment, self.pair
        self._image.show_values(ground.shades, window)
        count = len(ground.levels)
        shades = np.where(np.isfinite(ground.losses), ground.shades, np.nan)
        self._contours.setData(*level_lines(shades, window, np.linspace(0, 1, count)[1:-1] if count > 2 else ()))
        self.ground_changed.emit()

    # Places.

    def _in_plane(self, position: QPointF) -> Point:
        at = self.getViewBox().mapSceneToView(self.mapToScene(position.toPoint()))
        return at.x(), at.y()

    def _place(self, position: QPointF) -> Point:
        """The place in the window under the hand, in numbers no longer than a pixel asks for."""
        x, y = (
            round(min(max(value, low), high), _decimals(pixel))
            for value, (low, high), pixel in zip(self._in_plane(position), self._ranges, self._pixel, strict=True)
        )
        return x, y

    @property
    def _pixel(self) -> Point:
        """Width and height of a pixel in the plane."""
        width, height = self.getViewBox().viewPixelSize()
        return float(width), float(height)

    def is_on_point(self, position: QPointF) -> bool:
        """Whether a position of the mouse is on the present point."""
        here, (width, height) = self._in_plane(position), self._pixel
        away = math.hypot((here[0] - self.at[0]) / width, (here[1] - self.at[1]) / height)
        return away <= px(REACH)

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the point, or of the ground."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.is_on_point(event.position()):
            self._gesture = MovePoint(self._document, self.pair, event.position(), self._place)
        elif self.getViewBox().sceneBoundingRect().contains(self.mapToScene(event.position().toPoint())):
            self._gesture = PanWindow(self._ranges, event.position(), self._pixel, self._set_ranges)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            # The release went elsewhere.
            self._end_gesture()
        if self._gesture is not None:
            self._gesture.move(event.position(), event.modifiers())
        elif self.is_on_point(event.position()):
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.viewport().unsetCursor()
        self._pointer = self._in_plane(event.position())
        self._tell_pointer()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._end_gesture()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self._zoom(event.angleDelta().y() / 120, self._in_plane(event.position()))
        event.accept()

    def _zoom(self, notches: float, around_point: Point) -> None:
        share = ZOOM**-notches
        first, second = (
            (fixed + (low - fixed) * share, fixed + (high - fixed) * share)
            for fixed, (low, high) in zip(around_point, self._ranges, strict=True)
        )
        if all(SHORTEST <= high - low <= LONGEST for low, high in (first, second)):
            self._set_ranges(first, second)

    def _end_gesture(self) -> None:
        if self._gesture is not None:
            self._gesture.end()
            self._gesture = None
            self._hold()
            self._show_ground()

    def _give_up(self) -> None:
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()

    # The keyboard.

    def event(self, event: QEvent) -> bool:
        """The arrows are the point's, before the window's shortcuts (Right makes a step)."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            gives_up = event.key() == Qt.Key.Key_Escape and self._gesture is not None
            if gives_up or event.key() in _OWN_KEYS:
                event.accept()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the point, Shift finely; + and − zoom around it, Home fits; Esc gives a drag up."""
        match event.key():
            case Qt.Key.Key_Escape if self._gesture is not None:
                self._give_up()
            case Qt.Key.Key_Home:
                self.fit()
            case key if key in ZOOM_KEYS:
                self._zoom(ZOOM_KEYS[Qt.Key(key)], self.at)
            case key if key in WAYS:
                if not event.isAutoRepeat():
                    self._keys_gesture = self._document.new_gesture()
                step = PER_KEY * factor(event.modifiers())
                x, y = (nudged(value, step * way) for value, way in zip(self.at, WAYS[Qt.Key(key)], strict=True))
                set_pair(self._document, self.pair, (x, y), self._keys_gesture)
            case _:
                super().keyPressEvent(event)

    # The pointer.

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._tell_pointer()
        super().leaveEvent(event)

    def _tell_pointer(self) -> None:
        """In a drag of the point it is the point: a locked weight does not follow the hand."""
        at = self.at if isinstance(self._gesture, MovePoint) else self._pointer
        left, bottom, right, top = self.window_shown
        if at is None or not QRectF(left, bottom, right - left, top - bottom).contains(*at):
            self.pointed.emit("")
            return
        (first, second), loss = self.symbols, loss_at(self._document.experiment, self.pair, at)
        words = self.tr("{first} {x} · {second} {y} · loss {loss}")
        self.pointed.emit(words.format(first=first, x=show(at[0]), second=second, y=show(at[1]), loss=show(loss, 4)))


def _same_ground(one: Experiment, other: Experiment, pair: Pair) -> bool:
    """Whether the loss over two weights is the same: whatever it depends on, but for these weights, is."""
    nothing = dict.fromkeys(pair, 0.0)
    return one is other or (
        one.data is other.data
        and one.architecture == other.architecture
        and one.settings.loss is other.settings.loss
        and one.parameters.replaced(nothing) == other.parameters.replaced(nothing)
    )


def _decimals(pixel: float) -> int:
    """So many that the next number is nearer than a pixel; at least the two that are shown."""
    return max(2, math.ceil(-math.log10(pixel)))
