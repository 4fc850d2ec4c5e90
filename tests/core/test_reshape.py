"""What stays of the weights when layers or units come and go."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.architecture import Architecture
from xorgui.core.parameters import Parameters
from xorgui.core.reshape import reshaped

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
    return before, reshaped(old, before, new, numbered(new, -1))


@given(shapes)
def test_the_same_shape_keeps_all(architecture):
    parameters = numbered(architecture, 1)
    assert reshaped(architecture, parameters, architecture, numbered(architecture, -1)) == parameters


@given(shapes, shapes)
def test_every_weight_is_an_old_one_or_a_fresh_one(old, new):
    before, fresh = numbered(old, 1), numbered(new, -1)
    result = reshaped(old, before, new, fresh)
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
