"""The data group of the settings: each control is one undoable edit, and the note says what there is to know."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from xorgui.core import edits
from xorgui.core.data import Dataset, Gate, gate_data, gate_of
from xorgui.core.generators import DEFAULT_NOISE, make
from xorgui.core.recipe import Recipe, Shape
from xorgui.ui.settings.data_group import OWN


@pytest.fixture
def group(window):
    return window.settings.data


@pytest.fixture
def pick(group):
    def pick_kind(kind):
        group.kind.setCurrentIndex(group.kind.findData(kind))
        group.kind.activated.emit(group.kind.currentIndex())

    return pick_kind


def data_of(window):
    return window.document.experiment.data


def test_a_gate_has_nothing_to_draw(group):
    assert group.kind.currentData() == Gate.XOR
    assert not any(field.isVisible() for field in (group.size, group.noise, group.seed))
    assert group.note.text() == "4 points"


@pytest.mark.parametrize("shape", list(Shape))
def test_a_shape_is_drawn_with_its_own_noise(window, group, pick, shape):
    pick(shape)
    recipe = Recipe(shape, noise=DEFAULT_NOISE[shape])
    assert data_of(window) == make(recipe)
    assert group.kind.currentData() == shape
    assert all(field.isVisible() for field in (group.size, group.noise, group.seed))
    assert group.noise.value == DEFAULT_NOISE[shape]
    window.document.undo()
    assert data_of(window) == gate_data(Gate.XOR)
    assert group.kind.currentData() == Gate.XOR


def test_size_noise_and_seed_draw_anew_in_one_step_each(window, group, pick, retype):
    pick(Shape.CIRCLE)
    retype(group.size, "50")
    retype(group.noise, "0.2")
    retype(group.seed, "9")
    assert data_of(window) == make(Recipe(Shape.CIRCLE, size=50, noise=0.2, seed=9))
    assert window.document.undo_stack.count() == 4
    window.document.undo()
    assert group.seed.text() == "1"
    assert window.document.undo_stack.redoText() == "seed of the data"


@pytest.mark.parametrize(
    ("name", "typed"), [("size", "9"), ("size", "5001"), ("noise", "-0.1"), ("noise", "1.5"), ("seed", "-1")]
)
def test_what_makes_no_sense_is_refused_in_place(window, group, pick, retype, name, typed):
    pick(Shape.CIRCLE)
    before = data_of(window)
    retype(getattr(group, name), typed)
    assert getattr(group, name).property("bad")
    assert data_of(window) is before


def test_another_shape_keeps_size_and_seed(window, group, pick, retype):
    pick(Shape.CIRCLE)
    retype(group.size, "50")
    retype(group.seed, "9")
    pick(Shape.SPIRALS)
    assert data_of(window).recipe == Recipe(Shape.SPIRALS, size=50, noise=DEFAULT_NOISE[Shape.SPIRALS], seed=9)


def test_a_share_for_the_test(window, group, pick, retype):
    pick(Shape.CLOUDS)
    retype(group.share, "30")
    data = data_of(window)
    assert (len(data.train), len(data.test)) == (140, 60)
    assert data == make(data.recipe).split(0.3, data.recipe.seed)
    assert group.note.text() == "140 to train on, 60 for the test"
    retype(group.size, "100")
    assert len(data_of(window).test) == 30, "the share stays"
    retype(group.share, "91")
    assert group.share.property("bad")
    assert len(data_of(window).test) == 30


def test_the_share_is_what_has_come_of_it(window, group, retype):
    retype(group.share, "30")
    assert len(data_of(window).test) == 1
    assert group.share.text() == "25"
    retype(group.share, "20")
    assert group.share.text() == "25", "of four points 20 % is the same one"
    assert window.document.undo_stack.count() == 1


def test_a_gate_is_learned_as_a_whole(window, pick, retype, group):
    pick(Shape.CLOUDS)
    retype(group.share, "50")
    pick(Gate.OR)
    assert data_of(window) == gate_data(Gate.OR)


def test_edited_points_are_own_ones_which_cannot_be_picked(window, group, pick):
    pick(Shape.CLOUDS)
    window.document.set_data(edits.flipped(data_of(window), 0))
    assert group.kind.currentData() == OWN
    assert group.kind.currentText() == "own points"
    assert not group.size.isVisible()
    assert not group.kind.model().flags(group.kind.model().index(group.kind.findData(OWN), 0)) & (
        Qt.ItemFlag.ItemIsEnabled
    )
    window.document.set_data(edits.flipped(data_of(window), 0))
    assert group.kind.currentData() == OWN


def test_points_moved_back_to_a_truth_table_are_that_gate(window, group):
    window.document.set_data(edits.flipped(data_of(window), 3))
    assert group.kind.currentData() == Gate.OR


def test_standardising_says_what_it_does_and_is_taken_back_exactly(window, group, pick):
    pick(Shape.CLOUDS)
    before = data_of(window)
    group.standardise.click()
    data = data_of(window)
    np.testing.assert_allclose(data.points.mean(axis=0), [0, 0], atol=1e-6)
    np.testing.assert_allclose(data.points.std(axis=0), [1, 1], atol=1e-6)
    assert window.document.undo_stack.undoText() == "standardising"
    mean, deviation = before.points.mean(axis=0), before.points.std(axis=0)
    assert group.note.text() == (
        f"200 points\nx₁ − {mean[0]:.2f}, ÷ {deviation[0]:.2f} · x₂ − {mean[1]:.2f}, ÷ {deviation[1]:.2f}"
    )
    assert group.kind.currentData() == Shape.CLOUDS
    group.standardise.click()
    assert data_of(window) == before
    window.document.undo()
    assert group.standardise.isChecked()


def test_a_negative_mean_is_added(window, group):
    window.document.set_data(Dataset([[-3, 0], [-1, 0]], [0, 1]))
    group.standardise.click()
    assert group.note.text().splitlines()[1] == "x₁ + 2.00, ÷ 1.00 · x₂ − 0.00, ÷ 1.00"


def test_the_switch_stays_on_for_other_points_of_the_settings(window, group, pick, retype):
    pick(Shape.CLOUDS)
    group.standardise.click()
    retype(group.size, "50")
    assert data_of(window) == edits.standardised(make(Recipe(Shape.CLOUDS, size=50)))
    pick(Gate.AND)
    assert data_of(window).points.tolist() == [[-1, -1], [-1, 1], [1, -1], [1, 1]]
    assert gate_of(data_of(window)) is Gate.AND
    group.standardise.click()
    assert data_of(window) == gate_data(Gate.AND)


@pytest.mark.parametrize(
    ("points", "targets", "is_test", "note"),
    [
        ([], [], None, "No points: a double-click in the region adds one."),
        ([[0, 0]], [1], None, "1 point\nAll are of class 1: there is nothing to tell apart."),
        ([[0, 0], [1, 1]], [0, 0], None, "2 points\nAll are of class 0: there is nothing to tell apart."),
        (
            [[0, 0], [1, 1]],
            [0, 1],
            [True, True],
            "0 to train on, 2 for the test\nNothing to train on: all points are held back for the test.",
        ),
        (
            [[0, 0], [0, 0], [1, 1], [1, 1]],
            [0, 1, 1, 1],
            None,
            "4 points\n2 points contradict each other: same place, both classes. 100% cannot be reached.",
        ),
        ([[0, 0], [0, 0], [1, 1]], [0, 0, 1], None, "3 points"),
    ],
)
def test_the_note_says_what_is_wrong_with_the_points(window, group, points, targets, is_test, note):
    window.document.set_data(Dataset(np.array(points), np.array(targets), is_test))
    assert group.note.text() == note
    assert group.share.isEnabled() == group.standardise.isEnabled() == bool(points)
