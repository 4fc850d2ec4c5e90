"""Networks out of `.keras` files, without keras: such a file can ask keras to run code, and here nothing is run.

It is a ZIP archive of `config.json`, the layers, and `model.weights.h5`, where the arrays of the n-th dense layer are
`layers/dense_n/vars/0` (the weights, shape (before, units)) and `/1` (the biases); the first has no number.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from xorgui.core.activations import Activation
from xorgui.core.architecture import INPUTS, MAX_DRAWN_LAYERS, MAX_DRAWN_UNITS, OUTPUTS, Architecture
from xorgui.core.disk import BadFileError, DiskProblem, read_whole
from xorgui.core.parameters import Float32, Parameters

SUFFIX = ".keras"
# The largest network that can be shown has 20 kB, with an optimizer's memory and the overhead of HDF5 ten times that.
MAX_BYTES = 10_000_000

_Layer = dict[str, Any]


class NetworkProblem(StrEnum):
    """Why a file holds no network that can be taken over."""

    OTHER_KIND = "no .keras file"
    NOT_A_CHAIN = "layers that are not one behind the other"
    LAYER = "a layer that is not dense"
    ACTIVATION = "an activation that there is not here"
    INPUTS = "another number of inputs"
    OUTPUTS = "another number of outputs"
    DEEP = "too many hidden layers"
    WIDE = "too many units in a layer"
    WEIGHTS = "weights that are missing, or do not fit the layers"
    NOT_FINITE = "a weight that is infinite or no number"


def read_network(path: Path) -> tuple[Architecture, Parameters]:
    """The dense network in a file. Raises BadFileError, and nothing else."""
    return _Reader(path).network()


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path
        content = read_whole(path, MAX_BYTES)
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                self._config = self._entry(archive, "config.json")
                self._weights = self._entry(archive, "model.weights.h5")
        # What zipfile raises for archives that are none, broken, encrypted, or packed in a way that it does not know.
        except (
            zipfile.BadZipFile,
            KeyError,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
            zlib.error,
        ) as error:
            raise self._bad(NetworkProblem.OTHER_KIND) from error

    def _entry(self, archive: zipfile.ZipFile, name: str) -> bytes:
        with archive.open(name) as file:
            content = file.read(MAX_BYTES + 1)  # however little room it takes in the archive
        if len(content) > MAX_BYTES:
            raise self._bad(DiskProblem.TOO_BIG, size=len(content), most=MAX_BYTES)
        return content

    def _bad(self, problem: StrEnum, **values: str | int) -> BadFileError:
        return BadFileError(problem, self._path, **values)

    def network(self) -> tuple[Architecture, Parameters]:
        sizes, activations, has_biases = self._shape()
        if sizes[0] != INPUTS:
            raise self._bad(NetworkProblem.INPUTS, count=sizes[0])
        if sizes[-1] != OUTPUTS:
            raise self._bad(NetworkProblem.OUTPUTS, count=sizes[-1])
        if len(sizes) - 2 > MAX_DRAWN_LAYERS:
            raise self._bad(NetworkProblem.DEEP, count=len(sizes) - 2, most=MAX_DRAWN_LAYERS)
        if max(sizes) > MAX_DRAWN_UNITS:
            raise self._bad(NetworkProblem.WIDE, count=max(sizes), most=MAX_DRAWN_UNITS)
        architecture = Architecture(tuple(sizes), tuple(activations))
        parameters = Parameters.from_arrays(self._arrays(architecture, has_biases))
        if not all(np.isfinite(array).all() for array in parameters.arrays):
            raise self._bad(NetworkProblem.NOT_FINITE)
        return architecture, parameters

    # The layers.

    def _shape(self) -> tuple[list[int], list[Activation], list[bool]]:
        """Sizes with that of the inputs, an activation for each dense layer, and whether it has biases."""
        sizes: list[int] = []
        functions: list[str] = []
        has_biases: list[bool] = []
        for layer in self._layers():
            kind, config = str(layer.get("class_name")), _dict(layer.get("config"))
            if kind == "InputLayer" and not sizes:
                sizes.append(_last(config.get("batch_shape")))
            elif kind == "Dense":
                if not sizes:
                    sizes.append(_last(_dict(layer.get("build_config")).get("input_shape")))
                sizes.append(_whole(config.get("units")))
                functions.append(self._function(config.get("activation")))
                has_biases.append(config.get("use_bias") is not False)
            else:
                after = (
                    self._function(config.get("activation")) if kind == "Activation" else _plain_function(kind, config)
                )
                before = functions.pop() if functions else ""
                # What keras has no name for: the step that `xorgui.export` writes.
                combined = {("linear", after): after, ("sign", "relu"): Activation.STEP.value}.get((before, after))
                if not after or combined is None:
                    raise self._bad(NetworkProblem.LAYER, layer=kind)
                functions.append(combined)
        if not functions:
            raise self._bad(NetworkProblem.NOT_A_CHAIN)
        if "sign" in functions:
            raise self._bad(NetworkProblem.ACTIVATION, activation="sign")
        return sizes, [Activation(function) for function in functions], has_biases

    def _layers(self) -> Iterator[_Layer]:
        """The layers from the inputs to the output."""
        import pydantic_core

        try:
            model = _dict(pydantic_core.from_json(self._config))
        except ValueError as error:
            raise self._bad(NetworkProblem.OTHER_KIND) from error
        config = _dict(model.get("config"))
        layers = [_dict(layer) for layer in config.get("layers") or []] if model.get("class_name") else []
        if model.get("class_name") not in ("Sequential", "Functional", "Model") or not layers:
            raise self._bad(NetworkProblem.LAYER, layer=str(model.get("class_name")))
        before = None
        for layer in layers:
            if model["class_name"] != "Sequential" and _sources(layer) != ([] if before is None else [before]):
                raise self._bad(NetworkProblem.NOT_A_CHAIN)
            before = layer.get("name")
            yield layer

    def _function(self, activation: object) -> str:
        """The name of an activation; keras writes a text, or an object around it."""
        name = activation.get("config") if isinstance(activation, dict) else activation
        if name not in (Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.LINEAR):
            raise self._bad(NetworkProblem.ACTIVATION, activation=str(name)[:40])
        return str(name)

    # The weights.

    def _arrays(self, architecture: Architecture, has_biases: list[bool]) -> list[Float32]:
        """W1, b1, W2, ..."""
        import h5py

        arrays = []
        try:
            with h5py.File(io.BytesIO(self._weights), "r") as file:
                for place, zeros in enumerate(Parameters.zeros(architecture).arrays):
                    layer, which = divmod(place, 2)
                    if which and not has_biases[layer]:
                        arrays.append(zeros)
                        continue
                    name = f"dense_{layer}" if layer else "dense"
                    arrays.append(self._array(file, f"layers/{name}/vars/{which}", zeros.shape))
        # What h5py raises for files that are none, or broken.
        except (OSError, KeyError, ValueError, RuntimeError, TypeError, AttributeError) as error:
            raise self._bad(NetworkProblem.WEIGHTS) from error
        return arrays

    def _array(self, file: Any, place: str, shape: tuple[int, ...]) -> Float32:
        """An array that is in this very file: HDF5 knows links into others."""
        import h5py

        found = file
        for name in place.split("/"):
            if not isinstance(found.get(name, getlink=True), h5py.HardLink):
                raise self._bad(NetworkProblem.WEIGHTS)
            found = found[name]
        is_plain = isinstance(found, h5py.Dataset) and not found.external and not found.is_virtual
        if not is_plain or found.shape != shape or found.dtype.kind != "f":
            raise self._bad(NetworkProblem.WEIGHTS)
        with np.errstate(over="ignore"):  # what float32 cannot hold is told as infinite
            return np.asarray(found[()], np.float32)


def _plain_function(kind: str, config: _Layer) -> str:
    """The activation that a layer of its own applies; empty: it does something else."""
    if kind == "ReLU" and any(config.get(name) for name in ("max_value", "negative_slope", "threshold")):
        return ""
    return {"ReLU": "relu", "Relu": "relu", "Sign": "sign"}.get(kind, "")


def _sources(layer: _Layer) -> list[Any]:
    """Names of the layers that a layer of a functional model takes its inputs from."""
    return list(_histories(layer.get("inbound_nodes")))


def _histories(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        history = node.get("keras_history")
        if isinstance(history, list):
            yield history[0] if history else None
        for inside in node.values():
            yield from _histories(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from _histories(inside)


def _dict(value: object) -> _Layer:
    return value if isinstance(value, dict) else {}


def _whole(value: object) -> int:
    return value if type(value) is int else 0


def _last(shape: object) -> int:
    return _whole(shape[-1]) if isinstance(shape, list) and shape else 0
