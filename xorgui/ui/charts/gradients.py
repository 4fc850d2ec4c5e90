"""How large the gradient is in each layer over the run: the vanishing gradient made visible."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.health import dead_units, saturated_units
from xorgui.model.document import Document
from xorgui.ui.charts.label_room import CurveLabel, LabelRoom
from xorgui.ui.charts.moments_chart import MomentsChart
from xorgui.ui.charts.step_chart import Floats
from xorgui.ui.theme import number_font, text_font, theme

# What is smaller than this is drawn as nothing at all: a float32 gradient of it moves no weight.
SMALLEST = 1e-12
# More sizes side by side would be wider than the chart of a small window.
LAYERS_IN_LINE = 4


class GradientChart(MomentsChart):
    """Mean |dL/dW| of each layer against step."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, "", parent)
        self.setAccessibleName(self.tr("Gradients"))
        self._curves: list[tuple[pg.PlotDataItem, CurveLabel]] = []
        self._rows: tuple[Floats, Floats] = (np.zeros(0), np.zeros((0, 0)))
        self.log_values_action.setChecked(True)

    @property
    def curves(self) -> list[pg.PlotDataItem]:
        """By layer."""
        return [curve for curve, _ in self._curves if curve.isVisible()]

    def measure(self, experiment: Experiment) -> Floats:
        weights = Evaluation(experiment).gradients.weights
        return np.array([np.abs(w).mean(dtype=np.float64) for w in weights])

    def draw_rows(self, steps: Floats, rows: Floats) -> None:
        self._rows = steps, rows
        layers = rows.shape[1]
        plot = self.getPlotItem()
        while len(self._curves) < layers:
            self._curves.append((plot.plot(antialias=True, segmentedLineMode="on"), CurveLabel(plot)))
        for layer, (curve, label) in enumerate(self._curves):
            shown = layer < layers
            curve.setVisible(shown)
            if shown:
                x, y = self.placed(steps, np.where(rows[:, layer] > SMALLEST, rows[:, layer], np.nan))
                color = layer_color(layer, layers)
                curve.setPen(self.pen(color.name()))
                # A line of one moment would be none.
                curve.setData(x, y, symbol="o" if len(x) == 1 else None, symbolBrush=color, symbolPen=None)
                label.say(self.tr("layer {number}").format(number=layer + 1))
                label.dress(color, number_font(2))

    def place_labels(self) -> None:
        room = LabelRoom(self.getViewBox())
        for curve, label in self._curves:
            room.place_at_end(label, curve)

    def recolor(self) -> None:
        """The curves take their colours as they are drawn."""

    def value_range(self) -> tuple[float, float]:
        rows = self._rows[1]
        values = rows[np.isfinite(rows) & (rows > SMALLEST)]
        low, high = float(values.min(initial=1e-3)), float(values.max(initial=1e-3))
        return (low, high) if self.log_values else (0.0, high * 1.05)

    def words_at(self, step: float, value: float) -> str:
        steps, rows = self._rows
        if not len(steps):
            return ""
        row = rows[int(np.abs(steps - step).argmin())]
        sizes = [f"{layer}: {size:.1e}" for layer, size in enumerate(row, start=1)]
        return "\n".join("  ".join(sizes[k : k + LAYERS_IN_LINE]) for k in range(0, len(sizes), LAYERS_IN_LINE))


def layer_color(layer: int, layers: int) -> QColor:
    """From the colour of class 0 for the first layer to that of class 1 for the last."""
    first, last = QColor(theme().negative), QColor(theme().positive)
    share = layer / max(layers - 1, 1)
    return QColor.fromRgbF(
        *(
            from_ + (to - from_) * share
            for from_, to in (
                (first.redF(), last.redF()),
                (first.greenF(), last.greenF()),
                (first.blueF(), last.blueF()),
            )
        )
    )


class GradientPage(QWidget):
    """The chart, and below it in words which units do not learn."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.chart = GradientChart(document)
        self.words = QLabel()
        self.words.setObjectName("quiet")
        self.words.setFont(text_font(1))
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.words)
        document.numbers_due.connect(self._show_words)
        self._show_words()

    @Slot()
    def _show_words(self) -> None:
        evaluation = self._document.evaluation
        parts = []
        for layer, units in enumerate(evaluation.experiment.architecture.hidden, start=1):
            for count, words in (
                (dead_units(evaluation, layer), self.tr("{count} of {units} ReLU units dead")),
                (saturated_units(evaluation, layer), self.tr("{count} of {units} saturated")),
            ):
                if count:
                    name = self.tr("layer {number}").format(number=layer)
                    parts.append(f"{name}: {words.format(count=count, units=units)}")
        told = " · ".join(parts) or self.tr("no dead or saturated units")
        if not any(w.any() for w in evaluation.gradients.weights):
            nothing = self.tr("all are 0, which a logarithmic axis cannot show")
            told = f"{nothing} · {told}"
        self.words.setText(self.tr("mean |∂L/∂W| by layer · {units}").format(units=told))
