"""The compiled loop against plain eager Keras, and its promises: bit for bit, exact steps, no second compilation."""

import gc
import itertools
from dataclasses import replace
from time import perf_counter

import keras
import numpy as np
import pytest
import tensorflow as tf

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.experiment import Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.losses import Loss
from xorgui.core.network import correct, forward, loss_of
from xorgui.core.parameters import Parameters
from xorgui.engine.loop import MAX_RECORDS, TrainingLoop
from xorgui.engine.program import MAX_CALL_STEPS, Goal, Program
from xorgui.engine.starts import draw

NOTES = Architecture.build((2,))
XOR = gate_data(Gate.XOR)
RATE = 0.1
LOCKS = (WeightId(1, 0, 1), WeightId(1, 1), WeightId(2, 0))

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

    def get(optimizer: Optimizer = Optimizer.SGD, locks: tuple[WeightId, ...] = (), **more: float) -> Program:
        return program(NOTES, TrainingSettings(optimizer, RATE, **more), XOR, start(), locks)

    return get


def assert_bits_equal(one: TrainingState, other: TrainingState) -> None:
    assert (one.step, one.epoch, one.batch) == (other.step, other.epoch, other.batch)
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
    ours = program(architecture, TrainingSettings(learning_rate=0.01, loss=loss), data, start(architecture))
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
    assert trace.steps.tolist() == [2, 4, 6, 8, 9]
    states = [ours.state_at(step, vector) for step, vector in zip(trace.steps.tolist(), trace.vectors, strict=True)]
    again = notes()
    for step, (loss, right, *_), state in zip(trace.steps.tolist(), trace.rows, states, strict=True):
        again.run(step - again.step)
        assert_bits_equal(again.state(), state)
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
    assert sgd.step == 10


@pytest.mark.parametrize("more", [{}, {"batch": 1}], ids=["plain", "batches"])
def test_steps_are_exact_in_64_bits(notes, more):
    far = 10**15 + 1
    ours = notes(Optimizer.ADAM, **more)
    ours.restore(TrainingState(start().parameters, far))
    trace = ours.run(2_500, stride=1_000)
    assert trace.steps.tolist() == [far + 999, far + 1_999, far + 2_500]
    assert ours.state().step == far + 2_500
    assert ours.state().epoch == far + (625 if more else 2_500)


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
    trace = ours.run(3 * MAX_RECORDS + 5, stride=1)
    assert trace.steps.tolist() == list(range(1, 3 * MAX_RECORDS + 6))
    assert np.all(np.isfinite(trace.column("loss")))


@pytest.mark.parametrize("goal", [None, Goal(loss=1e-9)])
def test_the_trace_has_the_strides_multiples_and_the_last_step_alone(notes, goal):
    """Where one call ends and the next begins leaves no mark."""
    ours = notes()
    trace = ours.run(3 * MAX_RECORDS + 5, 300, goal)
    assert trace.steps.tolist() == [*range(300, 3 * MAX_RECORDS + 5, 300), 3 * MAX_RECORDS + 5]
    assert len(trace.rows) == len(trace.vectors) == len(trace.steps)
    assert notes().run(2 * MAX_CALL_STEPS + 5, None, None).steps.tolist() == [2 * MAX_CALL_STEPS + 5]


def test_no_steps_leave_no_trace(notes):
    ours = notes()
    trace = ours.run(0)
    assert len(trace.steps) == len(trace.rows) == len(trace.vectors) == 0
    assert trace.last is None
    assert ours.state() == start()


@pytest.mark.parametrize("points", [4, 40], ids=["masked", "in pieces"])
def test_nothing_that_may_change_compiles_again(monkeypatch, points):
    """Neither is the loop traced again, nor does XLA compile again what it has, which no count tells but the time."""
    traced = []

    def counted(name):
        body = getattr(TrainingLoop, name)
        return lambda self, *args: (traced.append(name), body(self, *args))[1]

    for name in ("plain", "general"):
        monkeypatch.setattr(TrainingLoop, name, counted(name))
    ours = Program(Architecture.build((2,)), TrainingSettings(Optimizer.ADAM), points)
    ours.use(TrainingSettings(Optimizer.ADAM, batch=3))
    assert not ours.is_compiled
    began = perf_counter()
    ours.compile()
    compiling = perf_counter() - began
    ours.compile_other_form()
    assert ours.has_both_forms
    states, seconds = [], []
    changes = [
        {},
        {"learning_rate": 0.2},
        {"learning_rate": 0.2, "batch": 1},
        {"batch": 3},
        {"batch": 35},
        {"batch": 35, "l1": 0.1},
        {"batch": points, "l2": 0.1},
        {"l1": 0.01, "l2": 0.2},
    ]
    for index, change in enumerate(changes):
        numbers = np.random.default_rng(index)
        ours.set_data(Dataset(numbers.normal(size=(points, 2)), numbers.integers(0, 2, points)))
        ours.use(
            TrainingSettings(Optimizer.ADAM, **change), LOCKS[index % 2 : index % 2 + 1 if index > 4 else 0], index
        )
        assert ours.is_compiled
        ours.restore(TrainingState(draw(Start(StartKind.LAYER, index), ours.architecture), index))
        for steps, stride in [(30 + index, 7 + index), (5, None)]:
            began = perf_counter()
            ours.run(steps, stride)
            seconds.append(perf_counter() - began)
        states.append(ours.state())
    assert sorted(traced) == ["general", "plain"]
    assert np.median(seconds) < compiling / 10
    for one, other in itertools.combinations(states, 2):
        assert one.parameters != other.parameters


def test_another_number_of_points_is_refused(notes):
    with pytest.raises(ValueError, match="4 and 0 points, not 3, 0"):
        notes().set_data(Dataset(np.zeros((3, 2)), np.zeros(3)))
    with pytest.raises(ValueError, match="4 and 0 points, not 3, 1"):
        notes().set_data(Dataset(XOR.points, XOR.targets, [False, False, True, False]))


@pytest.mark.parametrize("batch", [None, 3])
@pytest.mark.parametrize("optimizer", Optimizer)
def test_locked_weights_stay_bit_for_bit_and_the_others_learn(notes, optimizer, batch):
    ours = notes(optimizer, batch=batch)
    # With momentum behind them already: a lock holds all the same.
    ours.run(10)
    ours.use(TrainingSettings(optimizer, RATE, batch=batch, l1=1e-3), LOCKS)
    before = ours.state().parameters
    ours.run(2_000)
    after = ours.state().parameters
    for weight in NOTES.weight_ids():
        assert (before.value(weight) == after.value(weight)) == (weight in LOCKS)


def test_a_lock_leaves_the_others_as_eager_keras_with_a_gradient_of_0_for_it(notes):
    """Adam, whose memory of a locked weight fades: unlocked again, it does not jump."""
    ours, theirs = notes(Optimizer.ADAM, LOCKS), keras.optimizers.Adam(RATE)
    variables = [tf.Variable(array) for array in start().parameters.arrays]
    marks = Parameters.zeros(NOTES).replaced(dict.fromkeys(LOCKS, 1.0)).arrays
    for step in range(20):
        ours.use(TrainingSettings(Optimizer.ADAM, RATE), LOCKS if step < 10 else ())
        w1, b1, w2, b2 = variables
        with tf.GradientTape() as tape:
            logits = tf.matmul(tf.sigmoid(tf.matmul(XOR.points, w1) + b1), w2) + b2
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(XOR.targets[:, None], logits))
        gradients = tape.gradient(loss, variables)
        if step < 10:
            gradients = [g * (1 - mark) for g, mark in zip(gradients, marks, strict=True)]
        theirs.apply_gradients(zip(gradients, variables, strict=True))
        ours.run(1)
        for our, their in zip(ours.state().parameters.arrays, variables, strict=True):
            np.testing.assert_allclose(our, their, rtol=2e-4, atol=1e-5)


@pytest.mark.parametrize("optimizer", [Optimizer.SGD, Optimizer.ADAM])
def test_without_lock_penalty_and_batches_both_loops_do_the_same(notes, optimizer):
    """A penalty of nothing needs the other loop."""
    ours = notes(optimizer, l2=1e-30)
    ours.run(500)
    general = ours.state()
    ours = notes(optimizer)
    ours.run(500)
    for a, b in zip(ours.state().parameters.arrays, general.parameters.arrays, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-6)


ARGUMENTS = {
    Optimizer.MOMENTUM: ({"momentum": 0.5}, lambda **given: keras.optimizers.SGD(RATE, **given)),
    Optimizer.NESTEROV: ({"momentum": 0.99}, lambda **given: keras.optimizers.SGD(RATE, nesterov=True, **given)),
    Optimizer.RMSPROP: ({"rho": 0.5, "epsilon": 1e-2}, lambda **given: keras.optimizers.RMSprop(RATE, **given)),
    Optimizer.ADAGRAD: (
        {"initial_accumulator_value": 0.7, "epsilon": 1e-1},
        lambda **given: keras.optimizers.Adagrad(RATE, **given),
    ),
    Optimizer.ADAM: (
        {"beta_1": 0.5, "beta_2": 0.9, "epsilon": 1e-2},
        lambda **given: keras.optimizers.Adam(RATE, **given),
    ),
}


@pytest.mark.parametrize("optimizer", ARGUMENTS)
def test_arguments_of_the_optimizers_are_those_of_keras(notes, optimizer):
    given, judge = ARGUMENTS[optimizer]
    # Those of other optimizers are of no effect.
    foreign = {"momentum": 0.123, "rho": 0.123, "beta_1": 0.123, "beta_2": 0.123, "initial_accumulator_value": 0.123}
    ours, theirs = notes(optimizer, **foreign | given), judge(**given)
    variables = [tf.Variable(array) for array in start().parameters.arrays]
    for _ in range(15):
        w1, b1, w2, b2 = variables
        with tf.GradientTape() as tape:
            hypothesis = tf.sigmoid(tf.matmul(tf.sigmoid(tf.matmul(XOR.points, w1) + b1), w2) + b2)
            loss = tf.reduce_mean(keras.losses.binary_crossentropy(XOR.targets[:, None], hypothesis))
        theirs.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
    ours.run(15)
    usual = notes(optimizer)
    usual.run(15)
    assert not np.allclose(usual.state().parameters.arrays[0], variables[0], rtol=1e-3)
    ours = notes(optimizer, **foreign | given)
    ours.run(15)
    for our, their in zip(ours.state().parameters.arrays, variables, strict=True):
        np.testing.assert_allclose(our, their, rtol=2e-4, atol=1e-5)


def test_the_points_held_back_are_measured_and_not_learned(program):
    numbers = np.random.default_rng(3)
    points, targets = numbers.normal(size=(9, 2)), numbers.integers(0, 2, 9)
    held = np.zeros(9, bool)
    held[[1, 4, 5]] = True
    split, alone = Dataset(points, targets, held), Dataset(points[~held], targets[~held])
    settings = TrainingSettings(Optimizer.SGD, RATE)
    for ways in (settings, replace(settings, batch=4)):
        ours = program(NOTES, ways, split, start())
        trace = ours.run(40, stride=10)
        state = ours.state()
        other = program(NOTES, ways, alone, start())
        rest = other.run(40, stride=10)
        for a, b in zip(state.parameters.arrays, other.state().parameters.arrays, strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(trace.column("loss"), rest.column("loss"), rtol=1e-5)
        passed = forward(NOTES, state.parameters, points[held].astype(np.float32))
        assert trace.last.test_loss == pytest.approx(
            loss_of(NOTES, Loss.CROSS_ENTROPY, passed, targets[held]), rel=1e-5
        )
        assert trace.last.test_correct == correct(passed.outputs, targets[held]).sum()
        assert np.all(np.isnan(rest.column("test_loss")))
        assert np.all(rest.column("test_correct") == 0)


GOALS = [
    (Goal(loss=0.6), {"optimizer": Optimizer.ADAM}),
    (Goal(correct=4), {"optimizer": Optimizer.ADAM}),
    (Goal(loss=0.3, correct=3), {"optimizer": Optimizer.ADAM}),
    (Goal(loss=0.65), {"optimizer": Optimizer.ADAM, "batch": 3}),
    (Goal(correct=4), {"optimizer": Optimizer.ADAM, "batch": 3}),
]


@pytest.mark.parametrize(("goal", "ways"), GOALS, ids=str)
def test_a_goal_stops_at_the_first_step_that_meets_it(notes, goal, ways):
    ours = notes(**ways)
    while True:
        row = ours.run(1).last
        if (goal.loss is not None and row.loss <= goal.loss) or (goal.correct or 5) <= row.correct:
            break
    expected = ours.state()
    assert 10 < expected.step < 2_000
    for chunks, stride in [((5_000,), 1), ((5_000,), 7), ((5_000,), 64), ((4, 6, 5_000), 32)]:
        ours = notes(**ways)
        traces = [ours.run(steps, stride, goal) for steps in chunks]
        assert [trace.has_arrived for trace in traces] == [*(False for _ in traces[1:]), True]
        assert_bits_equal(ours.state(), expected)
        assert traces[-1].steps[-1] == expected.step
        assert traces[-1].last[:2] == row[:2]
        assert traces[-1].steps.tolist() == sorted(set(traces[-1].steps.tolist()))


def test_a_goal_that_is_not_met_changes_nothing(notes):
    ours = notes()
    trace = ours.run(300, 7, Goal(loss=0.01, correct=5))
    state = ours.state()
    assert not trace.has_arrived
    ours = notes()
    ours.run(300, 7)
    assert_bits_equal(ours.state(), state)


def test_a_goal_beyond_a_divergence_is_not_met(program):
    architecture = Architecture((2, 1), (Activation.LINEAR,))
    settings = TrainingSettings(Optimizer.SGD, 3.0, Loss.SQUARED_ERROR)
    state = TrainingState(draw(Start(StartKind.LAYER, 1), architecture))
    trace = program(architecture, settings, XOR, state).run(10_000, 100, Goal(loss=1e-9))
    assert trace.diverged
    assert not trace.has_arrived


def test_what_was_compiled_goes_with_its_program():
    """Judge: TensorFlow's own books. The session is closed, and no graph has operations that had none before."""

    def operations() -> int:
        gc.collect()
        return sum(len(each.get_operations()) for each in gc.get_objects() if isinstance(each, tf.Graph))

    before = operations()
    ours = Program(Architecture.build((2,)), TrainingSettings(), 7)
    ours.compile()
    ours.compile_other_form()
    session = ours._graph._session
    assert operations() > before + 1_000
    del ours
    assert operations() == before
    with pytest.raises(tf.errors.CancelledError, match="closed"):
        session.list_devices()
