"""Points out of files and into files: by menu, by dropping, and what is no file of points."""

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from xorgui.core.csv_points import LONGEST_LINE, MAX_BYTES, PointsProblem, read_points
from xorgui.core.data import MAX_POINTS, Dataset, Gate, gate_data


@pytest.fixture
def refused(window):
    """The sentence of the dialog that is open, which is closed; None: there is none."""

    def sentence():
        boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
        texts = [box.text() for box in boxes]
        for box in boxes:
            box.close()
        assert len(texts) <= 1
        return texts[0] if texts else None

    return sentence


@pytest.fixture
def dialog(window):
    """Picks a file in the dialog that is open."""

    def pick(path):
        (chooser,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
        chooser.fileSelected.emit(str(path))
        chooser.close()

    return pick


def menu_action(window, text):
    for top in window.menuBar().actions():
        for action in top.menu().actions():
            if action.text().replace("&", "") == text:
                return action
    raise AssertionError(text)


def test_points_are_opened_in_one_undo_step(window, tmp_path, dialog, refused):
    path = tmp_path / "cells.csv"
    path.write_text("x1,x2,label,test\n3,4,yes,0\n5,6,no,1\n7,8,yes,0\n")
    menu_action(window, "Open points…").trigger()
    dialog(path)
    data = window.document.experiment.data
    assert data.points.tolist() == [[3, 4], [5, 6], [7, 8]]
    assert data.targets.tolist() == [1, 0, 1]
    assert data.test_marks.tolist() == [False, True, False]
    assert data.view == (1, 2, 9, 10)
    assert refused() is None
    assert window.document.undo_stack.undoText() == "points of cells.csv"
    assert window._status.text() == "Points taken from cells.csv"
    window.document.undo()
    assert window.document.experiment.data == gate_data(Gate.XOR)


def test_saved_points_are_the_same_when_opened_again(window, tmp_path, dialog):
    data = Dataset([[0.1, -2], [1e-7, 3.25]], [1, 0], np.array([False, True]))
    window.document.set_data(data)
    menu_action(window, "Save points…").trigger()
    path = tmp_path / "points.csv"
    dialog(path)
    assert window._status.text() == "Points saved: points.csv"
    assert read_points(path.read_bytes()) == data
    window.document.undo()
    window.files.open(str(path))
    assert window.document.experiment.data == data


def test_saving_replaces_the_file_as_a_whole(window, tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("x" * 10_000)
    window.files.save(str(path))
    assert read_points(path.read_bytes()) == gate_data(Gate.XOR)
    assert [file.name for file in tmp_path.iterdir()] == ["points.csv"], "no temporary file is left"


def test_a_place_that_cannot_be_written(window, tmp_path, refused):
    window.files.save(str(tmp_path / "nowhere" / "points.csv"))
    assert refused() == f"points.csv cannot be used: {tmp_path / 'nowhere'} is not a folder."
    folder = tmp_path / "folder"
    folder.mkdir()
    window.files.save(str(folder))
    assert refused() == "folder is a folder."


def test_no_points_are_not_saved(window, refused):
    window.document.set_data(Dataset(np.zeros((0, 2)), np.zeros(0)))
    menu_action(window, "Save points…").trigger()
    assert refused() == "There are no points to save."
    assert not window.findChildren(QFileDialog)


FAULTS = {
    PointsProblem.NOT_TEXT: (
        b"0,0,1\n\xff\xfe\n",
        "bad.csv, line 2: this is not text; save the table as CSV, in UTF-8.",
    ),
    PointsProblem.EMPTY: (b"\n# nothing\n", "bad.csv: there are no points."),
    PointsProblem.ONLY_HEADER: (
        b"x1,x2,label\n",
        "bad.csv, line 1: there are column names, but no points below them.",
    ),
    PointsProblem.LINE_TOO_LONG: (
        b"0,0,1\n" + b"1" * (LONGEST_LINE + 5),
        "bad.csv, line 2: the line is longer than 10,000 characters.",
    ),
    PointsProblem.QUOTES: (
        b'0,0,1\n"0,1,0\n',
        'bad.csv, line 2: a quote is not closed, or text follows a closed one: "0,1,0',
    ),
    PointsProblem.COLUMNS: (
        b"0,0,1\n0,1\n",
        "bad.csv, line 2: the columns are x1, x2, label and optionally test, but there are 2 here.",
    ),
    PointsProblem.COLUMN_ORDER: (
        b"x2,x1,label\n0,0,1\n",
        "bad.csv, line 1: the column “x2” is out of place: the order is x1, x2, label, test.",
    ),
    PointsProblem.NOT_A_NUMBER: (b"0,0,1\n0,{x},1\n", "bad.csv, line 2: “{x}” is not a number."),
    PointsProblem.AMBIGUOUS: (
        b"0;0;1\n1,000;1;1\n",
        "bad.csv, line 2: the comma of “1,000” can be read in two ways: write 1000 or 1.0.",
    ),
    PointsProblem.OUT_OF_RANGE: (
        b"0,0,1\n0,1e9,1\n",
        "bad.csv, line 2: “1e9” is out of range: numbers lie between −1,000,000 and 1,000,000.",
    ),
    PointsProblem.LABEL: (
        b"0,0,cat\n0,1,dog\n1,1,cow\n",
        "bad.csv, line 3: labels are 0 and 1, −1 and 1, or two words; “cow” does not fit.",
    ),
    PointsProblem.TEST_MARK: (
        b"x1,x2,label,test\n0,0,1,2\n",
        "bad.csv, line 2: the column test holds 0 and 1, not “2”.",
    ),
    PointsProblem.TOO_MANY: (
        b"0,0,1\n" * (MAX_POINTS + 2),
        "bad.csv, line 5,001: there are 5,002 points; 5,000 is the limit.",
    ),
}


def test_every_problem_has_its_sentence_below():
    assert set(FAULTS) == set(PointsProblem)


@pytest.mark.parametrize("problem", FAULTS)
def test_a_bad_file_changes_nothing_and_is_explained_in_a_sentence(window, tmp_path, refused, problem):
    content, sentence = FAULTS[problem]
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    before = window.document.experiment
    window.files.open(str(path))
    assert refused() == sentence
    assert window.document.experiment is before
    assert not window.document.undo_stack.canUndo()


def test_what_cannot_be_read(window, tmp_path, refused, monkeypatch):
    before = window.document.experiment
    window.files.open(str(tmp_path / "gone.csv"))
    assert refused() == f"There is no file gone.csv in {tmp_path}."
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    window.files.open(str(folder))
    assert refused() == "folder.csv is a folder."
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    window.files.open(str(pipe))
    assert refused() == "pipe.csv is a pipe or a device, not a file."

    big = tmp_path / "big.csv"
    big.write_bytes(b"0" * (MAX_BYTES + 1))
    window.files.open(str(big))
    assert refused() == "big.csv has 1,000,001 bytes; a file of this kind may have at most 1,000,000."

    def forbidden(self, mode):
        raise PermissionError(13, "Permission denied", str(self))

    secret = tmp_path / "secret.csv"
    secret.write_text("0,0,1\n")
    monkeypatch.setattr(Path, "open", forbidden)
    window.files.open(str(secret))
    assert refused() == f"secret.csv cannot be used: permission denied in {tmp_path}."
    assert window.document.experiment is before


def test_a_file_dropped_on_the_window_is_opened(window, tmp_path, drop, refused):
    path = tmp_path / "Dropped.CSV"
    path.write_text("0,0,1\n1,1,0\n")
    assert drop(path)
    assert window.document.experiment.data.points.tolist() == [[0, 0], [1, 1]]
    path.write_text("nonsense\n")
    assert drop(path)
    assert refused().startswith("Dropped.CSV, line 1: ")
    assert len(window.document.experiment.data) == 2


def test_over_the_region_too_a_file_is_the_windows(window, tmp_path, drop):
    path = tmp_path / "dropped.csv"
    path.write_text("0,0,1\n1,1,0\n")
    assert drop(path, target=window.region.viewport()), "Qt offers it to the parents in turn"
    assert len(window.document.experiment.data) == 2


def test_other_things_are_not_taken(window, tmp_path, drop):
    for name in ("a.csv", "b.csv", "picture.png"):
        (tmp_path / name).write_text("0,0,1\n")
    assert not drop(tmp_path / "picture.png")
    assert not drop(tmp_path / "a.csv", tmp_path / "b.csv")
    assert not drop()
    assert window.document.experiment.data == gate_data(Gate.XOR)
