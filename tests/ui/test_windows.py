"""The program's windows fit on the screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHeaderView, QLabel

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


def test_it_is_dressed_like_one_that_is_made_later(first, app, qtbot):
    """The first window is made without a style sheet, which takes less time."""
    begun = first(FIRST_SIZE + QSize(100, 100))
    later = MainWindow()
    qtbot.addWidget(later, before_close_func=MainWindow.close_at_once)
    later.begin()
    later.show()
    assert "QStatusBar" in app.styleSheet()
    for kind in (QLabel, QAbstractButton, QComboBox, QHeaderView):
        pairs = list(zip(begun.findChildren(kind), later.findChildren(kind), strict=True))
        assert len(pairs) > 1
        for one, other in pairs:
            assert not one.isVisible() or one.font() == other.font(), one
