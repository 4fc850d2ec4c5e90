"""What the notes' script would have printed of the present run, made again from what the timeline keeps."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.notes_table import has_ended, last_line, table_steps
from xorgui.core.timeline import Note, Timeline
from xorgui.model.document import Document
from xorgui.model.reasons import why_diverged
from xorgui.model.trainer import Trainer


def ending(experiment: Experiment, timeline: Timeline) -> str:
    """The script's last line: the accuracy, or that training diverged; empty where it would go on."""
    moment = timeline.before(experiment.state.step)
    if (
        moment is not None
        and (moment.step, moment.note) == (experiment.state.step, Note.DIVERGED)
        and moment.experiment.settings == experiment.settings
    ):
        return why_diverged(experiment, "loss", experiment.state.step + 1)
    return last_line(experiment) if len(experiment.data) and has_ended(experiment) else ""


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
        self._every = 0
        self._asked: dict[int, int] = {}
        self.evaluations: dict[int, Evaluation] = {}
        """By iteration. Where an edit on the way is not kept any more, one cannot be made and is left out."""
        document.run_parted.connect(self._forget_after)

    @property
    def start(self) -> Experiment:
        """Where the run began."""
        return self._document.run.timeline.start or self._document.experiment

    def ask(self, every: int) -> None:
        """Have all experiments made that are not there yet, as soon as there is the engine for it."""
        if self._every != every:
            self._every = every
            self._forget_after(-1)
        if not self._trainer.can_train:
            return
        timeline = self._document.timeline
        for iteration, step in table_steps(timeline, timeline.end, every):
            if iteration not in self._asked:
                self._asked[iteration] = step
                self._trainer.remake(step, partial(self._take, self._asked, iteration, step))

    def make(self, every: int) -> None:
        """Have them all made now and here, for who has no training; the engine has to be loaded."""
        from xorgui.engine.replay import replayed

        self._every = every
        timeline = self._document.timeline
        self._asked = dict(table_steps(timeline, timeline.end, every))
        iterations = {step: iteration for iteration, step in self._asked.items()}
        for made in replayed(timeline, iterations):
            self._take(self._asked, iterations[made.state.step], made.state.step, made)

    def _take(self, asked: dict[int, int], iteration: int, step: int, made: Experiment) -> None:
        if asked is self._asked and asked.get(iteration) == step == made.state.step:
            self.evaluations[iteration] = Evaluation(made)
            self.grown.emit()

    @Slot(int)
    def _forget_after(self, step: int) -> None:
        """What was made of a run that is another one from there on; also of what is still being made."""
        self._asked = {iteration: at for iteration, at in self._asked.items() if at <= step}
        self.evaluations = {n: made for n, made in self.evaluations.items() if n in self._asked}
