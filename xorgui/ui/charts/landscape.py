"""The page of the landscape: which two weights, the plot, what its colours mean, and a line of words."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from xorgui.core.architecture import WeightId
from xorgui.core.numbers import show_count
from xorgui.model.document import Change, Document
from xorgui.model.selection import Selection
from xorgui.ui.charts.landscape_plot import LandscapePlot, ramp, weight_symbol
from xorgui.ui.theme import number_font, px, text_font, theme

# With less room than this the plot is more than what its colours mean.
SMALLEST_WITH_BAR = 260
# Lower than this, in pixels at a desk, the plot needs the room of the line of words: its tip says them.
SMALLEST_WITH_WORDS = 190
SMALLEST_BOX = 64


class Landscape(QWidget):
    """The loss over two chosen weights around the present ones."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self.plot = LandscapePlot(document)
        self.across = _weight_box(self.tr("Weight along the horizontal axis"))
        self.up = _weight_box(self.tr("Weight along the vertical axis"))
        self.offer = QToolButton()
        self.offer.setObjectName("layerButton")
        self.offer.setFont(text_font(1))
        self.offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar = _LevelBar(self.plot)
        self.words = QLabel()
        self.words.setObjectName("quiet")
        self.words.setFont(text_font(1))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(4)
        for sign, box in (("↔", self.across), ("↕", self.up)):
            label = QLabel(sign)
            label.setObjectName("quiet")
            top.addWidget(label)
            top.addWidget(box)
        top.addWidget(self.offer)
        top.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(self.plot, 1)
        middle.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.words)
        self._pointed = ""
        self._weights: list[WeightId] = []
        self.across.activated.connect(lambda index: self._choose(0, self._weights[index]))
        self.up.activated.connect(lambda index: self._choose(1, self._weights[index]))
        self.offer.clicked.connect(self._take_offer)
        self.plot.pair_changed.connect(self._show_pair)
        self.plot.ground_changed.connect(self._show_words)
        self.plot.pointed.connect(self._on_pointed)
        selection.weight_changed.connect(self._show_offer)
        document.changed.connect(self._on_changed)
        self._show_pair()

    def _on_changed(self, change: Change) -> None:
        if change.locks or change.architecture:
            self._show_offer()
            self._show_words()

    # Which weights.

    def _choose(self, axis: int, weight: WeightId) -> None:
        """A weight for an axis; the two axes swap where the other one has it."""
        pair = list(self.plot.pair)
        if pair[1 - axis] == weight:
            pair.reverse()
        else:
            pair[axis] = weight
        self.plot.set_pair((pair[0], pair[1]))

    @Slot()
    def _show_pair(self) -> None:
        architecture = self._document.experiment.architecture
        weights = list(architecture.weight_ids())
        for box, weight in zip((self.across, self.up), self.plot.pair, strict=True):
            if weights != self._weights:
                box.clear()
                box.addItems([weight_symbol(architecture, each) for each in weights])
            box.setCurrentIndex(weights.index(weight))
        self._weights = weights
        self._show_offer()
        self._show_words()

    @Slot()
    def _show_offer(self) -> None:
        """A button for the weight that is chosen in the diagram."""
        weight = self._selection.weight
        architecture = self._document.experiment.architecture
        is_offered = weight is not None and weight not in self.plot.pair and weight in self._weights
        self.offer.setVisible(is_offered)
        if weight is not None and is_offered:
            symbol = weight_symbol(architecture, weight)
            self.offer.setText(f"↔ {symbol}")
            self.offer.setToolTip(self.tr("Put the chosen {name} on the horizontal axis").format(name=symbol))
            self.offer.setAccessibleName(self.offer.toolTip())

    @Slot()
    def _take_offer(self) -> None:
        if self._selection.weight is not None:
            self._choose(0, self._selection.weight)

    # Words.

    @Slot(str)
    def _on_pointed(self, words: str) -> None:
        if words != self._pointed:
            self._pointed = words
            self._show_words()

    @Slot()
    def _show_words(self) -> None:
        """What the pointer reads out, or what can be done; what is special comes with both."""
        parts = [self._pointed or self.tr("Drag the point; wheel to zoom, double-click to fit")]
        parts += [self.tr("{name} is locked and stays").format(name=name) for name in self.plot.locked]
        ground, points = self.plot.ground, len(self._document.experiment.data.train)
        if not points:
            parts = [self.tr("There are no points to train on, so there is no loss.")]
        elif ground is not None and ground.points < points:
            text = self.tr("colours from {count} of {all} points")
            parts.append(text.format(count=show_count(ground.points), all=show_count(points)))
        self.words.setText(" · ".join(parts))
        self.plot.setToolTip("" if self._pointed else self.words.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.setVisible(self.width() >= px(SMALLEST_WITH_BAR))
        self.words.setVisible(self.height() >= px(SMALLEST_WITH_WORDS))


def _weight_box(name: str) -> QComboBox:
    box = QComboBox()
    box.setFont(text_font(1))
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMaxVisibleItems(16)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    # Names may be cut where there is little room, they are at the axes too.
    box.setMinimumWidth(SMALLEST_BOX)
    return box


class _LevelBar(QWidget):
    """The colours of the ground with the losses at which they stand."""

    WIDTH = 10

    def __init__(self, plot: LandscapePlot) -> None:
        super().__init__()
        self._plot = plot
        self.setFont(number_font(2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        plot.ground_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(px(self.WIDTH + 6)) + self.fontMetrics().horizontalAdvance("0.001234"), 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plot.ground is None or not len(self._plot.ground.levels):
            return
        levels = self._plot.ground.levels
        painter = QPainter(self)
        line = self.fontMetrics().height()
        width = round(px(self.WIDTH))
        bar = QRect(0, line // 2, width, self.height() - 2 * (line // 2) - 1)
        colors = ramp()[::-1].copy()
        image = QImage(colors.data, 1, len(colors), 3, QImage.Format.Format_RGB888)
        painter.drawImage(bar, image)
        painter.setPen(theme().quiet)
        # As many texts as have room, the lowest and the highest always.
        every = max(1, -(-(len(levels) - 1) * line // max(bar.height(), 1)))
        shown = {*range(0, len(levels) - 1, every), len(levels) - 1}
        if every > 1:
            shown -= {index for index in shown if 0 < len(levels) - 1 - index < every}
        for index in shown:
            share = index / max(len(levels) - 1, 1)
            y = round(bar.bottom() - share * bar.height())
            place = QRect(QPoint(width + round(px(6)), y - line // 2), QSize(self.width(), line))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{levels[index]:.3g}")
