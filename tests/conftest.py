"""What every test starts with and has to leave behind: no settings of the user's, no windows, threads or timers."""

import os
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before the first QApplication; QT_QPA_PLATFORM=xcb shows the windows of a test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The program speaks English in tests, whatever the system does.
os.environ["LC_ALL"] = "C.UTF-8"

import hypothesis
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

# A machine with other work is no failure.
hypothesis.settings.register_profile("patient", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("patient")

# Windows that are not a test's to close.
OTHERS_WINDOWS = {
    "QTipLabel",  # the tooltip: there is one, Qt keeps it
    "QMenu",  # pyqtgraph's plots have menus without a parent, which live until Python forgets the plot
}


def _redirect(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have settings, data and caches of the user looked for in a folder."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
    monkeypatch.setenv("KERAS_HOME", str(folder / "keras"))


@pytest.fixture(scope="session", autouse=True)
def _session_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For fixtures that live as long as the session, and for Qt, which looks for the folders only once."""
    folder = tmp_path_factory.mktemp("session")
    for settings_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(settings_format, QSettings.Scope.UserScope, str(folder / "qt"))
    with pytest.MonkeyPatch.context() as monkeypatch:
        _redirect(monkeypatch, folder)
        yield


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins without settings."""
    _redirect(monkeypatch, tmp_path)


@pytest.fixture(scope="session")
def _started() -> Iterator[list[weakref.ref[QThread | QTimer]]]:
    """Threads and timers that were started: Qt has no list of them."""
    started: list[weakref.ref[QThread | QTimer]] = []

    def recorded(start):
        def start_and_record(self, *args):
            started.append(weakref.ref(self))
            start(self, *args)

        return start_and_record

    with pytest.MonkeyPatch.context() as monkeypatch:
        for kind in (QThread, QTimer):
            monkeypatch.setattr(kind, "start", recorded(kind.start))
        yield started


@pytest.fixture(autouse=True)
def _nothing_left_behind(_started: list[weakref.ref[QThread | QTimer]]) -> Iterator[None]:
    """Fails a test that leaves a running thread, an active timer or a window."""
    _started.clear()
    before = set(_windows())
    yield
    # pytest-qt has closed the widgets that it was given; their deletion is still in the queue.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left: list[object] = [window for window in _windows() if window not in before]
    for window in left:
        window.close()
        window.deleteLater()
    for reference in _started:
        running = reference()
        if running is None or not shiboken6.isValid(running):
            continue
        if running.isRunning() if isinstance(running, QThread) else running.isActive():
            left.append(running)
    if left:
        pytest.fail(f"the test leaves behind: {', '.join(map(repr, left))}")


def _windows() -> list[QWidget]:
    """Windows that nothing but the test that made them will close."""
    if QApplication.instance() is None:
        return []
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() not in OTHERS_WINDOWS
    ]
