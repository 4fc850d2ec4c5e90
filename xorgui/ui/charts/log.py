"""What the notes' script would have printed of this run."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from xorgui.core.experiment import LAST_EPOCH, Experiment
from xorgui.core.notes_table import table_line, usual_distance
from xorgui.model.document import Document
from xorgui.model.printed import Printed, ending
from xorgui.model.trainer import Trainer
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import fix_width, number_font, text_font

FIELD_WIDTH = 90


class LogPage(QWidget):
    """Iteration and loss, a line every so many; each loss is that after its iteration's update, as in the notes."""

    def __init__(self, document: Document, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._printed = Printed(document, trainer, self)
        self._printed.grown.connect(self._print)
        self._of: Experiment | None = None
        self.every = NumberField(low=1, high=LAST_EPOCH, whole=True)
        fix_width(self.every, FIELD_WIDTH)
        self.every.setAccessibleName(self.tr("iterations from line to line"))
        self.every.value_typed.connect(self._on_every)
        self._is_typed = False
        label = QLabel(self.tr("a line every"))
        label.setObjectName("quiet")
        label.setFont(text_font(1))
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(self._copy)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(number_font(1))
        self.text.setAccessibleName(self.tr("Log"))
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.every)
        top.addStretch(1)
        top.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)
        document.numbers_due.connect(self._show)
        trainer.phase_changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def view_state(self) -> float | None:
        """As carry_over asks for it: the distance of the lines, if a person has typed one."""
        return self.every.value if self._is_typed else None

    def set_view_state(self, state: float | None) -> None:
        if state is not None:
            self.every.set_value(state)
            self._on_every()

    def fill(self) -> None:
        """Print all lines at once, where no training goes on; the engine has to be loaded."""
        self._printed.make(int(self.every.value))
        self._print()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    @Slot()
    def _on_every(self) -> None:
        self._is_typed = True
        self._show()

    @Slot()
    def _show(self) -> None:
        """Ask for the lines that are not there yet, and print those that are."""
        if not self.isVisible():
            return
        if self._of is not self._printed.start:
            self._of = self._printed.start
            if not self._is_typed:
                self.every.set_value(usual_distance(self._document.experiment))
        self._printed.ask(int(self.every.value))
        self._print()

    @Slot()
    def _print(self) -> None:
        made = self._printed.evaluations
        lines = [table_line(iteration, made[iteration].experiment) for iteration in sorted(made)]
        text = "\n".join(filter(None, [*lines, ending(self._document.experiment, self._document.timeline)]))
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
