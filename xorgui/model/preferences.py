"""What is remembered from one start to the next: theme and arrangement of the window, never the experiment."""

from PySide6.QtCore import QSettings

from xorgui.model.places import settings_folder


def preferences() -> QSettings:
    """An ini file in the platform's place; where it cannot be written, the program runs with defaults."""
    return QSettings(str(settings_folder() / "settings.ini"), QSettings.Format.IniFormat)
