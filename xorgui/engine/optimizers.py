"""The optimizers: keras' own."""

from collections.abc import Callable
from typing import Any

import keras

from xorgui.core.experiment import Optimizer, TrainingSettings

# The learning rate is a variable of the optimizer; Program sets it.
_BUILD: dict[Optimizer, Callable[..., Any]] = {
    Optimizer.SGD: keras.optimizers.SGD,
    Optimizer.MOMENTUM: keras.optimizers.SGD,
    Optimizer.NESTEROV: lambda **arguments: keras.optimizers.SGD(nesterov=True, **arguments),
    Optimizer.RMSPROP: keras.optimizers.RMSprop,
    Optimizer.ADAGRAD: keras.optimizers.Adagrad,
    Optimizer.ADAM: keras.optimizers.Adam,
}


def build_optimizer(settings: TrainingSettings, variables: list[Any]) -> Any:
    """A fresh keras optimizer for these variables."""
    built = _BUILD[settings.optimizer](**settings.arguments)
    built.build(variables)
    return built


def memory_of(built: Any) -> list[Any]:
    """The variables in which an optimizer remembers earlier steps (momenta, ...), but for its count of steps."""
    own = (built.iterations, built.learning_rate)
    return [variable for variable in built.variables if not any(variable is other for other in own)]
