"""A label never widens what it is in, and tells all of its text one way or the other."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPalette
from PySide6.QtWidgets import QApplication

from xorgui.ui.cut_label import CutLabel

TEXT = "One unit is not enough · page 2 of 6"


@pytest.fixture
def label(app, qtbot):
    made = CutLabel(TEXT, Qt.TextElideMode.ElideLeft)
    qtbot.addWidget(made)
    made.show()
    return made


def tip(label) -> str:
    """What a pointer that rests there is told."""
    place = QPoint(5, 5)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, place, label.mapToGlobal(place)))
    return label.toolTip()


def test_with_room_it_is_whole(label):
    label.resize(label.sizeHint())
    assert label.shown_text == TEXT
    assert tip(label) == ""


def test_without_it_is_cut_and_the_tooltip_has_the_rest(label):
    label.resize(label.sizeHint().width() // 2, 20)
    assert label.shown_text.startswith("…")
    assert TEXT.endswith(label.shown_text[1:])
    assert tip(label) == TEXT
    other = TEXT.replace("2", "3")
    label.setText(other)
    assert tip(label) == other
    label.setText("page 3")
    assert tip(label) == ""


def test_a_rest_that_tells_nothing_is_left_out(label):
    label.resize(label.fontMetrics().horizontalAdvance("…6") + 1, 20)
    assert label.shown_text == ""
    assert label.minimumSizeHint().width() == 0
    assert label.text() == TEXT, "for a screen reader it is there"


def test_it_is_written_in_its_color(label):
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ff0000"))
    label.setPalette(palette)
    label.resize(label.sizeHint())
    picture = label.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert "#ff0000" in colors
