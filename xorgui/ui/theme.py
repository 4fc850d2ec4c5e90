"""Colours, type and scale of the window, and how Qt's own widgets get them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from xorgui.core.resources import resource
from xorgui.ui.fonts import readable


@dataclass(frozen=True)
class Theme:
    """The colours of the design page, by role; `region_*` run from output 0 over 1/2 to 1."""

    name: str
    window: str
    panel: str
    line: str
    text: str
    quiet: str
    positive: str
    negative: str
    positive_line: str
    negative_line: str
    right: str
    tip_ground: str
    tip_line: str
    chosen: str
    region_low: str
    region_middle: str
    region_high: str


LIGHT = Theme(
    name="light",
    window="#EEF1F5",
    panel="#FFFFFF",
    line="#DCE1E8",
    text="#1C2733",
    quiet="#66727F",
    positive="#2B6CB0",
    negative="#C04E18",
    positive_line="#4B82BC",
    negative_line="#C9693B",
    right="#1E7F4F",
    tip_ground="#FFF7E6",
    tip_line="#F0C36D",
    chosen="#E6EFFA",
    region_low="#E58E66",
    region_middle="#FFFFFF",
    region_high="#6896C8",
)
DARK = Theme(
    name="dark",
    window="#11151A",
    panel="#1B2027",
    line="#303843",
    text="#E8EDF3",
    quiet="#94A1B0",
    positive="#5B9BE0",
    negative="#F08A55",
    positive_line="#5189C4",
    negative_line="#D07A4E",
    right="#4FBF86",
    tip_ground="#2A2416",
    tip_line="#6B5520",
    chosen="#22344A",
    region_low="#A34E29",
    region_middle="#11151A",
    region_high="#255688",
)
# In high contrast: nothing quiet, lines to be seen from afar or in a bright room.
LIGHT_SHARP = replace(
    LIGHT,
    window="#FFFFFF",
    line="#66727F",
    text="#000000",
    quiet="#303B46",
    positive="#134A86",
    negative="#8F330B",
    positive_line="#134A86",
    negative_line="#8F330B",
    right="#0F5531",
    tip_line="#8A6510",
    chosen="#CFE3FA",
    region_low="#E07A48",
    region_high="#4A83C0",
)
DARK_SHARP = replace(
    DARK,
    window="#000000",
    panel="#000000",
    line="#94A1B0",
    text="#FFFFFF",
    quiet="#D3DBE4",
    positive="#8DBDF2",
    negative="#FFB08A",
    positive_line="#8DBDF2",
    negative_line="#FFB08A",
    right="#7BE0AC",
    tip_line="#C79A3A",
    chosen="#1F4268",
    region_middle="#000000",
)
# Text on a button in the colour of class 1, in both themes.
PRIMARY = "#2B6CB0"
ON_PRIMARY = "#FFFFFF"

# The property of widgets in which their width at a desk stands.
_FIXED_WIDTH = "widthAtDesk"

CHOICES = ("system", "light", "dark")


class ThemeKeeper(QObject):
    """The theme in force, which follows the system unless one is chosen, and the scale of type and marks.

    Signals:
        changed(): every view that paints by itself has to paint again, and what has its size by hand to be sized again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", sharp: bool | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice if choice in CHOICES else "system"
        self._sharp = sharp
        self.current = LIGHT
        self.scale = 1.0
        """How large type and marks are; 1 at a desk, more where they are to be read from the back of a room."""
        app.setStyle("Fusion")
        app.setFont(readable(app.font()))
        self.font_size = app.font().pointSizeF()
        """Of the usual text at a scale of 1, in points."""
        # Kept: what PySide has given for its accessibility() is of no use any more once this is forgotten.
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_system)
        self._apply()

    def choose(self, choice: str) -> None:
        """One of CHOICES."""
        self.choice = choice
        # Where the desktop can do it, window frames and native dialogs go along.
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._apply()

    @property
    def is_sharp(self) -> bool:
        """Whether contrast is high: as it is chosen, else as the system prefers it."""
        if self._sharp is not None:
            return self._sharp
        return self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast

    def sharpen(self, sharp: bool) -> None:
        """High contrast or not, from now on whatever the system prefers."""
        self._sharp = sharp
        self._apply()

    @Slot()
    def _on_system(self) -> None:
        self._apply()

    def set_scale(self, scale: float) -> None:
        """Make all type and marks so many times as large as at a desk."""
        if scale == self.scale:
            return
        ratio, self.scale = scale / self.scale, scale
        self._app.setFont(text_font())
        self._apply(ratio)

    @contextmanager
    def dressed(self, choice: str) -> Iterator[None]:
        """For a picture of the window: "light" or "dark" whatever is chosen, and then as before.

        As long as no event is handled meanwhile, nobody sees it.
        """
        before = self.choice
        if choice == self.current.name:
            yield
            return
        self.choice = choice
        self._apply()
        # On the way from one style sheet to the other, layouts have been those of none.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        try:
            yield
        finally:
            self.choice = before
            self._apply()

    def _apply(self, ratio: float = 1.0) -> None:
        """Dress all widgets; those with a font of their own get one so many times as large."""
        # The palette is always our own: without a desktop theme setColorScheme changes nothing.
        system_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        dark = self.choice == "dark" or (self.choice == "system" and system_dark)
        self.current = (DARK_SHARP if dark else LIGHT_SHARP) if self.is_sharp else (DARK if dark else LIGHT)
        self._app.setPalette(_palette(self.current))
        self._dress(ratio)
        self.changed.emit()

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """For making the first widgets: they are dressed once, at the end.

        Else Qt dresses each anew whenever one around it gets a parent, which takes a third of the time.
        """
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._dress()
            self.changed.emit()  # what has its size by hand had it from undressed texts

    def _dress(self, ratio: float = 1.0) -> None:
        # A style sheet brings back the fonts that the widgets had at the one before.
        fonts = [
            (widget, _enlarged(widget.font(), ratio))
            for widget in self._app.allWidgets()
            if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont)
        ]
        # From one sheet to another Qt tells each widget once for each of those around it, from none only once: 0.1
        # instead of 0.5 s.
        self._app.setStyleSheet("")
        self._app.setStyleSheet(_scaled(_style_sheet(self.current), self.scale))
        for widget, font in fonts:
            widget.setFont(font)
            if isinstance(widget, QAbstractScrollArea):
                # Where it was made undressed, what it draws on has got a font of its own.
                widget.viewport().setFont(font)
        for widget in self._app.allWidgets():
            if widget.property(_FIXED_WIDTH) is not None:
                fix_width(widget, widget.property(_FIXED_WIDTH))


_keeper: ThemeKeeper | None = None


def install(app: QApplication, choice: str, sharp: bool | None = None) -> ThemeKeeper:
    """Give the application its theme; once, before the first widget. `sharp` None: contrast as the system has it."""
    global _keeper
    _keeper = ThemeKeeper(app, choice, sharp)
    return _keeper


def keeper() -> ThemeKeeper:
    assert _keeper is not None, "theme.install comes first"
    return _keeper


def theme() -> Theme:
    """The theme in force."""
    return keeper().current


def px(length: float) -> float:
    """A length of what is drawn, given in pixels at a desk, as it is at the scale in force."""
    return length * keeper().scale


def fix_width(widget: QWidget, width: float) -> None:
    """Give a widget a width in pixels of a desk, and let it grow with the scale."""
    widget.setProperty(_FIXED_WIDTH, width)
    widget.setFixedWidth(round(px(width)))


def number_font(points_less: float = 0, *, scale: float | None = None) -> QFont:
    """For numbers: all digits equally wide, so that live values do not jitter; `scale` as in `text_font`."""
    font = readable(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), fixed=True)
    return _sized(font, points_less, scale)


def text_font(points_less: float = 0, *, bold: bool = False, scale: float | None = None) -> QFont:
    """The font of the window; `scale` is that in force, unless whatever the text is drawn in is enlarged itself."""
    font = QFont(QGuiApplication.font())
    font.setBold(bold)
    return _sized(font, points_less, scale)


def _sized(font: QFont, points_less: float, scale: float | None) -> QFont:
    font.setPointSizeF((keeper().font_size - points_less) * (keeper().scale if scale is None else scale))
    return font


def _enlarged(font: QFont, ratio: float) -> QFont:
    # Rounded, so that there and back is where it was.
    font.setPointSizeF(round(font.pointSizeF() * ratio, 2))
    return font


def sign_color(value: float) -> QColor:
    """Blue for positive, orange for negative numbers."""
    return QColor(theme().positive if value >= 0 else theme().negative)


def line_color(value: float) -> str:
    """The softer shade of the sign's colour that large marks have, by name."""
    colors = theme()
    return colors.positive_line if value >= 0 else colors.negative_line


def region_table() -> NDArray[np.uint8]:
    """256 colours from output 0 over 1/2 (in the middle) to 1; shape (256, 3)."""
    colors = [QColor(c) for c in (theme().region_low, theme().region_middle, theme().region_high)]
    stops = np.array([(c.red(), c.green(), c.blue()) for c in colors])
    where = np.linspace(0, 1, 256)
    return np.column_stack([np.interp(where, (0, 0.5, 1), stops[:, c]) for c in range(3)]).astype(np.uint8)


def _palette(colors: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colors.window,
        QPalette.ColorRole.WindowText: colors.text,
        QPalette.ColorRole.Base: colors.panel,
        QPalette.ColorRole.AlternateBase: colors.window,
        QPalette.ColorRole.Text: colors.text,
        QPalette.ColorRole.PlaceholderText: colors.quiet,
        QPalette.ColorRole.Button: colors.panel,
        QPalette.ColorRole.ButtonText: colors.text,
        QPalette.ColorRole.BrightText: colors.text,
        QPalette.ColorRole.Highlight: PRIMARY,
        QPalette.ColorRole.HighlightedText: ON_PRIMARY,
        QPalette.ColorRole.Accent: PRIMARY,
        QPalette.ColorRole.Link: colors.positive,
        QPalette.ColorRole.LinkVisited: colors.positive,
        QPalette.ColorRole.ToolTipBase: colors.tip_ground,
        QPalette.ColorRole.ToolTipText: colors.text,
        QPalette.ColorRole.Light: colors.panel,
        QPalette.ColorRole.Midlight: colors.line,
        QPalette.ColorRole.Mid: colors.line,
        QPalette.ColorRole.Dark: colors.line,
        QPalette.ColorRole.Shadow: colors.line,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.quiet))
    return palette


def _scaled(style_sheet: str, scale: float) -> str:
    """The same with all its lengths enlarged."""
    return re.sub(r"(\d+)px", lambda length: f"{round(int(length[1]) * scale)}px", style_sheet)


def _style_sheet(colors: Theme) -> str:
    check = resource("icons/check.svg").as_posix()
    arrow = resource(f"icons/chevron-{colors.name}.svg").as_posix()
    alone = resource(f"icons/alone-{colors.name}.svg").as_posix()
    return f"""
QMenuBar, QMenu {{ background: {colors.panel}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {PRIMARY}; color: {ON_PRIMARY}; }}
QMenu::item:disabled {{ color: {colors.quiet}; background: transparent; }}
QMenu {{ border: 1px solid {colors.line}; }}
#topBar {{ background: {colors.panel}; border-bottom: 1px solid {colors.line}; }}
#panel {{ background: {colors.panel}; border: 1px solid {colors.line}; border-radius: 6px; }}
#panel QScrollArea, #panel QScrollArea > QWidget#qt_scrollarea_viewport,
#panel QScrollArea > QWidget#qt_scrollarea_viewport > QWidget {{ background: transparent; }}
QScrollBar {{ background: transparent; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {colors.line}; border-radius: 4px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::handle:hover {{ background: {colors.quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}
QTabBar#chartTabs {{ background: transparent; }}
QTabBar#chartTabs::tab {{ background: transparent; border: 0; border-bottom: 2px solid transparent;
    padding: 2px 4px 4px 4px; color: {colors.quiet}; }}
QTabBar#chartTabs::tab:selected {{ color: {colors.positive}; border-bottom-color: {colors.positive};
    font-weight: bold; }}
QTabBar#chartTabs::tab:hover {{ color: {colors.text}; }}
QTabBar#chartTabs::tab:focus {{ border-bottom-color: {colors.text}; }}
QToolButton#tabMenu {{ background: transparent; border: 0; border-radius: 4px; padding: 0 6px; color: {colors.text}; }}
QToolButton#tabMenu:hover, QToolButton#tabMenu:focus {{ background: {colors.chosen}; }}
QToolButton#tabMenu::menu-indicator {{ image: none; }}
QToolButton#alone {{ background: transparent; border: 0; border-radius: 4px; padding: 3px;
    width: 12px; height: 12px; image: url("{alone}"); }}
QToolButton#alone:hover, QToolButton#alone:focus, QToolButton#alone:checked {{ background: {colors.chosen}; }}
QToolButton#more {{ background: transparent; border: 0; border-radius: 4px; padding: 3px 4px; color: {colors.text}; }}
QToolButton#more:hover, QToolButton#more:focus {{ background: {colors.chosen}; }}
#tip {{ background: {colors.tip_ground}; border: 1px solid {colors.tip_line}; border-radius: 5px; }}
#tip QLabel {{ background: transparent; border: 0; }}
#missing {{ color: {colors.negative}; font-weight: bold; }}
#right {{ color: {colors.right}; }}
QTextBrowser {{ background: transparent; border: 0; }}
QLineEdit[judged="right"] {{ border-color: {colors.right}; color: {colors.right}; }}
QLineEdit[judged="wrong"] {{ border-color: {colors.negative}; }}
QPushButton#way {{ border: 0; background: transparent; color: {colors.positive}; padding: 4px 2px; }}
QPushButton#way:hover {{ color: {colors.text}; }}
QPushButton#way:focus {{ border: 2px solid {colors.positive}; padding: 2px 0; }}
QPushButton#way:disabled {{ color: {colors.line}; background: transparent; }}
QPlainTextEdit {{ background: {colors.panel}; border: 1px solid {colors.line}; border-radius: 5px; }}
#quiet {{ color: {colors.quiet}; }}
#diagram {{ background: transparent; }}
QToolButton#layerButton {{ background: {colors.panel}; border: 1px solid {colors.line}; border-radius: 9px;
    padding: 2px 16px 2px 7px; color: {colors.text}; }}
QToolButton#layerButton::menu-indicator {{
    image: url("{arrow}"); width: 8px; height: 8px; right: 6px; subcontrol-position: center right; }}
QToolButton#layerButton[compact="true"] {{ padding: 2px 0; border-radius: 6px; }}
QToolButton#layerButton[compact="true"]::menu-indicator {{ image: none; width: 0; }}
QToolButton#roundButton {{ background: {colors.panel}; border: 1px solid {colors.line}; border-radius: 11px;
    min-width: 20px; min-height: 20px; color: {colors.text}; }}
QToolButton#layerButton:hover, QToolButton#roundButton:hover {{ border-color: {colors.quiet}; }}
QToolButton#layerButton:focus, QToolButton#roundButton:focus {{ border: 2px solid {colors.positive}; }}
QToolButton#layerButton:disabled, QToolButton#roundButton:disabled {{
    color: {colors.quiet}; background: {colors.window}; }}
QSplitter::handle {{ background: {colors.window}; }}
#panel QSplitter::handle {{ background: {colors.panel}; }}
QPushButton, QToolButton#menuButton, QLineEdit, QComboBox {{
    background: {colors.panel}; border: 1px solid {colors.line}; border-radius: 5px; padding: 4px 8px; }}
QPushButton {{ padding: 7px 11px; }}
QPushButton, QToolButton, QCheckBox {{ outline: 0; }}
QToolButton#menuButton {{ padding: 7px 24px 7px 10px; }}
QToolButton#menuButton::menu-indicator {{
    image: url("{arrow}"); width: 10px; height: 10px; right: 8px; subcontrol-position: center right; }}
QPushButton:hover, QToolButton#menuButton:hover, QComboBox:hover {{ border-color: {colors.quiet}; }}
QPushButton:pressed {{ background: {colors.window}; }}
QPushButton:focus, QToolButton#menuButton:focus, QLineEdit:focus, QComboBox:focus {{
    border: 2px solid {colors.positive}; }}
QPushButton:focus {{ padding: 6px 10px; }}
QLineEdit:focus, QComboBox:focus {{ padding: 3px 7px; }}
QLineEdit[judged] {{ padding: 4px 4px; }}
QLineEdit[judged]:focus {{ padding: 3px 3px; }}
QPushButton:disabled, QComboBox:disabled, QLineEdit:disabled, QToolButton#menuButton:disabled {{
    color: {colors.quiet}; background: {colors.window}; }}
QPushButton#primary {{ background: {PRIMARY}; border-color: {PRIMARY}; color: {ON_PRIMARY}; font-weight: bold; }}
QPushButton#primary:hover {{ border-color: {colors.text}; }}
QPushButton#primary:focus {{ border: 2px solid {colors.text}; }}
QPushButton#primary:disabled {{ background: {colors.line}; border-color: {colors.line}; color: {colors.quiet}; }}
QLineEdit[bad="true"] {{ border: 2px solid {colors.negative}; padding: 3px 7px; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {colors.panel}; border: 1px solid {colors.line};
    selection-background-color: {PRIMARY}; selection-color: {ON_PRIMARY}; }}
QComboBox QLineEdit {{ border: 0; padding: 0; }}
QTableView {{ background: {colors.panel}; border: 0; gridline-color: transparent;
    selection-background-color: {colors.chosen}; selection-color: {colors.text}; }}
QHeaderView, QHeaderView::section, QTableCornerButton::section {{
    background: {colors.panel}; color: {colors.quiet}; border: 0; padding: 2px; }}
QCheckBox {{ spacing: 5px; }}
QRadioButton {{ spacing: 0; }}
QRadioButton::indicator {{ width: 13px; height: 13px; border: 1px solid {colors.quiet}; border-radius: 7px;
    background: {colors.panel}; }}
QRadioButton::indicator:checked {{ width: 7px; height: 7px; border: 4px solid {colors.positive}; }}
QRadioButton::indicator:focus {{ border-color: {colors.text}; }}
QCheckBox::indicator, QTableView::indicator {{ width: 13px; height: 13px; border: 1px solid {colors.quiet};
    border-radius: 3px; background: {colors.panel}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked {{
    background: {PRIMARY}; border-color: {PRIMARY}; image: url("{check}"); }}
QCheckBox::indicator:focus {{ border: 2px solid {colors.positive}; }}
QRadioButton::indicator {{ width: 10px; height: 10px; margin-top: 2px; border: 1px solid {colors.quiet};
    border-radius: 6px; background: {colors.panel}; }}
QRadioButton::indicator:focus {{ width: 8px; height: 8px; border: 2px solid {colors.positive}; }}
QRadioButton::indicator:checked {{ width: 4px; height: 4px; border: 4px solid {PRIMARY}; }}
QRadioButton::indicator:checked:focus {{ border-color: {colors.positive}; }}
QSlider {{ border: 2px solid transparent; border-radius: 6px; }}
QSlider:focus {{ border-color: {colors.positive}; }}
QSlider::groove:horizontal {{ height: 5px; border-radius: 2px; background: {colors.line}; }}
QSlider::sub-page:horizontal {{ height: 5px; border-radius: 2px; background: {PRIMARY}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: {PRIMARY}; border: 1px solid {colors.panel}; }}
QStatusBar {{ background: {colors.window}; }}
QStatusBar QPushButton {{ margin: 0px 8px 2px 0px; }}
QStatusBar QLabel#message {{ padding: 0px 10px 2px 10px; }}
QStatusBar QPushButton, QStatusBar QPushButton:focus {{ padding: 0 8px; }}
QStatusBar QToolButton {{ padding: 0 4px; border: 0; }}
QToolTip {{ background: {colors.tip_ground}; color: {colors.text}; border: 1px solid {colors.tip_line}; padding: 4px; }}
"""
