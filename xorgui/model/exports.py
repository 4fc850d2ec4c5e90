"""What is exported of an experiment and its run, without a window."""

import time
from collections.abc import Callable

from xorgui.core.experiment import Experiment
from xorgui.core.origin import origin
from xorgui.core.run import Run
from xorgui.export.formats import Format
from xorgui.export.keras_model import keras_file
from xorgui.export.notebook import notebook
from xorgui.export.progress import Progress
from xorgui.export.run_csv import run_table
from xorgui.export.script import script, text
from xorgui.export.tensorboard import event_file
from xorgui.model.remarks import say
from xorgui.model.titles import settings_words

Work = Callable[[Progress], bytes]
"""Makes the content of a file, in any thread. Raises CancelledError and EngineUnavailableError."""


class NothingToTrainError(ValueError):
    """There is no point to train on, and so no script that trains."""


def work_on(wanted: Format, experiment: Experiment, run: Run) -> Work:
    """The work for a format that needs no widget. Raises NothingToTrainError."""
    kept = run.kept_with(experiment)
    match wanted:
        case Format.CSV:
            return lambda tick: run_table(kept, tick)
        case Format.PY | Format.IPYNB:
            if not len(experiment.data.train):
                raise NothingToTrainError
            begin, title = origin(experiment, run), settings_words(experiment)
            if wanted is Format.PY:
                return lambda tick: text(script(begin, title, say)).encode()
            return lambda tick: notebook(begin, title, say)
        case Format.KERAS:
            return _with_engine(lambda tick: keras_file(experiment))
        case Format.TENSORBOARD:
            return _with_engine(lambda tick: event_file(kept, time.time(), tick))
        case _:
            raise ValueError(f"{wanted} is drawn")


def _with_engine(work: Work) -> Work:
    def load_and_work(tick: Progress) -> bytes:
        from xorgui.engine import runtime

        runtime.load()
        return work(tick)

    return load_and_work
