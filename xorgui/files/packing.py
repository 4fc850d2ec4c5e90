"""Arrays as JSON has them: as numbers that can be read, or packed where there are too many to be read."""

import binascii
import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xorgui.core.parameters import Float32

SINGLE, DOUBLE, WHOLE = "<f4", "<f8", "<i8"
"""How numbers are packed: the same bytes on every machine."""
LINE_LENGTH = 100
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def numbers(values: Float32) -> Any:
    """A float32 array as nested lists of the shortest numbers that give it back bit for bit: 0.1, not 0.10000000149."""
    shortest = values.astype("U").astype(np.float64)
    # A reader goes over float64, which can round twice: in case it does, all digits.
    return np.where(shortest.astype(np.float32) == values, shortest, values.astype(np.float64)).tolist()


def packed(values: NDArray[Any], kind: str) -> str:
    """The bytes of an array in base64; infinite numbers and nan, which JSON does not have, come back as well."""
    return binascii.b2a_base64(np.ascontiguousarray(values, kind).tobytes(), newline=False).decode()


def unpacked(text: str, kind: str, *shape: int) -> NDArray[Any]:
    """The array again, read-only. Raises ValueError where the text is not an array of this shape."""
    content = binascii.a2b_base64(text, strict_mode=True)
    dtype = np.dtype(kind)
    array = np.frombuffer(content, dtype).reshape(shape).astype(dtype.newbyteorder("="))
    array.flags.writeable = False
    return array


def laid_out(value: Any, depth: int = 0) -> str:
    """JSON that a person can read: what is short on one line, a line for each row of a matrix."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    line = "" if any(isinstance(item, dict | list) for item in inside) else _ENCODER.encode(value)
    if line and (len(line) <= LINE_LENGTH or not isinstance(value, dict)):
        return line
    pad = " " * (depth + 1)
    if isinstance(value, dict):
        items = [f"{pad}{_ENCODER.encode(name)}: {laid_out(field, depth + 1)}" for name, field in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{pad[1:]}}}"
    items = [pad + laid_out(item, depth + 1) for item in value]
    return "[\n" + ",\n".join(items) + f"\n{pad[1:]}]"
