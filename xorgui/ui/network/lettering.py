"""Fonts of the diagram: those at a desk, as the view enlarges the whole of it."""

from functools import partial

from xorgui.ui import theme

number_font = partial(theme.number_font, scale=1.0)
text_font = partial(theme.text_font, scale=1.0)
