"""What can be asked about, and who knows what lies where."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint


@dataclass(frozen=True)
class Mark:
    """Something to be seen: its name where marks are listed, and what there is to say of it now, as HTML."""

    name: str
    words: Callable[[], str]


class Marks(Protocol):
    """The marks of one view; positions are in the coordinates of its viewport or of itself."""

    def at(self, position: QPoint) -> Mark:
        """The mark there; where there is none, the view itself."""
        ...

    def in_hand(self) -> Mark | None:
        """What has the keyboard, or is chosen; None: nothing."""
        ...

    def listed(self) -> list[Mark]:
        """What there is to be asked about without a mouse."""
        ...
