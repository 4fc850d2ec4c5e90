"""Loads TensorFlow as the program does, before any test module of this folder imports it."""

from xorgui.engine import runtime

runtime.load()
