"""The lessons that come with the program: whole, in both languages; each task can be solved, but is not at first."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from tests.lessons.student import Student, draw
from xorgui.core.activations import Activation
from xorgui.core.evaluation import Evaluation
from xorgui.lessons.conditions import Lack, Situation
from xorgui.lessons.lesson import LANGUAGES, Task
from xorgui.lessons.library import shipped_lessons
from xorgui.lessons.names import weight_named

LESSONS = shipped_lessons()
SIGMOID, RELU = Activation.SIGMOID, Activation.RELU
TASKS = {
    f"{lesson.order}/{task.name}": (lesson.order, page, task)
    for lesson in LESSONS
    for page, contents in enumerate(lesson.pages)
    for task in contents.tasks
}


@cache
def begun(order: int, page: int) -> Student:
    """A student at the beginning of a page."""
    return Student.at(LESSONS[order - 1].setup_of(page).begin(draw))


# Answers, right and wrong.
ANSWERS = {
    "1/sum": ("1.5", "3"),
    "1/half": ("0", "0.5"),
    "1/count": ("9", "6"),
    "2/first-row": ("0 1 0", "0 1 1"),
    "2/other-rows": ("0 0 1 0 0 1 1 0 0", "0 0 1 0 0 1 1 1 0"),
    "2/output-gate": ("3", "4"),
    "3/middle": ("3", "1"),
    "3/pull": ("-1/2", "0.5"),
    "4/one-sum": ("2", "-3"),
    "4/where": ("2", "1"),
    "4/second-layer": ("−16", "-5"),
    "4/shape": ("1", "2"),
    "5/dearest": ("3", "1"),
    "5/gradient": ("-0,25", "-1"),
    "5/new-weight": ("0.25", "-0.25"),
    "5/no-input": ("0", "-0.016"),
    "6/count": ("261", "231"),
    "6/share": ("3", "1"),
    "7/relu-rows": ("0 0 1 0 1 0 2 1", "0 0 1 0 1 0 1 1"),
    "7/slopes": ("4096", "24"),
    "7/how-small": ("3", "2"),
    "7/why-dead": ("2", "3"),
}

# What a student does, and what is missing then: nothing, where it is the solution.
Deed = tuple[Callable[[Student], Student], set[Lack]]


def types(**numbers: float) -> Callable[[Student], Student]:
    return lambda student: student.types({name.replace("_", "-"): number for name, number in numbers.items()})


def trains(epochs: int) -> Callable[[Student], Student]:
    return lambda student: student.trains(epochs)


DEEDS: dict[str, list[Deed]] = {
    "1/to-sigmoid": [
        (lambda s: s.activates(Activation.TANH), {Lack.OTHER_ACTIVATION}),
        (lambda s: s.activates(SIGMOID), set()),
    ],
    "1/and": [
        (types(x1_out=2, x2_out=2, out=-1), {Lack.ROWS_RIGHT}),
        (lambda s: s.grows(1).types({"x1-y1": 2, "x2-y1": 2, "y1": -3, "y1-out": 9, "out": -4}), {Lack.TOO_MANY_UNITS}),
        (types(x1_out=2, x2_out=2, out=-3), set()),
    ],
    "1/or": [
        (types(x1_out=4, x2_out=4), {Lack.OTHERS_CHANGED}),
        (types(out=1), {Lack.ROWS_RIGHT}),
        (types(out=-1), set()),
    ],
    "1/nand": [(types(out=3), {Lack.ROWS_RIGHT}), (types(x1_out=-2, x2_out=-2, out=3), set())],
    "2/xnor": [
        (types(y1=-3, y2=10), {Lack.ROWS_RIGHT}),
        (types(y1_out=11, y2_out=11, out=-6), {Lack.OTHERS_CHANGED}),
        (types(y1=-3, y2=10, out=16), set()),
    ],
    "3/three-rows": [
        (types(x1_out=1, x2_out=-1, out=3), {Lack.POINTS_RIGHT}),
        (types(x1_out=2, x2_out=2, out=-1), set()),
        (types(x1_out=-2, x2_out=-2, out=3), set()),
    ],
    "3/table": [
        (trains(1_000), {Lack.TABLE_ROWS}),
        (lambda s: s.draws(1).trains(1_001), {Lack.OTHER_START}),
        (trains(1_001), set()),
    ],
    "3/learns-and": [(trains(200), {Lack.LOSS}), (trains(341), set())],
    "4/third-unit": [(lambda s: s.grows(4), {Lack.OTHER_LAYERS}), (lambda s: s.grows(3), set())],
    "4/type-in": [
        (types(y1=-6), {Lack.UNIT_ROWS_RIGHT}),
        (types(x1_y1=10, x2_y1=10), {Lack.OTHERS_CHANGED}),
        (types(y1=-2), set()),
    ],
    "5/step": [(types(x1_out=0.25, x2_out=0.25, out=0.25), {Lack.EPOCHS}), (trains(1), set())],
    "5/table": [
        (lambda s: s.draws(1).trains(50_000), {Lack.OTHER_START}),
        (trains(20_000), {Lack.TABLE_ROWS}),
        (trains(50_000), set()),
    ],
    "6/table": [(trains(1_000), {Lack.TABLE_ROWS}), (trains(20_000), set())],
    "6/luck": [(trains(5_000), {Lack.EPOCHS}), (trains(10_000), set())],
    "6/bad-luck": [
        (trains(10_000), {Lack.TOO_MANY_RIGHT}),
        (lambda s: s.draws(780).trains(5_000), {Lack.EPOCHS}),
        (lambda s: s.draws(780).trains(10_000), set()),
    ],
    "6/eight": [
        (trains(10_000), {Lack.OTHER_LAYERS, Lack.POINTS_RIGHT}),
        (lambda s: s.grows(8), {Lack.POINTS_RIGHT, Lack.EPOCHS}),
        (lambda s: s.grows(8).trains(3_000), set()),
        (lambda s: s.trains(10_000).grows(8).trains(3_000), set()),
    ],
    "7/sigmoid-run": [
        (lambda s: s.activates(*[RELU] * 6, SIGMOID).trains(1_000), {Lack.OTHER_ACTIVATION}),
        (trains(1_000), set()),
    ],
    "7/relu-run": [
        (trains(1_000), {Lack.OTHER_ACTIVATION, Lack.LOSS, Lack.POINTS_RIGHT}),
        (lambda s: s.activates(*[RELU] * 5, SIGMOID, SIGMOID), {Lack.OTHER_ACTIVATION, Lack.LOSS, Lack.POINTS_RIGHT}),
        (lambda s: s.activates(*[RELU] * 6, SIGMOID).trains(500), set()),
        (lambda s: s.trains(1_000).activates(*[RELU] * 6, SIGMOID).trains(1_000), set()),
    ],
    "7/kill": [
        (types(y2=-1.5), {Lack.NOT_DEAD}),
        (types(x1_y2=-1, x2_y2=-1), {Lack.OTHERS_CHANGED}),
        (types(y2=-2), set()),
    ],
    "7/still-dead": [
        (trains(1_000), {Lack.NOT_DEAD, Lack.OTHERS_CHANGED}),
        (lambda s: s.trains(1_000).types({"y2": -9}), {Lack.OTHERS_CHANGED}),
        (types(y2=-3), {Lack.EPOCHS}),
        (lambda s: s.types({"y2": -3}).trains(1_000), set()),
    ],
}

# Choices that are judged after so many epochs: the right one and a wrong one.
GUESSES = {
    "3/guess": ("3", "2", 1_001),
    "3/another-start": ("2", "1", 1_000),
}

# Epochs to train until what was predicted has happened, and what is too few.
PREDICTIONS = {
    "5/three-of-four": (522, 500),
    "5/four-of-four": (43_565, 40_000),
    "6/four-of-four": (14_218, 14_000),
}


def lacks(task: Task, situation: Situation) -> set[Lack]:
    return {missing.lack for missing in task.missing(situation)}


def test_there_are_seven_in_the_order_of_the_lecture():
    assert [lesson.order for lesson in LESSONS] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_is_whole(lesson):
    assert set(lesson.texts) == set(LANGUAGES)
    assert lesson.name.startswith(f"{lesson.order}-")
    assert sum(len(page.tasks) for page in lesson.pages) >= 2
    for text in lesson.texts.values():
        assert all(page.title and page.body for page in text.pages)
        assert all(task.title and task.text and task.hint for page in text.pages for task in page.tasks.values())


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_nothing_in_a_text_is_wider_than_its_column(lesson):
    for text in lesson.texts.values():
        for page in text.pages:
            code = page.body.split("```")[1::2]
            assert max((len(line) for part in code for line in part.splitlines()), default=0) <= 34


def test_every_task_is_tried_below():
    assert sorted([*ANSWERS, *DEEDS, *GUESSES, *PREDICTIONS]) == sorted(TASKS)


@pytest.mark.parametrize("name", TASKS)
def test_no_task_is_solved_at_first(name):
    order, page, task = TASKS[name]
    assert task.missing(begun(order, page).says())


@pytest.mark.parametrize("name", ANSWERS)
def test_the_right_answer_is_taken_and_a_wrong_one_is_not(name):
    order, page, task = TASKS[name]
    right, wrong = ANSWERS[name]
    student = begun(order, page)
    assert not task.missing(student.says(right))
    for answer in (wrong, "?"):
        (missing,) = task.missing(student.says(answer))
        assert missing.lack in (Lack.WRONG_ANSWER, Lack.CELLS_RIGHT)


@pytest.mark.parametrize("name", DEEDS)
def test_what_is_done_solves_a_task_or_tells_what_is_missing(name):
    order, page, task = TASKS[name]
    for deed, missing in DEEDS[name]:
        assert lacks(task, deed(begun(order, page)).says()) == missing
    assert not DEEDS[name][-1][1]


@pytest.mark.parametrize("name", GUESSES)
def test_a_guess_is_judged_when_it_has_turned_out(name):
    order, page, task = TASKS[name]
    right, wrong, epochs = GUESSES[name]
    student = begun(order, page)
    assert lacks(task, student.says(right)) == lacks(task, student.says(wrong)) != set()
    assert Lack.EPOCHS in lacks(task, student.says(right))
    assert Lack.NO_ANSWER in lacks(task, student.says())
    student = student.trains(epochs)
    assert lacks(task, student.says(wrong)) == {Lack.WRONG_ANSWER}
    assert lacks(task, student.says()) == {Lack.NO_ANSWER}
    assert not task.missing(student.says(right))


@pytest.mark.parametrize("name", PREDICTIONS)
def test_a_prediction_waits_for_what_happens(name):
    order, page, task = TASKS[name]
    epochs, too_few = PREDICTIONS[name]
    student = begun(order, page).trains(too_few)
    assert lacks(task, student.says("7")) == {Lack.NOT_YET}
    student = student.trains(epochs - too_few)
    assert lacks(task, student.says()) == {Lack.NO_PREDICTION}
    assert not task.missing(student.says("7"))
    assert task.conditions[0].happened(student.says("7")) == epochs


# What the texts state and ask for, as the program has it.


def test_the_numbers_that_are_asked_for_are_those_of_the_network():
    exactly = Evaluation(begun(1, 0).experiment).at((1, 1))
    assert exactly.z[0][0, 0] == float(ANSWERS["1/sum"][0])
    rounded = Evaluation(begun(4, 0).experiment).at((1, 1), rounded=True)
    assert rounded.z[0][0, 0] == float(ANSWERS["4/one-sum"][0])
    *_, weights, (bias,) = begun(4, 2).experiment.parameters.arrays
    assert weights.sum() + bias == float(ANSWERS["4/second-layer"][0].replace("−", "-"))
    assert Evaluation(begun(3, 3).experiment).at((1, 0)).outputs[0] - 1 == -0.5
    for name, order in (("1/count", 1), ("6/count", 6)):
        parameters = begun(order, TASKS[name][1]).experiment.parameters
        assert sum(array.size for array in parameters.arrays) == int(ANSWERS[name][0])
    # The weight that is looked for is the entry of that line and column.
    matrix = begun(4, 0).types({"x2-y1": 77}).experiment.parameters.weights[0]
    assert np.argwhere(matrix == 77).tolist() == [[1, 0]]


def said(order: int, *words: str) -> bool:
    """Whether a lesson's texts have these words in both languages."""
    texts = [LESSONS[order - 1].text(language) for language in LANGUAGES]
    whole = ["\n".join([page.body, *(task.hint for task in page.tasks.values())]) for t in texts for page in t.pages]
    halves = "\n".join(whole[: len(whole) // 2]), "\n".join(whole[len(whole) // 2 :])
    return all(word in half for word in words for half in halves)


def first(counts: tuple[float, ...], wanted: float) -> int:
    """The first step with so many points right."""
    return next(step for step, count in enumerate(counts) if count >= wanted)


def test_lesson_3_states_what_one_unit_does():
    for page in (2, 4):
        assert f"{begun(3, page).trains(1_000).losses[-1]:.4f}" == "0.6931"
    trained = begun(3, 4).trains(1_000)
    assert np.abs(np.concatenate([a.ravel() for a in trained.experiment.parameters.arrays])).max() < 1e-5
    ours = begun(3, 5).trains(1_000)
    assert first(ours.right, 4) == 16
    below = next(step for step, loss in enumerate(ours.losses, 1) if loss < 0.05)
    assert 335 < below < 345
    assert said(3, "0.6931", "16", "340")


def test_lesson_5_states_the_numbers_of_its_steps():
    gradients = Evaluation(begun(5, 1).experiment).gradients
    assert gradients.weights[0][0, 0] == -0.25
    stepped = begun(5, 2).trains(1).experiment.parameters
    assert [a.ravel().tolist() for a in stepped.arrays] == [[0.25, 0.25], [0.25]]
    lab = Evaluation(begun(5, 3).experiment)
    assert f"{lab.loss:.4f}" == "0.8500"
    assert lab.row.correct == 2
    assert said(5, "0.8500", "50,000")


def test_lesson_6_states_how_long_it_takes_and_where_it_sticks():
    lucky = begun(6, 2).trains(10_000)
    assert first(lucky.right, 4) == 4_357
    stuck = [begun(6, 3).draws(seed).trains(10_000) for seed in range(778, 798)]
    losses = [student.losses[-1] for student in stuck if student.right[-1] < 4]
    # About every third start; the loss is what two rows at 1/2, or three rows at 1/3, cost.
    assert 3 <= len(losses) <= 10
    assert all(0.34 < loss < 0.38 or 0.47 < loss < 0.5 for loss in losses)
    assert said(6, "43,565", "4,357", "0.36", "0.49")


def test_lesson_7_states_how_the_gradient_vanishes():
    sigmoid = begun(7, 1)
    relu = sigmoid.activates(*[RELU] * 6, SIGMOID)
    sizes = [
        [np.abs(w).mean() for w in Evaluation(student.experiment).gradients.weights] for student in (sigmoid, relu)
    ]
    assert sizes[0][-1] / sizes[0][0] > 10_000
    assert f"{sizes[0][0]:.6f}" == "0.000002"
    assert f"{sizes[1][0]:.3f}" == "0.003"
    assert round(sizes[1][0] / sizes[0][0], -2) == 1_800
    stepped = Evaluation(sigmoid.trains(1).experiment).gradients.weights
    assert (f"{np.abs(stepped[0]).mean():.1e}", f"{np.abs(stepped[-1]).mean():.3f}") == ("1.8e-06", "0.047")
    trained = sigmoid.trains(1_000)
    assert f"{trained.losses[-1]:.4f}" == "0.6931"
    np.testing.assert_allclose(Evaluation(trained.experiment).passed.outputs, 0.5, atol=1e-3)
    assert first(relu.trains(200).right, 4) == 100
    assert said(7, "0.000002", "0.003", "1,800", "1.8e-06", "0.047", "0.6931")


def test_lesson_7_states_that_a_dead_unit_stays_as_it_is():
    dead = begun(7, 5).types({"y2": -3})
    trained = dead.trains(1_000)
    for name in ("x1-y2", "x2-y2", "y2", "y2-out"):
        weight = weight_named(dead.experiment.architecture, name)
        assert trained.experiment.parameters.value(weight) == dead.experiment.parameters.value(weight)
    assert Evaluation(dead.experiment).row.correct == 3
    assert abs(trained.losses[-1] - 0.6931) < 0.001
