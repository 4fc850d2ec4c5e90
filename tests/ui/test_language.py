"""The window in another language, while it is in use."""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from pyqtgraph.graphicsItems.ViewBox.ViewBoxMenu import ViewBoxMenu
from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, QObject, Qt
from PySide6.QtGui import QAction, QFontDatabase, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsItem,
    QGraphicsView,
    QListWidget,
    QMenu,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from xorgui.core.architecture import WeightId
from xorgui.model import language
from xorgui.model.preferences import preferences
from xorgui.model.trainer import Phase
from xorgui.ui import theme
from xorgui.ui.export.dialog import ExportDialog
from xorgui.ui.forward_table import RoundingSwitch
from xorgui.ui.menus import choose_language


@pytest.fixture(autouse=True)
def _english_again(app):
    yield
    language.keeper().choose("en")


def switch(choice: str) -> None:
    choose_language(choice)
    settle()


def settle() -> None:
    """What is made anew is laid out and painted, and what was there before is gone."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def receivers(*senders: QObject) -> dict[str, int]:
    """How many slots listen to each signal."""
    counts = {}
    for sender in senders:
        meta = sender.metaObject()
        for index in range(meta.methodCount()):
            method = meta.method(index)
            if method.methodType() is QMetaMethod.MethodType.Signal:
                signature = method.methodSignature().data().decode()
                counts[f"{meta.className()}.{signature}"] = sender.receivers(f"2{signature}")
    return counts


def test_the_button_of_the_bar_changes_the_language(window, qtbot):
    def button(text: str) -> QPushButton:
        return next(b for b in window.transport.findChildren(QPushButton) if b.text() == text)

    qtbot.mouseClick(button("한국어"), Qt.MouseButton.LeftButton)
    settle()
    assert window.menuBar().actions()[0].text() == "파일(&F)"
    qtbot.mouseClick(button("English"), Qt.MouseButton.LeftButton)
    settle()
    assert window.menuBar().actions()[0].text() == "&File"


def test_the_menu_has_the_languages_and_that_of_the_system(window):
    def choices() -> dict[str, QAction]:
        view = next(a.menu() for a in window.menuBar().actions() if a.text() in ("&View", "보기(&V)"))
        languages = next(a.menu() for a in view.actions() if a.text() in ("L&anguage", "언어(&A)"))
        return {action.text(): action for action in languages.actions()}

    assert list(choices()) == ["English", "한국어", "System language"]
    choices()["한국어"].trigger()
    settle()
    assert [text for text, action in choices().items() if action.isChecked()] == ["한국어"]
    choices()["시스템 언어"].trigger()
    settle()
    assert [text for text, action in choices().items() if action.isChecked()] == ["System language"]
    assert preferences().value("language") == "system"


@pytest.mark.parametrize("choice", ["en", "ko"])
def test_each_letter_opens_one_thing_of_a_menu(window, choice):
    """Where two have the same letter, Qt only highlights one after the other."""

    def look_through(name: str, actions: list[QAction]) -> None:
        letters = re.findall(r"(?<!&)&([^&])", " ".join(action.text() for action in actions).upper())
        assert len(set(letters)) == len(letters), f"{name}: {letters}"
        for action in actions:
            if isinstance(inner := action.menu(), QMenu):
                look_through(action.text(), inner.actions())

    switch(choice)
    look_through("bar", window.menuBar().actions())


def test_what_a_person_has_chosen_in_the_views_stays(window):
    window.document.set_weight(WeightId(1, 0), 2.5)
    window.selection.choose_weight(WeightId(2, 0))
    window.selection.set_rounded(True)
    window.charts.loss.log_steps_action.setChecked(True)
    window.charts.loss.set_view_state([[0.5, 1.5], [0.1, 0.2]])
    window.show_chart(4)
    window.charts.landscape.plot.set_pair((WeightId(1, 1), WeightId(1, 0, 1)))
    window.charts.landscape.plot._set_ranges((-1.0, 2.0), (0.0, 3.0))
    window.arrangement.show_actions["forward"].setChecked(False)
    window.arrangement.splitters["columns"].setSizes([300, 500, 600])
    window.region.parent().findChildren(QCheckBox)[0].setChecked(True)
    window.transport.speed.slider.setValue(7)
    window.settings.training.more.setChecked(True)
    window.network.zoom_in()
    window.network.pill(WeightId(2, 0)).setFocus()
    window.network.setFocus()
    window.data_menu.edit.trigger()
    settle()
    sizes = window.arrangement.splitters["columns"].sizes()
    zoom = window.network.transform(), window.network.sceneRect()
    switch("ko")
    assert window.document.experiment.parameters.value(WeightId(1, 0)) == 2.5
    assert window.network.pill(WeightId(2, 0))._is_chosen
    assert window.table.parent().parent().findChildren(RoundingSwitch)[0].isChecked()
    assert window.charts.loss.log_steps
    assert window.charts.loss.view_state() == [pytest.approx([0.5, 1.5]), pytest.approx([0.1, 0.2])]
    assert window.charts.page == "landscape"
    assert window.charts.landscape.isVisible()
    assert window.charts.landscape.plot.pair == (WeightId(1, 1), WeightId(1, 0, 1))
    assert window.charts.landscape.plot.window_shown == (-1.0, 0.0, 2.0, 3.0)
    assert window.table.isHidden() or not window.table.isVisible()
    assert window.arrangement.splitters["columns"].sizes() == sizes
    assert window.region.picture.classes_only
    assert window.transport.speed.slider.value() == 7
    assert window.settings.training.more.isChecked()
    assert (window.network.transform(), window.network.sceneRect()) == zoom
    assert QApplication.focusWidget() is window.network or not window.isActiveWindow()
    assert window.network._focused_pill() is window.network.pill(WeightId(2, 0))
    assert window.data_menu.view_state() is not None
    window.document.undo()
    assert window.document.experiment.parameters.value(WeightId(1, 0)) == -8


def test_training_goes_on_and_nothing_is_left_behind(live, qtbot):
    live.transport.speed.slider.setValue(20)
    live.trainer.train()
    lasting = (
        *(live.document, live.document.undo_stack, live.selection, live.trainer),
        *(theme.keeper(), language.keeper(), QApplication.instance(), QApplication.styleHints()),
    )
    switch("ko")
    listening, widgets = receivers(*lasting), len(QApplication.allWidgets())
    assert listening["Document.changed(PyObject)"] > 5
    for choice in 5 * ("en", "ko"):
        before = live.document.experiment.state.epoch
        switch(choice)
        qtbot.waitUntil(lambda before=before: live.document.experiment.state.epoch > before)
        assert live.trainer.phase is Phase.TRAINING
        assert live.transport.speed.slider.value() == 20
    assert receivers(*lasting) == listening
    assert len(QApplication.allWidgets()) == widgets
    assert live.actions_by_name["train"].text() == "학습 일시정지(&T)"
    live.document.undo()
    assert live.document.experiment.state.epoch == 0


def test_what_training_said_is_said_again(live, qtbot):
    settings = replace(live.document.experiment.settings, stop_epoch=3)
    live.document.set_settings(settings, "stop epoch")
    live.trainer.train()
    qtbot.waitUntil(lambda: live._status.text() == "Stopped at epoch 3, as set.")
    switch("ko")
    assert live._status.text() == "멈춤: 설정한 대로 3 에폭입니다."


def test_the_wish_is_kept_for_the_next_start(window):
    switch("ko")
    assert preferences().value("language") == "ko"
    keeper = language.LanguageKeeper(QApplication.instance(), str(preferences().value("language")))
    assert keeper.language == "ko"
    keeper.choose("en")


def test_without_a_korean_font_the_package_is_named(window, monkeypatch):
    assert not window._font_note.isVisible()
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    switch("ko")
    assert window._font_note.isVisible()
    assert "fonts-nanum" in window._font_note.text()
    switch("en")
    assert not window._font_note.isVisible()


# Names, signs and what is written in code: alike in both languages.
NAMES = (
    *("XOR Lab", "TensorFlow", "TensorBoard", "Keras", "keras", "Python", "Jupyter", "NumPy", "PySide6", "pyqtgraph"),
    *("English", "CSV", "PNG", "SVG", "PDF", "HTML", "label", r"lab-09-\d", "Iter", "XLA", "logdir", "load_model"),
    *("sigmoid", "tanh", "relu", "ReLU", "linear", "step", "XNOR", "XOR", "NAND", "AND", "NOR", "NOT", "OR"),
    *("SGD", "RMSprop", "Adagrad", "Adam", "Glorot"),
    *("epsilon", "momentum", "beta", "rho", "initial_accumulator_value", "accumulator"),
    *("Esc", "Ctrl", "Shift", "Alt", "Space", "Right", "Left", "PgDown", "PgUp"),
)
ALIKE = re.compile(rf"(?<![A-Za-z])({'|'.join(NAMES)})(?![A-Za-z])")


def english_of(text: str) -> list[str]:
    """Words of a text that are neither Korean nor alike."""
    return re.findall(r"[A-Za-z]{3,}", ALIKE.sub("", re.sub(r"<[^>]*>", "", text)))


def texts_of(shown: QObject) -> Iterator[str]:
    """What an object says: its texts, tips and names, and those of its items."""
    asked = ("text", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "iconText")
    for ask in asked:
        if isinstance(shown, QWidget | QAction) and callable(getattr(shown, ask, None)):
            yield getattr(shown, ask)()
    for ask in ("windowTitle", "placeholderText"):
        if isinstance(shown, QWidget) and hasattr(shown, ask):
            yield getattr(shown, ask)()
    match shown:
        case QComboBox():
            yield from (shown.itemText(index) for index in range(shown.count()))
        case QListWidget():
            yield from (shown.item(row).text() for row in range(shown.count()))
        case QTabBar():
            yield from (shown.tabText(index) for index in range(shown.count()))
        case QTableView():
            model = shown.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        case QGraphicsView():
            for item in filter(QGraphicsItem.isVisible, shown.scene().items()):
                yield item.toolTip()
                if hasattr(item, "toPlainText"):
                    yield item.toPlainText()


def english_in(window: QWidget) -> set[str]:
    """All that is still English in a window and in the menus that it would open."""
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    shown = [window, *window.findChildren(QObject)]
    shown.remove(window._font_note)  # in English on purpose
    return {text for each in shown if not is_pyqtgraphs(each) for text in texts_of(each) if english_of(text)}


def is_pyqtgraphs(part: QObject | None) -> bool:
    """Whether it belongs to a menu of a plot's own, which nobody sees."""
    while part is not None:
        if isinstance(part, ViewBoxMenu | pg.GraphicsScene) or (
            isinstance(part, QMenu) and part.title() == "Plot Options"
        ):
            return True
        part = part.parent()
    return False


def test_no_english_is_left_on_the_korean_window(window):
    window.document.set_weight(WeightId(1, 0), 2.5)
    window.show_chart(0)
    window.data_menu.edit.trigger()
    window.compare()
    switch("ko")
    for index in range(window.charts.tabs.count()):
        window.show_chart(index)
        settle()
    window.actions_by_name["export"].trigger()
    settle()
    assert english_in(window) == set()
    window.findChild(ExportDialog).close()
    switch("en")
    # It would find some.
    assert len(english_in(window)) > 100


def test_what_is_made_again_looks_as_before(window):
    window.document.set_weight(WeightId(1, 0), 2.5)
    window.selection.choose_weight(WeightId(2, 0))

    def pictures() -> dict[str, np.ndarray]:
        window.grab()  # plots find their places as they are painted
        settle()
        return {name: pixels(panel) for name, panel in window._panels.items()}

    before = pictures()
    switch("ko")
    switch("en")
    after = pictures()
    for name, picture in before.items():
        # Labels of points and curves may lie on another side of them.
        allowed = 0.05 if name in ("region", "charts") else 0
        assert picture.shape == after[name].shape, name
        assert (picture != after[name]).any(axis=2).mean() <= allowed, name


def pixels(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[:, :, :3].copy()


def test_a_step_is_named_in_its_own_language_only(window):
    window.document.set_weight(WeightId(1, 0), 2.5)
    undo = window.actions_by_name["undo"]
    assert undo.text() == "&Undo bias of y1"
    switch("ko")
    assert window.actions_by_name["undo"].text() == "실행 취소(&U)"
    window.document.set_weight(WeightId(1, 0), 3.5)
    assert window.actions_by_name["undo"].text() == "y1의 편향 실행 취소(&U)"
    window.document.undo()
    switch("en")
    assert window.actions_by_name["undo"].text() == "&Undo bias of y1"
    assert window.actions_by_name["redo"].text() == "&Redo"


def test_a_window_that_asks_something_waits_for_the_answer(window, qtbot):
    """Another one may change the language meanwhile."""
    window.actions_by_name["export"].trigger()
    (dialog,) = window.findChildren(ExportDialog)
    switch("ko")
    assert dialog.isVisible()
    assert window.menuBar().actions()[0].text() == "&File"
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "파일(&F)")
    settle()
    assert window.findChildren(ExportDialog) == []


def test_a_closed_window_speaks_the_language_of_the_time_when_it_is_shown_again(window):
    window.hide()
    switch("ko")
    assert window.menuBar().actions()[0].text() == "&File"
    window.show()
    assert window.menuBar().actions()[0].text() == "파일(&F)"
