"""Which mark lies where in the region."""

from PySide6.QtCore import QPoint, QPointF

from xorgui.core.numbers import show_point
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.words import translate
from xorgui.ui.region import RegionView
from xorgui.ui.region.picture import rectangle
from xorgui.ui.whats_this import region_words as words
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.nearness import is_near, is_on

# More points would be no list to choose from.
LISTED_POINTS = 8


class RegionMarks:
    """Points, lines, the cross, the colour bar and every place of the plane."""

    def __init__(self, view: RegionView, document: Document, selection: Selection) -> None:
        self._view = view
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        view, scene = self._view, self._view.mapToScene(position)
        row = view.row_under(QPointF(position))
        if row is not None:
            return self._point(row)
        for unit, label in enumerate(view.picture.names):
            if label.isVisible() and label.sceneBoundingRect().contains(scene):
                return self._line(unit)
        for unit, line in enumerate(view.picture.lines):
            if is_near(line, scene):
                return self._line(unit)
        if is_near(view.picture.boundary, scene):
            return self._boundary()
        if view.is_on_bar(scene):
            return self._colours()
        if self._selection.row is None and is_on(view.marks.cross, scene):
            return self._probe()
        place = view.in_plane(QPointF(position))
        if rectangle(self._document.evaluation.view).contains(place):
            at = (place.x(), place.y())
            return Mark(show_point(*at, 2), lambda: words.about_place(self._document, self._selection, at))
        return self._region()

    def in_hand(self) -> Mark | None:
        row = self._selection.row
        return self._probe() if row is None else self._point(row)

    def listed(self) -> list[Mark]:
        picture, points = self._view.picture, len(self._document.experiment.data)
        lines = [self._line(unit) for unit, line in enumerate(picture.lines) if line.isVisible()]
        rows = [self._point(row) for row in range(points)] if points <= LISTED_POINTS else []
        return [self._boundary(), *lines, *rows, self._probe(), self._colours()]

    def _point(self, row: int) -> Mark:
        x1, x2 = self._document.experiment.data.points[row].tolist()
        return Mark(show_point(x1, x2), lambda: words.about_point(self._document, self._selection, row))

    def _line(self, unit: int) -> Mark:
        name = self._document.experiment.architecture.unit_symbol(1, unit)
        return Mark(f"{name} = ½", lambda: words.about_unit_line(self._document, unit))

    def _boundary(self) -> Mark:
        unit = self._selection.unit
        name = self._document.experiment.architecture.unit_symbol(*unit)
        return Mark(f"{name} = ½", lambda: words.about_boundary(self._document, unit))

    def _colours(self) -> Mark:
        name = translate("WhatsThis", "the colours")
        return Mark(name, lambda: words.about_colours(self._document, self._selection.unit))

    def _probe(self) -> Mark:
        name = translate("WhatsThis", "the chosen input")
        return Mark(name, lambda: words.about_probe(self._document, self._selection))

    def _region(self) -> Mark:
        name = translate("WhatsThis", "the decision region")
        return Mark(name, lambda: words.about_region(self._document, self._selection))
