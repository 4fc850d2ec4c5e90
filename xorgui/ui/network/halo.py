"""Text that stays readable where curves pass behind it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from xorgui.ui.theme import theme

# Curves end this far from the letters.
HALO = 1.5
_AROUND = [QPointF(dx, dy) for dx in (-HALO, HALO) for dy in (-HALO, HALO)]


def draw_over(painter: QPainter, start: QPointF, text: str, ink: str) -> None:
    """Write from a point on the base line on, with the letters' surroundings in the colour of the ground."""
    painter.setPen(QColor(theme().panel))
    for way in _AROUND:
        painter.drawText(start + way, text)
    painter.setPen(QColor(ink))
    painter.drawText(start, text)
