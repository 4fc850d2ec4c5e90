"""`xorgui train`: the notes' script on the command line, for any network, start and data."""

import argparse
import json
import os
import platform
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter
from types import TracebackType
from typing import Any, NoReturn, Self, TypeVar

import numpy as np

from xorgui import __version__
from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_HIDDEN_LAYERS, MAX_UNITS, Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import (
    LARGEST_SEED,
    LAST_EPOCH,
    SMALLEST_RATE,
    Optimizer,
    Start,
    StartKind,
    TrainingSettings,
    TrainingState,
)
from xorgui.core.losses import Loss
from xorgui.core.network import correct, forward
from xorgui.core.numbers import LIMIT, BadNumberError, parse_number

# Exit codes: 0 is a whole table.
FAILED = 1
BAD_OPTIONS = 2
# As shells report a program that SIGINT or SIGPIPE ended.
INTERRUPTED = 130
BROKEN_PIPE = 141

DRAWN_STARTS = (StartKind.ZEROS, StartKind.UNIT, StartKind.LAYER)

DESCRIPTION = """\
Trains a network without the window and prints what the lecture notes' script
prints: the loss from time to time, and the accuracy at the end. Without options
it is the notebook lab-09-2.
"""
EXAMPLES = """\
examples:
  xorgui train
      lab-09-2: two hidden units
  xorgui train --hidden --start zeros --epochs 1001 --every 100
      lab-09-1: no hidden layer, which cannot learn XOR
  xorgui train --hidden 10 10 10 --epochs 20000 --every 500 --start layer
      lab-09-3: three hidden layers
  xorgui train --hidden 3 --optimizer adam --epochs 3000 --every 300
  xorgui train --data and --hidden --learning-rate 1 --json

exit code: 0 for a whole table, 1 where training diverged or is not possible,
2 for bad options, 130 after Ctrl+C
"""

Name = TypeVar("Name", bound=StrEnum)


class Parser(argparse.ArgumentParser):
    """Answers bad options with one line instead of the whole usage, and takes no shortened names."""

    def __init__(self, prog: str, **rest: Any) -> None:
        super().__init__(prog, allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **rest)

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_OPTIONS, f"{self.prog}: {message.removeprefix('argument ')}\n")


@dataclass(frozen=True)
class Job:
    """What `xorgui train` was asked for."""

    gate: Gate
    architecture: Architecture
    settings: TrainingSettings
    start: Start
    every: int
    as_json: bool


def parse(arguments: Sequence[str]) -> Job:
    """Read the options; leaves with one line on standard error where they make no sense."""
    parser = Parser("xorgui train", description=DESCRIPTION, epilog=EXAMPLES)
    add = parser.add_argument
    add(
        "--hidden",
        nargs="*",
        type=_whole(1, MAX_UNITS),
        default=[2],
        metavar="UNITS",
        help=f"units of each hidden layer, up to {MAX_HIDDEN_LAYERS} layers; no size: no hidden layer (default: 2)",
    )
    _add_name(parser, "--activation", Activation.SIGMOID, Activation, "activation of the hidden layers")
    add(
        "--learning-rate",
        type=_number(SMALLEST_RATE, LIMIT),
        default=0.01,
        metavar="RATE",
        help="size of a step along the gradient (default: %(default)s)",
    )
    _add_name(parser, "--optimizer", Optimizer.SGD, Optimizer, "keras optimizer")
    _add_name(parser, "--loss", Loss.CROSS_ENTROPY, Loss, "what is minimised")
    add(
        "--epochs",
        type=_whole(1, LAST_EPOCH),
        default=50_000,
        metavar="N",
        help="updates, each on all points (default: %(default)s)",
    )
    add(
        "--every",
        type=_whole(1, LAST_EPOCH),
        default=5_000,
        metavar="N",
        help="iterations from one line to the next (default: %(default)s)",
    )
    _add_name(
        parser,
        "--start",
        StartKind.UNIT,
        DRAWN_STARTS,
        "first weights: zeros, or N(0, 1) drawn unit by unit as in lab-09-2 or layer by layer as in lab-09-3",
    )
    add("--seed", type=_whole(0, LARGEST_SEED), default=777, metavar="N", help="of the start (default: %(default)s)")
    _add_name(parser, "--data", Gate.XOR, Gate, "truth table to learn")
    add("--json", action="store_true", help="print one JSON object: settings, table, accuracy, parameters, versions")
    options = parser.parse_args(arguments)
    try:
        return Job(
            gate=options.data,
            architecture=Architecture.build(tuple(options.hidden), options.activation),
            settings=TrainingSettings(options.optimizer, options.learning_rate, options.loss, options.epochs),
            start=Start(options.start, options.seed),
            every=options.every,
            as_json=options.json,
        )
    except ValueError as error:
        parser.error(str(error))


def _add_name(parser: Parser, option: str, default: Name, names: Sequence[Name] | type[Name], text: str) -> None:
    """An option that takes one of some names."""
    listed = ", ".join(names)

    def read(given: str) -> Name:
        for name in names:
            if name == given:
                return name
        raise argparse.ArgumentTypeError(f"{given!r} is none of {listed}")

    parser.add_argument(
        option, type=read, default=default, metavar="NAME", help=f"{text}: {listed} (default: {default})"
    )


def _number(low: float, high: float) -> Callable[[str], float]:
    def read(given: str) -> float:
        try:
            return parse_number(given, low, high)
        except BadNumberError as error:
            raise argparse.ArgumentTypeError(f"{given!r} is not a number from {low:g} to {high:,.0f}") from error

    return read


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(given: str) -> int:
        try:
            return int(parse_number(given, low, high, whole=True))
        except BadNumberError as error:
            raise argparse.ArgumentTypeError(f"{given!r} is not a whole number from {low:,} to {high:,}") from error

    return read


class Interrupt:
    """Ctrl+C as a wish that the training looks at between two chunks of steps.

    Before there is anything to stop, and at the second time, it ends the program at once: an exception in the middle of
    TensorFlow's import comes out as anything but a clean end.
    """

    def __init__(self) -> None:
        self.wanted = False
        self.heeded = False
        """Whether someone looks at `wanted`."""

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _on_signal(self, *_: object) -> None:
        if self.wanted or not self.heeded:
            os._exit(INTERRUPTED)
        self.wanted = True


class Run:
    """One training from its start. Raises EngineUnavailableError where TensorFlow cannot run."""

    def __init__(self, job: Job) -> None:
        from xorgui.engine import runtime

        runtime.load()
        from xorgui.engine.program import Program
        from xorgui.engine.starts import draw

        self._job = job
        self._data = gate_data(job.gate)
        self._program = Program(job.architecture, job.settings.optimizer, job.settings.loss, len(self._data))
        self._program.learning_rate = job.settings.learning_rate
        self._program.set_data(self._data)
        # The notes print iteration 0 after the first update: counted from -1, epochs are the notes' iterations.
        self._program.restore(TrainingState(draw(job.start, job.architecture), epoch=-1))
        self._program.compile()
        self.diverged: str | None = None
        """What became infinite or nan ("loss" or "weight") in the iteration that could not be made."""

    @property
    def epochs(self) -> int:
        """Updates made so far."""
        return self._program.epoch + 1

    @property
    def is_whole(self) -> bool:
        return self.epochs == self._job.settings.stop_epoch

    def table(self, interrupt: Interrupt) -> Iterator[tuple[int, float]]:
        """Train; yields iteration and loss for each line of the table as it comes."""
        from xorgui.engine.pace import Pace

        pace = Pace()
        while not (self.is_whole or self.diverged or interrupt.wanted):
            steps = min(pace.steps, self._job.settings.stop_epoch - self.epochs)
            began = perf_counter()
            trace = self._program.run(steps, self._job.every)
            pace.made(steps, began, perf_counter())
            if trace.diverged:
                self.diverged = trace.diverged.quantity
            for iteration, loss in zip(trace.epochs.tolist(), trace.loss.tolist(), strict=True):
                # A trace ends with the last epoch, whether or not it is one of the table's.
                if iteration % self._job.every == 0:
                    yield iteration, loss

    def accuracy(self) -> float:
        """Share of the points that are right by the notes' rule."""
        passed = forward(self._job.architecture, self._program.state().parameters, self._data.points)
        return float(correct(passed.outputs, self._data.targets).mean())

    def report(self, table: Sequence[tuple[int, float]]) -> dict[str, Any]:
        """Everything about the run that may be wanted by another program."""
        import keras
        import tensorflow

        architecture, settings, start = self._job.architecture, self._job.settings, self._job.start
        parameters = self._program.state().parameters
        return {
            "settings": {
                "data": self._job.gate,
                "hidden": architecture.hidden,
                "activation": architecture.activation(1) if architecture.hidden else None,
                "learning_rate": settings.learning_rate,
                "optimizer": settings.optimizer,
                "loss": settings.loss,
                "epochs": settings.stop_epoch,
                "every": self._job.every,
                "start": start.kind,
                "seed": start.seed,
            },
            "table": [{"iter": iteration, "loss": loss} for iteration, loss in table],
            "epochs": self.epochs,
            "diverged": self.diverged,
            "accuracy": self.accuracy(),
            "parameters": {
                "weights": [w.tolist() for w in parameters.weights],
                "biases": [b.tolist() for b in parameters.biases],
            },
            "versions": {
                "xorgui": __version__,
                "python": platform.python_version(),
                "numpy": np.__version__,
                "tensorflow": tensorflow.__version__,
                "keras": keras.__version__,
            },
        }


def train(arguments: Sequence[str]) -> int:
    """`xorgui train ARGUMENTS`; the exit code."""
    job = parse(arguments)
    with Interrupt() as interrupt:
        from xorgui.engine.runtime import EngineUnavailableError

        try:
            run = Run(job)
        except EngineUnavailableError as error:
            return _complain(str(error))
        interrupt.heeded = True
        try:
            _print_report(run, interrupt) if job.as_json else _print_table(run, interrupt)
        except OSError as error:
            # Python would try to write what is left once more at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return BROKEN_PIPE if isinstance(error, BrokenPipeError) else _complain(f"cannot write: {error.strerror}")
    if run.diverged:
        return _complain(
            f"diverged at epoch {run.epochs + 1} (Iter: {run.epochs}): "
            f"{'the loss' if run.diverged == 'loss' else 'a weight'} is no finite number there"
        )
    if not run.is_whole:
        _complain(f"stopped after {run.epochs:,} of {job.settings.stop_epoch:,} epochs")
        return INTERRUPTED
    return 0


def _print_table(run: Run, interrupt: Interrupt) -> None:
    for iteration, loss in run.table(interrupt):
        print(f"Iter: {iteration}, Loss: {loss:.4f}", flush=True)
    if run.is_whole:
        print(f"Testset Accuracy: {run.accuracy():.4f}", flush=True)


def _print_report(run: Run, interrupt: Interrupt) -> None:
    table = list(run.table(interrupt))
    print(json.dumps(run.report(table), allow_nan=False), flush=True)


def _complain(message: str) -> int:
    print(f"xorgui train: {message}", file=sys.stderr)
    return FAILED
