"""Points taken in hand in the region, as a person does it: pressed, dragged, double-clicked, by menu and by keys."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from xorgui.core import edits
from xorgui.core.data import MAX_POINTS, Dataset, Gate, gate_data
from xorgui.core.generators import make
from xorgui.core.numbers import show_input
from xorgui.core.recipe import Recipe, Shape
from xorgui.ui.region.points import LARGEST_MARK, SMALLEST_MARK, mark_size
from xorgui.ui.region.view import _ticks
from xorgui.ui.theme import keeper, theme

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def points(window):
    return [tuple(round(x, 4) for x in point) for point in window.document.experiment.data.points.tolist()]


def undo_steps(window):
    return window.document.undo_stack.count()


@pytest.fixture
def spot(window):
    """Where a point of the plane is on the screen."""
    return lambda x1, x2: window.region.spot((x1, x2))


@pytest.fixture
def hand(window, mouse):
    return mouse(window.region.viewport())


@pytest.fixture
def double_click(window, qtbot, spot):
    def click_twice(x1, x2, modifiers=NONE):
        at, viewport = spot(x1, x2), window.region.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, modifiers, at)
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, modifiers, at)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, at)

    return click_twice


@pytest.fixture
def menu(window, spot):
    """The actions of the menu at a point of the plane; without one, of the menu key's."""

    def open_at(*point):
        region = window.region
        reason = QContextMenuEvent.Reason.Mouse if point else QContextMenuEvent.Reason.Keyboard
        at = spot(*point) if point else region.viewport().rect().center()
        target = region.viewport() if point else region
        QApplication.sendEvent(target, QContextMenuEvent(reason, at, region.viewport().mapToGlobal(at)))
        opened = [m for m in region.findChildren(QMenu) if m.isVisible()]
        for m in opened:
            m.close()
        return {action.text(): action for m in opened for action in m.actions() if action.text()}

    return open_at


def test_a_dragged_point_moves_in_all_views_in_one_undo_step(window, hand, spot):
    view = window.document.evaluation.view
    start, end = spot(0, 1), spot(0.25, 0.75)
    hand.press(start).move(end.x() - start.x(), end.y() - start.y())
    x1, x2 = window.document.experiment.data.points[1].tolist()
    assert (x1, x2) == pytest.approx((0.25, 0.75), abs=0.02)
    assert window.selection.row == 1
    assert window.network.unit((0, 0))._value == show_input(x1, 2)
    assert window.table.model().index(1, 0).data() == show_input(x1, 2)
    assert f"({show_input(x1, 2)}, {show_input(x2, 2)}) → 1" in window.region.marks.labels.texts
    assert window.document.evaluation.view == view, "the plane lies still"
    hand.release()
    assert undo_steps(window) == 1
    assert window.document.undo_stack.undoText() == "moving a point"
    window.document.undo()
    assert window.document.experiment.data == gate_data(Gate.XOR)


def test_a_point_keeps_to_where_the_hand_took_it(window, hand, spot):
    hand.press(spot(0, 1) + QPoint(8, 5)).move(100, 0)
    expected = spot(0, 1) + QPoint(100, 0)
    at = spot(*window.document.experiment.data.points[1].tolist())
    assert (at - expected).manhattanLength() <= 2
    hand.release()


def test_escape_in_a_drag_brings_the_point_back_without_an_undo_step(window, hand, spot, qtbot):
    hand.press(spot(1, 0)).move(-60, -40)
    assert points(window)[2] != (1, 0)
    qtbot.keyClick(window.region, Qt.Key.Key_Escape)
    assert window.document.experiment.data == gate_data(Gate.XOR)
    hand.move(-60, -40)
    hand.release()
    assert window.document.experiment.data == gate_data(Gate.XOR), "the drag is over"
    assert undo_steps(window) == 0


def test_a_point_dragged_out_stays_at_the_edge_and_the_view_does_not_jump(window, hand, spot):
    view = window.document.evaluation.view
    hand.press(spot(1, 1)).move(2000, -2000)
    hand.release()
    x1, x2 = window.document.experiment.data.points[3].tolist()
    assert (x1, x2) == pytest.approx((1.5, 1.5), abs=0.01)
    assert window.document.evaluation.view == view


@pytest.mark.parametrize("scale", [1e-3, 1.0, 3.7, 1e5])
def test_at_any_scale_a_drag_to_the_edge_stays_in_the_view(window, hand, spot, scale):
    corners = gate_data(Gate.XOR)
    window.document.set_data(Dataset(corners.points * scale + 7 * scale, corners.targets))
    view = window.document.evaluation.view
    hand.press(spot(8 * scale, 8 * scale)).move(-2000, 2000)
    hand.release()
    assert window.document.evaluation.view == view
    assert window.document.experiment.data.points[3].tolist() == pytest.approx(view[:2], abs=0.01 * scale)


def test_a_plain_click_chooses_the_row_and_moves_nothing(window, hand, spot):
    hand.press(spot(1, 1)).move(1, 0)
    hand.release()
    assert window.selection.row == 3
    assert undo_steps(window) == 0


def test_undo_in_the_middle_of_a_drag_ends_it(window, hand, spot):
    hand.press(spot(1, 1)).move(-50, 0)
    window.document.undo()
    hand.move(-50, 0)
    hand.release()
    assert window.document.experiment.data == gate_data(Gate.XOR)


def test_a_press_on_the_ground_brings_the_probe_and_a_drag_takes_it_along(window, hand, spot):
    hand.press(spot(0.5, 0.5))
    assert window.selection.input == pytest.approx((0.5, 0.5), abs=0.01)
    assert window.selection.row is None
    way = spot(0.5, 0.9) - spot(0.5, 0.5)
    hand.move(way.x(), way.y())
    assert window.selection.input == pytest.approx((0.5, 0.9), abs=0.02)
    hand.release()
    assert undo_steps(window) == 0


@pytest.mark.parametrize(("modifiers", "target"), [(NONE, 1), (SHIFT, 0)])
def test_a_double_click_on_the_ground_adds_a_point_and_chooses_it(window, double_click, modifiers, target):
    view = window.document.evaluation.view
    double_click(0.5, 0.4, modifiers)
    data = window.document.experiment.data
    assert len(data) == 5
    assert data.points[4].tolist() == pytest.approx([0.5, 0.4], abs=0.01)
    assert data.targets[4] == target
    assert window.selection.row == 4
    assert window.document.evaluation.view == view
    assert window.table.model().rowCount() == 5
    assert undo_steps(window) == 1
    window.document.undo()
    assert window.document.experiment.data == gate_data(Gate.XOR)


def test_a_double_click_on_a_point_adds_none(window, double_click):
    double_click(1, 1)
    assert len(window.document.experiment.data) == 4


def test_no_more_points_than_there_may_be(window, double_click, menu):
    line = np.linspace(0, 1, MAX_POINTS)
    window.document.set_data(Dataset(np.column_stack([line, line]), np.zeros(MAX_POINTS)))
    double_click(0.2, 0.8)
    assert len(window.document.experiment.data) == MAX_POINTS
    assert QToolTip.text() == "There are 5,000 points, and no more are possible."
    assert not menu(0.2, 0.8)["Add a point of class 1 here"].isEnabled()


def test_the_menu_of_a_point(window, menu):
    menu(0, 1)["Make it class 0"].trigger()
    assert window.selection.row == 1
    assert window.document.experiment.data.targets.tolist() == [0, 0, 1, 0]
    menu(0, 1)["Make it class 1"].trigger()
    menu(0, 1)["Hold it back for the test"].trigger()
    assert window.document.experiment.data.test_marks.tolist() == [False, True, False, False]
    menu(0, 1)["Train on it"].trigger()
    assert window.document.experiment.data == gate_data(Gate.XOR)
    menu(0, 1)["Delete"].trigger()
    assert points(window) == [(0, 0), (1, 0), (1, 1)]
    for _ in range(5):
        window.document.undo()
    assert window.document.experiment.data == gate_data(Gate.XOR)
    assert not window.document.undo_stack.canUndo()


def test_the_menu_of_the_ground(window, menu):
    menu(0.5, 0.4)["Add a point of class 0 here"].trigger()
    menu(0.5, 0.8)["Add a point of class 1 here"].trigger()
    data = window.document.experiment.data
    assert data.targets.tolist() == [0, 1, 1, 0, 0, 1]
    assert data.points[4:] == pytest.approx(np.array([[0.5, 0.4], [0.5, 0.8]]), abs=0.01)


def test_fit_the_view(window, menu):
    window.document.set_data(gate_data(Gate.XOR))
    for corner in ((1, 0), (1, 1)):
        menu(*corner)["Delete"].trigger()
    assert window.document.evaluation.view == (-0.5, -0.5, 1.5, 1.5)
    menu(0.5, 0.5)["Fit the view"].trigger()
    assert window.document.evaluation.view == (-1, -0.5, 1, 1.5)
    assert window.region.picture.image.mapRectToParent(window.region.picture.image.boundingRect()).left() == -1
    window.document.undo()
    assert window.document.evaluation.view == (-0.5, -0.5, 1.5, 1.5)


def test_the_menu_key_is_for_what_is_chosen(window, menu):
    window.selection.choose_row(2)
    menu()["Delete"].trigger()
    assert points(window) == [(0, 0), (0, 1), (1, 1)]
    window.selection.probe((0.5, 0.25))
    menu()["Add a point of class 1 here"].trigger()
    assert points(window)[-1] == (0.5, 0.25)


def test_points_by_keys(window, qtbot):
    region = window.region
    region.setFocus()
    window.selection.probe((0.25, 0.5))
    qtbot.keyClick(region, Qt.Key.Key_Insert)
    window.selection.probe((0.75, 0.5))
    qtbot.keyClick(region, Qt.Key.Key_Insert, SHIFT)
    data = window.document.experiment.data
    assert points(window)[4:] == [(0.25, 0.5), (0.75, 0.5)]
    assert data.targets[4:].tolist() == [1, 0]
    window.selection.choose_row(0)
    for left in (5, 4, 3, 2, 1, 0):
        qtbot.keyClick(region, Qt.Key.Key_Delete)
        assert len(window.document.experiment.data) == left
    qtbot.keyClick(region, Qt.Key.Key_Delete)
    assert window.selection.row is None
    assert undo_steps(window) == 8


def test_without_a_chosen_row_delete_deletes_nothing(window, qtbot):
    window.selection.probe((0.5, 0.5))
    qtbot.keyClick(window.region, Qt.Key.Key_Delete)
    assert len(window.document.experiment.data) == 4


def test_points_after_all_are_gone(window, double_click, qtbot):
    none = np.zeros((0, 2))
    window.document.set_data(Dataset(none, none[:, 0]))
    double_click(0.5, 0.4)
    assert len(window.document.experiment.data) == 1
    assert window.selection.row == 0


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_test_points_are_hollow(window, spot, choice):
    keeper().choose(choice)
    data = gate_data(Gate.XOR)
    window.document.set_data(Dataset(data.points, data.targets, np.array([False, False, True, False])))

    def middle(x1, x2):
        # A triangle's middle of mass lies a little below the middle of its box.
        return window.region.grab().toImage().pixelColor(spot(x1, x2) + QPoint(0, 3)).name().upper()

    assert middle(1, 0) == theme().panel
    assert middle(0, 1) == theme().positive
    assert middle(0, 0) == theme().negative


def test_marks_shrink_as_points_become_many():
    assert mark_size(1) == mark_size(16) == LARGEST_MARK
    sizes = [mark_size(count) for count in (16, 50, 200, 1000, 5000)]
    assert sizes == sorted(sizes, reverse=True)
    assert 9 <= mark_size(200) <= 12
    assert mark_size(5000) == SMALLEST_MARK


def test_a_small_mark_is_hit_by_its_own_size(window, hand, spot):
    window.document.set_data(make(Recipe(Shape.CLOUDS, size=200)))
    x1, x2 = window.document.experiment.data.points[7].tolist()
    hand.press(spot(x1, x2))
    hand.release()
    assert window.selection.input == (x1, x2)
    away = QPointF(spot(0.5, 0.5)).toPoint()
    hand.press(away)
    hand.release()
    assert window.selection.row is None


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (-0.5, 1.5, ["0", "1"]),
        (-0.8, 1.8, ["0", "1"]),
        (-0.4, 1.4, ["0.0", "0.5", "1.0"]),
        (-30, 30, ["−20", "0", "20"]),
        (5.5, 12, ["6", "8", "10", "12"]),
        (0.101, 0.114, ["0.105", "0.110"]),
    ],
)
def test_ticks_are_round(low, high, texts):
    assert [text for _, text in _ticks(low, high)] == texts


def test_labels_of_points_side_by_side_are_all_to_be_read(window):
    """Each over free ground within the picture, whichever side of its point that is."""
    places = [[0.4, 0.5], [0.6, 0.5], [1.4, 0.9], [0.5, 1.45], [0.5, -0.45]]
    window.document.set_data(replace(Dataset(places, [0, 1, 0, 1, 0]), view=(-0.5, -0.5, 1.5, 1.5)))
    labels = window.region.marks.labels
    assert labels.texts == [f"({show_input(x1)}, {show_input(x2)}) → {k % 2}" for k, (x1, x2) in enumerate(places)]
    boxes = [item.sceneBoundingRect() for item in labels._items if item.isVisible()]
    bounds = window.region._ground.mapViewToScene(QRectF(-0.5, -0.5, 2, 2)).boundingRect()
    for index, box in enumerate(boxes):
        assert bounds.adjusted(-1, -1, 1, 1).contains(box)
        assert not any(box.intersects(other) for other in boxes[index + 1 :])


def test_labels_are_for_few_points(window):
    window.document.set_data(make(Recipe(Shape.CLOUDS, size=10)))
    assert window.region.marks.labels.texts == []


def test_rings_follow_the_wrong_points_as_these_move(window):
    """As many wrong points in other places are moved, not drawn anew: the rings stand where NumPy says."""
    for seed in (1, 2, 3):
        window.document.set_data(make(Recipe(Shape.SPIRALS, 300, 0.05, seed)))
        for index in (5, 6):
            window.document.set_data(edits.moved(window.document.experiment.data, index, (0.25, 0.5)))
            wrong = window.document.experiment.data.points[~window.document.evaluation.correct]
            rings = window.region.marks.rings
            assert sorted(zip(*rings.getData(), strict=True)) == sorted(map(tuple, wrong.tolist()))


def test_labels_of_the_same_size_are_in_the_same_places_whatever_was_before(window):
    region = window.region

    def places():
        QApplication.processEvents()
        items = [item for item in region.marks.labels._items if item.isVisible()]
        return {item.toPlainText(): item.mapRectToScene(item.boundingRect()) for item in items}

    region.setFixedSize(500, 400)
    before = places()
    for size in ((260, 200), (300, 600), (700, 300)):
        region.setFixedSize(*size)
        places()
    region.setFixedSize(500, 400)
    assert places() == before


@pytest.mark.parametrize("size", [(523, 443), (499, 428), (331, 300), (445, 391)])
def test_labels_with_the_same_room_around_them_are_on_the_same_side(window, size):
    window.region.setFixedSize(*size)
    QApplication.processEvents()
    assert set(window.region.marks.labels._sides.values()) == {(0, -1)}
