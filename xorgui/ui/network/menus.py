"""What a right click, or the menu key, offers on a weight and on a unit."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import LIMIT, BadNumberError, parse_number, show_exactly
from xorgui.core.reshape import without_unit
from xorgui.model.document import Document
from xorgui.model.selection import Selection, Unit
from xorgui.model.trainer import Trainer
from xorgui.model.words import translate


def fill_weight_menu(menu: QMenu, document: Document, weight: WeightId, type_in: Callable[[], None]) -> None:
    """Type, set to 0, negate, lock, copy, paste."""
    value = document.experiment.parameters.value(weight)
    locked = weight in document.experiment.locks
    menu.addAction(translate("Menus", "Type a value…"), type_in)
    menu.addAction(translate("Menus", "Set to 0"), lambda: document.set_weight(weight, 0.0))
    menu.addAction(
        translate("Menus", "Negate"), lambda: document.set_weight(weight, -document.experiment.parameters.value(weight))
    )
    lock = menu.addAction(
        translate("Menus", "Lock: training leaves it alone"), lambda: document.set_lock(weight, not locked)
    )
    lock.setCheckable(True)
    lock.setChecked(locked)
    menu.addSeparator()
    menu.addAction(translate("Menus", "Copy value"), lambda: QGuiApplication.clipboard().setText(_plain(value)))
    pasted = _clipboard_number()
    paste = menu.addAction(translate("Menus", "Paste value"))
    paste.setEnabled(pasted is not None)
    if pasted is not None:
        paste.triggered.connect(lambda: document.set_weight(weight, pasted))


def fill_unit_menu(
    menu: QMenu, document: Document, selection: Selection, trainer: Trainer, unit: Unit, *, may_remove: bool
) -> None:
    """Show in the region, remove if that is allowed."""
    layer, index = unit
    architecture = document.experiment.architecture
    is_pinned = selection.pinned == unit
    pin = menu.addAction(
        translate("Menus", "Show this unit in the region"), lambda: selection.pin_unit(None if is_pinned else unit)
    )
    pin.setCheckable(True)
    pin.setChecked(is_pinned)
    if layer < architecture.depth:
        menu.addSeparator()
        remove = without_unit(architecture, layer, index)
        action = menu.addAction(translate("Menus", "Remove this unit"), lambda: trainer.reshape(remove))
        action.setEnabled(may_remove)


def _plain(value: float) -> str:
    """For other programs: a hyphen, not a minus sign."""
    return show_exactly(value).replace("−", "-")


def _clipboard_number() -> float | None:
    try:
        return parse_number(QGuiApplication.clipboard().text(), -LIMIT, LIMIT)
    except BadNumberError:
        return None
