"""Points as a text file of columns, as spreadsheets, pandas and R write it."""

import contextlib
import csv
import io
import itertools
import math
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from xorgui.core.data import MAX_POINTS, Dataset
from xorgui.core.numbers import BadNumberError, Problem, parse_number
from xorgui.core.parameters import frozen

# 200 bytes for each of MAX_POINTS: a larger file is something else, and need not even be read from the disk.
MAX_BYTES = 1_000_000
LONGEST_LINE = 10_000
"""In characters; comments may be longer."""
LONGEST_TEXT = 40

_COLUMNS = ("x1", "x2", "label")
_TEST_COLUMN = "test"
# Names that tell that a column is not where it is expected.
_PLACES = {"x1": 0, "x2": 1, "label": 2, "class": 2, "target": 2, _TEST_COLUMN: 3}
# The comma last: between others it marks decimals.
_DELIMITERS = "\t;,"

_Label = float | str
_SCALES: tuple[dict[_Label, int], ...] = ({0: 0, 1: 1}, {-1: 0, 1: 1}, {"false": 0, "true": 1})
_MARKS: dict[_Label, bool] = {0: False, 1: True, "false": False, "true": True}


class PointsProblem(StrEnum):
    """Why a file cannot be taken as points."""

    NOT_TEXT = "no text in UTF-8, or in UTF-16 with a byte order mark"
    EMPTY = "no points"
    ONLY_HEADER = "names of columns, but no points"
    LINE_TOO_LONG = "a line longer than LONGEST_LINE"
    QUOTES = "a quote that is not closed, or text behind a closed one"
    COLUMNS = "another number of columns than expected"
    COLUMN_ORDER = "a column whose name belongs to another place"
    NOT_A_NUMBER = "a coordinate that is no number"
    AMBIGUOUS = "a coordinate with a comma that may group thousands or mark decimals"
    OUT_OF_RANGE = "a coordinate that is not finite or beyond the limit of numbers.py"
    LABEL = "a label that does not make two classes with those before it"
    TEST_MARK = "a mark in the column `test` that is neither 0 nor 1"
    TOO_MANY = "more points than MAX_POINTS"


class BadPointsError(ValueError):
    """A file that does not hold points; `problem` says why, for the views to put into the user's language.

    `line` is the line of the file, from 1, where it begins; None: the whole file is meant. `text` is what stands there,
    in at most LONGEST_TEXT printable characters: the cell, or the line for LINE_TOO_LONG and QUOTES; for
    COLUMNS and TOO_MANY how many there are, in digits; empty for NOT_TEXT, EMPTY and ONLY_HEADER.
    """

    def __init__(self, problem: PointsProblem, line: int | None = None, text: str = ""):
        self.problem = problem
        self.line = line
        self.text = _shortened(text)
        super().__init__(f"{problem.value} (line {line}: {self.text!r})")


class _Line(NamedTuple):
    number: int
    text: str


class _Row(NamedTuple):
    line: int
    cells: list[str]


def read_points(content: bytes) -> Dataset:
    """The points of a file with the columns x1, x2, label and, if the file names it, test.

    Columns are set apart by tabs, semicolons or commas, texts may be quoted. Blank rows and lines that start with # are
    skipped. The first row is a header if it begins with two words and has no number. Numbers are what `parse_number`
    takes; 1,125 as well, where other numbers of the file tell that its commas mark decimals.

    Labels are 0 and 1, -1 and 1, true and false, or any two words, of which the alphabetically first is class 0; upper
    and lower case are the same. A word that is alone in its file is class 0. The fourth column must be called `test`
    in the header, so that row numbers in front are not taken for x1; 1 holds a point back for the test.

    Raises BadPointsError, and nothing else, for every other content.
    """
    lines = _significant(_decoded(content))
    header, rows = _table(_rows(lines, _delimiter(lines)))
    commas = _has_decimal_commas(rows)
    points = [[_coordinate(row.line, cell, commas) for cell in row.cells[:2]] for row in rows]
    targets = _targets(rows, commas)
    is_test = [_is_test(row) for row in rows] if len(header) > len(_COLUMNS) else None
    return Dataset(frozen(points), frozen(targets), None if is_test is None else np.array(is_test))


def write_points(data: Dataset) -> str:
    """A file that `read_points` reads as the same points, targets and test marks; the recipe is not in it.

    Only written, not read: no points at all, coordinates that are not finite or beyond the limit of numbers.py.
    """
    columns = [
        [_shortest(x1) for x1 in data.points[:, 0]],
        [_shortest(x2) for x2 in data.points[:, 1]],
        [_shortest(target) for target in data.targets],
    ]
    names = list(_COLUMNS)
    if data.test_marks.any():
        columns.append([str(int(mark)) for mark in data.test_marks])
        names.append(_TEST_COLUMN)
    return "".join(",".join(row) + "\n" for row in [names, *zip(*columns, strict=True)])


def _shortest(value: np.float32) -> str:
    """The shortest text that gives this float32 back: 0.1, 2, 1e-07."""
    plain, scientific = np.format_float_positional(value, trim="-"), np.format_float_scientific(value, trim="-")
    return min(plain, scientific, key=len)


def _shortened(text: str) -> str:
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: 10 * LONGEST_TEXT]).split())
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1] + "…"


def _decoded(content: bytes) -> str:
    """The text, with \\n at the end of each line."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        # Without the byte order mark, if the decoder has taken it off.
        before = error.object[: error.start].decode(encoding, "replace")
        raise BadPointsError(PointsProblem.NOT_TEXT, _with_plain_ends(before).count("\n") + 1) from None
    text = _with_plain_ends(text)
    if "\0" in text:
        raise BadPointsError(PointsProblem.NOT_TEXT, text[: text.index("\0")].count("\n") + 1)
    return text


def _with_plain_ends(text: str) -> str:
    # Not str.splitlines, for which form feeds and some rare characters end lines, too.
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _significant(text: str) -> list[_Line]:
    """The lines that are neither blank nor comments."""
    # Before the quotes are looked at: a comment may hold a single one.
    lines = [_Line(number, line) for number, line in enumerate(io.StringIO(text), 1) if line != "\n" and line[0] != "#"]
    for line in lines:
        if len(line.text) > LONGEST_LINE:
            raise BadPointsError(PointsProblem.LINE_TOO_LONG, *line)
    return lines


def _rows(lines: list[_Line], delimiter: str) -> Iterator[_Row]:
    """The rows that are not blank, with the number of the line that each begins in."""
    # Strict: a quote that is never closed would otherwise take the rest of the file into one cell.
    reader = csv.reader((line.text for line in lines), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        taken = reader.line_num
        try:
            cells = next(reader, None)
        except csv.Error:
            raise BadPointsError(PointsProblem.QUOTES, *lines[taken]) from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield _Row(lines[taken].number, cells)


def _delimiter(lines: list[_Line]) -> str:
    """The first delimiter that divides the first row."""
    for delimiter in _DELIMITERS:
        # Where the quotes do not fit, they are around something that another one divides.
        with contextlib.suppress(BadPointsError):
            row = next(_rows(lines, delimiter), None)
            if row is None or len(row.cells) > 1:
                return delimiter
    return _DELIMITERS[-1]


def _table(rows: Iterator[_Row]) -> tuple[tuple[str, ...], list[_Row]]:
    """The names of the columns and the rows below them, each with as many cells."""
    first = next(rows, None)
    if first is None:
        raise BadPointsError(PointsProblem.EMPTY)
    header: tuple[str, ...] = _COLUMNS
    has_header = all(_is_word(cell) for cell in first.cells[:2]) and not any(_is_number(cell) for cell in first.cells)
    if has_header:
        header = _header(first)
    else:
        rows = itertools.chain([first], rows)
    found: list[_Row] = []
    for row in rows:
        if len(row.cells) != len(header):
            raise BadPointsError(PointsProblem.COLUMNS, row.line, str(len(row.cells)))
        if len(found) == MAX_POINTS:
            count = len(found) + 1 + sum(1 for _ in rows)
            raise BadPointsError(PointsProblem.TOO_MANY, row.line, str(count))
        found.append(row)
    if not found:
        raise BadPointsError(PointsProblem.ONLY_HEADER, first.line)
    return header, found


def _header(row: _Row) -> tuple[str, ...]:
    names = [cell.strip().casefold() for cell in row.cells]
    expected = _COLUMNS if names[len(_COLUMNS) :] != [_TEST_COLUMN] else (*_COLUMNS, _TEST_COLUMN)
    if len(names) != len(expected):
        raise BadPointsError(PointsProblem.COLUMNS, row.line, str(len(names)))
    for place, name in enumerate(names):
        if _PLACES.get(name, place) != place:
            raise BadPointsError(PointsProblem.COLUMN_ORDER, row.line, row.cells[place])
    return expected


def _is_number(text: str) -> bool:
    try:
        parse_number(text)
    except BadNumberError:
        return False
    return True


def _is_word(text: str) -> bool:
    """Whether this is a text with letters, and no number, be it one that cannot be taken."""
    try:
        parse_number(text)
    except BadNumberError as error:
        return error.problem is Problem.NOT_A_NUMBER and any(map(str.isalpha, text)) and not _is_infinite_or_nan(text)
    return False


def _is_infinite_or_nan(text: str) -> bool:
    try:
        return not math.isfinite(float(text))
    except ValueError:
        return False


def _has_decimal_commas(rows: list[_Row]) -> bool:
    """Whether a comma in a number of this file marks decimals, so that 1,125 is no question."""
    texts = [text for row in rows for text in row.cells[:2]]
    return not any("." in text for text in texts) and any("," in text and _is_number(text) for text in texts)


def _number(text: str, commas: bool) -> float:
    """As parse_number, and `1,125` as well where commas mark decimals."""
    return parse_number(text.replace(",", ".") if commas else text)


def _coordinate(line: int, text: str, commas: bool) -> float:
    try:
        return _number(text, commas)
    except BadNumberError as error:
        if error.problem in (Problem.TOO_SMALL, Problem.TOO_LARGE) or _is_infinite_or_nan(text):
            problem = PointsProblem.OUT_OF_RANGE
        elif error.problem is Problem.AMBIGUOUS:
            problem = PointsProblem.AMBIGUOUS
        else:
            problem = PointsProblem.NOT_A_NUMBER
        raise BadPointsError(problem, line, text) from None


def _targets(rows: list[_Row], commas: bool) -> list[int]:
    """The class of each row, 0 or 1."""
    labels: list[_Label] = []
    seen: set[_Label] = set()
    for line, cells in rows:
        label = _label(cells[2], commas)
        if label is None or _scale(seen | {label}) is None:
            raise BadPointsError(PointsProblem.LABEL, line, cells[2])
        seen.add(label)
        labels.append(label)
    scale = _scale(seen)
    assert scale is not None
    return [scale[label] for label in labels]


def _label(text: str, commas: bool) -> _Label | None:
    try:
        return _number(text, commas)
    except BadNumberError:
        return text.strip().casefold() if _is_word(text) else None


def _scale(labels: set[_Label]) -> dict[_Label, int] | None:
    """Which label is which class; None: these are not two classes."""
    for scale in _SCALES:
        if scale.keys() >= labels:
            return scale
    words = sorted(label for label in labels if isinstance(label, str))
    return {word: place for place, word in enumerate(words)} if len(words) == len(labels) <= 2 else None


def _is_test(row: _Row) -> bool:
    mark = _label(row.cells[3], commas=False)
    if mark is None or mark not in _MARKS:
        raise BadPointsError(PointsProblem.TEST_MARK, row.line, row.cells[3])
    return _MARKS[mark]
