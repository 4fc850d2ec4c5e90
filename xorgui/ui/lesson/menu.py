"""The menu of the lessons, in the menu bar and behind the button of the bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from xorgui.lessons.faults import BadLessonError
from xorgui.lessons.lesson import Lesson
from xorgui.model.lesson_sentences import what_is_wrong

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

MAX_TOLD = 12


class LessonMenu(QMenu):
    """All lessons, with a tick where all tasks are done."""

    def __init__(self, window: MainWindow, language: str) -> None:
        super().__init__(window)
        self.setTitle(self.tr("&Lesson"))
        self._window = window
        self._language = language
        self._keeper, self._shelf = window.lesson_keeper, window.shelf
        self._entries = {
            lesson.folder: self.addAction("", partial(self._open, lesson)) for lesson in self._shelf.lessons
        }
        for action in self._entries.values():
            action.setCheckable(True)
        self.open_folder_action = self.addAction(self.tr("Open lesson &folder…"), self.choose_folder)
        self._own = self.addMenu(self.tr("Lessons of &your own"))
        self.addSeparator()
        actions = window.actions_by_name
        self.addActions([actions[name] for name in ("previous_page", "next_page", "previous_lesson", "next_lesson")])
        self.addSeparator()
        self._of_lesson = [
            self.addAction(self.tr("Start this &page over"), self._keeper.set_up),
            self.addAction(self.tr("&Start the lesson over"), self._keeper.start_over),
        ]
        self.addAction(self.tr("C&lear all progress…"), self._clear)
        self._of_lesson.append(self.addAction(self.tr("&Close the lesson"), self._shelf.close))
        self.addSeparator()
        self.addMenu(window.preset_menu)
        self.aboutToShow.connect(self._show)
        self._keeper.lesson_changed.connect(self._show)
        self._show()

    def _open(self, lesson: Lesson) -> None:
        self._shelf.open(lesson)

    @Slot()
    def _show(self) -> None:
        open_lesson = self._keeper.lesson
        for lesson in self._shelf.lessons:
            action = self._entries[lesson.folder]
            # The menu's own tick is that of the open lesson.
            mark = self.tr("  ✓ done") if self._shelf.is_done(lesson) else ""
            title = lesson.text(self._language).title.replace("&", "&&")
            action.setText(f"&{lesson.order}  {title}{mark}")
            action.setChecked(open_lesson is not None and open_lesson.folder == lesson.folder)
        for action in self._of_lesson:
            action.setEnabled(open_lesson is not None)
        self._own.clear()
        for folder in self._shelf.own_folders:
            self._own.addAction(folder.name.replace("&", "&&"), partial(self.open_folder, folder)).setToolTip(
                str(folder)
            )
        self._own.menuAction().setVisible(not self._own.isEmpty())

    @Slot()
    def choose_folder(self) -> None:
        """A teacher's own lesson, from anywhere."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Open lesson folder"))
        if folder:
            self.open_folder(Path(folder))

    def open_folder(self, folder: Path) -> None:
        """Open it, or say what is wrong with it."""
        try:
            self._shelf.open_folder(folder)
        except BadLessonError as error:
            lines = what_is_wrong(error.faults)
            more = [self.tr("… and {count} more").format(count=len(lines) - MAX_TOLD)] if len(lines) > MAX_TOLD else []
            box = QMessageBox(self._window)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setWindowTitle(self.tr("Open lesson folder"))
            box.setText(self.tr("“{name}” cannot be opened as a lesson.").format(name=folder.name))
            box.setInformativeText("\n".join(lines[:MAX_TOLD] + more))
            box.open()

    @Slot()
    def _clear(self) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Clear all progress"))
        box.setText(self.tr("Clear the ticks and answers of all lessons?"))
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        box.accepted.connect(self._shelf.clear)
        box.open()
