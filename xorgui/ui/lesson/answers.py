"""What a student answers a task with."""

import math

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QWidget

from xorgui.core.architecture import Architecture
from xorgui.core.numbers import BadNumberError, parse_number, show, show_count, show_input
from xorgui.lessons.conditions import Answers, Chooses, FillsIn, Predicts, PrintsTable
from xorgui.lessons.lesson import Task, TaskText
from xorgui.lessons.names import unit_named
from xorgui.model.lesson_keeper import LessonKeeper
from xorgui.ui.lesson.steady import SteadyLabel
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import fix_width, number_font, px, text_font, theme
from xorgui.ui.theme import keeper as theme_keeper

# Fields of a table are as wide as the panel has room for, within these.
NARROWEST_CELL, WIDEST_CELL = 28, 56
# Beside a guess there is room for an epoch up to this one.
MOST_GUESSED = 999_999


class AnswerField(QWidget):
    """A way to answer. `show_state` is called whenever the keeper has another answer or judgement.

    Signals:
        answered(str): the student has typed or chosen something else.
    """

    answered = Signal(str)

    def show_state(self, keeper: LessonKeeper, task: Task) -> None:
        """Show what was answered, and how it stands."""


def answer_field(task: Task, text: TaskText, architecture: Architecture) -> AnswerField | None:
    """The widget for the answer that a task asks for; None: it asks for none."""
    for condition in task.conditions:
        match condition:
            case Answers():
                return _Number()
            case Chooses():
                return _Choice(text)
            case Predicts():
                return _Prediction()
            case FillsIn():
                return _Cells(condition, architecture)
            case PrintsTable():
                return _LossTable(condition)
    return None


class _Field(NumberField):
    """A number in which Space is no letter: it keeps what was typed and does what it does everywhere, it trains."""

    def event(self, event: QEvent) -> bool:
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            event.setAccepted(not self.keep())
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Number(AnswerField):
    """One number."""

    def __init__(self) -> None:
        super().__init__()
        self.field = _Field(nothing="?")
        self.field.setAccessibleName(self.tr("answer"))
        self.field.value_typed.connect(self._on_typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addStretch(1)

    def _on_typed(self, value: float | None) -> None:
        self.answered.emit("" if value is None else f"{value:.9g}")

    def show_state(self, keeper: LessonKeeper, task: Task) -> None:
        self.field.set_value(_number(keeper.answer_to(task)))


class _Choice(AnswerField):
    """One of some texts."""

    def __init__(self, text: TaskText) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        self.buttons = []
        for number, choice in enumerate(text.choices, 1):
            button = QRadioButton()
            button.setAccessibleName(choice)
            # A click takes no focus, so that Space still trains.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            words = _Words(choice, button)
            self._group.addButton(button, number)
            layout.addWidget(button, number, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(words, number, 1)
            self.buttons.append(button)
        self._group.idClicked.connect(lambda number: self.answered.emit(str(number)))

    def show_state(self, keeper: LessonKeeper, task: Task) -> None:
        answer = keeper.answer_to(task)
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(answer == str(self._group.id(button)))
        self._group.setExclusive(True)


class _Words(QLabel):
    """The text of a choice: a radio button's own cannot be broken into lines."""

    def __init__(self, text: str, button: QRadioButton) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._button = button
        self.setWordWrap(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._button.click()


class _Prediction(AnswerField):
    """An epoch, guessed before training, and what it then was."""

    def __init__(self) -> None:
        super().__init__()
        self.field = _Field(low=0, high=1e12, whole=True, nothing=self.tr("epoch?"))
        self.field.setAccessibleName(self.tr("predicted epoch"))
        fix_width(self.field, 90)
        self.field.value_typed.connect(lambda value: self.answered.emit("" if value is None else str(int(value))))
        self.words = SteadyLabel()
        self.words.expect(self.tr("It was epoch {epoch}.").format(epoch=show_count(MOST_GUESSED)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addWidget(self.words, 1)

    def show_state(self, keeper: LessonKeeper, task: Task) -> None:
        answer, happened = keeper.answer_to(task), keeper.happened(task)
        self.field.set_value(_number(answer))
        # What has happened cannot be predicted any more; a guess stands until the page begins anew.
        self.field.setEnabled(happened is None)
        if happened is None:
            self.words.setText("")
        elif answer:
            text = self.tr("It was epoch {epoch}.")
            self.words.setText(text.format(epoch=show_count(happened)))
        else:
            self.words.setText(self.tr("It has happened already: reset the training, then predict."))


class _Cells(AnswerField):
    """A small table to fill in, one field a cell; a cell that is right says so."""

    def __init__(self, condition: FillsIn, architecture: Architecture) -> None:
        super().__init__()
        self._condition = condition
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        symbols = [architecture.unit_symbol(*unit_named(architecture, name)) for name in condition.units]
        for column, name in enumerate(["x₁", "x₂", *symbols]):
            grid.addWidget(_quiet(name), 0, column, Qt.AlignmentFlag.AlignHCenter)
        self.fields: list[_Cell] = []
        for number, row in enumerate(condition.rows, 1):
            for column, value in enumerate(row):
                grid.addWidget(_value(show_input(value)), number, column)
            for column, symbol in enumerate(symbols, len(row)):
                field = _Cell()
                text = self.tr("{unit} for ({x1}, {x2})")
                field.setAccessibleName(text.format(unit=symbol, x1=show_input(row[0]), x2=show_input(row[1])))
                field.textEdited.connect(self._on_edited)
                grid.addWidget(field, number, column)
                self.fields.append(field)
        grid.setColumnStretch(len(symbols) + 2, 1)

    @Slot()
    def _on_edited(self) -> None:
        texts = [field.text().strip().replace(" ", "") for field in self.fields]
        self.answered.emit(" ".join(texts) if any(texts) else "")

    def show_state(self, keeper: LessonKeeper, task: Task) -> None:
        texts = keeper.answer_to(task).split(" ")
        texts += [""] * (len(self.fields) - len(texts))
        right = self._condition.right(keeper.situation(task))
        for field, text, is_right in zip(self.fields, texts, right, strict=False):
            if field.text().strip().replace(" ", "") != text:
                field.setText(text)
            field.judge(is_right if text else None)


class _Cell(QLineEdit):
    """A field that tells by a sign, not by its colour alone, whether it is right."""

    SIGN_WIDTH = 10

    def __init__(self) -> None:
        super().__init__()
        self._sign = ""
        self.setFont(number_font())
        self.setMaxLength(6)
        self.setProperty("judged", "")
        theme_keeper().changed.connect(self._set_widths)
        self._set_widths()

    @Slot()
    def _set_widths(self) -> None:
        self.setMinimumWidth(round(px(NARROWEST_CELL)))
        self.setMaximumWidth(round(px(WIDEST_CELL)))

    def judge(self, is_right: bool | None) -> None:
        """None: there is nothing to be judged."""
        judged = "" if is_right is None else "right" if is_right else "wrong"
        if judged == self.property("judged"):
            return
        self._sign = "" if is_right is None else "✓" if is_right else "✗"
        words = "" if is_right is None else self.tr("right") if is_right else self.tr("not right yet")
        self.setAccessibleDescription(words)
        self.setTextMargins(0, 0, round(px(self.SIGN_WIDTH)) if self._sign else 0, 0)
        self.setProperty("judged", judged)
        self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._sign:
            painter = QPainter(self)
            painter.setFont(number_font(2))
            painter.setPen(QColor(theme().right if self._sign == "✓" else theme().negative))
            place = self.rect().adjusted(0, 0, -round(px(4)), 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._sign)


class _LossTable(AnswerField):
    """The losses that a notebook prints, beside those of the run, line by line with the difference."""

    def __init__(self, condition: PrintsTable) -> None:
        super().__init__()
        self._condition = condition
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        titles = (self.tr("Iter"), self.tr("notebook"), self.tr("here"), self.tr("difference"))
        for column, name in enumerate(titles):
            grid.addWidget(_quiet(name), 0, column)
        self.here: list[QLabel] = []
        self.differences: list[QLabel] = []
        for row, loss in enumerate(condition.losses, 1):
            here, difference = _value("–"), _value("")
            for column, cell in enumerate((_value(str((row - 1) * condition.every)), _value(show(loss, 4)), here)):
                grid.addWidget(cell, row, column)
            grid.addWidget(difference, row, 3)
            self.here.append(here)
            self.differences.append(difference)
        grid.setColumnStretch(4, 1)

    def show_state(self, keeper: LessonKeeper, task: Task) -> None:
        printed = keeper.printed(self._condition)
        rows = zip(self._condition.losses, self.here, self.differences, strict=True)
        for index, (loss, here, difference) in enumerate(rows):
            own = printed.get(index * self._condition.every)
            here.setText("–" if own is None else show(own, 4))
            difference.setText("" if own is None else show(round(own, 4) - loss, 4, sign=True))


def _number(text: str) -> float | None:
    """A number that was answered; None for no answer, and for what only a file of another's making may hold."""
    try:
        return parse_number(text, -math.inf, math.inf)
    except BadNumberError:
        return None


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("quiet")
    label.setFont(text_font(1))
    return label


def _value(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(number_font(0.5))
    return label
