"""A window that nobody sees, to take pictures of a document."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from xorgui.ui.main_window import FIRST_SIZE, MainWindow


@contextmanager
def hidden_window(path: Path) -> Iterator[MainWindow]:
    """The window with the document of a file, as it was saved; it remembers nothing and trains nothing.

    Raises BadFileError.
    """
    window = MainWindow()
    try:
        window.trainer.close()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(FIRST_SIZE)
        window.file.open(path)
        window.show()
        window.arrangement.reset()
        for _ in range(3):  # a layout that asks for another one is done in the next turn
            QApplication.processEvents()
        window.show_message("")
        for name in ("train", "step", "new_start"):  # as in a window that can train
            window.actions_by_name[name].setEnabled(True)
        yield window
    finally:
        window.hide()
        window.autosave.close()
        window.deleteLater()
        QApplication.processEvents()
