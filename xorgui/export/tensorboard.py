"""A run as a TensorBoard log, with the names of the course's lab-09-4."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from xorgui.core.evaluation import Evaluation
from xorgui.core.parameters import Float32
from xorgui.core.timeline import Timeline
from xorgui.export.progress import Progress

# As tf.summary.histogram has them.
BUCKETS = 30


def file_name(began: float) -> str:
    """By which TensorBoard knows a log; `began` is the time of it in seconds since 1970."""
    return f"events.out.tfevents.{began:.0f}.xorgui"


def event_file(timeline: Timeline, began: float, tick: Progress) -> bytes:
    """The content of a log: loss and accuracy as scalars, weights and outputs of each layer as histograms.

    Each kept moment of the run is in it. The events are those of tf.summary, made by hand because that needs the
    package tensorboard, which not everybody has who has TensorFlow; this needs TensorFlow alone, imported already.
    """
    import tensorflow as tf

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "events")
        with tf.io.TFRecordWriter(str(path)) as writer:
            writer.write(tf.compat.v1.Event(wall_time=began, file_version="brain.Event:2").SerializeToString())
            for place, moment in enumerate(timeline.moments):
                tick(place / len(timeline))
                summary = tf.compat.v1.Summary(value=list(_values(Evaluation(moment.experiment))))
                event = tf.compat.v1.Event(wall_time=began + place / 1000, step=moment.step, summary=summary)
                writer.write(event.SerializeToString())
        return path.read_bytes()


def _values(evaluation: Evaluation) -> Iterator[Any]:
    """What is logged of one moment."""
    row, data, parameters = evaluation.row, evaluation.experiment.data, evaluation.experiment.parameters
    for prefix, loss, right, points in (
        ("", row.loss, row.correct, len(data.train)),
        ("test_", row.test_loss, row.test_correct, len(data.test)),
    ):
        if points:
            yield _scalar(f"{prefix}loss", loss)
            yield _scalar(f"{prefix}accuracy", right / points)
    outputs = evaluation.trained.y[1:]
    for layer, (w, b, y) in enumerate(zip(parameters.weights, parameters.biases, outputs, strict=True), start=1):
        yield from _histogram(f"weights{layer}", w)
        yield from _histogram(f"biases{layer}", b)
        yield from _histogram("hypothesis" if layer == len(outputs) else f"layer{layer}", y)


def _scalar(tag: str, value: float) -> Any:
    return _value(tag, "scalars", "DATA_CLASS_SCALAR", np.float32(value))


def _histogram(tag: str, values: Float32) -> Iterator[Any]:
    """Left end, right end and count of each bucket; none where there is no number to count."""
    finite = values[np.isfinite(values)].astype(np.float64)
    if not len(finite):
        return
    if finite.min() == finite.max():
        counts, ends = np.append(np.zeros(BUCKETS - 1), len(finite)), np.full(BUCKETS + 1, finite[0])
    else:
        counts, ends = np.histogram(finite, BUCKETS)
    yield _value(tag, "histograms", "DATA_CLASS_TENSOR", np.column_stack([ends[:-1], ends[1:], counts]))


def _value(tag: str, plugin: str, kind: str, values: Any) -> Any:
    import tensorflow as tf

    metadata = tf.compat.v1.SummaryMetadata(
        plugin_data=tf.compat.v1.SummaryMetadata.PluginData(plugin_name=plugin), data_class=kind
    )
    return tf.compat.v1.Summary.Value(tag=tag, metadata=metadata, tensor=tf.make_tensor_proto(values))
