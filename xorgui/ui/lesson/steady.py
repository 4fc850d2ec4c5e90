"""Words that change while a hand is on its way to what stands below them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel


class SteadyLabel(QLabel):
    """From the start as high as the highest of some texts is at its width, so that nothing below moves."""

    def __init__(self) -> None:
        super().__init__()
        self._expected: tuple[str, ...] = ()
        self._longest = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def expect(self, *texts: str) -> None:
        """Keep room for texts that may come."""
        self._expected = texts
        self.updateGeometry()

    def make_room(self, text: str) -> None:
        """Keep the room that a text takes, which is shown here or in this one's place."""
        self._longest = max(self._longest, text, key=lambda words: (words.count("\n"), len(words)))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True  # without a text Qt's own has none

    def heightForWidth(self, width: int) -> int:
        room, flags = QRect(0, 0, width, 1 << 14), Qt.TextFlag.TextWordWrap
        heights = [
            self.fontMetrics().boundingRect(room, flags, text).height() for text in (*self._expected, self._longest)
        ]
        return max(super().heightForWidth(width), *heights)
