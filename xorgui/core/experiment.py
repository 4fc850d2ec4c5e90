"""One experiment: everything that decides what the window shows and what training will do. All of it is frozen."""

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

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
    EQUAL = "equal"
    """All weights and biases the same number: every unit of a layer is the same, and stays so."""
    UNIT = "unit"
    """N(0, 1) drawn unit by unit: W1 b1 W2 b2 ..., each unit's weights then its bias (lab-09-2)."""
    LAYER = "layer"
    """N(0, 1) drawn layer by layer: the whole W, then the whole b (lab-09-3)."""
    GLOROT = "glorot"
    """keras' glorot_uniform, the default of its dense layers: weights within sqrt(6 / (before + after)), biases 0."""
    HE = "he"
    """keras' he_normal, meant for ReLU: weights of variance 2 / before, biases 0."""
    TYPED = "typed"
    """Set by a person."""

    @property
    def is_random(self) -> bool:
        """Whether the seed decides."""
        return self in (StartKind.UNIT, StartKind.LAYER, StartKind.GLOROT, StartKind.HE)


@dataclass(frozen=True)
class Start:
    """A start and the seed of its random numbers (without effect for zeros and typed weights)."""

    kind: StartKind
    seed: int = 777


@dataclass(frozen=True)
class TrainingSettings:
    """How training goes on. Raises ValueError, with a sentence for the user, for a value that makes no sense.

    `batch` are the points of one update, None: all. `l1` and `l2` weigh the sums of |w| and w^2 over the weights, not
    the biases, that are added to the loss, as keras' regularizers do. Training ends at `stop_epoch`, and before where
    the loss on the training points comes down to `stop_loss` or the share of them that are right up to `stop_accuracy`.
    The arguments of keras' optimizers have keras' names and defaults, but for the momentum.
    """

    optimizer: Optimizer = Optimizer.SGD
    learning_rate: float = 0.01
    loss: Loss = Loss.CROSS_ENTROPY
    stop_epoch: int = 50_000
    batch: int | None = None
    l1: float = 0.0
    l2: float = 0.0
    stop_loss: float | None = None
    stop_accuracy: float | None = None
    momentum: float = 0.9
    rho: float = 0.9
    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-7
    initial_accumulator_value: float = 0.1

    def __post_init__(self) -> None:
        if not (math.isfinite(self.learning_rate) and self.learning_rate > 0):
            raise ValueError(f"the learning rate is a number above 0, not {self.learning_rate:g}")
        if self.stop_epoch < 1:
            raise ValueError(f"training stops at epoch 1 or later, not {self.stop_epoch}")
        if self.batch is not None and self.batch < 1:
            raise ValueError(f"a batch has 1 point or more, not {self.batch}")
        for name in ("l1", "l2", "epsilon", "initial_accumulator_value"):
            if not (math.isfinite(getattr(self, name)) and getattr(self, name) >= 0):
                raise ValueError(f"{name} is a number from 0 up, not {getattr(self, name):g}")
        for name in ("momentum", "rho", "beta_1", "beta_2"):
            if not 0 <= getattr(self, name) < 1:
                raise ValueError(f"{name} is a number from 0 to below 1, not {getattr(self, name):g}")
        if self.stop_loss is not None and not math.isfinite(self.stop_loss):
            raise ValueError(f"the loss to stop at is a number, not {self.stop_loss:g}")
        if self.stop_accuracy is not None and not 0 <= self.stop_accuracy <= 1:
            raise ValueError(f"the accuracy to stop at is a share from 0 to 1, not {self.stop_accuracy:g}")

    @property
    def arguments(self) -> dict[str, Any]:
        """What the optimizer takes besides the learning rate."""
        return {name: getattr(self, name) for name in ARGUMENTS[self.optimizer]}


ARGUMENTS: dict[Optimizer, tuple[str, ...]] = {
    Optimizer.SGD: (),
    Optimizer.MOMENTUM: ("momentum",),
    Optimizer.NESTEROV: ("momentum",),
    Optimizer.RMSPROP: ("rho", "epsilon"),
    Optimizer.ADAGRAD: ("initial_accumulator_value", "epsilon"),
    Optimizer.ADAM: ("beta_1", "beta_2", "epsilon"),
}
"""The fields of TrainingSettings that are of use to an optimizer."""


@dataclass(frozen=True)
class TrainingState:
    """Where a run stands: the parameters after `step` updates, and what the optimizer remembers.

    `epoch` passes over the training points are complete, and `batch` updates made of the one after. `step` is `epoch`
    where it is not given: with all points in one batch they are the same. `optimizer_memory` are the optimizer's own
    arrays (momenta, ...) in its order; None: a fresh optimizer. `is_edited`: a person has set weights since the last
    update, so that these do not come from the updates before.
    """

    parameters: Parameters
    epoch: int = 0
    optimizer_memory: tuple[Float32, ...] | None = field(default=None, compare=False)
    step: int = None  # type: ignore[assignment]  # an int after __post_init__
    batch: int = 0
    is_edited: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        if self.step is None:
            object.__setattr__(self, "step", self.epoch)

    def edited(self, parameters: Parameters) -> "TrainingState":
        """The same place of the run with weights that a person set."""
        return replace(self, parameters=parameters, is_edited=True)


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
    def steps_per_epoch(self) -> int:
        """Updates in one pass over the training points."""
        points, batch = len(self.data.train), self.settings.batch
        return 1 if batch is None or not points else math.ceil(points / batch)

    @property
    def counts_epochs(self) -> bool:
        """Whether each step is an epoch, and was from the start: then it is called so."""
        return self.steps_per_epoch == 1 and self.state.step == self.state.epoch

    @property
    def parameters(self) -> Parameters:
        """The present weights and biases."""
        return self.state.parameters

    def with_parameters(self, parameters: Parameters) -> "Experiment":
        """The same experiment with weights that a person typed: before the first step they are its new start."""
        if parameters == self.parameters:
            return self
        if self.state.step == 0:
            start = replace(self.start, kind=StartKind.TYPED)
            return replace(self, start=start, start_parameters=parameters, state=TrainingState(parameters))
        return replace(self, state=self.state.edited(parameters))

    def with_settings(self, settings: TrainingSettings) -> "Experiment":
        """The same experiment, going on otherwise.

        What an optimizer remembers is of no use to another one; other batches begin with a new pass over the points.
        """
        state = self.state
        if settings.optimizer is not self.settings.optimizer:
            state = replace(state, optimizer_memory=None)
        if settings.batch != self.settings.batch:
            state = replace(state, batch=0)
        return replace(self, settings=settings, state=state)

    def with_data(self, data: Dataset) -> "Experiment":
        """The same experiment, learning other points from a new pass on."""
        state = self.state if data.teaches_as(self.data) else replace(self.state, batch=0)
        return replace(self, data=data, state=state)

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
