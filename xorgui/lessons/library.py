"""The lessons that are shipped."""

from functools import cache

from xorgui.core.resources import resource_folder
from xorgui.lessons.lesson import Lesson
from xorgui.lessons.reading import SETTINGS, read_lesson


@cache
def shipped_lessons() -> tuple[Lesson, ...]:
    """In the order of the lecture."""
    folders = [path.parent for path in resource_folder("lessons").glob(f"*/{SETTINGS}")]
    return tuple(sorted((read_lesson(folder) for folder in folders), key=lambda lesson: lesson.order))
