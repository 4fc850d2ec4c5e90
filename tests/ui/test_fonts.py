"""The signs of the formulas can be read in whatever font the system has."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QTextLayout

from xorgui.ui import theme
from xorgui.ui.fonts import name_of, readable

# What Korean systems have; README's packages bring the first two.
NANUM = {"NanumGothic": False, "NanumGothicCoding": True, "NanumBarunGothic": False, "NanumMyeongjo": False}


@pytest.fixture(params=NANUM)
def nanum(request, app):
    if not QFontDatabase.hasFamily(request.param):
        pytest.skip(f"{request.param} is not installed")
    return QFont(request.param, 9), NANUM[request.param]


def ink(font: QFont, text: str) -> tuple[int, bytes]:
    """How many rows of pixels a text has ink in, and the pixels."""
    image = QImage(40, 40, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen("white")
    painter.setFont(font)
    painter.drawText(QPointF(5, 25), text)
    painter.end()
    pixels = bytes(image.constBits())
    return sum(max(pixels[row * 40 : (row + 1) * 40]) > 60 for row in range(40)), pixels


def test_subscripts_can_be_told_apart_in_korean_fonts(nanum):
    font, fixed = nanum
    better = readable(font, fixed=fixed)
    signs = "₀₁₂₃₄₅₆₇₈₉¹²½∂"
    assert len({ink(better, sign)[1] for sign in signs}) == len(signs)
    assert min(ink(better, sign)[0] for sign in signs) >= 5
    assert better.pointSizeF() == font.pointSizeF()


def test_hangul_comes_from_a_korean_font(nanum):
    font, fixed = nanum
    layout = QTextLayout("한", readable(font, fixed=fixed))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    # Which of several is up to Qt: it keeps the first that it has found for a family.
    assert layout.glyphRuns()[0].rawFont().familyName().startswith(("Nanum", "나눔"))


def test_numbers_do_not_jitter_in_korean_fonts(nanum):
    font, _ = nanum
    metrics = QFontMetricsF(readable(font, fixed=True))
    assert len({metrics.horizontalAdvance(sign) for sign in "0123456789−+."}) == 1
    assert metrics.lineSpacing() <= 1.25 * QFontMetricsF(font).lineSpacing()


def test_a_readable_font_is_left_alone(app):
    if not QFontDatabase.hasFamily("DejaVu Sans"):
        pytest.skip("DejaVu Sans is not installed")
    assert readable(QFont("DejaVu Sans")).families() == ["DejaVu Sans"]
    assert readable(QFont("DejaVu Sans Mono"), fixed=True).families() == ["DejaVu Sans Mono"]


def test_the_whole_window_gets_the_readable_font(app):
    """Labels of plots and heads of tables take the application's font."""
    before = app.font()
    if not QFontDatabase.hasFamily("NanumGothic"):
        pytest.skip("NanumGothic is not installed")
    try:
        app.setFont(QFont("NanumGothic", 9))
        theme.ThemeKeeper(app, "light").deleteLater()
        assert app.font().families()[1:] == ["NanumGothic"]
        assert ink(theme.text_font(), "₁")[0] >= 5
    finally:
        app.setFont(before)
    assert ink(theme.number_font(), "₁")[0] >= 5


def test_where_there_are_no_korean_letters_the_language_has_its_english_name(monkeypatch):
    assert name_of("en") == "English"
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: ["NanumGothic"])
    assert name_of("ko") == "한국어"
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: [])
    assert name_of("ko") == "Korean"
    assert name_of("en") == "English"
