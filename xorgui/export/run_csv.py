"""A run as a table: what was measured, and every weight, at each moment that is kept."""

import csv
import io
import math

import numpy as np

from xorgui.core.evaluation import Evaluation
from xorgui.core.timeline import Timeline
from xorgui.export.progress import Progress


def run_table(timeline: Timeline, tick: Progress) -> bytes:
    """CSV in UTF-8: epoch, step, loss, accuracy, those on the test points if there are any, and the weights by name.

    A row for each kept moment of the run. All have the same weights, because with another network a run begins anew.
    Numbers are the shortest that give the float32 back; where there is no number, the cell is empty.
    """
    has_test = any(len(moment.experiment.data.test) for moment in timeline.moments)
    names = ["epoch", "step", "loss", "accuracy", *(["test_loss", "test_accuracy"] if has_test else [])]
    architecture = timeline.moments[0].experiment.architecture
    weights = list(architecture.weight_ids())
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow([*names, *map(architecture.weight_name, weights)])
    for place, moment in enumerate(timeline.moments):
        tick(place / len(timeline))
        kept = moment.experiment
        row, data = Evaluation(kept).row, kept.data
        measured = [_short(row.loss), _share(row.correct, len(data.train))]
        if has_test:
            measured += [_short(row.test_loss), _share(row.test_correct, len(data.test))]
        values = dict(kept.parameters.values())
        table.writerow([kept.state.epoch, kept.state.step, *measured, *(_short(values[w]) for w in weights)])
    return text.getvalue().encode("utf-8-sig")


def _short(value: float) -> str:
    return "" if math.isnan(value) else str(np.float32(value))


def _share(right: float, points: int) -> str:
    return _short(right / points) if points else ""
