"""The actions of the window: what menus, buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from xorgui.model import language
from xorgui.ui.fonts import name_of

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


class WindowActions(QObject):
    """One action a thing to do, by name; `window` does it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._by_name = self._make(window)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def _make(self, window: MainWindow) -> dict[str, QAction]:
        def action(
            text: str,
            icon_text: str,
            tip: str,
            keys: Sequence[QKeySequence.StandardKey | str],
            slot: Callable[..., object],
            *,
            checkable: bool = False,
        ) -> QAction:
            made = QAction(text, self)
            made.setCheckable(checkable)
            made.setIconText(icon_text)
            # Standard keys differ by platform: some are none there, some the one that stands beside.
            sequences = {QKeySequence(key).toString(): QKeySequence(key) for key in keys}
            made.setShortcuts([sequence for name, sequence in sequences.items() if name])
            shortcut = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{tip} ({shortcut})" if shortcut else tip)
            made.triggered.connect(slot)
            return made

        key = QKeySequence.StandardKey
        return {
            "train": action(
                self.tr("&Train"), self.tr("▶  Train"), self.tr("Go on from what is shown"), ["Space"], window.train
            ),
            "step": action(self.tr("&Step"), self.tr("Step"), self.tr("One step"), ["Right"], window.trainer.step),
            "step_back": action(
                self.tr("Step &back"), "", self.tr("One step back in the run"), ["Left"], window.trainer.step_back
            ),
            "reset": action(
                self.tr("&Reset"),
                self.tr("Reset"),
                self.tr("Back to the weights that this run started from"),
                ["Ctrl+R"],
                window.reset,
            ),
            "new_start": action(
                self.tr("&New start"),
                self.tr("New start"),
                self.tr("Other random weights, from the next seed"),
                ["Ctrl+Shift+R"],
                window.new_start,
            ),
            "new": action(self.tr("&New"), "", "", [key.New], window.documents.new),
            "open": action(self.tr("&Open…"), "", "", [key.Open], window.documents.choose_to_open),
            "save": action(self.tr("&Save"), "", "", [key.Save], window.documents.save),
            "save_as": action(self.tr("Save &as…"), "", "", ["Ctrl+Shift+S"], window.documents.choose_to_save),
            "revert": action(self.tr("Re&vert"), "", "", [], window.documents.revert),
            "undo": action(self.tr("&Undo"), "", "", [key.Undo], window.document.undo),
            "redo": action(self.tr("&Redo"), "", "", ["Ctrl+Shift+Z", "Ctrl+Y"], window.document.redo),
            "export": action(self.tr("&Export…"), "", "", ["Ctrl+E"], window.export),
            "log_folder": action(self.tr("Open &log folder"), "", "", [], window.open_log_folder),
            "quit": action(self.tr("&Quit"), "", "", ["Ctrl+Q"], window.quit),
            "about": action(self.tr("&About XOR Lab"), "", "", [], window.about),
            "language": action(
                name_of(language.following()),
                name_of(language.following()),
                self.tr("Switch everything to the other language"),
                [],
                window.switch_language,
            ),
            "help": action(self.tr("&Keys and gestures"), "", "", [], window.help),
            "explain": action(
                self.tr("&Explain what has the keyboard"), "", "", ["F1"], lambda: window.asking.ask_in_hand()
            ),
            "whats_this": action(self.tr("&What is this?"), "", "", ["Shift+F1"], lambda: window.asking.begin()),
            "compare": action(self.tr("&Compare with another setting…"), "", "", ["Ctrl+Shift+C"], window.compare),
            "previous_page": action(
                self.tr("P&revious page"), "", "", ["Ctrl+PgUp"], lambda: window.lesson.previous_page()
            ),
            "next_page": action(self.tr("&Next page"), "", "", ["Ctrl+PgDown"], lambda: window.lesson.next_page()),
            "previous_lesson": action(
                self.tr("Pre&vious lesson"), "", "", ["Alt+Left"], lambda: window.step_lesson(-1)
            ),
            "next_lesson": action(self.tr("Ne&xt lesson"), "", "", ["Alt+Right"], lambda: window.step_lesson(1)),
            "present": action(
                self.tr("&Present"),
                self.tr("Present"),
                self.tr("Large type for a room, without menus and settings"),
                ["F11", key.FullScreen],
                lambda on: window.presentation.set_on(on),
                checkable=True,
            ),
            "leave": action(self.tr("Leave"), "", "", ["Esc"], lambda: window.presentation.leave()),
            "pointer": action(
                self.tr("&Ring around the pointer"),
                "",
                "",
                ["Ctrl+Shift+P"],
                lambda on: window.presentation.set_ring(on),
                checkable=True,
            ),
            "zoom_in": action(self.tr("Zoom &in"), "", "", [key.ZoomIn, "Ctrl+="], lambda: window.network.zoom_in()),
            "zoom_out": action(self.tr("Zoom o&ut"), "", "", [key.ZoomOut], lambda: window.network.zoom_out()),
            "fit": action(self.tr("&Fit the network"), "", "", ["Ctrl+0"], lambda: window.network.fit()),
            "reset_layout": action(self.tr("Reset &layout"), "", "", [], lambda: window.arrangement.reset()),
        }
