"""Charts of what can be computed from the experiments that the timeline keeps."""

from time import perf_counter

import numpy as np
from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from xorgui.core.experiment import Experiment
from xorgui.core.timeline import Moment
from xorgui.model.document import Document
from xorgui.ui.charts.step_chart import Floats, StepChart

# Computing what is new takes at most so much of a frame; the rest follows when there is nothing else to do.
SECONDS_A_FRAME = 0.004


class MomentsChart(StepChart):
    """A chart of some numbers of each kept experiment; what was computed once is kept as long as the moment is."""

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(document, name, parent)
        self._known: dict[int, tuple[Moment, Floats]] = {}
        self._catch_up = QTimer(self, interval=0, singleShot=True)
        self._catch_up.timeout.connect(self._redraw_if_seen)

    def measure(self, experiment: Experiment) -> Floats:
        """The numbers of one experiment; as many for each of one shape."""
        raise NotImplementedError

    def draw_rows(self, steps: Floats, rows: Floats) -> None:
        """Draw the numbers, shape (steps, numbers), of ascending steps; the last are those of the present."""
        raise NotImplementedError

    @Slot()
    def redraw(self) -> None:
        present = self._document.experiment
        sizes = present.architecture.sizes
        moments = [m for m in self._document.run.timeline.moments if m.experiment.architecture.sizes == sizes]
        until = perf_counter() + SECONDS_A_FRAME
        known: dict[int, tuple[Moment, Floats]] = {}
        for moment in moments:
            # By identity: moments are frozen, and the dictionary keeps them alive so that no id comes back.
            found = self._known.get(id(moment))
            if found is None and perf_counter() < until:
                found = (moment, self.measure(moment.experiment))
            if found is not None:
                known[id(moment)] = found
        self._known = known
        if len(known) < len(moments):
            self._catch_up.start()
        steps = [moment.step for moment, _ in known.values()]
        rows = [row for _, row in known.values()]
        if not steps or present.state.step > steps[-1]:
            steps.append(present.state.step)
            rows.append(self.measure(present))
        self.draw_rows(np.array(steps, np.float64), np.array(rows, np.float64))
