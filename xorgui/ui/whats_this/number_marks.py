"""Which mark lies where in the table and in the matrices."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QHeaderView

from xorgui.core.numbers import show_point
from xorgui.model.document import Document
from xorgui.model.selection import Selection, Unit
from xorgui.model.words import translate
from xorgui.ui.forward_table import ForwardTable
from xorgui.ui.matrices import Block, MatrixSheet
from xorgui.ui.whats_this import number_words as words
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.network_words import about_unit, about_weight
from xorgui.ui.whats_this.region_words import about_point

# The matrices of a layer, from left to right.
KINDS = ("X", "W", "b", "Z", "Y")


def _units(document: Document) -> list[Unit]:
    """By column of the table."""
    sizes = document.experiment.architecture.sizes
    return [(layer, unit) for layer, size in enumerate(sizes) for unit in range(size)]


class TableMarks:
    """Cells: values, prediction, target, tick or cross."""

    def __init__(self, table: ForwardTable, document: Document, selection: Selection) -> None:
        self._table = table
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        index = self._table.indexAt(position)
        return self._cell(index.row(), index.column()) if index.isValid() else self._whole()

    def in_hand(self) -> Mark | None:
        index = self._table.currentIndex()
        if not index.isValid():
            return None
        at = show_point(*words.point_of(self._document, index.row()))
        row = index.row()
        return Mark(at, lambda: about_point(self._document, self._selection, row))

    def listed(self) -> list[Mark]:
        row = self._table.currentIndex().row()
        if row < 0:
            return [self._whole()]
        return [self._cell(row, column) for column in range(len(_units(self._document)) + 2)] + [self._whole()]

    def _cell(self, row: int, column: int) -> Mark:
        document, selection, units = self._document, self._selection, _units(self._document)
        if column < len(units):
            name = document.experiment.architecture.unit_symbol(*units[column])
            return Mark(name, lambda: words.about_value(document, selection, units[column], row))
        match column - len(units):
            case 0:
                return Mark(translate("WhatsThis", "prediction"), lambda: words.about_prediction(document, row))
            case 1:
                return Mark(translate("WhatsThis", "target"), lambda: words.about_target(document, row))
            case _:
                name = translate("WhatsThis", "right or wrong")
                return Mark(name, lambda: about_point(document, selection, row))

    def _whole(self) -> Mark:
        return Mark(translate("WhatsThis", "the forward pass"), lambda: words.about_table(self._document))


class HeaderMarks:
    """Titles of the table's columns."""

    def __init__(self, header: QHeaderView, document: Document, selection: Selection) -> None:
        self._header = header
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        column, units = self._header.logicalIndexAt(position), _units(self._document)
        if 0 <= column < len(units):
            return Mark("", lambda: about_unit(self._document, self._selection, units[column]))
        return Mark("", lambda: words.about_table(self._document))

    def in_hand(self) -> Mark | None:
        return None

    def listed(self) -> list[Mark]:
        return []


class MatrixMarks:
    """Entries and captions."""

    def __init__(self, sheet: MatrixSheet, document: Document, selection: Selection) -> None:
        self._sheet = sheet
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        place = QPointF(position)
        for number, block in enumerate(self._sheet.blocks):
            if block.box.contains(place):
                row, column = block.cell_at(place)
                return self._entry(number, block, row, column)
            if block.caption_box.contains(place):
                return self._matrix(number)
        return self._whole()

    def in_hand(self) -> Mark | None:
        weight = self._selection.weight
        if weight is None:
            return self._whole()
        name = translate("WhatsThis", "the chosen weight")
        return Mark(name, lambda: about_weight(self._document, self._selection, weight))

    def listed(self) -> list[Mark]:
        return [self._matrix(number) for number in range(len(self._sheet.blocks))] + [self._whole()]

    def _entry(self, number: int, block: Block, row: int, column: int) -> Mark:
        document, selection = self._document, self._selection
        layer, kind = self._place(number)
        if block.weight is not None:
            weight = block.weight(row, column)
            return Mark(block.caption, lambda: about_weight(document, selection, weight))
        if kind == "Z":
            return Mark(block.caption, lambda: words.about_sum(document, selection, (layer, column), row))
        unit = (layer - 1 if kind == "X" else layer, column)
        return Mark(block.caption, lambda: words.about_value(document, selection, unit, row))

    def _matrix(self, number: int) -> Mark:
        layer, kind = self._place(number)
        name = self._sheet.blocks[number].caption
        return Mark(name, lambda: words.about_matrix(self._document, layer, kind))

    def _place(self, number: int) -> tuple[int, str]:
        return number // len(KINDS) + 1, KINDS[number % len(KINDS)]

    def _whole(self) -> Mark:
        return Mark(translate("WhatsThis", "the matrices"), lambda: words.about_matrices(self._document))
