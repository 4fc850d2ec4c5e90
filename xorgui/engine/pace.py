"""How many steps to make at a time, when to make them, and how fast that was."""

from collections import deque

# A chunk of steps between two looks at the window's wishes. Measured with the window live, 10 ms gave 97 % of the full
# speed, an edit applied within 11 ms and a stop within 4 ms.
CHUNK_SECONDS = 0.010
# Longer chunks than this are not needed: the smallest network makes 250,000 steps in 10 ms.
MAX_CHUNK_STEPS = 1_000_000
# A thread that fell behind its target speed by more than this does not try to catch up.
MAX_LAG_SECONDS = 0.1
# Speeds are averaged over this time: steady enough to read, and quick to show a change.
METER_SECONDS = 0.5


class Pace:
    """The length of chunks, at full speed or at a target speed. Times are seconds of one clock."""

    def __init__(self) -> None:
        self._target: float | None = None
        self._steps = 1
        self._due = 0.0

    def set_target(self, steps_per_second: float | None, now: float) -> None:
        """Aim at a speed from now on; None: as fast as possible."""
        self._target = steps_per_second
        self._due = now

    def start(self, now: float) -> None:
        """The next chunk is due now."""
        self._due = now

    def wait(self, now: float) -> float:
        """Seconds until the next chunk is due, 0 or more."""
        return 0.0 if self._target is None else max(self._due - now, 0.0)

    @property
    def steps(self) -> int:
        """Steps in the next chunk, at least 1."""
        if self._target is None:
            return self._steps
        return min(self._steps, max(round(self._target * CHUNK_SECONDS), 1))

    def made(self, steps: int, began: float, ended: float) -> None:
        """Tell how long a chunk took."""
        self._steps = min(max(int(steps * CHUNK_SECONDS / max(ended - began, 1e-9)), 1), MAX_CHUNK_STEPS)
        if self._target is not None:
            # From the time it was due, not from the time it was made: so the speed is exact on average.
            self._due = max(self._due + steps / self._target, ended - MAX_LAG_SECONDS)


class Meter:
    """Steps a second over the last half second, or since the step before where steps are rarer."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def start(self, now: float, epoch: int) -> None:
        """Forget what was before."""
        self._marks = deque([(now, epoch)])

    def mark(self, now: float, epoch: int) -> None:
        """An epoch has been reached."""
        self._marks.append((now, epoch))
        while len(self._marks) > 2 and self._marks[1][0] <= now - METER_SECONDS:
            self._marks.popleft()

    @property
    def steps_per_second(self) -> float:
        if len(self._marks) < 2:
            return 0.0
        (first, before), (last, epoch) = self._marks[0], self._marks[-1]
        return (epoch - before) / max(last - first, 1e-9)
