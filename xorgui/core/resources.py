"""Files that are shipped beside the code: icons and the like."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def resource(name: str) -> Path:
    """The path of a file under resources/, for example "icons/xorgui.svg". Raises FileNotFoundError."""
    path = resource_folder(name)
    if not path.is_file():
        raise FileNotFoundError(f"no resource {name!r}: {path} is missing")
    return path


def resource_folder(name: str) -> Path:
    """The path of a folder under resources/, whether it is there or not.

    A wheel and a frozen program carry resources/ as xorgui/_resources, a checkout has it beside the package. Found from
    `__file__`, which PyInstaller sets too, and not by importlib.resources, because Qt takes nothing but real paths.
    """
    packed = _PACKAGE / "_resources"
    return (packed if packed.is_dir() else _PACKAGE.parent / "resources") / name
