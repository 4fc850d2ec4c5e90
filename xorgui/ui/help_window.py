"""Keys and gestures, in a window of their own that can stay open."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from xorgui.core.resources import resource
from xorgui.model import language
from xorgui.ui.lesson.text import LessonText
from xorgui.ui.theme import px

FIRST_SIZE = QSize(620, 640)
MARGIN = 16


class HelpWindow(QWidget):
    """Shows the help in the language in force; Esc closes it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.text = LessonText("")
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.addWidget(self.text)
        inside.addStretch(1)
        scroller = QScrollArea()
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(content)
        panel = QFrame()
        panel.setObjectName("panel")
        within = QVBoxLayout(panel)
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(scroller)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(panel)
        language.keeper().changed.connect(self._show_text)

    @Slot()
    def _show_text(self) -> None:
        if self.isVisible():
            self.setWindowTitle(self.tr("Keys and gestures"))
            self.text.setAccessibleName(self.windowTitle())
            self.text.set_markdown(resource(f"help/{language.keeper().language}.md").read_text(encoding="utf-8"))

    def open(self) -> None:
        """Show it, in front and with the keyboard."""
        if not self.isVisible():
            self.resize(round(px(FIRST_SIZE.width())), round(px(FIRST_SIZE.height())))
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
