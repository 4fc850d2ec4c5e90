"""The decision region: the picture of the plane, the points on it, and how both are taken in hand."""
