"""The decision region: the picture of the plane, the points on it, and how both are taken in hand."""

from xorgui.ui.region.view import RegionView

__all__ = ["RegionView"]
