"""What the notes' script would have printed of this run."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from xorgui.core.experiment import LAST_EPOCH, Experiment
from xorgui.core.notes_table import last_line, table_line, table_steps, usual_distance
from xorgui.model.document import Document
from xorgui.model.trainer import Trainer
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import number_font, text_font


class LogPage(QWidget):
    """Iteration and loss, a line every so many; each loss is that after the update of its iteration, as in the notes.

    The lines are made again from what the timeline keeps, so they are exact for any distance between them.
    """

    def __init__(self, document: Document, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._lines: dict[int, str] = {}
        self._asked: set[int] = set()
        self._of: object = None
        self.every = NumberField(low=1, high=LAST_EPOCH, whole=True)
        self.every.setFixedWidth(90)
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    @Slot()
    def _on_every(self) -> None:
        self._is_typed = True
        self._of = None
        self._show()

    @Slot()
    def _show(self) -> None:
        """Ask for the lines that are not there yet, and print those that are."""
        if not self.isVisible():
            return
        run, experiment = self._document.run, self._document.experiment
        start = run.timeline.moments[0].experiment if len(run.timeline) else experiment
        if self._of is not start:
            self._of = start
            self._lines, self._asked = {}, set()
            if not self._is_typed:
                self.every.set_value(usual_distance(experiment))
        timeline = self._document.timeline
        for iteration, step in table_steps(timeline, timeline.end, int(self.every.value)):
            if iteration not in self._asked:
                self._asked.add(iteration)
                self._trainer.remake(step, partial(self._take, start, iteration, step))
        self._print()

    def _take(self, of: Experiment, iteration: int, step: int, made: Experiment) -> None:
        # Where an edit on the way is not kept any more, the line cannot be made and is left out.
        if of is self._of and made.state.step == step:
            self._lines[iteration] = table_line(iteration, made)
            self._print()

    def _print(self) -> None:
        lines = [self._lines[iteration] for iteration in sorted(self._lines)]
        experiment = self._document.experiment
        if experiment.state.epoch >= experiment.settings.stop_epoch and len(experiment.data):
            lines.append(last_line(experiment))
        text = "\n".join(lines)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
