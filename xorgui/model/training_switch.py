"""Whether training is off because loading TensorFlow has ended the program: no exception can tell, the process is gone.

What the processor lacks is looked at before (`engine/runtime.py`); this is for all that nobody has thought of.
"""

import platform

from xorgui import __version__
from xorgui.model.preferences import preferences

_LOADING = "training/loading"
_OFF = "training/off"


def loading_begins() -> None:
    preferences().setValue(_LOADING, _here())


def loading_ended() -> None:
    """Well or with an exception: the program goes on."""
    preferences().remove(_LOADING)


def remember_crash() -> None:
    """The program has crashed the last time: while it was loading, training stays off.

    A process that was killed by its user or the system has not crashed, and leaves no such mark behind.
    """
    if preferences().value(_LOADING) == _here():
        loading_ended()
        preferences().setValue(_OFF, _here())


def is_off() -> bool:
    return bool(preferences().value(_OFF) == _here())


def switch_on() -> None:
    """Try it again."""
    preferences().remove(_OFF)


def _here() -> str:
    # Another release may do better, and so may another machine with the same home.
    return f"{__version__} {platform.node()}"
