"""Typing into the diagram: nothing that is typed gets lost without a word."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from xorgui.core.architecture import WeightId
from xorgui.ui.network.gestures import PER_KEY

WEIGHT = WeightId(1, 0, 0)


@pytest.fixture
def field(window, qtbot):
    """An open field over the first weight."""
    view = window.network
    spot = view.mapFromScene(view.pill(WEIGHT).pos())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    return view._editor


def value(window, weight=WEIGHT):
    return window.document.experiment.parameters.value(weight)


def test_nonsense_left_by_a_click_says_why_it_goes(window, field, qtbot):
    qtbot.keyClicks(field, "abc")
    window.table.setFocus(Qt.FocusReason.MouseFocusReason)
    assert value(window) == 5
    assert window._status.text() == ("This is not a number: write it like 0.5, -3, 1e-3 or 1/3. x1 → y1 stays +5.00.")


def test_a_number_left_by_a_click_is_kept_in_silence(window, field, qtbot):
    qtbot.keyClicks(field, "2.5")
    before = window._status.text()
    window.table.setFocus(Qt.FocusReason.MouseFocusReason)
    assert value(window) == 2.5
    assert window._status.text() == before


@pytest.mark.parametrize("text", ["−0.7358939", "-123456.789"])
def test_the_field_is_as_wide_as_its_number(window, field, type_text, text):
    field.clear()
    type_text(field, text)
    shown = field.fontMetrics().horizontalAdvance(field.text())
    # What a line edit keeps free on both sides beside its border and padding is 2.
    assert field.width() - 2 * (2 + 7 + 2) >= shown
    assert field.parentWidget().rect().contains(field.geometry())


def test_a_field_opens_with_all_digits_of_a_trained_weight(window, qtbot):
    window.document.set_weight(WEIGHT, -0.7358939)
    view = window.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert view._editor.text() == "−0.7358939"
    assert view._editor.cursorRect().right() < view._editor.width()
    assert view._editor.width() - 22 >= view._editor.fontMetrics().horizontalAdvance("−0.7358939")


def test_a_field_goes_along_with_its_pill(window, field, qtbot):
    """A resize, a zoom and a pan leave what is typed."""
    view = window.network
    qtbot.keyClicks(field, "2.5")

    def is_over_pill() -> bool:
        place = view.mapFromScene(view.pill(WEIGHT).pos())
        return field.isVisible() and (field.geometry().center() - place).manhattanLength() <= 4

    for act in (
        lambda: window.resize(1200, 760),
        view.zoom_in,
        lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 10),
        view.fit,
    ):
        act()
        assert view._editor is field
        assert is_over_pill()
    assert field.text() == "2.5"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert value(window) == 2.5


def test_plus_over_a_layer_keeps_what_is_being_typed(window, field, qtbot):
    qtbot.keyClicks(field, "2.5")
    qtbot.mouseClick(window.headers.header(1).more, Qt.MouseButton.LeftButton)
    assert window.document.experiment.architecture.sizes == (2, 3, 1)
    assert value(window) == 2.5


def key(view, kind, timestamp, *, repeats=False) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "", repeats)
    event.setTimestamp(timestamp)
    QApplication.sendEvent(view, event)


def test_a_held_arrow_is_one_gesture_even_where_it_arrives_as_presses(window):
    """X11 sends releases and presses; Qt does not always see that a pair belongs together."""
    view, press, release = window.network, QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    view.setFocus(Qt.FocusReason.TabFocusReason)
    key(view, press, 1000)
    for time in range(1500, 1800, 40):
        key(view, release, time, repeats=time % 80 == 0)
        key(view, press, time, repeats=time % 80 == 0)
    key(view, release, 1810)
    assert value(window) == pytest.approx(5 + 9 * PER_KEY)
    assert window.document.undo_stack.count() == 1
    key(view, press, 1900)
    key(view, release, 1950)
    assert window.document.undo_stack.count() == 2, "pressed again it is another one"
    window.document.undo()
    window.document.undo()
    assert value(window) == 5
