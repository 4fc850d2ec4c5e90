"""What a person sees when something in the program went wrong: one dialog at a time, and a way on or a safe way out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from xorgui.model import versions
from xorgui.model.words import translate
from xorgui.ui.reporting import Fault
from xorgui.ui.theme import number_font, px, text_font


def tell_failed_start(details: str) -> None:
    """There will be no window: a box with the report, so that a double click does not seem to do nothing."""
    words = translate("FaultDialog", "Something in XOR Lab went wrong.")
    box = QMessageBox(QMessageBox.Icon.Critical, "XOR Lab", words)
    box.setDetailedText(f"{versions.as_text()}\n\n{details}")
    box.exec()


class FaultDialog(QDialog):
    """Goes on, copies the report, or saves and quits. Later faults join the report while it is open."""

    def __init__(self, fault: Fault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("An error in XOR Lab"))
        title = QLabel(self.tr("Something in XOR Lab went wrong."))
        title.setFont(text_font(-3, bold=True))
        words = QLabel(
            self.tr(
                "Your experiment is still here: you can go on working, or save it and quit. The report tells the "
                "developers what happened; nothing is sent anywhere."
            )
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(f"{versions.as_text()}\n\n{fault.details}", readOnly=True)
        self.report.setFont(number_font(1))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("&Go on"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(self.copy)
        buttons.addButton(self.tr("&Save and quit"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        go_on.setDefault(True)  # once it is in the dialog: else Qt takes the button that accepts
        self.resize(round(px(720)), round(px(420)))

    def add(self, fault: Fault) -> None:
        """Another fault on the same report."""
        self.report.appendPlainText(f"\n{fault.details}")

    @Slot()
    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class FaultTeller(QObject):
    """Tells each fault once: in a dialog, if none is open; a fault that comes again, in one sentence."""

    def __init__(self, window: Callable[[], QWidget], tell: Callable[[str], None], leave: Callable[[], object]) -> None:
        """`window` is the one to open a dialog in, `tell` says a sentence, `leave` saves all there is and quits."""
        super().__init__()
        self._window, self._tell, self._leave = window, tell, leave
        self._told: set[str] = set()
        self.dialog: FaultDialog | None = None

    @Slot(object)
    def show(self, fault: Fault) -> None:
        """Call it through a queued connection: faults come from any thread, and from the middle of painting."""
        is_new = fault.place not in self._told
        self._told.add(fault.place)
        if not is_new:
            # A fault of each frame must leave the user in peace.
            words = self.tr("Something in XOR Lab went wrong again ({name}); the log file has the details.")
            self._tell(words.format(name=fault.kind))
        elif self.dialog is not None:
            self.dialog.add(fault)
        else:
            self.dialog = FaultDialog(fault, self._window())
            self.dialog.accepted.connect(self._leave)
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        assert self.dialog is not None
        self.dialog.deleteLater()
        self.dialog = None
