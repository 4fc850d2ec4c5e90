"""The lessons that are shipped."""

import logging
from collections.abc import Iterator
from functools import cache

from xorgui.core.resources import resource_folder
from xorgui.lessons.faults import BadLessonError
from xorgui.lessons.lesson import Lesson
from xorgui.lessons.reading import SETTINGS, read_lesson

log = logging.getLogger(__name__)


@cache
def shipped_lessons() -> tuple[Lesson, ...]:
    """In the order of the lecture. One that somebody has spoilt is left out, and the log says why."""
    return tuple(sorted(_read(), key=lambda lesson: lesson.order))


def _read() -> Iterator[Lesson]:
    for settings in resource_folder("lessons").glob(f"*/{SETTINGS}"):
        try:
            yield read_lesson(settings.parent)
        except BadLessonError:
            log.exception("lesson %s cannot be read", settings.parent.name)
