"""From a wish to the work that fulfils it: what needs widgets is done at once, the rest in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from xorgui.core.lesson_progress import LessonProgress
from xorgui.export.formats import Format
from xorgui.model.exports import Work, work_on
from xorgui.ui.export.pictures import image, pdf, png, svg
from xorgui.ui.export.report import report_work

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

WINDOW = "window"


@dataclass(frozen=True)
class Wish:
    """What is to be exported, and how: of a picture the panel, the pixels for each of the screen and the theme."""

    format: Format
    panel: str = WINDOW
    scale: int = 2
    theme: str = "light"
    author: str = ""
    """Of a report."""


def widget_of(window: MainWindow, panel: str) -> QWidget:
    """What a picture is taken of: the whole window or one of its panels."""
    return window if panel == WINDOW else window.arrangement.panels[panel]


def prepare(window: MainWindow, wish: Wish, progress: LessonProgress | None = None) -> Work:
    """The work for a wish; `progress`: whose answers a report has. Raises NothingToTrainError."""
    widget = widget_of(window, wish.panel)
    title = window.documents.name
    match wish.format:
        case Format.PNG:
            picture = image(widget, wish.scale, wish.theme)
            return lambda tick: png(picture)
        case Format.SVG:
            content = svg(widget, title, wish.theme)
            return lambda tick: content
        case Format.PDF:
            content = pdf(widget, title, wish.theme)
            return lambda tick: content
        case Format.HTML | Format.REPORT:
            return report_work(wish.format, window, progress, wish.author)
        case _:
            return work_on(wish.format, window.document.experiment, window.document.run)
