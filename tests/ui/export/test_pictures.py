"""Pictures of the window, judged by what they show: read by Qt's own readers and by the places of what is drawn."""

import re
from xml.etree import ElementTree

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QByteArray, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QScrollArea, QWidget

from xorgui.core.edits import joined
from xorgui.ui import theme
from xorgui.ui.export.pictures import image, pdf, png, svg

SVG = "{http://www.w3.org/2000/svg}"


def pixels(picture: QImage) -> np.ndarray:
    """Red, green and blue from 0 to 1; shape (rows, columns, 3)."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3) / 255


def drawn_svg(content: bytes, size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(content)).render(painter)
    painter.end()
    return picture


class Cosmetic(QWidget):
    """A line of four pixels, drawn as the plots draw theirs: in other units, and a turned text, and half a child."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(100, 80)

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.translate(0, 80)
        painter.scale(1000, -0.01)
        pen = QPen(QColor("red"), 4)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, 4000), QPointF(0.1, 4000))


@pytest.mark.parametrize("scale", [1, 3])
def test_a_line_in_other_units_is_as_wide_as_on_the_screen(app, qtbot, scale):
    widget = Cosmetic()
    qtbot.addWidget(widget)
    column = pixels(image(widget, scale))[:, 50 * scale]
    red = np.flatnonzero((column[:, 0] > 0.9) & (column[:, 1] < 0.1))
    assert (red[0], red[-1] + 1) == (38 * scale, 42 * scale)
    column = pixels(drawn_svg(svg(widget, "line"), widget.size()))[:, 50]
    assert np.flatnonzero((column[:, 0] > 0.9) & (column[:, 1] < 0.1)).tolist() == [38, 39, 40, 41]


def test_what_a_scroll_area_hides_is_in_no_picture(app, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(100, 100)
    area = QScrollArea(window)
    area.setGeometry(0, 0, 50, 50)
    label = QLabel()
    label.setStyleSheet("background: red")
    label.resize(90, 90)
    area.setWidget(label)
    window.show()
    is_red = (pixels(image(window, 1)) == (1, 0, 0)).all(axis=2)
    assert is_red[20, 20]
    assert not is_red[50:].any()
    assert not is_red[:, 50:].any()
    # Qt's reader of SVGs does not clip.
    root = ElementTree.fromstring(svg(window, "area"))
    (red,) = (g for g in root.iter(f"{SVG}g") for inner in g if inner.get("fill") == "#ff0000" and len(inner))
    clip = root.find(f".//{SVG}clipPath[@id='{red.get('clip-path')[5:-1]}']/{SVG}path").get("d")
    assert max(map(float, re.findall(r"[\d.]+", clip))) <= 50


def test_a_png_shows_what_the_network_computes(window, qtbot):
    window.resize(1280, 800)
    corners = window.document.experiment.data
    window.document.set_data(joined(joined(corners, corners), corners))  # so many have no labels, which cover the plane
    (plot,) = (item for item in window.region.items() if isinstance(item, pg.PlotItem))
    qtbot.waitUntil(lambda: plot.getViewBox().width() > 100)
    picture = pixels(image(window.region, 2))
    table = theme.region_table() / 255
    evaluation = window.document.evaluation
    for point in ((0.3, 0.3), (0.75, 0.75), (0.1, 1.2), (1.2, 0.5), (-0.3, -0.2)):
        at = window.region.mapFromScene(plot.getViewBox().mapViewToScene(QPointF(*point)))
        shown = picture[2 * at.y(), 2 * at.x()]
        expected = table[round(255 * float(evaluation.at(point).outputs[0]))]
        np.testing.assert_allclose(shown, expected, atol=0.06)


def test_an_svg_and_a_png_show_the_same(window, qtbot):
    panel = window.arrangement.panels["network"]
    size = panel.size()
    difference = np.abs(pixels(drawn_svg(svg(panel, "network"), size)) - pixels(image(panel, 1)))
    # Nothing but the rims of lines and letters differs.
    assert (difference.max(axis=2) > 0.5).mean() < 0.02


def test_symbols_are_shapes(window, qtbot):
    """Qt paints them as pictures that are as coarse as the screen."""
    panel = window.arrangement.panels["settings"]
    root = ElementTree.fromstring(svg(panel, "settings"))
    assert not list(root.iter(f"{SVG}image"))
    arrow = window.settings.findChild(QComboBox)
    assert arrow is not None

    def share_of_rims(scale):
        picture = pixels(image(arrow, scale)).min(axis=2)
        left, top = (arrow.width() - 20) * scale, 8 * scale
        symbol = picture[top:-top, left : left + 15 * scale]
        return (symbol < 0.95).sum() / (symbol < symbol.min() + 0.05).sum()

    # Enlarged, the rims would be as broad as they were.
    assert share_of_rims(4) < 0.8 * share_of_rims(1)


def test_a_pdf_has_the_shades_between_the_cells_of_the_plane(window):
    content = pdf(window.region, "region")
    widths = [int(width) for width in re.findall(rb"/Width (\d+)", content)]
    assert max(widths) > 1.5 * window.region.height() / 2


def test_an_svg_can_be_read_and_searched(window):
    content = svg(window, "the window").decode()
    root = ElementTree.fromstring(content)
    texts = ["".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")]
    assert {"Network", "Decision region", "Forward pass", "−11.00"} <= set(texts)
    assert root.find(f"{SVG}title").text == "the window"
    # A pen in units of the data would have its width only in browsers.
    lines = [group for group in root.iter(f"{SVG}g") if group.get("stroke") not in (None, "none")]
    assert lines
    assert not any(path.get("vector-effect") == "non-scaling-stroke" for group in lines for path in group)
    assert all(family.endswith(("sans-serif", "monospace")) for family in re.findall('font-family="([^"]+)"', content))


def test_a_pdf_is_one_page_as_large_as_the_panel(window):
    panel = window.arrangement.panels["charts"]
    content = pdf(panel, "charts")
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) == 1
    width, height = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content).groups())
    assert (width, height) == pytest.approx((0.75 * panel.width(), 0.75 * panel.height()), abs=1)


def settled(window):
    """The window once nothing moves any more: another theme has other fonts and frames, laid out with later events."""
    now = pixels(window.grab().toImage())
    for _ in range(20):
        before = now
        QApplication.processEvents()
        now = pixels(window.grab().toImage())
        if np.array_equal(now, before):
            break
    return now


def test_pictures_are_light_in_a_dark_window_which_stays_dark(window):
    theme.keeper().choose("dark")
    before = settled(window)
    light, dark = image(window, 1), image(window, 1, "dark")
    assert QColor(light.pixel(QPoint(5, 300))).name() == theme.LIGHT.window.lower()
    assert QColor(dark.pixel(QPoint(5, 300))).name() == theme.DARK.window.lower()
    svg(window, "light")
    assert (theme.theme(), theme.keeper().choice) == (theme.DARK, "dark")
    np.testing.assert_array_equal(settled(window), before)


def test_a_file_of_the_picture_is_the_picture(window):
    picture = image(window, 1)
    np.testing.assert_array_equal(pixels(QImage.fromData(png(picture))), pixels(picture))
    assert QRectF(picture.rect()).size() == window.size()
