"""The program starts on machines as they are, or says in one sentence why it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from xorgui.model.qt_libraries import PACKAGES


def run(*command, environment, without=(), **options):
    given = {name: value for name, value in os.environ.items() if name not in without} | environment
    return subprocess.run(
        [sys.executable, *command], env=given, capture_output=True, text=True, timeout=120, check=False, **options
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":4711"}])
def test_without_a_screen(screen):
    done = run("-m", "xorgui", environment=screen, without=("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    assert done.returncode == 1
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("xorgui: the window cannot be opened: ")
    assert sentence.endswith(PACKAGES if screen else "xorgui train works without one.")


def test_without_the_libraries_of_qt():
    code = "import sys; sys.modules['PySide6'] = None; from xorgui.app import main; sys.exit(main([]))"
    done = run("-c", code, environment={})
    assert (done.returncode, done.stdout) == (1, "")
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("xorgui: the window cannot be opened: ")
    assert sentence.endswith(PACKAGES)
    assert PACKAGES in (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def test_the_smoke_test_in_a_home_that_cannot_be_written(tmp_path):
    """Everything works for a user whose home is a file, and nothing is left behind."""
    home = tmp_path / "home"
    home.write_text("")
    kinds = ("CONFIG", "DATA", "STATE", "CACHE")
    places = {name: str(home / name) for name in ("HOME", *(f"XDG_{kind}_HOME" for kind in kinds))}
    places["TMPDIR"] = str(tmp_path / "temporary")
    Path(places["TMPDIR"]).mkdir()
    done = run("-m", "xorgui", "--smoke-test", environment=places, without=("KERAS_HOME",), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "its table is that of the notebook" in done.stdout
    assert sorted(tmp_path.rglob("*")) == [home, tmp_path / "temporary"]


def test_the_smoke_test_without_standard_output(tmp_path):
    """As in a program without a console on Windows; and no settings of keras are made or heeded."""
    (tmp_path / ".keras").mkdir()
    settings = tmp_path / ".keras" / "keras.json"
    settings.write_text('{"backend": "jax", "floatx": "float16"}')
    code = "import sys; sys.stdout = sys.stderr = None; from xorgui.app import main; sys.exit(main(['--smoke-test']))"
    done = run("-c", code, environment={"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}, without=("KERAS_HOME",))
    assert done.returncode == 0
    assert settings.read_text() == '{"backend": "jax", "floatx": "float16"}'


def test_a_smoke_test_that_finds_something_says_what():
    code = "from xorgui.ui import smoke_test; smoke_test.PATIENCE = 0\n"
    code += "from xorgui.app import main; raise SystemExit(main(['--smoke-test']))"
    done = run("-c", code, environment={})
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "smoke test failed: TensorFlow is not loaded"


def test_a_window_that_cannot_be_made_is_told_in_a_box():
    code = """
from PySide6.QtWidgets import QMessageBox
from xorgui.ui.main_window import MainWindow
def fail(self): raise ValueError("out of luck")
MainWindow.__init__ = fail
QMessageBox.exec = lambda box: print(box.text(), box.detailedText())
from xorgui.app import main
raise SystemExit(main([]))
"""
    done = run("-c", code, environment={})
    assert (done.returncode, done.stderr) == (1, "")
    assert "Something in XOR Lab went wrong. XOR Lab: " in done.stdout
    assert "ValueError: out of luck" in done.stdout
