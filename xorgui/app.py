"""The program `xorgui`: the window, or training on the command line."""

import sys
from collections.abc import Sequence

from xorgui import __version__
from xorgui.model import words
from xorgui.model.words import translate


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (default: those of the process) ask for; the exit code.

    Imports only what that needs: the command line no Qt, the window no TensorFlow before it is painted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    words.use(words.language_of_terminal())
    try:
        if given[:1] == ["train"]:
            from xorgui.cli import train

            return train(given[1:])

        from xorgui.options import Parser

        description = translate(
            "CommandLine",
            "XOR Lab: a window that shows how a small neural network solves XOR.\n\n"
            "  xorgui          opens the window\n"
            "  xorgui train    trains without a window; xorgui train --help tells more\n",
        )
        parser = Parser("xorgui", usage="xorgui [-h] [--version] [train ...]", description=description)
        version = translate("CommandLine", "show the version of the program and end")
        parser.options.add_argument("--version", action="version", version=f"xorgui {__version__}", help=version)
        parser.parse_args(given)

        try:
            from xorgui.ui.application import run
        except ImportError as error:  # a bare Linux lacks libraries of the system that Qt needs
            text = translate("CommandLine", "the window cannot be opened: {error}. README.md lists what Qt needs.")
            print(f"xorgui: {text.format(error=error)}", file=sys.stderr)
            return 1
        return run()
    except KeyboardInterrupt:
        return 130  # as xorgui.cli has it, which may not be loaded yet
