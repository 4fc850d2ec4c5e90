"""The Code tab: the script of what is shown, and the light that goes both ways."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from xorgui.core.architecture import WeightId
from xorgui.core.data import Dataset
from xorgui.core.edits import added
from xorgui.export.script import script, text
from xorgui.lessons.lesson import CHARTS
from xorgui.model.remarks import say
from xorgui.model.titles import settings_words


@pytest.fixture
def page(window, qtbot):
    window.charts.tabs.setCurrentIndex(
        [window.charts.tabs.tabText(i) for i in range(window.charts.tabs.count())].index("Code")
    )
    qtbot.waitUntil(window.charts.code.isVisible)
    return window.charts.code


def exported(window) -> str:
    experiment = window.document.experiment
    return text(script(experiment, settings_words(experiment), say))


def place_of(page, start: str) -> int:
    return next(i for i, line in enumerate(page.text.toPlainText().splitlines()) if line.startswith(start))


def hover(page, line: int) -> None:
    block = page.text.document().findBlockByNumber(line)
    page.text.verticalScrollBar().setValue(max(line - 2, 0))
    at = QPointF(page.text.cursorRect(QTextCursor(block)).center() + QPoint(4, 0))
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page.text.viewport(), move)


def marked(page) -> set[str]:
    return {selection.cursor.block().text() for selection in page.text.extraSelections()}


def test_it_shows_the_script_of_what_is_shown(window, page):
    assert page.text.toPlainText() + "\n" == exported(window)
    window.document.set_weight(WeightId(1, 0, 0), 1.25)
    assert "W1 = tf.Variable([[1.25, -7.0]," in page.text.toPlainText()
    window.document.set_settings(replace(window.document.experiment.settings, learning_rate=0.5), "rate")
    window.document.set_data(added(window.document.experiment.data, (0.5, 0.25), 1))
    assert page.text.toPlainText() + "\n" == exported(window)
    window.document.undo_stack.undo()
    assert page.text.toPlainText() + "\n" == exported(window)


def test_an_edit_leaves_the_place_and_the_marked_text_alone(window, page):
    bar = page.text.verticalScrollBar()
    bar.setValue(5)
    cursor = page.text.textCursor()
    cursor.setPosition(10)
    cursor.setPosition(40, QTextCursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)
    bar.setValue(5)
    window.document.set_weight(WeightId(2, 0, 1), -3.0)
    assert (bar.value(), page.text.textCursor().selectionStart(), page.text.textCursor().selectionEnd()) == (5, 10, 40)


def test_it_can_be_copied(window, page, qtbot):
    qtbot.mouseClick(page._copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == exported(window)


def test_a_line_lights_up_the_weights_that_it_is_about(window, page):
    hover(page, place_of(page, "W1 = "))
    assert window.selection.lit_weights == {WeightId(1, 0, 0), WeightId(1, 1, 0)}
    assert window.network._connections[WeightId(1, 1, 0)]._is_lit
    assert not window.network._connections[WeightId(1, 1, 1)]._is_lit
    hover(page, place_of(page, "    layer1 = "))
    assert {weight.layer for weight in window.selection.lit_weights} == {1}
    assert len(window.selection.lit_weights) == 6
    hover(page, place_of(page, "import"))
    assert window.selection.lit_weights == frozenset()


def test_a_line_of_the_data_lights_up_its_point(window, page):
    hover(page, place_of(page, "x_data") + 2)
    assert window.selection.lit_row == 2
    assert [tuple(spot.pos()) for spot in window.region.marks.halo.points()] == [(1.0, 0.0)]
    QApplication.sendEvent(page.text.viewport(), QEvent(QEvent.Type.Leave))
    assert not len(window.region.marks.halo.points())


def test_a_weight_under_the_pointer_marks_its_lines(window, page):
    window.selection.light(WeightId(2, 0, 1))
    assert marked(page) == {"                  [-11.0]])", "    return tf.matmul(layer1, W2) + b2"}
    window.selection.light(None)
    assert marked(page) == set()


def test_another_network_while_a_line_is_lit(window, page):
    hover(page, place_of(page, "W2 = "))
    window.open_preset("and")
    assert window.selection.lit_weights == frozenset()
    assert page.text.toPlainText() + "\n" == exported(window)


def test_without_points_it_says_so(window, page):
    data = window.document.experiment.data
    window.document.set_data(Dataset(data.points[:0], data.targets[:0], view=data.view))
    assert page.text.toPlainText() == "# There are no points to train on."


def test_lessons_find_each_tab_in_its_place(window):
    assert len(CHARTS) == window.charts.tabs.count()
    for name, page in (("code", window.charts.code), ("log", window.charts.log)):
        window.charts.tabs.setCurrentIndex(CHARTS.index(name))
        assert page.isVisible()
