"""The program's own files go to the platform's place."""

from pathlib import Path

import platformdirs
import pytest

from xorgui.model import places
from xorgui.model.preferences import preferences


@pytest.fixture(autouse=True)
def _fresh():
    places._substitute.cache_clear()
    yield
    places._substitute.cache_clear()


def test_a_user_without_a_home_gets_a_folder_that_exists(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for kind in ("config", "log"):
        monkeypatch.setattr(platformdirs, f"user_{kind}_path", lambda *_, **__: Path("~/.config/xorgui"))
    assert places.settings_folder() == places.log_folder()
    assert places.settings_folder().is_dir()
    preferences().setValue("theme", "dark")
    assert preferences().value("theme") == "dark"
    assert list(tmp_path.iterdir()) == []


def test_settings_that_cannot_be_written_are_the_defaults(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(places.platformdirs, "user_config_path", lambda *_, **__: tmp_path / "file" / "xorgui")
    preferences().setValue("theme", "dark")
    assert preferences().value("theme", "system") == "system"


def test_a_smoke_test_leaves_what_is_remembered_alone(tmp_path):
    preferences().setValue("theme", "dark")
    with places.elsewhere():
        folder = places.settings_folder()
        assert preferences().value("theme") is None
        preferences().setValue("theme", "light")
    assert preferences().value("theme") == "dark"
    assert not folder.exists()
