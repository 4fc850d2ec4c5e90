"""What the settings are made of: rows of a form, lists, and rows that are seldom needed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QToolButton, QWidget

from xorgui.ui.theme import text_font


class _Name(QLabel):
    """As high as the control that it names, in whatever size type is at the moment: so both have one middle."""

    def sizeHint(self) -> QSize:
        return self._as_high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._as_high(super().minimumSizeHint())

    def _as_high(self, size: QSize) -> QSize:
        return QSize(size.width(), max(size.height(), self.buddy().sizeHint().height() if self.buddy() else 0))


class Form(QFormLayout):
    """Rows of a name and a control, under headings."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 4, 0)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setVerticalSpacing(5)

    def add_heading(self, text: str) -> None:
        label = QLabel(text)
        label.setFont(text_font(bold=True))
        self.addRow(label)

    def add(self, text: str, control: QWidget, name: str = "") -> None:
        """A control with its name; `name` is what a screen reader says where that has to be longer."""
        label = _Name(text)
        label.setObjectName("quiet")
        label.setBuddy(control)
        control.setAccessibleName(name or text)
        self.addRow(label, control)


class ListBox(QComboBox):
    """A list that the wheel turns only while it has the focus: else it would change while the panel is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Choice(ListBox):
    """A list of values with their texts; `chosen` is called when a person picks one."""

    def __init__(self, texts: Mapping[str, str], chosen: Callable[[str], None]) -> None:
        super().__init__()
        self.setMaxVisibleItems(max(10, len(texts)))
        values = list(texts)
        for value in values:
            self.addItem(texts[value], value)
        self.activated.connect(lambda index: chosen(values[index]))

    def select(self, value: str | None) -> None:
        """Show a value, or none, as the document has it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(-1 if value is None else self.findData(value))

    def forbid(self, value: str) -> None:
        """A value that is shown where it is so, but cannot be picked."""
        self.setItemData(self.findData(value), False, Qt.ItemDataRole.UserRole - 1)


class More(QToolButton):
    """Opens and closes rows that are seldom needed; it names those of them that are in use while they are closed."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._rows: list[tuple[str, QWidget, bool]] = []
        self.setObjectName("more")
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # A text that does not fit is cut before it widens the panel.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFont(text_font(1))
        self.toggled.connect(self._show)
        form.addRow(self)

    def add(self, text: str, control: QWidget) -> None:
        """One more row, below those that are there."""
        self._form.add(text, control)
        self._rows.append((text, control, True))
        self._show()

    def show_state(self, used: Sequence[QWidget], useless: Sequence[QWidget] = ()) -> None:
        """Which controls have another value than a new experiment, and which have no effect at present."""
        self._rows = [(text, control, control not in useless) for text, control, _ in self._rows]
        names = [text for text, control, is_useful in self._rows if is_useful and control in used]
        self.setText(self.tr("More · {names}").format(names=", ".join(names)) if names else self.tr("More"))
        self.setToolTip(self.text() if names else "")
        self._show()

    @Slot()
    def _show(self) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if self.isChecked() else Qt.ArrowType.RightArrow)
        for _, control, is_useful in self._rows:
            self._form.setRowVisible(control, self.isChecked() and is_useful)
