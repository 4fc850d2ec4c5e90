"""What a right click, or the menu key, offers on a point and on the ground."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from xorgui.core.network import THRESHOLD
from xorgui.model.point_edits import PointEdits
from xorgui.model.words import translate


def fill_point_menu(menu: QMenu, points: PointEdits, row: int) -> None:
    """The other class, test or training, away with it."""
    other = 0 if points.data.targets[row] > THRESHOLD else 1
    is_test = bool(points.data.test_marks[row])
    menu.addAction(translate("Menus", "Make it class {number}").format(number=other), lambda: points.flip(row))
    if is_test:
        menu.addAction(translate("Menus", "Train on it"), lambda: points.hold_back(row, False))
    else:
        menu.addAction(translate("Menus", "Hold it back for the test"), lambda: points.hold_back(row, True))
    menu.addSeparator()
    menu.addAction(translate("Menus", "Delete"), lambda: points.remove([row]))


def fill_ground_menu(menu: QMenu, points: PointEdits, add: Callable[[int], None]) -> None:
    """Add a point of a class, see the whole."""
    for target in (1, 0):
        text = translate("Menus", "Add a point of class {number} here").format(number=target)
        menu.addAction(text, partial(add, target)).setEnabled(points.room > 0)
    menu.addSeparator()
    menu.addAction(translate("Menus", "Fit the view"), points.fit_view)
