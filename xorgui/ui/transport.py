"""The bar at the top: train, step, reset, speed, read-outs, and what to begin with."""

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from xorgui.core.numbers import show, show_count
from xorgui.model.document import Document
from xorgui.model.trainer import Phase, Trainer
from xorgui.ui.actions import WindowActions
from xorgui.ui.theme import keeper, px, text_font

# The slider's notches: ten a decade from 1 step/s to a million, then as fast as it goes.
NOTCHES_PER_DECADE = 10
PRIMARY_WIDTH = 112
# Between two parts of the bar.
SPACING = 6
# Between a number and the next one, beyond the spacing: two numbers are not to be read as one.
NUMBER_GAP = 8
# A title with fewer letters than this left of it says nothing.
FEWEST_LETTERS = 4
FULL_SPEED = 6 * NOTCHES_PER_DECADE + 1


def speed_of(notch: int) -> float | None:
    """Steps per second of a slider position; None: as fast as possible."""
    if notch >= FULL_SPEED:
        return None
    speed = 10 ** (notch / NOTCHES_PER_DECADE)
    digits = len(str(int(speed))) - 2
    return round(speed, -digits) if digits > 0 else float(round(speed))


def notch_of(speed: float | None) -> int:
    """The slider's position for a speed that it can have."""
    return FULL_SPEED if speed is None else round(NOTCHES_PER_DECADE * math.log10(speed))


class Transport(QFrame):
    """Top bar. Its buttons are the window's actions; they take no focus from a click, so that Space still trains."""

    def __init__(
        self,
        document: Document,
        trainer: Trainer,
        actions: WindowActions,
        stories: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self.setObjectName("topBar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.setSpacing(SPACING)
        self.buttons: dict[str, QPushButton] = {}
        for name in ("train", "step", "reset", "new_start"):
            self.buttons[name] = _ActionButton(actions[name], primary=name == "train")
            layout.addWidget(self.buttons[name])
        layout.addSpacing(6)
        self.speed = SpeedSlider(trainer.target_speed)
        layout.addWidget(self.speed)
        layout.addSpacing(10)
        self.epoch = _ReadOut(self.tr("epoch"), "0,000,000")
        self.loss = _ReadOut(self.tr("loss"), "00.0000")
        self.accuracy = _ReadOut(self.tr("accuracy"), "00 / 00")
        self.rate = _ReadOut(self.tr("steps/s"), "00,000,000")
        for read_out in (self.epoch, self.loss, self.accuracy, self.rate):
            layout.addWidget(read_out)
        layout.addStretch(1)
        self.story = StoryButton(stories)
        layout.addWidget(self.story)
        layout.addWidget(_ActionButton(actions["language"]))
        layout.addWidget(_ActionButton(actions["present"]))
        # The first is what can best be missed where there is not enough room: menus and keys have it, too.
        new_start, reset, step = (self.buttons[name] for name in ("new_start", "reset", "step"))
        self._may_go = (new_start, self.rate, self.story, self.speed, reset, step)
        self.speed.speed_changed.connect(trainer.set_speed)
        document.numbers_due.connect(self.show_numbers)
        trainer.phase_changed.connect(self.show_numbers)
        self.show_numbers()

    def minimumSizeHint(self) -> QSize:
        """With what cannot be missed."""
        going = sum(self._with_gap(widget) for widget in self._may_go if not widget.isHidden())
        return super().minimumSizeHint() - QSize(going, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """Hide what has no room, and show what has it again."""
        needed = super().minimumSizeHint().width()
        for widget in self._may_go:
            if not widget.isHidden() and needed > self.width():
                needed -= self._with_gap(widget)
                widget.hide()
        for widget in reversed(self._may_go):
            if widget.isHidden():
                needed += self._with_gap(widget)
                if needed > self.width():
                    break
                widget.show()

    def _with_gap(self, widget: QWidget) -> int:
        return max(widget.minimumSizeHint().width(), widget.minimumWidth()) + SPACING

    @Slot()
    def show_numbers(self) -> None:
        evaluation = self._document.evaluation
        experiment, row = evaluation.experiment, evaluation.row
        # What is special stands in the quiet line: the steps where an epoch has several, the test where there is one.
        test, steps = len(experiment.data.test), show_count(experiment.state.step)
        is_training = self._trainer.phase is Phase.TRAINING
        speed = self._trainer.steps_per_second
        told = (
            (
                self.epoch,
                show_count(experiment.state.epoch),
                "" if experiment.counts_epochs else self.tr("step {count}").format(count=steps),
            ),
            (
                self.loss,
                show(row.loss, 4) if len(experiment.data.train) else "—",
                self.tr("test {loss}").format(loss=show(row.test_loss, 4)) if test else "",
            ),
            (
                self.accuracy,
                f"{row.correct} / {len(experiment.data.train)}",
                self.tr("test {share}").format(share=f"{row.test_correct}/{test}") if test else "",
            ),
            (self.rate, show_count(round(speed)) if is_training and speed > 0 else "—", ""),
        )
        for read_out, text, note in told:
            read_out.tell(text, note, is_steady=is_training)


class SpeedSlider(QWidget):
    """How fast to train, on a log scale, with the value in words; `speed` to begin with.

    Signals:
        speed_changed(float | None): steps per second; None: as fast as possible.
    """

    speed_changed = Signal(object)

    def __init__(self, speed: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setObjectName("quiet")
        self._label.setFont(text_font(1))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, FULL_SPEED)
        self.slider.setPageStep(NOTCHES_PER_DECADE)
        self.slider.setAccessibleName(self.tr("Speed"))
        self.slider.setMinimumWidth(80)
        self.slider.setMaximumWidth(200)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.setValue(notch_of(speed))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        layout.addWidget(self.slider)
        keeper().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._label.setMinimumWidth(self._label.fontMetrics().horizontalAdvance(self._words(999_000.0)))

    @property
    def speed(self) -> float | None:
        return speed_of(self.slider.value())

    def _words(self, speed: float | None) -> str:
        if speed is None:
            return self.tr("full speed")
        if speed == 1:
            return self.tr("1 step/s")
        return self.tr("{count} steps/s").format(count=show_count(round(speed)))

    @Slot(int)
    def _on_moved(self, notch: int) -> None:
        words = self._words(speed_of(notch))
        self._label.setText(words)
        self.slider.setAccessibleDescription(words)
        self.speed_changed.emit(speed_of(notch))


class StoryButton(QToolButton):
    """Says what is open, shortened where there is no room for all of it, and has the menu of what can be opened."""

    def __init__(self, stories: QMenu) -> None:
        super().__init__()
        self._words = self._number = ""
        self.setObjectName("menuButton")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(stories)

    def say(self, text: str, number: str = "") -> None:
        """Say what is open; `number`: what of the text's beginning is said at least."""
        self._words, self._number = text, number if text.startswith(number) else ""
        self.setText(_without_key(text))
        self.setAccessibleName(text)
        use = self.tr("What to begin with")
        self.setToolTip(f"{text}\n{use}")

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() - QSize(self._length(self._words) - self._length(self._least), 0)

    def text_within(self, room: int) -> str:
        """As much of the text as a room has."""
        if self._length(self._words) <= room:
            return self._words
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        title = cut.removeprefix(self._number)
        has_sense = cut.startswith(self._number) and sum(map(str.isalpha, title)) >= FEWEST_LETTERS
        return cut if has_sense else self._least

    @property
    def shown_text(self) -> str:
        """As much of it as the button has room for."""
        return self.text_within(self.width() - self.sizeHint().width() + self._length(self._words))

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = _without_key(self.shown_text)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)

    @property
    def _least(self) -> str:
        words = self._words
        return self._number or (
            words if len(words) <= 2 * FEWEST_LETTERS else f"{words[: 2 * FEWEST_LETTERS].rstrip()}…"
        )

    def _length(self, text: str) -> int:
        return math.ceil(QFontMetricsF(self.font()).horizontalAdvance(text))


def _without_key(text: str) -> str:
    """A text of a button in which an ampersand is no key of the next letter."""
    return text.replace("&", "&&")


class _ActionButton(QPushButton):
    """A button that does, says and allows what an action does."""

    def __init__(self, action: QAction, *, primary: bool = False) -> None:
        super().__init__()
        self._action = action
        if primary:
            self.setObjectName("primary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        if primary:
            keeper().changed.connect(self._fit)
            self._fit()
        self._mirror()

    @Slot()
    def _fit(self) -> None:
        """As wide as the longer of its two texts, so that nothing moves when it changes."""
        self.setMinimumWidth(round(px(PRIMARY_WIDTH)))

    @Slot()
    def _mirror(self) -> None:
        self.setText(self._action.iconText())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())


class _ReadOut(QWidget):
    """A quiet name over a number; at least as wide as `widest`, so that what stands beside it moves seldom."""

    def __init__(self, name: str, widest: str) -> None:
        super().__init__()
        self._label = QLabel(name)
        self._label.setObjectName("quiet")
        self._label.setFont(text_font(1.5))
        self._name = name
        self._value = QLabel()
        self._value.setFont(text_font(-3, bold=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._label)
        layout.addWidget(self._value)
        self._widest = widest
        keeper().changed.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        return self._value.text()

    def tell(self, text: str, note: str = "", *, is_steady: bool = False) -> None:
        """Show a number, and more beside the name; while it is steady, the room for them grows but does not shrink."""
        label = f"{self._name} · {note}" if note else self._name
        if (text, label) == (self._value.text(), self._label.text()):
            return
        before = self.minimumWidth() if is_steady else 0
        self._label.setText(label)
        self._value.setText(text)
        self._value.setAccessibleName(f"{self._name} {text}")
        self._fit()
        self.setMinimumWidth(max(before, self.minimumWidth()))

    @Slot()
    def _fit(self) -> None:
        """The room that these texts need, whatever their digits are: in most types a 1 is narrower than a 0."""
        needed = max(
            _room(self._value, self._widest),
            _room(self._value, self._value.text()),
            _room(self._label, self._label.text()),
        )
        self.setMinimumWidth(needed + round(px(NUMBER_GAP)))


def _room(label: QLabel, text: str) -> int:
    """Width of a text with the widest digits, in a label's type."""
    metrics = label.fontMetrics()
    widest = max("0123456789", key=metrics.horizontalAdvance)
    return metrics.horizontalAdvance("".join(widest if character.isdigit() else character for character in text))
