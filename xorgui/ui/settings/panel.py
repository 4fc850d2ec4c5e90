"""All settings, one group below the other."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from xorgui.model.document import Change, Document, Origin
from xorgui.model.point_edits import PointEdits
from xorgui.model.trainer import Trainer
from xorgui.ui.settings.controls import Form
from xorgui.ui.settings.data_group import DataGroup
from xorgui.ui.settings.network_group import NetworkGroup
from xorgui.ui.settings.training_group import TrainingGroup


class SettingsPanel(QScrollArea):
    """Mirrors the document's settings; every control is one undoable edit."""

    def __init__(self, document: Document, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        form = Form(content)
        self.network = NetworkGroup(form, document, trainer, self)
        self.data = DataGroup(form, PointEdits(document, self), self)
        self.training = TrainingGroup(form, document, trainer, self)
        self.setWidget(content)
        document.changed.connect(self._on_changed)
        self._show()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.origin is not Origin.TRAINING:
            self._show()

    def _show(self) -> None:
        experiment = self._document.experiment
        self.network.show(experiment)
        self.data.show(experiment.data)
        self.training.show(experiment)
