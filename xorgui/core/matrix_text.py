"""Weights as text: what NumPy, TensorFlow and tables print, and what NumPy reads."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import numpy as np

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.numbers import LIMIT, MINUS, BadNumberError, Problem, parse_number
from xorgui.core.parameters import Float32, Parameters, frozen

# The weights of the largest network that can be shown have 20,000 characters.
LONGEST_TEXT = 200_000
LONGEST_CELL = 40
# A list of lists of matrices.
_DEEPEST = 5

_CALLS = re.compile(r"<?\b(?:(?:np|numpy|tf|keras)\.)?(?:array|asarray|matrix|Tensor|Variable|constant|float32)\b:?")
# dtype=float32, shape=(2, 2), numpy=, and W1 = before an array.
_NAMED = re.compile(r"\b(?:dtype\s*[=:]\s*[\w.']+|shape\s*=\s*\([^)]*\)|\w+\s*=)|'[^'\n]*'")
_TOKEN = re.compile(r"[\[\]]|[^\s,\[\]]+")


class MatrixProblem(StrEnum):
    """Why a text cannot be taken as weights."""

    EMPTY = "no number"
    TOO_LONG = "more characters than LONGEST_TEXT"
    BRACKETS = "brackets that do not close, or numbers beside them"
    NOT_A_NUMBER = "something that is no number"
    OUT_OF_RANGE = "a number beyond what can be typed"
    RAGGED = "rows of different lengths"
    SHAPE = "another shape than that of the weights"


class BadMatrixError(ValueError):
    """A text that holds no weights that fit; `problem` says why, `values` are what its sentence tells."""

    def __init__(self, problem: MatrixProblem, **values: str | int) -> None:
        super().__init__(f"{problem.value} {values}")
        self.problem = problem
        self.values = values


def read_arrays(text: str) -> list[Float32]:
    """Vectors and matrices in the order of the text: as NumPy and TensorFlow print or are given them, or as a table.

    A list of arrays is each of them, so a printed `model.get_weights()` is W1, b1, W2, ... Raises BadMatrixError.
    """
    if len(text) > LONGEST_TEXT:
        raise BadMatrixError(MatrixProblem.TOO_LONG, count=len(text), most=LONGEST_TEXT)
    text = re.sub(r"[()<>;]", " ", _CALLS.sub(" ", _NAMED.sub(" ", text))) if "[" in text else text
    found = list(_bracketed(text)) if "[" in text else [_table(text)]
    if not found:
        raise BadMatrixError(MatrixProblem.EMPTY)
    return found


def write_array(array: Float32) -> str:
    """What NumPy reads as the same array, bit for bit."""
    return f"np.array({_listed(array.tolist())}, dtype=np.float32)"


def fitting(arrays: Sequence[Float32], architecture: Architecture, target: WeightId | None) -> Mapping[WeightId, float]:
    """The weights that arrays are, with their values.

    One array is the matrix or the vector that `target` is in, without a target the first that has its shape; several
    are all of the network, W1, b1, W2, ..., or W and b of the target's layer. Raises BadMatrixError.
    """
    own = Parameters.zeros(architecture).arrays
    places = list(range(len(own)))
    if len(arrays) == 1 and target is None:
        exact = [place for place in places if own[place].shape == arrays[0].shape]
        places = exact[:1] or [place for place in places if _fits(arrays[0], own[place])][:1]
    elif len(arrays) < len(own) and target is not None:
        layer = 2 * (target.layer - 1)
        places = [layer, layer + 1] if len(arrays) == 2 else [layer + target.is_bias]
    if len(places) != len(arrays) or not all(_fits(a, own[place]) for a, place in zip(arrays, places, strict=True)):
        wanted = [own[place] for place in places] if target is not None or len(arrays) > 1 else own
        raise BadMatrixError(MatrixProblem.SHAPE, shape=_shapes(arrays), wanted=_shapes(wanted))
    new = list(own)
    for array, place in zip(arrays, places, strict=True):
        new[place] = frozen(array.reshape(own[place].shape))
    values = dict(Parameters.from_arrays(new).values())
    return {weight: value for weight, value in values.items() if 2 * (weight.layer - 1) + weight.is_bias in places}


def _fits(array: Float32, own: Float32) -> bool:
    """A vector is also a matrix of one row or one column."""
    return array.shape == own.shape or (min(array.ndim, own.ndim) == 1 and array.size == own.size == max(own.shape))


def _shapes(arrays: Sequence[Float32]) -> str:
    return ", ".join("×".join(map(str, array.shape)) for array in arrays)


def _listed(values: object) -> str:
    if isinstance(values, list):
        return f"[{', '.join(map(_listed, values))}]"
    return np.format_float_positional(np.float32(values), trim="0")  # type: ignore[arg-type]


# With brackets.


def _bracketed(text: str) -> Iterator[Float32]:
    stack: list[list[object]] = [[]]
    for token in _TOKEN.findall(text):
        if token == "[":
            stack.append([])
            if len(stack) > _DEEPEST:
                raise BadMatrixError(MatrixProblem.BRACKETS)
        elif token == "]":
            closed = stack.pop()
            if not stack:
                raise BadMatrixError(MatrixProblem.BRACKETS)
            stack[-1].append(closed)
        else:
            stack[-1].append(_number(token))
    if len(stack) > 1:
        raise BadMatrixError(MatrixProblem.BRACKETS)
    for item in stack[0]:
        yield from _arrays(item)


def _arrays(item: object) -> Iterator[Float32]:
    """The arrays in nested lists: a list of numbers, a list of such lists, or a list of arrays."""
    if not isinstance(item, list):
        raise BadMatrixError(MatrixProblem.BRACKETS)
    kinds = {_depth(inner) for inner in item}
    if kinds == {0}:
        yield frozen(item)
    elif kinds == {1}:
        yield _even(item)
    else:
        for inner in item:
            yield from _arrays(inner)


def _depth(item: object) -> int:
    """0 for a number, 1 for a list of numbers, 2 for all that is deeper."""
    if not isinstance(item, list):
        return 0
    return 2 if any(isinstance(inner, list) for inner in item) else 1


def _even(rows: Sequence[Sequence[float]]) -> Float32:
    lengths = {len(row) for row in rows}
    if len(lengths) > 1:
        raise BadMatrixError(MatrixProblem.RAGGED)
    if not rows or lengths == {0}:
        raise BadMatrixError(MatrixProblem.EMPTY)
    return frozen(rows)


# Without.


def _table(text: str) -> Float32:
    """Lines of numbers, set apart by tabs, semicolons, commas or spaces; a single line is a vector."""
    rows = [[_number(cell) for cell in _cells(line)] for line in text.splitlines() if line.strip()]
    matrix = _even(rows)
    return frozen(matrix[0]) if len(matrix) == 1 else matrix


def _cells(line: str) -> list[str]:
    line = line.strip()
    for separator in (r"\s*[\t;]\s*", r"\s*,\s+" if re.search(r"\s", line) else r"\s*,\s*", r"\s+"):
        cells = re.split(separator, line.strip(",; \t"))
        if len(cells) > 1:
            return cells
    return cells


def _number(text: str) -> float:
    try:
        value = parse_number(text.replace(MINUS, "-"))
    except BadNumberError as error:
        if error.problem in (Problem.TOO_SMALL, Problem.TOO_LARGE):
            raise BadMatrixError(MatrixProblem.OUT_OF_RANGE, text=text[:LONGEST_CELL], most=int(LIMIT)) from error
        raise BadMatrixError(MatrixProblem.NOT_A_NUMBER, text=text[:LONGEST_CELL]) from error
    assert math.isfinite(value)
    return value
