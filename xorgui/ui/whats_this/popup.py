"""The sheet on which an explanation stands."""

import math

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
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._layout.addWidget(self.text)

    def show_at(self, spot: QPoint, words: str) -> None:
        """Explain what is at a spot of the screen."""
        text, bounds = self.text, self._window.geometry()
        text.setHtml(words)
        title = text.document().firstBlock().text()
        text.setAccessibleName(title)
        self.setAccessibleName(title)
        # As high as the text is at this width, which frames and fonts have a say in; a scroll bar only beyond the most.
        width, most = (round(LARGEST_SHARE * side) for side in (bounds.width(), bounds.height()))
        self.ensurePolished()
        text.ensurePolished()
        self.resize(min(round(px(WIDTH)), width), most)
        self._layout.activate()
        text.document().setTextWidth(text.viewport().width())
        height = most - text.viewport().height() + math.ceil(text.document().size().height())
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if height > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        text.setVerticalScrollBarPolicy(policy)
        self.setGeometry(_beside(spot, QSize(self.width(), min(height, most)), bounds))
        self.show()
        text.setFocus(Qt.FocusReason.PopupFocusReason)


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
