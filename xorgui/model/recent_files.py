"""The documents that were opened or saved last, from one start to the next."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from xorgui.model.preferences import preferences

MOST_RECENT = 10
_KEY = "recent"


def recent_files() -> list[Path]:
    """The newest first; those that are there no more are left out."""
    return [path for path in _kept() if path.is_file()]


def usual_folder() -> Path:
    """Where somebody looks for files first: where the last document was, else among the documents, else at home."""
    places = QStandardPaths.StandardLocation
    usual = map(QStandardPaths.writableLocation, (places.DocumentsLocation, places.HomeLocation))
    folders = (*(path.parent for path in _kept()[:1]), *map(Path, usual))
    return next(filter(Path.is_dir, folders), Path.home())


def remember(path: Path) -> None:
    """This one is the newest."""
    kept = [path, *(other for other in _kept() if other != path)]
    preferences().setValue(_KEY, [str(other) for other in kept[:MOST_RECENT]])


def forget_all() -> None:
    preferences().remove(_KEY)


def _kept() -> list[Path]:
    value = preferences().value(_KEY, [])
    # An ini file does not tell a list of one from a text.
    return [Path(name) for name in ([value] if isinstance(value, str) else value if isinstance(value, list) else [])]
