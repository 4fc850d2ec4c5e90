"""The dialog as a person meets it: choose, export, read what is said; and what goes wrong."""

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from xorgui.core.data import Dataset
from xorgui.export.formats import Format
from xorgui.export.progress import CancelledError
from xorgui.ui.export.dialog import ExportDialog

KINDS = {"Picture": 0, "Python script": 1, "Jupyter notebook": 2, "Run as a table": 3, "Lab report": 6}


@pytest.fixture
def dialog(window, qtbot) -> ExportDialog:
    window.actions_by_name["export"].trigger()
    opened = window.findChild(ExportDialog)
    qtbot.waitUntil(opened.isVisible)
    return opened


def choose(dialog: ExportDialog, kind: str) -> None:
    dialog.kinds.setCurrentRow(KINDS[kind])


def export(dialog: ExportDialog, path: Path, qtbot) -> str:
    """Export into a file; what is said then."""
    dialog.export(str(path))
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)
    return dialog.message.text()


def test_ctrl_e_opens_it_and_escape_closes_it(window, qtbot):
    assert window.actions_by_name["export"].shortcut().toString() == "Ctrl+E"
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_picture_of_a_panel_at_the_chosen_size(window, dialog, qtbot, tmp_path):
    options = dialog._options[0]
    options.panel.setCurrentIndex(options.panel.findData("region"))
    options.scale.setCurrentIndex(options.scale.findData(3))
    path = tmp_path / "그림 1 🙂.png"
    size = window.arrangement.panels["region"].size() * 3
    assert options.size_label.text() == f"{size.width()} × {size.height()} pixels"
    assert export(dialog, path, qtbot) == f"Exported: {path}"
    assert QImage(str(path)).size() == size


@pytest.mark.parametrize(("wanted", "start"), [(Format.SVG, b"<?xml"), (Format.PDF, b"%PDF-")])
def test_pictures_as_shapes(window, dialog, qtbot, tmp_path, wanted, start):
    options = dialog._options[0]
    options.format.setCurrentIndex(options.format.findData(wanted))
    assert not options.scale.isEnabled()
    path = tmp_path / "picture"
    export(dialog, path, qtbot)
    assert path.read_bytes().startswith(start)


def test_the_picture_goes_to_the_clipboard(window, dialog, qtbot):
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().size() == window.size() * 2
    choose(dialog, "Python script")
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("# XOR Lab: 2 – 2 – 1")
    choose(dialog, "Run as a table")
    assert not dialog.copy_button.isVisible()


def test_what_needs_no_widget(dialog, qtbot, tmp_path):
    for kind, name in (("Python script", "a.py"), ("Jupyter notebook", "b.ipynb"), ("Run as a table", "c.csv")):
        choose(dialog, kind)
        export(dialog, tmp_path / name, qtbot)
    compile((tmp_path / "a.py").read_text("utf-8"), "a.py", "exec")
    assert json.loads((tmp_path / "b.ipynb").read_text("utf-8"))["nbformat"] == 4
    assert (tmp_path / "c.csv").read_text("utf-8-sig").startswith("epoch,step,loss,accuracy,x1 → y1")


def test_the_button_asks_where_and_proposes_a_name(dialog, qtbot, tmp_path):
    choose(dialog, "Jupyter notebook")
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    asked = dialog.findChild(QFileDialog)
    assert Path(asked.selectedFiles()[0]).name == "xor.ipynb"
    asked.fileSelected.emit(str(tmp_path / "x.ipynb"))
    asked.reject()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert (tmp_path / "x.ipynb").exists()


def test_what_cannot_be_written_is_said_in_one_sentence(dialog, qtbot, tmp_path):
    choose(dialog, "Python script")
    folder = tmp_path / "folder.py"
    folder.mkdir()
    assert export(dialog, folder, qtbot) == "folder.py is a folder."
    assert "is not a folder" in export(dialog, tmp_path / "missing" / "x.py", qtbot)
    kept = tmp_path / "kept.py"
    kept.write_text("mine")
    kept.chmod(0o400)
    if not kept.stat().st_mode & 0o200 and not _writes_anyway(kept):
        assert "is read-only" in export(dialog, kept, qtbot)
        assert kept.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".part") == []


def _writes_anyway(path: Path) -> bool:
    """Whether this is a user whom permissions do not hold back."""
    try:
        path.open("a").close()
    except PermissionError:
        return False
    return True


def test_without_points_there_is_no_script(window, dialog, qtbot, tmp_path):
    data = window.document.experiment.data
    window.document.set_data(Dataset(data.points[:0], data.targets[:0], view=data.view))
    choose(dialog, "Python script")
    assert export(dialog, tmp_path / "x.py", qtbot) == "There are no points to train on, so there is no script."
    assert not (tmp_path / "x.py").exists()


def test_a_long_export_shows_progress_and_can_be_cancelled(window, dialog, qtbot, tmp_path, monkeypatch):
    going_on, seen = threading.Event(), threading.Event()

    def work(tick):
        tick(0.5)
        seen.set()
        assert going_on.wait(20)
        try:
            tick(0.6)
        except CancelledError:
            cancelled.append(True)
            raise
        return b""

    cancelled: list[bool] = []
    monkeypatch.setattr("xorgui.ui.export.dialog.prepare", lambda *_: work)
    choose(dialog, "Run as a table")
    dialog.export(str(tmp_path / "x.csv"))
    assert seen.wait(20)
    qtbot.waitUntil(dialog.progress.isVisible)
    qtbot.waitUntil(lambda: dialog.progress.value() == 500)
    assert not dialog.export_button.isEnabled()
    cancel = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Cancel")
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    going_on.set()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert cancelled == [True]
    assert dialog.message.text() == "Cancelled: nothing has been written."
    assert not (tmp_path / "x.csv").exists()
    assert dialog.export_button.isEnabled()


def test_whatever_goes_wrong_is_said(dialog, qtbot, tmp_path, monkeypatch, caplog):
    def fail(tick):
        raise RuntimeError("no luck\nat all")

    monkeypatch.setattr("xorgui.ui.export.dialog.prepare", lambda *_: fail)
    assert export(dialog, tmp_path / "x", qtbot) == "The export failed: no luck"
    assert "no luck" in caplog.text


def test_closing_the_window_ends_an_export(window, dialog, qtbot, tmp_path, monkeypatch):
    def work(tick):
        while True:
            tick(0.5)

    monkeypatch.setattr("xorgui.ui.export.dialog.prepare", lambda *_: work)
    dialog.export(str(tmp_path / "x"))
    window.close_at_once()
    QApplication.processEvents()
    assert not (tmp_path / "x").exists()
