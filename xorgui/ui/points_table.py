"""The points as a table that can be typed into."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from xorgui.core.numbers import show_exactly
from xorgui.model.document import Change, Document
from xorgui.model.point_edits import PointEdits
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import number_font

Index = QModelIndex | QPersistentModelIndex
X1, X2, CLASS, TEST = range(4)
_HINTS = QAbstractItemDelegate.EndEditHint
_FIELDS_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PointsModel(QAbstractTableModel):
    """x1, x2, class and test mark of each point; what is typed is an edit of the document."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points = PointEdits(document, self)
        document.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if len(change.before.data) != len(change.after.data):
            self.beginResetModel()
            self.endResetModel()
        elif change.data and self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, TEST))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._points.data)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else TEST + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == TEST:
            return Qt.AlignmentFlag.AlignLeft  # as its marks
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return ("x₁", "x₂", self.tr("class"), self.tr("test"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        way = Qt.ItemFlag.ItemIsUserCheckable if index.column() == TEST else Qt.ItemFlag.ItemIsEditable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | way

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if column == TEST:
            is_test = bool(self._points.data.test_marks[row])
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if is_test else Qt.CheckState.Unchecked
            return None
        if role == Qt.ItemDataRole.EditRole:
            return self._number(row, column)
        return show_exactly(self._number(row, column)) if role == Qt.ItemDataRole.DisplayRole else None

    def _number(self, row: int, column: int) -> float:
        data = self._points.data
        return float(data.targets[row] if column == CLASS else data.points[row, column])

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, column = index.row(), index.column()
        if column == TEST and role == Qt.ItemDataRole.CheckStateRole:
            self._points.hold_back(row, Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and isinstance(value, float) and value != self._number(row, column):
            if column == CLASS:
                self._points.flip(row)
            else:
                x1, x2 = self._points.data.points[row].tolist()
                self._points.move(row, (value, x2) if column == X1 else (x1, value))
        return True


class _NumberDelegate(QStyledItemDelegate):
    """Cells are typed into with the program's own field, which refuses nonsense in place."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = NumberField(low=0, high=1, whole=True) if index.column() == CLASS else NumberField()
        field.setParent(parent)
        field.setFont(number_font())
        field.setFrame(False)
        field.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        field.value_typed.connect(lambda _value: self.commitData.emit(field))
        field.left.connect(lambda way: self._leave(field, way))
        return field

    def _leave(self, field: NumberField, way: int) -> None:
        field.blockSignals(True)  # closing it takes the focus from it, which would be another time
        self.closeEditor.emit(field, {1: _HINTS.EditNextItem, -1: _HINTS.EditPreviousItem}.get(way, _HINTS.NoHint))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, NumberField)
        editor.set_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, NumberField)
        model.setData(index, editor.value, Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Esc, Tab and the loss of the focus are the field's own matter."""
        if event.type() is QEvent.Type.FocusOut:
            return False
        if isinstance(event, QKeyEvent) and event.key() in _FIELDS_OWN_KEYS:
            return False
        return super().eventFilter(editor, event)


class PointsTable(QTableView):
    """The table; Delete removes the rows with something chosen, Ctrl+V pastes.

    Signals:
        pasted(): rows from the clipboard are wanted.
        removed(): the chosen rows are to go.
    """

    pasted = Signal()
    removed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Points"))
        self.setModel(PointsModel(document, self))
        self.setItemDelegate(_NumberDelegate(self))
        self.setFont(number_font())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)

    @property
    def chosen_rows(self) -> list[int]:
        """Rows with something chosen, from the top."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def type_into(self, row: int) -> None:
        """Have the first cell of a row typed into."""
        index = self.model().index(row, X1)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
