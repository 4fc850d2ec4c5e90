"""The one field for numbers, in the panels and in the diagram."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from xorgui.core.numbers import LIMIT, MINUS, BadNumberError, Problem, parse_number, show_exactly
from xorgui.model.words import translate


def explain(problem: Problem, low: float, high: float) -> str:
    """Why a typed text is refused and what is allowed, in one sentence."""
    match problem:
        case Problem.EMPTY:
            return translate("NumberField", "Type a number, for example 0.5 or -3.")
        case Problem.TOO_MANY_MARKS:
            return translate("NumberField", "A number has one decimal mark: write 1000.5, not 1,000.5.")
        case Problem.AMBIGUOUS:
            return translate("NumberField", "The comma can be read in two ways: write 1000 or 1.0.")
        case Problem.DIVISION_BY_ZERO:
            return translate("NumberField", "A fraction cannot have 0 as its denominator.")
        case Problem.NOT_WHOLE:
            return translate("NumberField", "Only a whole number fits here, without decimals.")
        case Problem.TOO_SMALL | Problem.TOO_LARGE:
            text = translate("NumberField", "The number has to lie between {low} and {high}.")
            return text.format(low=_limit(low), high=_limit(high))
        case Problem.NOT_A_NUMBER:
            return translate("NumberField", "This is not a number: write it like 0.5, -3, 1e-3 or 1/3.")


def _limit(value: float) -> str:
    """ "1,000,000", "−3.5", "0.000000001": as numbers are shown, and could be typed but for the commas."""
    return f"{value:,.9f}".rstrip("0").rstrip(".").replace("-", MINUS)


class NumberField(QLineEdit):
    """A number that is typed: Enter keeps it, Esc restores the old one, nonsense is refused in place with the reason.

    A press anywhere else leaves the field, also one on a button that takes no focus: what the window does then is done
    with the number that is to be read here.

    With `nothing`, the field may be left empty: that is the value None, and `nothing` is what it then says.

    Signals:
        value_typed(float): the user has kept another number; None: no number.
        left(int): the field was left by Tab (+1), Shift+Tab (-1), or Enter, Esc and a click elsewhere (0).
    """

    value_typed = Signal(object)
    left = Signal(int)

    def __init__(
        self,
        low: float = -LIMIT,
        high: float = LIMIT,
        *,
        whole: bool = False,
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._whole = low, high, whole
        self._may_be_empty = bool(nothing)
        self.setPlaceholderText(nothing)
        self._value: float | None = None if nothing else low
        application = QCoreApplication.instance()
        assert application is not None
        self._application = application
        self.textEdited.connect(self._on_edited)

    @property
    def value(self) -> float:
        """The last number that was kept; for fields that are never empty."""
        assert self._value is not None
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show a number, unless the user is typing one."""
        if value != self._value or not self.text():
            self._value = value
            if not (self.hasFocus() and self.isModified()):
                is_chosen = self.hasSelectedText() and self.selectedText() == self.text()
                self._restore()
                if is_chosen:
                    # Typing replaces a number that was chosen, though it has changed meanwhile.
                    self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Esc restores a number that is being typed, before it leaves a presentation."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.needs_escape:
            event.accept()
            return True
        return super().event(event)

    @property
    def needs_escape(self) -> bool:
        """Whether there is something to give up."""
        return self.isModified()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.keep():
                    self.selectAll()
                    self.left.emit(0)
            case Qt.Key.Key_Escape:
                self._restore()
                self.selectAll()
                self.left.emit(0)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self.keep():
            return True
        self.left.emit(1 if forward else -1)
        # Whoever opened the field for one number may have closed it and taken the focus on by itself.
        return not self.isVisible() or super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A click elsewhere keeps a number; nonsense gives way to the old one instead of holding the user back.
        if event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            return
        if self.isModified() and not self.keep():
            self._restore()
        self.left.emit(0)

    def _on_edited(self) -> None:
        self._clear_mark()
        self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While something is typed: a press elsewhere."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and watched is not self:
            self.clearFocus()
        return False

    def keep(self) -> bool:
        """Take the typed number over; False: it is refused, with the reason shown."""
        if not self.isModified():
            return True
        try:
            value = self._parse()
        except BadNumberError as error:
            is_open = error.problem in (Problem.EMPTY, Problem.NOT_A_NUMBER)
            # Examples with decimals would be refused next.
            problem = Problem.NOT_WHOLE if self._whole and is_open else error.problem
            self._mark(explain(problem, self._low, self._high))
            return False
        changed = value != self._value
        self._value = value
        self._restore()
        if changed:
            self.value_typed.emit(value)
        return True

    def _parse(self) -> float | None:
        if self._may_be_empty and not self.text().strip():
            return None
        return parse_number(self.text(), self._low, self._high, whole=self._whole)

    def _restore(self) -> None:
        if self._value is None:
            self.clear()
        else:
            self.setText(str(int(self._value)) if self._whole else show_exactly(self._value))
        self.setModified(False)
        self._clear_mark()
        self._application.removeEventFilter(self)

    def _mark(self, reason: str) -> None:
        self._set_bad(True)
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), reason, self)

    def _clear_mark(self) -> None:
        if self.property("bad"):
            QToolTip.hideText()  # the reason, of a text that is no longer there
        self._set_bad(False)

    def _set_bad(self, bad: bool) -> None:
        if bool(self.property("bad")) != bad:
            self.setProperty("bad", bad)
            self.style().unpolish(self)
            self.style().polish(self)
