"""The four views agree, keys and menus do what they say, the arrangement comes back."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QTableView

from xorgui.core.architecture import WeightId
from xorgui.core.data import Gate, gate_data
from xorgui.model.preferences import preferences
from xorgui.ui.forward_table import ForwardTable
from xorgui.ui.main_window import SMALLEST_SIZE, MainWindow
from xorgui.ui.theme import DARK, DARK_SHARP, LIGHT, LIGHT_SHARP, ThemeKeeper, keeper
from xorgui.ui.transport import FULL_SPEED, notch_of, speed_of


def cells(table: ForwardTable) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_it_opens_on_xor_by_hand(window):
    assert window.transport.epoch.text == "0"
    assert window.transport.loss.text == "0.0115"
    assert window.transport.accuracy.text == "4 / 4"
    assert window.transport.rate.text == "—"
    assert cells(window.table) == [
        ["0", "0", "0.00", "0.95", "0.01", "0", "0", "✓"],
        ["0", "1", "0.05", "0.02", "0.99", "1", "1", "✓"],
        ["1", "0", "0.05", "0.02", "0.99", "1", "1", "✓"],
        ["1", "1", "0.88", "0.00", "0.02", "0", "0", "✓"],
    ]


def test_an_edit_is_in_all_views_at_once(window):
    window.document.set_weight(WeightId(2, 0), 2.0)
    assert window.network.pill(WeightId(2, 0)).value == 2.0
    assert window.transport.accuracy.text == "4 / 4"
    assert cells(window.table)[1][4] == "0.78"
    window.document.set_weight(WeightId(2, 0), -2.0)
    assert window.transport.accuracy.text == "2 / 4"
    assert [row[-1] for row in cells(window.table)] == ["✓", "✗", "✗", "✓"]
    assert len(window.region.marks.rings.data) == 2


def test_a_row_of_the_table_drives_the_diagram(window, qtbot):
    table = window.table
    at = table.visualRect(table.model().index(3, 2)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.selection.input == (1.0, 1.0)
    assert window.network.unit((0, 0))._value == "1"
    assert window.network.unit((1, 0))._sum == "+2.00 → 0.88"
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert window.selection.input == (1.0, 0.0)
    assert table.currentIndex().row() == 2


def test_fewer_points_than_the_chosen_row(window):
    window.selection.choose_row(3)
    data = gate_data(Gate.XOR)
    window.document.set_data(type(data)(data.points[:2], data.targets[:2]))
    assert window.selection.row == 1
    assert window.table.model().rowCount() == 2


def test_no_points_at_all(window):
    data = gate_data(Gate.XOR)
    window.document.set_data(type(data)(data.points[:0], data.targets[:0]))
    assert window.transport.accuracy.text == "0 / 0"
    assert window.transport.loss.text == "—"
    assert window.selection.input == (0.0, 0.0)


def test_undo_and_redo_by_keys_with_readable_names(window, qtbot):
    window.document.set_weight(WeightId(1, 0, 0), 1.0)
    assert window.actions_by_name["undo"].text() == "&Undo weight x1 → y1"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.experiment.parameters.value(WeightId(1, 0, 0)) == 5
    assert not window.actions_by_name["undo"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.document.experiment.parameters.value(WeightId(1, 0, 0)) == 1


def test_reset_by_key(window, qtbot):
    window.settings.data.kind.activated.emit(1)
    window.document.set_weight(WeightId(1, 0, 0), 1.0)
    start = window.document.experiment.start_parameters
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.document.experiment.parameters == start


def test_until_tensorflow_is_loaded_it_says_so_and_training_waits(window):
    assert not window.actions_by_name["train"].isEnabled()
    assert not window.actions_by_name["step"].isEnabled()
    assert window._status.text() == "Loading TensorFlow…"
    waiting = {key for key, action in window._preset_actions.items() if not action.isEnabled()}
    assert waiting == {"lab-09-2", "lab-09-3"}
    assert not window.settings.training.seed.isEnabled()


def test_a_preset_without_random_weights_opens_at_once_and_can_be_undone(window):
    before = window.document.experiment
    window._preset_actions["lab-09-1"].trigger()
    assert window.document.experiment.architecture.hidden == ()
    assert window.transport.loss.text == "0.6931"
    assert window.transport.accuracy.text == "2 / 4"
    window.document.undo()
    assert window.document.experiment == before


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_both_themes_colour_the_window(window, choice):
    keeper().choose(choice)
    expected = {"light": LIGHT, "dark": DARK}[choice]
    assert QApplication.palette().window().color().name().upper() == expected.window
    image = window.grab().toImage()
    at = window.network.mapTo(window, window.network.rect().topLeft())
    assert image.pixelColor(at).name().upper() == expected.panel


def test_text_keeps_its_contrast():
    def luminance(color: str) -> float:
        channels = [int(color[k : k + 2], 16) / 255 for k in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(a: str, b: str) -> float:
        high, low = sorted((luminance(a), luminance(b)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    for theme in (LIGHT, DARK):
        for ground in (theme.panel, theme.tip_ground, theme.chosen):
            assert contrast(theme.text, ground) >= 4.5
        assert contrast(theme.quiet, theme.panel) >= 4.5
        assert contrast(theme.right, theme.panel) >= 4.5
        assert contrast(theme.negative, theme.panel) >= 4.5
    for theme in (LIGHT_SHARP, DARK_SHARP):
        for ground in (theme.panel, theme.tip_ground, theme.chosen):
            assert contrast(theme.text, ground) >= 7
        for color in (theme.quiet, theme.right, theme.positive, theme.negative):
            assert contrast(color, theme.panel) >= 7
        assert contrast(theme.line, theme.panel) >= 3


@pytest.fixture
def another_keeper(app):
    """Makes what the next start has; then the one of the tests is in force again."""
    made: list[ThemeKeeper] = []

    def make(*arguments) -> ThemeKeeper:
        made.append(ThemeKeeper(app, *arguments))
        return made[-1]

    yield make
    for each in made:
        each.deleteLater()
    keeper().choose("light")


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_high_contrast_by_the_menu_is_kept_and_colours_all(window, choice, another_keeper: Callable):
    keeper().choose(choice)
    entry = next(action for action in window.findChildren(QAction) if action.text() == "&High contrast")
    assert not entry.isChecked()
    entry.trigger()
    sharp = {"light": LIGHT_SHARP, "dark": DARK_SHARP}[choice]
    assert keeper().current == sharp
    assert entry.isChecked()
    assert QColor(window.region.marks.triangles.points()[0].brush().color()).name().upper() == sharp.negative
    image = window.grab().toImage()
    assert image.pixelColor(2, image.height() - 2).name().upper() == sharp.window
    assert another_keeper(choice, preferences().value("high_contrast", None, bool)).is_sharp
    entry.trigger()
    assert not keeper().is_sharp


def test_contrast_follows_the_system_until_it_is_chosen(another_keeper: Callable, monkeypatch):
    made = another_keeper("light")
    hints = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr(made, "_hints", SimpleNamespace(colorScheme=lambda: None, accessibility=lambda: hints))
    assert made.is_sharp
    made._on_system()
    assert made.current == LIGHT_SHARP
    made.sharpen(False)
    assert made.current == LIGHT


def test_it_works_at_the_smallest_size(window, qtbot):
    window.resize(SMALLEST_SIZE)
    qtbot.waitUntil(lambda: window.size() == SMALLEST_SIZE)
    assert window.minimumSizeHint().width() <= SMALLEST_SIZE.width()
    assert window.minimumSizeHint().height() <= SMALLEST_SIZE.height()
    for panel in window._panels.values():
        assert panel.isVisible()
        assert panel.width() > 200
    for label in window.transport.findChildren(QLabel):
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())


def test_the_arrangement_comes_back(window, qtbot, app):
    size = QSize(1024, 700)  # the offscreen screen is no larger, and a window must fit its screen
    window.resize(size)
    window.arrangement.show_actions["charts"].setChecked(False)
    window.arrangement.splitters["columns"].setSizes([300, 500, 400])
    sizes = window.arrangement.splitters["columns"].sizes()
    window.close()
    again = MainWindow()
    qtbot.addWidget(again, before_close_func=MainWindow.close_at_once)
    with qtbot.waitExposed(again):
        again.show()
    assert again.size() == size
    assert not again._panels["charts"].isVisible()
    assert again.arrangement.splitters["columns"].sizes() == sizes
    again.actions_by_name["reset_layout"].trigger()
    assert again._panels["charts"].isVisible()


def test_every_control_has_an_accessible_name(window):
    for kind in (QComboBox, QLineEdit, QPushButton, QSlider, QTableView):
        for widget in window.findChildren(kind):
            if widget.isVisible() and not isinstance(widget.parent(), QComboBox):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget


@pytest.mark.parametrize(
    ("notch", "speed"), [(0, 1), (10, 10), (40, 10_000), (60, 1_000_000), (FULL_SPEED, None), (43, 20_000)]
)
def test_speeds_are_round(notch, speed):
    assert (speed_of(notch), notch_of(speed)) == (speed, notch)


def test_keys_belong_to_the_focused_control(window, qtbot):
    """A button that has the focus is pressed by Space, the slider moved by Right; elsewhere they train and step."""
    pressed = []
    for name in ("train", "step", "reset"):
        action = window.actions_by_name[name]
        action.setEnabled(True)
        action.triggered.connect(lambda checked=False, name=name: pressed.append(name))
    reset = next(b for b in window.transport.findChildren(QPushButton) if b.text() == "Reset")
    slider = window.transport.speed.slider
    for widget, key in (
        (reset, Qt.Key.Key_Space),
        (slider, Qt.Key.Key_Right),
        (window.network, Qt.Key.Key_Space),
        (window.network, Qt.Key.Key_Right),
        (window.table, Qt.Key.Key_Space),
        (window.table, Qt.Key.Key_Right),
        (window.matrices, Qt.Key.Key_Right),
    ):
        widget.setFocus()
        qtbot.keyClick(widget, key)
    assert pressed == ["reset", "train", "step", "train", "step"]


def test_a_change_of_theme_tells_each_widget_once(window):
    """Qt tells them many times over where a style sheet follows another: a second in a busy window."""

    class Counter(QObject):
        told = 0

        def eventFilter(self, _watched, event):
            self.told += event.type() is QEvent.Type.StyleChange
            return False

    counter = Counter()
    QApplication.instance().installEventFilter(counter)
    keeper().choose("dark")
    QApplication.instance().removeEventFilter(counter)
    keeper().choose("light")
    assert counter.told < 5 * len(QApplication.allWidgets())


def test_the_status_bar_takes_no_more_room_than_its_sentence(window):
    """Its buttons are hidden most of the time, and their height would be missing from the pages of the lessons."""
    window.show_message("At rest.")
    assert window.statusBar().height() <= window._status.sizeHint().height() + 10
