"""How large the gradient is in each layer over the run: the vanishing gradient made visible."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from xorgui.core.activations import Activation
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.health import LARGEST_SLOPE, dead_units, saturated_units
from xorgui.model.document import Document
from xorgui.ui.charts.label_room import CurveLabel, LabelRoom, columns_width
from xorgui.ui.charts.moments_chart import MomentsChart
from xorgui.ui.charts.step_chart import Floats
from xorgui.ui.theme import keeper, number_font, px, text_font, theme

# What is smaller than this is drawn as nothing at all: a float32 gradient of it moves no weight.
SMALLEST = 1e-12
# More sizes side by side would be wider than the chart of a small window.
LAYERS_IN_LINE = 4
# Where there are more layers, there is no room for more than their numbers, which the line below explains.
LAYERS_IN_WORDS = 4
# As many numbers of layers, whose curves mostly end close together, have room side by side.
COLUMNS = 4
# The mark of a single moment, in pixels at a desk.
MARK_SIZE = 9


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
                symbol = "o" if len(x) == 1 else None
                curve.setData(x, y, symbol=symbol, symbolBrush=color, symbolPen=None, symbolSize=px(MARK_SIZE))
                name = self.tr("layer {number}") if layers <= LAYERS_IN_WORDS else "{number}"
                label.say(name.format(number=layer + 1))
                label.dress(color, number_font(2))

    def place_labels(self) -> None:
        """Beside the ends of the curves, from the upper ones down, and beside all marks."""
        room = LabelRoom(self.getViewBox())
        ends = []
        for curve, label in self._curves:
            label.setVisible(False)
            x, y = curve.getData()
            if curve.isVisible() and x is not None and len(x):
                ends.append((y[-1], x[-1], label))
                if len(x) == 1:
                    room.keep_free(x[0], y[0], px(MARK_SIZE))
        for y, x, label in sorted(ends, key=lambda end: -end[0]):
            room.place_close(label, x, y)

    def label_width(self) -> float:
        layers = self._rows[1].shape[1]
        labels = [label.size_within(self.getViewBox().width()) for _, label in self._curves[:layers]]
        columns = 1 if layers <= LAYERS_IN_WORDS else COLUMNS
        return columns_width(max((size.width() for size in labels), default=0), columns)

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
        self.menu = self.chart.menu
        self.words = QLabel()
        self.words.setObjectName("quiet")
        self.words.setFont(text_font(1))
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.words)
        self._parts: tuple[str, str] = ("", "")
        document.numbers_due.connect(self._count)
        keeper().changed.connect(self._show_words)
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    @Slot()
    def _count(self) -> None:
        """Find what does not learn: by layer, and in all."""
        evaluation = self._document.evaluation
        architecture = evaluation.experiment.architecture
        layers, totals = [], []
        for find, activations, words in (
            (dead_units, (Activation.RELU,), self.tr("{count} of {units} ReLU units dead")),
            (saturated_units, tuple(LARGEST_SLOPE), self.tr("{count} of {units} saturated")),
        ):
            found = [
                (layer, find(evaluation, layer), units)
                for layer, units in enumerate(architecture.hidden, start=1)
                if architecture.activation(layer) in activations
            ]
            for layer, count, units in found:
                if count:
                    name = self.tr("layer {number}").format(number=layer)
                    layers.append((layer, f"{name}: {words.format(count=count, units=units)}"))
            if any(count for _, count, _ in found):
                count, units = (sum(each[place] for each in found) for place in (1, 2))
                totals.append(words.format(count=count, units=units))
        nothing = self.tr("all are 0, which a logarithmic axis cannot show")
        begin = [] if any(w.any() for w in evaluation.gradients.weights) else [nothing]
        end = [] if totals else [self.tr("no dead or saturated units")]
        by_layer = [words for _, words in sorted(layers)]
        self._parts = " · ".join([*begin, *by_layer, *end]), " · ".join([*begin, *totals, *end])
        self._show_words()

    @Slot()
    def _show_words(self) -> None:
        """Tell it by layer where that is no more than a line, else in all, and by layer in the tooltip."""
        depth = self._document.experiment.architecture.depth
        numbers = [str(number) for number in range(1, depth + 1)] if depth > LAYERS_IN_WORDS else []
        told = (
            self.tr("mean |∂L/∂W| by layer {numbers} · {units}")
            if numbers
            else self.tr("mean |∂L/∂W| by layer · {units}")
        )
        by_layer, in_all = self._parts
        plain = told.format(numbers=" ".join(numbers), units=by_layer)
        fits = self.words.fontMetrics().horizontalAdvance(plain) <= self.width()
        colored = [
            f'<b style="color: {layer_color(layer, depth).name()}">{number}</b>' for layer, number in enumerate(numbers)
        ]
        self.words.setText(told.format(numbers="&nbsp;".join(colored), units=by_layer if fits else in_all))
        self.words.setToolTip("" if fits or by_layer == in_all else by_layer)
