"""When as many points became right for the first time, to the step."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

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
        self._steps: dict[tuple[int, int], int] = {}
        document.run_parted.connect(self._forget)

    def exact(self, recorded: int, needed: int) -> int:
        """The step at which `needed` points became right, which is recorded of a step; that one until it is found."""
        key = recorded, needed
        if key not in self._steps and self._trainer.can_train:
            self._steps[key] = recorded
            before = self._document.run.curve.cut(recorded - 1).steps
            if len(before):
                self._narrow(int(before[-1]), recorded, key, self._steps)
        return self._steps.get(key, recorded)

    def _narrow(self, low: int, high: int, key: tuple[int, int], steps: dict[tuple[int, int], int]) -> None:
        """Points are wrong at the lower step, and right at the higher one."""
        if high - low > 1:
            middle = (low + high) // 2
            self._trainer.remake(middle, partial(self._look, low, middle, high, key, steps))
        elif steps[key] != high:
            steps[key] = high
            self.found.emit()

    def _look(
        self,
        low: int,
        middle: int,
        high: int,
        key: tuple[int, int],
        steps: dict[tuple[int, int], int],
        made: Experiment,
    ) -> None:
        # Of another run, or where an edit on the way is not kept any more: then what is recorded stands.
        if steps is self._steps and made.state.step == middle:
            is_right = Evaluation(made).row.correct >= key[1]
            self._narrow(*((low, middle) if is_right else (middle, high)), key, steps)

    @Slot()
    def _forget(self) -> None:
        self._steps = {}
