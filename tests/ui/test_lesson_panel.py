"""The lesson in the window as a student meets it."""

import re
import shutil

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox

from xorgui.core.activations import Activation
from xorgui.core.architecture import WeightId
from xorgui.core.reshape import with_layer
from xorgui.core.resources import resource_folder
from xorgui.lessons.links import Link
from xorgui.ui.lesson.targets import in_sight
from xorgui.ui.lesson.text import LessonText
from xorgui.ui.theme import keeper

XNOR_PAGE = 4


@pytest.fixture
def by_hand(window):
    window.shelf.open(next(lesson for lesson in window.shelf.lessons if lesson.name == "2-xor-by-hand"))
    return window


def card(window):
    return window.lesson.cards[0]


def test_pages_follow_each_other_and_lead_into_the_next_lesson(by_hand, qtbot):
    lesson = by_hand.lesson
    titles = [lesson.title.text()]
    for _ in range(XNOR_PAGE):
        qtbot.mouseClick(lesson.forth, Qt.MouseButton.LeftButton)
        titles.append(lesson.title.text())
    assert titles == [page.title for page in by_hand.lesson_keeper.lesson.text("en").pages]
    assert "Lesson 3" in lesson.forth.text()
    qtbot.mouseClick(lesson.forth, Qt.MouseButton.LeftButton)
    assert by_hand.lesson_keeper.lesson.order == 3
    qtbot.mouseClick(lesson.back, Qt.MouseButton.LeftButton)
    # Where the student left it.
    assert lesson.title.text() == titles[-1]


def test_at_the_first_and_the_last_page_of_all_there_is_no_further_way(window):
    window.shelf.open(window.shelf.lessons[0])
    assert not window.lesson.back.isEnabled()
    window.shelf.open(window.shelf.lessons[-1])
    window.lesson_keeper.go_to(len(window.shelf.lessons[-1].pages) - 1)
    assert not window.lesson.forth.isEnabled()


def test_keys_walk_pages_and_lessons(by_hand, qtbot):
    by_hand.activateWindow()
    qtbot.waitUntil(by_hand.isActiveWindow)
    qtbot.keyClick(by_hand, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert by_hand.lesson_keeper.progress.page == 1
    qtbot.keyClick(by_hand, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert by_hand.lesson_keeper.progress.page == 0
    qtbot.keyClick(by_hand, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert by_hand.lesson_keeper.lesson.order == 3
    qtbot.keyClick(by_hand, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert by_hand.lesson_keeper.lesson.order == 2


def test_cells_are_filled_in_and_judged_one_by_one(by_hand, qtbot):
    by_hand.lesson.next_page()
    fields = card(by_hand).answer.fields
    assert card(by_hand).state.text() == "0 of 3 right"
    for field, text in zip(fields, "011", strict=True):
        qtbot.keyClicks(field, text)
    assert card(by_hand).state.text() == "2 of 3 right"
    assert [field.property("judged") for field in fields] == ["right", "right", "wrong"]
    assert [field.accessibleDescription() for field in fields] == ["right", "right", "not right yet"]
    assert card(by_hand).tick.isHidden()
    fields[2].selectAll()
    height = card(by_hand).sizeHint().height()
    qtbot.keyClicks(fields[2], "0")
    assert "done" in card(by_hand).tick.text()
    # The tick takes the place of what was missing.
    assert not card(by_hand).tick.isHidden()
    assert card(by_hand).state.isHidden()
    assert card(by_hand).sizeHint().height() == height


def test_a_choice_by_a_click_on_its_words(by_hand, qtbot):
    by_hand.lesson_keeper.go_to(3)
    first, _, third = card(by_hand).answer.buttons[:3]
    qtbot.waitUntil(first.isVisible)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert card(by_hand).state.text() == "not right yet"
    qtbot.mouseClick(third, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert "done" in card(by_hand).tick.text()


def test_what_is_missing_follows_the_diagram(by_hand):
    by_hand.lesson_keeper.go_to(XNOR_PAGE)
    assert card(by_hand).state.text() == "0 of 4 rows right"
    by_hand.document.set_weight(WeightId(2, 0), 16.0)
    assert card(by_hand).state.text() == "2 of 4 rows right"
    by_hand.document.set_weights({WeightId(1, 0): -3.0, WeightId(1, 1): 10.0}, "")
    assert "done" in card(by_hand).tick.text()


def test_a_card_keeps_the_room_of_what_was_missing(by_hand):
    by_hand.lesson_keeper.go_to(XNOR_PAGE)
    heights = [card(by_hand).heightForWidth(300)]
    for value in (1.0, 5.0):
        by_hand.document.set_weight(WeightId(1, 0, 0), value)
        heights.append(card(by_hand).heightForWidth(300))
    by_hand.document.set_weights({WeightId(1, 0): -3.0, WeightId(1, 1): 10.0, WeightId(2, 0): 16.0}, "")
    assert "done" in card(by_hand).tick.text()
    heights.append(card(by_hand).heightForWidth(300))
    assert heights[0] < heights[1] == heights[2] == heights[3]


def test_the_hint_comes_on_demand(by_hand, qtbot):
    by_hand.lesson_keeper.go_to(XNOR_PAGE)
    qtbot.waitUntil(card(by_hand).hint_button.isVisible)
    assert not card(by_hand).hint.isVisible()
    qtbot.mouseClick(card(by_hand).hint_button, Qt.MouseButton.LeftButton)
    assert card(by_hand).hint.isVisible()


def test_a_link_rings_what_it_means_while_the_pointer_is_on_it(by_hand):
    by_hand.lesson.text.highlighted.emit(QUrl("unit:y1"))
    (ring,) = by_hand.guide.spotlight.rings
    view = by_hand.network
    assert ring.center() == view.mapTo(by_hand, view.box_of((1, 0)).center())
    by_hand.lesson.text.highlighted.emit(QUrl())
    assert by_hand.guide.spotlight.rings == ()


def test_links_choose_and_do(by_hand):
    selection = by_hand.selection
    by_hand.guide.follow(Link.of("unit:y2"))
    assert selection.unit == (1, 1)
    by_hand.guide.follow(Link.of("bias:y1"))
    assert selection.weight == WeightId(1, 0)
    by_hand.guide.follow(Link.of("row:4"))
    assert selection.row == 3
    by_hand.guide.follow(Link.of("probe:0.25,0.75"))
    assert selection.input == (0.25, 0.75)
    by_hand.guide.follow(Link.of("do:exact"))
    assert not selection.rounded
    by_hand.guide.follow(Link.of("chart:landscape"))
    assert by_hand.charts.tabs.currentIndex() == 4
    assert by_hand.arrangement.show_actions["charts"].isChecked()
    by_hand.guide.follow(Link.of("control:seed"))
    assert by_hand.arrangement.show_actions["settings"].isChecked()


def test_a_link_to_what_the_student_has_removed_says_so(by_hand):
    by_hand.settings.network.layers.lineEdit().setText("2 - 1")
    by_hand.trainer.reshape(_without_hidden_layers(by_hand))
    by_hand.guide.follow(Link.of("unit:y2"))
    assert "start the page over" in by_hand._status.text()
    by_hand.guide.point_at(Link.of("weight:x1-y2"))
    assert by_hand.guide.spotlight.rings == ()


def _without_hidden_layers(window):
    from xorgui.core.reshape import by_position, resized

    old = window.document.experiment.architecture
    return by_position(old, resized(old, ()))


def test_a_lesson_hides_panels_and_gives_them_back(window):
    shown = {name: action.isChecked() for name, action in window.arrangement.show_actions.items()}
    window.shelf.open(window.shelf.lessons[1])
    assert not window.arrangement.show_actions["charts"].isChecked()
    window.shelf.close()
    assert {name: action.isChecked() for name, action in window.arrangement.show_actions.items()} == shown


def test_a_panel_that_the_student_brought_back_stays_while_pages_turn(by_hand):
    by_hand.arrangement.show_actions["charts"].setChecked(True)
    by_hand.lesson.next_page()
    assert by_hand.arrangement.show_actions["charts"].isChecked()


def test_a_locked_control_stays_so_until_the_page_is_left(window, tmp_path):
    folder = shutil.copytree(resource_folder("lessons") / "2-xor-by-hand", tmp_path / "locked")
    settings = folder / "lesson.toml"
    settings.write_text(
        settings.read_text("utf-8").replace("row = 1\n", 'row = 1\nlocked = ["optimizer", "layers"]\n', 1), "utf-8"
    )
    window.lesson_menu.open_folder(folder)
    box = window.settings.training.optimizer
    assert not box.isEnabled()
    assert not window.headers.header(1).more.isEnabled()
    box.setEnabled(True)
    assert not box.isEnabled()
    window.lesson.next_page()
    assert box.isEnabled()
    assert window.headers.header(1).more.isEnabled()


@pytest.mark.parametrize(
    ("locked", "hidden_kept", "output_kept"),
    [
        ("layers", {"activation"}, {"activation"}),
        ("activation", {"layers"}, {"layers", "activation"}),
        ("output", {"layers", "activation"}, {"layers"}),
    ],
)
def test_in_the_diagram_only_what_is_meant_is_locked(by_hand, locked, hidden_kept, output_kept):
    by_hand.guide._lock((locked,))
    for layer, kept in ((1, hidden_kept), (2, output_kept)):
        assert usable(by_hand.headers.header(layer)) == kept
    # Other layers are locked as well.
    by_hand.trainer.reshape(with_layer(by_hand.document.experiment.architecture, 2, 2, Activation.SIGMOID))
    for layer, kept in ((2, hidden_kept), (3, output_kept)):
        assert usable(by_hand.headers.header(layer)) == kept
    by_hand.guide._lock(())
    assert usable(by_hand.headers.header(3)) == {"layers", "activation"}


def usable(header):
    """What a header lets a hand change; its buttons and its menu agree."""
    header.kind.menu().aboutToShow.emit()
    actions = {action.text(): action.isEnabled() for action in header.kind.menu().actions() if action.text()}
    activations = {actions.pop(activation.value) for activation in Activation}
    layers = {*actions.values(), header.more.isEnabled(), header.less.isEnabled()}
    (has_activation,), (has_layers,) = activations, layers
    assert header.kind.isEnabled()
    return {name for name, has in (("layers", has_layers), ("activation", has_activation)) if has}


@pytest.mark.parametrize("locked", [(), ("layers",), ("activation",)])
def test_where_layers_are_locked_a_unit_cannot_be_removed(by_hand, locked):
    by_hand.guide._lock(locked)
    unit = by_hand.network.box_of((1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, unit, by_hand.network.viewport().mapToGlobal(unit))
    QApplication.sendEvent(by_hand.network.viewport(), event)
    (menu,) = (menu for menu in by_hand.network.findChildren(QMenu) if menu.parent() is by_hand.network)
    remove = menu.actions()[-1]
    assert remove.text() == "Remove this unit"
    assert remove.isEnabled() == ("layers" not in locked)
    menu.close()


def test_where_all_of_a_layer_is_locked_its_button_is_disabled(by_hand):
    by_hand.guide._lock(("layers", "output"))
    assert by_hand.headers.header(1).kind.isEnabled()
    assert not by_hand.headers.header(2).kind.isEnabled()


def test_a_broken_folder_is_refused_with_line_and_reason_and_the_lesson_stays(by_hand, tmp_path, qtbot):
    folder = shutil.copytree(resource_folder("lessons") / "2-xor-by-hand", tmp_path / "broken")
    (folder / "lesson.toml").write_text("order = 2\npage = 3\n")
    before = by_hand.document.experiment
    by_hand.lesson_menu.open_folder(folder)
    box = by_hand.findChild(QMessageBox)
    assert "lesson.toml:2: " in box.informativeText()
    assert "broken" in box.text()
    box.close()
    assert by_hand.lesson_keeper.lesson.name == "2-xor-by-hand"
    assert by_hand.document.experiment is before


def test_titles_and_choices_are_shown_as_they_are_written_and_no_text_is_lost(window, tmp_path):
    folder = shutil.copytree(resource_folder("lessons") / "2-xor-by-hand", tmp_path / "own")
    (folder / "ko.md").unlink()
    text = (folder / "en.md").read_text("utf-8")
    text = re.sub(r"^(#+ |1\. )", r"\g<1>R&D 0<b>w ", text, flags=re.MULTILINE)
    text = re.sub(r"^(?=[A-Z])", "0<b>w. Then ", text, flags=re.MULTILINE)
    (folder / "en.md").write_text(text, "utf-8")
    window.lesson_menu.open_folder(folder)
    window.lesson_keeper.go_to(3)
    lesson = window.lesson
    labels = [label for label in (*lesson.findChildren(QLabel), lesson.place) if "R&D 0<b>w" in label.text()]
    assert len(labels) == 4  # the lesson's, the page's, the task's and the first choice
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert all(
        "0<b>w. Then" in part.toPlainText() for part in (lesson.text, *card(window).findChildren(LessonText)[:1])
    )
    assert len(lesson.text.toPlainText()) > 100
    assert window.transport.story.text() == "R&&D 0<b>w XOR by hand"


def test_the_bar_names_the_lesson_and_the_menu_ticks_what_is_done(by_hand):
    assert by_hand.transport.story.text() == "Lesson 2 · XOR by hand"
    keeper, menu = by_hand.lesson_keeper, by_hand.lesson_menu
    entry = next(action for action in menu.actions() if "XOR by hand" in action.text())
    assert entry.isChecked()
    assert "✓" not in entry.text()
    for page, answers in ((1, "0 1 0"), (2, "0 0 1 0 0 1 1 0 0"), (3, "3")):
        keeper.go_to(page)
        keeper.answer(keeper.tasks[0], answers)
    keeper.go_to(XNOR_PAGE)
    by_hand.document.set_weights({WeightId(1, 0): -3.0, WeightId(1, 1): 10.0, WeightId(2, 0): 16.0}, "")
    menu.aboutToShow.emit()
    assert "✓" in entry.text()


def test_without_a_lesson_the_experiment_is_told(by_hand):
    by_hand.shelf.close()
    assert by_hand.lesson.title.text() == "XOR by hand"
    assert "nobody trained them" in by_hand.lesson.text.toPlainText()
    assert by_hand.lesson.forth.isHidden() or not by_hand.lesson.forth.isVisible()


def test_the_whole_text_is_in_sight_at_any_width(by_hand):
    text = by_hand.lesson.text
    for width in (262, 420):
        by_hand.arrangement.splitters["columns"].setSizes([width, 500, 400])
        assert text.height() >= text.document().size().height()


def test_no_line_is_lost_when_a_scroll_bar_takes_some_of_the_width(by_hand, qtbot):
    by_hand.resize(1024, 640)
    by_hand.lesson_keeper.go_to(3)
    for width in range(250, 300, 6):
        by_hand.arrangement.splitters["columns"].setSizes([width, 400, 624 - width])
        for is_wanted in (True, False):
            card(by_hand).hint_button.setChecked(is_wanted)
            by_hand.arrangement.settle()
            qtbot.wait(20)
            texts = [text for text in by_hand.lesson.findChildren(LessonText) if text.isVisible()]
            assert all(text.viewport().size() == text.size() for text in texts)
            assert all(text.height() >= text.document().size().height() for text in texts)


def test_a_point_is_never_torn_apart_by_the_end_of_a_line(by_hand):
    text = by_hand.lesson.text
    text.set_markdown("The row (0, 1) and the [row (1, 1)](row:4) and (½, −1).")
    block = text.document().begin()
    for width in range(40, 300, 5):
        text.document().setTextWidth(width)
        layout = block.layout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        parts = [block.text()[line.textStart() :][: line.textLength()] for line in lines]
        assert not any(part.rstrip().endswith(",") for part in parts)
    assert text.toPlainText() == "The row (0, 1) and the row (1, 1) and (½, −1)."


def test_formulas_hold_together_but_not_the_code(by_hand):
    text = by_hand.lesson.text
    text.set_markdown("It is 5 − 8 = −3, (ŷ − t)·x₁, s′(z) and [1 1]·W.\n\n```\na = b + (1, 2)\n```")
    formula, code = (text.document().findBlockByNumber(number).text() for number in range(2))
    assert (
        formula.replace("\N{NO-BREAK SPACE}", "_") == "It is 5_−_8_=_−3, (ŷ_−_t)·x₁, s′\N{WORD JOINER}(z) and [1_1]·W."
    )
    assert code == "a = b + (1, 2)"


def test_a_table_stands_as_far_from_the_words_below_as_from_those_above(by_hand):
    text = by_hand.lesson.text
    text.set_markdown("above\n\n| a |\n| --- |\n| 1 |\n\nbelow")
    layout, document = text.document().documentLayout(), text.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert [block.text() for block in blocks] == ["above", "a", "1", "below"]
    above, first, last, below = (layout.blockBoundingRect(block) for block in blocks)
    assert abs((first.top() - above.bottom()) - (below.top() - last.bottom())) <= 1


def test_a_page_that_turns_under_the_hand_keeps_the_keyboard_in_the_lesson(by_hand, qtbot):
    by_hand.lesson.next_page()
    by_hand.activateWindow()
    qtbot.waitUntil(by_hand.isActiveWindow)
    card(by_hand).answer.fields[0].setFocus()
    by_hand.lesson.next_page()
    assert by_hand.lesson.text.hasFocus()


def test_a_link_to_a_row_leaves_the_table_away_where_the_diagram_shows_it(by_hand):
    by_hand.arrangement.settle()
    assert not by_hand.table.isVisible()
    by_hand.guide.follow(Link.of("row:4"))
    assert by_hand.selection.row == 3
    assert not by_hand.arrangement.show_actions["forward"].isChecked()
    (ring,) = by_hand.guide.spotlight.rings
    assert ring.center() == by_hand.region.mapTo(by_hand, by_hand.region.spot((1.0, 1.0)))
    by_hand.arrangement.show_actions["region"].setChecked(False)
    by_hand.arrangement.settle()
    by_hand.guide.point_at(Link.of("row:4"))
    inputs = [by_hand.network.box_of((0, unit)).center() for unit in range(2)]
    assert [ring.center() for ring in by_hand.guide.spotlight.rings] == [
        by_hand.network.mapTo(by_hand, place) for place in inputs
    ]
    for name, is_shown in (("network", False), ("charts", True)):
        by_hand.arrangement.show_actions[name].setChecked(is_shown)
    by_hand.guide.follow(Link.of("row:3"))
    assert by_hand.arrangement.show_actions["forward"].isChecked()


def test_answers_that_no_hand_could_give_are_none(window):
    """A document may bring any text along."""
    for lesson in window.shelf.lessons:
        window.shelf.open(lesson)
        for page in range(len(lesson.pages)):
            window.lesson_keeper.go_to(page)
            for task in lesson.pages[page].tasks:
                window.lesson_keeper.answer(task, "∞ nan 1e999 'x'")
        assert window.lesson_keeper.progress.done == ()


def test_a_ring_goes_by_itself_after_a_click(by_hand, qtbot):
    by_hand.guide._until.setInterval(1)
    by_hand.guide.follow(Link.of("panel:region"))
    assert by_hand.guide.spotlight.rings
    qtbot.waitUntil(lambda: not by_hand.guide.spotlight.rings)


def test_a_lesson_of_ones_own_has_no_number_no_neighbours_and_a_place_in_the_menu(window, tmp_path):
    folder = shutil.copytree(resource_folder("lessons") / "2-xor-by-hand", tmp_path / "mine")
    window.lesson_menu.open_folder(folder)
    assert window.transport.story.text() == "XOR by hand"
    assert not window.actions_by_name["next_lesson"].isEnabled()
    assert not window.actions_by_name["previous_page"].isEnabled()
    assert window.actions_by_name["next_page"].isEnabled()
    window.lesson_keeper.go_to(XNOR_PAGE)
    assert not window.actions_by_name["next_page"].isEnabled()
    window.shelf.open(window.shelf.lessons[0])
    window.lesson_menu.aboutToShow.emit()
    (again,) = window.lesson_menu._own.actions()
    again.trigger()
    assert window.lesson_keeper.lesson.folder == folder
    assert window.lesson_keeper.progress.page == XNOR_PAGE


def test_a_teacher_s_folder_is_opened_from_the_file_menu_too(window):
    action = window.lesson_menu.open_folder_action
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if action in menu.actions()]
    assert window.menuBar().actions()[0].menu() in menus


def test_a_hint_that_makes_the_page_too_long_is_scrolled_to(by_hand, qtbot):
    by_hand.lesson_keeper.go_to(3)
    by_hand.lesson.resize(by_hand.lesson.width(), 200)
    by_hand.lesson.setMaximumHeight(200)
    qtbot.waitUntil(card(by_hand).hint_button.isVisible)
    bar = by_hand.lesson._scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    card(by_hand).hint_button.click()
    qtbot.waitUntil(lambda: not card(by_hand).hint.visibleRegion().isEmpty())
    assert card(by_hand).hint.visibleRegion().boundingRect() == card(by_hand).hint.rect()
    # From now on it stays where the student scrolls.
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    card(by_hand).hint_button.click()
    qtbot.wait(0)
    assert bar.value() == 0


def test_a_table_to_fill_in_is_as_wide_as_the_panel_lets_it_be(window, tmp_path):
    """Four units and inputs with decimals; the task has no hint."""
    (tmp_path / "lesson.toml").write_text(
        'order = 1\n[[page]]\npanels = ["network"]\n[page.experiment]\nhidden = [3]\n[[page.task]]\nname = "fill"\n'
        'fill_rows = [[0.25, -0.5]]\nfill_units = ["y1", "y2", "y3", "out"]\n',
        "utf-8",
    )
    (tmp_path / "en.md").write_text("# Fill\n\n## Page\n\n### Fill {#fill}\nFill in.\n", "utf-8")
    window.resize(1024, 640)
    window.shelf.open_folder(tmp_path)
    window.arrangement.settle()
    assert not card(window).hint_button.isVisible()
    scroller = window.lesson._scroller
    for scale in (1, 1.5):
        keeper().set_scale(scale)
        window.arrangement.settle()
        assert scroller.widget().width() <= scroller.viewport().width()
        assert all(field.width() <= round(56 * scale) for field in card(window).answer.fields)
    keeper().set_scale(1)


def test_space_trains_after_an_answer_by_the_mouse_or_in_a_field(by_hand, qtbot, monkeypatch):
    presses = []
    action = by_hand.actions_by_name["train"]
    action.setEnabled(True)
    action.triggered.disconnect()
    action.triggered.connect(lambda: presses.append(1))
    by_hand.activateWindow()
    qtbot.waitUntil(by_hand.isActiveWindow)
    by_hand.lesson_keeper.go_to(3)
    button = card(by_hand).answer.buttons[0]
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not button.hasFocus()
    qtbot.keyClick(by_hand, Qt.Key.Key_Space)
    assert len(presses) == 1
    by_hand.shelf.open(by_hand.shelf.lessons[4])
    by_hand.lesson_keeper.go_to(4)
    action.setEnabled(True)
    field = card(by_hand).answer.field
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    qtbot.keyClicks(field, "1000")
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.text() == "1000"
    assert by_hand.lesson_keeper.answer_to(card(by_hand).task) == "1000"
    assert len(presses) == 2


def test_a_link_to_an_experiment_with_random_weights_waits_for_tensorflow(window):
    """Else it would be imported in two threads at once, and training be impossible."""
    before = window.document.experiment
    window.guide.follow(Link("experiment", "lab-09-2"))
    assert window.document.experiment is before
    assert window._status.text() == "Random weights need TensorFlow."
    window.guide.follow(Link("experiment", "or-nand"))
    assert window.document.experiment is not before


def test_the_ring_around_activations_goes_where_they_can_be_changed(window):
    """The headers of the diagram, if the settings are hidden; the settings, if there is no room for headers."""
    window.arrangement.show_actions["settings"].setChecked(False)
    assert in_sight(window, "activation") == [window.headers.header(1).kind]
    window.headers.header(1).hide()
    assert in_sight(window, "activation") == [window.settings.network.activation]
    window.guide.follow(Link("control", "activation"))
    assert window.settings.network.activation.isVisible()
