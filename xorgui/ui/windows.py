"""The windows of the program, a document in each."""

import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QFileInfo, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from xorgui.core.disk import BadFileError
from xorgui.core.numbers import show_count
from xorgui.model import language
from xorgui.model.autosave import AutosaveSlot, left_behind
from xorgui.ui.file_problems import explain_file
from xorgui.ui.main_window import MainWindow
from xorgui.ui.theme import keeper

TITLE_BAR = 40
"""About as high as systems have it; it is known only when there is one."""


class Windows(QObject):
    """Opens windows for files, and for what an earlier start of the program has left behind."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        # Closed ones too, 12 MB each: what still goes on behind them, such as a thread that ends, finds them there.
        self.windows: list[MainWindow] = []
        if sys.platform == "darwin":  # where a double click on a file is an event; it is looked for in all there are
            app.installEventFilter(self)

    def begin(self, names: Sequence[str]) -> MainWindow:
        """A window with the lesson that was open last, or one for each file; the first of them."""
        with keeper().undressed():
            made = [MainWindow() for _ in names] or [MainWindow()]
            first = made[0]
            if not names and not first.shelf.has_begun_before:
                first.begin()
        for window, name in zip(made, names, strict=False):
            # Before the window is painted, so that it never shows what is not asked for; behind its being shown, for
            # a message has to have a place.
            QTimer.singleShot(0, window, partial(window.drops.open, name))
        for window in made:
            self._show(window)
        if not names and first.shelf.has_begun_before:
            # Behind the first picture, which reading what was kept would keep waiting.
            QTimer.singleShot(0, first, first.begin)
        return first

    def open(self, name: str) -> None:
        """Open a file in a window that nobody would miss, else in another one."""
        window = self._free_window()
        self._show(window)
        window.drops.open(name)

    def _free_window(self) -> MainWindow:
        shown = [window for window in self.windows if window.isVisible()]
        free = (window for window in shown if window.file.path is None and not window.file.would_be_lost)
        return next(free, None) or MainWindow()

    def _show(self, window: MainWindow) -> None:
        if window not in self.windows:
            self.windows.append(window)
            _fit(window)
        window.show()

    @property
    def front(self) -> MainWindow:
        """The window that a person looks at; there is one as long as the program goes on."""
        shown = [window for window in self.windows if window.isVisible()]
        return next((window for window in shown if window.isActiveWindow()), (shown or self.windows)[0])

    def save_and_quit(self) -> None:
        """Close all windows, with what is not saved in files; each asks for one where it has none."""
        for window in self.windows:
            if window.isVisible():
                window.documents.save_and_close()

    # What was left behind.

    def offer_recovery(self) -> None:
        """Ask whether to open what an earlier start has left behind, once there is a window to ask in."""
        QTimer.singleShot(0, self, self._ask_to_recover)

    def _ask_to_recover(self) -> None:
        slots = left_behind()
        if not slots:
            return
        window = self.front
        if len(slots) == 1:
            text = self.tr("XOR Lab was not closed properly. Recover the document as of {time}?")
        else:
            text = self.tr("XOR Lab was not closed properly. Recover {count} documents, the latest as of {time}?")
        time = language.locale().toString(QFileInfo(slots[0].path).lastModified(), QLocale.FormatType.ShortFormat)
        text = text.format(count=show_count(len(slots)), time=time)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("XOR Lab"), text)
        box.setParent(window, box.windowFlags())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = {
            box.addButton(self.tr("Recover"), QMessageBox.ButtonRole.AcceptRole): partial(self._recover, slots),
            box.addButton(self.tr("Later"), QMessageBox.ButtonRole.RejectRole): partial(_leave, slots),
            box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole): partial(_delete, slots),
        }
        box.buttonClicked.connect(lambda button: choices[button]())
        box.open()

    def _recover(self, slots: Sequence[AutosaveSlot]) -> None:
        for slot in slots:
            window = self._free_window()
            self._show(window)
            try:
                window.file.recover(slot.path)
            except BadFileError as error:
                slot.set_aside()
                slot.release()
                window.notice.tell(partial(explain_file, error))
            else:
                window.autosave.adopt(slot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):  # a double click on macOS
            self.open(event.file())
            return True
        return False  # not by way of Qt's own: every event of the program comes by here


def _fit(window: MainWindow) -> None:
    """A screen may have less room than the window wants: 1280 x 720 is a common one at 150 %."""
    room = window.screen().availableSize()
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    size = window.size()
    if size.width() > room.width() or size.height() + TITLE_BAR > room.height():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _leave(slots: Sequence[AutosaveSlot]) -> None:
    for slot in slots:
        slot.release()


def _delete(slots: Sequence[AutosaveSlot]) -> None:
    for slot in slots:
        slot.clear()
        slot.release()
