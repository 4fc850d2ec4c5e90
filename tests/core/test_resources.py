"""Finding what lies in resources/; tests/test_packaging.py finds it in a wheel."""

from pathlib import Path

import pytest

from xorgui.core import resources
from xorgui.core.resources import resource


def test_a_checkout(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    icon = resource("icons/xorgui.svg")
    assert icon.is_absolute()
    assert icon.read_bytes().startswith(b"<svg ")


def test_a_frozen_program(monkeypatch, tmp_path):
    """PyInstaller lays the folder beside the modules, as a wheel does."""
    packed = tmp_path / "xorgui" / "_resources" / "icons"
    packed.mkdir(parents=True)
    (packed / "xorgui.svg").write_text("packed")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "xorgui")
    assert resource("icons/xorgui.svg").read_text() == "packed"


@pytest.mark.parametrize("name", ["icons/none.svg", "icons", ""])
def test_what_is_not_there(name):
    with pytest.raises(FileNotFoundError, match="no resource"):
        resource(name)


def test_no_resource_is_unreadable():
    folder = Path(resource("icons/xorgui.svg")).parent
    assert all(resource(f"icons/{path.name}").stat().st_size for path in folder.iterdir())
