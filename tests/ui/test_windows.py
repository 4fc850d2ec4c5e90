"""The program's windows fit on the screen."""

import pytest
from PySide6.QtCore import QSize

from xorgui.model.trainer import Trainer
from xorgui.ui.main_window import FIRST_SIZE, SMALLEST_SIZE, MainWindow
from xorgui.ui.windows import Windows


class Screen:
    def __init__(self, size):
        self._size = size

    def availableSize(self):
        return self._size


@pytest.fixture
def first(app, qtbot, monkeypatch):
    """Opens the first window of a start on a screen with so much room."""
    monkeypatch.setattr(Trainer, "load_engine", lambda self: None)

    def open_on(size):
        monkeypatch.setattr(MainWindow, "screen", lambda self: Screen(size), raising=False)
        window = Windows(app).begin([])
        qtbot.addWidget(window, before_close_func=MainWindow.close_at_once)
        return window

    return open_on


def test_a_large_screen(first):
    window = first(QSize(1920, 1080))
    assert not window.isMaximized()
    assert window.size() == FIRST_SIZE
    assert window.minimumSize() == SMALLEST_SIZE


@pytest.mark.parametrize("room", [QSize(1280, 680), QSize(1440, 900), QSize(1600, 860)])
def test_a_screen_that_the_window_would_not_fit_on(first, room):
    window = first(room)
    assert window.isMaximized()
    assert window.minimumSize() == SMALLEST_SIZE


def test_a_screen_smaller_than_the_smallest_window(first):
    window = first(QSize(960, 600))
    assert window.isMaximized()
    assert window.minimumSize() == QSize(960, 600)
