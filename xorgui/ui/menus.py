"""The menu bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from xorgui.model import language
from xorgui.model.preferences import preferences
from xorgui.model.words import LANGUAGES
from xorgui.ui.fonts import name_of
from xorgui.ui.recent_menu import RecentMenu
from xorgui.ui.theme import keeper

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


class Menus(QObject):
    """Fills the bar of the window with its actions; `view` and `help` for others to add to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        bar = QMenuBar()
        window.setMenuBar(bar)  # Qt deletes the one before with its menus
        self._fill_file(bar.addMenu(self.tr("&File")), window)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addAction(window.actions_by_name["undo"])
        edit.addAction(window.actions_by_name["redo"])
        self._fill_train(bar.addMenu(self.tr("&Train")), window)
        bar.addMenu(window.lesson_menu)
        bar.addMenu(window.data_menu)
        self._fill_view(bar.addMenu(self.tr("&View")), window)
        helping = bar.addMenu(self.tr("&Help"))
        for name in ("help", "explain", "whats_this"):
            helping.addAction(window.actions_by_name[name])
        helping.addSeparator()
        helping.addAction(window.actions_by_name["log_folder"])
        helping.addAction(window.actions_by_name["about"])

    def _fill_file(self, menu: QMenu, window: MainWindow) -> None:
        for name in ("new", "open"):
            menu.addAction(window.actions_by_name[name])
        menu.addMenu(RecentMenu(window.documents.open, window))
        menu.addSeparator()
        for name in ("save", "save_as", "revert"):
            menu.addAction(window.actions_by_name[name])
        menu.addSeparator()
        menu.addAction(self.tr("Open &points…"), window.files.choose_to_open)
        menu.addAction(self.tr("Save po&ints…"), window.files.choose_to_save)
        menu.addAction(self.tr("Open a &Keras network…"), window.network_files.choose_to_open)
        menu.addAction(window.lesson_menu.open_folder_action)
        menu.addSeparator()
        menu.addAction(window.actions_by_name["export"])
        menu.addSeparator()
        menu.addAction(window.actions_by_name["quit"])

    def _fill_train(self, menu: QMenu, window: MainWindow) -> None:
        for name in ("train", "step", "step_back", "reset", "new_start"):
            menu.addAction(window.actions_by_name[name])
        menu.addSeparator()
        menu.addAction(window.actions_by_name["compare"])
        menu.addAction(self.tr("&Pin this run")).triggered.connect(window.document.pin_run)

    def _fill_view(self, menu: QMenu, window: MainWindow) -> None:
        for shown in window.arrangement.show_actions.values():
            menu.addAction(shown)
        alone = menu.addMenu(self.tr("Show al&one"))
        for shown in window.arrangement.alone_actions.values():
            alone.addAction(shown)
        menu.addSeparator()
        for name in ("present", "pointer"):
            menu.addAction(window.actions_by_name[name])
        menu.addSeparator()
        charts = menu.addMenu(self.tr("&Chart"))
        for index in range(window.charts.tabs.count()):
            chosen = charts.addAction(window.charts.tabs.tabText(index), partial(window.show_chart, index))
            chosen.setShortcut(QKeySequence(f"Ctrl+{index + 1}"))
        menu.addSeparator()
        for name in ("zoom_in", "zoom_out", "fit"):
            menu.addAction(window.actions_by_name[name])
        menu.addSeparator()
        menu.addAction(window.actions_by_name["reset_layout"])
        menu.addSeparator()
        themes = {"system": self.tr("System theme"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._add_choices(menu, themes, keeper().choice, _choose_theme)
        self._contrast = menu.addAction(self.tr("&High contrast"))
        self._contrast.setCheckable(True)
        self._contrast.triggered.connect(_choose_contrast)
        keeper().changed.connect(self._show_contrast)
        self._show_contrast()
        languages = {**{each: name_of(each) for each in LANGUAGES}, language.SYSTEM: self.tr("System language")}
        self._add_choices(menu.addMenu(self.tr("L&anguage")), languages, language.keeper().choice, choose_language)

    def _add_choices(self, menu: QMenu, texts: dict[str, str], chosen: str, choose: Callable[[str], None]) -> None:
        """Entries of which one is in force."""
        group = QActionGroup(self)
        for choice, text in texts.items():
            action = menu.addAction(text, partial(choose, choice))
            action.setCheckable(True)
            action.setChecked(choice == chosen)
            group.addAction(action)

    @Slot()
    def _show_contrast(self) -> None:
        self._contrast.setChecked(keeper().is_sharp)


def _choose_theme(choice: str) -> None:
    keeper().choose(choice)
    preferences().setValue("theme", choice)


def _choose_contrast(sharp: bool) -> None:
    keeper().sharpen(sharp)
    preferences().setValue("high_contrast", sharp)


def choose_language(choice: str) -> None:
    """Speak a language from now on, and from the next start on."""
    preferences().setValue("language", choice)
    language.keeper().choose(choice)
