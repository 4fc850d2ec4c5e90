"""The terms of all that the package contains, which have to go with it: `licences.txt`, shown by Help, About."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from xorgui.core.licences import packages, terms

_TEXTS = Path(__file__).parent / "licences"

_QT = """\
Qt {qt}, PySide6 and Shiboken6
==============================

These libraries are used under the GNU Lesser General Public License, version 3, whose text and that of the GNU General
Public License, to which it refers, follow. They are libraries of their own in the folder PySide6 of this program and
may be replaced by other builds of the same versions. Their sources are those of the packages PySide6-Essentials and
shiboken6 of the Python Package Index in the versions named above, and of Qt {qt} at https://download.qt.io.
"""


def collected(libraries: list[Path]) -> str:
    """Of the program, its packages, Python, Qt and the system's libraries among these files."""
    from PySide6.QtCore import qVersion

    parts = [terms(package) for package in packages()]
    parts.append(_headed(f"Python {sys.version.split()[0]}", _python()))
    parts.append(_QT.format(qt=qVersion()))
    parts += [(_TEXTS / name).read_text(encoding="utf-8") for name in ("LGPL-3.txt", "GPL-3.txt")]
    parts += _of_the_system(libraries)
    return "\n\n\n".join(part.strip() for part in parts) + "\n"


def _python() -> str:
    for folder in (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)):
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8")
    return "Python Software Foundation License, version 2: https://docs.python.org/3/license.html"


def _of_the_system(libraries: list[Path]) -> list[str]:
    """Of those that come from Debian's packages; other systems' are not taken along."""
    owners: dict[str, set[str]] = {}
    for library in libraries:
        owner = owner_of(library)
        if owner:
            owners.setdefault(owner, set()).add(library.name)
    parts = []
    for owner, names in sorted(owners.items()):
        terms = Path("/usr/share/doc", owner, "copyright")
        text = terms.read_text(encoding="utf-8", errors="replace") if terms.is_file() else ""
        parts.append(_headed(f"{owner} ({', '.join(sorted(names))})", text))
    return parts


def owner_of(file: Path) -> str:
    """The Debian package that a file is of; empty where there is none."""
    if shutil.which("dpkg-query") is None:
        return ""
    for path in (file, file.resolve()):
        # What is in /lib by its package lies in /usr/lib since the two were merged.
        for name in (str(path), str(path).removeprefix("/usr")):
            found = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True, check=False)
            if found.returncode == 0:
                return found.stdout.partition(":")[0]
    return ""


def _headed(title: str, text: str) -> str:
    return f"{title}\n{'=' * len(title)}\n\n{text.strip()}"
