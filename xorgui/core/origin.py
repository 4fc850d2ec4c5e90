"""From where a run has come to an experiment by training alone."""

from dataclasses import fields, replace

from xorgui.core.experiment import Experiment
from xorgui.core.run import Run

# What decides when training ends, not where it leads.
_STOPS = ("stop_epoch", "stop_loss", "stop_accuracy")


def origin(experiment: Experiment, run: Run) -> Experiment:
    """The earliest kept experiment from which training as now leads here, bit for bit: no hand has been between.

    The start of the run, or the last moment at which weights, settings, locks, data or the network became others; the
    experiment itself where nothing is kept before it. It stops where the experiment does, whatever was wanted then.
    """
    later = experiment
    for moment in reversed(run.timeline.cut(experiment.state.step).moments):
        if moment.has_gap or later.state.is_edited or not _leads_to(moment.experiment, later):
            break
        later = moment.experiment
    return later if later.settings == experiment.settings else replace(later, settings=experiment.settings)


def _leads_to(earlier: Experiment, later: Experiment) -> bool:
    """Whether training goes on from one as it does from the other, and can have come from there."""
    one, other = earlier.state, later.state
    if one.step == other.step and one != other:
        return False
    # A change to another optimizer or other batches and back again leaves no other trace.
    is_forgotten = other.optimizer_memory is None and other.step > 0
    per_epoch = earlier.steps_per_epoch
    updates = (other.epoch - one.epoch) * per_epoch + other.batch - one.batch
    return (
        not is_forgotten
        and updates == other.step - one.step
        and earlier.architecture == later.architecture
        and earlier.locks == later.locks
        and earlier.start.seed == later.start.seed  # of the order of the batches, too
        and earlier.data.teaches_as(later.data)
        and all(
            getattr(earlier.settings, setting.name) == getattr(later.settings, setting.name)
            for setting in fields(earlier.settings)
            if setting.name not in _STOPS
        )
    )
