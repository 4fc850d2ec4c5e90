"""The landscape as a person meets it: what is drawn, the point in hand, the window that stands still."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Start, StartKind, TrainingState
from xorgui.core.history import Curve
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.reshape import by_position, resized
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Timeline
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.ui.charts.landscape import Landscape
from xorgui.ui.charts.landscape_plot import ramp
from xorgui.ui.theme import keeper

FIRST, SECOND = WeightId(1, 0, 0), WeightId(1, 0, 1)
OTHER = WeightId(2, 0, 1)


@pytest.fixture
def document(qapp) -> Document:
    return Document(PRESETS["by-hand"].experiment())


@pytest.fixture
def selection(document) -> Selection:
    return Selection(document)


@pytest.fixture
def frame(app, qtbot) -> QWidget:
    """The window that the page is part of, as in the program."""
    keeper().choose("light")
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.resize(560, 400)
    return frame


@pytest.fixture
def page(frame, qtbot, document, selection) -> Landscape:
    page = Landscape(document, selection, frame)
    page.resize(frame.size())
    with qtbot.waitExposed(frame):
        frame.show()
    return page


@pytest.fixture
def hand(page, mouse):
    return mouse(page.plot.viewport())


def spot(page, x: float, y: float) -> QPoint:
    """Where two values of the weights are on the plot."""
    return page.plot.mapFromScene(page.plot.getViewBox().mapViewToScene(QPointF(x, y)))


def values(document) -> tuple[float, float]:
    parameters = document.experiment.parameters
    return parameters.value(FIRST), parameters.value(SECOND)


def loss_with(document, x: float, y: float) -> float:
    experiment = document.experiment
    return Evaluation(experiment.with_parameters(experiment.parameters.replaced({FIRST: x, SECOND: y}))).loss


def run_along(document, places) -> None:
    """A run whose two weights went along these places, and stands at the last."""
    experiment = document.experiment
    moments = [
        Moment(replace(experiment, state=TrainingState(experiment.parameters.replaced({FIRST: x, SECOND: y}), step)))
        for step, (x, y) in enumerate(places)
    ]
    document.begin_run()
    document.follow(moments[-1].experiment.state, Run(Curve.empty(), Timeline(tuple(moments[:-1]))))


# What is drawn.


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_ground_is_green_in_the_valley_and_fades_towards_the_heights(page, document, theme):
    keeper().choose(theme)
    colors, ground = ramp().astype(int), page.plot.ground
    places = [(x + 0.35, y + 0.4) for x in range(-1, 11) for y in range(-1, 11)]
    shades = np.interp(
        np.log([loss_with(document, *place) for place in places]),
        np.log(ground.levels),
        np.linspace(0, 1, len(ground.levels)),
    )
    image = page.plot.grab().toImage()
    seen = np.array([QColor(image.pixel(spot(page, *place))).getRgb()[:3] for place in places])
    apart = np.abs(seen - colors[(shades * 255).round().astype(int)]).max(axis=1)
    # On the others there are contours, the point and its label.
    assert (apart <= 8).mean() > 0.75
    assert np.ptp(shades) > 0.9


def test_contours_are_where_the_loss_has_their_level(page, document):
    x, y = page.plot._contours.getData()
    points = np.column_stack([x, y])[np.isfinite(x)][::25]
    assert len(points) > 20
    levels = page.plot.ground.levels[1:-1]
    apart = [np.abs(levels / loss_with(document, *point) - 1).min() for point in points]
    assert np.median(apart) < 0.05


def test_the_point_stands_at_the_weights_and_says_the_loss(page, document):
    assert page.plot._point.getData()[0].tolist() == [5]
    assert page.plot._point.getData()[1].tolist() == [5]
    assert page.plot._label.toPlainText() == "loss 0.0115"
    document.set_weight(SECOND, 3.0)
    assert page.plot._point.getData()[1].tolist() == [3]
    assert page.plot._label.toPlainText() == f"loss {loss_with(document, 5, 3):.4f}"
    assert "w(x₂→y₁) 3.00" in page.plot.accessibleDescription()


def test_the_path_of_the_run_begins_at_its_start_and_ends_at_the_point(page, document):
    assert page.plot.path.getData()[0] is None or not len(page.plot.path.getData()[0])
    run_along(document, [(0, 0), (1, 2), (3, 3)])
    x, y = page.plot.path.getData()
    assert list(zip(x, y, strict=True)) == [(0, 0), (1, 2), (3, 3)]
    assert [tuple(s.pos()) for s in page.plot.start.points()] == [(0, 0)]
    label = page.plot._start_label
    assert label.isVisible()
    assert page.plot.getViewBox().sceneBoundingRect().contains(label.mapRectToScene(label.boundingRect()))
    document.go_to(document.run.timeline.moments[0].experiment)
    x, y = page.plot.path.getData()
    assert list(zip(x, y, strict=True)) == [(0, 0), (1, 2), (3, 3)], "a person who goes back is on the path"
    assert page.plot._point.getData()[0].tolist() == [0]


def test_while_training_the_point_moves_at_once_and_the_ground_when_numbers_are_due(page, document):
    ground = page.plot.ground
    document.begin_run()
    arrays = [a * 1.1 for a in document.experiment.parameters.arrays]
    document.follow(TrainingState(Parameters.from_arrays(arrays), 1), Run())
    assert page.plot._point.getData()[0][0] == pytest.approx(5.5)
    assert page.plot.ground is ground
    document.numbers_due.emit()
    assert page.plot.ground is not ground


def test_a_page_that_is_not_seen_computes_nothing_until_it_is(page, document):
    page.hide()
    ground = page.plot.ground
    document.set_weight(OTHER, 2.0)
    assert page.plot.ground is ground
    page.show()
    assert page.plot.ground is not ground


def test_weights_and_losses_that_are_no_numbers_break_nothing(page, document):
    document.set_weight(OTHER, math.inf)
    document.set_weights({FIRST: math.nan, SECOND: math.inf}, "")
    assert len(page.plot._point.data) == 0
    assert page.plot.window_shown == (-2, -2, 12, 12)
    page.plot.grab()
    page.plot.fit()


def test_without_points_there_is_a_sentence(page, document):
    document.set_data(Dataset(np.zeros((0, 2)), np.zeros(0)))
    assert page.words.text() == "There are no points to train on, so there is no loss."
    page.grab()


def test_colours_from_a_sample_are_said_to_be(page, document):
    random = np.random.default_rng(1)
    document.set_data(Dataset(random.normal(size=(5000, 2)), random.integers(0, 2, 5000)))
    assert "colours from" not in page.words.text()
    old = document.experiment.architecture
    new = resized(old, (16, 16))
    document.reshape(by_position(old, new), Parameters.zeros(new))
    assert f"colours from {page.plot.ground.points} of 5,000 points" in page.words.text()


# The pointer.


def test_the_words_tell_the_loss_under_the_pointer(page, document, qtbot):
    at = spot(page, 3.2, -1)
    qtbot.mouseMove(page.plot.viewport(), at)
    there = page.plot.getViewBox().mapSceneToView(QPointF(page.plot.mapToScene(at)))
    loss = loss_with(document, there.x(), there.y())
    x, y = f"{there.x():.2f}", f"{there.y():.2f}".replace("-", "−")
    assert page.words.text() == f"w(x₁→y₁) {x} · w(x₂→y₁) {y} · loss {loss:.4f}"
    QApplication.sendEvent(page.plot, QEvent(QEvent.Type.Leave))
    assert page.words.text().startswith("Drag the point")


# The point in hand.


def test_a_drag_sets_both_weights_to_where_the_hand_is_as_one_step(page, document, hand):
    hand.press(spot(page, 5, 5))
    steps = []
    document.changed.connect(lambda change: steps.append(values(document)))
    hand.move(-60, 40)
    assert len(steps) > 3, "the weights follow while the hand moves"
    at = page.plot.getViewBox().mapSceneToView(page.plot.mapToScene(spot(page, 5, 5) + QPoint(-60, 40)))
    pixel_size = page.plot.getViewBox().viewPixelSize()
    hand.release()
    assert values(document)[0] == pytest.approx(at.x(), abs=pixel_size[0])
    assert values(document)[1] == pytest.approx(at.y(), abs=pixel_size[1])
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "x1 → y1, x2 → y1"
    document.undo()
    assert values(document) == (5, 5)


def test_a_drag_leaves_the_ground_as_it_is(page, hand):
    ground, window = page.plot.ground, page.plot.window_shown
    hand.press(spot(page, 5, 5)).move(-60, 40)
    assert page.plot.ground is ground
    hand.release()
    assert page.plot.window_shown == window


def test_escape_puts_both_weights_back(page, document, hand, qtbot):
    before = document.experiment
    hand.press(spot(page, 5, 5)).move(-60, 40)
    qtbot.keyClick(page.plot, Qt.Key.Key_Escape)
    assert document.experiment == before
    assert document.undo_stack.count() == 0
    hand.move(20, 20).release()
    assert document.experiment == before, "the rest of the drag is over"


def test_escape_leaves_a_drawn_start_a_drawn_start(page, document, hand, qtbot):
    document.open(replace(document.experiment, start=Start(StartKind.UNIT, 5)), "")
    hand.press(spot(page, 5, 5)).move(-60, 40)
    assert document.experiment.start.kind is StartKind.TYPED
    qtbot.keyClick(page.plot, Qt.Key.Key_Escape)
    assert document.experiment.start == Start(StartKind.UNIT, 5)
    assert document.undo_stack.count() == 1


def test_escape_puts_both_weights_back_while_training_goes_on(page, document, hand, qtbot):
    document.begin_run()
    hand.press(spot(page, 5, 5)).move(-60, 40)
    moved = document.experiment.parameters
    document.follow(TrainingState(moved.replaced({OTHER: 1.0}), 7), Run())
    qtbot.keyClick(page.plot, Qt.Key.Key_Escape)
    assert values(document) == (5, 5)
    assert document.experiment.parameters.value(OTHER) == 1.0


def test_the_point_stays_in_the_window_which_stands_still_under_the_hand(page, document, hand):
    window = page.plot.window_shown
    hand.press(spot(page, 5, 5)).move(900, 0)
    assert values(document)[0] == window[2]
    assert page.plot.window_shown == window
    hand.release()
    assert page.plot.window_shown[2] > window[2], "then it gives way"


def test_a_press_beside_the_point_moves_the_window_not_the_weights(page, document, hand):
    left, bottom, right, top = page.plot.window_shown
    before = document.experiment
    hand.press(spot(page, 9, 1)).move(40, 0)
    hand.release()
    assert document.experiment is before
    moved = page.plot.window_shown
    assert moved[0] < left
    assert moved[2] - moved[0] == pytest.approx(right - left)
    assert (moved[1], moved[3]) == pytest.approx((bottom, top))
    assert page.plot.ground.window == moved


def test_a_locked_weight_stays_and_the_words_say_so(page, document, hand):
    document.set_lock(SECOND, True)
    assert "w(x₂→y₁) is locked and stays" in page.words.text()
    hand.press(spot(page, 5, 5)).move(-60, 40)
    hand.release()
    assert values(document)[0] < 5
    assert values(document)[1] == 5
    document.set_lock(SECOND, False)
    assert "locked" not in page.words.text()


# The keyboard.


def test_arrows_move_the_point_shift_finely(page, document, qtbot):
    page.plot.setFocus()
    qtbot.keyClick(page.plot, Qt.Key.Key_Right)
    qtbot.keyClick(page.plot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert values(document) == pytest.approx((5.1, 4.99))
    qtbot.keyClick(page.plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert values(document) == pytest.approx((5.1, 5.99))
    assert document.undo_stack.count() == 3


def test_keys_zoom_and_fit(page, qtbot):
    def width():
        return page.plot.window_shown[2] - page.plot.window_shown[0]

    first = width()
    qtbot.keyClick(page.plot, Qt.Key.Key_Plus)
    assert width() == pytest.approx(first / 1.25)
    qtbot.keyClick(page.plot, Qt.Key.Key_Minus)
    qtbot.keyClick(page.plot, Qt.Key.Key_Minus)
    assert width() == pytest.approx(first * 1.25)
    qtbot.keyClick(page.plot, Qt.Key.Key_Home)
    assert width() == first


# The window.


def test_the_window_stands_still_until_the_point_leaves_it(page, document):
    seen = []
    for value in np.linspace(5, 30, 200):
        document.set_weight(FIRST, float(value))
        left, _, right, _ = page.plot.window_shown
        assert left < value < right
        seen.append((left, right))
    assert len(set(seen)) <= 6
    assert all(later[0] <= -2 for later in seen), "what was seen stays in sight"
    assert all(float(end).is_integer() for window in seen for end in window)


def test_a_zoomed_window_moves_as_it_is(page, document, qtbot):
    for _ in range(4):
        qtbot.keyClick(page.plot, Qt.Key.Key_Plus)
    left, _, right, _ = page.plot.window_shown
    document.set_weight(FIRST, right + 1)
    moved = page.plot.window_shown
    assert moved[2] - moved[0] == pytest.approx(right - left)
    assert moved[0] < right + 1 < moved[2]


def test_looking_elsewhere_is_not_disturbed_by_the_point(page, document, hand):
    hand.press(spot(page, 9, 1)).move(-400, 0)
    hand.move(-400, 0).release()
    window = page.plot.window_shown
    assert not window[0] < 5 < window[2]
    document.set_weight(FIRST, 5.5)
    assert page.plot.window_shown == window


def test_the_wheel_zooms_around_the_pointer(page):
    at = spot(page, 8, 2)
    before = page.plot.getViewBox().mapSceneToView(QPointF(page.plot.mapToScene(at)))
    wheel = QWheelEvent(
        QPointF(at),
        page.plot.viewport().mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.plot.viewport(), wheel)
    after = page.plot.getViewBox().mapSceneToView(QPointF(page.plot.mapToScene(at)))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=1e-6)
    left, _, right, _ = page.plot.window_shown
    assert right - left == pytest.approx(14 / 1.25**2)
    assert page.plot.ground.window == page.plot.window_shown


def test_a_double_click_fits_the_path_and_the_point(page, document, qtbot):
    run_along(document, [(-20, 0), (1, 2), (3, 3)])
    qtbot.mouseDClick(page.plot.viewport(), Qt.MouseButton.LeftButton, pos=spot(page, 9, 9))
    left, bottom, right, top = page.plot.window_shown
    assert -26 <= left < -20
    assert 3 < right <= 10
    assert -2 <= bottom < 0
    assert 3 < top <= 5


# Which weights.


def test_the_boxes_name_all_weights_and_choose_them(page, document):
    names = [page.across.itemText(index) for index in range(page.across.count())]
    assert len(names) == 9
    assert names[:3] == ["w(x₁→y₁)", "w(x₂→y₁)", "b(y₁)"]
    assert names[-1] == "b(ŷ)"
    assert (page.across.currentText(), page.up.currentText()) == ("w(x₁→y₁)", "w(x₂→y₁)")
    page.across.setCurrentIndex(names.index("w(y₂→ŷ)"))
    page.across.activated.emit(names.index("w(y₂→ŷ)"))
    assert page.plot.pair == (OTHER, SECOND)
    assert page.plot.at == (-11, 5)
    assert page.plot.getPlotItem().getAxis("bottom").labelText == "w(y₂→ŷ)"
    left, _, right, _ = page.plot.window_shown
    assert left < -11 < right


def test_the_weight_of_the_other_axis_swaps_the_two(page):
    page.across.activated.emit(1)
    assert page.plot.pair == (SECOND, FIRST)
    assert (page.across.currentText(), page.up.currentText()) == ("w(x₂→y₁)", "w(x₁→y₁)")


def test_the_weight_chosen_in_the_diagram_is_offered(page, selection, qtbot):
    assert not page.offer.isVisible()
    selection.choose_weight(FIRST)
    assert not page.offer.isVisible(), "it is shown already"
    selection.choose_weight(OTHER)
    assert page.offer.isVisible()
    assert page.offer.accessibleName() == "Put the chosen w(y₂→ŷ) on the horizontal axis"
    page.offer.click()
    assert page.plot.pair == (OTHER, SECOND)
    assert not page.offer.isVisible()


def test_another_network_begins_anew(page, document):
    page.across.activated.emit(8)
    old = document.experiment.architecture
    new = Architecture.build(())
    document.reshape(by_position(old, new), Parameters.zeros(new))
    assert page.plot.pair == (FIRST, SECOND)
    assert page.across.count() == 3
    assert page.across.currentText() == "w(x₁→ŷ)"
    document.undo()
    assert page.across.count() == 9


def test_another_network_in_the_middle_of_a_drag(page, document, hand):
    hand.press(spot(page, 5, 5)).move(-20, 10)
    old = document.experiment.architecture
    new = resized(old, (3,))
    document.reshape(by_position(old, new), Parameters.zeros(new))
    before = document.experiment
    hand.move(-20, 10).release()
    assert document.experiment is before


# Room and names.


def test_small_it_is_still_of_use(page, document, selection, mouse):
    selection.choose_weight(OTHER)
    page.resize(300, 180)
    assert page.width() == 300
    assert page.height() == 180
    box = page.plot.getViewBox().sceneBoundingRect()
    assert box.width() >= 120
    assert box.height() >= 90
    assert page.plot.toolTip().startswith("Drag the point"), "the line of words, which has no room"
    page.resize(300, 320)
    assert page.words.isVisible()
    assert all(page.plot.getPlotItem().getAxis(name).label.isVisible() for name in ("bottom", "left"))
    page.resize(300, 180)
    mouse(page.plot.viewport()).press(spot(page, 5, 5)).move(-20, 10).release()
    assert values(document)[0] < 5


def test_everything_has_a_name(page):
    for widget in (page.plot, page.across, page.up):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_bar_has_the_colours_and_levels_of_the_ground(page):
    image = page.bar.grab().toImage()
    scale = image.devicePixelRatio()
    low, high = (
        np.array(QColor(image.pixel(int(4 * scale), int(y * scale))).getRgb()[:3]) for y in (page.bar.height() - 12, 10)
    )
    colors = ramp().astype(int)
    assert np.abs(low - colors[0]).max() < 12
    assert np.abs(high - colors[-1]).max() < 12
