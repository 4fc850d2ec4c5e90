"""Where in the window the things are that a lesson's links name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from xorgui.lessons.lesson import CHARTS
from xorgui.lessons.links import Link
from xorgui.lessons.names import unit_named, weight_named

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


def control(window: MainWindow, name: str) -> QWidget:
    """One of CONTROLS."""
    bar, settings = window.transport, window.settings
    controls: dict[str, QWidget] = {
        **bar.buttons,
        "speed": bar.speed,
        "epoch": bar.epoch,
        "loss": bar.loss,
        "accuracy": bar.accuracy,
        "layers": settings.network.layers,
        "activation": settings.network.activation,
        "output": settings.network.output,
        "data": settings.data.kind,
        "learning_rate": settings.training.rate,
        "optimizer": settings.training.optimizer,
        "batch": settings.training.batch,
        "loss_function": settings.training.loss,
        "start": settings.training.start,
        "seed": settings.training.seed,
        "stop_epoch": settings.training.stop,
        "classes_only": window.classes_only,
        "rounded": window.rounding,
        "timeline": window.charts.timeline,
    }
    return controls[name]


def in_sight(window: MainWindow, name: str) -> list[QWidget]:
    """One of CONTROLS where a person can use it now: of the layers, where the settings are hidden, in the diagram."""
    depth = window.document.experiment.architecture.depth
    layers = {"layers": range(1, depth), "activation": range(1, depth), "output": [depth]}.get(name, [])
    headers = [header for header in map(window.headers.header, layers) if header.isVisible()]
    if headers and not window.settings.isVisible():
        return [header.more if name == "layers" else header.kind for header in headers]
    return [control(window, name)]


def places(window: MainWindow, link: Link) -> list[QRect]:
    """The rectangles that a link points at, in the window's coordinates; empty where it is not in sight."""
    found = _places(window, link)
    return [rectangle for rectangle in found if rectangle.isValid()]


def _places(window: MainWindow, link: Link) -> list[QRect]:
    architecture = window.document.experiment.architecture
    try:
        match link.kind:
            case "weight" | "bias":
                return [
                    _in_window(window, window.network, window.network.box_of(weight_named(architecture, link.value)))
                ]
            case "unit":
                return [_in_window(window, window.network, window.network.box_of(unit_named(architecture, link.value)))]
            case "row":
                row = int(link.value) - 1
                if window.table.isVisible():
                    return [_in_window(window, window.table, window.table.row_rect(row))]
                if window.region.isVisible():
                    x1, x2 = window.document.experiment.data.points[row]
                    return _places(window, Link("probe", f"{x1:f},{x2:f}"))
                return [_in_window(window, window.network, window.network.box_of((0, i))) for i in range(2)]
            case "probe":
                spot = QRect(0, 0, 24, 24)
                spot.moveCenter(window.region.spot(link.point))
                return [_in_window(window, window.region, spot)]
            case "panel":
                panel = window.arrangement.panels[link.value]
                return [_in_window(window, panel, panel.rect())]
            case "chart":
                tabs = window.charts.tabs
                return [_in_window(window, tabs, tabs.tabRect(CHARTS.index(link.value)))]
            case "control":
                return [_of_widget(window, widget) for widget in in_sight(window, link.value)]
            case "do" if link.value in window.transport.buttons:
                return [_of_widget(window, window.transport.buttons[link.value])]
    except (KeyError, ValueError, IndexError):
        pass  # the student has made another network: there is nothing of that name now
    return []


def _of_widget(window: MainWindow, widget: QWidget) -> QRect:
    if window.settings.isAncestorOf(widget):
        window.settings.ensureWidgetVisible(widget)
    return _in_window(window, widget, widget.rect())


def _in_window(window: MainWindow, widget: QWidget, rectangle: QRect) -> QRect:
    if not widget.isVisible() or not rectangle.isValid():
        return QRect()
    return QRect(widget.mapTo(window, rectangle.topLeft()), rectangle.size()).intersected(window.rect())
