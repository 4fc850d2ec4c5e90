"""Networks out of .keras files as keras writes them, and files that hold none that fits."""

import contextlib
import io
import json
import zipfile
from dataclasses import replace

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xorgui.core.activations import Activation
from xorgui.core.disk import BadFileError, DiskProblem
from xorgui.core.network import forward
from xorgui.engine import runtime
from xorgui.export.keras_model import keras_file
from xorgui.files.keras_networks import NetworkProblem, read_network

runtime.load()

import keras  # noqa: E402
from keras import layers  # noqa: E402

from tests.files.documents import small  # noqa: E402

POINTS = np.random.default_rng(1).normal(size=(50, 2)).astype(np.float32)


def chain(*stack):
    inputs = value = keras.Input((2,), name="the_inputs")
    for layer in stack:
        value = layer(value)
    return keras.Model(inputs, value)


def shaken(model):
    """With other biases than 0."""
    random = np.random.default_rng(2)
    model.set_weights([random.normal(size=w.shape) for w in model.get_weights()])
    return model


MODELS = {
    "a sequence": lambda: keras.Sequential([keras.Input((2,)), layers.Dense(3, "tanh"), layers.Dense(1, "sigmoid")]),
    "a chain with names": lambda: chain(layers.Dense(2, "relu", name="first"), layers.Dense(1, name="output")),
    "activations of their own": lambda: keras.Sequential(
        [keras.Input((2,)), layers.Dense(4), layers.Activation("tanh"), layers.Dense(2), layers.ReLU(), layers.Dense(1)]
    ),
    "without biases": lambda: chain(layers.Dense(2, "sigmoid", use_bias=False), layers.Dense(1, "sigmoid")),
    "one unit": lambda: chain(layers.Dense(1, "sigmoid")),
    "six hidden layers": lambda: chain(*(layers.Dense(16, "relu") for _ in range(6)), layers.Dense(1, "sigmoid")),
}


@pytest.mark.parametrize("kind", MODELS)
def test_a_network_computes_what_it_does_in_keras(tmp_path, kind):
    path = tmp_path / "모델 1.keras"
    model = shaken(MODELS[kind]())
    model.compile("adam", "bce")
    model.save(path)
    architecture, parameters = read_network(path)
    expected = model.predict(POINTS, verbose=0)[:, 0]
    assert forward(architecture, parameters, POINTS).outputs == pytest.approx(expected, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("activation", Activation)
def test_what_is_exported_is_read_back_bit_for_bit(tmp_path, activation):
    experiment = small().experiment
    architecture = replace(experiment.architecture, activations=(activation, Activation.SIGMOID))
    path = tmp_path / "a.keras"
    path.write_bytes(keras_file(replace(experiment, architecture=architecture)))
    again, parameters = read_network(path)
    assert again == architecture
    assert [a.tobytes() for a in parameters.arrays] == [a.tobytes() for a in experiment.parameters.arrays]


def merged():
    inputs = keras.Input((2,))
    return keras.Model(inputs, layers.Dense(1)(layers.Add()([layers.Dense(2)(inputs), layers.Dense(2)(inputs)])))


def skipping():
    inputs = keras.Input((2,))
    layers.Dense(2, name="aside")(inputs)
    both = layers.Concatenate()([inputs, layers.Dense(2)(inputs)])
    return keras.Model(inputs, layers.Dense(1)(both))


UNFIT = {
    "dropout": (lambda: chain(layers.Dense(2), layers.Dropout(0.5), layers.Dense(1)), NetworkProblem.LAYER),
    "softplus": (lambda: chain(layers.Dense(2, "softplus"), layers.Dense(1)), NetworkProblem.ACTIVATION),
    "twice": (lambda: chain(layers.Dense(2, "tanh"), layers.ReLU(), layers.Dense(1)), NetworkProblem.LAYER),
    "capped": (lambda: chain(layers.Dense(2), layers.ReLU(max_value=6), layers.Dense(1)), NetworkProblem.LAYER),
    "three inputs": (lambda: keras.Sequential([keras.Input((3,)), layers.Dense(1)]), NetworkProblem.INPUTS),
    "two outputs": (lambda: chain(layers.Dense(2)), NetworkProblem.OUTPUTS),
    "seven hidden layers": (lambda: chain(*(layers.Dense(2) for _ in range(7)), layers.Dense(1)), NetworkProblem.DEEP),
    "17 units": (lambda: chain(layers.Dense(17), layers.Dense(1)), NetworkProblem.WIDE),
    "two ways": (merged, NetworkProblem.NOT_A_CHAIN),
    "a way past": (skipping, NetworkProblem.NOT_A_CHAIN),
}


@pytest.mark.parametrize("kind", UNFIT)
def test_what_does_not_fit(tmp_path, kind):
    make, expected = UNFIT[kind]
    path = tmp_path / "a.keras"
    make().save(path)
    with pytest.raises(BadFileError) as caught:
        read_network(path)
    assert caught.value.problem is expected


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A good file."""
    path = tmp_path_factory.mktemp("keras") / "a.keras"
    shaken(MODELS["a chain with names"]()).save(path)
    return path.read_bytes()


def repacked(content, **changes):
    """With other entries in the archive; None takes one out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = changes.get(name.partition(".")[0], old.read(name))
            if change is not None:
                new.writestr(name, change(old.read(name)) if callable(change) else change)
    return packed.getvalue()


def problem(tmp_path, content):
    path = tmp_path / "a.keras"
    path.write_bytes(content)
    with pytest.raises(BadFileError) as caught:
        read_network(path)
    return caught.value.problem


def weights(change):
    """The weights of an archive, changed in place."""

    def changed(content):
        file = io.BytesIO(content)
        with h5py.File(file, "r+") as opened:
            change(opened)
        return file.getvalue()

    return changed


def elsewhere(file):
    del file["layers/dense/vars/0"]
    file["layers/dense/vars/0"] = h5py.ExternalLink("/etc/passwd", "/")


def missing(file):
    del file["layers/dense/vars/0"]


def infinite(file):
    file["layers/dense/vars/0"][0, 0] = np.inf


def test_broken_files(tmp_path, whole):
    assert problem(tmp_path, b"") is NetworkProblem.OTHER_KIND
    assert problem(tmp_path, b"PK\x03\x04") is NetworkProblem.OTHER_KIND
    assert problem(tmp_path, repacked(whole, config=None)) is NetworkProblem.OTHER_KIND
    assert problem(tmp_path, repacked(whole, config=b"{")) is NetworkProblem.OTHER_KIND
    assert problem(tmp_path, repacked(whole, config=b"[1]")) is NetworkProblem.LAYER
    assert problem(tmp_path, repacked(whole, model=b"no HDF5")) is NetworkProblem.WEIGHTS
    assert problem(tmp_path, repacked(whole, model=bytes(20_000_000))) is DiskProblem.TOO_BIG
    assert problem(tmp_path, repacked(whole, model=weights(missing))) is NetworkProblem.WEIGHTS
    assert problem(tmp_path, repacked(whole, model=weights(elsewhere))) is NetworkProblem.WEIGHTS
    assert problem(tmp_path, repacked(whole, model=weights(infinite))) is NetworkProblem.NOT_FINITE


def test_code_in_a_file_is_not_run(tmp_path, whole):
    """What keras would take for a layer of the author's own."""
    ran = tmp_path / "ran"

    def evil(config):
        fields = json.loads(config)
        fields["config"]["layers"][1] |= {
            "class_name": "Lambda",
            "module": "pathlib",
            "config": {"function": {"class_name": "__lambda__", "config": {"code": f"open({str(ran)!r}, 'w')"}}},
        }
        return json.dumps(fields)

    assert problem(tmp_path, repacked(whole, config=evil)) is NetworkProblem.LAYER
    assert not ran.exists()


EDITS = st.lists(st.tuples(st.integers(0, 2**32), st.integers(0, 8), st.binary(max_size=8)), min_size=1, max_size=5)


@given(entry=st.sampled_from(["config", "model", None]), edits=EDITS)
@settings(max_examples=150)
def test_bytes_changed_at_random(tmp_path_factory, whole, entry, edits):
    """Nothing but a network or a BadFileError comes of it."""

    def change(content):
        changed = bytearray(content)
        for place, length, new in edits:
            at = place % len(changed)
            changed[at : at + length] = new
        return bytes(changed)

    path = tmp_path_factory.getbasetemp() / "mutated.keras"
    path.write_bytes(repacked(whole, **{entry: change}) if entry else change(whole))
    with contextlib.suppress(BadFileError):
        read_network(path)
