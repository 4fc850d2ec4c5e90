"""Names of what a network has, in words."""

from xorgui.core.architecture import Architecture, WeightId
from xorgui.model.words import translate


def weight_name(architecture: Architecture, weight: WeightId) -> str:
    """Plain name of a weight or bias: "x1 → y2", "bias of y2"."""
    target = architecture.unit_name(weight.layer, weight.target)
    if weight.source is None:
        return translate("Names", "bias of {target}").format(target=target)
    return f"{architecture.unit_name(weight.layer - 1, weight.source)} → {target}"


def gate_words(gate: str) -> str:
    """The name of a gate as it is read; most are written alike in all languages."""
    match gate:
        case "always 0":
            return translate("Names", "always 0")
        case "always 1":
            return translate("Names", "always 1")
        case _:
            return gate
