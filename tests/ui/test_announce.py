"""What a screen reader is told."""

import pytest

from xorgui.ui import announce


@pytest.fixture
def heard(monkeypatch):
    said = []
    monkeypatch.setattr(announce.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(announce.QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    return said


def test_a_message_of_the_status_bar_is_said_once(window, heard):
    window.show_message("Compiled in 0.5 s.")
    window.show_message("Compiled in 0.5 s.")
    window.show_message("")
    assert [text for text in heard if text] == ["Compiled in 0.5 s."]


def test_a_solved_task_is_said(window, heard, retype, qtbot):
    window.shelf.open(window.shelf.lessons[0])
    (card,) = window.lesson.cards
    qtbot.waitUntil(card.isVisible)
    retype(card.answer.field, "1.5")
    assert any("✓" in text and card.accessibleName() in text for text in heard)


def test_nothing_is_said_to_nobody(window, monkeypatch):
    monkeypatch.setattr(announce.QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(announce.QAccessible, "updateAccessibility", lambda event: pytest.fail("said"))
    window.show_message("Compiled in 0.5 s.")
