"""Any mark on the screen can be asked about, by a click or by a key, and tells its formula and its present numbers."""

import math
import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QSplitterHandle, QTextBrowser, QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.reshape import with_unit
from xorgui.core.resources import resource
from xorgui.ui import theme
from xorgui.ui.arrangement import Arrangement
from xorgui.ui.help_window import HelpWindow
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.popup import Explanation

STEP = 43


def plain(mark: Mark | None) -> str:
    assert mark is not None
    document = QTextDocument()
    document.setHtml(mark.words())
    return document.toPlainText()


def at(window, widget: QWidget, place: QPoint) -> str:
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return plain(window.asking.mark_at(inside.mapToGlobal(place)))


@pytest.fixture
def large(window):
    window.resize(1440, 900)
    window.arrangement.reset()
    QApplication.processEvents()
    return window


def sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def test_a_weight_with_its_sum_and_gradient(large):
    view = large.network
    words = at(large, view, view.mapFromScene(view.pill(WeightId(1, 0, 0)).pos()))
    assert "weight from x1 to y1, +5.00" in words
    assert "z(y₁) = x₁·w(x₁→y₁) + x₂·w(x₂→y₁) + b(y₁)" in words
    assert "z = 0·5.00 + 0·5.00 − 8.00 = −8.00" in words
    assert f"s(−8.00) = {sigmoid(-8):.4g}"[:18] in words
    large.document.set_weight(WeightId(1, 0, 0), -2.5)
    large.selection.choose_row(3)
    words = at(large, view, view.mapFromScene(view.pill(WeightId(1, 0, 0)).pos()))
    assert "−2.50" in words
    assert "z = −1·2.50 + 1·5.00 − 8.00 = −5.50" in words
    # dL/dw of the mean loss, by hand.
    mean = 0.0
    for x1, x2, t in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)):
        y1, y2 = sigmoid(-2.5 * x1 + 5 * x2 - 8), sigmoid(-7 * x1 - 7 * x2 + 3)
        mean += (sigmoid(-11 * y1 - 11 * y2 + 6) - t) * -11 * y1 * (1 - y1) * x1 / 4
    told = re.search(r"∂L/∂w = (−?[\d.]+(?:e[−\d]+)?)", words)
    assert float(told[1].replace("−", "-")) == pytest.approx(mean, rel=0.05, abs=5e-5)


def test_units_and_inputs(large):
    view = large.network
    large.selection.choose_row(1)
    words = at(large, view, view.mapFromScene(view.unit((2, 0)).pos()))
    output = sigmoid(-11 * sigmoid(-3) - 11 * sigmoid(-4) + 6)
    assert f"ŷ = {output:.4g}" in words
    assert "XOR" in words
    assert "x₂ = 1" in at(large, view, view.mapFromScene(view.unit((0, 1)).pos()))
    assert "9 weights and biases" in at(large, view, QPoint(3, 3))


def test_what_lies_in_the_region(large):
    region = large.region
    assert "(0, 1) → 1" in at(large, region, region.spot((0, 1)))
    loss = -math.log(sigmoid(-11 * sigmoid(-3) - 11 * sigmoid(-4) + 6))
    assert f"{loss:.4f}" in at(large, region, region.spot((0, 1)))
    assert "5.00·x₁ + 5.00·x₂ − 8.00 = 0" in at(large, region, region.spot((0.8, 0.8)))
    at_half = at(large, region, region.spot((0.5, 0.52)))
    assert "prediction: 1" in at_half
    assert "y₁: z = " in at_half
    bar = region.mapFromScene(region._bar.sceneBoundingRect().center())
    assert "The colours of ŷ" in at(large, region, bar)
    large.selection.probe((0.5, 1.3))
    assert "The chosen input (0.5, 1.3)" in at(large, region, region.spot((0.5, 1.3)))


def test_cells_and_entries(large):
    table, sheet = large.table, large.matrices.sheet

    def cell(row: int, column: int) -> str:
        return at(large, table, table.visualRect(table.model().index(row, column)).center())

    assert f"y₂ = {sigmoid(-4):.4g}" in cell(1, 3)
    assert "> 0.5 ⇒ 1" in cell(2, 5)
    assert "t = 0" in cell(3, 6)
    assert "right" in cell(0, 7)
    x, w, b, z = (sheet.blocks[k].entry(0, 1).center().toPoint() for k in range(4))
    assert "x₂ = 0" in at(large, sheet, x)
    assert "weight from x1 to y2, −7.00" in at(large, sheet, w)
    assert "bias of y2, +3.00" in at(large, sheet, b)
    assert "z(y₂) = 3" in at(large, sheet, z)
    assert "2×2" in at(large, sheet, sheet.blocks[1].caption_box.center().toPoint())


def test_read_outs_and_settings(large):
    bar, training = large.transport, large.settings.training
    loss = at(large, bar.loss, bar.loss.rect().center())
    assert "Loss 0.0115" in loss
    assert "−ln (1 − ŷ)" in loss
    assert "4 / 4 = 1.0000" in at(large, bar.accuracy, bar.accuracy.rect().center())
    assert "w ← w − η · g" in at(large, training.rate, training.rate.rect().center())
    assert "Space" in at(large, bar.buttons["train"], bar.buttons["train"].rect().center())


def spots(window, widget: QWidget):
    """All over a widget, but for the gaps between the panels."""
    for x in range(4, widget.width(), STEP):
        for y in range(4, widget.height(), STEP):
            spot = widget.mapTo(window, QPoint(x, y))
            if not isinstance(window.childAt(spot), QSplitterHandle | Arrangement):
                yield window.mapToGlobal(spot)


@pytest.mark.parametrize("case", ["by hand", "no points", "deep and beyond all bounds"])
def test_whatever_is_on_the_screen_can_be_asked_about(large, case):
    document, tabs = large.document, large.charts.tabs
    if case == "no points":
        data = gate_data(Gate.XOR)
        document.set_data(type(data)(data.points[:0], data.targets[:0]))
    elif case == "deep and beyond all bounds":
        large.trainer.reshape(with_unit(document.experiment.architecture, 1))
        for weight in (WeightId(2, 0), WeightId(2, 0, 0), WeightId(1, 2, 0)):
            document.set_weight(weight, -1e6)
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        for spot in spots(large, large.charts if tab else large.centralWidget()):
            mark = large.asking.mark_at(spot)
            assert mark is not None, large.childAt(large.mapFromGlobal(spot))
            words = mark.words()
            assert words.startswith("<p><b>")
            assert not re.search(r"\{\w*\}", words), words
    for marks in large.asking._keyed.values():
        for mark in marks.listed():
            assert mark.name
            assert mark.words()


@pytest.fixture
def popup(large):
    """The sheet that is open."""

    def find() -> Explanation | None:
        found = [sheet for sheet in large.findChildren(Explanation) if sheet.isVisible()]
        return found[0] if found else None

    yield find
    for sheet in large.findChildren(Explanation):
        sheet.close()


def test_a_click_asks_and_does_nothing_else(large, popup, qtbot):
    pill = large.network.pill(WeightId(2, 0, 1))
    spot = large.network.mapFromScene(pill.pos())
    qtbot.keyClick(large, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.overrideCursor().shape() is Qt.CursorShape.WhatsThisCursor
    qtbot.mouseClick(large.network.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "weight from y2 to ŷ, −11.00" in popup().text.toPlainText()
    assert QApplication.overrideCursor() is None
    assert large.selection.weight is None
    assert large.network.viewport().findChild(QWidget) is None, "no field was opened"
    popup().close()
    # Only one click asks.
    qtbot.mouseClick(large.network.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert popup() is None
    assert large.selection.weight == WeightId(2, 0, 1)


def test_a_button_that_cannot_be_pressed_can_be_asked_about(large, popup, qtbot):
    button = large.transport.buttons["step"]
    assert not button.isEnabled()
    large.actions_by_name["whats_this"].trigger()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "One step" in popup().text.toPlainText()


def test_a_button_that_can_be_pressed_is_not(large, popup, qtbot):
    large.document.set_weight(WeightId(2, 0), 1.0)
    large.actions_by_name["whats_this"].trigger()
    qtbot.mouseClick(large.transport.buttons["reset"], Qt.MouseButton.LeftButton)
    assert popup() is not None
    assert large.document.experiment.parameters.value(WeightId(2, 0)) == 1.0


def test_esc_ends_the_asking_only(large, popup, qtbot):
    large.presentation.set_on(True)
    large.actions_by_name["whats_this"].trigger()
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert QApplication.overrideCursor() is None
    assert large.presentation.is_on
    large.presentation.end()


def test_f1_explains_what_has_the_keyboard(large, popup, qtbot):
    large.network.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(large.network, Qt.Key.Key_F1)
    assert "weight from x1 to y1" in popup().text.toPlainText()
    popup().close()
    large.settings.training.rate.setFocus()
    qtbot.keyClick(large.settings.training.rate, Qt.Key.Key_F1)
    assert "The learning rate η = 0.01" in popup().text.toPlainText()
    popup().close()
    large.table.setFocus()
    large.selection.choose_row(2)
    qtbot.keyClick(large.table, Qt.Key.Key_F1)
    assert "(1, 0) → 1" in popup().text.toPlainText()


@pytest.mark.parametrize(("page", "words"), [("code", "This experiment as a script"), ("log", "What the script")])
def test_f1_explains_a_text_that_has_the_keyboard(large, popup, qtbot, page, words):
    large.charts.open_page(page)
    text = getattr(large.charts, page).text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_F1)
    assert words in popup().text.toPlainText()


def test_the_other_marks_of_the_view_are_reached_by_keys(large, popup, qtbot):
    large.region.setFocus()
    qtbot.keyClick(large.region, Qt.Key.Key_F1)
    text: QTextBrowser = popup().text
    links = re.findall(r'href="(\d+)"[^>]*>(?:<span[^>]*>)?([^<]*)', text.toHtml())
    assert [name for _, name in links][:3] == ["ŷ = ½", "y₁ = ½", "y₂ = ½"]
    for _ in range(2):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert "5.00·x₁ + 5.00·x₂ − 8.00 = 0" in popup().text.toPlainText()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_f1_on_nothing_opens_the_help(large, popup, qtbot, language):
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    if language == "ko":
        large.actions_by_name["language"].trigger()
        # Those of the other language, which have the same keys, go when the loop comes round.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    qtbot.keyClick(large, Qt.Key.Key_F1)
    helping = large.findChild(HelpWindow)
    assert helping.isVisible()
    title = resource(f"help/{language}.md").read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert helping.text.toPlainText().startswith(title)
    qtbot.keyClick(helping, Qt.Key.Key_Escape)
    assert not helping.isVisible()
    if language == "ko":
        large.actions_by_name["language"].trigger()


def test_both_helps_have_the_same_parts():
    def shape(language: str) -> list[str]:
        lines = resource(f"help/{language}.md").read_text(encoding="utf-8").splitlines()
        return [re.match(r"#+|\||$|", line)[0] if line else "" for line in lines]

    assert shape("en") == shape("ko")


def test_a_name_that_a_person_gave_is_text(large):
    from dataclasses import replace

    document = large.document
    document.pin_run()
    if not document.pinned:
        pytest.skip("nothing to pin without a run")
    document.set_pinned((replace(document.pinned[0], name="<b>mine</b>"),), "name")
    (mark,) = [m for m in large.asking._views[large.charts.loss].listed() if "pinned" in m.name]
    assert "<b>mine</b>" in plain(mark)


def test_every_button_of_the_bar_says_something(large):
    for button in large.transport.findChildren(QPushButton):
        assert len(at(large, button, button.rect().center())) > len(button.text())


@pytest.mark.parametrize("scale", [1, 1.5])
def test_the_sheet_is_as_high_as_its_words(large, popup, scale):
    theme.keeper().set_scale(scale)
    spot = large.mapToGlobal(QPoint(500, 300))
    large.asking.explain(large.asking._views[large.region].in_hand(), spot)
    text = popup().text
    assert text.document().size().height() <= text.viewport().height()
    assert text.viewport().height() - text.document().size().height() < 4
    assert large.geometry().contains(popup().geometry())
    theme.keeper().set_scale(1)


def test_both_networks_of_the_comparison_can_be_asked_about(large, qtbot):
    large.compare()
    compared = large._comparison
    with qtbot.waitExposed(compared):
        compared.show()
    left, right = compared.sides
    right.document.set_weight(WeightId(1, 0), -4.0)
    asking = compared.asking
    for side, bias in ((left, "− 8.00"), (right, "− 4.00")):
        region = side.region
        spot = region.viewport().mapToGlobal(region.spot((0, 1)))
        assert f"y₁: z = 0·5.00 + 1·5.00 {bias}" in plain(asking.mark_at(spot))
        rate = side.settings.training.rate
        assert "The learning rate" in plain(asking.mark_at(rate.mapToGlobal(rate.rect().center())))
    chart = compared.chart
    assert "two networks" in plain(asking.mark_at(chart.mapToGlobal(chart.rect().center())))
    compared.shut_down()
