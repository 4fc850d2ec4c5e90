"""Points from files and into files, by menu and by dropping one on the window."""

import os
import stat
from pathlib import Path

from PySide6.QtCore import QEvent, QFileInfo, QIODevice, QMimeData, QObject, QSaveFile, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from xorgui.core.csv_points import MAX_BYTES, BadPointsError, PointsProblem, read_points, write_points
from xorgui.model.document import Document
from xorgui.ui.points_problems import explain_points

SUFFIXES = (".csv", ".tsv", ".txt")


class PointFiles(QObject):
    """Opens and saves the document's points; what is no file of points changes nothing and is explained.

    Signals:
        told(str): one sentence on what has been done.
    """

    told = Signal(str)

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._folder = ""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # By menu.

    @Slot()
    def choose_to_open(self) -> None:
        """Ask for a file and open it."""
        dialog = self._dialog(self.tr("Open points"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    @Slot()
    def choose_to_save(self) -> None:
        """Ask for a file and write the points into it."""
        if not len(self._document.experiment.data):
            self._refuse(self.tr("There are no points to save."))
            return
        dialog = self._dialog(self.tr("Save points"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("points.csv")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setNameFilters([self.tr("Points as CSV (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    # Files.

    @Slot(str)
    def open(self, name: str) -> None:
        """Learn the points of a file."""
        path = Path(name)
        self._folder = str(path.parent)
        try:
            data = read_points(_content(path))
        except BadPointsError as error:
            self._refuse(explain_points(error, path.name))
        except IsADirectoryError:
            self._refuse(self.tr("{name} is a folder.").format(name=path.name))
        except OSError as error:
            text = self.tr("{name} cannot be read: {reason}.")
            self._refuse(text.format(name=path.name, reason=error.strerror or str(error)))
        else:
            self._document.set_data(data, self.tr("points of {name}").format(name=path.name))

    @Slot(str)
    def save(self, name: str) -> None:
        """Write the points; what was in the file stays until all of them are written."""
        self._folder = QFileInfo(name).path()
        file = QSaveFile(name)
        content = write_points(self._document.experiment.data).encode()
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit():
            self.told.emit(self.tr("Points saved in {name}").format(name=QFileInfo(name).fileName()))
        else:
            text = self.tr("{name} cannot be written: {reason}.")
            reason = file.errorString().rstrip(".")
            self._refuse(text.format(name=QFileInfo(name).fileName(), reason=reason))

    def _refuse(self, sentence: str) -> None:
        """Say why nothing has happened, without stopping anything: training may go on behind."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Points"), sentence, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # Dropped on the window.

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            name = _dropped_file(event.mimeData())
            if name is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.open(name)
                return True
        return False


def _content(path: Path) -> bytes:
    """What is in a file, if there is no more of it than can be points. Raises OSError and BadPointsError."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(status.st_mode):
        # A pipe would have the window wait for it.
        raise OSError(0, "not a regular file", os.fspath(path))
    if status.st_size > MAX_BYTES:
        raise BadPointsError(PointsProblem.TOO_BIG, text=str(status.st_size))
    return path.read_bytes()


def _dropped_file(mime: QMimeData) -> str | None:
    """The one file that is dropped, if it may be points."""
    names = [url.toLocalFile() for url in mime.urls()]
    return names[0] if len(names) == 1 and names[0].lower().endswith(SUFFIXES) else None
