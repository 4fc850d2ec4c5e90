"""Names of what a network and its training have, in words."""

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.experiment import StartKind
from xorgui.core.losses import Loss
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
            return gate.replace("x1", "x₁").replace("x2", "x₂")


def gate_symbols(gate: str) -> str:
    """The same in the signs of logic, where there is little room: "x₁ ∧ ¬x₂"; one word stays a word."""
    for word, sign in (("always ", "≡ "), (" AND NOT ", " ∧ ¬"), (" OR NOT ", " ∨ ¬"), ("NOT ", "¬")):
        gate = gate.replace(word, sign)
    return gate.replace("x1", "x₁").replace("x2", "x₂")


def start_words(kind: StartKind) -> str:
    """Where the initial weights come from."""
    match kind:
        case StartKind.TYPED:
            return translate("Names", "typed")
        case StartKind.ZEROS:
            return translate("Names", "zeros")
        case StartKind.EQUAL:
            return translate("Names", "all equal")
        case StartKind.UNIT:
            return translate("Names", "normal, by unit")
        case StartKind.LAYER:
            return translate("Names", "normal, by layer")
        case StartKind.GLOROT:
            return translate("Names", "Glorot, uniform")
        case StartKind.HE:
            return translate("Names", "He, normal")


def loss_words(loss: Loss) -> str:
    """What training makes small."""
    match loss:
        case Loss.CROSS_ENTROPY:
            return translate("Names", "cross-entropy")
        case Loss.SQUARED_ERROR:
            return translate("Names", "squared error")
