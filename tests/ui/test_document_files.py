"""Documents as a person opens and saves them, and that nothing unsaved is lost unasked."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.files.documents import difference, small
from xorgui.core.architecture import WeightId
from xorgui.core.disk import DiskProblem
from xorgui.core.experiment import Optimizer, TrainingState
from xorgui.core.run import Run
from xorgui.files import documents
from xorgui.files.documents import DocumentProblem, read, write
from xorgui.model import recent_files
from xorgui.model.recent_files import MOST_RECENT
from xorgui.model.trainer import Phase
from xorgui.ui.file_problems import explain_file
from xorgui.ui.main_window import MainWindow
from xorgui.ui.transport import FULL_SPEED

W = WeightId(1, 0, 0)
PATIENCE_MS = 60_000
Button = QMessageBox.StandardButton


@pytest.fixture
def asked(window):
    """The text of the box that is open, answered with a button; None: there is no box."""

    def answer(button=None):
        boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
        assert len(boxes) <= 1
        if not boxes:
            return None
        text = boxes[0].text()
        boxes[0].button(button or Button.Ok).click()
        return text

    return answer


@pytest.fixture
def choose(window):
    """Takes a file in the dialog that is open."""

    def pick(path):
        (dialog,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
        dialog.fileSelected.emit(str(path))
        dialog.close()

    return pick


def act(window, name):
    window.actions_by_name[name].trigger()


def weight(window):
    return window.document.experiment.parameters.value(W)


def titled(window):
    return window.windowTitle(), window.isWindowModified()


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "수업 자료 🙂"
    folder.mkdir()
    return folder / "XOR 1 [*].xorlab"


def test_save_and_open(window, path, choose, asked):
    assert titled(window) == ("Untitled[*] — XOR Lab", False)
    window.document.set_weight(W, 1.25)
    assert titled(window) == ("Untitled[*] — XOR Lab", True)
    act(window, "save")
    choose(path)
    assert titled(window) == ("XOR 1 [*][*].xorlab[*] — XOR Lab", False)
    assert window._status.text() == "Saved: XOR 1 [*].xorlab"
    window.document.set_weight(W, 2.5)
    assert window.isWindowModified()
    act(window, "save")
    assert asked() is None
    assert not [dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible()]
    assert read(path).experiment == window.document.experiment
    act(window, "new")
    assert asked() is None
    assert titled(window) == ("Untitled[*] — XOR Lab", False)
    assert weight(window) == 5
    act(window, "open")
    choose(path)
    assert weight(window) == 2.5
    assert not window.document.undo_stack.canUndo()
    assert titled(window) == ("XOR 1 [*][*].xorlab[*] — XOR Lab", False)


def test_undo_to_what_was_saved_needs_no_saving(window, path):
    window.document.set_weight(W, 1)
    window.file.save(path)
    window.document.set_weight(W, 2)
    assert window.isWindowModified()
    window.document.undo()
    assert not window.isWindowModified()
    window.document.undo()
    assert window.isWindowModified()


def test_training_needs_saving_while_it_goes_on(window, path):
    window.file.save(path)
    document, parameters = window.document, window.document.experiment.parameters
    document.begin_run()
    assert not window.isWindowModified()
    document.follow(TrainingState(parameters, 3), Run())
    assert window.isWindowModified()
    window.file.save(path)
    assert not window.isWindowModified()
    assert read(path).experiment.state.step == 3
    document.follow(TrainingState(parameters, 5), Run())
    assert window.isWindowModified()
    document.end_run()
    assert window.isWindowModified()
    document.undo()
    assert document.experiment.state.step == 3
    assert not window.isWindowModified(), "that is what was saved"
    document.undo()
    assert document.experiment.state.step == 0
    assert window.isWindowModified()


def test_the_run_is_saved_up_to_what_is_shown(window, path):
    """While training, what is recorded may be ahead of what is shown."""
    document, parameters = window.document, window.document.experiment.parameters
    document.begin_run()
    document.follow(TrainingState(parameters, 3), small().run)
    window.file.save(path)
    assert small().run.end == 4
    assert read(path).run.end == 3
    document.end_run()


def test_what_the_program_gave_is_no_work_of_a_person(window, asked):
    window.open_preset("or-nand")
    assert not window.isWindowModified()
    act(window, "new")
    assert asked() is None
    window.document.set_weight(W, 1)
    window.open_preset("or-nand")
    assert window.isWindowModified(), "what was done before can still be undone"


@pytest.mark.parametrize("name", ["new", "open"])
@pytest.mark.parametrize("button", [Button.Save, Button.Discard, Button.Cancel])
def test_unsaved_work_is_asked_for_once(window, path, asked, choose, name, button):
    other = path.with_name("other.xorlab")
    write(other, small())
    window.file.save(path)
    window.document.set_weight(W, 1.5)
    act(window, name)
    if name == "open":
        choose(other)
    assert asked(button) == "Save the changes to XOR 1 [*].xorlab?"
    assert asked() is None
    assert (weight(window) == 1.5) == (button is Button.Cancel)
    assert window.isWindowModified() == (button is Button.Cancel)
    saved = read(path).experiment.parameters.value(W)
    assert (saved == 1.5) == (button is Button.Save)


def test_saving_what_has_no_file_goes_on_after_the_dialog(window, path, asked, choose):
    window.document.set_weight(W, 1.5)
    act(window, "new")
    asked(Button.Save)
    assert weight(window) == 1.5, "not before it is saved"
    choose(path)
    assert weight(window) == 5
    assert read(path).experiment.parameters.value(W) == 1.5


@pytest.mark.parametrize("button", [Button.Save, Button.Discard, Button.Cancel])
def test_closing(window, path, asked, button):
    window.file.save(path)
    window.document.set_weight(W, 1.5)
    window.close()
    assert window.isVisible()
    assert asked(button) == "Save the changes to XOR 1 [*].xorlab?"
    assert window.isVisible() == (button is Button.Cancel)
    assert (read(path).experiment.parameters.value(W) == 1.5) == (button is Button.Save)


def test_closing_again_and_again_asks_once(window, path, asked):
    window.file.save(path)
    window.document.set_weight(W, 1.5)
    window.close()
    window.close()
    act(window, "new")
    assert asked(Button.Cancel)
    assert asked() is None
    write(path, small())
    window.close()
    assert asked(Button.Save)
    window.close()
    assert asked(Button.Ignore).startswith("XOR 1 [*].xorlab has been changed by another program")
    assert not window.isVisible()
    assert read(path).experiment.parameters.value(W) == 1.5


def test_closing_without_work_asks_nothing(window, asked):
    window.close()
    assert not window.isVisible()


def test_the_whole_document_comes_back_with_what_was_shown(window, path):
    saved = small()
    window.document.replace(saved.experiment, saved.run, saved.pinned)
    window.selection.probe((0.25, 0.75))
    window.selection.pin_unit((1, 1))
    window.selection.set_rounded(True)
    window.classes_only.setChecked(True)
    window.charts.open_page("landscape")
    window.file.save(path)
    act(window, "new")
    assert window.selection.pinned is None
    assert not window.classes_only.isChecked()
    assert window.charts.page == "loss"
    window.documents.open(str(path))
    document = window.document
    assert (
        difference((document.experiment, document.run, document.pinned), (saved.experiment, saved.run, saved.pinned))
        == ""
    )
    assert window.selection.input == (0.25, 0.75)
    assert window.selection.pinned == (1, 1)
    assert window.selection.rounded
    assert window.classes_only.isChecked()
    assert window.charts.tabs.tabText(window.charts.tabs.currentIndex()) == "Landscape"
    assert not window.isWindowModified()


def test_the_lesson_comes_back_with_its_ticks_and_answers(window, path):
    lesson = window.shelf.lessons[0]
    window.shelf.open(lesson)
    assert not window.isWindowModified(), "opening a lesson is no work"
    task = next(task for page in lesson.pages for task in page.tasks)
    window.lesson_keeper.go_to(1)
    window.lesson_keeper.answer(task, "1/3")
    assert window.isWindowModified()
    progress = window.lesson_keeper.progress
    window.file.save(path)
    assert not window.isWindowModified()
    act(window, "new")
    assert window.lesson_keeper.lesson is None
    window.documents.open(str(path))
    assert window.lesson_keeper.lesson is lesson
    assert window.lesson_keeper.progress == progress
    assert not window.isWindowModified()


def test_a_lesson_that_is_not_there_keeps_its_answers_in_the_file(window, path):
    write(path, small())
    window.documents.open(str(path))
    assert window.lesson_keeper.lesson is None
    window.document.set_weight(W, 1)
    act(window, "save")
    assert read(path).lesson == small().lesson


# Files that are no documents.


def test_a_bad_file_changes_nothing_and_is_explained(window, path, asked):
    path.write_text("nonsense")
    content = window.document.content
    window.documents.open(str(path))
    assert asked() == "XOR 1 [*].xorlab is not an XOR Lab document."
    assert window.document.content is content
    assert titled(window) == ("Untitled[*] — XOR Lab", False)
    assert recent_files.recent_files() == []


SENTENCES = {
    DiskProblem.MISSING: {},
    DiskProblem.FOLDER: {},
    DiskProblem.FILE: {},
    DiskProblem.NO_FOLDER: {},
    DiskProblem.NOT_REGULAR: {},
    DiskProblem.FORBIDDEN: {},
    DiskProblem.READ_ONLY: {},
    DiskProblem.FULL: {},
    DiskProblem.GONE: {},
    DiskProblem.NAME: {},
    DiskProblem.TOO_BIG: {"size": 12_345, "most": 1_000},
    DiskProblem.OTHER: {"reason": "Operation now in progress"},
    DocumentProblem.OTHER_KIND: {},
    DocumentProblem.CUT: {},
    DocumentProblem.NEWER: {},
    DocumentProblem.WRONG: {"place": "setups 1"},
    DocumentProblem.UNWRITABLE: {"place": "experiment"},
}


def test_every_problem_has_a_sentence_of_its_own():
    assert set(SENTENCES) == {*DiskProblem, *DocumentProblem}
    told = [explain_file(documents.BadFileError(p, Path("수업/XOR.xorlab"), **v)) for p, v in SENTENCES.items()]
    assert len(set(told)) == len(told)
    for sentence in told:
        assert sentence.startswith(("XOR.xorlab ", "There is no file XOR.xorlab "))
        assert sentence.endswith(".")
    assert "12,345 bytes" in " ".join(told)


def test_a_place_that_cannot_be_written_keeps_the_work(window, tmp_path, asked, choose):
    window.document.set_weight(W, 1.5)
    act(window, "save_as")
    choose(tmp_path / "nowhere" / "a.xorlab")
    assert asked() == f"a.xorlab cannot be used: {tmp_path / 'nowhere'} is not a folder."
    assert titled(window) == ("Untitled[*] — XOR Lab", True)
    window.close()
    asked(Button.Save)
    choose(tmp_path)
    assert asked() == f"{tmp_path.name} is a folder."
    assert window.isVisible(), "what could not be saved is not closed"


# Two writers of one file.


def test_a_file_that_somebody_else_wrote_is_not_overwritten_unasked(window, path, asked, choose):
    window.file.save(path)
    window.document.set_weight(W, 1.5)
    write(path, small())
    act(window, "save")
    question = asked(Button.Cancel)
    assert question.startswith("XOR 1 [*].xorlab has been changed by another program since it was opened here.")
    assert difference(read(path), small()) == ""
    act(window, "save")
    asked(Button.Save)
    choose(path.with_name("mine.xorlab"))
    assert read(path.with_name("mine.xorlab")).experiment.parameters.value(W) == 1.5
    assert difference(read(path), small()) == ""


def test_it_is_overwritten_where_that_is_chosen(window, path, asked):
    window.file.save(path)
    window.document.set_weight(W, 1.5)
    path.write_text("something else")
    act(window, "save")
    asked(Button.Ignore)
    assert read(path).experiment.parameters.value(W) == 1.5
    act(window, "save")
    assert asked() is None, "now it is ours again"


def test_a_file_that_is_touched_or_removed_is_no_question(window, path, asked):
    window.file.save(path)
    path.touch()
    act(window, "save")
    assert asked() is None
    path.unlink()
    act(window, "save")
    assert asked() is None
    assert path.exists()


def test_revert(window, path, asked):
    assert not window.actions_by_name["revert"].isEnabled()
    window.file.save(path)
    assert not window.actions_by_name["revert"].isEnabled()
    window.document.set_weight(W, 1.5)
    act(window, "revert")
    asked(Button.Cancel)
    assert weight(window) == 1.5
    act(window, "revert")
    asked(Button.Reset)
    assert weight(window) == 5
    assert not window.isWindowModified()


# Recent files, drops.


def recent_menu(window):
    file_menu = window.menuBar().actions()[0].menu()
    (menu,) = [action.menu() for action in file_menu.actions() if action.text() == "Open &recent"]
    menu.aboutToShow.emit()
    return menu


def test_recent_files(window, tmp_path, asked):
    for number in range(MOST_RECENT + 2):
        window.file.save(tmp_path / f"{number} & more.xorlab")
        recent_files.remember(tmp_path / f"{number} & more.xorlab")
    (tmp_path / "5 & more.xorlab").unlink()
    menu = recent_menu(window)
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[0] == "&1 11 && more.xorlab"
    assert len(names) == MOST_RECENT - 1 + 1, "ten but for the one that is gone, and Clear"
    assert not any("5 &&" in name for name in names)
    menu.actions()[1].trigger()
    assert window.file.path == tmp_path / "10 & more.xorlab"
    assert recent_files.recent_files()[0] == tmp_path / "10 & more.xorlab"
    recent_menu(window).actions()[-1].trigger()
    assert recent_files.recent_files() == []
    assert [action.isEnabled() for action in recent_menu(window).actions()] == [True, False]


def test_a_single_recent_file_is_remembered(window, tmp_path):
    write(tmp_path / "one.xorlab", small())
    window.documents.open(str(tmp_path / "one.xorlab"))
    assert recent_files.recent_files() == [tmp_path / "one.xorlab"]


def folder_asked_in(window, name):
    act(window, name)
    (dialog,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
    folder = Path(dialog.directory().path())
    dialog.close()
    return folder


def test_files_are_looked_for_beside_the_document_else_where_the_last_one_was(window, path, second, tmp_path):
    window.file.save(path)
    assert folder_asked_in(window, "open") == folder_asked_in(window, "save_as") == path.parent
    write(tmp_path / "other.xorlab", small())
    second.documents.open(str(tmp_path / "other.xorlab"))
    assert folder_asked_in(window, "open") == path.parent
    act(second, "new")
    assert folder_asked_in(second, "open") == tmp_path
    recent_files.remember(tmp_path / "gone" / "x.xorlab")
    assert folder_asked_in(second, "open").is_dir()


def test_a_document_dropped_on_the_window_is_opened(window, path, asked, drop):
    write(path, small())
    window.document.set_weight(W, 1.5)
    assert drop(path)
    assert asked(Button.Discard) == "Save the changes to Untitled?"
    assert window.document.experiment == small().experiment


def test_another_language_leaves_file_and_question_of_unsaved_work_alone(window, path, asked):
    window.file.save(path)
    window.document.set_weight(W, 1.5)
    window.switch_language()
    assert window.isWindowModified()
    act(window, "save")
    assert not window.isWindowModified()
    assert json.loads(path.read_text())["experiment"]["parameters"][0]["W"][0][0] == 1.5
    window.switch_language()


@pytest.fixture
def second(app, qtbot, window):
    """Another window of the same program."""
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=MainWindow.close_at_once)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_two_windows_have_documents_of_their_own(window, second, path):
    window.file.save(path)
    second.documents.open(str(path))
    second.document.set_weight(W, 1.5)
    assert weight(window) == 5
    assert titled(window)[1] is False
    act(second, "save")
    assert window.file.is_changed_on_disk
    assert not second.file.is_changed_on_disk


def test_quitting_asks_in_one_window_after_the_other(window, second, path, tmp_path):
    for made, name in ((window, "one.xorlab"), (second, "two.xorlab")):
        made.file.save(tmp_path / name)
        made.document.set_weight(W, 1.5)

    def answer(button):
        (box,) = [box for made in (window, second) for box in made.findChildren(QMessageBox) if box.isVisible()]
        box.button(button).click()
        return box.parent()

    act(window, "quit")
    assert answer(Button.Cancel) is window
    assert window.isVisible()
    assert second.isVisible()
    act(window, "quit")
    assert answer(Button.Save) is window
    assert answer(Button.Discard) is second
    assert not window.isVisible()
    assert not second.isVisible()
    assert read(tmp_path / "one.xorlab").experiment.parameters.value(W) == 1.5
    assert read(tmp_path / "two.xorlab").experiment.parameters.value(W) == 5


# In training.


def trained_to(window, qtbot, epoch):
    document = window.document
    document.set_settings(replace(document.experiment.settings, stop_epoch=epoch), "stop")
    window.train()
    qtbot.waitUntil(lambda: window.trainer.phase is Phase.IDLE, timeout=PATIENCE_MS)
    assert document.experiment.state.epoch == epoch
    return document.experiment


def test_training_goes_on_from_a_file_as_if_nothing_had_been(live, qtbot, path):
    window = live
    window.transport.speed.slider.setValue(FULL_SPEED)
    window.open_preset("lab-09-2")
    settings = replace(window.document.experiment.settings, optimizer=Optimizer.ADAM, batch=3)
    window.document.set_settings(settings, "settings")
    trained_to(window, qtbot, 500)
    window.file.save(path)
    straight = trained_to(window, qtbot, 2_000)
    window.documents._open(path)
    assert window.document.experiment.state.epoch == 500
    assert window.document.run.end == window.document.experiment.state.step
    assert len(window.document.run.curve) > 100
    again = trained_to(window, qtbot, 2_000)
    assert difference(again, straight) == ""
    assert window.document.pinned == ()
    # And back along the run of before, and of the one that has gone on.
    for step in (301, 1_500):
        window.trainer.go_to(step)
        qtbot.waitUntil(lambda step=step: window.document.experiment.state.step == step, timeout=PATIENCE_MS)


def test_another_document_may_be_opened_while_this_one_trains(live, qtbot, path):
    write(path, small())
    live.train()
    qtbot.waitUntil(lambda: live.document.experiment.state.step > 100, timeout=PATIENCE_MS)
    live.documents._open(path)
    assert live.trainer.phase is Phase.IDLE
    assert difference(live.document.experiment, small().experiment) == ""
    # The session has obeyed by the time it answers; nothing of the run before comes behind.
    live.trainer.step()
    qtbot.waitUntil(lambda: live.document.experiment.state.step == 5, timeout=PATIENCE_MS)
