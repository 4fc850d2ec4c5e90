"""Names for what a unit computes on the four corners: there are just sixteen truth tables over two inputs."""

from collections.abc import Sequence

_NAMES = {
    (0, 0, 0, 0): "always 0",
    (0, 0, 0, 1): "AND",
    (0, 0, 1, 0): "x1 AND NOT x2",
    (0, 0, 1, 1): "x1",
    (0, 1, 0, 0): "x2 AND NOT x1",
    (0, 1, 0, 1): "x2",
    (0, 1, 1, 0): "XOR",
    (0, 1, 1, 1): "OR",
    (1, 0, 0, 0): "NOR",
    (1, 0, 0, 1): "XNOR",
    (1, 0, 1, 0): "NOT x2",
    (1, 0, 1, 1): "x1 OR NOT x2",
    (1, 1, 0, 0): "NOT x1",
    (1, 1, 0, 1): "x2 OR NOT x1",
    (1, 1, 1, 0): "NAND",
    (1, 1, 1, 1): "always 1",
}


def gate_name(outputs: Sequence[bool]) -> str:
    """What a unit with these outputs at CORNERS computes."""
    zero_zero, zero_one, one_zero, one_one = (int(output) for output in outputs)
    return _NAMES[zero_zero, zero_one, one_zero, one_one]
