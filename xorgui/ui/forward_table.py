"""The forward pass in numbers: one row a point."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from xorgui.core.network import THRESHOLD
from xorgui.core.numbers import show, show_input, show_rounded
from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection, Unit
from xorgui.ui.theme import keeper, number_font, px, text_font, theme

Index = QModelIndex | QPersistentModelIndex
# Between the columns, in pixels at a desk.
COLUMN_GAP = 8


class ForwardModel(QAbstractTableModel):
    """Inputs, every unit's value, prediction, target and whether it is right."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._units = self._units_by_column()
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._renew)
        selection.rounding_changed.connect(self._renew)

    def _on_changed(self, change: Change) -> None:
        # Where rows and columns stay, their numbers are due anyway; who scrolls or holds a point is not disturbed.
        if change.architecture or len(change.before.data) != len(change.after.data):
            self.beginResetModel()
            self._units = self._units_by_column()
            self.endResetModel()

    @Slot()
    def _renew(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def _units_by_column(self) -> list[Unit]:
        """From x1 to ŷ."""
        sizes = self._document.experiment.architecture.sizes
        return [(layer, unit) for layer, size in enumerate(sizes) for unit in range(size)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._document.experiment.data)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._units) + 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        units = self._units
        if section < len(units):
            return self._document.experiment.architecture.unit_symbol(*units[section])
        return (self.tr("predict"), self.tr("target"), "")[section - len(units)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        is_mark = index.column() == self.columnCount() - 1
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("A point for the test: training does not see it.") if self._is_test(index.row()) else None
        if role == Qt.ItemDataRole.ForegroundRole and is_mark:
            return QColor(theme().right if self._is_right(index.row()) else theme().negative)
        if role == Qt.ItemDataRole.AccessibleTextRole and is_mark:
            return self.tr("right") if self._is_right(index.row()) else self.tr("wrong")
        return None

    def _is_right(self, row: int) -> bool:
        return bool(self._document.evaluation.correct[row])

    def _is_test(self, row: int) -> bool:
        return bool(self._document.experiment.data.test_marks[row])

    def _text(self, row: int, column: int) -> str:
        evaluation, units = self._document.evaluation, self._units
        if column < len(units):
            layer, unit = units[column]
            passed = evaluation.rounded if self._selection.rounded else evaluation.passed
            value = float(passed.y[layer][row, unit])
            if layer == 0:
                return show_input(value, 2)
            return show_rounded(value) if self._selection.rounded else show(value)
        match column - len(units):
            case 0:
                return str(int(evaluation.passed.outputs[row] > THRESHOLD))
            case 1:
                # A hollow triangle, as in the region.
                mark = " △" if self._is_test(row) else ""
                return f"{evaluation.experiment.data.targets[row]:g}{mark}"
            case _:
                return "✓" if self._is_right(row) else "✗"


class _RowDelegate(QStyledItemDelegate):
    """Marks keep their colour in the chosen row; rows are chosen as a whole, so that no cell has a frame of its own."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        if color is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)


class RoundingSwitch(QCheckBox):
    """Values as they are, or rounded as in the notes."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.setText(self.tr("rounded as in the notes"))
        self.setFont(text_font(1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Units pass on whole numbers: s(−8) = 0, s(3) = 1, s(−5) = 0"))
        self.toggled.connect(selection.set_rounded)
        selection.rounding_changed.connect(self._mirror)
        self._mirror()

    @Slot()
    def _mirror(self) -> None:
        self.setChecked(self._selection.rounded)


class ForwardTable(QTableView):
    """The table; the chosen row is the diagram's input."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.setAccessibleName(self.tr("Forward pass"))
        self.setModel(ForwardModel(document, selection, self))
        self.setItemDelegate(_RowDelegate(self))
        self.setFont(number_font(1))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(60)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFont(text_font())
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.model().modelReset.connect(self._on_reset)
        selection.input_changed.connect(self._show_chosen)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        keeper().changed.connect(self._fit)
        self._fit()

    def height_of_rows(self, count: int) -> int:
        """Height at which that many rows show, in pixels."""
        return self.horizontalHeader().sizeHint().height() + count * self.verticalHeader().defaultSectionSize() + 2

    def row_rect(self, row: int) -> QRect:
        """Where a row is, in the table's coordinates."""
        index = self.model().index(row, 0)
        last = self.model().index(row, self.model().columnCount() - 1)
        rectangle = self.visualRect(index).united(self.visualRect(last))
        return rectangle.translated(self.viewport().pos())

    @Slot()
    def _fit(self) -> None:
        """Rows and columns as large as their numbers."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + round(px(6)))
        self._on_reset()
        self.viewport().update()

    @Slot()
    def _on_reset(self) -> None:
        self._share_width()
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Each column gets what its title and its numbers need, all but the mark at the end as much again of the rest.

        The needs do not depend on the numbers of the moment, so that nothing moves with them.
        """
        model, titles, numbers = self.model(), self.horizontalHeader().fontMetrics(), self.fontMetrics()
        last, gap = model.columnCount() - 1, round(px(COLUMN_GAP))
        needs = [
            max(
                titles.horizontalAdvance(str(model.headerData(column, Qt.Orientation.Horizontal))),
                numbers.horizontalAdvance("✓" if column == last else "−0.00"),
            )
            + gap
            for column in range(last + 1)
        ]
        rest = max(0, self.viewport().width() - sum(needs)) // max(last, 1)
        for column, need in enumerate(needs):
            self.setColumnWidth(column, need if column == last else need + rest)

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._selection.choose_row(current.row())

    @Slot()
    def _show_chosen(self) -> None:
        row = self._selection.row
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self.model().index(row, max(0, self.currentIndex().column())))
