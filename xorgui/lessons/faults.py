"""What can be wrong with a lesson's files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any


class Wrong(Enum):
    """Why a lesson is refused; the values that go with it are named behind."""

    NO_FOLDER = auto()
    NOT_A_FOLDER = auto()
    """A file."""
    NO_FILE = auto()
    NO_TEXT = auto()
    """Neither en.md nor ko.md."""
    UNREADABLE = auto()
    TOO_BIG = auto()
    """limit, in kB"""
    NOT_UTF8 = auto()
    NOT_TOML = auto()
    """reason, by the parser"""
    UNKNOWN_KEY = auto()
    """key, allowed"""
    MISSING_KEY = auto()
    """key"""
    ALONE = auto()
    """key, partner: the key says nothing without the other one."""
    NOT_A_NUMBER = auto()
    """key, low, high"""
    NOT_WHOLE = auto()
    """key, low, high"""
    NOT_A_FLAG = auto()
    """key"""
    NOT_A_TEXT = auto()
    """key"""
    NOT_A_NAME = auto()
    """key, value, allowed"""
    NOT_A_LIST = auto()
    """key"""
    TOO_MANY = auto()
    """key, most: the list is longer than the panel can show."""
    NOT_A_TABLE = auto()
    """key"""
    BAD_WEIGHTS = auto()
    """layers: the numbers do not fit the network, or are none."""
    BAD_NETWORK = auto()
    NO_PAGES = auto()
    NO_SETUP = auto()
    NO_CONDITION = auto()
    """task"""
    TWICE = auto()
    """name"""
    NOT_FREE = auto()
    """What is neither "biases" nor a list of weights."""
    NOT_POINTS = auto()
    """key: inputs of a network, in pairs"""
    NO_SUCH_UNIT = auto()
    """name, layers"""
    NO_SUCH_ROW = auto()
    """row, rows"""
    TWO_ANSWERS = auto()
    """task"""
    NOT_TOGETHER = auto()
    """key, other: only one of them can be followed."""
    IMPOSSIBLE = auto()
    """key, other: what a task asks for by both cannot be had at once."""
    NO_TITLE = auto()
    TWO_TITLES = auto()
    PAGES_DIFFER = auto()
    """pages, expected"""
    TASKS_DIFFER = auto()
    """page, tasks, expected"""
    NO_TASK_NAME = auto()
    """title"""
    FEW_CHOICES = auto()
    """task, choices, right"""
    NOT_ASKED = auto()
    """task: it has choices that it does not ask for."""
    NOT_PLAIN = auto()
    """marks: Markdown or HTML where it is not read."""
    PICTURE = auto()
    """picture"""
    BAD_LINK = auto()
    """link"""
    STRAY_TEXT = auto()
    """A text before the first page."""
    LINKS_DIFFER = auto()
    """page, other"""
    CHOICES_DIFFER = auto()
    """page, other"""
    HINTS_DIFFER = auto()
    """page, other"""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, where it stands."""

    file: str
    wrong: Wrong
    line: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


class BadLessonError(ValueError):
    """A folder that holds no lesson; `faults` say why, for the views to put into the user's language."""

    def __init__(self, faults: Sequence[Fault]):
        super().__init__("; ".join(f"{fault.file}:{fault.line}: {fault.wrong.name}" for fault in faults))
        self.faults = tuple(faults)
