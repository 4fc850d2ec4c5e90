"""Points from files and into files."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from xorgui.core.csv_points import MAX_BYTES, BadPointsError, read_points, write_points
from xorgui.core.disk import BadFileError, read_whole, write_whole
from xorgui.model.document import Document
from xorgui.model.recent_files import usual_folder
from xorgui.ui.file_problems import explain_file
from xorgui.ui.points_problems import explain_points
from xorgui.ui.refusal import refuse

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
        dialog = QFileDialog(self._window, title, self._folder or str(usual_folder()))
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
            data = read_points(read_whole(path, MAX_BYTES))
        except BadPointsError as error:
            self._refuse(explain_points(error, path.name))
        except BadFileError as error:
            self._refuse(explain_file(error))
        else:
            self._document.set_data(data, self.tr("points of {name}").format(name=path.name))
            self.told.emit(self.tr("Points taken from {name}").format(name=path.name))

    @Slot(str)
    def save(self, name: str) -> None:
        """Write the points; what was in the file stays until all of them are written."""
        path = Path(name)
        self._folder = str(path.parent)
        try:
            write_whole(path, write_points(self._document.experiment.data).encode())
        except BadFileError as error:
            self._refuse(explain_file(error))
        else:
            self.told.emit(self.tr("Points saved: {name}").format(name=path.name))

    def _refuse(self, sentence: str) -> None:
        refuse(self._window, self.tr("Points"), sentence)
