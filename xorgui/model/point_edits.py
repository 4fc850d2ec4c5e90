"""What a person does to the points, whatever by: each is one undo step with a name."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from xorgui.core import edits
from xorgui.core.data import MAX_POINTS, Dataset, Gate
from xorgui.core.edits import Point
from xorgui.core.recipe import Recipe
from xorgui.model.document import Document


class PointEdits(QObject):
    """Edits of the document's data, point by point and as a whole."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def data(self) -> Dataset:
        return self._document.experiment.data

    @property
    def room(self) -> int:
        """How many more points there may be."""
        return MAX_POINTS - len(self.data)

    def move(self, row: int, point: Point, gesture: int | None = None) -> None:
        self._document.set_data(edits.moved(self.data, row, point), self.tr("moving a point"), gesture)

    def add(self, point: Point, target: int) -> None:
        """One more point, behind the others; the caller has looked whether there is room."""
        self._document.set_data(edits.added(self.data, point, target), self.tr("adding a point"))

    def join(self, more: Dataset) -> None:
        """More points behind the others; the caller has looked whether there is room."""
        self._document.set_data(edits.joined(self.data, more), self.tr("adding points"))

    def flip(self, row: int) -> None:
        """The other class."""
        self._document.set_data(edits.flipped(self.data, row), self.tr("class of a point"))

    def hold_back(self, row: int, is_test: bool) -> None:
        """Keep a point for the test, or train on it."""
        self._document.set_data(edits.held_back(self.data, row, is_test), self.tr("test mark of a point"))

    def remove(self, rows: Sequence[int]) -> None:
        text = self.tr("removing a point") if len(rows) == 1 else self.tr("removing points")
        self._document.set_data(edits.removed(self.data, rows), text)

    def teach(self, gate: Gate) -> None:
        """The four corners and the outputs of a gate."""
        self._document.set_data(edits.taught(self.data, gate))

    def draw(self, recipe: Recipe, text: str = "") -> None:
        """Other points, from a recipe."""
        self._document.set_data(edits.redrawn(self.data, recipe), text)

    def split(self, share: float) -> None:
        """Hold a share of the points back for the test, drawn with their own seed."""
        seed = self.data.recipe.seed if self.data.recipe else 1
        self._document.set_data(self.data.split(share, seed), self.tr("test share"))

    def standardise(self, on: bool) -> None:
        """Mean 0 and deviation 1, or the points as they were."""
        after = edits.standardised(self.data) if on else edits.restored(self.data)
        self._document.set_data(after, self.tr("standardising") if on else self.tr("undoing the standardisation"))

    def fit_view(self) -> None:
        """Show all points, as large as they go."""
        self._document.set_data(edits.fitted(self.data), self.tr("fitting the view"))
