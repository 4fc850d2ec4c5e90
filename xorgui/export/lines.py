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


def coordinate(value: np.float32) -> str:
    """As `number`, but a whole number as the notes write it: 0, 1."""
    return number(value).removesuffix(".0")


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


def table(name: str, rows: Iterable[tuple[int, str]]) -> Iterator[Line]:
    """`name = [...]` with a line for each row, which has the index of its point in the data."""
    texts = list(rows)
    opening = f"{name} = ["
    if not texts:
        yield Line(opening + "]")
    for place, (point, text) in enumerate(texts):
        start = " " * len(opening) if place else opening
        yield Line(start + text + ("]" if place == len(texts) - 1 else ","), point=point)


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
