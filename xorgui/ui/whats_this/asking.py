"""Asking what a thing is: by a click on it, or by a key for what is in hand."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenuBar, QWidget

from xorgui.model.words import translate
from xorgui.ui.whats_this.control_marks import ControlMarks
from xorgui.ui.whats_this.mark import Mark, Marks
from xorgui.ui.whats_this.popup import Explanation

HELP = "help:"


class Asking(QObject):
    """Knows the marks of all views of a window; made anew with them.

    `keyed` has views of which another widget has the keyboard; `open_help` is called where nothing is in hand.
    """

    def __init__(
        self,
        window: QWidget,
        views: Mapping[QWidget, Marks],
        controls: ControlMarks,
        open_help: Callable[[], None],
        keyed: Mapping[QWidget, Marks] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._views = views
        self._keyed = {**views, **(keyed or {})}
        self._controls = controls
        self._open_help = open_help
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
            self._open_help()
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
            self._open_help()
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
