"""One experiment: everything that decides what the window shows and what training will do. All of it is frozen."""

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.data import Dataset
from xorgui.core.losses import Loss
from xorgui.core.parameters import Float32, Parameters
from xorgui.core.reshape import Reshape

# What may be typed, in the window and on the command line.
SMALLEST_RATE = 1e-9
LARGEST_SEED = 2**31 - 1
LAST_EPOCH = 10**12


class Optimizer(StrEnum):
    """How a gradient becomes a step; keras' own optimizers, with keras' defaults but for the learning rate."""

    SGD = "sgd"
    MOMENTUM = "momentum"
    NESTEROV = "nesterov"
    RMSPROP = "rmsprop"
    ADAGRAD = "adagrad"
    ADAM = "adam"


class StartKind(StrEnum):
    """Where the weights come from before the first step."""

    ZEROS = "zeros"
    UNIT = "unit"
    """N(0, 1) drawn unit by unit: W1 b1 W2 b2 ..., each unit's weights then its bias (lab-09-2)."""
    LAYER = "layer"
    """N(0, 1) drawn layer by layer: the whole W, then the whole b (lab-09-3)."""
    TYPED = "typed"
    """Set by a person."""


@dataclass(frozen=True)
class Start:
    """A start and the seed of its random numbers (without effect for zeros and typed weights)."""

    kind: StartKind
    seed: int = 777


@dataclass(frozen=True)
class TrainingSettings:
    """How training goes on. Raises ValueError, with a sentence for the user, for a value that makes no sense."""

    optimizer: Optimizer = Optimizer.SGD
    learning_rate: float = 0.01
    loss: Loss = Loss.CROSS_ENTROPY
    stop_epoch: int = 50_000

    def __post_init__(self) -> None:
        if not (math.isfinite(self.learning_rate) and self.learning_rate > 0):
            raise ValueError(f"the learning rate is a number above 0, not {self.learning_rate:g}")
        if self.stop_epoch < 1:
            raise ValueError(f"training stops at epoch 1 or later, not {self.stop_epoch}")


@dataclass(frozen=True)
class TrainingState:
    """Where a run stands: the parameters after `epoch` updates, and what the optimizer remembers.

    `optimizer_memory` are the optimizer's own arrays (momenta, ...) in its order; None: a fresh optimizer.
    """

    parameters: Parameters
    epoch: int = 0
    optimizer_memory: tuple[Float32, ...] | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Experiment:
    """Data, network, settings, the start of the run and where the run stands.

    Training, a reset and a new start leave the weights in `locks` alone.
    """

    data: Dataset
    architecture: Architecture
    settings: TrainingSettings
    start: Start
    start_parameters: Parameters
    state: TrainingState
    locks: frozenset[WeightId] = frozenset()

    def __post_init__(self) -> None:
        for parameters in (self.start_parameters, self.state.parameters):
            if parameters.sizes != self.architecture.sizes:
                raise ValueError(f"parameters {parameters.sizes} do not fit the network {self.architecture.sizes}")
        if self.locks and not self.locks <= set(self.architecture.weight_ids()):
            raise ValueError("a weight is locked that the network does not have")

    @property
    def parameters(self) -> Parameters:
        """The present weights and biases."""
        return self.state.parameters

    def with_parameters(self, parameters: Parameters) -> "Experiment":
        """The same experiment with weights that a person typed: at epoch 0 they are its new start."""
        if parameters == self.parameters:
            return self
        if self.state.epoch == 0:
            start = replace(self.start, kind=StartKind.TYPED)
            return replace(self, start=start, start_parameters=parameters, state=TrainingState(parameters))
        return replace(self, state=replace(self.state, parameters=parameters))

    def restarted(self) -> "Experiment":
        """The same experiment back at its start, epoch 0."""
        return self.started_from(self.start, self.start_parameters)

    def started_from(self, start: Start, parameters: Parameters) -> "Experiment":
        """The same experiment from another start, but for the locked weights."""
        kept = parameters.replaced({weight: self.parameters.value(weight) for weight in self.locks})
        return replace(self, start=start, start_parameters=kept, state=TrainingState(kept))

    def reshaped(self, change: Reshape, fresh: Parameters) -> "Experiment":
        """Another shape, at epoch 0: what stays keeps its weights, what is new has those of `fresh`."""
        parameters = change.parameters(self.parameters, fresh)
        return replace(
            self,
            architecture=change.new,
            start=self.start if parameters == fresh else replace(self.start, kind=StartKind.TYPED),
            start_parameters=parameters,
            state=TrainingState(parameters),
            locks=change.locks(self.locks),
        )
