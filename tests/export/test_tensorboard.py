"""The log, read by TensorFlow's own reader."""

import numpy as np
import pytest
import tensorflow as tf

from tests.export.test_script import CASES, elsewhere
from xorgui.core.evaluation import Evaluation
from xorgui.core.timeline import Moment, Timeline
from xorgui.export.progress import CancelledError
from xorgui.export.tensorboard import event_file, file_name

BEGAN = 1_700_000_000.0


def read(folder, content):
    """Values by step and tag."""
    path = folder / file_name(BEGAN)
    path.write_bytes(content)
    version, *events = tf.compat.v1.train.summary_iterator(str(path))
    assert version.file_version == "brain.Event:2"
    return {event.step: {value.tag: _read_value(value) for value in event.summary.value} for event in events}


def _read_value(value):
    return value.metadata.plugin_data.plugin_name, tf.make_ndarray(value.tensor)


def test_scalars_and_histograms_of_each_moment(tmp_path):
    start = CASES["batches of many points, penalty, test"]
    kept = [start, elsewhere(start, 7)]
    shares = []
    steps = read(tmp_path, event_file(Timeline(tuple(map(Moment, kept))), BEGAN, shares.append))
    assert list(steps) == [0, 7]
    assert shares == [0, 0.5]
    for experiment in kept:
        logged, evaluation = steps[experiment.state.step], Evaluation(experiment)
        layers = [f"{kind}{layer}" for layer in (1, 2, 3) for kind in ("weights", "biases", "layer")]
        assert set(logged) == {*layers, "loss", "accuracy", "test_loss", "test_accuracy", "hypothesis"} - {"layer3"}
        for tag, value in (("loss", evaluation.loss), ("test_loss", evaluation.test_loss)):
            assert logged[tag] == ("scalars", np.float32(value))
        assert logged["accuracy"][1] == np.float32(evaluation.row.correct / len(experiment.data.train))
        for tag, values in (("weights2", experiment.parameters.weights[1]), ("hypothesis", evaluation.trained.y[-1])):
            plugin, buckets = logged[tag]
            assert plugin == "histograms"
            assert buckets.shape == (30, 3)
            assert buckets[:, 2].sum() == values.size
            assert (buckets[0, 0], buckets[-1, 1]) == (values.min(), values.max())


def test_equal_and_infinite_numbers(tmp_path):
    start = CASES["no hidden layer"]  # all weights are 0
    logged = read(tmp_path, event_file(Timeline((Moment(start),)), BEGAN, lambda share: None))[0]
    np.testing.assert_array_equal(logged["weights1"][1][-1], [0, 0, 2])
    endless = start.with_parameters(start.parameters.replaced(dict.fromkeys(start.architecture.weight_ids(), np.inf)))
    logged = read(tmp_path, event_file(Timeline((Moment(endless),)), BEGAN, lambda share: None))[0]
    assert "weights1" not in logged
    assert not np.isfinite(logged["loss"][1])


def test_it_can_be_cancelled():
    def cancel(share):
        raise CancelledError

    with pytest.raises(CancelledError):
        event_file(Timeline((Moment(CASES["lab-09-2"]),)), BEGAN, cancel)
