"""How a lesson names units (x1, y2, out; with several hidden layers y2.3), weights (x1-y2) and biases (y2)."""

import re

from xorgui.core.architecture import Architecture, WeightId

_OUTPUT = ("out", "ŷ")
_UNIT = re.compile(r"([xy])([1-9]\d?)(?:\.([1-9]\d?))?")


def unit_named(architecture: Architecture, name: str) -> tuple[int, int]:
    """Layer and index of a unit. Raises ValueError where the network has none of that name."""
    if name in _OUTPUT:
        return (architecture.depth, 0)
    found = _UNIT.fullmatch(name)
    if found:
        kind, number, layer_text = found.groups()
        layer = 0 if kind == "x" else int(layer_text or 1)
        is_hidden = 1 <= layer < architecture.depth
        is_clear = layer_text is not None or len(architecture.hidden) == 1
        fits = layer_text is None if kind == "x" else is_hidden and is_clear
        if fits and int(number) <= architecture.sizes[layer]:
            return (layer, int(number) - 1)
    raise ValueError(name)


def weight_named(architecture: Architecture, name: str) -> WeightId:
    """The weight "x1-y2", or the bias "y2". Raises ValueError where the network has none of that name."""
    source_name, dash, target_name = name.partition("-")
    if not dash:
        layer, unit = unit_named(architecture, name)
        if layer == 0:
            raise ValueError(name)
        return WeightId(layer, unit)
    source, target = unit_named(architecture, source_name), unit_named(architecture, target_name)
    if target[0] != source[0] + 1:
        raise ValueError(name)
    return WeightId(target[0], target[1], source[1])
