"""What a person has chosen stays chosen when units come and go; no window."""

import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import WeightId
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.reshape import Reshape, with_layer, with_unit, without_layer, without_unit
from xorgui.model.document import Document
from xorgui.model.selection import Selection

WEIGHT = WeightId(1, 1, 0)


@pytest.fixture
def document(qapp) -> Document:
    return Document(PRESETS["by-hand"].experiment())


@pytest.fixture
def selection(document) -> Selection:
    return Selection(document)


@pytest.fixture
def reshape(document):
    def to(make, *arguments) -> None:
        change: Reshape = make(document.experiment.architecture, *arguments)
        document.reshape(change, Parameters.zeros(change.new))

    return to


def test_the_pin_follows_the_unit_not_its_number(document, selection, reshape):
    selection.pin_unit((1, 1))
    reshape(without_unit, 1, 0)
    assert selection.pinned == (1, 0)
    document.undo()
    assert selection.pinned == (1, 1)
    reshape(with_layer, 1, 2, Activation.SIGMOID)
    assert selection.pinned == (2, 1)
    reshape(without_layer, 1)
    assert selection.pinned == (1, 1)
    reshape(with_unit, 1)
    assert selection.pinned == (1, 1)


def test_with_the_pinned_unit_its_pin_goes(selection, reshape):
    selection.pin_unit((1, 0))
    reshape(without_unit, 1, 0)
    assert selection.pinned is None
    assert selection.unit == selection.output


@pytest.mark.parametrize("preset", ["or-nand", "and"])
def test_another_experiment_has_nothing_pinned_and_no_weight_chosen(document, selection, preset):
    """One of the same shape, too, and then the views hear of it: they do not look for another shape."""
    heard = []
    selection.pin_unit((1, 1))
    selection.choose_weight(WEIGHT)
    selection.unit_changed.connect(lambda: heard.append("unit"))
    selection.weight_changed.connect(lambda: heard.append("weight"))
    document.open(PRESETS[preset].experiment(), preset)
    assert selection.pinned is None
    assert selection.weight is None
    assert heard == (["unit", "weight"] if preset == "or-nand" else [])


def test_the_chosen_weight_follows_its_units(document, selection, reshape):
    selection.choose_weight(WEIGHT)
    reshape(without_unit, 1, 0)
    assert selection.weight == WeightId(1, 0, 0)
    document.undo()
    reshape(without_unit, 1, 1)
    assert selection.weight is None
    document.undo()
    selection.choose_weight(WeightId(2, 0))
    reshape(with_layer, 1, 2, Activation.SIGMOID)
    assert selection.weight == WeightId(3, 0), "the bias stays with its unit"
    selection.choose_weight(WeightId(2, 1, 1))
    reshape(without_layer, 1)
    assert selection.weight is None, "the connection went with its source"


def test_what_was_chosen_last_is_explained(selection):
    assert selection.subject == selection.output
    selection.choose_weight(WEIGHT)
    assert selection.subject == WEIGHT
    selection.pin_unit((1, 0))
    assert selection.subject == (1, 0)
    selection.choose_weight(WEIGHT)
    assert selection.subject == WEIGHT, "the same weight once more is the newer choice"
    selection.hover_unit((1, 1))
    assert selection.subject == (1, 1)
    selection.hover_unit(None)
    assert selection.subject == WEIGHT
    selection.choose_weight(None)
    assert selection.subject == (1, 0)
    selection.pin_unit(None)
    assert selection.subject == selection.output


def test_another_subject_is_told(selection):
    told = []
    selection.subject_changed.connect(lambda: told.append(selection.subject))
    selection.pin_unit((1, 0))
    selection.choose_weight(WEIGHT)
    selection.choose_weight(WEIGHT)
    selection.hover_unit((2, 0))
    selection.hover_unit(None)
    assert told == [(1, 0), WEIGHT, (2, 0), WEIGHT]
