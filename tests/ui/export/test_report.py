"""The lab report: everything that a teacher wants to find in it."""

import base64
import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QTextDocument

from tests.ui.export.test_pictures import pixels
from xorgui.core.lesson_progress import LessonProgress
from xorgui.core.presets import PRESETS
from xorgui.core.timeline import Moment, Note, Timeline
from xorgui.export.formats import Format
from xorgui.export.report import Facts, Figure, Grid, Part, Printed, Report, Words, html
from xorgui.ui import theme
from xorgui.ui.export import report as reports


@pytest.fixture
def lab(window, qtbot, monkeypatch):
    """The window with a lesson that has a choice to answer; the table is made by an engine of this test."""
    monkeypatch.setattr(
        reports, "_table", lambda experiment, kept, tick: Part("Printed", (Printed("Iter: 0, Loss: 0.8487"),))
    )
    return window


def texts_of(page: str) -> str:
    return re.sub(r"<[^>]+>", "|", page)


def test_settings_data_outcome_and_versions_are_told(lab):
    page = reports.report_work(Format.HTML, lab, None, "Kim")(lambda share: None).decode()
    told = texts_of(page)
    for words in ("2 – 2 – 1", "SGD", "0.01", "cross-entropy", "typed", "50,000", "4 of 4 right", "XOR · 4 points"):
        assert words in told
    for name in ("· TensorFlow ", "· NumPy ", "· Python 3.", "· Qt 6.", "Kim", "Iter: 0, Loss: 0.8487"):
        assert name in told
    assert "|0.011|" in told  # ŷ of the point (0, 0)
    assert "Answers" not in told


def test_it_shows_network_region_and_loss_whatever_tab_is_open(lab):
    lab.charts.tabs.setCurrentIndex(3)
    page = reports.report_work(Format.HTML, lab, None, "")(lambda share: None).decode()
    assert lab.charts.tabs.currentIndex() == 3
    pictures = re.findall(r'src="data:image/png;base64,([^"]+)"', page)
    assert len(pictures) == 3
    assert len(set(pictures)) == 3


def test_pictures_are_light_and_whole_whatever_the_window_shows(lab):
    """In a lesson, or with one view alone, a panel has no room, and what is in it no layout."""

    def pictures():
        page = reports.report_work(Format.HTML, lab, None, "")(lambda share: None).decode()
        found = re.findall(r'src="data:image/png;base64,([^"]+)"', page)
        return [pixels(QImage.fromData(base64.b64decode(picture))) for picture in found]

    def are_alike(these, those):
        # A point's label may be on the other side.
        return all(a.shape == b.shape and np.abs(a - b).mean() < 0.01 for a, b in zip(these, those, strict=True))

    whole = pictures()
    theme.keeper().choose("dark")
    for name in ("network", "charts"):
        lab.arrangement.show_actions[name].setChecked(False)
    assert are_alike(pictures(), whole)
    lab.arrangement.alone_actions["forward"].trigger()
    lab.resize(1024, 640)
    assert are_alike(pictures(), whole)
    assert theme.keeper().choice == "dark"


def test_what_has_printed_nothing_yet_has_no_table(app):
    start = PRESETS["lab-09-1"].experiment()
    assert reports._table(start, Timeline((Moment(start),)), lambda share: None).blocks == ()


def test_answers_stand_under_their_tasks_and_choices_in_words(lab):
    lesson = next(
        one for one in lab.shelf.lessons if any(task.right_choice for page in one.pages for task in page.tasks)
    )
    page, task = next((p, t) for p, page in enumerate(lesson.pages) for t in page.tasks if t.right_choice)
    text = lesson.text("en").pages[page].tasks[task.name]
    progress = LessonProgress(lesson.name, answers=((task.name, "1"), ("gone", "free words\nin two lines")))
    told = texts_of(reports.report_work(Format.HTML, lab, progress, "")(lambda share: None).decode())
    assert lesson.text("en").title in told
    assert f"{text.title}||{text.choices[0]}" in told.replace("&#x27;", "'").replace("&quot;", '"')
    assert "gone||free words|in two lines" in told


def test_its_font_has_subscripts_that_can_be_read(app):
    text = QTextDocument()
    text.setHtml(html(Report("title", "", (Part("heading", (Words("y₁"),)),)), str))
    assert text.lastBlock().charFormat().fontFamilies()[0] == "DejaVu Sans"


def test_as_pdf(lab):
    content = reports.report_work(Format.REPORT, lab, None, "")(lambda share: None)
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) >= 3


def test_blocks_are_escaped_and_complete():
    report = Report(
        "<A>",
        "below & beside",
        (
            Part("h", (Facts((("n", "1 < 2"),)), Grid(("a", "b"), (("1", "2"),)))),
            Part("i", (Words("one\n\ntwo"), Figure("net", 100, "what"), Printed("x<y")), is_on_new_page=True),
        ),
        "ko",
    )
    page = html(report, lambda name: f"{name}.png")
    for piece in ("<h1>&lt;A&gt;</h1>", "1 &lt; 2", "<td>2</td>", "<p>two</p>", 'src="net.png" width="100"', "x&lt;y"):
        assert piece in page
    assert '<html lang="ko">' in page
    assert '<h2 class="new-page">i</h2>' in page


def test_the_table_is_made_again_by_the_engine(app):
    start = PRESETS["lab-09-1"].experiment()
    later = replace(start, state=replace(start.state, epoch=1_001, step=1_001))
    shares: list[float] = []
    part = reports._table(later, Timeline((Moment(start), Moment(later))), shares.append)
    lines = part.blocks[0].text.splitlines()
    assert lines == [
        *(f"Iter: {iteration}, Loss: 0.6931" for iteration in range(0, 1_001, 100)),
        "Testset Accuracy: 0.5000",
    ]
    wild = replace(later, state=replace(later.state, epoch=20, step=20))
    for note, last in ((None, "Iter: 0, Loss: 0.6931"), (Note.DIVERGED, "Stopped: at epoch 21 the loss would no")):
        timeline = Timeline((Moment(start), Moment(wild, note)))
        part = reports._table(wild, timeline, shares.append)
        assert part.blocks[0].text.splitlines()[-1].startswith(last)
    del shares[11:]
    assert shares == sorted(shares)
    assert len(shares) == 11
