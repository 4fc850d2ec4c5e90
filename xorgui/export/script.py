"""An experiment as a script in the notes' style, which trains it in TensorFlow and prints the same losses."""

import json
from collections.abc import Iterator

import numpy as np

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.experiment import Experiment, Optimizer
from xorgui.core.losses import CLIP, Loss
from xorgui.core.notes_table import usual_distance
from xorgui.export.lines import Line, Section, array, matrix, plain, table, vector
from xorgui.export.remarks import Remark, Say

PACKAGES = "tensorflow"

_ACTIVATIONS = {
    Activation.SIGMOID: "tf.sigmoid({z})",
    Activation.TANH: "tf.tanh({z})",
    Activation.RELU: "tf.nn.relu({z})",
    Activation.LINEAR: "{z}",
    Activation.STEP: "tf.cast({z} > 0, tf.float32)",
}
_OPTIMIZERS = {
    Optimizer.SGD: "SGD",
    Optimizer.MOMENTUM: "SGD",
    Optimizer.NESTEROV: "SGD",
    Optimizer.RMSPROP: "RMSprop",
    Optimizer.ADAGRAD: "Adagrad",
    Optimizer.ADAM: "Adam",
}
_LOSS = "loss_fn(features, labels)"
# Losses that are collected for a plot.
RECORDS = 500
# An optimizer's count of updates is kept as two numbers, each below this, up to which float32 counts exactly.
_EXACT = 2**24


def script(experiment: Experiment, title: str, say: Say) -> list[Section]:
    """A script that trains this experiment from where it stands, up to its stop epoch.

    Its printed losses are those of the run that `xorgui.core.origin.origin` finds the experiment for. The data need a
    point to train on.
    """
    comments = [f"# {from_where(experiment, say)}", f"# {say(Remark.NEEDS).format(packages=PACKAGES)}"]
    head = Section(f"XOR Lab: {title}", tuple(plain(*comments, "", "import tensorflow as tf")))
    return [head, *parts(experiment, say)]


def parts(experiment: Experiment, say: Say, *, is_recorded: bool = False) -> list[Section]:
    """The script but for its head; `is_recorded`: it also collects losses by epoch, some hundred, for a plot."""
    before = [part(experiment, say) for part in (_data, _weights, _network, _measures, _optimizer)]
    return [*before, _training(experiment, say, is_recorded)]


def from_where(experiment: Experiment, say: Say) -> str:
    """A sentence on the epoch from which on the script trains."""
    state = experiment.state
    remark = Remark.FROM_BATCH if state.batch else Remark.FROM_EPOCH if state.step else Remark.FROM_START
    return say(remark).format(epoch=state.epoch, batch=state.batch)


def text(sections: list[Section]) -> str:
    """The whole script; a comment tells what each section is."""
    return "\n".join(line.text for line in lines(sections)) + "\n"


def lines(sections: list[Section]) -> Iterator[Line]:
    """Every line of the script."""
    for index, section in enumerate(sections):
        if index:
            # As the style guide has it: two blank lines around a function.
            is_loose = any("def " in line.text for s in sections[index - 1 : index + 1] for line in s.lines)
            yield from plain("", "") if is_loose else plain("")
        yield Line(f"# {section.title}")
        yield from section.lines


def _data(experiment: Experiment, say: Say) -> Section:
    data, marks = experiment.data, experiment.data.test_marks
    found: list[Line] = []
    if data.scaling:
        words = say(Remark.STANDARDISED)
        found += plain(f"# {words.format(mean=data.scaling.mean, deviation=data.scaling.deviation)}")
    for prefix, places in (("", np.flatnonzero(~marks)), ("test_", np.flatnonzero(marks))):
        if prefix and not len(places):
            break
        if prefix:
            found += plain("", f"# {say(Remark.TEST_DATA)}")
        for name, values in (("x_data", data.points), ("y_data", data.targets[:, None])):
            found += table(prefix + name, values[places], places.tolist())
        found += plain(
            f"{prefix}features = tf.cast({prefix}x_data, tf.float32)",
            f"{prefix}labels = tf.cast({prefix}y_data, tf.float32)",
        )
    return Section(say(Remark.DATA), tuple(found))


def _weights(experiment: Experiment, say: Say) -> Section:
    state, start = experiment.state, experiment.start
    found: list[Line] = []
    if state.step == 0 and start.kind.is_random:
        found += plain(f"# {say(Remark.SEED).format(kind=say(start.kind), seed=start.seed)}")
    elif state.step == 0:
        found += plain(f"# {say(Remark.TYPED)}")
    for layer, (w, b) in enumerate(zip(state.parameters.weights, state.parameters.biases, strict=True), start=1):
        found += [*matrix(layer, w), *vector(layer, b)]
    names = [f"{kind}{layer}" for layer in range(1, experiment.architecture.depth + 1) for kind in "Wb"]
    return Section(say(Remark.WEIGHTS), (*found, *plain(f"variables = [{', '.join(names)}]")))


def _network(experiment: Experiment, say: Say) -> Section:
    architecture = experiment.architecture
    found = plain("def logits(features):")
    before = "features"
    for layer, activation in enumerate(architecture.activations, start=1):
        z = f"tf.matmul({before}, W{layer}) + b{layer}"
        before = f"layer{layer}"
        is_last = layer == architecture.depth
        code = f"return {z}" if is_last else f"{before} = {_activated(activation, z)}"
        found += plain(f"    {code}", weights=_weights_into(architecture, layer))
    if Activation.STEP in architecture.activations:
        found.insert(1, Line(f"    # {say(Remark.STEP)}"))
    last = _activated(architecture.activations[-1], "logits(features)")
    found += plain("", "", "def neural_net(features):", f"    return {last}")
    return Section(say(Remark.NETWORK), tuple(found))


def _activated(activation: Activation, z: str) -> str:
    if activation in (Activation.STEP,) and " + " in z:
        z = f"({z})"
    return _ACTIVATIONS[activation].format(z=z)


def _weights_into(architecture: Architecture, layer: int) -> list[WeightId]:
    return [weight for weight in architecture.weight_ids() if weight.layer == layer]


def _measures(experiment: Experiment, say: Say) -> Section:
    settings = experiment.settings
    found = plain("def loss_fn(features, labels):")
    if settings.loss is Loss.SQUARED_ERROR:
        found += plain("    return tf.reduce_mean(tf.square(neural_net(features) - labels))")
    elif experiment.architecture.activations[-1] is Activation.SIGMOID:
        found += plain(
            f"    # {say(Remark.LOGITS)}",
            "    z = logits(features)",
            "    return -tf.reduce_mean(labels * tf.math.log_sigmoid(z) + (1 - labels) * tf.math.log_sigmoid(-z))",
        )
    else:
        found += plain(
            f"    p = tf.clip_by_value(neural_net(features), {CLIP:g}, 1 - {CLIP:g})",
            "    return -tf.reduce_mean(labels * tf.math.log(p) + (1 - labels) * tf.math.log(1 - p))",
        )
    if settings.l1 or settings.l2:
        weights = ", ".join(f"W{layer}" for layer in range(1, experiment.architecture.depth + 1))
        terms = [f"{settings.l1!r} * tf.reduce_sum(tf.abs(W))"] if settings.l1 else []
        terms += [f"{settings.l2!r} * tf.reduce_sum(tf.square(W))"] if settings.l2 else []
        found += plain("", "", "def penalty():", f"    # {say(Remark.PENALTY)}")
        found += plain(f"    return tf.add_n([{' + '.join(terms)} for W in [{weights}]])")
    found += plain(
        "",
        "",
        "def accuracy_fn(features, labels):",
        "    predicted = tf.cast(neural_net(features) > 0.5, dtype=tf.float32)",
        "    return tf.reduce_mean(tf.cast(tf.equal(predicted, labels), dtype=tf.float32))",
    )
    return Section(say(Remark.LOSS), tuple(found))


def _optimizer(experiment: Experiment, say: Say) -> Section:
    settings, memory = experiment.settings, experiment.state.optimizer_memory
    # keras wants a float for the rate, not an int.
    arguments = {"learning_rate": settings.learning_rate, **settings.arguments}
    given = ", ".join(f"{name}={float(value)!r}" for name, value in arguments.items())
    if settings.optimizer is Optimizer.NESTEROV:
        given += ", nesterov=True"
    found = plain(
        f"optimizer = tf.keras.optimizers.{_OPTIMIZERS[settings.optimizer]}({given})", "optimizer.build(variables)"
    )
    if memory and len(memory) > 1:
        updates = int(memory[0][0]) * _EXACT + int(memory[0][1])
        found += plain("", f"# {say(Remark.MEMORY)}", f"optimizer.iterations.assign({updates})")
        found += plain("memory = optimizer.variables[2:]")
        found += plain(*(f"memory[{i}].assign({array(values)})" for i, values in enumerate(memory[1:])))
    if experiment.locks:
        found += plain("", f"# {say(Remark.LOCKS)}", "unlocked = [")
        for layer, (w, b) in enumerate(zip(*_free(experiment), strict=True), start=1):
            found += plain(f"    {w},", f"    {b},", weights=_weights_into(experiment.architecture, layer))
        found += plain("]")
    return Section(say(Remark.OPTIMIZER), tuple(found))


def _free(experiment: Experiment) -> tuple[list[list[list[bool]]], list[list[bool]]]:
    """Which weights, and which biases, training may change, by layer."""
    parameters, locks = experiment.parameters, experiment.locks
    weights = [
        [[WeightId(layer, target, source) not in locks for target in range(w.shape[1])] for source in range(len(w))]
        for layer, w in enumerate(parameters.weights, start=1)
    ]
    biases = [
        [WeightId(layer, target) not in locks for target in range(len(b))]
        for layer, b in enumerate(parameters.biases, start=1)
    ]
    return weights, biases


def _training(experiment: Experiment, say: Say, is_recorded: bool) -> Section:
    lines = (*_step(experiment, say), *_loop(experiment, say, is_recorded), *_end(experiment))
    return Section(say(Remark.TRAINING), lines)


def _step(experiment: Experiment, say: Say) -> list[Line]:
    """The step as a function."""
    settings = experiment.settings
    penalised = " + penalty()" if settings.l1 or settings.l2 else ""
    has_step = Activation.STEP in experiment.architecture.activations
    unconnected = ", unconnected_gradients=tf.UnconnectedGradients.ZERO" if has_step else ""
    given = "features, labels" if experiment.steps_per_epoch == 1 else "x_batch, y_batch"
    found = plain(
        f"@tf.function  # {say(Remark.COMPILED)}",
        f"def train_step({given}):",
        "    with tf.GradientTape() as tape:",
        f"        loss_value = loss_fn({given}){penalised}",
        f"    grads = tape.gradient(loss_value, variables{unconnected})",
    )
    if experiment.locks:
        found += plain(
            "    grads = [tf.where(free, grad, 0.0) for free, grad in zip(unlocked, grads)]",
            "    before = [tf.identity(variable) for variable in variables]",
        )
    found += plain("    optimizer.apply_gradients(zip(grads, variables))")
    if experiment.locks:
        found += plain(
            "    for variable, free, value in zip(variables, unlocked, before):",
            "        variable.assign(tf.where(free, variable, value))",
        )
    return [*found, *plain(f"    return tf.math.is_finite({_LOSS})", "", "")]


def _loop(experiment: Experiment, say: Say, is_recorded: bool) -> list[Line]:
    state, settings = experiment.state, experiment.settings
    stop = _stop(experiment)
    ended = [f"    if {stop}:", "        break"] if stop else []
    first = state.epoch * experiment.steps_per_epoch + state.batch
    epochs = [f"EPOCHS = {settings.stop_epoch}", f"EVERY = {usual_distance(experiment)}"]
    collected = ["losses = {}"] if is_recorded else []
    if experiment.steps_per_epoch == 1:
        begin = f"{state.epoch}, " if state.epoch else ""
        return plain(
            *epochs,
            *collected,
            "",
            f"for step in range({begin}EPOCHS):",
            *ended,
            "    if not train_step(features, labels):",
            *_diverged(state.step - first, experiment, say),
            *_told("step", "", is_recorded),
        )
    begin, resumed = (f"{first}, ", f" or step == {first}") if first else ("", "")
    return plain(
        *epochs,
        f"BATCH = {settings.batch}",
        f"BATCHES = {experiment.steps_per_epoch}",
        f"SEED = {experiment.start.seed}",
        *collected,
        "",
        "",
        "def shuffled(epoch):",
        f"    # {say(Remark.ORDER)}",
        '    keys = tf.random.stateless_uniform([len(x_data)], [SEED, epoch], None, None, tf.int32, alg="philox")',
        "    return tf.argsort(keys, stable=True)",
        "",
        "",
        f"for step in range({begin}EPOCHS * BATCHES):",
        *ended,
        "    epoch, batch = divmod(step, BATCHES)",
        f"    if batch == 0{resumed if state.batch else ''}:",
        "        order = shuffled(epoch)",
        "    chosen = order[batch * BATCH : (batch + 1) * BATCH]",
        "    if not train_step(tf.gather(features, chosen), tf.gather(labels, chosen)):",
        *_diverged(state.step - first, experiment, say),
        *_told("epoch", "batch == BATCHES - 1 and ", is_recorded),
    )


def _told(epoch: str, condition: str, is_recorded: bool) -> list[str]:
    """What happens to the loss after a step; `epoch`: the script's name for that of the step."""
    kept = [
        f"    if {condition}{epoch} % max(1, EPOCHS // {RECORDS}) == 0:",
        f"        losses[{epoch}] = float({_LOSS})",
    ]
    printed = [
        f"    if {condition}{epoch} % EVERY == 0:",
        f'        print("Iter: {{}}, Loss: {{:.4f}}".format({epoch}, {_LOSS}))',
    ]
    return [*kept, *printed] if is_recorded else printed


def _diverged(made: int, experiment: Experiment, say: Say) -> list[str]:
    """What happens after a step that leaves no number; `made`: steps of the run before those that the script counts."""
    words = say(Remark.DIVERGED_EPOCH if experiment.counts_epochs else Remark.DIVERGED_STEP)
    told = json.dumps(words.format(count="{}"), ensure_ascii=False)
    return [f"        print({told}.format(step + {made + 1}))", "        break"]


def _stop(experiment: Experiment) -> str:
    """The condition under which training ends before its last epoch; empty without one."""
    settings = experiment.settings
    conditions = []
    if settings.stop_loss is not None:
        conditions.append(f"{_LOSS} <= {settings.stop_loss!r}")
    if settings.stop_accuracy is not None:
        conditions.append(f"accuracy_fn(features, labels) >= {settings.stop_accuracy!r}")
    return " or ".join(conditions)


def _end(experiment: Experiment) -> list[Line]:
    prefix = "test_" if len(experiment.data.test) else ""
    accuracy = f"accuracy_fn({prefix}features, {prefix}labels)"
    return plain(
        "",
        f"if tf.math.is_finite({_LOSS}):",
        f'    print("Testset Accuracy: {{:.4f}}".format({accuracy}))',
    )
