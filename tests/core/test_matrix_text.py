"""Weights as text, as NumPy, TensorFlow and tables print them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.matrix_text import (
    LONGEST_TEXT,
    BadMatrixError,
    MatrixProblem,
    fitting,
    read_arrays,
    write_array,
)
from xorgui.core.numbers import LIMIT

W = [[[5.0, -7.0], [5.0, -7.5]]]

ONE = {
    "nested lists": ("[[5, -7], [5, -7.5]]", W),
    "as NumPy prints": ("[[ 5.  -7. ]\n [ 5.  -7.5]]", W),
    "as NumPy represents": ("array([[ 5. , -7. ],\n       [ 5. , -7.5]], dtype=float32)", W),
    "as NumPy is given": ("W1 = np.array([[5, -7], [5, -7.5]], dtype=np.float32)", W),
    "as a cell of a notebook": ("W = tf.constant([[5, -7], [5, -7.5]], dtype=tf.float32)\n", W),
    "an eager tensor": ("tf.Tensor(\n[[ 5.  -7. ]\n [ 5.  -7.5]], shape=(2, 2), dtype=float32)", W),
    "an eager tensor as it is represented": (
        "<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[ 5. , -7. ],\n       [ 5. , -7.5]], dtype=float32)>",
        W,
    ),
    "a variable": (
        "<tf.Variable 'dense/kernel:0' shape=(2, 2) dtype=float32, numpy=\narray([[5., -7.], [5., -7.5]])>",
        W,
    ),
    "a minus sign": ("[[5, −7], [5, −7.5]]", W),
    "powers of ten": ("[[5e0 -7.0e+00] [ 5 -75e-1]]", W),
    "lines": ("5 -7\n5 -7.5\n", W),
    "lines with commas": ("5, -7\n5, -7.5", W),
    "lines with tight commas": ("5,-7\n5,-7.5", W),
    "a spreadsheet": ("5\t-7\r\n5\t-7,5\r\n", W),
    "semicolons": ("5;-7\n5;-7,5", W),
    "decimal commas": ("5,0 -7,0\n5,0 -7,5", W),
    "a vector": ("[-8 3]", [[-8.0, 3.0]]),
    "a vector with commas": ("array([-8.,  3.], dtype=float32)", [[-8.0, 3.0]]),
    "a line": ("-8 3", [[-8.0, 3.0]]),
    "a number": ("6", [[6.0]]),
    "fractions": ("1/2 1/4", [[0.5, 0.25]]),
    "a row": ("[[1, 2, 3]]", [[[1.0, 2.0, 3.0]]]),
    "a column": ("1\n2", [[[1.0], [2.0]]]),
}


@pytest.mark.parametrize("kind", ONE)
def test_one_array(kind):
    text, expected = ONE[kind]
    assert [array.tolist() for array in read_arrays(text)] == expected


def test_all_weights_of_a_model_as_they_are_printed():
    text = """[array([[ 5., -7.],
       [ 5., -7.]], dtype=float32), array([-8.,  3.], dtype=float32), array([[-11.],
       [-11.]], dtype=float32), array([6.], dtype=float32)]"""
    shapes = [array.shape for array in read_arrays(text)]
    assert shapes == [(2, 2), (2,), (2, 1), (1,)]
    assert [a.shape for a in read_arrays("W = [[1, 2], [3, 4]]\nb = [1, 2]")] == [(2, 2), (2,)]


BAD = {
    "nothing": ("", MatrixProblem.EMPTY),
    "blanks": (" \n\t", MatrixProblem.EMPTY),
    "empty brackets": ("[[]]", MatrixProblem.EMPTY),
    "words": ("weights", MatrixProblem.NOT_A_NUMBER),
    "nan": ("[[nan, 1]]", MatrixProblem.NOT_A_NUMBER),
    "infinite": ("1 inf", MatrixProblem.NOT_A_NUMBER),
    "cut by NumPy": ("[1 2 ... 3 4]", MatrixProblem.NOT_A_NUMBER),
    "code": ("[__import__('os').system('true')]", MatrixProblem.NOT_A_NUMBER),
    "open": ("[[1, 2], [3, 4]", MatrixProblem.BRACKETS),
    "closed twice": ("[1, 2]]", MatrixProblem.BRACKETS),
    "beside": ("1 [2, 3]", MatrixProblem.BRACKETS),
    "a list and a number": ("[[1, 2], 3]", MatrixProblem.BRACKETS),
    "rows": ("[[1, 2], [3]]", MatrixProblem.RAGGED),
    "lines": ("1 2\n3", MatrixProblem.RAGGED),
    "large": ("[1e7]", MatrixProblem.OUT_OF_RANGE),
    "long": ("1 " * LONGEST_TEXT, MatrixProblem.TOO_LONG),
    "deep": ("[" * 10_000 + "]" * 10_000, MatrixProblem.BRACKETS),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_matrix(kind):
    text, expected = BAD[kind]
    with pytest.raises(BadMatrixError) as caught:
        read_arrays(text)
    assert caught.value.problem is expected


SINGLES = st.floats(-LIMIT, LIMIT, width=32)


@given(st_numpy.arrays(np.float32, st_numpy.array_shapes(min_dims=1, max_dims=2, max_side=5), elements=SINGLES))
def test_what_is_written_is_read_back_bit_for_bit_and_by_numpy(array):
    (again,) = read_arrays(write_array(array))
    assert (again.shape, again.tobytes()) == (array.shape, array.tobytes())
    evaluated = eval(write_array(array), {"np": np})
    assert (evaluated.dtype, evaluated.tobytes()) == (array.dtype, array.tobytes())
    (printed,) = read_arrays(repr(array))
    assert printed.shape == array.shape


@given(st.text(alphabet="[](),;. \n\t-+e0123456789ndarypW=<>'x", max_size=60))
def test_any_text_is_arrays_or_a_problem(text):
    try:
        found = read_arrays(text)
    except BadMatrixError:
        return
    assert all(array.ndim in (1, 2) and array.size and np.isfinite(array).all() for array in found)


XOR = Architecture.build((2,))


def taken(text, target=None, architecture=XOR):
    return fitting(read_arrays(text), architecture, target)


def test_a_matrix_goes_where_it_fits():
    assert taken("[[1, 2], [3, 4]]") == {
        WeightId(1, 0, 0): 1,
        WeightId(1, 1, 0): 2,
        WeightId(1, 0, 1): 3,
        WeightId(1, 1, 1): 4,
    }
    assert taken("[1, 2]") == {WeightId(1, 0): 1, WeightId(1, 1): 2}
    assert taken("[1, 2]", WeightId(2, 0, 1)) == {WeightId(2, 0, 0): 1, WeightId(2, 0, 1): 2}
    assert taken("[[1], [2]]") == {WeightId(2, 0, 0): 1, WeightId(2, 0, 1): 2}
    assert taken("7", WeightId(2, 0)) == {WeightId(2, 0): 7}


def test_several_go_to_a_layer_or_to_all():
    assert len(taken("[[1, 2], [3, 4]] [5, 6]", WeightId(1, 0))) == 6
    everything = taken("[[1, 2], [3, 4]] [5, 6] [[7], [8]] [9]", WeightId(2, 0))
    assert everything.keys() == set(XOR.weight_ids())
    assert everything[WeightId(2, 0)] == 9
    single = Architecture.build(())
    assert len(taken("[[1], [2]] [3]", None, single)) == len(taken("[[1], [2]] [3]", WeightId(1, 0), single)) == 3


@pytest.mark.parametrize(
    ("text", "target", "shape", "wanted"),
    [
        ("[[1, 2, 3]]", None, "1×3", "2×2, 2, 2×1, 1"),
        ("[[1, 2]]", WeightId(2, 0, 0), "1×2", "2×1"),
        ("[1, 2, 3, 4]", WeightId(1, 0, 0), "4", "2×2"),
        ("[[1, 2], [3, 4]]", WeightId(1, 0), "2×2", "2"),
        ("[[1, 2], [3, 4]] [1]", WeightId(1, 0), "2×2, 1", "2×2, 2"),
        ("[[1, 2], [3, 4]] [1, 2] [[1], [2]]", None, "2×2, 2, 2×1", "2×2, 2, 2×1, 1"),
    ],
)
def test_another_shape_is_refused(text, target, shape, wanted):
    with pytest.raises(BadMatrixError) as caught:
        taken(text, target)
    assert caught.value.problem is MatrixProblem.SHAPE
    assert caught.value.values == {"shape": shape, "wanted": wanted}
