"""What there is to say of the cells of the table and the entries of the matrices."""

from xorgui.core.activations import symbol
from xorgui.core.network import THRESHOLD
from xorgui.core.numbers import show_factor, show_point
from xorgui.model.document import Document
from xorgui.model.selection import Point, Selection, Unit
from xorgui.model.words import translate
from xorgui.ui.whats_this.markup import article, formula, plain, sentence
from xorgui.ui.whats_this.network_words import about_unit, sums, symbolic_sum


def point_of(document: Document, row: int) -> Point:
    x1, x2 = document.experiment.data.points[row]
    return float(x1), float(x2)


def about_value(document: Document, selection: Selection, unit: Unit, row: int) -> str:
    """A unit's value at a point of the data."""
    return about_unit(document, selection, unit, point_of(document, row))


def about_prediction(document: Document, row: int) -> str:
    output = float(document.evaluation.passed.outputs[row])
    sign = ">" if output > THRESHOLD else "≤"
    return article(
        translate("WhatsThis", "The prediction for {point}").format(point=show_point(*point_of(document, row))),
        sentence(translate("WhatsThis", "The class that the output stands for, by the rule of the notes.")),
        formula(plain(f"ŷ = {show_factor(output)} {sign} 0.5 ⇒ {int(output > THRESHOLD)}")),
    )


def about_target(document: Document, row: int) -> str:
    target = float(document.experiment.data.targets[row])
    return article(
        translate("WhatsThis", "The target for {point}").format(point=show_point(*point_of(document, row))),
        sentence(translate("WhatsThis", "The class that the data give this point: what training wants ŷ to be.")),
        formula(plain(f"t = {target:g}")),
    )


def about_table(document: Document) -> str:
    architecture = document.experiment.architecture
    return article(
        translate("WhatsThis", "The forward pass"),
        sentence(
            translate(
                "WhatsThis",
                "Each row is a point on its way through the network: the inputs, every unit's value, the prediction, "
                "the target, and whether they agree. The chosen row drives the diagram.",
            )
        ),
        formula(plain(symbolic_sum(architecture, (architecture.depth, 0)))),
    )


def about_matrices(document: Document) -> str:
    """All of them."""
    architecture = document.experiment.architecture
    layers = range(1, architecture.depth + 1)
    return article(
        translate("WhatsThis", "The same as matrices"),
        sentence(
            translate(
                "WhatsThis",
                "All points at once: the rows of X are the points, the columns of W the units. One product for each "
                "layer takes the place of all the single sums.",
            )
        ),
        formula(*(plain(_shape(document, layer)) for layer in layers)),
    )


def about_matrix(document: Document, layer: int, kind: str) -> str:
    """One of them: "X", "W", "b", "Z" or "Y" of a layer."""
    architecture, points = document.experiment.architecture, len(document.experiment.data)
    before, units = architecture.sizes[layer - 1 : layer + 1]
    match kind:
        case "X":
            rows, columns = points, before
            words = translate("WhatsThis", "What goes into layer {layer}: a row for each point.")
        case "W":
            rows, columns = before, units
            words = translate(
                "WhatsThis", "The weights into layer {layer}: a row for each input, a column for each unit."
            )
        case "b":
            rows, columns = 1, units
            words = translate("WhatsThis", "The biases of layer {layer}; the same row is added for each point.")
        case "Z":
            rows, columns = points, units
            words = translate("WhatsThis", "The sums of layer {layer}, before its activation function.")
        case _:
            rows, columns = points, units
            words = translate("WhatsThis", "What comes out of layer {layer}, and goes into the next.")
    return article(
        f"{kind} {rows}×{columns}",
        sentence(words.format(layer=layer)),
        formula(plain(_shape(document, layer))),
    )


def _shape(document: Document, layer: int) -> str:
    """ "Y = s(X·W + b): 4×2 · 2×2 + 1×2 = 4×2"."""
    architecture, points = document.experiment.architecture, len(document.experiment.data)
    before, units = architecture.sizes[layer - 1 : layer + 1]
    function = symbol(architecture.activation(layer))
    shapes = f"{points}×{before} · {before}×{units} + 1×{units} = {points}×{units}"
    return f"Y = {function}(X·W + b): {shapes}"


def about_sum(document: Document, selection: Selection, unit: Unit, row: int) -> str:
    """An entry of Z: the sum of a unit at a point."""
    at = point_of(document, row)
    architecture = document.experiment.architecture
    z = float(document.evaluation.at(at).z[unit[0] - 1][0, unit[1]])
    return article(
        plain(f"z({architecture.unit_symbol(*unit)}) = {show_factor(z)}"),
        sentence(
            translate(
                "WhatsThis", "The sum of the weighted inputs and the bias at {point}, before the activation function."
            ).format(point=show_point(*at))
        ),
        formula(*sums(document, at, unit, rounded=selection.rounded)),
    )
