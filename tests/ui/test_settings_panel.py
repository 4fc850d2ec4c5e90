"""Each setting is one undoable edit, and mirrors the document."""

import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_of
from xorgui.core.experiment import Optimizer, StartKind
from xorgui.core.losses import Loss
from xorgui.core.parameters import Parameters
from xorgui.model.trainer import Phase, Trainer


@pytest.fixture
def drawing(window, monkeypatch):
    """The window with a made-up generator in place of TensorFlow's."""

    def draw(self, start, architecture):
        zeros = Parameters.zeros(architecture)
        return Parameters.from_arrays([a + start.seed for a in zeros.arrays])

    monkeypatch.setattr(Trainer, "draw", draw)
    monkeypatch.setattr(Trainer, "can_train", property(lambda self: True))
    window.trainer.phase = Phase.IDLE
    window.trainer.phase_changed.emit(Phase.IDLE)
    return window


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("gate", list(Gate))
def test_data(window, gate):
    pick(window.settings.data.kind, gate)
    assert gate_of(window.document.experiment.data) is gate
    window.document.undo()
    assert window.settings.data.kind.currentData() == Gate.XOR


@pytest.mark.parametrize("activation", list(Activation))
def test_activation_is_that_of_the_hidden_layers(window, activation):
    pick(window.settings.network.activation, activation)
    assert window.document.experiment.architecture.activations == (activation, Activation.SIGMOID)
    window.document.undo()
    assert window.settings.network.activation.currentData() == Activation.SIGMOID


def test_activation_of_the_output(window):
    pick(window.settings.network.output, Activation.LINEAR)
    assert window.document.experiment.architecture.activations == (Activation.SIGMOID, Activation.LINEAR)


def test_a_single_unit_has_no_hidden_activation(window):
    window.open_preset("lab-09-1")
    assert not window.settings.network.activation.isEnabled()
    pick(window.settings.network.output, Activation.STEP)
    assert window.document.experiment.architecture.activations == (Activation.STEP,)


def test_different_hidden_activations_choose_none(drawing):
    pick(drawing.settings.network.activation, Activation.TANH)
    drawing.headers.header(1).kind.menu().aboutToShow.emit()
    add = next(a for a in drawing.headers.header(1).kind.menu().actions() if a.text() == "Add a hidden layer before")
    add.trigger()
    drawing.document.set_activations((Activation.RELU, Activation.TANH, Activation.SIGMOID))
    assert drawing.settings.network.activation.currentIndex() == -1
    assert drawing.settings.network.activation.placeholderText() == "differs by layer"


def test_numbers(window, retype):
    retype(window.settings.training.rate, "0,5")
    retype(window.settings.training.stop, "20,000")
    settings = window.document.experiment.settings
    assert settings.learning_rate == 0.5
    assert settings.stop_epoch == 20_000
    window.document.undo()
    window.document.undo()
    assert window.settings.training.rate.text() == "0.01"
    assert window.settings.training.stop.text() == "50000"


@pytest.mark.parametrize("typed", ["-1", "0", "nan", "rate"])
def test_a_rate_that_is_none_is_refused(window, retype, typed):
    retype(window.settings.training.rate, typed)
    assert window.document.experiment.settings.learning_rate == 0.01
    assert window.settings.training.rate.property("bad")


def test_lists(window):
    pick(window.settings.training.optimizer, Optimizer.ADAM)
    pick(window.settings.training.loss, Loss.SQUARED_ERROR)
    settings = window.document.experiment.settings
    assert (settings.optimizer, settings.loss) == (Optimizer.ADAM, Loss.SQUARED_ERROR)
    assert window.transport.loss.text == "0.0002"


def test_picked_layers_keep_the_weights_of_the_units_that_stay(drawing):
    box = drawing.settings.network.layers
    box.activated.emit(box.findText("2 – 4 – 1"))
    parameters = drawing.document.experiment.parameters
    assert parameters.sizes == (2, 4, 1)
    assert parameters.weights[0].tolist() == [[5, -7, 777, 777], [5, -7, 777, 777]]
    assert parameters.biases[0].tolist() == [-8, 3, 777, 777]
    assert parameters.weights[1][:, 0].tolist() == [-11, -11, 777, 777]
    assert parameters.biases[1].tolist() == [6]


@pytest.mark.parametrize(
    ("typed", "hidden"), [("2-3-3-1", (3, 3)), ("5", (5,)), ("2 – 1", ()), ("4 4", (4, 4)), ("2,16,1", (16,))]
)
def test_typed_layers(drawing, retype, typed, hidden):
    line = drawing.settings.network.layers.lineEdit()
    line.clear()
    retype(line, typed.replace("–", "-"))
    assert drawing.document.experiment.architecture.hidden == hidden
    assert drawing.settings.network.layers.currentText() == Architecture.build(hidden).label


@pytest.mark.parametrize("typed", ["2-0-1", "many", "2-65-1", "", "-3"])
def test_nonsense_layers_are_refused_and_change_nothing(drawing, retype, typed):
    line = drawing.settings.network.layers.lineEdit()
    before = drawing.document.experiment
    line.clear()
    retype(line, typed)
    assert drawing.document.experiment is before
    assert line.text() == typed, "it stays to be mended"
    line.clearFocus()
    assert drawing.settings.network.layers.currentText() == "2 – 2 – 1"


def test_start_and_seed(drawing, retype):
    pick(drawing.settings.training.start, StartKind.LAYER)
    assert drawing.document.experiment.parameters.value(next(_ids(drawing))) == 777
    retype(drawing.settings.training.seed, "5")
    assert drawing.document.experiment.start.seed == 5
    assert drawing.document.experiment.parameters.value(next(_ids(drawing))) == 5
    drawing.document.undo()
    assert drawing.settings.training.seed.text() == "777"


def test_a_new_start_takes_the_next_seed(drawing):
    drawing.actions_by_name["new_start"].trigger()
    assert drawing.document.experiment.start.seed == 778
    assert drawing.document.experiment.start.kind is StartKind.UNIT
    assert drawing.settings.training.seed.text() == "778"


def _ids(window):
    return window.document.experiment.architecture.weight_ids()
