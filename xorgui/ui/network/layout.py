"""Where units, connections and pills of a diagram lie: pure geometry, in pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from xorgui.core.architecture import Architecture, WeightId
from xorgui.ui.network.spread import spread

Point = tuple[float, float]
Unit = tuple[int, int]
Curve = tuple[Point, Point, Point, Point]

# The largest a unit is drawn: at this size four hidden units still fit into the window at 1440 x 900.
UNIT_SIZE = 72.0
INPUT_SIZE = 48.0
SMALLEST_UNIT = 12.0
SMALLEST_ROOMY_UNIT = 20.0
# A unit without texts takes no more of the distance to the next layer than this.
UNIT_SHARE = 0.34
# Above a unit stands its name, below it z -> s(z) and the bias.
NAME_HEIGHT = 20.0
SUM_HEIGHT = 18.0
PILL_HEIGHT = 20.0
BELOW_HEIGHT = SUM_HEIGHT + PILL_HEIGHT + 4
# Layers of more units than this show their numbers on hover, selection and focus only.
ROOMY_UNITS = 4
# What any network is laid out for at least.
SMALLEST = (360.0, 230.0)
MARGIN = 8.0
# Pills keep this far from the texts of the layers beside them, and from each other.
CLEARANCE = 4.0
PILL_GAP = 2.0
# What remains between two layers whose connections show no pills.
CLOSED_GAP = 20.0
# Where along their curves the pills of a layer may sit. The first that keeps them apart is taken: nearer to the source,
# as the drawing has it, and not where all curves cross.
PILL_PLACES = (0.36, 0.3, 0.42, 0.5, 0.58, 0.64)
# A curve may swing this much later or earlier than half-way, so that its pill sits in the middle of the gap.
LARGEST_SKEW = 0.45


@dataclass(frozen=True)
class Detail:
    """How wide the texts around units are and the pills between them, and how wide a bias."""

    text: float
    pill: float
    bias: float


# From all that is to be said down to what is most important.
DETAILS = (Detail(112.0, 56.0, 84.0), Detail(84.0, 56.0, 84.0), Detail(60.0, 48.0, 58.0))


@dataclass(frozen=True)
class Layout:
    """Centres and sizes of the units, and centres of the pills.

    `roomy[layer]`: whether the layer's units have their name, sum and bias around them all the time.
    `rooms[layer]`: how wide these texts may be.
    `open[layer]`: whether the pills of the connections into the layer show all the time.
    `skews[layer]`: how much later than half-way the curves into the layer swing, as a part of the gap.
    """

    size: Point
    detail: Detail
    centres: dict[Unit, Point]
    unit_sizes: list[float]
    roomy: list[bool]
    rooms: list[float]
    open: list[bool]
    skews: list[float]
    pills: dict[WeightId, Point] = field(default_factory=dict)

    def curve(self, weight: WeightId) -> Curve:
        """The cubic curve of a connection: start, two control points, end."""
        assert weight.source is not None
        x0, y0 = self.centres[weight.layer - 1, weight.source]
        x1, y1 = self.centres[weight.layer, weight.target]
        x0 += self.unit_sizes[weight.layer - 1] / 2
        x1 -= self.unit_sizes[weight.layer] / 2
        bend = x0 + (x1 - x0) * (0.5 + self.skews[weight.layer])
        return (x0, y0), (bend, y0), (bend, y1), (x1, y1)


def point_on(curve: Curve, t: float) -> Point:
    """The point of a cubic curve at 0 <= t <= 1."""
    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    x, y = (sum(w * p[axis] for w, p in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


@dataclass(frozen=True)
class _Columns:
    """A try at the widths of the layers and of the gaps between them, with one detail or none."""

    detail: Detail
    unit_sizes: list[float]
    roomy: list[bool]
    open: list[bool]
    widths: list[float]
    gaps: list[float]

    @property
    def width(self) -> float:
        return 2 * MARGIN + sum(self.widths) + sum(self.gaps)


def arrange(architecture: Architecture, width: float, height: float) -> Layout:
    """Lay a network out in a rectangle; below the smallest it is laid out for that, to be scaled down."""
    sizes = architecture.sizes
    height = max(height, SMALLEST[1])
    # A few units need less to show all that there is to say, shortly.
    with_short_texts = _columns(sizes, height, DETAILS[-1], DETAILS[-1].text, with_pills=True, has_texts=True)
    width = max(width, min(SMALLEST[0], with_short_texts.width))
    columns = next((c for c in _tries(sizes, height) if c.width <= width), None) or _bare(sizes, width, height)
    # What there is more than is needed, the gaps share; half as much goes to the last column, which has a gap on one
    # side only. Of that the texts on both sides of a gap may use half each.
    extra = (width - columns.width) / (architecture.depth + 0.5)
    gaps = [gap + extra for gap in columns.gaps]
    widths = [*columns.widths[:-1], columns.widths[-1] + extra / 2]
    xs = [MARGIN + widths[0] / 2]
    for gap, (before, after) in zip(gaps, pairwise(widths), strict=True):
        xs.append(xs[-1] + before / 2 + gap + after / 2)
    centres = {}
    for layer, count in enumerate(sizes):
        shift = (NAME_HEIGHT - (BELOW_HEIGHT if layer else 0)) / 2 if columns.roomy[layer] else 0
        pitch = (height - 2 * MARGIN) / count
        for unit in range(count):
            centres[layer, unit] = (xs[layer], MARGIN + (unit + 0.5) * pitch + shift)
    rooms = [width + extra for width in widths[:-1]] + widths[-1:]
    skews = [0.0] * len(sizes)
    layout = Layout(
        (width, height),
        columns.detail,
        centres,
        columns.unit_sizes,
        columns.roomy,
        rooms,
        columns.open,
        skews,
    )
    for layer in range(1, len(sizes)):
        middle = xs[layer] - widths[layer] / 2 - gaps[layer - 1] / 2
        layout.pills.update(_biases(layout, architecture, layer) | _pills(layout, architecture, layer, middle))
    return layout


def _tries(sizes: Sequence[int], height: float) -> Iterator[_Columns]:
    """From the most to the least to be seen: texts get shorter before pills hide."""
    for with_pills in (True, False):
        for detail in DETAILS:
            yield _columns(sizes, height, detail, detail.text, with_pills=with_pills, has_texts=True)


def _bare(sizes: Sequence[int], width: float, height: float) -> _Columns:
    """Units alone, where there is no room for more: they fit always."""
    largest = UNIT_SHARE * width / (len(sizes) - 1)
    columns = _columns(sizes, height, DETAILS[-1], largest, with_pills=False, has_texts=False)
    between = (width - 2 * MARGIN - sum(columns.widths)) / len(columns.gaps)
    return replace(columns, gaps=[between] * len(columns.gaps))


def _columns(
    sizes: Sequence[int], height: float, detail: Detail, widest: float, *, with_pills: bool, has_texts: bool
) -> _Columns:
    unit_sizes, roomy, widths = [], [], []
    for layer, count in enumerate(sizes):
        pitch = (height - 2 * MARGIN) / count
        text = NAME_HEIGHT + (BELOW_HEIGHT if layer else 0)
        has_room = has_texts and pitch >= text + SMALLEST_ROOMY_UNIT + 4
        largest = min(INPUT_SIZE if layer == 0 else UNIT_SIZE, widest)
        free = pitch - text - 4 if has_room else pitch * 0.8 - 2
        size = max(SMALLEST_UNIT, min(largest, free))
        roomy.append(has_room)
        unit_sizes.append(size)
        # Without texts, too, there is room for the bias of the weight in hand.
        widths.append(size if not layer or not has_texts else detail.text if has_room else max(size, detail.bias))
    is_open = [False] + [
        with_pills and max(before, after) <= ROOMY_UNITS and before * after * (PILL_HEIGHT + PILL_GAP) <= height
        for before, after in pairwise(sizes)
    ]
    gaps = [detail.pill + 2 * CLEARANCE if shows else CLOSED_GAP for shows in is_open[1:]]
    return _Columns(detail, unit_sizes, roomy, is_open, widths, gaps)


def _biases(layout: Layout, architecture: Architecture, layer: int) -> dict[WeightId, Point]:
    """Below the units."""
    lowest = layout.size[1] - PILL_HEIGHT / 2
    below = layout.unit_sizes[layer] / 2 + (SUM_HEIGHT if layout.roomy[layer] else 0) + PILL_HEIGHT / 2 + 2
    units = range(architecture.sizes[layer])
    return {
        WeightId(layer, unit): (x, min(y + below, lowest))
        for unit, (x, y) in ((unit, layout.centres[layer, unit]) for unit in units)
    }


def _pills(layout: Layout, architecture: Architecture, layer: int, middle: float) -> dict[WeightId, Point]:
    """Pills on their curves, in a column in the middle of the gap, pushed apart where they would lie on each other."""
    connections = [w for w in architecture.weight_ids() if w.layer == layer and not w.is_bias]
    if not layout.open[layer]:
        return {w: point_on(layout.curve(w), 0.5) for w in connections}
    low, high = PILL_HEIGHT / 2, layout.size[1] - PILL_HEIGHT / 2
    best: tuple[float, float, list[float]] | None = None
    for place in PILL_PLACES:
        on_curve = [point_on(layout.curve(w), place)[1] for w in connections]
        ys = spread(on_curve, PILL_HEIGHT + PILL_GAP, low, high)
        way = sum(abs(y - wanted) for y, wanted in zip(ys, on_curve, strict=True))
        if best is None or way < best[0] - 1:
            best = way, place, ys
    assert best is not None
    _, place, ys = best
    start, _, _, end = layout.curve(connections[0])
    # Both control points stand at one x: so far along, in parts of the gap, that the curve is there in the middle.
    share = (middle - start[0]) / (end[0] - start[0])
    skew = (share - place**3) / (3 * place * (1 - place)) - 0.5
    layout.skews[layer] = max(-LARGEST_SKEW, min(LARGEST_SKEW, skew))
    x = point_on(layout.curve(connections[0]), place)[0]
    return {w: (x, y) for w, y in zip(connections, ys, strict=True)}
