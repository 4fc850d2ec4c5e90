"""Where the keyboard is can be seen, and only there."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from xorgui.core.architecture import WeightId


def pixels(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(widget.grab().toImage().Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


def stops(window) -> dict[str, QWidget]:
    train, *others = window.transport.findChildren(QPushButton)
    return {
        "train": train,
        "reset": others[1],
        "speed": window.transport.speed.slider,
        "presets": window.transport.story,
        "header": window.headers.header(1).kind,
        "more": window.headers.header(1).more,
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("stop", ["train", "reset", "speed", "presets", "header", "more"])
def test_a_control_with_the_keyboard_stands_out(window, stop, theme):
    from xorgui.ui.theme import keeper

    keeper().choose(theme)
    widget = stops(window)[stop]
    widget.setEnabled(True)
    window.table.setFocus()
    without = pixels(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = pixels(widget)
    changed = np.abs(with_focus - without).max(axis=2) > 60
    # At least a line along one side of it.
    assert changed.sum() > 0.6 * widget.width()
    keeper().choose("light")


def test_the_train_button_has_no_frame_inside_its_frame(window):
    train = stops(window)["train"]
    train.setEnabled(True)
    window.table.setFocus()
    without = pixels(train)
    train.setFocus(Qt.FocusReason.TabFocusReason)
    assert (pixels(train)[4:-4, 4:-4] == without[4:-4, 4:-4]).all()


def test_a_pill_looks_focused_only_while_it_has_the_keyboard(window):
    """Its weight stays chosen when Tab has left the diagram, which is another look."""
    view, last = window.network, WeightId(2, 0)

    def look() -> np.ndarray:
        pill = view.pill(last)
        area = view.mapFromScene(pill.mapRectToScene(pill.box.adjusted(-6, -6, 6, 6))).boundingRect()
        image = view.grab(area).toImage()
        image = image.convertToFormat(image.Format.Format_RGB32)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
        return rows[:, :, :3].astype(int)

    window.table.setFocus()
    at_rest = look()
    view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert view.scene().focusItem() is view.pill(last)
    focused = look()
    window.table.setFocus()
    chosen = look()
    ring = np.abs(focused - chosen).max(axis=2) > 60
    assert ring.sum() > 2 * view.pill(last).box.width()
    assert (chosen != at_rest).any(), "it is still the chosen one"


def test_at_first_no_control_has_the_keyboard(window, qtbot):
    """Else Space, which trains, and Enter would be that control's."""
    with qtbot.waitActive(window):
        window.activateWindow()
    assert QApplication.focusWidget() is window
