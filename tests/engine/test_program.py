"""The compiled loop against plain eager Keras, and its promises: bit for bit, exact epochs, no second compilation."""

import itertools

import keras
import numpy as np
import pytest
import tensorflow as tf

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.experiment import Optimizer, Start, StartKind, TrainingState
from xorgui.core.losses import Loss
from xorgui.core.network import correct, forward, loss_of
from xorgui.core.parameters import Parameters
from xorgui.engine.program import RECORDS, Program
from xorgui.engine.starts import draw

NOTES = Architecture.build((2,))
XOR = gate_data(Gate.XOR)
RATE = 0.1

KERAS = {
    Optimizer.SGD: lambda: keras.optimizers.SGD(RATE),
    Optimizer.MOMENTUM: lambda: keras.optimizers.SGD(RATE, momentum=0.9),
    Optimizer.NESTEROV: lambda: keras.optimizers.SGD(RATE, momentum=0.9, nesterov=True),
    Optimizer.RMSPROP: lambda: keras.optimizers.RMSprop(RATE),
    Optimizer.ADAGRAD: lambda: keras.optimizers.Adagrad(RATE),
    Optimizer.ADAM: lambda: keras.optimizers.Adam(RATE),
}


def start(architecture: Architecture = NOTES) -> TrainingState:
    return TrainingState(draw(Start(StartKind.LAYER, 1), architecture))


@pytest.fixture
def notes(program):
    """The program of the notes by optimizer, at a random start."""

    def get(optimizer: Optimizer = Optimizer.SGD) -> Program:
        ours = program(NOTES, optimizer, Loss.CROSS_ENTROPY, len(XOR))
        ours.set_data(XOR)
        ours.learning_rate = RATE
        ours.restore(start())
        return ours

    return get


def assert_bits_equal(one: TrainingState, other: TrainingState) -> None:
    assert one.epoch == other.epoch
    for a, b in zip(one.parameters.arrays, other.parameters.arrays, strict=True):
        np.testing.assert_array_equal(a.view(np.uint32), b.view(np.uint32))
    for a, b in zip(one.optimizer_memory, other.optimizer_memory, strict=True):
        np.testing.assert_array_equal(a.view(np.uint32), b.view(np.uint32))


@pytest.mark.parametrize("optimizer", Optimizer)
def test_each_step_is_what_an_eager_keras_loop_does(notes, optimizer):
    ours, theirs = notes(optimizer), KERAS[optimizer]()
    variables = [tf.Variable(array) for array in start().parameters.arrays]
    w1, b1, w2, b2 = variables
    for _ in range(30):
        with tf.GradientTape() as tape:
            hypothesis = tf.sigmoid(tf.matmul(tf.sigmoid(tf.matmul(XOR.points, w1) + b1), w2) + b2)
            loss = tf.reduce_mean(keras.losses.binary_crossentropy(XOR.targets[:, None], hypothesis))
        theirs.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
        ours.run(1)
        for our, their in zip(ours.state().parameters.arrays, variables, strict=True):
            np.testing.assert_allclose(our, their, rtol=2e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("architecture", "loss", "points"),
    [
        (Architecture.build((5, 3), Activation.TANH), Loss.SQUARED_ERROR, 40),
        (Architecture((2, 8, 1), (Activation.RELU, Activation.LINEAR)), Loss.SQUARED_ERROR, 40),
        (Architecture.build((40, 40), Activation.TANH), Loss.CROSS_ENTROPY, 50),
    ],
    ids=["points last", "points first", "product"],
)
def test_other_shapes_activations_and_losses_compiled(program, architecture, loss, points):
    numbers = np.random.default_rng(5)
    data = Dataset(numbers.normal(size=(points, 2)), numbers.integers(0, 2, points))
    ours = program(architecture, Optimizer.SGD, loss, points)
    ours.set_data(data)
    ours.learning_rate = 0.01
    ours.restore(start(architecture))
    theirs = keras.optimizers.SGD(0.01)
    variables = [tf.Variable(array) for array in start(architecture).parameters.arrays]
    functions = [keras.activations.get(activation.value) for activation in architecture.activations]
    judge = keras.losses.mean_squared_error if loss is Loss.SQUARED_ERROR else keras.losses.binary_crossentropy
    for _ in range(20):
        with tf.GradientTape() as tape:
            y = tf.constant(data.points)
            for w, b, function in zip(variables[0::2], variables[1::2], functions, strict=True):
                y = function(tf.matmul(y, w) + b)
            mean = tf.reduce_mean(judge(data.targets[:, None], y))
        theirs.apply_gradients(zip(tape.gradient(mean, variables), variables, strict=True))
    ours.run(20)
    for our, their in zip(ours.state().parameters.arrays, variables, strict=True):
        np.testing.assert_allclose(our, their, rtol=1e-3, atol=1e-4)


def test_the_trace_is_what_numpy_says_of_the_states(notes):
    ours = notes()
    trace = ours.run(9, stride=2)
    assert trace.epochs.tolist() == [2, 4, 6, 8, 9]
    again = notes()
    for epoch, loss, right in zip(trace.epochs, trace.loss, trace.correct, strict=True):
        again.run(int(epoch) - again.epoch)
        passed = forward(NOTES, again.state().parameters, XOR.points)
        assert loss == pytest.approx(loss_of(NOTES, Loss.CROSS_ENTROPY, passed, XOR.targets), rel=1e-5)
        assert right == correct(passed.outputs, XOR.targets).sum()


@pytest.mark.parametrize("optimizer", Optimizer)
def test_a_restored_state_goes_on_bit_for_bit(notes, optimizer):
    ours = notes(optimizer)
    ours.run(1_003)
    middle = ours.state()
    ours.run(2_000)
    end = ours.state()
    ours.restore(start())
    ours.run(17)
    ours.restore(middle)
    assert_bits_equal(ours.state(), middle)
    ours.run(2_000)
    assert_bits_equal(ours.state(), end)


@pytest.mark.parametrize("optimizer", [Optimizer.SGD, Optimizer.ADAM])
def test_chunks_and_strides_change_nothing(notes, optimizer):
    ours = notes(optimizer)
    ours.run(3_000)
    whole = ours.state()
    ours.restore(start())
    for steps, stride in [(1, None), (999, 1), (1_000, 7), (500, 10_000), (500, 64)]:
        ours.run(steps, stride)
    assert_bits_equal(ours.state(), whole)


def test_a_state_without_memory_starts_the_optimizer_afresh(notes):
    ours = notes(Optimizer.ADAM)
    ours.run(10)
    first = ours.state()
    ours.restore(start())
    ours.run(10)
    assert_bits_equal(ours.state(), first)


def test_the_memory_of_another_optimizer_is_not_taken_over(notes):
    adam = notes(Optimizer.ADAM)
    adam.run(10)
    sgd = notes()
    sgd.restore(adam.state())
    assert [a.tolist() for a in sgd.state().optimizer_memory] == [[0.0, 0.0]]
    assert sgd.epoch == 10


def test_epochs_are_exact_in_64_bits(notes):
    far = 10**15 + 1
    ours = notes(Optimizer.ADAM)
    ours.restore(TrainingState(start().parameters, far))
    trace = ours.run(2_500, stride=1_000)
    assert trace.epochs.tolist() == [far + 999, far + 1_999, far + 2_500]
    assert ours.state().epoch == far + 2_500


def test_the_optimizers_count_of_updates_is_exact_beyond_float32(notes):
    ours = notes(Optimizer.ADAM)
    memory = ours.state().optimizer_memory
    for updates in (2**24 - 1, 2**24, 2**24 + 1, 10**12 + 7):
        digits = np.array(divmod(updates, 2**24), np.float32)
        ours.restore(TrainingState(start().parameters, 3, (digits, *memory[1:])))
        ours.run(2)
        high, low = (int(digit) for digit in ours.state().optimizer_memory[0])
        assert high * 2**24 + low == updates + 2


def test_more_records_than_one_call_holds(notes):
    ours = notes()
    trace = ours.run(3 * RECORDS + 5, stride=1)
    assert trace.epochs.tolist() == list(range(1, 3 * RECORDS + 6))
    assert np.all(np.isfinite(trace.loss))


def test_no_steps_leave_no_trace(notes):
    ours = notes()
    trace = ours.run(0)
    assert len(trace.epochs) == len(trace.loss) == len(trace.correct) == 0
    assert ours.state() == start()


def test_rate_data_weights_and_strides_do_not_compile_again(monkeypatch):
    traced = itertools.count()
    plain = Program._train
    monkeypatch.setattr(Program, "_train", lambda self, *args: (next(traced), plain(self, *args))[1])
    ours = Program(Architecture.build(()), Optimizer.ADAM, Loss.SQUARED_ERROR, 4)
    states = []
    for gate, rate in itertools.product((Gate.OR, Gate.AND), (0.1, 0.5)):
        ours.set_data(gate_data(gate))
        ours.learning_rate = rate
        ours.restore(TrainingState(Parameters.zeros(ours.architecture)))
        ours.run(300, stride=7)
        ours.run(5)
        states.append(ours.state())
    assert next(traced) == 1
    for one, other in itertools.combinations(states, 2):
        assert one.parameters != other.parameters


def test_another_number_of_points_is_refused(notes):
    with pytest.raises(ValueError, match="4 points, not 3"):
        notes().set_data(Dataset(np.zeros((3, 2)), np.zeros(3)))


LOCKS = (WeightId(1, 0, 1), WeightId(1, 1), WeightId(2, 0))


@pytest.mark.parametrize("optimizer", Optimizer)
def test_locked_weights_stay_bit_for_bit_and_the_others_learn(program, optimizer):
    ours = program(NOTES, optimizer, Loss.CROSS_ENTROPY, len(XOR), has_locks=True)
    ours.set_data(XOR)
    ours.learning_rate = RATE
    ours.restore(start())
    # With momentum behind them already: a lock holds all the same.
    ours.set_locks(())
    ours.run(10)
    ours.set_locks(LOCKS)
    before = ours.state().parameters
    ours.run(2_000)
    after = ours.state().parameters
    for weight in NOTES.weight_ids():
        assert (before.value(weight) == after.value(weight)) == (weight in LOCKS)


@pytest.mark.parametrize("optimizer", [Optimizer.SGD, Optimizer.ADAM])
def test_without_a_lock_both_programs_do_the_same(program, notes, optimizer):
    ours = program(NOTES, optimizer, Loss.CROSS_ENTROPY, len(XOR), has_locks=True)
    ours.set_data(XOR)
    ours.learning_rate = RATE
    ours.restore(start())
    ours.set_locks(())
    other = notes(optimizer)
    ours.run(500)
    other.run(500)
    for a, b in zip(ours.state().parameters.arrays, other.state().parameters.arrays, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-6)


def test_locks_need_a_program_that_has_them(notes):
    with pytest.raises(ValueError, match="without locks"):
        notes().set_locks(LOCKS)
