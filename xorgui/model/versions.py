"""What the program runs on, for the About dialog and the report of a fault; the same in any language."""

import os
import platform
import sys

import numpy as np
import pyqtgraph
import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from xorgui import __version__


def known() -> dict[str, str]:
    """Versions of the program and its parts, the machine and the screen, by name."""
    from xorgui.engine.runtime import has_avx

    screen = QGuiApplication.primaryScreen()
    width, height = screen.size().toTuple()
    return {
        "XOR Lab": f"{__version__}{' (packaged)' if is_frozen() else ''}",
        "TensorFlow": _installed("tensorflow-cpu") or _installed("tensorflow") or "–",
        "NumPy": np.__version__,
        "Qt": f"{qVersion()}, PySide6 {PySide6.__version__}, pyqtgraph {pyqtgraph.__version__}",
        "Python": platform.python_version(),
        "System": platform.platform(),
        "Processor": f"{platform.machine()}, {os.cpu_count()} cores, {'' if has_avx() else 'no '}AVX",
        "Screen": f"{QGuiApplication.platformName()}, {width} × {height} (×{screen.devicePixelRatio():g})",
        "Program": sys.executable,
    }


def as_text() -> str:
    """The same, a line each."""
    return "\n".join(f"{name}: {value}" for name, value in known().items())


def is_frozen() -> bool:
    """Whether this is the packaged program, which brings its own Python along."""
    return bool(getattr(sys, "frozen", False))


def _installed(package: str) -> str:
    """The version, without importing it: TensorFlow takes seconds. Empty where it is not installed."""
    # Here, because it brings the standard library's mail along: 30 ms of each start.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
