"""Reading values out of a TOML table, each with what is allowed, and with the line where it stands."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from xorgui.lessons.faults import Fault, Wrong

_HEADER = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]?\]")

Place = tuple[tuple[str, int], ...]
"""The way to a table: names of headers, and which one of that name, from 0: (("page", 1), ("page.task", 0))."""


def line_of(content: str, place: Place, key: str = "") -> int:
    """The line of a key in a table, or where it is not found, the line where the table begins.

    TOML's parser keeps no lines.
    """
    lines = content.split("\n")
    first, end = 0, len(lines)
    for name, wanted in place:
        headers = [n for n in range(first, end) if (found := _HEADER.match(lines[n])) and found[1] == name]
        if wanted < len(headers):
            first, end = headers[wanted], [*headers, end][wanted + 1]
    pattern = re.compile(rf"(?:^|[{{,])\s*\"?{re.escape(key)}\"?\s*=")
    return next((n for n in range(first, end) if key and pattern.search(lines[n])), first) + 1


def is_number(value: Any, low: float, high: float) -> bool:
    """Whether a value is a number within limits; nan is not."""
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


class Table:
    """One table of the file. Each `get` notes a fault where the value is not what it should be, and gives None then."""

    def __init__(self, values: Any, file: str, content: str, place: Place, faults: list[Fault]) -> None:
        self._file = file
        self._content = content
        self._place = place
        self._faults = faults
        self.values: Mapping[str, Any] = values if isinstance(values, dict) else {}
        if not isinstance(values, dict):
            self.fault(Wrong.NOT_A_TABLE, key=place[-1][0] if place else "")

    def fault(self, wrong: Wrong, key: str = "", **values: Any) -> None:
        line = line_of(self._content, self._place, key)
        self._faults.append(Fault(self._file, wrong, line, {"key": key, **values}))

    @property
    def faults_noted(self) -> int:
        """How many there are by now, of all tables of the file."""
        return len(self._faults)

    def only(self, allowed: Collection[str]) -> None:
        """Nothing but these keys."""
        for key in self.values:
            if key not in allowed:
                self.fault(Wrong.UNKNOWN_KEY, key, allowed=", ".join(allowed))

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def number(self, key: str, low: float, high: float) -> float | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not is_number(value, low, high):
            self.fault(Wrong.NOT_A_NUMBER, key, low=low, high=high)
            return None
        return float(value)

    def whole(self, key: str, low: int, high: int) -> int | None:
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.fault(Wrong.NOT_WHOLE, key, low=low, high=high)
            return None
        return value

    def flag(self, key: str) -> bool | None:
        value = self.values.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.fault(Wrong.NOT_A_FLAG, key)
        return None

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is None or isinstance(value, str):
            return value
        self.fault(Wrong.NOT_A_TEXT, key)
        return None

    def name(self, key: str, allowed: Collection[str]) -> str | None:
        """One of some names."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or value not in allowed:
            self.fault(Wrong.NOT_A_NAME, key, value=value, allowed=", ".join(allowed))
            return None
        return str(value)

    def names(self, key: str, allowed: Collection[str]) -> tuple[str, ...] | None:
        """A list of some names."""
        value = self.array(key)
        if value is None:
            return None
        for name in value:
            if name not in allowed:
                self.fault(Wrong.NOT_A_NAME, key, value=name, allowed=", ".join(allowed))
        return tuple(name for name in value if name in allowed)

    def numbers(self, key: str, low: float, high: float) -> tuple[float, ...] | None:
        value = self.array(key)
        if value is None:
            return None
        good = [number for number in value if is_number(number, low, high)]
        if len(good) < len(value) or not good:
            self.fault(Wrong.NOT_A_NUMBER, key, low=low, high=high)
        return tuple(float(number) for number in good)

    def array(self, key: str) -> list[Any] | None:
        value = self.values.get(key)
        if value is None or isinstance(value, list):
            return value
        self.fault(Wrong.NOT_A_LIST, key)
        return None
