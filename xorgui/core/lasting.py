"""What is made once and stays is no business of Python's garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Nothing is collected inside; what is there at the end is never looked through again.

    For imports, which make hundreds of thousands of objects that stay. The collector would look through all of them on
    the way, a twentieth of the time to the window and a fifth of the time that TensorFlow takes, and again whenever as
    many have been added, which holds up a training and its window for 0.15 s.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
