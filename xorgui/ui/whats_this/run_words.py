"""What there is to say of the run: the read-outs, the curves, the landscape."""

import html
from collections.abc import Sequence

import numpy as np

from xorgui.core.experiment import Experiment, Optimizer
from xorgui.core.losses import Loss
from xorgui.core.numbers import MINUS, show, show_count, show_exactly
from xorgui.core.run import PinnedRun
from xorgui.model.document import Document
from xorgui.model.titles import run_title
from xorgui.model.words import translate
from xorgui.ui.whats_this.markup import article, formula, plain, quiet, sentence
from xorgui.ui.whats_this.region_words import point_loss

# The loss is reckoned point by point for no more points.
TOLD_POINTS = 8
# How far a value reaches over a layer of units with the steepest slope of the sigmoid.
SIGMOID_SLOPE = 0.25


def loss_formula(loss: Loss) -> str:
    """Of the mean over n points."""
    if loss is Loss.SQUARED_ERROR:
        return f"L = 1/n · Σ (ŷ {MINUS} t)<sup>2</sup>"
    return f"L = {MINUS}1/n · Σ (t·ln ŷ + (1 {MINUS} t)·ln(1 {MINUS} ŷ))"


def update_rule(experiment: Experiment) -> list[str]:
    """How a step moves a weight, in symbols and with the present numbers."""
    settings = experiment.settings
    rate = show_exactly(settings.learning_rate)
    root = "√"
    match settings.optimizer:
        case Optimizer.SGD:
            rules = ["w ← w − η · g"]
        case Optimizer.MOMENTUM:
            rules = ["v ← μ·v − η·g", "w ← w + v"]
        case Optimizer.NESTEROV:
            rules = ["v ← μ·v − η·g", "w ← w + μ·v − η·g"]
        case Optimizer.RMSPROP:
            rules = ["v ← ρ·v + (1 − ρ)·g²", f"w ← w − η · g / {root}(v + ε)"]
        case Optimizer.ADAGRAD:
            rules = ["v ← v + g²", f"w ← w − η · g / {root}(v + ε)"]
        case Optimizer.ADAM:
            rules = [
                "m ← β₁·m + (1 − β₁)·g,  v ← β₂·v + (1 − β₂)·g²",
                f"w ← w − η · {root}(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / ({root}v + ε)",
            ]
    symbols = {"momentum": "μ", "rho": "ρ", "beta_1": "β₁", "beta_2": "β₂", "epsilon": "ε"}
    numbers = [f"η = {rate}", "g = ∂L/∂w"]
    numbers += [f"{symbols[name]} = {show_exactly(v)}" for name, v in settings.arguments.items() if name in symbols]
    return [plain(rule) for rule in rules] + [plain(",  ".join(numbers))]


def about_bar() -> str:
    """The bar at the top, between its parts."""
    return article(
        translate("WhatsThis", "Training"),
        sentence(
            translate("WhatsThis", "Buttons and speed of the training, and how far it has come: epoch, loss, accuracy.")
        ),
    )


def about_epoch(document: Document) -> str:
    experiment = document.experiment
    state, steps = experiment.state, experiment.steps_per_epoch
    text = translate("WhatsThis", "An epoch is one pass over all {points} training points. Steps in an epoch: {steps}.")
    return article(
        translate("WhatsThis", "Epoch {epoch}").format(epoch=show_count(state.epoch)),
        sentence(text.format(points=show_count(len(experiment.data.train)), steps=show_count(steps))),
        sentence(translate("WhatsThis", "Each step moves every weight a little against its gradient:")),
        formula(*update_rule(experiment)),
        sentence(translate("WhatsThis", "Steps so far: {count}.").format(count=show_count(state.step))),
    )


def about_loss(document: Document) -> str:
    experiment, evaluation = document.experiment, document.evaluation
    train = experiment.data.train
    if not len(train):
        return article(
            translate("WhatsThis", "Loss"),
            sentence(translate("WhatsThis", "There are no points to train on, so there is no loss.")),
        )
    parts = []
    if train is experiment.data and len(train) <= TOLD_POINTS:
        parts = [f"({row + 1}) {line}" for row in range(len(train)) for line in point_loss(document, row)]
    test = translate("WhatsThis", "On the test points it is {loss}.").format(loss=show(evaluation.test_loss, 4))
    return article(
        translate("WhatsThis", "Loss {loss}").format(loss=show(evaluation.loss, 4)),
        sentence(
            translate(
                "WhatsThis",
                "How wrong the network is, as the mean over the training points: 0 would be perfect. Training moves "
                "the weights so that it falls.",
            )
        ),
        formula(loss_formula(experiment.settings.loss), *parts),
        sentence(test) if len(experiment.data.test) else "",
    )


def about_accuracy(document: Document) -> str:
    experiment, row = document.experiment, document.evaluation.row
    points = len(experiment.data.train)
    test = translate("WhatsThis", "Of the test points {correct} of {points} are right.")
    return article(
        translate("WhatsThis", "Accuracy: {correct} of {points} right").format(correct=row.correct, points=points),
        sentence(translate("WhatsThis", "How many points get the right class, with 1 predicted where ŷ is above 0.5.")),
        formula(plain(f"{row.correct} / {points} = {row.correct / points:.4f}")) if points else "",
        sentence(test.format(correct=row.test_correct, points=len(experiment.data.test)))
        if len(experiment.data.test)
        else "",
    )


def about_speed(steps_per_second: float, limit: str) -> str:
    """Steps per second of the training that runs, 0: none does; and what the slider allows, in words."""
    return article(
        translate("WhatsThis", "{count} steps a second").format(count=show_count(round(steps_per_second)))
        if steps_per_second
        else translate("WhatsThis", "Steps a second"),
        sentence(
            translate(
                "WhatsThis",
                "How fast training is going now. The slider sets a limit; at full speed it goes as fast as this "
                "computer can.",
            )
        ),
        formula(plain(translate("WhatsThis", "at most: {speed}").format(speed=limit))),
    )


def about_loss_curve(document: Document, step: float) -> str:
    """The curve at a step."""
    curve = document.run.curve
    at = ""
    if len(curve):
        index = int(np.abs(curve.steps - step).argmin())
        text = translate("WhatsThis", "after step {step}: {loss}")
        at = text.format(step=show_count(int(curve.steps[index])), loss=show(float(curve.column("loss")[index]), 4))
    return article(
        translate("WhatsThis", "The loss over the run"),
        sentence(
            translate(
                "WhatsThis",
                "The mean loss on the training points after each step. A flat stretch is a plateau: there the "
                "gradient is close to 0.",
            )
        ),
        formula(loss_formula(document.experiment.settings.loss), plain(at)),
    )


def about_two_losses(losses: Sequence[tuple[str, float]]) -> str:
    """Of two networks, each with its title."""
    return article(
        translate("WhatsThis", "The losses of the two networks"),
        sentence(
            translate(
                "WhatsThis",
                "Both are trained side by side: at each point of the axis they have made equally many steps.",
            )
        ),
        formula(*(plain(f"{title}: {show(loss, 4)}") for title, loss in losses)),
    )


def about_test_curve(document: Document) -> str:
    return article(
        translate("WhatsThis", "The loss on the test points: {loss}").format(
            loss=show(document.evaluation.test_loss, 4)
        ),
        sentence(
            translate(
                "WhatsThis",
                "Points that training does not see. Where this rises while the other curve falls, the network is "
                "learning its points by heart.",
            )
        ),
        formula(loss_formula(document.experiment.settings.loss)),
    )


def about_pinned(run: PinnedRun) -> str:
    return article(
        translate("WhatsThis", "A run that was pinned"),
        sentence(run_title(run)),
        quiet(translate("WhatsThis", "The menu ⋯ shows, hides, renames or removes it.")),
    )


def about_milestone(share: float, step: int) -> str:
    title = translate("WhatsThis", "{share} of the points right from step {step} on")
    return article(
        title.format(share=f"{share:.0%}", step=show_count(step)),
        sentence(translate("WhatsThis", "A dotted line marks where this many points were right for the first time.")),
    )


def about_note(*, diverged: bool) -> str:
    """A mark on the axis, or at the top."""
    if diverged:
        return article(
            translate("WhatsThis", "Training diverged here"),
            sentence(
                translate("WhatsThis", "The loss or a weight was no longer a finite number, and training stopped.")
            ),
        )
    return article(
        translate("WhatsThis", "Edited by hand here"),
        sentence(translate("WhatsThis", "Weights, data or settings were changed in the middle of the run.")),
    )


def about_gradient_curve(document: Document, layer: int) -> str:
    """One layer's; layer 1 is the first hidden one."""
    weights = document.evaluation.gradients.weights
    size = float(np.abs(weights[layer - 1]).mean())
    depth = document.experiment.architecture.depth
    title = translate("WhatsThis", "Layer {layer}: mean |∂L/∂W| = {size}")
    return article(
        title.format(layer=layer, size=f"{size:.2e}".replace("-", MINUS)),
        sentence(
            translate(
                "WhatsThis",
                "How much the weights of this layer are moved. It is found from the output backwards: at each layer "
                "the gradient is multiplied by weights and by the slope of the activation function.",
            )
        ),
        formula(plain("∂L/∂z₍ₖ₎ = (∂L/∂z₍ₖ₊₁₎ · Wᵀ) · s′(z₍ₖ₎),  s′(z) = s(z)·(1 − s(z)) ≤ ¼")),
        sentence(
            translate("WhatsThis", "After {layers} sigmoid layers, no more than {share} of it may be left.").format(
                layers=depth - layer, share=f"{SIGMOID_SLOPE ** (depth - layer):.2g}"
            )
        )
        if depth - layer > 1
        else "",
    )


def about_gradients(document: Document) -> str:
    name = translate("WhatsThis", "layer {layer}")
    rows = [
        plain(f"{name.format(layer=layer)}: {np.abs(weights).mean():.2e}")
        for layer, weights in enumerate(document.evaluation.gradients.weights, start=1)
    ]
    return article(
        translate("WhatsThis", "The size of the gradient in each layer"),
        sentence(
            translate(
                "WhatsThis",
                "The first layer has the colour of class 0, the last that of class 1. Where the first curves are far "
                "below the last, the gradient vanishes on its way back.",
            )
        ),
        formula(*rows),
    )


def about_weights_chart() -> str:
    return article(
        translate("WhatsThis", "Every weight over the run"),
        sentence(
            translate(
                "WhatsThis", "One curve for each weight and bias, blue where it is positive now and orange where not."
            )
        ),
    )


def about_timeline(document: Document) -> str:
    step, end = document.experiment.state.step, max(document.run.end, document.experiment.state.step)
    text = translate("WhatsThis", "At step {step} of {end}.")
    return article(
        translate("WhatsThis", "The timeline of the run"),
        sentence(text.format(step=show_count(step), end=show_count(end))),
        sentence(
            translate(
                "WhatsThis",
                "Drag it and all views show that moment, bit for bit. What is trained from there is a new run; the "
                "old one stays pinned.",
            )
        ),
    )


def about_log() -> str:
    return article(
        translate("WhatsThis", "The log"),
        sentence(
            translate(
                "WhatsThis",
                "What the script of the lecture notes would print for this run: the loss after the update of each "
                "iteration, and the accuracy at the end.",
            )
        ),
    )


def about_code() -> str:
    return article(
        translate("WhatsThis", "The code"),
        sentence(
            translate(
                "WhatsThis",
                "This experiment as a script for TensorFlow: the same points, the same first weights, the same steps. "
                "It prints the losses that the window shows.",
            )
        ),
    )


def about_present_text(text: str) -> str:
    """The line at the foot of the window."""
    return article(
        translate("WhatsThis", "What is going on"),
        f"<p>{html.escape(text)}</p>" if text else "",
        quiet(translate("WhatsThis", "Messages of the program appear here.")),
    )
