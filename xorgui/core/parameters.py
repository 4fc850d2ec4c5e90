"""The weights and biases of a network."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xorgui.core.architecture import Architecture, WeightId

Float32 = NDArray[np.float32]


def frozen(values: ArrayLike) -> Float32:
    """A read-only float32 copy; float32, because that is what the engine trains in."""
    array = np.array(values, dtype=np.float32)
    array.flags.writeable = False
    return array


@dataclass(frozen=True, eq=False)
class Parameters:
    """Weights and biases by layer; never changed in place, so that threads, undo and history can share them.

    `weights[k]` has shape (units before, units), `biases[k]` has shape (units,): y = s(x @ W + b).
    """

    weights: tuple[Float32, ...]
    biases: tuple[Float32, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "weights", tuple(frozen(w) for w in self.weights))
        object.__setattr__(self, "biases", tuple(frozen(b) for b in self.biases))
        if (
            not self.weights
            or [w.shape[1:] for w in self.weights] != [b.shape for b in self.biases]
            or [w.shape for w in self.weights] != list(itertools.pairwise(self.sizes))
        ):
            raise ValueError("weights and biases do not fit each other")

    @classmethod
    def zeros(cls, architecture: Architecture) -> Self:
        sizes = architecture.sizes
        return cls(
            tuple(np.zeros(shape, np.float32) for shape in itertools.pairwise(sizes)),
            tuple(np.zeros(size, np.float32) for size in sizes[1:]),
        )

    @classmethod
    def from_arrays(cls, arrays: Iterable[ArrayLike]) -> Self:
        """From W1, b1, W2, b2, ...: the inverse of `arrays`."""
        each = [np.asarray(a) for a in arrays]
        return cls(tuple(each[0::2]), tuple(each[1::2]))

    @property
    def arrays(self) -> tuple[Float32, ...]:
        """W1, b1, W2, b2, ..."""
        return tuple(a for pair in zip(self.weights, self.biases, strict=True) for a in pair)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Layer sizes that these parameters belong to."""
        return (self.weights[0].shape[0], *(b.size for b in self.biases))

    def value(self, weight: WeightId) -> float:
        if weight.source is None:
            return float(self.biases[weight.layer - 1][weight.target])
        return float(self.weights[weight.layer - 1][weight.source, weight.target])

    def values(self) -> Iterator[tuple[WeightId, float]]:
        """All weights and biases, layer by layer."""
        for layer, (weights, biases) in enumerate(zip(self.weights, self.biases, strict=True), start=1):
            for source, row in enumerate(weights.tolist()):
                for target, value in enumerate(row):
                    yield WeightId(layer, target, source), value
            for target, value in enumerate(biases.tolist()):
                yield WeightId(layer, target), value

    def replaced(self, values: Mapping[WeightId, float]) -> "Parameters":
        """A copy with some values changed."""
        arrays = [a.copy() for a in self.arrays]
        for weight, value in values.items():
            layer = 2 * (weight.layer - 1)
            if weight.source is None:
                arrays[layer + 1][weight.target] = value
            else:
                arrays[layer][weight.source, weight.target] = value
        return Parameters.from_arrays(arrays)

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, Parameters):
            return NotImplemented
        return self is other or (
            self.sizes == other.sizes
            and all(np.array_equal(a, b) for a, b in zip(self.arrays, other.arrays, strict=True))
        )

    __hash__ = None  # type: ignore[assignment]  # equal by value, and far too large to hash
