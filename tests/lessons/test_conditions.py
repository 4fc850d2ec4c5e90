"""What tasks ask for, one condition at a time, judged without the code that judges."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import CORNERS, Gate, gate_data
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.history import Curve
from xorgui.core.parameters import Parameters
from xorgui.lessons import conditions
from xorgui.lessons.conditions import Lack, Missing, Situation
from xorgui.model.lesson_sentences import what_is_missing

BY_HAND = [[[5, -7], [5, -7]], [-8, 3], [[-11], [-11]], [6]]
LOGIC = {
    Gate.XOR: lambda a, b: a != b,
    Gate.AND: lambda a, b: a and b,
    Gate.OR: lambda a, b: a or b,
    Gate.NAND: lambda a, b: not (a and b),
    Gate.NOR: lambda a, b: not (a or b),
    Gate.XNOR: lambda a, b: a == b,
    Gate.X1: lambda a, b: a,
}
# Quarters: sums that are exact, and 0 or well away from it.
small = st.integers(-32, 32).map(lambda quarters: quarters / 4)


def experiment(arrays, hidden=(2,), activation=Activation.SIGMOID, gate=Gate.XOR, epoch=0) -> Experiment:
    parameters = Parameters.from_arrays(arrays)
    architecture = Architecture.build(hidden, activation)
    state = TrainingState(parameters, epoch)
    return Experiment(gate_data(gate), architecture, TrainingSettings(), Start(StartKind.TYPED), parameters, state)


def situation(now: Experiment, before: Experiment | None = None, **rest) -> Situation:
    rest.setdefault("curve", Curve.empty())
    return Situation(now, before or now, **rest)


def lack(missing: Missing | None) -> Lack | None:
    """What is missing; that it can be put into words is seen by the way."""
    if missing is not None:
        assert what_is_missing(missing)
    return missing.lack if missing else None


def unit(w1, w2, b) -> Experiment:
    return experiment([[[w1], [w2]], [b]], ())


@given(small, small, small, st.sampled_from(list(Gate)))
def test_a_unit_computes_a_gate_where_its_sum_has_the_signs_of_the_table(w1, w2, b, gate):
    numbers = np.float32([w1, w2, b])
    right = sum(
        ((numbers[0] * x1 + numbers[1] * x2 + numbers[2]) > 0) == bool(LOGIC[gate](x1, x2)) for x1, x2 in CORNERS
    )
    missing = conditions.Computes(gate).missing(situation(unit(*numbers)))
    if right == 4:
        assert missing is None
    else:
        assert missing == Missing(Lack.ROWS_RIGHT, {"right": right, "rows": 4})


def test_a_unit_inside_the_network_computes_a_gate():
    now = situation(experiment(BY_HAND))
    assert conditions.Computes(Gate.AND, "y1").missing(now) is None
    assert conditions.Computes(Gate.NOR, "y2").missing(now) is None
    missing = conditions.Computes(Gate.OR, "y1").missing(now)
    assert missing == Missing(Lack.UNIT_ROWS_RIGHT, {"unit": "y₁", "gate": "OR", "right": 2, "rows": 4})
    assert lack(missing)
    assert lack(conditions.Computes(Gate.OR, "y3").missing(now)) is Lack.NO_SUCH_UNIT


@given(st.sets(st.integers(0, 8)))
def test_only_what_may_change_has_changed(changed):
    before = experiment(BY_HAND)
    weights = list(before.architecture.weight_ids())
    now = before.with_parameters(before.parameters.replaced({weights[n]: 77.0 for n in changed}))
    names = ("x1-y1", "x2-y1", "y1", "x1-y2", "x2-y2", "y2", "y1-out", "y2-out", "out")
    biases = conditions.ChangesOnly(None).missing(situation(now, before))
    assert lack(biases) is (Lack.OTHERS_CHANGED if any("-" in names[n] for n in changed) else None)
    some = conditions.ChangesOnly(("y1", "x1-y2")).missing(situation(now, before))
    others = {weights[n] for n in changed if names[n] not in ("y1", "x1-y2")}
    assert set(some.values["weights"] if some else ()) == others


def test_only_what_may_change_has_changed_in_the_same_network():
    before = experiment(BY_HAND)
    grown = experiment([[[5, -7, 0], [5, -7, 0]], [-8, 3, 0], [[-11], [-11], [0]], [6]], (3,))
    other = replace(before, architecture=Architecture.build((2,), Activation.TANH))
    for now in (grown, other):
        assert lack(conditions.ChangesOnly(None).missing(situation(now, before))) is Lack.OTHER_SHAPE


@pytest.mark.parametrize(("hidden", "units"), [((), 0), ((2,), 2), ((3, 4), 7)])
def test_hidden_units_are_counted_over_all_layers(hidden, units):
    zeros = Parameters.zeros(Architecture.build(hidden)).arrays
    now = situation(experiment(zeros, hidden))
    assert conditions.FewUnits(units).missing(now) is None
    if units:
        missing = conditions.FewUnits(units - 1).missing(now)
        assert missing == Missing(Lack.TOO_MANY_UNITS, {"units": units, "most": units - 1})
        assert lack(missing)


def test_the_network_has_certain_layers():
    now = situation(experiment(BY_HAND))
    assert conditions.HasLayers((2,)).missing(now) is None
    missing = conditions.HasLayers((2, 2)).missing(now)
    assert missing == Missing(Lack.OTHER_LAYERS, {"label": "2 – 2 – 2 – 1"})
    assert lack(missing)


def test_all_hidden_layers_have_an_activation_or_the_output_has():
    sizes = (2, 2, 2, 1)
    mixed = Architecture(sizes, (Activation.RELU, Activation.TANH, Activation.SIGMOID))
    now = experiment(Parameters.zeros(mixed).arrays, (2, 2))
    now = replace(now, architecture=mixed)
    assert lack(conditions.Activates(Activation.RELU).missing(situation(now))) is Lack.OTHER_ACTIVATION
    assert conditions.Activates(Activation.SIGMOID, is_output=True).missing(situation(now)) is None
    assert lack(conditions.Activates(Activation.STEP, is_output=True).missing(situation(now))) is Lack.OTHER_ACTIVATION
    alike = replace(now, architecture=Architecture.build((2, 2), Activation.RELU))
    assert conditions.Activates(Activation.RELU).missing(situation(alike)) is None
    # A network without hidden layers has none that are as they should be.
    assert conditions.Activates(Activation.RELU).missing(situation(unit(0, 0, 0)))


@given(small, small, small)
def test_a_relu_unit_is_dead_where_its_sum_is_nowhere_above_0(w1, w2, b):
    numbers = np.float32([w1, w2, b])
    alive = sum(bool(numbers[0] * x1 + numbers[1] * x2 + numbers[2] > 0) for x1, x2 in CORNERS)
    arrays = [[[1, numbers[0]], [1, numbers[1]]], [0, numbers[2]], [[1], [1]], [0]]
    missing = conditions.IsDead("y2").missing(situation(experiment(arrays, activation=Activation.RELU)))
    assert missing == (Missing(Lack.NOT_DEAD, {"unit": "y₂", "points": alive}) if alive else None)


def test_only_a_relu_unit_can_be_dead():
    arrays = [[[0, 0], [0, 0]], [-99, -99], [[0], [0]], [0]]
    for activation in (Activation.SIGMOID, Activation.STEP, Activation.LINEAR):
        now = situation(experiment(arrays, activation=activation))
        assert lack(conditions.IsDead("y1").missing(now)) is Lack.NO_RELU
    now = situation(experiment(arrays, activation=Activation.RELU))
    assert conditions.IsDead("y1").missing(now) is None
    assert lack(conditions.IsDead("x1").missing(now)) is not None
    assert lack(conditions.IsDead("out").missing(now)) is Lack.NO_RELU
    assert lack(conditions.IsDead("y3").missing(now)) is Lack.NO_SUCH_UNIT


def test_the_loss_is_below_a_limit():
    half = situation(unit(0, 0, 0))
    assert conditions.LossBelow(np.log(2) + 1e-6).missing(half) is None
    missing = conditions.LossBelow(np.log(2) - 1e-6).missing(half)
    assert lack(missing) is Lack.LOSS
    assert missing.values["loss"] == pytest.approx(np.log(2))
    # nan is below nothing.
    assert conditions.LossBelow(1e6).missing(situation(unit(np.nan, 0, 0)))


@pytest.mark.parametrize(("numbers", "right"), [((-2, -2, 1), 1), ((0, 0, 0), 2), ((2, 2, -1), 3)])
def test_points_that_are_right_are_enough_or_too_many(numbers, right):
    now = situation(unit(*numbers))
    for share in (0.25, 0.5, 0.75, 1.0):
        enough, few = conditions.Accuracy(share).missing(now), conditions.AccuracyBelow(share).missing(now)
        assert lack(enough) is (None if right >= 4 * share else Lack.POINTS_RIGHT)
        assert lack(few) is (None if right < 4 * share else Lack.TOO_MANY_RIGHT)


def test_a_share_that_is_no_whole_number_of_points_is_rounded_up():
    three = situation(unit(2, 2, -1))
    assert conditions.Accuracy(0.7).missing(three) is None
    missing = conditions.Accuracy(0.76).missing(three)
    assert missing == Missing(Lack.POINTS_RIGHT, {"right": 3, "points": 4, "needed": 4})
    nothing = replace(unit(0, 0, 0), data=gate_data(Gate.XOR).split(0, 1))
    assert conditions.Accuracy(0).missing(situation(nothing)) is None


def test_training_has_got_to_an_epoch():
    for epoch, missing in ((0, Lack.EPOCHS), (99, Lack.EPOCHS), (100, None), (101, None)):
        now = situation(experiment(BY_HAND, epoch=epoch))
        assert lack(conditions.TrainedFor(100).missing(now)) is missing


def test_a_printed_table_agrees_to_four_decimals():
    table = conditions.PrintsTable((0.5, 0.25, 0.1), 10)
    now = experiment(BY_HAND)
    right = {0: 0.50004, 10: 0.24996, 20: 0.1, 30: 9.0}
    assert table.missing(situation(now, printed=right)) is None
    for printed, count in (({}, 0), ({0: 0.5, 10: 0.25}, 2), (right | {10: 0.2501}, 2), ({1: 0.5}, 0)):
        missing = table.missing(situation(now, printed=printed))
        assert missing == Missing(Lack.TABLE_ROWS, {"right": count, "rows": 3})
        assert lack(missing)
    other = now.with_parameters(now.parameters.replaced({WeightId(1, 0): 1.0}))
    assert lack(table.missing(situation(other, now, printed=right))) is Lack.OTHER_START


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", Lack.NO_ANSWER),
        ("0.25", None),
        ("0,25", None),
        ("1/4", None),
        ("+.25", None),
        ("0.26", None),
        ("0.24", None),
        ("0.2601", Lack.WRONG_ANSWER),
        ("−0.25", Lack.WRONG_ANSWER),
        ("a quarter", Lack.WRONG_ANSWER),
        ("nan", Lack.WRONG_ANSWER),
        ("1/0", Lack.WRONG_ANSWER),
    ],
)
def test_a_number_is_right_within_its_tolerance(text, missing):
    now = situation(experiment(BY_HAND), answer=text)
    assert lack(conditions.Answers(0.25, 0.01).missing(now)) is missing


def test_the_right_choice_is_chosen():
    now = experiment(BY_HAND)
    for answer, missing in (("", Lack.NO_ANSWER), ("1", Lack.WRONG_ANSWER), ("2", None), ("02", Lack.WRONG_ANSWER)):
        assert lack(conditions.Chooses(2).missing(situation(now, answer=answer))) is missing


def test_a_prediction_is_made_and_happens():
    counts = np.array([2, 2, 3, 2, 3, 4, 3])
    rows = np.zeros((7, 4))
    rows[:, 1] = counts
    curve = Curve(np.arange(7) * 10, rows)
    now = experiment(BY_HAND)
    for share, needed in ((0.75, 3), (1.0, 4)):
        predicts, step = conditions.Predicts(share), int(np.argmax(counts >= needed)) * 10
        assert predicts.happened(situation(now, curve=curve)) == step
        assert lack(predicts.missing(situation(now, curve=curve))) is Lack.NO_PREDICTION
        assert predicts.missing(situation(now, curve=curve, answer="1")) is None
        assert lack(predicts.missing(situation(now, curve=curve.cut(step - 1), answer="1"))) is Lack.NOT_YET
        assert lack(predicts.missing(situation(now, answer="1"))) is Lack.NOT_YET


def test_a_table_is_filled_in_cell_by_cell():
    rows = tuple((float(x1), float(x2)) for x1, x2 in CORNERS)
    fills = conditions.FillsIn(rows, ("y1", "y2", "out"))
    # AND, NOR and XOR of each row.
    whole = [str(int(value)) for a, b in CORNERS for value in (a and b, not (a or b), a != b)]
    now = experiment(BY_HAND)
    assert fills.missing(situation(now, answer=" ".join(whole))) is None
    for cell, value in enumerate(whole):
        for wrong in ("1" if value == "0" else "0", "", "x", "0.5"):
            answer = " ".join([*whole[:cell], wrong, *whole[cell + 1 :]])
            missing = fills.missing(situation(now, answer=answer))
            assert missing == Missing(Lack.CELLS_RIGHT, {"right": 11, "cells": 12})
            assert [n for n, is_right in enumerate(fills.right(situation(now, answer=answer))) if not is_right] == [
                cell
            ]
    assert lack(fills.missing(situation(now))) is Lack.CELLS_RIGHT
    # What the student has made of the network since does not matter.
    changed = now.with_parameters(now.parameters.replaced({WeightId(1, 0): 50.0}))
    assert fills.missing(situation(changed, now, answer=" ".join(whole))) is None
