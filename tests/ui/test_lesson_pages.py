"""Every page of every lesson in the window, forth and back."""

from xorgui.core.architecture import WeightId
from xorgui.lessons.library import shipped_lessons
from xorgui.lessons.links import Link, links_in
from xorgui.ui.lesson.targets import places

LESSONS = shipped_lessons()


def places_of(window, page):
    text = window.lesson_keeper.lesson.text("en").pages[page]
    parts = [text.body, *(task.text for task in text.tasks.values())]
    return {target: places(window, Link.of(target)) for part in parts for target in links_in(part)}


def test_pages_come_and_go_with_their_tasks_whatever_network_was_open(window):
    for lesson in (*LESSONS, *reversed(LESSONS)):
        window.shelf.open(lesson)
        for page in (*range(len(lesson.pages)), *range(len(lesson.pages))[::-1]):
            window.lesson_keeper.go_to(page)
            assert [card.task for card in window.lesson.cards] == list(lesson.pages[page].tasks)
            assert window.document.experiment.architecture == lesson.setup_of(page).experiment.architecture


def test_links_point_at_something_in_sight(window):
    for lesson in LESSONS:
        window.shelf.open(lesson)
        for page in range(len(lesson.pages)):
            window.lesson_keeper.go_to(page)
            window.arrangement.settle()
            assert [target for target, found in places_of(window, page).items() if not found] == []


def test_a_link_to_the_activation_points_into_the_diagram_while_the_settings_are_hidden(window):
    window.shelf.open(LESSONS[0])
    window.lesson_keeper.go_to(1)
    window.arrangement.settle()
    button = window.headers.header(1).kind
    window.guide.point_at(Link.of("control:output"))
    (place,) = places(window, Link.of("control:output"))
    assert place.topLeft() == button.mapTo(window, button.rect().topLeft())
    window.guide.follow(Link.of("control:output"))
    assert button.hasFocus()
    assert not window.arrangement.show_actions["settings"].isChecked()


def test_a_page_that_was_left_while_it_waited_for_its_weights_waits_again(window):
    fifth = LESSONS[4]
    window.shelf.open(fifth)
    window.lesson_keeper.go_to(3)
    assert window.lesson_keeper.waits_for_engine
    window.shelf.open(LESSONS[0])
    window.shelf.open(fifth)
    assert window.lesson_keeper.progress.page == 3
    assert window.lesson_keeper.waits_for_engine
    assert window.document.experiment.architecture == fifth.setup_of(3).experiment.architecture


def test_predictions_are_compared_with_the_very_epoch(live, qtbot):
    live.shelf.open(LESSONS[4])
    live.lesson_keeper.go_to(4)
    live.transport.speed.slider.setValue(live.transport.speed.slider.maximum())
    for card, guess in zip(live.lesson.cards, ("1000", "30000"), strict=True):
        live.lesson_keeper.answer(card.task, guess)
    live.train()
    # As the notebook's run has it, however coarse the curve of 50,000 epochs is.
    words = ["It was epoch 522.", "It was epoch 43,565."]
    qtbot.waitUntil(lambda: [card.answer.words.text() for card in live.lesson.cards] == words, timeout=60_000)
    assert all(live.lesson_keeper.is_done(card.task) for card in live.lesson.cards)
    assert 43_565 not in live.document.run.curve.steps


def test_an_answer_moves_no_card_below(window):
    for lesson, page in ((LESSONS[4], 4), (LESSONS[4], 2), (LESSONS[2], 1)):
        window.shelf.open(lesson)
        window.lesson_keeper.go_to(page)
        # At any width, so that one text breaks into lines where another one does not.
        before = card_heights(window, range(150, 300))
        for answer in ("1", ""):
            for card in window.lesson.cards:
                window.lesson_keeper.answer(card.task, answer)
            assert card_heights(window, range(150, 300)) == before


def test_beside_a_guess_there_is_room_for_the_epoch(window):
    window.shelf.open(LESSONS[4])
    window.lesson_keeper.go_to(4)
    before = card_heights(window, range(200, 420))
    for card in window.lesson.cards:
        card.answer.words.setText("It was epoch 43,565.")
    assert card_heights(window, range(200, 420)) == before


def card_heights(window, widths):
    return [[card.heightForWidth(width) for width in widths] for card in window.lesson.cards]


def test_an_undo_back_into_a_lesson_with_another_network_finds_all_views_ready(window):
    for lesson in LESSONS[3:5]:
        window.shelf.open(lesson)
    window.arrangement.settle()
    window.shelf.open(LESSONS[3])
    assert window.selection.row == LESSONS[3].pages[0].row
    window.document.undo()
    assert window.lesson_keeper.lesson is LESSONS[4]
    assert window.selection.row == LESSONS[4].pages[0].row


def test_a_lesson_that_comes_back_shows_what_the_student_looked_at(window):
    window.shelf.open(LESSONS[1])
    window.selection.choose_row(2)
    window.selection.pin_unit((1, 1))
    window.selection.set_rounded(False)
    window.shelf.open(LESSONS[0])
    assert (window.selection.row, window.selection.pinned) == (LESSONS[0].pages[0].row, None)
    window.shelf.open(LESSONS[1])
    assert (window.selection.row, window.selection.pinned, window.selection.rounded) == (2, (1, 1), False)


def test_a_page_with_another_experiment_begins_at_its_first_row_and_the_output(window):
    third = LESSONS[2]
    window.shelf.open(third)
    window.lesson_keeper.go_to(1)
    window.selection.probe((0.5, 0.5))
    window.lesson_keeper.go_to(2)
    assert window.selection.row == 0
    window.shelf.open(LESSONS[1])
    window.selection.pin_unit((1, 0))
    window.selection.choose_weight(WeightId(1, 0))
    window.lesson_keeper.go_to(1)
    assert window.selection.pinned == (1, 0)
    window.lesson_keeper.go_to(len(LESSONS[1].pages) - 1)
    assert (window.selection.pinned, window.selection.weight) == (None, None)


def test_a_link_to_the_layers_points_at_the_button_that_adds_a_unit(window):
    window.shelf.open(LESSONS[5])
    window.lesson_keeper.go_to(5)
    window.arrangement.settle()
    window.guide.follow(Link.of("control:layers"))
    assert window.headers.header(1).more.hasFocus()


def test_rounding_follows_the_pages_in_both_directions_and_an_undo(window):
    second, fifth = LESSONS[1], LESSONS[4]
    window.shelf.open(second)
    window.lesson_keeper.go_to(3)
    assert not window.selection.rounded
    window.lesson_keeper.go_to(2)
    assert window.selection.rounded
    window.selection.set_rounded(False)
    window.lesson_keeper.go_to(1)
    # What the student chose stays while the lesson asks for the same.
    assert not window.selection.rounded
    window.shelf.open(fifth)
    window.lesson_keeper.go_to(1)
    window.shelf.open(LESSONS[3])
    assert window.selection.rounded
    window.document.undo()
    assert (window.lesson_keeper.lesson, window.lesson_keeper.progress.page) == (fifth, 1)
    assert not window.selection.rounded
