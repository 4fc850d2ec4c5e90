"""The lab report of what the window shows."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QDateTime, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from xorgui import __version__
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.notes_table import table_line, table_steps, usual_distance
from xorgui.core.numbers import show, show_count, show_exactly, show_input
from xorgui.core.timeline import Timeline
from xorgui.export.formats import Format
from xorgui.export.progress import Progress
from xorgui.export.report import Block, Facts, Figure, Grid, Part, Printed, Report, Words, html
from xorgui.lessons.lesson import Lesson, TaskText
from xorgui.model import language, versions
from xorgui.model.exports import Work
from xorgui.model.names import loss_words, start_words
from xorgui.model.printed import ending
from xorgui.model.reasons import why_unavailable
from xorgui.model.titles import OPTIMIZERS, data_words, settings_words
from xorgui.model.words import translate
from xorgui.ui.export.hidden import hidden_copy
from xorgui.ui.export.pictures import image, png
from xorgui.ui.theme import keeper

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

PICTURE_SCALE = 3
# Points of more are told by their number.
LISTED_POINTS = 16
_PAGE_MARGIN_MM = 18
_PAGE_DPI = 300
_FOOTER_MM = 10
_BOTTOM_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
# Network and region fit on one page.
_WIDTHS = {"network": 540, "region": 390, "loss": 560}


def report_work(wanted: Format, window: MainWindow, progress: LessonProgress | None, author: str) -> Work:
    """The work for a report of what the window shows now; its pictures are drawn at once.

    `progress` has the answers to a lesson.
    """
    document = window.document
    experiment, kept = document.experiment, document.timeline
    pictures = _drawn(window)
    speaks = language.keeper().language
    lesson = next((one for one in window.shelf.lessons if progress and one.name == progress.lesson), None)
    before = [_settings(experiment), _data(experiment), _about(), *_pictured(experiment)]
    after = [_answers(progress, lesson, speaks)] if progress and progress.answers else []
    now = language.locale().toString(QDateTime.currentDateTime(), QLocale.FormatType.LongFormat)
    below = " · ".join(filter(None, [author, now]))

    def work(tick: Progress) -> bytes:
        table = _table(experiment, kept, tick)
        title = translate("Report", "XOR Lab: {settings}").format(settings=settings_words(experiment))
        parts = (*before, *([table] if table.blocks else []), *after)
        report = Report(title, below, parts, speaks)
        return _page(report, pictures) if wanted is Format.HTML else _pdf(report, pictures)

    return work


def _drawn(window: MainWindow) -> dict[str, QImage]:
    """The pictures, whatever the window shows or hides, and always as large."""
    with hidden_copy(window) as copy:
        copy.charts.open_page("loss")
        panels = copy.arrangement.panels
        widgets: dict[str, QWidget] = {
            "network": panels["network"],
            "region": panels["region"],
            "loss": copy.charts.loss,
        }
        with keeper().dressed("light"):
            return {name: image(widget, PICTURE_SCALE) for name, widget in widgets.items()}


# What stands in it.


def _about() -> Part:
    known = versions.known()
    names = ("XOR Lab", "TensorFlow", "NumPy", "Qt", "Python", "System")
    return Part(translate("Report", "Versions"), (Words(" · ".join(f"{name} {known[name]}" for name in names)),))


def _settings(experiment: Experiment) -> Part:
    settings, start, architecture = experiment.settings, experiment.start, experiment.architecture
    arguments = ", ".join(f"{name} {show_exactly(value)}" for name, value in settings.arguments.items())
    optimizer = OPTIMIZERS[settings.optimizer]
    rows = [
        (translate("Report", "layers"), architecture.label),
        (translate("Report", "activations"), ", ".join(activation.value for activation in architecture.activations)),
        (translate("Report", "optimizer"), f"{optimizer} ({arguments})" if arguments else optimizer),
        (translate("Report", "learning rate"), show_exactly(settings.learning_rate)),
        (translate("Report", "loss function"), loss_words(settings.loss)),
        (translate("Report", "batch"), translate("Report", "all") if settings.batch is None else str(settings.batch)),
    ]
    rows += [(name, show_exactly(value)) for name, value in (("L1", settings.l1), ("L2", settings.l2)) if value]
    rows.append((translate("Report", "initial weights"), start_words(start.kind)))
    if start.kind.is_random or settings.batch is not None:
        rows.append((translate("Report", "seed"), str(start.seed)))
    rows.append((translate("Report", "stop at epoch"), show_count(settings.stop_epoch)))
    if settings.stop_loss is not None:
        rows.append((translate("Report", "stop at loss"), show_exactly(settings.stop_loss)))
    if settings.stop_accuracy is not None:
        rows.append((translate("Report", "stop at accuracy"), f"{settings.stop_accuracy:.0%}"))
    if experiment.locks:
        names = (architecture.weight_name(weight) for weight in architecture.weight_ids() if weight in experiment.locks)
        rows.append((translate("Report", "locked weights"), ", ".join(names)))
    return Part(translate("Report", "Settings"), (Facts(tuple(rows)), _outcome(experiment)))


def _outcome(experiment: Experiment) -> Facts:
    """How far it has come."""
    row, data, state = Evaluation(experiment).row, experiment.data, experiment.state
    rows = [(translate("Report", "epoch"), show_count(state.epoch))]
    if not experiment.counts_epochs:
        rows.append((translate("Report", "step"), show_count(state.step)))
    rows.append((translate("Report", "result"), _judged(row.loss, row.correct, len(data.train))))
    if len(data.test):
        judged = _judged(row.test_loss, row.test_correct, len(data.test))
        rows.append((translate("Report", "result on the test points"), judged))
    return Facts(tuple(rows))


def _judged(loss: float, right: float, points: int) -> str:
    words = translate("Report", "loss {loss}, {right} of {points} right")
    return words.format(loss=show(loss, 4), right=f"{right:.0f}", points=show_count(points))


def _data(experiment: Experiment) -> Part:
    data = experiment.data
    blocks: list[Block] = [Words(data_words(data))]
    if 0 < len(data) <= LISTED_POINTS:
        outputs = Evaluation(experiment).passed.outputs
        rows = tuple(
            (show_input(float(x1)), show_input(float(x2)), f"{target:g}", show(float(output), 3))
            for (x1, x2), target, output in zip(data.points, data.targets, outputs, strict=True)
        )
        blocks.append(Grid(("x₁", "x₂", translate("Report", "class"), "ŷ"), rows))
    return Part(translate("Report", "Data"), tuple(blocks))


def _pictured(experiment: Experiment) -> list[Part]:
    captions = {
        "network": translate("Report", "The network with its weights and biases at epoch {epoch}"),
        "region": translate("Report", "The decision region: what the network says all over the plane"),
        "loss": translate("Report", "The loss over the run"),
    }
    headings = {
        "network": translate("Report", "Network"),
        "region": translate("Report", "Decision region"),
        "loss": translate("Report", "Loss"),
    }
    epoch = show_count(experiment.state.epoch)
    return [
        Part(
            headings[name], (Figure(name, width, captions[name].format(epoch=epoch)),), is_on_new_page=name != "region"
        )
        for name, width in _WIDTHS.items()
    ]


def _table(experiment: Experiment, kept: Timeline, tick: Progress) -> Part:
    """What the notes' script prints, made again by the engine."""
    heading = translate("Report", "Printed by the script")
    from xorgui.engine import runtime

    try:
        runtime.load()
    except runtime.EngineUnavailableError as error:
        return Part(heading, (Words(why_unavailable(error)),))
    from xorgui.engine.replay import replayed

    wanted = {step: iteration for iteration, step in table_steps(kept, kept.end, usual_distance(experiment))}
    told = []
    for place, made in enumerate(replayed(kept, wanted)):
        tick(place / len(wanted))
        told.append(table_line(wanted[made.state.step], made))
    text = "\n".join(filter(None, [*told, ending(experiment, kept)]))
    return Part(heading, (Printed(text),) if text else ())


def _answers(progress: LessonProgress, lesson: Lesson | None, speaks: str) -> Part:
    """The student's answers, each under its task."""
    texts: Mapping[str, TaskText] = {}
    if lesson is not None:
        texts = {name: text for page in lesson.text(speaks).pages for name, text in page.tasks.items()}
    rows = tuple(
        (texts[task].title if task in texts else task, _answer(texts.get(task), given))
        for task, given in progress.answers
    )
    name = lesson.text(speaks).title if lesson else progress.lesson
    return Part(translate("Report", "Answers to the lesson “{name}”").format(name=name), (Facts(rows),))


def _answer(text: TaskText | None, given: str) -> str:
    """A choice is kept by its number."""
    choices: Sequence[str] = text.choices if text else ()
    return choices[int(given) - 1] if given.isdecimal() and 0 < int(given) <= len(choices) else given


# How it becomes a file.


def _page(report: Report, pictures: Mapping[str, QImage]) -> bytes:
    def address(name: str) -> str:
        return f"data:image/png;base64,{base64.b64encode(png(pictures[name])).decode()}"

    return html(report, address).encode()


def _pdf(report: Report, pictures: Mapping[str, QImage]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(_PAGE_DPI)
    device.setTitle(report.title)
    device.setCreator(f"XOR Lab {__version__}")
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margin = _PAGE_MARGIN_MM
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    text = QTextDocument()
    for name, picture in pictures.items():
        text.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
    text.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    text.setHtml(html(report, lambda name: name))
    _print(text, device)
    buffer.close()
    return bytes(buffer.data().data())


def _print(text: QTextDocument, device: QPdfWriter) -> None:
    """Page by page, with their numbers; QTextDocument.print would add margins of its own."""
    width, footer = device.width(), round(_FOOTER_MM / 25.4 * _PAGE_DPI)
    height = device.height() - footer
    text.documentLayout().setPaintDevice(device)
    text.setDocumentMargin(0)
    text.setPageSize(QSizeF(width, height))
    painter = QPainter(device)
    for page in range(text.pageCount()):
        if page:
            device.newPage()
        painter.drawText(QRectF(0, height, width, footer), _BOTTOM_RIGHT, f"{page + 1} / {text.pageCount()}")
        painter.translate(0, -page * height)
        text.drawContents(painter, QRectF(0, page * height, width, height))
        painter.resetTransform()
    painter.end()
