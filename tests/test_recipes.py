"""What the packages tell the systems agrees with the program and with itself."""

import os
import re
import runpy
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from xorgui import __version__
from xorgui.files.saved import SUFFIX
from xorgui.ui import application

PACKAGING = Path(__file__).parent.parent / "resources/packaging"
LINUX = PACKAGING / "linux"


def desktop_entry(path=LINUX / "xorgui.desktop"):
    entry = RawConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(path, encoding="utf-8")
    return entry["Desktop Entry"]


def test_the_type_of_documents_is_the_same_everywhere():
    mime = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (declared,) = ElementTree.parse(LINUX / "xorgui.xml").getroot().findall(f"{mime}mime-type")
    kind = declared.get("type")
    assert [glob.get("pattern") for glob in declared.findall(f"{mime}glob")] == [f"*{SUFFIX}"]
    assert desktop_entry()["MimeType"] == f"{kind};"
    metainfo = ElementTree.parse(next(LINUX.glob("*.metainfo.xml")))
    assert metainfo.findtext("provides/mediatype") == kind
    installer = (PACKAGING / "windows/xorgui.iss").read_text(encoding="utf-8")
    assert f'Classes\\{SUFFIX}"' in installer
    assert f'"{kind}"' in installer
    assert f'["{kind}"]' in (PACKAGING / "xorgui.spec").read_text(encoding="utf-8")


def test_the_metadata_know_the_version_and_the_menu_entry():
    metainfo = ElementTree.parse(next(LINUX.glob("*.metainfo.xml")))
    assert next(release.get("version") for release in metainfo.findall("releases/release")) == __version__
    assert metainfo.findtext("launchable") == "xorgui.desktop"
    readme = (PACKAGING.parents[1] / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"xorgui[_-](\d+\.\d+\.\d+)", readme)) == {__version__}


def test_the_menu_entry_is_that_of_the_window(qapp):
    application.prepare(qapp)
    assert qapp.desktopFileName() == "xorgui"
    entry = desktop_entry()
    assert entry["Exec"] == "xorgui %F"
    assert entry["Name[ko]"]
    assert entry["StartupWMClass"] == "xorgui"


@pytest.mark.skipif(sys.platform != "linux", reason="menus of the freedesktop")
def test_the_unpacked_program_can_be_put_into_the_menu(tmp_path):
    folder = tmp_path / '수업 "A" $1 100% \\ `'
    folder.mkdir()
    shutil.copytree(LINUX, folder / "menu")
    shutil.copy(PACKAGING.parent / "icons/xorgui.svg", folder / "menu")
    script = shutil.copy(LINUX / "add-to-menu", folder)
    home = {"HOME": str(tmp_path / "home"), "PATH": "/usr/bin:/bin"}
    subprocess.run(["sh", script], env=home, check=True)
    share = tmp_path / "home/.local/share"
    command = desktop_entry(share / "applications/xorgui.desktop")["Exec"]
    # As the specification of desktop entries has it: first the value is read as a string, then as a command.
    path = re.fullmatch(r'"(.*)" %F', command.replace(r"\\", "\\"))[1].replace("%%", "%")
    assert re.sub(r'\\(["`$\\])', r"\1", path) == f"{folder}/xorgui"
    assert (share / "icons/hicolor/scalable/apps/xorgui.svg").is_file()
    subprocess.run(["sh", script, "--remove"], env=home, check=True)
    assert not (share / "applications/xorgui.desktop").exists()


@pytest.mark.parametrize("given", ["", "/of/the/user"])
def test_what_the_packaged_program_starts_gets_the_users_library_path(monkeypatch, given):
    """PyInstaller puts that of the package before it, and keeps the user's under another name, if there is one."""
    monkeypatch.setenv("LD_LIBRARY_PATH", ":".join(filter(None, ["/opt/xorgui/_internal", given])))
    if given:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", given)
    run_before_the_program("library_path.py")
    assert os.environ.get("LD_LIBRARY_PATH", "") == given
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_the_packaged_program_passes_over_flags_for_another_tensorflow(monkeypatch):
    """TensorFlow ends the process at a flag that it does not know."""
    for name in ("XLA_FLAGS", "TF_XLA_FLAGS"):
        monkeypatch.setenv(name, "--of_another_release=1")
    run_before_the_program("without_xla_flags.py")
    assert not {"XLA_FLAGS", "TF_XLA_FLAGS"} & os.environ.keys()


def run_before_the_program(name):
    assert f'"{name}"' in (PACKAGING / "xorgui.spec").read_text(encoding="utf-8")
    runpy.run_path(str(PACKAGING / name))
