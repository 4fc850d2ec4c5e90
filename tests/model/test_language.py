"""Which language the window speaks."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel

from xorgui.model import language, words


class System:
    """A system whose user prefers these languages."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def uiLanguages(self) -> list[str]:
        return list(self._names)


@pytest.fixture
def keeper(qapp):
    made = language.LanguageKeeper(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()


@pytest.mark.parametrize(
    ("names", "spoken"),
    [
        (("ko-KR", "ko-Kore-KR", "ko"), "ko"),
        (("en-GB", "en"), "en"),
        (("de-DE", "de"), "en"),
        (("de-DE", "de", "ko-KR", "ko"), "ko"),
        (("C",), "en"),
        ((), "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is(monkeypatch, keeper, names, spoken):
    monkeypatch.setattr(QLocale, "system", lambda: System(*names))
    keeper.choose(language.SYSTEM)
    assert (keeper.choice, keeper.language) == (language.SYSTEM, spoken)


def test_a_choice_that_there_is_not_is_the_systems(monkeypatch, keeper):
    monkeypatch.setattr(QLocale, "system", lambda: System("ko-KR"))
    keeper.choose("tlh")
    assert (keeper.choice, keeper.language) == (language.SYSTEM, "ko")


def test_only_another_language_is_news(qtbot, keeper):
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.choose("en")
    with qtbot.waitSignal(keeper.changed):
        keeper.choose("ko")
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.choose("ko")


def test_qts_own_dialogs_speak_it_too(keeper):
    keeper.choose("ko")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    widgets = dialog.findChildren(QLabel) + dialog.findChildren(QAbstractButton)
    texts = [text for widget in widgets for text in (widget.text(), widget.toolTip()) if text]
    assert [text for text in texts if not any("가" <= letter <= "힣" for letter in text)] == []
    dialog.deleteLater()
    keeper.choose("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_english_is_spoken_whatever_the_command_line_spoke_before(qapp):
    words.use("ko")
    made = language.LanguageKeeper(qapp, "en")
    assert words.translate("Names", "always 0") == "always 0"
    assert made.language == "en"
    made.deleteLater()
