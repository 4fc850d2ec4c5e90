"""What is kept of a run: its curve to be read, and its timeline to go back along."""

from dataclasses import dataclass, field

from xorgui.core.experiment import Experiment
from xorgui.core.history import Curve
from xorgui.core.timeline import Timeline


@dataclass(frozen=True, eq=False)
class Run:
    """The past of an experiment, and beyond its step what came after, if a person has gone back."""

    curve: Curve = field(default_factory=Curve.empty)
    timeline: Timeline = field(default_factory=Timeline)

    @property
    def end(self) -> int:
        """The last step that was reached."""
        return max(int(self.curve.steps[-1]) if len(self.curve) else 0, self.timeline.end)

    def kept_with(self, experiment: Experiment) -> Timeline:
        """All that is kept of the run, the experiment among it: it is the last, unless a person has gone back."""
        return self.timeline if self.end > experiment.state.step else self.timeline.ending_with(experiment)

    def cut(self, step: int) -> "Run":
        """What came up to a step."""
        return self if self.end <= step else Run(self.curve.cut(step), self.timeline.cut(step))


@dataclass(frozen=True, eq=False)
class PinnedRun:
    """A run that is kept for comparison, with the experiment as it ended."""

    name: str
    curve: Curve
    experiment: Experiment
    is_shown: bool = True


MAX_PINNED = 12
