"""Memory that only the loading of TensorFlow needed."""

import ctypes
import mmap
import re
import sys
from collections.abc import Iterator
from pathlib import Path

_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r-.. .*tensorflow.*\.so")


def give_back_pages() -> None:
    """Let go of the parts of TensorFlow's libraries that are in memory, 250 MB of them; on Linux.

    Binding their symbols touches each library nearly as a whole, once. What is used again comes back by itself, from
    the system's cache in microseconds; on a machine with little memory the rest is room for others at once.
    """
    if sys.platform != "linux":
        return
    try:
        madvise = ctypes.CDLL(None).madvise
        for start, end in _unchanged(Path("/proc/self/smaps").read_text(encoding="utf-8")):
            madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), mmap.MADV_DONTNEED)
    except (OSError, AttributeError):  # a system that tells or does nothing of the kind
        return


def _unchanged(smaps: str) -> Iterator[tuple[int, int]]:
    """First and last address of the mappings that are as in the file: what the linker has written would be lost."""
    mapping: tuple[int, int] | None = None
    for line in smaps.splitlines():
        found = _MAPPING.match(line)
        if found:
            mapping = int(found[1], 16), int(found[2], 16)
        elif re.match(r"[0-9a-f]+-", line):
            mapping = None
        elif mapping and line.startswith("Anonymous:") and line.split()[1] == "0":
            yield mapping
