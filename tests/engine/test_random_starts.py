"""How often a random start solves XOR: the course's figures, measured with NumPy for 1,000 starts each.

From ../shared/reference/notebooks.json, "random_starts": share of N(0, 1) starts that reach 4 of 4 with plain gradient
descent on cross-entropy; "expect a few points of scatter".
"""

import numpy as np
import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import TrainingSettings, TrainingState
from xorgui.core.parameters import Parameters
from xorgui.engine.program import Program

XOR = gate_data(Gate.XOR)
STARTS = 300
SHARES = {
    (Activation.SIGMOID, 1): 0.0,
    (Activation.SIGMOID, 2): 0.662,
    (Activation.SIGMOID, 3): 0.95,
    (Activation.SIGMOID, 8): 1.0,
    (Activation.TANH, 2): 0.479,
    (Activation.TANH, 4): 0.979,
    (Activation.RELU, 2): 0.26,
    (Activation.RELU, 4): 0.688,
    (Activation.RELU, 8): 0.95,
}


def share_of_solved(architecture: Architecture, settings: TrainingSettings, steps: int) -> float:
    program = Program(architecture, settings, len(XOR))
    program.set_data(XOR)
    shapes = [a.shape for a in Parameters.zeros(architecture).arrays]
    numbers = np.random.default_rng(2026)
    solved = 0
    for _ in range(STARTS):
        arrays = [numbers.normal(size=shape) for shape in shapes]
        program.restore(TrainingState(Parameters.from_arrays(arrays)))
        trace = program.run(steps)
        solved += trace.last is not None and trace.last.correct == len(XOR)
    return solved / STARTS


def tolerance(share: float) -> float:
    """Four standard deviations of the difference between STARTS and 1,000 starts, and a point for good measure."""
    return 4 * (share * (1 - share) * (1 / STARTS + 1 / 1_000)) ** 0.5 + 0.01


@pytest.mark.parametrize(("activation", "units"), SHARES)
def test_the_share_of_starts_that_solve_xor(activation, units):
    architecture = Architecture.build((units,), activation)
    share = share_of_solved(architecture, TrainingSettings(learning_rate=0.1), 10_000)
    assert share == pytest.approx(SHARES[activation, units], abs=tolerance(SHARES[activation, units]))


def test_the_lectures_own_settings_solve_it_for_little_more_than_half():
    share = share_of_solved(Architecture.build((2,)), TrainingSettings(learning_rate=0.01), 50_000)
    assert share == pytest.approx(0.555, abs=tolerance(0.555))
