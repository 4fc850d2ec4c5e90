"""What there is to say of the hidden space and of the landscape."""

import numpy as np

from xorgui.core.landscape import Pair, loss_at
from xorgui.core.numbers import show, show_factor, show_point, show_small
from xorgui.model.document import Document
from xorgui.model.selection import Selection
from xorgui.model.words import translate
from xorgui.ui.network.explain import gradient_of
from xorgui.ui.whats_this.markup import article, formula, plain, quiet, sentence

Point = tuple[float, float]


def about_hidden_place(layer: int, at: Point) -> str:
    """The ground of the hidden space."""
    text = translate("WhatsThis", "Where the hidden units are {point}, the colour shows the output.")
    return article(
        translate("WhatsThis", "The space of hidden layer {layer}").format(layer=layer),
        sentence(
            translate(
                "WhatsThis",
                "Each axis is the value of a hidden unit. For the output these values are its inputs, and in their "
                "plane a straight line can divide what no line divides in the plane of x₁ and x₂.",
            )
        ),
        sentence(text.format(point=f"({show(at[0])}, {show(at[1])})")),
        sentence(
            translate("WhatsThis", "The fine net is the square grid of the input plane, as the hidden layer bends it.")
        ),
    )


def about_landscape_point(document: Document, pair: Pair, symbols: tuple[str, str]) -> str:
    """The point in hand, with the slope that a step goes down."""
    parameters = document.experiment.parameters
    values = [f"{name} = {show(parameters.value(weight))}" for name, weight in zip(symbols, pair, strict=True)]
    slopes = [
        f"∂L/∂{name} = {show_small(gradient_of(document, weight), 4)}"
        for name, weight in zip(symbols, pair, strict=True)
    ]
    return article(
        translate("WhatsThis", "The present weights: loss {loss}").format(loss=show(document.evaluation.loss, 4)),
        sentence(translate("WhatsThis", "Training moves it downhill, against the gradient. It can be dragged.")),
        formula(plain(",  ".join(values)), plain(",  ".join(slopes))),
    )


def about_landscape_place(document: Document, pair: Pair, symbols: tuple[str, str], at: Point) -> str:
    """The ground of the landscape."""
    loss = loss_at(document.experiment, pair, at)
    numbers = ",  ".join(f"{name} = {show(value)}" for name, value in zip(symbols, at, strict=True))
    return article(
        translate("WhatsThis", "The loss landscape"),
        sentence(
            translate(
                "WhatsThis",
                "The loss for all values of two weights, while the others stay as they are. Green is the valley; the "
                "lines join places of equal loss.",
            )
        ),
        formula(plain(numbers), plain(f"L = {show(loss, 4)}")),
    )


def about_path() -> str:
    return article(
        translate("WhatsThis", "The path of the run"),
        sentence(
            translate(
                "WhatsThis",
                "The two weights from the start, a square, to now. The path need not run straight down: the ground is "
                "drawn with the other weights as they are now.",
            )
        ),
    )


def about_levels(levels: np.ndarray) -> str:
    shown = ",  ".join(show_factor(float(level)) for level in levels)
    return article(
        translate("WhatsThis", "The colours of the landscape"),
        sentence(translate("WhatsThis", "From the lowest loss, green, to the highest. The lines are at:")),
        formula(plain(shown)),
    )


def about_cross(selection: Selection) -> str:
    text = translate("WhatsThis", "Where the chosen input {point} comes to.")
    return article(
        translate("WhatsThis", "The cross"),
        sentence(text.format(point=show_point(*selection.input))),
        quiet(translate("WhatsThis", "Click a point, or use the arrow keys, to choose another one.")),
    )
