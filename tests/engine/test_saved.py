"""Training that goes on from a file: bit for bit as if nothing had been."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.engine.test_session import trained
from tests.files.documents import difference
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.run import Run
from xorgui.engine.events import Finished
from xorgui.engine.starts import draw
from xorgui.files.documents import parsed, text_of
from xorgui.files.saved import Saved

PATH = Path("run.xorlab")
ARCHITECTURE = Architecture.build((2,))
LOCKS = frozenset([WeightId(1, 0, 1), WeightId(2, 0)])
WAYS = {
    "all points": ({}, frozenset()),
    "batches of one": ({"batch": 1}, frozenset()),
    "batches of three": ({"batch": 3}, frozenset()),
    "penalty": ({"l1": 1e-3, "l2": 1e-2}, frozenset()),
    "locks": ({}, LOCKS),
    "all of it": ({"batch": 3, "l1": 1e-3, "l2": 1e-2}, LOCKS),
}


def experiment(optimizer, locks=frozenset(), **settings) -> Experiment:
    start = Start(StartKind.LAYER, 3)
    parameters = draw(start, ARCHITECTURE)
    settings = TrainingSettings(optimizer, 0.05, **settings)
    return Experiment(gate_data(Gate.XOR), ARCHITECTURE, settings, start, parameters, TrainingState(parameters), locks)


def reopened(experiment: Experiment, run: Run | None = None) -> Saved:
    return parsed(text_of(Saved(experiment, run or Run()), PATH), PATH)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("optimizer", Optimizer)
def test_going_on_from_a_file(program, optimizer, way):
    settings, locks = WAYS[way]
    begun = trained(program, experiment(optimizer, locks, **settings), 301)
    straight = trained(program, begun, 302)
    # Another run on the same program in between, so that nothing is left of the first.
    trained(program, experiment(optimizer, locks, **settings), 7)
    later = trained(program, reopened(begun).experiment, 302)
    assert difference(later, straight) == ""
    assert later.state.step == 603


def test_a_session_goes_on_from_a_file_with_curve_and_timeline(session, witness):
    loaded = experiment(Optimizer.ADAM, batch=3, stop_epoch=400)
    session.load(loaded, Run(), 1)
    session.train()
    witness.event(Finished)
    ended = replace(loaded, state=witness.snapshots[-1].state)
    saved = reopened(ended, session.mailbox.run())
    assert difference(saved.run, session.mailbox.run()) == ""

    def gone_on(experiment, run, revision):
        session.load(replace(experiment, settings=replace(experiment.settings, stop_epoch=3_000)), run, revision)
        session.train()
        witness.event(Finished, revision)
        return witness.snapshots[-1].state, session.mailbox.run()

    state, run = gone_on(ended, session.mailbox.run(), 2)
    later_state, later_run = gone_on(saved.experiment, saved.run, 3)
    assert state.epoch == 3_000
    assert difference(later_state, state) == ""
    # Which steps are kept depends on the speed of the machine; what is kept of them does not.
    _, ours, theirs = np.intersect1d(later_run.curve.steps, run.curve.steps, return_indices=True)
    assert len(ours) > 100
    assert np.array_equal(later_run.curve.rows[ours], run.curve.rows[theirs], equal_nan=True)
    assert difference(later_run.timeline.moments[0], run.timeline.moments[0]) == ""
