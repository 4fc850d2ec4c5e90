"""The dialog of all that can leave: what, how, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from xorgui.export.formats import Format
from xorgui.model.exports import NothingToTrainError, Work
from xorgui.ui.export.job import Job
from xorgui.ui.export.options import PictureOptions, PlainOptions, ReportOptions
from xorgui.ui.export.pictures import image
from xorgui.ui.export.prepared import WINDOW, Wish, prepare, widget_of
from xorgui.ui.theme import px

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow

# A job that is done sooner shows no progress: it would only flicker.
PATIENCE_MS = 300


class ExportDialog(QDialog):
    """Asks what to export and where to, does it in the background, and says what has become of it.

    Signals:
        told(str): one sentence on what has been done.
    """

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._folder = window.documents.folder
        self.job: Job | None = None
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(self.tr("What to export"))
        self.kinds.setFixedWidth(round(px(170)))
        self.kinds.setSpacing(3)
        self._pages = QStackedWidget()
        self._about = QLabel(wordWrap=True)
        self._about.setMinimumHeight(round(px(36)))
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._texts: list[str] = []
        self._options: list[PictureOptions | PlainOptions | ReportOptions] = []
        self._fill()
        self.message = QLabel(wordWrap=True)
        self.message.setAccessibleName(self.tr("Result"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.progress.show)
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.export_button = QPushButton(self.tr("&Export…"))
        self.export_button.setObjectName("primary")
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._ask_where)
        right = QVBoxLayout()
        right.addWidget(self._about)
        right.addWidget(self._pages, 1)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.kinds)
        top.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.addLayout(top, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.progress)
        layout.addLayout(buttons)
        self.kinds.currentRowChanged.connect(self._show_kind)
        self.kinds.setCurrentRow(0)
        self.kinds.setFocus()

    def _fill(self) -> None:
        for name, about, options in (
            (
                self.tr("Picture"),
                self.tr("The whole window or one of its parts, for a slide or a handout."),
                PictureOptions(self._window),
            ),
            (
                self.tr("Python script"),
                self.tr(
                    "The notes' script with these points, weights and settings; it prints the same losses as the "
                    "window."
                ),
                PlainOptions(Format.PY),
            ),
            (
                self.tr("Jupyter notebook"),
                self.tr("The same script in cells, with plots of the loss and of the region."),
                PlainOptions(Format.IPYNB),
            ),
            (
                self.tr("Run as a table"),
                self.tr("CSV: epoch, losses, accuracies and every weight, one row for each recorded moment."),
                PlainOptions(Format.CSV),
            ),
            (
                self.tr("Keras model"),
                self.tr("The network as a .keras file, for keras.models.load_model."),
                PlainOptions(Format.KERAS),
            ),
            (
                self.tr("TensorBoard log"),
                self.tr("Loss, accuracy and histograms of all weights, in a folder for tensorboard --logdir."),
                PlainOptions(Format.TENSORBOARD),
            ),
            (
                self.tr("Lab report"),
                self.tr("Date, versions, settings, data, pictures, the printed table and the answers to the lesson."),
                ReportOptions(),
            ),
        ):
            self.kinds.addItem(name)
            self._texts.append(about)
            self._options.append(options)
            self._pages.addWidget(options)

    @property
    def wish(self) -> Wish:
        """What is asked for."""
        return self._options[self.kinds.currentRow()].wish

    @Slot(int)
    def _show_kind(self, row: int) -> None:
        self._about.setText(self._texts[row])
        self._pages.setCurrentIndex(row)
        self.copy_button.setVisible(self.wish.format.is_picture or self.wish.format is Format.PY)
        self._say("")

    def _say(self, text: str) -> None:
        self.message.setText(text)

    def _prepared(self, wish: Wish) -> Work:
        keeper = self._window.lesson_keeper
        return prepare(self._window, wish, keeper.progress if keeper.lesson else None)

    # To the clipboard.

    @Slot()
    def _copy(self) -> None:
        wish = self.wish
        if wish.format.is_picture:
            QGuiApplication.clipboard().setImage(image(widget_of(self._window, wish.panel), wish.scale, wish.theme))
            self._say(self.tr("The picture is in the clipboard."))
            return
        try:
            work = self._prepared(wish)
        except NothingToTrainError:
            self._say(self.tr("There are no points to train on, so there is no script."))
            return
        QGuiApplication.clipboard().setText(work(lambda share: None).decode())
        self._say(self.tr("The script is in the clipboard."))

    # Into a file.

    @Slot()
    def _ask_where(self) -> None:
        wish = self.wish
        dialog = QFileDialog(self, self.windowTitle(), str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if wish.format is Format.TENSORBOARD:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(wish.format.suffix[1:])
            dialog.setNameFilters([f"*{wish.format.suffix}", self.tr("All files (*)")])
            dialog.selectFile(wish.format.file_name(self._stem(wish)))
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def _stem(self, wish: Wish) -> str:
        """The name of the document, and of the part that a picture shows."""
        stem = self._window.file.path.stem if self._window.file.path else "xor"
        return f"{stem}-{wish.panel}" if wish.format.is_picture and wish.panel != WINDOW else stem

    @Slot(str)
    def export(self, name: str) -> None:
        """Export what is asked for into a file, or into a folder of logs."""
        if self.job is not None:
            return
        path, wish = Path(name), self.wish
        self._folder = path if wish.format is Format.TENSORBOARD else path.parent
        try:
            work = self._prepared(wish)
        except NothingToTrainError:
            self._say(self.tr("There are no points to train on, so there is no script."))
            return
        self.job = Job(work, wish.format, path, self)
        self.job.progressed.connect(self._show_progress)
        self.job.done.connect(self._on_done)
        self.job.refused.connect(self._say)
        self.job.cancelled.connect(self._on_cancelled)
        self.job.finished.connect(self._on_finished)
        self._say("")
        self.progress.setValue(0)
        self._set_busy(True)
        self.job.start()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.kinds, self._pages, self.export_button, self.copy_button):
            widget.setEnabled(not busy)
        self.close_button.setText(self.tr("Cancel") if busy else self.tr("Close"))
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self.progress.hide()

    @Slot(float)
    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(self.progress.maximum() * share))

    @Slot(str)
    def _on_done(self, path: str) -> None:
        text = self.tr("Exported: {path}").format(path=path)
        self._say(text)
        self.told.emit(text)

    @Slot()
    def _on_cancelled(self) -> None:
        self._say(self.tr("Cancelled: nothing has been written."))

    @Slot()
    def _on_finished(self) -> None:
        self.job = None
        self._set_busy(False)

    def reject(self) -> None:
        """Cancel what is being done; else close."""
        if self.job is not None:
            self.job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut_down()
        super().closeEvent(event)

    def shut_down(self) -> None:
        """Give up what is being done, and wait until it is."""
        if self.job is not None:
            self.job.cancel()
            self.job.wait()
