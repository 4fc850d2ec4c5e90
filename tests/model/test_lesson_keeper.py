"""The open lesson and the student's way through it, without a window."""

import shutil
from dataclasses import replace

import pytest

from xorgui.core.architecture import WeightId
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS
from xorgui.files.saved import ViewState
from xorgui.lessons import library
from xorgui.lessons.library import shipped_lessons
from xorgui.model import lesson_shelf
from xorgui.model.document import Document
from xorgui.model.lesson_keeper import LessonKeeper
from xorgui.model.lesson_shelf import LessonShelf
from xorgui.model.trainer import Trainer

BY_HAND = next(lesson for lesson in shipped_lessons() if lesson.name == "2-xor-by-hand")
XNOR_PAGE = len(BY_HAND.pages) - 1
XNOR = {WeightId(1, 0): -3.0, WeightId(1, 1): 10.0, WeightId(2, 0): 16.0}
LEARNING = next(lesson for lesson in shipped_lessons() if lesson.name.startswith("5"))


@pytest.fixture
def document(qapp):
    return Document(PRESETS["lab-09-1"].experiment())


@pytest.fixture
def trainer(document):
    return Trainer(document)


@pytest.fixture
def keeper(document, trainer):
    return LessonKeeper(document, trainer)


@pytest.fixture
def shelf(keeper):
    return LessonShelf(keeper)


def test_a_lesson_sets_its_experiment_up_as_one_undo_step(document, keeper):
    before = document.experiment
    keeper.open(BY_HAND)
    assert document.experiment == BY_HAND.setup_of(0).experiment
    document.undo()
    assert document.experiment == before


def test_a_task_is_judged_at_each_edit_and_its_tick_stays(document, keeper):
    keeper.open(BY_HAND)
    keeper.go_to(XNOR_PAGE)
    (task,) = keeper.tasks
    told = []
    keeper.tasks_changed.connect(lambda: told.append(keeper.is_done(task)))
    document.set_weights(dict(list(XNOR.items())[:2]), "")
    assert not keeper.is_done(task)
    assert keeper.missing(task)
    document.set_weights(dict(list(XNOR.items())[2:]), "")
    assert keeper.is_done(task)
    assert told[-1]
    document.undo()
    assert keeper.missing(task)
    assert keeper.is_done(task)


def test_a_weight_that_was_to_stay_is_named(document, keeper):
    keeper.open(BY_HAND)
    keeper.go_to(XNOR_PAGE)
    (task,) = keeper.tasks
    document.set_weights(XNOR | {WeightId(1, 1, 0): -6.5}, "")
    (missing,) = keeper.missing(task)
    assert missing.values["weights"] == (WeightId(1, 1, 0),)


def test_pages_without_a_set_up_of_their_own_leave_the_students_network(document, keeper):
    keeper.open(BY_HAND)
    document.set_weight(WeightId(2, 0), 7.5)
    mine = document.experiment
    keeper.go_to(1)
    keeper.go_to(XNOR_PAGE - 1)
    assert document.experiment is mine
    keeper.set_up()
    assert document.experiment == BY_HAND.setup_of(0).experiment


def test_beyond_the_ends_there_are_no_pages(keeper):
    keeper.open(BY_HAND)
    keeper.go_to(-1)
    assert keeper.progress.page == 0
    keeper.go_to(len(BY_HAND.pages))
    assert keeper.progress.page == 0


def test_leaving_and_coming_back_restores_everything_and_starting_over_forgets_it(document, keeper, shelf):
    shelf.open(BY_HAND)
    keeper.go_to(1)
    keeper.answer(keeper.tasks[0], "0 1 0")
    document.set_weight(WeightId(2, 0), 7.5)
    mine = document.experiment
    shelf.open(shelf.lessons[0])
    assert keeper.progress.page == 0
    shelf.open(BY_HAND)
    assert document.experiment == mine
    assert keeper.progress.page == 1
    assert keeper.answer_to(keeper.tasks[0]) == "0 1 0"
    assert keeper.is_done(keeper.tasks[0])
    keeper.start_over()
    assert document.experiment == BY_HAND.setup_of(0).experiment
    assert keeper.progress.done == keeper.progress.answers == ()


def test_the_next_start_of_the_program_goes_on_where_this_one_ended(document, keeper):
    shelf = LessonShelf(keeper, lambda: ViewState(row=2))
    shelf.open(BY_HAND)
    keeper.go_to(1)
    keeper.answer(keeper.tasks[0], "0 1 0")
    keeper.go_to(XNOR_PAGE)
    document.set_weight(WeightId(1, 1, 0), -6.5)
    shelf.save()
    again = Document(PRESETS["lab-09-1"].experiment())
    other = LessonKeeper(again, Trainer(again))
    beginning, views = LessonShelf(other), []
    beginning.returned.connect(views.append)
    beginning.begin()
    assert views == [ViewState(row=2)]
    assert again.experiment == document.experiment
    assert other.lesson == BY_HAND
    assert other.progress == keeper.progress
    # What was to stay is measured against the lesson's own weights, not against the student's.
    again.set_weights(XNOR, "")
    (missing,) = other.missing(other.tasks[0])
    assert missing.values["weights"] == (WeightId(1, 1, 0),)


def test_the_first_start_opens_lesson_1(keeper, shelf):
    assert not shelf.has_begun_before
    shelf.begin()
    assert keeper.lesson is shelf.lessons[0]


def test_a_start_after_a_closed_lesson_opens_none(keeper, shelf):
    shelf.open(BY_HAND)
    shelf.close()
    shelf.save()
    shelf.begin()
    assert keeper.lesson is None


def test_a_kept_file_that_cannot_be_read_costs_the_experiment_only(document, keeper, shelf, tmp_path):
    shelf.open(BY_HAND)
    keeper.go_to(1)
    keeper.answer(keeper.tasks[0], "0 1 0")
    shelf.save()
    (kept,) = tmp_path.glob("**/2-xor-by-hand*.xorlab")
    kept.write_bytes(kept.read_bytes()[:100])
    again = Document(PRESETS["lab-09-1"].experiment())
    other = LessonKeeper(again, Trainer(again))
    LessonShelf(other).begin()
    assert other.progress == keeper.progress
    assert again.experiment == BY_HAND.setup_of(0).experiment


def test_clearing_forgets_all_lessons(keeper, shelf, tmp_path):
    shelf.open(BY_HAND)
    keeper.go_to(1)
    keeper.answer(keeper.tasks[0], "0 1 0")
    shelf.open(shelf.lessons[0])
    shelf.clear()
    assert not list(tmp_path.glob("**/*.xorlab"))
    shelf.open(BY_HAND)
    assert keeper.progress.page == 0
    assert keeper.progress.done == ()


def test_a_lesson_counts_as_done_with_its_last_task(keeper, shelf):
    shelf.open(BY_HAND)
    every = tuple(task.name for page in BY_HAND.pages for task in page.tasks)
    keeper.progress = replace(keeper.progress, done=every[1:])
    assert not shelf.is_done(BY_HAND)
    keeper.progress = replace(keeper.progress, done=every)
    assert shelf.is_done(BY_HAND)
    shelf.open(shelf.lessons[0])
    assert shelf.is_done(BY_HAND)


def test_a_document_brings_its_lesson_along_and_keeps_its_experiment(document, keeper, shelf):
    shelf.open(BY_HAND)
    keeper.go_to(XNOR_PAGE)
    progress = keeper.progress
    shelf.close()
    document.set_weights(XNOR, "")
    mine = document.experiment
    shelf.resume(progress)
    assert keeper.lesson is BY_HAND
    assert document.experiment is mine
    assert keeper.is_done(keeper.tasks[0])
    shelf.resume(replace(progress, lesson="a lesson of another machine"))
    assert keeper.lesson is None


def test_random_weights_wait_for_the_engine_and_solve_nothing_until_then(document, trainer, keeper, monkeypatch):
    drawn = Parameters.zeros(LEARNING.setup_of(3).experiment.architecture).replaced({WeightId(2, 0): 0.5})
    monkeypatch.setattr(Trainer, "draw", lambda self, start, architecture: drawn)
    keeper.open(LEARNING)
    keeper.go_to(3)
    assert keeper.waits_for_engine
    monkeypatch.setattr(Trainer, "can_train", True)
    trainer.phase_changed.emit(trainer.phase)
    assert not keeper.waits_for_engine
    assert document.experiment.parameters == drawn


def test_a_shipped_lesson_that_somebody_has_spoilt_is_left_out(keeper, tmp_path, monkeypatch):
    for lesson in shipped_lessons()[:2]:
        shutil.copytree(lesson.folder, tmp_path / "lessons" / lesson.name)
    (tmp_path / "lessons" / shipped_lessons()[0].name / "lesson.toml").write_text("order = one\n")
    monkeypatch.setattr(library, "resource_folder", lambda name: tmp_path / name)
    monkeypatch.setattr(lesson_shelf, "shipped_lessons", library.shipped_lessons.__wrapped__)
    assert [lesson.order for lesson in LessonShelf(keeper).lessons] == [2]
    shutil.rmtree(tmp_path / "lessons")
    LessonShelf(keeper).begin()
    assert keeper.lesson is None


def test_an_undo_takes_the_lesson_along(document, keeper, shelf):
    free = document.experiment
    shelf.open(BY_HAND)
    keeper.go_to(2)
    document.set_weight(WeightId(2, 0), 7.5)
    mine = document.experiment
    shelf.open(shelf.lessons[0])
    document.undo()
    assert document.experiment == mine
    assert keeper.lesson is BY_HAND
    document.redo()
    assert keeper.lesson is shelf.lessons[0]
    document.undo()
    document.undo()
    assert keeper.lesson is BY_HAND
    document.undo()
    assert document.experiment == free
    assert keeper.lesson is None


def test_an_undo_takes_the_page_along_that_set_the_network_up(document, keeper, shelf):
    lesson = shelf.lessons[0]
    first, second = (number for number, page in enumerate(lesson.pages[:3]) if page.setup)
    shelf.open(lesson)
    keeper.go_to(second)
    document.set_weight(WeightId(1, 0), 2.5)
    document.undo()
    assert keeper.progress.page == second
    document.undo()
    assert keeper.progress.page == first
    assert document.experiment == lesson.setup_of(first).experiment
    document.redo()
    assert keeper.progress.page == second


def test_a_lesson_that_an_undo_has_left_is_not_kept_with_the_others_network(document, keeper, shelf):
    shelf.open(BY_HAND)
    keeper.go_to(1)
    keeper.answer(keeper.tasks[0], "0 1 0")
    document.undo()
    shelf.open(BY_HAND)
    assert document.experiment == BY_HAND.setup_of(0).experiment
    assert keeper.answer_to(keeper.tasks[0]) == "0 1 0"


def test_what_a_hand_passes_is_not_solved_until_it_rests(document, keeper, shelf, qtbot):
    shelf.open(BY_HAND)
    keeper.go_to(XNOR_PAGE)
    document.set_weights({WeightId(1, 0): -3.0, WeightId(1, 1): 10.0}, "")
    (task,) = keeper.tasks
    gesture = document.new_gesture()
    for bias in (12.0, 16.0, 20.0, 30.0):
        document.set_weight(WeightId(2, 0), bias, gesture)
        assert not keeper.is_done(task)
        assert bool(keeper.missing(task)) == (bias == 30.0)
    keeper.come_to_rest()
    assert not keeper.is_done(task)
    document.set_weight(WeightId(2, 0), 18.0, gesture)
    with qtbot.waitSignal(keeper.tasks_changed):
        pass
    assert keeper.is_done(task)


def test_who_turns_the_page_or_leaves_at_once_after_a_drag_has_solved_it(document, keeper, shelf):
    for leave in (lambda: keeper.go_to(0), lambda: shelf.open(shelf.lessons[0])):
        shelf.open(BY_HAND)
        keeper.start_over()
        keeper.go_to(XNOR_PAGE)
        document.set_weights({WeightId(1, 0): -3.0, WeightId(1, 1): 10.0}, "")
        document.set_weight(WeightId(2, 0), 16.0, document.new_gesture())
        assert keeper.progress.done == ()
        leave()
        shelf.open(BY_HAND)
        assert keeper.progress.done == ("xnor",)
