"""The exported script, run by a Python of its own, prints what the window's table says."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.generators import make
from xorgui.core.losses import Loss
from xorgui.core.notes_table import last_line, table_line, table_steps, usual_distance
from xorgui.core.origin import origin
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.recipe import Recipe, Shape
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Timeline
from xorgui.engine.replay import replayed
from xorgui.engine.starts import draw
from xorgui.export.lines import array, coordinates, number
from xorgui.export.script import lines, script, text
from xorgui.model.remarks import say

TITLE = "a test"


def source(experiment: Experiment) -> str:
    return text(script(experiment, TITLE, say))


def window_table(experiment: Experiment) -> list[str]:
    """What the engine's training from here on prints."""
    timeline = Timeline((Moment(experiment),))
    per_epoch, settings = experiment.steps_per_epoch, experiment.settings
    end = experiment.state.step + (settings.stop_epoch - experiment.state.epoch) * per_epoch - experiment.state.batch
    steps = {step: iteration for iteration, step in table_steps(timeline, end, usual_distance(experiment))}
    made = list(replayed(timeline, [*(step for step in steps if step < end), end]))
    told = [table_line(steps[e.state.step], e) for e in made if e.state.step in steps]
    return [*told, last_line(made[-1])]


def begin(hidden, data, settings, seed=777, activation=Activation.SIGMOID, output=Activation.SIGMOID) -> Experiment:
    shape = Architecture.build(hidden, activation, output)
    start = Start(StartKind.UNIT, seed)
    drawn = draw(start, shape)
    return Experiment(data, shape, settings, start, drawn, TrainingState(drawn))


def gone_on(experiment: Experiment, steps: int) -> Experiment:
    (made,) = replayed(Timeline((Moment(experiment),)), [experiment.state.step + steps])
    return made


def elsewhere(experiment: Experiment, steps: int) -> Experiment:
    """So many steps later with any weights: without the engine, where it does not matter how they came about."""
    epoch, batch = divmod(steps, experiment.steps_per_epoch)
    moved = Parameters.from_arrays(a + np.float32(0.01 * steps) for a in experiment.parameters.arrays)
    return replace(experiment, state=TrainingState(moved, epoch, None, steps, batch))


XOR = PRESETS["lab-09-1"].experiment().data
CLOUDS = make(Recipe(Shape.CLOUDS, 60, 0.2)).split(0.3, 1)
MOMENTUM = begin(
    (3,), XOR, TrainingSettings(Optimizer.MOMENTUM, 0.05, Loss.SQUARED_ERROR, 900, batch=3), activation=Activation.TANH
)
CASES = {
    "lab-09-2": replace(PRESETS["lab-09-2"].experiment(draw), settings=TrainingSettings(stop_epoch=3_000)),
    "no hidden layer": replace(PRESETS["lab-09-1"].experiment(), settings=TrainingSettings(stop_epoch=20)),
    "batches of many points, penalty, test": begin(
        (4, 3), CLOUDS, TrainingSettings(Optimizer.ADAM, 0.01, stop_epoch=200, batch=9, l1=0.001, l2=0.002)
    ),
    "from the middle of an epoch, with momenta and locks": replace(
        gone_on(MOMENTUM, 401), locks=frozenset({WeightId(1, 0, 1), WeightId(2, 0), WeightId(1, 2)})
    ),
    "a step before the output": begin(
        (2, 2), XOR, TrainingSettings(Optimizer.NESTEROV, 0.1, stop_epoch=100, l2=0.01), activation=Activation.STEP
    ),
    "clipped probabilities": begin(
        (4,), XOR, TrainingSettings(Optimizer.RMSPROP, 0.003, stop_epoch=300), 3, Activation.RELU, Activation.TANH
    ),
    "adagrad, linear": begin(
        (), XOR, TrainingSettings(Optimizer.ADAGRAD, 0.1, Loss.SQUARED_ERROR, 300), 5, output=Activation.LINEAR
    ),
}

# Runs each script as `python script.py` does, one after the other: TensorFlow is imported once.
RUNNER = """
import runpy, sys
for name in sys.argv[1:]:
    print("#", name, flush=True)
    runpy.run_path(name, run_name="__main__")
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("scripts 스크립트")
    stopping = {**CASES, **STOPS, **DIVERGING}
    for place, experiment in enumerate(stopping.values()):
        (folder / f"{place}.py").write_text(source(experiment), encoding="utf-8")
    names = [f"{place}.py" for place in range(len(stopping))]
    run = subprocess.run(
        [sys.executable, "-c", RUNNER, *names], cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    assert run.returncode == 0, run.stderr[-2000:]
    tables = [part.splitlines()[1:] for part in run.stdout.split("# ")[1:]]
    return dict(zip(stopping, tables, strict=True))


STOPS = {
    "loss": replace(CASES["lab-09-2"], settings=TrainingSettings(learning_rate=1, stop_epoch=2_000, stop_loss=0.3)),
    "accuracy": begin((3,), XOR, TrainingSettings(learning_rate=0.5, stop_epoch=2_000, batch=1, stop_accuracy=1.0), 3),
}

WILD = begin(
    (4,),
    XOR,
    TrainingSettings(learning_rate=50, loss=Loss.SQUARED_ERROR, stop_epoch=100),
    3,
    Activation.RELU,
    Activation.LINEAR,
)
DIVERGING = {
    "all points": WILD,
    "batches": replace(WILD, data=CLOUDS, settings=replace(WILD.settings, learning_rate=1e6, batch=16)),
    "from an epoch on": gone_on(WILD, 3),
}


@pytest.mark.parametrize("name", CASES)
def test_it_prints_the_losses_of_the_window(printed, name):
    table = window_table(CASES[name])
    assert len(table) > 5
    assert printed[name] == table


@pytest.mark.parametrize("name", STOPS)
def test_it_stops_where_the_window_stops(printed, name):
    from xorgui.engine.program import Goal, Program

    experiment = STOPS[name]
    program = Program(*Program.kind_for(experiment))
    program.place(experiment)
    goal = Goal(loss=0.3) if name == "loss" else Goal(correct=4)
    trace = program.run(experiment.settings.stop_epoch * experiment.steps_per_epoch, goal=goal)
    assert trace.has_arrived
    ended = replace(experiment, state=program.state())
    timeline = Timeline((Moment(experiment),))
    steps = list(table_steps(timeline, ended.state.step, usual_distance(experiment)))
    made = replayed(timeline, [step for _, step in steps])
    assert printed[name] == [
        *(table_line(iteration, e) for (iteration, _), e in zip(steps, made, strict=True)),
        last_line(ended),
    ]


@pytest.mark.parametrize("name", DIVERGING)
def test_it_stops_and_says_so_where_the_window_does(printed, name):
    from xorgui.engine.program import Program
    from xorgui.model.reasons import why_diverged

    experiment = DIVERGING[name]
    program = Program(*Program.kind_for(experiment))
    program.place(experiment)
    diverged = program.run(10_000).diverged
    timeline, every = Timeline((Moment(experiment),)), usual_distance(experiment)
    steps = {step: iteration for iteration, step in table_steps(timeline, diverged.step - 1, every)}
    told = [table_line(steps[made.state.step], made) for made in replayed(timeline, steps)]
    assert printed[name] == [*told, why_diverged(experiment, "loss", diverged.step)]


def test_a_random_start_is_told_in_words():
    assert "# Drawn: normal, by unit, seed 777" in source(CASES["lab-09-2"]).splitlines()


def test_a_run_that_was_edited_is_continued_from_the_edit():
    start = CASES["lab-09-2"]
    edited = gone_on(start, 1_000).with_parameters(start.parameters)
    ended = gone_on(edited, 500)
    run = Run(timeline=Timeline(tuple(map(Moment, (start, edited, gone_on(edited, 24))))))
    code = source(origin(ended, run))
    assert "# Goes on from epoch 1000," in code
    assert "for step in range(1000, EPOCHS):" in code
    assert source(origin(gone_on(start, 900), run)) == source(start)


def test_steps_epochs_and_batches_are_called_as_in_the_window():
    notes = source(CASES["lab-09-2"]).splitlines()
    assert "for step in range(EPOCHS):" in notes
    assert not [line for line in notes if "epoch, " in line or "update" in line.partition("#")[0]]
    code = source(CASES["from the middle of an epoch, with momenta and locks"]).splitlines()
    assert "# Goes on from batch 1 of epoch 200," in "\n".join(code)
    assert "for step in range(401, EPOCHS * BATCHES):" in code
    assert "    epoch, batch = divmod(step, BATCHES)" in code
    assert "        order = shuffled(epoch)" in code


@pytest.mark.parametrize("experiment", CASES.values(), ids=CASES)
def test_every_line_tells_what_it_is_about(experiment):
    told = list(lines(script(experiment, TITLE, say)))
    assert "\n".join(line.text for line in told) + "\n" == source(experiment)
    compile(source(experiment), "script", "exec")
    points = [line.point for line in told if line.point is not None]
    assert sorted(points) == sorted([*range(len(experiment.data))] * 2)  # the point and its class
    # Each weight has one line that is about nothing else of its kind: the literal that holds its value.
    for weight in experiment.architecture.weight_ids():
        literal = min((line for line in told if weight in line.weights), key=lambda line: len(line.weights))
        assert number(np.float32(experiment.parameters.value(weight))) in literal.text


@given(st.floats(width=32))
def test_literals_give_the_bits_back(value):
    single = np.float32(value)
    back = np.float32(eval(number(single)))
    assert back.tobytes() == single.tobytes() or (np.isnan(back) and np.isnan(single))
    if np.isfinite(single):
        (text,) = coordinates(single[None])
        assert np.float32(float(text)).tobytes() == single.tobytes()


def test_arrays():
    assert array(np.float32([[1, 0.1], [-2, 1e-9]])) == "[[1.0, 0.1], [-2.0, 1e-09]]"
    assert array(np.float32(3)) == "3.0"
