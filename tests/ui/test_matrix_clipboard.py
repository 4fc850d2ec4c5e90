"""Weights pasted into the matrices and copied out of them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.matrix_text import BadMatrixError, MatrixProblem
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position, resized
from xorgui.ui.matrix_clipboard import explain_matrix
from xorgui.ui.number_field import NumberField

W1, B1, W2 = 1, 2, 6
"""Places of blocks on the sheet of 2-2-1."""


def choose(window, block, text):
    """An entry of the menu that a right click on a block opens."""
    sheet = window.matrices.sheet
    at = sheet.blocks[block].entry(0, 0).center().toPoint()
    QApplication.sendEvent(sheet, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, sheet.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if action.text() == text]
    action.trigger()
    menu.close()


def arrays(window):
    return [array.tolist() for array in window.document.experiment.parameters.arrays]


def test_a_matrix_is_pasted_in_one_step(window):
    QGuiApplication.clipboard().setText("array([[1., 2.],\n       [3., 4.]], dtype=float32)")
    choose(window, W1, "Paste into W₁")
    assert arrays(window)[0] == [[1, 2], [3, 4]]
    assert arrays(window)[1] == [-8, 3]
    assert window.document.undo_stack.undoText() == "pasting of W₁"
    window.document.undo()
    assert arrays(window)[0] == [[5, -7], [5, -7]]
    assert not window.document.undo_stack.canUndo()


def test_another_shape_changes_nothing_and_is_told(window):
    QGuiApplication.clipboard().setText("1 2 3")
    choose(window, B1, "Paste into b₁")
    assert window._status.text() == "The matrix on the clipboard is 3, but it should be 2."
    assert not window.document.undo_stack.canUndo()


@pytest.mark.parametrize("problem", MatrixProblem)
def test_every_problem_has_a_sentence(problem):
    error = BadMatrixError(problem, text="x", count=300_000, most=200_000, shape="3", wanted="2×2")
    assert explain_matrix(error).endswith(".")
    assert "{" not in explain_matrix(error)


def test_copied_weights_come_back_bit_for_bit(window):
    random = np.random.default_rng(1)
    drawn = Parameters.from_arrays([random.normal(size=a.shape) for a in window.document.experiment.parameters.arrays])
    window.document.set_weights(dict(drawn.values()), "weights")
    choose(window, W1, "Copy all weights")
    window.open_preset("by-hand")
    choose(window, W2, "Paste weights where they fit")
    assert window.document.experiment.parameters == drawn
    choose(window, B1, "Copy b₁")
    assert eval(QGuiApplication.clipboard().text(), {"np": np}).tolist() == drawn.biases[0].tolist()


def test_by_keys_what_is_chosen_comes_first(window, qtbot):
    architecture = Architecture.build((2, 2))
    change = by_position(window.document.experiment.architecture, architecture)
    window.document.reshape(change, Parameters.zeros(architecture))
    window.matrices.setFocus()
    QGuiApplication.clipboard().setText("[[1, 2], [3, 4]]")
    window.selection.choose_weight(WeightId(2, 0, 1))
    qtbot.keyClick(window.matrices, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert arrays(window)[2] == [[1, 2], [3, 4]]
    window.selection.choose_weight(None)
    qtbot.keyClick(window.matrices, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert arrays(window)[0] == [[1, 2], [3, 4]]
    window.selection.choose_weight(WeightId(1, 0))
    qtbot.keyClick(window.matrices, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "np.array([-8.0, 3.0], dtype=np.float32)"


def test_a_weight_out_of_a_layer_of_one_unit_can_be_typed_into(window, qtbot):
    """Its matrix has one row, as vectors of biases have."""
    old = window.document.experiment.architecture
    new = resized(old, (1,))
    window.document.reshape(by_position(old, new), Parameters.zeros(new))
    sheet = window.matrices.sheet
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.blocks[W2].entry(0, 0).center().toPoint())
    (field,) = sheet.findChildren(NumberField)
    qtbot.keyClicks(field, "2.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert arrays(window)[2:] == [[[2.5]], [6]]
