"""The forward pass as one matrix product per layer, with today's numbers: Y = s(X W + b)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from xorgui.core.activations import Activation, symbol
from xorgui.core.architecture import SUBSCRIPTS, WeightId
from xorgui.core.numbers import show, show_count, show_input, show_rounded, show_within
from xorgui.model.document import Change, Document
from xorgui.model.names import weight_name
from xorgui.model.selection import Selection
from xorgui.model.words import translate
from xorgui.ui.matrix_clipboard import MatrixClipboard
from xorgui.ui.network.pill_editor import PillEditor
from xorgui.ui.theme import keeper, number_font, px, text_font, theme

# More points than this are shown by their first ones, and a line that tells how many more there are.
MAX_ROWS = 8
PAD = 5.0
GAP = 5.0
CAPTION_HEIGHT = 17.0
# Characters of an entry: "−00.00", and of units that stay between −1 and 1 "−0.00".
WIDE, NARROW = 6, 5
BOUNDED = (Activation.SIGMOID, Activation.TANH, Activation.STEP)

Texts = Callable[[], list[list[str]]]
"""The entries of a matrix, asked for when it is painted."""

_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Block:
    """One matrix on the sheet: where it lies, and what it holds.

    `weight(row, column)` is the weight of an entry, for W and b; None for values.
    """

    caption: str
    box: QRectF
    column_width: float
    line_height: float
    texts: Texts
    rows: int
    columns: int
    weight: Callable[[int, int], WeightId] | None = None

    def entry(self, row: int, column: int) -> QRectF:
        return QRectF(
            self.box.left() + PAD + column * self.column_width,
            self.box.top() + row * self.line_height,
            self.column_width,
            self.line_height,
        )

    @property
    def caption_box(self) -> QRectF:
        """Above the matrix, a little wider than it."""
        return self.box.adjusted(-px(10), -px(CAPTION_HEIGHT), px(10), -self.box.height())

    def cell_at(self, at: QPointF) -> tuple[int, int]:
        """Row and column of the entry at a place of the box, or next to it."""
        column = int((at.x() - self.box.left() - PAD) // self.column_width)
        row = int((at.y() - self.box.top()) // self.line_height)
        return min(max(row, 0), self.rows - 1), min(max(column, 0), self.columns - 1)

    def weight_at(self, at: QPointF) -> WeightId | None:
        return self.weight(*self.cell_at(at)) if self.weight is not None and self.box.contains(at) else None


@dataclass(frozen=True)
class Sign:
    """What stands between two matrices."""

    text: str
    box: QRectF


class _Line:
    """Puts matrices and signs side by side, centred on one height."""

    def __init__(self, top: float, rows: int, more: int) -> None:
        metrics = QFontMetricsF(number_font(1.5))
        self._advance = metrics.horizontalAdvance
        self._line_height = metrics.height() + 1
        self._wide, self._narrow = (self._advance("0" * room) + 3 for room in (WIDE, NARROW))
        height = self._line_height * max(rows, 1)
        self._middle = top + px(CAPTION_HEIGHT) + height / 2
        self._more = more
        self.bottom = top + px(CAPTION_HEIGHT) + height + (self._line_height if more else 0)
        self.right = 2.0
        self.blocks: list[Block] = []
        self.signs: list[Sign] = []
        self.notes: list[Sign] = []

    def sign(self, text: str) -> None:
        box = QRectF(self.right, self._middle - self._line_height / 2, self._advance(text), self._line_height)
        self.signs.append(Sign(text, box))
        self.right = box.right() + GAP

    def values(self, name: str, rows: int, points: int, columns: int, texts: Texts, *, wide: bool = False) -> None:
        """A matrix with a row for each point, of which the first are shown."""
        width = self._wide if wide else self._narrow
        self._place(f"{name} {points}×{columns}", rows, columns, width, texts, None)
        if self._more:
            below = self.blocks[-1].box
            box = QRectF(below.left() + PAD, below.bottom(), self._advance(_more(self._more)), self._line_height)
            # The first matrix of a line tells how many, the others that.
            is_first = len(self.blocks) == 1
            self.notes.append(Sign(_more(self._more) if is_first else "…", box))

    def weights(self, name: str, rows: int, columns: int, texts: Texts, weight: Callable[[int, int], WeightId]) -> None:
        self._place(f"{name} {rows}×{columns}", rows, columns, self._wide, texts, weight)

    def _place(
        self,
        caption: str,
        rows: int,
        columns: int,
        width: float,
        texts: Texts,
        weight: Callable[[int, int], WeightId] | None,
    ) -> None:
        height = rows * self._line_height
        box = QRectF(self.right, self._middle - height / 2, columns * width + 2 * PAD, height)
        self.blocks.append(Block(caption, box, width, self._line_height, texts, rows, columns, weight))
        self.right = box.right() + GAP


class MatrixSheet(QWidget):
    """Paints the matrices; an entry of W or b lights up with its connection and can be typed into.

    Signals:
        menu_wanted(QPoint, WeightId | None): a menu, at a place of the screen, for a weight or for all.
    """

    menu_wanted = Signal(QPoint, object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._blocks: list[Block] = []
        self._signs: list[Sign] = []
        self._notes: list[Sign] = []
        self._size = QSize()
        self._editor: PillEditor | None = None
        self._evaluation = document.evaluation
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Matrix form"))
        self.setToolTip(self.tr("Click an entry of W or b to type"))
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._renew)
        selection.lit_changed.connect(self.update)
        selection.weight_changed.connect(self.update)
        selection.input_changed.connect(self._renew)
        selection.rounding_changed.connect(self._renew)
        keeper().changed.connect(self._on_theme)
        self._arrange()

    @property
    def blocks(self) -> list[Block]:
        """All matrices, layer by layer: X, W, b, Z, Y."""
        return self._blocks

    def sizeHint(self) -> QSize:
        return self._size

    def _on_changed(self, change: Change) -> None:
        if change.architecture or len(change.before.data) != len(change.after.data):
            self._close_editor()
            self._evaluation = self._document.evaluation
            self._arrange()

    @Slot()
    def _renew(self) -> None:
        """Take over this moment, as the diagram does: what is painted in between is still of the last one."""
        self._evaluation = self._document.evaluation
        self.update()

    # Where things lie.

    @Slot()
    def _on_theme(self) -> None:
        self._close_editor()
        self._arrange()

    def _arrange(self) -> None:
        """A line per layer: s( X W + b ) = s( Z ) = Y."""
        architecture, points = self._document.experiment.architecture, len(self._document.experiment.data)
        rows = min(points, MAX_ROWS)
        self._blocks, self._signs, self._notes = [], [], []
        top = right = 0.0
        for layer in range(1, architecture.depth + 1):
            before, units = architecture.sizes[layer - 1], architecture.sizes[layer]
            function, index = symbol(architecture.activation(layer)), self._index(layer)
            line = _Line(top, max(rows, before), points - rows)
            line.sign(f"{function}(")
            inputs = partial(self._values, layer - 1)
            line.values(self._name(layer - 1), rows, points, before, inputs, wide=self._is_wide(layer - 1))
            line.weights(f"W{index}", before, units, partial(self._weights, layer), partial(_connection, layer))
            line.sign("+")
            line.weights(f"b{index}", 1, units, partial(self._biases, layer), partial(_bias, layer))
            line.sign(f") = {function}(")
            line.values(f"Z{index}", rows, points, units, partial(self._sums, layer), wide=True)
            line.sign(") =")
            line.values(self._name(layer), rows, points, units, partial(self._values, layer), wide=self._is_wide(layer))
            self._blocks += line.blocks
            self._signs += line.signs
            self._notes += line.notes
            top, right = line.bottom + GAP, max(right, line.right)
        self._size = QSize(int(right + GAP), int(top))
        self.setFixedSize(self._size)
        self.update()

    def _is_wide(self, layer: int) -> bool:
        """Whether a layer's values may need two digits before the point: inputs, and units that have no upper limit."""
        return layer == 0 or self._document.experiment.architecture.activation(layer) not in BOUNDED

    def _name(self, layer: int) -> str:
        """X, Y and ŷ; with several hidden layers Y₁, Y₂, ..."""
        depth = self._document.experiment.architecture.depth
        return "X" if layer == 0 else "ŷ" if layer == depth else f"Y{self._index(layer) if depth > 2 else ''}"

    def _index(self, layer: int) -> str:
        depth = self._document.experiment.architecture.depth
        return "" if depth == 1 else str(layer).translate(SUBSCRIPTS)

    # What stands in them.

    def _texts(self, values: NDArray[np.floating], room: int = WIDE) -> list[list[str]]:
        as_text = show_rounded if self._selection.rounded else show
        return [[show_within(as_text(value), value, room) for value in row] for row in np.atleast_2d(values).tolist()]

    def _values(self, layer: int) -> list[list[str]]:
        evaluation = self._evaluation
        values = (evaluation.rounded if self._selection.rounded else evaluation.passed).y[layer][:MAX_ROWS]
        if layer == 0:
            return [[show_input(value, 2) for value in row] for row in values]
        return self._texts(values, WIDE if self._is_wide(layer) else NARROW) if len(values) else []

    def _sums(self, layer: int) -> list[list[str]]:
        evaluation = self._evaluation
        sums = (evaluation.rounded if self._selection.rounded else evaluation.passed).z[layer - 1][:MAX_ROWS]
        return self._texts(sums) if len(sums) else []

    def _weights(self, layer: int) -> list[list[str]]:
        return self._texts(self._evaluation.experiment.parameters.weights[layer - 1])

    def _biases(self, layer: int) -> list[list[str]]:
        return self._texts(self._evaluation.experiment.parameters.biases[layer - 1])

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, quiet = QPen(QColor(colors.text), px(1.2)), QPen(QColor(colors.quiet))
        for sign in self._signs:
            painter.setPen(ink)
            painter.setFont(number_font(1.5))
            painter.drawText(sign.box, _CENTRE, sign.text)
        painter.setPen(quiet)
        painter.setFont(text_font(2))
        for note in self._notes:
            painter.drawText(note.box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, note.text)
        for block in self._blocks:
            caption = block.caption_box
            if not event.region().intersects((caption | block.box).adjusted(-2, -2, 2, 2).toAlignedRect()):
                continue
            painter.setFont(text_font(2))
            painter.setPen(quiet)
            painter.drawText(caption, _CENTRE, block.caption)
            row = self._selection.row
            if block.weight is None and row is not None and row < block.rows:
                line = QRectF(block.box.left(), block.entry(row, 0).top(), block.box.width(), block.line_height)
                painter.fillRect(line, QColor(colors.chosen))
            painter.setPen(ink)
            _paint_brackets(painter, block.box)
            painter.setFont(number_font(1.5))
            for y, texts in enumerate(block.texts()):
                for x, text in enumerate(texts):
                    self._paint_entry(painter, block, y, x, text)

    def _paint_entry(self, painter: QPainter, block: Block, row: int, column: int, text: str) -> None:
        weight = block.weight(row, column) if block.weight else None
        is_lit = weight in self._selection.lit_weights or weight == self._selection.weight
        if weight is not None and is_lit:
            painter.save()
            painter.setBrush(QColor(theme().chosen))
            painter.setPen(QPen(QColor(theme().positive), px(1.5)))
            painter.drawRoundedRect(block.entry(row, column).adjusted(0, 0.5, 0, -0.5), 3, 3)
            painter.restore()
        painter.drawText(block.entry(row, column), _CENTRE, text)

    # The mouse.

    def _weight_at(self, at: QPointF) -> WeightId | None:
        return next((weight for block in self._blocks if (weight := block.weight_at(at)) is not None), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        weight = self._weight_at(event.position())
        self.setCursor(Qt.CursorShape.IBeamCursor if weight else Qt.CursorShape.ArrowCursor)
        self._selection.light(weight)

    def leaveEvent(self, event: QEvent) -> None:
        self._selection.light(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        weight = self._weight_at(event.position())
        if weight is not None and event.button() is Qt.MouseButton.LeftButton:
            self._selection.choose_weight(weight)
            self._open_editor(weight)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos(), self._weight_at(QPointF(event.pos())))

    def _open_editor(self, weight: WeightId) -> None:
        self._close_editor()
        experiment = self._document.experiment
        block = next(
            b
            for b in self._blocks
            if b.weight and (b.weight(0, 0).layer, b.weight(0, 0).is_bias) == (weight.layer, weight.is_bias)
        )
        box = block.entry(weight.source or 0, weight.target).toAlignedRect()
        name = weight_name(experiment.architecture, weight)
        self._editor = PillEditor(name, experiment.parameters.value(weight), box, self)
        self._editor.value_typed.connect(lambda value: self._document.set_weight(weight, value))
        self._editor.left.connect(self._close_editor)

    @Slot()
    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.dismiss()


def _more(count: int) -> str:
    """Below the points that are shown."""
    return translate("MatrixSheet", "… {count} more").format(count=show_count(count))


def _connection(layer: int, row: int, column: int) -> WeightId:
    return WeightId(layer, column, row)


def _bias(layer: int, _row: int, column: int) -> WeightId:
    return WeightId(layer, column)


class MatrixView(QScrollArea):
    """The sheet, scrolled where it is larger than its place."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = MatrixSheet(document, selection)
        self.clipboard = MatrixClipboard(document, selection, self)
        self.sheet.menu_wanted.connect(self.clipboard.show_menu)
        self.setWidget(self.sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.sheet.accessibleName())


def _paint_brackets(painter: QPainter, box: QRectF) -> None:
    for x, way in ((box.left(), 1), (box.right(), -1)):
        top, bottom = box.top() + 1, box.bottom() - 1
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for y in (top, bottom):
            painter.drawLine(QPointF(x, y), QPointF(x + px(4) * way, y))
