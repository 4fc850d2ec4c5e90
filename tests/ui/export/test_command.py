"""`xorgui export`: each format from a file, and the sentences for what cannot be."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from xorgui.app import main
from xorgui.core.data import Dataset
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.presets import PRESETS
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Timeline
from xorgui.export.formats import Format
from xorgui.files import documents
from xorgui.files.saved import Saved, ViewState
from xorgui.ui.theme import DARK

NAME = "수업 1 🙂.xorlab"


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / NAME
    documents.write(path, Saved(PRESETS["by-hand"].experiment()))
    return path


def test_code_and_tables_are_written_beside_the_file(file, capsys):
    for wanted in (Format.PY, Format.IPYNB, Format.CSV):
        assert main(["export", str(file), "--to", wanted]) == 0
        written = file.with_name(f"수업 1 🙂{wanted.suffix}")
        assert capsys.readouterr().out == f"{written}\n"
        assert written.stat().st_size > 100


def test_to_a_given_file_or_the_standard_output(file, tmp_path, capsys, monkeypatch):
    out = tmp_path / "x.py"
    assert main(["export", str(file), "--to", "py", "-o", str(out)]) == 0
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw))
    assert main(["export", str(file), "--to", "py", "-o", "-"]) == 0
    assert raw.getvalue() == out.read_bytes()


def test_a_picture_of_a_panel(app, file, tmp_path, capsys):
    out = tmp_path / "x.png"
    options = ["--panel", "region", "--scale", "3", "--theme", "dark", "-o", str(out)]
    assert main(["export", str(file), "--to", "png", *options]) == 0
    picture = QImage(str(out))
    assert picture.width() > 1_000
    assert picture.width() % 3 == picture.height() % 3 == 0
    assert QColor(picture.pixel(picture.width() // 2, 20)).name() == DARK.panel.lower()


def test_a_picture_of_the_log_has_its_lines(app, file, tmp_path, capsys):
    from xorgui.engine import runtime
    from xorgui.ui.export.command import _fill_log
    from xorgui.ui.export.hidden import hidden_window

    saved = documents.read(file)
    runtime.load()
    from xorgui.engine.replay import replayed

    settings = replace(saved.experiment.settings, stop_epoch=20)
    start = replace(saved.experiment, settings=settings)
    (ended,) = replayed(Timeline((Moment(start),)), [20])
    run = Run(timeline=Timeline((Moment(start), Moment(ended))))
    documents.write(file, Saved(ended, run, view=ViewState(chart="log")))
    with hidden_window(file) as window:
        _fill_log(window)
        lines = window.charts.log.text.toPlainText().splitlines()
    assert [line.partition(",")[0] for line in lines] == [f"Iter: {n}" for n in range(0, 20, 2)] + [lines[-1]]
    empty, full = tmp_path / "empty.png", tmp_path / "full.png"
    assert main(["export", str(file), "--to", "png", "--panel", "charts", "-o", str(full)]) == 0
    documents.write(file, Saved(ended, view=ViewState(chart="log")))
    assert main(["export", str(file), "--to", "png", "--panel", "charts", "-o", str(empty)]) == 0
    assert QImage(str(full)) != QImage(str(empty))


def test_no_screen_is_needed(file, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment["QT_QPA_PLATFORM"] = "xcb"
    command = [sys.executable, "-m", "xorgui", "export", str(file), "--to", "svg"]
    run = subprocess.run(command, env=environment, capture_output=True, check=False, cwd=Path.cwd())
    assert (run.returncode, run.stderr) == (0, b"")
    assert file.with_suffix(".svg").read_bytes().startswith(b"<?xml")


def test_a_report_has_the_answers_that_the_file_has(app, file, tmp_path, monkeypatch):
    progress = LessonProgress("unknown", answers=(("why", "두 직선 <b>"),))
    documents.write(file, replace(documents.read(file), lesson=progress))
    monkeypatch.setattr("xorgui.ui.export.report._table", lambda *_: _no_table())
    out = tmp_path / "x.html"
    assert main(["export", str(file), "--to", "html", "--author", "홍길동", "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert "두 직선 &lt;b&gt;" in page
    assert "홍길동" in page


def _no_table():
    from xorgui.export.report import Part

    return Part("table", ())


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["missing.xorlab", "--to", "py"], 1, "There is no file missing.xorlab in"),
        ([NAME, "--to", "py", "-o", "."], 1, "is a folder"),
        ([NAME, "--to", "doc"], 2, "'doc' is not one of png, svg, pdf, py"),
        ([NAME, "--to", "png", "--scale", "9"], 2, "'9' is not a whole number from 1 to 4"),
        ([NAME, "--to", "png", "--panel", "moon"], 2, "'moon' is not one of window, lesson"),
        ([NAME], 2, "--to"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(file, monkeypatch, capsys, arguments, code, sentence):
    monkeypatch.chdir(file.parent)
    try:
        ended = main(["export", *arguments])
    except SystemExit as error:
        ended = error.code
    told = capsys.readouterr().err
    assert (ended, told.count("\n")) == (code, 1)
    assert sentence in told


def test_a_file_that_is_no_document_and_one_without_points(file, tmp_path, capsys):
    other = tmp_path / "other.xorlab"
    other.write_text("nothing")
    assert main(["export", str(other), "--to", "py"]) == 1
    assert "other.xorlab is not an XOR Lab document" in capsys.readouterr().err
    experiment = PRESETS["by-hand"].experiment()
    none = Dataset(experiment.data.points[:0], experiment.data.targets[:0], view=experiment.data.view)
    documents.write(file, Saved(experiment.with_data(none)))
    assert main(["export", str(file), "--to", "py"]) == 1
    assert "There are no points to train on" in capsys.readouterr().err
