"""Above each layer of the diagram: how many units it has, what activation, and + and - to change that."""

from collections.abc import Callable, Collection
from enum import Enum, auto
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QToolButton, QWidget

from xorgui.core.activations import Activation, symbol
from xorgui.core.architecture import MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS
from xorgui.core.reshape import Reshape, with_layer, with_unit, without_layer, without_unit
from xorgui.model.document import Change, Document
from xorgui.model.trainer import Trainer
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import keeper, px, text_font

HEIGHT = 28
# Between two headers, and inside one.
GAP, SPACING = 6, 3


class LayerHeaders(QWidget):
    """A strip of headers; the diagram tells where its layers are."""

    def __init__(self, document: Document, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._trainer = trainer
        self._headers: list[LayerHeader] = []
        self._centres: list[float] = []
        self._locked: frozenset[str] = frozenset()
        document.changed.connect(self._on_changed)
        keeper().changed.connect(self._fit)
        self._build()
        self._fit()

    def header(self, layer: int) -> "LayerHeader":
        """The header of layer 1 ... depth."""
        return self._headers[layer - 1]

    def lock(self, names: Collection[str]) -> None:
        """Take away what a lesson locks: "layers", "activation" (of hidden layers), "output" (its activation)."""
        self._locked = frozenset(names)
        for header in self._headers:
            header.lock(self._locked)

    @Slot(object)
    def place(self, centres: list[float]) -> None:
        """Put the headers over the layers' centres, x in this widget's pixels."""
        self._centres = centres
        if len(centres) != len(self._headers) + 1:
            return  # of the network before: the next one follows in the same change
        # Each has its part of the strip, up to half-way to the next, so that no two can meet.
        edges = [0.0, *((a + b) / 2 for a, b in pairwise(centres[1:])), float(self.width())]
        rooms = [(max(left, 0) + GAP / 2, min(right, self.width()) - GAP / 2) for left, right in pairwise(edges)]
        in_sight = [0 <= centre <= self.width() for centre in centres[1:]]
        for header, seen, (left, right) in zip(self._headers, in_sight, rooms, strict=True):
            header.setVisible(seen)
            header.fit(right - left)
        # Hidden layers are written alike, or none is: units' menus and the settings have the same.
        hidden = [
            (header, right - left)
            for header, seen, (left, right) in zip(self._headers, in_sight, rooms, strict=True)
            if seen and header is not self._headers[-1]
        ]
        for header, _ in hidden:
            header.shorten(max(other.brevity for other, _ in hidden))
        fits = all(header.width() <= room for header, room in hidden)
        for header, _ in hidden:
            header.setVisible(fits)
        for header, centre, (left, right) in zip(self._headers, centres[1:], rooms, strict=True):
            # Over its layer if it can be, else a little beside it.
            header.move(round(max(left, min(centre - header.width() / 2, right - header.width()))), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The diagram may tell its arrangement before this strip has its new width.
        super().resizeEvent(event)
        self.place(self._centres)

    @Slot()
    def _fit(self) -> None:
        """As high as the scale asks for, with headers of its width."""
        self.setFixedHeight(round(px(HEIGHT)))
        self.place(self._centres)

    def _on_changed(self, change: Change) -> None:
        if change.before.architecture.depth != change.after.architecture.depth:
            self._build()
        elif change.architecture:
            for header in self._headers:
                header.mirror()
            self.place(self._centres)

    def _build(self) -> None:
        for header in self._headers:
            header.hide()
            header.deleteLater()
        depth = self.document.experiment.architecture.depth
        self._headers = [LayerHeader(self.document, self._trainer, layer, self) for layer in range(1, depth + 1)]
        for header in self._headers:
            header.lock(self._locked)


class _Form(Enum):
    """What is there of a header."""

    WITH_BUTTONS = auto()
    ALONE = auto()
    COMPACT = auto()
    """Without the arrow that tells of the menu."""


class LayerHeader(QWidget):
    """One layer's: "−  2 · sigmoid ▾  +"."""

    def __init__(self, document: Document, trainer: Trainer, layer: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.document = document
        self._trainer = trainer
        self.layer = layer
        self._is_output = layer == document.experiment.architecture.depth
        self._has_layers = self._has_activations = True
        self.less = self._button("−", self.tr("Remove a unit"), self._remove_unit)
        if self._is_output:
            self.more = self._button("+", self.tr("Add a hidden layer before"), self._add_layer)
        else:
            self.more = self._button("+", self.tr("Add a unit"), self._add_unit)
        self.kind = QToolButton()
        self.kind.setObjectName("layerButton")
        self.kind.setFont(text_font(1))
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind.setProperty("compact", False)
        self.kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.kind)
        menu.aboutToShow.connect(self._fill)
        self.kind.setMenu(menu)
        self.brevity = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for button in (self.less, self.kind, self.more):
            layout.addWidget(button)
            button.ensurePolished()  # or its first size is that of another style
        self.mirror()

    def lock(self, names: Collection[str]) -> None:
        self._has_layers = "layers" not in names
        self._has_activations = ("output" if self._is_output else "activation") not in names
        self.mirror()

    def fit(self, room: float) -> None:
        """Say as much as there is room for, in pixels."""
        for brevity in range(len(self._ways())):
            self.shorten(brevity)
            if self.width() <= room:
                break

    def shorten(self, brevity: int) -> None:
        """Say less; 0: all there is to say."""
        self.brevity = brevity
        text, form = self._ways()[brevity]
        self._dress(is_compact=form is _Form.COMPACT)
        self.kind.setText(text)
        self.less.setVisible(form is _Form.WITH_BUTTONS and not self._is_output)
        self.more.setVisible(form is _Form.WITH_BUTTONS)
        self.adjustSize()

    def _dress(self, *, is_compact: bool) -> None:
        if self.kind.property("compact") != is_compact:
            self.kind.setProperty("compact", is_compact)
            # The style looks at properties only when it dresses a widget, and then forgets its font.
            self.kind.style().unpolish(self.kind)
            self.kind.style().polish(self.kind)
            self.kind.setFont(text_font(1))
            self.kind.updateGeometry()

    def _ways(self) -> list[tuple[str, _Form]]:
        """Text and form, from the longest on. The menu has what + and - do; how many units there are can be seen."""
        architecture = self.document.experiment.architecture
        activation = architecture.activation(self.layer)
        count, short = architecture.sizes[self.layer], symbol(activation)
        if self._is_output:
            beside_buttons = alone = [activation.value, "ŷ"]
        else:
            texts = [f"{count} · {activation.value}", f"{count} · {short}"]
            beside_buttons, alone = [*texts, str(count)], [*texts, short]
        return [
            *((text, _Form.WITH_BUTTONS) for text in beside_buttons),
            *((text, _Form.ALONE) for text in alone),
            (alone[-1], _Form.COMPACT),
        ]

    def mirror(self) -> None:
        architecture = self.document.experiment.architecture
        count, name = architecture.sizes[self.layer], architecture.activation(self.layer).value
        has_more = len(architecture.hidden) < MAX_DRAWN_LAYERS if self._is_output else count < MAX_DRAWN_UNITS
        self.more.setEnabled(has_more and self._has_layers)
        self.less.setEnabled(self._has_layers)
        self.kind.setEnabled(self._has_layers or self._has_activations)
        title = self.tr("output") if self._is_output else self.tr("hidden layer {layer}").format(layer=self.layer)
        self.kind.setAccessibleName(f"{title}, {count}, {name}")
        self.kind.setToolTip(self.tr("Units, activation and layers"))

    def _button(self, text: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("roundButton")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _fill(self) -> None:
        """The menu, made when it is asked for, from what there is then."""
        menu, architecture = self.kind.menu(), self.document.experiment.architecture
        menu.clear()
        for activation in Activation:
            action = menu.addAction(activation.value, partial(self._set_activation, activation))
            action.setCheckable(True)
            action.setChecked(activation is architecture.activation(self.layer))
            action.setEnabled(self._has_activations)
        menu.addSeparator()
        if not self._is_output:
            menu.addAction(self.tr("Add a unit"), self._add_unit).setEnabled(self.more.isEnabled())
            menu.addAction(self.tr("Remove a unit"), self._remove_unit).setEnabled(self._has_layers)
        add = menu.addAction(self.tr("Add a hidden layer before"), self._add_layer)
        add.setEnabled(len(architecture.hidden) < MAX_DRAWN_LAYERS and self._has_layers)
        if not self._is_output:
            menu.addAction(self.tr("Remove this layer"), self._remove_layer).setEnabled(self._has_layers)

    def _set_activation(self, activation: Activation) -> None:
        activations = list(self.document.experiment.architecture.activations)
        activations[self.layer - 1] = activation
        self.document.set_activations(tuple(activations))

    def _reshape(self, make: Callable[..., Reshape], *arguments: object) -> None:
        """Change the shape; a number that is being typed is kept first, as a click here takes no focus from it."""
        field = QApplication.focusWidget()
        if isinstance(field, NumberField):
            field.clearFocus()
        self._trainer.reshape(make(self.document.experiment.architecture, self.layer, *arguments))

    @Slot()
    def _add_unit(self) -> None:
        self._reshape(with_unit)

    @Slot()
    def _remove_unit(self) -> None:
        self._reshape(without_unit, self.document.experiment.architecture.sizes[self.layer] - 1)

    @Slot()
    def _add_layer(self) -> None:
        architecture = self.document.experiment.architecture
        # Like the hidden layer beside it; the first one as in the lecture, two sigmoid units.
        beside = min(self.layer, len(architecture.hidden))
        size = architecture.sizes[beside] if beside else 2
        activation = architecture.activation(beside) if beside else Activation.SIGMOID
        self._reshape(with_layer, size, activation)

    @Slot()
    def _remove_layer(self) -> None:
        self._reshape(without_layer)
