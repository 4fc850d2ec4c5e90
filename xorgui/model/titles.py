"""An experiment's settings and data in a few words."""

from xorgui.core.activations import Activation
from xorgui.core.data import Dataset, gate_of
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Optimizer, StartKind
from xorgui.core.numbers import show, show_count, show_exactly
from xorgui.core.recipe import Shape
from xorgui.core.run import PinnedRun
from xorgui.model.names import start_words
from xorgui.model.words import translate

OPTIMIZERS = {
    Optimizer.SGD: "SGD",
    Optimizer.MOMENTUM: "momentum",
    Optimizer.NESTEROV: "Nesterov",
    Optimizer.RMSPROP: "RMSprop",
    Optimizer.ADAGRAD: "Adagrad",
    Optimizer.ADAM: "Adam",
}


def settings_words(experiment: Experiment) -> str:
    """ "2 – 2 – 1 · rate 0.01 · seed 777"; what is as in the notes is left out."""
    settings = experiment.settings
    words = [experiment.architecture.label]
    hidden = dict.fromkeys(experiment.architecture.activations[:-1])
    words += [activation.value for activation in hidden if list(hidden) != [Activation.SIGMOID]]
    if settings.optimizer is not Optimizer.SGD:
        words.append(OPTIMIZERS[settings.optimizer])
    words.append(translate("Titles", "rate {rate}").format(rate=show_exactly(settings.learning_rate)))
    if settings.batch is not None:
        words.append(translate("Titles", "batch {size}").format(size=settings.batch))
    words += [f"{name} {show_exactly(value)}" for name, value in (("L1", settings.l1), ("L2", settings.l2)) if value]
    start = experiment.start
    if start.kind.is_random:
        words.append(translate("Titles", "seed {seed}").format(seed=start.seed))
    else:
        words.append(translate("Titles", "typed start") if start.kind is StartKind.TYPED else start_words(start.kind))
    return " · ".join(words)


def data_words(data: Dataset) -> str:
    """ "XOR · 4 points", "two spirals · 200 points · noise 0.1 · seed 1 · 60 held back"."""
    words = [translate("Titles", "{count} points").format(count=show_count(len(data)))]
    gate, recipe = gate_of(data), data.recipe
    if gate is not None:
        words.insert(0, gate.value.upper())
    elif recipe is not None:
        kind = {
            Shape.CLOUDS: translate("Titles", "XOR, clouds"),
            Shape.GAUSSIANS: translate("Titles", "two Gaussians"),
            Shape.CIRCLE: translate("Titles", "circle"),
            Shape.SPIRALS: translate("Titles", "two spirals"),
        }[recipe.shape]
        words.insert(0, kind)
        words.append(translate("Titles", "noise {number}").format(number=show_exactly(recipe.noise)))
        words.append(translate("Titles", "seed {seed}").format(seed=recipe.seed))
    if len(data.test):
        words.append(translate("Titles", "{count} held back for the test").format(count=show_count(len(data.test))))
    if data.scaling is not None:
        words.append(translate("Titles", "standardised"))
    return " · ".join(words)


def run_title(run: PinnedRun) -> str:
    """The name that a person gave it, or its settings; with the loss that it came to."""
    loss = show(Evaluation(run.experiment).loss, 4)
    return f"{run.name or settings_words(run.experiment)} → {loss}"
