"""Parameters never change in place, and say what they hold."""

import dataclasses

import numpy as np
import pytest

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.parameters import Parameters, frozen

SHAPE = Architecture.build((3, 2))


@pytest.fixture
def parameters():
    """All values differ: 0, 1, 2, ... in the order of `arrays`."""
    count = 0
    arrays = []
    for zeros in Parameters.zeros(SHAPE).arrays:
        arrays.append(np.arange(count, count + zeros.size).reshape(zeros.shape))
        count += zeros.size
    return Parameters.from_arrays(arrays)


def test_shapes(parameters):
    assert [w.shape for w in parameters.weights] == [(2, 3), (3, 2), (2, 1)]
    assert [b.shape for b in parameters.biases] == [(3,), (2,), (1,)]
    assert parameters.sizes == SHAPE.sizes


def test_values_by_name(parameters):
    assert parameters.value(WeightId(1, target=0, source=0)) == 0
    assert parameters.value(WeightId(1, target=2, source=1)) == 5
    assert parameters.value(WeightId(1, target=1)) == 7
    assert parameters.value(WeightId(2, target=1, source=2)) == 14
    assert parameters.value(WeightId(3, target=0)) == 19
    values = [parameters.value(weight) for weight in SHAPE.weight_ids()]
    assert sorted(values) == list(range(20))


def test_arrays_come_back(parameters):
    assert Parameters.from_arrays(parameters.arrays) == parameters


def test_float32_and_read_only(parameters):
    for array in parameters.arrays:
        assert array.dtype == np.float32
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 1


def test_fields_cannot_be_set(parameters):
    with pytest.raises(dataclasses.FrozenInstanceError):
        parameters.weights = ()


def test_the_callers_arrays_stay_the_callers():
    arrays = [np.ones((2, 1), np.float32), np.ones(1, np.float32)]
    parameters = Parameters.from_arrays(arrays)
    arrays[0][0, 0] = 5
    assert parameters.value(WeightId(1, 0, 0)) == 1


def test_replaced_changes_a_copy(parameters):
    weight, bias = WeightId(2, target=1, source=2), WeightId(3, target=0)
    changed = parameters.replaced({weight: -1.5, bias: 0.25})
    for each in SHAPE.weight_ids():
        expected = {weight: -1.5, bias: 0.25}.get(each, parameters.value(each))
        assert changed.value(each) == expected
    assert parameters.value(weight) == 14


def test_replaced_by_nothing_is_equal(parameters):
    assert parameters.replaced({}) == parameters


def test_equality_is_by_value(parameters):
    same = Parameters(parameters.weights, parameters.biases)
    assert same == parameters
    assert same is not parameters
    for weight in SHAPE.weight_ids():
        assert parameters.replaced({weight: 99}) != parameters
    assert Parameters.zeros(SHAPE) != Parameters.zeros(Architecture.build((3,)))
    assert parameters != "parameters"


def test_not_hashable(parameters):
    with pytest.raises(TypeError):
        hash(parameters)


def test_arrays_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        Parameters((np.zeros((2, 3)),), (np.zeros(2),))
    with pytest.raises(ValueError, match="do not fit"):
        Parameters((np.zeros((2, 3)), np.zeros((3, 1))), (np.zeros(3),))


def test_layers_that_do_not_follow_each_other_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        Parameters((np.zeros((2, 3)), np.zeros((4, 1))), (np.zeros(3), np.zeros(1)))
    with pytest.raises(ValueError, match="do not fit"):
        Parameters((), ())


def test_frozen_is_a_read_only_copy():
    values = np.arange(3.0)
    kept = frozen(values)
    values[0] = 9
    assert kept.tolist() == [0, 1, 2]
    assert not kept.flags.writeable
