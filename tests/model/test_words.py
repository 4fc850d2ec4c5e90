"""Texts in another language, and how its file comes to be."""

import os
import shutil
from pathlib import Path

import pytest

from xorgui.core.resources import resource
from xorgui.model import words


@pytest.fixture(autouse=True)
def _english_again():
    yield
    words.use(words.SOURCE_LANGUAGE)


@pytest.fixture
def catalogue(tmp_path, monkeypatch) -> Path:
    """The .ts of a checkout in which nothing is compiled yet."""
    (tmp_path / "pyproject.toml").touch()
    source = tmp_path / "resources/translations/xorgui_ko.ts"
    source.parent.mkdir(parents=True)
    shutil.copy(resource("translations/xorgui_ko.ts"), source)
    monkeypatch.setattr(words, "resource", lambda name: tmp_path / "resources" / name)
    return source


def test_a_text_in_korean():
    assert words.translate("Names", "always 0") == "always 0"
    words.use("ko")
    assert words.translate("Names", "always 0") == "항상 0"
    assert words.translate("Names", "no such text") == "no such text"
    words.use("en")
    assert words.translate("Names", "always 0") == "always 0"


def test_a_checkout_compiles_what_is_missing(catalogue):
    words.use("ko")
    assert words.translate("Names", "always 1") == "항상 1"
    assert [path.name for path in sorted(catalogue.parent.iterdir())] == ["xorgui_ko.qm", "xorgui_ko.ts"]


def test_a_checkout_compiles_what_has_changed(catalogue):
    words.use("ko")
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text.replace("항상 1", "언제나 1"), encoding="utf-8")
    later = catalogue.with_suffix(".qm").stat().st_mtime + 1
    os.utime(catalogue, (later, later))
    words.use("ko")
    assert words.translate("Names", "always 1") == "언제나 1"


def test_what_is_installed_is_taken_as_it_is(catalogue):
    words.use("ko")
    compiled = catalogue.with_suffix(".qm")
    (catalogue.parents[2] / "pyproject.toml").unlink()
    before = compiled.stat().st_mtime_ns
    os.utime(catalogue)
    words.use("ko")
    assert compiled.stat().st_mtime_ns == before
    assert words.translate("Names", "always 1") == "항상 1"


@pytest.mark.parametrize("content", ["", "no XML"])
def test_without_a_translation_it_is_english(catalogue, caplog, content):
    catalogue.write_text(content)
    words.use("ko")
    assert words.translate("Names", "always 1") == "always 1"
    (record,) = caplog.records
    assert record.exc_info is None
