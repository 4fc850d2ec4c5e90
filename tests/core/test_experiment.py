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
    assert (again.state.epoch, again.state.optimizer_memory) == (0, None)


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
