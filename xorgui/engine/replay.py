"""A run made again at any of its steps, from the moments that are kept of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from xorgui.core.experiment import Experiment
from xorgui.core.timeline import Timeline
from xorgui.engine.program import Program


def replayed(timeline: Timeline, steps: Iterable[int]) -> Iterator[Experiment]:
    """The experiments at these ascending steps, bit for bit; beyond the last moment, as training would go on.

    Where an edit on the way is not kept any more, a step has none, as before the first moment.
    """
    program_for = lru_cache(maxsize=1)(Program)
    made: Experiment | None = None
    for step in steps:
        moment = timeline.before(step)
        if moment is None or (moment.has_gap and moment.step != step):
            continue
        if made is None or made.state.step < moment.step:
            made = moment.experiment
        if made.state.step < step:
            program = program_for(*Program.kind_for(made))
            program.place(made)
            program.run(step - made.state.step)
            made = replace(made, state=program.state())
        yield made
