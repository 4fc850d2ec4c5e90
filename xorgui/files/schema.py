"""What may stand in a *.xorlab file, version 1; every number has its bounds, and nothing else may stand there.

Importing this loads pydantic, which takes 0.1 s: only what reads or writes a file does.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from xorgui.core.activations import Activation
from xorgui.core.architecture import INPUTS, MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS
from xorgui.core.data import MAX_POINTS
from xorgui.core.experiment import LARGEST_SEED, Optimizer, StartKind
from xorgui.core.history import CAPACITY
from xorgui.core.losses import Loss
from xorgui.core.recipe import LARGEST_NOISE, LARGEST_SIZE, SMALLEST_SIZE, Shape
from xorgui.core.run import MAX_PINNED
from xorgui.core.timeline import MAX_KEPT, MAX_NOTED

FORMAT = "xorlab"
VERSION = 1

# The largest number of float32, as short as it is written.
LARGEST_SINGLE = 3.4028235e38
_LARGEST_COUNT = 2**53
# Beyond this the middle between two points would be no float32.
_FARTHEST = 1e30
_LONGEST_TEXT = 100_000
_LAYERS = MAX_DRAWN_LAYERS + 1
_WEIGHTS = MAX_DRAWN_UNITS * (MAX_DRAWN_UNITS + 1) * _LAYERS
_MOMENTS = MAX_KEPT + MAX_NOTED + 1
_PACKED = 4 * _WEIGHTS * 4 * 2 * _MOMENTS

Single = Annotated[float, Field(ge=-LARGEST_SINGLE, le=LARGEST_SINGLE)]
"""A weight: any finite float32."""
Coordinate = Annotated[float, Field(ge=-_FARTHEST, le=_FARTHEST)]
Positive = Annotated[float, Field(gt=0, le=LARGEST_SINGLE)]
NotNegative = Annotated[float, Field(ge=0, le=LARGEST_SINGLE)]
Share = Annotated[float, Field(ge=0, le=1)]
BelowOne = Annotated[float, Field(ge=0, lt=1)]
Count = Annotated[int, Field(ge=0, le=_LARGEST_COUNT)]
Stride = Annotated[int, Field(ge=1, le=_LARGEST_COUNT)]
Index = Annotated[int, Field(ge=0, lt=MAX_POINTS)]
Seed = Annotated[int, Field(ge=0, le=LARGEST_SEED)]
Size = Annotated[int, Field(ge=0, le=MAX_DRAWN_UNITS)]
Text = Annotated[str, Field(max_length=_LONGEST_TEXT)]
Name = Annotated[str, Field(max_length=200)]
Packed = Annotated[str, Field(max_length=_PACKED)]
Point = tuple[Coordinate, Coordinate]
Points = Annotated[tuple[Point, ...], Field(max_length=MAX_POINTS)]
Row = Annotated[tuple[Single, ...], Field(max_length=MAX_DRAWN_UNITS)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


class RecipePart(_Part):
    shape: Shape
    size: Annotated[int, Field(ge=SMALLEST_SIZE, le=LARGEST_SIZE)]
    noise: Annotated[float, Field(ge=0, le=LARGEST_NOISE)]
    seed: Seed


class ScalingPart(_Part):
    mean: Point
    deviation: tuple[Positive, Positive]
    points: Points


class DataPart(_Part):
    points: Points
    targets: Annotated[tuple[Literal[0, 1], ...], Field(max_length=MAX_POINTS)]
    test: Annotated[tuple[Index, ...], Field(max_length=MAX_POINTS)]
    """Which points are held back, by their place."""
    recipe: RecipePart | None
    scaling: ScalingPart | None
    view: tuple[Coordinate, Coordinate, Coordinate, Coordinate]


class LayerPart(_Part):
    units: Annotated[int, Field(ge=1, le=MAX_DRAWN_UNITS)]
    activation: Activation


class WeightsPart(_Part):
    """Of one layer: y = s(x @ W + b)."""

    W: Annotated[tuple[Row, ...], Field(min_length=1, max_length=MAX_DRAWN_UNITS)]
    b: Row


Parameters = Annotated[tuple[WeightsPart, ...], Field(min_length=1, max_length=_LAYERS)]


class SettingsPart(_Part):
    """As TrainingSettings has them."""

    optimizer: Optimizer
    learning_rate: Positive
    loss: Loss
    stop_epoch: Stride
    batch: Annotated[int, Field(ge=1, le=MAX_POINTS)] | None
    l1: NotNegative
    l2: NotNegative
    stop_loss: Single | None
    stop_accuracy: Share | None
    momentum: BelowOne
    rho: BelowOne
    beta_1: BelowOne
    beta_2: BelowOne
    epsilon: NotNegative
    initial_accumulator_value: NotNegative


class StartPart(_Part):
    kind: StartKind
    seed: Seed
    parameters: Parameters


class LockPart(_Part):
    """As WeightId: a bias has no source."""

    layer: Annotated[int, Field(ge=1, le=_LAYERS)]
    target: Size
    source: Size | None


class SetupPart(_Part):
    """An experiment but for where it stands; `data` is a place in the document's list."""

    data: Index
    inputs: Literal[INPUTS]  # type: ignore[valid-type]
    layers: Annotated[tuple[LayerPart, ...], Field(min_length=1, max_length=_LAYERS)]
    settings: SettingsPart
    start: StartPart
    locks: Annotated[tuple[LockPart, ...], Field(max_length=_WEIGHTS)]


Shapes = Annotated[tuple[Annotated[tuple[Size, ...], Field(max_length=2)], ...], Field(max_length=4 * _LAYERS * 2)]


class MemoryPart(_Part):
    """The optimizer's arrays, one behind the other as float32."""

    shapes: Shapes
    values: Packed


class StandingPart(_Part):
    """An experiment; `setup` is a place in the document's list."""

    setup: Index
    epoch: Count
    step: Count
    batch: Count
    is_edited: bool
    parameters: Parameters
    memory: MemoryPart | None


class CurvePart(_Part):
    stride: Stride
    steps: Packed
    """int64."""
    rows: Packed
    """float64, a row for each step."""
    length: Annotated[int, Field(ge=0, le=CAPACITY)]


Counts = Annotated[tuple[Count, ...], Field(max_length=_MOMENTS)]
MomentIndex = Annotated[int, Field(ge=0, lt=_MOMENTS)]


class StretchPart(_Part):
    """Moments one after the other that differ in where they stand only."""

    setup: Index
    steps: Counts
    epochs: Counts
    batches: Counts
    notes: Annotated[tuple[tuple[MomentIndex, Literal["start", "edit", "diverged"]], ...], Field(max_length=_MOMENTS)]
    gaps: Annotated[tuple[MomentIndex, ...], Field(max_length=_MOMENTS)]
    edited: Annotated[tuple[MomentIndex, ...], Field(max_length=_MOMENTS)]
    memory: Shapes | None
    states: Packed
    """float32, a row for each moment: W1, b1, W2, ..., then what the optimizer remembers."""


class TimelinePart(_Part):
    stride: Stride
    stretches: Annotated[tuple[StretchPart, ...], Field(max_length=_MOMENTS)]


class PinnedPart(_Part):
    name: Text
    is_shown: bool
    curve: CurvePart
    experiment: StandingPart


class ViewPart(_Part):
    row: Index | None
    probe: Point
    unit: tuple[Size, Size] | None
    rounded: bool
    classes_only: bool
    chart: Name


class LessonPart(_Part):
    lesson: Name
    page: Index
    done: Annotated[tuple[Name, ...], Field(max_length=1_000)]
    answers: Annotated[tuple[tuple[Name, Text], ...], Field(max_length=1_000)]


class OriginPart(_Part):
    path: Text
    digest: Name


class DocumentPart(_Part):
    """The whole file."""

    format: Literal[FORMAT]  # type: ignore[valid-type]
    version: Literal[VERSION]  # type: ignore[valid-type]
    program: Name
    """Version of the program that wrote it."""
    origin: OriginPart | None
    experiment: StandingPart
    setups: Annotated[tuple[SetupPart, ...], Field(max_length=_MOMENTS + MAX_PINNED)]
    data: Annotated[tuple[DataPart, ...], Field(max_length=_MOMENTS + MAX_PINNED)]
    view: ViewPart
    lesson: LessonPart | None
    pinned: Annotated[tuple[PinnedPart, ...], Field(max_length=MAX_PINNED)]
    curve: CurvePart
    timeline: TimelinePart


Raw = dict[str, Any]
"""A file as it was read, before it is known to be a document."""
