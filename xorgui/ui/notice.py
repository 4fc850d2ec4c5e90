"""What a person has to know of stays in sight until it is put away, while messages come and go beside it."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

Words = Callable[[], str]
"""Makes a text in the language in force."""


class Notice(QWidget):
    """One sentence in the status bar; a new one takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.answer = QPushButton()
        self.answer.clicked.connect(self._on_answered)
        self.put_away = QToolButton()
        self.put_away.setText("✕")
        self.put_away.clicked.connect(self._leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 6, 2)
        for widget in (self.text, self.answer, self.put_away):
            layout.addWidget(widget)
        self._words: Words = str
        self._label: Words | None = None
        self._act: Callable[[], object] = lambda: None
        self.hide()

    def tell(self, words: Words, label: Words | None = None, act: Callable[[], object] = lambda: None) -> None:
        """Say a sentence, with a button for what can be done about it, if anything can."""
        self._words, self._label, self._act = words, label, act
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """The same in the language that is in force now."""
        self.text.setText(self._words())
        self.answer.setVisible(self._label is not None)
        self.answer.setText(self._label() if self._label is not None else "")
        self.put_away.setToolTip(self.tr("Dismiss"))
        self.put_away.setAccessibleName(self.put_away.toolTip())

    @Slot()
    def _on_answered(self) -> None:
        self._leave()
        self._act()

    @Slot()
    def _leave(self) -> None:
        # Else Qt would give the focus to the next button, and Space would be that button's.
        self.window().setFocus()
        self.hide()
