"""What the frozen program does without: of 1,180 MB that PyInstaller collects, about 320.

All of it was tried: TensorFlow, keras, Qt and pyqtgraph import and work without. What looks as superfluous but is
needed: tensorflow.lite, profiler, tools, tpu, debug and dtensor, requests, opt_einsum, astunparse; for keras rich; for
pyqtgraph QtOpenGL.
"""

import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path

EXCLUDED_MODULES = [
    *("clang", "google_pasta", "grpc", "pasta", "setuptools", "pkg_resources", "pip", "wheel", "tensorboard"),
    *("_curses", "curses", "lib2to3", "pydoc_data", "readline", "sqlite3", "tkinter"),
    # What stands beside the program in an environment for its development, too.
    *("hypothesis", "mypy", "ast_serialize"),
    *("IPython", "matplotlib", "numpy.f2py", "pandas", "PIL", "psutil", "pytest", "scipy", "torch", "jax"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtSql", "PySide6.QtTest"),
    *("pyqtgraph.examples", "pyqtgraph.opengl"),
]

# What PyInstaller would have run before the program at every start, a tenth of the time to the window: it imports the
# libraries that it prepares for uses that this program does not make of them. The last is for a Qt that is not where
# the wheels have it.
UNUSED_HOOKS = ["pyi_rth_multiprocessing", "pyi_rth_pyqtgraph_multiprocess", "pyi_rth_traitlets"]
if sys.platform == "linux":  # where it was tried without
    UNUSED_HOOKS.append("pyi_rth_pyside6")

# Files, by their path in the folder.
_EXCLUDED_FILES = (
    "*.pyi",
    "tensorflow/include/*",
    "tensorflow/compiler/mlir/stablehlo/*",
    "tensorflow/compiler/tf2xla/ops/_xla_ops.so",
    "tensorflow/python/framework/lib_native_proto_caster.so",
    "tensorflow/python/profiler/internal/_pywrap_profiler_plugin.so",  # see without_profiler.py
    "tensorflow*.dist-info/RECORD",
    # Screens without a desktop, remote ones, and formats of pictures that the program does not have.
    "PySide6/Qt/plugins/platforms/libq[elv]*",  # eglfs, linuxfb, vnc, vkkhrdisplay
    "PySide6/Qt/plugins/platforms/libqminimalegl.so",
    "PySide6/Qt/plugins/platforms/libqwayland-brcm.so",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/imageformats/*q[tw]*",  # tiff, tga, webp, wbmp
    "PySide6/Qt/plugins/imageformats/*qicns*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/tls/*",
    # All of GTK would come with it. GNOME's colours and fonts arrive through the portal.
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
)
# Of Qt's own translations those in the program's languages.
_TRANSLATIONS = "PySide6/Qt/translations/*"
_KEPT_TRANSLATIONS = ("*/qtbase_en.qm", "*/qtbase_ko.qm")


def is_needed(path: str) -> bool:
    """Whether a file of the folder is needed, by its path there."""
    path = path.replace("\\", "/")
    if fnmatch(path, _TRANSLATIONS):
        return any(fnmatch(path, kept) for kept in _KEPT_TRANSLATIONS)
    return not any(fnmatch(path, excluded) for excluded in _EXCLUDED_FILES)


Entry = tuple[str, str, str]
"""PyInstaller's: the path in the folder, that on this machine, a kind."""


def without_orphans(entries: Iterable[Entry]) -> list[Entry]:
    """Without the libraries that only left out files needed, and without links to them; for Linux.

    Those of a package (`numpy.libs/`) stay, since it opens some of them by name.
    """
    from PyInstaller.depend.bindepend import get_imports

    entries = list(entries)
    # ldd, which is behind it, tells what is needed indirectly too.
    needed = {
        Path(library).name
        for name, path, kind in entries
        if kind in ("BINARY", "EXTENSION") and not _is_library(name)
        for library, _found in get_imports(path)
    }
    return [entry for entry in entries if not _is_library(entry[0]) or Path(entry[0]).name in needed]


def _is_library(name: str) -> bool:
    """Whether a file is there for others only: beside the program or among Qt's libraries; Python is the program's."""
    path = Path(name)
    is_shared = ".so" in path.name and not path.name.startswith("libpython")
    return is_shared and str(path.parent) in (".", "PySide6/Qt/lib")


def metadata_of_tensorflow() -> list[tuple[str, str]]:
    """What tells the version of TensorFlow before it is loaded, for PyInstaller's `datas`."""
    from PyInstaller.utils.hooks import copy_metadata

    (name,) = set(packages_distributions()["tensorflow"]) & {"tensorflow", "tensorflow-cpu", "tensorflow_cpu"}
    return list(copy_metadata(name))


def slim(folder: Path) -> None:
    """Drop the symbol tables of the libraries, 220 MB of them TensorFlow's; for Linux.

    Those in `*.libs/` stay as they are: auditwheel has moved their segments, and stripped they cannot be loaded.
    """
    libraries = [
        path
        for path in folder.rglob("*.so*")
        if path.is_file() and not path.is_symlink() and not path.parent.name.endswith(".libs")
    ]
    subprocess.run(["strip", "--strip-unneeded", *map(str, libraries)], check=True)
    for path in folder.rglob("*.so*"):
        if not path.is_symlink():
            path.chmod(0o644)  # nobody starts a library
