"""The table of points: what is typed is in the document at once, nonsense is not, and all of it can be undone."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from xorgui.core.data import MAX_POINTS, Dataset, Gate, gate_data
from xorgui.ui.number_field import NumberField
from xorgui.ui.points_dialog import PointsDialog
from xorgui.ui.points_table import CLASS, TEST, X1, X2

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(window, qtbot):
    window.data_menu.edit.trigger()
    (made,) = window.findChildren(PointsDialog)
    qtbot.waitExposed(made)
    made.activateWindow()
    made.table.setFocus()
    return made


def field(dialog):
    (found,) = [f for f in dialog.table.viewport().findChildren(NumberField) if f.isVisible()]
    return found


@pytest.fixture
def begin(dialog, qtbot):
    """Opens a cell, with what is typed in place of what is there."""

    def begin_at(row, column, typed):
        table = dialog.table
        table.setCurrentIndex(table.model().index(row, column))
        table.edit(table.currentIndex())
        field(dialog).selectAll()
        qtbot.keyClicks(field(dialog), typed)
        return field(dialog)

    return begin_at


def editors(dialog):
    return [f for f in dialog.table.viewport().findChildren(NumberField) if f.isVisible()]


def texts(dialog):
    model = dialog.table.model()
    return [[model.index(row, column).data() for column in (X1, X2, CLASS)] for row in range(model.rowCount())]


def data_of(window):
    return window.document.experiment.data


def test_it_shows_the_points(dialog):
    assert texts(dialog) == [["0", "0", "0"], ["0", "1", "1"], ["1", "0", "1"], ["1", "1", "0"]]


def test_a_typed_number_is_in_the_document_as_one_undo_step(window, dialog, begin, qtbot):
    qtbot.keyClick(begin(1, X1, "0,25"), Qt.Key.Key_Return)
    assert data_of(window).points[1].tolist() == [0.25, 1]
    qtbot.keyClick(begin(1, X2, "1/2"), Qt.Key.Key_Return)
    assert data_of(window).points[1].tolist() == [0.25, 0.5]
    assert window.document.undo_stack.count() == 2
    assert window.selection.row == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert data_of(window) == gate_data(Gate.XOR)
    assert texts(dialog)[1] == ["0", "1", "1"]
    qtbot.keyClick(dialog, Qt.Key.Key_Y, CONTROL)
    assert data_of(window).points[1].tolist() == [0.25, 1]


@pytest.mark.parametrize("typed", ["abc", "1,000", "nan", "1e9", ""])
def test_nonsense_is_refused_in_place(window, dialog, begin, qtbot, typed):
    before = window.document.experiment
    cell = begin(2, X2, typed)
    if not typed:
        cell.clear()
        cell.setModified(True)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        qtbot.keyClick(cell, key)
        assert editors(dialog) == [cell], "it stays open to be mended"
        assert cell.property("bad")
        assert cell.text() == typed
    assert window.document.experiment is before
    qtbot.keyClick(cell, Qt.Key.Key_Escape)
    assert not editors(dialog)
    assert texts(dialog)[2] == ["1", "0", "1"]


@pytest.mark.parametrize("typed", ["2", "-1", "0.5"])
def test_a_class_is_0_or_1(window, dialog, begin, qtbot, typed):
    cell = begin(0, CLASS, typed)
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert cell.property("bad")
    assert data_of(window) == gate_data(Gate.XOR)
    qtbot.keyClick(cell, Qt.Key.Key_Escape)
    qtbot.keyClick(begin(0, CLASS, "1"), Qt.Key.Key_Return)
    assert data_of(window).targets.tolist() == [1, 1, 1, 0]


def test_tab_goes_on_to_the_next_cell(window, dialog, begin, qtbot):
    qtbot.keyClick(begin(0, X1, "0.1"), Qt.Key.Key_Tab)
    following = field(dialog)
    assert dialog.table.currentIndex().column() == X2
    following.selectAll()
    qtbot.keyClicks(following, "0.2")
    qtbot.keyClick(following, Qt.Key.Key_Return)
    assert data_of(window).points[0].tolist() == pytest.approx([0.1, 0.2])


def test_a_click_elsewhere_keeps_a_number_and_drops_nonsense(window, dialog, begin):
    begin(0, X1, "0.1")
    dialog.add.setFocus()
    assert data_of(window).points[0, 0] == np.float32(0.1)
    begin(0, X1, "oops")
    dialog.add.setFocus()
    assert data_of(window).points[0, 0] == np.float32(0.1)
    assert not editors(dialog)


def test_a_test_mark_is_ticked(window, dialog, qtbot):
    table = dialog.table
    table.setCurrentIndex(table.model().index(3, TEST))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert data_of(window).test_marks.tolist() == [False, False, False, True]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert data_of(window) == gate_data(Gate.XOR)


def test_a_point_is_added_and_typed_over(window, dialog, qtbot):
    dialog.add.click()
    assert data_of(window).points[4].tolist() == [0.5, 0.5]
    cell = field(dialog)
    qtbot.keyClicks(cell, "3")
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert data_of(window).points[4].tolist() == [3, 0.5]
    assert window.document.evaluation.view[2] > 3, "it is in sight"


def test_chosen_rows_are_deleted_in_one_step(window, dialog, qtbot):
    table = dialog.table
    table.selectRow(1)
    flags = table.selectionModel().SelectionFlag
    table.selectionModel().select(table.model().index(3, X2), flags.Select)
    assert table.chosen_rows == [1, 3]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert data_of(window).points.tolist() == [[0, 0], [1, 0]]
    dialog.remove.click()
    assert data_of(window).points.tolist() == [[0, 0]]
    dialog.remove.click()
    assert len(data_of(window)) == 0
    assert not dialog.remove.isEnabled()
    for _ in range(3):
        window.document.undo()
    assert data_of(window) == gate_data(Gate.XOR)


def test_rows_are_pasted_from_a_spreadsheet(window, dialog, qtbot):
    QGuiApplication.clipboard().setText("x1\tx2\tlabel\n0,5\t0,25\t1\n0,75\t0,5\t0\n")
    qtbot.keyClick(dialog.table, Qt.Key.Key_V, CONTROL)
    data = data_of(window)
    assert data.points[4:].tolist() == [[0.5, 0.25], [0.75, 0.5]]
    assert data.targets[4:].tolist() == [1, 0]
    assert dialog.table.currentIndex().row() == 4
    window.document.undo()
    assert data_of(window) == gate_data(Gate.XOR)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", "The clipboard: there are no points."),
        ("0\t0\t1\n0\toops\t1", "The clipboard, line 2: “oops” is not a number."),
        ("0\t0\t1\n" * (MAX_POINTS - 3), "The clipboard: 4,997 more points would be too many; 5,000 is the limit."),
    ],
)
def test_what_cannot_be_pasted_is_explained_and_changes_nothing(window, dialog, text, note):
    QGuiApplication.clipboard().setText(text)
    dialog.paste.click()
    assert dialog.note.text() == note
    assert data_of(window) == gate_data(Gate.XOR)
    dialog.add.click()
    assert dialog.note.text() == ""


def test_with_as_many_points_as_there_may_be_none_is_added(window, dialog):
    window.document.set_data(Dataset(np.zeros((MAX_POINTS, 2)), np.zeros(MAX_POINTS)))
    assert not dialog.add.isEnabled()
    assert dialog.table.model().rowCount() == MAX_POINTS
    window.document.undo()
    assert dialog.add.isEnabled()


def test_edits_elsewhere_are_in_the_table(window, dialog):
    window.settings.data.kind.activated.emit(1)
    assert texts(dialog) == [["0", "0", "0"], ["0", "1", "0"], ["1", "0", "0"], ["1", "1", "1"]]


def test_the_dialog_is_opened_once(window, dialog):
    dialog.close()
    window.data_menu.edit.trigger()
    assert window.findChildren(PointsDialog) == [dialog]
    assert dialog.isVisible()
    QApplication.processEvents()


def test_the_data_menu_standardises_and_fits_the_view(window):
    menu = window.data_menu
    menu.aboutToShow.emit()
    assert not menu.standardise.isChecked()
    menu.standardise.trigger()
    assert data_of(window).points.tolist() == [[-1, -1], [-1, 1], [1, -1], [1, 1]]
    menu.aboutToShow.emit()
    assert menu.standardise.isChecked()
    menu.standardise.trigger()
    assert data_of(window) == gate_data(Gate.XOR)
    wide = Dataset(data_of(window).points, data_of(window).targets, view=(-9, -9, 9, 9))
    window.document.set_data(wide)
    menu.fit.trigger()
    assert data_of(window) == gate_data(Gate.XOR)
