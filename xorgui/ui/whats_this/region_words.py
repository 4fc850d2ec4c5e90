"""What there is to say of the plane, its lines and its points."""

from xorgui.core.activations import half_point, symbol
from xorgui.core.architecture import WeightId
from xorgui.core.losses import Loss, point_losses
from xorgui.core.network import THRESHOLD
from xorgui.core.numbers import MINUS, show, show_factor, show_input, show_point
from xorgui.model.document import Document
from xorgui.model.selection import Point, Selection, Unit
from xorgui.model.words import translate
from xorgui.ui.network.explain import unit_sum
from xorgui.ui.whats_this.markup import article, formula, plain, quiet, sentence, total

# The way of a point is told unit by unit in networks of no more.
TOLD_UNITS = 6


def about_boundary(document: Document, unit: Unit) -> str:
    """The solid line."""
    name = document.experiment.architecture.unit_symbol(*unit)
    title = translate("WhatsThis", "The line {name} = ½").format(name=name)
    if unit[0] == document.experiment.architecture.depth:
        words = translate("WhatsThis", "Here the network changes its mind: on one side it predicts 1, on the other 0.")
    else:
        words = translate("WhatsThis", "Where the value of the unit that is shown is ½.")
    crossing = translate("WhatsThis", "The solid line is computed from the values all over the plane.")
    return article(title, sentence(words), formula(plain(f"{name}(x₁, x₂) = ½")), quiet(crossing))


def about_unit_line(document: Document, unit: int) -> str:
    """A dashed line: where a unit of the first layer turns."""
    architecture, parameters = document.experiment.architecture, document.experiment.parameters
    name, activation = architecture.unit_symbol(1, unit), architecture.activation(1)
    half = half_point(activation)
    weights = [parameters.value(WeightId(1, unit, source)) for source in range(2)]
    line = total(zip(("x₁", "x₂"), weights, strict=True), parameters.value(WeightId(1, unit)))
    steep = translate(
        "WhatsThis", "Its weights turn the line, its bias shifts it; the larger the weights, the sharper the change."
    )
    return article(
        translate("WhatsThis", "The line {name} = ½").format(name=name),
        sentence(
            translate("WhatsThis", "A single unit divides the plane along a straight line: here {name} is ½.").format(
                name=name
            )
        ),
        formula(
            plain(f"{symbol(activation)}(z) = ½ ⇔ z = {show_input(half)}"),
            plain(f"{line} = {show_input(half)}"),
        ),
        sentence(steep),
    )


def about_colours(document: Document, unit: Unit) -> str:
    """The bar at the side."""
    name = document.experiment.architecture.unit_symbol(*unit)
    return article(
        translate("WhatsThis", "The colours of {name}").format(name=name),
        sentence(
            translate(
                "WhatsThis",
                "Blue stands for 1, orange for 0, and where there is neither, the value is near ½. Values beyond 0 "
                "and 1 have the colours of the ends.",
            )
        ),
    )


def about_place(document: Document, selection: Selection, at: Point) -> str:
    """A place of the plane: the way of a point there through the network."""
    evaluation, architecture = document.evaluation, document.experiment.architecture
    output = float(evaluation.at(at).outputs[0])
    prediction = translate("WhatsThis", "prediction: {value}").format(value=int(output > THRESHOLD))
    return article(
        plain(f"{show_point(*at)}: ŷ = {show_factor(output)}, {prediction}"),
        sentence(translate("WhatsThis", "The colour shows the value for a point at this place.")),
        formula(*way(document, at, rounded=selection.rounded)),
        sentence(_shown_unit(document, selection, at)) if selection.unit != (architecture.depth, 0) else "",
    )


def _shown_unit(document: Document, selection: Selection, at: Point) -> str:
    layer, unit = selection.unit
    value = float(document.evaluation.at(at).y[layer][0, unit])
    text = translate("WhatsThis", "The region now shows {name}, which is {value} here.")
    name = document.experiment.architecture.unit_symbol(layer, unit)
    return text.format(name=name, value=show_factor(value))


def way(document: Document, at: Point, *, rounded: bool) -> list[str]:
    """Each unit's sum and value at a point; of large networks that of the output only."""
    architecture = document.experiment.architecture
    units = [(layer, unit) for layer in range(1, architecture.depth + 1) for unit in range(architecture.sizes[layer])]
    if len(units) > TOLD_UNITS:
        units = units[-1:]
    return [
        plain(f"{architecture.unit_symbol(*unit)}: {unit_sum(document, unit, at, rounded=rounded)}") for unit in units
    ]


def about_point(document: Document, selection: Selection, row: int) -> str:
    """A point of the data: its class, the prediction, its part in the loss."""
    experiment, evaluation = document.experiment, document.evaluation
    data = experiment.data
    x1, x2 = (float(value) for value in data.points[row])
    target, output = float(data.targets[row]), float(evaluation.passed.outputs[row])
    is_right = bool(evaluation.correct[row])
    verdict = translate("WhatsThis", "right") if is_right else translate("WhatsThis", "wrong")
    told = translate("WhatsThis", "Its class is {target}, the prediction is {value}: {verdict}.")
    ring = translate("WhatsThis", "The ring says that the prediction is wrong.")
    test = translate("WhatsThis", "It is held back for the test: training does not see it.")
    return article(
        plain(f"{show_point(x1, x2)} → {target:g}"),
        sentence(told.format(target=f"{target:g}", value=int(output > THRESHOLD), verdict=verdict)),
        "" if is_right else sentence(ring),
        sentence(test) if data.test_marks[row] else "",
        formula(*way(document, (x1, x2), rounded=selection.rounded)),
        formula(*point_loss(document, row)),
        quiet(translate("WhatsThis", "Drag it to move it; its menu flips, holds back or deletes it.")),
    )


def point_loss(document: Document, row: int) -> list[str]:
    """The loss of one point, in symbols and in numbers."""
    experiment, passed = document.experiment, document.evaluation.passed
    loss, target = experiment.settings.loss, float(experiment.data.targets[row])
    each = slice(row, row + 1)
    value = float(
        point_losses(
            loss,
            experiment.architecture.activations[-1],
            passed.logits[each],
            passed.outputs[each],
            experiment.data.targets[each],
        )[0]
    )
    output = show_factor(float(passed.outputs[row]))
    if loss is Loss.SQUARED_ERROR:
        return [f"L = (ŷ {MINUS} t)<sup>2</sup> = ({output} {MINUS} {target:g})<sup>2</sup> = {show(value, 4)}"]
    if target not in (0.0, 1.0):
        return [plain(f"L = {show(value, 4)}")]
    inside = "ŷ" if target else f"(1 {MINUS} ŷ)"
    number = output if target else f"(1 {MINUS} {output})"
    return [plain(f"L = {MINUS}ln {inside} = {MINUS}ln {number} = {show(value, 4)}")]


def about_probe(document: Document, selection: Selection) -> str:
    """The cross."""
    at = selection.input
    return article(
        translate("WhatsThis", "The chosen input {point}").format(point=show_point(*at)),
        sentence(
            translate(
                "WhatsThis",
                "The cross marks the point that the diagram sends through the network. Drag it anywhere, or move it "
                "with the arrow keys.",
            )
        ),
        formula(*way(document, at, rounded=selection.rounded)),
    )


def about_region(document: Document, selection: Selection) -> str:
    name = document.experiment.architecture.unit_symbol(*selection.unit)
    return article(
        translate("WhatsThis", "The decision region"),
        sentence(
            translate(
                "WhatsThis",
                "The plane of all inputs, coloured by the value of {name}. Triangles are the points of the data, blue "
                "for class 1 and orange for class 0; a solid line is where {name} is ½.",
            ).format(name=name)
        ),
    )
