"""The table and the matrices where there are many points, test points, or where points are moved."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from xorgui.core import edits
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.generators import make
from xorgui.core.recipe import Recipe, Shape
from xorgui.ui.forward_table import ForwardModel
from xorgui.ui.theme import theme

MANY = make(Recipe(Shape.CLOUDS, size=5000))


def test_a_moved_point_leaves_the_table_where_it_is_scrolled(window, qtbot):
    window.document.set_data(MANY)
    table = window.table
    table.verticalScrollBar().setValue(3000)
    resets = []
    table.model().modelReset.connect(lambda: resets.append(True))
    window.document.set_data(edits.moved(MANY, 3001, (0.5, 0.25)))
    assert not resets
    assert table.verticalScrollBar().value() == 3000
    assert [table.model().index(3001, column).data() for column in (0, 1)] == ["0.5", "0.25"]


def test_only_what_is_seen_of_many_points_is_asked_for(window, monkeypatch):
    window.document.set_data(MANY)
    asked = set()
    text = ForwardModel._text

    def spy(self, row, column):
        asked.add(row)
        return text(self, row, column)

    monkeypatch.setattr(ForwardModel, "_text", spy)
    window.table.grab()
    assert 0 < len(asked) < 50


def test_a_choice_from_elsewhere_is_scrolled_to(window):
    window.document.set_data(MANY)
    window.selection.choose_row(4321)
    table = window.table
    assert table.currentIndex().row() == 4321
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_test_points_are_marked_in_words(window):
    data = gate_data(Gate.XOR)
    window.document.set_data(Dataset(data.points, data.targets, np.array([False, True, False, False])))
    model = window.table.model()
    target = model.columnCount() - 2
    assert [model.index(row, target).data() for row in range(4)] == ["0", "1 △", "1", "0"]
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "A point for the test: training does not see it."
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_matrices_show_the_first_points_and_tell_how_many_more(window):
    sheet = window.matrices.sheet
    assert not sheet._notes
    height = sheet.height()
    window.document.set_data(MANY)
    x, z = sheet.blocks[0], sheet.blocks[3]
    assert x.caption == "X 5000×2"
    assert len(x.texts()) == len(z.texts()) == x.rows == 8
    assert sheet._notes[0].text == "… 4,992 more"
    assert {note.text for note in sheet._notes[1:3]} == {"…"}
    for note in sheet._notes:
        for block in sheet.blocks:
            assert not note.box.intersects(block.box), "below its matrix, over no other"
    assert sheet.height() < 3 * height
    sheet.grab()


def test_the_matrices_without_points(window):
    window.document.set_data(Dataset(np.zeros((0, 2)), np.zeros(0)))
    assert window.matrices.sheet.blocks[0].texts() == []
    window.matrices.sheet.grab()


def test_marks_keep_their_colour_in_the_chosen_row(window):
    """Read from the pixels: the tick of row 0, chosen and not."""
    table = window.table
    mark = table.model().index(0, table.model().columnCount() - 1)
    for row in (0, 1):
        window.selection.choose_row(row)
        picture = table.viewport().grab(table.visualRect(mark)).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        right = QColor(theme().right)
        assert any(abs(p.hue() - right.hue()) < 8 and p.saturation() > 100 for p in pixels)


def test_a_clicked_cell_has_no_frame_of_its_own(window, qtbot):
    table = window.table
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(1, 2)).center()
    )
    rect = table.visualRect(table.model().index(1, 2))
    picture = table.viewport().grab(rect).toImage()
    edge = {picture.pixelColor(x, 1).name() for x in range(picture.width())}
    assert edge == {theme().chosen.lower()}


def test_a_narrow_table_scrolls_before_it_cuts_its_numbers(window):
    window.document.set_data(make(Recipe(Shape.SPIRALS, size=40)))
    window.table.setFixedWidth(150)
    for column in range(len(window.document.experiment.architecture.sizes) + 2):
        assert window.table.sizeHintForColumn(column) <= window.table.columnWidth(column)
