"""The optimizers: keras' own, with keras' defaults but for the learning rate and the momentum."""

from collections.abc import Callable
from typing import Any

import keras

from xorgui.core.experiment import Optimizer

MOMENTUM = 0.9

# The learning rate is a variable of the optimizer; Program sets it.
_BUILD: dict[Optimizer, Callable[[], Any]] = {
    Optimizer.SGD: lambda: keras.optimizers.SGD(),
    Optimizer.MOMENTUM: lambda: keras.optimizers.SGD(momentum=MOMENTUM),
    Optimizer.NESTEROV: lambda: keras.optimizers.SGD(momentum=MOMENTUM, nesterov=True),
    Optimizer.RMSPROP: lambda: keras.optimizers.RMSprop(),
    Optimizer.ADAGRAD: lambda: keras.optimizers.Adagrad(),
    Optimizer.ADAM: lambda: keras.optimizers.Adam(),
}


def build_optimizer(optimizer: Optimizer, variables: list[Any]) -> Any:
    """A fresh keras optimizer for these variables."""
    built = _BUILD[optimizer]()
    built.build(variables)
    return built


def memory_of(built: Any) -> list[Any]:
    """The variables in which an optimizer remembers earlier steps (momenta, ...), but for its count of steps."""
    own = (built.iterations, built.learning_rate)
    return [variable for variable in built.variables if not any(variable is other for other in own)]
