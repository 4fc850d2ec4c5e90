"""PySide6 itself: a fault of one release that ends the process, so that every upgrade is tried for it."""

import sys

import pytest
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: a reference too few does no harm")
def test_update_keeps_its_reference_to_none():
    """PySide6 6.12.0 gives one back too many at each call, until Python 3.11 aborts with "none_dealloc"."""
    scene = QGraphicsScene()
    item = QGraphicsRectItem(0, 0, 1, 1)
    scene.addItem(item)
    before = sys.getrefcount(None)
    for _ in range(1000):
        item.update()
    assert sys.getrefcount(None) > before - 100
