"""The Debian package, from the frozen folder; for x86-64 Debian 12, Ubuntu 24.04 and later."""

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from icons import SIZES
from licences import owner_of

from xorgui import __version__

HERE = Path(__file__).parent
DRAWING = HERE.parent / "icons" / "xorgui.svg"
# Whoever builds the package answers for it, by the variables of Debian's own tools; the authors have no address.
NAME, ADDRESS = os.environ.get("DEBFULLNAME", "The XOR Lab authors"), os.environ.get("DEBEMAIL", "xorlab@localhost")
MAINTAINER = f"{NAME} <{ADDRESS}>"

CONTROL = """\
Package: xorgui
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-nanum
Section: education
Priority: optional
Description: see a small neural network learn XOR, and change every number in it
 XOR Lab shows the smallest network that needs a hidden layer with every number
 in sight: the network as a diagram, the plane as the network divides it, the
 forward pass as a table, the run as curves. Each weight can be typed or
 dragged, training runs live in TensorFlow and can be rewound to any epoch.
 .
 Python, TensorFlow and Qt are contained.
"""


def make_deb(folder: Path, made: Path, dist: Path) -> Path:
    """Lay out what is to be installed beside `dist`, and pack it."""
    tree = dist.parent / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    opt = tree / "opt"
    opt.mkdir(parents=True)
    # The same files, not copies: 860 MB.
    subprocess.run(["cp", "--archive", "--link", str(folder), str(opt / "xorgui")], check=True)
    _link(tree / "usr/bin/xorgui", "/opt/xorgui/xorgui")
    share = tree / "usr/share"
    _copy(HERE / "linux/xorgui.desktop", share / "applications/xorgui.desktop")
    _copy(HERE / "linux/xorgui.xml", share / "mime/packages/xorgui.xml")
    _copy(HERE / "linux/org.xorlab.xorgui.metainfo.xml", share / "metainfo/org.xorlab.xorgui.metainfo.xml")
    _copy(HERE / "linux/lintian-overrides", share / "lintian/overrides/xorgui")
    _copy(DRAWING, share / "icons/hicolor/scalable/apps/xorgui.svg")
    for size in SIZES:
        _copy(made / f"xorgui-{size}.png", share / f"icons/hicolor/{size}x{size}/apps/xorgui.png")
    _copy(made / "licences.txt", share / "doc/xorgui/copyright")
    _compress((HERE / "linux/xorgui.1").read_text(encoding="utf-8"), share / "man/man1/xorgui.1.gz")
    _compress(_changelog(), share / "doc/xorgui/changelog.gz")
    files = [path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()]
    control = CONTROL.format(
        version=__version__,
        maintainer=MAINTAINER,
        kilobytes=sum(path.stat().st_size for path in files) // 1024,
        depends=", ".join(dependencies(folder)),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
    _write_checksums(tree, files)
    subprocess.run(["chmod", "-R", "u=rwX,go=rX", str(tree)], check=True)
    path = dist / f"xorgui_{__version__}_amd64.deb"
    # Systems whose C library is new enough for the program all know this compression.
    pack = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(path)]
    subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    return path


def dependencies(folder: Path) -> list[str]:
    """The packages of the libraries that the folder needs and does not have, and the C library's version."""
    programs = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    contained = {path.name for path in folder.rglob("*")}
    told = subprocess.run(
        ["objdump", "--private-headers", *programs], capture_output=True, text=True, check=True
    ).stdout
    needed = set(re.findall(r"NEEDED\s+(\S+)", told)) - contained
    packages = set(filter(None, map(owner_of, _system_paths(needed))))
    versions = [tuple(map(int, version.split("."))) for version in re.findall(r"GLIBC_(\d+\.\d+)", told)]
    packages.discard("libc6")
    return [f"libc6 (>= {'.'.join(map(str, max(versions)))})", *sorted(packages)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _system_paths(names: set[str]) -> Iterator[Path]:
    """Where the loader finds these libraries."""
    cache = subprocess.run(["/sbin/ldconfig", "--print-cache"], capture_output=True, text=True, check=True).stdout
    for name, path in re.findall(r"^\s+(\S+) \(.*x86-64.*\) => (\S+)$", cache, re.MULTILINE):
        if name in names:
            yield Path(path)


def _link(path: Path, target: str) -> None:
    path.parent.mkdir(parents=True)
    path.symlink_to(target)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _compress(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _changelog() -> str:
    now = format_datetime(datetime.now(UTC))
    return f"xorgui ({__version__}) stable; urgency=low\n\n  * As CHANGELOG.md tells.\n\n -- {MAINTAINER}  {now}\n"


def _write_checksums(tree: Path, files: list[Path]) -> None:
    names = sorted(str(path.relative_to(tree)) for path in files)
    sums = subprocess.run(["md5sum", *names], cwd=tree, capture_output=True, text=True, check=True).stdout
    (tree / "DEBIAN/md5sums").write_text(sums, encoding="utf-8")
