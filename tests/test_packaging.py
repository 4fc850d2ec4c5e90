"""The wheel, installed as a user installs it and run from another folder."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from xorgui import __version__

ROOT = Path(__file__).parent.parent
BIN = "Scripts" if sys.platform == "win32" else "bin"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A virtual environment with the wheel; what it depends on comes from the environment of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / BIN / "python"
    # --python needs the path of the interpreter, not what it links to.
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*install, str(wheel)], check=True)
    purelib = _output(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder)
    # The packages there, but not what its own .pth files add: the checkout, where it is installed as editable.
    Path(purelib, "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return folder


def _output(program, *arguments, cwd):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    run = subprocess.run([program, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout.strip()


def test_the_wheel_holds_the_package_and_all_resources(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.partition("/")[0] for name in names} == {"xorgui", f"xorgui-{__version__}.dist-info"}
    resources = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    shipped = {path for path in resources if path.parts[0] not in ("images", "packaging")}
    assert Path("icons/xorgui.svg") in shipped
    packed = {name for name in names if name.startswith("xorgui/_resources/")}
    assert packed == {f"xorgui/_resources/{path.as_posix()}" for path in shipped}


@pytest.mark.parametrize("arguments", [("xorgui",), ("python", "-m", "xorgui")])
def test_the_command_works_from_another_folder(installed, tmp_path, arguments):
    program, *rest = arguments
    assert _output(installed / BIN / program, *rest, "--version", cwd=tmp_path) == f"xorgui {__version__}"


def test_the_installed_package_finds_its_resources(installed, tmp_path):
    code = "from xorgui.core.resources import resource; print(resource('icons/xorgui.svg'))"
    found = Path(_output(installed / BIN / "python", "-c", code, cwd=tmp_path))
    assert found.is_relative_to(installed)
    assert found.read_bytes() == (ROOT / "resources/icons/xorgui.svg").read_bytes()


def test_the_installed_window_opens(installed, tmp_path):
    """With its icons, from a folder that has none."""
    code = """
import os
from PySide6.QtWidgets import QApplication
from xorgui.ui import application
app = QApplication([])
application.prepare(app)
from xorgui.ui.main_window import MainWindow
window = MainWindow()
print(window.windowTitle(), window.windowIcon().isNull(), flush=True)
os._exit(0)
"""
    assert _output(installed / BIN / "python", "-c", code, cwd=tmp_path) == "Untitled[*] — XOR Lab False"


def test_the_wheel_has_the_translations_compiled(wheel):
    with zipfile.ZipFile(wheel) as packed:
        size = packed.getinfo("xorgui/_resources/translations/xorgui_ko.qm").file_size
    assert size > 50_000
