"""The menu of the documents that were open last."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from xorgui.model import recent_files


class RecentMenu(QMenu):
    """Looks for them when it is opened; those that are gone are left out."""

    def __init__(self, open_file: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self._open = open_file
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        paths = recent_files.recent_files()
        for number, path in enumerate(paths, start=1):
            # A single & would be taken for the mark of a key.
            key = f"&{number} " if number < 10 else ""
            action = self.addAction(key + path.name.replace("&", "&&"), partial(self._open, str(path)))
            action.setToolTip(str(path))
        self.addSeparator()
        self.addAction(self.tr("&Clear"), recent_files.forget_all).setEnabled(bool(paths))
