"""The run as a table, read back by the standard library."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from tests.export.test_script import CASES, elsewhere
from xorgui.core.evaluation import Evaluation
from xorgui.core.timeline import Moment, Timeline
from xorgui.export.progress import CancelledError
from xorgui.export.run_csv import run_table


def ignore(_share: float) -> None:
    """Whoever does not watch the progress."""


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_each_moment_is_a_row_with_every_weight():
    start = CASES["lab-09-2"]
    kept = [start, elsewhere(start, 3), elsewhere(start, 10)]
    rows = read(run_table(Timeline(tuple(map(Moment, kept))), ignore))
    assert [row["epoch"] for row in rows] == [row["step"] for row in rows] == ["0", "3", "10"]
    assert list(rows[0])[2:7] == ["loss", "accuracy", "x1 → y1", "x2 → y1", "bias of y1"]
    for row, experiment in zip(rows, kept, strict=True):
        evaluation = Evaluation(experiment)
        assert np.float32(float(row["loss"])) == np.float32(evaluation.loss)
        assert float(row["accuracy"]) == evaluation.row.correct / 4
        for weight, value in experiment.parameters.values():
            assert np.float32(float(row[experiment.architecture.weight_name(weight)])) == np.float32(value)
    assert len(rows[0]) == 4 + 9


def test_test_points_have_columns_of_their_own():
    start = CASES["batches of many points, penalty, test"]
    moved = elsewhere(start, 9)
    rows = read(run_table(Timeline((Moment(start), Moment(moved))), ignore))
    assert [(row["epoch"], row["step"]) for row in rows] == [("0", "0"), ("1", "9")]
    assert np.float32(float(rows[1]["test_loss"])) == np.float32(Evaluation(moved).test_loss)
    assert float(rows[1]["test_accuracy"]) == pytest.approx(Evaluation(moved).row.test_correct / len(start.data.test))


def test_no_number_is_an_empty_cell():
    start = CASES["lab-09-2"]
    broken = replace(start.parameters, biases=(np.float32([np.inf, 0]), np.float32([np.nan])))
    (row,) = read(run_table(Timeline((Moment(start.with_parameters(broken)),)), ignore))
    assert (row["bias of y1"], row["bias of ŷ"], row["loss"]) == ("inf", "", "")


def test_it_can_be_cancelled():
    told: list[float] = []

    def tick(share):
        told.append(share)
        if share:
            raise CancelledError

    start = CASES["lab-09-2"]
    with pytest.raises(CancelledError):
        run_table(Timeline(tuple(map(Moment, [start, elsewhere(start, 3), elsewhere(start, 10)]))), tick)
    assert told == [0, 1 / 3]
