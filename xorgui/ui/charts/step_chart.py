"""What all charts over the steps of a run have in common: the axes, their scales, zoom and pointer."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, Slot
from PySide6.QtGui import QAction, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from xorgui.core.numbers import show, show_count
from xorgui.model.document import Change, Document, Origin
from xorgui.ui.plots import dress_axes, line_pen, name_axis, prepare_plot
from xorgui.ui.theme import keeper, number_font, px, theme

SMALLEST_RANGE = 10
LABEL_MARGIN = 24
AXIS_WIDTH = 46
# Fewer decades than this have numbers between the powers of ten, too.
FEW_DECADES = 1.6

Floats = NDArray[np.float64]


class StepChart(pg.PlotWidget):
    """Curves over steps. Each axis is linear or logarithmic; the range grows in round steps, unless the user zooms.

    A subclass draws in `redraw`, `place_labels` and `recolor`, called only while the chart is to be seen, and tells its
    range in `value_range` and what is under the pointer in `words_at`. Logarithmic axes show what is above 0 only.
    """

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self._document = document
        self.setAccessibleName(name)
        self.setMinimumSize(150, 90)
        self._follows = True
        self.log_steps = False
        self.log_values = False
        plot = self.getPlotItem()
        prepare_plot(plot, self)
        plot.showGrid(x=False, y=True, alpha=0.15)
        bottom, left = plot.getAxis("bottom"), plot.getAxis("left")
        # The last label reaches beyond the axis: let it, and leave room.
        bottom.setStyle(hideOverlappingLabels=False)
        bottom.tickStrings = self._step_ticks
        left.tickStrings = self._value_ticks
        self._pointer_line = pg.InfiniteLine(angle=90, movable=False)
        self._pointer_text = pg.TextItem(anchor=(0.5, 0))
        for item in (self._pointer_line, self._pointer_text):
            item.setZValue(10)
            item.hide()
            plot.addItem(item, ignoreBounds=True)
        plot.getViewBox().sigRangeChangedManually.connect(self._on_zoomed)
        self.scene().sigMouseMoved.connect(self._on_pointer)
        self.menu = QMenu(self)
        self.log_steps_action = self._scale_action(self.tr("Logarithmic steps"), "log_steps")
        self.log_values_action = self._scale_action(self.tr("Logarithmic values"), "log_values")
        document.run_changed.connect(self._redraw_if_seen)
        document.changed.connect(self._on_changed)
        keeper().changed.connect(self._recolor)

    # For subclasses.

    def redraw(self) -> None:
        """Draw everything anew, but for the colours."""
        raise NotImplementedError

    def place_labels(self) -> None:
        """Put what stands at places of the view, not of the data, where it belongs; called when the range is set."""

    def recolor(self) -> None:
        """Take over the colours of the theme."""
        raise NotImplementedError

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value that is drawn; both above 0 on a logarithmic axis."""
        raise NotImplementedError

    def label_width(self) -> float:
        """Room in pixels that is wanted beyond the last step, for what is written beside the ends of curves."""
        return 0.0

    def words_at(self, step: float, value: float) -> str:
        """What the pointer reads out at a place of the plot."""
        raise NotImplementedError

    def placed(self, steps: ArrayLike, values: ArrayLike) -> tuple[Floats, Floats]:
        """Where numbers lie on the axes; those that have no place are left out."""
        x, y = np.asarray(steps, np.float64), np.asarray(values, np.float64)
        shown = np.isfinite(y) & ((x >= 1) | (not self.log_steps)) & ((y > 0) | (not self.log_values))
        x, y = x[shown], y[shown]
        return np.log10(x) if self.log_steps else x, np.log10(y) if self.log_values else y

    def fit(self) -> None:
        """Show the whole run, unless the user has zoomed."""
        if not self._follows:
            return
        low, high = self.value_range()
        if self.log_values:
            low, high = math.floor(math.log10(low)), math.ceil(math.log10(high))
            high = max(high, low + 1)
        right = math.log10(self.right) if self.log_steps else self.right
        width, room = self.getViewBox().width(), self.label_width()
        if width > 2 * room:
            right *= width / (width - room)
        self.getViewBox().setRange(
            xRange=(0, right),
            yRange=(low, high),
            padding=0.02,
            disableAutoRange=True,
        )

    @property
    def counts_epochs(self) -> bool:
        """Whether the steps of everything that is drawn are epochs."""
        return self._document.experiment.counts_epochs

    @property
    def right(self) -> float:
        """The last step of the axis."""
        return max(SMALLEST_RANGE, round_up(max(self._document.run.end, self._document.experiment.state.step)))

    def pen(self, color: str, width: float = 2) -> QPen:
        return line_pen(self, color, width)

    # As carry_over asks for it.

    def view_state(self) -> list[list[float]] | None:
        """What a person has zoomed to; None: the whole run."""
        zoom: list[list[float]] = self.getViewBox().viewRange()
        return None if self._follows else zoom

    def set_view_state(self, state: list[list[float]] | None) -> None:
        if state is not None:
            self._follows = False
            across, up = state
            self.getViewBox().setRange(xRange=across, yRange=up, padding=0, disableAutoRange=True)

    # Scales.

    def _scale_action(self, text: str, attribute: str) -> QAction:
        action = self.menu.addAction(text)
        action.setCheckable(True)

        def set_scale(is_log: bool) -> None:
            setattr(self, attribute, is_log)
            plot = self.getPlotItem()
            plot.getAxis("bottom").setLogMode(x=self.log_steps)
            plot.getAxis("left").setLogMode(y=self.log_values)
            self._follows = True
            self._recolor()

        action.toggled.connect(set_scale)
        return action

    def _step_ticks(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.log_steps:
            return [show_count(round(10**v)) if v >= 0 and v == round(v) else "" for v in values]
        return [show_count(round(v)) if v >= 0 and v == round(v) else "" for v in values]

    def _value_ticks(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.log_values:
            low, high = self.getViewBox().viewRange()[1]
            # Of a single decade the ends may be all that a power of ten stands at.
            marked = (1, 2, 5) if high - low < FEW_DECADES else (1,)
            return [f"{10.0**v:.3g}" if _first_digit(v) in marked else "" for v in values]
        decimals = max(0, math.ceil(-math.log10(spacing * scale))) if spacing > 0 else 0
        return [show(v * scale, decimals) for v in values]

    # Drawing when there is something to see.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._recolor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw_if_seen()

    @Slot()
    def _redraw_if_seen(self) -> None:
        if self.isVisible():
            name = self.tr("epoch") if self.counts_epochs else self.tr("step")
            name_axis(self.getPlotItem(), "bottom", name, self.height())
            # Axes and picture have their places now, not at some later event: labels are placed by them.
            self.getPlotItem().layout.activate()
            self.redraw()
            self.fit()
            self.place_labels()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.after.state.step == 0 and change.step:
            self._follows = True
        if change.origin is not Origin.TRAINING:  # then run_changed follows
            self._redraw_if_seen()

    @Slot()
    def _recolor(self) -> None:
        if not self.isVisible():
            return
        colors = theme()
        self.setBackground(colors.panel)
        plot = self.getPlotItem()
        dress_axes(plot, colors.line, AXIS_WIDTH)
        plot.layout.setContentsMargins(0, px(4), px(LABEL_MARGIN), 0)
        self._pointer_text.setFont(number_font(1))
        self._pointer_line.setPen(pg.mkPen(colors.quiet))
        self._pointer_text.setColor(colors.text)
        self._pointer_text.fill = pg.mkBrush(colors.panel)
        self.recolor()
        self._redraw_if_seen()

    # The pointer.

    def _on_pointer(self, at: QPointF) -> None:
        view = self.getViewBox()
        if not view.sceneBoundingRect().contains(at):
            self._show_pointer("")
            return
        self._show_pointer(self.words_at(*self.numbers_at(at)), view.mapSceneToView(at).x())

    def numbers_at(self, at: QPointF) -> tuple[float, float]:
        """Step and value at a place of the scene."""
        place = self.getViewBox().mapSceneToView(at)
        return (
            10 ** place.x() if self.log_steps else place.x(),
            10 ** place.y() if self.log_values else place.y(),
        )

    def _show_pointer(self, words: str, x: float = 0.0) -> None:
        for item in (self._pointer_line, self._pointer_text):
            item.setVisible(bool(words))
        if words:
            (left, right), (_, top) = self.getViewBox().viewRange()
            self._pointer_line.setPos(x)
            self._pointer_text.setText(words)
            self._pointer_text.setPos(x, top)
            # The anchor is where the pointer is in the view: so the words stay inside.
            self._pointer_text.setAnchor(((x - left) / max(right - left, 1e-9), 0))

    def leaveEvent(self, event: QEvent) -> None:
        self._show_pointer("")
        super().leaveEvent(event)

    # Zoom.

    @Slot()
    def _on_zoomed(self) -> None:
        self._follows = False

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        """Back to the whole run."""
        super().mouseDoubleClickEvent(event)
        self._follows = True
        self.fit()


def _first_digit(logarithm: float) -> float:
    """The 2 of 0.02; to be compared with whole numbers, as the ticks of a logarithmic axis are such."""
    return round(10 ** (logarithm - math.floor(logarithm)), 6)


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten: ranges that change seldom."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= value * (1 - 1e-9))
