"""The run as it can be gone back to: experiments kept along the way, in fixed memory however long it goes on."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum, auto

from xorgui.core.data import Dataset
from xorgui.core.experiment import Experiment
from xorgui.core.history import COARSER, ROWS_PER_MARK, in_turn

# Kept in turn; and besides, at most so many where something happened.
MAX_KEPT = 512
MAX_NOTED = 256


class Note(Enum):
    """Why an experiment is kept, if not for its turn alone."""

    START = auto()
    EDIT = auto()
    """A person set weights, settings, locks or data here."""
    DIVERGED = auto()
    """The last state whose next update would not have been finite."""


@dataclass(frozen=True, eq=False)
class Moment:
    """One kept experiment; its state tells the step."""

    experiment: Experiment
    note: Note | None = None
    has_gap: bool = False
    """Whether training after it did not go on as it says: a later edit is not kept any more."""

    @property
    def step(self) -> int:
        return self.experiment.state.step


@dataclass(frozen=True, eq=False)
class Timeline:
    """A frozen look at what is kept, by ascending step."""

    moments: tuple[Moment, ...] = ()
    stride: int = 1

    def __len__(self) -> int:
        return len(self.moments)

    @property
    def start(self) -> Experiment | None:
        """Where the run began; None without any."""
        return self.moments[0].experiment if self.moments else None

    @property
    def end(self) -> int:
        """The last step that is kept; 0 without any."""
        return self.moments[-1].step if self.moments else 0

    def shared_with(self, other: "Timeline") -> int:
        """The step up to which two runs are the same one: that of the last moment that both have; -1 without any."""
        known = {id(moment) for moment in other.moments}
        return next((moment.step for moment in reversed(self.moments) if id(moment) in known), -1)

    def before(self, step: int) -> Moment | None:
        """The last moment at or before a step; from there training can be made again."""
        index = bisect_right(self.moments, step, key=lambda moment: moment.step)
        return self.moments[index - 1] if index else None

    def learned_since(self, data: Dataset) -> int:
        """The first step from which on training has learned these points; beyond the end if it has not yet."""
        since = self.end + 1
        seen, is_same = data, True
        for moment in reversed(self.moments):
            if moment.experiment.data is not seen:
                seen = moment.experiment.data
                is_same = seen.teaches_as(data)
            if not is_same:
                break
            since = moment.step
        return since

    def nearest(self, step: int) -> Moment | None:
        """The moment whose step is nearest."""
        return min(self.moments, key=lambda moment: abs(moment.step - step), default=None)

    def ending_with(self, experiment: Experiment) -> "Timeline":
        """The same up to an experiment, which is its last moment whether or not it was its turn."""
        step = experiment.state.step
        kept = self.cut(step)
        last = kept.moments[-1] if kept.moments else None
        if last is not None and last.step == step:
            if last.experiment == experiment:
                return kept
            return replace(kept, moments=(*kept.moments[:-1], Moment(experiment, last.note or Note.EDIT)))
        return replace(kept, moments=(*kept.moments, Moment(experiment)))

    def cut(self, step: int) -> "Timeline":
        """What came up to a step."""
        index = bisect_right(self.moments, step, key=lambda moment: moment.step)
        return self if index == len(self.moments) else replace(self, moments=self.moments[:index])


class TimelineKeeper:
    """Builds a timeline; when full, the stride grows. Not safe between threads."""

    def __init__(self, start: Timeline | None = None) -> None:
        start = start or Timeline()
        self.stride = start.stride
        self._per_octave = MAX_KEPT // ROWS_PER_MARK
        self._moments = list(start.moments)
        self._in_turn = sum(moment.note is None for moment in self._moments)

    def timeline(self) -> Timeline:
        return Timeline(tuple(self._moments), self.stride)

    def keep(self, experiment: Experiment) -> None:
        """Keep an experiment if it is its step's turn."""
        step = experiment.state.step
        if self._moments and step <= self._moments[-1].step:
            return
        while in_turn(step, self.stride, self._per_octave) and self._in_turn >= MAX_KEPT:
            # A loop: where notes took the place of moments, all that are left may lie on the larger stride.
            self._coarsen()
        if in_turn(step, self.stride, self._per_octave):
            self._moments.append(Moment(experiment))
            self._in_turn += 1

    def note(self, experiment: Experiment, note: Note) -> None:
        """Keep an experiment whatever its step, in the place of what was kept of the same step."""
        step = experiment.state.step
        while self._moments and self._moments[-1].step >= step:
            before = self._moments.pop()
            self._in_turn -= before.note is None
            if before.note is Note.START:
                note = Note.START
        self._moments.append(Moment(experiment, note))
        noted = [index for index, moment in enumerate(self._moments) if moment.note]
        if len(noted) > MAX_NOTED:
            self._drop(set(noted[1:-1:2]))

    def _coarsen(self) -> None:
        self.stride *= COARSER
        self._drop(
            {
                i
                for i, moment in enumerate(self._moments)
                if not (moment.note or in_turn(moment.step, self.stride, self._per_octave))
            }
        )

    def _drop(self, indices: set[int]) -> None:
        kept: list[Moment] = []
        for index, moment in enumerate(self._moments):
            if index not in indices:
                kept.append(moment)
            elif (moment.note or moment.has_gap) and kept:
                kept[-1] = replace(kept[-1], has_gap=True)
        self._moments = kept
        self._in_turn = sum(moment.note is None for moment in kept)
