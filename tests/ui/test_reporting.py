"""A fault of the program becomes a line in the log and one sentence, in whatever thread it happens."""

import logging
import sys
import threading
from pathlib import Path

import platformdirs
import pytest

from xorgui.ui.reporting import Reporter


@pytest.fixture
def reporter(app, tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_log_path", lambda *_, **__: tmp_path)
    for module, hook in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    log = logging.getLogger("xorgui")
    before = list(log.handlers), log.propagate
    made = Reporter()
    made.install()
    yield made
    for handler in log.handlers:
        if handler not in before[0]:
            handler.close()
    log.handlers, log.propagate = before


def test_in_the_window(reporter, qtbot, tmp_path, capfd):
    try:
        raise ValueError("out of luck")
    except ValueError as error:
        with qtbot.waitSignal(reporter.failed) as told:
            sys.excepthook(type(error), error, error.__traceback__)
    assert "(ValueError)" in told.args[0]
    assert "out of luck" in Path(tmp_path / "xorgui.log").read_text(encoding="utf-8")
    assert capfd.readouterr().err == ""


def test_in_a_thread(reporter, qtbot, capfd):
    with qtbot.waitSignal(reporter.failed) as told:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    assert "(ZeroDivisionError)" in told.args[0]
    assert capfd.readouterr().err == ""


def test_a_folder_that_cannot_be_written(app, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(platformdirs, "user_log_path", refuse)
    for module, hook in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    log = logging.getLogger("xorgui")
    before = list(log.handlers), log.propagate
    Reporter().install()
    log.handlers, log.propagate = before
