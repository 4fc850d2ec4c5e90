"""The charts as tabs, what can be chosen for each, and the timeline below."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.trainer import Trainer
from xorgui.ui.charts.code import CodePage
from xorgui.ui.charts.cure import DivergenceCure
from xorgui.ui.charts.gradients import GradientPage
from xorgui.ui.charts.hidden_space import HiddenSpace
from xorgui.ui.charts.landscape import Landscape
from xorgui.ui.charts.log import LogPage
from xorgui.ui.charts.loss import LossChart
from xorgui.ui.charts.timeline import TimelineBar
from xorgui.ui.charts.weights import WeightChart


class Charts(QWidget):
    """The pages, of which one is to be seen; `tabs` and `tools` belong into the heading of the panel around it."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        trainer: Trainer,
        step_back: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.loss = LossChart(document)
        self.gradients = GradientPage(document)
        self.weights = WeightChart(document, selection)
        self.hidden_space = HiddenSpace(document, selection)
        self.landscape = Landscape(document, selection)
        self.code = CodePage(document, selection)
        self.log = LogPage(document, trainer)
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
        self._menus: list[QMenu | None] = []
        for name, page, text, menu in (
            ("loss", self.loss, self.tr("Loss"), self.loss.menu),
            ("gradients", self.gradients, self.tr("Gradients"), self.gradients.chart.menu),
            ("weights", self.weights, self.tr("Weights"), self.weights.menu),
            ("hidden-space", self.hidden_space, self.tr("Hidden space"), None),
            ("landscape", self.landscape, self.tr("Landscape"), None),
            ("code", self.code, self.tr("Code"), None),
            ("log", self.log, self.tr("Log"), None),
        ):
            self._stack.addWidget(page)
            self.tabs.setTabData(self.tabs.addTab(text), name)
            self._menus.append(menu)
        self.tabs.currentChanged.connect(self._show_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.cure)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.timeline)
        self._show_page(0)

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
        self._stack.setCurrentIndex(index)
        menu = self._menus[index]
        self.tools.setVisible(menu is not None)
        if menu is not None:
            self.tools.setMenu(menu)
