"""`xorgui train`: the notes' script on the command line, for any network, start and data."""

import json
import os
import platform
import signal
import sys
from collections.abc import Iterator, Sequence
from time import perf_counter
from types import TracebackType
from typing import Any, Self

import numpy as np

from xorgui import __version__
from xorgui.core.data import gate_data
from xorgui.core.experiment import TrainingState
from xorgui.core.network import correct, forward
from xorgui.core.numbers import show_count
from xorgui.model.reasons import why_unavailable
from xorgui.model.words import translate
from xorgui.options import Job, parse

# Exit codes: 0 is a whole table.
FAILED = 1
# As shells report a program that SIGINT or SIGPIPE ended.
INTERRUPTED = 130
BROKEN_PIPE = 141


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
        self._program = Program(job.architecture, job.settings, len(self._data))
        self._program.set_data(self._data)
        # The notes print iteration 0 after the first update: counted from -1, epochs are the notes' iterations.
        self._program.restore(TrainingState(draw(job.start, job.architecture), epoch=-1))
        self._program.compile()
        self.diverged: str | None = None
        """What became infinite or nan ("loss" or "weight") in the iteration that could not be made."""

    @property
    def epochs(self) -> int:
        """Updates made so far."""
        return self._program.step + 1

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
            for iteration, loss in zip(trace.steps.tolist(), trace.column("loss").tolist(), strict=True):
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
            return _complain(why_unavailable(error))
        interrupt.heeded = True
        try:
            show = _print_report if job.as_json else _print_table
            show(run, interrupt)
        except OSError as error:
            # Python would try to write what is left once more at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return (
                BROKEN_PIPE
                if isinstance(error, BrokenPipeError)
                else _complain(translate("CommandLine", "cannot write: {reason}").format(reason=error.strerror))
            )
    if run.diverged:
        if run.diverged == "loss":
            text = translate(
                "CommandLine", "diverged at epoch {epoch} (Iter: {iteration}): the loss is not a finite number"
            )
        else:
            text = translate(
                "CommandLine", "diverged at epoch {epoch} (Iter: {iteration}): a weight is not a finite number"
            )
        return _complain(text.format(epoch=run.epochs + 1, iteration=run.epochs))
    if not run.is_whole:
        text = translate("CommandLine", "stopped after {made} of {asked} epochs")
        _complain(text.format(made=show_count(run.epochs), asked=show_count(job.settings.stop_epoch)))
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
