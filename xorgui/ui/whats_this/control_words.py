"""What there is to say of the controls: buttons, lists and fields."""

import html

from xorgui.core.numbers import show_count, show_exactly
from xorgui.core.presets import preset_of
from xorgui.model.document import Document
from xorgui.model.words import translate
from xorgui.ui.preset_texts import preset_text, preset_title
from xorgui.ui.whats_this.markup import activation_formula, activation_words, article, formula, plain, quiet, sentence
from xorgui.ui.whats_this.run_words import loss_formula, update_rule


def about_control(name: str, tip: str, value: str) -> str:
    """What a control says of itself."""
    return article(html.escape(name), sentence(tip) if tip else "", formula(plain(value)) if value else "")


def about_rate(document: Document) -> str:
    rate = show_exactly(document.experiment.settings.learning_rate)
    return article(
        translate("WhatsThis", "The learning rate η = {rate}").format(rate=rate),
        sentence(
            translate(
                "WhatsThis",
                "How far a step goes against the gradient. Too small, and learning takes forever; too large, and the "
                "steps jump over the valley and the loss grows.",
            )
        ),
        formula(*update_rule(document.experiment)),
    )


def about_optimizer(document: Document) -> str:
    return article(
        translate("WhatsThis", "The optimizer"),
        sentence(translate("WhatsThis", "The rule by which a step moves each weight; g is its gradient.")),
        formula(*update_rule(document.experiment)),
    )


def about_batch(document: Document) -> str:
    experiment = document.experiment
    points = len(experiment.data.train)
    batch = experiment.settings.batch or points
    text = translate("WhatsThis", "Points in a step: {batch} of {points}. Steps in an epoch: {steps}.")
    return article(
        translate("WhatsThis", "The batch"),
        sentence(
            translate(
                "WhatsThis",
                "How many points a step takes its gradient from. Small batches make many quick steps that waver; all "
                "points at once make one exact step.",
            )
        ),
        sentence(
            text.format(
                batch=show_count(batch), points=show_count(points), steps=show_count(experiment.steps_per_epoch)
            )
        ),
    )


def about_loss_function(document: Document) -> str:
    return article(
        translate("WhatsThis", "The loss function"),
        sentence(
            translate(
                "WhatsThis",
                "What counts as wrong, and how much. Cross-entropy grows without end where the network is sure and "
                "wrong; the squared error does not, and its gradient is small there.",
            )
        ),
        formula(loss_formula(document.experiment.settings.loss)),
    )


def about_activation(document: Document) -> str:
    hidden = dict.fromkeys(document.experiment.architecture.activations[:-1])
    return article(
        translate("WhatsThis", "The activation function of the hidden units"),
        sentence(
            translate(
                "WhatsThis",
                "What a unit makes of its sum. It has to be curved or bent: otherwise all layers together could only "
                "draw one straight line.",
            )
        ),
        *(sentence(activation_words(activation)) + formula(activation_formula(activation)) for activation in hidden),
    )


def about_output(document: Document) -> str:
    activation = document.experiment.architecture.activations[-1]
    return article(
        translate("WhatsThis", "The activation function of the output"),
        sentence(activation_words(activation)),
        formula(activation_formula(activation)),
    )


def about_start(_document: Document) -> str:
    return article(
        translate("WhatsThis", "The initial weights"),
        sentence(
            translate(
                "WhatsThis",
                "The weights from which a run begins. If they are all zero, or all equal, the hidden units stay alike "
                "forever; so they are drawn at random. Glorot and He make them smaller, the more inputs a unit has.",
            )
        ),
        formula(
            plain(translate("WhatsThis", "Glorot: uniform within ±√(6 / (inputs + outputs))")),
            plain(translate("WhatsThis", "He: normal, with standard deviation √(2 / inputs)")),
        ),
    )


def about_seed(document: Document) -> str:
    return article(
        translate("WhatsThis", "The seed {seed}").format(seed=document.experiment.start.seed),
        sentence(
            translate(
                "WhatsThis",
                "The number that random weights are drawn from: the same seed gives the same weights.",
            )
        ),
    )


def about_stop(document: Document) -> str:
    stop = show_count(document.experiment.settings.stop_epoch)
    return article(
        translate("WhatsThis", "Training stops at epoch {epoch}").format(epoch=stop),
        sentence(translate("WhatsThis", "It can go on from there: type a later epoch.")),
    )


def about_l1(document: Document) -> str:
    return _penalty("L1", document.experiment.settings.l1, "L + λ · Σ |w|")


def about_l2(document: Document) -> str:
    return _penalty("L2", document.experiment.settings.l2, "L + λ · Σ w²")


def _penalty(name: str, value: float, rule: str) -> str:
    return article(
        plain(f"{name}: λ = {show_exactly(value)}"),
        sentence(
            translate(
                "WhatsThis", "A penalty on large weights, added to the loss that training lowers; biases are exempt."
            )
        ),
        formula(plain(rule)),
    )


def about_preset(document: Document) -> str:
    """What is open."""
    preset = preset_of(document.experiment)
    return article(html.escape(preset_title(preset)), sentence(preset_text(preset)))


def about_train() -> str:
    return article(
        translate("WhatsThis", "Train"),
        sentence(
            translate(
                "WhatsThis",
                "Goes on from the weights that are shown: forward through the network, the loss, backwards for the "
                "gradients, a small move of every weight, and all over again. Space does the same.",
            )
        ),
    )


def about_step(document: Document) -> str:
    return article(
        translate("WhatsThis", "One step"),
        sentence(translate("WhatsThis", "One move of all weights against their gradients:")),
        formula(*update_rule(document.experiment)),
        quiet(translate("WhatsThis", "→ makes a step, ← takes one back.")),
    )
