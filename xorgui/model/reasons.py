"""One sentence on why training stopped, stands still or seems to, or is not possible at all."""

from xorgui.core.activations import Activation
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment
from xorgui.core.health import dead_units, saturated_units, twin_layer
from xorgui.core.history import Curve
from xorgui.core.milestones import plateau
from xorgui.core.numbers import show_count
from xorgui.model.words import translate


def why_unavailable(error: Exception) -> str:
    """Why there is no training on this machine."""
    from xorgui.engine.runtime import EngineUnavailableError, Obstacle

    obstacle = error.obstacle if isinstance(error, EngineUnavailableError) else None
    if obstacle is Obstacle.NO_AVX:
        return translate(
            "Reasons",
            "Training is not possible on this processor: TensorFlow needs one with AVX. Everything else works.",
        )
    if obstacle is Obstacle.CRASHED:
        return translate(
            "Reasons",
            "Training is off because XOR Lab crashed last time while loading TensorFlow. Everything else works.",
        )
    text = translate("Reasons", "Training is not possible: TensorFlow cannot be loaded ({reason}).")
    return text.format(reason=error)


def why_finished(reason: str, limit: float, evaluation: Evaluation) -> str:
    """Which condition to stop was met, "epoch", "loss" or "accuracy", and what keeps from learning."""
    match reason:
        case "loss":
            text = translate("Reasons", "Stopped: the loss is down to {loss:g}, as set.").format(loss=limit)
        case "accuracy":
            text = translate("Reasons", "Stopped: {share:.0%} are right, as set.").format(share=limit)
        case _:
            text = translate("Reasons", "Stopped at epoch {epoch}, as set.").format(epoch=show_count(int(limit)))
    return f"{text} {why_still(evaluation)}".strip()


def why_diverged(experiment: Experiment, quantity: str, step: int) -> str:
    """What became infinite or nan, "loss" or "weight", and when."""
    match (quantity, experiment.counts_epochs):
        case ("weight", True):
            text = translate("Reasons", "Stopped: at epoch {count} a weight would no longer be a finite number.")
        case ("weight", False):
            text = translate("Reasons", "Stopped: at step {count} a weight would no longer be a finite number.")
        case (_, True):
            text = translate("Reasons", "Stopped: at epoch {count} the loss would no longer be a finite number.")
        case _:
            text = translate("Reasons", "Stopped: at step {count} the loss would no longer be a finite number.")
    return text.format(count=show_count(step))


def why_still(evaluation: Evaluation) -> str:
    """What keeps the network from learning; empty where nothing does."""
    experiment = evaluation.experiment
    architecture = experiment.architecture
    still = [layer for layer, w in enumerate(evaluation.gradients.weights, start=1) if not w.any()]
    all_still = len(still) == architecture.depth
    twins = twin_layer(experiment.parameters)
    if twins is not None:
        text = (
            translate(
                "Reasons",
                "All gradients are 0: nothing moves, as all units of hidden layer {number} are the same. "
                "Try a random start.",
            )
            if all_still
            else translate(
                "Reasons",
                "All units of hidden layer {number} are the same, so they learn the same: try a random start.",
            )
        )
        return text.format(number=twins)
    if still and Activation.STEP in architecture.activations[still[0] - 1 :]:
        return translate(
            "Reasons",
            "A step function has slope 0 everywhere: what lies before it gets no gradient and does not learn.",
        )
    if not all_still:
        return ""
    for layer, units in enumerate(architecture.hidden, start=1):
        if dead_units(evaluation, layer) == units:
            text = translate(
                "Reasons",
                "All gradients are 0: nothing moves, as every ReLU of hidden layer {number} gives 0 at all points. "
                "Try another start or a smaller rate.",
            )
            return text.format(number=layer)
        if saturated_units(evaluation, layer) == units:
            text = translate(
                "Reasons",
                "All gradients are 0: nothing moves, as every unit of hidden layer {number} is saturated: "
                "its weights are too large. Go back, or try a smaller rate.",
            )
            return text.format(number=layer)
    return translate("Reasons", "All gradients are 0: nothing moves.")


def plateau_words(evaluation: Evaluation, curve: Curve) -> str:
    """Since when a run looks stuck; no reason to stop: the lecture's own run looks so for 40,000 epochs."""
    experiment = evaluation.experiment
    since = plateau(curve, evaluation.loss, len(experiment.data.train))
    if since is None:
        return ""
    text = (
        translate("Reasons", "The loss has hardly moved since epoch {count}. It may yet: training goes on.")
        if experiment.counts_epochs
        else translate("Reasons", "The loss has hardly moved since step {count}. It may yet: training goes on.")
    )
    return text.format(count=show_count(since))


def why_elsewhere(shown: Experiment, wanted: int, end: int) -> str:
    """Why the run cannot be shown as it was after so many steps, and where it is shown instead."""
    if wanted < 0:
        return translate("Reasons", "This is the start of the run.")
    if wanted > end:
        text = (
            translate("Reasons", "The run goes up to epoch {count}.")
            if shown.counts_epochs
            else translate("Reasons", "The run goes up to step {count}.")
        )
        return text.format(count=show_count(end))
    return translate(
        "Reasons", "The edits on the way to {count} are no longer kept; this is the last moment kept before them."
    ).format(count=show_count(wanted))
