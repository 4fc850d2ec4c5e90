"""What the controls are, and the parts of a window that nothing else knows."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QStatusBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from xorgui.model.document import Document
from xorgui.model.trainer import Trainer
from xorgui.model.words import translate
from xorgui.ui.network.headers import LayerHeader
from xorgui.ui.panel import Panel
from xorgui.ui.settings import SettingsPanel
from xorgui.ui.transport import Transport
from xorgui.ui.whats_this import control_words, run_words
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.markup import article, sentence
from xorgui.ui.whats_this.network_words import about_layer, about_network


def settings_marks(document: Document, settings: SettingsPanel) -> dict[QWidget, Mark]:
    """The controls of which there is more to say than they say themselves."""
    network, training = settings.network, settings.training
    controls: dict[QWidget, Callable[[Document], str]] = {
        network.layers: about_network,
        network.activation: control_words.about_activation,
        network.output: control_words.about_output,
        training.rate: control_words.about_rate,
        training.optimizer: control_words.about_optimizer,
        training.batch: control_words.about_batch,
        training.whole: control_words.about_batch,
        training.loss: control_words.about_loss_function,
        training.start: control_words.about_start,
        training.seed: control_words.about_seed,
        training.stop: control_words.about_stop,
        training.l1: control_words.about_l1,
        training.l2: control_words.about_l2,
    }
    return {control: Mark("", partial(words, document)) for control, words in controls.items()}


def speed_mark(trainer: Trainer, slider: QAbstractSlider) -> Mark:
    """Of the slider and of the read-out."""
    return Mark("", lambda: run_words.about_speed(trainer.steps_per_second, slider.accessibleDescription()))


class ControlMarks:
    """Any widget of a window: those of `marks`, and others as far as they say something of themselves.

    `panels` of the main window by name; elsewhere panels say what lies in them.
    """

    def __init__(self, marks: Mapping[QWidget, Mark], panels: Mapping[str, Panel]) -> None:
        self._marks = marks
        self._panels = panels

    def of(self, widget: QWidget) -> Mark | None:
        """What it is; None where only what lies around it can tell."""
        if widget in self._marks:
            return self._marks[widget]
        header = widget.parentWidget()
        if isinstance(header, LayerHeader):
            return Mark("", lambda: about_layer(header.document, header.layer))
        if isinstance(widget, Transport):
            return Mark("", run_words.about_bar)
        if isinstance(widget, QStatusBar):
            texts = [label.text() for label in widget.findChildren(QLabel)]
            return Mark("", lambda: run_words.about_present_text(" ".join(texts)))
        if isinstance(widget, Panel):
            return Mark("", lambda: article(widget.accessibleName(), sentence(self._of_panel(widget))))
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            return self.of(widget.buddy())
        name = widget.accessibleName() or _text_of(widget)
        if name and isinstance(widget, QAbstractButton | QAbstractSlider | QComboBox | QLineEdit | QTabBar):
            return Mark(name, lambda: control_words.about_control(name, _tip_of(widget), _value_of(widget)))
        return None

    def _of_panel(self, panel: Panel) -> str:
        match next((name for name, each in self._panels.items() if each is panel), ""):
            case "lesson":
                return translate("WhatsThis", "The lesson: read, try, and the tasks tick themselves off.")
            case "settings":
                return translate(
                    "WhatsThis",
                    "Here you set what the network is, what it learns, and how. Every change can be undone.",
                )
            case "network":
                return translate("WhatsThis", "The network with its units, weights and biases.")
            case "forward":
                return translate("WhatsThis", "How the network computes: every number on each point's way through it.")
            case "region":
                return translate("WhatsThis", "What the network decides at every point of the plane.")
            case "charts":
                return translate("WhatsThis", "How the network has learned: curves over the steps of the run.")
            case _:
                return translate("WhatsThis", "One of two networks that are trained side by side.")


def _text_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return text.replace("&", "")


def _tip_of(widget: QWidget) -> str:
    name = widget.accessibleName() or _text_of(widget)
    return "" if name.startswith(widget.toolTip()) else widget.toolTip()


def _value_of(widget: QWidget) -> str:
    """What it stands at."""
    match widget:
        case QComboBox():
            return widget.currentText()
        case QLineEdit():
            return widget.text()
        case QTabBar():
            return widget.tabText(widget.currentIndex())
        case QToolButton() | QAbstractButton() if widget.isCheckable():
            return translate("WhatsThis", "on") if widget.isChecked() else translate("WhatsThis", "off")
        case QAbstractSlider():
            return widget.accessibleDescription()
    return ""
