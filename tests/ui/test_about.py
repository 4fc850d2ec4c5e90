"""Help: versions to copy, licences to read, where the log is."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from xorgui import __version__
from xorgui.model.places import log_folder
from xorgui.model.trainer import Phase
from xorgui.ui.about import AboutDialog, LicencesDialog


@pytest.fixture
def about(window):
    window.actions_by_name["about"].trigger()
    (dialog,) = window.findChildren(AboutDialog)
    yield dialog
    dialog.close()


def button(dialog, text):
    (box,) = dialog.findChildren(QDialogButtonBox)
    return next(made for made in box.buttons() if made.text() == text)


def test_versions(about):
    texts = [label.text() for label in about.findChildren(QLabel)]
    assert __version__ in texts
    assert "Loading TensorFlow…" in texts
    assert any("never connects to a network" in text for text in texts)


def test_why_there_is_no_training(window):
    window.trainer._why_unavailable = lambda: "No AVX."
    window.trainer.phase = Phase.UNAVAILABLE
    window.about()
    (dialog,) = window.findChildren(AboutDialog)
    assert "No AVX." in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()


def test_they_can_be_copied(about):
    button(about, "&Copy").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"XOR Lab: {__version__}"
    assert [line.partition(":")[0] for line in lines[1:5]] == ["TensorFlow", "NumPy", "Qt", "Python"]
    assert "–" not in lines[1]


def test_licences(about):
    button(about, "&Licences").click()
    (dialog,) = about.findChildren(LicencesDialog)
    text = dialog.text.toPlainText()
    assert "Permission is hereby granted" in text
    assert "LGPL-3.0" in text
    dialog.close()


def test_the_log_folder(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or False)
    window.actions_by_name["log_folder"].trigger()
    assert opened == [QUrl.fromLocalFile(str(log_folder()))]
    # Where nothing can show folders, the place is told.
    assert str(log_folder()) in window._status.text()
