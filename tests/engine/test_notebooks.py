"""The tables of the course's public notebooks (deeplearningzerotoall/TensorFlow, folder tf_2.x), to four decimals."""

import numpy as np
import pytest

from xorgui.core.network import forward
from xorgui.core.presets import PRESETS
from xorgui.engine.starts import draw

# As printed: the loss after the update of steps 0, every, 2 * every, ...
LAB_09_1 = "0.6931 " * 11
LAB_09_2 = "0.8487 0.6847 0.6610 0.6154 0.5722 0.5433 0.5211 0.4911 0.4416 0.3313"
LAB_09_3 = (
    "1.0398 0.6936 0.6923 0.6912 0.6901 0.6890 0.6879 0.6867 0.6855 0.6842 0.6827 0.6811 0.6793 0.6772 0.6749 0.6721 "
    "0.6690 0.6653 0.6610 0.6560 0.6501 0.6431 0.6348 0.6249 0.6131 0.5989 0.5817 0.5607 0.5351 0.5039 0.4667 0.4237 "
    "0.3762 0.3268 0.2787 0.2345 0.1962 0.1642 0.1380 0.1169"
)


def prepared(program, experiment):
    return program(experiment.architecture, experiment.settings, experiment.data, experiment.state)


@pytest.mark.parametrize(
    ("lab", "every", "table", "accuracy"),
    [("lab-09-1", 100, LAB_09_1, 0.5), ("lab-09-2", 5_000, LAB_09_2, 1.0), ("lab-09-3", 500, LAB_09_3, 1.0)],
)
def test_the_notebooks_table(program, lab, every, table, accuracy):
    experiment = PRESETS[lab].experiment(draw)
    ours = prepared(program, experiment)
    traces = [ours.run(step + 1 - ours.step) for step in range(0, experiment.settings.stop_epoch, every)]
    assert [f"{trace.column('loss')[-1]:.4f}" for trace in traces] == table.split()
    traces.append(ours.run(experiment.settings.stop_epoch - ours.step))
    assert ours.step == experiment.settings.stop_epoch
    assert [trace.last.correct / 4 for trace in traces if trace.last][-1] == accuracy


def test_what_lab_09_2_does_between_the_lines_of_its_table(program):
    experiment = PRESETS["lab-09-2"].experiment(draw)
    ours = prepared(program, experiment)
    trace = ours.run(50_000, stride=1)
    np.testing.assert_array_equal(trace.steps, np.arange(1, 50_001))
    changes = np.flatnonzero(np.diff(trace.column("correct"))) + 1
    # The notes count from 0, a step is a number of updates.
    steps = trace.steps[changes] - 1
    assert dict(zip(steps.tolist(), trace.column("correct")[changes].tolist(), strict=True)) == {521: 3, 43_564: 4}
    assert f"{trace.column('loss')[-1]:.4f}" == "0.2006"
    outputs = forward(experiment.architecture, ours.state().parameters, experiment.data.points).outputs
    np.testing.assert_allclose(outputs, [0.190, 0.864, 0.733, 0.126], atol=5e-4)
