"""`xorgui export`: everything of a document that can leave, without a window and without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from xorgui.core.disk import BadFileError
from xorgui.export.formats import Format
from xorgui.files import documents
from xorgui.files.saved import Saved
from xorgui.model.exports import NothingToTrainError, Work, work_on
from xorgui.model.words import translate
from xorgui.options import Parser, one_of, whole
from xorgui.ui.export.job import why_not, write
from xorgui.ui.file_problems import explain_file

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

FAILED = 1
"""Exit code; 0 is a file that is written, 2 a bad option."""
_STANDARD_OUTPUT = "-"
_SCALES = (1, 4)
_PANELS = ("window", "lesson", "settings", "network", "forward", "region", "charts")


def export(arguments: Sequence[str]) -> int:
    """`xorgui export ARGUMENTS`; the exit code."""
    options = _parse(arguments)
    wanted, path = options.to, Path(options.file)
    try:
        saved = documents.read(path)
        work = _work(wanted, saved, path, options)
        content = work(lambda share: None)
        if options.out == _STANDARD_OUTPUT and wanted is not Format.TENSORBOARD:
            sys.stdout.buffer.write(content)
        else:
            usual = path.with_name(wanted.file_name(path.stem))
            print(write(content, wanted, Path(options.out) if options.out else usual))
    except NothingToTrainError:
        return _complain(translate("Export", "There are no points to train on, so there is no script."))
    except BadFileError as error:
        return _complain(explain_file(error))
    except Exception as error:
        return _complain(why_not(error))
    return 0


def _work(wanted: Format, saved: Saved, path: Path, options: argparse.Namespace) -> Work:
    if not (wanted.is_picture or wanted.is_report):
        return work_on(wanted, saved.experiment, saved.run)
    # A window that nobody sees, on any machine.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from xorgui.ui.application import prepare as prepare_application
    from xorgui.ui.export.hidden import hidden_window
    from xorgui.ui.export.prepared import WINDOW, Wish, prepare

    if QApplication.instance() is None:
        prepare_application(QApplication([sys.argv[0]]))
    with hidden_window(path) as window:
        if window.charts.log.isVisible() and options.panel in (WINDOW, "charts") and wanted.is_picture:
            _fill_log(window)
        return prepare(window, Wish(wanted, options.panel, options.scale, options.theme, options.author), saved.lesson)


def _fill_log(window: MainWindow) -> None:
    """Print the lines that the window's own training would have made by and by."""
    from xorgui.engine import runtime

    # Without the engine, the picture shows what a window shows that cannot train.
    with suppress(runtime.EngineUnavailableError):
        runtime.load()
        window.charts.log.fill()


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    description = translate(
        "CommandLine",
        "Writes what a document holds as pictures, code, tables, models or a report, without a window.\n",
    )
    parser = Parser("xorgui export", description=description)
    parser.options.add_argument("file", metavar="FILE", help=translate("CommandLine", "a document, *.xorlab"))
    add = parser.options.add_argument
    add(
        "--to",
        required=True,
        metavar="FORMAT",
        type=one_of(tuple(Format)),
        help=translate(
            "CommandLine", "one of {formats}; report is the lab report as PDF, html the same as a web page"
        ).format(formats=", ".join(Format)),
    )
    add(
        "-o",
        "--out",
        metavar="OUT",
        help=translate(
            "CommandLine", "output file, - for standard output; for tensorboard a folder (default: beside FILE)"
        ),
    )
    add(
        "--panel",
        default="window",
        metavar="NAME",
        type=one_of(_PANELS),
        help=translate("CommandLine", "for a picture: {names} (default: window)").format(names=", ".join(_PANELS)),
    )
    add(
        "--scale",
        default=2,
        metavar="N",
        type=whole(*_SCALES),
        help=translate("CommandLine", "for a PNG: scale, 1 to 4 (default: 2)"),
    )
    add(
        "--theme",
        default="light",
        metavar="NAME",
        type=one_of(("light", "dark")),
        help=translate("CommandLine", "for a picture: light or dark (default: light)"),
    )
    add("--author", default="", metavar="NAME", help=translate("CommandLine", "for a report: your name"))
    options: argparse.Namespace = parser.parse_args(arguments)
    return options


def _complain(sentence: str) -> int:
    print(f"xorgui export: {sentence}", file=sys.stderr)
    return FAILED
