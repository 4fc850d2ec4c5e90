"""The charts of a run, judged by what NumPy says of it; the run here is made by plain gradient descent in NumPy."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset, Gate, gate_data
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.health import dead_units
from xorgui.core.history import History
from xorgui.core.parameters import Parameters
from xorgui.core.run import PinnedRun, Run
from xorgui.core.timeline import Note, TimelineKeeper
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.ui import theme
from xorgui.ui.charts.gradients import MARK_SIZE, GradientPage
from xorgui.ui.charts.label_room import CurveLabel
from xorgui.ui.charts.loss import LossChart
from xorgui.ui.charts.weights import WeightChart
from xorgui.ui.present import SCALE

RATE = 1.0


def begin(hidden=(2,), activation=Activation.SIGMOID, seed=3) -> Experiment:
    architecture = Architecture.build(hidden, activation)
    numbers = np.random.default_rng(seed)
    shapes = [a.shape for a in Parameters.zeros(architecture).arrays]
    parameters = Parameters.from_arrays([numbers.normal(size=shape) for shape in shapes])
    settings = TrainingSettings(learning_rate=RATE)
    start = Start(StartKind.TYPED)
    return Experiment(gate_data(Gate.XOR), architecture, settings, start, parameters, TrainingState(parameters))


def descended(experiment: Experiment) -> Experiment:
    """One update by hand."""
    gradients = Evaluation(experiment).gradients
    before = experiment.parameters
    after = Parameters(
        tuple(w - RATE * g for w, g in zip(before.weights, gradients.weights, strict=True)),
        tuple(b - RATE * g for b, g in zip(before.biases, gradients.biases, strict=True)),
    )
    return replace(experiment, state=TrainingState(after, experiment.state.epoch + 1))


def train(document: Document, steps: int) -> list[Experiment]:
    """Train the document by hand; each experiment on the way."""
    experiment = document.experiment
    made = [experiment]
    history, keeper = History(), TimelineKeeper()
    keeper.note(experiment, Note.START)
    for _ in range(steps):
        made.append(descended(made[-1]))
    for each in made:
        history.record(each.state.step, Evaluation(each).row)
        keeper.keep(each)
    document.begin_run()
    document.follow(made[-1].state, Run(history.curve(), keeper.timeline()))
    document.end_run()
    return made


@pytest.fixture
def document(app):
    return Document(begin())


@pytest.fixture
def shown(qtbot):
    frames = []

    def show(widget):
        frame = QWidget()
        frames.append(frame)  # or Python would collect it
        qtbot.addWidget(frame)
        frame.resize(500, 300)
        widget.setParent(frame)
        widget.resize(500, 300)
        with qtbot.waitExposed(frame):
            frame.show()
        return widget

    return show


def at(chart, x, y):
    """A scene position by plot coordinates."""
    return chart.getViewBox().mapViewToScene(QPointF(x, y))


def values(item):
    """What a plot item draws, x and y; pyqtgraph says None for nothing."""
    x, y = item.getData()
    return (np.zeros(0), np.zeros(0)) if x is None else (x, y)


def test_the_curve_is_the_loss_of_each_step(document, shown):
    chart = shown(LossChart(document))
    made = train(document, 40)
    x, y = values(chart._curve)
    assert x.tolist() == list(range(41))
    np.testing.assert_allclose(y, [Evaluation(each).loss for each in made])
    end = values(chart._end)
    assert (end[0][0], end[1][0]) == (40, pytest.approx(Evaluation(made[-1]).loss))


def test_logarithmic_axes_leave_out_what_has_no_place(document, shown):
    chart = shown(LossChart(document))
    made = train(document, 40)
    chart.log_steps_action.setChecked(True)
    chart.log_values_action.setChecked(True)
    x, y = values(chart._curve)
    np.testing.assert_allclose(x, np.log10(np.arange(1, 41)))
    np.testing.assert_allclose(y, [np.log10(Evaluation(each).loss) for each in made[1:]])
    (left, right), (low, high) = chart.getViewBox().viewRange()
    assert left <= 0
    assert right >= np.log10(40)
    assert low <= y.min()
    assert high >= y.max()
    assert chart.getPlotItem().getAxis("bottom").tickStrings([0, 1, 1.5, 2], 1, 1) == ["1", "10", "", "100"]


def test_a_logarithmic_axis_of_one_decade_has_numbers_within(document, shown):
    """At the ends of the axis there is no room for them."""
    chart = shown(LossChart(document))
    train(document, 3)
    chart.log_values_action.setChecked(True)
    axis = chart.getPlotItem().getAxis("left")
    chart.setYRange(-1, 0)
    texts = [text for _, ticks in axis.tickValues(-1.02, 0.02, 200) for text in axis.tickStrings(ticks, 1, None)]
    assert [text for text in texts if text] == ["0.1", "0.2", "0.5", "1"]
    chart.setYRange(-3, 0)
    assert axis.tickStrings(np.log10([0.01, 0.02, 0.1, 0.5, 1.0]).tolist(), 1, 1) == ["0.01", "", "0.1", "", "1"]


def test_numbers_at_the_value_axis_are_never_too_wide_for_it(document, shown):
    chart = shown(LossChart(document))
    axis = chart.getPlotItem().getAxis("left")
    assert axis.tickStrings([0, 0.2, -0.4], 1, 0.2) == ["0.0", "0.2", "−0.4"]
    assert axis.tickStrings([0, 5e26, -1e27], 1, 5e26) == ["0", "5.0e26", "−1.0e27"]


def test_a_loss_of_0_breaks_no_logarithmic_axis(document, shown):
    chart = shown(LossChart(document))
    chart.log_values_action.setChecked(True)
    history = History()
    for step, loss in enumerate((0.5, 0.0, float("nan"), 1e-30)):
        history.record(step, (loss, 4, float("nan"), 0))
    document.begin_run()
    document.follow(document.experiment.state, Run(history.curve()))
    _, y = values(chart._curve)
    np.testing.assert_allclose(y, [np.log10(0.5), -30])
    assert np.isfinite(chart.getViewBox().viewRange()).all()
    document.end_run()


def test_the_pointer_reads_out_the_nearest_step(document, shown):
    chart = shown(LossChart(document))
    made = train(document, 40)
    chart._on_pointer(at(chart, 17.2, 0.5))
    row = Evaluation(made[17]).row
    assert chart._pointer_text.textItem.toPlainText() == f"17  {row.loss:.4f}  {row.correct} / 4"
    chart._on_pointer(QPointF(-50, -50))
    assert not chart._pointer_text.isVisible()


def grown(document: Document, steps: int) -> list[Experiment]:
    """The run goes on by hand, from where it is."""
    made = [document.experiment]
    history, keeper = History(document.run.curve), TimelineKeeper(document.timeline)
    keeper.note(made[0], Note.EDIT)
    for _ in range(steps):
        made.append(descended(made[-1]))
        history.record(made[-1].state.step, Evaluation(made[-1]).row)
        keeper.keep(made[-1])
    document.begin_run()
    document.follow(made[-1].state, Run(history.curve(), keeper.timeline()))
    document.end_run()
    return made


def test_counts_of_right_points_are_out_of_those_of_their_time(document, shown):
    chart = shown(LossChart(document))
    first = train(document, 20)
    assert Evaluation(first[-1]).row.correct < 4
    document.set_data(Dataset(np.tile(document.experiment.data.points, (5, 1)), np.ones(20)))
    later = grown(document, 60)
    assert Evaluation(later[-1]).row.correct == 20
    chart._on_pointer(at(chart, 10, 0.5))
    assert chart._pointer_text.textItem.toPlainText().endswith(f"{Evaluation(first[10]).row.correct} / 4")
    chart._on_pointer(at(chart, 79, 0.5))
    assert chart._pointer_text.textItem.toPlainText().endswith(f"{Evaluation(later[59]).row.correct} / 20")
    right = [Evaluation(each).row.correct for each in later[1:]]
    marks = [line.x() for line, _ in chart._milestones if line.isVisible()]
    expected = [21 + right.index(next(c for c in right if c >= n)) for n in (15, 18, 20) if right[0] < n]
    assert marks == expected


def test_a_run_pinned_by_steps_makes_the_axis_one_of_steps(document, shown):
    chart = shown(LossChart(document))
    axis = chart.getPlotItem().getAxis("bottom")
    train(document, 10)
    assert axis.labelText == "epoch"
    batched = replace(document.experiment, settings=replace(document.experiment.settings, batch=1))
    pinned = PinnedRun("", document.run.curve, batched)
    document.set_pinned((pinned,), "pin")
    assert axis.labelText == "step"
    document.set_pinned((replace(pinned, is_shown=False),), "hide")
    assert axis.labelText == "epoch"


def test_without_test_points_no_test_value_stands_at_the_curve(document, shown):
    chart = shown(LossChart(document))
    document.set_data(replace(document.experiment.data, is_test=np.array([True, False, False, False])))
    train(document, 10)
    assert chart._test_value.isVisible()
    document.set_data(gate_data(Gate.XOR))
    assert not chart._test_value.isVisible()


def label_boxes(chart):
    """Where the labels that are to be seen lie in the scene, by their texts; as Qt draws them."""
    QApplication.processEvents()
    found = [item for item in chart.getPlotItem().items if isinstance(item, CurveLabel) and item.isVisible()]
    return {each.toPlainText(): each.mapRectToScene(each.boundingRect()) for each in found if each.toPlainText()}


@pytest.mark.parametrize("size", [(500, 300), (290, 130)])
def test_no_label_covers_another_or_leaves_the_plot(document, shown, size):
    """Five runs with long titles that end at nearly the same place, where the present and milestones are too."""
    chart = shown(LossChart(document))
    chart.resize(*size)
    train(document, 300)
    run, losses = document.run, document.run.curve.column("loss")
    for index in range(5):
        name = f"{index}: a run with a rather long name"
        document.set_pinned((*document.pinned, PinnedRun(name, run.curve, document.experiment)), "pin")
    boxes = label_boxes(chart)
    assert f"{losses[-1]:.4f}" in boxes, "the present loss is told first"
    assert sum("a run with" in text for text in boxes) >= (5 if size[1] == 300 else 2)
    plot = chart.getViewBox().sceneBoundingRect().adjusted(-1, -1, 1, 1)
    for text, box in boxes.items():
        assert plot.contains(box), text
    for (text, box), (other, there) in itertools.combinations(boxes.items(), 2):
        common = box.intersected(there)
        assert min(common.width(), common.height()) < 1, (text, other)


def test_test_points_have_their_own_curve(document, shown):
    chart = shown(LossChart(document))
    assert not len(values(chart._test_curve)[0])
    data = replace(document.experiment.data, is_test=np.array([True, False, False, False]))
    document.set_data(data)
    made = train(document, 10)
    np.testing.assert_allclose(values(chart._test_curve)[1], [Evaluation(each).test_loss for each in made])
    assert chart._test_value.textItem.toPlainText() == f"test {Evaluation(made[-1]).test_loss:.4f}"
    assert chart._test_value.isVisible()
    chart._on_pointer(at(chart, 5, 0.5))
    assert "test" in chart._pointer_text.textItem.toPlainText()


def test_milestones_stand_where_as_many_became_right(document, shown):
    chart = shown(LossChart(document))
    made = train(document, 400)
    right = [Evaluation(each).row.correct for each in made]
    assert right[0] < 3
    assert right[-1] == 4
    lines = [line.x() for line, _ in chart._milestones if line.isVisible()]
    assert lines == [right.index(next(c for c in right if c >= 3)), right.index(4)]
    assert [label.textItem.toPlainText() for _, label in chart._milestones] == ["75%", "100%"]


def test_pinned_runs_stay_when_the_run_goes_and_can_be_hidden_renamed_and_removed(document, shown, qtbot, monkeypatch):
    chart = shown(LossChart(document))
    made = train(document, 40)
    document.pin_run()
    document.restart()
    assert not len(values(chart._curve)[0])
    ((line, label),) = chart._pinned
    assert values(line)[0].tolist() == list(range(41))
    assert label.textItem.toPlainText() == f"2 – 2 – 1 · rate 1 · typed start → {Evaluation(made[-1]).loss:.4f}"
    entry = chart.pinned_menu
    entry.aboutToShow.emit()
    show = entry.actions()[0].menu().actions()[0]
    show.trigger()
    assert not line.isVisible()
    monkeypatch.setattr("xorgui.ui.charts.loss.QInputDialog.getText", lambda *_, **__: ("first try", True))
    entry.aboutToShow.emit()
    entry.actions()[0].menu().actions()[1].trigger()
    assert chart._pinned[0][1].textItem.toPlainText().startswith("first try → ")
    entry.aboutToShow.emit()
    entry.actions()[0].menu().actions()[2].trigger()
    assert document.pinned == ()
    assert chart._pinned == []
    document.undo()
    assert [run.name for run in document.pinned] == ["first try"]


def test_at_most_twelve_runs_are_pinned(document):
    train(document, 3)
    for _ in range(14):
        document.pin_run()
    assert len(document.pinned) == 12


def test_gradients_are_the_mean_sizes_by_layer(app, shown, qtbot):
    document = Document(begin((3, 3)))
    page = shown(GradientPage(document))
    made = train(document, 25)
    qtbot.waitUntil(lambda: len(values(page.chart._curves[0][0])[0]) == 26)
    for layer, (curve, label) in enumerate(page.chart._curves):
        expected = [np.log10(np.abs(Evaluation(each).gradients.weights[layer]).mean()) for each in made]
        np.testing.assert_allclose(values(curve)[1], expected, rtol=1e-5)
        assert label.textItem.toPlainText() == f"layer {layer + 1}"


def test_before_the_first_step_each_layer_has_a_mark_and_its_name_in_sight(app, shown):
    page = shown(GradientPage(Document(begin((4, 4, 4, 4, 4, 4)))))
    curves = page.chart._curves
    box = page.chart.getViewBox()
    for curve, label in curves:
        assert curve.opts["symbol"] == "o"
        assert len(curve.xData) == 1
        place = label.mapRectToScene(label.boundingRect())
        assert box.sceneBoundingRect().left() - 1 <= place.left()
    assert len(curves) == 7


@pytest.fixture
def room(app):
    """The scale of a room."""
    theme.keeper().set_scale(SCALE)
    yield
    theme.keeper().set_scale(1)


@pytest.mark.parametrize("activation", [Activation.SIGMOID, Activation.RELU])
@pytest.mark.parametrize("steps", [0, 10, 40])
def test_in_a_room_each_of_seven_layers_has_its_number_close_by(room, shown, qtbot, activation, steps):
    document = Document(begin((4,) * 6, activation))
    page = shown(GradientPage(document))
    page.resize(392, 200)
    if steps:
        train(document, steps)
        qtbot.waitUntil(lambda: not page.chart._catch_up.isActive())
    QApplication.processEvents()
    box = page.chart.getViewBox()
    letters, ends = [], []
    for layer, (curve, label) in enumerate(page.chart._curves, start=1):
        assert label.isVisible()
        assert label.textItem.toPlainText() == str(layer)
        place = label.mapRectToScene(label.boundingRect())
        ends.append(box.mapViewToScene(QPointF(*(values[-1] for values in curve.getData()))))
        assert abs(place.center().y() - ends[-1].y()) <= place.height()
        assert place.left() > ends[-1].x()
        letters.append(place.adjusted(0, 0.18 * place.height(), 0, -0.18 * place.height()))
    assert not [pair for pair in itertools.combinations(letters, 2) if pair[0].intersects(pair[1])]
    if not steps:
        radius = theme.px(MARK_SIZE) / 2
        marks = [QRectF(end.x() - radius, end.y() - radius, 2 * radius, 2 * radius) for end in ends]
        assert not [place for place in letters for mark in marks if place.intersects(mark)]


def test_units_that_do_not_learn_are_counted_in_all_where_there_is_no_room_for_each_layer(app, shown):
    dead = begin((3,) * 6, Activation.RELU)
    dead = dead.with_parameters(dead.parameters.replaced({WeightId(layer, 0): -99.0 for layer in range(1, 7)}))
    counts = [dead_units(Evaluation(dead), layer) for layer in range(1, 7)]
    assert all(counts)
    page = shown(GradientPage(Document(dead)))
    page.resize(400, 200)
    assert f"{sum(counts)} of 18 ReLU units dead" in page.words.text()
    by_layer = [f"layer {layer}: {count} of 3 ReLU units dead" for layer, count in enumerate(counts, start=1)]
    assert page.words.toolTip().endswith(" · ".join(by_layer))
    # Its first words say what the numbers beside the curves are.
    in_colors = QTextDocument()
    in_colors.setHtml(page.words.text())
    assert in_colors.toPlainText().startswith("mean |∂L/∂W| by layer 1 2 3 4 5 6 7")
    page.resize(3000, 200)
    assert by_layer[-1] in page.words.text()
    assert not page.words.toolTip()


def test_a_gradient_of_0_is_not_drawn(app, shown):
    document = Document(begin((2,), Activation.STEP))
    page = shown(GradientPage(document))
    train(document, 5)
    assert len(values(page.chart._curves[0][0])[0]) == 0
    assert len(values(page.chart._curves[1][0])[0]) == 6


def test_dead_and_saturated_units_are_counted(app, shown):
    dead = begin((3,), Activation.RELU)
    dead = dead.with_parameters(
        dead.parameters.replaced({WeightId(1, 0): -50.0, WeightId(1, 1): 50.0, WeightId(1, 2): -50.0})
    )
    assert "layer 1: 2 of 3 ReLU units dead" in shown(GradientPage(Document(dead))).words.text()
    flat = begin((3,))
    flat = flat.with_parameters(flat.parameters.replaced({WeightId(1, 1): 50.0}))
    assert "layer 1: 1 of 3 saturated" in shown(GradientPage(Document(flat))).words.text()
    assert "no dead or saturated units" in shown(GradientPage(Document(begin((3,))))).words.text()


def test_every_weight_is_drawn_and_the_one_under_the_pointer_lights_up(document, shown, qtbot):
    selection = Selection(document)
    chart = shown(WeightChart(document, selection))
    made = train(document, 30)
    # On a busy machine a frame has no time for all.
    qtbot.waitUntil(lambda: not chart._catch_up.isActive())
    drawn = sorted((x, y) for curve in chart._curves for x, y in zip(*values(curve), strict=True) if np.isfinite(y))
    expected = sorted((each.state.step, value) for each in made for _, value in each.parameters.values())
    np.testing.assert_allclose(drawn, expected, rtol=1e-6)
    weight = WeightId(2, 0, 1)
    of_weight = [each.parameters.value(weight) for each in made]
    chart._on_pointer(at(chart, 20, of_weight[20]))
    assert selection.lit == weight
    np.testing.assert_allclose(values(chart._lit)[1], of_weight, rtol=1e-6)
    selection.light(None)
    assert not chart._lit.isVisible()
    selection.choose_weight(WeightId(1, 1))
    assert chart._label.textItem.toPlainText().startswith("bias of y2")


def test_charts_that_are_not_seen_are_not_drawn(document, qtbot):
    chart = LossChart(document)
    qtbot.addWidget(chart)
    train(document, 10)
    assert not len(values(chart._curve)[0])


def test_the_range_follows_until_the_user_zooms(document, shown, qtbot):
    chart = shown(LossChart(document))
    train(document, 40)
    assert chart.getViewBox().viewRange()[0][1] == pytest.approx(40, rel=0.05)
    chart.getViewBox().sigRangeChangedManually.emit([True, True])
    chart.getViewBox().setRange(xRange=(0, 5), padding=0)
    document.set_weight(WeightId(1, 0), 0.5)
    assert chart.getViewBox().viewRange()[0][1] == pytest.approx(5)


def test_the_present_loss_is_told_before_anything_has_moved(window):
    assert window.charts.loss._value.textItem.toPlainText() == "0.0115"


def test_the_gradients_of_many_layers_are_read_in_lines(window):
    chart = window.charts.gradients.chart
    chart._rows = np.array([0.0]), np.full((1, 7), 1e-3)
    lines = chart.words_at(0, 0).split("\n")
    assert [line.count(":") for line in lines] == [4, 3]
