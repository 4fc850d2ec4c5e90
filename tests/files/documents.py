"""Documents of every kind, and whether two are the same bit for bit."""

import itertools
from dataclasses import fields, is_dataclass, replace

import numpy as np
from hypothesis import strategies as st

from xorgui.core import edits
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.generators import make
from xorgui.core.history import COLUMNS, Curve
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.losses import Loss
from xorgui.core.parameters import Parameters
from xorgui.core.recipe import Recipe, Shape
from xorgui.core.run import PinnedRun, Run
from xorgui.core.timeline import Moment, Note, Timeline
from xorgui.files.saved import Origin, Saved, ViewState

SINGLES = st.floats(width=32, allow_nan=False, allow_infinity=False)
STEPS = st.integers(0, 10**12)
TEXTS = st.text(max_size=20)


def difference(one: object, other: object, place: str = "") -> str:
    """Where two values differ, arrays bit for bit; empty: nowhere. == would leave the optimizer's memory out."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        is_same = one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
        return "" if is_same else f"{place}: {one} {other}"
    if type(one) is type(other) and is_dataclass(one):
        names = [field.name for field in fields(one)]
        found = (difference(getattr(one, name), getattr(other, name), f"{place}.{name}") for name in names)
        return next(filter(None, found), "")
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        return next(
            filter(None, (difference(a, b, f"{place}[{i}]") for i, (a, b) in enumerate(zip(one, other, strict=True)))),
            "",
        )
    return "" if one == other else f"{place}: {one} {other}"


def arrays(draw, shape):
    """Any finite float32, of all sizes."""
    values = np.random.default_rng(draw(st.integers(0, 2**32))).integers(0, 2**32, shape, np.uint32).view(np.float32)
    return np.where(np.isfinite(values), values, draw(SINGLES)).astype(np.float32)


@st.composite
def architectures(draw):
    hidden = tuple(draw(st.lists(st.integers(1, 4), max_size=2)))
    activation = st.sampled_from(list(Activation))
    return Architecture((2, *hidden, 1), tuple(draw(activation) for _ in range(len(hidden) + 1)))


def parameters(draw, architecture):
    shapes = itertools.pairwise(architecture.sizes)
    return Parameters.from_arrays(arrays(draw, shape) for pair in shapes for shape in (pair, pair[1:]))


@st.composite
def datasets(draw):
    if draw(st.booleans()):
        shape = draw(st.sampled_from(list(Shape)))
        data = make(Recipe(shape, draw(st.integers(10, 20)), draw(st.floats(0, 1)), draw(st.integers(0, 2**31 - 1))))
    else:
        size = draw(st.integers(0, 12))
        random = np.random.default_rng(draw(st.integers(0, 2**32)))
        data = Dataset(draw(st.floats(0, 1e6)) * random.standard_normal((size, 2)), random.integers(0, 2, size))
    if len(data) and draw(st.booleans()):
        data = data.split(draw(st.floats(0, 0.9)), draw(st.integers(0, 99)))
    if len(data) and draw(st.booleans()):
        data = edits.standardised(data)
    return data


@st.composite
def training_settings(draw):
    positive, below_one = st.floats(1e-9, 1e6), st.floats(0, 0.999)
    return TrainingSettings(
        optimizer=draw(st.sampled_from(list(Optimizer))),
        learning_rate=draw(positive),
        loss=draw(st.sampled_from(list(Loss))),
        stop_epoch=draw(st.integers(1, 10**12)),
        batch=draw(st.none() | st.integers(1, 5_000)),
        l1=draw(st.floats(0, 10)),
        l2=draw(st.floats(0, 10)),
        stop_loss=draw(st.none() | st.floats(0, 10)),
        stop_accuracy=draw(st.none() | st.floats(0, 1)),
        momentum=draw(below_one),
        rho=draw(below_one),
        beta_1=draw(below_one),
        beta_2=draw(below_one),
        epsilon=draw(positive),
        initial_accumulator_value=draw(positive),
    )


def memory(draw, architecture):
    """What an optimizer may remember: its count, and arrays that may have run over."""
    if draw(st.booleans()):
        return None
    count = np.array([draw(st.integers(0, 9)), draw(st.integers(0, 2**24 - 1))], np.float32)
    shapes = [shape for pair in itertools.pairwise(architecture.sizes) for shape in (pair, pair[1:])]
    rest = [arrays(draw, shape) for shape in draw(st.sampled_from([[], shapes, shapes * 2]))]
    if rest and draw(st.booleans()):
        rest[0].flat[0] = draw(st.sampled_from([np.inf, -np.inf, np.nan, -0.0]))
    return (count, *rest)


def state(draw, architecture, step):
    epoch = draw(st.integers(0, step))
    return TrainingState(
        parameters(draw, architecture), epoch, memory(draw, architecture), step, draw(STEPS), draw(st.booleans())
    )


@st.composite
def experiments(draw, architecture=None, data=None):
    architecture = architecture or draw(architectures())
    ids = list(architecture.weight_ids())
    return Experiment(
        data=data or draw(datasets()),
        architecture=architecture,
        settings=draw(training_settings()),
        start=Start(draw(st.sampled_from(list(StartKind))), draw(st.integers(0, 2**31 - 1))),
        start_parameters=parameters(draw, architecture),
        state=state(draw, architecture, draw(STEPS)),
        locks=frozenset(draw(st.lists(st.sampled_from(ids), max_size=4))),
    )


@st.composite
def curves(draw):
    steps = np.array(sorted(draw(st.sets(STEPS, max_size=6))), np.int64)
    loss, count = st.floats(width=32), st.integers(0, 5_000)  # losses may be infinite or nan
    rows = [[draw(loss), draw(count), draw(loss), draw(count)] for _ in steps]
    return Curve(steps, np.array(rows, np.float64).reshape(-1, len(COLUMNS)), 2 ** draw(st.integers(0, 30)))


@st.composite
def timelines(draw, now):
    """Moments of one run, under a few settings, of which the last is where it stands."""
    ways = [now, replace(now, settings=draw(training_settings())), replace(now, data=draw(datasets()))]
    steps = sorted(draw(st.sets(STEPS, max_size=6)))
    moments = tuple(
        Moment(
            replace(draw(st.sampled_from(ways)), state=state(draw, now.architecture, step)),
            draw(st.none() | st.sampled_from(list(Note))),
            draw(st.booleans()),
        )
        for step in steps
    )
    return Timeline(moments, 2 ** draw(st.integers(0, 30)))


@st.composite
def documents(draw):
    now = draw(experiments())
    pinned = draw(st.lists(st.builds(PinnedRun, TEXTS, curves(), experiments(), st.booleans()), max_size=2))
    spot = st.floats(-1e6, 1e6)
    lessons = st.builds(
        LessonProgress,
        TEXTS,
        st.integers(0, 20),
        st.lists(TEXTS, max_size=3).map(tuple),
        st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
    )
    return Saved(
        experiment=now,
        run=Run(draw(curves()), draw(timelines(now))),
        pinned=tuple(pinned),
        view=ViewState(
            row=draw(st.none() | st.integers(0, 4_999)),
            probe=(draw(spot), draw(spot)),
            unit=draw(st.none() | st.tuples(st.integers(0, 3), st.integers(0, 3))),
            rounded=draw(st.booleans()),
            classes_only=draw(st.booleans()),
            chart=draw(st.sampled_from(["loss", "log", "landscape"])),
        ),
        lesson=draw(st.none() | lessons),
        origin=draw(st.none() | st.builds(Origin, TEXTS, TEXTS)),
    )


def small() -> Saved:
    """A document as a person has it: XOR, trained with Adam in batches, with a lock and something pinned."""
    architecture = Architecture.build((2,))
    start = Parameters.from_arrays([[[0.1, -0.2], [0.3, 1e-7]], [-0.0, 3], [[-11], [1 / 3]], [6]])
    settings = TrainingSettings(Optimizer.ADAM, 0.05, batch=2, stop_epoch=500)
    now = Experiment(
        gate_data(Gate.XOR), architecture, settings, Start(StartKind.UNIT, 777), start, TrainingState(start)
    )
    count = np.array([0, 4], np.float32)
    remembered = (count, *(a + 1 for a in start.arrays), *(a * a for a in start.arrays))
    later = replace(
        now, state=TrainingState(start, 2, remembered, 4, 0), locks=frozenset([next(architecture.weight_ids())])
    )
    run = Run(
        Curve(np.array([0, 4]), np.array([[0.7, 2, np.nan, 0], [0.5, 3, np.nan, 0]])),
        Timeline((Moment(now, Note.START), Moment(later))),
    )
    return Saved(
        later,
        run,
        (PinnedRun("빠른 것 🙂", run.curve, later),),
        lesson=LessonProgress("xor", 1, ("a",), (("a", "1/3"),)),
    )
