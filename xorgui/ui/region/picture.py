"""What the network, or one of its units, says all over the plane: the image, its boundary, the units' lines."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from xorgui.core.activations import half_point
from xorgui.core.boundary import Point, half_line
from xorgui.core.data import View
from xorgui.core.evaluation import Evaluation
from xorgui.core.network import THRESHOLD
from xorgui.model.selection import Unit
from xorgui.ui.ground import Floats, GroundImage, level_lines
from xorgui.ui.plots import line_pen
from xorgui.ui.theme import region_table, text_font, theme

# Lines of more first-layer units than this would hide the picture.
LINED_UNITS = 8
# A line's label sits this far from its end, and is about this many times as wide as high.
LABEL_SHARE = 0.04
LABEL_ASPECT = 4.0
# Labels keep clear of so many points; among more there is no free place.
AVOIDED_POINTS = 50


class Picture:
    """Draws an evaluation into a plot."""

    def __init__(self, plot: pg.PlotItem, owner: QWidget) -> None:
        self._plot = plot
        self._owner = owner
        self.classes_only = False
        """Two colours, by the notes' rule (> 0.5), instead of all shades."""
        self.image = GroundImage()
        self.boundary = pg.PlotCurveItem(connect="finite", antialias=True)
        plot.addItem(self.image)
        plot.addItem(self.boundary)
        self.lines: list[pg.PlotCurveItem] = []
        self.labels: list[pg.TextItem] = []

    def apply_theme(self) -> None:
        self.image.setLookupTable(region_table())
        self.boundary.setPen(line_pen(self._owner, theme().text, 2))

    def show(self, evaluation: Evaluation, unit: Unit) -> None:
        """A unit's values, and where the first layer's units turn."""
        plane = evaluation.plane
        values = np.nan_to_num(plane.images(unit[0])[:, :, unit[1]], nan=0.5).astype(np.float32, copy=False)
        self.image.is_smooth = not self.classes_only
        shown = (values > THRESHOLD).astype(np.float32) if self.classes_only else values
        self.image.show_values(shown, plane.view)
        self.boundary.setData(*_boundary(evaluation, unit))
        self._show_lines(evaluation)

    def _show_lines(self, evaluation: Evaluation) -> None:
        experiment, view = evaluation.experiment, evaluation.view
        architecture = experiment.architecture
        count = architecture.sizes[1] if architecture.hidden and architecture.sizes[1] <= LINED_UNITS else 0
        while len(self.lines) < count:
            self.lines.append(pg.PlotCurveItem(antialias=True))
            self.labels.append(pg.TextItem(anchor=(0.5, 0.5)))
            self._plot.addItem(self.lines[-1])
            self._plot.addItem(self.labels[-1])
        taken = [(x1, x2) for x1, x2 in experiment.data.points[:AVOIDED_POINTS].tolist()]
        for unit, (line, label) in enumerate(zip(self.lines, self.labels, strict=True)):
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
                at = _label_place(((x0, y0), (x1, y1)), taken)
                taken.append(at)
                label.setPos(*at)
                # The anchor is where the point lies in the view: so the label stays inside.
                label.setAnchor(((at[0] - view[0]) / (view[2] - view[0]), 1 - (at[1] - view[1]) / (view[3] - view[1])))

    def name_lines(self, evaluation: Evaluation) -> None:
        """Pens and names of the lines, by theme and network."""
        dashes = line_pen(self._owner, theme().text, 1.5, Qt.PenStyle.DashLine)
        for unit, (line, label) in enumerate(zip(self.lines, self.labels, strict=True)):
            line.setPen(dashes)
            name = evaluation.experiment.architecture.unit_symbol(1, unit).partition("⁽")[0]
            label.setText(f"{name} = ½", color=theme().text)
            label.setFont(text_font(1.5, bold=True))
            label.fill = pg.mkBrush(QColor(theme().panel))


def _boundary(evaluation: Evaluation, unit: Unit) -> tuple[Floats, Floats]:
    """Where a unit's value is 1/2. Found in its sums, which are smooth also where the values of a step jump."""
    (layer, index), plane = unit, evaluation.plane
    if layer == 0:
        return level_lines(plane.images(0)[:, :, index], plane.view, [THRESHOLD])
    turn = half_point(evaluation.experiment.architecture.activation(layer))
    return level_lines(plane.sums(layer)[:, :, index], plane.view, [turn])


def rectangle(view: View) -> QRectF:
    left, bottom, right, top = view
    return QRectF(left, bottom, right - left, top - bottom)


def _label_place(ends: tuple[Point, Point], taken: list[Point]) -> Point:
    """Near the end of a line that is further from points and other labels, which are wider than high."""
    first, last = ends
    places = [
        (_between(a[0], b[0], LABEL_SHARE), _between(a[1], b[1], LABEL_SHARE))
        for a, b in ((first, last), (last, first))
    ]
    occupied = np.array(taken).reshape(-1, 2)

    def room(place: Point) -> float:
        away = np.abs(occupied - place)
        return float(np.maximum(away[:, 0] / LABEL_ASPECT, away[:, 1]).min(initial=np.inf))

    return max(places, key=room)


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share
