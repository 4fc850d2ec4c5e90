"""What only the loading of TensorFlow needed is given back, and nothing else is touched."""

import subprocess
import sys

import pytest

from xorgui.engine.memory import _unchanged

SMAPS = """\
7f0000000000-7f0000001000 r--p 00000000 fe:00 1 /lib/tensorflow/libtensorflow_cc.so.2
Rss:                   4 kB
Anonymous:             0 kB
7f0000001000-7f0000003000 r-xp 00001000 fe:00 1 /lib/tensorflow/libtensorflow_cc.so.2
Anonymous:             0 kB
7f0000003000-7f0000004000 r--p 00003000 fe:00 1 /lib/tensorflow/libtensorflow_cc.so.2
Anonymous:             4 kB
7f0000004000-7f0000005000 rw-p 00004000 fe:00 1 /lib/tensorflow/libtensorflow_cc.so.2
Anonymous:             0 kB
7f0000005000-7f0000006000 r-xp 00000000 fe:00 2 /lib/libc.so.6
Anonymous:             0 kB
"""


def test_only_what_is_as_in_the_file():
    """Not what the linker has written, what may be written, or what is of another library."""
    assert list(_unchanged(SMAPS)) == [(0x7F0000000000, 0x7F0000001000), (0x7F0000001000, 0x7F0000003000)]


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is done")
def test_the_process_becomes_smaller_and_goes_on():
    code = """
import re, tensorflow
from xorgui.engine.memory import give_back_pages
def megabytes():
    return int(re.search(r"RssFile:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
before = megabytes()
give_back_pages()
after = megabytes()
print(int(tensorflow.add(1, 1)), before - after)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    total, less = run.stdout.split()
    assert total == "2"
    assert float(less) > 100
