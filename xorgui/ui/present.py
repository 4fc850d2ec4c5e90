"""The window before a room: type and marks are larger, menus and settings are away, a clicker turns the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence

from xorgui.ui.pointer_ring import PointerRing
from xorgui.ui.theme import keeper

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

# From the back of a room letters look as small as at a desk in two thirds of the size.
SCALE = 1.5
# What a clicker sends; at a desk these keys scroll.
CLICKER = {"previous_page": QKeySequence("PgUp"), "next_page": QKeySequence("PgDown")}
# The largest height that Qt knows.
NO_LIMIT = (1 << 24) - 1


class Presentation(QObject):
    """What is large, what is away and what is alone; all of it comes back as it was.

    `is_on`: the window is presented. `alone`: the name of the panel that is shown alone, in or out of a presentation.
    The window is full screen while one of them is so.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.is_on = False
        self.alone: str | None = None
        self._state = Qt.WindowState.WindowNoState
        self._ring = PointerRing(window)
        self._has_ring_at_desk = False
        window.lesson_keeper.lesson_changed.connect(self._on_lesson)

    def attach(self) -> None:
        """Take hold of the window's actions and panels, now that they were made, or made again."""
        window = self._window
        # Those that were made before live on for a while, and one key for two would do nothing.
        for action in window.actions():
            window.removeAction(action)
        window.addAction(window.actions_by_name["leave"])
        for name, action in window.arrangement.alone_actions.items():
            action.triggered.connect(lambda checked, name=name: self.show_alone(name if checked else None))
        window.actions_by_name["pointer"].setChecked(self._ring.is_on)
        self._show()

    def set_on(self, on: bool) -> None:
        """Begin or end; a panel that is alone ends with it."""
        if on == self.is_on:
            return
        self._change(on, self.alone if on else None)
        pointer = self._window.actions_by_name["pointer"]
        if on:
            self._has_ring_at_desk = pointer.isChecked()
        pointer.setChecked(on or self._has_ring_at_desk)
        self.set_ring(pointer.isChecked())

    def set_ring(self, on: bool) -> None:
        """Whether a ring follows the mouse."""
        self._ring.set_on(on)

    def show_alone(self, name: str | None) -> None:
        """One panel of the arrangement and nothing else; None: all that were there."""
        self._change(self.is_on, name)

    @Slot()
    def leave(self) -> None:
        """One step back: from a panel alone to all, from the presentation to the desk."""
        if self.alone is not None:
            self.show_alone(None)
        else:
            self.set_on(False)

    def end(self) -> None:
        """Everything as at the desk, whatever is shown."""
        self.set_on(False)
        self.show_alone(None)

    def _change(self, is_on: bool, alone: str | None) -> None:
        window, was_special = self._window, self.is_on or self.alone is not None
        self.is_on, self.alone = is_on, alone
        is_special = is_on or alone is not None
        if is_special and not was_special:
            self._state = window.windowState()
        keeper().set_scale(SCALE if is_on else 1.0)
        # Before the window has another size: the sizes at the desk are remembered.
        self._show()
        if is_special:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        elif was_special:
            window.setWindowState(self._state)

    @property
    def _away(self) -> tuple[str, ...]:
        """What is of no use in a room."""
        return ("settings",) if self._window.lesson_keeper.lesson else ("settings", "lesson")

    @Slot()
    def _on_lesson(self) -> None:
        if self.is_on:
            self._show()

    def _show(self) -> None:
        """Let the window be as this says."""
        window, actions = self._window, self._window.actions_by_name
        is_special = self.is_on or self.alone is not None
        # Not hidden: keys of what stands in menus only are alive as long as their bar can be seen.
        window.menuBar().setMaximumHeight(0 if is_special else NO_LIMIT)
        window.arrangement.show_for(alone=self.alone, away=self._away if self.is_on else ())
        actions["present"].setChecked(self.is_on)
        actions["present"].setIconText(self.tr("Leave") if self.is_on else self.tr("Present"))
        actions["leave"].setEnabled(is_special)
        for name, key in CLICKER.items():
            desk_keys = [keys for keys in actions[name].shortcuts() if keys != key]
            actions[name].setShortcuts([*desk_keys, key] if self.is_on else desk_keys)
        for name, action in window.arrangement.alone_actions.items():
            action.setChecked(name == self.alone)
