"""XOR Lab: a window that shows how a small neural network solves XOR."""

__version__ = "0.1.0"
