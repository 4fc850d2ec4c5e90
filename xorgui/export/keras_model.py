"""The network as a Keras model."""

import tempfile
from pathlib import Path
from typing import Any

from xorgui.core.activations import Activation
from xorgui.core.experiment import Experiment

SUFFIX = ".keras"


def keras_model(experiment: Experiment) -> Any:
    """A model of plain Keras layers with the present weights; `x` of shape (points, 2) goes in, ŷ comes out.

    TensorFlow has to be there: `xorgui.engine.runtime.load` knows how.
    """
    import keras

    architecture, parameters = experiment.architecture, experiment.parameters
    inputs = value = keras.Input((architecture.sizes[0],), name="x")
    for layer, activation in enumerate(architecture.activations, start=1):
        is_step = activation is Activation.STEP
        dense = keras.layers.Dense(
            architecture.sizes[layer],
            activation=None if is_step else activation.value,
            name="output" if layer == architecture.depth else f"hidden{layer}",
        )
        value = dense(value)
        dense.set_weights([parameters.weights[layer - 1], parameters.biases[layer - 1]])
        if is_step:
            # Keras has no step, but these two make one, 0 at 0, and any Keras can load them.
            value = keras.ops.relu(keras.ops.sign(value))
    return keras.Model(inputs, value, name="xor")


def keras_file(experiment: Experiment) -> bytes:
    """The model as the content of a .keras file, which `keras.models.load_model` reads."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"model{SUFFIX}")
        keras_model(experiment).save(path)
        return path.read_bytes()
