"""Mini-batches: in which order an epoch takes the points, and how a batch is summed up."""

import tensorflow as tf

from xorgui.engine.dense import Tensor

# Up to so many points a batch is a mask over all of them: no point moves, and the loop stays one kernel. More are
# brought into the epoch's order, and a batch is summed up in pieces of this size, so that a batch of 1 and a batch of
# thousands are the same compiled loop.
MAX_MASKED = 32


def keys(seed: Tensor, epoch: Tensor, points: int) -> Tensor:
    """A random number for each point: an epoch takes the points by ascending key, then index. Both scalars are int64.

    Philox, named so that compiled and uncompiled, and any processor, draw the same.
    """
    pair = tf.stack([seed, epoch])
    return tf.random.stateless_uniform([points], pair, None, None, tf.int32, alg="philox")


def order(keys: Tensor) -> Tensor:
    """Indices of the points in an epoch's order."""
    return tf.argsort(keys, stable=True)


def ranks(keys: Tensor) -> Tensor:
    """Each point's place in an epoch's order, by comparing all with all: for few points faster than to sort them."""
    index = tf.range(keys.shape[0])
    before = (keys[None, :] < keys[:, None]) | ((keys[None, :] == keys[:, None]) & (index[None, :] < index[:, None]))
    return tf.reduce_sum(tf.cast(before, tf.int32), 1)
