"""The dense layer x W + b in the forms that compile to the fastest loops; which one, is decided here by size."""

import itertools
from enum import Enum, auto
from typing import Any

import tensorflow as tf

from xorgui.core.architecture import Architecture

Tensor = Any
"""tf.Tensor or tf.Variable: TensorFlow has no types of its own for a checker."""

# Multiplications of a forward pass up to which a written-out sum beats the matrix product: inside one compiled kernel
# the sum is unrolled and vectorised, while a matrix product pays off once it leaves the kernel for the library's own.
# Thousands of steps a second, SGD, sum against product: 2-8-8-8-1 x 200 (30,000): 102, 41. 2-12-12-1 x 200 (36,000):
# 65, 38. 2-16-1 x 1,000 (48,000): 37, 51. 2-16-16-16-1 x 200 (112,000): 24, 45. 2-32-32-1 x 200 (224,000): 12, 27.
MAX_SUM_WORK = 40_000

# With many points, these want to be the last axis, which is the one that is vectorised; with few, and where the widest
# layer fills one vector of eight float32, the units do.
# Thousands of steps a second, points first against last: 2-2-1 x 4: 14,100, 11,600. 2-10-10-10-1 x 4: 2,150, 920.
# 2-4-4-1 x 16: 3,310, 2,410. 2-4-4-1 x 32: 1,330, 1,560. 2-2-1 x 200: 770, 1,350. 2-7-7-7-1 x 200: 79, 109.
# 2-8-8-8-1 x 200: 102, 74. 2-9-9-1 x 200: 75, 122.
MIN_MANY_POINTS = 32
VECTOR_UNITS = 8


class Form(Enum):
    """How a layer is computed; `x` has shape (points, units) in the first form, (units, points) in the others."""

    SUM_POINTS_FIRST = auto()
    SUM_POINTS_LAST = auto()
    PRODUCT = auto()

    @property
    def points_last(self) -> bool:
        return self is not Form.SUM_POINTS_FIRST

    def arranged(self, features: Tensor) -> Tensor:
        """Features of shape (points, 2) as the layers want them."""
        return tf.transpose(features) if self.points_last else features


def choose_form(architecture: Architecture, points: int) -> Form:
    """The fastest form for a network that trains on this many points at once."""
    sizes = architecture.sizes
    work = points * sum(before * units for before, units in itertools.pairwise(sizes))
    if work > MAX_SUM_WORK:
        return Form.PRODUCT
    if points < MIN_MANY_POINTS or max(sizes) == VECTOR_UNITS:
        return Form.SUM_POINTS_FIRST
    return Form.SUM_POINTS_LAST


def dense(form: Form, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """The sums of one layer, laid out as the form says; `w` has shape (units before, units), `b` (units,)."""
    match form:
        case Form.SUM_POINTS_FIRST:
            return tf.reduce_sum(x[:, :, None] * w, 1) + b
        case Form.SUM_POINTS_LAST:
            return tf.reduce_sum(w[:, :, None] * x[:, None, :], 0) + b[:, None]
        case Form.PRODUCT:
            return tf.matmul(w, x, transpose_a=True) + b[:, None]
