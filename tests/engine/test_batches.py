"""Mini-batches and penalties, step by step against eager Keras loops that take the points in an order of their own."""

import math
from dataclasses import replace

import keras
import numpy as np
import pytest
import tensorflow as tf

from tests.engine.test_program import KERAS, RATE, assert_bits_equal
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.experiment import Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.losses import Loss
from xorgui.engine.batches import MAX_MASKED, keys, order, ranks
from xorgui.engine.starts import draw

NOTES = Architecture.build((2,))
# Up to MAX_MASKED points a batch is a mask, beyond it is made of pieces; 33 takes two of them.
MASKED, PIECES = 4, 70
BATCHES = [(MASKED, 1), (MASKED, 3), (PIECES, 9), (PIECES, 33)]
# An optimizer does not know how its gradient was made: one with and one without a memory get all kinds.
CASES = [
    *((optimizer, MASKED, 3) for optimizer in Optimizer),
    *((optimizer, *batch) for optimizer in (Optimizer.SGD, Optimizer.ADAM) for batch in ((MASKED, 1), (PIECES, 33))),
    (Optimizer.SGD, PIECES, 9),
]


def cloud(points: int) -> Dataset:
    if points == MASKED:
        return gate_data(Gate.XOR)
    numbers = np.random.default_rng(points)
    return Dataset(numbers.normal(size=(points, 2)), numbers.integers(0, 2, points))


def start(architecture: Architecture = NOTES) -> TrainingState:
    return TrainingState(draw(Start(StartKind.LAYER, 1), architecture))


def shuffled(seed: int, epoch: int, points: int) -> np.ndarray:
    drawn = tf.random.stateless_uniform(
        [points], tf.constant([seed, epoch], tf.int64), None, None, tf.int32, alg="philox"
    )
    return np.argsort(drawn.numpy(), kind="stable")


def judged(architecture, settings, data, seed, optimizer, epochs, state=None):
    """An eager loop; yields the epoch, the updates made of the next, and the variables after each update."""
    variables = [tf.Variable(array) for array in (state or start(architecture)).parameters.arrays]
    functions = [keras.activations.get(activation.value) for activation in architecture.activations]
    judge = keras.losses.mean_squared_error if settings.loss is Loss.SQUARED_ERROR else keras.losses.binary_crossentropy
    penalty = keras.regularizers.L1L2(settings.l1, settings.l2)
    size = min(settings.batch or len(data), len(data))
    for epoch in range(epochs):
        turn = shuffled(seed, epoch, len(data)) if size < len(data) else np.arange(len(data))
        batches = [turn[first : first + size] for first in range(0, len(data), size)]
        for index, batch in enumerate(batches, start=1):
            with tf.GradientTape() as tape:
                y = tf.constant(data.points[batch])
                for w, b, function in zip(variables[0::2], variables[1::2], functions, strict=True):
                    y = function(tf.matmul(y, w) + b)
                loss = tf.reduce_mean(judge(data.targets[batch][:, None], y))
                loss += tf.add_n([penalty(w) for w in variables[0::2]])
            optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
            yield divmod(epoch * len(batches) + index, len(batches)), variables


def assert_follows(ours, judge):
    steps = 0
    for place, variables in judge:
        ours.run(1)
        state, steps = ours.state(), steps + 1
        assert (state.step, (state.epoch, state.batch)) == (steps, place)
        for our, their in zip(state.parameters.arrays, variables, strict=True):
            np.testing.assert_allclose(our, their, rtol=5e-4, atol=2e-5)


@pytest.mark.parametrize(("optimizer", "points", "batch"), CASES)
def test_each_step_is_what_an_eager_keras_loop_does(program, optimizer, points, batch):
    data, settings, epochs = cloud(points), TrainingSettings(optimizer, RATE, batch=batch), 4 if points == MASKED else 2
    ours = program(NOTES, settings, data, start(), seed=5)
    assert_follows(ours, judged(NOTES, settings, data, 5, KERAS[optimizer](), epochs))
    assert ours.step == epochs * math.ceil(points / batch)


@pytest.mark.parametrize(
    ("architecture", "loss", "points"),
    [
        (Architecture.build((5, 3), Activation.TANH), Loss.SQUARED_ERROR, 40),
        (Architecture((2, 8, 1), (Activation.RELU, Activation.LINEAR)), Loss.SQUARED_ERROR, 40),
        (Architecture.build((40, 40), Activation.TANH), Loss.CROSS_ENTROPY, 50),
        (Architecture.build((5, 3), Activation.TANH), Loss.CROSS_ENTROPY, MAX_MASKED),
    ],
    ids=["points last", "points first", "product", "mask"],
)
def test_other_shapes_activations_and_losses(program, architecture, loss, points):
    settings = TrainingSettings(learning_rate=0.01, loss=loss, batch=7, l1=1e-3)
    data = cloud(points)
    ours = program(architecture, settings, data, start(architecture), seed=1)
    assert_follows(ours, judged(architecture, settings, data, 1, keras.optimizers.SGD(0.01), 3))


PENALTIES = [{"l1": 0.03}, {"l2": 0.05}]


@pytest.mark.parametrize("penalty", PENALTIES, ids=str)
@pytest.mark.parametrize(("points", "batch"), [(MASKED, None), (MASKED, 3), (PIECES, None), (PIECES, 33)])
@pytest.mark.parametrize("optimizer", [Optimizer.SGD, Optimizer.ADAM])
def test_the_penalty_is_that_of_keras_regularizers(program, optimizer, points, batch, penalty):
    data, settings = cloud(points), TrainingSettings(optimizer, RATE, batch=batch, **penalty)
    ours = program(NOTES, settings, data, start(), seed=2)
    assert_follows(ours, judged(NOTES, settings, data, 2, KERAS[optimizer](), 5 if batch is None else 3))


def test_a_penalty_leaves_the_biases_alone(program):
    """No point teaches a network whose output weights are 0 anything but that: what else moves, the penalty moves."""
    zeros = start().parameters
    zeros = type(zeros).from_arrays([*zeros.arrays[:2], np.zeros((2, 1)), [0.3]])
    data = Dataset([[0, 0], [1, 1]], [1, 1])
    settings = TrainingSettings(learning_rate=1e-2, l1=0.5, l2=0.5)
    ours = program(NOTES, settings, data, TrainingState(zeros))
    ours.run(1)
    after = ours.state().parameters
    np.testing.assert_array_equal(after.biases[0], zeros.biases[0])
    w = zeros.weights[0]
    np.testing.assert_allclose(after.weights[0], w - 1e-2 * (0.5 * np.sign(w) + w), rtol=1e-6)
    bias = zeros.biases[1] - 1e-2 * (1 / (1 + np.exp(-0.3)) - 1)
    np.testing.assert_allclose(after.biases[1], bias, rtol=1e-6)


@pytest.mark.parametrize(("points", "batch"), [(MASKED, 1), (PIECES, 9)])
def test_each_epoch_takes_each_point_once_in_an_order_of_its_own(program, points, batch):
    """Told from the biases of a linear unit that gets a number per point: its steps name the points of each batch."""
    architecture = Architecture((2, 1), (Activation.LINEAR,))
    data = Dataset(np.zeros((points, 2)), np.arange(points))
    settings = TrainingSettings(learning_rate=1e-7, loss=Loss.SQUARED_ERROR, batch=batch)
    seen = []
    for seed in (1, 2):
        ours = program(architecture, settings, data, seed=seed)
        before = 0.0
        for _ in range(3):
            moves = []
            for first in range(0, points, batch):
                ours.run(1)
                bias = float(ours.state().parameters.biases[0][0])
                moves.append((bias - before) / 2e-7 * min(batch, points - first))
                before = bias
            order_of_epoch = shuffled(seed, ours.state().epoch - 1, points)
            sums = [order_of_epoch[first : first + batch].sum() for first in range(0, points, batch)]
            np.testing.assert_allclose(moves, sums, rtol=1e-2, atol=1e-2 * points)
            seen.append(order_of_epoch.tolist())
    assert len({tuple(turn) for turn in seen}) >= 5
    assert all(sorted(turn) == list(range(points)) for turn in seen)


@pytest.mark.parametrize(("points", "batch"), BATCHES)
def test_the_seed_decides_the_run(program, points, batch):
    settings = TrainingSettings(learning_rate=RATE, batch=batch)
    ends = []
    for seed in (3, 3, 4, 2**31 - 1):
        ours = program(NOTES, settings, cloud(points), start(), seed=seed)
        ours.run(25)
        ends.append(ours.state())
    assert_bits_equal(ends[0], ends[1])
    assert all(end.parameters != ends[0].parameters for end in ends[2:])
    assert ends[2].parameters != ends[3].parameters


@pytest.mark.parametrize("points", [MASKED, PIECES])
def test_a_batch_of_all_points_or_more_is_the_full_batch(program, points):
    data = cloud(points)
    ends = []
    for batch in (None, points, points + 1, 10 * points):
        settings = TrainingSettings(learning_rate=RATE, batch=batch)
        ours = program(NOTES, settings, data, start())
        ours.run(100)
        ends.append(ours.state())
    assert all(end.epoch == end.step == 100 and end.batch == 0 for end in ends)
    for end in ends[1:]:
        assert_bits_equal(ends[0], end)


@pytest.mark.parametrize("locks", [(), tuple(NOTES.weight_ids())[1:5:2]], ids=["free", "locks"])
@pytest.mark.parametrize("optimizer", [Optimizer.SGD, Optimizer.ADAM])
@pytest.mark.parametrize(("points", "batch"), [(MASKED, 3), (PIECES, 33)])
def test_chunks_strides_and_restored_states_change_nothing(program, optimizer, points, batch, locks):
    """Chunks end in mid-epoch, and the program does something else in between."""
    settings = TrainingSettings(optimizer, RATE, batch=batch, l2=1e-3)
    ours = program(NOTES, settings, cloud(points), start(), locks, 7)
    ours.run(1_111)
    whole = ours.state()
    ours = program(NOTES, settings, cloud(points), start(), locks, 7)
    for steps, stride in [(1, None), (100, 1), (500, 7), (10, 10_000), (500, 64)]:
        ours.run(steps, stride)
        middle = ours.state()
        assert middle.batch == middle.step % math.ceil(points / batch)
        ours = program(NOTES, replace(settings, batch=1), cloud(points), start(), seed=1)
        ours.run(5)
        ours = program(NOTES, settings, cloud(points), middle, locks, 7)
        assert_bits_equal(ours.state(), middle)
    assert_bits_equal(ours.state(), whole)
    for lock in locks:
        assert whole.parameters.value(lock) == start().parameters.value(lock)


def test_records_in_the_middle_of_epochs_have_the_place_they_were_made_at(program):
    settings = TrainingSettings(Optimizer.ADAM, RATE, batch=3)
    ours = program(NOTES, settings, cloud(MASKED), start())
    ours.run(5)
    trace = ours.run(20, 4)
    states = [ours.state_at(step, vector) for step, vector in zip(trace.steps.tolist(), trace.vectors, strict=True)]
    for state in states:
        ours = program(NOTES, settings, cloud(MASKED), start())
        ours.run(state.step)
        assert_bits_equal(ours.state(), state)


def test_ties_are_taken_by_index():
    drawn = np.random.default_rng(0).integers(-3, 3, 200).astype(np.int32)
    drawn[[5, 100]] = np.iinfo(np.int32).min, np.iinfo(np.int32).max
    expected = np.argsort(drawn, kind="stable")
    for function in (order, tf.function(order, jit_compile=True)):
        np.testing.assert_array_equal(function(tf.constant(drawn)), expected)
    for function in (ranks, tf.function(ranks, jit_compile=True)):
        np.testing.assert_array_equal(function(tf.constant(drawn)), np.argsort(expected))


def test_compiled_and_uncompiled_draw_the_same():
    compiled = tf.function(keys, jit_compile=True)
    for seed, epoch in [(0, 0), (777, 3), (2**31 - 1, 10**12)]:
        pair = tf.constant(seed, tf.int64), tf.constant(epoch, tf.int64)
        np.testing.assert_array_equal(compiled(*pair, 50), keys(*pair, 50))
