"""A fault of the program gets into the log and into one dialog, in whatever thread it happens."""

import errno
import faulthandler
import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from xorgui.ui import reporting
from xorgui.ui.fault_dialog import FaultTeller
from xorgui.ui.main_window import MainWindow
from xorgui.ui.reporting import CRASH_NAME, LOG_NAME, Fault, Reporter


@pytest.fixture
def hooks(monkeypatch):
    """What a reporter takes over is given back."""
    for module, hook in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    log = logging.getLogger("xorgui")
    before = list(log.handlers), log.propagate, log.level
    handler = qInstallMessageHandler(None)
    qInstallMessageHandler(handler)
    # pytest has the real one, which would be gone afterwards.
    crash_files = []
    monkeypatch.setattr(faulthandler, "enable", crash_files.append)
    yield
    for file in crash_files:
        file.close()
    qInstallMessageHandler(handler)
    for added in set(log.handlers) - set(before[0]):
        added.close()
    log.handlers, log.propagate = before[:2]
    log.setLevel(before[2])


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setattr(reporting, "log_folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def reporter(app, hooks, folder):
    made = Reporter()
    made.install()
    return made


def written(folder):
    return (folder / LOG_NAME).read_text(encoding="utf-8")


def test_in_the_window(reporter, qtbot, folder, capfd):
    try:
        raise ValueError("out of luck")
    except ValueError as error:
        with qtbot.waitSignal(reporter.failed) as told:
            sys.excepthook(type(error), error, error.__traceback__)
    fault = told.args[0]
    assert fault.kind == "ValueError"
    assert __file__ in fault.place
    assert "out of luck" in fault.details
    assert "out of luck" in written(folder)
    assert capfd.readouterr().err == ""


def test_in_a_thread(reporter, qtbot, capfd):
    with qtbot.waitSignal(reporter.failed) as told:
        thread = threading.Thread(target=lambda: 1 / 0, name="worker")
        thread.start()
        thread.join()
    assert told.args[0].kind == "ZeroDivisionError"
    assert told.args[0].details.startswith("worker: ")
    assert capfd.readouterr().err == ""


def test_what_a_thread_caught_itself_is_told_too(reporter, qtbot):
    """As the engine's session does, which has to go on."""
    with qtbot.waitSignal(reporter.failed) as told:
        try:
            raise OverflowError
        except OverflowError:
            logging.getLogger("xorgui.engine.session").exception("training failed")
    assert "training failed" in told.args[0].details


def test_what_is_no_fault_is_only_logged(reporter, qtbot, folder):
    with qtbot.assertNotEmitted(reporter.failed):
        logging.getLogger("xorgui").error("a sentence")
        qWarning("Qt complains")
    assert "a sentence" in written(folder)
    assert "Qt complains" in written(folder)


def test_the_log_does_not_grow_for_ever(reporter, folder):
    log = logging.getLogger("xorgui")
    for _ in range(40):
        log.warning("x" * 100_000)
    assert sum(file.stat().st_size for file in folder.iterdir()) < 2_000_000


def test_a_crash_is_told_at_the_next_start_only(app, hooks, folder):
    (folder / CRASH_NAME).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    first, second = Reporter(), Reporter()
    first.install()
    second.install()
    assert first.last_crash == "Fatal Python error: Segmentation fault"
    assert second.last_crash == ""
    assert "Segmentation fault" in written(folder)


def test_a_folder_that_cannot_be_written(app, hooks, monkeypatch, tmp_path, qtbot):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(reporting, "log_folder", lambda: tmp_path / "file" / "log")
    reporter = Reporter()
    reporter.install()
    with qtbot.waitSignal(reporter.failed):
        sys.excepthook(ValueError, ValueError(), None)


@pytest.mark.parametrize(
    ("screens", "words"),
    [
        ({}, "there is no screen"),
        ({"QT_QPA_PLATFORM": "xcb"}, "there is no screen"),
        ({"DISPLAY": ":77"}, "(DISPLAY=:77) does not answer"),
        ({"DISPLAY": ":77", "QT_QPA_PLATFORM": "wayland"}, "(DISPLAY=:77, QT_QPA_PLATFORM=wayland) does not answer"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_why_there_is_no_window(monkeypatch, screens, words):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in screens.items():
        monkeypatch.setenv(name, value)
    assert words in reporting.why_no_window()


# The dialog.


@pytest.fixture
def teller(window):
    said, left = [], []
    made = FaultTeller(lambda: window, said.append, lambda: left.append(True))
    made.said, made.left = said, left
    yield made
    if made.dialog is not None:
        made.dialog.reject()


def fault(place="a.py:1"):
    return Fault("ValueError", place, f"main: not caught\nTraceback of {place}")


def press(dialog, role):
    (box,) = dialog.findChildren(QDialogButtonBox)
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def test_one_dialog_at_a_time_which_gathers_what_comes(teller):
    teller.show(fault())
    first = teller.dialog
    teller.show(fault("b.py:2"))
    assert teller.dialog is first
    assert "Traceback of a.py:1" in first.report.toPlainText()
    assert "Traceback of b.py:2" in first.report.toPlainText()


def test_the_same_fault_again_is_one_sentence(teller):
    teller.show(fault())
    press(teller.dialog, QDialogButtonBox.ButtonRole.RejectRole)
    assert teller.dialog is None
    assert teller.left == []
    for _ in range(3):
        teller.show(fault())
    assert teller.dialog is None
    assert len(teller.said) == 3
    assert "(ValueError)" in teller.said[0]
    teller.show(fault("b.py:2"))
    assert teller.dialog is not None


def test_the_report_can_be_copied(teller):
    teller.show(fault())
    press(teller.dialog, QDialogButtonBox.ButtonRole.ActionRole)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("XOR Lab: ")
    assert "\nPython: " in copied
    assert copied.endswith("Traceback of a.py:1")


def test_enter_goes_on(teller, qtbot):
    """It is pressed without reading, and nobody wants to quit by it."""
    teller.show(fault())
    qtbot.waitUntil(teller.dialog.isVisible)
    qtbot.keyClick(teller.dialog, Qt.Key.Key_Return)
    assert teller.dialog is None
    assert teller.left == []


def test_save_and_quit(teller):
    teller.show(fault())
    press(teller.dialog, QDialogButtonBox.ButtonRole.AcceptRole)
    assert teller.left == [True]


def test_a_full_disk_is_no_traceback_for_each_line(reporter, capfd, monkeypatch):
    (file,) = [made for made in logging.getLogger("xorgui").handlers if isinstance(made, logging.FileHandler)]

    def fail(_text):
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(file.stream, "write", fail, raising=False)
    logging.getLogger("xorgui").warning("a sentence")
    assert capfd.readouterr().err == ""


def test_that_it_crashed_is_in_sight_until_it_is_put_away(window, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(MainWindow, "open_log_folder", lambda self: opened.append(True))
    window.tell_crash()
    window.show_message("Compiled in 1.2 s.")
    assert window.notice.isVisible()
    assert window.notice.text.text() == "XOR Lab crashed last time."
    qtbot.mouseClick(window.notice.answer, Qt.MouseButton.LeftButton)
    assert opened == [True]
    assert not window.notice.isVisible()
    window.tell_crash()
    window.switch_language()
    assert window.notice.text.text() == "지난번에 XOR Lab이 비정상적으로 종료되었습니다."
    window.switch_language()
    window.notice.put_away.setFocus()
    qtbot.keyClick(window.notice.put_away, Qt.Key.Key_Space)
    assert not window.notice.isVisible()
    assert window.focusWidget() is window
