"""Keeping things in a column off each other."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places between `low` and `high`, at least `gap` apart and in order, as near to the wanted ones as can be.

    Where they crowd, they share the way among them. There has to be room for all.
    """
    order = sorted(range(len(wanted)), key=lambda k: wanted[k])
    # With k gaps taken off, "at least a gap apart" becomes "in order": neighbours that are not go to their mean.
    pools: list[tuple[float, int]] = []
    for k, index in enumerate(order):
        mean, count = wanted[index] - k * gap, 1
        while pools and pools[-1][0] > mean:
            before, more = pools.pop()
            mean = (mean * count + before * more) / (count + more)
            count += more
        pools.append((mean, count))
    places = [mean for mean, count in pools for _ in range(count)]
    highest = high - (len(wanted) - 1) * gap
    result = [0.0] * len(wanted)
    for k, index in enumerate(order):
        result[index] = max(low, min(highest, places[k])) + k * gap
    return result
