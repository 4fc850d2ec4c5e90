"""What a program that was killed leaves behind comes back at the next start."""

import re
import signal
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.files.documents import small
from xorgui.core.architecture import WeightId
from xorgui.core.disk import BadFileError, DiskProblem
from xorgui.core.experiment import TrainingState
from xorgui.core.presets import PRESETS
from xorgui.files import documents
from xorgui.files.documents import write
from xorgui.model.autosave import AutosaveSlot, left_behind
from xorgui.model.places import autosave_folder
from xorgui.model.trainer import Trainer
from xorgui.ui.windows import Windows

W = WeightId(1, 0, 0)
PATIENCE_MS = 60_000

# A window in a process of its own that a person works in; it says when that is autosaved.
WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from xorgui.core.architecture import WeightId
from xorgui.model import autosave
from xorgui.model.trainer import Trainer
from xorgui.ui import application
autosave.INTERVAL_MS = 20
Trainer.load_engine = lambda self: None
app = QApplication([])
application.prepare(app)
from xorgui.ui.windows import Windows
window = Windows(app).begin([])
if len(sys.argv) > 1:
    window.file.save(Path(sys.argv[1]))
window.document.set_weight(WeightId(1, 0, 0), 1.5)
def look():
    if any(autosave.autosave_folder().glob("*.xorlab")):
        print("kept", flush=True)
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def killed(*arguments):
    """Works in a window until it is autosaved, and kills the process as a crash would."""
    process = subprocess.Popen([sys.executable, "-c", WORK, *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        process.stdout.read()


def leave_behind(name="a"):
    """What a killed process leaves, but for its lock."""
    slot = AutosaveSlot(name)
    slot.path.parent.mkdir(parents=True, exist_ok=True)
    parameters = small().experiment.parameters.replaced({W: 1.5})
    state = TrainingState(parameters, 2, step=4)
    write(slot.path, replace(small(), experiment=replace(small().experiment, state=state)))


@pytest.fixture
def windows(app, qtbot, monkeypatch):
    """The windows of a program, without TensorFlow."""
    monkeypatch.setattr(Trainer, "load_engine", lambda self: None)
    made = Windows(app)
    yield made
    for window in made.windows:
        window.close_at_once()
        window.deleteLater()
    app.removeEventFilter(made)
    made.deleteLater()


def let_pass():
    """What is due at once happens."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    QApplication.processEvents()


def answer(window, text):
    """Presses a button of the box that is open; what it asked. None: there is none."""
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    if not boxes:
        return None
    (box,) = boxes
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == text]
    button.click()
    return box.text()


def start(windows, *names):
    """As a start of the program does."""
    first = windows.begin([str(name) for name in names])
    windows.offer_recovery()
    let_pass()
    return first


def weight(window):
    return window.document.experiment.parameters.value(W)


def kept():
    return sorted(path.suffix for path in autosave_folder().iterdir())


def test_save_and_quit_is_for_all_windows(windows, tmp_path):
    """As the dialog after a fault has it."""
    paths = [tmp_path / f"{number}.xorlab" for number in range(2)]
    for path in paths:
        write(path, small())
    start(windows, *paths)
    for window in windows.windows:
        window.document.set_weight(W, 1.5)
    windows.save_and_quit()
    assert not any(window.isVisible() for window in windows.windows)
    assert [documents.read(path).experiment.parameters.value(W) for path in paths] == [1.5, 1.5]


def test_the_window_in_front_is_one_that_is_open(windows, tmp_path):
    paths = [tmp_path / f"{number}.xorlab" for number in range(2)]
    for path in paths:
        write(path, small())
    first = start(windows, *paths)
    second = windows.windows[1]
    first.close_at_once()
    assert windows.front is second


def test_after_a_kill_the_next_start_offers_what_was_there(windows, tmp_path):
    path = tmp_path / "수업 1.xorlab"
    killed(path)
    window = start(windows)
    assert weight(window) != 1.5
    assert answer(window, "Recover").startswith("XOR Lab was not closed properly. Recover the document")
    assert weight(window) == 1.5
    assert window.file.path == path
    assert window.isWindowModified()
    assert not window.file.is_changed_on_disk
    window.file.save(path)
    assert not window.isWindowModified()
    window.autosave.save()
    assert ".xorlab" not in kept()
    window.close()
    assert kept() == []


def test_the_time_is_told_in_the_language_of_the_window(windows):
    leave_behind("a")
    QLocale.setDefault(QLocale("ko_KR"))
    try:
        told = answer(start(windows), "Later")
    finally:
        QLocale.setDefault(QLocale.system())
    assert re.search(r"as of \d", told)
    assert not re.search("[가-힣]", told)


def test_several_are_opened_in_windows_of_their_own(windows):
    leave_behind("a")
    leave_behind("b")
    window = start(windows)
    assert answer(window, "Recover").startswith("XOR Lab was not closed properly. Recover 2 documents")
    assert len(windows.windows) == 2
    for opened in windows.windows:
        assert weight(opened) == 1.5
        assert opened.file.path is None
        assert opened.isWindowModified()


def test_later_keeps_it_and_delete_does_not(windows):
    leave_behind()
    window = start(windows)
    assert answer(window, "Later")
    windows.offer_recovery()
    let_pass()
    assert answer(window, "Delete")
    windows.offer_recovery()
    let_pass()
    assert answer(window, "Recover") is None
    assert kept() == []


def test_what_a_living_window_has_is_its_own(windows):
    window = start(windows)
    window.document.set_weight(W, 2.25)
    window.autosave.save()
    window.autosave._writing.result()
    assert left_behind() == []
    windows.offer_recovery()
    let_pass()
    assert answer(window, "Recover") is None
    code = "from xorgui.model.autosave import left_behind; print(len(left_behind()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"0\n"


def test_a_recovered_document_is_safe_before_it_is_written_again(windows):
    leave_behind()
    window = start(windows)
    answer(window, "Recover")
    assert len(list(autosave_folder().glob("*.xorlab"))) == 1
    assert left_behind() == [], "it belongs to this window now"
    window.document.set_weight(W, 2.5)
    window.autosave.save()
    window.autosave._writing.result()
    (path,) = autosave_folder().glob("*.xorlab")
    assert documents.read(path).experiment.parameters.value(W) == 2.5


def test_one_that_cannot_be_read_is_set_aside(windows):
    slot = AutosaveSlot("broken")
    slot.path.parent.mkdir(parents=True)
    slot.path.write_text("{")
    window = start(windows)
    answer(window, "Recover")
    assert window.notice.text.text() == "broken.xorlab is not an XOR Lab document."
    assert kept() == [".unreadable"]
    assert left_behind() == []


def test_only_what_changes_is_written(windows, monkeypatch):
    written = []
    monkeypatch.setattr(documents, "write", lambda path, saved: written.append(saved) or b"")
    window = start(windows)
    save, document = window.autosave.save, window.document
    save()
    assert written == []
    document.set_weight(W, 1)
    save()
    window.autosave._writing.result()
    save()
    assert len(written) == 1
    document.begin_run()
    document.follow(TrainingState(document.experiment.parameters, 3), document.run)
    save()
    window.autosave._writing.result()
    assert written[-1].experiment.state.step == 3, "training is a change"
    document.end_run()


def test_an_autosave_that_fails_is_told_once(windows, monkeypatch):
    def fail(path, saved):
        raise BadFileError(DiskProblem.FULL, path)

    monkeypatch.setattr(documents, "write", fail)
    window = start(windows)
    told = []
    window.autosave.failed.connect(told.append)
    for value in (1, 2, 3):
        window.document.set_weight(W, value)
        window.autosave.save()
        window.autosave._thread.submit(int).result()
    window.autosave.save()
    assert len(told) == 1
    assert window.notice.text.text().startswith("Unsaved work would be lost in a crash.")


def test_files_of_the_command_line_have_a_window_each(windows, tmp_path):
    document, points = tmp_path / "한 글.xorlab", tmp_path / "points.csv"
    write(document, small())
    points.write_text("0,0,1\n1,1,0\n")
    start(windows, document, points, tmp_path / "gone.xorlab")
    first, second, third = windows.windows
    assert first.document.experiment == small().experiment
    assert first.file.path == document
    assert second.document.experiment.data.points.tolist() == [[0, 0], [1, 1]]
    assert answer(third, "OK") == f"There is no file gone.xorlab in {tmp_path}."
    assert third.document.experiment == PRESETS["by-hand"].experiment()


def test_a_double_click_on_macos_opens_a_window_unless_one_is_free(windows, app, tmp_path):
    one, two = tmp_path / "one.xorlab", tmp_path / "two.xorlab"
    for path in (one, two):
        write(path, small())
    start(windows)
    app.installEventFilter(windows)
    for path in (one, two):
        app.sendEvent(app, QFileOpenEvent(str(path)))
    assert [window.file.path for window in windows.windows] == [one, two]
