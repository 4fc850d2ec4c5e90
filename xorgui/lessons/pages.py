"""The pages of lesson.toml: what each sets up, shows and asks for."""

from collections.abc import Sequence
from typing import Any

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate
from xorgui.core.experiment import LAST_EPOCH, Experiment
from xorgui.core.numbers import LIMIT
from xorgui.lessons import conditions
from xorgui.lessons.contradictions import contradictions
from xorgui.lessons.faults import Fault, Wrong
from xorgui.lessons.lesson import CHARTS, PANELS, Page, Setup, Task
from xorgui.lessons.links import CONTROLS
from xorgui.lessons.names import unit_named, weight_named
from xorgui.lessons.setups import read_hidden, read_setup
from xorgui.lessons.tables import Table, is_number

_PAGE_KEYS = ("experiment", "panels", "locked", "chart", "row", "unit", "rounded", "task")
_TASK_KEYS = (
    "name",
    "gate",
    "unit",
    "change_only",
    "max_hidden_units",
    "hidden",
    "activation",
    "output",
    "dead",
    "loss_below",
    "accuracy",
    "accuracy_below",
    "epochs",
    "table",
    "every",
    "answer",
    "tolerance",
    "choose",
    "predict_epoch_of",
    "fill_rows",
    "fill_units",
)
# Keys that say nothing without another one.
_PARTNERS = {"unit": "gate", "every": "table", "tolerance": "answer", "fill_units": "fill_rows"}
# What a card in the panel can show.
MOST_LOSSES, MOST_FILLED_ROWS, MOST_FILLED_UNITS = 100, 16, 4


def read_pages(given: list[Any], file: str, content: str, faults: list[Fault]) -> tuple[Page, ...]:
    """All pages; what is wrong is added to `faults`."""
    pages: list[Page] = []
    names: set[str] = set()
    experiment: Experiment | None = None
    for number, values in enumerate(given):
        table = Table(values, file, content, (("page", number),), faults)
        table.only(_PAGE_KEYS)
        setup = None
        if "experiment" in table:
            place = (("page", number), ("page.experiment", 0))
            setup = read_setup(Table(table.values["experiment"], file, content, place, faults))
            experiment = setup.experiment if setup else None
        read = []
        for index, task_values in enumerate(table.array("task") or []):
            place = (("page", number), ("page.task", index))
            task = _read_task(Table(task_values, file, content, place, faults), experiment, names)
            if task:
                read.append(task)
        pages.append(_page(table, setup, experiment, tuple(read)))
    return tuple(pages)


def _page(table: Table, setup: Setup | None, experiment: Experiment | None, tasks: tuple[Task, ...]) -> Page:
    row, unit = table.whole("row", 1, 10_000), table.text("unit")
    if experiment is not None:
        if row is not None and row > len(experiment.data):
            table.fault(Wrong.NO_SUCH_ROW, "row", row=row, rows=len(experiment.data))
        if unit is not None:
            _check_unit(table, "unit", unit, experiment.architecture)
    return Page(
        setup=setup,
        panels=table.names("panels", PANELS),
        locked=table.names("locked", CONTROLS) or (),
        chart=table.name("chart", CHARTS),
        row=None if row is None else row - 1,
        unit=unit,
        rounded=table.flag("rounded"),
        tasks=tasks,
    )


def _read_task(table: Table, experiment: Experiment | None, names: set[str]) -> Task | None:
    noted = table.faults_noted
    table.only(_TASK_KEYS)
    for key, partner in _PARTNERS.items():
        if key in table and partner not in table:
            table.fault(Wrong.ALONE, key, partner=partner)
    name = table.text("name")
    if not name:
        table.fault(Wrong.MISSING_KEY, "name")
        return None
    if name in names:
        table.fault(Wrong.TWICE, "name", name=name)
    names.add(name)
    if experiment is None:
        return None  # the fault of the experiment is told
    found = [*_about_network(table, experiment.architecture), *_about_training(table)]
    answers = _about_answers(table, experiment.architecture)
    for key, other in contradictions(found, experiment.architecture):
        table.fault(Wrong.IMPOSSIBLE, key, other=other)
    if len(answers) > 1:
        table.fault(Wrong.TWO_ANSWERS, "name", task=name)
    if not (found or answers) and table.faults_noted == noted:
        table.fault(Wrong.NO_CONDITION, "name", task=name)
    return Task(name, (*found, *answers))


def _about_network(table: Table, architecture: Architecture) -> list[conditions.Condition]:
    found: list[conditions.Condition] = []
    gate = table.name("gate", tuple(Gate))
    unit = table.text("unit") or "out"
    if gate is not None:
        # A task may ask for a unit that is still to be added: any name of a unit will do.
        found.append(conditions.Computes(Gate(gate), unit))
    only = table.values.get("change_only")
    if only == "biases":
        found.append(conditions.ChangesOnly(None))
    elif only is not None and not isinstance(only, list):
        table.fault(Wrong.NOT_FREE, "change_only")
    elif only is not None:
        free = table.array("change_only")
        for weight in free or []:
            try:
                weight_named(architecture, str(weight))
            except ValueError:
                table.fault(Wrong.NO_SUCH_UNIT, "change_only", name=weight, layers=architecture.label)
        found.append(conditions.ChangesOnly(tuple(str(weight) for weight in free or ())))
    most = table.whole("max_hidden_units", 0, 1_000)
    if most is not None:
        found.append(conditions.FewUnits(most))
    hidden = read_hidden(table)
    if hidden is not None:
        found.append(conditions.HasLayers(hidden))
    for key in ("activation", "output"):
        activation = table.name(key, tuple(Activation))
        if activation is not None:
            found.append(conditions.Activates(Activation(activation), is_output=key == "output"))
    dead = table.text("dead")
    if dead is not None:
        found.append(conditions.IsDead(dead))
    return found


def _about_training(table: Table) -> list[conditions.Condition]:
    found: list[conditions.Condition] = []
    limit = table.number("loss_below", 0, LIMIT)
    if limit is not None:
        found.append(conditions.LossBelow(limit))
    share = table.number("accuracy", 0, 1)
    if share is not None:
        found.append(conditions.Accuracy(share))
    below = table.number("accuracy_below", 0, 1)
    if below is not None:
        found.append(conditions.AccuracyBelow(below))
    epochs = table.whole("epochs", 1, LAST_EPOCH)
    if epochs is not None:
        found.append(conditions.TrainedFor(epochs))
    losses = table.numbers("table", 0, LIMIT)
    if losses is not None:
        every = table.whole("every", 1, LAST_EPOCH)
        if "every" not in table:
            table.fault(Wrong.MISSING_KEY, "every")
        _check_length(table, "table", losses, MOST_LOSSES)
        found.append(conditions.PrintsTable(losses, every or 1))
    return found


def _about_answers(table: Table, architecture: Architecture) -> list[conditions.Condition]:
    found: list[conditions.Condition] = []
    number = table.number("answer", -LIMIT, LIMIT)
    if number is not None:
        found.append(conditions.Answers(number, table.number("tolerance", 0, LIMIT) or 0.0))
    right = table.whole("choose", 1, 9)
    if right is not None:
        found.append(conditions.Chooses(right))
    share = table.number("predict_epoch_of", 0, 1)
    if share is not None:
        found.append(conditions.Predicts(share))
    rows = table.array("fill_rows")
    if rows is not None:
        found += _filled(table, rows, architecture)
    return found


def _filled(table: Table, rows: list[Any], architecture: Architecture) -> list[conditions.Condition]:
    units = tuple(str(unit) for unit in table.array("fill_units") or ())
    _check_length(table, "fill_rows", rows, MOST_FILLED_ROWS)
    _check_length(table, "fill_units", units, MOST_FILLED_UNITS)
    if not units:
        table.fault(Wrong.MISSING_KEY, "fill_units")
    for unit in units:
        _check_unit(table, "fill_units", unit, architecture)
    points = [
        (float(row[0]), float(row[1]))
        for row in rows
        if isinstance(row, list) and len(row) == 2 and all(is_number(x, -LIMIT, LIMIT) for x in row)
    ]
    if len(points) < len(rows) or not points:
        table.fault(Wrong.NOT_POINTS, "fill_rows")
    return [conditions.FillsIn(tuple(points), units)]


def _check_length(table: Table, key: str, entries: Sequence[Any], most: int) -> None:
    if len(entries) > most:
        table.fault(Wrong.TOO_MANY, key, most=most)


def _check_unit(table: Table, key: str, name: str, architecture: Architecture) -> None:
    try:
        unit_named(architecture, name)
    except ValueError:
        table.fault(Wrong.NO_SUCH_UNIT, key, name=name, layers=architecture.label)
