"""Numbers as people type and read them."""

import math
import re
from enum import StrEnum

import numpy as np

LIMIT = 1e6
MINUS = "−"
# From here on numbers are shown as 1.2e4: they would not fit where numbers with two decimals do.
LARGEST_PLAIN = 9999.5

# A coordinate of less than this is 0 with the rounding errors of float32.
NEGLIGIBLE = 1e-6

_DIGITS = r"(?:\d+(?:[.,]\d*)?|[.,]\d+)"
_DECIMAL = re.compile(rf"[+-]?{_DIGITS}(?:[eE][+-]?\d+)?")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+")
_FRACTION = re.compile(rf"([+-]?{_DIGITS})\s*/\s*({_DIGITS})")


class Problem(StrEnum):
    """Why a text is no number that can be taken."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not a number"
    TOO_MANY_MARKS = "two decimal marks"
    AMBIGUOUS = "a comma that may group thousands or mark decimals"
    DIVISION_BY_ZERO = "division by zero"
    NOT_WHOLE = "not a whole number"
    TOO_SMALL = "below the lowest allowed"
    TOO_LARGE = "above the highest allowed"


class BadNumberError(ValueError):
    """A text that is no number; `problem` says why, for the views to put into the user's language."""

    def __init__(self, problem: Problem):
        super().__init__(problem.value)
        self.problem = problem


def parse_number(text: str, low: float = -LIMIT, high: float = LIMIT, *, whole: bool = False) -> float:
    """The number that a person typed: `-3`, `−3`, `.5`, `0,5`, `1e-3`, `1/3`, with spaces around.

    Never a silent different value: `1,000.5` has two marks and is refused, `1,000` could be 1 or 1000 and is refused
    (a whole number takes it as 1000), like `nan` and whatever lies outside low ... high. Raises BadNumberError.
    """
    typed = text.strip().replace(MINUS, "-")
    if not typed:
        raise BadNumberError(Problem.EMPTY)
    if _GROUPED.fullmatch(typed):
        if not whole:
            raise BadNumberError(Problem.AMBIGUOUS)
        typed = typed.replace(",", "")
    fraction = _FRACTION.fullmatch(typed)
    if fraction:
        over, under = (_decimal(part) for part in fraction.groups())
        if under == 0:
            raise BadNumberError(Problem.DIVISION_BY_ZERO)
        value = over / under
        if not math.isfinite(value):
            raise BadNumberError(Problem.NOT_A_NUMBER)
    elif _DECIMAL.fullmatch(typed):
        value = _decimal(typed)
    elif re.fullmatch(r"[+-]?[\d.,]+", typed) and len(re.findall("[.,]", typed)) > 1:
        raise BadNumberError(Problem.TOO_MANY_MARKS)
    else:
        raise BadNumberError(Problem.NOT_A_NUMBER)
    if whole and not value.is_integer():
        raise BadNumberError(Problem.NOT_WHOLE)
    if value < low:
        raise BadNumberError(Problem.TOO_SMALL)
    if value > high:
        raise BadNumberError(Problem.TOO_LARGE)
    return value


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))


def show(value: float, decimals: int = 2, *, sign: bool = False) -> str:
    """A number with fixed decimals and a minus sign, never "−0.00"; `sign` puts a plus before positive ones."""
    if not math.isfinite(value):
        return "nan" if math.isnan(value) else ("∞" if value > 0 else f"{MINUS}∞")
    if abs(value) >= LARGEST_PLAIN:
        text = f"{abs(value):.1e}".replace("e+0", "e").replace("e+", "e")
    else:
        text = f"{abs(value):.{decimals}f}"
    if float(f"{value:.{decimals}f}") == 0:
        return text
    return f"{MINUS}{text}" if value < 0 else f"{'+' if sign else ''}{text}"


def show_small(value: float, decimals: int) -> str:
    """A number with fixed decimals, or as 2.1e−5 where these would make nothing of it."""
    if value == 0 or not math.isfinite(value) or round(value, decimals):
        return show(value, decimals)
    return f"{value:.1e}".replace("e-0", "e-").replace("-", MINUS)


def show_within(text: str, value: float, room: int) -> str:
    """The text of a number if it has at most so many characters, else 1.1e3 or 1e30, else "…"."""
    for decimals in (1, 0):
        if len(text) <= room or not math.isfinite(value):
            break
        text = f"{value:.{decimals}e}".replace("e+0", "e").replace("e+", "e").replace("-", MINUS)
    return text if len(text) <= room else "…"


def show_factor(value: float) -> str:
    """A factor of a product that a reader may check: four digits that count, as short as it is."""
    if not math.isfinite(value) or abs(value) >= LARGEST_PLAIN:
        return show(value)
    if value == 0:
        return "0"
    if abs(value) < 1e-3:
        return f"{value:.3g}".replace("e-0", "e-").replace("-", MINUS)
    return f"{value:.4g}".replace("-", MINUS)


def show_input(value: float, decimals: int = 3) -> str:
    """A coordinate of a point: as short as it is, with at most so many decimals; 3e-5 where they would all be 0."""
    text = show(value, decimals)
    if "." in text and "e" not in text:
        text = text.rstrip("0").rstrip(".")
    if text == "0" and abs(value) > NEGLIGIBLE:
        text = f"{value:.0e}".replace("e-0", "e-").replace("-", MINUS)
    return text


def show_point(x1: float, x2: float, decimals: int = 3) -> str:
    """A point of the plane: "(0.25, −1)"."""
    return f"({show_input(x1, decimals)}, {show_input(x2, decimals)})"


def show_rounded(value: float) -> str:
    """As the notes write: whole numbers without decimals, others with two."""
    return show(value, 0 if math.isfinite(value) and float(value).is_integer() else 2)


def show_exactly(value: float) -> str:
    """The shortest text that gives this number back as a float32: what an editor opens with."""
    text = np.format_float_positional(np.float32(value), trim="-")
    return text.replace("-", MINUS)


def show_count(value: int) -> str:
    """A count with its thousands apart: "50,000"."""
    return f"{value:,}"
