"""Why something is no network, in sentences."""

from xorgui.core.architecture import (
    MAX_DRAWN_LAYERS,
    MAX_DRAWN_UNITS,
    MAX_HIDDEN_LAYERS,
    MAX_UNITS,
    BadNetworkError,
    NetworkProblem,
)
from xorgui.model.words import translate


def explain_network(error: BadNetworkError) -> str:
    """One sentence: what is wrong and what would be right."""
    match error.problem:
        case NetworkProblem.NO_SIZES:
            return translate("Networks", "Layers are written as sizes, for example 2 – 4 – 1.")
        case NetworkProblem.ENDS:
            return translate(
                "Networks", "A network has 2 inputs and 1 output, for example 2 – 4 – 1; hidden layers alone: 4 4."
            )
        case NetworkProblem.LAYERS:
            text = translate("Networks", "At most {limit} hidden layers are allowed, not {given}.")
            return text.format(limit=MAX_HIDDEN_LAYERS, given=error.given)
        case NetworkProblem.UNITS:
            text = translate("Networks", "A hidden layer has 1 to {limit} units, not {given}.")
            return text.format(limit=MAX_UNITS, given=error.given)
        case NetworkProblem.TOO_LARGE_TO_DRAW:
            text = translate("Networks", "The window shows up to {layers} hidden layers of up to {units} units.")
            return text.format(layers=MAX_DRAWN_LAYERS, units=MAX_DRAWN_UNITS)
