"""One factor makes type and marks larger, in all views, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QScrollBar, QWidget

from xorgui.core.architecture import WeightId
from xorgui.model.trainer import Trainer
from xorgui.ui import theme
from xorgui.ui.main_window import MainWindow
from xorgui.ui.settings.panel import SettingsPanel

SCALE = 1.5


@pytest.fixture
def enlarge(window, app):
    """Sets the scale; afterwards everything is as at a desk again."""
    window.resize(1600, 1000)

    def set_scale(scale: float) -> None:
        theme.keeper().set_scale(scale)
        app.processEvents()

    yield set_scale
    set_scale(1)


def fonts(window) -> dict[QWidget, float]:
    """Of all that has text; Qt's own parts have not, or get the font of the day when they open."""
    return {widget: widget.font().pointSizeF() for widget in window.findChildren(QWidget) if has_text(widget)}


def has_text(widget: QWidget) -> bool:
    is_list = widget.window().metaObject().className() == "QComboBoxPrivateContainer"
    is_part = widget.objectName().startswith(("qt_scrollarea_", "qt_table")) or isinstance(widget, QScrollBar)
    is_header_out_of_sight = isinstance(widget, QHeaderView) and widget.isHidden()
    return not (is_list or is_part or is_header_out_of_sight)


def test_every_font_grows_by_the_factor_and_comes_back(window, enlarge):
    at_desk = fonts(window)
    enlarge(SCALE)
    enlarged = fonts(window)
    for widget, size in at_desk.items():
        assert enlarged[widget] == pytest.approx(SCALE * size, abs=0.02), widget
    enlarge(1)
    back = fonts(window)
    for widget, size in at_desk.items():
        assert back[widget] == pytest.approx(size), widget


def test_another_theme_leaves_the_scale(window, enlarge):
    enlarge(SCALE)
    enlarged = fonts(window)
    theme.keeper().choose("dark")
    assert fonts(window) == enlarged
    theme.keeper().choose("light")


def test_marks_grow_by_the_factor(window, enlarge):
    pill, marks, loss = window.network.pill(WeightId(1, 0, 0)), window.region.marks, window.charts.loss

    def sizes() -> list[float]:
        on_screen = window.network.mapFromScene(pill.mapRectToScene(pill.box)).boundingRect()
        axis = window.region.ci.getItem(0, 0).getAxis("bottom")
        return [
            on_screen.height(),
            marks.size,
            float(marks.cross.opts["size"]),
            window.region.picture.boundary.opts["pen"].widthF(),
            axis.style["tickFont"].pointSizeF(),
            axis.label.font().pointSizeF(),
            loss.getPlotItem().getAxis("left").width(),
            window.table.rowHeight(0),
            window.matrices.sheet.blocks[0].line_height,
        ]

    at_desk = sizes()
    enlarge(SCALE)
    assert sizes() == pytest.approx([SCALE * size for size in at_desk], rel=0.12)
    enlarge(1)
    assert sizes() == pytest.approx(at_desk)


def test_a_wider_pill_is_still_typed_into_where_it_is(window, enlarge, qtbot):
    enlarge(SCALE)
    view, pill = window.network, window.network.pill(WeightId(1, 1, 0))
    spot = view.mapFromScene(pill.pos())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    (field,) = [child for child in view.viewport().children() if isinstance(child, QWidget)]
    assert field.geometry().contains(spot)
    qtbot.keyClicks(field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.document.experiment.parameters.value(WeightId(1, 1, 0)) == 4


def test_the_bar_has_room_for_its_numbers(window, enlarge):
    enlarge(SCALE)
    for label in window.transport.findChildren(QLabel):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()


def test_fields_of_a_fixed_width_grow_as_their_text(window, enlarge):
    timeline, log = window.charts.timeline.field, window.charts.log.every
    at_desk = [field.minimumWidth() for field in (timeline, log)]
    enlarge(SCALE)
    assert [field.minimumWidth() for field in (timeline, log)] == [SCALE * width for width in at_desk]
    enlarge(1)
    assert [field.minimumWidth() for field in (timeline, log)] == at_desk


def test_what_was_made_undressed_grows_as_well(app, qtbot, monkeypatch):
    monkeypatch.setattr(Trainer, "load_engine", lambda self: None)
    with theme.keeper().undressed():
        made = MainWindow()
        made.shelf.open(made.shelf.lessons[0])
        made.charts.open_page("code")
    qtbot.addWidget(made)
    made.show()
    header, code = made.table.horizontalHeader(), made.charts.code.text
    before = [part.viewport().font().pointSizeF() for part in (made.table, header, code)]
    theme.keeper().set_scale(SCALE)
    after = [part.viewport().font().pointSizeF() for part in (made.table, header, code)]
    theme.keeper().set_scale(1)
    made.close_at_once()
    assert after == pytest.approx([SCALE * size for size in before])


def test_names_of_settings_made_while_presenting_are_as_high_as_those_made_at_the_desk(window, enlarge):
    names = [label for label in window.settings.findChildren(QLabel) if label.buddy() is not None]
    at_desk = [name.minimumSizeHint().height() for name in names]
    enlarge(SCALE)
    panel = SettingsPanel(window.document, window.trainer)
    made = [label for label in panel.findChildren(QLabel) if label.buddy() is not None]
    enlarge(1)
    assert [max(name.minimumHeight(), name.minimumSizeHint().height()) for name in made] == at_desk
    panel.deleteLater()
