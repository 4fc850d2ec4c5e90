"""Where things lie in the diagram: nothing on something else, whatever the shape and the size."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position
from xorgui.ui.network.layout import (
    DETAILS,
    NAME_HEIGHT,
    PILL_HEIGHT,
    SUM_HEIGHT,
    Layout,
    arrange,
    point_on,
)
from xorgui.ui.network.spread import spread

SHAPES = [(), (2,), (4,), (5,), (16,), (3, 3), (4, 4), (3, 3, 1), (2, 2, 2, 2), (10, 10, 10), (4,) * 6, (16,) * 6]
# The diagram in windows of 1024 x 640, 1280 x 720, 1440 x 900 and larger ones.
SIZES = [(360, 230), (366, 200), (470, 280), (565, 400), (1200, 900)]


def box(centre, width, height) -> QRectF:
    return QRectF(centre[0] - width / 2, centre[1] - height / 2, width, height)


def boxes(layout: Layout, architecture: Architecture) -> list[tuple[object, QRectF]]:
    """All that shows all the time, texts as wide as they may be; what belongs to each."""
    found = []
    for (layer, unit), (x, y) in layout.centres.items():
        size = layout.unit_sizes[layer]
        found.append(((layer, unit), box((x, y), size, size)))
        if layout.roomy[layer]:
            found.append(
                ((layer, unit, "name"), box((x, y - (size + NAME_HEIGHT) / 2), layout.rooms[layer], NAME_HEIGHT))
            )
        if layout.roomy[layer] and layer:
            below = box((x, y + (size + SUM_HEIGHT) / 2 + 1), layout.rooms[layer], SUM_HEIGHT - 2)
            found.append(((layer, unit, "sum"), below))
    for weight, centre in layout.pills.items():
        if weight.is_bias and layout.roomy[weight.layer]:
            found.append((weight, box(centre, layout.detail.bias, PILL_HEIGHT)))
        elif not weight.is_bias and layout.open[weight.layer]:
            found.append((weight, box(centre, layout.detail.pill, PILL_HEIGHT)))
    return found


@pytest.mark.parametrize("hidden", SHAPES)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_on_something_else(hidden, size):
    architecture = Architecture.build(hidden)
    layout = arrange(architecture, *size)
    whole = QRectF(0, 0, *layout.size)
    found = boxes(layout, architecture)
    for name, here in found:
        # The name of an input may reach beyond the edge that nothing else comes near to.
        assert whole.contains(here) or name[2:] == ("name",), name
    for (name, here), (other, there) in itertools.combinations(found, 2):
        assert not here.adjusted(0.1, 0.1, -0.1, -0.1).intersects(there), (name, other)


def test_texts_get_shorter_before_pills_hide():
    """2 – 3 – 3 – 1 – 1 at 1440 x 900 has all its pills."""
    layout = arrange(Architecture.build((3, 3, 1)), 565, 400)
    assert layout.detail == DETAILS[2]
    assert all(layout.open[1:])
    assert all(layout.roomy)
    assert arrange(Architecture.build((2,)), 565, 400).detail == DETAILS[0]


def test_pills_lie_on_their_curves():
    for hidden, size in (((2,), (565, 400)), ((3, 3, 1), (565, 400)), ((2,), (366, 230))):
        architecture = Architecture.build(hidden)
        layout = arrange(architecture, *size)
        for weight, (x, y) in layout.pills.items():
            if not weight.is_bias:
                points = [point_on(layout.curve(weight), k / 400) for k in range(401)]
                near = min(points, key=lambda point: abs(point[0] - x))
                assert abs(near[1] - y) < PILL_HEIGHT, weight


@given(st.lists(st.floats(0, 400), max_size=16), st.floats(0, 25))
def test_spread_keeps_order_and_distance(wanted, gap):
    places = spread(wanted, gap, 0, 400)
    in_order = sorted(range(len(wanted)), key=lambda k: wanted[k])
    assert all(places[b] - places[a] >= gap - 1e-6 for a, b in itertools.pairwise(in_order))
    assert all(-1e-6 <= place <= 400 + 1e-6 for place in places)


def test_spread_moves_only_what_crowds_and_shares_the_way():
    assert spread([10, 100, 110, 300], 20, 0, 400) == pytest.approx([10, 95, 115, 300])
    assert spread([395, 390], 20, 0, 400) == pytest.approx([400, 380])
    assert spread([], 20, 0, 400) == []


def test_a_gate_is_written_in_words_then_in_signs_then_not_at_all(window):
    from xorgui.ui.network.items import UnitItem

    item = UnitItem((1, 0), "y₁")
    item.set_texts("", "+1.00 → 0.73", "x₁ OR NOT x₂", "x₁ ∨ ¬x₂")
    shown = []
    for room in (400, 75, 20):
        item.place((0, 0), 40, room, has_texts=True)
        shown.append(item._gate_text().strip())
    assert shown == ["x₁ OR NOT x₂", "x₁ ∨ ¬x₂", ""]


def test_headers_of_layers_never_meet(window):
    """Where there is no room for the shortest, there is none."""
    new = Architecture.build((4,) * 6)
    window.document.reshape(by_position(window.document.experiment.architecture, new), Parameters.zeros(new))
    activations = list(new.activations)
    activations[2] = Activation.RELU
    window.document.set_activations(tuple(activations))
    counts = []
    for width in (1400, 700, 400, 120):
        window.headers.setFixedWidth(width)
        window.headers.place(np.linspace(0, width - 30, 8).tolist())
        shown = [header for header in window.headers._headers if header.isVisible()]
        counts.append(len(shown))
        for one, other in itertools.pairwise(shown):
            assert one.geometry().right() < other.geometry().left()
        assert len(shown) == 1 or "relu" in shown[2].kind.text(), "what it computes goes last"
    assert counts == [7, 7, 7, 1]
