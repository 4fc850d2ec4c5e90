"""Which mark lies where in the charts."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QLabel

from xorgui.core.numbers import show_count
from xorgui.model.document import Document
from xorgui.model.names import weight_name
from xorgui.model.selection import Selection
from xorgui.model.words import translate
from xorgui.ui.charts.gradients import GradientChart
from xorgui.ui.charts.hidden_plot import HiddenPlot
from xorgui.ui.charts.landscape_plot import LandscapePlot
from xorgui.ui.charts.loss import LossChart
from xorgui.ui.charts.weights import WeightChart
from xorgui.ui.whats_this import plane_words, run_words
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.nearness import is_near, is_on
from xorgui.ui.whats_this.network_words import about_weight
from xorgui.ui.whats_this.region_words import about_boundary, about_point


class LossMarks:
    """Curves, points, lines and signs of the loss chart."""

    def __init__(self, chart: LossChart, document: Document) -> None:
        self._chart = chart
        self._document = document

    def at(self, position: QPoint) -> Mark:
        chart, scene = self._chart, self._chart.mapToScene(position)
        drawn = chart.drawn
        if is_on(drawn.end, scene):
            return self._present()
        for item, diverged in ((drawn.edits, False), (drawn.diverged, True)):
            if is_on(item, scene):
                return self._note(diverged=diverged)
        for line, share, step in drawn.milestones:
            if line.isVisible() and abs(chart.getViewBox().mapViewToScene(QPointF(line.x(), 0)).x() - scene.x()) <= 6:
                return self._milestone(share, step)
        if is_near(drawn.test_curve, scene):
            return self._test()
        for index, item in enumerate(drawn.pinned):
            if is_near(item, scene):
                return self._pinned(index)
        return self._curve(chart.numbers_at(scene)[0])

    def in_hand(self) -> Mark | None:
        return self._present()

    def listed(self) -> list[Mark]:
        drawn = self._chart.drawn
        milestones = [self._milestone(share, step) for line, share, step in drawn.milestones if line.isVisible()]
        test = [self._test()] if len(self._document.experiment.data.test) else []
        pinned = [self._pinned(index) for index, item in enumerate(drawn.pinned) if item.isVisible()]
        return [self._present(), self._curve(0), *test, *pinned, *milestones]

    def _present(self) -> Mark:
        name = translate("WhatsThis", "the loss now")
        return Mark(name, lambda: run_words.about_loss(self._document))

    def _curve(self, step: float) -> Mark:
        name = translate("WhatsThis", "the curve of the loss")
        return Mark(name, lambda: run_words.about_loss_curve(self._document, step))

    def _test(self) -> Mark:
        name = translate("WhatsThis", "the loss on the test points")
        return Mark(name, lambda: run_words.about_test_curve(self._document))

    def _pinned(self, index: int) -> Mark:
        name = translate("WhatsThis", "pinned run {number}").format(number=index + 1)
        return Mark(name, lambda: run_words.about_pinned(self._document.pinned[index]))

    def _milestone(self, share: float, step: int) -> Mark:
        return Mark(f"{share:.0%}", lambda: run_words.about_milestone(share, step))

    def _note(self, *, diverged: bool) -> Mark:
        name = translate("WhatsThis", "a mark of the run")
        return Mark(name, lambda: run_words.about_note(diverged=diverged))


class GradientMarks:
    """The curve of each layer."""

    def __init__(self, chart: GradientChart, document: Document) -> None:
        self._chart = chart
        self._document = document

    def at(self, position: QPoint) -> Mark:
        scene = self._chart.mapToScene(position)
        near = [layer for layer, curve in enumerate(self._chart.curves, start=1) if is_near(curve, scene)]
        return self._layer(near[0]) if near else self._whole()

    def in_hand(self) -> Mark | None:
        return self._whole()

    def listed(self) -> list[Mark]:
        depth = self._document.experiment.architecture.depth
        return [self._layer(layer) for layer in range(1, depth + 1)] + [self._whole()]

    def _layer(self, layer: int) -> Mark:
        name = translate("WhatsThis", "layer {layer}").format(layer=layer)
        return Mark(name, lambda: run_words.about_gradient_curve(self._document, layer))

    def _whole(self) -> Mark:
        name = translate("WhatsThis", "the gradients")
        return Mark(name, lambda: run_words.about_gradients(self._document))


class WeightMarks:
    """The curve of each weight."""

    def __init__(self, chart: WeightChart, document: Document, selection: Selection) -> None:
        self._chart = chart
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        weight = self._chart.weight_at(*self._chart.numbers_at(self._chart.mapToScene(position)))
        if weight is None:
            return self._whole()
        name = weight_name(self._document.experiment.architecture, weight)
        return Mark(name, lambda: about_weight(self._document, self._selection, weight))

    def in_hand(self) -> Mark | None:
        weight = self._selection.weight
        if weight is None:
            return self._whole()
        name = weight_name(self._document.experiment.architecture, weight)
        return Mark(name, lambda: about_weight(self._document, self._selection, weight))

    def listed(self) -> list[Mark]:
        return [self._whole()]

    def _whole(self) -> Mark:
        return Mark(translate("WhatsThis", "the weights over the run"), run_words.about_weights_chart)


class HiddenMarks:
    """Points, boundary and ground of the hidden space."""

    def __init__(self, plot: HiddenPlot, document: Document, selection: Selection) -> None:
        self._plot = plot
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        plot, scene = self._plot, self._plot.mapToScene(position)
        rows = plot.rows_under(QPointF(position))
        if rows:
            return self._point(rows[0])
        if is_near(plot.boundary, scene):
            return self._boundary()
        if is_on(plot.cross, scene):
            return self._cross()
        place = plot.getViewBox().mapSceneToView(scene)
        return self._ground((place.x(), place.y()))

    def in_hand(self) -> Mark | None:
        return self._cross() if self._selection.row is None else self._point(self._selection.row)

    def listed(self) -> list[Mark]:
        return [self._boundary(), self._cross(), self._ground((0.5, 0.5))]

    def _point(self, row: int) -> Mark:
        name = translate("WhatsThis", "point {number}").format(number=show_count(row + 1))
        return Mark(name, lambda: about_point(self._document, self._selection, row))

    def _boundary(self) -> Mark:
        return Mark("ŷ = ½", lambda: about_boundary(self._document, self._selection.output))

    def _cross(self) -> Mark:
        name = translate("WhatsThis", "the chosen input")
        return Mark(name, lambda: plane_words.about_cross(self._selection))

    def _ground(self, at: tuple[float, float]) -> Mark:
        name = translate("WhatsThis", "the hidden space")
        layer = self._plot.place.layer if self._plot.place else 1
        return Mark(name, lambda: plane_words.about_hidden_place(layer, at))


class LandscapeMarks:
    """The point, the path, the ground."""

    def __init__(self, plot: LandscapePlot, document: Document) -> None:
        self._plot = plot
        self._document = document

    def at(self, position: QPoint) -> Mark:
        plot, scene = self._plot, self._plot.mapToScene(position)
        if plot.is_on_point(QPointF(position)):
            return self._point()
        if is_near(plot.path, scene) or is_on(plot.start, scene):
            return self._path()
        place = plot.getViewBox().mapSceneToView(scene)
        return self._ground((place.x(), place.y()))

    def in_hand(self) -> Mark | None:
        return self._point()

    def listed(self) -> list[Mark]:
        return [self._point(), self._path(), self._ground(self._plot.at), self._levels()]

    def _point(self) -> Mark:
        name = translate("WhatsThis", "the present weights")
        return Mark(
            name, lambda: plane_words.about_landscape_point(self._document, self._plot.pair, self._plot.symbols)
        )

    def _path(self) -> Mark:
        return Mark(translate("WhatsThis", "the path of the run"), plane_words.about_path)

    def _ground(self, at: tuple[float, float]) -> Mark:
        name = translate("WhatsThis", "the landscape")
        plot = self._plot
        return Mark(name, lambda: plane_words.about_landscape_place(self._document, plot.pair, plot.symbols, at))

    def _levels(self) -> Mark:
        return levels_mark(self._plot)


def levels_mark(plot: LandscapePlot) -> Mark:
    """The bar beside the landscape."""
    name = translate("WhatsThis", "the colours of the landscape")
    return Mark(name, lambda: plane_words.about_levels(plot.ground.levels if plot.ground is not None else np.zeros(0)))


class ComparisonMarks:
    """The chart of two networks' losses, which have their titles in labels."""

    def __init__(self, sides: Sequence[tuple[QLabel, Document]]) -> None:
        self._sides = sides

    def at(self, position: QPoint) -> Mark:
        return self.listed()[0]

    def in_hand(self) -> Mark | None:
        return self.listed()[0]

    def listed(self) -> list[Mark]:
        return [Mark(translate("WhatsThis", "the two losses"), self._words)]

    def _words(self) -> str:
        return run_words.about_two_losses([(title.text(), each.evaluation.loss) for title, each in self._sides])
