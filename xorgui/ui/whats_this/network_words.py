"""What there is to say of units, weights and layers."""

from xorgui.core.activations import derivative, symbol
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.numbers import show, show_factor, show_input, show_point
from xorgui.model.document import Document
from xorgui.model.names import gate_words
from xorgui.model.selection import Point, Selection, Unit
from xorgui.model.words import translate
from xorgui.ui.network.explain import spoken, unit_sum, weight_words
from xorgui.ui.whats_this.markup import activation_formula, activation_words, article, formula, plain, quiet, sentence

# Longer sums are written with a Σ.
WRITTEN_OUT = 4


def about_weight(document: Document, selection: Selection, weight: WeightId) -> str:
    """Its part in the sum of its unit, the sum at the chosen input, its gradient."""
    architecture = document.experiment.architecture
    target = architecture.unit_symbol(weight.layer, weight.target)
    if weight.source is None:
        role = translate(
            "WhatsThis",
            "What {unit} starts from before any input counts: the larger it is, the sooner the unit answers with 1.",
        ).format(unit=target)
    else:
        source = architecture.unit_symbol(weight.layer - 1, weight.source)
        role = translate(
            "WhatsThis",
            "How much {source} counts in the sum of {unit}. Blue raises the sum, orange lowers it; "
            "the thicker the curve, the larger the weight.",
        ).format(source=source, unit=target)
    unit = (weight.layer, weight.target)
    # Of its two lines, the first begins with the name, which is the title here.
    gradient, chain = weight_words(document, selection, weight)
    return article(
        spoken(document, weight),
        sentence(role),
        formula(*sums(document, selection.input, unit, rounded=selection.rounded)),
        formula(plain(gradient.partition("     ")[2]), plain(chain)),
        quiet(translate("WhatsThis", "Click to type, drag up or down, or use ↑ ↓; the menu can lock it.")),
    )


def about_unit(document: Document, selection: Selection, unit: Unit, point: Point | None = None) -> str:
    """Its sum and its value, at the chosen input or another one, and what it computes."""
    architecture, (layer, index) = document.experiment.architecture, unit
    at = selection.input if point is None else point
    if layer == 0:
        return about_input(document, index, at)
    name, activation = architecture.unit_symbol(layer, index), architecture.activation(layer)
    passed = document.evaluation.at(at)
    z, y = passed.z[layer - 1][:, index], passed.y[layer][:, index]
    slope = float(derivative(activation, z, y)[0])
    gate = document.evaluation.gates.get(unit)
    as_gate = translate("WhatsThis", "On the four corners it computes {gate}.").format(gate=gate_words(gate or ""))
    output = translate("WhatsThis", "The output: above 0.5 the prediction is 1, else 0.")
    return article(
        plain(f"{name} = {show_factor(float(y[0]))}"),
        sentence(
            translate(
                "WhatsThis",
                "A unit, or perceptron: it multiplies each input by a weight, adds the bias, and passes the sum "
                "through its activation function. The picture in it shows its value all over the plane.",
            )
        ),
        sentence(output) if layer == architecture.depth else "",
        sentence(as_gate) if gate else "",
        formula(*sums(document, at, unit, rounded=selection.rounded)),
        formula(
            activation_formula(activation),
            plain(f"{symbol(activation)}′({show(float(z[0]))}) = {show_factor(slope)}"),
        ),
        quiet(translate("WhatsThis", "Point at it and the region shows it; a click keeps it there.")),
    )


def about_input(document: Document, index: int, at: Point) -> str:
    name = document.experiment.architecture.unit_symbol(0, index)
    return article(
        plain(f"{name} = {show_input(at[index])}"),
        sentence(
            translate(
                "WhatsThis",
                "An input: a coordinate of the point {point}. It is given, not computed; choose a row of the table or "
                "move the cross in the region to send another point through.",
            ).format(point=show_point(*at))
        ),
    )


def about_layer(document: Document, layer: int) -> str:
    """A header over the diagram."""
    architecture = document.experiment.architecture
    activation, units = architecture.activation(layer), architecture.sizes[layer]
    if layer == architecture.depth:
        title = translate("WhatsThis", "The output layer")
    else:
        title = translate("WhatsThis", "Hidden layer {layer}: {count} units").format(layer=layer, count=units)
    before = architecture.sizes[layer - 1]
    count = translate("WhatsThis", "{weights} weights and {biases} biases lead into it.")
    return article(
        title,
        sentence(activation_words(activation)),
        formula(activation_formula(activation)),
        sentence(count.format(weights=before * units, biases=units)),
        quiet(translate("WhatsThis", "+ and − change the network; weights that stay keep their values.")),
    )


def about_network(document: Document) -> str:
    architecture = document.experiment.architecture
    weights = sum(1 for _ in architecture.weight_ids())
    text = translate("WhatsThis", "{layers}: {count} weights and biases, all of which can be changed by hand.")
    return article(
        translate("WhatsThis", "The network"),
        sentence(
            translate(
                "WhatsThis",
                "Inputs at the left, the output at the right. Each curve is a weight: blue if it is positive, orange "
                "if it is negative, the thicker the larger.",
            )
        ),
        sentence(text.format(layers=architecture.label, count=weights)),
    )


def sums(document: Document, at: Point, unit: Unit, *, rounded: bool) -> tuple[str, ...]:
    """The sum of a unit in symbols and, at a point, in numbers, and what comes of it in four digits that count."""
    architecture, (layer, index) = document.experiment.architecture, unit
    passed = document.evaluation.at(at, rounded=rounded)
    z, y = float(passed.z[layer - 1][0, index]), float(passed.y[layer][0, index])
    place = translate("WhatsThis", "at {point}:").format(point=show_point(*at))
    return (
        plain(symbolic_sum(architecture, unit)),
        plain(f"{place} {unit_sum(document, unit, at, rounded=rounded)}"),
        plain(f"{symbol(architecture.activation(layer))}({show(z)}) = {show_factor(y)}"),
    )


def symbolic_sum(architecture: Architecture, unit: Unit) -> str:
    """ "z(y₁) = x₁·w(x₁→y₁) + x₂·w(x₂→y₁) + b(y₁)"."""
    layer, index = unit
    name = architecture.unit_symbol(layer, index)
    sources = [architecture.unit_symbol(layer - 1, source) for source in range(architecture.sizes[layer - 1])]
    if len(sources) > WRITTEN_OUT:
        return f"z({name}) = Σ y·w(y→{name}) + b({name})"
    return f"z({name}) = {' + '.join(f'{source}·w({source}→{name})' for source in sources)} + b({name})"
