"""What is remembered from one start to the next: theme and arrangement of the window, never the experiment."""

import platformdirs
from PySide6.QtCore import QSettings


def preferences() -> QSettings:
    """An ini file in the platform's place; where it cannot be written, the program runs with defaults."""
    path = platformdirs.user_config_path("xorgui", appauthor=False) / "settings.ini"
    return QSettings(str(path), QSettings.Format.IniFormat)
