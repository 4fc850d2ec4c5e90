"""Every weight and bias over the run."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.experiment import Experiment
from xorgui.core.numbers import show, show_count
from xorgui.model.document import Document
from xorgui.model.names import weight_name
from xorgui.model.selection import Selection
from xorgui.ui.charts.moments_chart import MomentsChart
from xorgui.ui.charts.step_chart import Floats, round_up
from xorgui.ui.theme import number_font, px, theme

# Drawing more of a network's curves than this in one frame stutters: large networks show fewer moments.
MAX_DRAWN_POINTS = 20_000
MIN_MOMENTS = 16
# A curve is under the pointer within this many pixels.
REACH = 12


class WeightChart(MomentsChart):
    """All weights against step; the one under the pointer lights up here and in the other views."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, "", parent)
        self.setAccessibleName(self.tr("Weights"))
        self._selection = selection
        self._ids: list[WeightId] = []
        self._steps: Floats = np.zeros(0)
        self._rows: Floats = np.zeros((0, 0))
        plot = self.getPlotItem()
        # One item for all positive and one for all negative weights: hundreds of items take longer than their points.
        self._curves = [pg.PlotCurveItem(connect="finite") for _ in range(2)]
        self._lit = plot.plot(antialias=True, segmentedLineMode="on")
        self._label = pg.TextItem(anchor=(1, 1))
        for curve in self._curves:
            plot.addItem(curve)
        self._lit.setZValue(5)
        plot.addItem(self._label, ignoreBounds=True)
        self.log_values_action.setVisible(False)  # half of the weights are below 0
        selection.lit_changed.connect(self._draw_lit)
        selection.weight_changed.connect(self._draw_lit)

    def measure(self, experiment: Experiment) -> Floats:
        return np.array([value for _, value in experiment.parameters.values()], np.float64)

    def draw_rows(self, steps: Floats, rows: Floats) -> None:
        self._ids = [weight for weight, _ in self._document.experiment.parameters.values()]
        most = max(MAX_DRAWN_POINTS // max(rows.shape[1], 1), MIN_MOMENTS)
        every = -(-len(steps) // most)
        # From the end, so that the present is always there.
        self._steps, self._rows = steps[::-1][::every][::-1], rows[::-1][::every][::-1]
        is_positive = self._rows[-1] >= 0
        for curve, chosen in zip(self._curves, (is_positive, ~is_positive), strict=True):
            curve.setData(*self._joined(np.flatnonzero(chosen)))
        self._draw_lit()

    def _joined(self, columns: np.ndarray) -> tuple[Floats, Floats]:
        """Many curves as one line with gaps."""
        parts = [(x, y) for x, y in (self.placed(self._steps, self._rows[:, column]) for column in columns) if len(x)]
        gap = [np.nan]
        xs = [piece for x, _ in parts for piece in (x, gap)]
        ys = [piece for _, y in parts for piece in (y, gap)]
        return np.concatenate([*xs, gap]), np.concatenate([*ys, gap])

    def recolor(self) -> None:
        colors = theme()
        for curve, color in zip(self._curves, (colors.positive_line, colors.negative_line), strict=True):
            curve.setPen(self.pen(color, 1))
        self._lit.setPen(self.pen(colors.text, 2.5))
        self._label.setColor(colors.text)
        self._label.setFont(number_font(1))
        self._label.fill = pg.mkBrush(colors.panel)

    def value_range(self) -> tuple[float, float]:
        values = np.abs(self._rows[np.isfinite(self._rows)])
        high = round_up(max(float(values.max(initial=0.0)) * 1.05, 1.0))
        return -high, high

    def words_at(self, step: float, value: float) -> str:
        self._selection.light(self.weight_at(step, value))
        lit = self._selection.lit
        if lit is None or lit not in self._ids:
            return ""
        index = int(np.abs(self._steps - step).argmin())
        number = self._rows[index, self._ids.index(lit)]
        return f"{show_count(int(self._steps[index]))}  {self._name(lit)} {show(number, sign=True)}"

    def weight_at(self, step: float, value: float) -> WeightId | None:
        """Whose curve passes by there."""
        if not len(self._steps):
            return None
        row = self._rows[int(np.abs(self._steps - step).argmin())]
        away = np.abs(row - value) / self.getViewBox().viewPixelSize()[1]
        if not np.isfinite(away).any() or np.nanmin(away) > px(REACH):
            return None
        return self._ids[int(np.nanargmin(away))]

    @Slot()
    def _draw_lit(self) -> None:
        if not self.isVisible():
            return
        weight = self._selection.lit or self._selection.weight
        shown = weight in self._ids
        self._lit.setVisible(shown)
        self._label.setVisible(shown)
        if weight is not None and shown:
            x, y = self.placed(self._steps, self._rows[:, self._ids.index(weight)])
            self._lit.setData(x, y)
            self._label.setVisible(bool(len(x)))
            if len(x):
                value = self._document.experiment.parameters.value(weight)
                self._label.setText(f"{self._name(weight)} {show(value, sign=True)}")
                self._label.setPos(x[-1], y[-1])

    def _name(self, weight: WeightId) -> str:
        return weight_name(self._document.experiment.architecture, weight)

    def leaveEvent(self, event: QEvent) -> None:
        self._selection.light(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the weight under the pointer."""
        if self._selection.lit is not None:
            self._selection.choose_weight(self._selection.lit)
        super().mousePressEvent(event)
