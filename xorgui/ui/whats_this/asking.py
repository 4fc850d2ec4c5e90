"""Asking what a thing is: by a click on it, or by a key for what is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenuBar, QWidget

from xorgui.model.words import translate
from xorgui.ui.whats_this.chart_marks import (
    GradientMarks,
    HiddenMarks,
    LandscapeMarks,
    LossMarks,
    WeightMarks,
)
from xorgui.ui.whats_this.control_marks import ControlMarks
from xorgui.ui.whats_this.mark import Mark, Marks
from xorgui.ui.whats_this.network_marks import NetworkMarks
from xorgui.ui.whats_this.number_marks import HeaderMarks, MatrixMarks, TableMarks
from xorgui.ui.whats_this.popup import Explanation
from xorgui.ui.whats_this.region_marks import RegionMarks

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

HELP = "help:"


class Asking(QObject):
    """Knows the marks of all views of a window; made anew with them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        document, selection, charts = window.document, window.selection, window.charts
        table, sheet = window.table, window.matrices.sheet
        matrices = MatrixMarks(sheet, document, selection)
        self._views: dict[QWidget, Marks] = {
            window.network: NetworkMarks(window.network, document, selection),
            window.region: RegionMarks(window.region, document, selection),
            table.horizontalHeader(): HeaderMarks(table.horizontalHeader(), document, selection),
            table: TableMarks(table, document, selection),
            sheet: matrices,
            charts.loss: LossMarks(charts.loss, document),
            charts.gradients.chart: GradientMarks(charts.gradients.chart, document),
            charts.weights: WeightMarks(charts.weights, document, selection),
            charts.hidden_space.plot: HiddenMarks(charts.hidden_space.plot, document, selection),
            charts.landscape.plot: LandscapeMarks(charts.landscape.plot, document),
        }
        # The keyboard is on what scrolls the sheet.
        self._keyed: dict[QWidget, Marks] = {**self._views, window.matrices: matrices}
        self._controls = ControlMarks(window)
        self._listed: list[Mark] = []
        self._popup: Explanation | None = None

    # What is asked about.

    def mark_at(self, spot: QPoint) -> Mark | None:
        """What lies at a spot of the screen; None: nothing of this window."""
        widget = self._window.childAt(self._window.mapFromGlobal(spot))
        while widget is not None:
            if widget in self._views:
                return self._views[widget].at(_inside(widget, spot))
            mark = self._controls.of(widget)
            if mark is not None:
                return mark
            widget = widget.parentWidget()
        return None

    def mark_in_hand(self) -> tuple[Mark, QWidget] | None:
        """What has the keyboard, and the widget that it is in; None: nothing that could be asked about."""
        focus = widget = QApplication.focusWidget()
        while widget is not None:
            if widget in self._keyed:
                mark = self._keyed[widget].in_hand()
                return None if mark is None else (mark, widget)
            widget = widget.parentWidget()
        mark = None if focus is None else self._controls.of(focus)
        return None if mark is None or focus is None else (mark, focus)

    @Slot()
    def ask_in_hand(self) -> None:
        """Explain what has the keyboard, else open the help."""
        found = self.mark_in_hand()
        if found is None:
            self._window.help()
            return
        mark, widget = found
        self._listed = self._keyed[widget].listed() if widget in self._keyed else []
        self.explain(mark, widget.mapToGlobal(widget.rect().center()))

    def explain(self, mark: Mark, spot: QPoint) -> None:
        """Show what there is to say of a mark."""
        self._popup = Explanation(self._window)
        self._popup.followed.connect(lambda url: self._follow(url, spot))
        self._popup.show_at(spot, mark.words() + self._links())

    def _links(self) -> str:
        links = [f"<a href='{index}'>{mark.name}</a>" for index, mark in enumerate(self._listed)]
        also = translate("WhatsThis", "Also here:") + " " + " · ".join(links) if links else ""
        keys = translate("WhatsThis", "Keys and gestures")
        return f"<hr><p>{also}</p><p><a href='{HELP}'>{keys}</a></p>"

    def _follow(self, url: QUrl, spot: QPoint) -> None:
        if self._popup is not None:
            self._popup.close()
        if url.toString() == HELP:
            self._window.help()
        else:
            self.explain(self._listed[int(url.toString())], spot)

    # A click.

    @Slot()
    def begin(self) -> None:
        """The next click asks; Esc, a click on a menu or with another button, and another window end that."""
        QApplication.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        _application().installEventFilter(self)

    def end(self) -> None:
        _application().removeEventFilter(self)
        QApplication.restoreOverrideCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if kind is QEvent.Type.KeyPress:
                self.end()
            event.accept()
            return True
        if kind is QEvent.Type.WindowDeactivate and watched is self._window:
            self.end()
        if isinstance(event, QMouseEvent) and kind is QEvent.Type.MouseButtonPress:
            return self._on_press(watched, event)
        # No view may look at the rest of the click.
        return kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.ContextMenu)

    def _on_press(self, widget: QWidget, event: QMouseEvent) -> bool:
        self.end()
        if widget.window() is not self._window or isinstance(widget, QMenuBar):
            return False
        if event.button() is Qt.MouseButton.LeftButton:
            spot = event.globalPosition().toPoint()
            mark = self.mark_at(spot)
            if mark is not None:
                self._listed = []
                self.explain(mark, spot)
        return True


def _application() -> QCoreApplication:
    made = QCoreApplication.instance()
    assert made is not None
    return made


def _inside(widget: QWidget, spot: QPoint) -> QPoint:
    """A spot of the screen in the coordinates of a view's viewport, or of a widget that has none."""
    place = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return place.mapFromGlobal(spot)
