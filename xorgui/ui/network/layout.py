"""Where units, connections and pills of a diagram lie: pure geometry, in pixels."""

from dataclasses import dataclass, field
from itertools import pairwise

from xorgui.core.architecture import Architecture, WeightId

Point = tuple[float, float]
Unit = tuple[int, int]

# The largest a unit is drawn: at this size four hidden units still fit into the window at 1440 x 900.
UNIT_SIZE = 72.0
INPUT_SIZE = 48.0
SMALLEST_UNIT = 12.0
SMALLEST_ROOMY_UNIT = 20.0
# Above a unit stands its name, below it z -> s(z) and the bias.
NAME_HEIGHT = 20.0
SUM_HEIGHT = 18.0
PILL_HEIGHT = 20.0
BELOW_HEIGHT = SUM_HEIGHT + PILL_HEIGHT + 4
PILL_WIDTH = 56.0
BIAS_WIDTH = 84.0
# Layers of more units than this show their numbers on hover, selection and focus only.
ROOMY_UNITS = 4
# A layer's texts need this much width, or they run into the next layer's.
ROOMY_SPACING = 112.0
WIDE_SPACING = 180.0
# A unit takes no more of the distance to the next layer than this, to leave room for the pills.
UNIT_SHARE = 0.34
SMALLEST = (360.0, 230.0)
MARGIN = 8.0
# A pill sits this far along its curve: near the inputs, where the curves of a layer lie apart; behind hidden units in
# the middle, away from what stands below them.
PILL_PLACE_BY_INPUTS, PILL_PLACE = 0.36, 0.5


@dataclass(frozen=True)
class Layout:
    """Centres and sizes of the units, and centres of the pills.

    `is_wide`: whether there is room for whole texts between the layers.
    `roomy[layer]`: whether the layer's units have their name, sum and bias around them all the time.
    `open[layer]`: whether the pills of the connections into the layer show all the time.
    """

    size: Point
    centres: dict[Unit, Point]
    unit_sizes: list[float]
    is_wide: bool
    roomy: list[bool]
    open: list[bool]
    pills: dict[WeightId, Point] = field(default_factory=dict)

    def curve(self, weight: WeightId) -> tuple[Point, Point, Point, Point]:
        """The cubic curve of a connection: start, two control points, end."""
        assert weight.source is not None
        x0, y0 = self.centres[weight.layer - 1, weight.source]
        x1, y1 = self.centres[weight.layer, weight.target]
        x0 += self.unit_sizes[weight.layer - 1] / 2
        x1 -= self.unit_sizes[weight.layer] / 2
        bend = (x1 - x0) / 2
        return (x0, y0), (x0 + bend, y0), (x1 - bend, y1), (x1, y1)


def point_on(curve: tuple[Point, Point, Point, Point], t: float) -> Point:
    """The point of a cubic curve at 0 <= t <= 1."""
    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    x, y = (sum(w * p[axis] for w, p in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


def arrange(architecture: Architecture, width: float, height: float) -> Layout:
    """Lay a network out in a rectangle; below SMALLEST it is laid out for that, to be scaled down."""
    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    sizes = architecture.sizes
    left, right = MARGIN + INPUT_SIZE / 2, width - MARGIN - BIAS_WIDTH / 2
    spacing = (right - left) / architecture.depth
    unit_sizes, roomy = [], []
    for layer, count in enumerate(sizes):
        pitch = (height - 2 * MARGIN) / count
        text = NAME_HEIGHT + (BELOW_HEIGHT if layer else 0)
        has_room = spacing >= ROOMY_SPACING and pitch >= text + SMALLEST_ROOMY_UNIT + 4
        largest = min(INPUT_SIZE if layer == 0 else UNIT_SIZE, UNIT_SHARE * spacing)
        free = pitch - text - 4 if has_room else pitch * 0.8 - 2
        roomy.append(has_room)
        unit_sizes.append(max(SMALLEST_UNIT, min(largest, free)))
    centres = {}
    for layer, count in enumerate(sizes):
        shift = (NAME_HEIGHT - (BELOW_HEIGHT if layer else 0)) / 2 if roomy[layer] else 0
        pitch = (height - 2 * MARGIN) / count
        for unit in range(count):
            centres[layer, unit] = (left + layer * spacing, MARGIN + (unit + 0.5) * pitch + shift)
    is_open = [False] + [
        before * after <= ROOMY_UNITS**2
        and max(before, after) <= ROOMY_UNITS
        and before * after * (PILL_HEIGHT + 2) <= height
        and spacing - (unit_sizes[layer] + unit_sizes[layer + 1]) / 2 >= PILL_WIDTH + 8
        for layer, (before, after) in enumerate(pairwise(sizes))
    ]
    layout = Layout((width, height), centres, unit_sizes, spacing >= WIDE_SPACING, roomy, is_open)
    for layer in range(1, len(sizes)):
        layout.pills.update(_pills(layout, architecture, layer))
    return layout


def _pills(layout: Layout, architecture: Architecture, layer: int) -> dict[WeightId, Point]:
    """Pills on their curves, pushed apart from top to bottom where they would lie on each other; biases below."""
    places = {}
    for unit in range(architecture.sizes[layer]):
        x, y = layout.centres[layer, unit]
        below = layout.unit_sizes[layer] / 2 + (SUM_HEIGHT if layout.roomy[layer] else 0) + PILL_HEIGHT / 2 + 2
        places[WeightId(layer, unit)] = (x, y + below)
    connections = [w for w in architecture.weight_ids() if w.layer == layer and not w.is_bias]
    place = PILL_PLACE_BY_INPUTS if layer == 1 else PILL_PLACE
    on_curve = {w: point_on(layout.curve(w), place) for w in connections}
    if not layout.open[layer]:
        return places | on_curve
    gap = PILL_HEIGHT + 2
    in_order = sorted(connections, key=lambda w: on_curve[w][1])
    ys = [on_curve[w][1] for w in in_order]
    for k in range(1, len(ys)):
        ys[k] = max(ys[k], ys[k - 1] + gap)
    lowest = layout.size[1] - PILL_HEIGHT / 2
    for k in range(len(ys) - 1, -1, -1):
        ys[k] = min(ys[k], lowest - (len(ys) - 1 - k) * gap)
    return places | {w: (on_curve[w][0], y) for w, y in zip(in_order, ys, strict=True)}
