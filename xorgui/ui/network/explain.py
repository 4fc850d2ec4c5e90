"""What the diagram says in words and numbers of the unit or weight in hand."""

from xorgui.core.activations import symbol
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.chain import chain_rule, product
from xorgui.core.numbers import MINUS, show, show_factor, show_input, show_point, show_rounded, show_small
from xorgui.model.document import Document
from xorgui.model.names import weight_name
from xorgui.model.selection import Point, Selection, Unit
from xorgui.model.words import translate

# So that a line breaks between the sum and what comes of it.
NO_BREAK = "\N{NO-BREAK SPACE}"


def unit_sum(document: Document, unit: Unit, point: Point, *, rounded: bool) -> str:
    """A unit's sum with today's numbers, term by term: "z = 1·5.00 + 0·5.00 − 8.00 = −3.00, s(z) = 0.05"."""
    layer, index = unit
    experiment = document.experiment
    if layer == 0:
        return f"{experiment.architecture.unit_symbol(layer, index)} = {show_input(point[index])}"
    passed = document.evaluation.at(point, rounded=rounded)
    as_text = show_rounded if rounded else show
    terms = ""
    for value, weight in zip(passed.y[layer - 1][0], experiment.parameters.weights[layer - 1][:, index], strict=True):
        shown = show_input(value) if layer == 1 else as_text(float(value))
        shown = f"({shown})" if shown.startswith(MINUS) else shown
        terms += _signed(float(weight), f"{shown}·", first=not terms)
    terms += _signed(float(experiment.parameters.biases[layer - 1][index]), "")
    z, y = float(passed.z[layer - 1][0, index]), float(passed.y[layer][0, index])
    function = symbol(experiment.architecture.activation(layer))
    return f"z = {terms} = {show(z)}, {function}(z){NO_BREAK}={NO_BREAK}{as_text(y)}"


def _signed(weight: float, before: str, *, first: bool = False) -> str:
    """One term of a sum with its sign: " + 0·5.00", " − 8.00"."""
    text = show(abs(weight))
    is_negative = show(weight).startswith(MINUS)
    if first:
        return f"{MINUS if is_negative else ''}{before}{text}"
    return f" {MINUS if is_negative else '+'} {before}{text}"


def gradient_of(document: Document, weight: WeightId) -> float:
    """dL/dw on the whole data."""
    gradients = document.evaluation.gradients
    if weight.source is None:
        return float(gradients.biases[weight.layer - 1][weight.target])
    return float(gradients.weights[weight.layer - 1][weight.source, weight.target])


def direction(gradient: float) -> str:
    """Which way a step against the gradient moves a weight."""
    return "" if gradient == 0 else ("▼" if gradient > 0 else "▲")


def weight_words(document: Document, selection: Selection, weight: WeightId) -> tuple[str, str]:
    """Two lines on a weight: its gradient on all data and what a step makes of it; the chain rule at the input."""
    experiment = document.experiment
    gradient = gradient_of(document, weight)
    head = f"{_symbols(experiment.architecture, weight)} = {show(experiment.parameters.value(weight), sign=True)}"
    slope = f"∂L/∂{'b' if weight.is_bias else 'w'} = {show_small(gradient, 4)}"
    if weight in experiment.locks:
        step = translate("Explain", "locked: training leaves it alone")
    elif gradient == 0:
        step = translate("Explain", "gradient 0: a step leaves it as it is")
    else:
        step = translate("Explain", "a step moves it {arrow}").format(arrow=direction(gradient))
    x1, x2 = selection.input
    if selection.target is None:
        chain = translate("Explain", "For the chain rule at one point, choose a row of the table.")
    else:
        factors = chain_rule(experiment, weight, (x1, x2), selection.target)
        symbols = " · ".join(factor.symbol for factor in factors)
        values = " · ".join(_factor(factor.value) for factor in factors)
        at = translate("Explain", "at {point}").format(point=show_point(x1, x2))
        chain = f"{at}: {symbols} = {values}"
        if len(factors) > 1:
            chain += f" = {show_factor(product(factors))}"
    return f"{head}     {slope},  {step}", chain


def _symbols(architecture: Architecture, weight: WeightId) -> str:
    target = architecture.unit_symbol(weight.layer, weight.target)
    if weight.source is None:
        return f"b({target})"
    return f"w({architecture.unit_symbol(weight.layer - 1, weight.source)} → {target})"


def spoken(document: Document, weight: WeightId) -> str:
    """For a screen reader: "weight from x1 to y1, +5.00"."""
    experiment = document.experiment
    architecture = experiment.architecture
    target = architecture.unit_name(weight.layer, weight.target)
    if weight.source is None:
        name = weight_name(architecture, weight)
    else:
        source = architecture.unit_name(weight.layer - 1, weight.source)
        name = translate("Explain", "weight from {source} to {target}").format(source=source, target=target)
    lock = translate("Explain", ", locked") if weight in experiment.locks else ""
    return f"{name}, {show(experiment.parameters.value(weight), sign=True)}{lock}"


def _factor(value: float) -> str:
    text = show_factor(value)
    return f"({text})" if text.startswith(MINUS) else text
