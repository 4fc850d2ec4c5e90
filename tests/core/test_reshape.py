"""What stays of the weights when layers or units come and go."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import by_position, resized, with_layer, with_unit, without_layer, without_unit

shapes = st.lists(st.integers(1, 4), max_size=3).map(lambda hidden: Architecture.build(tuple(hidden)))


def numbered(architecture, sign):
    """Weights that are all different, positive in the old network and negative in the fresh one."""
    arrays = Parameters.zeros(architecture).arrays
    return Parameters.from_arrays(
        [sign * (1000 * k + 1 + np.arange(a.size).reshape(a.shape)) for k, a in enumerate(arrays)]
    )


def after(old_hidden, new_hidden):
    old, new = Architecture.build(old_hidden), Architecture.build(new_hidden)
    before = numbered(old, 1)
    return before, by_position(old, new).parameters(before, numbered(new, -1))


@given(shapes)
def test_the_same_shape_keeps_all(architecture):
    parameters = numbered(architecture, 1)
    assert by_position(architecture, architecture).parameters(parameters, numbered(architecture, -1)) == parameters


@given(shapes, shapes)
def test_every_weight_is_an_old_one_or_a_fresh_one(old, new):
    before, fresh = numbered(old, 1), numbered(new, -1)
    result = by_position(old, new).parameters(before, fresh)
    assert result.sizes == new.sizes
    kept = [value for a in result.arrays for value in a.ravel().tolist() if value > 0]
    assert len(kept) == len(set(kept))
    assert set(kept) <= {value for a in before.arrays for value in a.ravel().tolist()}
    for array, source in zip(result.arrays, fresh.arrays, strict=True):
        assert (array[array < 0] == source[array < 0]).all()


def test_a_unit_more():
    before, result = after((2,), (3,))
    assert (result.weights[0][:, :2] == before.weights[0]).all()
    assert (result.biases[0][:2] == before.biases[0]).all()
    assert (result.weights[1][:2] == before.weights[1]).all()
    assert (result.biases[1] == before.biases[1]).all()
    assert all((new < 0).all() for new in (result.weights[0][:, 2], result.biases[0][2], result.weights[1][2]))


def test_a_unit_less():
    before, result = after((3,), (2,))
    assert (result.weights[0] == before.weights[0][:, :2]).all()
    assert (result.weights[1] == before.weights[1][:2]).all()
    assert (result.biases[1] == before.biases[1]).all()


def test_a_layer_more():
    before, result = after((2,), (2, 2))
    assert (result.weights[0] == before.weights[0]).all()
    assert (result.weights[1] < 0).all()
    assert (result.weights[2] < 0).all()  # its units were not before the output
    assert (result.biases[2] == before.biases[1]).all()


def test_a_layer_less():
    before, result = after((2, 2), (2,))
    assert (result.weights[0] == before.weights[0]).all()
    assert (result.weights[1] < 0).all()
    assert (result.biases[1] == before.biases[2]).all()


def test_a_unit_in_the_middle_goes_alone():
    old = Architecture.build((3,))
    before = numbered(old, 1)
    change = without_unit(old, 1, 1)
    result = change.parameters(before, numbered(change.new, -1))
    assert (result.weights[0] == before.weights[0][:, [0, 2]]).all()
    assert (result.biases[0] == before.biases[0][[0, 2]]).all()
    assert (result.weights[1] == before.weights[1][[0, 2]]).all()


def test_the_last_unit_takes_its_layer_along():
    change = without_unit(Architecture.build((3, 1)), 2, 0)
    assert change.new.hidden == (3,)
    assert without_unit(Architecture.build((1,)), 1, 0).new.hidden == ()


def test_a_layer_in_the_middle():
    old = Architecture((2, 3, 4, 1), (Activation.TANH, Activation.RELU, Activation.SIGMOID))
    before = numbered(old, 1)
    more = with_layer(old, 2, 5, Activation.LINEAR)
    assert more.new.sizes == (2, 3, 5, 4, 1)
    assert more.new.activations == (Activation.TANH, Activation.LINEAR, Activation.RELU, Activation.SIGMOID)
    result = more.parameters(before, numbered(more.new, -1))
    assert (result.weights[0] == before.weights[0]).all()
    assert (result.weights[1] < 0).all()
    assert (result.weights[2] < 0).all()
    assert (result.weights[3] == before.weights[2]).all()
    assert (result.biases[2] == before.biases[1]).all()
    less = without_layer(more.new, 2)
    assert less.new == old
    again = less.parameters(result, numbered(old, -1))
    assert (again.weights[1] < 0).all()
    assert (again.biases[1] == before.biases[1]).all()
    assert (again.weights[2] == before.weights[2]).all()


def test_locks_go_with_their_weights():
    old = Architecture.build((3,))
    locked = {WeightId(1, 2, 0), WeightId(1, 1), WeightId(2, 0)}
    assert without_unit(old, 1, 1).locks(locked) == {WeightId(1, 1, 0), WeightId(2, 0)}
    assert with_unit(old, 1).locks(locked) == locked


def test_layers_keep_their_activations():
    old = Architecture((2, 2, 2, 1), (Activation.RELU, Activation.TANH, Activation.LINEAR))
    assert resized(old, (3, 3, 3)).activations == (
        Activation.RELU,
        Activation.TANH,
        Activation.TANH,
        Activation.LINEAR,
    )
    assert resized(old, (5,)).activations == (Activation.RELU, Activation.LINEAR)
    assert resized(old, ()).activations == (Activation.LINEAR,)
    single = Architecture((2, 1), (Activation.STEP,))
    assert resized(single, (2,)).activations == (Activation.SIGMOID, Activation.STEP)
