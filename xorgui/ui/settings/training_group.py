"""How training goes on, from which weights, and when it ends."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from xorgui.core.data import MAX_POINTS
from xorgui.core.experiment import (
    ARGUMENTS,
    LARGEST_SEED,
    LAST_EPOCH,
    SMALLEST_RATE,
    Experiment,
    Optimizer,
    Start,
    StartKind,
    TrainingSettings,
)
from xorgui.core.losses import Loss
from xorgui.model.document import Document
from xorgui.model.names import loss_words, start_words
from xorgui.model.trainer import Trainer
from xorgui.ui.number_field import NumberField
from xorgui.ui.settings.controls import Choice, Form, More

# Below 1, where keras' optimizers take what is 0 to below 1; the largest that float32 tells from 1.
ALMOST_ONE = 0.9999999
# What the frame and the padding of a field take of its width.
FIELD_FRAME = 30
# A batch to begin with, where there were all points in one: half of few points, of many what is common.
COMMON_BATCH = 32
_DEFAULTS = TrainingSettings()


class TrainingGroup(QObject):
    """Everything of it may change while training runs."""

    def __init__(self, form: Form, document: Document, trainer: Trainer, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self.rate = self._number(self.tr("learning rate"), "learning_rate", low=SMALLEST_RATE)
        self.optimizer = Choice(
            {
                Optimizer.SGD: "SGD",
                Optimizer.MOMENTUM: self.tr("SGD, momentum"),
                Optimizer.NESTEROV: self.tr("SGD, Nesterov"),
                Optimizer.RMSPROP: "RMSprop",
                Optimizer.ADAGRAD: "Adagrad",
                Optimizer.ADAM: "Adam",
            },
            self._on_optimizer,
        )
        self.batch = NumberField(low=1, high=MAX_POINTS, whole=True)
        self.batch.value_typed.connect(self._on_batch)
        # As wide as the most points: a number that is cut would read as another one.
        self.batch.setMinimumWidth(self.batch.fontMetrics().horizontalAdvance(str(MAX_POINTS)) + FIELD_FRAME)
        self.whole = QCheckBox(self.tr("all"))
        self.whole.setToolTip(self.tr("Each step looks at all points; otherwise a pass over them takes several steps"))
        self.whole.clicked.connect(self._on_whole)
        self.loss = Choice(
            {loss: loss_words(loss) for loss in Loss},
            self._on_loss,
        )
        self.start = Choice(
            {kind: start_words(kind) for kind in (StartKind.TYPED, *StartKind)},
            self._on_start,
        )
        # Typed weights are typed in the diagram: the list shows that they are, it cannot make them.
        self.start.forbid(StartKind.TYPED)
        self.seed = NumberField(low=0, high=LARGEST_SEED, whole=True)
        self.seed.value_typed.connect(self._on_seed)
        self.stop = NumberField(low=1, high=LAST_EPOCH, whole=True)
        self.stop.value_typed.connect(lambda epoch: self._change(self.tr("stop epoch"), stop_epoch=int(epoch)))
        self.l1 = self._number("L1", "l1", low=0)
        self.l2 = self._number("L2", "l2", low=0)
        never = self.tr("never")
        self.stop_loss = self._number(self.tr("stop at loss"), "stop_loss", low=0, nothing=never)
        self.stop_accuracy = NumberField(low=0, high=100, nothing=never)
        self.stop_accuracy.value_typed.connect(self._on_stop_accuracy)
        self.arguments = {
            name: self._number(name, name, low=SMALLEST_RATE if name == "epsilon" else 0, high=ALMOST_ONE)
            for name in dict.fromkeys(name for names in ARGUMENTS.values() for name in names)
        }

        form.add_heading(self.tr("Training"))
        form.add(self.tr("learning rate"), self.rate)
        form.add(self.tr("optimizer"), self.optimizer)
        form.add(self.tr("batch"), self._batch_row())
        self.batch.setAccessibleName(self.tr("points in a batch"))
        form.add(self.tr("loss"), self.loss)
        form.add(self.tr("initial weights"), self.start)
        form.add(self.tr("seed"), self.seed)
        form.add(self.tr("stop at epoch"), self.stop)
        self.more = More(form)
        for name, field in self.arguments.items():
            self.more.add(_words(name), field)
            field.setToolTip(self.tr("{name} in Keras; a change compiles again").format(name=name))
        self.more.add(self.tr("L1"), self.l1)
        self.more.add(self.tr("L2"), self.l2)
        self.more.add(self.tr("stop at loss"), self.stop_loss)
        self.more.add(self.tr("stop at % right"), self.stop_accuracy)
        trainer.phase_changed.connect(self._allow)
        self._allow()

    def _number(self, text: str, field: str, **limits: Any) -> NumberField:
        """A field for a number of the settings."""
        made = NumberField(**limits)
        made.value_typed.connect(lambda value: self._change(text, **{field: value}))
        return made

    def _batch_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.batch, 1)
        layout.addWidget(self.whole)
        row.setFocusProxy(self.batch)
        return row

    # Mirroring the document.

    def show(self, experiment: Experiment) -> None:
        settings = experiment.settings
        self.rate.set_value(settings.learning_rate)
        self.optimizer.select(settings.optimizer)
        self.batch.set_value(settings.batch or max(1, len(experiment.data.train)))
        self.whole.setChecked(settings.batch is None)
        self.loss.select(settings.loss)
        self.start.select(experiment.start.kind)
        self.seed.set_value(experiment.start.seed)
        self.stop.set_value(settings.stop_epoch)
        self.l1.set_value(settings.l1)
        self.l2.set_value(settings.l2)
        self.stop_loss.set_value(settings.stop_loss)
        self.stop_accuracy.set_value(None if settings.stop_accuracy is None else 100 * settings.stop_accuracy)
        for name, field in self.arguments.items():
            field.set_value(getattr(settings, name))
        self._show_more(settings)

    def _show_more(self, settings: TrainingSettings) -> None:
        fields = {
            "l1": self.l1,
            "l2": self.l2,
            "stop_loss": self.stop_loss,
            "stop_accuracy": self.stop_accuracy,
            **self.arguments,
        }
        used = [field for name, field in fields.items() if getattr(settings, name) != getattr(_DEFAULTS, name)]
        own = ARGUMENTS[settings.optimizer]
        self.more.show_state(used, [field for name, field in self.arguments.items() if name not in own])

    @Slot()
    def _allow(self) -> None:
        """Random weights come from TensorFlow's generator: until it is loaded there are none."""
        for control in (self.start, self.seed):
            control.setEnabled(self._trainer.can_train)
            control.setToolTip("" if self._trainer.can_train else self.tr("Random weights need TensorFlow."))

    # Edits.

    def _change(self, text: str, **values: Any) -> None:
        self._document.set_settings(replace(self._document.experiment.settings, **values), text)

    def _on_optimizer(self, optimizer: str) -> None:
        self._change(self.tr("optimizer"), optimizer=Optimizer(optimizer))

    def _on_loss(self, loss: str) -> None:
        self._change(self.tr("loss"), loss=Loss(loss))

    def _on_batch(self, points: float) -> None:
        """As many as there are, or more, are all."""
        self._set_batch(int(points) if points < self._points_to_train_on else None)

    def _on_whole(self, whole: bool) -> None:
        self._set_batch(None if whole else max(1, min(COMMON_BATCH, self._points_to_train_on // 2)))

    def _set_batch(self, batch: int | None) -> None:
        self._change(self.tr("batch"), batch=batch)
        self.show(self._document.experiment)

    @property
    def _points_to_train_on(self) -> int:
        return len(self._document.experiment.data.train)

    def _on_stop_accuracy(self, percent: float | None) -> None:
        self._change(self.tr("stop accuracy"), stop_accuracy=None if percent is None else percent / 100)

    def _on_start(self, kind: str) -> None:
        self._trainer.start_from(replace(self._document.experiment.start, kind=StartKind(kind)))

    def _on_seed(self, seed: float) -> None:
        start = Start(self._document.experiment.start.kind, int(seed))
        # A seed is for random weights: typing one asks for them.
        self._trainer.start_from(start if start.kind.is_random else replace(start, kind=StartKind.UNIT))


def _words(name: str) -> str:
    """A name of keras' as it is read: "beta 1"."""
    return {"initial_accumulator_value": "accumulator"}.get(name, name.replace("_", " "))
