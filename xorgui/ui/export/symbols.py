"""The theme's symbols as shapes: Qt paints them as pictures that are only as fine as the screen."""

from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtSvg import QSvgRenderer

from xorgui.core.resources import resource_folder

_LARGEST = 64


def shapes_of(pixmap: QPixmap) -> QSvgRenderer | None:
    """What draws the symbol that a picture shows, at any size; None: it shows none, or one that is greyed out."""
    if max(pixmap.width(), pixmap.height()) > _LARGEST:
        return None
    shown = _plain(pixmap)
    return next(
        (_renderer(name) for name in _names() if _picture(name, pixmap.width(), pixmap.height()) == shown), None
    )


@cache
def _names() -> tuple[str, ...]:
    return tuple(str(path) for path in sorted(resource_folder("icons").glob("*.svg")))


@cache
def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(name)


@cache
def _picture(name: str, width: int, height: int) -> QImage:
    """As Qt paints it for a style sheet."""
    return _plain(QIcon(name).pixmap(QSize(width, height), 1.0))


def _plain(pixmap: QPixmap) -> QImage:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(1)
    return image
