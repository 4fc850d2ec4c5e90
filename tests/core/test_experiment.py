"""What decides a training, and going back to its start."""

import dataclasses
from dataclasses import replace

import numpy as np
import pytest

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.losses import Loss
from xorgui.core.parameters import Parameters

SHAPE = Architecture.build((2,))
START = Parameters.from_arrays([np.full(a.shape, 0.5) for a in Parameters.zeros(SHAPE).arrays])
LATER = START.replaced({WeightId(1, 0, 0): 3.0})


@pytest.fixture
def experiment():
    return Experiment(
        gate_data(Gate.XOR), SHAPE, TrainingSettings(), Start(StartKind.UNIT, 5), START, TrainingState(START)
    )


@pytest.fixture
def trained(experiment):
    memory = (np.ones(3, np.float32),)
    return replace(experiment, state=TrainingState(LATER, 120, memory))


def test_the_settings_of_the_notes():
    assert TrainingSettings() == TrainingSettings(Optimizer.SGD, 0.01, Loss.CROSS_ENTROPY, 50_000)


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan"), float("inf"), -0.0])
def test_learning_rates_that_are_refused(rate):
    with pytest.raises(ValueError, match=r"the learning rate is a number above 0, not"):
        TrainingSettings(learning_rate=rate)


@pytest.mark.parametrize("epoch", [0, -5])
def test_stop_epochs_that_are_refused(epoch):
    with pytest.raises(ValueError, match=f"training stops at epoch 1 or later, not {epoch}"):
        TrainingSettings(stop_epoch=epoch)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"batch": 0}, "a batch has 1 point or more, not 0"),
        ({"l1": -0.1}, "l1 is a number from 0 up, not -0.1"),
        ({"l1": float("nan")}, "l1 is a number from 0 up, not nan"),
        ({"l2": float("inf")}, "l2 is a number from 0 up, not inf"),
        ({"epsilon": -1e-7}, "epsilon is a number from 0 up, not -1e-07"),
        ({"initial_accumulator_value": float("nan")}, "initial_accumulator_value is a number from 0 up, not nan"),
        ({"momentum": 1.0}, "momentum is a number from 0 to below 1, not 1"),
        ({"rho": -0.1}, "rho is a number from 0 to below 1, not -0.1"),
        ({"beta_1": float("nan")}, "beta_1 is a number from 0 to below 1, not nan"),
        ({"beta_2": 1.5}, "beta_2 is a number from 0 to below 1, not 1.5"),
        ({"stop_loss": float("nan")}, "the loss to stop at is a number, not nan"),
        ({"stop_accuracy": 1.01}, "the accuracy to stop at is a share from 0 to 1, not 1.01"),
        ({"stop_accuracy": float("nan")}, "the accuracy to stop at is a share from 0 to 1, not nan"),
    ],
)
def test_settings_that_make_no_sense_are_refused(given, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}$"):
        TrainingSettings(**given)


def test_settings_at_the_edge_of_sense():
    TrainingSettings(batch=1, l1=0, l2=0, epsilon=0, momentum=0, rho=0, beta_1=0, beta_2=0, initial_accumulator_value=0)
    TrainingSettings(stop_loss=0, stop_accuracy=0)
    TrainingSettings(stop_accuracy=1)


@pytest.mark.parametrize(
    ("optimizer", "arguments"),
    [
        (Optimizer.SGD, {}),
        (Optimizer.MOMENTUM, {"momentum": 0.1}),
        (Optimizer.NESTEROV, {"momentum": 0.1}),
        (Optimizer.RMSPROP, {"rho": 0.2, "epsilon": 0.5}),
        (Optimizer.ADAGRAD, {"initial_accumulator_value": 0.6, "epsilon": 0.5}),
        (Optimizer.ADAM, {"beta_1": 0.3, "beta_2": 0.4, "epsilon": 0.5}),
    ],
)
def test_an_optimizer_gets_its_own_arguments(optimizer, arguments):
    everything = {
        "momentum": 0.1,
        "rho": 0.2,
        "beta_1": 0.3,
        "beta_2": 0.4,
        "epsilon": 0.5,
        "initial_accumulator_value": 0.6,
    }
    assert TrainingSettings(optimizer, **everything).arguments == arguments


def test_with_all_points_in_one_batch_steps_are_epochs():
    assert (TrainingState(START, 7).step, TrainingState(START).step) == (7, 0)
    state = TrainingState(START, 7, step=30, batch=2)
    assert (state.epoch, state.step, state.batch) == (7, 30, 2)


@pytest.mark.parametrize(("batch", "steps"), [(None, 1), (1, 4), (2, 2), (3, 2), (4, 1), (5, 1)])
def test_steps_of_an_epoch(experiment, batch, steps):
    assert replace(experiment, settings=TrainingSettings(batch=batch)).steps_per_epoch == steps


def test_points_held_back_are_no_part_of_an_epoch(experiment):
    data = replace(experiment.data, is_test=[True, False, False, False])
    assert replace(experiment, data=data, settings=TrainingSettings(batch=2)).steps_per_epoch == 2
    assert replace(experiment, data=data, settings=TrainingSettings(batch=3)).steps_per_epoch == 1
    nothing = replace(experiment.data, is_test=4 * [True])
    assert replace(experiment, data=nothing, settings=TrainingSettings(batch=1)).steps_per_epoch == 1


def test_other_settings_keep_the_memory_and_the_place_in_the_epoch_where_they_are_of_use(trained):
    batches = TrainingSettings(Optimizer.ADAM, batch=1)
    memory = trained.state.optimizer_memory
    here = replace(trained, settings=batches, state=TrainingState(LATER, 30, memory, 122, 2))
    same = here.with_settings(replace(batches, learning_rate=0.5, l2=0.1, stop_epoch=7, beta_1=0.5))
    assert (same.state, same.state.optimizer_memory) == (here.state, memory)
    other = here.with_settings(replace(batches, optimizer=Optimizer.RMSPROP))
    assert (other.state, other.state.optimizer_memory) == (here.state, None)
    larger = here.with_settings(replace(batches, batch=2))
    assert (larger.state.epoch, larger.state.step, larger.state.batch) == (30, 122, 0)
    assert larger.state.optimizer_memory is memory
    assert larger.settings.batch == 2


def test_other_points_begin_a_new_pass_but_not_the_same_ones(trained):
    here = replace(trained, state=TrainingState(LATER, 30, step=122, batch=2))
    assert here.with_data(gate_data(Gate.XOR)).state.batch == 2
    other = here.with_data(gate_data(Gate.OR))
    assert (other.data, other.state.epoch, other.state.step) == (gate_data(Gate.OR), 30, 122)
    assert other.state.batch == 0
    assert here.with_data(replace(here.data, is_test=[True, False, False, False])).state.batch == 0


@pytest.mark.parametrize("part", ["start_parameters", "state"])
def test_parameters_of_another_network_are_refused(experiment, part):
    other = Parameters.zeros(Architecture.build((3,)))
    with pytest.raises(ValueError, match="do not fit the network"):
        replace(experiment, **{part: other if part == "start_parameters" else TrainingState(other)})


def test_frozen(experiment):
    with pytest.raises(dataclasses.FrozenInstanceError):
        experiment.state = TrainingState(LATER)


def test_the_present_parameters_are_those_of_the_state(trained):
    assert trained.parameters == LATER
    assert trained.start_parameters == START


def test_restarting_forgets_epochs_weights_and_the_optimizers_memory(trained, experiment):
    again = trained.restarted()
    assert again == experiment
    assert (again.state.epoch, again.state.step, again.state.optimizer_memory) == (0, 0, None)


def test_another_start(trained):
    start = Start(StartKind.LAYER, 9)
    new = trained.started_from(start, LATER)
    assert (new.start, new.start_parameters, new.parameters) == (start, LATER, LATER)
    assert (new.state.epoch, new.state.optimizer_memory) == (0, None)
    assert (new.data, new.architecture, new.settings) == (trained.data, trained.architecture, trained.settings)


def test_weights_typed_at_epoch_0_are_the_new_start(experiment):
    typed = experiment.with_parameters(LATER)
    assert typed.start == Start(StartKind.TYPED, 5)
    assert typed.restarted().parameters == LATER


def test_weights_typed_later_leave_the_start_and_the_optimizers_memory(trained):
    typed = trained.with_parameters(START)
    assert (typed.parameters, typed.start, typed.state.epoch) == (START, trained.start, 120)
    assert typed.state.optimizer_memory is trained.state.optimizer_memory
    assert typed.restarted().parameters == START
