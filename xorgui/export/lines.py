"""Lines of Python, with what each is about, and numbers as Python writes them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from xorgui.core.architecture import WeightId
from xorgui.core.parameters import Float32

NUMBERS_PER_LINE = 8


@dataclass(frozen=True)
class Line:
    """One line of code; `weights` and `point`, an index into the data, are what it is about."""

    text: str
    weights: frozenset[WeightId] = frozenset()
    point: int | None = None


@dataclass(frozen=True)
class Section:
    """Lines that belong together: a paragraph of a script, a cell of a notebook; `title` in words."""

    title: str
    lines: tuple[Line, ...]


def number(value: np.float32) -> str:
    """The shortest literal that gives this float32 back: 0.1, 5.0, 1e-07."""
    text = str(value)
    return text if np.isfinite(value) else f'float("{text}")'


def coordinates(values: Float32) -> list[str]:
    """Each as `number` has it, but whole numbers as the notes write them: 0, 1. All at once: there may be thousands."""
    texts: list[str] = values.ravel().astype("U").tolist()
    return [text.removesuffix(".0") for text in texts]


def matrix(layer: int, values: Float32) -> Iterator[Line]:
    """The weights into a layer, `W1 = tf.Variable([[...], [...]])`, with a line for each unit before it."""
    opening, closing = f"W{layer} = tf.Variable([", "])"
    indent = " " * len(opening)
    for row, numbers in enumerate(values):
        end = closing if row == len(values) - 1 else ","
        for text, columns in _wrapped([number(value) for value in numbers], "[", f"]{end}"):
            start = indent if row or columns.start else opening
            yield Line(start + text, frozenset(WeightId(layer, column, row) for column in columns))


def vector(layer: int, values: Float32) -> Iterator[Line]:
    """The biases of a layer, `b1 = tf.Variable([...])`."""
    opening = f"b{layer} = tf.Variable("
    for text, places in _wrapped([number(value) for value in values], "[", "])"):
        start = " " * len(opening) if places.start else opening
        yield Line(start + text, frozenset(WeightId(layer, place) for place in places))


def table(name: str, values: Float32, points: Iterable[int]) -> Iterator[Line]:
    """`name = [[...], ...]` with a line for each row, which is about one of the points of the data."""
    texts, width = coordinates(values), values.shape[1]
    rows = [", ".join(texts[first : first + width]) for first in range(0, len(texts), width)]
    start = f"{name} = ["
    for place, (row, point) in enumerate(zip(rows, points, strict=True), start=1):
        yield Line(f"{start}[{row}]{']' if place == len(rows) else ','}", point=point)
        start = " " * len(f"{name} = [")


def array(values: Float32) -> str:
    """An array of any shape on one line."""
    return number(np.float32(values)) if values.ndim == 0 else f"[{', '.join(array(part) for part in values)}]"


def plain(*texts: str, weights: Iterable[WeightId] = ()) -> list[Line]:
    """Lines of code that are all about the same."""
    about = frozenset(weights)
    return [Line(text, about) for text in texts]


def _wrapped(numbers: list[str], opening: str, closing: str) -> Iterator[tuple[str, range]]:
    """A bracketed list over as many lines as it needs, and which of the numbers are on each."""
    for first in range(0, len(numbers), NUMBERS_PER_LINE):
        places = range(first, min(first + NUMBERS_PER_LINE, len(numbers)))
        start = " " * len(opening) if first else opening
        end = closing if places.stop == len(numbers) else ","
        yield f"{start}{', '.join(numbers[place] for place in places)}{end}", places
