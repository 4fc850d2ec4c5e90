"""Files that are dropped on the window, or given to it by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from xorgui.files import keras_networks
from xorgui.files.saved import SUFFIX
from xorgui.ui import point_files

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


class FileDrops(QObject):
    """Opens a file as what its name says."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._openers = {
            SUFFIX: window.documents.open,
            keras_networks.SUFFIX: window.network_files.open,
            **dict.fromkeys(point_files.SUFFIXES, window.files.open),
        }
        self._open_document = window.documents.open
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def open(self, name: str) -> None:
        """Open a file; one of another kind is taken for a document, which says why it is none."""
        self._openers.get(Path(name).suffix.lower(), self._open_document)(name)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            name = self._dropped(event.mimeData())
            if name is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.open(name)
                return True
        return False

    def _dropped(self, mime: QMimeData) -> str | None:
        """The one file that is dropped, if it is of a kind that can be opened."""
        names = [url.toLocalFile() for url in mime.urls()]
        return names[0] if len(names) == 1 and Path(names[0]).suffix.lower() in self._openers else None
