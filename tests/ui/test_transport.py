"""The bar at the top: what it tells must not make it jump."""

import pytest

from xorgui.ui.transport import _ReadOut


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


def test_a_page_without_a_menu_shows_no_button_for_one_and_the_tabs_stay(window):
    charts = window.charts
    width = charts.tabs.width()
    for index, menu in enumerate(charts._menus):
        charts.tabs.setCurrentIndex(index)
        assert charts.tools.isVisible() == (menu is not None)
        assert charts.tabs.width() == width
