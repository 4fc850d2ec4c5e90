"""Where a student stands in a lesson."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LessonProgress:
    """The page that is open, the tasks that were solved once, and what was answered to them."""

    lesson: str
    """Name of the lesson: its folder's."""
    page: int = 0
    done: tuple[str, ...] = ()
    """Names of tasks; a tick stays when the network changes afterwards."""
    answers: tuple[tuple[str, str], ...] = ()
    """Name of the task and what was typed or chosen, in the order of the answers."""
