"""What a task cannot ask for at once, as nobody could do it."""

from collections.abc import Iterator, Sequence

from xorgui.core.architecture import Architecture
from xorgui.lessons.conditions import (
    Accuracy,
    AccuracyBelow,
    Activates,
    ChangesOnly,
    Condition,
    FewUnits,
    HasLayers,
)
from xorgui.lessons.lesson import Task


def contradictions(conditions: Sequence[Condition], given: Architecture) -> Iterator[tuple[str, str]]:
    """Pairs of keys of lesson.toml; `given` is the network as the page begins."""
    task = Task("", tuple(conditions))
    few, layers = task.condition(FewUnits), task.condition(HasLayers)
    if few and layers and sum(layers.hidden) > few.most:
        yield "max_hidden_units", "hidden"
    if layers and not layers.hidden and any(isinstance(each, Activates) and not each.is_output for each in conditions):
        yield "activation", "hidden"
    if task.condition(ChangesOnly):
        for key in _other_shapes(conditions, given):
            yield "change_only", key
    accuracy, below = task.condition(Accuracy), task.condition(AccuracyBelow)
    if accuracy and below and accuracy.share >= below.share:
        yield "accuracy", "accuracy_below"


def _other_shapes(conditions: Sequence[Condition], given: Architecture) -> Iterator[str]:
    """Keys that ask for another network, whatever its weights are."""
    *hidden, output = given.activations
    for condition in conditions:
        match condition:
            case HasLayers() if condition.hidden != given.hidden:
                yield "hidden"
            case FewUnits() if sum(given.hidden) > condition.most:
                yield "max_hidden_units"
            case Activates() if {condition.activation} != set([output] if condition.is_output else hidden):
                yield "output" if condition.is_output else "activation"
