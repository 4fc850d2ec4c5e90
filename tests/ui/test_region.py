"""Pixels of the region against what the network says."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Start, StartKind
from xorgui.core.network import forward
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position
from xorgui.ui.ground import GroundImage
from xorgui.ui.theme import keeper, region_table


def pixel(window, x1: float, x2: float) -> np.ndarray:
    """The colour on the screen at a point of the plane."""
    region = window.region
    at = region.mapFromScene(region._plot.getViewBox().mapViewToScene(QPointF(x1, x2)))
    color = QColor(region.grab().toImage().pixel(at))
    return np.array(color.getRgb()[:3])


@pytest.mark.parametrize("theme", ["light", "dark"])
# Away from points, labels and lines.
@pytest.mark.parametrize("point", [(-0.3, -0.3), (0.6, 0.75), (1.3, 1.2), (0.4, 0.65), (-0.35, 1.35)])
def test_the_picture_has_the_colours_of_the_outputs(window, point, theme):
    keeper().choose(theme)
    experiment = window.document.experiment
    output = forward(experiment.architecture, experiment.parameters, [point]).outputs[0]
    expected = region_table()[round(float(output) * 255)].astype(int)
    assert np.abs(pixel(window, *point) - expected).max() <= 6


def test_an_edit_is_in_the_picture_at_once(window):
    before = pixel(window, 0.6, 0.75)
    window.document.set_weight(WeightId(2, 0), -20.0)
    assert np.abs(pixel(window, 0.6, 0.75) - before).max() > 50


def test_a_hovered_unit_takes_the_picture_over(window):
    window.selection.hover_unit((1, 0))
    assert np.abs(pixel(window, 0.6, 0.75) - region_table()[int(255 * 0.25)].astype(int)).max() < 80
    experiment = window.document.experiment
    value = forward(experiment.architecture, experiment.parameters, [(1.3, 1.2)]).y[1][0, 0]
    assert np.abs(pixel(window, 1.3, 1.2) - region_table()[round(float(value) * 255)].astype(int)).max() <= 6


def test_wrong_points_get_a_ring(window):
    assert len(window.region.marks.rings.data) == 0
    window.document.set_data(gate_data(Gate.AND))
    ringed = {tuple(spot.pos()) for spot in window.region.marks.rings.points()}
    assert ringed == {(0.0, 1.0), (1.0, 0.0), (1.0, 1.0)}


def test_the_boundary_is_where_the_output_is_one_half(window):
    x, y = window.region.picture.boundary.getData()
    points = np.column_stack([x, y])
    points = points[np.isfinite(points).all(axis=1)]
    assert len(points) > 50
    experiment = window.document.experiment
    outputs = forward(experiment.architecture, experiment.parameters, points).outputs
    assert np.abs(outputs - 0.5).max() < 0.02


def test_the_lines_are_where_the_units_are_one_half(window):
    experiment = window.document.experiment
    for unit, line in enumerate(window.region.picture.lines):
        points = np.column_stack(line.getData())
        values = forward(experiment.architecture, experiment.parameters, points).y[1][:, unit]
        assert values == pytest.approx([0.5, 0.5], abs=1e-5)


def test_a_unit_without_a_direction_has_no_line(window):
    for source in (0, 1):
        window.document.set_weight(WeightId(1, 0, source), 0.0)
    assert [line.isVisible() for line in window.region.picture.lines] == [False, True]


def test_a_single_unit_has_one_boundary_and_no_lines(window):
    architecture = Architecture.build(())
    parameters = Parameters.from_arrays([[[2.0], [2.0]], [-3.0]])
    window.document.reshape(by_position(window.document.experiment.architecture, architecture), parameters)
    for weight in architecture.weight_ids():
        window.document.set_weight(weight, parameters.value(weight))
    assert not any(line.isVisible() for line in window.region.picture.lines)
    x, y = window.region.picture.boundary.getData()
    assert np.allclose((x + y)[np.isfinite(x)], 1.5, atol=1e-3)


def test_weights_that_are_no_numbers_any_more_draw_without_a_warning(window):
    arrays = [a * np.float32(np.inf) for a in window.document.experiment.parameters.arrays]
    window.document.set_start(Start(StartKind.TYPED), Parameters.from_arrays(arrays))
    assert window.transport.loss.text == "nan"


def test_values_beyond_all_bounds_are_drawn_as_0_and_1(app):
    image = GroundImage()
    image.show_values(np.array([[-3e38, 3e38]], np.float32), (0, 0, 2, 1))
    image.render()  # a warning would be an error
    assert image.image.tolist() == [[0, 1]]


def test_painting_does_not_move_the_picture(window):
    """Room for the numbers of the axes is made before."""
    window.region.resize(420, 300)
    before = window.region._ground.sceneBoundingRect()
    window.region.grab()
    QApplication.processEvents()
    assert window.region._ground.sceneBoundingRect() == before


@pytest.mark.parametrize("size", [(300, 260), (420, 300), (300, 500)])
def test_no_name_of_a_line_lies_on_a_label_or_a_mark(window, size, qtbot):
    """At all places of the lines, as a training or a drag brings them by."""
    region = window.region
    region.setFixedSize(*size)
    QApplication.processEvents()
    for bias in np.linspace(-9, -2, 15):
        window.document.set_weight(WeightId(1, 0), float(bias))
        names = [name for name in region.picture.names if name.isVisible()]
        assert names
        boxes = [name.mapRectToScene(name.boundingRect()) for name in names]
        items = [item for item in region.marks.labels._items if item.isVisible()]
        boxes += [item.mapRectToScene(item.boundingRect()) for item in items]
        for first, second in itertools.combinations(boxes, 2):
            common = first.intersected(second)
            assert common.width() * common.height() <= 1, (bias, first, second)


@pytest.mark.parametrize("size", [(200, 260), (300, 240), (700, 500)])
def test_the_colour_bar_s_numbers_are_whole_and_the_picture_is_as_large_as_can_be(window, size):
    region = window.region
    region.setFixedSize(*size)
    QApplication.processEvents()
    ground = region._ground.sceneBoundingRect()
    for label in region._bar_labels:
        assert label.mapRectToScene(label.boundingRect()).right() <= ground.right() + 1
    left = region._plot.getAxis("left").sceneBoundingRect()
    bottom = region._plot.getAxis("bottom").sceneBoundingRect()
    fills_across = left.left() <= 1 and ground.right() >= region.width() - 1
    fills_up = ground.top() <= 1 and bottom.bottom() >= region.height() - 1
    assert fills_across or fills_up
    pixel = region._ground.viewPixelSize()
    assert pixel[0] == pytest.approx(pixel[1], rel=0.01)


def test_a_region_without_any_height_draws_nothing(window):
    window.region.setMinimumSize(0, 0)
    window.region.resize(40, 20)
    window.document.set_weight(WeightId(1, 0), -4.0)
    window.region.resize(400, 300)
    assert window.region.picture.names[0].isVisible()
