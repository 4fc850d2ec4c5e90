"""The slider under the charts: back and forth along the run."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from xorgui.core.experiment import LAST_EPOCH
from xorgui.model.document import Document
from xorgui.model.trainer import Phase, Trainer
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import fix_width, text_font

NOTCHES = 1_000
FIELD_WIDTH = 100
# A run plays from end to end in about this time, at so many pictures a second.
PLAY_SECONDS = 8
PLAY_MS = 33


class TimelineBar(QWidget):
    """Shows any kept moment of the run in all views; a number that is typed is made again exactly."""

    def __init__(self, document: Document, trainer: Trainer, step_back: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self._gesture: int | None = None
        self._way = 0
        self._place = 0.0
        self._play_timer = QTimer(self, interval=PLAY_MS)
        self._play_timer.timeout.connect(self._play_on)
        self.back = _button("◁", self.tr("One step back"))
        self.back.clicked.connect(step_back.trigger)
        self.play_back = _button("◀◀", self.tr("Play the run backwards"))
        self.play_forth = _button("▶▶", self.tr("Play the run forwards"))
        self.play_back.clicked.connect(lambda: self._play(-1))
        self.play_forth.clicked.connect(lambda: self._play(1))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, NOTCHES)
        self.slider.setAccessibleName(self.tr("Timeline of the run"))
        self.slider.setToolTip(self.tr("Drag to go back to any epoch; Train goes on from there"))
        self.slider.sliderPressed.connect(self._on_pressed)
        self.slider.sliderReleased.connect(self._on_released)
        self.slider.valueChanged.connect(self._on_moved)
        self.field = NumberField(low=0, high=LAST_EPOCH, whole=True)
        fix_width(self.field, FIELD_WIDTH)
        self.field.value_typed.connect(self._on_typed)
        self.field.left.connect(self._on_left)
        self.name = QLabel()
        self.name.setObjectName("quiet")
        self.name.setFont(text_font(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        for button in (self.back, self.play_back, self.play_forth):
            layout.addWidget(button)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.name)
        layout.addWidget(self.field)
        document.numbers_due.connect(self._show)
        document.run_changed.connect(self._show_slider)
        trainer.phase_changed.connect(self._on_phase)
        self._show()

    @property
    def _end(self) -> int:
        return max(self._document.run.end, self._document.experiment.state.step)

    @Slot()
    def _show(self) -> None:
        experiment = self._document.experiment
        self.name.setText(self.tr("epoch") if experiment.counts_epochs else self.tr("step"))
        self.field.setAccessibleName(self.tr("Go to {name}").format(name=self.name.text()))
        self.field.set_value(experiment.state.step)
        has_run = self._end > 0
        for control in (self.slider, self.play_back, self.play_forth, self.field):
            control.setEnabled(has_run)
        self.back.setEnabled(experiment.state.step > 0)
        self._show_slider()

    @Slot()
    def _show_slider(self) -> None:
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                step = self._document.experiment.state.step
                self.slider.setValue(round(NOTCHES * step / self._end) if self._end else 0)

    # The slider.

    @Slot()
    def _on_pressed(self) -> None:
        self._stop_playing()
        self._gesture = self._document.new_gesture()

    @Slot()
    def _on_released(self) -> None:
        self._gesture = None
        self._show_slider()

    @Slot(int)
    def _on_moved(self, notch: int) -> None:
        self._go_near(notch / NOTCHES * self._end)

    def _go_near(self, step: float) -> None:
        moment = self._document.timeline.nearest(round(step))
        if moment is not None:
            self._document.go_to(moment.experiment, self._gesture)

    # Typing.

    @Slot(float)
    def _on_typed(self, step: float) -> None:
        self._stop_playing()
        self._trainer.go_to(int(step))
        self._show()

    @Slot(int)
    def _on_left(self, way: int) -> None:
        """Enter and Esc give the keys back: ← and → are steps again."""
        if way == 0 and self.field.hasFocus():
            self.field.clearFocus()

    # Playing.

    def _play(self, way: int) -> None:
        """Along the run until its start or end, or another press; from the far end if it stands at the near one."""
        playing = self._way
        self._stop_playing()
        self.field.clearFocus()
        if way == playing:
            return
        self._document.end_run()
        self._way = way
        self._gesture = self._document.new_gesture()
        at = self._document.experiment.state.step
        start, end = (0, self._end) if way > 0 else (self._end, 0)
        self._place = float(start if at == end else at)
        self._play_timer.start()

    @Slot()
    def _play_on(self) -> None:
        if self.field.hasFocus():
            # Who types an epoch does not want it to run on meanwhile.
            self._stop_playing()
            return
        end = self._end
        self._place += self._way * end * PLAY_MS / (PLAY_SECONDS * 1000)
        self._go_near(min(max(self._place, 0), end))
        if not 0 < self._place < end:
            self._stop_playing()

    @Slot()
    def _on_phase(self) -> None:
        """Whoever trains does not look back any more."""
        if self._trainer.phase is Phase.TRAINING:
            self._stop_playing()

    def _stop_playing(self) -> None:
        if self._way:
            self._play_timer.stop()
            self._way = 0
            self._gesture = None


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("roundButton")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
