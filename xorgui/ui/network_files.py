"""Networks out of files that Keras has saved."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from xorgui.core.disk import BadFileError
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingState
from xorgui.files.keras_networks import SUFFIX, read_network
from xorgui.model.document import Document
from xorgui.model.recent_files import usual_folder
from xorgui.ui.file_problems import explain_file
from xorgui.ui.refusal import refuse


class NetworkFiles(QObject):
    """Takes a network over into the document, as one step; data and settings stay.

    Signals:
        told(str): one sentence on what has been done.
    """

    told = Signal(str)

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window

    @Slot()
    def choose_to_open(self) -> None:
        """Ask for a file and open it."""
        dialog = QFileDialog(self._window, self.tr("Open a network"), str(usual_folder()))
        kinds = self.tr("Keras networks (*{suffix})").format(suffix=SUFFIX)
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    @Slot(str)
    def open(self, name: str) -> None:
        """Show the network of a file; what is none, or does not fit, changes nothing and is explained."""
        path = Path(name)
        try:
            architecture, parameters = read_network(path)
        except BadFileError as error:
            refuse(self._window, self.tr("Network"), explain_file(error))
            return
        present, start = self._document.experiment, Start(StartKind.TYPED)
        taken = Experiment(present.data, architecture, present.settings, start, parameters, TrainingState(parameters))
        self._document.open(taken, self.tr("network of {name}").format(name=path.name))
        self.told.emit(self.tr("Network opened: {name}").format(name=path.name))
