import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QPushButton, QToolTip, QWidget

from xorgui.ui.number_field import NumberField


@pytest.fixture
def field(app, qtbot):
    made = NumberField()
    made.set_value(7.0)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


@pytest.fixture
def retype(qtbot, type_text):
    """Select what is there, type over it, press Enter."""

    def type_over(field, text):
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        type_text(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    return type_over


@pytest.mark.parametrize("locale", ["en_US", "ko_KR", "de_DE", "fr_FR"])
@pytest.mark.parametrize(
    ("typed", "value"),
    [("-3", -3), ("−3", -3), (".5", 0.5), ("0,5", 0.5), ("1e-3", 1e-3), ("1/3", 1 / 3), (" 2.5 ", 2.5)],
)
def test_numbers_as_people_write_them(qtbot, field, retype, typed, value, locale):
    QLocale.setDefault(QLocale(locale))
    try:
        with qtbot.waitSignal(field.value_typed) as blocker:
            retype(field, typed)
    finally:
        QLocale.setDefault(QLocale.c())
    assert blocker.args == [pytest.approx(value)]


@pytest.mark.parametrize("typed", ["1,000.5", "1,000", "nan", "inf", "abc", "", "  ", "1000001", "-1e7", "1/0", "--3"])
def test_nonsense_is_refused_in_place_with_the_reason(qtbot, field, retype, typed):
    with qtbot.assertNotEmitted(field.value_typed):
        retype(field, typed)
    assert field.property("bad")
    assert field.text() == typed, "what was typed stays to be mended"
    assert QToolTip.text()
    assert field.value == 7.0
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "7"
    assert not field.property("bad")


def test_escape_restores(qtbot, field):
    field.selectAll()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "7"
    assert field.value == 7.0


def test_leaving_keeps_a_number_and_drops_nonsense(qtbot, field):
    field.selectAll()
    qtbot.keyClicks(field, "12")
    field.clearFocus()
    assert field.value == 12.0
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "oops")
    field.clearFocus()
    assert field.value == 12.0
    assert field.text() == "12"


def test_a_whole_number_takes_grouped_thousands_and_no_fraction(app, qtbot, retype):
    field = NumberField(low=1, high=10**12, whole=True)
    qtbot.addWidget(field)
    field.set_value(50_000)
    assert field.text() == "50000"
    retype(field, "20,000")
    assert field.value == 20_000
    retype(field, "2.5")
    assert field.value == 20_000


def test_a_value_from_outside_does_not_overwrite_typing(qtbot, field):
    field.selectAll()
    qtbot.keyClicks(field, "1")
    field.set_value(9.0)
    assert field.text() == "1"


def test_a_field_that_may_be_empty(app, qtbot, retype):
    field = NumberField(low=0, nothing="never")
    qtbot.addWidget(field)
    field.show()
    assert (field.text(), field.placeholderText()) == ("", "never")
    kept = []
    field.value_typed.connect(kept.append)
    retype(field, "0.5")
    retype(field, "oops")
    retype(field, "")
    retype(field, "  ")
    assert kept == [0.5, None]
    field.set_value(0.25)
    assert field.text() == "0.25"
    field.set_value(None)
    assert field.text() == ""


@pytest.mark.parametrize(("typed", "kept", "shown"), [("12", [12.0], "12"), ("oops", [], "7")])
def test_a_press_on_a_button_that_takes_no_focus_leaves_the_field(qtbot, app, typed, kept, shown):
    """What the button does is done with the number that is to be read."""
    both = QWidget()
    field, button = NumberField(parent=both), QPushButton("Train", both)
    field.set_value(7.0)
    button.move(0, 60)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    qtbot.addWidget(both)
    with qtbot.waitExposed(both):
        both.show()
    heard, read = [], []
    field.value_typed.connect(heard.append)
    button.clicked.connect(lambda: read.append(field.text()))
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.text() == typed, "a press in the field itself does not leave it"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (heard, read) == (kept, [shown])
    assert not field.property("bad")


def test_a_number_that_is_chosen_stays_chosen_when_it_changes(qtbot, field):
    field.selectAll()
    field.set_value(31_000)
    qtbot.keyClicks(field, "5")
    assert field.text() == "5"


def test_the_reason_goes_with_the_text_that_it_is_about(qtbot, field, retype):
    retype(field, "abc")
    assert QToolTip.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("typed", ["abc", ""])
def test_a_field_for_whole_numbers_asks_for_one(app, qtbot, retype, typed):
    field = NumberField(low=1, high=100, whole=True)
    qtbot.addWidget(field)
    field.set_value(5)
    field.show()
    retype(field, typed)
    assert QToolTip.text() == "Only a whole number fits here, without decimals."
