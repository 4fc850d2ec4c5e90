"""One sentence on what is missing for a task, and on what is wrong with a lesson's files."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from xorgui.core.numbers import show, show_count
from xorgui.lessons.conditions import Lack, Missing
from xorgui.lessons.faults import Fault, Wrong


def what_is_missing(missing: Missing) -> str:
    """As short as it stands on a task's card."""
    tr, values = QCoreApplication.translate, dict(missing.values)
    match missing.lack:
        case Lack.ROWS_RIGHT:
            text = tr("Lessons", "{right} of {rows} rows right")
        case Lack.UNIT_ROWS_RIGHT:
            text = tr("Lessons", "{unit} as {gate}: {right} of {rows} rows right")
        case Lack.NO_SUCH_UNIT:
            text = tr("Lessons", "There is no unit {unit}.")
        case Lack.OTHERS_CHANGED:
            architecture = values["architecture"]
            names = [architecture.weight_name(weight) for weight in values["weights"]]
            values = {"names": _listed(names)}
            text = tr("Lessons", "These were to stay: {names}")
        case Lack.OTHER_SHAPE:
            text = tr("Lessons", "The layers were to stay {label}.")
        case Lack.OTHER_LAYERS:
            text = tr("Lessons", "wanted: a network {label}")
        case Lack.OTHER_ACTIVATION:
            if values["is_output"]:
                text = tr("Lessons", "wanted: {activation} at the output")
            else:
                text = tr("Lessons", "wanted: {activation} in all hidden layers")
        case Lack.NO_RELU:
            text = tr("Lessons", "{unit} is no ReLU unit.")
        case Lack.NOT_DEAD:
            text = tr("Lessons", "{unit} is above 0 at {points} of the points")
        case Lack.TOO_MANY_UNITS:
            text = tr("Lessons", "{units} hidden units, at most {most} are allowed")
        case Lack.LOSS:
            values = {"loss": show(values["loss"], 4), "limit": f"{values['limit']:g}"}
            text = tr("Lessons", "loss {loss}, wanted: below {limit}")
        case Lack.POINTS_RIGHT:
            text = tr("Lessons", "{right} of {points} points right, wanted: {needed}")
        case Lack.TOO_MANY_RIGHT:
            text = tr("Lessons", "{right} of {points} points right: not stuck")
        case Lack.EPOCHS:
            values = {name: show_count(count) for name, count in values.items()}
            text = tr("Lessons", "epoch {epoch} of {epochs}")
        case Lack.TABLE_ROWS:
            text = tr("Lessons", "{right} of {rows} lines agree")
        case Lack.OTHER_START:
            text = tr("Lessons", "The weights are others than the page began with: start the page over.")
        case Lack.NO_ANSWER:
            text = tr("Lessons", "no answer yet")
        case Lack.WRONG_ANSWER:
            text = tr("Lessons", "not right yet")
        case Lack.CELLS_RIGHT:
            text = tr("Lessons", "{right} of {cells} right")
        case Lack.NO_PREDICTION:
            text = tr("Lessons", "Predict first, then train.")
        case Lack.NOT_YET:
            text = tr("Lessons", "It has not happened yet: train.")
    return text.format(**values)


def _listed(names: list[str]) -> str:
    few = 3
    return ", ".join(names[:few]) + (" …" if len(names) > few else "")


def what_is_wrong(faults: Iterable[Fault]) -> list[str]:
    """A line for each fault: file, line, and what is allowed."""
    return [
        f"{fault.file}:{fault.line}: {_sentence(fault)}" if fault.line else f"{fault.file}: {_sentence(fault)}"
        for fault in faults
    ]


def _sentence(fault: Fault) -> str:
    tr = QCoreApplication.translate
    match fault.wrong:
        case Wrong.NO_FOLDER:
            text = tr("Lessons", "There is no such folder.")
        case Wrong.NO_FILE:
            text = tr("Lessons", "The file is missing.")
        case Wrong.NO_TEXT:
            text = tr("Lessons", "A lesson needs a text: en.md, ko.md or both.")
        case Wrong.UNREADABLE:
            text = tr("Lessons", "The file cannot be read.")
        case Wrong.TOO_BIG:
            text = tr("Lessons", "The file is larger than {limit} kB.")
        case Wrong.NOT_UTF8:
            text = tr("Lessons", "The file is not in UTF-8.")
        case Wrong.NOT_TOML:
            text = tr("Lessons", "This is not TOML: {reason}.")
        case Wrong.UNKNOWN_KEY:
            text = tr("Lessons", "There is no “{key}” here; allowed: {allowed}.")
        case Wrong.MISSING_KEY:
            text = tr("Lessons", "“{key}” is missing.")
        case Wrong.ALONE:
            text = tr("Lessons", "“{key}” says nothing without “{partner}”.")
        case Wrong.NOT_A_NUMBER:
            text = tr("Lessons", "“{key}” takes numbers from {low:g} to {high:g}.")
        case Wrong.NOT_WHOLE:
            text = tr("Lessons", "“{key}” takes a whole number from {low} to {high}.")
        case Wrong.NOT_A_FLAG:
            text = tr("Lessons", "“{key}” is true or false.")
        case Wrong.NOT_A_TEXT:
            text = tr("Lessons", "“{key}” is a text in quotes.")
        case Wrong.NOT_A_NAME:
            text = tr("Lessons", "“{key}” cannot be “{value}”; allowed: {allowed}.")
        case Wrong.NOT_A_LIST:
            text = tr("Lessons", "“{key}” is a list in square brackets.")
        case Wrong.NOT_A_TABLE:
            text = tr("Lessons", "“{key}” is a table.")
        case Wrong.BAD_WEIGHTS:
            text = tr("Lessons", "“weights” are not those of {layers}: W and b by turns, from the first layer on.")
        case Wrong.BAD_NETWORK:
            text = tr("Lessons", "At most {layers} hidden layers are allowed.")
        case Wrong.NO_PAGES:
            text = tr("Lessons", "A lesson has at least one [[page]].")
        case Wrong.NO_SETUP:
            text = tr("Lessons", "The first page needs an experiment.")
        case Wrong.NO_CONDITION:
            text = tr("Lessons", "The task “{task}” asks for nothing.")
        case Wrong.TWICE:
            text = tr("Lessons", "There are two tasks “{name}”.")
        case Wrong.NO_SUCH_UNIT:
            text = tr("Lessons", "The network {layers} has no “{name}”.")
        case Wrong.NO_SUCH_ROW:
            text = tr("Lessons", "There is no row {row}; the data have {rows}.")
        case Wrong.TWO_ANSWERS:
            text = tr("Lessons", "The task “{task}” asks for two answers.")
        case Wrong.NO_TITLE:
            text = tr("Lessons", "The text has no title: a line “# Title”.")
        case Wrong.STRAY_TEXT:
            text = tr("Lessons", "There is text before the first page (“## Title”).")
        case Wrong.PAGES_DIFFER:
            text = tr("Lessons", "The text has {pages} pages (“## Title”), lesson.toml has {expected}.")
        case Wrong.TASKS_DIFFER:
            text = tr("Lessons", "Page {page} has the tasks {tasks}, in lesson.toml {expected}.")
        case Wrong.NO_TASK_NAME:
            text = tr("Lessons", "“### {title}” is no task of a page: it ends in a name like {{#xnor}}.")
        case Wrong.FEW_CHOICES:
            text = tr("Lessons", "The task “{task}” has {choices} choices, and number {right} is to be right.")
        case Wrong.BAD_LINK:
            text = tr("Lessons", "The link “{link}” of page {page} leads nowhere.")
        case Wrong.LINKS_DIFFER:
            text = tr("Lessons", "Page {page} has other links than in {other}.")
        case Wrong.CHOICES_DIFFER:
            text = tr("Lessons", "Page {page} has other choices than in {other}.")
        case Wrong.HINTS_DIFFER:
            text = tr("Lessons", "Page {page} has a hint where {other} has none, or the other way round.")
    return text.format(**fault.values)
