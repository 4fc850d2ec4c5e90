"""What a document's file holds."""

from dataclasses import dataclass, field

from xorgui.core.experiment import Experiment
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.run import PinnedRun, Run

SUFFIX = ".xorlab"


@dataclass(frozen=True)
class ViewState:
    """What a window shows of a document, beyond the document itself."""

    row: int | None = 0
    """The chosen point; None: the probe is at `probe`."""
    probe: tuple[float, float] = (0.0, 0.0)
    unit: tuple[int, int] | None = None
    """Layer and index of the unit that the region shows; None: the output."""
    rounded: bool = False
    classes_only: bool = False
    chart: str = "loss"
    """The page of the charts that is open, by its name."""


@dataclass(frozen=True)
class Origin:
    """The file that an autosaved document belongs to, and a digest of what was in it."""

    path: str
    digest: str


@dataclass(frozen=True, eq=False)
class Saved:
    """A document: where the experiment stands, how it came there, what is pinned, how it is looked at."""

    experiment: Experiment
    run: Run = field(default_factory=Run)
    pinned: tuple[PinnedRun, ...] = ()
    view: ViewState = ViewState()
    lesson: LessonProgress | None = None
    origin: Origin | None = None
    """Only of an autosaved document that has a file."""
