"""The network diagram as a widget."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QMenu, QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import show, show_input, show_rounded, show_small
from xorgui.model.document import Change, Document
from xorgui.model.names import gate_symbols, gate_words, weight_name
from xorgui.model.selection import Selection, Unit
from xorgui.model.trainer import Trainer
from xorgui.ui.network.explain import direction, gradient_of, spoken
from xorgui.ui.network.gestures import PER_KEY, Click, Gesture, HeldKey, Pan, Scrub, factor, nudged
from xorgui.ui.network.gradient_label import GradientLabel
from xorgui.ui.network.items import ConnectionItem, PillItem, UnitItem
from xorgui.ui.network.layout import arrange
from xorgui.ui.network.menus import fill_unit_menu, fill_weight_menu
from xorgui.ui.network.pill_editor import PillEditor, field_around
from xorgui.ui.network.thumbnails import thumbnails
from xorgui.ui.theme import keeper, px, region_table

# Turns of the wheel with less than this between them are one gesture.
WHEEL_GESTURE_MS = 600
# Between smaller units than this, in pixels, lines get thinner: there are many of them.
FULL_WIDTH_SIZE = 40.0
ZOOM_PER_NOTCH = 1.2
ZOOM_PER_KEY = 1.5
LARGEST_ZOOM = 6.0
# As much of what is around the weight in hand stays in sight, in pixels across and down.
AROUND_IN_HAND = (40, 30)
# Where more light up at once, their numbers would cover the diagram.
MOST_LIT_PILLS = 16


class NetworkView(QGraphicsView):
    """Mirrors the document's network; pills can be typed into, dragged, and moved with arrows and wheel.

    Signals:
        arranged(list[float]): the layers have moved; x of their centres, in the view's pixels.
        refused(str): what was typed is given up, and why.
    """

    arranged = Signal(object)
    refused = Signal(str)

    def __init__(
        self, document: Document, selection: Selection, trainer: Trainer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._trainer = trainer
        self._units: dict[Unit, UnitItem] = {}
        self._connections: dict[WeightId, ConnectionItem] = {}
        self._pills: dict[WeightId, PillItem] = {}
        self._layer_centres: list[float] = []
        self._table = region_table()
        self._zoom = 1.0
        self._gesture: Gesture | None = None
        self._wheel: tuple[WeightId, int, int] | None = None
        self._held = HeldKey()
        self._keys_gesture = 0
        self._editor: PillEditor | None = None
        self._edited: PillItem | None = None
        self._lit: frozenset[WeightId] = frozenset()
        self._chosen: WeightId | None = None
        self.gradient = GradientLabel()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
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
            return self._box_in_view(self.pill(mark))
        item = self.unit(mark)
        return self.mapFromScene(item.mapRectToScene(item.square())).boundingRect()

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
        self._close_editor()
        self._gesture = None
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
        self._place_editor()
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
        self._place_editor()
        self._place_gradient()

    # The mouse.

    def _item_at(self, event: QMouseEvent | QWheelEvent | QContextMenuEvent) -> QGraphicsItem | None:
        at = event.pos() if isinstance(event, QContextMenuEvent) else event.position().toPoint()
        item = self.itemAt(at)
        if isinstance(item, ConnectionItem):
            return self._pills[item.weight]
        return item

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        item, at = self._item_at(event), event.position()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(item, PillItem):
            self._take(item)
            self._gesture = Scrub(self._document, item.weight, at, lambda: self._open_editor(item))
        elif isinstance(item, UnitItem) and item.unit[0]:
            unit = None if item.unit == self._selection.pinned else item.unit
            self._gesture = Click(lambda: self._selection.pin_unit(unit), at)
        else:
            self._gesture = Pan(self, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            # The release went elsewhere, to a menu that opened meanwhile.
            self._gesture = None
        if self._gesture is not None:
            self._gesture.move(event.position(), event.modifiers())
            return
        item = self._item_at(event)
        self._selection.light(item.weight if isinstance(item, PillItem) else None)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the ground: see the whole. On anything else it is a second press.

        Between many curves there is no ground: of these, the first press has opened a field.
        """
        item = self.itemAt(event.position().toPoint())
        if item is None or (isinstance(item, ConnectionItem) and not self._pills[item.weight].is_always_shown):
            self._close_editor()
            self.fit()
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._selection.light(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """On the focused pill it turns the number; with Ctrl elsewhere it zooms."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        pill = self._focused_pill()
        if pill is not None and self._item_at(event) is pill:
            time = event.timestamp()
            if self._wheel is None or self._wheel[0] != pill.weight or time - self._wheel[2] > WHEEL_GESTURE_MS:
                self._wheel = (pill.weight, self._document.new_gesture(), time)
            self._wheel = (*self._wheel[:2], time)
            self._nudge(pill, notches * PER_KEY * factor(event.modifiers()), self._wheel[1])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(ZOOM_PER_NOTCH**notches, event.position().toPoint())
        else:
            event.ignore()

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

    def view_state(self) -> tuple[float, WeightId | None]:
        """As carry_over asks for it: the zoom, and the weight that has the keyboard."""
        pill = self._focused_pill()
        return self._zoom, pill.weight if pill else None

    def set_view_state(self, state: tuple[float, WeightId | None]) -> None:
        zoom, weight = state
        self._set_zoom(zoom)
        if weight is not None:
            self._pills[weight].setFocus()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._gesture is not None:
            return
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        item = self._focused_pill() if by_key else self._item_at(event)
        menu = QMenu(self)
        if isinstance(item, PillItem):
            self.setFocus(Qt.FocusReason.PopupFocusReason)
            self._take(item)
            fill_weight_menu(menu, self._document, item.weight, lambda: self._open_editor(item))
        elif isinstance(item, UnitItem) and item.unit[0]:
            fill_unit_menu(menu, self._document, self._selection, self._trainer, item.unit)
        menu.aboutToHide.connect(menu.deleteLater)
        if item is None or menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(self.viewport().mapToGlobal(self.mapFromScene(item.pos())) if by_key else event.globalPos())

    # The keyboard.

    def event(self, event: QEvent) -> bool:
        """Esc is for what is in hand, before it leaves a presentation."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            in_hand = self._gesture is not None or self._selection.weight is not None or self._selection.pinned
            if event.key() == Qt.Key.Key_Escape and in_hand:
                event.accept()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pill = self._focused_pill()
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif pill is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if not self._held.goes_on(event):
                self._keys_gesture = self._document.new_gesture()
            way = 1 if event.key() == Qt.Key.Key_Up else -1
            self._nudge(pill, way * PER_KEY * factor(event.modifiers()), self._keys_gesture)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_editor(pill)
        elif event.text() and event.text() in "0123456789.,-+−":
            self._open_editor(pill, event.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)

    def _escape(self) -> None:
        """Give up what is in hand, one thing at a time: a drag, the chosen weight, the pinned unit."""
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
        elif self._selection.weight is not None:
            self._selection.choose_weight(None)
            self.scene().clearFocus()
        else:
            self._selection.pin_unit(None)

    def _nudge(self, pill: PillItem, change: float, gesture: int) -> None:
        value = self._document.experiment.parameters.value(pill.weight)
        self._document.set_weight(pill.weight, nudged(value, change), gesture)

    # Focus: Tab walks through all weights and biases.

    def _focused_pill(self) -> PillItem | None:
        item = self.scene().focusItem()
        return item if isinstance(item, PillItem) else None

    def _take(self, pill: PillItem, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give a pill the focus, choose its weight, and have it in sight."""
        pill.setFocus(reason)
        self._selection.choose_weight(pill.weight)
        self.ensureVisible(pill, 4, 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            pills = list(self._pills.values())
            self._take(pills[0 if event.reason() is Qt.FocusReason.TabFocusReason else -1], event.reason())

    def focusNextPrevChild(self, forward: bool) -> bool:
        pill = self._focused_pill()
        if pill is not None and self._take_beside(pill, forward):
            return True
        return super().focusNextPrevChild(forward)

    def _take_beside(self, pill: PillItem, forward: bool) -> bool:
        """Go to the next pill; False: there is none on that side."""
        pills = list(self._pills.values())
        place = pills.index(pill) + (1 if forward else -1)
        if not 0 <= place < len(pills):
            return False
        self._take(pills[place], Qt.FocusReason.TabFocusReason)
        return True

    # Typing.

    def _open_editor(self, pill: PillItem, typed: str = "") -> None:
        self._close_editor()
        value = self._document.experiment.parameters.value(pill.weight)
        editor = PillEditor(pill.name, value, self._box_in_view(pill), self.viewport(), typed)
        editor.value_typed.connect(self._on_typed)
        editor.left.connect(self._on_editor_left)
        editor.given_up.connect(self._on_given_up)
        self._editor, self._edited = editor, pill

    def _place_editor(self) -> None:
        if self._editor is not None and self._edited is not None:
            self._editor.follow(self._box_in_view(self._edited))

    def _box_in_view(self, pill: PillItem) -> QRect:
        return self.mapFromScene(pill.mapRectToScene(pill.box)).boundingRect()

    def _on_given_up(self, reason: str) -> None:
        if self._edited is not None:
            stays = self.tr("{reason} {name} stays {value}.")
            name, value = self._edited.name, show(self._edited.value, sign=True)
            self.refused.emit(stays.format(reason=reason, name=name, value=value))

    def _on_typed(self, value: float) -> None:
        if self._edited is not None:
            self._document.set_weight(self._edited.weight, value)

    def _on_editor_left(self, direction: int) -> None:
        pill, had_focus = self._edited, self._editor is not None and self._editor.hasFocus()
        self._close_editor()
        if pill is None or not had_focus:
            return  # left by a click elsewhere, which has the focus now
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take(pill)
        if direction and self._take_beside(pill, direction > 0):
            following = self._focused_pill()
            if following is not None:
                self._open_editor(following)

    def _close_editor(self) -> None:
        editor, self._editor, self._edited = self._editor, None, None
        if editor is not None:
            editor.dismiss()
