"""The program `xorgui`: the window, or training on the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from xorgui import __version__
from xorgui.core.lasting import lasting
from xorgui.model import words
from xorgui.model.words import translate


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (default: those of the process) ask for; the exit code.

    Imports only what that needs: the command line no Qt, the window no TensorFlow before it is painted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    _have_streams()
    _spare_threads()
    words.use(words.language_of_terminal())
    try:
        if given[:1] == ["train"]:
            from xorgui.cli import train

            return train(given[1:])
        if given[:1] == ["export"]:
            from xorgui.ui.export.command import export

            return export(given[1:])
        if given[:1] == ["lesson"]:
            from xorgui.cli_lesson import lesson

            return lesson(given[1:])

        from xorgui.options import Parser

        description = translate(
            "CommandLine",
            "XOR Lab: a window that shows how a small neural network solves XOR.\n\n"
            "  xorgui          opens the window\n"
            "  xorgui FILE     opens a document, or a table of points\n"
            "  xorgui train    trains without a window\n"
            "  xorgui export   writes pictures, code or a report of a document\n"
            "  xorgui lesson   checks a lesson of your own: xorgui lesson check FOLDER\n\n"
            "xorgui train --help and xorgui export --help tell more.\n",
        )
        usage = "xorgui [-h] [--version] [--smoke-test] [FILE ...|train|export|lesson]"
        parser = Parser("xorgui", usage=usage, description=description)
        version = translate("CommandLine", "show the version and exit")
        parser.options.add_argument("--version", action="version", version=f"xorgui {__version__}", help=version)
        smoke_test = translate(
            "CommandLine", "open a window to test whether everything works here; the exit code is 0 if it does"
        )
        parser.options.add_argument("--smoke-test", action="store_true", help=smoke_test)
        files = translate("CommandLine", "documents or tables of points to open, each in its own window")
        parser.options.add_argument("files", nargs="*", metavar="FILE", help=files)
        options = parser.parse_args(given)
        unknown = [name for name in options.files if not (Path(name).suffix or Path(name).exists())]
        if unknown:  # a command that there is not; a file that is gone is told in the window
            parser.refuse(unknown)

        try:
            with lasting():
                from xorgui.ui.application import run
        except ImportError as error:  # a bare Linux lacks libraries of the system that Qt needs
            from xorgui.model.qt_libraries import how_to_install

            text = translate("CommandLine", "the window cannot be opened: {error}.").format(error=error)
            print(f"xorgui: {text} {how_to_install()}", file=sys.stderr)
            return 1
        if not options.smoke_test:
            return run(options.files)
        from xorgui.model.places import elsewhere

        with elsewhere():
            return run(smoke_test=True)
    except KeyboardInterrupt:
        return 130  # as xorgui.cli has it, which may not be loaded yet


def _have_streams() -> None:
    """A program without a console has no standard output on Windows, and libraries that print would fail."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the end


def _spare_threads() -> None:
    """NumPy's matrix library starts a thread for each core while it is imported, in vain for networks this small."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
