"""Which points there are to learn, and what is to be known about them."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QLabel

from xorgui.core.data import LARGEST_TEST_SHARE, Dataset, Gate, Scaling, gate_of
from xorgui.core.experiment import LARGEST_SEED
from xorgui.core.generators import DEFAULT_NOISE
from xorgui.core.numbers import show, show_count
from xorgui.core.recipe import LARGEST_NOISE, LARGEST_SIZE, SMALLEST_SIZE, Recipe, Shape
from xorgui.model.point_edits import PointEdits
from xorgui.ui.number_field import NumberField
from xorgui.ui.settings.controls import Choice, Form
from xorgui.ui.theme import text_font

# In the list of kinds: points that a person has made or opened.
OWN = "own"


class DataGroup(QObject):
    """A truth table, points drawn at random, or a person's own; how many of them are held back for the test."""

    def __init__(self, form: Form, points: PointEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._points = points
        self._form = form
        self.kind = Choice(
            {gate: self.tr("{gate} · 4 points").format(gate=gate.upper()) for gate in Gate}
            | {
                Shape.CLOUDS: self.tr("XOR, clouds"),
                Shape.GAUSSIANS: self.tr("two Gaussians"),
                Shape.CIRCLE: self.tr("circle"),
                Shape.SPIRALS: self.tr("two spirals"),
                OWN: self.tr("own points"),
            },
            self._on_kind,
        )
        # Own points are made in the region, in the table or from a file: the list shows that they are.
        self.kind.forbid(OWN)
        self.size = NumberField(low=SMALLEST_SIZE, high=LARGEST_SIZE, whole=True)
        self.size.value_typed.connect(lambda size: self._draw(self.tr("number of points"), size=int(size)))
        self.noise = NumberField(low=0, high=LARGEST_NOISE)
        self.noise.value_typed.connect(lambda noise: self._draw(self.tr("noise"), noise=noise))
        self.seed = NumberField(low=0, high=LARGEST_SEED, whole=True)
        self.seed.value_typed.connect(lambda seed: self._draw(self.tr("seed of the data"), seed=int(seed)))
        self.share = NumberField(low=0, high=100 * LARGEST_TEST_SHARE)
        self.share.value_typed.connect(self._on_share)
        self.standardise = QCheckBox(self.tr("standardise"))
        self.standardise.setToolTip(
            self.tr(
                "Shift and scale the points so that x₁ and x₂ have mean 0 and standard deviation 1; off brings "
                "them back"
            )
        )
        self.standardise.clicked.connect(self._on_standardise)
        self.note = QLabel()
        self.note.setObjectName("quiet")
        self.note.setFont(text_font(1))
        self.note.setWordWrap(True)
        form.add_heading(self.tr("Data"))
        form.add(self.tr("kind"), self.kind, self.tr("kind of data"))
        form.add(self.tr("points"), self.size)
        form.add(self.tr("noise"), self.noise)
        form.add(self.tr("seed"), self.seed, self.tr("seed of the data"))
        form.add(self.tr("test share, %"), self.share)
        form.addRow(self.standardise)
        form.addRow(self.note)

    # Mirroring the document.

    def show(self, data: Dataset) -> None:
        recipe = data.recipe
        self.kind.select(recipe.shape if recipe else gate_of(data) or OWN)
        for field in (self.size, self.noise, self.seed):
            self._form.setRowVisible(field, recipe is not None)
        if recipe is not None:
            self.size.set_value(recipe.size)
            self.noise.set_value(recipe.noise)
            self.seed.set_value(recipe.seed)
        self.share.set_value(round(100 * len(data.test) / len(data), 1) if len(data) else 0)
        self.share.setEnabled(len(data) > 0)
        self.standardise.setChecked(data.scaling is not None)
        self.standardise.setEnabled(len(data) > 0)
        self.note.setText("\n".join(self._notes(data)))

    def _notes(self, data: Dataset) -> list[str]:
        """How many points there are, what has been done to them, and what is wrong with them."""
        if not len(data):
            return [self.tr("No points: a double-click in the region adds one.")]
        notes = [self._counts(data)]
        if data.scaling is not None:
            notes.append(_arithmetic(data.scaling))
        if not len(data.train):
            notes.append(self.tr("Nothing to train on: all points are held back for the test."))
        elif (data.targets == data.targets[0]).all():
            text = self.tr("All are of class {number}: there is nothing to tell apart.")
            notes.append(text.format(number=f"{data.targets[0]:g}"))
        if data.contradicting:
            text = self.tr("{count} points contradict each other: same place, both classes. 100% cannot be reached.")
            notes.append(text.format(count=show_count(data.contradicting)))
        return notes

    def _counts(self, data: Dataset) -> str:
        train, test = show_count(len(data.train)), show_count(len(data.test))
        if len(data.test):
            return self.tr("{train} to train on, {test} for the test").format(train=train, test=test)
        return self.tr("1 point") if len(data) == 1 else self.tr("{count} points").format(count=train)

    # Edits.

    def _on_kind(self, kind: str) -> None:
        if kind in list(Gate):
            self._points.teach(Gate(kind))
        else:
            shape, before = Shape(kind), self._points.data.recipe or Recipe(Shape(kind))
            self._points.draw(replace(before, shape=shape, noise=DEFAULT_NOISE[shape]))

    def _draw(self, text: str, **values: Any) -> None:
        recipe = self._points.data.recipe
        if recipe is not None:
            self._points.draw(replace(recipe, **values), text)

    def _on_share(self, percent: float) -> None:
        self._points.split(percent / 100)
        # What the field says is what has come of it: a quarter at least of four points.
        self.show(self._points.data)

    def _on_standardise(self, on: bool) -> None:
        self._points.standardise(on)


def _arithmetic(scaling: Scaling) -> str:
    """What standardising does, as it is reckoned: "x₁ − 0.53, ÷ 0.29"."""
    parts = [
        f"{name} {'−' if mean >= 0 else '+'} {show(abs(mean))}, ÷ {show(deviation)}"
        for name, mean, deviation in zip(("x₁", "x₂"), scaling.mean, scaling.deviation, strict=True)
    ]
    return " · ".join(parts)
