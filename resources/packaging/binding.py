"""The Python code inside Qt's binding, compiled: else it unpacks and compiles that at every start, for 0.03 s.

Where there is a folder `files.dir` beside its library, it takes the code from there.
"""

import compileall
import os
import shutil
import subprocess
import sys
from pathlib import Path

import shiboken6


def compiled_code(made: Path) -> list[tuple[str, str]]:
    """Make that folder below `made`; each file and the folder that it belongs into, for PyInstaller's `datas`.

    Nothing, should another release of the binding not write its code out when it is told to.
    """
    copy = made / "shiboken6"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(Path(shiboken6.__file__).parent, copy)
    environment = os.environ | {"PYTHONPATH": str(made), "PYTHONDONTWRITEBYTECODE": "1", "SBK_EMBED": "no"}
    subprocess.run([sys.executable, "-c", "import shiboken6"], check=True, env=environment)
    folder = copy / "files.dir"
    compileall.compile_dir(folder, quiet=1, force=True, legacy=True, stripdir=str(made))
    return [(str(file), str(file.parent.relative_to(made))) for file in folder.rglob("*.pyc")]
