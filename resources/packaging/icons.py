"""The program's icon in the sizes and formats of the systems, from the one drawing."""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)


def make_icons(drawing: Path, folder: Path) -> None:
    """Write xorgui-SIZE.png, xorgui.ico and xorgui.icns into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    # Each size is drawn, not scaled: lines stay sharp.
    pictures = {size: _drawn(renderer, size) for size in (*SIZES, 1024)}
    del app
    for size in SIZES:
        pictures[size].save(folder / f"xorgui-{size}.png")
    smaller = [pictures[size] for size in WINDOWS_SIZES[:-1]]
    sizes = [(size, size) for size in WINDOWS_SIZES]
    pictures[256].save(folder / "xorgui.ico", sizes=sizes, append_images=smaller)
    pictures[1024].save(folder / "xorgui.icns", append_images=[pictures[size] for size in (16, 32, 64, 128, 256, 512)])


def _drawn(renderer: QSvgRenderer, size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return Image.open(BytesIO(buffer.data().data()))
