"""Where faults of the program go: into a log file, and one sentence to the user, never a traceback."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, Signal

LOG_BYTES = 500_000
KEPT_LOGS = 2

log = logging.getLogger("xorgui")


class Reporter(QObject):
    """Logs whatever nobody caught, in any thread, and tells it in one sentence.

    Signals:
        failed(str): a sentence for the status bar.
    """

    failed = Signal(str)

    def install(self) -> None:
        """Take over Python's hooks and write the log file; without a writable folder there is no log."""
        try:
            folder = platformdirs.user_log_path("xorgui", appauthor=False, ensure_exists=True)
            handler: logging.Handler = RotatingFileHandler(
                folder / "xorgui.log", maxBytes=LOG_BYTES, backupCount=KEPT_LOGS, encoding="utf-8"
            )
        except OSError:
            handler = logging.NullHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        log.addHandler(handler)
        log.propagate = False
        sys.excepthook = self._on_exception
        threading.excepthook = lambda given: self._on_exception(given.exc_type, given.exc_value, given.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), traceback)
            return
        log.error("not caught", exc_info=(kind, error or kind(), traceback))
        text = self.tr("Something in XOR Lab went wrong ({name}); the log file has the details. You can go on working.")
        self.failed.emit(text.format(name=kind.__name__))
