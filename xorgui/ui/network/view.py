"""The network diagram as a widget."""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.evaluation import Plane
from xorgui.core.numbers import show
from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection, Unit
from xorgui.ui.network.gestures import PER_KEY, Scrub, factor, nudged
from xorgui.ui.network.items import ConnectionItem, PillItem, UnitItem
from xorgui.ui.network.layout import arrange
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import keeper, number_font, region_table

# Turns of the wheel with less than this between them are one gesture.
WHEEL_GESTURE_MS = 600


class NetworkView(QGraphicsView):
    """Mirrors the document's network; pills can be typed into, dragged, and moved with arrows and wheel."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._units: dict[Unit, UnitItem] = {}
        self._connections: dict[WeightId, ConnectionItem] = {}
        self._pills: dict[WeightId, PillItem] = {}
        self._table = region_table()
        self._pressed: PillItem | None = None
        self._press_at = QPointF()
        self._scrub: Scrub | None = None
        self._wheel: tuple[WeightId, int, int] | None = None
        self._keys_gesture = 0
        self._editor: NumberField | None = None
        self._edited: PillItem | None = None
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Network diagram"))
        self.setStyleSheet("background: transparent")
        self.setMinimumSize(180, 115)
        document.changed.connect(self._on_changed)
        document.numbers_due.connect(self._show_numbers)
        selection.input_changed.connect(self._show_numbers)
        keeper().changed.connect(self._on_theme)
        self._build()

    def pill(self, weight: WeightId) -> PillItem:
        """The item that holds a weight's number."""
        return self._pills[weight]

    # Mirroring the document.

    def _on_changed(self, change: Change) -> None:
        if change.architecture:
            self._build()
        elif self.isVisible():
            self._show_pictures()

    def _on_theme(self) -> None:
        self._table = region_table()
        self._show_pictures()
        self.scene().update()

    def _build(self) -> None:
        """New items for a new shape."""
        self._close_editor()
        self._scrub = self._pressed = None
        self.scene().clear()
        architecture = self._document.experiment.architecture
        self._units = {}
        for layer, count in enumerate(architecture.sizes):
            for unit in range(count):
                item = UnitItem((layer, unit), architecture.unit_symbol(layer, unit))
                item.hovered.connect(self._selection.hover_unit)
                self._units[layer, unit] = item
        weights = list(architecture.weight_ids())
        self._connections = {w: ConnectionItem(w) for w in weights if not w.is_bias}
        self._pills = {w: PillItem(w, architecture.weight_name(w)) for w in weights}
        for drawn in (*self._connections.values(), *self._units.values(), *self._pills.values()):
            self.scene().addItem(drawn)
        self._arrange()
        self._show_pictures()
        self._show_numbers()

    def _arrange(self) -> None:
        layout = arrange(self._document.experiment.architecture, self.viewport().width(), self.viewport().height())
        for (layer, unit), item in self._units.items():
            centre, size = layout.centres[layer, unit], layout.unit_sizes[layer]
            item.place(centre, size, has_texts=layout.roomy[layer], is_wide=layout.is_wide)
        for weight, connection in self._connections.items():
            connection.place(layout.curve(weight))
        for weight, pill in self._pills.items():
            always = layout.roomy[weight.layer] if weight.is_bias else layout.open[weight.layer]
            pill.place(layout.pills[weight], always)
        scene = QRectF(0, 0, *layout.size)
        self.setSceneRect(scene)
        self.resetTransform()
        scale = min(self.viewport().width() / scene.width(), self.viewport().height() / scene.height(), 1.0)
        self.scale(scale, scale)

    def _show_pictures(self) -> None:
        """Thumbnails and curves."""
        experiment, plane = self._document.experiment, self._document.evaluation.plane
        for layer in range(1, len(plane.passed.y)):
            images = self._thumbnails(plane, layer)
            for unit, image in enumerate(images):
                self._units[layer, unit].set_image(image)
        for weight, connection in self._connections.items():
            connection.set_value(experiment.parameters.value(weight))

    def _thumbnails(self, plane: Plane, layer: int) -> list[QImage]:
        """The units of a layer all over the plane."""
        # Every second cell, top row first: a thumbnail has no more pixels than that.
        values = plane.images(layer)[::-2, ::2]
        index = (np.clip(np.nan_to_num(values, nan=0.5), 0, 1) * 255).astype(np.uint8)
        height, width, units = index.shape
        colors = self._table[np.moveaxis(index, 2, 0)]
        # Copies: a QImage does not keep the array alive.
        return [
            QImage(colors[unit].data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
            for unit in range(units)
        ]

    def _show_numbers(self) -> None:
        """All texts, for the chosen input."""
        if not self.isVisible():
            return
        experiment = self._document.experiment
        for weight, pill in self._pills.items():
            pill.set_value(experiment.parameters.value(weight))
        passed = self._document.evaluation.at(self._selection.input)
        for (layer, unit), item in self._units.items():
            y = float(passed.y[layer][0, unit])
            if layer == 0:
                item.set_texts(f"{y:g}")
            else:
                z = float(passed.z[layer - 1][0, unit])
                item.set_texts("", f"{show(z, sign=True)} → {show(y)}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_pictures()
        self._show_numbers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._close_editor()
        self._arrange()

    # Gestures.

    def _pill_at(self, event: QMouseEvent | QWheelEvent) -> PillItem | None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, ConnectionItem):
            return self._pills[item.weight]
        return item if isinstance(item, PillItem) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._pill_at(event)
            self._press_at = event.position()
            if self._pressed is not None:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._pressed.setFocus(Qt.FocusReason.MouseFocusReason)
                event.accept()
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            y = event.position().y()
            far = abs(y - self._press_at.y()) >= QApplication.startDragDistance() / 2
            if self._scrub is None and far:
                self._scrub = Scrub(self._document, self._pressed.weight, y)
            elif self._scrub is not None:
                self._scrub.move(y, event.modifiers())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if self._scrub is None:
                self._open_editor(pressed)
            self._scrub = None
            return
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pill = self._focused_pill()
        if pill is None or self._pill_at(event) is not pill:
            event.ignore()
            return
        time = event.timestamp()
        if self._wheel is None or self._wheel[0] != pill.weight or time - self._wheel[2] > WHEEL_GESTURE_MS:
            self._wheel = (pill.weight, self._document.new_gesture(), time)
        self._wheel = (*self._wheel[:2], time)
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        self._nudge(pill, notches * PER_KEY * factor(event.modifiers()), self._wheel[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pill = self._focused_pill()
        if event.key() == Qt.Key.Key_Escape and self._scrub is not None:
            self._scrub.cancel()
            self._scrub = self._pressed = None
        elif pill is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if not event.isAutoRepeat():
                self._keys_gesture = self._document.new_gesture()
            direction = 1 if event.key() == Qt.Key.Key_Up else -1
            self._nudge(pill, direction * PER_KEY * factor(event.modifiers()), self._keys_gesture)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_editor(pill)
        elif event.text() and event.text() in "0123456789.,-+−":
            self._open_editor(pill, event.text())
        else:
            super().keyPressEvent(event)

    def _nudge(self, pill: PillItem, change: float, gesture: int) -> None:
        value = self._document.experiment.parameters.value(pill.weight)
        self._document.set_weight(pill.weight, nudged(value, change), gesture)

    # Focus: Tab walks through all weights and biases.

    def _focused_pill(self) -> PillItem | None:
        item = self.scene().focusItem()
        return item if isinstance(item, PillItem) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            pills = list(self._pills.values())
            pills[0 if event.reason() is Qt.FocusReason.TabFocusReason else -1].setFocus(event.reason())

    def focusNextPrevChild(self, forward: bool) -> bool:
        pill = self._focused_pill()
        if pill is not None and self._focus_beside(pill, forward):
            return True
        return super().focusNextPrevChild(forward)

    def _focus_beside(self, pill: PillItem, forward: bool) -> bool:
        """Move the focus to the next pill; False: there is none on that side."""
        pills = list(self._pills.values())
        place = pills.index(pill) + (1 if forward else -1)
        if not 0 <= place < len(pills):
            return False
        pills[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # Typing.

    def _open_editor(self, pill: PillItem, typed: str = "") -> None:
        """Put a number field over a pill."""
        self._close_editor()
        editor = NumberField(parent=self.viewport())
        editor.setAccessibleName(pill.name)
        editor.setFont(number_font(1))
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.set_value(self._document.experiment.parameters.value(pill.weight))
        box = self.mapFromScene(pill.mapRectToScene(pill.boundingRect())).boundingRect()
        editor.setGeometry(_inside(box.adjusted(-10, -3, 10, 3), self.viewport().rect()))
        editor.value_typed.connect(self._on_typed)
        editor.left.connect(self._on_editor_left)
        self._editor, self._edited = editor, pill
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            editor.setText(typed)
            editor.setModified(True)
        else:
            editor.selectAll()

    def _on_typed(self, value: float) -> None:
        if self._edited is not None:
            self._document.set_weight(self._edited.weight, value)

    def _on_editor_left(self, direction: int) -> None:
        pill = self._edited
        self._close_editor()
        if pill is None:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        pill.setFocus(Qt.FocusReason.OtherFocusReason)
        if direction and self._focus_beside(pill, direction > 0):
            following = self._focused_pill()
            if following is not None:
                self._open_editor(following)

    def _close_editor(self) -> None:
        editor, self._editor, self._edited = self._editor, None, None
        if editor is not None:
            editor.blockSignals(True)
            editor.hide()
            editor.deleteLater()


def _inside(box: QRect, bounds: QRect) -> QRect:
    """A box moved, not cut, to lie within bounds."""
    box.moveLeft(max(bounds.left(), min(box.left(), bounds.right() - box.width())))
    box.moveTop(max(bounds.top(), min(box.top(), bounds.bottom() - box.height())))
    return box
