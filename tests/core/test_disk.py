"""Files as a whole: what is refused, and that a file holds the old content or the new one whatever happens."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from xorgui.core import disk
from xorgui.core.disk import BadFileError, DiskProblem, make_folder, read_whole, write_whole

NAMES = ["plain", "with spaces", "한글 이름", "🙂", "a" * 200, "'quotes\"", "-dash", ".hidden", "no.suffix.x"]
ONLY_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has it otherwise")


def problem(act, *arguments):
    with pytest.raises(BadFileError) as caught:
        act(*arguments)
    return caught.value.problem


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_written_and_read(tmp_path, name):
    write_whole(tmp_path / name, b"one")
    write_whole(tmp_path / name, b"two")
    assert read_whole(tmp_path / name, 10) == b"two"
    assert [path.name for path in tmp_path.iterdir()] == [name], "nothing else is left"


def test_what_cannot_be_read(tmp_path):
    (tmp_path / "full").write_bytes(b"12345")
    assert problem(read_whole, tmp_path / "none", 9) is DiskProblem.MISSING
    assert problem(read_whole, tmp_path, 9) is DiskProblem.FOLDER
    assert problem(read_whole, tmp_path / "full", 4) is DiskProblem.TOO_BIG
    assert problem(read_whole, tmp_path / "full" / "below", 9) is DiskProblem.NO_FOLDER
    assert problem(read_whole, tmp_path / ("a" * 300), 9) is DiskProblem.NAME
    assert problem(read_whole, tmp_path / "zero\0", 9) is DiskProblem.NAME


def test_what_cannot_be_written(tmp_path):
    (tmp_path / "full").write_bytes(b"12345")
    assert problem(write_whole, tmp_path / "none" / "file", b"") is DiskProblem.NO_FOLDER
    assert problem(write_whole, tmp_path, b"") is DiskProblem.FOLDER
    assert problem(write_whole, tmp_path / "full" / "below", b"") is DiskProblem.NO_FOLDER
    assert problem(write_whole, tmp_path / ("a" * 300), b"") is DiskProblem.NAME
    assert problem(write_whole, tmp_path / "zero\0", b"") is DiskProblem.NAME


def test_what_cannot_be_a_folder(tmp_path):
    make_folder(tmp_path / "one" / "two")
    make_folder(tmp_path / "one")
    (tmp_path / "full").write_bytes(b"12345")
    assert problem(make_folder, tmp_path / "full") is DiskProblem.FILE
    assert problem(make_folder, tmp_path / "full" / "below") is DiskProblem.NO_FOLDER
    assert problem(make_folder, tmp_path / ("a" * 300)) is DiskProblem.NAME


@ONLY_POSIX
def test_a_pipe_is_neither_read_nor_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert problem(read_whole, pipe, 9) is DiskProblem.NOT_REGULAR
    assert problem(write_whole, pipe, b"") is DiskProblem.NOT_REGULAR
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@ONLY_POSIX
def test_links_and_permissions_stay(tmp_path):
    target, link = tmp_path / "folder" / "target", tmp_path / "link"
    target.parent.mkdir()
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@ONLY_POSIX
def test_a_new_file_has_the_permissions_that_others_have(tmp_path):
    (tmp_path / "other").touch()
    write_whole(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_file_that_may_only_be_read_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    # As for anybody but the administrator, who may everything.
    monkeypatch.setattr(disk.os, "access", lambda file, mode: False)
    assert problem(write_whole, path, b"new") is DiskProblem.READ_ONLY
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EACCES, DiskProblem.FORBIDDEN),
        (errno.EROFS, DiskProblem.FORBIDDEN),
        (errno.ENOSPC, DiskProblem.FULL),
        (errno.EIO, DiskProblem.GONE),
        (errno.ENOMEM, DiskProblem.OTHER),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, number, expected, step):
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(*arguments):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(*((disk.os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    assert problem(write_whole, path, b"new") is expected
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@ONLY_POSIX
def test_a_disk_that_gets_full(tmp_path):
    """The system itself refuses what is beyond a size, as it does on a full disk."""
    path = tmp_path / "file"
    path.write_bytes(b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path; from xorgui.core.disk import *\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100_000,) * 2)\n"
        "try: write_whole(Path(sys.argv[1]), bytes(1_000_000))\n"
        "except BadFileError as error: print(error.problem.name)"
    )
    run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert run.stdout == "FULL\n"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_is_swept_up_later(tmp_path):
    old, new = tmp_path / ".xorlab-1.part", tmp_path / ".xorlab-2.part"
    for path in (old, new):
        path.touch()
    before = time.time() - 90
    os.utime(old, (before, before))
    write_whole(tmp_path / "file", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".xorlab-2.part", "file"]
