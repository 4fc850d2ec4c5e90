"""Widgets: they mirror the document and turn gestures into commands."""
