"""The menu bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from xorgui.model.preferences import preferences
from xorgui.ui.theme import keeper

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


class Menus(QObject):
    """Fills the bar of the window with its actions; `view` and `help` for others to add to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        bar = window.menuBar()
        bar.clear()
        self._fill_file(bar.addMenu(self.tr("&File")), window)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addAction(window.actions_by_name["undo"])
        edit.addAction(window.actions_by_name["redo"])
        self._fill_train(bar.addMenu(self.tr("&Train")), window)
        bar.addMenu(window.preset_menu)
        bar.addMenu(window.data_menu)
        self._fill_view(bar.addMenu(self.tr("&View")), window)
        bar.addMenu(self.tr("&Help")).addAction(window.actions_by_name["about"])

    def _fill_file(self, menu: QMenu, window: MainWindow) -> None:
        menu.addAction(self.tr("&Open points…"), window.files.choose_to_open)
        menu.addAction(self.tr("&Save points…"), window.files.choose_to_save)
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
        themes = QActionGroup(self)
        texts = {"system": self.tr("Theme of the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for choice, text in texts.items():
            chosen = menu.addAction(text, partial(_choose_theme, choice))
            chosen.setCheckable(True)
            chosen.setChecked(choice == keeper().choice)
            themes.addAction(chosen)


def _choose_theme(choice: str) -> None:
    keeper().choose(choice)
    preferences().setValue("theme", choice)
