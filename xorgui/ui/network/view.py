"""The network diagram under a hand: what mouse, wheel and keyboard do with its weights and units."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QMenu, QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import show
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.trainer import Trainer
from xorgui.ui.network.diagram import NetworkDiagram
from xorgui.ui.network.gestures import PER_KEY, Click, Gesture, HeldKey, Pan, Scrub, factor, nudged
from xorgui.ui.network.items import ConnectionItem, PillItem, UnitItem
from xorgui.ui.network.menus import fill_unit_menu, fill_weight_menu
from xorgui.ui.network.pill_editor import PillEditor

# Turns of the wheel with less than this between them are one gesture.
WHEEL_GESTURE_MS = 600
ZOOM_PER_NOTCH = 1.2


class NetworkView(NetworkDiagram):
    """Its pills can be typed into, dragged, and moved with arrows and wheel.

    Signals:
        refused(str): what was typed is given up, and why.
    """

    refused = Signal(str)

    # Of the class: the diagram is built before there is a hand.
    _gesture: Gesture | None = None
    _editor: PillEditor | None = None
    _edited: PillItem | None = None

    def __init__(
        self, document: Document, selection: Selection, trainer: Trainer, parent: QWidget | None = None
    ) -> None:
        super().__init__(document, selection, parent)
        self._trainer = trainer
        self._wheel: tuple[WeightId, int, int] | None = None
        self._held = HeldKey()
        self._keys_gesture = 0
        self.keeps_layers = False
        """Whether units cannot be removed, as a lesson may have it."""
        self.setMouseTracking(True)

    def _build(self) -> None:
        self._close_editor()
        self._gesture = None
        super()._build()

    def _arrange(self) -> None:
        super()._arrange()
        self._place_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def view_state(self) -> tuple[float, WeightId | None]:
        """As carry_over asks for it: the zoom, and the weight that has the keyboard."""
        pill = self._focused_pill()
        return self._zoom, pill.weight if pill else None

    def set_view_state(self, state: tuple[float, WeightId | None]) -> None:
        zoom, weight = state
        self._set_zoom(zoom)
        if weight is not None:
            self._pills[weight].setFocus()

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
            fill_unit_menu(
                menu, self._document, self._selection, self._trainer, item.unit, may_remove=not self.keeps_layers
            )
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
        editor = PillEditor(pill.name, value, self.box_of(pill.weight), self.viewport(), typed)
        editor.value_typed.connect(self._on_typed)
        editor.left.connect(self._on_editor_left)
        editor.given_up.connect(self._on_given_up)
        self._editor, self._edited = editor, pill

    def _place_editor(self) -> None:
        if self._editor is not None and self._edited is not None:
            self._editor.follow(self.box_of(self._edited.weight))

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
