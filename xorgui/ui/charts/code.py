"""The script that trains this network, beside the network: what it would export, always up to date."""

from PySide6.QtCore import QEvent, QObject, QPoint, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QMouseEvent,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from xorgui.core.experiment import Experiment
from xorgui.core.origin import origin
from xorgui.export.lines import Line
from xorgui.export.script import lines, script
from xorgui.model.document import Document
from xorgui.model.remarks import say
from xorgui.model.selection import Selection
from xorgui.model.titles import settings_words
from xorgui.ui.theme import keeper, number_font, text_font, theme


class CodePage(QWidget):
    """The script, line by line; a line under the pointer lights up what it is about, and the other way round."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._of: Experiment | None = None
        self._lines: list[Line] = []
        self._texts: list[str] = []
        hint = QLabel(self.tr("Point at a line to see what it is about"))
        hint.setObjectName("quiet")
        hint.setFont(text_font(1))
        hint.setMinimumWidth(1)  # cut before it widens the panel
        self._copy_button = QPushButton(self.tr("Copy"))
        self._copy_button.clicked.connect(self._copy)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Code"))
        self.text.viewport().setMouseTracking(True)
        self.text.viewport().installEventFilter(self)
        self._colors = _Colors(self.text.document())
        top = QHBoxLayout()
        top.addWidget(hint, 1)
        top.addWidget(self._copy_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)
        document.numbers_due.connect(self._show)
        selection.lit_changed.connect(self._show_lit)
        keeper().changed.connect(self._on_theme)
        self._on_theme()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText() + "\n")

    @Slot()
    def _on_theme(self) -> None:
        self.text.setFont(number_font(1))
        self._colors.dress()
        self._show_lit()

    # The text.

    @Slot()
    def _show(self) -> None:
        if not self.isVisible():
            return
        experiment = origin(self._document.experiment, self._document.run)
        if experiment == self._of:
            return
        self._of = experiment
        if len(experiment.data.train):
            self._lines = list(lines(script(experiment, settings_words(experiment), say)))
        else:
            # lupdate reads no literal inside an f-string.
            nothing = self.tr("There are no points to train on.")
            self._lines = [Line(f"# {nothing}")]
        self._write([line.text for line in self._lines])
        self._show_lit()

    def _write(self, texts: list[str]) -> None:
        """Change the lines that differ, so that the place and what is marked stay."""
        before, self._texts = self._texts, texts
        if len(before) != len(texts):
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self.text.setPlainText("\n".join(texts))
            bar.setValue(place)
            return
        for place, (old, text) in enumerate(zip(before, texts, strict=True)):
            if old != text:
                cursor = QTextCursor(self.text.document().findBlockByNumber(place))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(text)

    # What lines are about.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._light(self._line_at(event.position().toPoint()))
        elif event.type() is QEvent.Type.Leave:
            self._light(None)
        return super().eventFilter(watched, event)

    def _line_at(self, at: QPoint) -> Line | None:
        cursor = self.text.cursorForPosition(at)
        is_on_line = self.text.cursorRect(cursor).top() <= at.y() <= self.text.cursorRect(cursor).bottom()
        number = cursor.blockNumber()
        return self._lines[number] if is_on_line and number < len(self._lines) else None

    def _light(self, line: Line | None) -> None:
        if line is None:
            self._selection.light(None)
        else:
            self._selection.light_up(line.weights, line.point)

    @Slot()
    def _show_lit(self) -> None:
        """Mark the lines that are about nothing but what lights up, and the line that is about all of it."""
        weights, row = self._selection.lit_weights, self._selection.lit_row
        marked = []
        if self.isVisible() and (weights or row is not None):
            marked = [
                place
                for place, line in enumerate(self._lines)
                if (line.weights and (line.weights <= weights or line.weights >= weights > frozenset()))
                or (row is not None and line.point == row)
            ]
        self.text.setExtraSelections([self._marked(place) for place in marked])

    def _marked(self, place: int) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = QTextCursor(self.text.document().findBlockByNumber(place))
        look = QTextCharFormat()
        look.setBackground(QColor(theme().chosen))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marked.format = look
        return marked


class _Colors(QSyntaxHighlighter):
    """Comments quiet, words of the language bold: enough to read by."""

    _WORDS = frozenset(["import", "as", "def", "return", "for", "in", "if", "break", "with", "and", "or", "not"])

    def dress(self) -> None:
        """Take the colours of the theme."""
        self._comment, self._word = QTextCharFormat(), QTextCharFormat()
        self._comment.setForeground(QColor(theme().quiet))
        self._word.setForeground(QColor(theme().positive))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        code, _, _ = text.partition("#")
        start = 0
        for word in code.split(" "):
            if word.strip(":,") in self._WORDS:
                self.setFormat(start, len(word), self._word)
            start += len(word) + 1
        self.setFormat(len(code), len(text) - len(code), self._comment)
