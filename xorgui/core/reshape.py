"""Changing the shape of a network without throwing its weights away."""

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.parameters import Parameters


def reshaped(old: Architecture, parameters: Parameters, new: Architecture, fresh: Parameters) -> Parameters:
    """Parameters for the new shape: units that stay keep their weights, new ones have those of `fresh`.

    Hidden layers correspond from the first on, and the output to the output; a weight between layers that were not
    neighbours before is new.
    """

    def layer_before(layer: int) -> int:
        return old.depth if layer == new.depth else layer

    kept = {}
    for weight in new.weight_ids():
        layer = layer_before(weight.layer)
        if layer > old.depth or (layer == old.depth and weight.layer < new.depth):
            continue  # a hidden layer that the old network did not have
        if weight.target >= old.sizes[layer]:
            continue
        if weight.source is not None and (
            layer_before(weight.layer - 1) != layer - 1 or weight.source >= old.sizes[layer - 1]
        ):
            continue
        kept[weight] = parameters.value(WeightId(layer, weight.target, weight.source))
    return fresh.replaced(kept)
