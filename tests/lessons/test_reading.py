"""A lesson is read from its folder, or refused with file, line and reason; nothing else comes of any bytes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xorgui.lessons.faults import BadLessonError, Fault, Wrong
from xorgui.lessons.reading import MAX_BYTES, SETTINGS, read_lesson
from xorgui.model.lesson_sentences import what_is_wrong

TOML = """\
order = 8

[[page]]
panels = ["network", "charts"]
locked = ["train"]
chart = "loss"
row = 1
unit = "y1"
rounded = true

[page.experiment]
data = "xor"
hidden = [2]
learning_rate = 0.5
weights = [[[5, -7], [5, -7]], [-8, 3], [[-11], [-11]], [6]]

[[page.task]]
name = "fill"
fill_rows = [[0, 0]]
fill_units = ["y1", "out"]

[[page]]

[[page.task]]
name = "pick"
choose = 2

[[page.task]]
name = "xnor"
gate = "xnor"
change_only = ["y1", "x1-y2"]
loss_below = 0.1
"""
ENGLISH = """\
# A lesson

## One

Look at [y₁](unit:y1) and [a row](row:4).

### Fill {#fill}
In.
> A hint.

## Two

Text.

### Pick {#pick}
Which?
1. this
2. that

### XNOR {#xnor}
See [the bias](bias:y1).
"""
KOREAN = """\
# 수업

## 하나

[행](row:4)과 [y₁](unit:y1)을 보세요.

### 채우기 {#fill}
채우세요.
> 힌트.

## 둘

글.

### 고르기 {#pick}
어느 것일까요?
1. 이것
2. 저것

### XNOR {#xnor}
[편향](bias:y1)을 보세요.
"""
FILES = {SETTINGS: TOML, "en.md": ENGLISH, "ko.md": KOREAN}


def write(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in FILES.items():
        (folder / name).write_text(content, "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "8-a-lesson")


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(BadLessonError) as caught:
        read_lesson(folder)
    return caught.value.faults


def test_a_lesson_has_what_its_files_say(folder):
    lesson = read_lesson(folder)
    assert (lesson.name, lesson.order, len(lesson.pages)) == ("8-a-lesson", 8, 2)
    first, second = lesson.pages
    assert (first.panels, first.locked, first.chart) == (("network", "charts"), ("train",), "loss")
    assert (first.row, first.unit, first.rounded) == (0, "y1", True)
    assert first.setup is not None
    experiment = first.setup.experiment
    assert experiment.architecture.label == "2 – 2 – 1"
    assert experiment.settings.learning_rate == 0.5
    assert experiment.parameters.biases[0].tolist() == [-8, 3]
    assert second.setup is None
    assert lesson.setup_of(1) is first.setup
    assert [task.name for task in second.tasks] == ["pick", "xnor"]
    assert len(second.tasks[1].conditions) == 3
    english, korean = lesson.text("en"), lesson.text("ko")
    assert (english.title, korean.title) == ("A lesson", "수업")
    assert english.pages[0].tasks["fill"].hint == "A hint."
    assert english.pages[1].tasks["pick"].choices == ("this", "that")
    assert english.pages[1].tasks["pick"].text == "Which?"


def test_one_language_is_enough_and_stands_for_the_other(folder):
    (folder / "en.md").unlink()
    lesson = read_lesson(folder)
    assert lesson.text("en") is lesson.text("ko")


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(folder):
    for name, content in FILES.items():
        (folder / name).write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
    assert read_lesson(folder).text("en").pages[0].tasks["fill"].hint == "A hint."


def test_what_only_python_takes_for_an_end_of_line_counts_as_none(folder):
    both("\n\n## ", "\u2028\x0b\n\n## ")(folder)
    edit("en.md", "[a row](row:4)", "[a row](row:5)")(folder)
    (fault,) = faults_of(folder)
    line = next(n for n, text in enumerate((folder / "en.md").read_text("utf-8").split("\n"), 1) if "row:5" in text)
    assert (fault.wrong, fault.line) == (Wrong.BAD_LINK, line)


def test_headings_in_code_are_code(folder):
    text = ENGLISH.replace("Text.", "```\n## no page\n```")
    (folder / "en.md").write_text(text, "utf-8")
    assert "## no page" in read_lesson(folder).text("en").pages[1].body


@pytest.mark.parametrize("words", ["1 where 0<b>w.", "w₁*x₁*2*3", "2 * 3 * 4", "w_1, w_2", "[0, 1) or (0, 1]", "5 < 6"])
def test_what_only_looks_like_markdown_is_plain_text(folder, words):
    both("2. ", f"2. {words} ")(folder)
    edit("en.md", "## Two", f"## {words}")(folder)
    page = read_lesson(folder).text("en").pages[1]
    assert page.title == words
    assert page.tasks["pick"].choices[1] == f"{words} that"


def test_a_choice_goes_on_where_the_next_line_is_indented(folder):
    both("1. ", "1. either\n   or ")(folder)
    task = read_lesson(folder).text("en").pages[1].tasks["pick"]
    assert (task.text, task.choices) == ("Which?", ("either or this", "that"))


def test_code_has_neither_choices_nor_links_nor_pictures_nor_hints(folder):
    code = "```\n1. one\n> quoted\n[x](y)\n![x](y)\n```"
    both("{#xnor}\n", f"{{#xnor}}\n{code}\nas `a[i](x)`: ")(folder)
    task = read_lesson(folder).text("en").pages[1].tasks["xnor"]
    assert code in task.text
    assert (task.choices, task.hint) == ((), "")


def test_a_picture_is_told_as_nothing_else(folder):
    edit("en.md", "Text.", "![a picture](curve.png)")(folder)
    (fault,) = faults_of(folder)
    assert fault.wrong is Wrong.PICTURE


def test_a_preset_can_be_changed(folder):
    whole, _, rest = TOML.partition('data = "xor"')
    tasks = rest[rest.index("[[page.task]]") :]
    (folder / SETTINGS).write_text(f'{whole}preset = "lab-09-2"\nseed = 5\nstop_epoch = 7\n\n{tasks}', "utf-8")
    setup = read_lesson(folder).pages[0].setup
    assert setup is not None
    assert setup.is_drawn
    assert (setup.experiment.start.seed, setup.experiment.settings.stop_epoch) == (5, 7)


# Broken in many ways.

Break = Callable[[Path], None]


def edit(file: str, old: str, new: str) -> Break:
    def apply(folder: Path) -> None:
        content = (folder / file).read_text("utf-8")
        assert content.count(old) >= 1, old
        (folder / file).write_text(content.replace(old, new, 1), "utf-8")

    return apply


def toml(old: str, new: str) -> Break:
    return edit(SETTINGS, old, new)


def both(old: str, new: str) -> Break:
    """The same edit in both texts."""

    def apply(folder: Path) -> None:
        for name in ("en.md", "ko.md"):
            edit(name, old, new)(folder)

    return apply


def put(file: str, content: bytes) -> Break:
    return lambda folder: (folder / file).write_bytes(content) and None


def remove(*files: str) -> Break:
    return lambda folder: [(folder / file).unlink() for file in files] and None


def folder_in_place_of(file: str) -> Break:
    def apply(folder: Path) -> None:
        (folder / file).unlink()
        (folder / file).mkdir()

    return apply


DEEP = "order = " + "[" * 20_000 + "]" * 20_000
SETUP = TOML[TOML.index("[page.experiment]") : TOML.index("[[page.task]]")]
# What is broken, why it is refused, in which file, and the beginning of the line that is named.
BROKEN: list[tuple[Break, Wrong, str, str | None]] = [
    (shutil.rmtree, Wrong.NO_FOLDER, "8-a-lesson", None),
    (lambda folder: (shutil.rmtree(folder), folder.touch()), Wrong.NOT_A_FOLDER, "8-a-lesson", None),
    (remove(SETTINGS), Wrong.NO_FILE, SETTINGS, None),
    (remove("en.md", "ko.md"), Wrong.NO_TEXT, "8-a-lesson", None),
    (folder_in_place_of("en.md"), Wrong.UNREADABLE, "en.md", None),
    (folder_in_place_of(SETTINGS), Wrong.UNREADABLE, SETTINGS, None),
    (put("ko.md", b"x" * (MAX_BYTES + 1)), Wrong.TOO_BIG, "ko.md", None),
    (put("en.md", "# Straße".encode("latin-1")), Wrong.NOT_UTF8, "en.md", None),
    (put(SETTINGS, b"\xff\xfeo\x00"), Wrong.NOT_UTF8, SETTINGS, None),
    (toml("hidden = [2]", "hidden = [2"), Wrong.NOT_TOML, SETTINGS, "learning_rate"),
    (toml("order = 8", "order = 8\norder = 9"), Wrong.NOT_TOML, SETTINGS, "order = 9"),
    (put(SETTINGS, b"order = " + b"9" * 9_999), Wrong.NOT_TOML, SETTINGS, None),
    (put(SETTINGS, DEEP.encode()), Wrong.NOT_TOML, SETTINGS, None),
    (toml("order = 8", "order = 8\ncolour = 3"), Wrong.UNKNOWN_KEY, SETTINGS, "colour"),
    (toml("row = 1", "rows = 1"), Wrong.UNKNOWN_KEY, SETTINGS, "rows"),
    (toml('data = "xor"', 'date = "xor"'), Wrong.UNKNOWN_KEY, SETTINGS, "date"),
    (toml("choose = 2", "chose = 2"), Wrong.UNKNOWN_KEY, SETTINGS, "chose"),
    (toml("order = 8", ""), Wrong.MISSING_KEY, SETTINGS, ""),
    (toml("hidden = [2]\n", ""), Wrong.MISSING_KEY, SETTINGS, "[page.experiment]"),
    (toml('name = "pick"', ""), Wrong.MISSING_KEY, SETTINGS, "[[page.task]]\n\nchoose"),
    (toml("choose = 2", "table = [1, 0.5]"), Wrong.MISSING_KEY, SETTINGS, '[[page.task]]\nname = "pick"'),
    (toml("choose = 2", "choose = 2\nevery = 5"), Wrong.ALONE, SETTINGS, "every"),
    (toml("choose = 2", "choose = 2\ntolerance = 0.1"), Wrong.ALONE, SETTINGS, "tolerance"),
    (toml("learning_rate = 0.5", "learning_rate = 0"), Wrong.NOT_A_NUMBER, SETTINGS, "learning_rate"),
    (toml("loss_below = 0.1", "loss_below = nan"), Wrong.NOT_A_NUMBER, SETTINGS, "loss_below"),
    (toml("loss_below = 0.1", 'loss_below = "0.1"'), Wrong.NOT_A_NUMBER, SETTINGS, "loss_below"),
    (toml("[[0, 0]]", "[[0, nan]]"), Wrong.NOT_POINTS, SETTINGS, "fill_rows"),
    (toml("[[0, 0]]", "[[0, 0, 1]]"), Wrong.NOT_POINTS, SETTINGS, "fill_rows"),
    (toml("[[0, 0]]", f"[{'[0, 0],' * 17}]"), Wrong.TOO_MANY, SETTINGS, "fill_rows"),
    (toml('["y1", "out"]', '["y1", "y2", "y1", "y2", "out"]'), Wrong.TOO_MANY, SETTINGS, "fill_units"),
    (toml("loss_below = 0.1", f"every = 5\ntable = [{'0.1,' * 101}]"), Wrong.TOO_MANY, SETTINGS, "table"),
    (toml("choose = 2", "choose = 2.0"), Wrong.NOT_WHOLE, SETTINGS, "choose"),
    (toml("hidden = [2]", "hidden = [2.5]"), Wrong.NOT_WHOLE, SETTINGS, "hidden"),
    (toml("hidden = [2]", "hidden = [99]"), Wrong.NOT_WHOLE, SETTINGS, "hidden"),
    (toml("row = 1", "row = true"), Wrong.NOT_WHOLE, SETTINGS, "row"),
    (toml("rounded = true", "rounded = 1"), Wrong.NOT_A_FLAG, SETTINGS, "rounded"),
    (toml('unit = "y1"', "unit = 1"), Wrong.NOT_A_TEXT, SETTINGS, "unit"),
    (toml('name = "pick"', "name = 2021-05-27"), Wrong.NOT_A_TEXT, SETTINGS, "name = 2021"),
    (toml('data = "xor"', 'data = "xorr"'), Wrong.NOT_A_NAME, SETTINGS, "data"),
    (toml('"charts"]', '"charts", "chart"]'), Wrong.NOT_A_NAME, SETTINGS, "panels"),
    (toml('["train"]', '["trains"]'), Wrong.NOT_A_NAME, SETTINGS, "locked"),
    (toml('chart = "loss"', 'chart = "lost"'), Wrong.NOT_A_NAME, SETTINGS, "chart ="),
    (toml('gate = "xnor"', "gate = []"), Wrong.NOT_A_NAME, SETTINGS, "gate"),
    (toml('["network", "charts"]', '"network"'), Wrong.NOT_A_LIST, SETTINGS, "panels"),
    (toml("hidden = [2]", "hidden = 0"), Wrong.NOT_A_LIST, SETTINGS, "hidden"),
    (put(SETTINGS, b"order = 8\npage = [1]\n"), Wrong.NOT_A_TABLE, SETTINGS, "page"),
    (toml("[page.experiment]", "experiment = 3\n[page.x]"), Wrong.NOT_A_TABLE, SETTINGS, "[[page]]\npanels"),
    (toml("[-8, 3]", "[-8, 3, 1]"), Wrong.BAD_WEIGHTS, SETTINGS, "weights"),
    (toml("[-8, 3]", "[-8, inf]"), Wrong.BAD_WEIGHTS, SETTINGS, "weights"),
    (toml("[-8, 3]", '[-8, "three"]'), Wrong.BAD_WEIGHTS, SETTINGS, "weights"),
    (toml("[-8, 3]", "[-8, 1e300]"), Wrong.BAD_WEIGHTS, SETTINGS, "weights"),
    (toml("[[[5, -7], [5, -7]], [-8, 3], [[-11], [-11]], [6]]", "[1, 2]"), Wrong.BAD_WEIGHTS, SETTINGS, "weights"),
    (toml("hidden = [2]", "hidden = [1, 1, 1, 1, 1, 1, 1]"), Wrong.BAD_NETWORK, SETTINGS, "hidden"),
    (put(SETTINGS, b"order = 8\n"), Wrong.NO_PAGES, SETTINGS, "order"),
    (toml(SETUP, ""), Wrong.NO_SETUP, SETTINGS, None),
    (toml("choose = 2", ""), Wrong.NO_CONDITION, SETTINGS, 'name = "pick"'),
    (toml('name = "xnor"', 'name = "pick"'), Wrong.TWICE, SETTINGS, 'name = "pick"\ngate'),
    (edit("en.md", "{#xnor}", "{#pick}"), Wrong.TWICE, "en.md", "### XNOR"),
    (toml('unit = "y1"', 'unit = "y3"'), Wrong.NO_SUCH_UNIT, SETTINGS, "unit"),
    (toml('"x1-y2"', '"x1-out"'), Wrong.NO_SUCH_UNIT, SETTINGS, "change_only"),
    (toml('"y1", "out"', '"y1", "z"'), Wrong.NO_SUCH_UNIT, SETTINGS, "fill_units"),
    (toml("row = 1", "row = 5"), Wrong.NO_SUCH_ROW, SETTINGS, "row"),
    (toml("choose = 2", "choose = 2\nanswer = 3"), Wrong.TWO_ANSWERS, SETTINGS, 'name = "pick"'),
    (toml('data = "xor"', 'data = "xor"\npreset = "by-hand"'), Wrong.NOT_TOGETHER, SETTINGS, "data"),
    (toml('data = "xor"', 'preset = "by-hand"'), Wrong.NOT_TOGETHER, SETTINGS, "hidden"),
    (toml('data = "xor"\nhidden = [2]', 'preset = "by-hand"'), Wrong.NOT_TOGETHER, SETTINGS, "weights"),
    (toml('data = "xor"', 'data = "xor"\nstart = "he"'), Wrong.NOT_TOGETHER, SETTINGS, "start"),
    (toml("choose = 2", "max_hidden_units = 2\nhidden = [4, 4]"), Wrong.IMPOSSIBLE, SETTINGS, "max_hidden"),
    (toml("choose = 2", 'activation = "relu"\nhidden = []'), Wrong.IMPOSSIBLE, SETTINGS, "activation"),
    (toml("choose = 2", 'change_only = "biases"\nhidden = [3]'), Wrong.IMPOSSIBLE, SETTINGS, "change_only"),
    (toml("loss_below = 0.1", "max_hidden_units = 1"), Wrong.IMPOSSIBLE, SETTINGS, "change_only"),
    (toml("loss_below = 0.1", 'activation = "relu"'), Wrong.IMPOSSIBLE, SETTINGS, "change_only"),
    (toml("loss_below = 0.1", 'output = "relu"'), Wrong.IMPOSSIBLE, SETTINGS, "change_only"),
    (toml("choose = 2", "accuracy = 1\naccuracy_below = 0.5"), Wrong.IMPOSSIBLE, SETTINGS, "accuracy ="),
    (edit("en.md", "# A lesson\n", ""), Wrong.NO_TITLE, "en.md", ""),
    (edit("en.md", "## Two", "# Another title\n\n## Two"), Wrong.TWO_TITLES, "en.md", "# Another"),
    (edit("ko.md", "# 수업\n", "# 수업\n글\n"), Wrong.STRAY_TEXT, "ko.md", "# 수업"),
    (edit("en.md", "## Two", "Two"), Wrong.PAGES_DIFFER, "en.md", "## One"),
    (edit("ko.md", "{#fill}", "{#full}"), Wrong.TASKS_DIFFER, "ko.md", "## 하나"),
    (edit("en.md", " {#pick}", ""), Wrong.NO_TASK_NAME, "en.md", "### Pick"),
    (both("2. ", "3 "), Wrong.FEW_CHOICES, "en.md", "### Pick"),
    (toml("choose = 2", "answer = 2"), Wrong.NOT_ASKED, "ko.md", "### 고르기"),
    (edit("en.md", "# A lesson", "# *A* lesson"), Wrong.NOT_PLAIN, "en.md", "# *A*"),
    (edit("en.md", "## Two", "## The `2`"), Wrong.NOT_PLAIN, "en.md", "## The"),
    (edit("ko.md", "### 고르기", "### **고르기**를"), Wrong.NOT_PLAIN, "ko.md", "### **"),
    (edit("en.md", "1. this", "1. [this](bias:out)"), Wrong.NOT_PLAIN, "en.md", "1. ["),
    (edit("en.md", "2. that", "2. that\n   <b>one</b>"), Wrong.NOT_PLAIN, "en.md", "   <b>"),
    (both("2. ", "2. _the_ "), Wrong.NOT_PLAIN, "en.md", "2. _"),
    (edit("en.md", "Text.", "Look:\n![a picture](curve.png)"), Wrong.PICTURE, "en.md", "!["),
    (edit("en.md", "> A hint.", "> ![](unit:y1)"), Wrong.PICTURE, "en.md", "> !["),
    (toml('change_only = ["y1", "x1-y2"]', 'change_only = "bias"'), Wrong.NOT_FREE, SETTINGS, "change_only"),
    (both("unit:y1", "unit:y9"), Wrong.BAD_LINK, "ko.md", "unit:y9"),
    (both("row:4", "row:5"), Wrong.BAD_LINK, "en.md", "row:5"),
    (both("bias:y1", "biass:y1"), Wrong.BAD_LINK, "en.md", "biass:y1"),
    (edit("ko.md", "row:4", "row:3"), Wrong.LINKS_DIFFER, "ko.md", "## 하나"),
    (edit("ko.md", "2. 저것", "2. 저것\n3. 그것"), Wrong.CHOICES_DIFFER, "ko.md", "## 둘"),
    (edit("ko.md", "> 힌트.\n", ""), Wrong.HINTS_DIFFER, "ko.md", "## 하나"),
]


@pytest.mark.parametrize(
    ("break_it", "wrong", "file", "place"), BROKEN, ids=lambda value: value.name if isinstance(value, Wrong) else ""
)
def test_what_is_broken_is_told_with_its_place(folder, break_it, wrong, file, place):
    break_it(folder)
    faults = faults_of(folder)
    line = None
    if place is not None:
        content = (folder / file).read_text("utf-8")
        assert content.count(place) >= 1
        line = content[: content.index(place)].count("\n") + 1
    assert (wrong, file, line) in {(fault.wrong, fault.file, fault.line) for fault in faults}
    sentences = what_is_wrong(faults)
    assert len(sentences) == len(faults)
    assert all(sentence.startswith(fault.file) for sentence, fault in zip(sentences, faults, strict=True))


def test_every_reason_is_tried():
    assert {wrong for _, wrong, _, _ in BROKEN} == set(Wrong)


def test_all_faults_of_a_file_are_told_at_once(folder):
    toml("order = 8", "order = -8")(folder)
    toml("rounded = true", "rounded = 2")(folder)
    toml("choose = 2", "choose = 0")(folder)
    assert [fault.wrong for fault in faults_of(folder)] == [Wrong.NOT_WHOLE, Wrong.NOT_A_FLAG, Wrong.NOT_WHOLE]


# Random edits.


def judge(folder: Path) -> None:
    """A lesson, or faults that stand somewhere in its files and can be put into words."""
    try:
        read_lesson(folder)
        faults: tuple[Fault, ...] | None = None
    except BadLessonError as error:
        faults = error.faults
    if faults is None:
        return
    assert len(what_is_wrong(faults)) == len(faults) > 0
    for fault in faults:
        assert fault.file in (*FILES, folder.name)
        if fault.line is not None:
            assert 1 <= fault.line <= (folder / fault.file).read_text("utf-8-sig").count("\n") + 1


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("lessons") / "8-a-lesson"


patient = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@patient
@given(
    file=st.sampled_from(list(FILES)),
    edits=st.lists(
        st.tuples(st.integers(0, 10_000), st.integers(0, 30), st.binary(max_size=12)), min_size=1, max_size=4
    ),
)
def test_random_bytes_make_a_lesson_or_faults(scratch, file, edits):
    write(scratch)
    content = FILES[file].encode()
    for place, length, new in edits:
        at = place % (len(content) + 1)
        content = content[:at] + new + content[at + length :]
    (scratch / file).write_bytes(content)
    judge(scratch)


plain = (
    st.integers(-(10**6), 10**6).map(str)
    | st.integers(10**400, 10**401).map(str)
    | st.floats().map(lambda number: repr(number).replace("e+", "e"))
    | st.sampled_from(["true", "false", '""', '"xor"', '"y1"', '"out"', '"biases"', "1979-05-27", "07:32:00", "{}"])
    | st.text("abxy012 .-", max_size=8).map(lambda text: f'"{text}"')
)
values = st.recursive(plain, lambda inner: st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]"))
LINES = TOML.splitlines()
SET = [number for number, line in enumerate(LINES) if " = " in line]


@patient
@given(edits=st.lists(st.tuples(st.sampled_from(SET), values), min_size=1, max_size=3))
def test_random_values_make_a_lesson_or_faults(scratch, edits):
    write(scratch)
    lines = list(LINES)
    for number, value in edits:
        lines[number] = f"{lines[number].partition(' = ')[0]} = {value}"
    (scratch / SETTINGS).write_text("\n".join(lines), "utf-8")
    judge(scratch)


@patient
@given(order=st.permutations(range(len(LINES))), kept=st.integers(1, len(LINES)))
def test_lines_in_any_order_make_a_lesson_or_faults(scratch, order, kept):
    write(scratch)
    (scratch / SETTINGS).write_text("\n".join(LINES[number] for number in order[:kept]), "utf-8")
    judge(scratch)
