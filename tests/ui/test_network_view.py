"""The diagram shows the document, and every weight in it can be taken in hand."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position
from xorgui.ui.network.gestures import PER_KEY
from xorgui.ui.network.items import PillItem
from xorgui.ui.number_field import NumberField

WEIGHT = WeightId(1, 0, 0)
BIAS = WeightId(2, 0)


def spot(view, weight) -> QPoint:
    return view.mapFromScene(view.pill(weight).pos())


def value(window, weight=WEIGHT) -> float:
    return window.document.experiment.parameters.value(weight)


def editor(view) -> NumberField:
    (field,) = [f for f in view.viewport().findChildren(NumberField) if f.isVisible()]
    return field


@pytest.mark.parametrize("weight", list(Architecture.build((2,)).weight_ids()))
def test_every_number_can_be_clicked_and_typed(window, qtbot, weight):
    view = window.network
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, weight))
    qtbot.keyClicks(editor(view), "1.25")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert value(window, weight) == 1.25
    assert view.pill(weight).value == 1.25
    window.actions_by_name["undo"].trigger()
    assert value(window, weight) != 1.25


def test_nonsense_is_refused_and_escape_gives_up(window, qtbot):
    view = window.network
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, WEIGHT))
    qtbot.keyClicks(editor(view), "1,000.5")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert editor(view).text() == "1,000.5"
    qtbot.keyClick(editor(view), Qt.Key.Key_Escape)
    assert value(window) == 5
    assert not window.document.undo_stack.canUndo()
    assert view.scene().focusItem() is view.pill(WEIGHT)


def test_tab_goes_on_to_the_next_number(window, qtbot):
    view = window.network
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, WEIGHT))
    qtbot.keyClicks(editor(view), "3")
    qtbot.keyClick(editor(view), Qt.Key.Key_Tab)
    assert value(window) == 3
    qtbot.keyClicks(editor(view), "4")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert value(window, WeightId(1, 0, 1)) == 4


def test_tab_walks_through_all_numbers(window, qtbot):
    view = window.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in window.document.experiment.architecture.weight_ids():
        seen.append(view.scene().focusItem().weight)
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert seen == list(window.document.experiment.architecture.weight_ids())


def test_a_drag_scrubs_up_and_down_in_one_undo_step(window, mouse):
    view = window.network
    mouse(view.viewport()).press(spot(view, WEIGHT)).move(0, -40).move(0, -40).release()
    assert value(window) > 5
    assert window.document.undo_stack.count() == 1
    window.document.undo()
    assert value(window) == 5
    mouse(view.viewport()).press(spot(view, WEIGHT)).move(0, 40).release()
    assert value(window) < 5


def test_shift_scrubs_finely_and_ctrl_coarsely(window, mouse):
    view = window.network
    moved = []
    for modifier in ("ShiftModifier", "NoModifier", "ControlModifier"):
        held = getattr(Qt.KeyboardModifier, modifier)
        mouse(view.viewport()).press(spot(view, WEIGHT), held).move(0, -50, held).release(held)
        moved.append(value(window) - 5)
        window.document.undo()
    assert moved[1] == pytest.approx(10 * moved[0], rel=1e-3)
    assert moved[2] == pytest.approx(10 * moved[1], rel=1e-3)


def test_escape_in_a_drag_restores_and_leaves_no_step(window, qtbot, mouse):
    view = window.network
    hand = mouse(view.viewport()).press(spot(view, WEIGHT)).move(0, -60)
    assert value(window) != 5
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert value(window) == 5
    hand.move(0, -60).release()
    assert value(window) == 5
    assert not window.document.undo_stack.canUndo()


@pytest.mark.parametrize(
    ("key", "modifier", "change"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, PER_KEY),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, -PER_KEY),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, PER_KEY / 10),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, -PER_KEY * 10),
    ],
)
def test_arrows_nudge_the_focused_number(window, qtbot, key, modifier, change):
    view = window.network
    view.setFocus()
    view.pill(WEIGHT).setFocus()
    qtbot.keyClick(view, key, modifier)
    assert value(window) == pytest.approx(5 + change)


def test_typing_on_a_focused_number_begins_an_edit(window, qtbot):
    view = window.network
    view.setFocus()
    view.pill(BIAS).setFocus()
    qtbot.keyClick(view, "-")
    qtbot.keyClicks(editor(view), "2")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert value(window, BIAS) == -2


def test_the_wheel_turns_only_the_focused_number(window):
    view = window.network

    def turn() -> None:
        at = spot(view, WEIGHT).toPointF()
        event = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    turn()
    assert value(window) == 5
    view.setFocus()
    view.pill(WEIGHT).setFocus()
    turn()
    turn()
    assert value(window) == pytest.approx(5 + 2 * PER_KEY)
    assert window.document.undo_stack.count() == 1, "turns in a row are one gesture"


def test_hovering_a_unit_shows_it_in_the_region(window):
    unit = window.network.unit((1, 1))
    unit.hovered.emit(unit.unit)
    assert window.selection.unit == (1, 1)
    unit.hovered.emit(None)
    assert window.selection.unit == (2, 0)


def test_an_editor_does_not_survive_a_change_of_shape(window, qtbot):
    view = window.network
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, WEIGHT))
    new = Architecture.build((3,))
    window.document.reshape(by_position(window.document.experiment.architecture, new), Parameters.zeros(new))
    assert not [f for f in view.viewport().findChildren(NumberField) if f.isVisible()]
    assert len([i for i in view.scene().items() if isinstance(i, PillItem)]) == 3 * 3 + 4


def test_thumbnails_show_what_the_model_says(window):
    """The left lower and right upper corner of y1's thumbnail: orange and blue, as s(5 x1 + 5 x2 - 8) is 0 and 1."""
    image = window.network.unit((1, 0))._image
    low, high = image.pixelColor(1, image.height() - 2), image.pixelColor(image.width() - 2, 1)
    assert low.red() > low.blue()
    assert high.blue() > high.red()


def test_leaving_the_window_to_the_pointer_does_not_lose_a_drag(window, mouse):
    """A drag that ends far outside still ends."""
    view = window.network
    hand = mouse(view.viewport()).press(spot(view, WEIGHT)).move(0, -2000)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    hand.release()
    after = value(window)
    assert after > 5
    hand.move(0, 100)
    assert value(window) == after


@pytest.mark.parametrize("preset", ["by-hand", "lab-09-1"])
def test_a_drag_given_up_leaves_no_step_whatever_the_start(window, qtbot, mouse, preset):
    window.open_preset(preset)
    before, steps = window.document.experiment, window.document.undo_stack.count()
    mouse(window.network.viewport()).press(spot(window.network, WEIGHT)).move(0, -60)
    qtbot.keyClick(window.network, Qt.Key.Key_Escape)
    assert window.document.experiment == before
    assert window.document.undo_stack.count() == steps


def test_an_untouched_field_goes_when_it_is_left_and_leaves_the_focus(window, qtbot):
    view = window.network
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, WEIGHT))
    window.settings.training.rate.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not [f for f in view.viewport().findChildren(NumberField) if f.isVisible()]
    assert QApplication.focusWidget() is window.settings.training.rate
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, WEIGHT))
    qtbot.keyClicks(editor(view), "2")
    window.settings.training.rate.setFocus(Qt.FocusReason.MouseFocusReason)
    assert value(window) == 2
    assert QApplication.focusWidget() is window.settings.training.rate


def test_a_change_of_depth_in_the_narrowest_diagram(window):
    window.arrangement.splitters["columns"].setSizes([262, 200, 900])
    for _ in range(3):
        header = window.headers.header(1)
        header._add_layer()
    for _ in range(3):
        window.headers.header(1)._remove_layer()
    assert window.document.experiment.architecture.depth == 2


def test_a_drag_without_a_button_is_over(window, mouse):
    view = window.network
    hand = mouse(view.viewport()).press(spot(view, WEIGHT)).move(0, -40)
    after = value(window)
    hand._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    hand.move(0, -40)
    assert value(window) == after
