"""The loss over the run, beside that on the test points and that of pinned runs."""

import math
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from xorgui.core.milestones import milestones
from xorgui.core.numbers import show, show_count
from xorgui.core.run import PinnedRun
from xorgui.core.timeline import Note
from xorgui.model.document import Document
from xorgui.model.titles import run_title
from xorgui.ui.charts.label_room import (
    LEFT_ABOVE,
    LEFT_BELOW,
    RIGHT_ABOVE,
    RIGHT_BELOW,
    CurveLabel,
    LabelRoom,
)
from xorgui.ui.charts.step_chart import StepChart, round_up
from xorgui.ui.theme import number_font, px, text_font, theme

# Below this, four decimals say 0 or nearly so, and ticks beside them would contradict.
SMALLEST_LOSS_RANGE = 0.01
# On a logarithmic axis a loss of 0 has no place; the lowest decade that is shown.
SMALLEST_LOSS = 1e-8
# More marks of edits than this would be a band; a run that is edited so often tells by its curve.
MAX_EDIT_MARKS = 40
# The mark of the present, in pixels at a desk.
END_SIZE = 9
PINNED_DASHES = ([5, 4], [2, 3], [8, 3, 2, 3])


class Drawn(NamedTuple):
    """What is to be seen in the chart. A milestone is its line with the share of the points and the step."""

    end: pg.ScatterPlotItem
    test_curve: pg.PlotDataItem
    pinned: list[pg.PlotDataItem]
    milestones: list[tuple[pg.InfiniteLine, float, int]]
    edits: pg.ScatterPlotItem
    diverged: pg.ScatterPlotItem


class LossChart(StepChart):
    """Loss against step, with what happened on the way."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, "", parent)
        self.setAccessibleName(self.tr("Loss"))
        plot = self.getPlotItem()
        # Segmented lines draw a 2 px antialiased curve 30 times faster than one path.
        self._curve = plot.plot(antialias=True, segmentedLineMode="on")
        self._test_curve = plot.plot(antialias=True, segmentedLineMode="on")
        self._pinned: list[tuple[pg.PlotDataItem, CurveLabel]] = []
        self._milestones: list[tuple[pg.InfiniteLine, CurveLabel]] = []
        self._edits = pg.ScatterPlotItem(symbol="t", pxMode=True)
        self._diverged = pg.ScatterPlotItem(symbol="x", pxMode=True)
        self._end = pg.ScatterPlotItem(pxMode=True)
        for item in (self._edits, self._diverged, self._end):
            plot.addItem(item, ignoreBounds=True)
        self._value = CurveLabel(plot)
        self._test_value = CurveLabel(plot)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Pin this run")).triggered.connect(document.pin_run)
        self.pinned_menu = self.menu.addMenu(self.tr("Pinned runs"))
        self.pinned_menu.aboutToShow.connect(self._fill_pinned_menu)
        document.numbers_due.connect(self._show_value)
        document.pinned_changed.connect(self._on_pinned)
        self._show_value()
        self._on_pinned()

    @property
    def drawn(self) -> Drawn:
        """For whoever asks what lies where."""
        lines = [line for line, _ in self._milestones if line.isVisible()]
        found = [(line, share, step) for line, (share, step) in zip(lines, self._found(), strict=False)]
        pinned = [line for line, _ in self._pinned]
        return Drawn(self._end, self._test_curve, pinned, found, self._edits, self._diverged)

    def _found(self) -> list[tuple[float, int]]:
        """Milestones of the run since it learns these points."""
        return milestones(self._document.lesson_curve, len(self._document.experiment.data.train))

    # Drawing.

    def recolor(self) -> None:
        colors = theme()
        self._curve.setPen(self.pen(colors.positive))
        self._test_curve.setPen(self.pen(colors.negative))
        self._end.setBrush(pg.mkBrush(colors.positive))
        self._end.setPen(pg.mkPen(colors.panel))
        for item in (self._edits, self._diverged):
            item.setPen(pg.mkPen(colors.panel))
        for item, size in ((self._edits, 9), (self._diverged, 11), (self._end, END_SIZE)):
            item.setSize(px(size))
        self._value.dress(colors.text, number_font(1))
        self._test_value.dress(colors.negative, number_font(1))
        self._edits.setBrush(pg.mkBrush(colors.quiet))
        self._diverged.setBrush(pg.mkBrush(colors.negative))
        self._color_milestones()
        self._draw_pinned()

    def redraw(self) -> None:
        curve = self._document.run.curve
        self._curve.setData(*self.placed(curve.steps, curve.column("loss")))
        self._test_curve.setData(*self.placed(curve.steps, curve.column("test_loss")))
        step, loss = self._document.experiment.state.step, self._document.evaluation.loss
        self._end.setData(*self.placed([step], [loss]))

    def place_labels(self) -> None:
        """The present loss first, then what happened when, then the pinned runs as far as there is room."""
        room = LabelRoom(self.getViewBox())
        self._place_values(room)
        self._draw_milestones(room)
        self._draw_notes()
        for line, label in self._pinned:
            room.place_at_end(label, line)

    def _place_values(self, room: LabelRoom) -> None:
        """The losses, beside the present point and over the end of the test points' curve."""
        x, y = self._end.getData()
        self._value.setVisible(False)
        if len(x):
            room.keep_free(x[0], y[0], px(END_SIZE))
            # Below the curve, which comes down to its end; beyond it where it has just begun.
            room.place(self._value, x[0], y[0], (LEFT_BELOW, RIGHT_BELOW, LEFT_ABOVE, RIGHT_ABOVE))
        self._test_curve.setVisible(math.isfinite(self._document.evaluation.test_loss))
        room.place_at_end(self._test_value, self._test_curve)

    def _draw_milestones(self, room: LabelRoom) -> None:
        found = self._found()
        while len(self._milestones) < len(found):
            line = pg.InfiniteLine(angle=90, movable=False)
            self.getPlotItem().addItem(line, ignoreBounds=True)
            self._milestones.append((line, CurveLabel(self.getPlotItem())))
            self._color_milestones()
        bottom = self.getViewBox().viewRange()[1][0]
        for index, (line, label) in enumerate(self._milestones):
            line.setVisible(index < len(found))
            label.setVisible(False)
            if index < len(found):
                share, step = found[index]
                x = math.log10(max(step, 1)) if self.log_steps else step
                line.setPos(x)
                label.say(f"{share:.0%}")
                room.place(label, x, bottom, (RIGHT_ABOVE, LEFT_ABOVE))

    def _color_milestones(self) -> None:
        for line, label in self._milestones:
            line.setPen(pg.mkPen(theme().right, style=Qt.PenStyle.DotLine))
            label.dress(theme().right, text_font(2))

    def _draw_notes(self) -> None:
        """Where a person edited, on the axis; where training diverged, at the top."""
        moments = self._document.run.timeline.moments
        (_, _), (bottom, top) = self.getViewBox().viewRange()
        for item, note, height in ((self._edits, Note.EDIT, bottom), (self._diverged, Note.DIVERGED, top)):
            steps = [moment.step for moment in moments if moment.note is note][-MAX_EDIT_MARKS:]
            if not steps and not len(item.data):
                continue  # as nearly always
            x, _ = self.placed(steps, np.ones(len(steps)))
            item.setData(x, np.full(len(x), height + 0.03 * (top - bottom) * (1 if note is Note.EDIT else -1)))

    def _draw_pinned(self) -> None:
        colors = theme()
        for index, (run, (line, label)) in enumerate(zip(self._document.pinned, self._pinned, strict=True)):
            pen = self.pen(colors.quiet, 1.5)
            pen.setDashPattern(PINNED_DASHES[index % len(PINNED_DASHES)])
            x, y = self.placed(run.curve.steps, run.curve.column("loss"))
            line.setPen(pen)
            line.setData(x, y)
            line.setVisible(run.is_shown)
            label.say(run_title(run))
            label.dress(colors.quiet, text_font(2))

    @Slot()
    def _on_pinned(self) -> None:
        plot, pinned = self.getPlotItem(), self._document.pinned
        while len(self._pinned) > len(pinned):
            for item in self._pinned.pop():
                plot.removeItem(item)
        while len(self._pinned) < len(pinned):
            self._pinned.append((plot.plot(), CurveLabel(plot)))
        self._draw_pinned()
        self._redraw_if_seen()

    @Slot()
    def _show_value(self) -> None:
        evaluation = self._document.evaluation
        self._value.say(show(evaluation.loss, 4))
        self._test_value.say(self.tr("test {numbers}").format(numbers=show(evaluation.test_loss, 4)))

    # What StepChart asks for.

    @property
    def counts_epochs(self) -> bool:
        shown = [run.experiment for run in self._document.pinned if run.is_shown]
        return super().counts_epochs and all(experiment.counts_epochs for experiment in shown)

    @property
    def right(self) -> float:
        ends = [int(run.curve.steps[-1]) for run in self._document.pinned if run.is_shown and len(run.curve)]
        return max(super().right, round_up(max(ends, default=0)))

    def value_range(self) -> tuple[float, float]:
        curves = [self._document.run.curve, *(run.curve for run in self._document.pinned if run.is_shown)]
        values = np.concatenate(
            [[self._document.evaluation.loss], *(c.column(name) for c in curves for name in ("loss", "test_loss"))]
        )
        values = values[np.isfinite(values)]
        if self.log_values:
            values = values[values > SMALLEST_LOSS]
            return float(values.min(initial=1.0)), float(values.max(initial=SMALLEST_LOSS))
        return 0.0, round_up(max(float(values.max(initial=0.0)) * 1.05, SMALLEST_LOSS_RANGE))

    def words_at(self, step: float, value: float) -> str:
        curve = self._document.run.curve
        if not len(curve):
            return ""
        index = int(np.abs(curve.steps - step).argmin())
        row = dict(zip(("loss", "correct", "test_loss", "test_correct"), curve.rows[index].tolist(), strict=True))
        data = self._document.data_at(int(curve.steps[index]))
        words = (
            f"{show_count(int(curve.steps[index]))}  {show(row['loss'], 4)}  {row['correct']:.0f} / {len(data.train)}"
        )
        if math.isfinite(row["test_loss"]):
            test = f"{show(row['test_loss'], 4)}  {row['test_correct']:.0f} / {len(data.test)}"
            words += "  " + self.tr("test {numbers}").format(numbers=test)
        return words

    # Pinned runs.

    @Slot()
    def _fill_pinned_menu(self) -> None:
        self.pinned_menu.clear()
        for run in self._document.pinned:
            entry = self.pinned_menu.addMenu(run_title(run).replace("&", "&&"))
            shown = entry.addAction(self.tr("Show"))
            shown.setCheckable(True)
            shown.setChecked(run.is_shown)
            shown.toggled.connect(partial(self._show_pinned, run))
            entry.addAction(self.tr("Rename…")).triggered.connect(partial(self._rename, run))
            entry.addAction(self.tr("Remove")).triggered.connect(partial(self._remove, run))
        if self.pinned_menu.isEmpty():
            self.pinned_menu.addAction(self.tr("None yet")).setEnabled(False)

    def _show_pinned(self, run: PinnedRun, shown: bool) -> None:
        text = self.tr("showing of a run") if shown else self.tr("hiding of a run")
        self._replace(run, [replace(run, is_shown=shown)], text)

    def _rename(self, run: PinnedRun) -> None:
        name, is_kept = QInputDialog.getText(
            self, self.tr("Rename"), self.tr("Name of the run; empty: its settings"), text=run.name
        )
        if is_kept and name != run.name:
            self._replace(run, [replace(run, name=name.strip())], self.tr("name of a run"))

    def _remove(self, run: PinnedRun) -> None:
        self._replace(run, [], self.tr("removal of a run"))

    def _replace(self, run: PinnedRun, others: list[PinnedRun], text: str) -> None:
        pinned = [new for old in self._document.pinned for new in (others if old is run else [old])]
        self._document.set_pinned(tuple(pinned), text)
