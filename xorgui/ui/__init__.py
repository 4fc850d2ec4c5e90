"""Widgets: they mirror the document and turn gestures into commands."""

from xorgui.ui.libraries import lighten

lighten()
