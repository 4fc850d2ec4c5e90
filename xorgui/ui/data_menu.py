"""The menu of what can be done with the data as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Slot
from PySide6.QtWidgets import QMenu, QWidget

from xorgui.model.document import Document
from xorgui.model.point_edits import PointEdits
from xorgui.model.selection import Selection

if TYPE_CHECKING:
    from xorgui.ui.points_dialog import PointsDialog


class DataMenu(QMenu):
    """Edit the points as a table, standardise them, fit the view."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Data"))
        self._document = document
        self._selection = selection
        self._points = PointEdits(document, self)
        self._dialog: PointsDialog | None = None
        self.edit = self.addAction(self.tr("&Edit points…"), self._open_table)
        self.addSeparator()
        self.standardise = self.addAction(self.tr("&Standardise"))
        self.standardise.setCheckable(True)
        self.standardise.triggered.connect(self._points.standardise)
        self.fit = self.addAction(self.tr("&Fit the view"), self._points.fit_view)
        self.aboutToShow.connect(self._show_state)

    def view_state(self) -> QByteArray | None:
        """Where the table is open; None: it is not."""
        return self._dialog.saveGeometry() if self._dialog and self._dialog.isVisible() else None

    def set_view_state(self, state: QByteArray | None) -> None:
        if state is not None:
            self._open_table()
            assert self._dialog is not None
            self._dialog.restoreGeometry(state)

    @Slot()
    def _show_state(self) -> None:
        data = self._points.data
        self.standardise.setEnabled(len(data) > 0)
        self.standardise.setChecked(data.scaling is not None)

    @Slot()
    def _open_table(self) -> None:
        if self._dialog is None:
            # Imported when it is wanted: the window is to be there at once.
            from xorgui.ui.points_dialog import PointsDialog

            self._dialog = PointsDialog(self._document, self._selection, self.parentWidget())
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
