"""The hardest of the drawn data sets is solved, with all points and with mini-batches."""

import pytest

from xorgui.core.activations import Activation
from xorgui.core.architecture import Architecture
from xorgui.core.experiment import Optimizer, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.generators import DEFAULT_NOISE, make
from xorgui.core.network import correct, forward
from xorgui.core.recipe import Recipe, Shape
from xorgui.engine.program import Goal, Program
from xorgui.engine.starts import draw

SPIRALS = make(Recipe(Shape.SPIRALS, 200, DEFAULT_NOISE[Shape.SPIRALS]))
DEEP = Architecture.build((8, 8), Activation.TANH)


@pytest.mark.parametrize("batch", [None, 32])
def test_the_spiral_is_solved(batch):
    settings = TrainingSettings(Optimizer.ADAM, 0.01, batch=batch)
    start = Start(StartKind.GLOROT, 1)
    program = Program(DEEP, settings, len(SPIRALS))
    program.use(settings, seed=start.seed)
    program.set_data(SPIRALS)
    program.restore(TrainingState(draw(start, DEEP)))
    trace = program.run(60_000, stride=100, goal=Goal(correct=len(SPIRALS)))
    assert trace.has_arrived
    passed = forward(DEEP, program.state().parameters, SPIRALS.points)
    assert correct(passed.outputs, SPIRALS.targets).all()
