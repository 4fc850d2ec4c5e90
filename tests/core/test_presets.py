"""The experiments of the lecture."""

import numpy as np
import pytest

from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_of
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Start, StartKind, TrainingSettings
from xorgui.core.parameters import Parameters
from xorgui.core.presets import PRESETS


def refuse(start, architecture):
    raise AssertionError("nothing is to be drawn")


def ones(start, architecture):
    return Parameters.from_arrays([np.ones_like(a) for a in Parameters.zeros(architecture).arrays])


@pytest.mark.parametrize(
    ("name", "hidden", "start", "epochs"),
    [
        ("by-hand", (2,), StartKind.TYPED, 50_000),
        ("lab-09-1", (), StartKind.ZEROS, 1_001),
        ("lab-09-2", (2,), StartKind.UNIT, 50_000),
        ("lab-09-3", (10, 10, 10), StartKind.LAYER, 20_000),
    ],
)
def test_each_is_what_the_lecture_has(name, hidden, start, epochs):
    experiment = PRESETS[name].experiment(ones)
    assert experiment.architecture == Architecture.build(hidden)
    assert experiment.start == Start(start, 777)
    assert experiment.settings == TrainingSettings(stop_epoch=epochs)
    assert gate_of(experiment.data) is Gate.XOR
    assert experiment.state.epoch == 0


def test_the_window_opens_on_xor_by_hand():
    assert next(iter(PRESETS)) == "by-hand"
    evaluation = Evaluation(PRESETS["by-hand"].experiment(refuse))
    assert evaluation.correct.all()
    assert evaluation.loss == pytest.approx(0.0115, abs=5e-5)


def test_zeros_are_not_drawn():
    evaluation = Evaluation(PRESETS["lab-09-1"].experiment(refuse))
    assert evaluation.loss == pytest.approx(np.log(2))
    assert evaluation.correct.tolist() == [True, False, False, True]


@pytest.mark.parametrize("name", ["lab-09-2", "lab-09-3"])
def test_random_weights_are_drawn(name):
    preset = PRESETS[name]
    assert preset.needs_draw
    assert preset.experiment(ones).parameters.arrays[0].all()
    with pytest.raises(ValueError, match="has to be drawn"):
        preset.experiment()
