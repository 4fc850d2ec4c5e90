"""Divergence is exact: the first step whose loss or any weight is not finite, and the state of the step before."""

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.experiment import Optimizer, TrainingSettings, TrainingState
from xorgui.core.losses import Loss
from xorgui.core.network import forward, gradients, loss_of
from xorgui.core.parameters import Parameters
from xorgui.engine.program import MAX_CALL_STEPS, Divergence

XOR = gate_data(Gate.XOR)
LINEAR = Architecture((2, 1), (Activation.LINEAR,))
RELU_OUTPUT = Architecture((2, 1), (Activation.RELU,))


def step_by_hand(architecture, loss, parameters, data, rate):
    """One update of gradient descent in NumPy, float32."""
    gradient = gradients(architecture, parameters, loss, forward(architecture, parameters, data.points), data.targets)
    slopes = [array for pair in zip(gradient.weights, gradient.biases, strict=True) for array in pair]
    with np.errstate(over="ignore", invalid="ignore"):
        return Parameters.from_arrays(
            array - np.float32(rate) * slope for array, slope in zip(parameters.arrays, slopes, strict=True)
        )


def all_finite(parameters):
    return all(np.isfinite(array).all() for array in parameters.arrays)


def is_finite(architecture, loss, parameters, data):
    passed = forward(architecture, parameters, data.points)
    return all_finite(parameters) and np.isfinite(loss_of(architecture, loss, passed, data.targets))


def prepared(program, architecture, loss, data, rate, parameters, optimizer=Optimizer.SGD, **more):
    return program(architecture, TrainingSettings(optimizer, rate, loss, **more), data, TrainingState(parameters))


def random_start(architecture, seed):
    numbers = np.random.default_rng(seed)
    return Parameters.from_arrays(numbers.normal(size=a.shape) for a in Parameters.zeros(architecture).arrays)


@pytest.mark.parametrize("rate", [1.1, 1.5, 10.0, 1e20, 1e38])
def test_a_linear_unit_against_a_loop_that_checks_every_step(program, rate):
    parameters = random_start(LINEAR, 0)
    ours = prepared(program, LINEAR, Loss.SQUARED_ERROR, XOR, rate, parameters)
    step = 0
    while is_finite(LINEAR, Loss.SQUARED_ERROR, parameters, XOR):
        good, parameters, step = parameters, step_by_hand(LINEAR, Loss.SQUARED_ERROR, parameters, XOR, rate), step + 1
    trace = ours.run(100_000, stride=10)
    assert trace.diverged is not None
    assert trace.diverged.step == step
    assert trace.diverged.quantity == ("loss" if all_finite(parameters) else "weight")
    assert ours.step == step - 1
    for our, their in zip(ours.state().parameters.arrays, good.arrays, strict=True):
        np.testing.assert_allclose(our, their, rtol=1e-2)
    assert trace.steps.tolist() == ([*range(10, step - 1, 10), step - 1] if step > 1 else [])
    assert np.all(np.isfinite(trace.column("loss")))


def test_a_loss_that_overflows_and_comes_back_is_seen(program):
    """The output jumps to 2e20, whose square no float32 holds; the step after that switches the unit off for ever.

    From then on loss and weights are finite: only a look at every step can tell.
    """
    data = Dataset([[0, 0]] * 4, [1_000] * 4)
    parameters = Parameters.from_arrays([[[0], [0]], [1e-3]])
    rate = 1e17
    history = [parameters]
    for _ in range(3):
        history.append(step_by_hand(RELU_OUTPUT, Loss.SQUARED_ERROR, history[-1], data, rate))
    assert [is_finite(RELU_OUTPUT, Loss.SQUARED_ERROR, p, data) for p in history] == [True, False, True, True]
    ours = prepared(program, RELU_OUTPUT, Loss.SQUARED_ERROR, data, rate, parameters)
    trace = ours.run(1_000)
    assert trace.diverged == Divergence(1, "loss")
    assert ours.state() == TrainingState(parameters)
    assert len(trace.steps) == 0


RATES = [1.0, 1e9, 1e20, 1e38]
NETWORKS = [
    (Architecture((2, 3, 1), (Activation.RELU, Activation.LINEAR)), Loss.SQUARED_ERROR, 5),
    (Architecture((2, 3, 3, 1), (Activation.RELU, Activation.RELU, Activation.RELU)), Loss.SQUARED_ERROR, 1),
    (Architecture.build((3,), Activation.RELU), Loss.CROSS_ENTROPY, 2),
    (Architecture((2, 3, 1), (Activation.LINEAR, Activation.LINEAR)), Loss.CROSS_ENTROPY, 0),
]


@pytest.mark.parametrize(("architecture", "loss", "at_least"), NETWORKS, ids=["linear", "relu", "sigmoid", "clipped"])
def test_every_state_before_is_finite_and_the_next_is_not(program, architecture, loss, at_least):
    """Huge rates from random starts, walked again step by step; NumPy looks at each state, and one step beyond."""
    diverged = 0
    for seed in range(12):
        parameters, rate = random_start(architecture, seed), RATES[seed % len(RATES)]
        ours = prepared(program, architecture, loss, XOR, rate, parameters)
        trace = ours.run(3_000)
        end = ours.state()
        ours.restore(TrainingState(parameters))
        while ours.step < min(end.step, 200):
            assert ours.run(1).diverged is None
            assert is_finite(architecture, loss, ours.state().parameters, XOR)
        ours.run(end.step - ours.step)
        assert ours.state() == end
        if trace.diverged:
            diverged += 1
            assert trace.diverged.step == end.step + 1
            beyond = step_by_hand(architecture, loss, end.parameters, XOR, rate)
            assert not is_finite(architecture, loss, beyond, XOR)
        else:
            assert end.step == 3_000
    assert diverged >= at_least


def test_large_values_that_stay_finite_are_no_divergence(program):
    """2e19 is beyond what the watch of the fast loop calls safe, and its cross-entropy is still finite."""
    architecture = Architecture.build((1,), Activation.LINEAR)
    parameters = Parameters.from_arrays([[[0], [0]], [1], [[2e19]], [0]])
    ours = prepared(program, architecture, Loss.CROSS_ENTROPY, gate_data(Gate.OR), 1e-30, parameters)
    trace = ours.run(5_000, stride=1_000)
    assert trace.diverged is None
    assert trace.steps.tolist() == [1_000, 2_000, 3_000, 4_000, 5_000]
    assert trace.column("loss") == pytest.approx(5e18, rel=1e-3)


@pytest.mark.parametrize("optimizer", Optimizer)
def test_every_optimizer_stops_before_the_first_infinite_weight(program, optimizer):
    ours = prepared(program, LINEAR, Loss.SQUARED_ERROR, XOR, 3e38, random_start(LINEAR, 1), optimizer)
    trace = ours.run(10_000)
    assert trace.diverged is not None
    assert ours.step == trace.diverged.step - 1
    assert is_finite(LINEAR, Loss.SQUARED_ERROR, ours.state().parameters, XOR)


def test_a_late_divergence_in_one_long_run(program):
    """A rate so close to the limit of stability that it takes more than one call to overflow."""
    # Gradient descent on a parabola is stable up to 2 / its curvature; the Hessian of the mean over the four points is
    # A^T A / 2.
    inputs = np.column_stack([XOR.points, np.ones(4)]).astype(np.float64)
    steepest = np.linalg.eigvalsh(inputs.T @ inputs / 2).max()
    rate = (2 + 4e-5) / steepest
    ours = prepared(program, LINEAR, Loss.SQUARED_ERROR, XOR, rate, random_start(LINEAR, 0))
    trace = ours.run(4 * MAX_CALL_STEPS)
    assert trace.diverged is not None
    assert MAX_CALL_STEPS < trace.diverged.step < 4 * MAX_CALL_STEPS
    end = ours.state()
    assert is_finite(LINEAR, Loss.SQUARED_ERROR, end.parameters, XOR)
    beyond = step_by_hand(LINEAR, Loss.SQUARED_ERROR, end.parameters, XOR, rate)
    assert not is_finite(LINEAR, Loss.SQUARED_ERROR, beyond, XOR)


def test_training_on_no_points_diverges_at_once(program):
    ours = prepared(program, LINEAR, Loss.SQUARED_ERROR, Dataset(np.zeros((0, 2)), []), 0.1, random_start(LINEAR, 0))
    assert ours.run(10).diverged is not None
    assert ours.step == 0


@pytest.mark.parametrize("rate", [1.1, 10.0, 1e20])
@pytest.mark.parametrize("points", [4, 40], ids=["masked", "in pieces"])
def test_the_loop_for_batches_stops_where_the_plain_one_does(program, rate, points):
    """All points in one batch; a penalty of nothing makes it the other loop."""
    data = Dataset(np.tile(XOR.points, (points // 4, 1)), np.tile(XOR.targets, points // 4))
    parameters = random_start(LINEAR, 0)
    plain = prepared(program, LINEAR, Loss.SQUARED_ERROR, data, rate, parameters).run(10_000, 100)
    ours = prepared(program, LINEAR, Loss.SQUARED_ERROR, data, rate, parameters, l2=1e-30)
    trace = ours.run(10_000, 100)
    assert plain.diverged is not None
    assert trace.diverged == plain.diverged
    assert trace.steps.tolist() == plain.steps.tolist()
    assert is_finite(LINEAR, Loss.SQUARED_ERROR, ours.state().parameters, data)


@pytest.mark.parametrize("points", [4, 40], ids=["masked", "in pieces"])
def test_mini_batches_stop_at_the_first_step_that_is_not_finite(program, points):
    """The judge makes the same run with a record at each step."""
    data = Dataset(np.tile(XOR.points, (points // 4, 1)), np.tile(XOR.targets, points // 4))
    parameters = random_start(LINEAR, 2)
    ours = prepared(program, LINEAR, Loss.SQUARED_ERROR, data, 2.0, parameters, batch=3)
    trace = ours.run(10_000)
    assert trace.diverged is not None
    end = ours.state()
    ours.restore(TrainingState(parameters))
    while ours.step < end.step:
        assert ours.run(1, 1).diverged is None
        assert is_finite(LINEAR, Loss.SQUARED_ERROR, ours.state().parameters, data)
    assert ours.state() == end
    assert trace.diverged.step == end.step + 1
    assert ours.run(1).diverged == trace.diverged
