"""The button over the region: which unit it shows, by mouse and by keys."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection
from xorgui.ui.theme import keeper, text_font


class UnitPicker(QToolButton):
    """Says which unit the region shows; its menu pins another, layer by layer."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self.setObjectName("layerButton")
        self.setFont(text_font(1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Which unit the region shows"))
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        selection.unit_changed.connect(self._show_name)
        document.changed.connect(self._on_changed)
        keeper().changed.connect(self._fit)
        self._show_name()

    def _on_changed(self, change: Change) -> None:
        if change.architecture:
            self._show_name()

    @Slot()
    def _fit(self) -> None:
        self.setMinimumWidth(0)
        self._show_name()

    @Slot()
    def _show_name(self) -> None:
        unit = self._selection.unit
        name = self._document.experiment.architecture.unit_symbol(*unit)
        text = self.tr("output {name}") if unit == self._selection.output else self.tr("unit {name}")
        self.setText(text.format(name=name))
        # It only grows, so that the switch beside it does not move under the pointer.
        self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))
        self.setAccessibleName(f"{self.toolTip()}: {self.text()}")

    @Slot()
    def _fill(self) -> None:
        menu, architecture = self.menu(), self._document.experiment.architecture
        menu.clear()
        for layer in range(architecture.depth, 0, -1):
            units = [(layer, unit) for unit in range(architecture.sizes[layer])]
            is_many = len(units) > 1 and len(architecture.hidden) > 1
            place = menu.addMenu(self.tr("hidden layer {layer}").format(layer=layer)) if is_many else menu
            for unit in units:
                action = place.addAction(architecture.unit_symbol(*unit))
                action.setCheckable(True)
                action.setChecked(unit == self._selection.unit)
                action.triggered.connect(lambda _checked, unit=unit: self._selection.pin_unit(unit))
