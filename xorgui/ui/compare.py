"""Two networks side by side from the same start, with different settings: two regions and one chart."""

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from xorgui.core.activations import Activation
from xorgui.core.experiment import Experiment
from xorgui.core.numbers import LIMIT, show, show_count
from xorgui.core.reshape import by_position, resized
from xorgui.model import language
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.titles import settings_words
from xorgui.model.trainer import FRAME_MS, Phase, Trainer
from xorgui.ui.carry_over import carry_over
from xorgui.ui.charts.label_room import CurveLabel, LabelRoom
from xorgui.ui.charts.step_chart import StepChart, round_up
from xorgui.ui.panel import Panel
from xorgui.ui.region.view import RegionView
from xorgui.ui.settings.panel import SettingsPanel
from xorgui.ui.theme import fix_width, number_font, theme
from xorgui.ui.transport import SpeedSlider
from xorgui.ui.whats_this import windows

FIRST_SIZE = QSize(1360, 860)
SETTINGS_WIDTH = 282
# How far one may be ahead of the other: what the other makes in this time, and at least some steps to begin with.
LEAD_SECONDS = 0.1
SMALLEST_LEAD = 256


class Side(QWidget):
    """One of the two: a document and a training of its own, its region and its settings."""

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = Document(experiment, self)
        self.selection = Selection(self.document, self)
        self.trainer = Trainer(self.document, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.views = QWidget()
        self.build()
        self.trainer.message.connect(self._show_message)
        self.document.changed.connect(self._show_title)
        self.document.numbers_due.connect(self._show_state)

    def build(self) -> None:
        """Make the views, in the language in force, in the place of those that were there."""
        self._layout.removeWidget(self.views)
        self.views.deleteLater()
        self.region = RegionView(self.document, self.selection)
        self.settings = SettingsPanel(self.document, self.trainer)
        self.panel = Panel("", self.region)
        # All that differs, in two lines where there is not enough room.
        self.panel.title.setWordWrap(True)
        self.panel.hint.hide()
        self.state = QLabel()
        self.state.setFont(number_font())
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.views = QWidget()
        layout = QVBoxLayout(self.views)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel, 1)
        layout.addWidget(self.state)
        layout.addWidget(self.message)
        self._layout.addWidget(self.views)
        self._show_title()
        self._show_state()

    @Slot(str)
    def _show_message(self, text: str) -> None:
        self.message.setText(text)

    @Slot()
    def _show_title(self) -> None:
        words = settings_words(self.document.experiment)
        if words != self.panel.title.text():
            self.panel.title.setText(words)

    @Slot()
    def _show_state(self) -> None:
        experiment, row = self.document.experiment, self.document.evaluation.row
        self.state.setText(
            self.tr("epoch {epoch}   loss {loss}   {correct} / {points}").format(
                epoch=show_count(experiment.state.epoch),
                loss=show(row.loss, 4),
                correct=row.correct,
                points=len(experiment.data.train),
            )
        )


class ComparisonChart(StepChart):
    """The losses of both against step."""

    def __init__(self, sides: tuple[Side, Side], parent: QWidget | None = None) -> None:
        super().__init__(sides[0].document, "", parent)
        self.setAccessibleName(self.tr("Loss of both networks"))
        self._sides = sides
        plot = self.getPlotItem()
        self._curves = [plot.plot(antialias=True, segmentedLineMode="on") for _ in sides]
        self._labels = [CurveLabel(plot) for _ in sides]
        other = sides[1].document
        other.run_changed.connect(self._redraw_if_seen)
        other.changed.connect(self._on_changed)

    def recolor(self) -> None:
        for curve, label, color in zip(self._curves, self._labels, self._colors, strict=True):
            curve.setPen(self.pen(color))
            label.dress(color, number_font(1))

    @property
    def _colors(self) -> tuple[str, str]:
        return theme().positive, theme().negative

    def redraw(self) -> None:
        names = self.tr("left"), self.tr("right")
        for side, name, curve, label in zip(self._sides, names, self._curves, self._labels, strict=True):
            history = side.document.run.curve
            x, y = self.placed(history.steps, history.column("loss"))
            curve.setData(x, y)
            label.say(f"{name}: {side.panel.title.text()}")

    def place_labels(self) -> None:
        room = LabelRoom(self.getViewBox())
        for curve, label in zip(self._curves, self._labels, strict=True):
            room.place_at_end(label, curve)

    @property
    def right(self) -> float:
        return max(super().right, round_up(self._sides[1].document.run.end))

    def value_range(self) -> tuple[float, float]:
        values = np.concatenate([side.document.run.curve.column("loss") for side in self._sides])
        values = values[np.isfinite(values) & (values > 0)]
        high = float(values.max(initial=0.1))
        return (float(values.min(initial=high)), high) if self.log_values else (0.0, round_up(high * 1.05))

    def words_at(self, step: float, value: float) -> str:
        words = []
        for side in self._sides:
            curve = side.document.run.curve
            if len(curve):
                words.append(show(curve.column("loss")[int(np.abs(curve.steps - step).argmin())], 4))
        return f"{show_count(max(round(step), 0))}  {'  '.join(words)}" if words else ""


class CompareWindow(QWidget):
    """Both networks, trained by the same buttons and in step; what a person tries here leaves the main window alone.

    It is kept when it is closed: what was compiled for it is of use the next time.

    Signals:
        taken(Experiment, Run): one of the two is wanted in the main window.
        help_wanted(): the keys and gestures are.
    """

    taken = Signal(object, object)
    help_wanted = Signal()

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        start = experiment.restarted()
        self.sides = Side(start), Side(start)
        self._edited = self.sides[1]
        self._is_outdated = False
        self._steps = QTimer(self, interval=FRAME_MS)
        self._steps.timeout.connect(self._keep_in_step)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget()
        self._build()
        for side in self.sides:
            side.trainer.phase_changed.connect(self._show_phase)
            side.document.undo_stack.indexChanged.connect(partial(self._on_edited, side))
            side.trainer.load_engine()
        key = QKeySequence.StandardKey
        for keys, slot in (
            (key.Undo, self._undo),
            (key.Redo, self._redo),
            (key.Cancel, self.close),
            ("F1", lambda: self.asking.ask_in_hand()),
            ("Shift+F1", lambda: self.asking.begin()),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        language.keeper().changed.connect(self._rebuild)

    @Slot()
    def _rebuild(self) -> None:
        """Make everything that says something again, around the same networks and trainings."""
        self._is_outdated = not self.isVisible()
        if self._is_outdated:
            return
        before, views = self._content, [side.views for side in self.sides]
        self.asking.deleteLater()
        self.setUpdatesEnabled(False)
        for side in self.sides:
            side.build()
            side.trainer.tell_again()
        self._build()
        carry_over(before, self._content)
        for side, old in zip(self.sides, views, strict=True):
            carry_over(old, side.views)
        before.deleteLater()
        self.setUpdatesEnabled(True)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Compare"))
        self.chart = ComparisonChart(self.sides)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._pictures())
        parts.addWidget(Panel(self.tr("Loss"), self.chart))
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        self._layout.removeWidget(self._content)
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.addLayout(self._bar())
        layout.addWidget(parts, 1)
        self._layout.addWidget(self._content)
        self.asking = windows.of_comparison(self)
        self._show_phase()

    def _bar(self) -> QHBoxLayout:
        self.train = QPushButton(self.tr("▶  Train both"))
        self.train.setObjectName("primary")
        self.train.clicked.connect(self._train)
        step = QPushButton(self.tr("Step"))
        step.clicked.connect(self._step)
        reset = QPushButton(self.tr("Reset"))
        reset.clicked.connect(self._reset)
        self.same_start = QPushButton(self.tr("Same start"))
        self.same_start.setToolTip(
            self.tr("Start the right network with the weights of the left one, where both have them")
        )
        self.same_start.clicked.connect(self._take_start)
        self.speed = SpeedSlider(self.sides[0].trainer.target_speed)
        for side in self.sides:
            self.speed.speed_changed.connect(side.trainer.set_speed)
        bar = QHBoxLayout()
        for widget in (self.train, step, reset, self.same_start, self.speed):
            bar.addWidget(widget)
        bar.addStretch(1)
        for text, change in (
            (self.tr("rate × 100"), self._faster),
            (self.tr("ReLU"), self._with_relu),
            (self.tr("one unit"), self._one_unit),
        ):
            button = QPushButton(text)
            button.setToolTip(self.tr("Change the setting of the right network"))
            button.clicked.connect(change)
            bar.addWidget(button)
        return bar

    def _pictures(self) -> QWidget:
        """Both sides with their settings."""
        upper = QWidget()
        pictures = QHBoxLayout(upper)
        pictures.setContentsMargins(0, 0, 0, 0)
        for index, side in enumerate(self.sides):
            take = QPushButton(self.tr("Use this one"))
            take.setToolTip(self.tr("Go on with this network in the main window"))
            take.clicked.connect(partial(self._take_over, side))
            column = QWidget()
            rows = QVBoxLayout(column)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.addWidget(side.settings, 1)
            rows.addWidget(take)
            settings = Panel(self.tr("Left") if index == 0 else self.tr("Right"), column)
            fix_width(settings, SETTINGS_WIDTH)
            # The settings outside, so that the two regions are side by side.
            pictures.insertWidget(2 * index, settings if index == 0 else side, index)
            pictures.insertWidget(2 * index + 1, side if index == 0 else settings, 1 - index)
        return upper

    @property
    def is_training(self) -> bool:
        return any(side.trainer.phase is Phase.TRAINING for side in self.sides)

    @Slot()
    def _show_phase(self) -> None:
        self.train.setText(self.tr("❚❚  Pause") if self.is_training else self.tr("▶  Train both"))
        self.train.setEnabled(all(side.trainer.can_train for side in self.sides))

    def begin(self, experiment: Experiment, notch: int) -> None:
        """Compare from the start of another experiment, at a speed."""
        for side in self.sides:
            side.document.open(experiment.restarted(), "")
            side.document.undo_stack.clear()
        self.speed.slider.setValue(notch)

    def shut_down(self) -> None:
        """End both trainings and wait for them."""
        self.close()
        for side in self.sides:
            side.trainer.close()

    def _take_over(self, side: Side) -> None:
        document = side.document
        document.end_run()
        self.taken.emit(document.experiment, replace(document.run, timeline=document.timeline))

    # Undo, of the side that was edited last.

    def _on_edited(self, side: Side, _index: int) -> None:
        self._edited = side

    @Slot()
    def _undo(self) -> None:
        self._edited.document.undo()

    @Slot()
    def _redo(self) -> None:
        self._edited.document.redo()

    # What both do.

    @Slot()
    def _keep_in_step(self) -> None:
        """Neither gets further ahead than the other makes in the next frames."""
        training = [side for side in self.sides if side.trainer.phase is Phase.TRAINING]
        if len(training) < 2:
            self._steps.stop()
            ceiling = None
        else:
            behind = min(training, key=lambda side: side.document.experiment.state.step)
            ahead = SMALLEST_LEAD + int(LEAD_SECONDS * behind.trainer.steps_per_second)
            ceiling = behind.document.experiment.state.step + ahead
        for side in self.sides:
            side.trainer.set_ceiling(ceiling)

    @Slot()
    def _train(self) -> None:
        training = self.is_training
        for side in self.sides:
            if training:
                side.trainer.pause()
            else:
                side.trainer.train()
        if self.is_training:
            self._keep_in_step()
            self._steps.start()

    @Slot()
    def _step(self) -> None:
        for side in self.sides:
            side.trainer.step()

    @Slot()
    def _reset(self) -> None:
        for side in self.sides:
            side.document.restart()

    # What makes the right one another.

    @Slot()
    def _take_start(self) -> None:
        left, right = (side.document for side in self.sides)
        start = left.experiment
        fitting = by_position(start.architecture, right.experiment.architecture)
        fresh = self.sides[1].trainer.fresh(right.experiment.architecture)
        right.set_start(start.start, fitting.parameters(start.start_parameters, fresh))

    @Slot()
    def _faster(self) -> None:
        document = self.sides[1].document
        settings = document.experiment.settings
        document.set_settings(
            replace(settings, learning_rate=min(settings.learning_rate * 100, LIMIT)), self.tr("learning rate")
        )

    @Slot()
    def _with_relu(self) -> None:
        document = self.sides[1].document
        old = document.experiment.architecture
        document.set_activations((Activation.RELU,) * len(old.hidden) + old.activations[-1:])

    @Slot()
    def _one_unit(self) -> None:
        side = self.sides[1]
        old = side.document.experiment.architecture
        side.trainer.reshape(by_position(old, resized(old, ())))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_outdated:
            self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        for side in self.sides:
            side.document.end_run()
        super().closeEvent(event)
