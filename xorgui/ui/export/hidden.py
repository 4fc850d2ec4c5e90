"""A window that nobody sees, to take pictures of a document."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from xorgui.ui.carry_over import carry_over
from xorgui.ui.main_window import FIRST_SIZE, MainWindow


def hidden_window(path: Path) -> AbstractContextManager[MainWindow]:
    """The window with the document of a file, as it was saved; it remembers nothing and trains nothing.

    Raises BadFileError.
    """
    return _hidden(lambda window: window.file.open(path))


def hidden_copy(shown: MainWindow) -> AbstractContextManager[MainWindow]:
    """The same with the document of another window, which may hide panels or have them in any size."""
    saved = replace(shown.file.saved, lesson=None)

    def fill(window: MainWindow) -> None:
        window.file.show(saved)
        carry_over(shown.charts, window.charts)

    return _hidden(fill)


@contextmanager
def _hidden(fill: Callable[[MainWindow], None]) -> Iterator[MainWindow]:
    window = MainWindow()
    try:
        window.trainer.close()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(FIRST_SIZE)
        fill(window)
        window.show()
        window.arrangement.reset()
        for _ in range(3):  # a layout that asks for another one is done in the next turn
            # In a program that a person uses, none but those of the windows themselves.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        window.show_message("")
        for name in ("train", "step", "new_start"):  # as in a window that can train
            window.actions_by_name[name].setEnabled(True)
        yield window
    finally:
        window.hide()
        window.autosave.close()
        window.deleteLater()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
