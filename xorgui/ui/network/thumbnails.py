"""Small pictures of what the units of a layer say all over the plane."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from xorgui.core.evaluation import Plane


def thumbnails(plane: Plane, layer: int, table: NDArray[np.uint8]) -> list[QImage]:
    """One picture a unit; `table` has 256 colours from 0 to 1, shape (256, 3)."""
    # Every second cell, top row first: a thumbnail has no more pixels than that.
    values = plane.images(layer)[::-2, ::2]
    index = (np.clip(np.nan_to_num(values, nan=0.5), 0, 1) * 255).astype(np.uint8)
    height, width, units = index.shape
    colors = table[np.moveaxis(index, 2, 0)]
    # Copies: a QImage does not keep the array alive.
    return [
        QImage(colors[unit].data, width, height, 3 * width, QImage.Format.Format_RGB888).copy() for unit in range(units)
    ]
