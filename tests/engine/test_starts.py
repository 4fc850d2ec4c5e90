"""Random starts against TensorFlow's own global seed, and against the numbers of the notebook."""

import itertools
from concurrent.futures import ThreadPoolExecutor

import keras
import numpy as np
import pytest
import tensorflow as tf

from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Start, StartKind, TrainingSettings, TrainingState
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


@pytest.mark.parametrize(
    ("kind", "judge"),
    [(StartKind.GLOROT, keras.initializers.GlorotUniform), (StartKind.HE, keras.initializers.HeNormal)],
)
@pytest.mark.parametrize("seed", [0, 777, 2**31 - 1])
def test_kerass_own_starts(kind, judge, seed):
    """Layer k is drawn with the seed + k; biases are 0, as in keras' dense layers."""
    architecture = Architecture.build((3, 3, 3))
    drawn = draw(Start(kind, seed), architecture)
    for layer, (w, b) in enumerate(zip(drawn.weights, drawn.biases, strict=True)):
        np.testing.assert_array_equal(w, judge(seed=seed + layer)(w.shape))
        np.testing.assert_array_equal(b, np.zeros(b.shape))
    assert drawn == draw(Start(kind, seed), architecture)
    assert not np.array_equal(drawn.weights[1], drawn.weights[2])
    assert drawn != draw(Start(kind, seed - 1 if seed else 1), architecture)


def test_glorot_and_he_have_the_spread_they_are_known_for():
    glorot = draw(Start(StartKind.GLOROT, 1), Architecture.build((64, 64))).weights[1]
    limit = np.sqrt(6 / 128)
    assert 0.95 * limit < np.abs(glorot).max() <= limit
    assert glorot.std() == pytest.approx(limit / np.sqrt(3), rel=0.05)
    he = draw(Start(StartKind.HE, 1), Architecture.build((64, 64))).weights[1]
    assert he.std() == pytest.approx(np.sqrt(2 / 64), rel=0.05)
    assert abs(he.mean()) < 0.01


def test_keras_starts_leave_the_global_seed_alone():
    tf.random.set_seed(777)
    draw(Start(StartKind.GLOROT, 5), Architecture.build((3,)))
    draw(Start(StartKind.HE, 5), Architecture.build((3,)))
    np.testing.assert_array_equal(tf.random.normal((2, 1)).numpy(), from_global_seed(777, [(2, 1)])[0])


def test_equal_is_keras_constant_in_weights_and_biases():
    architecture = Architecture.build((3, 2))
    drawn = draw(Start(StartKind.EQUAL, 5), architecture)
    constant = keras.initializers.Constant(0.5)
    for array in drawn.arrays:
        np.testing.assert_array_equal(array, constant(array.shape))
    assert drawn == draw(Start(StartKind.EQUAL, 6), architecture)


@pytest.mark.parametrize("more", [{}, {"batch": 1}], ids=["plain", "batches"])
def test_units_that_start_equal_stay_equal(program, more):
    architecture, data = Architecture.build((2,)), gate_data(Gate.XOR)
    settings = TrainingSettings(learning_rate=0.1, **more)
    ours = program(architecture, settings, data, TrainingState(draw(Start(StartKind.EQUAL), architecture)))
    ours.run(500)
    parameters = ours.state().parameters
    assert parameters != draw(Start(StartKind.EQUAL), architecture)
    np.testing.assert_array_equal(parameters.weights[0][:, 0], parameters.weights[0][:, 1])
    np.testing.assert_array_equal(parameters.weights[1][0], parameters.weights[1][1])
