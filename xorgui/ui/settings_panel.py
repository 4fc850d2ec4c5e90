"""Network, data and training settings, all in force at once."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QLineEdit, QScrollArea, QToolTip, QWidget

from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS, Architecture, parse_hidden
from xorgui.core.data import Gate, gate_data, gate_of
from xorgui.core.experiment import LARGEST_SEED, LAST_EPOCH, SMALLEST_RATE, Optimizer, Start, StartKind
from xorgui.core.losses import Loss
from xorgui.core.reshape import by_position, resized
from xorgui.model.document import Change, Document, Origin
from xorgui.model.trainer import Trainer
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import text_font

COMMON_LAYERS = ((), (2,), (3,), (4,), (8,), (4, 4), (10, 10, 10))


class SettingsPanel(QScrollArea):
    """Mirrors the document's settings; every control is one undoable edit."""

    def __init__(self, document: Document, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._trainer = trainer
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.data = _choice({gate: f"{gate.upper()} · 4 {self.tr('points')}" for gate in Gate}, self._on_data)
        self.layers = LayersBox(self._on_layers)
        self.activation = _choice({activation: activation.value for activation in Activation}, self._on_activation)
        self.output = _choice({activation: activation.value for activation in Activation}, self._on_output)
        self.rate = NumberField(low=SMALLEST_RATE)
        self.rate.value_typed.connect(self._on_rate)
        self.optimizer = _choice(
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
        self.loss = _choice(
            {Loss.CROSS_ENTROPY: self.tr("cross-entropy"), Loss.SQUARED_ERROR: self.tr("squared error")},
            self._on_loss,
        )
        self.start = _choice(
            {
                StartKind.TYPED: self.tr("typed"),
                StartKind.ZEROS: self.tr("zeros"),
                StartKind.UNIT: self.tr("normal, by unit"),
                StartKind.LAYER: self.tr("normal, by layer"),
            },
            self._on_start,
        )
        # Typed weights are typed in the diagram: the list shows that they are, it cannot make them.
        self.start.setItemData(0, False, Qt.ItemDataRole.UserRole - 1)
        self.seed = NumberField(low=0, high=LARGEST_SEED, whole=True)
        self.seed.value_typed.connect(self._on_seed)
        self.stop = NumberField(low=1, high=LAST_EPOCH, whole=True)
        self.stop.value_typed.connect(self._on_stop)

        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(0, 0, 4, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(5)
        form.addRow(_heading(self.tr("Network")))
        _add_row(form, self.tr("data"), self.data)
        _add_row(form, self.tr("layers"), self.layers)
        _add_row(form, self.tr("activation"), self.activation)
        _add_row(form, self.tr("output"), self.output)
        form.addRow(_heading(self.tr("Training")))
        _add_row(form, self.tr("learning rate"), self.rate)
        _add_row(form, self.tr("optimizer"), self.optimizer)
        _add_row(form, self.tr("loss"), self.loss)
        _add_row(form, self.tr("initial weights"), self.start)
        _add_row(form, self.tr("seed"), self.seed)
        _add_row(form, self.tr("stop at epoch"), self.stop)
        self.setWidget(content)
        document.changed.connect(self._on_changed)
        trainer.phase_changed.connect(self._allow)
        self._show()
        self._allow()

    # Mirroring the document.

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.origin is not Origin.TRAINING:
            self._show()

    def _show(self) -> None:
        experiment = self._document.experiment
        architecture, settings = experiment.architecture, experiment.settings
        _select(self.data, gate_of(experiment.data))
        self.layers.show_hidden(architecture.hidden)
        hidden = set(architecture.activations[:-1])
        # Nothing is chosen where the hidden layers differ: their headers in the diagram tell.
        _select(self.activation, hidden.pop() if len(hidden) == 1 else None)
        self.activation.setEnabled(bool(architecture.hidden))
        _select(self.output, architecture.activations[-1])
        self.rate.set_value(settings.learning_rate)
        _select(self.optimizer, settings.optimizer)
        _select(self.loss, settings.loss)
        _select(self.start, experiment.start.kind)
        self.seed.set_value(experiment.start.seed)
        self.stop.set_value(settings.stop_epoch)

    @Slot()
    def _allow(self) -> None:
        """Random weights come from TensorFlow's generator: until it is loaded there are none."""
        for control in (self.start, self.seed):
            control.setEnabled(self._trainer.can_train)
            control.setToolTip("" if self._trainer.can_train else self.tr("Random weights need TensorFlow."))

    # Edits.

    def _on_data(self, gate: StrEnum) -> None:
        self._document.set_data(gate_data(Gate(gate)))

    def _on_layers(self, hidden: tuple[int, ...]) -> None:
        old = self._document.experiment.architecture
        self._trainer.reshape(by_position(old, resized(old, hidden)))

    def _on_activation(self, activation: StrEnum) -> None:
        old = self._document.experiment.architecture
        self._document.set_activations((Activation(activation),) * len(old.hidden) + old.activations[-1:])

    def _on_output(self, activation: StrEnum) -> None:
        hidden = self._document.experiment.architecture.activations[:-1]
        self._document.set_activations((*hidden, Activation(activation)))

    def _on_rate(self, rate: float) -> None:
        self._change(self.tr("learning rate"), learning_rate=rate)

    def _on_optimizer(self, optimizer: StrEnum) -> None:
        self._change(self.tr("optimizer"), optimizer=Optimizer(optimizer))

    def _on_loss(self, loss: StrEnum) -> None:
        self._change(self.tr("loss"), loss=Loss(loss))

    def _on_stop(self, epoch: float) -> None:
        self._change(self.tr("stop epoch"), stop_epoch=int(epoch))

    def _change(self, text: str, **values: Any) -> None:
        self._document.set_settings(replace(self._document.experiment.settings, **values), text)

    def _on_start(self, kind: StrEnum) -> None:
        self._begin(replace(self._document.experiment.start, kind=StartKind(kind)))

    def _on_seed(self, seed: float) -> None:
        start = Start(self._document.experiment.start.kind, int(seed))
        # A seed is for random weights: typing one asks for them.
        self._begin(replace(start, kind=StartKind.UNIT) if start.kind is StartKind.TYPED else start)

    def _begin(self, start: Start) -> None:
        self._document.set_start(start, self._trainer.draw(start, self._document.experiment.architecture))


class _Choice(QComboBox):
    """A list that the wheel turns only while it has the focus: else it would change while the panel is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class LayersBox(_Choice):
    """Layer sizes, picked or typed; what is no network is refused in place with the reason."""

    def __init__(self, chosen: Callable[[tuple[int, ...]], None]) -> None:
        super().__init__()
        self._chosen = chosen
        self._hidden: tuple[int, ...] = ()
        self._line = _LineThatIsLeft()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._line.setCompleter(None)  # type: ignore[arg-type]  # completing would change what is typed
        for hidden in COMMON_LAYERS:
            self.addItem(Architecture.build(hidden).label, hidden)
        self.activated.connect(lambda index: self._take(self.itemData(index)))
        self._line.returnPressed.connect(self._on_typed)
        self._line.left.connect(self._on_left)

    def show_hidden(self, hidden: tuple[int, ...]) -> None:
        self._hidden = hidden
        label = Architecture.build(hidden).label
        self.setEditText(label)
        self._line.setCursorPosition(0)
        self.setToolTip(label)

    def _on_typed(self) -> None:
        text = self.currentText()
        if text == Architecture.build(self._hidden).label:
            return
        try:
            hidden = parse_hidden(text)
            _check_drawable(hidden)
        except ValueError as error:
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), str(error), self)
            return  # what is typed stays to be mended
        self._take(hidden)

    def _on_left(self) -> None:
        """Take over what was typed; nonsense that is left behind gives way to what is in force."""
        self._on_typed()
        self.show_hidden(self._hidden)

    def _take(self, hidden: tuple[int, ...]) -> None:
        hidden = tuple(hidden)
        if hidden != self._hidden:
            self._chosen(hidden)
        self.show_hidden(self._hidden)


class _LineThatIsLeft(QLineEdit):
    """Tells each time that the focus goes; editingFinished does not where nothing was typed since Enter."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _check_drawable(hidden: tuple[int, ...]) -> None:
    """Raises ValueError, with a sentence for the user, for a network too large for the diagram."""
    if len(hidden) > MAX_DRAWN_LAYERS or max(hidden, default=0) > MAX_DRAWN_UNITS:
        raise ValueError(f"the window shows up to {MAX_DRAWN_LAYERS} hidden layers of up to {MAX_DRAWN_UNITS} units")
    Architecture.build(hidden)


def _choice(texts: dict[StrEnum, str], chosen: Callable[[StrEnum], None]) -> QComboBox:
    """A list of values with their texts; `chosen` is called when a person picks one."""
    box = _Choice()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    for value, text in texts.items():
        box.addItem(text, value)
    values = list(texts)
    box.activated.connect(lambda index: chosen(values[index]))
    return box


def _select(box: QComboBox, value: StrEnum | None) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(-1 if value is None else box.findData(value))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(text_font(bold=True))
    return label


def _add_row(form: QFormLayout, text: str, field: QWidget) -> None:
    label = QLabel(text)
    label.setObjectName("quiet")
    label.setMinimumHeight(field.sizeHint().height())
    label.setBuddy(field)
    field.setAccessibleName(text)
    form.addRow(label, field)
