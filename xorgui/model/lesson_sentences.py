"""One sentence on what is missing for a task, and on what is wrong with a lesson's files."""

from collections.abc import Iterable

from xorgui.core.numbers import show, show_count
from xorgui.lessons.conditions import Lack, Missing
from xorgui.lessons.faults import Fault, Wrong
from xorgui.model.names import weight_name
from xorgui.model.words import translate


def what_is_missing(missing: Missing) -> str:
    """As short as it stands on a task's card."""
    values = dict(missing.values)
    match missing.lack:
        case Lack.ROWS_RIGHT:
            text = translate("Lessons", "{right} of {rows} rows right")
        case Lack.UNIT_ROWS_RIGHT:
            text = translate("Lessons", "{unit} as {gate}: {right} of {rows} rows right")
        case Lack.NO_SUCH_UNIT:
            text = translate("Lessons", "There is no unit {unit}.")
        case Lack.OTHERS_CHANGED:
            architecture = values["architecture"]
            names = [weight_name(architecture, weight) for weight in values["weights"]]
            values = {"names": _listed(names)}
            text = translate("Lessons", "Leave these as they were: {names}")
        case Lack.OTHER_SHAPE:
            text = translate("Lessons", "Leave the layers as they were: {label}.")
        case Lack.OTHER_LAYERS:
            text = translate("Lessons", "needed: a network {label}")
        case Lack.OTHER_ACTIVATION:
            if values["is_output"]:
                text = translate("Lessons", "needed: {activation} at the output")
            else:
                text = translate("Lessons", "needed: {activation} in all hidden layers")
        case Lack.NO_RELU:
            text = translate("Lessons", "{unit} is not a ReLU unit.")
        case Lack.NOT_DEAD:
            text = translate("Lessons", "{unit} is above 0 at {points} of the points")
        case Lack.TOO_MANY_UNITS:
            text = translate("Lessons", "{units} hidden units, at most {most} are allowed")
        case Lack.LOSS:
            values = {"loss": show(values["loss"], 4), "limit": f"{values['limit']:g}"}
            text = translate("Lessons", "loss {loss}, needed: below {limit}")
        case Lack.POINTS_RIGHT:
            text = translate("Lessons", "{right} of {points} points right, needed: {needed}")
        case Lack.TOO_MANY_RIGHT:
            text = translate("Lessons", "{right} of {points} points right: not stuck")
        case Lack.EPOCHS:
            values = {name: show_count(count) for name, count in values.items()}
            text = translate("Lessons", "epoch {epoch} of {epochs}")
        case Lack.TABLE_ROWS:
            text = translate("Lessons", "{right} of {rows} lines agree")
        case Lack.OTHER_START:
            text = translate("Lessons", "These are not the weights that the page began with: start the page over.")
        case Lack.NO_ANSWER:
            text = translate("Lessons", "no answer yet")
        case Lack.WRONG_ANSWER:
            text = translate("Lessons", "not right yet")
        case Lack.CELLS_RIGHT:
            text = translate("Lessons", "{right} of {cells} right")
        case Lack.NO_PREDICTION:
            text = translate("Lessons", "Predict first, then train.")
        case Lack.NOT_YET:
            text = translate("Lessons", "It has not happened yet.")
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
    match fault.wrong:
        case Wrong.NO_FOLDER:
            text = translate("Lessons", "There is no such folder.")
        case Wrong.NOT_A_FOLDER:
            text = translate("Lessons", "This is a file; a lesson is the folder that holds lesson.toml.")
        case Wrong.NO_FILE:
            text = translate("Lessons", "The file is missing.")
        case Wrong.NO_TEXT:
            text = translate("Lessons", "A lesson needs a text: en.md, ko.md or both.")
        case Wrong.UNREADABLE:
            text = translate("Lessons", "The file cannot be read.")
        case Wrong.TOO_BIG:
            text = translate("Lessons", "The file is larger than {limit} kB.")
        case Wrong.NOT_UTF8:
            text = translate("Lessons", "The file is not in UTF-8.")
        case Wrong.NOT_TOML:
            text = translate("Lessons", "This is not TOML: {reason}.")
        case Wrong.UNKNOWN_KEY:
            text = translate("Lessons", "There is no “{key}” here; allowed: {allowed}.")
        case Wrong.MISSING_KEY:
            text = translate("Lessons", "“{key}” is missing.")
        case Wrong.ALONE:
            text = translate("Lessons", "“{key}” means nothing without “{partner}”.")
        case Wrong.NOT_A_NUMBER:
            text = translate("Lessons", "“{key}” takes numbers from {low:g} to {high:g}.")
        case Wrong.NOT_WHOLE:
            text = translate("Lessons", "“{key}” takes a whole number from {low} to {high}.")
        case Wrong.NOT_A_FLAG:
            text = translate("Lessons", "“{key}” is true or false.")
        case Wrong.NOT_A_TEXT:
            text = translate("Lessons", "“{key}” is a text in quotes.")
        case Wrong.NOT_A_NAME:
            text = translate("Lessons", "“{key}” cannot be “{value}”; allowed: {allowed}.")
        case Wrong.NOT_A_LIST:
            text = translate("Lessons", "“{key}” is a list in square brackets.")
        case Wrong.TOO_MANY:
            text = translate("Lessons", "“{key}” has at most {most} entries.")
        case Wrong.NOT_A_TABLE:
            text = translate("Lessons", "“{key}” is a table.")
        case Wrong.BAD_WEIGHTS:
            text = translate("Lessons", "“weights” do not fit {layers}: give W and b in turn, from the first layer on.")
        case Wrong.BAD_NETWORK:
            text = translate("Lessons", "At most {layers} hidden layers are allowed.")
        case Wrong.NO_PAGES:
            text = translate("Lessons", "A lesson has at least one [[page]].")
        case Wrong.NO_SETUP:
            text = translate("Lessons", "The first page needs an experiment.")
        case Wrong.NO_CONDITION:
            text = translate("Lessons", "The task “{task}” asks for nothing.")
        case Wrong.TWICE:
            text = translate("Lessons", "There are two tasks “{name}”.")
        case Wrong.NOT_FREE:
            text = translate("Lessons", '“change_only” is "biases", or a list of weights like ["x1-y1", "y1"].')
        case Wrong.NOT_POINTS:
            text = translate("Lessons", "“{key}” is a list of inputs in pairs like [[0, 0], [0, 1]].")
        case Wrong.NO_SUCH_UNIT:
            text = translate("Lessons", "The network {layers} has no “{name}”.")
        case Wrong.NO_SUCH_ROW:
            text = translate("Lessons", "There is no row {row}; the data have {rows}.")
        case Wrong.TWO_ANSWERS:
            text = translate("Lessons", "The task “{task}” asks for two answers.")
        case Wrong.NOT_TOGETHER:
            text = translate("Lessons", "“{key}” and “{other}” exclude each other: leave one of them out.")
        case Wrong.IMPOSSIBLE:
            text = translate("Lessons", "Nobody can do this: “{key}” and “{other}” contradict each other.")
        case Wrong.NO_TITLE:
            text = translate("Lessons", "The text has no title: a line “# Title”.")
        case Wrong.TWO_TITLES:
            text = translate("Lessons", "The text has a title already: only one line begins with a single #.")
        case Wrong.STRAY_TEXT:
            text = translate("Lessons", "There is text before the first page (“## Title”).")
        case Wrong.PAGES_DIFFER:
            text = translate("Lessons", "Pages of the text (“## Title”): {pages}; of lesson.toml: {expected}.")
        case Wrong.TASKS_DIFFER:
            text = translate("Lessons", "Page {page} has the tasks {tasks}; in lesson.toml they are {expected}.")
        case Wrong.NO_TASK_NAME:
            text = translate("Lessons", "“### {title}” is not a task: its heading has to end in a name like {{#xnor}}.")
        case Wrong.FEW_CHOICES:
            text = translate(
                "Lessons", "Choices of the task “{task}”: {choices}; number {right} should be the right one."
            )
        case Wrong.NOT_ASKED:
            text = translate(
                "Lessons", "The task “{task}” has choices (a numbered list), but no “choose” in lesson.toml."
            )
        case Wrong.NOT_PLAIN:
            text = translate("Lessons", "Titles and choices are plain text: “{marks}” has no meaning there.")
        case Wrong.PICTURE:
            text = translate("Lessons", "Pictures are not allowed: “{picture}”.")
        case Wrong.BAD_LINK:
            text = translate("Lessons", "The link “{link}” of page {page} leads nowhere.")
        case Wrong.LINKS_DIFFER:
            text = translate("Lessons", "Page {page} has different links than in {other}.")
        case Wrong.CHOICES_DIFFER:
            text = translate("Lessons", "Page {page} has different choices than in {other}.")
        case Wrong.HINTS_DIFFER:
            text = translate("Lessons", "Page {page} has a hint where {other} has none, or the other way round.")
    return text.format(**fault.values)
