"""What a lesson does with the window: each page's arrangement, and what its links point at and do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from xorgui.lessons.lesson import CHARTS
from xorgui.lessons.links import Link
from xorgui.lessons.names import unit_named, weight_named
from xorgui.ui.lesson.spotlight import Spotlight
from xorgui.ui.lesson.targets import control, in_sight, places

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

# How long a ring stays after a click.
RING_MS = 3_000


class Guide(QObject):
    """Obeys the open page and the links of its text."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = window.lesson_keeper
        self._shown_before: dict[str, bool] | None = None
        self._panels: tuple[str, ...] | None = None
        self._rounding: tuple[Path, bool | None] | None = None
        self._locks: list[ControlLock] = []
        self.spotlight = Spotlight(window)
        self._until = QTimer(self, interval=RING_MS, singleShot=True)
        self._until.timeout.connect(self._forget_ring)
        self._keeper.lesson_changed.connect(self._on_lesson)
        self._keeper.page_changed.connect(self._on_page)

    def attach(self) -> None:
        """Listen to the lesson's texts, which are others now that the window was made, or made again."""
        self._window.lesson.followed.connect(self.follow)
        self._window.lesson.hovered.connect(self.point_at)
        self._locks = []
        if self._keeper.page is not None:
            self._lock(self._keeper.page.locked)

    # Pages.

    @Slot()
    def _on_lesson(self) -> None:
        if self._keeper.lesson is None:
            self.leave()

    @Slot()
    def _on_page(self) -> None:
        page = self._keeper.page
        if page is None:
            return
        self.spotlight.show_rings(())
        assert self._keeper.lesson is not None
        self._arrange(self._keeper.lesson.panels_of(self._keeper.progress.page), page.chart)
        self._lock(page.locked)
        selection, architecture = self._window.selection, self._window.document.experiment.architecture
        # With another experiment, nothing goes on from where the student was.
        row = 0 if page.row is None and page.setup else page.row
        if row is not None:
            selection.choose_row(row)
        self._round()
        if page.setup:
            selection.choose_weight(None)
        if page.setup and page.unit is None:
            selection.pin_unit(None)
        elif page.unit is not None:
            try:
                selection.pin_unit(unit_named(architecture, page.unit))
            except ValueError:
                selection.pin_unit(None)  # a student's own network has no such unit

    def _round(self) -> None:
        lesson = self._keeper.lesson
        assert lesson is not None
        rounding = (lesson.folder, lesson.rounded_of(self._keeper.progress.page))
        # As with the panels: what the student chose stays while the lesson asks for the same.
        if rounding != self._rounding and rounding[1] is not None:
            self._window.selection.set_rounded(rounding[1])
        self._rounding = rounding

    def _arrange(self, panels: tuple[str, ...], chart: str | None) -> None:
        actions = self._window.arrangement.show_actions
        if self._shown_before is None:
            self._shown_before = {name: action.isChecked() for name, action in actions.items()}
        # What the student has shown or hidden stays so while the lesson asks for the same.
        if panels != self._panels:
            self._panels = panels
            for name, action in actions.items():
                action.setChecked(name in panels or name == "lesson")
        if chart is not None:
            self._window.charts.tabs.setCurrentIndex(CHARTS.index(chart))

    def leave(self) -> None:
        """Give the window back as it was before the lesson."""
        self.spotlight.show_rings(())
        self._lock(())
        for name, shown in (self._shown_before or {}).items():
            self._window.arrangement.show_actions[name].setChecked(shown)
        self._shown_before = self._panels = self._rounding = None

    def _lock(self, names: tuple[str, ...]) -> None:
        for lock in self._locks:
            lock.open()
        self._locks = [ControlLock(control(self._window, name)) for name in dict.fromkeys(names)]
        # The diagram has layers and activations as well.
        self._window.headers.lock(names)
        self._window.network.keeps_layers = "layers" in names

    # Links.

    @Slot(object)
    def point_at(self, link: Link | None) -> None:
        """Ring what a link means, and light it up where the views can; None: nothing."""
        self._until.stop()
        self.spotlight.show_rings(places(self._window, link) if link else ())
        selection, architecture = self._window.selection, self._window.document.experiment.architecture
        try:
            is_weight = link is not None and link.kind in ("weight", "bias")
            selection.light(weight_named(architecture, link.value) if link and is_weight else None)
        except ValueError:
            selection.light(None)

    @Slot(object)
    def follow(self, link: Link) -> None:
        """Choose what a link means, or do it."""
        if link.is_outside:
            QDesktopServices.openUrl(QUrl(f"{link.kind}:{link.value}"))
            return
        self._bring_to_sight(link)
        window, selection = self._window, self._window.selection
        architecture = window.document.experiment.architecture
        try:
            match link.kind:
                case "weight" | "bias":
                    selection.choose_weight(weight_named(architecture, link.value))
                case "unit":
                    selection.pin_unit(unit_named(architecture, link.value))
                case "row":
                    selection.choose_row(int(link.value) - 1)
                case "probe":
                    selection.probe(link.point)
                case "chart":
                    window.show_chart(CHARTS.index(link.value))
                case "control":
                    in_sight(window, link.value)[0].setFocus()
                case "experiment":
                    window.open_preset(link.value)
                case "do":
                    self._do(link.value)
        except ValueError:
            window.show_message(self.tr("The network has no {name} now: start the page over.").format(name=link.value))
            return
        # What was done needs no ring any more; of what was pointed at it tells where that is, and goes.
        self.point_at(None if link.kind == "do" else link)
        self._until.start()

    @Slot()
    def _forget_ring(self) -> None:
        self.point_at(None)

    def _bring_to_sight(self, link: Link) -> None:
        """Show the panel in which a link's target lies, if it is hidden."""
        homes = {"weight": "network", "bias": "network", "unit": "network", "row": "forward", "probe": "region"}
        home = homes.get(link.kind, link.value if link.kind == "panel" else "")
        if link.kind == "control":
            widget = in_sight(self._window, link.value)[0]
            panels = self._window.arrangement.panels
            home = next((name for name, panel in panels.items() if panel.isAncestorOf(widget)), "")
        actions = self._window.arrangement.show_actions
        if link.kind == "row" and actions["network"].isChecked():
            return  # the diagram shows it, and the table may hold what the student is to find out
        action = actions.get(home)
        if action is not None and not action.isChecked():
            action.setChecked(True)
            self._window.arrangement.settle()

    def _do(self, name: str) -> None:
        window = self._window
        match name:
            case "setup":
                self._keeper.set_up()
            case "rounded" | "exact":
                window.selection.set_rounded(name == "rounded")
            case "pin":
                window.document.pin_run()
            case _:
                window.actions_by_name[name].trigger()


class ControlLock(QObject):
    """Keeps a control from being used, whatever its own panel says of it, until it is opened."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._wanted = widget.isEnabled()
        self._is_closed = True
        widget.setEnabled(False)
        widget.installEventFilter(self)

    def open(self) -> None:
        self._is_closed = False
        self._widget.removeEventFilter(self)
        self._widget.setEnabled(self._wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_closed and event.type() is QEvent.Type.EnabledChange and self._widget.isEnabled():
            self._wanted = True
            self._widget.setEnabled(False)
        return super().eventFilter(watched, event)
