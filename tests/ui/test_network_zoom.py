"""Looking closer at the diagram, and its headers meanwhile."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position


@pytest.fixture
def reshape(window):
    def to(*hidden) -> None:
        new = Architecture.build(hidden)
        window.document.reshape(by_position(window.document.experiment.architecture, new), Parameters.zeros(new))

    return to


def is_fitted(view) -> bool:
    return abs(view.sceneRect().width() - view.viewport().width()) <= 1


def test_keys_and_menu_zoom_and_fit(window, qtbot):
    view, control = window.network, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    once = view.sceneRect().width()
    assert once > 1.2 * view.viewport().width()
    qtbot.keyClick(window, Qt.Key.Key_Equal, control)
    assert view.sceneRect().width() > once
    qtbot.keyClick(window, Qt.Key.Key_Minus, control)
    assert view.sceneRect().width() == pytest.approx(once)
    qtbot.keyClick(window, Qt.Key.Key_0, control)
    assert is_fitted(view)
    (menu,) = [action.menu() for action in window.menuBar().actions() if action.text() == "&View"]
    assert {"Zoom &in", "Zoom o&ut", "&Fit the network"} <= {action.text() for action in menu.actions()}


def test_zoom_keys_keep_the_weight_in_hand_in_its_place(window, qtbot):
    view = window.network
    window.selection.choose_weight(WeightId(2, 0, 1))
    before = view.mapFromScene(view.pill(WeightId(2, 0, 1)).pos())
    window.actions_by_name["zoom_in"].trigger()
    after = view.mapFromScene(view.pill(WeightId(2, 0, 1)).pos())
    # Closer, texts get longer, and places shift a little.
    assert (after - before).manhattanLength() < 60


def test_ctrl_and_the_wheel_zoom(window):
    view = window.network
    at = view.viewport().rect().center().toPointF()
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.sceneRect().width() == pytest.approx(1.44 * view.viewport().width(), rel=0.01)


def test_another_shape_is_seen_as_a_whole(window, reshape):
    window.actions_by_name["zoom_in"].trigger()
    reshape(3)
    assert is_fitted(window.network)
    window.actions_by_name["zoom_in"].trigger()
    window.open_preset("lab-09-1")
    assert is_fitted(window.network)


def test_a_double_click_on_the_ground_fits(window, qtbot):
    view = window.network
    view.zoom_in()
    ground = next(QPoint(x, 5) for x in range(5, 500, 20) if view.itemAt(QPoint(x, 5)) is None)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=ground)
    assert is_fitted(view)


def test_a_double_click_between_dense_curves_fits_and_leaves_no_field(window, reshape, qtbot):
    reshape(10, 10, 10)
    view = window.network
    view.zoom_in()
    curve = view._connections[WeightId(2, 4, 5)]
    spot = view.mapFromScene(curve.path().pointAtPercent(0.8))
    assert view.itemAt(spot) in view._connections.values()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view._editor is not None
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert is_fitted(view)
    assert view._editor is None


def shown_headers(window) -> list:
    return [header for header in window.headers._headers if header.isVisible()]


@pytest.mark.parametrize("hidden", [(2,), (3, 3, 1), (10, 10, 10), (16,) * 6])
@pytest.mark.parametrize("zooms", [0, 1, 3, 5])
def test_headers_never_meet_and_those_of_layers_out_of_sight_hide(window, reshape, hidden, zooms):
    reshape(*hidden)
    view = window.network
    for _ in range(zooms):
        view.zoom_in()
    for share in (0, 0.5, 1):
        view.horizontalScrollBar().setValue(round(share * view.horizontalScrollBar().maximum()))
        shown = shown_headers(window)
        for before, after in itertools.pairwise(shown):
            assert before.geometry().right() < after.x()
        for layer in range(1, len(hidden) + 2):
            centre = view.mapFromScene(view.unit((layer, 0)).pos()).x()
            header = window.headers.header(layer)
            assert header.isVisible() == (0 <= centre <= view.width())
            if header.isVisible():
                assert header.x() >= 0
                assert header.geometry().right() <= window.headers.width()


def test_headers_follow_the_window(window):
    window.resize(1300, 800)
    window.resize(1440, 900)
    QApplication.processEvents()
    for layer in (1, 2):
        header = window.headers.header(layer)
        centre = window.network.mapFromScene(window.network.unit((layer, 0)).pos()).x()
        assert header.x() + header.width() / 2 == pytest.approx(centre, abs=25)


@pytest.mark.parametrize("hidden", [(3, 3, 1), (10, 10, 10)])
def test_headers_keep_plus_and_minus_at_the_usual_size(window, reshape, hidden):
    """A shorter name goes first, and layers beside each other are written alike."""
    reshape(*hidden)
    window.network.resize(565, 400)
    window.headers.resize(565, window.headers.height())
    *inner, output = [window.headers.header(layer) for layer in range(1, len(hidden) + 2)]
    assert all(header.less.isVisible() and header.more.isVisible() for header in inner)
    assert output.more.isVisible()
    assert len({header.brevity for header in inner}) == 1
