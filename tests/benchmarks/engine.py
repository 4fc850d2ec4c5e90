"""How fast the engine trains, beside other ways to run the same steps: python -m tests.benchmarks.engine [--markdown].

Everything is measured in one run of one process; each rate is the best of a few rounds, so that other programs on the
machine disturb little. Ratios are what counts.
"""

import argparse
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter
from types import SimpleNamespace
from typing import Any
from unittest import mock

import numpy as np

from xorgui.engine import runtime

runtime.load()

import keras  # noqa: E402
import tensorflow as tf  # noqa: E402

from xorgui.core.architecture import Architecture  # noqa: E402
from xorgui.core.data import Dataset  # noqa: E402
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingState  # noqa: E402
from xorgui.core.losses import Loss  # noqa: E402
from xorgui.core.network import forward, gradients  # noqa: E402
from xorgui.core.presets import PRESETS  # noqa: E402
from xorgui.core.run import Run  # noqa: E402
from xorgui.engine.dense import Form  # noqa: E402
from xorgui.engine.events import Finished  # noqa: E402
from xorgui.engine.program import Program  # noqa: E402
from xorgui.engine.session import Session  # noqa: E402
from xorgui.engine.starts import draw  # noqa: E402

ROUND_SECONDS = 0.25
ROUNDS = 5
RATE = 0.01
LAB = PRESETS["lab-09-2"].experiment(draw)

Steps = Callable[[int], object]
"""Makes a number of steps."""


def steps_per_second(make: Steps, rounds: int = ROUNDS) -> float:
    """The best of some rounds, after a warm-up; rounds are long enough for the clock."""
    make(1)
    steps = 1
    while True:
        began = perf_counter()
        make(steps)
        took = perf_counter() - began
        if took > ROUND_SECONDS:
            break
        steps = int(steps * min(1.2 * ROUND_SECONDS / max(took, 1e-6), 100)) + 1
    best = steps / took
    for _ in range(rounds - 1):
        began = perf_counter()
        make(steps)
        best = max(best, steps / (perf_counter() - began))
    return best


# The ways to make a step of 2-2-1 on four points with gradient descent.


def notes_script() -> Steps:
    """The loop of the lecture notes as it stands there: eager, from a tf.data set."""
    dataset = tf.data.Dataset.from_tensor_slices((LAB.data.points, LAB.data.targets[:, None])).batch(len(LAB.data))
    W1, W2, W3 = (tf.Variable(tf.random.normal((2, 1))) for _ in range(3))
    b1, b2, b3 = (tf.Variable(tf.random.normal((1,))) for _ in range(3))
    optimizer = keras.optimizers.SGD(learning_rate=RATE)

    def neural_net(features: Any) -> Any:
        layer1 = tf.sigmoid(tf.matmul(features, W1) + b1)
        layer2 = tf.sigmoid(tf.matmul(features, W2) + b2)
        layer3 = tf.reshape(tf.concat([layer1, layer2], -1), shape=[-1, 2])
        return tf.sigmoid(tf.matmul(layer3, W3) + b3)

    def loss_fn(hypothesis: Any, labels: Any) -> Any:
        return -tf.reduce_mean(labels * tf.math.log(hypothesis) + (1 - labels) * tf.math.log(1 - hypothesis))

    def grad(features: Any, labels: Any) -> Any:
        with tf.GradientTape() as tape:
            loss_value = loss_fn(neural_net(features), labels)
        return tape.gradient(loss_value, [W1, W2, W3, b1, b2, b3])

    def make(steps: int) -> None:
        for _ in range(steps):
            for batch in dataset:
                features, labels = (tf.cast(part, tf.float32) for part in batch)
                neural_net(features)  # the notes compute the hypothesis for grad, which does not use it
                grads = grad(features, labels)
                optimizer.apply_gradients(zip(grads, [W1, W2, W3, b1, b2, b3], strict=True))

    return make


def function_per_step() -> Steps:
    """The same step as one tf.function, called once a step."""
    features, labels = tf.constant(LAB.data.points), tf.constant(LAB.data.targets[:, None])
    variables = [tf.Variable(array) for array in LAB.parameters.arrays]
    optimizer = keras.optimizers.SGD(learning_rate=RATE)
    optimizer.build(variables)

    @tf.function(autograph=False)
    def step() -> None:
        w1, b1, w2, b2 = variables
        with tf.GradientTape() as tape:
            logits = tf.matmul(tf.sigmoid(tf.matmul(features, w1) + b1), w2) + b2
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))

    def make(steps: int) -> None:
        for _ in range(steps):
            step()

    return make


def numpy_loop() -> Steps:
    """Back-propagation by hand for this very network, float32, without anything that it does not need."""
    w1, b1, w2, b2 = (array.copy() for array in LAB.parameters.arrays)
    x, t = LAB.data.points, LAB.data.targets[:, None]
    share = np.float32(RATE / len(LAB.data))

    def make(steps: int) -> None:
        nonlocal w1, b1, w2, b2
        for _ in range(steps):
            y1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
            y2 = 1 / (1 + np.exp(-(y1 @ w2 + b2)))
            delta2 = (y2 - t) * share
            delta1 = (delta2 @ w2.T) * y1 * (1 - y1)
            w2 -= y1.T @ delta2
            b2 -= delta2.sum(0)
            w1 -= x.T @ delta1
            b1 -= delta1.sum(0)

    return make


def numpy_for_any_network() -> Steps:
    """The same with xorgui.core, whose functions take any number of layers."""
    parameters, data, rate = LAB.parameters, LAB.data, np.float32(RATE)
    arrays = [array.copy() for array in parameters.arrays]

    def make(steps: int) -> None:
        for _ in range(steps):
            present = SimpleNamespace(weights=arrays[0::2], biases=arrays[1::2])
            passed = forward(LAB.architecture, present, data.points)
            slopes = gradients(LAB.architecture, present, Loss.CROSS_ENTROPY, passed, data.targets)
            for array, slope in zip(arrays[0::2], slopes.weights, strict=True):
                array -= rate * slope
            for array, slope in zip(arrays[1::2], slopes.biases, strict=True):
                array -= rate * slope

    return make


def program(experiment: Experiment) -> Program:
    """The engine's compiled loop."""
    ours = Program(experiment.architecture, experiment.settings, len(experiment.data))
    ours.use(experiment.settings, experiment.locks, experiment.start.seed)
    ours.set_data(experiment.data)
    ours.restore(experiment.state)
    return ours


def with_settings(experiment: Experiment, **settings: Any) -> Experiment:
    return replace(experiment, settings=replace(experiment.settings, **settings))


def of_size(hidden: tuple[int, ...], points: int) -> Experiment:
    """A network of this size on a cloud of points whose target is the XOR of their signs."""
    if points == len(LAB.data):
        data = LAB.data
    else:
        cloud = np.random.default_rng(0).normal(size=(points, 2))
        data = Dataset(cloud, cloud[:, 0] * cloud[:, 1] < 0)
    architecture = Architecture.build(hidden)
    parameters = draw(Start(StartKind.LAYER), architecture)
    return Experiment(data, architecture, LAB.settings, LAB.start, parameters, TrainingState(parameters))


def plain_matmul(experiment: Experiment) -> Steps:
    """The engine's loop with its layers written as tf.matmul(x, W) + b."""
    with (
        mock.patch("xorgui.engine.loop.choose_form", return_value=Form.SUM_POINTS_FIRST),
        mock.patch("xorgui.engine.network.dense", lambda form, x, w, b: tf.matmul(x, w) + b),
    ):
        ours = program(experiment)
        ours.compile()
        return ours.run


@contextmanager
def in_session(experiment: Experiment) -> Iterator[Steps]:
    """The engine as the window uses it: a thread, chunks of 10 ms, snapshots, the history; always from step 0."""
    finished = threading.Semaphore(0)
    session = Session(lambda event: finished.release() if isinstance(event, Finished) else None)
    thread = threading.Thread(target=session.run)
    thread.start()

    def make(steps: int) -> None:
        settings = replace(experiment.settings, stop_epoch=steps)
        session.load(replace(experiment, settings=settings), Run(), 0)
        session.train()
        finished.acquire()

    try:
        yield make
    finally:
        session.close()
        thread.join()


def seconds_for(make: Steps, steps: int) -> float:
    """The best time for exactly this many steps."""
    best = float("inf")
    for _ in range(20):
        began = perf_counter()
        make(steps)
        best = min(best, perf_counter() - began)
    return best


def peak_memory() -> str:
    """Largest resident size of this process so far."""
    try:
        import resource
    except ImportError:  # Windows
        return "not measured"
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{size / (2**20 if sys.platform == 'darwin' else 2**10):,.0f} MB"


class Report:
    """Tables for a terminal, or in markdown."""

    def __init__(self, markdown: bool) -> None:
        self._markdown = markdown

    def table(self, title: str, head: list[str], rows: list[list[str]]) -> None:
        """The first column to the left, numbers to the right."""
        widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
        edge, gap = ("| ", " | ") if self._markdown else ("", "   ")

        def line(cells: list[str]) -> str:
            first, *others = (
                cell.rjust(width) if column else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
            )
            return f"{edge}{gap.join([first, *others])}{edge[::-1]}".rstrip()

        print(f"\n**{title}**\n" if self._markdown else f"\n{title}")
        print(line(head))
        print("|" + "|".join(" --- " if not i else " ---: " for i in range(len(head))) + "|" if self._markdown else "")
        for row in rows:
            print(line(row), flush=True)


def speed(value: float) -> str:
    return f"{value:,.0f}"


def ratio(value: float) -> str:
    return f"{value:,.0f} x" if value >= 100 else f"{value:.2f} x"


def compare_ways(report: Report) -> float:
    """2-2-1 on four points in every way; returns the engine's rate."""
    # Eager operations wait for threads to wake up, and how long that takes changes by the minute: more rounds.
    notes = steps_per_second(notes_script(), rounds=4 * ROUNDS)
    function = steps_per_second(function_per_step(), rounds=4 * ROUNDS)
    any_network = steps_per_second(numpy_for_any_network())
    by_hand = steps_per_second(numpy_loop())
    ours = steps_per_second(program(LAB).run)
    with in_session(LAB) as make:
        shown = steps_per_second(make)
    rows = [
        ("the notes' script", notes),
        ("one tf.function call a step", function),
        ("NumPy loop for any network", any_network),
        ("NumPy loop for this network alone", by_hand),
        ("this engine", ours),
        ("this engine in its session", shown),
    ]
    report.table(
        "2-2-1 on four points, gradient descent (aim: 10,000 x the notes' script, 200 x NumPy)",
        ["", "steps/s", "to the notes", "to any network", "to this network alone"],
        [
            [name, speed(rate), ratio(rate / notes), ratio(rate / any_network), ratio(rate / by_hand)]
            for name, rate in rows
        ],
    )
    return ours


def compare_optimizers(report: Report, sgd: float) -> None:
    rates = {
        optimizer: steps_per_second(program(with_settings(LAB, optimizer=optimizer)).run) for optimizer in Optimizer
    }
    rates[Optimizer.SGD] = max(sgd, rates[Optimizer.SGD])
    report.table(
        "2-2-1 on four points, each optimizer (aim: Adam 0.6 x SGD)",
        ["", "steps/s", "to SGD"],
        [[name.value, speed(rate), ratio(rate / rates[Optimizer.SGD])] for name, rate in rates.items()],
    )


def compare_sizes(report: Report) -> None:
    rows = []
    for hidden, points in [
        ((2,), 4),
        ((10, 10, 10), 4),
        ((64, 64, 64), 4),
        ((2,), 200),
        ((4, 4), 200),
        ((8, 8, 8), 200),
        ((12, 12), 200),
        ((16, 16, 16), 200),
        ((2,), 1_000),
        ((32, 32), 1_000),
    ]:
        experiment = of_size(hidden, points)
        ours = program(experiment)
        began = perf_counter()
        ours.compile()
        compiling = perf_counter() - began
        rate, plain = steps_per_second(ours.run), steps_per_second(plain_matmul(experiment))
        name = f"{experiment.architecture.label} x {points:,}"
        rows.append([name, speed(rate), speed(plain), ratio(rate / plain), f"{compiling:.2f} s"])
    report.table(
        "Sizes, gradient descent, against tf.matmul in the same loop (aim: 2 – 8 – 8 – 8 – 1 x 200: 3 x)",
        ["", "steps/s", "tf.matmul", "ratio", "compiling"],
        rows,
    )


def compare_batches(report: Report) -> None:
    """Mini-batches, which take the general loop; beside them the same loop with all points, and the plain one."""
    rows = []
    for hidden, points, batches in [((2,), 4, (1, 2)), ((8, 8), 30, (10,)), ((8, 8), 200, (10, 32, 100))]:
        experiment = of_size(hidden, points)
        plain = steps_per_second(program(experiment).run)
        name = f"{experiment.architecture.label} x {points:,}"
        rows.append([name, "all, plain", speed(plain), ratio(1), f"{plain:,.0f}", ""])
        ours = program(with_settings(experiment, l2=1e-6))
        began = perf_counter()
        ours.compile()
        compiling = f"{perf_counter() - began:.2f} s"
        for batch in (None, *batches):
            ours.use(with_settings(experiment, l2=1e-6, batch=batch).settings)
            ours.restore(experiment.state)
            rate = steps_per_second(ours.run)
            passes = rate * (batch or points) / points
            rows.append([name, str(batch or "all, L2"), speed(rate), ratio(rate / plain), f"{passes:,.0f}", compiling])
    report.table(
        "Batches, gradient descent, in the loop that takes any batch, penalty and lock",
        ["", "batch", "steps/s", "to plain", "epochs/s", "compiling"],
        rows,
    )


def measure_overheads(report: Report, bare: float) -> None:
    ours = program(LAB)
    with in_session(LAB) as make:
        make(1)
        shares = [
            [
                f"share of the bare speed kept in a session, first {steps:,} steps",
                f"{steps / bare / seconds_for(make, steps):.0%}",
            ]
            for steps in (10_000, 100_000, 1_000_000, 10_000_000)
        ]
    report.table(
        "Overheads, 2-2-1 on four points (aim: 90 % kept)",
        ["", "measured"],
        [
            ["a call for one step", f"{seconds_for(ours.run, 1) * 1e6:.0f} us"],
            ["reading the state", f"{seconds_for(lambda _: ours.state(), 1) * 1e6:.0f} us"],
            ["steps/s with each step recorded", speed(1_000 / seconds_for(lambda n: ours.run(n, 1), 1_000))],
            *shares,
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.engine", description=__doc__)
    parser.add_argument("--markdown", action="store_true", help="print the tables in markdown")
    report = Report(parser.parse_args().markdown)
    loaded = peak_memory()
    ours = compare_ways(report)
    with_one_program = peak_memory()
    compare_optimizers(report, ours)
    compare_sizes(report)
    compare_batches(report)
    measure_overheads(report, ours)
    report.table(
        "Peak memory of this process",
        ["", "resident"],
        [
            ["TensorFlow loaded", loaded],
            ["after the first table", with_one_program],
            ["at the end, some 30 programs later", peak_memory()],
        ],
    )


if __name__ == "__main__":
    main()
