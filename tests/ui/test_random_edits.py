"""A thousand edits, undos, redos and changes of shape in a row, judged by a plain model and NumPy in float64."""

import copy
import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS, WeightId
from xorgui.core.data import CORNERS, TRUTH_TABLES, Gate, gate_data
from xorgui.core.numbers import show
from xorgui.model.trainer import Trainer
from xorgui.ui.main_window import MainWindow
from xorgui.ui.number_field import NumberField

RUNS, STEPS = 3, 350

FUNCTIONS = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "linear": lambda z: z,
    "step": lambda z: (z > 0).astype(float),
}


class Model:
    """What the document should hold: lists and a dictionary."""

    def __init__(self):
        self.sizes = [2, 2, 1]
        self.activations = ["sigmoid", "sigmoid"]
        self.gate = Gate.XOR
        self.locks = set()
        by_hand = [[[5, -7], [5, -7]], [-8, 3], [[-11], [-11]], [6]]
        self.weights = {}
        for layer in (1, 2):
            for (source, target), value in np.ndenumerate(by_hand[2 * layer - 2]):
                self.weights[layer, target, source] = float(value)
            for (target,), value in np.ndenumerate(by_hand[2 * layer - 1]):
                self.weights[layer, target, None] = float(value)

    def keys(self):
        for layer, (before, units) in enumerate(itertools.pairwise(self.sizes), start=1):
            for target in range(units):
                for source in [*range(before), None]:
                    yield layer, target, source

    def reshape(self, sizes, activations, renamed):
        """New sizes; renamed(key of a weight) is its old key, or None for a new one."""
        old, locks = self.weights, self.locks
        self.sizes, self.activations = sizes, activations
        names = {key: renamed(key) for key in self.keys()}
        self.weights = {key: old.get(name, 0.0) for key, name in names.items()}
        self.locks = {key for key, name in names.items() if name in locks}

    def outputs(self):
        """z and y of all layers in double precision, from the float32 weights that the document keeps."""
        y = np.array(CORNERS, float)
        ys, zs = [y], []
        for layer in range(1, len(self.sizes)):
            w = np.array(
                [
                    [np.float32(self.weights[layer, t, s]) for t in range(self.sizes[layer])]
                    for s in range(self.sizes[layer - 1])
                ],
                float,
            )
            b = np.array([np.float32(self.weights[layer, t, None]) for t in range(self.sizes[layer])], float)
            z = y @ w + b
            with np.errstate(over="ignore"):
                y = FUNCTIONS[self.activations[layer - 1]](z)
            zs.append(z)
            ys.append(y)
        return zs, ys


class Editing(RuleBasedStateMachine):
    """Gestures on the window and the same on the model."""

    qtbot = None

    def __init__(self):
        super().__init__()
        self.window = MainWindow()
        self.window.show()
        self.model = Model()
        self.past, self.future = [], []

    def teardown(self):
        self.window.close_at_once()
        self.window.deleteLater()

    # Helpers.

    def changed(self, before):
        if vars(before) != vars(self.model):
            self.past.append(before)
            self.future = []

    def key(self, data):
        return data.draw(st.sampled_from(list(self.model.keys())))

    def pill(self, key):
        layer, target, source = key
        return self.window.network.pill(WeightId(layer, target, source))

    def focus(self, key):
        self.window.network.setFocus()
        self.window.network._take(self.pill(key))

    def header_action(self, layer, text):
        menu = self.window.headers.header(layer).kind.menu()
        menu.aboutToShow.emit()
        return next(action for action in menu.actions() if action.text() == text)

    # Gestures.

    def type_a_weight(self, data):
        value = data.draw(st.decimals(-20, 20, places=2))
        key, before = self.key(data), copy.deepcopy(self.model)
        self.focus(key)
        view = self.window.network
        self.qtbot.keyClick(view, Qt.Key.Key_F2)
        (field,) = [f for f in view.viewport().findChildren(NumberField) if f.isVisible()]
        self.qtbot.keyClicks(field, str(value))
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.model.weights[key] = float(np.float32(float(value)))
        self.changed(before)

    def nudge_a_weight(self, data):
        up, fine = data.draw(st.booleans()), data.draw(st.booleans())
        key, before = self.key(data), copy.deepcopy(self.model)
        self.focus(key)
        modifier = Qt.KeyboardModifier.ShiftModifier if fine else Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(self.window.network, Qt.Key.Key_Up if up else Qt.Key.Key_Down, modifier)
        change = (1 if up else -1) * (0.01 if fine else 0.1)
        self.model.weights[key] = float(np.float32(round(self.model.weights[key] + change, 6)))
        self.changed(before)

    def lock_or_unlock(self, data):
        key, before = self.key(data), copy.deepcopy(self.model)
        locked = key in self.model.locks
        self.window.document.set_lock(WeightId(*key), not locked)
        self.model.locks ^= {key}
        self.changed(before)

    def learn_another_gate(self, data):
        gate = data.draw(st.sampled_from(list(Gate)))
        before = copy.deepcopy(self.model)
        self.window.settings.data.kind.activated.emit(list(Gate).index(gate))
        self.model.gate = gate
        self.changed(before)

    def change_an_activation(self, data):
        activation = data.draw(st.sampled_from(list(Activation)))
        before = copy.deepcopy(self.model)
        layer = data.draw(st.integers(1, len(self.model.sizes) - 1))
        self.header_action(layer, activation.value).trigger()
        self.model.activations[layer - 1] = activation.value
        self.changed(before)

    def add_a_unit(self, data):
        if len(self.model.sizes) == 2:
            return
        layer = data.draw(st.integers(1, len(self.model.sizes) - 2))
        if self.model.sizes[layer] >= MAX_DRAWN_UNITS:
            return
        before = copy.deepcopy(self.model)
        self.window.headers.header(layer).more.click()
        sizes = list(self.model.sizes)
        sizes[layer] += 1
        self.model.reshape(sizes, list(self.model.activations), lambda key: key)
        self.changed(before)

    def remove_a_unit(self, data):
        if len(self.model.sizes) == 2:
            return
        layer = data.draw(st.integers(1, len(self.model.sizes) - 2))
        if self.model.sizes[layer] == 1:
            return
        before = copy.deepcopy(self.model)
        self.window.headers.header(layer).less.click()
        sizes = list(self.model.sizes)
        sizes[layer] -= 1
        self.model.reshape(sizes, list(self.model.activations), lambda key: key)
        self.changed(before)

    def add_a_layer(self, data):
        if len(self.model.sizes) - 2 == MAX_DRAWN_LAYERS:
            return
        layer = data.draw(st.integers(1, len(self.model.sizes) - 1))
        before = copy.deepcopy(self.model)
        self.header_action(layer, "Add a hidden layer before").trigger()
        beside = min(layer, len(self.model.sizes) - 2)
        sizes, activations = list(self.model.sizes), list(self.model.activations)
        sizes.insert(layer, self.model.sizes[beside] if beside else 2)
        activations.insert(layer - 1, self.model.activations[beside - 1] if beside else "sigmoid")

        def renamed(key):
            at, target, source = key
            if at == layer or (at == layer + 1 and source is not None):
                return None
            return (at - (at > layer), target, source)

        self.model.reshape(sizes, activations, renamed)
        self.changed(before)

    def remove_a_layer(self, data):
        if len(self.model.sizes) == 2:
            return
        layer = data.draw(st.integers(1, len(self.model.sizes) - 2))
        before = copy.deepcopy(self.model)
        self.header_action(layer, "Remove this layer").trigger()
        sizes, activations = list(self.model.sizes), list(self.model.activations)
        del sizes[layer], activations[layer - 1]

        def renamed(key):
            at, target, source = key
            if at == layer and source is not None:
                return None
            return (at + (at >= layer), target, source)

        self.model.reshape(sizes, activations, renamed)
        self.changed(before)

    def undo(self, _data):
        if not self.past:
            return
        self.window.actions_by_name["undo"].trigger()
        self.future.append(self.model)
        self.model = self.past.pop()

    def redo(self, _data):
        if not self.future:
            return
        self.window.actions_by_name["redo"].trigger()
        self.past.append(self.model)
        self.model = self.future.pop()

    def choose_a_row(self, data):
        self.window.selection.choose_row(data.draw(st.integers(0, 3)))

    def pin_a_unit(self, data):
        layer = data.draw(st.integers(1, len(self.model.sizes) - 1))
        self.window.selection.pin_unit((layer, data.draw(st.integers(0, self.model.sizes[layer] - 1))))

    GESTURES = (
        type_a_weight,
        nudge_a_weight,
        lock_or_unlock,
        learn_another_gate,
        change_an_activation,
        add_a_unit,
        add_a_unit,
        remove_a_unit,
        add_a_layer,
        remove_a_layer,
        undo,
        redo,
        choose_a_row,
        pin_a_unit,
    )

    # One rule for all: of several, hypothesis would leave some out of a whole run.
    @rule(gesture=st.sampled_from(GESTURES), data=st.data())
    def make(self, gesture, data):
        gesture(self, data)

    # The four views agree with the model.

    @invariant()
    def the_document_is_the_models(self):
        experiment = self.window.document.experiment
        assert list(experiment.architecture.sizes) == self.model.sizes
        assert [a.value for a in experiment.architecture.activations] == self.model.activations
        assert experiment.data == gate_data(self.model.gate)
        assert {(w.layer, w.target, w.source) for w in experiment.locks} == self.model.locks
        assert self.window.actions_by_name["undo"].isEnabled() == bool(self.past)

    @invariant()
    def the_diagram_agrees(self):
        zs, ys = self.model.outputs()
        for key, value in self.model.weights.items():
            pill = self.pill(key)
            assert pill.value == np.float32(value)
            assert pill._is_locked == (key in self.model.locks)
        row = self.window.selection.row
        for layer in range(1, len(self.model.sizes)):
            for unit in range(self.model.sizes[layer]):
                total, _, result = self.window.network.unit((layer, unit))._sum.partition(" → ")
                assert close(total, zs[layer - 1][row, unit])
                assert close(result, ys[layer][row, unit])

    @invariant()
    def the_numbers_agree(self):
        _, ys = self.model.outputs()
        targets = TRUTH_TABLES[self.model.gate]
        table = self.window.table.model()
        columns = [(layer, unit) for layer, size in enumerate(self.model.sizes) for unit in range(size)]
        for row in range(4):
            for column, (layer, unit) in enumerate(columns[2:], start=2):
                assert close(table.index(row, column).data(), ys[layer][row, unit])
            right = (ys[-1][row, 0] > 0.5) == (targets[row] > 0.5)
            if abs(ys[-1][row, 0] - 0.5) > 1e-5:
                assert table.index(row, len(columns) + 2).data() == ("✓" if right else "✗")
        blocks = self.window.matrices.sheet.blocks
        assert len(blocks) == 5 * (len(self.model.sizes) - 1)
        for layer in range(1, len(self.model.sizes)):
            for row, texts in enumerate(blocks[5 * layer - 1].texts()):
                assert all(close(text, y) for text, y in zip(texts, ys[layer][row], strict=True))
            weights = blocks[5 * layer - 4].texts()
            for source, texts in enumerate(weights):
                assert texts == [show(self.model.weights[layer, t, source]) for t in range(self.model.sizes[layer])]

    @invariant()
    def the_region_agrees(self):
        """The picture's cells next to the corners have the shown unit's values."""
        window, view = self.window, self.window.document.evaluation.view
        layer, unit = window.selection.unit
        picture = window.region.picture.image.image
        cells = len(picture)
        experiment = window.document.experiment
        for corner in CORNERS:
            column = int((corner[0] - view[0]) / (view[2] - view[0]) * cells)
            row = int((corner[1] - view[1]) / (view[3] - view[1]) * cells)
            centre = [view[0] + (column + 0.5) * (view[2] - view[0]) / cells, view[1] + (row + 0.5) * 2 / cells]
            y = np.array([centre])
            for k, (w, b) in enumerate(zip(experiment.parameters.weights, experiment.parameters.biases, strict=True)):
                with np.errstate(over="ignore"):
                    y = FUNCTIONS[self.model.activations[k]](y @ w.astype(float) + b.astype(float))
                if k + 1 == layer:
                    break
            if "step" not in self.model.activations:
                # The colours end at 0 and 1.
                assert picture[row, column] == pytest.approx(np.clip(y[0, unit], 0, 1), rel=1e-3, abs=1e-3)


def close(text, value):
    """Whether a number as it is shown, with two decimals, is this one, up to the rounding of float32."""
    number = float(text.replace("−", "-").replace("∞", "inf"))
    return number == pytest.approx(value, abs=0.0051 + 1e-4 * abs(value))


def test_a_thousand_random_edits(app, qtbot, monkeypatch):
    monkeypatch.setattr(Trainer, "load_engine", lambda self: None)
    monkeypatch.setattr(Editing, "qtbot", qtbot)
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    QApplication.processEvents()
