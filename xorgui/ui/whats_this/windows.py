"""The marks of the program's windows, brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from xorgui.model.words import translate
from xorgui.ui.whats_this import control_words, run_words
from xorgui.ui.whats_this.asking import Asking
from xorgui.ui.whats_this.chart_marks import (
    ComparisonMarks,
    GradientMarks,
    HiddenMarks,
    LandscapeMarks,
    LossMarks,
    WeightMarks,
    levels_mark,
)
from xorgui.ui.whats_this.control_marks import ControlMarks, settings_marks, speed_mark
from xorgui.ui.whats_this.mark import Mark, Marks
from xorgui.ui.whats_this.network_marks import NetworkMarks
from xorgui.ui.whats_this.number_marks import HeaderMarks, MatrixMarks, TableMarks
from xorgui.ui.whats_this.region_marks import RegionMarks

if TYPE_CHECKING:
    from xorgui.ui.compare import CompareWindow
    from xorgui.ui.main_window import MainWindow


def of_main(window: MainWindow) -> Asking:
    """For the main window."""
    document, selection, charts = window.document, window.selection, window.charts
    table, sheet = window.table, window.matrices.sheet
    matrices = MatrixMarks(sheet, document, selection)
    views: dict[QWidget, Marks] = {
        window.network: NetworkMarks(window.network, document, selection),
        window.region: RegionMarks(window.region, document, selection),
        table.horizontalHeader(): HeaderMarks(table.horizontalHeader(), document, selection),
        table: TableMarks(table, document, selection),
        sheet: matrices,
        charts.loss: LossMarks(charts.loss, document),
        charts.gradients.chart: GradientMarks(charts.gradients.chart, document),
        charts.weights: WeightMarks(charts.weights, document, selection),
        charts.hidden_space.plot: HiddenMarks(charts.hidden_space.plot, document, selection),
        charts.landscape.plot: LandscapeMarks(charts.landscape.plot, document),
    }
    controls = ControlMarks(_main_marks(window), window.arrangement.panels)
    # The keyboard is on what scrolls the sheet.
    return Asking(window, views, controls, window.help, {window.matrices: matrices})


def _main_marks(window: MainWindow) -> dict[QWidget, Mark]:
    document, bar, charts = window.document, window.transport, window.charts

    def about_story() -> str:
        if window.lesson_keeper.lesson is None:
            return control_words.about_preset(document)
        return control_words.about_control(
            bar.story.accessibleName(), translate("WhatsThis", "The lesson that is open."), ""
        )

    return {
        **settings_marks(document, window.settings),
        bar.buttons["train"]: Mark("", control_words.about_train),
        bar.buttons["step"]: Mark("", lambda: control_words.about_step(document)),
        bar.story: Mark("", about_story),
        bar.epoch: Mark("", lambda: run_words.about_epoch(document)),
        bar.loss: Mark("", lambda: run_words.about_loss(document)),
        bar.accuracy: Mark("", lambda: run_words.about_accuracy(document)),
        **dict.fromkeys((bar.rate, bar.speed, bar.speed.slider), speed_mark(window.trainer, bar.speed.slider)),
        charts.timeline.slider: Mark("", lambda: run_words.about_timeline(document)),
        # The pages for a click, their texts for the keyboard.
        **dict.fromkeys((charts.log, charts.log.text), Mark("", run_words.about_log)),
        **dict.fromkeys((charts.code, charts.code.text), Mark("", run_words.about_code)),
        charts.landscape.bar: levels_mark(charts.landscape.plot),
        charts.gradients.words: Mark("", lambda: run_words.about_gradients(document)),
    }


def of_comparison(window: CompareWindow) -> Asking:
    """For the window with two networks."""
    views: dict[QWidget, Marks] = {
        window.chart: ComparisonMarks([(side.panel.title, side.document) for side in window.sides])
    }
    speed = speed_mark(window.sides[0].trainer, window.speed.slider)
    marks: dict[QWidget, Mark] = dict.fromkeys((window.speed, window.speed.slider), speed)
    for side in window.sides:
        views[side.region] = RegionMarks(side.region, side.document, side.selection)
        marks |= settings_marks(side.document, side.settings)
    return Asking(window, views, ControlMarks(marks, {}), window.help_wanted.emit)
