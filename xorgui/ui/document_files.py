"""Documents out of files and into files, and the question whether something unsaved may be lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from xorgui.core.disk import BadFileError
from xorgui.core.presets import PRESETS
from xorgui.files.saved import SUFFIX
from xorgui.model import recent_files
from xorgui.ui.file_problems import explain_file
from xorgui.ui.refusal import refuse

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

Button = QMessageBox.StandardButton
Choices = dict[Button, Callable[[], object]]


class DocumentFiles(QObject):
    """What a person does with the document as a whole. No question stops anything: training may go on behind.

    Signals:
        told(str): one sentence on what has been done.
    """

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._file = window.file
        self._is_asking = False
        self._file.changed.connect(self.show_title)

    @property
    def name(self) -> str:
        """Of the document, for people."""
        return self._file.path.name if self._file.path else self.tr("Untitled")

    @property
    def folder(self) -> Path:
        """Where to look for files first: beside the document."""
        path = self._file.path
        return path.parent if path is not None and path.parent.is_dir() else recent_files.usual_folder()

    @Slot()
    def show_title(self) -> None:
        # Of a name that has [*] in it, Qt would make the star that marks what is not saved.
        name = self.name.replace("[*]", "[*][*]")
        self._window.setWindowTitle(self.tr("{name}[*] — XOR Lab").format(name=name))
        self._window.setWindowModified(self._file.is_modified)
        self._window.actions_by_name["revert"].setEnabled(self._file.path is not None and self._file.is_modified)

    # By menu.

    @Slot()
    def new(self) -> None:
        """Begin a document without a file."""
        self.when_kept(lambda: self._file.begin(next(iter(PRESETS.values())).experiment()))

    @Slot()
    def choose_to_open(self) -> None:
        """Ask for a file and open it."""
        dialog = self._dialog(self.tr("Open a document"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    @Slot(str)
    def open(self, name: str) -> None:
        """Show the document of a file in this window."""
        self.when_kept(lambda: self._open(Path(name)))

    @Slot()
    def save(self) -> None:
        """Write the document into its file; ask for one where it has none."""
        self._save(_nothing)

    @Slot()
    def save_and_close(self) -> None:
        """Close the window, with what is not saved in a file."""
        close = self._window.close_at_once
        self._save(close) if self._file.would_be_lost else close()

    @Slot()
    def choose_to_save(self) -> None:
        """Ask for a file and write the document into it."""
        self._choose_to_save(_nothing)

    @Slot()
    def revert(self) -> None:
        """Go back to what is in the file."""
        path = self._file.path
        if path is not None:
            text = self.tr("Revert {name} to the last saved version? What was done since will be lost.").format(
                name=self.name
            )
            self._ask(text, {Button.Reset: lambda: self._open(path), Button.Cancel: _nothing})

    def when_kept(self, go_on: Callable[[], object]) -> None:
        """Do what replaces or closes the document, once nobody would miss it."""
        if not self._file.would_be_lost:
            go_on()
            return
        text = self.tr("Save the changes to {name}?").format(name=self.name)
        choices: Choices = {
            Button.Save: lambda: self._save(go_on),
            Button.Discard: go_on,
            Button.Cancel: _nothing,
        }
        # Qt's own word for it in Korean says "ignore".
        self._ask(text, choices, {Button.Discard: self.tr("Don't save")})

    # Files.

    def _open(self, path: Path) -> None:
        try:
            self._file.open(path)
        except BadFileError as error:
            self._refuse(error)
        else:
            recent_files.remember(path.absolute())

    def _save(self, go_on: Callable[[], object]) -> None:
        path = self._file.path
        if path is None:
            self._choose_to_save(go_on)
        elif self._file.is_changed_on_disk:
            text = self.tr(
                "{name} has been changed by another program since it was opened here. Save under another name?"
            )
            choices: Choices = {
                Button.Save: lambda: self._choose_to_save(go_on),
                Button.Ignore: lambda: self._write(path, go_on),
                Button.Cancel: _nothing,
            }
            names = {Button.Save: self.tr("Save as…"), Button.Ignore: self.tr("Overwrite")}
            self._ask(text.format(name=self.name), choices, names)
        else:
            self._write(path, go_on)

    def _choose_to_save(self, go_on: Callable[[], object]) -> None:
        dialog = self._dialog(self.tr("Save the document"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.selectFile(self._file.path.name if self._file.path else f"{self.name}{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._write(Path(name), go_on))
        dialog.open()

    def _write(self, path: Path, go_on: Callable[[], object]) -> None:
        try:
            self._file.save(path)
        except BadFileError as error:
            self._refuse(error)
        else:
            recent_files.remember(path.absolute())
            self.told.emit(self.tr("Saved: {name}").format(name=path.name))
            go_on()

    # Dialogs.

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self.folder))
        dialog.setNameFilters(
            [self.tr("XOR Lab documents (*{suffix})").format(suffix=SUFFIX), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _refuse(self, error: BadFileError) -> None:
        refuse(self._window, self.tr("XOR Lab"), explain_file(error))

    def _ask(self, text: str, choices: Choices, names: dict[Button, str] | None = None) -> None:
        """Ask, and do what is chosen; the first is what Enter means. While a question is open, there is no other."""
        if self._is_asking:
            return
        self._is_asking = True
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("XOR Lab"), text, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in choices:
            made = box.addButton(button)
            if names and button in names:
                made.setText(names[button])
        box.setDefaultButton(next(iter(choices)))
        box.buttonClicked.connect(lambda clicked: self._answer(choices[box.standardButton(clicked)]))
        box.open()

    def _answer(self, chosen: Callable[[], object]) -> None:
        self._is_asking = False
        chosen()


def _nothing() -> None:
    pass
