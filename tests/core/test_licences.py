"""The terms of everything that the program is made of."""

from importlib.metadata import distribution

import pytest

from xorgui.core import licences


def test_what_is_needed_is_listed_once():
    names = [package.metadata["Name"].lower().replace("_", "-") for package in licences.packages()]
    assert names[0] == "xorgui"
    assert len(set(names)) == len(names)
    # What the program needs itself, what only TensorFlow needs, and nothing that only tests need.
    assert {"numpy", "pyqtgraph", "pyside6-essentials", "keras", "rich"} <= set(names)
    assert "pytest" not in names


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("xorgui", "Permission is hereby granted"),
        ("numpy", "NumPy Developers"),
        ("PySide6-Essentials", "LGPL-3.0"),
        ("keras", "Apache License"),
    ],
)
def test_terms(name, words):
    text = licences.terms(distribution(name))
    assert text.splitlines()[0].lower().replace("_", "-").startswith(name.lower())
    assert words in text


def test_the_packaged_program_has_them_as_a_file(monkeypatch, tmp_path):
    made = tmp_path / "licences.txt"
    made.write_text("terms", encoding="utf-8")
    monkeypatch.setattr(licences, "resource", lambda name: tmp_path / name)
    assert licences.licences() == "terms"
