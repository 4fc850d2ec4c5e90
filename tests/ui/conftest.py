"""The window as a person meets it, and gestures as a person makes them."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from xorgui.model import language
from xorgui.model.trainer import Trainer
from xorgui.ui import application, theme

PATIENCE_MS = 60_000


@pytest.fixture(scope="session")
def app(qapp):
    """The application with its theme and keys."""
    application.prepare(qapp)
    language.keeper().choose("en")
    return qapp


@pytest.fixture
def window(app, qtbot, monkeypatch):
    """The main window without TensorFlow: everything by hand works."""
    from xorgui.ui.main_window import MainWindow

    monkeypatch.setattr(Trainer, "load_engine", lambda self: None)
    theme.keeper().choose("light")
    with theme.keeper().undressed():  # as the program makes its first
        made = MainWindow()
    qtbot.addWidget(made, before_close_func=MainWindow.close_at_once)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def live(app, qtbot):
    """The window with TensorFlow loaded."""
    from xorgui.ui.main_window import MainWindow

    theme.keeper().choose("light")
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=MainWindow.close_at_once)
    window.show()
    qtbot.waitUntil(lambda: window.trainer.can_train, timeout=PATIENCE_MS)
    return window


class Mouse:
    """Press, move and release with the modifiers held, as a drag needs them."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._at = QPoint()

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton, modifiers) -> None:
        spot = QPointF(self._at)
        event = QMouseEvent(kind, spot, self._widget.mapToGlobal(spot), button, held, modifiers)
        QApplication.sendEvent(self._widget, event)

    def press(self, at: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> "Mouse":
        self._at = at
        left = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonPress, left, left, modifiers)
        return self

    def move(self, dx: int, dy: int, modifiers=Qt.KeyboardModifier.NoModifier) -> "Mouse":
        for _ in range(10):
            self._at += QPoint(dx, dy) / 10
            self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, modifiers)
        return self

    def release(self, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        left = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonRelease, left, Qt.MouseButton.NoButton, modifiers)


@pytest.fixture
def mouse():
    return Mouse


@pytest.fixture
def retype(qtbot):
    """Types another number into a field, over the one that is there."""

    def type_over(field: QWidget, text: str) -> None:
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    return type_over


@pytest.fixture
def type_text():
    """Types any text; QTest.keyClicks aborts at characters outside ASCII, such as a minus sign."""

    def type_into(widget: QWidget, text: str) -> None:
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))

    return type_into


@pytest.fixture
def drop(window):
    """Drags files over a place of the window and lets go; whether they may be dropped there."""

    def drop_files(*paths, target=None):
        target = target or window
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(50, 50), copy, mime, left, none)
        QApplication.sendEvent(target, enter)
        if enter.isAccepted():
            QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, mime, left, none))
        return enter.isAccepted()

    return drop_files
