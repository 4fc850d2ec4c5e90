"""The window in another language, while it is in use."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QCheckBox

from xorgui.core.architecture import WeightId
from xorgui.model import language
from xorgui.model.preferences import preferences
from xorgui.ui import theme
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


def test_the_window_speaks_another_language_at_once(window):
    switch("ko")
    assert window.menuBar().actions()[0].text() == "파일(&F)"
    switch("en")
    assert window.menuBar().actions()[0].text() == "&File"


def test_switching_leaves_nothing_behind(window):
    lasting = (
        window.document,
        window.document.undo_stack,
        window.selection,
        window.trainer,
        theme.keeper(),
        language.keeper(),
        QApplication.instance(),
        QApplication.styleHints(),
    )
    switch("ko")
    before, widgets = receivers(*lasting), len(QApplication.allWidgets())
    assert before["Document.changed(PyObject)"] > 5
    for choice in 5 * ("en", "ko"):
        switch(choice)
    assert receivers(*lasting) == before
    assert len(QApplication.allWidgets()) == widgets


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
    assert window.charts.tabs.currentIndex() == window.charts._stack.currentIndex() == 4
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
