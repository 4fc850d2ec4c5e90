"""Where the panels lie, and that they lie there again at the next start."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from xorgui.model.preferences import preferences
from xorgui.ui.forward_table import ForwardTable
from xorgui.ui.matrices import MatrixView
from xorgui.ui.panel import Panel

SIDE_WIDTH = 290
PANEL_FRAME = 48
# Raised when saved arrangements of older versions do not fit any more.
LAYOUT_VERSION = 3


class ForwardPanel(QSplitter):
    """Table over matrices."""

    def __init__(self, table: ForwardTable, matrices: MatrixView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = table
        self.addWidget(table)
        self.addWidget(matrices)
        self.setStretchFactor(1, 1)

    def share(self, height: int) -> None:
        """Four rows of the table, the matrices the rest."""
        table = self._table.height_of_rows(4)
        self.setSizes([min(table, height * 2 // 3), max(height - table, height // 3)])


class Arrangement(QWidget):
    """The bar over the panels: one column at the side, and two whose rows the user can shift one by one.

    `panels` has lesson, settings, network, forward, region and charts; `show_actions` has an action for each, which
    shows or hides it.
    """

    def __init__(self, bar: QWidget, panels: dict[str, Panel], forward: ForwardPanel) -> None:
        super().__init__()
        self.panels = panels
        self._forward = forward
        side, centre, right = (QSplitter(Qt.Orientation.Vertical) for _ in range(3))
        side.addWidget(panels["lesson"])
        side.addWidget(panels["settings"])
        centre.addWidget(panels["network"])
        centre.addWidget(panels["forward"])
        right.addWidget(panels["region"])
        right.addWidget(panels["charts"])
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.addWidget(side)
        columns.addWidget(centre)
        columns.addWidget(right)
        for column, stretch in enumerate((0, 7, 6)):
            columns.setStretchFactor(column, stretch)
        self.splitters: dict[str, QSplitter] = {"columns": columns, "side": side, "centre": centre, "right": right}
        for splitter in self.splitters.values():
            splitter.setHandleWidth(8)
        self.splitters["forward"] = forward
        for splitter in self.splitters.values():
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        inner = QVBoxLayout()
        inner.setContentsMargins(8, 8, 8, 4)
        inner.addWidget(columns)
        layout.addLayout(inner, 1)
        self.show_actions = {name: self._show_action(panel) for name, panel in panels.items()}

    def _show_action(self, panel: Panel) -> QAction:
        action = QAction(panel.title.text(), self)
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(panel.setVisible)
        return action

    def reset(self) -> None:
        """All panels, each in its first size."""
        for action in self.show_actions.values():
            action.setChecked(True)
        columns = self.splitters["columns"]
        rest, height = columns.width() - SIDE_WIDTH, columns.height()
        columns.setSizes([SIDE_WIDTH, int(rest * 0.53), int(rest * 0.47)])
        self.splitters["side"].setSizes([int(height * 0.5), int(height * 0.5)])
        for name in ("centre", "right"):
            self.splitters[name].setSizes([int(height * 0.6), int(height * 0.4)])
        self._forward.share(int(height * 0.4) - PANEL_FRAME)

    def settle(self) -> None:
        """Lay everything out now, where something has been shown or hidden: what comes next asks for places."""
        for splitter in self.splitters.values():
            splitter.refresh()

    def save(self) -> None:
        """Remember sizes and hidden panels."""
        saved = preferences()
        saved.setValue("layout/version", LAYOUT_VERSION)
        for name, splitter in self.splitters.items():
            saved.setValue(f"layout/{name}", splitter.saveState())
        for name, action in self.show_actions.items():
            saved.setValue(f"layout/shows_{name}", action.isChecked())

    def restore(self) -> bool:
        """As it was saved; False where nothing is saved that fits."""
        saved = preferences()
        if saved.value("layout/version", 0, int) != LAYOUT_VERSION:
            return False
        for name, splitter in self.splitters.items():
            state = saved.value(f"layout/{name}")
            splitter.restoreState(state if isinstance(state, QByteArray) else QByteArray())
        for name, action in self.show_actions.items():
            action.setChecked(bool(saved.value(f"layout/shows_{name}", True, bool)))
        return True
