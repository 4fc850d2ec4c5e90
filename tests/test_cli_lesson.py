"""`xorgui lesson check` as a teacher uses it."""

import shutil

import pytest

from xorgui.app import main
from xorgui.core.resources import resource_folder


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(resource_folder("lessons") / "2-xor-by-hand", tmp_path / "my lesson 수업")


def test_a_good_lesson_is_told_in_both_languages(folder, capsys):
    assert main(["lesson", "check", str(folder)]) == 0
    told = capsys.readouterr()
    assert "en: XOR by hand" in told.out
    assert "ko: 손으로 푸는 XOR" in told.out
    assert told.err == ""


def test_all_faults_are_told_with_file_and_line(folder, capsys):
    settings = folder / "lesson.toml"
    settings.write_text(settings.read_text("utf-8").replace('gate = "xnor"', 'gate = "xnorr"'), "utf-8")
    assert main(["lesson", "check", str(folder)]) == 2
    line = next(n for n, text in enumerate(settings.read_text("utf-8").splitlines(), 1) if "xnorr" in text)
    assert f"lesson.toml:{line}: “gate” cannot be “xnorr”" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["lesson"], ["lesson", "check"], ["lesson", "chek", "."]])
def test_other_words_are_refused(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("xorgui lesson: ")
