"""The frame that every part of the window sits in: a title, a quiet line beside it, the content."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QToolButton, QVBoxLayout, QWidget

from xorgui.ui.cut_label import CutLabel
from xorgui.ui.theme import text_font


class Panel(QFrame):
    """A titled frame around one widget; `tools` at the right of the title, `heading` in the place of the title."""

    def __init__(
        self,
        title: str,
        content: QWidget,
        tools: Sequence[QWidget] = (),
        heading: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.title = CutLabel(title)
        self.title.setFont(text_font(bold=True))
        self.setAccessibleName(title)
        self.hint = CutLabel(cut=Qt.TextElideMode.ElideLeft)
        self.hint.setObjectName("quiet")
        self.hint.setFont(text_font(1))
        # It has what the title leaves.
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._content = content
        self._heading = heading
        self._double_click: QAction | None = None
        self._header = header = QHBoxLayout()
        header.addWidget(self.title)
        header.addWidget(self.hint, 1)
        if heading is not None:
            header.addWidget(heading, 1)
            self.title.hide()
            self.hint.hide()
        for tool in tools:
            header.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(header)
        layout.addWidget(content, 1)

    def offer(self, action: QAction) -> None:
        """Put a button for a checkable action on this panel at its title; a double click on the title does it, too."""
        button = QToolButton()
        button.setObjectName("alone")
        button.setCheckable(True)
        button.setToolTip(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        button.setAccessibleName(f"{action.text()}: {action.toolTip()}")
        self._header.addWidget(button)
        self._double_click = action
        if isinstance(self._heading, QTabBar):
            self._heading.tabBarDoubleClicked.connect(action.trigger)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        is_on_title = event.position().y() < self._content.y()
        if self._double_click is not None and is_on_title and event.button() is Qt.MouseButton.LeftButton:
            self._double_click.trigger()
