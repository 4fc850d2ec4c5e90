"""Ranges of axes in round numbers that change seldom, so that a live picture stands still."""

import math

Range = tuple[float, float]

# A range is cut into about so many round steps.
STEPS = 8
# The point may come this near to an end, as a share of the range, before the range changes.
MARGIN = 0.06
# A range that is this much longer than what it shows is made anew.
LARGEST_WASTE = 4.0


def round_step(length: float) -> float:
    """1, 2 or 5 times a power of ten: about an eighth of a length."""
    power = 10.0 ** math.floor(math.log10(length / STEPS))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power * STEPS >= length * (1 - 1e-9))


def round_range(low: float, high: float) -> Range:
    """The smallest range between round steps that holds another one."""
    step = round_step(high - low)
    # Rounded, so that 3 * 0.1 is 0.3: the ends are shown and compared.
    return round(math.floor(low / step + 1e-9) * step, 12), round(math.ceil(high / step - 1e-9) * step, 12)


def spread(low: float, high: float, share: float, smallest: float) -> Range:
    """A range that is longer at both ends by a share of itself, and at least `smallest` long."""
    length = max(high - low, smallest / (1 + 2 * share))
    middle = (low + high) / 2
    half = length * (0.5 + share)
    return middle - half, middle + half


def fitted(old: Range | None, low: float, high: float, *, share: float = 0.1, smallest: float = 0.5) -> Range:
    """A round range around low ... high with a share free at both ends; the old one as long as it will do."""
    if old is not None:
        inside = old[0] <= low and high <= old[1]
        if inside and old[1] - old[0] <= LARGEST_WASTE * max(high - low, smallest):
            return old
    return round_range(*spread(low, high, share, smallest))


def around(value: float, smallest_half: float = 6.0) -> Range:
    """A round range with a value about in its middle, which reaches beyond 0."""
    half = max(smallest_half, 1.2 * abs(value))
    return round_range(value - half, value + half)


def holding(old: Range, value: float, *, grows: bool) -> Range:
    """The old range while a value is inside of its margins; else one grown, or moved, by round steps to hold it."""
    low, high = old
    length = high - low
    margin = MARGIN * length
    if low + margin <= value <= high - margin:
        return old
    if grows:
        # Some steps further than it has to, or it would soon change again.
        more = 3 * MARGIN * (max(high, value) - min(low, value))
        return round_range(min(low, value - more), max(high, value + more))
    # Into the middle half, by whole steps.
    step, away = round_step(length), value - (low + high) / 2
    shift = math.copysign(math.ceil((abs(away) - length / 4) / step) * step, away)
    return round(low + shift, 12), round(high + shift, 12)
