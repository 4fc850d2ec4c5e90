"""Weights into the matrices and out of them, by the clipboard."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from xorgui.core.architecture import SUBSCRIPTS, WeightId
from xorgui.core.matrix_text import BadMatrixError, MatrixProblem, fitting, read_arrays, write_array
from xorgui.core.numbers import MINUS, show_count
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.words import translate


class MatrixClipboard(QObject):
    """Copies W, b or all of them as NumPy reads them; pastes what NumPy, TensorFlow or a table print, as one step.

    Signals:
        refused(str): what is on the clipboard does not fit, and why.
    """

    refused = Signal(str)

    def __init__(self, document: Document, selection: Selection, view: QWidget) -> None:
        super().__init__(view)
        self._document = document
        self._selection = selection
        self._view = view
        for keys, slot in ((QKeySequence.StandardKey.Copy, self.copy), (QKeySequence.StandardKey.Paste, self.paste)):
            QShortcut(QKeySequence(keys), view, slot, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_menu(self, at: QPoint, weight: WeightId | None) -> None:
        """What can be done with the matrix that a weight is in, and with all; at a place of the screen."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if weight is not None:
            name = self._name(weight)
            menu.addAction(self.tr("Copy {name}").format(name=name), partial(self._copy, weight))
            menu.addAction(self.tr("Paste into {name}").format(name=name), partial(self._paste, weight))
            menu.addSeparator()
        menu.addAction(self.tr("Copy all weights"), partial(self._copy, None))
        menu.addAction(self.tr("Paste weights where they fit"), partial(self._paste, None))
        menu.popup(at)

    @Slot()
    def copy(self) -> None:
        """The matrix of the chosen weight; without one, all."""
        self._copy(self._selection.weight)

    @Slot()
    def paste(self) -> None:
        """Into the matrix of the chosen weight if it fits there, else where it fits."""
        chosen = self._selection.weight
        if chosen is None or not self._paste(chosen, quietly=True):
            self._paste(None)

    def _copy(self, weight: WeightId | None) -> None:
        arrays = self._document.experiment.parameters.arrays
        if weight is None:
            text = "[" + ",\n ".join(map(write_array, arrays)) + "]"
        else:
            text = write_array(arrays[2 * (weight.layer - 1) + weight.is_bias])
        QGuiApplication.clipboard().setText(text)

    def _paste(self, target: WeightId | None, *, quietly: bool = False) -> bool:
        try:
            arrays = read_arrays(QGuiApplication.clipboard().text())
            values = fitting(arrays, self._document.experiment.architecture, target)
        except BadMatrixError as error:
            if not quietly:
                self.refused.emit(explain_matrix(error))
            return False
        first = next(iter(values))
        text = self._name(first) if len(arrays) == 1 else self.tr("weights")
        self._document.set_weights(values, self.tr("pasting of {name}").format(name=text))
        return True

    def _name(self, weight: WeightId) -> str:
        index = "" if self._document.experiment.architecture.depth == 1 else str(weight.layer).translate(SUBSCRIPTS)
        return f"{'b' if weight.is_bias else 'W'}{index}"


def explain_matrix(error: BadMatrixError) -> str:
    """One sentence: what is wrong with the text on the clipboard, and what would be right."""
    values = {name: show_count(value) if isinstance(value, int) else value for name, value in error.values.items()}
    return _sentence(error.problem).format(minus=MINUS, **values)


def _sentence(problem: MatrixProblem) -> str:
    match problem:
        case MatrixProblem.EMPTY:
            return translate("MatrixProblems", "There are no numbers on the clipboard.")
        case MatrixProblem.TOO_LONG:
            return translate("MatrixProblems", "The clipboard has {count} characters; weights have at most {most}.")
        case MatrixProblem.BRACKETS:
            return translate("MatrixProblems", "The brackets on the clipboard do not form matrices.")
        case MatrixProblem.NOT_A_NUMBER:
            return translate("MatrixProblems", "“{text}” on the clipboard is not a number.")
        case MatrixProblem.OUT_OF_RANGE:
            return translate(
                "MatrixProblems", "“{text}” is out of range: weights lie between {minus}{most} and {most}."
            )
        case MatrixProblem.RAGGED:
            return translate("MatrixProblems", "The rows on the clipboard differ in length.")
        case MatrixProblem.SHAPE:
            return translate("MatrixProblems", "The matrix on the clipboard is {shape}, but it should be {wanted}.")
