"""The charts as tabs, what can be chosen for each, and the timeline below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.trainer import Trainer
from xorgui.ui.charts.cure import DivergenceCure
from xorgui.ui.charts.loss import LossChart
from xorgui.ui.charts.timeline import TimelineBar

if TYPE_CHECKING:
    from xorgui.ui.charts.code import CodePage
    from xorgui.ui.charts.gradients import GradientPage
    from xorgui.ui.charts.hidden_space import HiddenSpace
    from xorgui.ui.charts.landscape import Landscape
    from xorgui.ui.charts.log import LogPage
    from xorgui.ui.charts.weights import WeightChart

Page = TypeVar("Page", bound=QWidget)


class Charts(QWidget):
    """The pages, of which one is to be seen; `tabs` and `tools` belong into the heading of the panel around it.

    Each page is imported and made when it is first wanted: with all of them the window would take a tenth of a second
    more.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        trainer: Trainer,
        step_back: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._trainer = trainer
        self.timeline = TimelineBar(document, trainer, step_back)
        self.cure = DivergenceCure(document, trainer)
        self._stack = QStackedWidget()
        self.tabs = QTabBar()
        self.tabs.setObjectName("chartTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Charts"))
        # With a parent from the start: shown without one, it would be a window of its own for a moment.
        self.tools = QToolButton(self)
        self.tools.setObjectName("tabMenu")
        self.tools.setText("⋯")
        self.tools.setToolTip(self.tr("Scales and pinned runs"))
        self.tools.setAccessibleName(self.tools.toolTip())
        self.tools.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tools.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The tabs stay where they are on pages without a menu.
        policy = self.tools.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.tools.setSizePolicy(policy)
        for name, text in (
            ("loss", self.tr("Loss")),
            ("gradients", self.tr("Gradients")),
            ("weights", self.tr("Weights")),
            ("hidden-space", self.tr("Hidden space")),
            ("landscape", self.tr("Landscape")),
            ("code", self.tr("Code")),
            ("log", self.tr("Log")),
        ):
            self.tabs.setTabData(self.tabs.addTab(text), name)
        self.tabs.currentChanged.connect(self._show_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.cure)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.timeline)
        self._show_page(0)

    # The pages.

    @cached_property
    def loss(self) -> LossChart:
        return self._add(LossChart(self._document))

    @cached_property
    def gradients(self) -> GradientPage:
        from xorgui.ui.charts.gradients import GradientPage

        return self._add(GradientPage(self._document))

    @cached_property
    def weights(self) -> WeightChart:
        from xorgui.ui.charts.weights import WeightChart

        return self._add(WeightChart(self._document, self._selection))

    @cached_property
    def hidden_space(self) -> HiddenSpace:
        from xorgui.ui.charts.hidden_space import HiddenSpace

        return self._add(HiddenSpace(self._document, self._selection))

    @cached_property
    def landscape(self) -> Landscape:
        from xorgui.ui.charts.landscape import Landscape

        return self._add(Landscape(self._document, self._selection))

    @cached_property
    def code(self) -> CodePage:
        from xorgui.ui.charts.code import CodePage

        return self._add(CodePage(self._document, self._selection))

    @cached_property
    def log(self) -> LogPage:
        from xorgui.ui.charts.log import LogPage

        return self._add(LogPage(self._document, self._trainer))

    def _add(self, page: Page) -> Page:
        self._stack.addWidget(page)
        return page

    def _attribute(self, index: int) -> str:
        return str(self.tabs.tabData(index)).replace("-", "_")

    def make_as(self, other: Charts) -> None:
        """As carry_over asks for it: make the pages that another one has."""
        for index in range(self.tabs.count()):
            if self._attribute(index) in vars(other):
                getattr(self, self._attribute(index))

    @property
    def page(self) -> str:
        """Name of the open page, by which files have it."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def open_page(self, name: str) -> None:
        """Open a page by its name, if there is one of that name."""
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == name:
                self.tabs.setCurrentIndex(index)

    @Slot(int)
    def _show_page(self, index: int) -> None:
        page: QWidget = getattr(self, self._attribute(index))
        self._stack.setCurrentWidget(page)
        menu = getattr(page, "menu", None)
        self.tools.setVisible(menu is not None)
        if menu is not None:
            self.tools.setMenu(menu)
