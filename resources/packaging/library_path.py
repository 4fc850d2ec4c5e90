"""Run by the frozen program before anything else, on Linux: what it starts, such as the program that shows the log
folder, gets the library path of the user.

PyInstaller's, which this process has read already, would have it load the package's libraries instead of the system's,
and a program that is made for newer ones than those ends with that.
"""

import os

_NAME = "LD_LIBRARY_PATH"
_given = os.environ.pop(f"{_NAME}_ORIG", None)
if _given is None:
    os.environ.pop(_NAME, None)
else:
    os.environ[_NAME] = _given
