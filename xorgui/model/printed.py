"""What the notes' script would have printed of the present run, made again from what the timeline keeps."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.notes_table import table_steps
from xorgui.model.document import Document
from xorgui.model.trainer import Trainer


class Printed(QObject):
    """The experiments after the updates of every so many iterations, as far as the run has got, exact for any distance.

    Signals:
        grown(): there is one more.
    """

    grown = Signal()

    def __init__(self, document: Document, trainer: Trainer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._start: Experiment | None = None
        self._every = 0
        self._asked: set[int] = set()
        self.evaluations: dict[int, Evaluation] = {}
        """By iteration. Where an edit on the way is not kept any more, one cannot be made and is left out."""

    @property
    def start(self) -> Experiment:
        """Where the run began."""
        return self._document.run.timeline.start or self._document.experiment

    def ask(self, every: int) -> None:
        """Have all experiments made that are not there yet; those of another run or distance are forgotten."""
        if self._start is not self.start or self._every != every:
            self._start, self._every = self.start, every
            self._asked, self.evaluations = set(), {}
        timeline = self._document.timeline
        for iteration, step in table_steps(timeline, timeline.end, every):
            if iteration not in self._asked:
                self._asked.add(iteration)
                self._trainer.remake(step, partial(self._take, (self._start, every), iteration, step))

    def _take(self, asked_for: tuple[Experiment | None, int], iteration: int, step: int, made: Experiment) -> None:
        start, every = asked_for
        if start is self._start and every == self._every and made.state.step == step:
            self.evaluations[iteration] = Evaluation(made)
            self.grown.emit()
