"""A lesson's text in one language: Markdown with a title, pages under ##, and tasks under ### with their names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from xorgui.lessons.faults import Fault, Wrong
from xorgui.lessons.lesson import LessonText, PageText, TaskText

_HEADING = re.compile(r"(#{1,3})\s+(.*?)\s*")
_NAME = re.compile(r"(.*?)\s*\{#([a-z0-9-]+)\}")
_CHOICE = re.compile(r"\d+[.)]\s+(.*)")
_FENCE = "```"
# Beside a letter or a digit a star is a sign of its own, as in 2*3*4.
_MARKS = re.compile(
    r"!?\[[^\]]*\]\([^()]*\)|`[^`]+`|</\w+>|<br ?/?>|<\w+ [^<>]*=[^<>]*>"
    r"|(?<![\w*])(\*{1,3})(?![\s*])[^*]+(?<!\s)\1(?![\w*])|(?<![\w_])(_{1,3})(?![\s_])[^_]+(?<!\s)\2(?![\w_])",
    re.ASCII,
)


@dataclass
class _Part:
    """A heading and the lines below it."""

    level: int
    title: str
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()


@dataclass
class ReadText:
    """A text as it was read, with the lines where its parts stand."""

    file: str
    text: LessonText
    lines: list[str] = field(default_factory=list)
    page_lines: list[int] = field(default_factory=list)
    task_lines: dict[str, int] = field(default_factory=dict)

    def line_of(self, words: str, page: int) -> int:
        """The line of a page, from 0, where some words stand first; the page's own where they are not found."""
        first, end = self.page_lines[page], [*self.page_lines, len(self.lines) + 1][page + 1]
        return next((n for n in range(first, end) if words in self.lines[n - 1]), first)

    def check_plain(self, words: str, line: int, faults: list[Fault]) -> None:
        """Titles and choices are shown as they are written."""
        if marks := _MARKS.search(words):
            faults.append(Fault(self.file, Wrong.NOT_PLAIN, line, {"marks": marks[0]}))


def _parts(content: str) -> Iterator[_Part]:
    part, in_code = _Part(0, "", 1), False
    for number, line in enumerate(content.split("\n"), 1):
        in_code ^= line.startswith(_FENCE)
        heading = None if in_code else _HEADING.fullmatch(line)
        if heading is None:
            part.lines.append(line)
            continue
        yield part
        part = _Part(len(heading[1]), heading[2], number)
    yield part


def _task(part: _Part, title: str, read: ReadText, faults: list[Fault]) -> TaskText:
    hint, text, choices = list[str](), list[str](), list[str]()
    in_code = in_choice = False
    for number, line in enumerate(part.lines, part.line + 1):
        in_code ^= line.startswith(_FENCE)
        found = None if in_code else _CHOICE.fullmatch(line.strip())
        # A choice goes on in lines that are indented.
        in_choice = found is not None or (in_choice and line[:1].isspace() and bool(line.strip()))
        if in_choice:
            words = found[1] if found else line.strip()
            read.check_plain(words, number, faults)
            choices.append(words if found else f"{choices.pop()} {words}")
        elif line.startswith(">") and not in_code:
            hint.append(line[1:].strip())
        else:
            text.append(line)
    return TaskText(title, "\n".join(text).strip(), tuple(choices), " ".join(hint).strip())


def read_text(file: str, content: str, faults: list[Fault]) -> ReadText:
    """The text of a lesson; what is wrong with its form is added to `faults`."""
    title, pages = "", list[PageText]()
    read = ReadText(file, LessonText("", ()), content.split("\n"))
    for part in _parts(content):
        read.check_plain(part.title, part.line, faults)
        if part.level == 0 or part.level == 1:
            if part.level and title:
                faults.append(Fault(file, Wrong.TWO_TITLES, part.line))
            title = part.title or title
            if part.text:
                faults.append(Fault(file, Wrong.STRAY_TEXT, part.line))
        elif part.level == 2:
            pages.append(PageText(part.title, part.text, {}))
            read.page_lines.append(part.line)
        else:
            named = _NAME.fullmatch(part.title)
            if named is None or not pages:
                faults.append(Fault(file, Wrong.NO_TASK_NAME, part.line, {"title": part.title}))
                continue
            name = named[2]
            if name in read.task_lines:
                faults.append(Fault(file, Wrong.TWICE, part.line, {"name": name}))
            read.task_lines[name] = part.line
            pages[-1] = PageText(
                pages[-1].title, pages[-1].body, {**pages[-1].tasks, name: _task(part, named[1], read, faults)}
            )
    if not title:
        faults.append(Fault(file, Wrong.NO_TITLE, 1))
    read.text = LessonText(title, tuple(pages))
    return read
