"""Menus, locks, shapes and explanations in the diagram and the matrices."""

import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from xorgui.core.activations import Activation
from xorgui.core.architecture import MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS, Architecture, WeightId
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.experiment import Start, StartKind
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.core.reshape import by_position, without_unit
from xorgui.ui.network.explain import NO_BREAK, unit_sum, weight_words
from xorgui.ui.number_field import NumberField
from xorgui.ui.theme import theme

WEIGHT = WeightId(1, 0, 0)


def value(window, weight=WEIGHT):
    return window.document.experiment.parameters.value(weight)


@pytest.fixture
def menu(window, qtbot):
    """The menu of what lies at a scene position, opened by a right click or, without a position, by the menu key."""

    def open_at(scene_position=None):
        view = window.network
        if scene_position is None:
            at, reason = view.viewport().rect().center(), QContextMenuEvent.Reason.Keyboard
        else:
            at, reason = view.mapFromScene(scene_position), QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
        opened = [m for m in view.findChildren(QMenu) if m.isVisible()]
        for m in opened:
            m.close()
        return {action.text(): action for m in opened for action in m.actions()}

    return open_at


def test_the_menu_of_a_weight(window, menu):
    pill = window.network.pill(WEIGHT)
    menu(pill.pos())["Negate"].trigger()
    assert value(window) == -5
    menu(pill.pos())["Set to 0"].trigger()
    assert value(window) == 0
    window.document.undo()
    window.document.undo()
    assert value(window) == 5
    menu(pill.pos())["Copy value"].trigger()
    assert QGuiApplication.clipboard().text() == "5"
    QGuiApplication.clipboard().setText(" -0,25 ")
    menu(pill.pos())["Paste value"].trigger()
    assert value(window) == -0.25
    QGuiApplication.clipboard().setText("no number")
    assert not menu(pill.pos())["Paste value"].isEnabled()


def test_the_menu_key_opens_the_menu_of_the_focused_weight(window, menu):
    window.network.setFocus()
    window.network.pill(WEIGHT).setFocus()
    menu()["Set to 0"].trigger()
    assert value(window) == 0


def test_a_lock_is_shown_and_undone(window, menu):
    pill = window.network.pill(WEIGHT)
    menu(pill.pos())["Lock: training leaves it alone"].trigger()
    assert window.document.experiment.locks == {WEIGHT}
    assert pill._is_locked
    assert menu(pill.pos())["Lock: training leaves it alone"].isChecked()
    window.document.undo()
    assert not pill._is_locked


def test_the_ground_has_no_menu(window, menu):
    assert menu(QPointF(3, 3)) == {}


def test_the_menu_of_a_unit_removes_just_that_one(window, menu):
    menu(window.network.unit((1, 0)).pos())["Remove this unit"].trigger()
    parameters = window.document.experiment.parameters
    assert parameters.weights[0].tolist() == [[-7], [-7]]
    assert parameters.weights[1].tolist() == [[-11]]
    assert "Remove this unit" not in menu(window.network.unit((2, 0)).pos())


def test_a_click_pins_a_unit_and_escape_returns(window, qtbot):
    view = window.network
    spot = view.mapFromScene(view.unit((1, 1)).pos())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.selection.unit == (1, 1)
    assert window.unit_picker.text() == "unit y₂"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.selection.unit == (2, 0)
    assert window.unit_picker.text() == "output ŷ"


def test_plus_and_minus_keep_the_weights_of_units_that_stay(window, qtbot):
    header = window.headers.header(1)
    before = window.document.experiment.parameters
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    after = window.document.experiment.parameters
    assert after.sizes == (2, 3, 1)
    assert (after.weights[0][:, :2] == before.weights[0]).all()
    assert (after.weights[1][:2] == before.weights[1]).all()
    qtbot.mouseClick(header.less, Qt.MouseButton.LeftButton)
    assert window.document.experiment.parameters == before
    window.document.undo()
    assert window.document.experiment.parameters == after


def test_the_last_unit_takes_the_layer_along_and_the_output_can_bring_one_back(window, qtbot):
    for _ in range(2):
        qtbot.mouseClick(window.headers.header(1).less, Qt.MouseButton.LeftButton)
    assert window.document.experiment.architecture.hidden == ()
    assert len(window.region.picture.lines) == 0 or not any(line.isVisible() for line in window.region.picture.lines)
    assert window.table.model().columnCount() == 6
    actions = header_menu(window, 1)
    actions["Add a hidden layer before"].trigger()
    assert window.document.experiment.architecture.sizes == (2, 2, 1)


def header_menu(window, layer):
    menu = window.headers.header(layer).kind.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def test_up_to_six_layers_of_up_to_sixteen_units(window):
    for _ in range(MAX_DRAWN_LAYERS - 1):
        header_menu(window, 1)["Add a hidden layer before"].trigger()
    assert len(window.document.experiment.architecture.hidden) == MAX_DRAWN_LAYERS
    assert not header_menu(window, 1)["Add a hidden layer before"].isEnabled()
    for _ in range(MAX_DRAWN_UNITS - 2):
        header_menu(window, 3)["Add a unit"].trigger()
    assert window.document.experiment.architecture.sizes[3] == MAX_DRAWN_UNITS
    assert not header_menu(window, 3)["Add a unit"].isEnabled()
    header_menu(window, 3)["Remove this layer"].trigger()
    assert len(window.document.experiment.architecture.hidden) == MAX_DRAWN_LAYERS - 1


def test_each_layer_has_its_own_activation(window):
    header_menu(window, 1)["relu"].trigger()
    header_menu(window, 2)["linear"].trigger()
    assert window.document.experiment.architecture.activations == (Activation.RELU, Activation.LINEAR)
    assert header_menu(window, 1)["relu"].isChecked()
    assert window.headers.header(1).kind.text().endswith("relu")
    window.document.undo()
    assert window.headers.header(2).kind.text() == "sigmoid"


def test_units_are_named_by_what_they_compute(window):
    def gate(unit):
        return window.network.unit(unit)._gates[0]

    assert [gate(unit) for unit in ((1, 0), (1, 1), (2, 0))] == ["AND", "NOR", "XOR"]
    window.document.set_weight(WeightId(1, 0), -3.0)
    assert gate((1, 0)) == "OR"
    window.open_preset("or-nand")
    assert [gate(unit) for unit in ((1, 0), (1, 1), (2, 0))] == ["OR", "NAND", "XOR"]
    data = gate_data(Gate.XOR)
    window.document.set_data(Dataset([*data.points, (0.5, 0.2)], [*data.targets, 1]))
    assert gate((1, 0)) == "", "other points than the corners have no truth table"


@pytest.mark.parametrize(("preset", "name"), [("and", "AND"), ("or", "OR"), ("nand", "NAND")])
def test_gates_with_a_single_unit(window, preset, name):
    window._preset_actions[preset].trigger()
    assert window.document.evaluation.gates == {(1, 0): name}
    assert window.transport.accuracy.text == "4 / 4"


def test_the_sum_of_a_unit_is_written_out_as_in_the_lecture(window):
    def written(unit: tuple[int, int], point: tuple[float, float], *, rounded: bool = False) -> str:
        return unit_sum(window.document, unit, point, rounded=rounded).replace(NO_BREAK, " ")

    assert written((1, 0), (1.0, 0.0)) == "z = 1·5.00 + 0·5.00 − 8.00 = −3.00, s(z) = 0.05"
    assert written((2, 0), (0.0, 0.0), rounded=True) == "z = −0·11.00 − 1·11.00 + 6.00 = −5.00, s(z) = 0"
    assert written((1, 0), (-0.25, 0.5)) == "z = (−0.25)·5.00 + 0.5·5.00 − 8.00 = −6.75, s(z) = 0.00"
    assert written((0, 1), (0.0, 1.0)) == "x₂ = 1"


def test_the_chosen_weight_keeps_its_gradient_when_the_pointer_leaves(window, qtbot):
    view = window.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.selection.weight == WEIGHT
    window.table.setFocus()
    assert view.gradient.isVisible()
    assert view.gradient.lines == ("∂L/∂w ▲", "−0.0064")
    assert "∂L/∂w = −0.0064" in window.inspector.text()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.selection.weight is None
    assert not view.gradient.isVisible()


def test_the_chain_rule_multiplies_to_the_gradient_of_the_point(window):
    window.selection.choose_row(1)
    words, chain = weight_words(window.document, window.selection, WeightId(1, 1, 1))
    assert words.startswith("w(x₂ → y₂) = −7.00")
    assert chain.startswith("at (0, 1): (ŷ − t) · w(y₂ → ŷ) · s′(z(y₂)) · x₂")
    assert chain.endswith(" = (−0.005064) · (−11) · 0.01766 · 1 = 0.000984")
    window.selection.probe((0.3, 0.4))
    assert "choose a row" in weight_words(window.document, window.selection, WEIGHT)[1]


def test_what_the_chain_rule_multiplies_adds_up_for_the_reader(window):
    """Small factors keep their digits, and a single one is not repeated."""
    window.document.set_weight(WeightId(1, 1), -12.0)
    chain = weight_words(window.document, window.selection, WeightId(1, 1))[1]
    factors, result = chain.split(" = ")[1:]
    numbers = [float(f.strip("()").replace("−", "-")) for f in factors.split(" · ")]
    assert 0 < min(abs(n) for n in numbers) < 1e-4
    assert np.prod(numbers) == pytest.approx(float(result.replace("−", "-")), rel=0.01)
    assert weight_words(window.document, window.selection, WeightId(2, 0))[1].count(" = ") == 1


def test_a_gradient_too_small_for_its_decimals_is_not_called_0(window):
    window.document.set_weight(WeightId(1, 1), -22.0)
    assert re.search(r"∂L/∂b = −?\d\.\de−\d+,", weight_words(window.document, window.selection, WeightId(1, 1))[0])


def test_the_newer_choice_is_explained(window, qtbot):
    view = window.network
    window.selection.pin_unit((1, 0))
    assert window.inspector.text().startswith("y₁: AND")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.inspector.text().startswith("w(x₁ → y₁)")
    window.selection.pin_unit((1, 1))
    assert window.inspector.text().startswith("y₂: NOR")
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert window.inspector.text().startswith("w(x₂ → y₁)")


def test_the_pin_is_shown_where_the_unit_is(window):
    window.selection.pin_unit((1, 1))
    window.trainer.reshape(without_unit(window.document.experiment.architecture, 1, 0))
    assert window.network.unit((1, 0))._is_pinned
    window.open_preset("by-hand")
    window.selection.pin_unit((1, 1))
    window.open_preset("or-nand")
    assert not window.network.unit((1, 1))._is_pinned
    assert window.unit_picker.text() == "output ŷ"


def test_a_locked_weight_says_that_it_is(window):
    window.document.set_lock(WEIGHT, True)
    assert "locked" in weight_words(window.document, window.selection, WEIGHT)[0]


def test_a_zero_gradient_says_that_nothing_moves(window):
    window.document.set_activations((Activation.STEP, Activation.SIGMOID))
    assert "a step leaves it" in weight_words(window.document, window.selection, WEIGHT)[0]


# Matrices.


def entries(window, index):
    return window.matrices.sheet.blocks[index].texts()


def test_the_matrices_have_the_numbers_of_the_network(window):
    assert entries(window, 0) == [["0", "0"], ["0", "1"], ["1", "0"], ["1", "1"]]
    assert entries(window, 1) == [["5.00", "−7.00"], ["5.00", "−7.00"]]
    assert entries(window, 2) == [["−8.00", "3.00"]]
    assert entries(window, 3)[0] == ["−8.00", "3.00"]
    assert entries(window, 4)[3] == ["0.88", "0.00"]
    assert [block.caption for block in window.matrices.sheet.blocks[5:]] == [
        "Y 4×2",
        "W₂ 2×1",
        "b₂ 1×1",
        "Z₂ 4×1",
        "ŷ 4×1",
    ]


def test_rounded_as_in_the_notes(window):
    """s(-8) = 0, s(3) = 1, s(-5) = 0, in the matrices, the table and the diagram."""
    window.selection.set_rounded(True)
    assert entries(window, 3)[0] == ["−8", "3"]
    assert entries(window, 4)[0] == ["0", "1"]
    assert entries(window, 8)[0] == ["−5"]
    assert entries(window, 9) == [["0"], ["1"], ["1"], ["0"]]
    assert window.table.model().index(0, 3).data() == "1"
    assert window.network.unit((2, 0))._sum == "−5.00 → 0"


def test_an_entry_and_its_connection_light_up_together(window, qtbot):
    sheet = window.matrices.sheet
    qtbot.mouseMove(sheet, sheet.blocks[1].entry(1, 0).center().toPoint())
    assert window.selection.lit == WeightId(1, 0, 1)
    assert window.network._connections[WeightId(1, 0, 1)]._is_lit
    qtbot.mouseMove(sheet, sheet.blocks[2].entry(0, 1).center().toPoint())
    assert window.selection.lit == WeightId(1, 1)
    assert not window.network._connections[WeightId(1, 0, 1)]._is_lit


def test_an_entry_can_be_typed_into(window, qtbot):
    sheet = window.matrices.sheet
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.blocks[6].entry(1, 0).center().toPoint())
    (field,) = sheet.findChildren(NumberField)
    qtbot.keyClicks(field, "2.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert value(window, WeightId(2, 0, 1)) == 2.5
    assert entries(window, 6)[1] == ["2.50"]


def test_many_points_are_shown_by_their_first(window):
    data = gate_data(Gate.XOR)
    window.document.set_data(Dataset([*data.points] * 5, [*data.targets] * 5))
    assert len(entries(window, 0)) == 8
    assert window.matrices.sheet.blocks[0].caption == "X 20×2"


def test_a_single_unit_in_matrix_form(window):
    window.open_preset("lab-09-1")
    assert [block.caption for block in window.matrices.sheet.blocks] == ["X 4×2", "W 2×1", "b 1×1", "Z 4×1", "ŷ 4×1"]


# The probe.


def test_the_probe_drives_the_diagram(window):
    window.selection.probe((0.25, 0.75))
    assert window.network.unit((0, 0))._value == "0.25"
    assert window.network.unit((1, 0))._sum == "−3.00 → 0.05"
    assert window.table.currentIndex().row() == -1
    window.selection.probe((1.0, 0.0))
    assert window.selection.row == 2, "on a point of the data it is that point"


def test_an_input_is_written_alike_in_the_diagram_and_over_it(window):
    window.selection.probe((0.6134, -0.07))
    assert [window.network.unit((0, unit))._value for unit in (0, 1)] == ["0.61", "−0.07"]
    assert window._panels["network"].hint.text() == "input x = (0.61, −0.07)"


def test_a_click_in_the_region_moves_the_probe_and_snaps_to_points(window, qtbot):
    region = window.region

    def click(x1, x2):
        at = region.mapFromScene(region._ground.mapViewToScene(QPointF(x1, x2)))
        qtbot.mouseClick(region.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(0.5, 0.25)
    assert window.selection.input == pytest.approx((0.5, 0.25), abs=0.01)
    click(1.02, 0.99)
    assert window.selection.row == 3


def test_arrows_move_the_probe(window, qtbot):
    stepped = []
    window.actions_by_name["step"].setEnabled(True)
    window.actions_by_name["step"].triggered.connect(lambda: stepped.append(True))
    window.region.setFocus()
    qtbot.keyClick(window.region, Qt.Key.Key_Right)
    assert window.selection.input == pytest.approx((0.05, 0.0))
    qtbot.keyClick(window.region, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert window.selection.input == pytest.approx((0.05, 0.005))
    assert stepped == [], "Right is the region's here, not the window's"


def test_the_pointer_reads_out_the_output(window, qtbot):
    region = window.region
    at = region.mapFromScene(region._ground.mapViewToScene(QPointF(0.5, 0.5)))
    qtbot.mouseMove(region.viewport(), at)
    text = window._panels["region"].hint.text()
    assert text == "x₁ 0.50  x₂ 0.50  ŷ 0.995"


def test_the_unit_picker_pins_by_menu(window):
    menu = window.unit_picker.menu()
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["ŷ", "y₁", "y₂"]
    actions["y₁"].trigger()
    assert window.selection.unit == (1, 0)
    actions["ŷ"].trigger()
    assert window.selection.pinned is None


# Large networks.


def test_pills_of_wide_layers_show_in_hand_only(window):
    preset = PRESETS["lab-09-3"]
    experiment = preset.experiment(lambda start, architecture: Parameters.zeros(architecture))
    window.document.open(experiment, "wide")
    pill = window.network.pill(WeightId(2, 3, 4))
    assert pill.opacity() == 0
    window.selection.light(pill.weight)
    assert pill.opacity() == 1
    window.selection.light(None)
    window.selection.choose_weight(pill.weight)
    assert pill.opacity() == 1


def test_keyboard_alone_from_start_to_a_finished_xnor(window, qtbot):
    """XNOR by biases only: Tab to the biases, type them."""
    window.settings.data.kind.setFocus()
    qtbot.keyClicks(window.settings.data.kind, "XN")
    assert window.document.experiment.data == gate_data(Gate.XNOR)
    view = window.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    solution = {WeightId(1, 0): "-2.5", WeightId(1, 1): "10.5", WeightId(2, 0): "16"}
    for weight in window.document.experiment.architecture.weight_ids():
        assert view.scene().focusItem() is view.pill(weight)
        if weight in solution:
            qtbot.keyClick(view, Qt.Key.Key_F2)
            (field,) = [f for f in view.viewport().findChildren(NumberField) if f.isVisible()]
            qtbot.keyClicks(field, solution[weight])
            qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert window.transport.accuracy.text == "4 / 4"


def test_a_new_start_leaves_locked_weights(window):
    window.document.set_lock(WEIGHT, True)
    architecture = window.document.experiment.architecture
    window.document.set_start(Start(StartKind.ZEROS), Parameters.zeros(architecture))
    assert value(window) == 5
    assert value(window, WeightId(1, 0, 1)) == 0


def test_a_screen_reader_hears_the_weight_in_hand(window, qtbot):
    view = window.network
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.accessibleName() == "weight from x1 to y1, +5.00"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.accessibleName() == "weight from x1 to y1, +5.10"
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    window.document.set_lock(WeightId(1, 0), True)
    assert view.accessibleName() == "bias of y1, −8.00, locked"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.accessibleName() == "Network diagram"


def test_what_opens_over_the_diagram_has_the_colours_of_the_theme(window, menu, qtbot):
    """A style of the diagram must not reach its menus and fields."""
    view = window.network
    opened = QMenu(view)
    opened.addAction("one")
    ground = opened.grab().toImage().pixelColor(opened.width() - 4, opened.height() // 2)
    assert ground.name().upper() == theme().panel
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(view.pill(WEIGHT).pos()))
    (field,) = [f for f in view.viewport().findChildren(NumberField) if f.isVisible()]
    field.setText("")
    assert (
        field.grab().toImage().pixelColor(field.width() * 3 // 4, field.height() // 2).name().upper() == theme().panel
    )
    opened.deleteLater()


def test_ctrl_q_quits(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_a_number_too_wide_for_its_place_is_shown_in_powers(window):
    window.document.set_weight(WEIGHT, -503372.47)
    assert window.network.pill(WEIGHT)._text == "−5.0e5"
    assert entries(window, 1)[0][0] == "−5.0e5"


def test_in_training_the_matrices_show_the_moment_of_the_pills(window):
    """Whatever paints the sheet between two moments, as the pointer does."""
    document, weight = window.document, WeightId(1, 0, 0)
    parameters = document.experiment.parameters
    document.begin_run()
    moved = parameters.replaced({weight: parameters.value(weight) + 3})
    document.follow(replace(document.experiment.state, parameters=moved), document.run)

    def shown():
        return window.network.pill(weight)._text.lstrip("+"), window.matrices.sheet.blocks[1].texts()[0][0]

    pill, entry = shown()
    assert pill == entry
    document.numbers_due.emit()
    assert shown() != (pill, entry)
    assert len(set(shown())) == 1


def test_a_probe_in_training_brings_pills_and_matrices_to_the_same_moment(window):
    document, weight = window.document, WeightId(1, 0, 0)
    parameters = document.experiment.parameters
    document.begin_run()
    moved = parameters.replaced({weight: parameters.value(weight) + 3})
    document.follow(replace(document.experiment.state, parameters=moved), document.run)
    window.network._selection.probe((0.25, 0.75))
    entry = window.matrices.sheet.blocks[1].texts()[0][0]
    assert window.network.pill(weight)._text.lstrip("+") == entry


def test_the_lines_under_a_large_network_are_whole(window):
    window.resize(1024, 640)
    architecture = Architecture.build((10, 10, 10))
    window.document.reshape(
        by_position(window.document.experiment.architecture, architecture), Parameters.zeros(architecture)
    )
    inspector = window.inspector
    QApplication.processEvents()
    for width in range(200, 700, 20):
        inspector.resize(width, inspector.height())
        room = QRect(0, 0, width, 10_000)
        needed = inspector.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, inspector.text()).height()
        assert needed <= inspector.height() or "\n" not in inspector.text()
    assert "click to type" in inspector.toolTip()
