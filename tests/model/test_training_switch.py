"""Training stays off where loading TensorFlow has ended the program, and only there."""

import platform

import pytest

from xorgui.model import training_switch


def test_a_crash_while_loading():
    training_switch.loading_begins()
    training_switch.remember_crash()
    assert training_switch.is_off()
    training_switch.switch_on()
    assert not training_switch.is_off()


@pytest.mark.parametrize("steps", [[], ["loading_begins", "loading_ended"]])
def test_a_crash_at_another_time(steps):
    for step in steps:
        getattr(training_switch, step)()
    training_switch.remember_crash()
    assert not training_switch.is_off()


def test_a_process_that_was_killed_while_loading():
    """It has not crashed: nobody calls remember_crash."""
    training_switch.loading_begins()
    assert not training_switch.is_off()


def test_a_crash_on_another_machine_with_the_same_home(monkeypatch):
    training_switch.loading_begins()
    training_switch.remember_crash()
    monkeypatch.setattr(platform, "node", lambda: "another")
    assert not training_switch.is_off()
