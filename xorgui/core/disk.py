"""Files as a whole: read if they are not too large, written so that either the old or the new content is there."""

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

# What a process that was killed while it wrote has left is swept up by the next one that writes there, after so long:
# no file takes a minute from its last byte to its name. Should one, that save fails and can be made again.
LEFTOVER_SECONDS = 60
_LEFTOVER_PREFIX, _LEFTOVER_SUFFIX = ".xorlab-", ".part"


class DiskProblem(StrEnum):
    """Why a file cannot be read or written, whatever it holds."""

    MISSING = "there is no such file"
    FOLDER = "a folder of that name"
    FILE = "a file where a folder is to be"
    NO_FOLDER = "the folder to write to is missing"
    NOT_REGULAR = "a pipe or a device"
    FORBIDDEN = "no permission"
    READ_ONLY = "the file may only be read"
    FULL = "no space is left"
    GONE = "the drive does not answer"
    NAME = "a name that the drive does not take"
    TOO_BIG = "more bytes than a file of its kind has"
    OTHER = "what the system says"


class BadFileError(Exception):
    """A file that cannot be used; `problem` says why, for the views to put into the user's language.

    `problem` is a DiskProblem or the problem of a kind of file; `values` are what its sentence tells.
    """

    def __init__(self, problem: StrEnum, path: Path, **values: str | int) -> None:
        super().__init__(f"{path}: {problem.value} {values}")
        self.problem = problem
        self.path = path
        self.values = values


_BY_NUMBER = {
    errno.EISDIR: DiskProblem.FOLDER,
    errno.EEXIST: DiskProblem.FILE,
    errno.ENOTDIR: DiskProblem.NO_FOLDER,
    errno.EACCES: DiskProblem.FORBIDDEN,
    errno.EPERM: DiskProblem.FORBIDDEN,
    errno.EROFS: DiskProblem.FORBIDDEN,
    errno.ENOSPC: DiskProblem.FULL,
    errno.EFBIG: DiskProblem.FULL,
    errno.ENAMETOOLONG: DiskProblem.NAME,
    errno.EINVAL: DiskProblem.NAME,
    errno.EILSEQ: DiskProblem.NAME,
    errno.ELOOP: DiskProblem.NAME,
    **{
        getattr(errno, name): DiskProblem.GONE
        for name in ("EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT")
        if hasattr(errno, name)  # Windows does not have all of them
    },
}


def read_whole(path: Path, most: int) -> bytes:
    """What is in a file of at most so many bytes. Raises BadFileError."""
    with _explained(path, DiskProblem.MISSING):
        status = path.stat()
        _check_kind(status, path)
        if status.st_size > most:
            raise BadFileError(DiskProblem.TOO_BIG, path, size=status.st_size, most=most)
        with path.open("rb") as file:
            content = file.read(most + 1)
    if len(content) > most:  # it has grown meanwhile
        raise BadFileError(DiskProblem.TOO_BIG, path, size=len(content), most=most)
    return content


def write_whole(path: Path, content: bytes) -> None:
    """Put this into a file, in the place of what was there; a link stays one, and so do the permissions.

    Whatever happens, be it a full disk or the end of the process, the file holds the old content or the new one, whole:
    the new one is written and brought to the disk beside it, and then takes its name. Raises BadFileError.
    """
    with _explained(path, DiskProblem.NO_FOLDER):
        target = Path(os.path.realpath(path))
        mode = _mode(target, path)
        _sweep(target.parent)
        beside = target.with_name(f"{_LEFTOVER_PREFIX}{secrets.token_hex(8)}{_LEFTOVER_SUFFIX}")
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                beside.chmod(mode)
            beside.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
        _sync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Have a folder, and those that it is in; it may be there already. Raises BadFileError."""
    with _explained(path, DiskProblem.NO_FOLDER):
        path.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _explained(path: Path, missing: DiskProblem) -> Iterator[None]:
    """Whatever the system objects to, as a BadFileError."""
    try:
        yield
    except OSError as error:
        problem = missing if error.errno == errno.ENOENT else _BY_NUMBER.get(error.errno or 0, DiskProblem.OTHER)
        raise BadFileError(problem, path, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a name with a zero in it
        raise BadFileError(DiskProblem.NAME, path) from error


def _check_kind(status: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise BadFileError(DiskProblem.FOLDER, path)
    if not stat.S_ISREG(status.st_mode):  # a pipe would have the program wait for it
        raise BadFileError(DiskProblem.NOT_REGULAR, path)


def _mode(target: Path, path: Path) -> int | None:
    """The permissions of a file that may be replaced; None: there is none yet."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    _check_kind(status, path)
    # To replace a file needs no permission to write it, but who took that away meant it.
    if not os.access(target, os.W_OK):
        raise BadFileError(DiskProblem.READ_ONLY, path)
    return stat.S_IMODE(status.st_mode)


def _sweep(folder: Path) -> None:
    """Remove what killed processes have left; what is new may be another process at work."""
    with contextlib.suppress(OSError):
        for leftover in folder.glob(f"{_LEFTOVER_PREFIX}*{_LEFTOVER_SUFFIX}"):
            if time.time() - leftover.stat().st_mtime > LEFTOVER_SECONDS:
                leftover.unlink()


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where a folder can be opened for that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
