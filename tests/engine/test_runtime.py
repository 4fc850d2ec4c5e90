"""Loading TensorFlow: what the process environment gets, and that nothing is said about it."""

import os
import subprocess
import sys

import pytest

from xorgui.engine import runtime


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120, env=environment
    )


def test_importing_the_module_loads_no_tensorflow():
    imports = "import sys, xorgui.engine.runtime, xorgui.engine.mailbox, xorgui.engine.events"
    assert run_python(f"{imports}; print('tensorflow' in sys.modules)").stdout == "False\n"


def test_loading_and_training_say_nothing_on_either_stream():
    code = """
import gc
from xorgui.engine import runtime
runtime.load()
assert gc.isenabled() and gc.get_freeze_count() > 200_000, "the collector looks through what stays"
from xorgui.core.presets import PRESETS
from xorgui.engine.program import Program
from xorgui.engine.starts import draw
experiment = PRESETS["lab-09-2"].experiment(draw)
program = Program(experiment.architecture, experiment.settings, 4)
program.set_data(experiment.data)
program.restore(experiment.state)
program.run(10)
"""
    done = run_python(code)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=400000"),
        ("--a=1", "--a=1 --xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=400000"),
        (
            "--xla_backend_extra_options=b=2 --a=1",
            "--xla_backend_extra_options=b=2,xla_cpu_small_while_loop_byte_threshold=400000 --a=1",
        ),
        (
            "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=5",
            "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=5",
        ),
    ],
)
def test_the_users_xla_flags_stay(before, after):
    assert runtime.with_hoisted_loops(before) == after
    assert runtime.with_hoisted_loops(after) == after


def test_the_users_environment_stays(monkeypatch):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "0")
    monkeypatch.delenv("TF_CPP_MIN_LOG_LEVEL")
    runtime.prepare_environment()
    assert os.environ["CUDA_VISIBLE_DEVICES"] == "0"
    assert os.environ["TF_CPP_MIN_LOG_LEVEL"] == "3"


@pytest.mark.parametrize(
    ("machine", "features", "answer"),
    [
        ("x86_64", {"AVX": False}, False),
        ("AMD64", {"AVX": False}, False),
        ("x86_64", {"AVX": True}, True),
        ("x86_64", {}, True),
        ("arm64", {"AVX": False}, True),
    ],
)
def test_avx_is_read_from_the_processor(monkeypatch, machine, features, answer):
    monkeypatch.setattr("platform.machine", lambda: machine)
    monkeypatch.setattr("numpy._core._multiarray_umath.__cpu_features__", features)
    assert runtime.has_avx() is answer


def test_without_avx_tensorflow_is_not_touched():
    code = """
import sys, xorgui.engine.runtime as runtime
runtime.has_avx = lambda: False
try:
    runtime.load()
except runtime.EngineUnavailableError as error:
    print(error.obstacle.name)
print("tensorflow" in sys.modules)
"""
    message, loaded = run_python(code).stdout.splitlines()
    assert message == "NO_AVX"
    assert loaded == "False"
