"""Networks out of files that Keras has saved, as a person opens them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.disk import BadFileError
from xorgui.core.experiment import StartKind
from xorgui.core.parameters import Parameters
from xorgui.files.keras_networks import NetworkProblem
from xorgui.ui import network_files
from xorgui.ui.file_problems import explain_file

NETWORK = Architecture.build((3,), Activation.TANH), Parameters.zeros(Architecture.build((3,)))
VALUES = {"layer": "Dropout", "activation": "softplus", "count": 17, "most": 16}


@pytest.mark.parametrize("by_drop", [False, True])
def test_a_network_is_taken_over_in_one_step(window, tmp_path, monkeypatch, drop, by_drop):
    # What is in such files is tests/files/test_keras_networks.py's.
    monkeypatch.setattr(network_files, "read_network", lambda path: NETWORK)
    path = tmp_path / "model 1.keras"
    path.touch()
    window.document.set_data(gate_data(Gate.AND))
    if by_drop:
        assert drop(path)
    else:
        window.network_files.open(str(path))
    experiment = window.document.experiment
    assert (experiment.architecture, experiment.parameters) == NETWORK
    assert experiment.start_parameters == experiment.parameters
    assert experiment.start.kind is StartKind.TYPED
    assert experiment.data == gate_data(Gate.AND)
    assert window._status.text() == "Network opened: model 1.keras"
    assert window.document.undo_stack.undoText() == "network of model 1.keras"
    window.document.undo()
    assert window.document.experiment.architecture.sizes == (2, 2, 1)


def test_a_file_that_is_none_changes_nothing(window, tmp_path):
    path = tmp_path / "model.keras"
    path.write_bytes(b"nonsense")
    before = window.document.content
    window.network_files.open(str(path))
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert box.text() == "model.keras is not a network saved by Keras."
    box.close()
    assert window.document.content is before


def test_every_problem_has_a_sentence_of_its_own():
    told = [explain_file(BadFileError(problem, Path("a.keras"), **VALUES)) for problem in NetworkProblem]
    assert len(set(told)) == len(told)
    assert all(sentence.startswith("a.keras ") for sentence in told)
