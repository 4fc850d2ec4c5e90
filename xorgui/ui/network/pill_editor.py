"""Typing a number into the diagram."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import number_font


class PillEditor(NumberField):
    """A number field over a pill; it goes when it is left."""

    def __init__(self, name: str, value: float, box: QRect, viewport: QWidget, typed: str = "") -> None:
        super().__init__(parent=viewport)
        self.setAccessibleName(name)
        self.setFont(number_font(1))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_value(value)
        self.setGeometry(_inside(box.adjusted(-10, -3, 10, 3), viewport.rect()))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self.setText(typed)
            self.setModified(True)
        else:
            self.selectAll()

    def dismiss(self) -> None:
        """Go, without a word to those who listen."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()


def _inside(box: QRect, bounds: QRect) -> QRect:
    """A box moved, not cut, to lie within bounds."""
    box.moveLeft(max(bounds.left(), min(box.left(), bounds.right() - box.width())))
    box.moveTop(max(bounds.top(), min(box.top(), bounds.bottom() - box.height())))
    return box
