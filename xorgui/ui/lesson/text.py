"""Markdown as a lesson has it, as high as it is long."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from xorgui.lessons.links import Link
from xorgui.ui.theme import keeper, number_font, theme

# What is not to be torn apart at the end of a line: "(0, 1)", "[−8 3]", "(ŷ − t)", a sign and what follows it.
_TOGETHER = re.compile(
    r"[(\[][^()\[\]\s]{1,5},? (?:[−+] )?[^()\[\]\s]{1,5}(?:\)|\](?!\())"
    r"|(?<= )[−+=<>] (?=\S)"
    r"|(?:^|(?<= ))\S{1,5} [−+=<>] ",
    re.MULTILINE,
)
_CODE = re.compile(r"(^```.*?^```)", re.MULTILINE | re.DOTALL)
LINE_HEIGHT_PERCENT = 118
PARAGRAPH_GAP = 7
CELL_PADDING = 3


class LessonText(QTextBrowser):
    """One part of a lesson's text. Its links are followed by keys as well: Tab chooses one, Enter follows it.

    Signals:
        followed(Link): a link was clicked.
        hovered(Link | None): the pointer or the focus is on a link, or on none any more.
    """

    followed = Signal(object)
    hovered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)
        keeper().changed.connect(self._render)

    def set_markdown(self, markdown: str) -> None:
        if markdown != self._markdown:
            self._markdown = markdown
            self._render()

    def _render(self) -> None:
        document = self.document()
        # Without HTML: of "0<b>w" nothing would be left from there on.
        features = QTextDocument.MarkdownFeature
        document.setMarkdown(_held_together(self._markdown), features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        _space(document)
        _set_fonts(document)
        _set_tables(document)
        self._fit()

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(_link(url))

    def _hover(self, url: QUrl) -> None:
        self.hovered.emit(None if url.isEmpty() else _link(url))

    def _fit(self) -> None:
        """As high as the text is at this width."""
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height() + 0.5)
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        # Not in resizeEvent, which Qt calls in the middle of laying out the viewport: that would not grow along.
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return handled


def _held_together(markdown: str) -> str:
    parts = _CODE.split(markdown)
    # Each second part is code, which may be copied.
    parts[::2] = [_TOGETHER.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), part) for part in parts[::2]]
    return "".join(parts).replace("′(", "′\N{WORD JOINER}(")


def _link(url: QUrl) -> Link:
    # What a person wrote: a QUrl has its own idea of "bias:ŷ".
    return Link.of(QUrl.fromPercentEncoding(url.toEncoded().data()))


def _space(document: QTextDocument) -> None:
    """Some air between lines and paragraphs; code stays together."""
    _close_gaps(document)
    block = document.begin()
    while block.isValid():
        cursor, following = QTextCursor(block), block.next()
        spacing = QTextBlockFormat()
        code = QTextFormat.Property.BlockCodeFence
        is_code = block.blockFormat().hasProperty(code)
        goes_on = is_code and following.isValid() and following.blockFormat().hasProperty(code)
        in_table = cursor.currentTable() is not None
        spacing.setNonBreakableLines(False)  # rather in two lines than with its end out of sight
        spacing.setTopMargin(0)
        is_last = not following.isValid()
        spacing.setBottomMargin(0 if goes_on or in_table or is_last else PARAGRAPH_GAP)
        spacing.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spacing)
        block = following


def _close_gaps(document: QTextDocument) -> None:
    """Without the empty lines that Qt puts behind tables."""
    block = document.begin()
    while block.isValid():
        cursor, following = QTextCursor(block), block.next()
        is_empty = not block.text() and cursor.currentTable() is None
        if is_empty and following.isValid() and QTextCursor(following).currentTable() is None:
            shape = following.blockFormat()
            cursor.deleteChar()
            cursor.setBlockFormat(shape)
        block = block.next()


def _set_fonts(document: QTextDocument) -> None:
    """Code in the font of the numbers; links in the colour of the theme."""
    link_color = QColor(theme().positive)
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            kind, change = fragment.charFormat(), QTextCharFormat()
            if kind.fontFixedPitch() or kind.hasProperty(QTextFormat.Property.FontFixedPitch):
                change.setFont(number_font(0.5))
            if kind.isAnchor():
                change.setForeground(link_color)
            if not change.isEmpty():
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(change)
            iterator += 1
        block = block.next()


def _set_tables(document: QTextDocument) -> None:
    """Lines below the rows instead of boxes around the cells."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format().toTableFormat()
            shape.setBorder(0)
            shape.setCellSpacing(0)
            shape.setCellPadding(CELL_PADDING)
            shape.setTopMargin(PARAGRAPH_GAP)
            shape.setBottomMargin(PARAGRAPH_GAP)
            frame.setFormat(shape)
            for row in range(frame.rows()):
                for column in range(frame.columns()):
                    _underline(frame.cellAt(row, column))


def _underline(cell: QTextTableCell) -> None:
    shape = cell.format().toTableCellFormat()
    shape.setBottomBorder(1)
    shape.setBottomBorderBrush(QColor(theme().line))
    shape.setLeftPadding(CELL_PADDING)
    shape.setRightPadding(3 * CELL_PADDING)
    cell.setFormat(shape)
