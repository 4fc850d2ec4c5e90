"""The session's conditions to stop, its timeline and replays, points held back, and what it does when idle."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from tests.core.test_history import kept_up_to
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.history import Row
from xorgui.core.losses import Loss
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.run import Run
from xorgui.core.timeline import MAX_KEPT, MAX_NOTED, Note
from xorgui.engine.events import Compiling, Diverged, Finished, Paused, Ready, Remade, Started
from xorgui.engine.program import Program
from xorgui.engine.starts import draw

NOTES = Architecture.build((2,))
W = WeightId(1, 0, 0)
BIAS = WeightId(2, 0)
NEVER = 10**15
XOR = gate_data(Gate.XOR)


def experiment(data: Dataset = XOR, architecture: Architecture = NOTES, **settings: object) -> Experiment:
    start = Start(StartKind.LAYER, 3)
    parameters = draw(start, architecture)
    ways = TrainingSettings(**{"stop_epoch": NEVER} | settings)  # type: ignore[arg-type]
    return Experiment(data, architecture, ways, start, parameters, TrainingState(parameters))


def placed(program, experiment: Experiment) -> Program:
    e = experiment
    return program(e.architecture, e.settings, e.data, e.state, e.locks, e.start.seed)


def bits(state: TrainingState) -> tuple[object, ...]:
    arrays = (*state.parameters.arrays, *state.optimizer_memory[1:])
    return (state.step, state.epoch, state.batch, *state.optimizer_memory[0].tolist(), *(a.tobytes() for a in arrays))


def remade(session, witness, kept: Experiment, step: int, request: int) -> Experiment:
    session.remake(kept, step, request)

    def found() -> list[Remade]:
        return [event for event in witness.events if isinstance(event, Remade) and event.request == request]

    with witness.changed:
        assert witness.changed.wait_for(found, 30)
    return found()[0].experiment


# Conditions to stop.


def test_lab_09_2_stops_when_all_points_are_right(session, witness):
    """In the notes' count, which begins with 0, that is iteration 43,564: the 43,565th update."""
    lab = PRESETS["lab-09-2"].experiment(draw)
    lab = replace(lab, settings=replace(lab.settings, stop_accuracy=1.0))
    assert (lab.start.seed, lab.settings.learning_rate, lab.settings.stop_epoch) == (777, 0.01, 50_000)
    session.load(lab, Run(), 1)
    session.train()
    assert witness.event(Finished) == Finished("accuracy")
    last = witness.snapshots[-1]
    assert (last.state.step, last.row.correct, last.running) == (43_564 + 1, 4, False)
    session.train()
    assert witness.event(Finished, 2) == Finished("accuracy")
    assert len([event for event in witness.events if isinstance(event, Started)]) == 1
    assert witness.snapshots[-1].state.step == 43_565


@pytest.mark.parametrize("batch", [None, 3])
def test_the_first_step_whose_loss_is_low_enough_is_the_last(session, witness, program, batch):
    loaded = experiment(optimizer=Optimizer.ADAM, batch=batch, stop_loss=0.66)
    losses = placed(program, loaded).run(20_000, 1).column("loss")
    first = int(np.flatnonzero(losses <= 0.66)[0]) + 1
    assert first > 20
    session.load(loaded, Run(), 1)
    session.train()
    assert witness.event(Finished) == Finished("loss")
    assert witness.snapshots[-1].state.step == first
    assert witness.snapshots[-1].row.loss == losses[first - 1]


def test_a_share_of_the_points_is_met_by_as_many_points(session, witness):
    """0.28 * 25 is more than 7 by rounding."""
    assert 0.28 * 25 > 7
    data = Dataset(np.zeros((25, 2)), [0] * 7 + [1] * 18)
    loaded = experiment(data, Architecture.build(()), stop_accuracy=0.28)
    loaded = loaded.started_from(Start(StartKind.ZEROS), Parameters.zeros(loaded.architecture))
    session.load(loaded, Run(), 1)
    session.train()
    assert witness.event(Finished) == Finished("accuracy")


def test_the_last_epoch_comes_before_a_goal_out_of_reach_and_is_whole(session, witness):
    session.load(experiment(stop_epoch=7, batch=3, stop_loss=1e-9, stop_accuracy=1.0), Run(), 1)
    session.train()
    assert witness.event(Finished) == Finished("epoch")
    state = witness.snapshots[-1].state
    assert (state.epoch, state.step, state.batch) == (7, 14, 0)


def test_other_batches_in_mid_epoch_begin_a_new_pass(session, witness):
    loaded = experiment(stop_epoch=3, batch=1)
    session.load(loaded, Run(), 1)
    for step in (1, 2, 3):
        session.step()
        witness.event(Paused, step)
    assert witness.snapshots[-1].state.batch == 3
    session.change(replace(loaded.settings, batch=2), frozenset(), 2)
    session.train()
    witness.event(Finished)
    state = witness.snapshots[-1].state
    assert (state.epoch, state.step, state.batch) == (3, 3 + 3 * 2, 0)


def test_training_that_is_asked_for_again_is_told_once(session, witness):
    loaded = experiment(stop_epoch=1)

    def everything_at_once() -> None:
        session.train()
        session.change(loaded.settings, frozenset(), 2)
        session.train(3)

    session.load(replace(loaded, settings=replace(loaded.settings, stop_epoch=NEVER)), Run(), 1)
    session._commands.put(everything_at_once)
    witness.event(Finished)
    session.step()
    witness.event(Paused)
    assert [type(event) for event in witness.events if isinstance(event, Started | Finished)] == [
        Started,
        Finished,
        Started,
    ]


# The timeline.

WAYS = [
    {"optimizer": Optimizer.SGD, "learning_rate": 0.1},
    {"optimizer": Optimizer.ADAM},
    {"optimizer": Optimizer.SGD, "learning_rate": 0.1, "batch": 3},
    {"optimizer": Optimizer.ADAM, "batch": 3},
]


@pytest.mark.parametrize("ways", WAYS, ids=["sgd", "adam", "sgd, batches", "adam, batches"])
def test_any_step_is_made_again_bit_for_bit(session, witness, program, monkeypatch, ways):
    """Through an edit, other settings, other batches and a lock, with strides that double; judged by one long run."""
    monkeypatch.setattr("xorgui.engine.session.CHUNK_MOMENTS", 10_000)  # as a run has them that goes on longer
    loaded = experiment(**ways, stop_epoch=600)
    session.load(loaded, Run(), 1)
    judge: dict[int, TrainingState] = {}
    present, revision = loaded, 1
    changes = [
        {W: 1.25},
        {"learning_rate": 0.02, "l2": 1e-3},
        {"batch": 2},
        {"optimizer": Optimizer.MOMENTUM, "batch": None},
    ]
    for index in range(len(changes) + 1):
        session.train()
        witness.event(Finished, index + 1)
        ours = placed(program, present)
        trace = ours.run(witness.snapshots[-1].state.step - ours.step, 1)
        judge |= {
            step: ours.state_at(step, vector) for step, vector in zip(trace.steps.tolist(), trace.vectors, strict=True)
        }
        present = replace(present, state=ours.state())
        assert bits(witness.snapshots[-1].state) == bits(ours.state())
        if index == len(changes):
            break
        change, revision = changes[index], revision + 1
        if W in change:
            session.edit(change, revision)
            state = replace(present.state, parameters=present.parameters.replaced(change))
            present = replace(present, state=state)
        settings = replace(present.settings, stop_epoch=present.settings.stop_epoch + 200)
        settings = replace(settings, **{} if W in change else change)
        locks = frozenset({BIAS}) if index == 1 else present.locks
        session.change(settings, locks, revision)
        present = replace(present.with_settings(settings), locks=locks)
        judge[present.state.step] = present.state
    kept = session.mailbox.run().timeline
    assert kept.stride >= 2
    assert [moment.note for moment in kept.moments if moment.note] == [Note.START] + [Note.EDIT] * len(changes)
    edits = [moment.step for moment in kept.moments if moment.note is Note.EDIT]
    assert all(not moment.has_gap for moment in kept.moments)
    for moment in kept.moments[1:]:
        if moment.note is None:
            assert bits(moment.experiment.state) == bits(judge[moment.step])
    chosen = np.random.default_rng(0).integers(1, present.state.step, 25).tolist()
    for request, step in enumerate([1, *edits, *(s - 1 for s in edits), *(s + 1 for s in edits), *chosen, max(judge)]):
        again = remade(session, witness, kept.before(step).experiment, step, request)
        if step not in edits or judge[step].optimizer_memory is not None:
            assert bits(again.state) == bits(judge[step])
        assert again.state == judge[step]
    last = remade(session, witness, kept.moments[-1].experiment, present.state.step, 10**6)
    assert (last.settings, last.locks) == (present.settings, present.locks)


def test_what_is_changed_while_training_is_replayed_too(session, witness, program, monkeypatch):
    """Nobody knows the steps of these edits beforehand: each moment has to lead to the next."""
    monkeypatch.setattr("xorgui.engine.session.CHUNK_MOMENTS", 10_000)
    loaded = experiment(optimizer=Optimizer.ADAM)
    session.load(loaded, Run(), 1)
    session.train()

    def trained_on(revision: int, steps: int) -> None:
        first = witness.snapshot(lambda s: s.revision == revision)
        witness.snapshot(lambda s: s.revision == revision and s.state.step > first.state.step + steps)

    for revision in range(2, 10):
        trained_on(revision - 1, 500)
        if revision % 3:
            session.edit({W: revision / 8}, revision)
        else:
            ways = replace(loaded.settings, batch=1 + revision // 3, learning_rate=1e-3 * revision)
            session.change(ways, frozenset({BIAS} if revision == 6 else ()), revision)
    trained_on(9, 20_000)
    session.pause()
    witness.event(Paused)
    kept = session.mailbox.run().timeline
    assert sum(moment.note is Note.EDIT for moment in kept.moments) == 8
    assert kept.stride >= 8
    pairs = [*zip(kept.moments, kept.moments[1:], strict=False)]
    for before, after in pairs[:: max(len(pairs) // 60, 1)]:
        ours = placed(program, before.experiment)
        ours.run(after.step - before.step)
        if after.note is None:
            assert bits(ours.state()) == bits(after.experiment.state)
        else:
            assert ours.step == after.step
    end = witness.snapshots[-1].state
    ours = placed(program, kept.moments[-1].experiment)
    ours.run(end.step - ours.step)
    assert bits(ours.state()) == bits(end)


@pytest.mark.parametrize("ways", [{}, {"batch": 1}], ids=["plain", "batches"])
def test_a_million_steps_keep_no_more_than_a_thousand(session, witness, ways):
    epochs = 1_000_000 if not ways else 250_000
    session.load(experiment(**ways, stop_epoch=epochs), Run(), 1)
    session.train()
    witness.event(Finished)
    run = session.mailbox.run()
    kept = run.timeline
    assert MAX_KEPT / 8 < len(kept) <= MAX_KEPT + 1
    assert 3**20 % kept.stride == 0, "a power of three"
    steps = [moment.step for moment in kept.moments]
    assert np.all(np.diff(steps) > 0)
    assert np.diff([*steps, 1_000_000]).max() <= 50_000
    assert set(steps) <= set(kept_up_to(1_000_000, kept.stride, 4))
    assert run.end <= 1_000_000


def test_edits_beyond_what_is_kept_leave_gaps(session, witness):
    session.load(experiment(), Run(), 1)
    for revision in range(2, MAX_NOTED + 40):
        session.step()
        session.edit({W: revision / 64}, revision)
    witness.snapshot(lambda s: s.revision == MAX_NOTED + 39)
    kept = session.mailbox.run().timeline
    assert sum(moment.note is not None for moment in kept.moments) <= MAX_NOTED
    assert any(moment.has_gap for moment in kept.moments)
    missing = set(range(MAX_NOTED + 38)) - {moment.step for moment in kept.moments}
    assert {step - 1 for step in missing} == {moment.step for moment in kept.moments if moment.has_gap}


def test_a_divergence_is_noted_at_the_last_good_state(session, witness):
    loaded = experiment(architecture=Architecture((2, 1), (Activation.LINEAR,)), loss=Loss.SQUARED_ERROR)
    loaded = replace(loaded, settings=replace(loaded.settings, learning_rate=3.0))
    session.load(loaded, Run(), 1)
    session.train()
    diverged = witness.event(Diverged)
    moments = session.mailbox.run().timeline.moments
    assert (moments[0].note, moments[-1].note) == (Note.START, Note.DIVERGED)
    assert moments[-1].step == diverged.step - 1 > 5
    assert moments[-1].experiment.state == witness.snapshots[-1].state
    assert all(moment.note is None for moment in moments[1:-1])
    # The step that cannot be made is not made again either.
    again = remade(session, witness, moments[0].experiment, diverged.step + 100, 1)
    assert bits(again.state) == bits(moments[-1].experiment.state)
    session.change(replace(loaded.settings, learning_rate=0.1), frozenset(), 2)
    session.step()
    witness.event(Paused)
    moments = session.mailbox.run().timeline.moments
    assert [moment.note for moment in moments if moment.note] == [Note.START, Note.EDIT]


def test_an_edit_before_the_first_step_is_the_start(session, witness):
    session.load(experiment(), Run(), 1)
    session.edit({W: 0.75}, 2)
    session.step()
    witness.event(Paused)
    first, second = session.mailbox.run().timeline.moments
    assert (first.note, first.step, first.experiment.parameters.value(W)) == (Note.START, 0, 0.75)
    assert (second.note, second.step) == (None, 1)


def test_going_back_and_on_is_the_run_without(session, witness):
    """A person goes back to a kept experiment and trains on: the past stays, what came after is made anew."""
    session.load(experiment(optimizer=Optimizer.ADAM, stop_epoch=900), Run(), 1)
    session.train()
    witness.event(Finished)
    end, run = witness.snapshots[-1].state, session.mailbox.run()
    moment = run.timeline.before(400)
    session.load(moment.experiment, run, 2)
    witness.snapshot(lambda s: s.revision == 2)
    assert session.mailbox.run().end <= 400
    session.train()
    witness.event(Finished, 2)
    again = session.mailbox.run()
    assert bits(witness.snapshots[-1].state) == bits(end)
    # Which steps are in the curve depends on the chunks, what it says of them does not.
    assert again.curve.steps[-1] == run.curve.steps[-1] == 900
    _, ours, theirs = np.intersect1d(again.curve.steps, run.curve.steps, return_indices=True)
    assert len(ours) > 100
    np.testing.assert_array_equal(again.curve.rows[ours], run.curve.rows[theirs])
    assert [moment.note for moment in again.timeline.moments if moment.note] == [Note.START]


@pytest.mark.parametrize("ways", [{"optimizer": Optimizer.ADAM}, {"batch": 3}], ids=["adam", "batches"])
def test_a_remake_beside_the_training_leaves_it_bit_for_bit(session, witness, program, ways):
    """Of the same program, of another one, and of one with other settings and data in the same program."""
    loaded = experiment(**ways, stop_epoch=100_000)
    other = experiment(gate_data(Gate.OR), optimizer=loaded.settings.optimizer, l2=0.1, learning_rate=0.5, batch=1)
    another = experiment(architecture=Architecture.build((3,)))
    session.set_speed(20_000)
    session.load(loaded, Run(), 1)
    session.train()
    for request in range(12):
        kept = (loaded, other, another)[request % 3]
        again = remade(session, witness, kept, 100 + request, request)
        ours = placed(program, kept)
        ours.run(100 + request)
        assert bits(again.state) == bits(ours.state())
        assert again == replace(kept, state=ours.state())
    assert witness.snapshots[-1].running
    session.set_speed(None)
    witness.event(Finished)
    ours = placed(program, loaded)
    end = witness.snapshots[-1].state
    ours.run(end.step)
    assert end.epoch == 100_000
    assert bits(end) == bits(ours.state())


def test_a_remake_before_what_is_kept_is_what_is_kept(session, witness):
    session.load(experiment(stop_epoch=50), Run(), 1)
    session.train()
    witness.event(Finished)
    kept = replace(experiment(), state=witness.snapshots[-1].state)
    assert remade(session, witness, kept, 20, 1).state == kept.state
    assert witness.snapshots[-1].state == kept.state


# Points held back.


@pytest.mark.parametrize("batch", [None, 4])
def test_what_the_rows_tell_of_points_held_back_is_what_numpy_says(session, witness, batch):
    numbers = np.random.default_rng(2)
    data = Dataset(numbers.normal(size=(15, 2)), numbers.integers(0, 2, 15)).split(0.4, 1)
    loaded = experiment(data, learning_rate=0.5, batch=batch, stop_epoch=60)
    session.load(loaded, Run(), 1)
    session.train()
    witness.event(Finished)
    run = session.mailbox.run()
    rows = dict(zip(run.curve.steps.tolist(), run.curve.rows.tolist(), strict=True))
    assert len(run.timeline) > 20
    for moment in run.timeline.moments:
        expected = Evaluation(moment.experiment).row
        assert Row(*rows[moment.step]) == pytest.approx(expected, rel=1e-4)
    last = witness.snapshots[-1]
    assert last.row == pytest.approx(Evaluation(replace(loaded, state=last.state)).row, rel=1e-4)
    assert len({row[3] for row in rows.values()} | {row[1] for row in rows.values()}) > 2


# When idle.


@pytest.mark.usefixtures("nothing_compiled")
def test_when_idle_the_other_loop_is_compiled_and_nothing_else_changes(session, witness, monkeypatch):
    monkeypatch.setattr("xorgui.engine.session.IDLE_SECONDS", 0)
    compiled = threading.Event()
    compile_other_form = Program.compile_other_form
    monkeypatch.setattr(Program, "compile_other_form", lambda self: (compile_other_form(self), compiled.set()))
    loaded = experiment(optimizer=Optimizer.ADAM)
    session.load(loaded, Run(), 1)
    witness.event(Ready)
    assert compiled.wait(30)
    before = len(witness.snapshots)
    assert (witness.snapshots[-1].state, witness.snapshots[-1].running) == (loaded.state, False)
    for step, ways in enumerate([{}, {"batch": 1}, {"l1": 0.1}, {}], start=1):
        session.change(replace(loaded.settings, **ways), frozenset(), step + 1)
        session.step()
        witness.event(Paused, step)
    session.change(loaded.settings, frozenset({BIAS}), 9)
    session.step()
    witness.event(Paused, 5)
    assert witness.snapshots[before].state == loaded.state
    assert len([event for event in witness.events if isinstance(event, Compiling)]) == 1


@pytest.mark.usefixtures("nothing_compiled")
def test_compiling_when_idle_leaves_training_as_it_is(session, witness, program, monkeypatch):
    monkeypatch.setattr("xorgui.engine.session.IDLE_SECONDS", 0)
    compiled = threading.Event()
    compile_other_form = Program.compile_other_form
    monkeypatch.setattr(Program, "compile_other_form", lambda self: (compile_other_form(self), compiled.set()))
    loaded = experiment(optimizer=Optimizer.ADAM, batch=3, stop_epoch=100)
    session.load(loaded, Run(), 1)
    session.step()
    witness.event(Paused)
    assert compiled.wait(30)
    session.train()
    witness.event(Finished)
    ours = placed(program, loaded)
    ours.run(200)
    assert bits(witness.snapshots[-1].state) == bits(ours.state())


@pytest.mark.usefixtures("nothing_compiled")
def test_without_being_idle_other_batches_are_compiled_when_they_are_asked_for(session, witness, monkeypatch):
    monkeypatch.setattr("xorgui.engine.session.IDLE_SECONDS", 1_000)
    loaded = experiment()
    session.load(loaded, Run(), 1)
    session.step()
    session.change(replace(loaded.settings, batch=1), frozenset(), 2)
    session.step()
    witness.event(Paused, 2)
    kinds = [type(event) for event in witness.events if isinstance(event, Compiling | Ready)]
    assert kinds == [Compiling, Ready] * 2
