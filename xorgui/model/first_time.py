"""When as many points became right for the first time, to the step."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.model.document import Document
from xorgui.model.trainer import Trainer


class FirstTime(QObject):
    """Looks between two recorded steps of the run, of which a long one has every so many, by making it again.

    Signals:
        found(): a step is known better than before.
    """

    found = Signal()

    def __init__(self, document: Document, trainer: Trainer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._start: Experiment | None = None
        self._steps: dict[tuple[int, int], int] = {}

    def exact(self, recorded: int, needed: int) -> int:
        """The step at which `needed` points became right, which is recorded of a step; that one until it is found."""
        start = self._document.run.timeline.start
        if start is not self._start:
            self._start, self._steps = start, {}
        key = recorded, needed
        if key not in self._steps:
            self._steps[key] = recorded
            before = self._document.run.curve.cut(recorded - 1).steps
            if len(before):
                self._narrow(int(before[-1]), recorded, key)
        return self._steps[key]

    def _narrow(self, low: int, high: int, key: tuple[int, int]) -> None:
        """Points are wrong at the lower step, and right at the higher one."""
        if high - low > 1:
            middle = (low + high) // 2
            self._trainer.remake(middle, partial(self._look, self._start, low, middle, high, key))
        elif self._steps[key] != high:
            self._steps[key] = high
            self.found.emit()

    def _look(
        self, start: Experiment | None, low: int, middle: int, high: int, key: tuple[int, int], made: Experiment
    ) -> None:
        # Of another run, or where an edit on the way is not kept any more: then what is recorded stands.
        if start is self._start and made.state.step == middle:
            is_right = Evaluation(made).row.correct >= key[1]
            self._narrow(*((low, middle) if is_right else (middle, high)), key)
