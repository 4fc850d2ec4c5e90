"""What a session tells the window: a few events a second at most, unlike the snapshots in the mailbox.

A `revision` is that of the last command taken over: it tells of which run a stop is, and no part of what happened.
"""

from dataclasses import dataclass, field

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import Experiment


@dataclass(frozen=True)
class Compiling:
    """The training loop for this network is being compiled; Ready or Failed follows within seconds."""

    architecture: Architecture


@dataclass(frozen=True)
class Ready:
    """The loop is compiled."""

    seconds: float = field(default=0.0, compare=False)
    """What it took."""


@dataclass(frozen=True)
class Started:
    """Training goes on, or a single step is being made."""

    revision: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Paused:
    """Training stands still because someone asked for it: a pause, the end of a single step, another experiment."""

    revision: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Finished:
    """A condition to stop is met, or was when training was asked for: "epoch", "loss" or "accuracy", with its value."""

    reason: str
    revision: int = field(default=0, compare=False)
    limit: float = field(default=0.0, compare=False)


@dataclass(frozen=True)
class Diverged:
    """The update to `step` would have made the `quantity`, "loss" or "weight", infinite or nan; it was not made."""

    step: int
    quantity: str
    revision: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Failed:
    """Something went wrong that should not; one line on what, the rest is in the log."""

    reason: str
    revision: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Remade:
    """The experiment at a step that was asked for, made again from what was kept; `request` is the asker's number."""

    experiment: Experiment
    request: int


Event = Compiling | Ready | Started | Paused | Finished | Diverged | Failed | Remade
