"""When a run got how many points right, and since when nothing seems to happen."""

import math

import numpy as np

from xorgui.core.history import Curve

SHARES = (0.75, 0.9, 1.0)
# A plateau: the loss has stayed within this share of itself, for so many steps and for this share of the run.
PLATEAU_CHANGE = 0.02
PLATEAU_STEPS = 1_000
PLATEAU_SHARE = 0.3


def points_needed(share: float, points: int) -> int:
    """How many of the points are a share of them, at least; 0.7 of four are three."""
    return math.ceil(share * points - 1e-9)


def milestones(curve: Curve, points: int) -> list[tuple[float, int]]:
    """Shares of the training points with the first recorded step that has as many right; none that it began with."""
    if not len(curve) or not points:
        return []
    correct = curve.column("correct")
    found: dict[int, tuple[float, int]] = {}
    for share in SHARES:
        needed = points_needed(share, points)
        reached = correct >= needed
        if reached.any() and not reached[0]:
            # Of few points, 90 % and 100 % are the same number.
            found[needed] = (share, int(curve.steps[int(reached.argmax())]))
    return list(found.values())


def plateau(curve: Curve, loss: float, points: int) -> int | None:
    """The step since when the loss has hardly moved although points are wrong; None: it moves, or all are right.

    `loss` is the present one: one that swings from step to step may look still in a curve that keeps every second step.
    """
    if not len(curve) or curve.column("correct")[-1] >= points:
        return None
    losses, end = curve.column("loss"), int(curve.steps[-1])
    moved = ~(np.abs(losses - loss) <= PLATEAU_CHANGE * abs(loss))
    first = int(moved.nonzero()[0][-1]) + 1 if moved.any() else 0
    since = int(curve.steps[first]) if first < len(curve) else end
    return since if end - since >= max(PLATEAU_STEPS, PLATEAU_SHARE * end) else None
