"""Fonts in which the signs of the formulas can be read.

Where the system's language is Korean, its font usually has subscripts of its own that are specks at the size of text
("x₁" looks like "x."), and the next font is not asked because the glyphs are there. So a font is measured, and one
that fails gets a better one in front of it; Hangul still comes from the system's.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainterPath

from xorgui.model.words import LANGUAGES

# Common fonts of the systems with readable signs, best first.
_TEXT = ("DejaVu Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "Arial")
_FIXED = ("DejaVu Sans Mono", "Noto Sans Mono", "Cascadia Mono", "Consolas", "Menlo", "Liberation Mono")
# Signs of the formulas, and how tall each must be for a digit of 1. A speck has 0.3, a missing sign 0.
_SMALL_SIGNS, _SMALL = "₁₂₆¹²⁽", 0.45
_LARGE_SIGNS, _LARGE = "∂½Σ", 0.8


NO_KOREAN_FONT = "This system has no Korean letters: install the package fonts-nanum."
"""In English, as nothing else could be read."""


def has_letters(language: str) -> bool:
    """Whether some font of the system can write a language of the program."""
    return language != "ko" or bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


def name_of(language: str) -> str:
    """A language's name in itself, in English where its letters are missing."""
    return LANGUAGES[language] if has_letters(language) else "Korean"


def readable(font: QFont, *, fixed: bool = False) -> QFont:
    """The same font, with another family before its own where its own has signs that cannot be read.

    `fixed`: it is for numbers that change, all of whose characters are equally wide.
    """
    families = _families(font.family(), fixed)
    if families:
        font = QFont(font)
        font.setFamilies(list(families))
    return font


@cache
def _families(family: str, fixed: bool) -> tuple[str, ...]:
    """What to ask for glyphs instead of a family, in this order; nothing where it is good by itself."""
    if _can_be_read(family, fixed=fixed):
        return ()
    for better in _FIXED if fixed else _TEXT:
        if QFontDatabase.hasFamily(better) and _can_be_read(better, fixed=fixed):
            return better, family
    return ()


def _can_be_read(family: str, *, fixed: bool) -> bool:
    font = QFont(family)
    font.setPixelSize(100)
    digit = _height(font, "1")
    widths = {QFontMetricsF(font).horizontalAdvance(sign) for sign in "0123456789−+."}
    return (
        all(_height(font, sign) >= _SMALL * digit for sign in _SMALL_SIGNS)
        and all(_height(font, sign) >= _LARGE * digit for sign in _LARGE_SIGNS)
        # A minus sign that another font has to lend would be of another width, and numbers would jitter.
        and not (fixed and len(widths) > 1)
    )


def _height(font: QFont, sign: str) -> float:
    """Of the ink: from its outline, as metrics of superscripts count from the base line."""
    path = QPainterPath()
    path.addText(0, 0, font, sign)
    return path.boundingRect().height()
