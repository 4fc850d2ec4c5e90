"""The lines under the diagram: what the unit or weight in hand computes, else how to take one in hand."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from xorgui.core.architecture import WeightId
from xorgui.model.document import Document
from xorgui.model.names import gate_words
from xorgui.model.selection import Selection
from xorgui.ui.network.explain import unit_sum, weight_words
from xorgui.ui.theme import keeper, text_font

LINES = 3


class Inspector(QLabel):
    """Two or three lines of fixed height, so that nothing moves when their text changes."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self.setFont(text_font(1))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Explanation"))
        document.numbers_due.connect(self._show_text)
        selection.input_changed.connect(self._show_text)
        selection.subject_changed.connect(self._show_text)
        selection.rounding_changed.connect(self._show_text)
        keeper().changed.connect(self._fit)
        self._fit()
        self._show_text()

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_text()

    @Slot()
    def _show_text(self) -> None:
        text = self._text()
        self.setToolTip(text)
        shown = self._fitting(text)
        if shown != self.text():
            self.setText(shown)

    def _fitting(self, text: str) -> str:
        """As many of its lines as there is room for; they may have to be broken."""
        lines, metrics = text.split("\n"), self.fontMetrics()
        room = QRect(0, 0, max(self.width(), 1), 10_000)
        while len(lines) > 1:
            if metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, "\n".join(lines)).height() <= self.height():
                break
            lines.pop()
        return "\n".join(lines)

    def _text(self) -> str:
        selection, document = self._selection, self._document
        subject = selection.subject
        if isinstance(subject, WeightId):
            return "\n".join(weight_words(document, selection, subject))
        name = document.experiment.architecture.unit_symbol(*subject)
        gate = document.evaluation.gates.get(subject)
        head = f"{name}: {gate_words(gate)}" if gate else name
        lines = [f"{head}     {unit_sum(document, subject, selection.input, rounded=selection.rounded)}"]
        if subject == selection.output:
            lines.append(self.tr("click to type · drag to scrub · ↑ ↓ to nudge · Ctrl+Z to undo"))
        return "\n".join(lines)
