"""The lesson at the side of the window: a page of text, its tasks, and the way to the next one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from xorgui.core.presets import preset_of
from xorgui.lessons.lesson import Lesson, PageText
from xorgui.model.document import Change, Document, Origin
from xorgui.model.lesson_keeper import LessonKeeper
from xorgui.ui.cut_label import CutLabel
from xorgui.ui.lesson.task_card import TaskCard
from xorgui.ui.lesson.text import LessonText
from xorgui.ui.preset_texts import preset_text, preset_title
from xorgui.ui.theme import text_font

# Below a hint that was scrolled to: the end of its card.
HINT_MARGIN = 10


class LessonPanel(QWidget):
    """The open page of the open lesson; without a lesson, what there is to see in the experiment.

    Signals:
        followed(Link), hovered(Link | None): as those of the texts.
        lesson_wanted(Lesson): the way leads out of the lesson into the next or the one before.
    """

    followed = Signal(object)
    hovered = Signal(object)
    lesson_wanted = Signal(object)

    def __init__(
        self,
        document: Document,
        keeper: LessonKeeper,
        lessons: Sequence[Lesson],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._keeper = keeper
        self._lessons = lessons
        self._language = language
        self.cards: list[TaskCard] = []
        # In the place of the panel's title.
        self.place = CutLabel(cut=Qt.TextElideMode.ElideLeft)
        self.place.setObjectName("quiet")
        self.title = QLabel()
        self.title.setFont(text_font(-3, bold=True))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.text = LessonText(self.tr("Text of the lesson"))
        self.waiting = QLabel(self.tr("The weights of this page are drawn as soon as TensorFlow is loaded."))
        self.waiting.setObjectName("quiet")
        self.waiting.setWordWrap(True)
        self._tasks = QVBoxLayout()
        self._tasks.setSpacing(8)
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 4, 0)
        page.setSpacing(6)
        for part in (self.title, self.text, self.waiting):
            page.addWidget(part)
        page.addLayout(self._tasks)
        page.addStretch(1)
        self._scroller = QScrollArea()
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setWidgetResizable(True)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setWidget(content)
        self._hint: QWidget | None = None
        bar = self._scroller.verticalScrollBar()
        bar.rangeChanged.connect(self._show_hint)
        bar.actionTriggered.connect(self._leave_hint)
        self.back = self._button(self.previous_page)
        self.forth = self._button(self.next_page)
        self._way = QWidget()
        way = QHBoxLayout(self._way)
        way.setContentsMargins(0, 4, 0, 0)
        way.addWidget(self.back)
        way.addStretch(1)
        way.addWidget(self.forth)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._scroller, 1)
        layout.addWidget(self._way)
        self.text.followed.connect(self.followed)
        self.text.hovered.connect(self.hovered)
        keeper.lesson_changed.connect(self.show_page)
        keeper.page_changed.connect(self.show_page)
        keeper.tasks_changed.connect(self._show_tasks)
        document.changed.connect(self._on_changed)
        self.show_page()

    def _button(self, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setObjectName("way")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    # The way.

    @Slot()
    def next_page(self) -> None:
        """The next page; after the last one the next lesson."""
        lesson = self._keeper.lesson
        if lesson is None:
            return
        if self._keeper.progress.page + 1 < len(lesson.pages):
            self._keeper.go_to(self._keeper.progress.page + 1)
        elif following := self.neighbour(1):
            self.lesson_wanted.emit(following)

    @Slot()
    def previous_page(self) -> None:
        """The page before; before the first one the lesson before."""
        if self._keeper.lesson is None:
            return
        if self._keeper.progress.page:
            self._keeper.go_to(self._keeper.progress.page - 1)
        elif preceding := self.neighbour(-1):
            self.lesson_wanted.emit(preceding)

    def neighbour(self, distance: int) -> Lesson | None:
        """The lesson that comes so many after the open one, in the order of the lecture."""
        lesson = self._keeper.lesson
        index = next((i for i, other in enumerate(self._lessons) if lesson and other.folder == lesson.folder), None)
        if index is None or not 0 <= index + distance < len(self._lessons):
            return None
        return self._lessons[index + distance]

    # Mirroring.

    @Slot()
    def show_page(self) -> None:
        """The open page, from its top."""
        lesson = self._keeper.lesson
        in_hand = QApplication.focusWidget()
        if in_hand is not None and any(card.isAncestorOf(in_hand) for card in self.cards):
            # Its field goes; the keyboard would go on at the other end of the window.
            self.text.setFocus()
        for card in self.cards:
            self._tasks.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        self._hint = None
        self._way.setVisible(lesson is not None)
        self.waiting.setVisible(self._keeper.waits_for_engine)
        if lesson is None:
            self._show_experiment()
            return
        page, text = self._keeper.progress.page, lesson.text(self._language)
        self._show_way(page, len(lesson.pages))
        self.place.setText(
            self.tr("{lesson} · page {page} of {pages}").format(
                lesson=text.title, page=page + 1, pages=len(lesson.pages)
            )
        )
        self._show_text(text.pages[page])
        self._scroller.verticalScrollBar().setValue(0)

    def _show_text(self, text: PageText) -> None:
        self.title.setText(text.title)
        self.text.set_markdown(text.body)
        for task in self._keeper.tasks:
            card = TaskCard(self._keeper, task, text.tasks[task.name])
            card.followed.connect(self.followed)
            card.hovered.connect(self.hovered)
            card.hint_toggled.connect(partial(self._on_hint, card.hint))
            self._tasks.addWidget(card)
            self.cards.append(card)

    def _on_hint(self, hint: QWidget, is_shown: bool) -> None:
        self._hint = hint if is_shown else None

    @Slot()
    def _show_hint(self) -> None:
        """A hint that was just asked for comes into sight, once the page has become longer by it."""
        if self._hint is not None:
            self._scroller.ensureWidgetVisible(self._hint, 0, HINT_MARGIN)

    @Slot()
    def _leave_hint(self) -> None:
        """A person scrolls."""
        self._hint = None

    def can_step(self, distance: int) -> bool:
        """Whether there is a page after the open one (+1) or before it (-1), in this lesson or the neighbour."""
        lesson, page = self._keeper.lesson, self._keeper.progress.page + distance
        return lesson is not None and (0 <= page < len(lesson.pages) or self.neighbour(distance) is not None)

    def _show_way(self, page: int, pages: int) -> None:
        before, after = self.neighbour(-1), self.neighbour(1)
        self.back.setText(self.tr("◀ Back") if page or before is None else f"◀ {self._title(before)}")
        self.back.setEnabled(self.can_step(-1))
        self.forth.setText(f"{self._title(after)} ▶" if page + 1 == pages and after else self.tr("Next ▶"))
        self.forth.setEnabled(self.can_step(1))

    def _title(self, lesson: Lesson) -> str:
        return self.tr("Lesson {number}").format(number=lesson.order)

    def _show_experiment(self) -> None:
        self.place.setText(self.tr("Experiment"))
        preset = preset_of(self._document.experiment)
        self.title.setText(preset_title(preset))
        self.text.set_markdown(preset_text(preset))

    @Slot()
    def _show_tasks(self) -> None:
        for card in self.cards:
            card.show_state()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if self._keeper.lesson is None and change.origin is not Origin.TRAINING:
            self._show_experiment()
