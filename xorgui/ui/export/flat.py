"""Paints what is painted on it onto another painter in plain coordinates, to be enlarged or written down.

The plots draw in the units of their data, with pens that are as wide in pixels at any scale ("cosmetic"). Enlarged,
such lines stay thin; and in an SVG, all programs but browsers take their width for one in the units of the data, so
that a line of a pixel fills the picture. Here each shape is brought into the coordinates of the widget first, and each
pen has its width in them.
"""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRegion,
    QTextItem,
    QTransform,
)

from xorgui.ui.export.symbols import shapes_of

# Pixels per inch that the fonts of the window are laid out for.
DPI = 96
_MILLIMETRES_PER_INCH = 25.4
# Of a picture in a PDF, to each pixel of the window.
PDF_DETAIL = 2


class _Engine(QPaintEngine):
    """Gets shapes in the painter's coordinates and passes them on in the device's."""

    def __init__(self, target: QPainter, ratio: float) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._target = target
        self._ratio = ratio
        self._base = target.transform()
        self._transform = QTransform()
        self._pen = QPen(Qt.PenStyle.NoPen)
        self._brush = QBrush()
        self._clip: QPainterPath | None = None
        self._is_clipping = False
        self._is_hidden = False
        self._window = QRegion()
        """The part of the device that the widget being painted may paint on; empty: all."""

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        flags, dirty = state.state(), QPaintEngine.DirtyFlag
        if flags & dirty.DirtyTransform:
            self._transform = state.transform()
        if flags & dirty.DirtyPen:
            self._pen = state.pen()
        if flags & (dirty.DirtyBrush | dirty.DirtyBrushOrigin):
            self._brush = state.brush()
        if flags & dirty.DirtyOpacity:
            self._target.setOpacity(state.opacity())
        if flags & dirty.DirtyHints:
            self._target.setRenderHints(self._target.renderHints(), False)
            self._target.setRenderHints(state.renderHints(), True)
        if flags & dirty.DirtyCompositionMode:
            self._target.setCompositionMode(state.compositionMode())
        if flags & dirty.DirtyClipRegion:
            path = QPainterPath()
            path.addRegion(state.clipRegion())
            self._cut(path, state.clipOperation())
        if flags & dirty.DirtyClipPath:
            self._cut(state.clipPath(), state.clipOperation())
        if flags & dirty.DirtyClipEnabled:
            self._is_clipping = state.isClipEnabled()
        if flags & (dirty.DirtyClipRegion | dirty.DirtyClipPath | dirty.DirtyClipEnabled):
            self._show_clip()

    def _cut(self, path: QPainterPath, operation: Qt.ClipOperation) -> None:
        path = self._transform.map(path)
        self._is_clipping = operation != Qt.ClipOperation.NoClip
        if operation == Qt.ClipOperation.NoClip:
            self._clip = None
        elif operation == Qt.ClipOperation.IntersectClip and self._clip is not None:
            self._clip = self._clip.intersected(path)
        else:
            self._clip = path

    def _show_clip(self) -> None:
        clip = self._clip if self._is_clipping else None
        if not self._window.isEmpty():
            window = QPainterPath()
            window.addRegion(self._window)
            clip = window if clip is None else window.intersected(clip)
        self._is_hidden = clip is not None and clip.isEmpty()
        if clip is None:
            self._target.setClipping(False)
        elif not self._is_hidden:
            self._target.setClipPath(clip)

    def _is_seen(self) -> bool:
        """Whether what is painted now shows, after a look at the part of the device that the widget may paint on.

        Qt tells each widget's place by this alone, and does not say when it is another.
        """
        window = self.systemClip()
        if window != self._window:
            self._window = window
            self._show_clip()
        return not self._is_hidden

    def _flat_pen(self) -> QPen:
        """The pen with its width, and so its dashes, in the coordinates of the device."""
        pen = QPen(self._pen)
        if pen.style() == Qt.PenStyle.NoPen:
            return pen
        scale = 1 / self._ratio if pen.isCosmetic() else abs(self._transform.determinant()) ** 0.5
        pen.setWidthF((pen.widthF() or 1.0) * scale)
        pen.setCosmetic(False)
        return pen

    def _flat_brush(self) -> QBrush:
        brush = QBrush(self._brush)
        if brush.style() != Qt.BrushStyle.NoBrush:
            brush.setTransform(brush.transform() * self._transform)
        return brush

    def drawPath(self, path: QPainterPath) -> None:
        if not self._is_seen():
            return
        self._target.setPen(self._flat_pen())
        self._target.setBrush(self._flat_brush())
        self._target.drawPath(self._transform.map(path))

    def drawPolygon(self, points: Iterable[Any], mode: QPaintEngine.PolygonDrawMode) -> None:
        if not self._is_seen():
            return
        polygon = self._transform.map(QPolygonF([QPointF(point) for point in points]))
        self._target.setPen(self._flat_pen())
        if mode == QPaintEngine.PolygonDrawMode.PolylineMode:
            self._target.setBrush(Qt.BrushStyle.NoBrush)
            self._target.drawPolyline(polygon)
            return
        self._target.setBrush(self._flat_brush())
        is_winding = mode == QPaintEngine.PolygonDrawMode.WindingMode
        self._target.drawPolygon(polygon, Qt.FillRule.WindingFill if is_winding else Qt.FillRule.OddEvenFill)

    # Texts and images keep their transformation: they may be turned.

    def drawTextItem(self, place: Any, item: QTextItem) -> None:
        self._target.setPen(self._pen)
        self._target.setFont(_whole(item.font()))
        self._draw_placed(lambda target: target.drawText(place, item.text()))

    def drawPixmap(self, place: Any, pixmap: Any, source: Any) -> None:
        shapes = shapes_of(pixmap) if QRectF(pixmap.rect()) == QRectF(source) else None
        if shapes is not None:
            self._draw_placed(lambda target: shapes.render(target, QRectF(place)))
            return
        # Cut first: an SVG would take the whole picture.
        cut = pixmap.copy(QRectF(source).toAlignedRect())
        self._draw_placed(lambda target: target.drawPixmap(place, cut, QRectF(cut.rect())))

    def drawImage(self, place: Any, image: QImage, source: Any, flags: Any = None) -> None:
        cut = image.copy(QRectF(source).toAlignedRect())
        if self._target.paintEngine().type() == QPaintEngine.Type.Pdf:
            cut = self._smooth(cut, self._transform.mapRect(QRectF(place)).size().toSize() * PDF_DETAIL)
        self._draw_placed(lambda target: target.drawImage(place, cut))

    def _smooth(self, image: QImage, size: QSize) -> QImage:
        """Enlarged to this size with shades between its pixels, which a PDF cannot ask for, if that is wished."""
        is_wished = self._target.renderHints() & QPainter.RenderHint.SmoothPixmapTransform
        if not is_wished or size.width() <= image.width() or size.height() <= image.height():
            return image
        return image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)

    def _draw_placed(self, draw: Callable[[QPainter], None]) -> None:
        if self._is_seen():
            self._target.setTransform(self._transform * self._base)
            draw(self._target)
            self._target.setTransform(self._base)


def _whole(font: QFont) -> QFont:
    """The font with everything set that a painter would otherwise take from its own."""
    whole = QFont(font)
    whole.setFamilies(font.families())
    if font.pixelSize() < 0:
        whole.setPointSizeF(font.pointSizeF())
    else:
        whole.setPixelSize(font.pixelSize())
    whole.setWeight(font.weight())
    whole.setStyle(font.style())
    whole.setUnderline(font.underline())
    return whole


class FlatDevice(QPaintDevice):
    """As large as a widget; what is painted on it goes to `target`, whose coordinates are the widget's.

    `ratio` are the pixels of the widget's screen to one of its coordinates: its cosmetic pens are meant for them.
    """

    def __init__(self, size: QSize, target: QPainter, ratio: float = 1.0) -> None:
        super().__init__()
        self._size = size
        self._engine = _Engine(target, ratio)

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        match metric:
            case kind.PdmWidth:
                return self._size.width()
            case kind.PdmHeight:
                return self._size.height()
            case kind.PdmWidthMM:
                return round(self._size.width() / DPI * _MILLIMETRES_PER_INCH)
            case kind.PdmHeightMM:
                return round(self._size.height() / DPI * _MILLIMETRES_PER_INCH)
            case kind.PdmDpiX | kind.PdmDpiY | kind.PdmPhysicalDpiX | kind.PdmPhysicalDpiY:
                return DPI
            case kind.PdmDepth:
                return 32
            case kind.PdmNumColors:
                return 2**31 - 1
            case kind.PdmDevicePixelRatio:
                return 1
            case _:
                return int(super().metric(metric))
