"""The window that edits the points as a table."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from xorgui.core.csv_points import BadPointsError, read_points
from xorgui.core.data import MAX_POINTS
from xorgui.core.numbers import show_count
from xorgui.model.document import Change, Document
from xorgui.model.point_edits import PointEdits
from xorgui.model.selection import Selection
from xorgui.ui.points_problems import explain_points
from xorgui.ui.points_table import PointsTable


class PointsDialog(QDialog):
    """Beside the window, not before it: every edit is in all views at once, and undone there or here."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = PointEdits(document, self)
        self._selection = selection
        self.setWindowTitle(self.tr("Points"))
        self.resize(420, 480)
        self.table = PointsTable(document)
        self.add = QPushButton(self.tr("&Add a point"))
        self.remove = QPushButton(self.tr("&Delete"))
        self.paste = QPushButton(self.tr("&Paste"))
        self.paste.setToolTip(self.tr("Add rows of x1, x2 and label from a spreadsheet, after those that are there"))
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)
        row = QHBoxLayout()
        for button, clicked in (
            (self.add, self._on_add),
            (self.remove, self._on_remove),
            (self.paste, self._on_paste),
        ):
            # Enter is for the cells.
            button.setAutoDefault(False)
            button.clicked.connect(clicked)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        self.table.pasted.connect(self._on_paste)
        self.table.removed.connect(self._on_remove)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.selectionModel().selectionChanged.connect(self._allow)
        for key, slot in (
            (QKeySequence(QKeySequence.StandardKey.Undo), document.undo),
            (QKeySequence("Ctrl+Shift+Z"), document.redo),
            (QKeySequence("Ctrl+Y"), document.redo),
        ):
            QShortcut(key, self, slot)
        document.changed.connect(self._on_changed)
        self._allow()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.data:
            self.note.clear()
            self._allow()

    @Slot()
    def _allow(self) -> None:
        self.add.setEnabled(self._points.room > 0)
        self.remove.setEnabled(bool(self.table.chosen_rows))

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._selection.choose_row(current.row())

    @Slot()
    def _on_add(self) -> None:
        """A point in the middle of what is shown, to be typed over."""
        left, bottom, right, top = self._points.data.view
        self._points.add(((left + right) / 2, (bottom + top) / 2), 1)
        self.table.type_into(len(self._points.data) - 1)

    @Slot()
    def _on_remove(self) -> None:
        rows = self.table.chosen_rows
        if rows:
            self._points.remove(rows)
            last = len(self._points.data) - 1
            self.table.setCurrentIndex(self.table.model().index(min(rows[0], last), 0))

    @Slot()
    def _on_paste(self) -> None:
        name = self.tr("The clipboard")
        try:
            more = read_points(QGuiApplication.clipboard().text().encode(errors="replace"))
        except BadPointsError as error:
            self.note.setText(explain_points(error, name))
            return
        if len(more) > self._points.room:
            text = self.tr("{name}: {count} more points would be too many; {limit} is the limit.")
            counts = {"count": show_count(len(more)), "limit": show_count(MAX_POINTS)}
            self.note.setText(text.format(name=name, **counts))
            return
        first = len(self._points.data)
        self._points.join(more)
        self.table.setCurrentIndex(self.table.model().index(first, 0))
