"""Shapes of networks, and the names of their units and weights."""

import dataclasses

import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, BadNetworkError, NetworkProblem, WeightId, parse_hidden

SIGMOID, TANH = Activation.SIGMOID, Activation.TANH


def test_the_lectures_network():
    architecture = Architecture.build((2,))
    assert architecture == Architecture((2, 2, 1), (SIGMOID, SIGMOID))
    assert (architecture.hidden, architecture.depth, architecture.label) == ((2,), 2, "2 – 2 – 1")


def test_the_activation_is_that_of_the_hidden_layers():
    architecture = Architecture.build((4, 3), TANH)
    assert [architecture.activation(layer) for layer in (1, 2, 3)] == [TANH, TANH, SIGMOID]


def test_no_hidden_layer():
    architecture = Architecture.build((), TANH)
    assert (architecture.hidden, architecture.depth, architecture.activations) == ((), 1, (SIGMOID,))


@pytest.mark.parametrize(
    ("sizes", "problem", "given"),
    [
        ((), NetworkProblem.ENDS, ""),
        ((2,), NetworkProblem.ENDS, "2"),
        ((3, 2, 1), NetworkProblem.ENDS, "3 – 2 – 1"),
        ((2, 2, 2), NetworkProblem.ENDS, "2 – 2 – 2"),
        ((2, 0, 1), NetworkProblem.UNITS, "0"),
        ((2, 3, -4, 1), NetworkProblem.UNITS, "-4"),
        ((2, 65, 1), NetworkProblem.UNITS, "65"),
        ((2, *[1] * 17, 1), NetworkProblem.LAYERS, "17"),
    ],
)
def test_networks_that_are_refused(sizes, problem, given):
    with pytest.raises(BadNetworkError) as caught:
        Architecture(sizes, (SIGMOID,) * max(len(sizes) - 1, 0))
    assert (caught.value.problem, caught.value.given) == (problem, given)


@pytest.mark.parametrize("count", [1, 3])
def test_each_layer_needs_its_activation(count):
    with pytest.raises(ValueError, match=f"2 layers need 2 activations, not {count}"):
        Architecture((2, 2, 1), (SIGMOID,) * count)


def test_the_largest_network():
    assert Architecture.build((64,) * 16).depth == 17


def test_frozen_and_hashable():
    architecture = Architecture.build((2,))
    with pytest.raises(dataclasses.FrozenInstanceError):
        architecture.sizes = (2, 1)
    assert len({architecture, Architecture.build((2,)), Architecture.build((3,))}) == 2


def test_weight_ids_of_the_lectures_network():
    assert list(Architecture.build((2,)).weight_ids()) == [
        WeightId(1, 0, 0),
        WeightId(1, 0, 1),
        WeightId(1, 0),
        WeightId(1, 1, 0),
        WeightId(1, 1, 1),
        WeightId(1, 1),
        WeightId(2, 0, 0),
        WeightId(2, 0, 1),
        WeightId(2, 0),
    ]


@pytest.mark.parametrize(("hidden", "count"), [((), 3), ((2,), 9), ((10, 10, 10), 261), ((1, 64), 3 + 128 + 65)])
def test_each_weight_has_one_id(hidden, count):
    ids = list(Architecture.build(hidden).weight_ids())
    assert len(ids) == len(set(ids)) == count


def test_a_bias_has_no_source():
    assert WeightId(1, 0).is_bias
    assert not WeightId(1, 0, 0).is_bias


@pytest.mark.parametrize(
    ("hidden", "layer", "unit", "name", "symbol"),
    [
        ((2,), 0, 0, "x1", "x₁"),
        ((2,), 0, 1, "x2", "x₂"),
        ((2,), 1, 1, "y2", "y₂"),
        ((2,), 2, 0, "ŷ", "ŷ"),
        ((), 1, 0, "ŷ", "ŷ"),
        ((12,), 1, 11, "y12", "y₁₂"),
        ((4, 4), 0, 1, "x2", "x₂"),
        ((4, 4), 2, 3, "y4(2)", "y₄⁽²⁾"),
        ((1,) * 12, 11, 0, "y1(11)", "y₁⁽¹¹⁾"),
        ((4, 4), 3, 0, "ŷ", "ŷ"),
    ],
)
def test_names_of_units(hidden, layer, unit, name, symbol):
    architecture = Architecture.build(hidden)
    assert (architecture.unit_name(layer, unit), architecture.unit_symbol(layer, unit)) == (name, symbol)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("2 – 4 – 1", (4,)),
        ("2-4-4-1", (4, 4)),
        ("2 − 3 − 1", (3,)),
        ("2x3x1", (3,)),
        ("2, 16, 1", (16,)),
        ("2-1", ()),
        ("4", (4,)),
        ("2", (2,)),
        (" 4 4 ", (4, 4)),
        ("10;10;10", (10, 10, 10)),
        ("2 2", (2, 2)),
    ],
)
def test_layers_as_they_are_typed(text, hidden):
    assert parse_hidden(text) == hidden


@pytest.mark.parametrize("text", ["", " ", "many", "2-a-1", "2.5", "-3", "2--", "1e3", "9999999"])
def test_layers_that_are_none(text):
    with pytest.raises(BadNetworkError) as caught:
        parse_hidden(text)
    assert caught.value.problem is NetworkProblem.NO_SIZES


@pytest.mark.parametrize("text", ["2-3-3-2", "3-3-1", "2-2", "4 – 4"])
def test_dashes_join_a_whole_network_or_nothing(text):
    with pytest.raises(BadNetworkError) as caught:
        parse_hidden(text)
    assert caught.value.problem is NetworkProblem.ENDS
