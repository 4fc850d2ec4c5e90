"""An export in a thread of its own, so that the window goes on living."""

import logging
import time
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from xorgui.core.disk import BadFileError, make_folder, write_whole
from xorgui.export.formats import Format
from xorgui.export.progress import CancelledError
from xorgui.export.tensorboard import file_name
from xorgui.model.exports import Work
from xorgui.model.reasons import why_unavailable
from xorgui.model.words import translate
from xorgui.ui.file_problems import explain_file

log = logging.getLogger(__name__)


class Job(QThread):
    """Does the work and writes the file; cancelled, it leaves nothing behind.

    Signals:
        progressed(float): the share that is done, from 0 to 1.
        done(str): the path of what was written.
        refused(str): a sentence on why nothing was written.
        cancelled(): nothing was written, as it was wished.
    """

    progressed = Signal(float)
    done = Signal(str)
    refused = Signal(str)
    cancelled = Signal()

    def __init__(self, work: Work, wanted: Format, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._format = wanted
        self._path = path

    def run(self) -> None:
        try:
            content = self._work(self._tick)
            self._tick(1.0)
            written = write(content, self._format, self._path)
        except CancelledError:
            self.cancelled.emit()
        except Exception as error:
            self.refused.emit(why_not(error))
        else:
            self.done.emit(str(written))

    def cancel(self) -> None:
        """Give it up; it ends soon."""
        self.requestInterruption()

    def _tick(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise CancelledError
        self.progressed.emit(share)


def write(content: bytes, wanted: Format, path: Path) -> Path:
    """Put it into a file, of a log into a file in this folder; where it is now. Raises BadFileError."""
    if wanted is Format.TENSORBOARD:
        make_folder(path)
        path /= file_name(time.time())
    write_whole(path, content)
    return path


def why_not(error: Exception) -> str:
    """One sentence on what went wrong."""
    from xorgui.engine.runtime import EngineUnavailableError

    if isinstance(error, BadFileError):
        return explain_file(error)
    if isinstance(error, EngineUnavailableError):
        return why_unavailable(error)
    log.error("the export failed", exc_info=error)
    reason = str(error).partition("\n")[0] or type(error).__name__
    return translate("Export", "The export failed: {reason}").format(reason=reason)
