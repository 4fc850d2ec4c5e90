"""Changing the shape of a network without throwing its weights away."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.parameters import Parameters

Unit = tuple[int, int]
"""Layer and index of a unit."""


@dataclass(frozen=True)
class Reshape:
    """A new shape, and for each of its units, layer by layer, the unit of the old network that it was (None: new)."""

    new: Architecture
    origins: tuple[tuple[Unit | None, ...], ...]

    def kept(self) -> dict[WeightId, WeightId]:
        """The new names of the weights that stay, with their old ones.

        A bias stays with its unit; a connection stays where both its ends do, and were neighbours before.
        """
        names = {}
        for weight in self.new.weight_ids():
            target = self.origins[weight.layer][weight.target]
            if target is None:
                continue
            if weight.source is None:
                names[weight] = WeightId(*target)
                continue
            source = self.origins[weight.layer - 1][weight.source]
            if source is not None and source[0] == target[0] - 1:
                names[weight] = WeightId(*target, source[1])
        return names

    def parameters(self, old: Parameters, fresh: Parameters) -> Parameters:
        """Weights that stay keep their values, the others have those of `fresh`."""
        return fresh.replaced({new: old.value(before) for new, before in self.kept().items()})

    def locks(self, old: Iterable[WeightId]) -> frozenset[WeightId]:
        """Locked weights that stay remain locked."""
        locked = frozenset(old)
        return frozenset(new for new, before in self.kept().items() if before in locked)


def resized(old: Architecture, hidden: tuple[int, ...]) -> Architecture:
    """Other hidden layers: each keeps its activation, new ones take that of the layer before, a first one sigmoid."""
    before = old.activations[:-1] or (Activation.SIGMOID,)
    activations = (*before, *(before[-1:] * len(hidden)))[: len(hidden)]
    return Architecture((old.sizes[0], *hidden, old.sizes[-1]), (*activations, old.activations[-1]))


def by_position(old: Architecture, new: Architecture) -> Reshape:
    """Hidden layers correspond from the first on, units from the first on, and the output to the output."""

    def origin(layer: int, unit: int) -> Unit | None:
        before = old.depth if layer == new.depth else layer
        is_new_layer = layer < new.depth and before >= old.depth
        return None if is_new_layer or unit >= old.sizes[before] else (before, unit)

    return Reshape(new, _origins(new, origin))


def with_unit(old: Architecture, layer: int) -> Reshape:
    """One unit more at the end of a hidden layer."""
    sizes = list(old.sizes)
    sizes[layer] += 1
    return by_position(old, Architecture(tuple(sizes), old.activations))


def without_unit(old: Architecture, layer: int, unit: int) -> Reshape:
    """A hidden unit less; with its last unit a layer goes."""
    if old.sizes[layer] == 1:
        return without_layer(old, layer)
    sizes = list(old.sizes)
    sizes[layer] -= 1
    new = Architecture(tuple(sizes), old.activations)
    return Reshape(new, _origins(new, lambda k, u: (k, u + 1) if k == layer and u >= unit else (k, u)))


def with_layer(old: Architecture, layer: int, size: int, activation: Activation) -> Reshape:
    """A new hidden layer that becomes number `layer`; what came from there on comes after it."""
    sizes, activations = list(old.sizes), list(old.activations)
    sizes.insert(layer, size)
    activations.insert(layer - 1, activation)
    new = Architecture(tuple(sizes), tuple(activations))
    return Reshape(new, _origins(new, lambda k, u: None if k == layer else (k - (k > layer), u)))


def without_layer(old: Architecture, layer: int) -> Reshape:
    """A hidden layer less; the connections across the gap are new."""
    sizes, activations = list(old.sizes), list(old.activations)
    del sizes[layer], activations[layer - 1]
    new = Architecture(tuple(sizes), tuple(activations))
    return Reshape(new, _origins(new, lambda k, u: (k + (k >= layer), u)))


def _origins(new: Architecture, origin: Callable[[int, int], Unit | None]) -> tuple[tuple[Unit | None, ...], ...]:
    return tuple(tuple(origin(layer, unit) for unit in range(size)) for layer, size in enumerate(new.sizes))
