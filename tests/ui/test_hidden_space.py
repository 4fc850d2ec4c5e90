"""The hidden space as a person meets it: the ground, the net, the points, and choosing among them."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingState
from xorgui.core.network import forward
from xorgui.core.parameters import Parameters
from xorgui.core.partial import outputs_from
from xorgui.core.presets import PRESETS
from xorgui.core.reshape import by_position, resized
from xorgui.core.run import Run
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.ui.charts.hidden_space import HiddenSpace
from xorgui.ui.theme import keeper, region_table


def drawn(hidden: tuple[int, ...], activation=Activation.SIGMOID) -> Experiment:
    """XOR with another network, its weights drawn at random."""
    random = np.random.default_rng(2)
    architecture = Architecture.build(hidden, activation)
    parameters = Parameters.from_arrays([random.normal(size=a.shape) for a in Parameters.zeros(architecture).arrays])
    return replace(
        PRESETS["by-hand"].experiment(),
        architecture=architecture,
        start=Start(StartKind.TYPED),
        start_parameters=parameters,
        state=TrainingState(parameters),
    )


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
def page(frame, qtbot, document, selection) -> HiddenSpace:
    page = HiddenSpace(document, selection, frame)
    page.resize(frame.size())
    with qtbot.waitExposed(frame):
        frame.show()
    return page


def spot(page, x: float, y: float) -> QPoint:
    """Where two values of the units are on the plot."""
    return page.plot.mapFromScene(page.plot.getViewBox().mapViewToScene(QPointF(x, y)))


def pixel(page, x: float, y: float) -> np.ndarray:
    return np.array(QColor(page.plot.grab().toImage().pixel(spot(page, x, y))).getRgb()[:3])


def hidden_values(document, layer=1) -> np.ndarray:
    experiment = document.experiment
    return forward(experiment.architecture, experiment.parameters, experiment.data.points).y[layer]


def marked(page) -> list[set[tuple[float, float]]]:
    """Where the marks of each kind stand: class 0, class 1, both hollow."""
    return [{(float(x), float(y)) for x, y in zip(*mark.getData(), strict=True)} for mark in page.plot._marks]


def rows(values) -> set[tuple[float, float]]:
    return {(float(x), float(y)) for x, y in values}


# What is drawn.


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("place", [(0.3, 0.75), (0.3, 0.15), (0.8, 0.4), (-0.05, 0.3)])
def test_the_ground_has_the_colours_of_the_rest_of_the_network(page, document, theme, place):
    keeper().choose(theme)
    experiment = document.experiment
    output = outputs_from(experiment.architecture, experiment.parameters, 1, [place])[0]
    expected = region_table()[round(float(output) * 255)].astype(int)
    assert np.abs(pixel(page, *place) - expected).max() <= 8


def test_the_line_is_where_the_output_is_one_half(page, document):
    points = np.column_stack(page.plot.boundary.getData())
    points = points[np.isfinite(points).all(axis=1)]
    assert len(points) > 10
    experiment = document.experiment
    outputs = outputs_from(experiment.architecture, experiment.parameters, 1, points)
    assert np.abs(outputs - 0.5).max() < 0.03


def test_the_net_is_the_input_plane_as_the_layer_bends_it(page, document):
    x, y = page.plot._net.getData()
    net = {(round(float(a), 4), round(float(b), 4)) for a, b in zip(x, y, strict=True) if np.isfinite(a)}
    assert np.isnan(x).sum() == 18, "9 lines each way"
    # Lines of the net go through the corners of XOR.
    for a, b in hidden_values(document):
        assert (round(float(a), 4), round(float(b), 4)) in net


def test_points_stand_at_their_hidden_values_by_class(page, document):
    values = hidden_values(document)
    assert marked(page) == [rows(values[[0, 3]]), rows(values[[1, 2]]), set(), set()]


def test_test_points_are_hollow_and_wrong_ones_ringed(page, document):
    data = document.experiment.data
    document.set_data(Dataset(data.points, [0, 0, 1, 0], [False, False, True, True]))
    values = hidden_values(document)
    assert marked(page) == [rows(values[:2]), set(), rows(values[[3]]), rows(values[[2]])]
    assert {tuple(s.pos()) for s in page.plot._rings.points()} == rows(values[[1]])
    hollow = page.plot._marks[2].opts["brush"].color()
    assert hollow != page.plot._marks[0].opts["brush"].color()


def test_points_that_coincide_have_one_label(page, document):
    assert page.plot._labels.texts == ["(0, 0)", "(0, 1), (1, 0)", "(1, 1)"]
    document.set_weight(WeightId(1, 0, 0), 9.0)
    assert page.plot._labels.texts == ["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"]


@pytest.mark.parametrize("experiment", [drawn((3, 3)), PRESETS["or-nand"].experiment()])
def test_labels_are_in_the_plot_and_clear_of_each_other(page, document, experiment):
    document.open(experiment, "")
    page.plot.grab()
    boxes = [item.mapRectToScene(item.boundingRect()) for item in page.plot._labels._items if item.isVisible()]
    bounds = page.plot.getViewBox().sceneBoundingRect().adjusted(-1, -1, 1, 1)
    assert all(bounds.contains(box) for box in boxes)
    for index, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:index])


def test_many_points_have_small_marks_and_no_labels(page, document):
    large = page.plot._marks[0].opts["size"]
    random = np.random.default_rng(1)
    document.set_data(Dataset(random.normal(size=(500, 2)), random.integers(0, 2, 500)))
    assert page.plot._marks[0].opts["size"] < large / 2
    assert page.plot._labels.texts == []
    assert sum(map(len, marked(page))) == 500


def test_it_moves_with_an_edit_and_with_training(page, document):
    document.set_weight(WeightId(1, 0), -2.0)
    assert rows(hidden_values(document)[[1, 2]]) == marked(page)[1]
    before = pixel(page, 0.3, 0.75)
    document.begin_run()
    flipped = document.experiment.parameters.replaced({WeightId(2, 0): 30.0})
    document.follow(TrainingState(flipped, 1), Run())
    assert np.abs(pixel(page, 0.3, 0.75) - before).max() > 50


def test_a_page_that_is_not_seen_draws_nothing_until_it_is(page, document):
    page.hide()
    before = marked(page)
    document.set_weight(WeightId(1, 0), -2.0)
    assert marked(page) == before
    page.show()
    assert marked(page)[1] == rows(hidden_values(document)[[1, 2]])


def test_the_cross_is_at_the_chosen_row_or_the_probe(page, document, selection):
    def cross():
        x, y = page.plot.cross.getData()
        return float(x[0]), float(y[0])

    assert cross() == pytest.approx(tuple(hidden_values(document)[0]))
    selection.choose_row(3)
    assert cross() == pytest.approx(tuple(hidden_values(document)[3]))
    selection.probe((0.25, -0.5))
    experiment = document.experiment
    expected = forward(experiment.architecture, experiment.parameters, np.array([[0.25, -0.5]])).y[1][0]
    assert cross() == pytest.approx(tuple(expected))


def test_weights_without_bound_and_no_points_break_nothing(page, document):
    document.set_weights(dict.fromkeys(document.experiment.architecture.weight_ids(), np.inf), "")
    page.plot.grab()
    document.undo()
    document.set_data(Dataset(np.zeros((0, 2)), np.zeros(0)))
    page.plot.grab()
    assert page.plot._labels.texts == []


def test_points_that_lie_infinitely_far_on_both_sides_are_left_out(document, page):
    document.open(drawn((2,), Activation.LINEAR), "")
    document.set_data(Dataset(np.array([(3, 3), (-3, -3), (0, 1)]), np.array([0, 1, 1])))
    document.set_weights(dict.fromkeys(document.experiment.architecture.weight_ids(), 2e38), "")
    assert np.isinf(hidden_values(document)).any()
    page.plot.grab()


def test_what_is_too_far_away_is_not_drawn(page, document):
    document.open(drawn((2,), Activation.RELU), "")
    document.set_weights({WeightId(1, 0, 0): 1e20, WeightId(1, 0): 0.0}, "")
    assert sum(map(len, marked(page))) == 2
    assert np.nanmax(page.plot._net.getData()[0]) < 1e10
    page.plot.grab()


# Ranges.


@pytest.mark.parametrize(
    ("activation", "expected"), [(Activation.SIGMOID, (-0.1, 1.1)), (Activation.TANH, (-1.2, 1.2))]
)
def test_bounded_units_have_fixed_ranges(page, document, activation, expected):
    document.open(drawn((2,), activation), "")
    assert page.plot.getViewBox().viewRange() == [list(expected), list(expected)]


def test_unbounded_units_have_round_ranges_that_change_seldom(page, document):
    document.open(drawn((2,), Activation.RELU), "")
    seen = []
    for weight in np.linspace(1, 20, 200):
        document.set_weight(WeightId(1, 0, 0), float(weight))
        (left, right), _ = page.plot.getViewBox().viewRange()
        along = hidden_values(document)[:, 0]
        assert left <= along.min()
        assert along.max() <= right
        seen.append((left, right))
    assert 1 < len(set(seen)) <= 12


# Which layer and which units.


def test_the_last_hidden_layer_is_shown_first_and_another_can_be_chosen(page, document):
    assert not page.layer.isVisible()
    document.open(drawn((2, 3)), "")
    assert page.layer.currentText() == "layer 2"
    assert page.plot.getPlotItem().getAxis("bottom").labelText == "y₁⁽²⁾"
    assert rows(page.plot.at) == rows(hidden_values(document, 2)[:, :2])
    page.layer.activated.emit(0)
    assert rows(page.plot.at) == rows(hidden_values(document, 1))
    assert page.plot.getPlotItem().getAxis("left").labelText == "y₂⁽¹⁾"


def test_any_two_of_many_units(page, document):
    assert not page.across.isVisible()
    document.open(drawn((4,)), "")
    assert page.across.isVisible()
    assert [page.up.itemText(index) for index in range(4)] == ["y₁", "y₂", "y₃", "y₄"]
    page.up.activated.emit(3)
    assert rows(page.plot.at) == rows(hidden_values(document)[:, [0, 3]])
    assert page.note.text() == "The other units are held at their mean over the points"
    document.set_weights({WeightId(2, 0, 1): 9.0, WeightId(2, 0, 2): -7.0, WeightId(1, 1, 0): 4.0}, "")
    experiment = document.experiment
    others = hidden_values(document).mean(axis=0)
    values = np.array([0.4, others[1], others[2], 0.95], np.float32)
    output = outputs_from(experiment.architecture, experiment.parameters, 1, values[None])[0]
    expected = region_table()[round(float(output) * 255)].astype(int)
    assert np.abs(pixel(page, 0.4, 0.95) - expected).max() <= 8


def test_the_unit_of_the_other_axis_swaps_the_two(page, document):
    document.open(drawn((3,)), "")
    page.across.activated.emit(1)
    assert page.plot.place.pair == (1, 0)
    assert (page.across.currentText(), page.up.currentText()) == ("y₂", "y₁")


def test_a_single_unit_has_its_points_on_a_line(page, document):
    document.open(drawn((1,)), "")
    assert (page.plot.at[:, 1] == 0).all()
    assert page.note.text() == "One unit: all points lie on a line"
    page.plot.grab()


def test_without_a_hidden_layer_there_is_a_sentence(page, document):
    old = document.experiment.architecture
    new = Architecture.build(())
    document.reshape(by_position(old, new), Parameters.zeros(new))
    assert page.sentence.isVisible()
    assert not page.plot.isVisible()
    document.undo()
    assert page.plot.isVisible()
    assert marked(page)[1] == rows(hidden_values(document)[[1, 2]])


def test_a_chosen_place_is_left_when_it_is_gone(page, document):
    document.open(drawn((2, 4)), "")
    page.across.activated.emit(3)
    old = document.experiment.architecture
    new = resized(old, (2, 3))
    document.reshape(by_position(old, new), Parameters.zeros(new))
    assert page.plot.place.layer == 2
    assert page.plot.place.pair == (0, 1)
    document.open(drawn((3,)), "")
    assert page.plot.place.layer == 1


# Choosing a row.


def test_a_click_on_a_point_chooses_it(page, document, selection, qtbot):
    at = spot(page, *hidden_values(document)[3])
    qtbot.mouseClick(page.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert selection.row == 3
    qtbot.mouseClick(page.plot.viewport(), Qt.MouseButton.LeftButton, pos=spot(page, 0.5, 0.5))
    assert selection.row == 3, "there is no point there"


def test_clicks_on_points_that_coincide_choose_one_after_the_other(page, document, selection, qtbot):
    at = spot(page, *hidden_values(document)[1])
    chosen = []
    for _ in range(3):
        qtbot.mouseClick(page.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
        chosen.append(selection.row)
    assert chosen == [1, 2, 1]


def test_arrows_go_through_the_points(page, selection, qtbot):
    page.plot.setFocus()
    qtbot.keyClick(page.plot, Qt.Key.Key_Right)
    assert selection.row == 1
    qtbot.keyClick(page.plot, Qt.Key.Key_Left)
    qtbot.keyClick(page.plot, Qt.Key.Key_Left)
    assert selection.row == 3
    assert page.plot.accessibleDescription() == "point 4"


def test_everything_has_a_name_and_is_reached_by_keys(page):
    for widget in (page.plot, page.layer, page.across, page.up):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_small_it_is_still_of_use(page, document, selection, qtbot):
    document.open(drawn((3, 3)), "")
    page.resize(300, 180)
    assert page.width() == 300
    assert page.height() == 180
    box = page.plot.getViewBox().sceneBoundingRect()
    assert box.width() >= 160
    assert box.height() >= 80
    at = spot(page, *hidden_values(document, 2)[2][:2])
    qtbot.mouseClick(page.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert selection.row is not None
