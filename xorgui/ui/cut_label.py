"""A label that gives way."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QStylePainter

# Less than so many letters of a text tell nothing.
FEWEST_LETTERS = 3


class CutLabel(QLabel):
    """One line of plain text, which is cut before it widens what it is in; then its tooltip has the whole."""

    def __init__(self, text: str = "", cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(text)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def shown_text(self) -> str:
        """As much of the text as there is room for."""
        shown = self.fontMetrics().elidedText(self.text(), self._cut, self.contentsRect().width())
        return shown if shown == self.text() or sum(map(str.isalnum, shown)) >= FEWEST_LETTERS else ""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip("" if self.shown_text == self.text() else self.text())
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.drawItemText(
            self.contentsRect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            self.shown_text,
            self.foregroundRole(),
        )
