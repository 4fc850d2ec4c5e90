"""What Qt's binding and pyqtgraph do while they are imported that this program has no use for: a sixth of each start.

Each is left out in a way that costs no more than the time, should another release of a library not know of it.
"""

import sys
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

# Widgets of pyqtgraph that bring along trees of parameters and processes of their own, and what is asked of each.
_UNUSED = {
    "ColorMapWidget": "ColorMapWidget",
    "DataFilterWidget": "DataFilterWidget",
    "RemoteGraphicsView": "RemoteGraphicsView",
    "ScatterPlotWidget": "ScatterPlotWidget",
}


def lighten() -> None:
    """Call it before anything else of the window is imported."""
    # PySide reads the source of every module that is imported, TensorFlow's thousands too, in search of its own name:
    # some modules could ask for another spelling of Qt's names. None does.
    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: False
    if "pyqtgraph" not in sys.modules:
        _import_pyqtgraph()


class _Mirror(ModuleType):
    """A module of pyqtgraph's in which Qt's names are found, each when it is asked for."""

    def __init__(self, source: ModuleType) -> None:
        super().__init__(f"pyqtgraph.Qt.{source.__name__.rpartition('.')[2]}")
        self._source = source

    def __getattr__(self, name: str) -> object:
        found = getattr(self._source, name)
        setattr(self, name, found)
        return found


def _import_pyqtgraph() -> None:
    """Without the widgets that are not used, and without its copying all names of Qt.

    PySide makes a class when its name is used for the first time, so that a copy of all makes all thousand.
    """
    for module, name in _UNUSED.items():
        stand_in = ModuleType(f"pyqtgraph.widgets.{module}")
        setattr(stand_in, name, None)
        sys.modules[stand_in.__name__] = stand_in
    # What tells the names of each.
    tellers: dict[Any, Any] = {source: source.__dir__ for source in (QtCore, QtGui, QtWidgets)}
    for source in tellers:
        mirror = _Mirror(source)
        sys.modules[mirror.__name__] = mirror
        source.__dir__ = list  # there is nothing to copy
    try:
        import pyqtgraph  # noqa: F401
    finally:
        for source, teller in tellers.items():
            source.__dir__ = teller
