"""The page of the hidden space: which layer, which two of its units, and the plot."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection
from xorgui.ui.charts.hidden_plot import HiddenPlot, Place
from xorgui.ui.theme import text_font

SMALLEST_BOX = 48


class HiddenSpace(QWidget):
    """The data as a hidden layer sees them: there a line may separate what none could before."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.layer = _box(self.tr("Hidden layer"))
        self.across = _box(self.tr("Unit along the horizontal axis"))
        self.up = _box(self.tr("Unit along the vertical axis"))
        self.note = QLabel()
        self.note.setObjectName("quiet")
        self.note.setFont(text_font(1))
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        # The page first: it looks at another network before the plot draws it.
        document.changed.connect(self._on_changed)
        self.plot = HiddenPlot(document, selection)
        self.sentence = QLabel(
            self.tr(
                "Without a hidden layer there is no hidden space: the output reads x₁ and x₂ as they are, "
                "and a line in their plane is all that it can draw."
            )
        )
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setObjectName("quiet")
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.layer)
        self._signs = []
        for sign, box in (("↔", self.across), ("↕", self.up)):
            label = QLabel(sign)
            label.setObjectName("quiet")
            self._signs.append(label)
            top.addWidget(label)
            top.addWidget(box)
        top.addWidget(self.note, 1)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addLayout(top)
        inside.addWidget(self.plot, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self.sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.layer.activated.connect(self._on_layer)
        self.across.activated.connect(lambda unit: self._on_unit(0, unit))
        self.up.activated.connect(lambda unit: self._on_unit(1, unit))
        self._is_chosen = False
        self._show()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.before.architecture.sizes != change.after.architecture.sizes:
            self._show()

    def _show(self) -> None:
        """What there is to choose from in this network, and what is chosen."""
        architecture, place = self._document.experiment.architecture, self.plot.place
        hidden = architecture.hidden
        self._stack.setCurrentIndex(0 if hidden else 1)
        if not hidden:
            self.plot.set_place(None)
            return
        sizes = architecture.sizes
        if place is None or not self._is_chosen or place.layer > len(hidden):
            place = Place.default(architecture)
        elif max(u or 0 for u in place.pair) >= sizes[place.layer] or (
            place.pair[1] is None and sizes[place.layer] > 1
        ):
            place = Place.default(architecture, place.layer)
        count = sizes[place.layer]
        _fill(self.layer, [self.tr("layer {number}").format(number=k) for k in range(1, len(hidden) + 1)])
        self.layer.setCurrentIndex(place.layer - 1)
        self.layer.setVisible(len(hidden) > 1)
        for box, unit in zip((self.across, self.up), place.pair, strict=True):
            _fill(box, [architecture.unit_symbol(place.layer, each) for each in range(count)])
            box.setCurrentIndex(-1 if unit is None else unit)
        for widget in (self.across, self.up, *self._signs):
            widget.setVisible(count > 2)
        self.note.setText(self._words(count))
        self.note.setToolTip(self.note.text())
        self.plot.set_place(place)

    def _words(self, count: int) -> str:
        if count > 2:
            return self.tr("The other units are held at their mean over the points")
        if count == 1:
            return self.tr("One unit: all points lie on a line")
        return self.tr("The input plane as the hidden layer bends it")

    @Slot(int)
    def _on_layer(self, index: int) -> None:
        self._choose(Place.default(self._document.experiment.architecture, index + 1))

    def _on_unit(self, axis: int, unit: int) -> None:
        """A unit for an axis; the two axes swap where the other one has it."""
        place = self.plot.place
        if place is None:
            return
        first, second = place.pair
        if axis == 0:
            pair = (unit, first if unit == second else second)
        else:
            pair = (second if unit == first and second is not None else first, unit)
        self._choose(Place(place.layer, pair))

    def _choose(self, place: Place) -> None:
        self._is_chosen = True
        self.plot.set_place(place)
        self._show()


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setFont(text_font(1))
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMinimumWidth(SMALLEST_BOX)
    return box


def _fill(box: QComboBox, texts: list[str]) -> None:
    if [box.itemText(index) for index in range(box.count())] != texts:
        box.clear()
        box.addItems(texts)
