"""Random starts against TensorFlow's own global seed, and against the numbers of the notebook."""

import itertools
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import tensorflow as tf

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import Start, StartKind
from xorgui.core.parameters import Parameters
from xorgui.engine.starts import draw

SEEDS = [0, 1, 777, 123_456, 2**31 - 1, 2**31, 2**40 + 5, -3]


def from_global_seed(seed: int, shapes: list[tuple[int, ...]]) -> list[np.ndarray]:
    tf.random.set_seed(seed)
    return [tf.random.normal(shape).numpy() for shape in shapes]


def test_lab_09_2_starts_as_the_notebook_does():
    """start_parameters of lab-09-2 in the course's notebook (deeplearningzerotoall/TensorFlow, tf_2.x)."""
    assert draw(Start(StartKind.UNIT, 777), Architecture.build((2,))) == Parameters.from_arrays(
        [
            [[0.7706481218338013, 0.35265976190567017], [0.3733540177345276, -0.25515320897102356]],
            [-1.3080607652664185, 1.7266569137573242],
            [[-0.2769736647605896], [-2.316254138946533]],
            [0.9083067178726196],
        ]
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_layer_by_layer_is_set_seed_and_then_normal(seed):
    architecture = Architecture.build((10, 3))
    shapes = [shape for w in itertools.pairwise(architecture.sizes) for shape in (w, w[1:])]
    drawn = draw(Start(StartKind.LAYER, seed), architecture)
    for ours, theirs in zip(drawn.arrays, from_global_seed(seed, shapes), strict=True):
        np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_unit_by_unit_is_each_units_weights_and_then_its_bias(seed):
    drawn = draw(Start(StartKind.UNIT, seed), Architecture.build((2, 2)))
    w11, b11, w12, b12, w21, b21, w22, b22, w3, b3 = from_global_seed(seed, [(2, 1), (1,)] * 5)
    theirs = [np.hstack([w11, w12]), [*b11, *b12], np.hstack([w21, w22]), [*b21, *b22], w3, b3]
    assert drawn == Parameters.from_arrays(theirs)


def test_the_same_start_is_drawn_again_and_again_from_any_thread_without_touching_the_global_seed():
    start, architecture = Start(StartKind.UNIT, 5), Architecture.build((3, 3))
    tf.random.set_seed(777)
    first = draw(start, architecture)
    with ThreadPoolExecutor(4) as threads:
        assert all(drawn == first for drawn in threads.map(lambda _: draw(start, architecture), range(40)))
    after = tf.random.normal((2, 1)).numpy()
    np.testing.assert_array_equal(after, from_global_seed(777, [(2, 1)])[0])


def test_other_seeds_are_other_starts():
    architecture = Architecture.build((2,))
    assert draw(Start(StartKind.UNIT, 1), architecture) != draw(Start(StartKind.UNIT, 2), architecture)


def test_zeros_are_zeros_and_typed_weights_are_not_drawn():
    architecture = Architecture.build((4,))
    assert draw(Start(StartKind.ZEROS), architecture) == Parameters.zeros(architecture)
    with pytest.raises(ValueError, match="typed"):
        draw(Start(StartKind.TYPED), architecture)
