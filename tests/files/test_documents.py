"""Documents that come back from their files bit for bit, and files that are no documents."""

import itertools
import json
import os
import signal
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.files.documents import difference, documents, small
from xorgui.core import edits
from xorgui.core.architecture import MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS, Architecture
from xorgui.core.data import MAX_POINTS, Dataset, Scaling
from xorgui.core.disk import BadFileError, DiskProblem
from xorgui.core.experiment import TrainingSettings, TrainingState
from xorgui.core.generators import make
from xorgui.core.history import CAPACITY, COLUMNS, Curve
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.parameters import Parameters
from xorgui.core.recipe import Recipe, Shape
from xorgui.core.run import MAX_PINNED, PinnedRun, Run
from xorgui.core.timeline import MAX_KEPT, MAX_NOTED, Moment, Note, Timeline
from xorgui.files import documents as files
from xorgui.files import schema
from xorgui.files.documents import MAX_BYTES, DocumentProblem, parsed, read, text_of, write
from xorgui.files.packing import DOUBLE, numbers, packed
from xorgui.files.saved import Saved, ViewState

PATH = Path("수업 1 🙂.xorlab")
TEXT = text_of(small(), PATH)


def problem(content: bytes) -> BadFileError:
    with pytest.raises(BadFileError) as caught:
        parsed(content, PATH)
    return caught.value


# What comes back.


@given(documents())
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_a_document_comes_back_bit_for_bit(saved):
    assert difference(parsed(text_of(saved, PATH), PATH), saved) == ""


def test_a_document_as_a_person_has_it(tmp_path):
    path = tmp_path / PATH
    assert write(path, small()) == path.read_bytes()
    assert difference(read(path), small()) == ""


def test_what_experiments_share_they_share_again():
    saved = parsed(TEXT, PATH)
    first, last = saved.run.timeline.moments
    assert first.experiment.data is saved.experiment.data is saved.pinned[0].experiment.data
    assert last.experiment.start_parameters is saved.experiment.start_parameters


@given(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=1_000))
def test_each_float32_comes_back_from_its_number(bits):
    values = np.array(bits, np.uint32).view(np.float32)
    values = values[np.isfinite(values)]
    again = np.array(json.loads(json.dumps(numbers(values))), np.float32)
    assert again.tobytes() == values.tobytes()


def test_weights_and_points_can_be_read_by_a_person():
    fields = json.loads(TEXT)
    assert fields["experiment"]["parameters"][0] == {"W": [[0.1, -0.2], [0.3, 1e-7]], "b": [-0.0, 3.0]}
    assert fields["data"][0]["points"] == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert b"\n     [0.1, -0.2],\n     [0.3, 1e-07]\n" in TEXT, "a row on a line"


def test_the_largest_document_can_be_written_and_read():
    architecture = Architecture.build((MAX_DRAWN_UNITS,) * MAX_DRAWN_LAYERS)
    random = np.random.default_rng(1)

    def drawn():
        return [random.standard_normal(a.shape).astype(np.float32) for a in Parameters.zeros(architecture).arrays]

    start = Parameters.from_arrays(drawn())
    memory = (np.array([1, 2], np.float32), *drawn(), *drawn())
    locks = frozenset(itertools.islice(architecture.weight_ids(), 50))
    crowd = make(Recipe(Shape.SPIRALS, MAX_POINTS))
    base = replace(
        small().experiment,
        architecture=architecture,
        start_parameters=start,
        state=TrainingState(start),
        locks=locks,
    )
    moments = []
    for step in range(MAX_KEPT + MAX_NOTED):
        if step < MAX_NOTED and step % 4 == 0:  # four times as many as a file has room for
            base = replace(base, data=edits.standardised(edits.moved(crowd, 0, (step, 0))))
        now = replace(base, state=TrainingState(start, step, memory))
        moments.append(Moment(now, Note.EDIT if step < MAX_NOTED else None))
    curve = Curve(np.arange(CAPACITY), random.random((CAPACITY, len(COLUMNS))))
    pinned = tuple(PinnedRun("", curve, moments[place].experiment) for place in range(0, 10 * MAX_PINNED, 10))
    text = text_of(Saved(now, Run(curve, Timeline(tuple(moments))), pinned), PATH)
    assert len(text) < MAX_BYTES
    kept = parsed(text, PATH).run.timeline.moments
    assert [moment.step for moment in kept[-MAX_KEPT:]] == list(range(MAX_NOTED, MAX_NOTED + MAX_KEPT))
    assert kept[0].step == 0
    assert all(later.step == one.step + 1 or one.has_gap for one, later in itertools.pairwise(kept))


def test_an_older_version_is_brought_up_step_by_step(monkeypatch):
    old = json.loads(TEXT)
    old["version"] = 0
    old["now"] = old.pop("experiment")
    assert problem(json.dumps(old).encode()).problem is DocumentProblem.OTHER_KIND, "there never was a version 0"
    monkeypatch.setattr(files, "OLDEST", 0)
    monkeypatch.setitem(
        files.MIGRATIONS,
        0,
        lambda was: {**{k: v for k, v in was.items() if k != "now"}, "version": 1, "experiment": was["now"]},
    )
    assert difference(parsed(json.dumps(old).encode(), PATH), small()) == ""


@pytest.mark.parametrize(
    ("kind", "part", "told_otherwise"),
    [
        (TrainingSettings, schema.SettingsPart, {}),
        (TrainingState, schema.StandingPart, {"optimizer_memory": "memory"}),
        (Dataset, schema.DataPart, {"is_test": "test"}),
        (Recipe, schema.RecipePart, {}),
        (Scaling, schema.ScalingPart, {}),
        (ViewState, schema.ViewPart, {}),
        (LessonProgress, schema.LessonPart, {}),
        (PinnedRun, schema.PinnedPart, {}),
    ],
)
def test_whatever_decides_is_in_the_file(kind, part, told_otherwise):
    """A field that somebody adds has to be saved, too."""
    names = {told_otherwise.get(field.name, field.name) for field in fields(kind)}
    assert names <= part.model_fields.keys()


# What is refused.


def changed(change) -> bytes:
    """The document with something else in it."""
    fields = json.loads(TEXT)
    change(fields)
    return json.dumps(fields).encode()


def put(*place_and_value):
    """Puts a value into the place that the names before it lead to."""
    *place, name, value = place_and_value

    def change(fields):
        for step in place:
            fields = fields[step]
        fields[name] = value

    return change


REFUSED = {
    "empty": (b"", DocumentProblem.OTHER_KIND),
    "no text": (bytes(range(256)), DocumentProblem.OTHER_KIND),
    "a number": (b"1", DocumentProblem.OTHER_KIND),
    "another program's": (b'{"format": "notebook", "version": 1}', DocumentProblem.OTHER_KIND),
    "without version": (b'{"format": "xorlab"}', DocumentProblem.OTHER_KIND),
    "version in words": (b'{"format": "xorlab", "version": "1"}', DocumentProblem.OTHER_KIND),
    "yes as version": (b'{"format": "xorlab", "version": true}', DocumentProblem.OTHER_KIND),
    "cut": (TEXT[:1_000], DocumentProblem.CUT),
    "newer": (changed(put("version", 2)), DocumentProblem.NEWER),
    "much newer": (changed(put("version", 10**100)), DocumentProblem.NEWER),
    "only the head": (b'{"format": "xorlab", "version": 1}', DocumentProblem.WRONG),
    "more than is known": (changed(put("code", "import os")), DocumentProblem.WRONG),
    "deep": (b'{"format": "xorlab", "version": 1, "data": ' + b"[" * 100_000, DocumentProblem.CUT),
    "very many values": (
        b'{"format": "xorlab", "version": 1, "data": [' + b"0," * 5_000_000 + b"0]}",
        DiskProblem.TOO_BIG,
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_document(kind):
    content, expected = REFUSED[kind]
    assert problem(content).problem is expected


WRONG = {
    "experiment parameters 1 W 1 1": put("experiment", "parameters", 0, "W", 0, 0, 1e39),
    "experiment parameters 1 b 2": put("experiment", "parameters", 0, "b", 1, "3"),
    "experiment": put("experiment", "parameters", 0, "b", [0.0, 0.0, 0.0]),
    "experiment step": put("experiment", "step", -1),
    "experiment setup": put("experiment", "setup", -1),
    "setups 1": put("setups", 0, "data", 7),
    "setups 1 settings learning_rate": put("setups", 0, "settings", "learning_rate", 0.0),
    "setups 1 settings optimizer": put("setups", 0, "settings", "optimizer", "lion"),
    "setups 1 layers 1 units": put("setups", 0, "layers", 0, "units", MAX_DRAWN_UNITS + 1),
    "setups 2": put("setups", 1, "locks", [{"layer": 1, "target": 9, "source": None}]),
    "data 1 targets 1": put("data", 0, "targets", 0, 2),
    "data 1 points 1 1": put("data", 0, "points", 0, 0, 1e31),
    "data 1": put("data", 0, "targets", [0]),
    "data 1 view 1": put("data", 0, "view", 0, None),
    "curve": put("curve", "steps", "AAAA"),
    "curve rows": put("curve", "rows", 1),
    "curve length": put("curve", "length", CAPACITY + 1),
    "timeline": put("timeline", "stretches", 0, "steps", [9]),
    "timeline stride": put("timeline", "stride", 0),
    "pinned 1": put("pinned", 0, "curve", "length", 1),
    "view chart": put("view", "chart", "x" * 201),
    "lesson page": put("lesson", "page", 1.5),
}


@pytest.mark.parametrize("place", WRONG)
def test_what_is_wrong_is_told_with_its_place(place):
    error = problem(changed(WRONG[place]))
    assert (error.problem, error.values["place"]) == (DocumentProblem.WRONG, place)


@pytest.mark.parametrize("place", ["data 1", "timeline", "experiment", "curve"])
def test_parts_that_do_not_fit_each_other(place):
    too_large = packed(np.array([[1e39, 0, 0, 0], [0, 0, 0, 0]]), DOUBLE)
    change = {
        "curve": put("curve", "rows", too_large),
        "data 1": put("data", 0, "view", [1.0, 0.0, 1.0, 2.0]),
        "timeline": put("timeline", "stretches", 0, "notes", [[5, "edit"]]),
        "experiment": put("experiment", "memory", {"shapes": [[2]], "values": "AACAvwAAAAA="}),
    }[place]
    assert problem(changed(change)).values["place"] == place


def leaves(value, place=()):
    """Each place of a JSON value, inner ones too."""
    yield place
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inside:
        yield from leaves(item, (*place, step))


PLACES = [place for place in leaves(json.loads(TEXT)) if place]
BAD = [None, True, -1, 1e308, float("nan"), "", "x", [], {}, [[]], 2**70, "AAAA"]


def opens_or_is_refused(content: bytes) -> bool:
    """Whether a file is a document; anything but a BadFileError fails the test."""
    try:
        saved = parsed(content, PATH)
    except BadFileError:
        return False
    text_of(saved, PATH)
    return True


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_each_value_replaced(bad):
    """At every place of a document something else: some thousand files."""
    opened = 0
    for *place, name in PLACES:
        opened += opens_or_is_refused(changed(put(*place, name, bad)))
    assert opened < len(PLACES) / 4


def test_each_value_removed():
    def remove(place):
        def change(fields):
            for step in place[:-1]:
                fields = fields[step]
            del fields[place[-1]]

        return change

    opened = [place for place in PLACES if opens_or_is_refused(changed(remove(place)))]
    # Pinned runs, notes, locks, answers and ticks may be fewer; nothing that a document needs.
    assert {place[0] for place in opened} <= {"pinned", "timeline", "setups", "lesson"}


@pytest.mark.parametrize("share", np.linspace(0, 0.999, 100))
def test_a_file_that_was_cut(share):
    assert problem(TEXT[: int(share * len(TEXT))]).problem in (DocumentProblem.CUT, DocumentProblem.OTHER_KIND)


@given(st.data())
@settings(max_examples=300)
def test_bytes_changed_at_random(data):
    content = bytearray(TEXT)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        end = at + data.draw(st.integers(0, 40))
        content[at:end] = data.draw(st.binary(max_size=20) | st.sampled_from([b"NaN", b"-", b"e999", b"null", b"]"]))
    opens_or_is_refused(bytes(content))


def test_what_no_file_may_hold_is_not_written(tmp_path):
    path = tmp_path / "a.xorlab"
    write(path, small())
    before = path.read_bytes()
    infinite = Parameters.from_arrays([np.full(a.shape, np.inf) for a in small().experiment.parameters.arrays])
    with pytest.raises(BadFileError) as caught:
        write(path, replace(small(), experiment=replace(small().experiment, state=TrainingState(infinite))))
    assert caught.value.problem is DocumentProblem.UNWRITABLE
    assert path.read_bytes() == before


# The end of the process at any moment.

SAVER = """
import itertools, os, signal, sys
from dataclasses import replace
from pathlib import Path
from tests.files.documents import small
from xorgui.files.documents import write
saved, events, last = small(), 0, None
def count(*_):
    global events
    events += 1
    if events == last:
        os.kill(os.getpid(), signal.SIGKILL)
sys.setprofile(count)
for step in itertools.count(1):
    events = 0
    state = replace(saved.experiment.state, step=step, epoch=step)
    write(Path(sys.argv[1]), replace(saved, experiment=replace(saved.experiment, state=state)))
    # One of the later saves ends so many calls before its end.
    last = events - int(sys.argv[2]) if step == 3 else None
    print(step, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_a_kill_during_save_leaves_a_whole_document(tmp_path):
    """A process is killed in the middle of a save, at another call each time; XORGUI_KILLS tells how often."""
    path = tmp_path / "a.xorlab"
    # The file is written in the last calls of a save; before, its content is made.
    for calls in np.random.default_rng(1).permutation(100)[: int(os.environ.get("XORGUI_KILLS", "5"))].tolist():
        killed = subprocess.run(
            [sys.executable, "-c", SAVER, path, str(calls)], stdout=subprocess.PIPE, text=True, timeout=60
        )
        assert killed.returncode == -signal.SIGKILL
        told = int(killed.stdout.split()[-1])
        step = read(path).experiment.state.step
        assert step in (told, told + 1), "what was told to be saved is there"
