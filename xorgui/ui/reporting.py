"""Where faults of the program go: into a log file, and to whoever shows them, never as a traceback on the screen."""

import faulthandler
import logging
import os
import sys
import threading
import traceback
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from xorgui.model.places import log_folder
from xorgui.model.qt_libraries import how_to_install
from xorgui.model.words import translate

LOG_BYTES = 500_000
KEPT_LOGS = 2
LOG_NAME = "xorgui.log"
CRASH_NAME = "crash.log"

log = logging.getLogger("xorgui")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True)
class Fault:
    """Something that nobody had thought of."""

    kind: str
    """The name of the exception."""
    place: str
    """File and line of where it came up: the same fault again is known by it."""
    details: str
    """The traceback, for whoever mends it."""


class Reporter(QObject):
    """Logs what nobody caught, in any thread and in Qt itself, and hands on what the user has to know of.

    Whatever is logged as an error with its exception is such a fault, be it caught by a thread of the program's own.

    Signals:
        failed(Fault): may come from any thread.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last_crash = ""
        """What the program left behind when it ended all of a sudden the last time."""
        self._crash_file: TextIO | None = None

    def install(self) -> None:
        """Take over the hooks of Python and Qt and write the log file; without a writable folder there is no log."""
        log.propagate = False
        log.setLevel(logging.INFO)
        log.addHandler(_Teller(self))
        try:
            log_folder().mkdir(parents=True, exist_ok=True)
            self._write_log()
            self._watch_for_crashes()
        except OSError:
            log.addHandler(logging.NullHandler())
        sys.excepthook = _on_exception
        threading.excepthook = lambda given: _on_exception(given.exc_type, given.exc_value, given.exc_traceback)
        qInstallMessageHandler(_on_qt_message)

    def _write_log(self) -> None:
        handler = _LogFile(log_folder() / LOG_NAME, maxBytes=LOG_BYTES, backupCount=KEPT_LOGS, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        log.addHandler(handler)

    def _watch_for_crashes(self) -> None:
        """Have Python write down where it was when a library kills the process."""
        # Appending, because several windows of the program share the file.
        self._crash_file = (log_folder() / CRASH_NAME).open("a+", encoding="utf-8", errors="replace")
        self._crash_file.seek(0)
        self.last_crash = self._crash_file.read().strip()
        self._crash_file.truncate(0)
        if self.last_crash:
            log.warning("the program had crashed:\n%s", self.last_crash)
        faulthandler.enable(self._crash_file)


class _LogFile(RotatingFileHandler):
    """Does without what cannot be written: a full disk, or a file that another window of the program has open."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing is said: logging would print a traceback, and there may be one for each line."""


class _Teller(logging.Handler):
    """Hands on errors that come with their exception."""

    def __init__(self, reporter: Reporter) -> None:
        super().__init__(logging.ERROR)
        self._reporter = reporter

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[0] is not None:
            kind, _error, trace = record.exc_info
            frames = traceback.extract_tb(trace)
            place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
            details = f"{threading.current_thread().name}: {record.getMessage()}\n"
            details += "".join(traceback.format_exception(*record.exc_info))
            self._reporter.failed.emit(Fault(kind.__name__, place, details))


def _on_exception(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
    else:
        log.error("not caught", exc_info=(kind, error or kind(), trace))


def _on_qt_message(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    log.log(_QT_LEVELS[level], "%s: %s", context.category, message)
    if level is QtMsgType.QtFatalMsg and QCoreApplication.startingUp():
        # Qt would abort now, with a page of text.
        print(f"xorgui: {why_no_window()}", file=sys.stderr, flush=True)
        os._exit(1)


def why_no_window() -> str:
    """What keeps the window from being opened, as far as it can be told."""
    names = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if not names and sys.platform == "linux":
        return translate(
            "CommandLine",
            "the window cannot be opened: there is no screen (DISPLAY and WAYLAND_DISPLAY are not set). "
            "xorgui train works without one.",
        )
    # A user's choice among Qt's kinds of screens, which may be none of this system.
    if os.environ.get("QT_QPA_PLATFORM"):
        names.append("QT_QPA_PLATFORM")
    text = translate(
        "CommandLine",
        "the window cannot be opened: the screen ({screen}) does not answer, or a library that Qt needs is missing.",
    ).format(screen=", ".join(f"{name}={os.environ[name]}" for name in names))
    return f"{text} {how_to_install()}" if sys.platform == "linux" else text
