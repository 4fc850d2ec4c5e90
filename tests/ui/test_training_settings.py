"""The training group: optimizers and their numbers, batches, penalties, starts and goals, at rest and in training."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from tests.ui.test_settings_panel import pick
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import ARGUMENTS, Optimizer, StartKind
from xorgui.core.generators import make
from xorgui.core.losses import Loss
from xorgui.core.recipe import Recipe, Shape
from xorgui.model import language
from xorgui.model.trainer import Phase
from xorgui.ui.main_window import SMALLEST_SIZE


@pytest.fixture
def group(window):
    return window.settings.training


def settings_of(window):
    return window.document.experiment.settings


def test_only_what_is_of_use_to_an_optimizer_is_shown(window, group):
    group.more.click()
    for optimizer in Optimizer:
        pick(group.optimizer, optimizer)
        shown = tuple(name for name, field in group.arguments.items() if field.isVisible())
        assert set(shown) == set(ARGUMENTS[optimizer])
    group.more.click()
    assert not any(field.isVisible() for field in group.arguments.values())
    assert not group.l2.isVisible()


@pytest.mark.parametrize(
    ("optimizer", "name", "typed", "value"),
    [
        (Optimizer.MOMENTUM, "momentum", "0.5", 0.5),
        (Optimizer.RMSPROP, "rho", "0,99", 0.99),
        (Optimizer.ADAM, "beta_1", "0.8", 0.8),
        (Optimizer.ADAM, "beta_2", "0.99", 0.99),
        (Optimizer.ADAM, "epsilon", "1e-3", 1e-3),
        (Optimizer.ADAGRAD, "initial_accumulator_value", "0.2", 0.2),
    ],
)
def test_the_optimizers_own_numbers(window, group, retype, optimizer, name, typed, value):
    pick(group.optimizer, optimizer)
    group.more.click()
    before = settings_of(window)
    retype(group.arguments[name], typed)
    assert getattr(settings_of(window), name) == value
    retype(group.arguments[name], "1.5" if name != "epsilon" else "0")
    assert group.arguments[name].property("bad")
    window.document.undo()
    assert settings_of(window) == before


def test_what_is_in_use_is_named_while_it_is_closed(window, group, retype):
    assert group.more.text() == "More"
    group.more.click()
    retype(group.l2, "0.001")
    retype(group.stop_loss, "0.1")
    group.more.click()
    assert group.more.text() == "More · L2, stop at loss"
    assert not group.l2.isVisible()
    retype(group.l2, "0")
    retype(group.stop_loss, "")
    assert group.more.text() == "More"


def test_a_number_of_another_optimizer_is_not_in_use(window, group, retype):
    pick(group.optimizer, Optimizer.MOMENTUM)
    retype(group.arguments["momentum"], "0.5")
    assert group.more.text() == "More · momentum"
    pick(group.optimizer, Optimizer.SGD)
    assert group.more.text() == "More"


def test_penalties(window, group, retype):
    retype(group.l1, "0.01")
    retype(group.l2, "1e-3")
    assert (settings_of(window).l1, settings_of(window).l2) == (0.01, 0.001)
    retype(group.l1, "-1")
    assert group.l1.property("bad")


def test_goals_may_be_left_empty(window, group, retype):
    for field in (group.stop_loss, group.stop_accuracy):
        assert (field.text(), field.placeholderText()) == ("", "never")
    retype(group.stop_loss, "0.05")
    retype(group.stop_accuracy, "99.5")
    assert (settings_of(window).stop_loss, settings_of(window).stop_accuracy) == (0.05, 0.995)
    assert (group.stop_loss.text(), group.stop_accuracy.text()) == ("0.05", "99.5")
    retype(group.stop_accuracy, "101")
    assert group.stop_accuracy.property("bad")
    retype(group.stop_loss, "")
    retype(group.stop_accuracy, " ")
    assert (settings_of(window).stop_loss, settings_of(window).stop_accuracy) == (None, None)
    assert window.document.undo_stack.count() == 4
    window.document.undo()
    assert group.stop_accuracy.text() == "99.5"


def test_batches(window, group, retype):
    assert group.whole.isChecked()
    assert group.batch.text() == "4"
    retype(group.batch, "3")
    assert settings_of(window).batch == 3
    assert not group.whole.isChecked()
    retype(group.batch, "4")
    assert settings_of(window).batch is None, "as many as there are, are all"
    assert group.whole.isChecked()
    group.whole.click()
    assert settings_of(window).batch == 2
    group.whole.click()
    assert settings_of(window).batch is None
    retype(group.batch, "0")
    assert group.batch.property("bad")
    assert settings_of(window).batch is None


def test_all_points_are_those_to_train_on(window, group):
    window.document.set_data(make(Recipe(Shape.CLOUDS, size=200)).split(0.3, 1))
    assert group.batch.text() == "140"
    group.whole.click()
    assert settings_of(window).batch == 32
    window.document.set_data(gate_data(Gate.XOR))
    assert settings_of(window).batch == 32, "it is for when there are more points again"
    assert group.batch.text() == "32"


@pytest.mark.parametrize("kind", [StartKind.ZEROS, StartKind.EQUAL, StartKind.GLOROT, StartKind.HE])
def test_every_start(live, kind):
    pick(live.settings.training.start, kind)
    experiment = live.document.experiment
    assert experiment.start.kind is kind
    assert experiment.parameters == live.trainer.draw(experiment.start, experiment.architecture)
    live.actions_by_name["new_start"].trigger()
    expected = kind if kind.is_random else StartKind.UNIT
    assert live.document.experiment.start.kind is expected
    assert live.settings.training.seed.text() == "778"


def test_all_of_it_changes_while_training_runs(live, qtbot, retype):
    """Training goes on with each of them, and what it does is another thing then."""
    group = live.settings.training
    live.document.set_data(make(Recipe(Shape.CLOUDS, size=40)).split(0.25, 1))
    retype(group.stop, "1000000000")
    live.trainer.train()

    def goes_on():
        step = live.document.experiment.state.step
        qtbot.waitUntil(lambda: live.document.experiment.state.step > step, timeout=60_000)
        assert live.trainer.phase is Phase.TRAINING, live._status.text()

    goes_on()
    for field, typed in (
        (group.rate, "0.02"),
        (group.batch, "7"),
        (group.l1, "1e-4"),
        (group.l2, "1e-3"),
        (group.stop_loss, "1e-6"),
        (group.stop, "2000000000"),
    ):
        retype(field, typed)
        goes_on()
    pick(group.optimizer, Optimizer.ADAM)
    goes_on()
    retype(group.arguments["beta_1"], "0.8")
    goes_on()
    pick(group.loss, Loss.SQUARED_ERROR)
    goes_on()
    group.whole.click()
    goes_on()
    settings = live.document.experiment.settings
    assert (settings.learning_rate, settings.batch, settings.l1, settings.l2) == (0.02, None, 1e-4, 1e-3)
    assert (settings.optimizer, settings.beta_1) == (Optimizer.ADAM, 0.8)
    live.trainer.pause()
    qtbot.waitUntil(lambda: live.trainer.phase is Phase.IDLE, timeout=60_000)
    assert not group.stop_loss.property("bad")


def test_the_view_is_fitted_while_training_runs(live, qtbot):
    live.document.set_data(replace(make(Recipe(Shape.CLOUDS, size=40)), view=(-9, -9, 9, 9)))
    live.trainer.train()
    qtbot.waitUntil(lambda: live.document.experiment.state.step > 10, timeout=60_000)
    live.data_menu.fit.trigger()
    assert live.document.evaluation.view[0] > -2
    assert live.trainer.phase is Phase.TRAINING
    step = live.document.experiment.state.step
    qtbot.waitUntil(lambda: live.document.experiment.state.step > step, timeout=60_000)
    live.settings.data.standardise.click()
    assert live.trainer.phase is Phase.IDLE, "other points end the run"
    live.trainer.pause()


@pytest.fixture(params=["en", "ko"])
def spoken(app, request):
    language.keeper().choose(request.param)
    yield request.param
    language.keeper().choose("en")


def test_the_form_is_never_wider_than_its_place(spoken, window, group):
    window.resize(SMALLEST_SIZE)
    group.more.click()
    pick(group.optimizer, Optimizer.ADAM)
    window.settings.data.kind.activated.emit(window.settings.data.kind.findData(Shape.CLOUDS))
    content = window.settings.widget()
    assert content.minimumSizeHint().width() <= window.settings.viewport().width()


@pytest.mark.parametrize("width", [1024, 1440])
def test_a_batch_of_four_digits_is_wholly_shown(window, width):
    window.resize(width, 640)
    window.document.set_data(make(Recipe(Shape.CLOUDS, size=5000)))
    field = window.settings.training.batch
    assert field.text() == "5000"
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width()
    assert field.fontMetrics().horizontalAdvance(field.text()) <= inside - 4
