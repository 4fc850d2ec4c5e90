"""A lesson from its folder: lesson.toml, and en.md or ko.md or both."""

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from xorgui.lessons.faults import BadLessonError, Fault, Wrong
from xorgui.lessons.lesson import LANGUAGES, Lesson, Page, Task
from xorgui.lessons.links import Link, links_in, pictures_in
from xorgui.lessons.pages import read_pages
from xorgui.lessons.tables import Table
from xorgui.lessons.texts import ReadText, read_text

SETTINGS = "lesson.toml"
# A text that a class reads in ten minutes has some kB.
MAX_BYTES = 200_000
LAST_ORDER = 1_000


def read_lesson(folder: Path) -> Lesson:
    """The lesson in a folder. Raises BadLessonError with all faults that were found, and nothing else."""
    faults: list[Fault] = []
    if not folder.is_dir():
        wrong = Wrong.NOT_A_FOLDER if folder.exists() else Wrong.NO_FOLDER
        raise BadLessonError([Fault(folder.name, wrong)])
    content = _content(folder / SETTINGS, faults)
    texts = {
        language: read_text(path.name, text, faults)
        for language in LANGUAGES
        if (path := folder / f"{language}.md").exists() and (text := _content(path, faults)) is not None
    }
    if not any((folder / f"{language}.md").exists() for language in LANGUAGES):
        faults.append(Fault(folder.name, Wrong.NO_TEXT))
    if content is None:
        raise BadLessonError(faults)
    try:
        values = tomllib.loads(content)
    except (ValueError, RecursionError) as error:
        # A TOMLDecodeError, or Python's: a number of thousands of digits, lists in lists without end.
        raise BadLessonError([*faults, _not_toml(error)]) from error
    order, pages = _read_settings(values, content, faults)
    if faults:
        raise BadLessonError(faults)
    lesson = Lesson(folder.name, folder, order, pages, {name: read.text for name, read in texts.items()})
    faults += [fault for read in texts.values() for fault in _misfits(lesson, read)]
    if not faults:
        faults += _differences(list(texts.values()))
    if faults:
        raise BadLessonError(sorted(faults, key=lambda fault: (fault.file, fault.line or 0)))
    return lesson


def _content(path: Path, faults: list[Fault]) -> str | None:
    try:
        if path.stat().st_size > MAX_BYTES:
            faults.append(Fault(path.name, Wrong.TOO_BIG, values={"limit": MAX_BYTES // 1000}))
            return None
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        faults.append(Fault(path.name, Wrong.NO_FILE))
    except UnicodeDecodeError:
        faults.append(Fault(path.name, Wrong.NOT_UTF8))
    except OSError:
        faults.append(Fault(path.name, Wrong.UNREADABLE))
    return None


def _not_toml(error: Exception) -> Fault:
    reason, _, place = str(error).partition(" (at line ")
    line = place.partition(",")[0]
    return Fault(SETTINGS, Wrong.NOT_TOML, int(line) if line.isdecimal() else None, {"reason": reason})


def _read_settings(values: dict[str, Any], content: str, faults: list[Fault]) -> tuple[int, tuple[Page, ...]]:
    top = Table(values, SETTINGS, content, (), faults)
    top.only(("order", "page"))
    order = top.whole("order", 0, LAST_ORDER)
    if "order" not in top:
        top.fault(Wrong.MISSING_KEY, "order")
    given = top.array("page")
    pages = read_pages(given or [], SETTINGS, content, faults)
    if not pages:
        top.fault(Wrong.NO_PAGES)
    elif pages[0].setup is None and not faults:
        faults.append(Fault(SETTINGS, Wrong.NO_SETUP, None))
    return order or 0, pages


def _misfits(lesson: Lesson, read: ReadText) -> list[Fault]:
    """Where a text does not fit the lesson's settings."""
    found = []
    if len(read.text.pages) != len(lesson.pages):
        counts = {"pages": len(read.text.pages), "expected": len(lesson.pages)}
        return [Fault(read.file, Wrong.PAGES_DIFFER, read.page_lines[-1] if read.page_lines else 1, counts)]
    for number, (page, text) in enumerate(zip(lesson.pages, read.text.pages, strict=True)):
        line = read.page_lines[number]
        names = [task.name for task in page.tasks]
        if list(text.tasks) != names:
            values: dict[str, Any] = {
                "page": number + 1,
                "tasks": ", ".join(text.tasks) or "–",
                "expected": ", ".join(names) or "–",
            }
            found.append(Fault(read.file, Wrong.TASKS_DIFFER, line, values))
            continue
        for task in page.tasks:
            found += _choice_faults(read, task, len(text.tasks[task.name].choices))
        experiment = lesson.setup_of(number).experiment
        parts = [text.body, *(part for task in text.tasks.values() for part in (task.text, task.hint))]
        for picture in (picture for part in parts for picture in pictures_in(part)):
            found.append(Fault(read.file, Wrong.PICTURE, read.line_of(picture, number), {"picture": picture}))
        for target in (target for part in parts for target in links_in(part)):
            if not Link.of(target).fits(experiment):
                at = read.line_of(f"({target})", number)
                found.append(Fault(read.file, Wrong.BAD_LINK, at, {"link": target, "page": number + 1}))
    return found


def _choice_faults(read: ReadText, task: Task, choices: int) -> list[Fault]:
    right, line = task.right_choice, read.task_lines[task.name]
    if right is None:
        return [Fault(read.file, Wrong.NOT_ASKED, line, {"task": task.name})] if choices else []
    if choices >= max(2, right):
        return []
    values = {"task": task.name, "choices": choices, "right": right}
    return [Fault(read.file, Wrong.FEW_CHOICES, line, values)]


def _differences(texts: list[ReadText]) -> list[Fault]:
    """Where the text in one language points at other things than the one in the other."""
    if len(texts) < 2:
        return []
    first, second = texts
    found = []
    for number, (one, other) in enumerate(zip(first.text.pages, second.text.pages, strict=True)):
        values = {"page": number + 1, "other": first.file}
        place = Fault(second.file, Wrong.LINKS_DIFFER, second.page_lines[number], values)
        tasks = [(one.tasks[name], other.tasks[name]) for name in one.tasks]
        pairs = [(one.body, other.body), *((a.text, b.text) for a, b in tasks), *((a.hint, b.hint) for a, b in tasks)]
        if any(Counter(links_in(a)) != Counter(links_in(b)) for a, b in pairs):
            found.append(place)
        if any(len(a.choices) != len(b.choices) for a, b in tasks):
            found.append(replace(place, wrong=Wrong.CHOICES_DIFFER))
        if any(bool(a.hint) != bool(b.hint) for a, b in tasks):
            found.append(replace(place, wrong=Wrong.HINTS_DIFFER))
    return found
