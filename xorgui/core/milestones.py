"""When a run got how many points right."""

import math

from xorgui.core.history import Curve

SHARES = (0.75, 0.9, 1.0)


def milestones(curve: Curve, points: int) -> list[tuple[float, int]]:
    """Shares of the training points with the first recorded step that has as many right; none that it began with."""
    if not len(curve) or not points:
        return []
    correct = curve.column("correct")
    found: dict[int, tuple[float, int]] = {}
    for share in SHARES:
        needed = math.ceil(share * points - 1e-9)
        reached = correct >= needed
        if reached.any() and not reached[0]:
            # Of few points, 90 % and 100 % are the same number.
            found[needed] = (share, int(curve.steps[int(reached.argmax())]))
    return list(found.values())
