"""A task: what to do, what is still missing, a hint on demand, and a tick that stays."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from xorgui.lessons.conditions import Answers, Chooses, Missing, Predicts
from xorgui.lessons.lesson import Task, TaskText
from xorgui.model.lesson_keeper import LessonKeeper
from xorgui.model.lesson_sentences import what_is_missing
from xorgui.ui.announce import announce
from xorgui.ui.lesson.answers import answer_field
from xorgui.ui.lesson.steady import SteadyLabel
from xorgui.ui.lesson.text import LessonText
from xorgui.ui.theme import text_font


class TaskCard(QFrame):
    """Mirrors one task of the open page.

    Signals:
        followed(Link), hovered(Link | None): as those of its texts.
        hint_toggled(bool): the hint was asked for, or is not wanted any more.
    """

    followed = Signal(object)
    hovered = Signal(object)
    hint_toggled = Signal(bool)

    def __init__(self, keeper: LessonKeeper, task: Task, text: TaskText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.task = task
        self.setObjectName("tip")
        self.setAccessibleName(text.title)
        title = QLabel(text.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(text_font(bold=True))
        title.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(5)
        layout.addLayout(head)
        if text.text:
            layout.addWidget(self._text(text.title, text.text))
        self.answer = answer_field(task, text, keeper.situation(task).given.architecture)
        if self.answer is not None:
            self.answer.answered.connect(lambda given: keeper.answer(task, given))
            layout.addWidget(self.answer)
        self.state = SteadyLabel()
        self.state.setObjectName("missing")
        layout.addWidget(self.state)
        # In the place of what was missing: so nothing beside it moves.
        self.tick = SteadyLabel()
        self.tick.setObjectName("right")
        # An answer is given on the way to the next card.
        answers = [each for each in task.conditions if isinstance(each, Answers | Chooses | Predicts)]
        expected = [what_is_missing(Missing(lack)) for each in answers for lack in each.lacks]
        for line in (self.state, self.tick):
            line.expect(*expected)
        self.tick.setFont(text_font(bold=True))
        layout.addWidget(self.tick)
        self.hint = self._text(self.tr("Hint"), text.hint)
        self.hint.hide()
        self.hint_button = QToolButton(self)
        self.hint_button.hide()
        if text.hint:
            self.hint_button.setText(self.tr("Hint"))
            self.hint_button.setObjectName("more")
            self.hint_button.setCheckable(True)
            self.hint_button.setFont(text_font(1))
            self.hint_button.toggled.connect(self.hint.setVisible)
            self.hint_button.toggled.connect(self.hint_toggled)
            head.addWidget(self.hint_button)
            layout.addWidget(self.hint)
            self.hint_button.show()
        self.show_state()

    def _text(self, name: str, markdown: str) -> LessonText:
        text = LessonText(name, self)
        text.set_markdown(markdown)
        text.followed.connect(self.followed)
        text.hovered.connect(self.hovered)
        return text

    @Slot()
    def show_state(self) -> None:
        """What the keeper says of the task now."""
        done, missing = self._keeper.is_done(self.task), self._keeper.missing(self.task)
        tick = self.tr("✓ done") if done else ""
        self.tick.setVisible(done)
        if tick != self.tick.text():
            self.tick.setText(tick)
            if self.isVisible():
                announce(self, f"{self.accessibleName()}: {tick}")
        # A solved task asks for nothing any more, whatever is tried afterwards.
        words = "" if done else "\n".join(what_is_missing(each) for each in missing)
        # As long as the hand moves on, nothing is missing and nothing is done yet: the words stay.
        if self.state.text() != words and (words or done):
            for line in (self.state, self.tick):
                line.make_room(words)
            self.state.setText(words)
            self.state.setAccessibleName(words)
        self.state.setVisible(not done)
        if self.answer is not None:
            self.answer.show_state(self._keeper, self.task)
