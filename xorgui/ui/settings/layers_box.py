"""The field for layer sizes."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolTip

from xorgui.core.architecture import (
    MAX_DRAWN_LAYERS,
    MAX_DRAWN_UNITS,
    Architecture,
    BadNetworkError,
    NetworkProblem,
    parse_hidden,
)
from xorgui.model.network_problems import explain_network
from xorgui.ui.settings.controls import ListBox

COMMON_LAYERS = ((), (2,), (3,), (4,), (8,), (4, 4), (10, 10, 10))


class LayersBox(ListBox):
    """Layer sizes, picked or typed; what is no network is refused in place with the reason."""

    def __init__(self, chosen: Callable[[tuple[int, ...]], None]) -> None:
        super().__init__()
        self._chosen = chosen
        self._hidden: tuple[int, ...] = ()
        self._line = _LineThatIsLeft()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line.setCompleter(None)  # type: ignore[arg-type]  # completing would change what is typed
        for hidden in COMMON_LAYERS:
            self.addItem(Architecture.build(hidden).label, hidden)
        self.activated.connect(lambda index: self._take(self.itemData(index)))
        self._line.returnPressed.connect(self._on_typed)
        self._line.left.connect(self._on_left)

    def show_hidden(self, hidden: tuple[int, ...]) -> None:
        self._hidden = hidden
        label = Architecture.build(hidden).label
        self.setEditText(label)
        self._line.setCursorPosition(0)
        self.setToolTip(label)

    def _on_typed(self) -> None:
        text = self.currentText()
        if text == Architecture.build(self._hidden).label:
            return
        try:
            hidden = parse_hidden(text)
            _check_drawable(hidden)
        except BadNetworkError as error:
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), explain_network(error), self)
            return  # what is typed stays to be mended
        self._take(hidden)

    def _on_left(self) -> None:
        """Take over what was typed; nonsense that is left behind gives way to what is in force."""
        self._on_typed()
        self.show_hidden(self._hidden)

    def _take(self, hidden: tuple[int, ...]) -> None:
        hidden = tuple(hidden)
        if hidden != self._hidden:
            self._chosen(hidden)
        self.show_hidden(self._hidden)


class _LineThatIsLeft(QLineEdit):
    """Tells each time that the focus goes; editingFinished does not where nothing was typed since Enter."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _check_drawable(hidden: tuple[int, ...]) -> None:
    """Raises BadNetworkError for a network too large for the diagram."""
    if len(hidden) > MAX_DRAWN_LAYERS or max(hidden, default=0) > MAX_DRAWN_UNITS:
        raise BadNetworkError(NetworkProblem.TOO_LARGE_TO_DRAW)
    Architecture.build(hidden)
