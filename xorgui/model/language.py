"""The language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from xorgui.model import words
from xorgui.model.words import translate

SYSTEM = "system"
QT_TEXTS = (
    translate("QFileDialog", "&Look in:"),
    translate("QFileDialog", "Files of &type:"),
)
"""What Qt's own dialogs say and Qt's catalogues do not have; here, it is in ours, where Qt finds it."""


class LanguageKeeper(QObject):
    """The language in force; that of the system unless one is chosen.

    Signals:
        changed(): every text has to be made again.
    """

    changed = Signal()

    def __init__(self, app: QCoreApplication, choice: str = SYSTEM) -> None:
        super().__init__(app)
        self.choice = SYSTEM
        self.language = ""  # none yet: the command line may have spoken another one before
        self._translators: list[QTranslator] = []
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """One of words.LANGUAGES, or SYSTEM."""
        self.choice = choice if choice in words.LANGUAGES else SYSTEM
        language = system_language() if self.choice == SYSTEM else self.choice
        if language != self.language:
            self.language = language
            self._install()
            self.changed.emit()

    def _install(self) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = [made for made in (_qt_translator(self.language), words.use(self.language)) if made]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)


def system_language() -> str:
    """The first language of the system that the program speaks, else English."""
    names = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in names if name in words.LANGUAGES), words.SOURCE_LANGUAGE)


def locale() -> QLocale:
    """How the language in force writes a date: as the system does, if it speaks that language."""
    system, spoken = QLocale.system(), QLocale(keeper().language)
    return system if system.language() == spoken.language() else spoken


def following() -> str:
    """The language after the one in force."""
    languages = list(words.LANGUAGES)
    return languages[(languages.index(keeper().language) + 1) % len(languages)]


def _qt_translator(language: str) -> QTranslator | None:
    """Of Qt's own dialogs and menus."""
    made = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return made if made.load(f"qtbase_{language}", folder) else None


_keeper: LanguageKeeper | None = None


def install(app: QCoreApplication, choice: str = SYSTEM) -> None:
    """Make the application speak a language; once, before its first widget."""
    global _keeper
    _keeper = LanguageKeeper(app, choice)


def keeper() -> LanguageKeeper:
    """The language in force. Raises RuntimeError before `install`."""
    if _keeper is None:
        raise RuntimeError("no language is installed yet")
    return _keeper
