"""What the plots of the window have in common."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from xorgui.ui.theme import px, text_font, theme

# A plot lower than this, in pixels at a desk, needs the room of its axes' names for itself.
SMALLEST_WITH_NAMES = 150


def prepare_plot(plot: pg.PlotItem, owner: QWidget) -> None:
    """Take away pyqtgraph's own buttons and menus, whose entries are in the program's, and its units of axes."""
    plot.hideButtons()
    plot.setMenuEnabled(False)
    for name in ("left", "bottom", "right", "top"):
        # Numbers are written as they are, not in thousands or thousandths; else each change of a range sets its names.
        plot.getAxis(name).enableAutoSIPrefix(False)
    # WORKAROUND: pyqtgraph makes this menu even where there is none to show, as a window without a parent, which
    # lives until Python's garbage collector finds it: a leak in the eyes of the tests, rightly. It goes with its owner,
    # but is no child: its hundred widgets would be styled anew each time that the owner finds another place.
    owner.destroyed.connect(plot.ctrlMenu.deleteLater)


def line_pen(owner: QWidget, color: str | QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen of a width in the widget's pixels: pyqtgraph's are cosmetic, which means pixels of the screen."""
    pen: QPen = pg.mkPen(color, width=px(width) * owner.devicePixelRatioF(), style=style)
    return pen


def dress_axes(plot: pg.PlotItem, line: str | None, left_width: float | None = None) -> None:
    """Axes in the colours and the type of the theme.

    `line`: colour of the axis line, None: no line; `left_width`: of the axis whose numbers are not to move the plot,
    in pixels at a desk.
    """
    if left_width is not None:
        plot.getAxis("left").setWidth(px(left_width))
    for name in ("bottom", "left"):
        axis = plot.getAxis(name)
        axis.setPen(pg.mkPen(line))
        axis.setTextPen(theme().quiet)
        axis.setTickFont(text_font(1))
        axis.label.setFont(text_font())
        # It does not look at the size of its label by itself: the room for it, and its place.
        axis.showLabel(axis.label.isVisible())
        axis.resizeEvent()


def name_axis(plot: pg.PlotItem, axis: str, name: str, height: float) -> None:
    """Write a name along an axis of a plot in a widget of a height, if there is room for it."""
    item = plot.getAxis(axis)
    if item.labelText != name:
        item.setLabel(name)
    has_room = bool(name) and height >= px(SMALLEST_WITH_NAMES)
    if item.label.isVisible() != has_room:
        item.showLabel(has_room)
