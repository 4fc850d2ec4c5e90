"""Loads TensorFlow as the program does, before any test module of this folder imports it."""

import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.experiment import TrainingSettings, TrainingState
from xorgui.core.parameters import Parameters
from xorgui.engine import runtime

runtime.load()

from xorgui.engine import pool  # noqa: E402
from xorgui.engine.events import Event  # noqa: E402
from xorgui.engine.mailbox import Mailbox, Snapshot  # noqa: E402
from xorgui.engine.program import Program  # noqa: E402
from xorgui.engine.session import Session  # noqa: E402

# What a test waits at most; no test waits for time to pass.
TIMEOUT_SECONDS = 30


@pytest.fixture(scope="session")
def program() -> Callable[..., Program]:
    """A program ready to train like this from a state; each is compiled once for all tests."""
    programs: dict[tuple[Any, ...], Program] = {}

    def get(
        architecture: Architecture,
        settings: TrainingSettings,
        data: Dataset,
        state: TrainingState | None = None,
        locks: Collection[WeightId] = (),
        seed: int = 777,
    ) -> Program:
        sizes = len(data.train), len(data.test)
        key = (architecture, settings.optimizer, tuple(settings.arguments.values()), settings.loss, *sizes)
        if key not in programs:
            programs[key] = Program(architecture, settings, *sizes)
        ours = programs[key]
        ours.use(settings, locks, seed)
        ours.set_data(data)
        ours.restore(state or TrainingState(Parameters.zeros(architecture)))
        return ours

    return get


@dataclass
class Witness:
    """Sees everything that a session says and shows, and lets a test wait for it."""

    events: list[Event] = field(default_factory=list)
    snapshots: list[Snapshot] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def saw_event(self, event: Event) -> None:
        with self.changed:
            self.events.append(event)
            self.changed.notify_all()

    def saw_snapshot(self, snapshot: Snapshot) -> None:
        with self.changed:
            self.snapshots.append(snapshot)
            self.changed.notify_all()

    def event(self, kind: type[Event], count: int = 1) -> Event:
        """The count-th event of a kind."""

        def found() -> list[Event]:
            return [event for event in self.events if isinstance(event, kind)][count - 1 : count]

        with self.changed:
            assert self.changed.wait_for(found, TIMEOUT_SECONDS), f"no {kind.__name__} number {count} in {self.events}"
            return found()[0]

    def snapshot(self, wanted: Callable[[Snapshot], bool]) -> Snapshot:
        """The first snapshot of that kind."""

        def found() -> list[Snapshot]:
            return [snapshot for snapshot in self.snapshots if wanted(snapshot)][:1]

        with self.changed:
            assert self.changed.wait_for(found, TIMEOUT_SECONDS), (
                f"last of {len(self.snapshots)}: {self.snapshots[-1:]}"
            )
            return found()[0]


class WatchedMailbox(Mailbox):
    def __init__(self, witness: Witness) -> None:
        super().__init__()
        self._witness = witness

    def post(self, snapshot: Snapshot) -> None:
        super().post(snapshot)
        self._witness.saw_snapshot(snapshot)


@pytest.fixture
def witness() -> Witness:
    return Witness()


@pytest.fixture
def session(witness: Witness) -> Iterator[Session]:
    """A session in its own thread; it takes the programs that the one before it has given back, which saves time."""
    yield from _in_thread(Session(witness.saw_event), witness)


@pytest.fixture
def nothing_compiled() -> None:
    """For tests that look at what is compiled."""
    pool._idle.clear()


def _in_thread(session: Session, witness: Witness) -> Iterator[Session]:
    session.mailbox = WatchedMailbox(witness)
    thread = threading.Thread(target=session.run, name="training")
    thread.start()
    yield session
    session.close()
    thread.join(TIMEOUT_SECONDS)
    assert not thread.is_alive()
