"""Layers and activations."""

from PySide6.QtCore import QObject

from xorgui.core.activations import Activation
from xorgui.core.experiment import Experiment
from xorgui.core.reshape import by_position, resized
from xorgui.model.document import Document
from xorgui.model.trainer import Trainer
from xorgui.ui.settings.controls import Choice, Form
from xorgui.ui.settings.layers_box import LayersBox


class NetworkGroup(QObject):
    """What the network is made of."""

    def __init__(self, form: Form, document: Document, trainer: Trainer, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        names: dict[str, str] = {activation: activation.value for activation in Activation}
        self.layers = LayersBox(self._on_layers)
        self.activation = Choice(names, self._on_activation)
        self.activation.setPlaceholderText(self.tr("differs by layer"))
        self.output = Choice(names, self._on_output)
        form.add_heading(self.tr("Network"))
        form.add(self.tr("layers"), self.layers)
        form.add(self.tr("activation"), self.activation)
        form.add(self.tr("output"), self.output)

    def show(self, experiment: Experiment) -> None:
        architecture = experiment.architecture
        self.layers.show_hidden(architecture.hidden)
        hidden = set(architecture.activations[:-1])
        # Where the hidden layers differ, none is chosen: their headers in the diagram tell.
        self.activation.select(hidden.pop() if len(hidden) == 1 else None)
        self.activation.setEnabled(bool(architecture.hidden))
        self.output.select(architecture.activations[-1])

    def _on_layers(self, hidden: tuple[int, ...]) -> None:
        old = self._document.experiment.architecture
        self._trainer.reshape(by_position(old, resized(old, hidden)))

    def _on_activation(self, activation: str) -> None:
        old = self._document.experiment.architecture
        self._document.set_activations((Activation(activation),) * len(old.hidden) + old.activations[-1:])

    def _on_output(self, activation: str) -> None:
        hidden = self._document.experiment.architecture.activations[:-1]
        self._document.set_activations((*hidden, Activation(activation)))
