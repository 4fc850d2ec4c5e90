"""A student who sets numbers by hand, trains with the real engine, and answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from xorgui.core.activations import Activation
from xorgui.core.evaluation import Evaluation
from xorgui.core.experiment import Experiment, Start, StartKind
from xorgui.core.history import Curve
from xorgui.core.reshape import by_position, resized
from xorgui.engine import runtime
from xorgui.lessons.conditions import Situation
from xorgui.lessons.names import weight_named

runtime.load()

from xorgui.engine.program import Program  # noqa: E402
from xorgui.engine.starts import draw  # noqa: E402

# Compiled once for all lessons.
_program = cache(Program)


@dataclass(frozen=True)
class Student:
    """What was made of the experiment that a page began with; each method is one more thing done to it."""

    experiment: Experiment
    given: Experiment
    losses: tuple[float, ...] = ()
    """After each update since the start."""
    right: tuple[float, ...] = ()
    """Points that were right, from the start on."""

    @classmethod
    def at(cls, given: Experiment) -> "Student":
        return cls(given, given, right=(Evaluation(given).row.correct,))

    def types(self, numbers: Mapping[str, float]) -> "Student":
        architecture, parameters = self.experiment.architecture, self.experiment.parameters
        values = {weight_named(architecture, name): number for name, number in numbers.items()}
        return replace(self, experiment=self.experiment.with_parameters(parameters.replaced(values)))

    def activates(self, *activations: Activation) -> "Student":
        architecture = replace(self.experiment.architecture, activations=activations)
        return replace(self, experiment=replace(self.experiment, architecture=architecture))

    def grows(self, *hidden: int) -> "Student":
        """Other hidden layers; what stays keeps its weights, as with + and −."""
        change = by_position(self.experiment.architecture, resized(self.experiment.architecture, hidden))
        start = Start(StartKind.UNIT, self.experiment.start.seed)
        return Student.at(self.experiment.reshaped(change, draw(start, change.new)))._for(self.given)

    def restarts(self) -> "Student":
        return Student.at(self.experiment.restarted())._for(self.given)

    def draws(self, seed: int) -> "Student":
        start = Start(StartKind.UNIT, seed)
        begun = self.experiment.started_from(start, draw(start, self.experiment.architecture))
        return Student.at(begun)._for(self.given)

    def trains(self, epochs: int) -> "Student":
        experiment, settings = self.experiment, self.experiment.settings
        plain = replace(settings, learning_rate=0.01, stop_epoch=1)
        program = _program(experiment.architecture, plain, len(experiment.data.train), len(experiment.data.test))
        program.use(settings, (), 777)
        program.set_data(experiment.data)
        program.restore(experiment.state)
        trace = program.run(epochs, stride=1)
        return replace(
            self,
            experiment=replace(experiment, state=program.state()),
            losses=(*self.losses, *trace.column("loss")),
            right=(*self.right, *trace.column("correct")),
        )

    def says(self, answer: str = "") -> Situation:
        """What the task is judged by, with an answer."""
        rows = np.zeros((len(self.right), 4))
        rows[:, 1] = self.right
        curve = Curve(np.arange(len(rows)), rows)
        return Situation(self.experiment, self.given, curve, dict(enumerate(self.losses)), answer)

    def _for(self, given: Experiment) -> "Student":
        return replace(self, given=given)
