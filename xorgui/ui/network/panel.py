"""The diagram with what belongs to it: headers above, explanation below."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.trainer import Trainer
from xorgui.ui.network.headers import LayerHeaders
from xorgui.ui.network.inspector import Inspector
from xorgui.ui.network.view import NetworkView
from xorgui.ui.theme import px

SMALLEST_WITH_WORDS = 230


class NetworkPanel(QWidget):
    """Headers, diagram, inspector from top to bottom."""

    def __init__(
        self, document: Document, selection: Selection, trainer: Trainer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.headers = LayerHeaders(document, trainer)
        self.view = NetworkView(document, selection, trainer)
        self.inspector = Inspector(document, selection)
        self.view.arranged.connect(self.headers.place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.headers)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.inspector)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With little room the diagram is more than the words below it.
        self.inspector.setVisible(self.height() >= px(SMALLEST_WITH_WORDS))
