"""The settings: network, data and training, each control one undoable edit in force at once."""

from xorgui.ui.settings.panel import SettingsPanel

__all__ = ["SettingsPanel"]
