"""What can be chosen for each kind of export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from xorgui.export.formats import Format
from xorgui.model.preferences import preferences
from xorgui.ui.export.pictures import SCALES, image
from xorgui.ui.export.prepared import WINDOW, Wish, widget_of
from xorgui.ui.theme import theme

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

PREVIEW = QSize(360, 240)
_AUTHOR = "export/author"


class PlainOptions(QWidget):
    """Nothing to choose: one format."""

    def __init__(self, wanted: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish = Wish(wanted)


class PictureOptions(QWidget):
    """Of what, as what, how large, in which colours; and how it will look."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        # To draw the dark window in light colours takes half a second.
        self._drawn: dict[tuple[str, str], QPixmap] = {}
        self.panel, self.format, self.scale = QComboBox(), QComboBox(), QComboBox()
        self.panel.addItem(self.tr("the whole window"), WINDOW)
        for name, panel in window.arrangement.panels.items():
            if panel.isVisibleTo(window):
                self.panel.addItem(panel.accessibleName(), name)
        for text, wanted in (
            (self.tr("PNG: pixels"), Format.PNG),
            (self.tr("SVG: shapes, for editing"), Format.SVG),
            (self.tr("PDF: shapes, for printing"), Format.PDF),
        ):
            self.format.addItem(text, wanted)
        for scale in SCALES:
            self.scale.addItem(f"{scale} ×", scale)
        self.scale.setCurrentIndex(self.scale.findData(Wish.scale))
        self.is_dark = QCheckBox(self.tr("dark"))
        self.size_label = QLabel()
        self.size_label.setObjectName("quiet")
        self.preview = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.preview.setFixedSize(PREVIEW)
        self.preview.setAccessibleName(self.tr("Preview"))
        form = QFormLayout()
        form.addRow(self.tr("part"), self.panel)
        form.addRow(self.tr("format"), self.format)
        form.addRow(self.tr("size"), self.scale)
        form.addRow("", self.size_label)
        form.addRow("", self.is_dark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.preview)
        layout.addStretch(1)
        for box in (self.panel, self.format, self.scale):
            box.currentIndexChanged.connect(self._show)
        self.is_dark.toggled.connect(self._show)
        self._show()

    @property
    def wish(self) -> Wish:
        return Wish(
            format=Format(self.format.currentData()),  # Qt makes a plain text of it
            panel=self.panel.currentData(),
            scale=self.scale.currentData(),
            theme="dark" if self.is_dark.isChecked() else "light",
        )

    def _show(self) -> None:
        wish = self.wish
        widget = widget_of(self._window, wish.panel)
        is_png = wish.format is Format.PNG
        self.scale.setEnabled(is_png)
        size = widget.size() * (wish.scale if is_png else 1)
        self.size_label.setText(self.tr("{width} × {height} pixels").format(width=size.width(), height=size.height()))
        room = (PREVIEW - QSize(2, 2)) * self.devicePixelRatioF()
        if (wish.panel, wish.theme) not in self._drawn:
            picture = QPixmap.fromImage(image(widget, 1, wish.theme)).scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._drawn[wish.panel, wish.theme] = picture
        self.preview.setPixmap(self._drawn[wish.panel, wish.theme])
        self.preview.setStyleSheet(f"border: 1px solid {theme().line};")


class ReportOptions(QWidget):
    """As what, and by whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format = QComboBox()
        self.format.addItem(self.tr("PDF: for printing"), Format.REPORT)
        self.format.addItem(self.tr("HTML: for a browser"), Format.HTML)
        self.author = QLineEdit(str(preferences().value(_AUTHOR, "")))
        self.author.setMaxLength(100)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("format"), self.format)
        form.addRow(self.tr("your name"), self.author)
        self.author.editingFinished.connect(lambda: preferences().setValue(_AUTHOR, self.author.text()))

    @property
    def wish(self) -> Wish:
        return Wish(Format(self.format.currentData()), author=self.author.text().strip())
