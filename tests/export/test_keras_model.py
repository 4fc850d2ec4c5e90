"""The network as a .keras file, loaded by plain Keras in a Python that knows nothing of this program."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from tests.export.test_script import begin
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import CORNERS, grid
from xorgui.core.experiment import TrainingSettings
from xorgui.core.network import forward
from xorgui.core.presets import PRESETS
from xorgui.export.keras_model import keras_file
from xorgui.files.keras_networks import read_network

LECTURE = PRESETS["by-hand"].experiment()
DATA = PRESETS["and"].experiment().data
PLANE = np.concatenate([np.float32(CORNERS), grid((-2.0, -2.0, 2.0, 2.0), 20)])
CASES = {
    "no hidden layer": PRESETS["and"].experiment(),
    "lecture": LECTURE,
    **{a.value: begin((3, 4), DATA, TrainingSettings(), 5, a, Activation.SIGMOID) for a in Activation},
    "step and linear": begin((3,), DATA, TrainingSettings(), 6, Activation.STEP, Activation.LINEAR),
    "step at the output": replace(LECTURE, architecture=Architecture.build((2,), output=Activation.STEP)),
}
READER = """
import sys, numpy, keras
for name in sys.argv[2:]:
    outputs = keras.models.load_model(name + ".keras")(numpy.load(sys.argv[1]))
    numpy.save(name, numpy.asarray(outputs))
"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models 모델")
    np.save(folder / "plane.npy", PLANE)
    for place, experiment in enumerate(CASES.values()):
        (folder / f"{place}.keras").write_bytes(keras_file(experiment))
    names = [str(place) for place in range(len(CASES))]
    run = subprocess.run(
        [sys.executable, "-c", READER, "plane.npy", *names], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return {name: np.load(folder / f"{place}.npy") for place, name in enumerate(CASES)}


@pytest.mark.parametrize("name", CASES)
def test_the_loaded_model_computes_the_same(outputs, name):
    experiment = CASES[name]
    ours = forward(experiment.architecture, experiment.parameters, PLANE)
    assert outputs[name].shape == (len(PLANE), 1)
    # At a step, the last bit of a sum may decide; none of these sums is that close to 0 but the one meant to be.
    np.testing.assert_allclose(outputs[name], ours.y[-1], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", CASES)
def test_this_program_reads_it_back(tmp_path, name):
    experiment, path = CASES[name], tmp_path / "모델.keras"
    path.write_bytes(keras_file(experiment))
    assert read_network(path) == (experiment.architecture, experiment.parameters)
