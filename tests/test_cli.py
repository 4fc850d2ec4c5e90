"""The command line as a person and a script use it."""

import contextlib
import json
import math
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from xorgui import __version__
from xorgui.app import main
from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.network import forward
from xorgui.core.parameters import Parameters
from xorgui.engine import runtime
from xorgui.options import examples, parse

README = Path(__file__).parent.parent / "README.md"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")

# What the course's notebooks print (deeplearningzerotoall/TensorFlow, tf_2.x).
LAB_09_1 = "".join(f"Iter: {k}, Loss: 0.6931\n" for k in range(0, 1001, 100)) + "Testset Accuracy: 0.5000\n"
LAB_09_2 = """\
Iter: 0, Loss: 0.8487
Iter: 5000, Loss: 0.6847
Iter: 10000, Loss: 0.6610
Iter: 15000, Loss: 0.6154
Iter: 20000, Loss: 0.5722
Iter: 25000, Loss: 0.5433
Iter: 30000, Loss: 0.5211
Iter: 35000, Loss: 0.4911
Iter: 40000, Loss: 0.4416
Iter: 45000, Loss: 0.3313
Testset Accuracy: 1.0000
"""
# fmt: off
LAB_09_3_LOSSES = [
    1.0398, 0.6936, 0.6923, 0.6912, 0.6901, 0.689, 0.6879, 0.6867, 0.6855, 0.6842,
    0.6827, 0.6811, 0.6793, 0.6772, 0.6749, 0.6721, 0.669, 0.6653, 0.661, 0.656,
    0.6501, 0.6431, 0.6348, 0.6249, 0.6131, 0.5989, 0.5817, 0.5607, 0.5351, 0.5039,
    0.4667, 0.4237, 0.3762, 0.3268, 0.2787, 0.2345, 0.1962, 0.1642, 0.138, 0.1169,
]
# fmt: on
LAB_09_3 = "".join(f"Iter: {500 * k}, Loss: {loss:.4f}\n" for k, loss in enumerate(LAB_09_3_LOSSES))
LAB_09_3 += "Testset Accuracy: 1.0000\n"

# Takes about 10 seconds if it is not stopped.
LONG = ("--epochs", "100000000")
DIVERGING = ("--hidden", "4", "4", "4", "4", "4", "4", "--activation", "linear", "--learning-rate", "3")


@pytest.fixture
def environment():
    """That of a shell: without what loading TensorFlow into this process has set, and with standard output buffered."""
    loaded = {*runtime.ENVIRONMENT, "XLA_FLAGS", "PYTHONUNBUFFERED"}
    return {name: value for name, value in os.environ.items() if name not in loaded}


@pytest.fixture
def start(environment):
    """Starts `xorgui ARGUMENTS` as a process of its own, from another folder; ended with the test."""
    with contextlib.ExitStack() as at_the_end:

        def start_process(*arguments, **options):
            process = subprocess.Popen(
                [sys.executable, "-m", "xorgui", *arguments],
                stdout=options.pop("stdout", subprocess.PIPE),
                stderr=subprocess.PIPE,
                env=environment | options.pop("env", {}),
                **options,
            )
            at_the_end.enter_context(process)
            at_the_end.callback(process.kill)
            return process

        yield start_process


def test_without_options_it_is_lab_09_2_on_standard_output_and_nothing_on_the_other(start, tmp_path):
    process = start("train", cwd=tmp_path)
    out, err = process.communicate()
    assert (out.decode(), err.decode(), process.returncode) == (LAB_09_2, "", 0)


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        ("--hidden --start zeros --epochs 1001 --every 100", LAB_09_1),
        ("--hidden 10 10 10 --epochs 20000 --every 500 --start layer", LAB_09_3),
    ],
)
def test_the_other_notebooks(capfd, arguments, printed):
    assert main(["train", *arguments.split()]) == 0
    assert tuple(capfd.readouterr()) == (printed, "")


def notes_script(hidden, seed, rate, epochs, every, data):
    """The notes' script, for one hidden layer drawn unit by unit: eager TensorFlow, its formulas and prints."""
    import tensorflow as tf

    tf.random.set_seed(seed)
    layers = [(tf.Variable(tf.random.normal((2, 1))), tf.Variable(tf.random.normal((1,)))) for _ in range(hidden)]
    layers.append((tf.Variable(tf.random.normal((hidden, 1))), tf.Variable(tf.random.normal((1,)))))
    variables = [variable for layer in layers for variable in layer]
    features, labels = tf.constant(data.points), tf.constant(data.targets[:, None])

    def neural_net(features):
        hidden_layer = tf.concat([tf.sigmoid(tf.matmul(features, w) + b) for w, b in layers[:-1]], -1)
        w, b = layers[-1]
        return tf.sigmoid(tf.matmul(hidden_layer, w) + b)

    def loss_fn(hypothesis, labels):
        return -tf.reduce_mean(labels * tf.math.log(hypothesis) + (1 - labels) * tf.math.log(1 - hypothesis))

    optimizer = tf.keras.optimizers.SGD(learning_rate=rate)
    lines = []
    for step in range(epochs):
        with tf.GradientTape() as tape:
            loss = loss_fn(neural_net(features), labels)
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
        if step % every == 0:
            lines.append(f"Iter: {step}, Loss: {loss_fn(neural_net(features), labels):.4f}\n")
    predicted = tf.cast(neural_net(features) > 0.5, tf.float32)
    accuracy = tf.reduce_mean(tf.cast(tf.equal(predicted, labels), tf.float32))
    return "".join(lines) + f"Testset Accuracy: {accuracy:.4f}\n"


@pytest.mark.parametrize(
    ("hidden", "seed", "rate", "epochs", "every", "gate"),
    [(3, 1, 0.5, 200, 37, Gate.AND), (1, 2**31 - 1, 0.1, 40, 1, Gate.XNOR), (5, 0, 2.0, 101, 100, Gate.NOR)],
)
def test_it_prints_what_the_notes_script_prints(capfd, hidden, seed, rate, epochs, every, gate):
    expected = notes_script(hidden, seed, rate, epochs, every, gate_data(gate))
    options = f"--hidden {hidden} --seed {seed} --learning-rate {rate} --epochs {epochs} --every {every} --data {gate}"
    assert main(["train", *options.split()]) == 0
    assert capfd.readouterr().out == expected


def test_json(capfd):
    options = "--hidden 3 --activation tanh --optimizer adam --loss squared-error --learning-rate 0.05 --epochs 250"
    assert main(["train", *options.split(), "--every", "100", "--data", "or", "--start", "layer", "--json"]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    report = json.loads(out)
    assert report["settings"] == {
        "data": "or",
        "hidden": [3],
        "activation": "tanh",
        "learning_rate": 0.05,
        "optimizer": "adam",
        "loss": "squared-error",
        "epochs": 250,
        "every": 100,
        "start": "layer",
        "seed": 777,
    }
    assert [line["iter"] for line in report["table"]] == [0, 100, 200]
    losses = [line["loss"] for line in report["table"]]
    assert losses == sorted(losses, reverse=True)
    assert (report["epochs"], report["diverged"]) == (250, None)
    assert report["versions"]["xorgui"] == __version__
    assert report["versions"].keys() == {"xorgui", "python", "numpy", "tensorflow", "keras"}

    parameters = Parameters(
        tuple(map(np.array, report["parameters"]["weights"])), tuple(map(np.array, report["parameters"]["biases"]))
    )
    data = gate_data(Gate.OR)
    outputs = forward(Architecture.build((3,), Activation.TANH), parameters, data.points).outputs
    assert float(np.mean((outputs - data.targets) ** 2)) < losses[-1]
    assert report["accuracy"] == np.mean((outputs > 0.5) == data.targets)


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ("--learning-rate -1", "--learning-rate: '-1' is not a number from 1e-09 to 1,000,000"),
        ("--learning-rate 0", "--learning-rate: '0' is not a number from 1e-09 to 1,000,000"),
        ("--learning-rate nan", "--learning-rate: 'nan' is not a number from 1e-09 to 1,000,000"),
        ("--learning-rate inf", "--learning-rate: 'inf' is not a number from 1e-09 to 1,000,000"),
        ("--learning-rate", "--learning-rate: expected one argument"),
        ("--hidden 0", "--hidden: '0' is not a whole number from 1 to 64"),
        ("--hidden 10000", "--hidden: '10000' is not a whole number from 1 to 64"),
        ("--hidden 2 -3", "--hidden: '-3' is not a whole number from 1 to 64"),
        ("--hidden 2.5", "--hidden: '2.5' is not a whole number from 1 to 64"),
        ("--hidden" + 17 * " 2", "At most 16 hidden layers are allowed, not 17."),
        ("--activation softplus", "--activation: 'softplus' is not one of sigmoid, tanh, relu, linear, step"),
        (
            "--optimizer lion",
            "--optimizer: 'lion' is not one of sgd, momentum, nesterov, rmsprop, adagrad, adam",
        ),
        ("--loss hinge", "--loss: 'hinge' is not one of cross-entropy, squared-error"),
        ("--start typed", "--start: 'typed' is not one of zeros, unit, layer"),
        ("--data implies", "--data: 'implies' is not one of xor, and, or, nand, nor, xnor, x1"),
        ("--epochs 0", "--epochs: '0' is not a whole number from 1 to 1,000,000,000,000"),
        ("--epochs 1e13", "--epochs: '1e13' is not a whole number from 1 to 1,000,000,000,000"),
        ("--every 0", "--every: '0' is not a whole number from 1 to 1,000,000,000,000"),
        ("--seed -1", "--seed: '-1' is not a whole number from 0 to 2,147,483,647"),
        ("--seed 2147483648", "--seed: '2147483648' is not a whole number from 0 to 2,147,483,647"),
        ("--hiden 3", "unrecognized arguments: --hiden 3"),
        ("--epoch 3", "unrecognized arguments: --epoch 3"),
        ("3", "unrecognized arguments: 3"),
    ],
)
def test_bad_options_get_one_line(capfd, options, complaint):
    with pytest.raises(SystemExit) as caught:
        main(["train", *options.split()])
    assert caught.value.code == 2
    assert tuple(capfd.readouterr()) == ("", f"xorgui train: {complaint}\n")


def test_bad_arguments_of_the_window_get_one_line(capfd):
    with pytest.raises(SystemExit) as caught:
        main(["trian"])
    assert caught.value.code == 2
    assert tuple(capfd.readouterr()) == ("", "xorgui: unrecognized arguments: trian\n")


def test_numbers_may_be_written_as_in_the_window():
    job = parse(["--learning-rate", "1/8", "--epochs", "1e6", "--every", "50,000"])
    assert (job.settings.learning_rate, job.settings.stop_epoch, job.every) == (0.125, 1_000_000, 50_000)


def test_version(capfd):
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert not caught.value.code
    assert tuple(capfd.readouterr()) == (f"xorgui {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["train", "--help"]])
def test_help_fits_a_terminal(capfd, monkeypatch, arguments):
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert not caught.value.code
    out, err = capfd.readouterr()
    assert err == ""
    assert out.isascii()
    assert max(map(len, out.splitlines())) <= 80


def test_the_examples_of_the_help_are_taken():
    lines = [line.split() for line in examples().splitlines() if line.startswith("  xorgui train")]
    assert len(lines) >= 4
    for words in lines:
        parse(words[2:])


def test_the_readme_shows_what_is_printed(capfd):
    console = r"^```console\n\$ xorgui (train.*)\n((?:.*\n)*?)```$"
    examples = re.findall(console, README.read_text("utf-8"), re.MULTILINE)
    assert len(examples) == 2
    for arguments, printed in examples:
        assert main(arguments.split()) == 0
        assert capfd.readouterr().out == printed


def test_divergence_stops_with_the_table_so_far(capfd):
    assert main(["train", *DIVERGING, "--every", "1"]) == 1
    out, err = capfd.readouterr()
    lines = out.splitlines()
    assert lines
    for iteration, line in enumerate(lines):
        word, loss = line.split(", Loss: ")
        assert word == f"Iter: {iteration}"
        assert math.isfinite(float(loss))
    made = len(lines)
    assert err in {
        f"xorgui train: diverged at epoch {made + 1} (Iter: {made}): {what} is not a finite number\n"
        for what in ("the loss", "a weight")
    }


def test_divergence_in_json_has_the_last_good_weights(capfd):
    assert main(["train", *DIVERGING, "--every", "1", "--json"]) == 1
    report = json.loads(capfd.readouterr().out)
    assert report["diverged"] in ("loss", "weight")
    assert report["epochs"] == len(report["table"])
    assert all(np.isfinite(array).all() for part in report["parameters"].values() for array in part)


def test_a_processor_without_avx_gets_a_sentence(capfd, monkeypatch):
    monkeypatch.setattr(runtime, "_loaded", False)
    monkeypatch.setattr(runtime, "has_avx", lambda: False)
    assert main(["train"]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "processor" in err
    assert "AVX" in err


@POSIX
def test_ctrl_c_ends_a_long_training_with_the_table_so_far(start):
    process = start("train", *LONG, "--every", "100000000")
    first = process.stdout.readline()  # comes while the training goes on
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (first, out, process.returncode) == (b"Iter: 0, Loss: 0.8487\n", b"", 130)
    assert err.startswith(b"xorgui train: stopped after ")
    assert err.endswith(b" of 100,000,000 epochs\n")
    assert err.count(b"\n") == 1


@POSIX
def test_ctrl_c_while_tensorflow_is_loading(start, tmp_path):
    (tmp_path / "tensorflow.py").write_text("import sys; print('loading', flush=True); sys.stdin.read()")
    process = start("train", stdin=subprocess.PIPE, env={"PYTHONPATH": str(tmp_path)})
    assert process.stdout.readline() == b"loading\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (out, err, process.returncode) == (b"", b"", 130)


@POSIX
def test_a_reader_that_goes_away_is_no_error(start):
    process = start("train", *LONG, "--every", "1")
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_gets_one_line(start):
    with Path("/dev/full").open("wb") as full:
        process = start("train", "--epochs", "10", stdout=full)
        _, err = process.communicate()
    assert (err, process.returncode) == (b"xorgui train: cannot write: No space left on device\n", 1)


def test_without_a_command_the_window_opens(monkeypatch):
    from xorgui.ui import application

    monkeypatch.setattr(application, "run", lambda names: names)
    assert main([]) == []
    assert main(["수업 1.xorlab", "points.csv"]) == ["수업 1.xorlab", "points.csv"]


def test_the_import_loads_neither_tensorflow_nor_qt(environment):
    code = "import sys, xorgui.app, xorgui.cli; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True).stdout
    assert not {b"tensorflow", b"keras", b"PySide6", b"pyqtgraph"} & set(loaded.split())
