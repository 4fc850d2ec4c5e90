"""A window that nobody sees, to take pictures of a document."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from xorgui.files.saved import Saved
from xorgui.ui.main_window import FIRST_SIZE, MainWindow


@contextmanager
def hidden_window(saved: Saved) -> Iterator[MainWindow]:
    """The window with a document as it was saved, laid out; it remembers nothing and trains nothing."""
    window = MainWindow()
    window.trainer.close()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(FIRST_SIZE)
    window.document.open(saved.experiment, "", saved.run)
    window.document.set_pinned(saved.pinned, "")
    window.show()
    window.arrangement.reset()
    for _ in range(3):  # a layout that asks for another one is done in the next turn
        QApplication.processEvents()
    window.show_message("")
    try:
        yield window
    finally:
        window.hide()
        window.deleteLater()
        QApplication.processEvents()
