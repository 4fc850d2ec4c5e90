"""The network as a picture: units, connections and their numbers, as the document and the selection have them."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import show, show_input, show_rounded, show_small
from xorgui.model.document import Change, Document
from xorgui.model.names import gate_symbols, gate_words, weight_name
from xorgui.model.selection import Selection, Unit
from xorgui.ui.network.explain import direction, gradient_of, spoken
from xorgui.ui.network.gradient_label import GradientLabel
from xorgui.ui.network.items import ConnectionItem, PillItem, UnitItem
from xorgui.ui.network.layout import arrange
from xorgui.ui.network.pill_editor import field_around
from xorgui.ui.network.thumbnails import thumbnails
from xorgui.ui.theme import keeper, px, region_table

# Between smaller units than this, in pixels, lines get thinner: there are many of them.
FULL_WIDTH_SIZE = 40.0
ZOOM_PER_KEY = 1.5
LARGEST_ZOOM = 6.0
# As much of what is around the weight in hand stays in sight, in pixels across and down.
AROUND_IN_HAND = (40, 30)
# Where more light up at once, their numbers would cover the diagram.
MOST_LIT_PILLS = 16


class NetworkDiagram(QGraphicsView):
    """Mirrors the document's network and can be looked at from near.

    Signals:
        arranged(list[float]): the layers have moved; x of their centres, in the view's pixels.
    """

    arranged = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._units: dict[Unit, UnitItem] = {}
        self._connections: dict[WeightId, ConnectionItem] = {}
        self._pills: dict[WeightId, PillItem] = {}
        self._layer_centres: list[float] = []
        self._table = region_table()
        self._zoom = 1.0
        self._lit: frozenset[WeightId] = frozenset()
        self._chosen: WeightId | None = None
        self.gradient = GradientLabel()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # By name, or the rule would reach the menus, tips and number fields that open over the diagram.
        self.setObjectName("diagram")
        self.setMinimumSize(180, 115)
        self.horizontalScrollBar().valueChanged.connect(self._tell_arrangement)
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._show_numbers)
        selection.input_changed.connect(self._show_numbers)
        selection.rounding_changed.connect(self._show_numbers)
        selection.unit_changed.connect(self._show_pinned)
        selection.weight_changed.connect(self._show_chosen)
        selection.lit_changed.connect(self._show_lit)
        keeper().changed.connect(self._on_theme)
        self._build()

    def pill(self, weight: WeightId) -> PillItem:
        """The item that holds a weight's number."""
        return self._pills[weight]

    def unit(self, unit: Unit) -> UnitItem:
        """The item that stands for a unit."""
        return self._units[unit]

    def box_of(self, mark: Unit | WeightId) -> QRect:
        """Where the unit or the weight's number is, in the view's coordinates."""
        if isinstance(mark, WeightId):
            box = self.pill(mark).mapRectToScene(self.pill(mark).box)
        else:
            box = self.unit(mark).mapRectToScene(self.unit(mark).square())
        return self.mapFromScene(box).boundingRect()

    # Mirroring the document.

    def _on_changed(self, change: Change) -> None:
        if change.before.architecture.sizes != change.after.architecture.sizes:
            self._build()
        elif self.isVisible():
            self._show_pictures()

    def _on_theme(self) -> None:
        self._table = region_table()
        self._arrange()
        self._show_pictures()
        self.scene().update()

    def _build(self) -> None:
        """New items for a new shape."""
        self._zoom = 1.0
        self._lit, self._chosen = frozenset(), None
        self.scene().clear()
        self.gradient = GradientLabel()
        architecture = self._document.experiment.architecture
        self._units = {}
        for layer, count in enumerate(architecture.sizes):
            for unit in range(count):
                item = UnitItem((layer, unit), architecture.unit_symbol(layer, unit))
                item.hovered.connect(self._selection.hover_unit)
                self._units[layer, unit] = item
        weights = list(architecture.weight_ids())
        self._connections = {w: ConnectionItem(w) for w in weights if not w.is_bias}
        self._pills = {w: PillItem(w, weight_name(architecture, w)) for w in weights}
        for drawn in (*self._connections.values(), *self._units.values(), *self._pills.values(), self.gradient):
            self.scene().addItem(drawn)
        self._arrange()
        self._show_pictures()
        self._show_numbers()
        self._show_pinned()
        self._show_chosen()

    def _arrange(self) -> None:
        """Lay out for the size of the window times the zoom: a closer look has more room, not larger letters.

        The scale of the theme makes everything larger: so there is less room, and the whole is enlarged.
        """
        room = QSizeF(self.viewport().size()) * self._zoom
        layout = arrange(self._document.experiment.architecture, room.width() / px(1), room.height() / px(1))
        for (layer, unit), item in self._units.items():
            centre, size = layout.centres[layer, unit], layout.unit_sizes[layer]
            item.place(centre, size, layout.rooms[layer], has_texts=layout.roomy[layer])
        for weight, connection in self._connections.items():
            smaller = min(layout.unit_sizes[weight.layer - 1 : weight.layer + 1])
            connection.place(layout.curve(weight), min(1.0, smaller / FULL_WIDTH_SIZE))
        for weight, pill in self._pills.items():
            always = layout.roomy[weight.layer] if weight.is_bias else layout.open[weight.layer]
            width = layout.detail.bias if weight.is_bias else layout.detail.pill
            pill.place(layout.pills[weight], width, always=always)
        # Before the scene changes: that may move the scroll bars, which tells the arrangement.
        self._layer_centres = [layout.centres[layer, 0][0] for layer in range(len(layout.unit_sizes))]
        scene = QRectF(0, 0, *layout.size)
        self.setSceneRect(scene)
        # Smaller than the smallest layout: the whole is scaled down.
        fit = min(room.width() / scene.width(), room.height() / scene.height(), px(1))
        self.setTransform(QTransform.fromScale(fit, fit))
        self._tell_arrangement()
        self._place_gradient()

    def _tell_arrangement(self) -> None:
        self.arranged.emit([float(self.mapFromScene(x, 0).x()) for x in self._layer_centres])

    def _show_pictures(self) -> None:
        """Thumbnails and curves."""
        experiment, plane = self._document.experiment, self._document.evaluation.plane
        for layer in range(1, len(plane.passed.y)):
            images = thumbnails(plane, layer, self._table)
            for unit, image in enumerate(images):
                self._units[layer, unit].set_image(image)
        for weight, value in experiment.parameters.values():
            if not weight.is_bias:
                self._connections[weight].set_value(value)

    def _show_numbers(self) -> None:
        """All texts, for the chosen input."""
        if not self.isVisible():
            return
        experiment, gates = self._document.experiment, self._document.evaluation.gates
        for weight, value in experiment.parameters.values():
            self._pills[weight].set_value(value)
            self._pills[weight].set_locked(weight in experiment.locks)
        rounded = self._selection.rounded
        passed = self._document.evaluation.at(self._selection.input, rounded=rounded)
        as_text = show_rounded if rounded else show
        for (layer, unit), item in self._units.items():
            y = float(passed.y[layer][0, unit])
            if layer == 0:
                item.set_texts(show_input(y, 2))
            else:
                z = float(passed.z[layer - 1][0, unit])
                gate = gates.get((layer, unit), "")
                item.set_texts("", f"{show(z, sign=True)} → {as_text(y)}", gate_words(gate), gate_symbols(gate))
        self._show_gradient()

    # Mirroring the selection.

    def _show_pinned(self) -> None:
        for unit, item in self._units.items():
            item.set_pinned(unit == self._selection.pinned)

    def _show_lit(self) -> None:
        before, self._lit = self._lit, self._selection.lit_weights
        for weight in before ^ self._lit:
            is_lit = weight in self._lit
            if weight in self._connections:
                self._connections[weight].set_lit(is_lit)
            if weight in self._pills:
                self._pills[weight].set_lit(is_lit and len(self._lit) <= MOST_LIT_PILLS)

    def _show_chosen(self) -> None:
        if self._chosen in self._pills:
            self._pills[self._chosen].set_chosen(False)
        self._chosen = self._selection.weight
        if self._chosen is not None:
            self._pills[self._chosen].set_chosen(True)
        self._show_gradient()

    def _show_gradient(self) -> None:
        """Beside the chosen weight: its gradient, and which way a step moves it; and what a screen reader says."""
        # Items of a scene have no place among the accessible objects: the diagram speaks for the one in hand.
        self.setAccessibleName(
            self.tr("Network diagram") if self._chosen is None else spoken(self._document, self._chosen)
        )
        if self._chosen is not None:
            gradient = gradient_of(self._document, self._chosen)
            name = "∂L/∂b" if self._chosen.is_bias else "∂L/∂w"
            self.gradient.write(name, direction(gradient), show_small(gradient, 4))
        self._place_gradient()

    def _place_gradient(self) -> None:
        """Off all that can be read, and in sight."""
        if self._chosen is None:
            self.gradient.hide()
            return
        chosen = self._pills[self._chosen]
        pills = [pill for pill in self._pills.values() if pill is not chosen and pill.is_shown]
        taken = [pill.mapRectToScene(pill.box) for pill in pills]
        for unit in self._units.values():
            taken += unit.covered()
        seen = self.mapToScene(self.viewport().rect()).boundingRect() & self.sceneRect()
        self.gradient.place(field_around(chosen.mapRectToScene(chosen.box)), taken, seen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_pictures()
        self._show_numbers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_gradient()

    # A closer look.

    @Slot()
    def zoom_in(self) -> None:
        self._zoom_in_hand(ZOOM_PER_KEY)

    @Slot()
    def zoom_out(self) -> None:
        self._zoom_in_hand(1 / ZOOM_PER_KEY)

    @Slot()
    def fit(self) -> None:
        """See the whole."""
        self._set_zoom(1.0)

    def _zoom_in_hand(self, ratio: float) -> None:
        """Around the weight in hand if it is in sight, which remains so, else around the middle."""
        seen = self.viewport().rect()
        pill = None if self._chosen is None else self._pills[self._chosen]
        place = seen.center() if pill is None else self.mapFromScene(pill.pos())
        if pill is None or not seen.contains(place):
            self._zoom_by(ratio, seen.center())
        else:
            self._zoom_by(ratio, place)
            self.ensureVisible(pill, *AROUND_IN_HAND)

    def _zoom_by(self, ratio: float, at: QPoint) -> None:
        """Look closer or from further away; what is at a point of the view stays there."""
        anchor, before = self.mapToScene(at), self._zoom
        self._set_zoom(self._zoom * ratio)
        way = anchor * (self._zoom / before) - self.mapToScene(at)
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + way.x()))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + way.y()))

    def _set_zoom(self, zoom: float) -> None:
        zoom = max(1.0, min(LARGEST_ZOOM, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._arrange()
