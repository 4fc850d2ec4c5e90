"""About the program: versions, what it runs on, whose work is in it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from xorgui.core.licences import licences
from xorgui.core.resources import resource
from xorgui.model import versions
from xorgui.model.trainer import Phase, Trainer
from xorgui.ui.theme import number_font, px, text_font

ICON = 64
WIDTH = 520


class AboutDialog(QDialog):
    """Versions to copy, and the licences."""

    def __init__(self, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About XOR Lab"))
        icon = QLabel()
        icon.setPixmap(QIcon(str(resource("icons/xorgui.svg"))).pixmap(round(px(ICON))))
        title = QLabel("XOR Lab")
        title.setFont(text_font(-6, bold=True))
        words = QLabel(self.tr("A small neural network learns XOR, and every number in it can be changed by hand."))
        words.setWordWrap(True)
        head = QVBoxLayout()
        head.addWidget(title)
        head.addWidget(words)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(head, 1)
        rows = QFormLayout()
        names = {
            "System": self.tr("System"),
            "Processor": self.tr("Processor"),
            "Screen": self.tr("Screen"),
            "Program": self.tr("Program"),
        }
        for name, value in versions.known().items():
            rows.addRow(f"{names.get(name, name)}:", _selectable(value))
        rows.addRow(self.tr("Training:"), _selectable(self._engine(trainer)))
        private = QLabel(self.tr("XOR Lab never connects to a network and collects nothing."))
        private.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("Copy the versions, for reporting a problem"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions.as_text()))
        show = buttons.addButton(self.tr("&Licences"), QDialogButtonBox.ButtonRole.ActionRole)
        show.clicked.connect(self._show_licences)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addLayout(rows)
        layout.addWidget(private)
        layout.addWidget(buttons)
        self.setMinimumWidth(round(px(WIDTH)))

    def _engine(self, trainer: Trainer) -> str:
        match trainer.phase:
            case Phase.LOADING:
                return self.tr("Loading TensorFlow…")
            case Phase.UNAVAILABLE:
                return trainer.reason
        return self.tr("TensorFlow, compiled by XLA for this processor")

    @Slot()
    def _show_licences(self) -> None:
        LicencesDialog(self).open()


class LicencesDialog(QDialog):
    """The texts, to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.text = QPlainTextEdit(licences(), readOnly=True)
        self.text.setFont(number_font(1))
        self.text.setAccessibleName(self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(round(px(760)), round(px(560)))


def _selectable(text: str) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
