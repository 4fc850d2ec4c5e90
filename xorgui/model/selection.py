"""What the user looks at: the input that drives the diagram, the unit that the region shows, the weight in hand."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from xorgui.core.architecture import WeightId
from xorgui.model.document import Change, Document

Unit = tuple[int, int]
"""Layer and index of a unit."""
Units = tuple[tuple[int, ...], ...]
"""A number for each unit, by layer, as the document gives them."""
Point = tuple[float, float]


class Selection(QObject):
    """The probe, the shown unit, the chosen and the lit weight; not part of the document, not undone.

    Signals, not sent for what another shape or other data bring with them, where the views look at everything again:
        input_changed(): another point drives the diagram.
        unit_changed(): the region shows another unit.
        weight_changed(): another weight is chosen, or none.
        subject_changed(): what is to be explained is another unit or weight.
        lit_changed(): the pointer is on another weight or another line of the code, or on none.
        rounding_changed(): values are shown exactly, or rounded as in the notes.
    """

    input_changed = Signal()
    unit_changed = Signal()
    weight_changed = Signal()
    subject_changed = Signal()
    lit_changed = Signal()
    rounding_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._row: int | None = 0
        self._probe: Point = (0.0, 0.0)
        self._hovered: Unit | None = None
        self._pinned: Unit | None = None
        self._weight: WeightId | None = None
        self._is_weight_newer = False
        self._units = document.units
        self._lit_weights: frozenset[WeightId] = frozenset()
        self._lit_row: int | None = None
        self._rounded = False
        document.changed.connect(self._on_changed)

    # The input.

    @property
    def row(self) -> int | None:
        """Index of the chosen point in the data; None: the probe stands elsewhere."""
        return self._row

    @property
    def input(self) -> Point:
        """x1 and x2 of the chosen point or of the probe."""
        points = self._document.experiment.data.points
        if self._row is None or self._row >= len(points):
            return self._probe
        x1, x2 = points[self._row]
        return float(x1), float(x2)

    @property
    def target(self) -> float | None:
        """What the output should be at the input; None where the data do not say."""
        targets = self._document.experiment.data.targets
        return None if self._row is None or self._row >= len(targets) else float(targets[self._row])

    def choose_row(self, row: int) -> None:
        """Put the probe on a point of the data."""
        if row != self._row and 0 <= row < len(self._document.experiment.data):
            self._row = row
            self.input_changed.emit()

    def probe(self, point: Point) -> None:
        """Put the probe anywhere on the plane; on a point of the data it chooses that."""
        here = (self._document.experiment.data.points == np.asarray(point, np.float32)).all(axis=1)
        if here.any():
            self.choose_row(int(here.argmax()))
        elif point != self._probe or self._row is not None:
            self._row, self._probe = None, point
            self.input_changed.emit()

    # The unit.

    @property
    def output(self) -> Unit:
        return (self._document.experiment.architecture.depth, 0)

    @property
    def unit(self) -> Unit:
        """The unit that the region shows: the hovered one, else the pinned one, else the output."""
        return self._hovered or self._pinned or self.output

    @property
    def pinned(self) -> Unit | None:
        return self._pinned

    def hover_unit(self, unit: Unit | None) -> None:
        before = self.unit
        self._hovered = unit
        if self.unit != before:
            self.unit_changed.emit()
            self.subject_changed.emit()

    def pin_unit(self, unit: Unit | None) -> None:
        """Keep showing a unit; the output or None: nothing is pinned."""
        unit = None if unit == self.output else unit
        self._is_weight_newer = self._is_weight_newer and unit is None
        if unit != self._pinned:
            self._pinned = unit
            self.unit_changed.emit()
            self.subject_changed.emit()

    # The weight.

    @property
    def weight(self) -> WeightId | None:
        """The weight whose gradient is explained; it stays chosen when the pointer leaves."""
        return self._weight

    def choose_weight(self, weight: WeightId | None) -> None:
        before = self.subject
        self._is_weight_newer = True
        if weight != self._weight:
            self._weight = weight
            self.weight_changed.emit()
        if self.subject != before:
            self.subject_changed.emit()

    @property
    def subject(self) -> Unit | WeightId:
        """What is to be explained: the hovered unit, else what was chosen last, a weight or a pinned unit."""
        if self._hovered or self._weight is None or (self._pinned and not self._is_weight_newer):
            return self.unit
        return self._weight

    @property
    def lit(self) -> WeightId | None:
        """The one weight under the pointer, in whichever view: it lights up in all."""
        return next(iter(self._lit_weights)) if len(self._lit_weights) == 1 else None

    @property
    def lit_weights(self) -> frozenset[WeightId]:
        """All that light up: a line of the code can be about many."""
        return self._lit_weights

    @property
    def lit_row(self) -> int | None:
        """Index of the point of the data that lights up."""
        return self._lit_row

    def light(self, weight: WeightId | None) -> None:
        """Light one weight up, or nothing."""
        self.light_up(frozenset() if weight is None else frozenset({weight}))

    def light_up(self, weights: frozenset[WeightId], row: int | None = None) -> None:
        """Light weights and a point of the data up."""
        if (weights, row) != (self._lit_weights, self._lit_row):
            self._lit_weights, self._lit_row = weights, row
            self.lit_changed.emit()

    # The values.

    @property
    def rounded(self) -> bool:
        """Whether units pass on whole numbers in what is shown of the forward pass, as the notes reckon."""
        return self._rounded

    def set_rounded(self, rounded: bool) -> None:
        if rounded != self._rounded:
            self._rounded = rounded
            self.rounding_changed.emit()

    def _on_changed(self, change: Change) -> None:
        # Silent: the views look at everything again when the document changes.
        points = len(change.after.data)
        if change.data and self._row is not None:
            self._row = min(self._row, points - 1) if points else None
        if change.data and change.architecture:
            # Another experiment: a probe somewhere on the plane belonged to the one before.
            self._row = self._row if self._row is not None or not points else 0
        if self._document.units is not self._units:
            self._follow_units(silently=change.before.architecture.sizes != change.after.architecture.sizes)

    def _follow_units(self, *, silently: bool) -> None:
        """Stay with the units and the weight, wherever they are now; what is gone is no longer chosen."""
        before, self._units = self._units, self._document.units
        unit, weight = self.unit, self._weight
        if silently:
            self._hovered = self._lit_row = None
            self._lit_weights = frozenset()
        pinned = self._follow(before, self._pinned)
        self._pinned = None if pinned == self.output else pinned
        self._weight = self._follow_weight(before, self._weight)
        if not silently and self.unit != unit:
            self.unit_changed.emit()
        if not silently and self._weight != weight:
            self.weight_changed.emit()

    def _follow(self, before: Units, unit: Unit | None) -> Unit | None:
        """Where a unit is now; None: it is gone."""
        if unit is None:
            return None
        number = before[unit[0]][unit[1]]
        places = ((layer, units.index(number)) for layer, units in enumerate(self._units) if number in units)
        return next(places, None)

    def _follow_weight(self, before: Units, weight: WeightId | None) -> WeightId | None:
        """Where a weight is now; None: it is gone with one of its ends, or a layer lies between them."""
        if weight is None:
            return None
        target = self._follow(before, (weight.layer, weight.target))
        if target is None:
            return None
        if weight.source is None:
            return WeightId(*target)
        source = self._follow(before, (weight.layer - 1, weight.source))
        return WeightId(*target, source[1]) if source and source[0] == target[0] - 1 else None
