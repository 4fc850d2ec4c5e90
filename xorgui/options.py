"""What may stand after `xorgui` and `xorgui train`."""

import argparse
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_HIDDEN_LAYERS, MAX_UNITS, Architecture, BadNetworkError
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
from xorgui.model.network_problems import explain_network
from xorgui.model.words import translate

BAD_OPTIONS = 2
"""Exit code."""

_DRAWN_STARTS = (StartKind.ZEROS, StartKind.UNIT, StartKind.LAYER)

Name = TypeVar("Name", bound=StrEnum)
Word = TypeVar("Word", bound=str)


class _Help(argparse.RawDescriptionHelpFormatter):
    """In the user's language, whose letters may be two columns wide."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            if lines and _columns(f"{lines[-1]} {word}") <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, translate("CommandLine", "usage: ") if prefix is None else prefix)


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


class Parser(argparse.ArgumentParser):
    """Answers bad options with one line instead of the whole usage, and takes no shortened names.

    All that it says itself is in the user's language. `options` takes what there is to be added.
    """

    def __init__(self, prog: str, **rest: Any) -> None:
        super().__init__(prog, allow_abbrev=False, add_help=False, formatter_class=_Help, **rest)
        self.options = self.add_argument_group(translate("CommandLine", "options"))
        text = translate("CommandLine", "show this help and exit")
        self.options.add_argument("-h", "--help", action="help", help=text)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        options, rest = self.parse_known_args(args, namespace)
        if rest:
            self.refuse(rest)
        return options

    def refuse(self, arguments: Sequence[str]) -> NoReturn:
        """Leave with one line on standard error: nothing is known by these names."""
        text = translate("CommandLine", "unrecognized arguments: {arguments}")
        self.error(text.format(arguments=" ".join(arguments)))

    def error(self, message: str) -> NoReturn:
        option, _, complaint = message.removeprefix("argument ").partition(": ")
        if option == "the following arguments are required":
            option = translate("CommandLine", "the following arguments are required")
        elif complaint == "expected one argument":
            complaint = translate("CommandLine", "expected one argument")
        elif complaint.startswith("ignored explicit argument"):
            complaint = translate("CommandLine", "takes no argument")
        self.exit(BAD_OPTIONS, f"{self.prog}: {option}{': ' if complaint else ''}{complaint}\n")


@dataclass(frozen=True)
class Job:
    """What `xorgui train` was asked for."""

    gate: Gate
    architecture: Architecture
    settings: TrainingSettings
    start: Start
    every: int
    as_json: bool


def examples() -> str:
    """What stands below the options: commands with what they do, and the exit codes."""
    return translate(
        "CommandLine",
        "examples:\n"
        "  xorgui train\n"
        "      lab-09-2: two hidden units\n"
        "  xorgui train --hidden --start zeros --epochs 1001 --every 100\n"
        "      lab-09-1: no hidden layer, which cannot learn XOR\n"
        "  xorgui train --hidden 10 10 10 --epochs 20000 --every 500 --start layer\n"
        "      lab-09-3: three hidden layers\n"
        "  xorgui train --hidden 3 --optimizer adam --epochs 3000 --every 300\n"
        "  xorgui train --data and --hidden --learning-rate 1 --json\n"
        "\n"
        "exit code: 0 for a whole table, 1 where training diverged or is not possible,\n"
        "2 for bad options, 130 after Ctrl+C\n",
    )


def parse(arguments: Sequence[str]) -> Job:
    """Read the options; leaves with one line on standard error where they make no sense."""
    description = translate(
        "CommandLine",
        "Trains a network without the window and prints what the lecture notes' script\n"
        "prints: the loss from time to time, and the accuracy at the end. Without options\n"
        "it is the notebook lab-09-2.\n",
    )
    parser = Parser("xorgui train", description=description, epilog=examples())
    add = parser.options.add_argument
    add(
        "--hidden",
        nargs="*",
        type=whole(1, MAX_UNITS),
        default=[2],
        metavar="UNITS",
        help=translate(
            "CommandLine", "units of each hidden layer, up to {layers} layers; no size: no hidden layer (default: 2)"
        ).format(layers=MAX_HIDDEN_LAYERS),
    )
    _add_name(
        parser,
        "--activation",
        Activation.SIGMOID,
        Activation,
        translate("CommandLine", "activation of the hidden layers"),
    )
    add(
        "--learning-rate",
        type=_number(SMALLEST_RATE, LIMIT),
        default=0.01,
        metavar="RATE",
        help=translate("CommandLine", "size of a step along the gradient (default: %(default)s)"),
    )
    _add_name(parser, "--optimizer", Optimizer.SGD, Optimizer, translate("CommandLine", "keras optimizer"))
    _add_name(
        parser, "--loss", Loss.CROSS_ENTROPY, Loss, translate("CommandLine", "loss function, which training minimises")
    )
    add(
        "--epochs",
        type=whole(1, LAST_EPOCH),
        default=50_000,
        metavar="N",
        help=translate("CommandLine", "updates, each on all points (default: %(default)s)"),
    )
    add(
        "--every",
        type=whole(1, LAST_EPOCH),
        default=5_000,
        metavar="N",
        help=translate("CommandLine", "iterations from one line to the next (default: %(default)s)"),
    )
    _add_name(
        parser,
        "--start",
        StartKind.UNIT,
        _DRAWN_STARTS,
        translate(
            "CommandLine",
            "initial weights: zeros, or N(0, 1) drawn unit by unit as in lab-09-2 or layer by layer as in lab-09-3",
        ),
    )
    add(
        "--seed",
        type=whole(0, LARGEST_SEED),
        default=777,
        metavar="N",
        help=translate("CommandLine", "seed of the initial weights (default: %(default)s)"),
    )
    _add_name(parser, "--data", Gate.XOR, Gate, translate("CommandLine", "truth table to learn"))
    add(
        "--json",
        action="store_true",
        help=translate("CommandLine", "print one JSON object: settings, table, accuracy, parameters, versions"),
    )
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
    except BadNetworkError as error:
        parser.error(explain_network(error))


def _add_name(parser: Parser, option: str, default: Name, names: Sequence[Name] | type[Name], text: str) -> None:
    """An option that takes one of some names."""
    listed = ", ".join(names)
    described = translate("CommandLine", "{text}: {names} (default: {default})")
    parser.options.add_argument(
        option,
        type=one_of(tuple(names)),
        default=default,
        metavar="NAME",
        help=described.format(text=text, names=listed, default=default),
    )


def one_of(names: Sequence[Word]) -> Callable[[str], Word]:
    """Reads one of some words. What it gives raises argparse.ArgumentTypeError."""

    def read(given: str) -> Word:
        for name in names:
            if name == given:
                return name
        text = translate("CommandLine", "{given} is not one of {names}")
        raise argparse.ArgumentTypeError(text.format(given=repr(given), names=", ".join(names)))

    return read


def _number(low: float, high: float) -> Callable[[str], float]:
    def read(given: str) -> float:
        try:
            return parse_number(given, low, high)
        except BadNumberError as error:
            text = translate("CommandLine", "{given} is not a number from {low:g} to {high:,.0f}")
            raise argparse.ArgumentTypeError(text.format(given=repr(given), low=low, high=high)) from error

    return read


def whole(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number. What it gives raises argparse.ArgumentTypeError."""

    def read(given: str) -> int:
        try:
            return int(parse_number(given, low, high, whole=True))
        except BadNumberError as error:
            text = translate("CommandLine", "{given} is not a whole number from {low:,} to {high:,}")
            raise argparse.ArgumentTypeError(text.format(given=repr(given), low=low, high=high)) from error

    return read
