"""Where the panels lie, and that they lie there again at the next start."""

from collections.abc import Collection

from PySide6.QtCore import QByteArray, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from xorgui.model.preferences import preferences
from xorgui.ui.forward_table import ForwardTable
from xorgui.ui.matrices import MatrixView
from xorgui.ui.panel import Panel
from xorgui.ui.theme import px

# Panels from top to bottom.
COLUMNS = {"side": ("lesson", "settings"), "centre": ("network", "forward"), "right": ("region", "charts")}
SIDE_WIDTH = 290
LARGEST_SIDE = 0.28
PANEL_FRAME = 48
ROOMY_HEIGHT = 600
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

    `panels` has lesson, settings, network, forward, region and charts; `show_actions` has an action for each that shows
    or hides it, `alone_actions` one that shows nothing else.
    """

    def __init__(self, bar: QWidget, panels: dict[str, Panel], forward: ForwardPanel) -> None:
        super().__init__()
        self.panels = panels
        self._bar = bar
        self._forward = forward
        self._alone: str | None = None
        self._away: Collection[str] = ()
        # Sizes at the desk, and that of the whole to which they belong.
        self._at_desk: tuple[QSize, dict[str, QByteArray]] | None = None
        columns = QSplitter(Qt.Orientation.Horizontal)
        self.splitters: dict[str, QSplitter] = {"columns": columns}
        for column, names in COLUMNS.items():
            self.splitters[column] = QSplitter(Qt.Orientation.Vertical)
            for name in names:
                self.splitters[column].addWidget(panels[name])
            columns.addWidget(self.splitters[column])
        for number, stretch in enumerate((0, 7, 6)):
            columns.setStretchFactor(number, stretch)
        for splitter in self.splitters.values():
            splitter.setHandleWidth(8)
        self.splitters["forward"] = forward
        for splitter in self.splitters.values():
            splitter.setChildrenCollapsible(False)
            splitter.splitterMoved.connect(self._forget_desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        inner = QVBoxLayout()
        inner.setContentsMargins(8, 8, 8, 4)
        inner.addWidget(columns)
        layout.addLayout(inner, 1)
        self.show_actions = {name: self._show_action(panel) for name, panel in panels.items()}
        self.alone_actions = {name: self._alone_action(panel) for name, panel in panels.items()}
        for number, action in enumerate(self.alone_actions.values(), start=1):
            action.setShortcut(QKeySequence(f"Alt+{number}"))

    def _show_action(self, panel: Panel) -> QAction:
        action = QAction(panel.title.text(), self)
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(self._show)
        action.toggled.connect(self._forget_desk)
        return action

    def _alone_action(self, panel: Panel) -> QAction:
        action = QAction(panel.title.text(), self)
        action.setCheckable(True)
        action.setToolTip(self.tr("Show this alone, full screen; Esc returns"))
        panel.offer(action)
        return action

    # What is shown.

    def show_for(self, *, alone: str | None, away: Collection[str]) -> None:
        """One panel alone, if any, else all but those that are away.

        With all back, the panels have the sizes that they had then.
        """
        was_at_desk = self._is_at_desk
        self._alone, self._away = alone, away
        is_at_desk = self._is_at_desk
        if was_at_desk and not is_at_desk:
            self._at_desk = self.size(), {name: each.saveState() for name, each in self.splitters.items()}
        self._show()
        if is_at_desk:
            self._restore_desk()
        else:
            self.share()

    def _show(self) -> None:
        for name, panel in self.panels.items():
            is_wanted = self.show_actions[name].isChecked() and name not in self._away
            panel.setVisible(is_wanted if self._alone is None else name == self._alone)
        for column, names in COLUMNS.items():
            self.splitters[column].setVisible(any(not self.panels[name].isHidden() for name in names))
        self._bar.setVisible(self._alone is None)

    @property
    def _is_at_desk(self) -> bool:
        return self._alone is None and not self._away

    @Slot()
    def _forget_desk(self) -> None:
        """A hand arranges anew: what is there now counts."""
        if self._is_at_desk:
            self._at_desk = None

    def _restore_desk(self) -> None:
        if self._at_desk is not None:
            for name, state in self._at_desk[1].items():
                self.splitters[name].restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Back from the full screen: only now there is as much room as there was.
        if self._at_desk is not None and self._is_at_desk:
            self._restore_desk()
            if event.size() == self._at_desk[0]:
                self._at_desk = None
        elif not self._is_at_desk:
            self.share()

    def reset(self) -> None:
        """All panels, each in its first size."""
        for action in self.show_actions.values():
            action.setChecked(True)
        self.share()

    def share(self) -> None:
        """Each panel in its first size."""
        frame = round(px(PANEL_FRAME))
        if self._alone is not None:
            self._forward.share(self.height() - frame)
            return
        columns = self.splitters["columns"]
        side = round(min(px(SIDE_WIDTH), LARGEST_SIDE * columns.width()))
        rest, height = columns.width() - side, columns.height()
        columns.setSizes([side, int(rest * 0.53), int(rest * 0.47)])
        self.splitters["side"].setSizes([int(height * 0.5), int(height * 0.5)])
        # In a small window, or with large type, the lower panels need more, before their numbers are out of sight.
        upper = 0.6 if height >= px(ROOMY_HEIGHT) else 0.56
        for name in ("centre", "right"):
            self.splitters[name].setSizes([int(height * upper), int(height * (1 - upper))])
        self._forward.share(int(height * (1 - upper)) - frame)

    def view_state(self) -> object:
        """What an arrangement that is made again needs, to come back to the desk."""
        return self._at_desk

    def set_view_state(self, state: tuple[QSize, dict[str, QByteArray]] | None) -> None:
        """Take over what another one told."""
        self._at_desk = state

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
