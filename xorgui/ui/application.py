"""The Qt application around the window."""

import logging
import signal
import sys
import traceback
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox

from xorgui import __version__
from xorgui.model import language, training_switch
from xorgui.model.preferences import preferences
from xorgui.ui import theme
from xorgui.ui.fault_dialog import FaultTeller, tell_failed_start
from xorgui.ui.matrices import MatrixView
from xorgui.ui.reporting import Reporter
from xorgui.ui.windows import Windows

log = logging.getLogger(__name__)

# Keys of the window that these widgets need for themselves when they have the focus.
_OWN_KEYS = {
    QAbstractButton: (Qt.Key.Key_Space,),
    QComboBox: (Qt.Key.Key_Space, Qt.Key.Key_Right),
    QAbstractSlider: (Qt.Key.Key_Right,),
    MatrixView: (Qt.Key.Key_Right,),
}


class KeyGuard(QObject):
    """Lets a focused control keep the keys that the window uses as shortcuts (Space, Right)."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The class first: it is there, the type is made, and every event of the program comes by here.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            for kind, keys in _OWN_KEYS.items():
                if plain and isinstance(watched, kind) and event.key() in keys:
                    event.accept()
                    return True
        return False


def prepare(app: QApplication) -> None:
    """Name, language, theme and keys of the application, before its first widget."""
    app.setApplicationName("xorgui")
    app.setApplicationDisplayName("XOR Lab")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("xorgui")
    language.install(app, str(preferences().value("language", language.SYSTEM)))
    saved = preferences()
    sharp = bool(saved.value("high_contrast", False, bool)) if saved.contains("high_contrast") else None
    theme.install(app, str(preferences().value("theme", "system")), sharp)
    app.installEventFilter(KeyGuard(app))


def run(names: Sequence[str] = (), *, smoke_test: bool = False) -> int:
    """Open a window, or one for each file, and stay until all are closed; the exit code.

    A smoke test uses the window and closes it.
    """
    # Python's own handler would wait for Qt's loop to come back to Python: Ctrl+C in the terminal ends the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    reporter = Reporter()
    reporter.install()
    app = QApplication(sys.argv[:1])
    prepare(app)
    if reporter.last_crash:
        training_switch.remember_crash()
    windows = Windows(app)
    try:
        first = windows.begin(names)
    except Exception:
        log.exception("the window cannot be opened")
        tell_failed_start(traceback.format_exc())
        return 1
    if smoke_test:
        from xorgui.ui.smoke_test import SmokeTest

        return SmokeTest(first, reporter).run()
    teller = FaultTeller(lambda: windows.front, lambda text: windows.front.show_message(text), windows.save_and_quit)
    # Queued: a fault may come up while something is painted, where no dialog can open.
    reporter.failed.connect(teller.show, Qt.ConnectionType.QueuedConnection)
    if reporter.last_crash:
        first.tell_crash()
    windows.offer_recovery()
    return app.exec()
