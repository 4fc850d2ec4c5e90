"""The session in its thread, without Qt. Tests wait for what the session says or shows, never for time to pass."""

import logging
from dataclasses import replace
from time import monotonic

import numpy as np
import pytest

from tests.core.test_history import kept_up_to
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.history import CAPACITY
from xorgui.core.losses import Loss
from xorgui.core.parameters import Parameters
from xorgui.core.run import Run
from xorgui.engine.events import Compiling, Diverged, Failed, Finished, Paused, Ready, Started
from xorgui.engine.program import Program
from xorgui.engine.starts import draw

W = WeightId(1, 0, 0)
NEVER = 10**15


def experiment(
    stop_epoch: int = NEVER,
    optimizer: Optimizer = Optimizer.SGD,
    rate: float = 0.01,
    architecture: Architecture = Architecture.build((2,)),  # noqa: B008  (frozen)
) -> Experiment:
    start = Start(StartKind.LAYER, 3)
    parameters = draw(start, architecture)
    settings = TrainingSettings(optimizer, rate, Loss.CROSS_ENTROPY, stop_epoch)
    return Experiment(gate_data(Gate.XOR), architecture, settings, start, parameters, TrainingState(parameters))


def trained(program, experiment: Experiment, steps: int) -> Experiment:
    """The same training without a session."""
    ours = program(
        experiment.architecture,
        experiment.settings,
        experiment.data,
        experiment.state,
        experiment.locks,
        experiment.start.seed,
    )
    ours.run(steps)
    return replace(experiment, state=ours.state())


@pytest.mark.usefixtures("nothing_compiled")
def test_loading_shows_the_experiment_and_compiles(session, witness):
    loaded = experiment()
    session.load(loaded, Run(), revision=7)
    shown = witness.snapshot(lambda s: s.revision == 7)
    assert shown.state == loaded.state
    assert shown.row.loss == pytest.approx(Evaluation(loaded).loss)
    assert (shown.running, shown.steps_per_second) == (False, 0.0)
    assert witness.event(Compiling).architecture == loaded.architecture
    witness.event(Ready)
    assert session.mailbox.run().curve.steps.tolist() == [0]


@pytest.mark.usefixtures("nothing_compiled")
def test_training_stops_exactly_at_the_stop_epoch(session, witness, program):
    loaded = experiment(stop_epoch=54_321)
    session.load(loaded, Run(), 1)
    session.train()
    assert witness.event(Finished) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 54_321
    last = witness.snapshots[-1]
    assert not last.running
    assert last.state == trained(program, loaded, 54_321).state
    assert last.row.loss == pytest.approx(Evaluation(replace(loaded, state=last.state)).loss, rel=1e-4)
    # Compiled before the start if the thread had the time, and after it if not.
    assert sorted(type(event).__name__ for event in witness.events) == ["Compiling", "Finished", "Ready", "Started"]


def test_training_at_the_stop_epoch_is_finished_at_once(session, witness):
    session.load(experiment(stop_epoch=10), Run(), 1)
    session.train()
    witness.event(Finished)
    session.train()
    assert witness.event(Finished, 2) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 10
    assert len([event for event in witness.events if isinstance(event, Started)]) == 1


def test_pause_stands_still_and_train_goes_on_bit_for_bit(session, witness, program):
    loaded = experiment(optimizer=Optimizer.ADAM)
    session.load(loaded, Run(), 1)
    session.train()
    witness.snapshot(lambda s: s.state.step > 1_000)
    session.pause()
    witness.event(Paused)
    last = witness.snapshots[-1]
    assert last.state.step > 1_000
    assert not last.running
    session.train()
    witness.snapshot(lambda s: s.state.step > last.state.step + 1_000)
    session.pause()
    witness.event(Paused, 2)
    end = witness.snapshots[-1].state
    assert end == trained(program, loaded, end.step).state


def test_the_event_comes_after_its_snapshot(session, witness):
    shown = []
    session._on_event = lambda event: (shown.append((event, witness.snapshots[-1])), witness.saw_event(event))
    session.load(experiment(stop_epoch=2_000), Run(), 1)
    session.step()
    session.train()
    witness.event(Finished)
    stops = [(type(event), s.state.step, s.running) for event, s in shown if isinstance(event, Paused | Finished)]
    assert stops == [(Paused, 1, False), (Finished, 2_000, False)]


def test_a_step_is_one_step_even_beyond_the_stop_epoch(session, witness):
    session.load(experiment(stop_epoch=2), Run(), 1)
    for step in (1, 2, 3):
        session.step()
        witness.event(Paused, step)
        assert witness.snapshots[-1].state.step == step
    assert [type(event) for event in witness.events if isinstance(event, Started | Paused)] == [Started, Paused] * 3
    assert session.mailbox.run().curve.steps.tolist() == [0, 1, 2, 3]


def test_a_step_while_training_ends_in_a_pause(session, witness):
    session.load(experiment(), Run(), 1)
    session.train()
    running = witness.snapshot(lambda s: s.state.step > 0)
    session.step()
    witness.event(Paused)
    assert witness.snapshots[-1].state.step > running.state.step
    assert not witness.snapshots[-1].running


def test_an_edit_lands_where_training_stands(session, witness, program):
    loaded = experiment(optimizer=Optimizer.ADAM, rate=0.1)
    session.load(loaded, Run(), 1)
    for _ in range(3):
        session.step()
    session.edit({W: 1.25}, revision=2)
    session.step()
    session.step()
    witness.event(Paused, 5)
    assert witness.snapshots[-1].state.step == 5
    expected = trained(program, loaded, 3)
    edited = replace(expected.state, parameters=expected.parameters.replaced({W: 1.25}))
    shown = witness.snapshot(lambda s: s.revision == 2)
    assert shown.state == edited
    assert shown.row.loss == pytest.approx(Evaluation(replace(expected, state=edited)).loss)
    expected = trained(program, replace(expected, state=edited), 2)
    assert witness.snapshots[-1].state == expected.state
    for ours, theirs in zip(witness.snapshots[-1].state.optimizer_memory, expected.state.optimizer_memory, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_edits_while_training_keep_it_going(session, witness):
    session.load(experiment(rate=1e-30), Run(), 0)
    session.train()
    witness.snapshot(lambda s: s.state.step > 0)
    for revision in range(1, 21):
        session.edit({W: revision / 8}, revision)
    later = witness.snapshot(lambda s: s.revision == 20 and s.state.step > 10_000)
    assert later.running
    assert later.state.parameters.value(W) == 20 / 8
    revisions = [snapshot.revision for snapshot in witness.snapshots]
    assert revisions == sorted(revisions)
    steps = [snapshot.state.step for snapshot in witness.snapshots]
    assert steps == sorted(steps)


@pytest.mark.usefixtures("nothing_compiled")
def test_a_change_of_rate_or_stop_epoch_compiles_nothing(session, witness, program):
    loaded = experiment(stop_epoch=1_000)
    session.load(loaded, Run(), 1)
    session.train()
    witness.event(Finished)
    settings = replace(loaded.settings, learning_rate=0.5, stop_epoch=1_500)
    session.change(settings, frozenset(), 2)
    session.train()
    assert witness.event(Finished, 2) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 1_500
    assert len([event for event in witness.events if isinstance(event, Compiling)]) == 1
    expected = trained(program, replace(trained(program, loaded, 1_000), settings=settings), 500)
    assert witness.snapshots[-1].state == expected.state
    assert witness.snapshots[-1].revision == 2


def test_another_optimizer_begins_without_the_memory_of_the_first(session, witness, program):
    """Momentum and Adagrad remember arrays of the same shapes that mean different things."""
    loaded = experiment(stop_epoch=100, optimizer=Optimizer.MOMENTUM)
    session.load(loaded, Run(), 1)
    session.train()
    witness.event(Finished)
    settings = replace(loaded.settings, optimizer=Optimizer.ADAGRAD, stop_epoch=200)
    session.change(settings, frozenset(), 2)
    session.train()
    assert witness.event(Finished, 2) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 200
    half = trained(program, loaded, 100)
    fresh = replace(half, settings=settings, state=replace(half.state, optimizer_memory=None))
    assert witness.snapshots[-1].state == trained(program, fresh, 100).state


def test_other_settings_while_training_keep_it_going(session, witness):
    session.load(experiment(), Run(), 1)
    session.train()
    before = witness.snapshot(lambda s: s.state.step > 0)
    session.change(replace(experiment().settings, loss=Loss.SQUARED_ERROR), frozenset(), 2)
    after = witness.snapshot(lambda s: s.revision == 2 and s.state.step > before.state.step + 10_000)
    assert after.running


def test_a_lock_while_training_holds_from_then_on(session, witness):
    session.load(experiment(), Run(), 1)
    session.train()
    witness.snapshot(lambda s: s.state.step > 1_000)
    locked = WeightId(1, 0, 0)
    session.change(experiment().settings, frozenset({locked}), 2)
    first = witness.snapshot(lambda s: s.revision == 2)
    later = witness.snapshot(lambda s: s.revision == 2 and s.state.step > first.state.step + 10_000)
    assert later.state.parameters.value(locked) == first.state.parameters.value(locked)
    assert later.state.parameters != first.state.parameters


def test_a_stop_epoch_moved_behind_the_present_one_finishes(session, witness):
    session.load(experiment(), Run(), 1)
    session.train()
    witness.snapshot(lambda s: s.state.step > 1_000)
    session.change(experiment(stop_epoch=5).settings, frozenset(), 2)
    assert witness.event(Finished) == Finished("epoch")
    assert witness.snapshots[-1].state.step > 1_000


@pytest.mark.usefixtures("nothing_compiled")
def test_going_back_to_a_network_does_not_compile_it_again(session, witness):
    small, large = experiment(stop_epoch=3), experiment(stop_epoch=3, architecture=Architecture.build((3,)))
    for revision, loaded in enumerate([small, large, small, large], start=1):
        session.load(loaded, Run(), revision)
        session.train()
        witness.event(Finished, revision)
    assert len([event for event in witness.events if isinstance(event, Compiling)]) == 2


@pytest.mark.usefixtures("nothing_compiled")
def test_of_several_loads_in_a_row_only_the_last_is_compiled(session, witness):
    def load_all() -> None:
        for units in range(1, 6):
            session.load(experiment(architecture=Architecture.build((units,))), Run(), units)

    # As a command, so that the thread looks at the queue only when all are in it.
    session._commands.put(load_all)
    witness.event(Ready)
    assert [event.architecture.hidden for event in witness.events if isinstance(event, Compiling)] == [(5,)]
    assert witness.snapshots[-1].revision == 5


def test_loading_while_training_pauses(session, witness):
    session.load(experiment(), Run(), 1)
    session.train()
    witness.snapshot(lambda s: s.state.step > 0)
    session.load(experiment(), Run(), 2)
    witness.event(Paused)
    assert witness.snapshots[-1].state.step == 0
    assert witness.snapshots[-1].revision == 2
    assert not witness.snapshots[-1].running
    assert session.mailbox.run().curve.steps.tolist() == [0]


def test_the_history_coarsens_and_never_overflows(session, witness):
    session.load(experiment(stop_epoch=1_000_000), Run(), 1)
    session.train()
    witness.event(Finished)
    curve = session.mailbox.run().curve
    assert CAPACITY / 4 < len(curve) <= CAPACITY
    assert 3**20 % curve.stride == 0, "a power of three"
    assert set(curve.steps.tolist()) <= set(kept_up_to(1_000_000, curve.stride, 8))
    assert np.all(np.diff(curve.steps) > 0)
    assert np.diff(curve.steps).max() <= 10_000
    # What half of a logarithmic axis shows: the beginning, however fast the steps are.
    assert curve.steps[:17].tolist() == list(range(17))
    assert np.all(np.isfinite(curve.rows[:, :2]))


def test_the_history_goes_on_where_a_run_was_left(session, witness):
    session.load(experiment(stop_epoch=100), Run(), 1)
    session.train()
    witness.event(Finished)
    left = replace(experiment(stop_epoch=150), state=witness.snapshots[-1].state)
    run = session.mailbox.run()
    session.load(experiment(stop_epoch=3, architecture=Architecture.build((3,))), Run(), 2)
    session.load(left, run, 3)
    session.train()
    assert witness.event(Finished, 2) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 150
    assert session.mailbox.run().curve.steps.tolist() == list(range(151))
    np.testing.assert_array_equal(session.mailbox.run().curve.rows[:101], run.curve.rows)


def test_divergence_keeps_the_last_good_state(session, witness):
    architecture = Architecture((2, 1), (Activation.LINEAR,))
    loaded = experiment(rate=1e9, architecture=architecture)
    loaded = replace(loaded, settings=replace(loaded.settings, loss=Loss.SQUARED_ERROR))
    session.load(loaded, Run(), 1)
    session.train()
    diverged = witness.event(Diverged)
    last = witness.snapshots[-1]
    assert diverged.quantity in ("loss", "weight")
    assert last.state.step == diverged.step - 1
    assert all(np.isfinite(array).all() for array in last.state.parameters.arrays)
    assert np.isfinite(last.row.loss)
    assert not last.running
    session.change(replace(loaded.settings, learning_rate=0.1), frozenset(), 2)
    session.step()
    witness.event(Paused)
    assert witness.snapshots[-1].state.step == diverged.step


def test_an_edit_that_float32_cannot_hold_does_not_end_the_session(session, witness):
    session.load(experiment(), Run(), 1)
    session.edit({W: 1e39}, 2)
    session.train()
    assert witness.event(Diverged).step == 1
    session.edit({W: 1.0}, 3)
    session.step()
    witness.event(Paused)
    assert witness.snapshots[-1].state.step == 1


@pytest.mark.usefixtures("nothing_compiled")
def test_a_failure_is_told_and_the_session_goes_on(session, witness, monkeypatch, caplog):
    session.load(experiment(stop_epoch=1_000), Run(), 1)
    witness.event(Ready)
    failed = session._program

    def fail(*_):
        raise RuntimeError("out of luck\nand more")

    with monkeypatch.context() as broken, caplog.at_level(logging.CRITICAL, "xorgui.engine.session"):
        broken.setattr(Program, "run", fail)
        session.train()
        assert witness.event(Failed) == Failed("out of luck")
    assert not witness.snapshots[-1].running
    session.train()
    assert witness.event(Finished) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 1_000
    assert failed not in session._programs.values(), "nobody may get it from the pool"


@pytest.mark.usefixtures("nothing_compiled")
def test_a_network_that_does_not_compile_is_told_once(session, witness, monkeypatch):
    def fail(*_):
        raise RuntimeError("no such kernel")

    with monkeypatch.context() as broken:
        broken.setattr(Program, "compile", fail)
        session.load(experiment(stop_epoch=10), Run(), 1)
        witness.event(Failed)
        session.set_speed(None)
        session.pause()
    session.train()
    assert witness.event(Finished) == Finished("epoch")
    assert witness.snapshots[-1].state.step == 10
    assert len([event for event in witness.events if isinstance(event, Failed)]) == 1


def test_commands_without_an_experiment_fail_politely(session, witness):
    session.train()
    assert "no experiment" in witness.event(Failed).reason
    session.pause()
    session.step()
    witness.event(Failed, 2)


@pytest.mark.usefixtures("nothing_compiled")
@pytest.mark.parametrize("speed", [20.0, 500.0])
def test_a_target_speed_is_not_exceeded(session, witness, speed):
    session.load(experiment(), Run(), 1)
    witness.event(Ready)
    session.set_speed(speed)
    began = monotonic()
    session.train()
    reached = witness.snapshot(lambda s: s.state.step >= speed / 4)
    # One chunk comes at once; 10 ms of steps are a chunk.
    assert reached.state.step <= speed * (monotonic() - began) + max(speed / 100, 1)


def test_a_slow_speed_does_not_keep_anyone_waiting(session, witness):
    """At one step in 1,000 seconds the first comes at once, and edits, a higher speed, pause and close at any time."""
    session.load(experiment(), Run(), 1)
    session.set_speed(0.001)
    session.train()
    witness.snapshot(lambda s: s.state.step == 1)
    session.edit({W: 0.5}, 2)
    assert witness.snapshot(lambda s: s.revision == 2).state.step == 1
    session.set_speed(None)
    witness.snapshot(lambda s: s.state.step > 1_000)
    session.set_speed(0.001)
    session.pause()
    witness.event(Paused)
    session.train()


def test_speed_is_measured_while_training(session, witness):
    session.load(experiment(), Run(), 1)
    session.train()
    shown = witness.snapshot(lambda s: s.state.step > 100_000)
    assert shown.steps_per_second > 1_000
    session.pause()
    witness.event(Paused)
    assert witness.snapshots[-1].steps_per_second == 0


def test_zero_start_of_one_unit_trains(session, witness):
    architecture = Architecture.build(())
    loaded = experiment(stop_epoch=50, architecture=architecture)
    loaded = loaded.started_from(Start(StartKind.ZEROS), Parameters.zeros(architecture))
    session.load(loaded, Run(), 1)
    session.train()
    witness.event(Finished)
    assert witness.snapshots[-1].row.loss == pytest.approx(0.6931, abs=1e-4)


def test_a_ceiling_holds_training_without_ending_it(session, witness):
    session.load(experiment(), Run(), 1)
    session.set_ceiling(1_234)
    session.train()
    held = witness.snapshot(lambda s: s.state.step == 1_234)
    assert held.running
    session.set_ceiling(2_000)
    assert witness.snapshot(lambda s: s.state.step == 2_000).running
    session.set_ceiling(None)
    witness.snapshot(lambda s: s.state.step > 10_000)
    session.set_ceiling(5)
    session.pause()
    witness.event(Paused)
    assert max(s.state.step for s in witness.snapshots) == witness.snapshots[-1].state.step


@pytest.mark.usefixtures("nothing_compiled")
def test_without_points_nothing_is_compiled_until_there_are_some(session, witness):
    empty = experiment().with_data(Dataset([], []))
    session.load(empty, Run(), 1)
    session.load(experiment(), Run(), 2)
    witness.event(Ready)
    assert len([event for event in witness.events if isinstance(event, Compiling)]) == 1


def test_a_condition_is_told_as_it_was_when_it_was_met(session, witness):
    loaded = experiment(stop_epoch=7)
    session.load(loaded, Run(), 1)
    session.train()
    assert witness.event(Finished).limit == 7
    session.load(replace(loaded, settings=replace(loaded.settings, stop_loss=9.0)), Run(), 2)
    session.train()
    finished = witness.event(Finished, 2)
    assert (finished.reason, finished.limit) == ("loss", 9.0)
