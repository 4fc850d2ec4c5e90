"""What Windows and macOS install from. Neither can be tried on Linux: .github/workflows/package.yml does."""

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent

# What the properties of the program show on Windows; PyInstaller evaluates it.
_VERSION_INFO = """\
VSVersionInfo(
    ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
    kids=[
        StringFileInfo([StringTable("040904B0", [
            StringStruct("CompanyName", "The XOR Lab authors"),
            StringStruct("FileDescription", "XOR Lab"),
            StringStruct("FileVersion", "{version}"),
            StringStruct("LegalCopyright", "MIT License"),
            StringStruct("OriginalFilename", "xorgui.exe"),
            StringStruct("ProductName", "XOR Lab"),
            StringStruct("ProductVersion", "{version}"),
        ])]),
        VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
    ],
)
"""


def write_version_info(path: Path, version: str) -> None:
    """For PyInstaller, which puts it into the program on Windows."""
    numbers = (*map(int, version.split(".")), 0)
    path.write_text(_VERSION_INFO.format(numbers=numbers, version=version), encoding="utf-8")


def make_installer(dist: Path, version: str) -> Path:
    """By Inno Setup."""
    script = HERE / "windows" / "xorgui.iss"
    subprocess.run([_compiler(), f"/DVersion={version}", f"/O{dist}", str(script)], check=True)
    return dist / f"xorgui-{version}-windows-setup.exe"


def _compiler() -> str:
    """Inno Setup's own installer does not put it on the path."""
    places = (os.environ.get("PROGRAMFILES(X86)", ""), os.environ.get("LOCALAPPDATA", "") + "/Programs")
    folders = (str(Path(place, "Inno Setup 6")) for place in places)
    found = shutil.which("iscc") or shutil.which("iscc", path=os.pathsep.join(folders))
    if found is None:
        raise SystemExit("Inno Setup 6 is missing: https://jrsoftware.org/isinfo.php")
    return found


def make_dmg(dist: Path, version: str) -> Path:
    """With the app and a link to where it belongs; not signed."""
    path = dist / f"xorgui-{version}-macos-arm64.dmg"
    contents = dist.parent / "build" / "dmg"
    subprocess.run(["rm", "-rf", str(contents)], check=True)
    contents.mkdir(parents=True)
    subprocess.run(["cp", "-R", str(dist / "XOR Lab.app"), str(contents)], check=True)
    (contents / "Applications").symlink_to("/Applications")
    made = [
        "hdiutil",
        "create",
        "-volname",
        "XOR Lab",
        "-srcfolder",
        str(contents),
        "-format",
        "ULFO",
        "-ov",
        str(path),
    ]
    subprocess.run(made, check=True)
    return path
