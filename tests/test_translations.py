"""Every text for users can be translated, and is."""

import ast
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

ROOT = Path(__file__).parent.parent
CATALOG = ROOT / "resources/translations/xorgui_ko.ts"
LUPDATE = Path(PySide6.__path__[0], "lupdate.exe" if sys.platform == "win32" else "lupdate")
SOURCES = sorted((ROOT / "xorgui").rglob("*.py"))

# Calls that show their texts to the user.
SHOWING = {
    *("setText", "setIconText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setInformativeText", "setDetailedText"),
    *("addAction", "addMenu", "addTab", "addItem", "insertItem", "addRow", "setHeaderLabels", "setTabText"),
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QMenu", "QGroupBox", "Panel"),
    *("show_message", "showMessage", "showText", "add_heading", "setNameFilters", "question", "warning", "information"),
}
# What brings the catalogue up to date.
UPDATE = "pyside6-lupdate -extensions py -locations none -no-obsolete xorgui -ts resources/translations/xorgui_ko.ts"
# Texts that are the same in every language.
ALIKE = {"ReLU", "Iter"}
# Words that are.
NAMES = {"SGD", "RMSprop", "Adagrad", "Adam", "Nesterov", "momentum", "XOR", "Lab", "L1", "L2", "Iter", "Loss"}


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the last part of the name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(name) | ast.Attribute(attr=name):
                    yield name, node


def marked_texts(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Context and call of each text that is to be translated: self.tr in a class, translate anywhere."""
    for node in tree.body:
        for name, call in calls(node):
            is_method = isinstance(call.func, ast.Attribute)
            if name == "tr":
                yield getattr(node, "name", "no class"), call
            elif name == "translate" and (not is_method or ast.unparse(call.func).startswith("QCore")):
                yield ast.literal_eval(call.args[0]) if call.args else "no context", call


@pytest.fixture(scope="module", params=SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def source(request) -> ast.Module:
    return ast.parse(request.param.read_text(encoding="utf-8"))


def test_what_is_to_be_translated_is_a_plain_literal(source):
    """lupdate reads no variables, and takes an f-string for a literal."""
    for _, call in marked_texts(source):
        is_method = isinstance(call.func, ast.Attribute)
        texts = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
        # Only so lupdate finds them all: after QCoreApplication.translate it takes self.tr for another class's.
        assert ast.unparse(call.func) in ("self.tr", "translate"), ast.unparse(call)
        assert len(texts) == len(call.args) == (1 if is_method else 2), f"line {call.lineno}: {ast.unparse(call)}"
        assert not call.keywords
        assert all(isinstance(text, str) and text for text in texts), ast.unparse(call)


def test_no_text_for_users_is_left_in_english(source):
    """By a rule of thumb: no call that shows a text has one with words in it as a literal."""
    for name, call in calls(source):
        is_for_the_log = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "log"
        if name not in SHOWING or is_for_the_log:
            continue
        for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
            for literal in literals(argument):
                words = set(re.findall(r"[A-Za-z][a-z]{2,}|[A-Z]{2,}", literal)) - NAMES
                assert not words, f"line {call.lineno}: {ast.unparse(call)}"


def literals(node: ast.AST) -> Iterator[str]:
    """Texts in an expression that come to be shown, not those that are translated or name something."""
    match node:
        case ast.Constant(str(value)):
            yield value
        case ast.JoinedStr():
            yield from (part.value for part in node.values if isinstance(part, ast.Constant))
        case ast.IfExp():
            yield from (*literals(node.body), *literals(node.orelse))
        case ast.BinOp():
            yield from (*literals(node.left), *literals(node.right))


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """Translation by context and source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.find("translation")
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def updated(tmp_path_factory) -> dict[tuple[str, str], ElementTree.Element]:
    """The catalogue after lupdate has gone over the source."""
    copy = tmp_path_factory.mktemp("translations") / CATALOG.name
    shutil.copy(CATALOG, copy)
    command = [LUPDATE, "-extensions", "py", "-locations", "none", ROOT / "xorgui", "-ts", copy]
    subprocess.run(command, check=True, capture_output=True)
    return messages(copy)


def test_lupdate_finds_every_text(updated):
    """Its reader of Python is simple; what Python's own finds has to be there."""
    expected = {
        (context, call.args[-1].value)
        for path in SOURCES
        for context, call in marked_texts(ast.parse(path.read_text(encoding="utf-8")))
    }
    found = {key for key, translation in updated.items() if translation.get("type") not in ("vanished", "obsolete")}
    assert found == expected


def test_every_text_is_translated_and_no_translation_is_left_over(updated):
    """Else run UPDATE and translate what is new, by the glossary beside the catalogue."""
    unfinished = {key: translation.get("type") for key, translation in updated.items() if translation.get("type")}
    assert unfinished == {}, UPDATE
    assert messages(CATALOG).keys() == updated.keys(), UPDATE


@pytest.fixture(scope="module")
def pairs() -> list[tuple[str, str]]:
    """Sources with their translations, as far as there are."""
    found = ((source, translation.text) for (_, source), translation in messages(CATALOG).items())
    return [(source, translation) for source, translation in found if translation]


def test_translations_take_the_same_values(pairs):
    def fields(text: str) -> list[tuple[str, str]]:
        return sorted((name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name is not None)

    for source, translation in pairs:
        assert fields(translation) == fields(source), source
        assert re.findall(r"%\(\w+\)s", translation) == re.findall(r"%\(\w+\)s", source), source


def test_translations_have_the_form_of_their_source(pairs):
    for source, translation in pairs:
        # The same letter opens a menu in each language, in brackets behind the word.
        keys = [re.findall(r"&(\w)", text) for text in (source, translation)]
        assert [key.upper() for key in keys[0]] == [key.upper() for key in keys[1]], source
        assert not re.search(r"&\w(?!\))", translation), source
        for end in ("…", ".", ":", "?"):
            assert source.endswith(end) == translation.endswith(end), source
        assert re.findall(r"^\s*|\s*$", source) == re.findall(r"^\s*|\s*$", translation), source


def test_particles_fit_whatever_the_value_is(pairs):
    """Korean particles depend on the sound before them, which of a value is not known: no value has one behind it."""
    for _, translation in pairs:
        assert not re.search(r"\}[”’'\"]?(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])", translation), translation
        assert not re.search(r"[을은이과]\([를는가와]\)|\(으\)로", translation), translation


def test_translations_are_korean(pairs):
    """But for those that are made of names and signs."""
    for source, translation in pairs:
        has_words = re.search(r"[A-Za-z]{3,}", re.sub(r"\{.*?\}|XOR Lab", "", source))
        assert not has_words or re.search("[가-힣]", translation) or source in ALIKE, source
