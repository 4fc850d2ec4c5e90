"""What to do about a run that diverged: one sentence and two ways on."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from xorgui.core.experiment import Experiment
from xorgui.core.numbers import show_count, show_exactly
from xorgui.model.document import Document
from xorgui.model.trainer import Trainer

# A rate that was too large is made this much smaller.
SMALLER = 10


class DivergenceCure(QFrame):
    """Stands over the charts from the divergence to the next change."""

    def __init__(self, document: Document, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self.setObjectName("tip")
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.back = QPushButton()
        self.back.clicked.connect(self._go_back)
        self.smaller = QPushButton()
        self.smaller.clicked.connect(self._go_back_smaller)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.smaller)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        trainer.diverged.connect(self._show_cure)
        self._show_cure(trainer.divergence)

    @property
    def _best_step(self) -> int:
        """Where the loss was lowest: the last states before a divergence are finite, but far out already."""
        curve = self._document.run.curve
        losses = curve.column("loss")
        return int(curve.steps[np.nanargmin(losses)]) if np.isfinite(losses).any() else 0

    @property
    def _smaller_rate(self) -> float:
        return self._document.experiment.settings.learning_rate / SMALLER

    @Slot(str)
    def _show_cure(self, reason: str) -> None:
        self.setVisible(bool(reason))
        if not reason:
            return
        explanation = self.tr("The steps are too long for this loss: each makes it worse.")
        self.reason.setText(f"{reason} {explanation}")
        name = (
            self.tr("Back to epoch {step}")
            if self._document.experiment.counts_epochs
            else self.tr("Back to step {step}")
        )
        text = name.format(step=show_count(self._best_step))
        self.back.setText(text)
        self.back.setToolTip(self.tr("Where the loss was lowest"))
        rate = show_exactly(self._smaller_rate)
        self.smaller.setText(self.tr("{back}, rate {rate}").format(back=text, rate=rate))

    @Slot()
    def _go_back(self) -> None:
        self._trainer.go_to(self._best_step)

    @Slot()
    def _go_back_smaller(self) -> None:
        self._trainer.remake(self._best_step, self._go_on_smaller)

    def _go_on_smaller(self, best: Experiment) -> None:
        rate = self._smaller_rate
        self._document.go_to(best)
        settings = replace(self._document.experiment.settings, learning_rate=rate)
        self._document.set_settings(settings, self.tr("learning rate"))
