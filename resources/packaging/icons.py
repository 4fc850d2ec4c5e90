"""The program's icon in the sizes and formats of the systems, from the one drawing."""

import os
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def make_icons(drawing: Path, folder: Path) -> None:
    """Write xorgui-SIZE.png, xorgui.ico and xorgui.icns into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    # Each size is drawn, not scaled: lines stay sharp.
    for size in {*SIZES, *WINDOWS_SIZES, *MAC_SIZES}:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"xorgui-{size}.png"))
    del app
    windows = [Image.open(folder / f"xorgui-{size}.png") for size in WINDOWS_SIZES]
    windows[-1].save(folder / "xorgui.ico", sizes=[picture.size for picture in windows], append_images=windows[:-1])
    mac = [Image.open(folder / f"xorgui-{size}.png") for size in MAC_SIZES]
    mac[-1].save(folder / "xorgui.icns", append_images=mac[:-1])
