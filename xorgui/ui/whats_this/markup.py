"""How explanations are written: a title, sentences, formulas with their numbers below."""

import html
from collections.abc import Iterable

from xorgui.core.activations import Activation
from xorgui.core.numbers import MINUS, show
from xorgui.model.words import translate
from xorgui.ui.theme import theme


def article(title: str, *parts: str) -> str:
    """A title over parts, of which empty ones are left out."""
    return f"<p><b>{title}</b></p>" + "".join(part for part in parts if part)


def sentence(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


def formula(*lines: str) -> str:
    """Formulas as HTML, one below the other."""
    return "<p style='margin-left: 12px'>" + "<br>".join(line for line in lines if line) + "</p>"


def quiet(text: str) -> str:
    return f"<p style='color: {theme().quiet}'>{html.escape(text)}</p>"


def plain(text: str) -> str:
    """A formula that has nothing raised."""
    return html.escape(text)


def total(terms: Iterable[tuple[str, float]], constant: float) -> str:
    """A sum with its signs: "5.00·x₁ − 7.00·x₂ + 3.00"."""
    text = ""
    for sign, value in [*((f"·{name}", weight) for name, weight in terms), ("", constant)]:
        shown = show(value)
        is_negative = shown.startswith(MINUS)
        if text:
            text += f" {MINUS if is_negative else '+'} {shown.removeprefix(MINUS)}{sign}"
        else:
            text = f"{shown}{sign}"
    return text


def activation_formula(activation: Activation) -> str:
    """The function as the lecture writes it."""
    match activation:
        case Activation.SIGMOID:
            return f"s(z) = 1 / (1 + e<sup>{MINUS}z</sup>)"
        case Activation.TANH:
            return f"tanh(z) = (e<sup>z</sup> {MINUS} e<sup>{MINUS}z</sup>) / (e<sup>z</sup> + e<sup>{MINUS}z</sup>)"
        case Activation.RELU:
            return "relu(z) = max(0, z)"
        case Activation.LINEAR:
            return "id(z) = z"
        case Activation.STEP:
            return plain(translate("WhatsThis", "step(z) = 1 where z > 0, else 0"))


def activation_words(activation: Activation) -> str:
    match activation:
        case Activation.SIGMOID:
            return translate("WhatsThis", "The sigmoid squeezes any sum to between 0 and 1; a sum of 0 becomes ½.")
        case Activation.TANH:
            return translate("WhatsThis", "The hyperbolic tangent squeezes any sum to between −1 and 1.")
        case Activation.RELU:
            return translate("WhatsThis", "ReLU passes positive sums on as they are, and turns negative ones into 0.")
        case Activation.LINEAR:
            return translate("WhatsThis", "The sum is passed on as it is.")
        case Activation.STEP:
            return translate(
                "WhatsThis", "The unit fires or does not. The slope is 0 everywhere, so training cannot move it."
            )
