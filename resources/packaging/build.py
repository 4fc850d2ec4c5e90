"""Build what can be installed: python resources/packaging/build.py [folder] [tar] [deb] [installer] [dmg].

Without a name, all that can be built on this system: on Linux a folder, a .tar.xz and a .deb, on Windows a folder and
an installer, on macOS an app and a .dmg. Everything is left in dist/. It needs `pip install -e '.[package]'`; the .deb
also needs dpkg, the installer Inno Setup.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import deb
from icons import make_icons
from installer import make_dmg, make_installer, write_version_info

from xorgui import __version__
from xorgui.model import words

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MADE = ROOT / "build" / "made"
DIST = ROOT / "dist"
FOLDER = DIST / "xorgui"


def make_folder() -> Path:
    """The program with all that it needs."""
    MADE.mkdir(parents=True, exist_ok=True)
    for language in words.LANGUAGES.keys() - {words.SOURCE_LANGUAGE}:
        words.compiled(language)
    make_icons(ROOT / "resources/icons/xorgui.svg", MADE)
    write_version_info(MADE / "version.txt", __version__)
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places]
    subprocess.run([*command, str(HERE / "xorgui.spec")], check=True)
    return FOLDER


def make_tar() -> Path:
    """The folder as one file, and with it what puts the program into the menu."""
    name = f"xorgui-{__version__}-linux-x86_64"
    path = DIST / f"{name}.tar.xz"
    menu = ROOT / "build" / "menu"
    shutil.rmtree(menu, ignore_errors=True)
    menu.mkdir(parents=True)
    for source in (HERE / "linux/xorgui.desktop", HERE / "linux/xorgui.xml", ROOT / "resources/icons/xorgui.svg"):
        shutil.copy(source, menu)
    shutil.copy(HERE / "linux/add-to-menu", menu.parent)
    owner = ["--owner=0", "--group=0", "--numeric-owner", f"--transform=s,^[.]/*,{name}/,"]
    parts = ["-C", str(FOLDER), ".", "-C", str(menu.parent), "./menu", "./add-to-menu"]
    # -1: a tenth larger than by default, and three times as fast.
    compressed = ["--use-compress-program", "xz -T0 -1"]
    subprocess.run(["tar", *compressed, "-cf", str(path), *owner, *parts], check=True)
    return path


TARGETS: dict[str, dict[str, Callable[[], Path]]] = {
    "linux": {"folder": make_folder, "tar": make_tar, "deb": lambda: deb.make_deb(FOLDER, MADE, DIST)},
    "win32": {"folder": make_folder, "installer": lambda: make_installer(DIST, __version__)},
    "darwin": {"folder": make_folder, "dmg": lambda: make_dmg(DIST, __version__)},
}


def main() -> None:
    possible = TARGETS[sys.platform]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", choices=[*possible, []], metavar="TARGET")
    for target in parser.parse_args().targets or possible:
        made = possible[target]()
        print(f"{made}  {megabytes(made):.0f} MB", flush=True)


def megabytes(path: Path) -> float:
    """What a file or a folder takes on the disk; links count nothing."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files if file.is_file() and not file.is_symlink()) / 1e6


if __name__ == "__main__":
    main()
