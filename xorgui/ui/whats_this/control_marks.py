"""What the controls are, and the parts of the window that nothing else knows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

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

from xorgui.model.words import translate
from xorgui.ui.network.headers import LayerHeader
from xorgui.ui.panel import Panel
from xorgui.ui.transport import Transport
from xorgui.ui.whats_this import control_words, run_words
from xorgui.ui.whats_this.chart_marks import levels_mark
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.markup import article, sentence
from xorgui.ui.whats_this.network_words import about_layer

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


class ControlMarks:
    """Any widget of the window, as long as it says something of itself."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        document, bar, settings, charts = window.document, window.transport, window.settings, window.charts
        names: dict[QWidget, str] = {
            **{button: name for name, button in bar.buttons.items()},
            settings.network.layers: "layers",
            settings.network.activation: "activation",
            settings.network.output: "output",
            settings.training.rate: "learning_rate",
            settings.training.optimizer: "optimizer",
            settings.training.batch: "batch",
            settings.training.whole: "whole",
            settings.training.loss: "loss_function",
            settings.training.start: "start",
            settings.training.seed: "seed",
            settings.training.stop: "stop_epoch",
            settings.training.l1: "l1",
            settings.training.l2: "l2",
        }
        self._marks = {
            widget: Mark("", partial(control_words.CONTROLS[name], document))
            for widget, name in names.items()
            if name in control_words.CONTROLS
        }
        trainer, slider = window.trainer, bar.speed.slider
        speed = Mark("", lambda: run_words.about_speed(trainer.steps_per_second, slider.accessibleDescription()))
        self._marks |= {
            bar.epoch: Mark("", lambda: run_words.about_epoch(document)),
            bar.loss: Mark("", lambda: run_words.about_loss(document)),
            bar.accuracy: Mark("", lambda: run_words.about_accuracy(document)),
            **dict.fromkeys((bar.rate, bar.speed, bar.speed.slider), speed),
            charts.timeline.slider: Mark("", lambda: run_words.about_timeline(document)),
            charts.log: Mark("", run_words.about_log),
            charts.code: Mark("", run_words.about_code),
            charts.landscape.bar: levels_mark(charts.landscape.plot),
            charts.gradients.words: Mark("", lambda: run_words.about_gradients(document)),
        }

    def of(self, widget: QWidget) -> Mark | None:
        """What it is; None where only what lies around it can tell."""
        story = self._window.transport.story
        if widget is story and self._window.lesson_keeper.lesson is None:
            return Mark("", lambda: control_words.about_preset(self._window.document))
        if widget in self._marks:
            return self._marks[widget]
        header = widget.parentWidget()
        if isinstance(header, LayerHeader):
            return Mark("", lambda: about_layer(self._window.document, header.layer))
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
        panels = self._window.arrangement.panels
        match next((name for name, each in panels.items() if each is panel), ""):
            case "lesson":
                return translate("WhatsThis", "The lesson: read, try, and the tasks tick themselves off.")
            case "settings":
                return translate("WhatsThis", "What the network is, what it learns, and how. All of it can be undone.")
            case "network":
                return translate("WhatsThis", "What the network is: units, weights, biases.")
            case "forward":
                return translate("WhatsThis", "How the network computes: each number on the way of each point.")
            case "region":
                return translate("WhatsThis", "What the network decides, at every place of the plane.")
            case _:
                return translate("WhatsThis", "How the network learned it: curves over the steps of the run.")


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
