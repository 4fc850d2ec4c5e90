"""Pictures of a widget as it would look on paper: PNG at any scale, SVG and PDF."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSizeF
from PySide6.QtGui import QFont, QFontInfo, QImage, QImageWriter, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView, QWidget

from xorgui import __version__
from xorgui.ui.export.flat import DPI, FlatDevice
from xorgui.ui.theme import keeper, number_font, theme

SCALES = (1, 2, 3, 4)
POINTS_PER_INCH = 72
_METRES_PER_INCH = 0.0254


def image(widget: QWidget, scale: float = 2, theme_name: str = "light") -> QImage:
    """The widget with so many pixels to each of its own."""
    made = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    for set_density in (made.setDotsPerMeterX, made.setDotsPerMeterY):
        set_density(round(DPI / _METRES_PER_INCH))  # of the fonts, which the painter enlarges
    with keeper().dressed(theme_name):
        _paint(widget, made, scale)
    return made


def png(picture: QImage) -> bytes:
    """The content of a file; any thread may call it."""
    with _buffer() as buffer:
        QImageWriter(buffer, b"png").write(picture)
        return _content(buffer)


def svg(widget: QWidget, title: str, theme_name: str = "light") -> bytes:
    """The widget as an SVG; texts stay texts, with fonts that another machine may have in reserve."""
    with _buffer() as buffer, keeper().dressed(theme_name):
        made = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # the older version has no clipping
        made.setOutputDevice(buffer)
        made.setSize(widget.size())
        made.setViewBox(QRect(widget.rect()))
        made.setResolution(DPI)
        made.setTitle(title)
        _paint(widget, made)
        return re.sub(r'font-family="([^"]+)"', _families, _content(buffer).decode()).encode()


def pdf(widget: QWidget, title: str, theme_name: str = "light") -> bytes:
    """The widget as one page of a PDF that is as large as it."""
    with _buffer() as buffer, keeper().dressed(theme_name):
        made = QPdfWriter(buffer)
        made.setResolution(DPI)
        made.setTitle(title)
        made.setCreator(f"XOR Lab {__version__}")
        size = QSizeF(widget.size()) * POINTS_PER_INCH / DPI
        made.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        made.setPageMargins(QMarginsF())
        _paint(widget, made)
        return _content(buffer)


def _paint(widget: QWidget, device: QPaintDevice, scale: float = 1) -> None:
    """Everything in the widget, as shapes where the screen is shown prepared pictures of them."""
    views = [view for view in [widget, *widget.findChildren(QGraphicsView)] if isinstance(view, QGraphicsView)]
    spots = [item for view in views for item in view.items() if isinstance(item, pg.ScatterPlotItem)]
    caches = [(view, view.cacheMode()) for view in views]
    painter = QPainter(device)
    try:
        for view in views:
            view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        for item in spots:
            item.setExportMode(True, {"antialias": True})
        painter.scale(scale, scale)
        painter.fillRect(widget.rect(), theme().panel)
        # By its full name: a QGraphicsView has another one, which leaves its frame out.
        QWidget.render(widget, FlatDevice(widget.size(), painter, widget.devicePixelRatioF()))
    finally:
        painter.end()
        for item in spots:
            item.setExportMode(False)
        for view, cache in caches:
            view.setCacheMode(cache)


def _families(found: re.Match[str]) -> str:
    """Qt's name of a font, as "Sans Serif", says nothing to others: the font that it stands for here, and a kind."""
    family = found[1]
    kind = "monospace" if family == number_font().family() else "sans-serif"
    return f'font-family="{QFontInfo(QFont(family)).family()}, {family}, {kind}"'


@contextmanager
def _buffer() -> Iterator[QBuffer]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    try:
        yield buffer
    finally:
        buffer.close()


def _content(buffer: QBuffer) -> bytes:
    return bytes(buffer.data().data())
