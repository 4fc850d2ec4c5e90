"""The window is there at once because much of what libraries bring along is left out."""

import subprocess
import sys

import pyqtgraph
import pytest
from pyqtgraph import Qt
from PySide6 import QtCore, QtGui, QtWidgets


@pytest.fixture(scope="module")
def imported():
    """All modules of the program's window, once it is shown."""
    code = """
import sys
from xorgui.app import main
from xorgui.ui import smoke_test
def tell(self):
    self._wait(lambda: self._painted, "")
    print(*sorted(sys.modules), sep="\\n", flush=True)
    return 0
smoke_test.SmokeTest.run = tell
from xorgui.ui.main_window import MainWindow
MainWindow._load_engine = lambda self: None
main(["--smoke-test"])
import os
os._exit(0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return set(done.stdout.splitlines())


@pytest.mark.parametrize(
    "name",
    [
        "tensorflow",
        "pydantic",
        "nbformat",
        "numpy.ma",
        "multiprocessing",
        "pyqtgraph.parametertree",
        "importlib.metadata",
        "xorgui.export.script",
        "xorgui.ui.charts.code",
        "xorgui.ui.charts.landscape",
        "xorgui.ui.compare",
        "xorgui.ui.help_window",
        "xorgui.ui.points_dialog",
        "xorgui.ui.whats_this.windows",
    ],
)
def test_what_is_not_needed_for_the_first_picture_is_not_imported(imported, name):
    assert "xorgui.ui.region.view" in imported
    assert name not in imported


def test_pyqtgraph_finds_the_names_of_qt():
    for mine, qt in ((Qt.QtCore, QtCore), (Qt.QtGui, QtGui), (Qt.QtWidgets, QtWidgets)):
        assert mine.__name__ == f"pyqtgraph.Qt.{qt.__name__.rpartition('.')[2]}"
        for name in ("QObject", "QTransform", "QGraphicsItem"):
            assert getattr(mine, name, None) is getattr(qt, name, None)
        assert not hasattr(mine, "QNoSuchThing")
        assert len(dir(qt)) > 150
    assert issubclass(pyqtgraph.PlotWidget, QtWidgets.QGraphicsView)


def test_no_sources_are_read_for_features_of_qt():
    """A private name: should it be another one, starts are slower and nothing else."""
    assert not sys.modules["shibokensupport.feature"]._mod_uses_pyside(QtCore)
