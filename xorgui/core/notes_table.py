"""The table that the notes' script prints: the loss every so many iterations, after the update of each."""

from bisect import bisect_right
from collections.abc import Iterator

from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.timeline import Timeline

LINES = 10
# More lines than this would be no table to read.
MAX_LINES = 1_000


def usual_distance(experiment: Experiment) -> int:
    """Iterations from line to line, so that the whole training makes ten lines."""
    return max(1, round(experiment.settings.stop_epoch / LINES))


def table_steps(timeline: Timeline, end: int, every: int) -> Iterator[tuple[int, int]]:
    """Iterations with the steps after whose updates their losses are, up to a step; the notes count from 0.

    An iteration is a pass over the points, whatever batches the run had at the time. At most MAX_LINES.
    """
    moments = timeline.moments
    for iteration in range(0, MAX_LINES * every, every):
        index = bisect_right(moments, iteration, key=lambda moment: moment.experiment.state.epoch)
        if not index:
            continue
        experiment = moments[index - 1].experiment
        passes = iteration + 1 - experiment.state.epoch
        step = experiment.state.step + passes * experiment.steps_per_epoch - experiment.state.batch
        if step > end:
            return
        yield iteration, step


def table_line(iteration: int, experiment: Experiment) -> str:
    """One line of the table."""
    return f"Iter: {iteration}, Loss: {Evaluation(experiment).loss:.4f}"


def has_ended(experiment: Experiment) -> bool:
    """Whether the script would make no update any more, and prints its last line."""
    settings, row, points = experiment.settings, Evaluation(experiment).row, len(experiment.data.train)
    return (
        experiment.state.epoch >= settings.stop_epoch
        or (settings.stop_loss is not None and row.loss <= settings.stop_loss)
        or (settings.stop_accuracy is not None and points > 0 and row.correct / points >= settings.stop_accuracy)
    )


def last_line(experiment: Experiment) -> str:
    """The share of the test points that are right, of all points where none are held back; as the notes end."""
    row, data = Evaluation(experiment).row, experiment.data
    right, points = (row.test_correct, len(data.test)) if len(data.test) else (row.correct, len(data.train))
    return f"Testset Accuracy: {right / points if points else float('nan'):.4f}"
