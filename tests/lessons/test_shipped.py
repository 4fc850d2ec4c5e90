"""The lessons that come with the program: whole, in both languages; each task can be solved, but is not at first."""

import pytest

from xorgui.core.resources import resource
from xorgui.lessons.lesson import LANGUAGES
from xorgui.lessons.reading import read_lesson

FOLDERS = sorted(resource("lessons/1-one-unit/lesson.toml").parents[1].iterdir())
LESSONS = [read_lesson(folder) for folder in FOLDERS]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_is_whole(lesson):
    assert set(lesson.texts) == set(LANGUAGES)
    assert lesson.name.startswith(f"{lesson.order}-")
    assert sum(len(page.tasks) for page in lesson.pages) >= 2
    for text in lesson.texts.values():
        assert all(page.title and page.body for page in text.pages)
        assert all(task.title and task.text and task.hint for page in text.pages for task in page.tasks.values())
