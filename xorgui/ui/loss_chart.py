"""The loss over the run."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QWidget

from xorgui.core.numbers import show, show_count
from xorgui.model.document import Change, Document
from xorgui.ui.plots import color_axes, line_pen, prepare_plot
from xorgui.ui.theme import keeper, number_font, theme

SMALLEST_RANGE = 10
# Below this, four decimals say 0 or nearly so, and ticks beside them would contradict.
SMALLEST_LOSS_RANGE = 0.01
LABEL_MARGIN = 24


class LossChart(pg.PlotWidget):
    """Loss against epoch. The range grows in round steps, unless the user has zoomed."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setAccessibleName(self.tr("Loss"))
        self.setMinimumSize(150, 90)
        self._follows = True
        plot = self.getPlotItem()
        prepare_plot(plot, self)
        plot.showGrid(x=False, y=True, alpha=0.15)
        plot.setLabel("bottom", self.tr("epoch"))
        bottom = plot.getAxis("bottom")
        bottom.enableAutoSIPrefix(False)
        # The last label reaches beyond the axis: let it, and leave room.
        bottom.setStyle(hideOverlappingLabels=False)
        plot.layout.setContentsMargins(0, 4, LABEL_MARGIN, 0)
        bottom.tickStrings = lambda values, scale, spacing: [show_count(round(v)) if v >= 0 else "" for v in values]
        plot.getAxis("left").setWidth(38)
        # Segmented lines draw a 2 px antialiased curve 30 times faster than one path.
        self._curve = plot.plot(antialias=True, segmentedLineMode="on")
        self._end = pg.ScatterPlotItem(size=9, pxMode=True)
        self._value = pg.TextItem(anchor=(1.05, 1.1))
        self._value.setFont(number_font(1))
        for item in (self._end, self._value):
            plot.addItem(item, ignoreBounds=True)
        plot.getViewBox().sigRangeChangedManually.connect(self._on_zoomed)
        document.run_changed.connect(self._show_curve)
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._show_value)
        keeper().changed.connect(self._apply_theme)
        self._apply_theme()

    def _apply_theme(self) -> None:
        colors = theme()
        self.setBackground(colors.panel)
        color_axes(self.getPlotItem(), line=colors.line)
        self._curve.setPen(line_pen(self, colors.positive, 2))
        self._end.setBrush(pg.mkBrush(colors.positive))
        self._end.setPen(pg.mkPen(colors.panel))
        self._value.setColor(colors.text)
        self._show_curve()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self._show_curve()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.after.state.step == 0 and change.step:
            self._follows = True
        self._show_end()

    @Slot()
    def _show_curve(self) -> None:
        if not self.isVisible():
            return
        curve = self._document.run.curve
        losses = curve.column("loss")
        finite = np.isfinite(losses)
        self._curve.setData(curve.steps[finite], losses[finite])
        self._show_end()

    def _show_end(self) -> None:
        """The present point, and the range around everything."""
        if not self.isVisible():
            return
        step, loss = self._document.experiment.state.step, self._document.evaluation.loss
        if not math.isfinite(loss):
            self._end.setData([], [])
            return
        self._end.setData([step], [loss])
        self._value.setPos(step, loss)
        # Below the curve, which comes down to its end, except where the axis is.
        is_low = loss < 0.15 * self.getViewBox().viewRange()[1][1]
        self._value.setAnchor((1.05 if step > self._right / 3 else -0.1, 1.1 if is_low else -0.1))
        if self._follows:
            losses = self._document.run.curve.column("loss")
            highest = max(loss, float(np.max(losses, initial=0, where=np.isfinite(losses))))
            view = self.getViewBox()
            view.setRange(
                xRange=(0, self._right),
                yRange=(0, _round_up(max(highest * 1.05, SMALLEST_LOSS_RANGE))),
                padding=0.02,
                disableAutoRange=True,
            )

    @property
    def _right(self) -> float:
        return max(SMALLEST_RANGE, _round_up(self._document.run.end))

    @Slot()
    def _show_value(self) -> None:
        self._value.setText(show(self._document.evaluation.loss, 4))

    @Slot()
    def _on_zoomed(self) -> None:
        self._follows = False

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        """Back to the whole run."""
        super().mouseDoubleClickEvent(event)
        self._follows = True
        self._show_end()


def _round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten: ranges that change seldom."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= value * (1 - 1e-9))
