"""The bar at the top: what it tells must not make it jump."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from xorgui.ui import theme
from xorgui.ui.present import SCALE
from xorgui.ui.transport import NUMBER_GAP, StoryButton, _ReadOut, _room


@pytest.fixture
def read_out(app, qtbot):
    made = _ReadOut("epoch", "0,000,000")
    qtbot.addWidget(made)
    return made


def test_numbers_of_as_many_digits_take_the_same_room(read_out):
    """In most types a 1 is narrower than other digits."""
    widths = set()
    for text in ("111,111,111", "888,888,888", "404,040,404"):
        read_out.tell(text, f"step {text},000")
        widths.add(read_out.sizeHint().expandedTo(read_out.minimumSize()).width())
    assert len(widths) == 1


def test_while_training_the_room_does_not_shrink(read_out):
    least = read_out.minimumWidth()
    read_out.tell("12,345,678,901", is_steady=True)
    wide = read_out.minimumWidth()
    assert wide > least
    read_out.tell("99", is_steady=True)
    assert read_out.minimumWidth() == wide
    read_out.tell("100")
    assert read_out.minimumWidth() == least


@pytest.mark.parametrize("text", ["0.6931", "14.7534", "99.9999", "1,234.5678"])
def test_a_number_does_not_touch_the_next_one(app, qtbot, text):
    read_out = _ReadOut("loss", "00.0000")
    qtbot.addWidget(read_out)
    least = read_out.minimumWidth()
    read_out.tell(text)
    assert read_out.minimumWidth() - _room(read_out._value, text) >= NUMBER_GAP
    if len(text) <= len("00.0000"):
        assert read_out.minimumWidth() == least


TITLE = "Lesson 4 · From equations to matrices"


@pytest.fixture
def story(app, qtbot):
    menu = QMenu()
    made = StoryButton(menu)
    qtbot.addWidget(menu)
    qtbot.addWidget(made)
    return made


def test_a_long_title_is_cut_where_it_still_says_something(story):
    story.say(TITLE, "Lesson 4")
    length = story.fontMetrics().horizontalAdvance
    story.resize(story.sizeHint())
    assert story.shown_text == TITLE
    for shown in ("Lesson 4 · From equations…", "Lesson 4 · From…"):
        assert story.text_within(length(shown) + 2) == shown
    for room in (0, length("Lesson…") + 2, length("Lesson 4") + 2, length("Lesson 4 · Fr…") + 2):
        assert story.text_within(room) == "Lesson 4"
    story.resize(story.minimumSizeHint())
    assert story.shown_text == "Lesson 4"
    assert story.text() == story.accessibleName() == story.toolTip().split("\n")[0] == TITLE


def test_what_has_no_number_keeps_its_first_letters(story):
    story.say("Sums and thresholds of a teacher")
    story.resize(story.minimumSizeHint())
    assert story.shown_text == "Sums and…"
    story.say("Sums & thresholds")
    story.resize(story.minimumSizeHint())
    assert story.shown_text == "Sums & t…"
    assert story.text() == "Sums && thresholds"
    story.say("XOR")
    assert story.minimumSizeHint() == story.sizeHint()


@pytest.mark.parametrize(("scale", "width", "height"), [(1, 1024, 640), (SCALE, 1280, 800)])
def test_the_lesson_button_is_shortened_before_it_leaves_the_bar(window, scale, width, height):
    window.shelf.open(next(lesson for lesson in window.shelf.lessons if lesson.order == 4))
    theme.keeper().set_scale(scale)
    window.resize(width, height)
    QApplication.processEvents()
    bar = window.transport
    shown, text = bar.story.isVisible(), bar.story.shown_text
    is_inside = bar.rect().contains(bar.story.geometry())
    theme.keeper().set_scale(1)
    assert shown
    assert is_inside
    assert text.startswith("Lesson 4")
    assert bar.story.text() == TITLE


def test_a_page_without_a_menu_shows_no_button_for_one_and_the_tabs_stay(window):
    charts = window.charts
    width = charts.tabs.width()
    with_menu = []
    for index in range(charts.tabs.count()):
        charts.tabs.setCurrentIndex(index)
        if charts.tools.isVisible():
            with_menu.append(charts.page)
        assert charts.tabs.width() == width
    assert with_menu == ["loss", "gradients", "weights"]
