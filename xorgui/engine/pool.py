"""Compiled programs that nobody uses at present: compiling takes longer than most trainings of a small network."""

import threading
from collections import deque

from xorgui.engine.program import Kind, Program

# 16 MB each, 2-3-2-1.
MAX_IDLE = 4

_idle: deque[Program] = deque(maxlen=MAX_IDLE)
_lock = threading.Lock()


def take(kind: Kind) -> Program:
    """A program of a kind, the caller's alone until it is given back; any thread may ask."""
    with _lock:
        for program in _idle:
            if program.kind == kind:
                _idle.remove(program)
                return program
    return Program(*kind)


def give_back(program: Program) -> None:
    """Keep it for the next that wants its kind, in the place of the one that has been kept longest."""
    with _lock:
        _idle.append(program)
