"""Before a room: what is large, what is away, what is alone, and that all of it comes back."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from xorgui.core.architecture import WeightId
from xorgui.ui import theme
from xorgui.ui.main_window import MainWindow
from xorgui.ui.pointer_ring import PointerRing
from xorgui.ui.present import SCALE

# Without a lesson there is no lesson to be read.
ROOM = ["network", "forward", "region", "charts"]
PANELS = ("lesson", "settings", "network", "forward", "region", "charts")


@pytest.fixture
def desk(window, qtbot):
    """The window as a person has arranged it; the scale is that of a desk again afterwards."""
    window.resize(1440, 900)
    window.arrangement.reset()
    window.arrangement.splitters["centre"].setSizes([300, 400])
    QApplication.processEvents()
    yield window
    window.presentation.end()


def look(window: MainWindow) -> dict[str, object]:
    """What has to come back."""
    QApplication.processEvents()
    arrangement = window.arrangement
    return {
        "scale": theme.keeper().scale,
        "geometry": window.geometry(),
        "full": window.isFullScreen(),
        "menu": window.menuBar().height(),
        "bar": arrangement.isVisible() and window.transport.isVisible(),
        "seen": [name for name in PANELS if arrangement.panels[name].isVisible()],
        "sizes": {name: splitter.sizes() for name, splitter in arrangement.splitters.items()},
        "fonts": [label.font().pointSizeF() for label in (window.inspector, window.table, window.menuBar())],
        "ring": ring(window).isVisible(),
    }


def ring(window) -> PointerRing:
    return window.findChild(PointerRing)


def point_at(window, at: QPoint) -> None:
    """Move the mouse there, as the system tells a window."""
    none = Qt.MouseButton.NoButton
    place = QPointF(at)
    move = QMouseEvent(
        QEvent.Type.MouseMove, place, window.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window.windowHandle(), move)


def seen(window) -> list[str]:
    return look(window)["seen"]


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


@pytest.mark.parametrize("leaving", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_it_comes_and_goes_by_keys(desk, qtbot, leaving):
    before = look(desk)
    press(qtbot, desk, Qt.Key.Key_F11)
    assert theme.keeper().scale == SCALE
    assert desk.isFullScreen()
    assert desk.menuBar().height() == 0
    assert seen(desk) == ROOM
    press(qtbot, desk, leaving)
    assert look(desk) == before


def test_the_button_of_the_bar_says_what_it_does_next(desk):
    button = desk.transport.findChildren(QPushButton)[-1]
    assert button.text() == "Present"
    button.click()
    assert button.text() == "Leave"
    assert theme.keeper().scale == SCALE
    button.click()
    assert button.text() == "Present"
    assert theme.keeper().scale == 1


def test_keys_of_what_stands_in_menus_only_are_alive(desk, qtbot):
    press(qtbot, desk, Qt.Key.Key_F11)
    press(qtbot, desk, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.charts.tabs.currentIndex() == 1
    desk.document.set_weight(WeightId(2, 0), 1.0)
    press(qtbot, desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.document.experiment.parameters.value(WeightId(2, 0)) == 6


def test_esc_gives_up_what_is_in_hand_before_it_leaves(desk, qtbot):
    press(qtbot, desk, Qt.Key.Key_F11)
    view = desk.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.selection.weight is not None
    press(qtbot, desk, Qt.Key.Key_Return)
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.presentation.is_on, "it closed the field"
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.presentation.is_on, "it let the weight go"
    assert desk.selection.weight is None
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert not desk.presentation.is_on


def test_a_number_that_is_being_typed_is_given_up_first(desk, qtbot):
    desk.document.undo_stack.clear()
    press(qtbot, desk, Qt.Key.Key_F11)
    field = desk.charts.timeline.field
    field.setEnabled(True)
    field.setFocus()
    qtbot.keyClicks(field, "7")
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.presentation.is_on
    assert field.text() == "0"
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert not desk.presentation.is_on


def test_a_hidden_panel_stays_so(desk, qtbot):
    desk.arrangement.show_actions["forward"].setChecked(False)
    before = look(desk)
    press(qtbot, desk, Qt.Key.Key_F11)
    assert seen(desk) == ["network", "region", "charts"]
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert look(desk) == before


def test_what_is_saved_is_the_desk(desk, qtbot):
    before = look(desk)
    press(qtbot, desk, Qt.Key.Key_F11)
    desk.arrangement.alone_actions["region"].trigger()
    desk.close()
    again = MainWindow()
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    # The offscreen platform does not bring back a place on the screen.
    again.setGeometry(desk.geometry())
    assert look(again) == before


def test_the_ring_follows_the_mouse_in_the_room_only(desk, qtbot):
    point_at(desk, QPoint(300, 300))
    assert not ring(desk).isVisible()
    press(qtbot, desk, Qt.Key.Key_F11)
    for at in (QPoint(300, 300), QPoint(700, 40)):
        point_at(desk, at)
        assert ring(desk).isVisible()
        assert (ring(desk).geometry().center() - at).manhattanLength() <= 2
    assert desk.childAt(QPoint(700, 40)) is not ring(desk), "clicks go through"
    press(qtbot, desk, Qt.Key.Key_Escape)
    point_at(desk, QPoint(300, 300))
    assert not ring(desk).isVisible()


def test_a_ring_that_was_there_at_the_desk_stays(desk):
    desk.actions_by_name["pointer"].trigger()
    desk.actions_by_name["present"].trigger()
    desk.actions_by_name["present"].trigger()
    point_at(desk, QPoint(300, 300))
    assert ring(desk).isVisible()
    desk.actions_by_name["pointer"].trigger()
    assert not ring(desk).isVisible()


def test_each_panel_alone_by_its_button_and_back(desk, qtbot):
    before = look(desk)
    for name in PANELS:
        panel = desk.arrangement.panels[name]
        (button,) = [b for b in panel.findChildren(QToolButton) if b.objectName() == "alone"]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert seen(desk) == [name]
        assert desk.isFullScreen()
        assert not desk.transport.isVisible()
        area = desk.centralWidget()
        assert panel.width() * panel.height() > 0.9 * area.width() * area.height()
        assert theme.keeper().scale == 1
        press(qtbot, desk, Qt.Key.Key_Escape)
        assert look(desk) == before


def test_labels_of_the_region_are_there_as_far_as_there_is_room(desk):
    marks = desk.region.marks
    assert len(marks.labels.texts) == 4
    desk.arrangement.alone_actions["region"].trigger()
    QApplication.processEvents()
    assert len(marks.labels.texts) == 4
    desk.presentation.end()
    desk.resize(1024, 640)
    theme.keeper().set_scale(2)
    QApplication.processEvents()
    assert marks.labels.texts == []
    theme.keeper().set_scale(1)
    QApplication.processEvents()
    assert len(marks.labels.texts) == 4


def test_a_double_click_on_the_title_shows_alone(desk, qtbot):
    panel = desk.arrangement.panels["network"]
    qtbot.mouseDClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().center())
    assert seen(desk) == list(PANELS)
    for name in ("network", "region"):
        title = desk.arrangement.panels[name].title
        qtbot.mouseDClick(title, Qt.MouseButton.LeftButton)
        assert seen(desk) == [name]
        qtbot.mouseDClick(title, Qt.MouseButton.LeftButton)
        assert seen(desk) == list(PANELS)


def test_a_double_click_on_a_tab_shows_the_charts_alone(desk, qtbot):
    tabs = desk.charts.tabs
    qtbot.mouseDClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert seen(desk) == ["charts"]


def test_alone_by_keys_in_a_presentation_takes_one_esc_more(desk, qtbot):
    before = look(desk)
    press(qtbot, desk, Qt.Key.Key_F11)
    for number, name in enumerate(PANELS, start=1):
        press(qtbot, desk, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        assert seen(desk) == [name]
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert seen(desk) == ROOM
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert look(desk) == before


def test_a_hand_that_arranges_anew_is_not_overruled(desk):
    desk.actions_by_name["present"].trigger()
    desk.actions_by_name["present"].trigger()
    columns = desk.arrangement.splitters["columns"]
    columns.setSizes([400, 500, 500])
    columns.splitterMoved.emit(400, 1)
    desk.resize(1441, 901)
    QApplication.processEvents()
    assert columns.sizes()[0] == 400


def test_the_bar_leaves_out_what_has_no_room_and_brings_it_back(desk):
    desk.resize(1024, 640)
    QApplication.processEvents()
    at_desk = [widget.isVisible() for widget in desk.transport.children() if widget.isWidgetType()]
    theme.keeper().set_scale(SCALE)
    QApplication.processEvents()
    bar = desk.transport
    shown = [widget for widget in bar.children() if widget.isWidgetType() and widget.isVisible()]
    assert all(bar.rect().contains(widget.geometry()) for widget in shown)
    assert all(widget.width() >= widget.minimumSizeHint().width() for widget in shown)
    assert bar.loss.isVisible()
    assert not bar.story.isVisible()
    theme.keeper().set_scale(1)
    QApplication.processEvents()
    assert [widget.isVisible() for widget in bar.children() if widget.isWidgetType()] == at_desk


def test_a_clicker_turns_the_pages_in_the_room_only(desk, qtbot):
    lesson = next(lesson for lesson in desk.shelf.lessons if len(lesson.pages) > 1)
    desk.shelf.open(lesson)
    keeper = desk.lesson_keeper
    first = keeper.page
    press(qtbot, desk, Qt.Key.Key_PageDown)
    assert keeper.page is first
    press(qtbot, desk, Qt.Key.Key_F11)
    assert "lesson" in seen(desk)
    # Wherever the keyboard is: a teacher has clicked somewhere before.
    for widget in (desk.network, desk.region, desk.table, desk.lesson.text):
        widget.setFocus()
        press(qtbot, desk, Qt.Key.Key_PageDown)
        assert keeper.page is not first, widget
        press(qtbot, desk, Qt.Key.Key_PageUp)
        assert keeper.page is first, widget
    press(qtbot, desk, Qt.Key.Key_F11)
    press(qtbot, desk, Qt.Key.Key_PageDown)
    assert keeper.page is first


def test_another_language_in_the_room(desk, qtbot):
    before = look(desk)
    press(qtbot, desk, Qt.Key.Key_F11)
    desk.arrangement.alone_actions["region"].trigger()
    for _ in range(2):
        desk.actions_by_name["language"].trigger()
        QApplication.processEvents()
        assert seen(desk) == ["region"]
        assert theme.keeper().scale == SCALE
        assert desk.menuBar().height() == 0
        assert desk.arrangement.alone_actions["region"].isChecked()
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert seen(desk) == ROOM
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert look(desk) == before


@pytest.fixture
def small_room(window, monkeypatch):
    """Presented on a screen of 1024 x 640; that of the tests is another one."""
    monkeypatch.setattr(window, "setWindowState", lambda state: None)
    window.resize(1024, 640)
    window.arrangement.reset()
    window.presentation.set_on(True)
    QApplication.processEvents()
    yield window
    window.presentation.end()


def test_no_page_of_a_lesson_takes_the_rooms_width_from_the_network(small_room):
    """A panel whose title is cut, or whose text wraps, needs no more than it has."""
    window = small_room
    for lesson in window.shelf.lessons:
        window.shelf.open(lesson)
        for page in range(len(lesson.pages)):
            window.lesson_keeper.go_to(page)
            QApplication.processEvents()
            columns = window.arrangement.splitters["columns"]
            side, centre, right = columns.sizes()
            assert centre >= 0.9 * max(side, right), (lesson.name, page)
            text = window.lesson.text
            assert text.document().size().width() <= text.viewport().width() + 1, (lesson.name, page)


def test_a_small_network_is_as_large_in_a_narrow_room(small_room):
    """Units, weights and their texts grow with everything else."""
    small_room.shelf.open(small_room.shelf.lessons[0])
    QApplication.processEvents()
    assert small_room.network.viewport().width() < 360 * SCALE
    assert small_room.network.transform().m11() == pytest.approx(SCALE)
