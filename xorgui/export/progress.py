"""How an export that takes a while tells how far it is, and learns that nobody wants it any more."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called with the share that is done, from 0 to 1; raises CancelledError where it is to stop."""


class CancelledError(Exception):
    """An export is not wanted any more; nothing of it is left."""
