"""What is left of a document when the program ends without closing it."""

import contextlib
import secrets
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from xorgui.core.disk import BadFileError
from xorgui.files import documents
from xorgui.files.saved import SUFFIX
from xorgui.model.document_file import DocumentFile
from xorgui.model.places import autosave_folder

INTERVAL_MS = 10_000


class AutosaveSlot:
    """A place for one window's document, locked as long as the process lives that has it."""

    def __init__(self, name: str = "") -> None:
        name = name or secrets.token_hex(8)
        self.path = autosave_folder() / f"{name}{SUFFIX}"
        self._lock = QLockFile(str(autosave_folder() / f"{name}.lock"))
        # Stale is a lock whose process is gone, however old it is.
        self._lock.setStaleLockTime(0)

    def claim(self) -> bool:
        """Take it, if no living process has it."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def release(self) -> None:
        """Leave it, with what is in it, to others."""
        self._lock.unlock()

    def clear(self) -> None:
        """What is in it is of no use any more."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def set_aside(self) -> Path:
        """Keep what is in it under another name, which nobody is offered any more; where it is then."""
        try:
            return self.path.rename(self.path.with_suffix(".unreadable"))
        except OSError:
            return self.path


def left_behind() -> list[AutosaveSlot]:
    """What processes have left that did not come to their end, the newest first; all of it is claimed now."""
    try:
        paths = sorted(autosave_folder().glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
    except OSError:
        return []
    slots = [AutosaveSlot(path.stem) for path in paths]
    # Between the look and the lock, another process may have taken it over and closed it.
    return [slot for slot in slots if slot.claim() and slot.path.exists()]


class Autosave(QObject):
    """Every ten seconds, what has changed is written into the window's slot, beside the window's thread.

    Signals:
        failed(BadFileError): it cannot be written; told once until it works again.
    """

    failed = Signal(object)

    def __init__(self, file: DocumentFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._slot = AutosaveSlot()
        self._kept: tuple[object, ...] = ()
        self._writing: Future[bytes] | None = None
        self._has_failed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="autosave")
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.save)

    def start(self) -> None:
        """From now on, every ten seconds."""
        self._timer.start()

    def adopt(self, slot: AutosaveSlot) -> None:
        """Go on with a slot whose document was recovered."""
        self._slot.clear()
        self._slot.release()
        self._slot = slot
        self._kept = ()

    @Slot()
    def save(self) -> None:
        """Write what has changed since the last time, unless that is still being written."""
        if self._writing is not None and not self._writing.done():
            return
        self._look_at_last()
        if not self._file.is_modified:
            self._slot.clear()
            self._kept = ()
            return
        parts = self._file.parts
        if len(parts) == len(self._kept) and all(now is kept for now, kept in zip(parts, self._kept, strict=True)):
            return
        self._kept = parts
        with contextlib.suppress(OSError):  # then it cannot be written either, which is told
            self._slot.path.parent.mkdir(parents=True, exist_ok=True)
        self._slot.claim()
        saved = replace(self._file.saved, origin=self._file.origin)
        self._writing = self._thread.submit(documents.write, self._slot.path, saved)

    def _look_at_last(self) -> None:
        """How the last writing went."""
        error = self._writing.exception() if self._writing else None
        self._writing = None
        if error is None:
            self._has_failed = False
            return
        self._kept = ()
        if not isinstance(error, BadFileError):
            raise error
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)

    def close(self) -> None:
        """The document is closed as it should be: nothing is left behind."""
        self._timer.stop()
        self._thread.shutdown()
        self._slot.clear()
        self._slot.release()
