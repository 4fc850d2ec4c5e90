"""Random starts: the numbers that `tf.random.set_seed(seed)` and `tf.random.normal(shape)` give in the notes."""

import itertools
import random
from collections.abc import Sequence

import keras
import numpy as np
import tensorflow as tf

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import Start, StartKind
from xorgui.core.parameters import Float32, Parameters

# TensorFlow draws the seeds of its operations from 0 to this, and takes the global seed modulo it.
MAX_SEED = 2**31 - 1
# Every weight and bias of the start that shows why units have to start apart.
EQUAL_VALUE = 0.5
# By keras' names; layer k = 0, 1, ... is drawn with the seed + k, so that layers of one shape are not the same.
_KERAS_INITIALIZERS = {StartKind.GLOROT: keras.initializers.GlorotUniform, StartKind.HE: keras.initializers.HeNormal}


class Normal:
    """N(0, 1) as `tf.random.normal` draws it after `tf.random.set_seed(seed)`, without touching the global seed.

    Setting the global seed would empty TensorFlow's caches under a training that is running. Each operation takes its
    own seed from a generator that the global one starts, and the two are the key and the upper half of the counter of
    TensorFlow's Philox generator; its stateless form gives the same numbers from any thread, again and again.
    """

    def __init__(self, seed: int) -> None:
        self._key = seed % MAX_SEED
        self._operation_seeds = random.Random(seed)

    def draw(self, shape: Sequence[int]) -> Float32:
        """The next call of `tf.random.normal(shape)`."""
        operation_seed = self._operation_seeds.randint(0, MAX_SEED) % MAX_SEED
        if self._key == operation_seed == 0:
            operation_seed = MAX_SEED  # both 0 would ask for a seed from the clock
        values = tf.raw_ops.StatelessRandomNormalV2(
            shape=shape,
            key=tf.constant([self._key], tf.uint64),
            counter=tf.constant([0, operation_seed], tf.uint64),
            alg=tf.random.Algorithm.PHILOX.value,
        )
        drawn: Float32 = values.numpy()
        return drawn


def draw(start: Start, architecture: Architecture) -> Parameters:
    """Parameters of a start. Raises ValueError for typed ones, which are not drawn. Any thread may call it."""
    shapes = list(itertools.pairwise(architecture.sizes))
    match start.kind:
        case StartKind.ZEROS:
            return Parameters.zeros(architecture)
        case StartKind.EQUAL:
            return Parameters.from_arrays(
                np.full(shape, EQUAL_VALUE) for before, units in shapes for shape in ((before, units), (units,))
            )
        case StartKind.GLOROT | StartKind.HE:
            arrays = []
            for layer, shape in enumerate(shapes):
                initializer = _KERAS_INITIALIZERS[start.kind](seed=start.seed + layer)
                arrays += [np.asarray(initializer(shape)), np.zeros(shape[1])]
            return Parameters.from_arrays(arrays)
        case StartKind.LAYER:
            normal = Normal(start.seed)
            return Parameters.from_arrays(
                normal.draw(shape) for before, units in shapes for shape in ((before, units), (units,))
            )
        case StartKind.UNIT:
            normal = Normal(start.seed)
            arrays = []
            for before, units in shapes:
                drawn = [(normal.draw((before, 1)), normal.draw((1,))) for _ in range(units)]
                arrays += [np.hstack([w for w, _ in drawn]), np.concatenate([b for _, b in drawn])]
            return Parameters.from_arrays(arrays)
        case StartKind.TYPED:
            raise ValueError("typed weights are not drawn")
