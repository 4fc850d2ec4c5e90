"""What a person has chosen in views that are made anew goes over to the new ones."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QSplitter,
    QTabBar,
    QWidget,
)


def carry_over(old: QObject, new: QObject) -> None:
    """Switches, tabs, sizes, places and the focus, between two trees of objects that the same code has made.

    A control that differs is set as a person would, so that what hangs on it follows. What a view has of its own, such
    as a zoom, it tells in `view_state()` and takes in `set_view_state(state)`.
    """
    pairs = list(_pairs(old, new))
    focus = QApplication.focusWidget()
    for before, after in pairs:
        _carry(before, after)
    # How far there is to scroll is known only when everything has its size.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for before, after in pairs:
        if isinstance(before, QScrollBar) and isinstance(after, QScrollBar):
            after.setValue(before.value())
        if before is focus and isinstance(after, QWidget):
            after.setFocus()


def _pairs(old: QObject, new: QObject) -> Iterator[tuple[QObject, QObject]]:
    """Each object with the one that stands in its place, children first.

    Children of a class are paired in their order; where their number differs they are others.
    """
    if hasattr(new, "make_as"):
        new.make_as(old)
    old_children, new_children = _by_class(old), _by_class(new)
    for name, before in old_children.items():
        if len(before) == len(new_children[name]):
            for pair in zip(before, new_children[name], strict=True):
                yield from _pairs(*pair)
    yield old, new


def _by_class(parent: QObject) -> defaultdict[str, list[QObject]]:
    found = defaultdict(list)
    for child in parent.children():
        found[child.metaObject().className()].append(child)
    return found


def _carry(old: Any, new: Any) -> None:
    if hasattr(old, "view_state"):
        new.set_view_state(old.view_state())
        return
    match old:
        case QSplitter():
            new.restoreState(old.saveState())
        case QTabBar():
            new.setCurrentIndex(old.currentIndex())
        case QAction() | QAbstractButton():
            if old.isCheckable() and old.isChecked() != new.isChecked():
                new.setChecked(old.isChecked())
        case QAbstractSlider() if not isinstance(old, QScrollBar):
            new.setValue(old.value())
        case QComboBox() if not old.isEditable() and old.currentIndex() != new.currentIndex():
            new.setCurrentIndex(old.currentIndex())
            new.activated.emit(new.currentIndex())
        case QLineEdit() if old.isModified():
            new.setText(old.text())
            new.setModified(True)
