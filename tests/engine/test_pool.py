"""Compiled programs go from one session to the next, and never to two at once."""

import gc
import weakref
from dataclasses import replace

import pytest

from xorgui.core.architecture import Architecture
from xorgui.core.experiment import TrainingSettings
from xorgui.core.presets import PRESETS
from xorgui.core.run import Run
from xorgui.engine import pool
from xorgui.engine.events import Compiling, Finished
from xorgui.engine.session import Session
from xorgui.engine.starts import draw


def kind(units: int) -> tuple[Architecture, TrainingSettings, int, int]:
    return Architecture.build((units,)), TrainingSettings(), 4, 0


@pytest.fixture(autouse=True)
def _empty():
    pool._idle.clear()


def test_what_was_given_back_is_taken_by_one_only():
    first = pool.take(kind(2))
    assert pool.take(kind(2)) is not first
    pool.give_back(first)
    assert pool.take(kind(3)) is not first
    assert pool.take(kind(2)) is first
    assert pool.take(kind(2)) is not first


def test_the_one_kept_longest_goes_first():
    given = [pool.take(kind(units)) for units in range(1, pool.MAX_IDLE + 2)]
    for program in given:
        pool.give_back(program)
    assert list(pool._idle) == given[1:]


def test_what_a_session_has_compiled_the_next_one_has():
    experiment = PRESETS["lab-09-2"].experiment(draw)
    experiment = experiment.with_settings(replace(experiment.settings, stop_epoch=3))

    sessions = []

    def trained() -> list[type]:
        events: list[type] = []

        def saw(event: object) -> None:
            events.append(type(event))
            if isinstance(event, Finished):
                session.close()

        session = Session(saw)
        session.load(experiment, Run(), 1)
        session.train()
        session.run()
        sessions.append(session)
        return events

    assert Compiling in trained()
    assert Compiling not in trained()

    last = weakref.ref(pool._idle[-1])
    pool._idle.clear()
    gc.collect()
    assert last() is None, "a session that is closed still has it"
