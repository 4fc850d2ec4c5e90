"""Which steps make the lines of the notes' table."""

from dataclasses import replace

import pytest

from tests.core.test_origin import START, trained
from xorgui.core.data import Gate, gate_data
from xorgui.core.notes_table import MAX_LINES, last_line, table_line, table_steps, usual_distance
from xorgui.core.presets import AND_UNIT, PRESETS
from xorgui.core.timeline import Moment, Timeline


def timeline(*experiments):
    return Timeline(tuple(map(Moment, experiments)))


def test_a_line_tells_the_loss_after_the_update_of_its_iteration():
    kept = timeline(START, trained(START, 7))
    assert list(table_steps(kept, 7, 3)) == [(0, 1), (3, 4), (6, 7)]
    assert list(table_steps(kept, 6, 3)) == [(0, 1), (3, 4)]
    assert list(table_steps(Timeline(), 7, 3)) == []


def test_an_iteration_is_a_pass_over_the_points_whatever_the_batches():
    by_twos = replace(START, settings=replace(START.settings, batch=2))
    assert list(table_steps(timeline(by_twos), 8, 1)) == [(0, 2), (1, 4), (2, 6), (3, 8)]
    # From the third pass on in batches of one, begun in the middle of a pass: it counts anew.
    edited = trained(by_twos, 3).with_settings(replace(START.settings, batch=1))
    assert list(table_steps(timeline(by_twos, edited), 20, 1)) == [(0, 2), (1, 7), (2, 11), (3, 15), (4, 19)]


def test_a_run_that_goes_on_from_the_middle_has_the_lines_from_there():
    assert list(table_steps(timeline(trained(START, 5)), 9, 2)) == [(6, 7), (8, 9)]


def test_no_more_lines_than_can_be_read():
    assert len(list(table_steps(timeline(START), 10**9, 1))) == MAX_LINES


@pytest.mark.parametrize(("stop", "distance"), [(50_000, 5_000), (1_001, 100), (4, 1)])
def test_ten_lines_are_usual(stop, distance):
    assert usual_distance(replace(START, settings=replace(START.settings, stop_epoch=stop))) == distance


def test_words():
    assert table_line(3, START) == "Iter: 3, Loss: 0.6931"
    perfect = PRESETS["and"].experiment()
    assert perfect.parameters == AND_UNIT
    assert last_line(perfect) == "Testset Accuracy: 1.0000"
    held = replace(perfect, data=replace(gate_data(Gate.XOR), is_test=[True, False, False, True]))
    assert last_line(held) == "Testset Accuracy: 0.5000"
    assert last_line(replace(held, data=replace(held.data, targets=[1, 1, 1, 1]))) == "Testset Accuracy: 0.5000"
    assert last_line(replace(held, data=replace(held.data, points=[[0, 0]] * 4))) == "Testset Accuracy: 1.0000"
