"""What the network, or one of its units, says all over the plane: the image, its boundary, the units' lines."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from xorgui.core.activations import half_point
from xorgui.core.architecture import Architecture
from xorgui.core.boundary import Point, half_line
from xorgui.core.data import View
from xorgui.core.evaluation import Evaluation
from xorgui.core.network import THRESHOLD
from xorgui.model.selection import Unit
from xorgui.ui.charts.point_labels import hidden_part
from xorgui.ui.ground import Floats, GroundImage, level_lines
from xorgui.ui.plots import line_pen
from xorgui.ui.theme import region_table, text_font, theme

# Lines of more first-layer units than this would hide the picture.
LINED_UNITS = 8
# Where on its line a name can be, the best first: near one end or the other.
NAME_SHARES = (0.04, 0.96, 0.16, 0.84, 0.3, 0.7, 0.5)


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
        self.names: list[pg.TextItem] = []

    def apply_theme(self) -> None:
        self.image.setLookupTable(region_table())
        self.boundary.setPen(line_pen(self._owner, theme().text, 2))

    def show(self, evaluation: Evaluation, unit: Unit, taken: Sequence[QRectF]) -> None:
        """A unit's values, and where the first layer's units turn; names keep clear of what is taken of the scene."""
        plane = evaluation.plane
        values = np.nan_to_num(plane.images(unit[0])[:, :, unit[1]], nan=0.5).astype(np.float32, copy=False)
        self.image.is_smooth = not self.classes_only
        shown = (values > THRESHOLD).astype(np.float32) if self.classes_only else values
        self.image.show_values(shown, plane.view)
        self.boundary.setData(*_boundary(evaluation, unit))
        self._show_lines(evaluation, taken)

    def _show_lines(self, evaluation: Evaluation, taken: Sequence[QRectF]) -> None:
        experiment = evaluation.experiment
        count = _lined_units(experiment.architecture)
        bounds = self._plot.getViewBox().mapViewToScene(rectangle(evaluation.view)).boundingRect()
        occupied = list(taken)
        for unit, (line, name) in enumerate(zip(self.lines, self.names, strict=True)):
            ends = None
            if unit < count:
                weights = experiment.parameters.weights[0][:, unit]
                bias = float(experiment.parameters.biases[0][unit])
                activation = experiment.architecture.activation(1)
                ends = half_line((float(weights[0]), float(weights[1])), bias, activation, evaluation.view)
            line.setVisible(ends is not None)
            name.setVisible(ends is not None)
            if ends is None:
                continue
            first, last = sorted(ends)
            line.setData([first[0], last[0]], [first[1], last[1]])
            if not bounds.isEmpty():  # as it is in a panel without any height, or one that comes back
                occupied.append(self._place_name(name, first, last, occupied, bounds))

    def _place_name(
        self, name: pg.TextItem, first: Point, last: Point, occupied: Sequence[QRectF], bounds: QRectF
    ) -> QRectF:
        """Put a line's name where it hides least, near an end if it can; what it takes of the scene."""
        view, size = self._plot.getViewBox(), name.boundingRect()
        best: tuple[float, QPointF, QPointF, QRectF] | None = None
        for share in NAME_SHARES:
            at = QPointF(*(low + (high - low) * share for low, high in zip(first, last, strict=True)))
            spot = view.mapViewToScene(at)
            # The part of the picture that is left of it and above: so the name stays inside.
            anchor = QPointF((spot.x() - bounds.x()) / bounds.width(), (spot.y() - bounds.y()) / bounds.height())
            corner = spot - QPointF(anchor.x() * size.width(), anchor.y() * size.height())
            box = QRectF(corner, size.size())
            hidden = hidden_part(box, occupied, bounds)
            if best is None or hidden < best[0]:
                best = (hidden, at, anchor, box)
            if hidden == 0:
                break
        assert best is not None  # there are places
        _, at, anchor, box = best
        name.setPos(at)
        name.setAnchor(anchor)
        return box

    def name_lines(self, evaluation: Evaluation) -> None:
        """Lines enough, with pens and names by theme and network; before they are shown."""
        while len(self.lines) < _lined_units(evaluation.experiment.architecture):
            self.lines.append(pg.PlotCurveItem(antialias=True))
            self.names.append(pg.TextItem())
            self._plot.addItem(self.lines[-1])
            self._plot.addItem(self.names[-1])
        dashes = line_pen(self._owner, theme().text, 1.5, Qt.PenStyle.DashLine)
        for unit, (line, name) in enumerate(zip(self.lines, self.names, strict=True)):
            line.setPen(dashes)
            symbol = evaluation.experiment.architecture.unit_symbol(1, unit).partition("⁽")[0]
            name.setText(f"{symbol} = ½", color=theme().text)
            name.setFont(text_font(1.5, bold=True))
            name.fill = pg.mkBrush(QColor(theme().panel))


def _lined_units(architecture: Architecture) -> int:
    """Of how many units of the first layer there are lines."""
    return architecture.sizes[1] if architecture.hidden and architecture.sizes[1] <= LINED_UNITS else 0


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
