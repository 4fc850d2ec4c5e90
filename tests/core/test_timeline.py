"""What is kept of a run, against a plain list of everything that happened."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_history import kept_up_to
from xorgui.core import timeline
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.parameters import Parameters
from xorgui.core.timeline import MAX_KEPT, MAX_NOTED, Moment, Note, Timeline, TimelineKeeper

SHAPE = Architecture.build(())
ZEROS = Parameters.zeros(SHAPE)
XOR = gate_data(Gate.XOR)


def at(step: int, rate: float = 0.01) -> Experiment:
    settings = TrainingSettings(learning_rate=rate)
    return Experiment(XOR, SHAPE, settings, Start(StartKind.ZEROS), ZEROS, TrainingState(ZEROS, step))


def steps_of(kept: Timeline) -> list[int]:
    return [moment.step for moment in kept.moments]


def recorded(last: int) -> TimelineKeeper:
    keeper = TimelineKeeper()
    keeper.note(at(0), Note.START)
    for step in range(1, last + 1):
        keeper.keep(at(step))
    return keeper


@pytest.mark.parametrize("last", [0, 1, MAX_KEPT, MAX_KEPT + 1, MAX_KEPT + 2, 2 * MAX_KEPT + 1, 5_000])
def test_a_run_keeps_what_is_in_turn_with_the_smallest_stride_with_which_it_fits(last):
    stride = 1
    while len(kept_up_to(last, stride, 4)) - 1 > MAX_KEPT:
        stride *= 3
    kept = recorded(last).timeline()
    assert kept.stride == stride
    assert steps_of(kept) == kept_up_to(last, stride, 4)
    assert [moment.note for moment in kept.moments] == [Note.START] + (len(kept) - 1) * [None]
    assert not any(moment.has_gap for moment in kept.moments)
    assert kept.end == kept_up_to(last, stride, 4)[-1]


def test_what_happened_is_kept_whatever_its_step():
    keeper = recorded(MAX_KEPT)
    keeper.note(at(MAX_KEPT + 1, 0.5), Note.EDIT)
    for step in range(MAX_KEPT + 2, 3_001):
        keeper.keep(at(step, 0.5))
    keeper.note(at(3_001, 0.5), Note.DIVERGED)
    kept = keeper.timeline()
    assert kept.stride == 9
    noted = [(moment.step, moment.note) for moment in kept.moments if moment.note]
    assert noted == [(0, Note.START), (MAX_KEPT + 1, Note.EDIT), (3_001, Note.DIVERGED)]
    assert [moment.experiment.settings.learning_rate for moment in kept.moments] == [
        0.01 if moment.step <= MAX_KEPT else 0.5 for moment in kept.moments
    ]


def test_an_edit_takes_the_place_of_what_was_kept_of_its_step_and_a_start_stays_a_start():
    keeper = recorded(3)
    keeper.note(at(3, 0.2), Note.EDIT)
    keeper.note(at(3, 0.3), Note.EDIT)
    assert steps_of(keeper.timeline()) == [0, 1, 2, 3]
    last = keeper.timeline().moments[-1]
    assert (last.note, last.experiment) == (Note.EDIT, at(3, 0.3))
    keeper.keep(at(3))
    assert keeper.timeline().moments[-1].experiment == at(3, 0.3)
    keeper = TimelineKeeper()
    keeper.note(at(0), Note.START)
    keeper.note(at(0, 0.5), Note.EDIT)
    (only,) = keeper.timeline().moments
    assert (only.note, only.experiment) == (Note.START, at(0, 0.5))


def test_where_a_note_is_dropped_the_moment_before_tells_of_the_gap():
    keeper = TimelineKeeper()
    keeper.note(at(0), Note.START)
    for step in range(1, 2 * MAX_NOTED + 1):
        keeper.keep(at(10 * step - 5, step))
        keeper.note(at(10 * step, step + 1), Note.EDIT)
    kept = keeper.timeline()
    noted = [moment for moment in kept.moments if moment.note]
    assert MAX_NOTED / 4 < len(noted) <= MAX_NOTED
    assert kept.moments[0].note is Note.START
    assert kept.moments[-1].step == 20 * MAX_NOTED
    for before, after in zip(kept.moments, kept.moments[1:], strict=False):
        next_edit = 10 * (before.step // 10 + 1)
        assert before.has_gap == (next_edit < after.step)
    assert any(moment.has_gap for moment in kept.moments)
    assert not all(moment.has_gap for moment in kept.moments)


def test_a_gap_stays_known_when_its_moment_goes():
    keeper = TimelineKeeper(
        Timeline((Moment(at(0), Note.START), Moment(at(33)), Moment(at(34), has_gap=True), Moment(at(35))))
    )
    for step in range(36, 2 * MAX_KEPT):
        keeper.keep(at(step))
    assert keeper.timeline().stride > 1
    assert [moment.step for moment in keeper.timeline().moments if moment.has_gap] == [33]


def test_moments_that_all_lie_on_the_larger_stride_make_it_grow_again(monkeypatch):
    monkeypatch.setattr(timeline, "MAX_KEPT", 4)
    keeper = TimelineKeeper()
    for step in (3, 6, 9, 12, 15, 18):
        keeper.keep(at(step))
    assert keeper.timeline().stride == 9
    assert steps_of(keeper.timeline()) == [9, 18]


def test_looking_up():
    kept = Timeline((Moment(at(0), Note.START), Moment(at(4)), Moment(at(7), Note.EDIT), Moment(at(8))), stride=4)
    assert [kept.before(step).step for step in (0, 3, 4, 6, 7, 8, 99)] == [0, 0, 4, 4, 7, 8, 8]
    assert kept.before(-1) is None
    assert [kept.nearest(step).step for step in (-5, 1, 3, 5, 6, 99)] == [0, 0, 4, 4, 7, 8]
    assert (len(kept), kept.end) == (4, 8)
    empty = Timeline()
    assert (len(empty), empty.end, empty.before(3), empty.nearest(3)) == (0, 0, None, None)


def test_cutting():
    kept = recorded(5).timeline()
    assert steps_of(kept.cut(3)) == [0, 1, 2, 3]
    assert kept.cut(3).stride == kept.stride
    assert kept.cut(5) is kept
    assert kept.cut(-1).moments == ()
    assert len(kept) == 6


def test_ending_with():
    kept = recorded(5).timeline()
    assert kept.ending_with(kept.moments[-1].experiment) is kept
    assert steps_of(kept.ending_with(at(9))) == [0, 1, 2, 3, 4, 5, 9]
    other = kept.ending_with(at(3, 0.5))
    assert steps_of(other) == [0, 1, 2, 3]
    assert (other.moments[-1].note, other.moments[-1].experiment) == (Note.EDIT, at(3, 0.5))
    assert kept.ending_with(at(0, 0.5)).moments[0].note is Note.START


def test_a_timeline_stays_as_it_was():
    keeper = recorded(3)
    kept = keeper.timeline()
    keeper.note(at(3, 0.5), Note.EDIT)
    keeper.keep(at(4, 0.5))
    assert steps_of(kept) == [0, 1, 2, 3]
    assert kept.moments[-1].note is None


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("train"), st.integers(1, 9)),
        st.tuples(st.just("edit"), st.just(0)),
        st.tuples(st.just("diverge"), st.just(0)),
        st.tuples(st.just("back"), st.integers(0, 60)),
        st.tuples(st.just("odd edits"), st.integers(1, 12)),
        st.tuples(st.just("leap"), st.integers(2, 9)),
    ),
    max_size=40,
)


@given(moves=MOVES)
def test_whatever_happens_steps_ascend_in_bounds_and_replays_are_right_or_flagged(moves):
    """Each edit sets another rate; the judge remembers with which rate each step was made."""
    with pytest.MonkeyPatch.context() as small:
        small.setattr(timeline, "MAX_KEPT", 6)
        small.setattr(timeline, "MAX_NOTED", 4)
        keeper, step, rate = TimelineKeeper(), 0, 1
        keeper.note(at(0, rate), Note.START)
        made_with: dict[int, int] = {}

        def train(steps=1):
            nonlocal step
            for _ in range(steps):
                step += 1
                made_with[step] = rate
            keeper.keep(at(step, rate))

        def edit():
            nonlocal rate
            rate += 1
            keeper.note(at(step, rate), Note.EDIT)

        for move, number in moves:
            match move:
                case "train":
                    for _ in range(number):
                        train()
                case "leap":
                    train(number)
                case "edit":
                    edit()
                case "diverge":
                    keeper.note(at(step, rate), Note.DIVERGED)
                case "back":
                    kept = keeper.timeline().cut(min(number, step))
                    step = kept.end
                    rate = kept.before(step).experiment.settings.learning_rate
                    keeper = TimelineKeeper(kept)
                    made_with = {s: r for s, r in made_with.items() if s <= step}
                case "odd edits":
                    for _ in range(number):
                        train()
                        if step % 2:
                            edit()
            kept = keeper.timeline()
            steps = steps_of(kept)
            assert steps == sorted(set(steps))
            assert sum(moment.note is None for moment in kept.moments) <= 6
            assert sum(moment.note is not None for moment in kept.moments) <= 4
            assert kept.moments[0].note is Note.START
            assert all(moment.note or moment.step % kept.stride == 0 for moment in kept.moments)
            for wanted in range(step + 1):
                moment = kept.before(wanted)
                rates = {made_with[s] for s in range(moment.step + 1, wanted + 1)}
                assert moment.has_gap or rates <= {moment.experiment.settings.learning_rate}


def test_since_when_the_points_are_learned():
    first, other = at(0), replace(at(4), data=gate_data(Gate.AND))
    shown_otherwise = replace(other.data, view=(-5.0, -5.0, 5.0, 5.0))
    kept = Timeline(
        (
            Moment(first),
            Moment(at(2)),
            Moment(other, Note.EDIT),
            Moment(replace(at(6), data=shown_otherwise)),
            Moment(replace(at(8), data=gate_data(Gate.AND))),
        )
    )
    assert kept.learned_since(gate_data(Gate.AND)) == 4
    assert kept.learned_since(gate_data(Gate.OR)) == 9
    assert kept.cut(2).learned_since(first.data) == 0
