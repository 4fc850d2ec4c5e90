"""The sheet on which an explanation stands."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from xorgui.ui.theme import px

WIDTH = 420
# Of the window, at most.
LARGEST_SHARE = 0.85
MARGIN = 12
# It lies this far from what it explains.
AWAY = 14


class Explanation(QFrame):
    """Rich text beside a mark; a click elsewhere or Esc closes it, Tab goes through its links and Enter follows them.

    Signals:
        followed(QUrl): one of its links.
    """

    followed = Signal(QUrl)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("tip")
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(0)
        self.text.anchorClicked.connect(self.followed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(self.text)

    def show_at(self, spot: QPoint, words: str) -> None:
        """Explain what is at a spot of the screen."""
        # Else it would be measured in another font than it is shown in.
        self.text.ensurePolished()
        self.text.setHtml(words)
        title = self.text.document().firstBlock().text()
        self.text.setAccessibleName(title)
        self.setAccessibleName(title)
        window = self._window.geometry()
        width = min(round(px(WIDTH)), round(LARGEST_SHARE * window.width()))
        frame = 2 * MARGIN + 2 * self.frameWidth() + 2
        document = self.text.document()
        document.setTextWidth(width - frame)
        height = min(round(document.size().height() + 0.5) + frame, round(LARGEST_SHARE * window.height()))
        self.setGeometry(_beside(spot, QSize(width, height), window))
        self.show()
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)


def _beside(spot: QPoint, size: QSize, bounds: QRect) -> QRect:
    """Right below the spot, or wherever there is room within bounds that does not cover it."""
    away = round(px(AWAY))
    box = QRect(spot + QPoint(away, away), size)
    if box.right() > bounds.right():
        box.moveRight(spot.x() - away)
    if box.bottom() > bounds.bottom():
        box.moveBottom(spot.y() - away)
    box.moveLeft(max(bounds.left(), min(box.left(), bounds.right() - box.width())))
    box.moveTop(max(bounds.top(), min(box.top(), bounds.bottom() - box.height())))
    return box
