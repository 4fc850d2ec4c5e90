"""Which mark lies where in the diagram."""

from PySide6.QtCore import QPoint

from xorgui.core.architecture import WeightId
from xorgui.model.document import Document
from xorgui.model.names import weight_name
from xorgui.model.selection import Selection, Unit
from xorgui.model.words import translate
from xorgui.ui.network.items import ConnectionItem, PillItem, UnitItem
from xorgui.ui.network.view import NetworkView
from xorgui.ui.whats_this.mark import Mark
from xorgui.ui.whats_this.network_words import about_network, about_unit, about_weight

# More would be no list to choose from.
LISTED_WEIGHTS = 12


class NetworkMarks:
    """Units, pills and curves."""

    def __init__(self, view: NetworkView, document: Document, selection: Selection) -> None:
        self._view = view
        self._document = document
        self._selection = selection

    def at(self, position: QPoint) -> Mark:
        item = self._view.itemAt(position)
        if isinstance(item, PillItem | ConnectionItem):
            return self._weight(item.weight)
        if isinstance(item, UnitItem):
            return self._unit(item.unit)
        if item is self._view.gradient and self._selection.weight is not None:
            return self._weight(self._selection.weight)
        return Mark(translate("WhatsThis", "the network"), lambda: about_network(self._document))

    def in_hand(self) -> Mark | None:
        weight, pinned = self._selection.weight, self._selection.pinned
        if weight is not None:
            return self._weight(weight)
        return None if pinned is None else self._unit(pinned)

    def listed(self) -> list[Mark]:
        architecture = self._document.experiment.architecture
        units = [self._unit((layer, unit)) for layer, size in enumerate(architecture.sizes) for unit in range(size)]
        weights = list(architecture.weight_ids())
        return units + ([self._weight(each) for each in weights] if len(weights) <= LISTED_WEIGHTS else [])

    def _weight(self, weight: WeightId) -> Mark:
        name = weight_name(self._document.experiment.architecture, weight)
        return Mark(name, lambda: about_weight(self._document, self._selection, weight))

    def _unit(self, unit: Unit) -> Mark:
        name = self._document.experiment.architecture.unit_symbol(*unit)
        return Mark(name, lambda: about_unit(self._document, self._selection, unit))
