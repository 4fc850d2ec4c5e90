"""Where the program keeps files of its own; where the user's documents are is the user's affair.

The folders may be missing or not be writable, which the program has to get along with.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import platformdirs


def settings_folder() -> Path:
    """For what is remembered from one start to the next."""
    return _own(platformdirs.user_config_path("xorgui", appauthor=False))


def log_folder() -> Path:
    """For log files."""
    return _own(platformdirs.user_log_path("xorgui", appauthor=False))


def autosave_folder() -> Path:
    """For documents that are not saved yet."""
    return _own(platformdirs.user_state_path("xorgui", appauthor=False)) / "autosave"


def lessons_folder() -> Path:
    """For how far a person has come in each lesson."""
    return _own(platformdirs.user_data_path("xorgui", appauthor=False)) / "lessons"


@contextmanager
def elsewhere() -> Iterator[None]:
    """Leave all of these alone meanwhile, and use folders that are gone afterwards."""
    global _is_elsewhere
    _is_elsewhere = True
    try:
        yield
    finally:
        shutil.rmtree(_substitute(), ignore_errors=True)
        _is_elsewhere = False


_is_elsewhere = False


def _own(folder: Path) -> Path:
    # A user without a home, as the accounts of some labs are, has "~/.config": relative to wherever the program runs.
    return _substitute() if _is_elsewhere or not folder.is_absolute() else folder


@cache
def _substitute() -> Path:
    return Path(tempfile.mkdtemp(prefix="xorgui-"))
