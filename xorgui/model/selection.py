"""What the user looks at: the input that drives the diagram, and the unit that the region shows."""

from PySide6.QtCore import QObject, Signal

from xorgui.model.document import Change, Document

Unit = tuple[int, int]
"""Layer and index of a unit."""


class Selection(QObject):
    """The chosen input and the shown unit; not part of the document, not undone.

    Signals, not sent for what a change of the document brings with it:
        input_changed(): another point drives the diagram.
        unit_changed(): the region shows another unit.
    """

    input_changed = Signal()
    unit_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._row = 0
        self._hovered: Unit | None = None
        document.changed.connect(self._on_changed)

    @property
    def row(self) -> int:
        """Index of the chosen point in the data."""
        return self._row

    @property
    def input(self) -> tuple[float, float]:
        """x1 and x2 of the chosen point; (0, 0) without data."""
        points = self._document.experiment.data.points
        if len(points) == 0:
            return (0.0, 0.0)
        x1, x2 = points[self._row]
        return float(x1), float(x2)

    def choose_row(self, row: int) -> None:
        if row != self._row and 0 <= row < len(self._document.experiment.data):
            self._row = row
            self.input_changed.emit()

    @property
    def unit(self) -> Unit:
        """The unit that the region shows: the hovered one, else the output."""
        return self._hovered or (self._document.experiment.architecture.depth, 0)

    def hover_unit(self, unit: Unit | None) -> None:
        if unit != self._hovered:
            self._hovered = unit
            self.unit_changed.emit()

    def _on_changed(self, change: Change) -> None:
        # Silent: the views look at everything again when the document changes.
        if change.data:
            self._row = min(self._row, max(0, len(change.after.data) - 1))
        if change.architecture:
            self._hovered = None
