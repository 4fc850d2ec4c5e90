"""The gradient beside the chosen weight covers nothing and is inside the diagram."""

import pytest
from PySide6.QtCore import Qt

from xorgui.core.architecture import Architecture
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position

SHAPES = [(), (2,), (4,), (3, 3), (3, 3, 1), (10, 10, 10)]


@pytest.fixture(params=SHAPES, ids=str)
def shaped(request, window):
    new = Architecture.build(request.param)
    window.document.reshape(by_position(window.document.experiment.architecture, new), Parameters.zeros(new))
    return window


@pytest.mark.parametrize("size", [(1024, 640), (1440, 900)])
def test_it_covers_nothing(shaped, size):
    shaped.resize(*size)
    view, placed = shaped.network, 0
    for weight in list(shaped.document.experiment.architecture.weight_ids())[:60]:
        shaped.selection.choose_weight(weight)
        if not view.gradient.isVisible():
            continue
        placed += 1
        label = view.gradient.box
        assert view.sceneRect().contains(label), weight
        for pill in view._pills.values():
            assert not (pill.is_shown and pill.mapRectToScene(pill.box).intersects(label)), (weight, pill.weight)
        for unit in view._units.values():
            assert not any(box.intersects(label) for box in unit.covered()), (weight, unit.unit)
    assert placed


def test_the_output_bias_has_it_inside_at_every_size(window):
    bias = list(window.network._pills)[-1]
    window.selection.choose_weight(bias)
    for size in ((1024, 640), (1280, 720), (1440, 900)):
        window.resize(*size)
        assert window.network.gradient.isVisible()
        assert window.network.sceneRect().contains(window.network.gradient.box)


def test_it_stays_in_sight_when_zoomed_and_moved(window):
    view, bias = window.network, list(window.network._pills)[-1]
    window.selection.choose_weight(bias)
    view.zoom_in()
    view.zoom_in()
    for way in (0, -30, 30):
        bar = view.horizontalScrollBar()
        bar.setValue(bar.value() + way)
        assert view.gradient.isVisible()
        seen = view.mapToScene(view.viewport().rect()).boundingRect()
        assert seen.contains(view.gradient.box)


def test_an_open_field_does_not_cover_it(window, qtbot):
    view = window.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in window.document.experiment.architecture.weight_ids():
        qtbot.keyClick(view, Qt.Key.Key_F2)
        assert view.gradient.isVisible()
        label = view.mapFromScene(view.gradient.box).boundingRect()
        assert not view._editor.geometry().intersects(label)
        qtbot.keyClick(view._editor, Qt.Key.Key_Escape)
        qtbot.keyClick(view, Qt.Key.Key_Tab)


def test_it_does_not_stand_in_the_way_of_a_hand(window):
    window.selection.choose_weight(next(iter(window.network._pills)))
    at = window.network.mapFromScene(window.network.gradient.box.center())
    assert window.network.itemAt(at) is not window.network.gradient
