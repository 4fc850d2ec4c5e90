"""Typing a number into the diagram."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QWidget

from xorgui.core.numbers import LIMIT, BadNumberError, parse_number
from xorgui.ui.network import lettering
from xorgui.ui.number_field import NumberField, explain
from xorgui.ui.theme import number_font, px

# Around the number: border, padding and cursor.
FRAME_WIDTH = 24
HEIGHT = 26
# With these, the field only lends the keyboard to a menu or another window.
STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
# As many characters as the weights of a trained network have.
USUAL = "−0.7358939"


class PillEditor(NumberField):
    """A number field over a pill; it goes when it is left.

    Signals:
        given_up(str): a click elsewhere has thrown away what was typed, and why it was no number.
    """

    given_up = Signal(str)

    def __init__(self, name: str, value: float, box: QRect, viewport: QWidget, typed: str = "") -> None:
        super().__init__(parent=viewport)
        self._viewport = viewport
        self.setAccessibleName(name)
        self.setFont(number_font(1))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_value(value)
        self.follow(box)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self.setText(typed)
            self.setModified(True)
        else:
            self.selectAll()
        self.textChanged.connect(self._fit)

    @property
    def needs_escape(self) -> bool:
        """The field is there for this number only, and goes."""
        return True

    def follow(self, pill: QRect) -> None:
        """Stay over the pill, wherever it is now in the view."""
        self._pill = pill
        self._fit()

    def _fit(self) -> None:
        """As wide as the number, and inside the view."""
        longest = max(self.fontMetrics().horizontalAdvance(text) for text in (self.text(), USUAL))
        box = QRect(0, 0, round(max(self._pill.width() + px(8), longest + px(FRAME_WIDTH))), round(px(HEIGHT)))
        box.moveCenter(self._pill.center())
        self.setGeometry(_inside(box, self._viewport.rect()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        reason = self._why_refused()
        if reason and event.reason() not in STAYING:
            self.given_up.emit(reason)
        super().focusOutEvent(event)

    def _why_refused(self) -> str:
        if not self.isModified():
            return ""
        try:
            parse_number(self.text())
        except BadNumberError as error:
            return explain(error.problem, -LIMIT, LIMIT)
        return ""

    def dismiss(self) -> None:
        """Go, without a word to those who listen."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()


def field_around(pill: QRectF) -> QRectF:
    """The place that a usual number takes while it is typed, in the scene of the pill."""
    longest = QFontMetricsF(lettering.number_font(1)).horizontalAdvance(USUAL)
    box = QRectF(0, 0, max(pill.width() + 8, longest + FRAME_WIDTH), HEIGHT)
    box.moveCenter(pill.center())
    return box


def _inside(box: QRect, bounds: QRect) -> QRect:
    """A box moved, not cut, to lie within bounds."""
    box.moveLeft(max(bounds.left(), min(box.left(), bounds.right() - box.width())))
    box.moveTop(max(bounds.top(), min(box.top(), bounds.bottom() - box.height())))
    return box
