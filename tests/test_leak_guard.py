"""The guard in conftest.py sees what it is there for."""

import re

pytest_plugins = "pytester"

PROGRAM = """
import shiboken6
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget
import pytest
from tests.conftest import _nothing_left_behind, _started

class Waiting(QThread):
    def run(self):
        self.exec()

kept = []

@pytest.fixture(scope="session", autouse=True)
def end_threads():
    yield
    for thread in kept:
        if isinstance(thread, QThread):
            thread.quit()
            thread.wait()

def keep(made):
    kept.append(made)
    return made

def test_leaves_window(qtbot):
    keep(QWidget()).show()

def test_leaves_hidden_window(qtbot):
    keep(QWidget())

def test_leaves_timer(qtbot):
    keep(QTimer()).start(1000)

def test_leaves_timer_with_an_interval_of_its_own(qtbot):
    keep(QTimer(interval=1000)).start()

def test_leaves_thread(qtbot):
    keep(Waiting()).start()

def test_cleans_widget(qtbot):
    qtbot.addWidget(keep(QWidget()))

def test_cleans_timer(qtbot):
    timer = keep(QTimer())
    timer.start(1000)
    timer.stop()

def test_cleans_timer_of_a_parent(qtbot):
    parent = keep(QObject())
    keep(QTimer(parent)).start(1000)
    shiboken6.delete(parent)

def test_cleans_thread(qtbot):
    thread = keep(Waiting())
    thread.start()
    thread.quit()
    thread.wait()
"""


def test_it_fails_what_leaves_something_and_nothing_else(pytester, monkeypatch, request):
    monkeypatch.syspath_prepend(request.config.rootpath)
    pytester.makepyfile(PROGRAM)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=9, errors=5)
    errors = re.findall(r"^ERROR \S+::test_([a-z]+)", result.stdout.str(), re.MULTILINE)
    assert errors == ["leaves"] * 5
    assert len(re.findall(r"^E +Failed: the test leaves behind: ", result.stdout.str(), re.MULTILINE)) == 5
