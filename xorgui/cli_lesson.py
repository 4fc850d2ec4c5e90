"""`xorgui lesson check FOLDER`: whether a lesson can be opened, and what is wrong with it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from xorgui.lessons.faults import BadLessonError
from xorgui.lessons.lesson import Lesson
from xorgui.lessons.reading import read_lesson
from xorgui.model.lesson_sentences import what_is_wrong
from xorgui.model.words import translate
from xorgui.options import BAD_OPTIONS, Parser, one_of


def lesson(arguments: Sequence[str]) -> int:
    """Check a lesson's folder: 0 and what it holds, or 2 and a line for each fault."""
    parser = Parser(
        "xorgui lesson",
        usage="xorgui lesson check FOLDER",
        description=translate("CommandLine", "Checks a lesson: its lesson.toml, and its texts en.md and ko.md."),
    )
    parser.options.add_argument(
        "check", type=one_of(("check",)), metavar="check", help=translate("CommandLine", "what to do")
    )
    parser.options.add_argument(
        "folder", type=Path, metavar="FOLDER", help=translate("CommandLine", "folder of the lesson")
    )
    folder = parser.parse_args(arguments).folder
    try:
        found = read_lesson(folder)
    except BadLessonError as error:
        print("\n".join(what_is_wrong(error.faults)), file=sys.stderr)
        return BAD_OPTIONS
    print(_summary(found))
    return 0


def _summary(found: Lesson) -> str:
    lines = [
        translate("CommandLine", "{language}: {title}").format(language=language, title=text.title)
        for language, text in found.texts.items()
    ]
    tasks = sum(len(page.tasks) for page in found.pages)
    text = translate("CommandLine", "{pages} pages, {tasks} tasks, no problems")
    return "\n".join([*lines, text.format(pages=len(found.pages), tasks=tasks)])
