"""Names of weights, and what is said of networks that are none."""

import pytest

from xorgui.core.architecture import Architecture, BadNetworkError, NetworkProblem, WeightId, parse_hidden
from xorgui.core.experiment import StartKind
from xorgui.core.losses import Loss
from xorgui.model.names import gate_symbols, gate_words, loss_words, start_words, weight_name
from xorgui.model.network_problems import explain_network


@pytest.mark.parametrize(
    ("hidden", "weight", "name"),
    [
        ((2,), WeightId(1, 1, 0), "x1 → y2"),
        ((2,), WeightId(1, 1), "bias of y2"),
        ((2,), WeightId(2, 0, 1), "y2 → ŷ"),
        ((2,), WeightId(2, 0), "bias of ŷ"),
        ((3, 3), WeightId(2, 0, 2), "y3(1) → y1(2)"),
        ((), WeightId(1, 0, 1), "x2 → ŷ"),
    ],
)
def test_names_of_weights(hidden, weight, name):
    architecture = Architecture.build(hidden)
    assert weight_name(architecture, weight) == architecture.weight_name(weight) == name


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("many", "Layers are written as sizes, for example 2 – 4 – 1."),
        ("3-3-1", "A network has 2 inputs and 1 output, for example 2 – 4 – 1; hidden layers alone: 4 4."),
        ("65", "A hidden layer has 1 to 64 units, not 65."),
        (17 * "2 ", "At most 16 hidden layers are allowed, not 17."),
    ],
)
def test_what_is_said_of_networks_that_are_none(text, sentence):
    with pytest.raises(BadNetworkError) as caught:
        Architecture.build(parse_hidden(text))
    assert explain_network(caught.value) == sentence


def test_every_problem_has_a_sentence():
    sentences = {explain_network(BadNetworkError(problem, "7")) for problem in NetworkProblem}
    assert len(sentences) == len(NetworkProblem)
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)


def test_every_start_and_loss_has_words_of_its_own():
    starts, losses = [start_words(kind) for kind in StartKind], [loss_words(loss) for loss in Loss]
    assert (len(set(starts)), len(set(losses))) == (len(StartKind), len(Loss))
    assert all([*starts, *losses])


@pytest.mark.parametrize(
    ("gate", "words", "symbols"),
    [
        ("x2 OR NOT x1", "x₂ OR NOT x₁", "x₂ ∨ ¬x₁"),
        ("x1 AND NOT x2", "x₁ AND NOT x₂", "x₁ ∧ ¬x₂"),
        ("NOT x2", "NOT x₂", "¬x₂"),
        ("always 1", "always 1", "≡ 1"),
        ("NAND", "NAND", "NAND"),
        ("", "", ""),
    ],
)
def test_names_of_gates_where_there_is_much_and_little_room(gate, words, symbols):
    assert (gate_words(gate), gate_symbols(gate)) == (words, symbols)
