"""What may stand after `xorgui` and `xorgui train`."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_HIDDEN_LAYERS, MAX_UNITS, Architecture
from xorgui.core.data import Gate
from xorgui.core.experiment import (
    LARGEST_SEED,
    LAST_EPOCH,
    SMALLEST_RATE,
    Optimizer,
    Start,
    StartKind,
    TrainingSettings,
)
from xorgui.core.losses import Loss
from xorgui.core.numbers import LIMIT, BadNumberError, parse_number

BAD_OPTIONS = 2
"""Exit code."""

_DRAWN_STARTS = (StartKind.ZEROS, StartKind.UNIT, StartKind.LAYER)

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
        _DRAWN_STARTS,
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
