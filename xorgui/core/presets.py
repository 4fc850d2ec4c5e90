"""The experiments of the lecture and of the course's notebooks."""

from collections.abc import Callable
from dataclasses import dataclass

from xorgui.core.architecture import Architecture
from xorgui.core.data import Gate, gate_data
from xorgui.core.experiment import Experiment, Start, StartKind, TrainingSettings, TrainingState
from xorgui.core.parameters import Parameters

# The lecture's hand-made solution: y1 = s(5 x1 + 5 x2 - 8), y2 = s(-7 x1 - 7 x2 + 3), ŷ = s(-11 y1 - 11 y2 + 6).
BY_HAND = Parameters.from_arrays([[[5, -7], [5, -7]], [-8, 3], [[-11], [-11]], [6]])
# The textbooks' solution: y1 = x1 OR x2, y2 = x1 NAND x2, ŷ = y1 AND y2, each gate as a single unit has it below.
OR_AND_NAND = Parameters.from_arrays([[[20, -20], [20, -20]], [-10, 30], [[20], [20]], [-30]])
AND_UNIT = Parameters.from_arrays([[[20], [20]], [-30]])
OR_UNIT = Parameters.from_arrays([[[20], [20]], [-10]])
NAND_UNIT = Parameters.from_arrays([[[-20], [-20]], [30]])

Draw = Callable[[Start, Architecture], Parameters]
"""Makes the parameters of a random start; the engine's, because the notebooks' numbers are TensorFlow's."""


@dataclass(frozen=True)
class Preset:
    """An experiment to begin with; `parameters` where a person typed them, else they are drawn."""

    hidden: tuple[int, ...]
    start: Start
    stop_epoch: int
    parameters: Parameters | None = None
    gate: Gate = Gate.XOR

    @property
    def needs_draw(self) -> bool:
        return self.parameters is None

    def matches(self, experiment: Experiment) -> bool:
        """Whether an experiment began as this one and still has its network and data, however far it is trained."""
        return (
            experiment.architecture == Architecture.build(self.hidden)
            and experiment.data == gate_data(self.gate)
            and experiment.start == self.start
            and self.parameters in (None, experiment.start_parameters)
        )

    def experiment(self, draw: Draw | None = None) -> Experiment:
        """The experiment at epoch 0; `draw` is needed where `needs_draw`."""
        architecture = Architecture.build(self.hidden)
        parameters = self.parameters
        if parameters is None:
            if draw is None:
                raise ValueError("this start has to be drawn")
            parameters = draw(self.start, architecture)
        return Experiment(
            data=gate_data(self.gate),
            architecture=architecture,
            settings=TrainingSettings(stop_epoch=self.stop_epoch),
            start=self.start,
            start_parameters=parameters,
            state=TrainingState(parameters),
        )


_TYPED = Start(StartKind.TYPED)
PRESETS = {
    "by-hand": Preset((2,), _TYPED, 50_000, BY_HAND),
    "or-nand": Preset((2,), _TYPED, 50_000, OR_AND_NAND),
    "and": Preset((), _TYPED, 1_001, AND_UNIT, Gate.AND),
    "or": Preset((), _TYPED, 1_001, OR_UNIT, Gate.OR),
    "nand": Preset((), _TYPED, 1_001, NAND_UNIT, Gate.NAND),
    "lab-09-1": Preset((), Start(StartKind.ZEROS), 1_001, Parameters.zeros(Architecture.build(()))),
    "lab-09-2": Preset((2,), Start(StartKind.UNIT, 777), 50_000),
    "lab-09-3": Preset((10, 10, 10), Start(StartKind.LAYER, 777), 20_000),
}
"""Weights by hand, then the notebooks in the order of the lecture; the first is what the window opens on."""


def preset_of(experiment: Experiment) -> str | None:
    """The key of the preset that an experiment is; None: a person's own."""
    return next((key for key, preset in PRESETS.items() if preset.matches(experiment)), None)
