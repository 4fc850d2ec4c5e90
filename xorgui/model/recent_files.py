"""The documents that were opened or saved last, from one start to the next."""

from pathlib import Path

from xorgui.model.preferences import preferences

MOST_RECENT = 10
_KEY = "recent"


def recent_files() -> list[Path]:
    """The newest first; those that are there no more are left out."""
    return [path for path in _kept() if path.is_file()]


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
