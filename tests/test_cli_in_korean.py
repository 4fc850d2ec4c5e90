"""The command line for a person whose system speaks Korean."""

import os
import re
import subprocess
import sys
import unicodedata

import pytest

from xorgui.app import main
from xorgui.model import words

# Names of the program, of options and values, and what they are in code.
NAMES = (
    *("XOR Lab", "XOR", "xorgui", "train", "export", "lesson", "check", "Ctrl", "Qt", "keras", "xorlab", "toml"),
    *("sigmoid", "tanh", "relu", "linear", "step", "zeros", "unit", "layer", r"lab-09-\d", "cross-entropy"),
    *("squared-error", "sgd", "momentum", "nesterov", "rmsprop", "adagrad", "adam", "and", "nand", "nor", "xnor"),
    *("xor", "png", "svg", "pdf", "ipynb", "csv", "tensorboard", "html", "report", "light", "dark", "window"),
    *("settings", "network", "forward", "region", "charts", "[A-Z]{3,}", "--[a-z-]+"),
)
ALIKE = re.compile(rf"(?<![A-Za-z])({'|'.join(NAMES)})(?![A-Za-z])")


@pytest.fixture
def korean(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    yield
    words.use(words.SOURCE_LANGUAGE)


def english(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]{3,}", ALIKE.sub("", text))


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)


@pytest.mark.parametrize("arguments", ["--help", "train --help", "export --help", "lesson --help"])
def test_help_is_korean_and_fits_a_terminal(korean, capfd, arguments):
    with pytest.raises(SystemExit) as caught:
        main(arguments.split())
    assert not caught.value.code
    out, err = capfd.readouterr()
    assert err == ""
    # The form of the commands stays as it is typed.
    _, _, rest = out.partition("\n\n")
    assert english(rest) == []
    assert max(map(columns, rest.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("train --seed", "--seed: 값이 하나 필요합니다"),
        ("train --json=3", "--json: 값을 받지 않습니다"),
        ("train --hiden 3", "알 수 없는 인자: --hiden 3"),
        ("train --epochs 0", "--epochs: '0': 1부터 1,000,000,000,000까지의 정수여야 합니다"),
        ("train --learning-rate 0", "--learning-rate: '0': 1e-09부터 1,000,000까지의 수여야 합니다"),
        ("train --start typed", "--start: 'typed': 다음 중 하나여야 합니다: zeros, unit, layer"),
        ("train --hidden" + 17 * " 2", "은닉층은 최대 16층까지인데 17층입니다."),
        ("export", "빠진 인자: FILE, --to"),
        ("lesson chek x", "check: 'chek': 다음 중 하나여야 합니다: check"),
    ],
)
def test_complaints_are_korean(korean, capfd, arguments, complaint):
    with pytest.raises(SystemExit) as caught:
        main(arguments.split())
    assert caught.value.code == 2
    program = " ".join(["xorgui", arguments.split()[0]])
    assert tuple(capfd.readouterr()) == ("", f"{program}: {complaint}\n")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:ko:en"}, "ko"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LANGUAGE": "ko"}, "en"),
        ({"LC_ALL": "", "LANG": "ko"}, "ko"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another place for it")
def test_the_language_is_that_of_the_environment(monkeypatch, environment, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert words.language_of_terminal() == language


@pytest.mark.parametrize(("locale", "loaded"), [("en_US.UTF-8", False), ("ko_KR.UTF-8", True)])
def test_qt_is_loaded_for_a_translation_only(locale, loaded):
    code = "import sys; from xorgui.app import main\ntry: main(['train', '--seed'])\nexcept SystemExit: pass\n"
    code += "print('PySide6.QtCore' in sys.modules, 'PySide6.QtGui' in sys.modules)"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    run = subprocess.run(
        [sys.executable, "-c", code], env={**environment, "LANG": locale}, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == [str(loaded), "False"]
