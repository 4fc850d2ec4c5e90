"""Texts in the user's language: English is what stands in the source, the others are files of Qt Linguist's.

QObjects use `self.tr`, everything else `translate`. Both take plain literals only: lupdate reads the source.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from xorgui.core.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

SOURCE_LANGUAGE = "en"
LANGUAGES = {SOURCE_LANGUAGE: "English", "ko": "한국어"}
"""Names of the languages, each in itself."""

log = logging.getLogger(__name__)

_translator: QTranslator | None = None
_language = SOURCE_LANGUAGE


def translate(context: str, text: str) -> str:
    """The text in the language in use; `context` tells equal texts of different places apart."""
    return text if _translator is None else _translator.translate(context, text) or text


def use(language: str) -> QTranslator | None:
    """Have `translate` speak one of LANGUAGES; the translator to install for `self.tr`, if it needs one.

    Qt is loaded only where it does. Where a translation cannot be read, the program speaks English.
    """
    global _translator, _language
    _language = language
    _translator = None if language == SOURCE_LANGUAGE else _load(language)
    return _translator


def in_use() -> str:
    """The language that `translate` speaks."""
    return _language


def language_of_terminal() -> str:
    """The language that the environment asks for, as gettext reads it; Windows has its own place for that."""
    asked = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if sys.platform == "win32" and not asked:
        import ctypes
        import locale

        asked = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    # "C" asks for no language at all, whatever the list of preferred ones is.
    wanted = asked if asked.partition(".")[0] in ("", "C", "POSIX") else os.environ.get("LANGUAGE") or asked
    names = (name.partition(".")[0].partition("_")[0] for name in wanted.split(":"))
    return next((name for name in names if name in LANGUAGES), SOURCE_LANGUAGE)


def _load(language: str) -> QTranslator | None:
    try:
        from PySide6.QtCore import QTranslator

        made = QTranslator()
        if made.load(str(compiled(language))):
            return made
    except (ImportError, OSError) as error:
        log.warning("no translation for %s: %s", language, error)
    return None


def compiled(language: str) -> Path:
    """The translation as Qt reads it; in a checkout it is made from the .ts where it is missing or older.

    Raises OSError where it cannot be made.
    """
    source = resource(f"translations/xorgui_{language}.ts")
    target = source.with_suffix(".qm")
    is_checkout = (source.parents[2] / "pyproject.toml").is_file()
    if is_checkout and not (target.is_file() and target.stat().st_mtime >= source.stat().st_mtime):
        _release(source, target)
    return target


def compile_all() -> None:
    """Have all translations compiled, for what is built from a checkout. Raises OSError."""
    for language in LANGUAGES.keys() - {SOURCE_LANGUAGE}:
        compiled(language)


def _release(source: Path, target: Path) -> None:
    """Compile with the lrelease that PySide6 brings along."""
    import subprocess
    import tempfile

    import PySide6

    lrelease = Path(PySide6.__path__[0], "lrelease.exe" if sys.platform == "win32" else "lrelease")
    # Elsewhere first: another process that starts at the same time must not read half a file.
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        made = Path(folder, target.name)
        run = subprocess.run([lrelease, source, "-qm", made], check=False, capture_output=True, text=True)
        if run.returncode:
            raise OSError(f"lrelease: {run.stderr}")
        made.replace(target)
