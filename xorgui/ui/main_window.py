"""The window: which views there are, and what its actions do."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QIcon, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QPushButton,
    QWidget,
)

from xorgui.core.disk import BadFileError
from xorgui.core.experiment import LARGEST_SEED, Experiment, StartKind
from xorgui.core.numbers import show_point
from xorgui.core.presets import PRESETS, preset_of
from xorgui.core.resources import resource
from xorgui.core.run import Run
from xorgui.files.saved import Saved, ViewState
from xorgui.model import language
from xorgui.model.autosave import Autosave
from xorgui.model.document import Change, Document, Origin
from xorgui.model.document_file import DocumentFile
from xorgui.model.lesson_in_file import LessonInFile
from xorgui.model.lesson_keeper import LessonKeeper
from xorgui.model.lesson_shelf import LessonShelf
from xorgui.model.places import log_folder
from xorgui.model.preferences import preferences
from xorgui.model.selection import Selection
from xorgui.model.trainer import Phase, Trainer
from xorgui.ui.actions import WindowActions
from xorgui.ui.announce import announce
from xorgui.ui.arrangement import Arrangement, ForwardPanel
from xorgui.ui.carry_over import carry_over
from xorgui.ui.charts.panel import Charts
from xorgui.ui.data_menu import DataMenu
from xorgui.ui.document_files import DocumentFiles
from xorgui.ui.file_drops import FileDrops
from xorgui.ui.file_problems import explain_file
from xorgui.ui.fonts import NO_KOREAN_FONT, has_letters
from xorgui.ui.forward_table import ForwardTable, RoundingSwitch
from xorgui.ui.lesson.guide import Guide
from xorgui.ui.lesson.menu import LessonMenu
from xorgui.ui.lesson.panel import LessonPanel
from xorgui.ui.matrices import MatrixView
from xorgui.ui.menus import Menus, choose_language
from xorgui.ui.network.panel import NetworkPanel
from xorgui.ui.network_files import NetworkFiles
from xorgui.ui.notice import Notice
from xorgui.ui.panel import Panel
from xorgui.ui.point_files import PointFiles
from xorgui.ui.present import Presentation
from xorgui.ui.preset_texts import preset_title
from xorgui.ui.region import RegionView
from xorgui.ui.settings import SettingsPanel
from xorgui.ui.theme import text_font
from xorgui.ui.transport import Transport
from xorgui.ui.unit_picker import UnitPicker
from xorgui.ui.view_state import show_view, view_of

if TYPE_CHECKING:
    from xorgui.ui.compare import CompareWindow
    from xorgui.ui.export.dialog import ExportDialog
    from xorgui.ui.help_window import HelpWindow
    from xorgui.ui.whats_this.asking import Asking

SMALLEST_SIZE = QSize(1024, 640)
FIRST_SIZE = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Everything a person sees. Owns the document, the trainer and the views.

    What the first picture does not show is imported where it is wanted: the window is to be there at once.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowIcon(QIcon(str(resource("icons/xorgui.svg"))))
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(FIRST_SIZE)
        self.document = Document(next(iter(PRESETS.values())).experiment(), self)
        self.selection = Selection(self.document, self)
        self.trainer = Trainer(self.document, self)
        self.lesson_keeper = LessonKeeper(self.document, self.trainer, self)
        self.shelf = LessonShelf(self.lesson_keeper, partial(view_of, self), self)
        self.file = DocumentFile(self.document, partial(view_of, self), self)
        self.autosave = Autosave(self.file, self)
        LessonInFile(self.file, self.lesson_keeper, self.shelf, self)
        self._was_painted = False
        self._is_outdated = False
        self._may_close = False
        self._comparison: CompareWindow | None = None
        self._help: HelpWindow | None = None
        self._export: ExportDialog | None = None
        self._status = QLabel()
        self._status.setObjectName("message")
        self._status.setIndent(0)
        self._status.setMinimumWidth(1)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.notice = Notice()
        self.statusBar().addPermanentWidget(self.notice)
        self._load_again = QPushButton()
        self._load_again.clicked.connect(self._on_load_again)
        self.statusBar().addPermanentWidget(self._load_again)
        self._font_note = QLabel(NO_KOREAN_FONT)
        self.statusBar().addPermanentWidget(self._font_note)
        self.guide = Guide(self)
        self.presentation = Presentation(self)
        # What comes from here on speaks a language, and is made again in another one.
        self._lasting = set(self.children())
        self._build()
        self.document.changed.connect(self._on_changed)
        self.document.undo_stack.indexChanged.connect(self._show_undo)
        self.selection.input_changed.connect(self._show_hints)
        self.lesson_keeper.lesson_changed.connect(self._show_story)
        self.lesson_keeper.page_changed.connect(self._show_way)
        self.trainer.phase_changed.connect(self._show_phase)
        self.trainer.message.connect(self.show_message)
        self.file.opened.connect(self._show_saved)
        self.shelf.returned.connect(self._show_view)
        self.autosave.failed.connect(self._tell_failure)
        language.keeper().changed.connect(self._rebuild)
        geometry = preferences().value("layout/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self._has_layout = self.arrangement.restore()

    def _build(self) -> None:
        """Make actions, views and menus, in the language in force."""
        self.notice.retranslate()
        self._load_again.setText(self.tr("Load TensorFlow"))
        self._font_note.setVisible(not has_letters(language.keeper().language))
        self.documents = DocumentFiles(self)
        self.actions_by_name = WindowActions(self)
        self.preset_menu = QMenu(self.tr("&Experiment"), self)
        self._preset_actions = self._fill_preset_menu()
        self.lesson_menu = LessonMenu(self, language.keeper().language)
        self.transport = Transport(self.document, self.trainer, self.actions_by_name, self.lesson_menu)
        network = NetworkPanel(self.document, self.selection, self.trainer)
        self.network = network.view
        self.headers = network.headers
        self.inspector = network.inspector
        self.region = RegionView(self.document, self.selection)
        self.unit_picker = UnitPicker(self.document, self.selection)
        self.table = ForwardTable(self.document, self.selection)
        self.matrices = MatrixView(self.document, self.selection)
        self.charts = Charts(self.document, self.selection, self.trainer, self.actions_by_name["step_back"])
        self.settings = SettingsPanel(self.document, self.trainer)
        self.files = PointFiles(self.document, self)
        self.network_files = NetworkFiles(self.document, self)
        self.data_menu = DataMenu(self.document, self.selection, self)
        self.lesson = LessonPanel(self.document, self.lesson_keeper, self.shelf.lessons, language.keeper().language)
        self.rounding, self.classes_only = RoundingSwitch(self.selection), self._classes_only()
        forward = ForwardPanel(self.table, self.matrices)
        self._panels = {
            "lesson": Panel(self.tr("Lesson"), self.lesson, heading=self.lesson.place),
            "settings": Panel(self.tr("Settings"), self.settings),
            "network": Panel(self.tr("Network"), network),
            "forward": Panel(self.tr("Forward pass"), forward, [self.rounding]),
            "region": Panel(self.tr("Decision region"), self.region, [self.classes_only, self.unit_picker]),
            "charts": Panel(self.tr("Charts"), self.charts, [self.charts.tools], self.charts.tabs),
        }
        self.arrangement = Arrangement(self.transport, self._panels, forward)
        self.setCentralWidget(self.arrangement)
        Menus(self)
        self.presentation.attach()
        self._asking: Asking | None = None
        self.guide.attach()
        self.lesson.lesson_wanted.connect(self.shelf.open)
        self.region.pointed.connect(self._panels["region"].hint.setText)
        self.drops = FileDrops(self)
        self.documents.told.connect(self.show_message)
        self.files.told.connect(self.show_message)
        self.network_files.told.connect(self.show_message)
        self.network.refused.connect(self.show_message)
        self.matrices.clipboard.refused.connect(self.show_message)
        self.documents.show_title()
        self._show_undo()
        self._show_hints()
        self._show_phase()
        self._show_story()

    @Slot()
    def _rebuild(self) -> None:
        """Make actions, views and menus again, around the same document and training, in another language."""
        # A closed window is kept, and may be shown again; one that asks something is waiting for the answer.
        self._is_outdated = not self.isVisible() or self._is_asking
        if self._is_outdated:
            return
        lasting = {*self._lasting, self._comparison, self._help}
        old = [child for child in self.children() if child not in lasting]
        arrangement, data_menu = self.arrangement, self.data_menu
        self.setUpdatesEnabled(False)
        self.trainer.tell_again()
        self._build()
        carry_over(arrangement, self.arrangement)
        carry_over(data_menu, self.data_menu)
        for child in old:
            child.deleteLater()
        self.setUpdatesEnabled(True)

    @property
    def _is_asking(self) -> bool:
        return any(isinstance(child, QDialog) and child.isModal() and child.isVisible() for child in self.children())

    # Parts.

    @property
    def asking(self) -> Asking:
        """Made when something is asked for the first time: it knows all pages of the charts."""
        if self._asking is None:
            from xorgui.ui.whats_this import windows

            self._asking = windows.of_main(self)
        return self._asking

    def _classes_only(self) -> QCheckBox:
        switch = QCheckBox(self.tr("classes only"))
        switch.setFont(text_font(1))
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        switch.setToolTip(self.tr("Two colours by the rule ŷ > 0.5, without shades"))
        switch.toggled.connect(self.region.set_classes_only)
        return switch

    def _fill_preset_menu(self) -> dict[str, QAction]:
        actions = {}
        for key in PRESETS:
            actions[key] = self.preset_menu.addAction(preset_title(key), partial(self.open_preset, key))
        return actions

    # Actions.

    @Slot()
    def train(self) -> None:
        if self.trainer.phase is Phase.TRAINING:
            self.trainer.pause()
        else:
            self.trainer.train()

    @Slot()
    def reset(self) -> None:
        self.trainer.restart()

    @Slot()
    def new_start(self) -> None:
        start = self.document.experiment.start
        start = replace(start, seed=(start.seed + 1) % (LARGEST_SEED + 1))
        self.trainer.start_from(start if start.kind.is_random else replace(start, kind=StartKind.UNIT))

    @Slot()
    def export(self) -> None:
        from xorgui.ui.export.dialog import ExportDialog

        self._export = ExportDialog(self)
        self._export.told.connect(self.show_message)
        self._export.finished.connect(self._forget_export)
        self._export.open()

    @Slot()
    def _forget_export(self) -> None:
        self._export = None

    @Slot()
    def compare(self) -> None:
        if self._comparison is None:
            from xorgui.ui.compare import CompareWindow

            self._comparison = CompareWindow(self.document.experiment, self)
            self._comparison.taken.connect(self._take_over)
            self._comparison.help_wanted.connect(self.help)
        if not self._comparison.isVisible():
            self._comparison.begin(self.document.experiment, self.transport.speed.slider.value())
        self._comparison.show()
        self._comparison.raise_()

    @Slot(object, object)
    def _take_over(self, experiment: Experiment, run: Run) -> None:
        self.document.open(experiment, self.tr("taking over"), run)

    def step_lesson(self, distance: int) -> None:
        """Open the next lesson, or the one before."""
        lesson = self.lesson.neighbour(distance)
        if lesson is not None:
            self.shelf.open(lesson)

    def open_preset(self, key: str) -> None:
        """Begin with one of PRESETS; a lesson goes on around it."""
        if PRESETS[key].needs_draw and not self.trainer.can_train:
            self.show_message(self.tr("Random weights need TensorFlow."))
            return
        self.document.open(PRESETS[key].experiment(self.trainer.draw), preset_title(key))

    @Slot()
    def switch_language(self) -> None:
        """Speak the next of the languages."""
        choose_language(language.following())

    @Slot()
    def help(self) -> None:
        if self._help is None:
            from xorgui.ui.help_window import HelpWindow

            self._help = HelpWindow(self)
        self._help.open()

    @Slot()
    def about(self) -> None:
        from xorgui.ui.about import AboutDialog

        AboutDialog(self.trainer, self).open()

    @Slot()
    def open_log_folder(self) -> None:
        folder = log_folder()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.show_message(self.tr("The log files are in {folder}").format(folder=folder))

    # Mirroring.

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.origin is not Origin.TRAINING:
            self._show_hints()
            self._show_story()

    @Slot()
    def _show_undo(self) -> None:
        stack, is_training = self.document.undo_stack, self.trainer.phase is Phase.TRAINING
        # What goes on is what is taken back.
        last = self.tr("training") if is_training else self.document.undo_name
        for name, text, possible in (
            ("undo", self.tr("&Undo {step}").format(step=last), is_training or stack.canUndo()),
            ("redo", self.tr("&Redo {step}").format(step=self.document.redo_name), stack.canRedo()),
        ):
            self.actions_by_name[name].setText(text.strip())
            self.actions_by_name[name].setEnabled(possible)

    @Slot()
    def _show_hints(self) -> None:
        # As in the diagram below it.
        point = show_point(*self.selection.input, 2)
        self._panels["network"].hint.setText(self.tr("input x = {point}").format(point=point))

    @Slot()
    def _show_phase(self) -> None:
        phase, train = self.trainer.phase, self.actions_by_name["train"]
        training = phase is Phase.TRAINING
        train.setText(self.tr("Pause &training") if training else self.tr("&Train"))
        train.setIconText(self.tr("❚❚  Pause") if training else self.tr("▶  Train"))
        train.setEnabled(self.trainer.can_train)
        self.actions_by_name["step"].setEnabled(self.trainer.can_train and not training)
        self.actions_by_name["new_start"].setEnabled(self.trainer.can_train)
        for key, action in self._preset_actions.items():
            action.setEnabled(self.trainer.can_train or not PRESETS[key].needs_draw)
        self._show_undo()
        self._load_again.setVisible(self.trainer.may_load_again)
        if phase is Phase.LOADING:
            self._status.setText(self.tr("Loading TensorFlow…"))
        elif phase is Phase.UNAVAILABLE:
            self._status.setText(self.trainer.reason)

    @Slot(str)
    def show_message(self, text: str) -> None:
        """Say one sentence in the status bar; an empty one clears it."""
        if text != self._status.text():
            self._status.setText(text)
            announce(self._status, text)

    @Slot()
    def _show_story(self) -> None:
        """What the bar says is open: the lesson, else the experiment."""
        self._show_way()
        lesson = self.lesson_keeper.lesson
        if lesson is not None:
            # The number of a teacher's own is that of one of ours, too.
            number = self.tr("Lesson {number}").format(number=lesson.order) if self.shelf.is_shipped(lesson) else ""
            title = lesson.text(language.keeper().language).title
            self.transport.story.say(f"{number} · {title}" if number else title, number)
            return
        # The bar has room for what comes before the colon, and always tells the seed.
        experiment = self.document.experiment
        start, words = experiment.start, preset_title(preset_of(experiment)).partition(":")[0]
        if start.kind.is_random:
            words += " · " + self.tr("seed {seed}").format(seed=start.seed)
        self.transport.story.say(words)

    @Slot()
    def _show_way(self) -> None:
        """Which pages and lessons there are to go to."""
        for name, distance in (("previous", -1), ("next", 1)):
            self.actions_by_name[f"{name}_page"].setEnabled(self.lesson.can_step(distance))
            self.actions_by_name[f"{name}_lesson"].setEnabled(self.lesson.neighbour(distance) is not None)

    # From one start to the next.

    @Slot()
    def begin(self) -> None:
        """Show what a start of the program shows: a lesson. It is no step that could be undone."""
        self.shelf.begin()
        self.document.undo_stack.clear()

    @Slot(object)
    def _show_saved(self, saved: Saved) -> None:
        show_view(self, saved.view)

    @Slot(object)
    def _show_view(self, view: ViewState) -> None:
        show_view(self, view)

    @Slot(object)
    def _tell_failure(self, error: BadFileError) -> None:
        def words() -> str:
            return self.tr("Unsaved work would be lost in a crash. {reason}").format(reason=explain_file(error))

        self.notice.tell(words)

    def tell_crash(self) -> None:
        """The program ended all of a sudden the last time."""
        self.notice.tell(
            lambda: self.tr("XOR Lab crashed last time."), lambda: self.tr("Open log folder"), self.open_log_folder
        )

    def show_chart(self, index: int) -> None:
        """Bring a tab of the charts to the front."""
        self.arrangement.show_actions["charts"].setChecked(True)
        self.charts.tabs.setCurrentIndex(index)

    def _save(self) -> None:
        preferences().setValue("layout/geometry", self.saveGeometry())
        self.arrangement.save()

    @Slot()
    def quit(self) -> None:
        """Close all windows of the program, one after the other, until one of them is to stay."""
        self.raise_()  # to be seen if it asks
        self.activateWindow()
        self.documents.when_kept(self._quit_on)

    def _quit_on(self) -> None:
        self.close_at_once()
        shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
        following = next((window for window in shown if isinstance(window, MainWindow)), None)
        if following is not None:
            following.quit()

    def close_at_once(self) -> None:
        """Close without asking whether something unsaved may be lost."""
        self._may_close = True
        self.close()

    # Qt's own.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_outdated:
            self._rebuild()
        if not self._was_painted:
            self._was_painted = True
            if not self._has_layout:
                self.arrangement.share()
            # Nothing is chosen, or Qt would choose a button, and Space would be that button's.
            self.setFocus()
            # After the events that paint the window: importing TensorFlow holds the interpreter now and then.
            QTimer.singleShot(0, self, self._load_engine)
            self.autosave.start()

    @Slot()
    def _on_load_again(self) -> None:
        self.setFocus()  # the button goes
        self.trainer.load_again()

    @Slot()
    def _load_engine(self) -> None:
        QApplication.processEvents()
        self.trainer.load_engine()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._is_outdated:
            self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.file.would_be_lost and not self._may_close:
            event.ignore()
            self.documents.when_kept(self.close_at_once)
            return
        self.shelf.save()
        self.guide.leave()
        self.presentation.end()
        self._save()
        self.hide()
        if self._comparison is not None:
            self._comparison.shut_down()
        if self._export is not None:
            self._export.shut_down()
        self.trainer.close()
        self.autosave.close()
        super().closeEvent(event)
