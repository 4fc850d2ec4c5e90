"""The shape of a network, and names for its units and weights."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from xorgui.core.activations import Activation

INPUTS = 2
OUTPUTS = 1
MAX_HIDDEN_LAYERS = 16
MAX_UNITS = 64
# What can be built in the window, so that the diagram stays readable.
MAX_DRAWN_LAYERS = 6
MAX_DRAWN_UNITS = 16

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, order=True)
class WeightId:
    """One weight or bias: into unit `target` of `layer`, from unit `source` of the layer before (None: the bias).

    Layers count from 1 (the first after the inputs), units from 0.
    """

    layer: int
    target: int
    source: int | None = None

    @property
    def is_bias(self) -> bool:
        return self.source is None


class NetworkProblem(StrEnum):
    """Why something is no network."""

    NO_SIZES = "no list of layer sizes"
    ENDS = "another number of inputs or outputs than the program has"
    LAYERS = "more hidden layers than MAX_HIDDEN_LAYERS"
    UNITS = "a layer without units, or with more than MAX_UNITS"
    TOO_LARGE_TO_DRAW = "more layers or units than the diagram shows"


class BadNetworkError(ValueError):
    """No network of this program; `problem` says why, for the views to put into the user's language.

    `given` is what there is instead: the whole network for ENDS, else the number; as it was typed for NO_SIZES.
    """

    def __init__(self, problem: NetworkProblem, given: str = "") -> None:
        self.problem = problem
        self.given = given
        super().__init__(f"{problem.value}: {given}")


@dataclass(frozen=True)
class Architecture:
    """Layer sizes from the inputs to the output, and one activation for each layer after the inputs.

    `Architecture((2, 2, 1), (SIGMOID, SIGMOID))` is the lecture's network.
    Raises BadNetworkError for a network that this program does not do.
    """

    sizes: tuple[int, ...]
    activations: tuple[Activation, ...]

    def __post_init__(self) -> None:
        if len(self.sizes) < 2 or self.sizes[0] != INPUTS or self.sizes[-1] != OUTPUTS:
            raise BadNetworkError(NetworkProblem.ENDS, self.label)
        if len(self.hidden) > MAX_HIDDEN_LAYERS:
            raise BadNetworkError(NetworkProblem.LAYERS, str(len(self.hidden)))
        for size in self.hidden:
            if not 1 <= size <= MAX_UNITS:
                raise BadNetworkError(NetworkProblem.UNITS, str(size))
        if len(self.activations) != self.depth:
            raise ValueError(f"{self.depth} layers need {self.depth} activations, not {len(self.activations)}")

    @classmethod
    def build(
        cls,
        hidden: tuple[int, ...],
        activation: Activation = Activation.SIGMOID,
        output: Activation = Activation.SIGMOID,
    ) -> Self:
        """Two inputs, hidden layers of these sizes with one activation, and an output with its own."""
        return cls((INPUTS, *hidden, OUTPUTS), (activation,) * len(hidden) + (output,))

    @property
    def hidden(self) -> tuple[int, ...]:
        """Sizes of the hidden layers."""
        return self.sizes[1:-1]

    @property
    def depth(self) -> int:
        """Number of layers that have weights: the hidden ones and the output."""
        return len(self.sizes) - 1

    @property
    def label(self) -> str:
        """For people: "2 – 2 – 1"."""
        return " – ".join(str(size) for size in self.sizes)

    def activation(self, layer: int) -> Activation:
        """Activation of layer 1 ... depth."""
        return self.activations[layer - 1]

    def weight_ids(self) -> Iterator[WeightId]:
        """All weights and biases, layer by layer, unit by unit: the weights into a unit, then its bias."""
        for layer in range(1, len(self.sizes)):
            for target in range(self.sizes[layer]):
                for source in range(self.sizes[layer - 1]):
                    yield WeightId(layer, target, source)
                yield WeightId(layer, target)

    def unit_name(self, layer: int, unit: int) -> str:
        """Plain name of a unit: x1, y2, ŷ; with several hidden layers the layer in brackets: y2(3)."""
        if layer == 0:
            return f"x{unit + 1}"
        if layer == self.depth:
            return "ŷ"
        return f"y{unit + 1}" if len(self.hidden) == 1 else f"y{unit + 1}({layer})"

    def unit_symbol(self, layer: int, unit: int) -> str:
        """A unit's name as it is written in formulas: x₁, y₂, ŷ; with several hidden layers y₂⁽³⁾."""
        if layer == self.depth:
            return "ŷ"
        name = self.unit_name(layer, unit).partition("(")[0].translate(SUBSCRIPTS)
        return name if layer == 0 or len(self.hidden) == 1 else f"{name}⁽{str(layer).translate(_SUPERSCRIPTS)}⁾"

    def weight_name(self, weight: WeightId) -> str:
        """Name of a weight or bias in files, whatever the language: "x1 → y2", "bias of y2"."""
        target = self.unit_name(weight.layer, weight.target)
        if weight.source is None:
            return f"bias of {target}"
        return f"{self.unit_name(weight.layer - 1, weight.source)} → {target}"


def parse_hidden(text: str) -> tuple[int, ...]:
    """Hidden layer sizes as a person types them: "2 – 4 – 1" and "2-4-1" are whole networks, "4" and "4 4" hidden ones.

    What dashes join is a whole network: "2-3-3-2" would be another one than a person means, and is refused.
    Raises BadNetworkError.
    """
    parts = re.split(r"[\s,;–−x-]+", text.strip())
    if not all(re.fullmatch(r"[0-9]{1,6}", part) for part in parts):
        raise BadNetworkError(NetworkProblem.NO_SIZES, text)
    sizes = tuple(int(part) for part in parts)
    if len(sizes) > 1 and sizes[0] == INPUTS and sizes[-1] == OUTPUTS:
        return sizes[1:-1]
    if len(sizes) > 1 and re.search(r"[–−x-]", text):
        raise BadNetworkError(NetworkProblem.ENDS, text)
    return sizes
