"""From where training alone leads to an experiment, against runs in which a hand has been."""

from dataclasses import replace

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.origin import origin
from xorgui.core.parameters import Parameters
from xorgui.core.run import Run
from xorgui.core.timeline import Moment, Note, Timeline

SHAPE = Architecture.build((2,))
ZEROS = Parameters.zeros(SHAPE)
START = Experiment(gate_data(Gate.XOR), SHAPE, TrainingSettings(), Start(StartKind.ZEROS), ZEROS, TrainingState(ZEROS))


def trained(experiment: Experiment, steps: int) -> Experiment:
    """As the engine leaves an experiment behind; which weights it comes to does not matter here."""
    state, per_epoch = experiment.state, experiment.steps_per_epoch
    epoch, batch = divmod(state.epoch * per_epoch + state.batch + steps, per_epoch)
    memory = (np.zeros(2, np.float32),)
    return replace(experiment, state=TrainingState(ZEROS, epoch, memory, state.step + steps, batch))


def run_of(*experiments: Experiment) -> Run:
    return Run(timeline=Timeline(tuple(Moment(e, None if e is not START else Note.START) for e in experiments)))


def by_hand(experiment: Experiment) -> Experiment:
    return experiment.with_parameters(ZEROS.replaced({WeightId(1, 0, 0): 1.0}))


def test_without_a_run_it_is_the_experiment_itself():
    later = trained(START, 7)
    assert origin(START, Run()) is START
    assert origin(later, Run()) is later


def test_a_run_that_no_hand_touched_comes_from_its_start():
    kept = [START, trained(START, 10), trained(START, 20)]
    assert origin(trained(START, 23), run_of(*kept)) is START
    # What came after the experiment, to which a person went back, does not matter.
    assert origin(kept[1], run_of(*kept, by_hand(trained(START, 30)))) is START


@pytest.mark.parametrize("stop", [{"stop_epoch": 7}, {"stop_loss": 0.1}, {"stop_accuracy": 0.5}])
def test_where_it_stops_is_no_edit_but_goes_along(stop):
    settings = replace(START.settings, **stop)
    further = replace(trained(START, 10), settings=settings)
    assert origin(trained(further, 5), run_of(START, further)) == replace(START, settings=settings)


MOMENT = trained(START, 10)
EDITS = {
    "weight": by_hand(MOMENT),
    "rate": MOMENT.with_settings(replace(START.settings, learning_rate=0.1)),
    "loss penalty": MOMENT.with_settings(replace(START.settings, l2=0.1)),
    "lock": replace(MOMENT, locks=frozenset({WeightId(1, 0)})),
    "data": MOMENT.with_data(gate_data(Gate.AND)),
    "activation": replace(MOMENT, architecture=Architecture.build((2,), Activation.TANH)),
    "forgotten momenta": MOMENT.with_settings(replace(START.settings, optimizer=Optimizer.ADAM)).with_settings(
        START.settings
    ),
}


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_a_run_that_a_hand_touched_comes_from_there(edited):
    # While it stands still, where the moment may not be kept yet ...
    assert origin(edited, run_of(START)) is edited
    assert origin(edited, run_of(START, trained(START, 10))) is edited
    # ... and when training has gone on.
    assert origin(trained(edited, 5), run_of(START, edited, trained(edited, 2))) is edited
    assert origin(trained(START, 9), run_of(START, edited)) is START


def test_batches_that_were_others_for_a_moment_begin_a_new_pass():
    batches = replace(START, settings=replace(START.settings, batch=3))
    moment = trained(batches, 3)
    assert moment.state.batch == 1
    other = moment.with_settings(START.settings).with_settings(batches.settings)
    assert origin(trained(other, 4), run_of(batches, other)) is other
    assert origin(trained(moment, 4), run_of(batches, moment)) is batches


def test_beyond_an_edit_that_is_not_kept_nothing_is_known():
    kept = trained(START, 10)
    gap = Timeline((Moment(START, Note.START, has_gap=True), Moment(kept)))
    assert origin(trained(START, 20), Run(timeline=gap)) is kept
