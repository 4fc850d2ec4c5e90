"""Everything that the views say of an experiment at its present weights, computed once and shared by them."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from xorgui.core.data import CORNERS, Dataset, View, grid
from xorgui.core.experiment import Experiment
from xorgui.core.gates import gate_name
from xorgui.core.history import Row
from xorgui.core.network import THRESHOLD, ForwardPass, Gradients, correct, forward, gradients, loss_of


@dataclass(frozen=True)
class Evaluation:
    """Lazy results for one frozen experiment: what no view asks for is not computed."""

    experiment: Experiment

    @cached_property
    def passed(self) -> ForwardPass:
        """The data's way through the network."""
        return forward(self.experiment.architecture, self.experiment.parameters, self.experiment.data.points)

    @cached_property
    def trained(self) -> ForwardPass:
        """The way of the points that training sees."""
        data = self.experiment.data
        if data.train is data:
            return self.passed
        return forward(self.experiment.architecture, self.experiment.parameters, data.train.points)

    @cached_property
    def loss(self) -> float:
        """Mean loss over the training points; nan without any."""
        return self._loss(self.trained, self.experiment.data.train)

    @cached_property
    def test_loss(self) -> float:
        """Mean loss over the points that are held back; nan without any."""
        test = self.experiment.data.test
        return self._loss(forward(self.experiment.architecture, self.experiment.parameters, test.points), test)

    def _loss(self, passed: ForwardPass, data: Dataset) -> float:
        return loss_of(self.experiment.architecture, self.experiment.settings.loss, passed, data.targets)

    @cached_property
    def correct(self) -> NDArray[np.bool_]:
        """Which points are right, all of them; shape (points,)."""
        return correct(self.passed.outputs, self.experiment.data.targets)

    @property
    def row(self) -> Row:
        """What the history keeps of it."""
        is_test = self.experiment.data.test_marks
        right = self.correct
        return Row(self.loss, int(right[~is_test].sum()), self.test_loss, int(right[is_test].sum()))

    @cached_property
    def gradients(self) -> Gradients:
        """Gradients of what training lowers: the loss on the training points and the penalty."""
        experiment, settings = self.experiment, self.experiment.settings
        by_loss = gradients(
            experiment.architecture,
            experiment.parameters,
            settings.loss,
            self.trained,
            experiment.data.train.targets,
        )
        if not (settings.l1 or settings.l2):
            return by_loss
        with np.errstate(over="ignore", invalid="ignore"):  # as `gradients` has it
            penalised = [
                g + settings.l1 * np.sign(w) + 2 * settings.l2 * w
                for g, w in zip(by_loss.weights, experiment.parameters.weights, strict=True)
            ]
        return replace(by_loss, weights=tuple(penalised))

    @cached_property
    def gates(self) -> dict[tuple[int, int], str]:
        """What the units that read the inputs, and the output, compute on the four corners.

        Empty without points, and where the data have others: then a truth table does not say what a unit is for.
        """
        experiment = self.experiment
        if not len(experiment.data) or not experiment.data.is_on_corners:
            return {}
        architecture = experiment.architecture
        passed = forward(architecture, experiment.parameters, CORNERS)
        units = [(1, unit) for unit in range(architecture.sizes[1])]
        return {
            (layer, unit): gate_name((passed.y[layer][:, unit] > THRESHOLD).tolist())
            for layer, unit in dict.fromkeys([*units, (architecture.depth, 0)])
        }

    @property
    def view(self) -> View:
        """The part of the plane that is shown."""
        return self.experiment.data.view

    @cached_property
    def plane(self) -> "Plane":
        """Every unit's value all over the view."""
        return Plane.of(self.experiment, self.view)

    @cached_property
    def rounded(self) -> ForwardPass:
        """The data's way through the network with rounded values, as in the notes."""
        experiment = self.experiment
        return forward(experiment.architecture, experiment.parameters, experiment.data.points, rounded=True)

    def at(self, point: tuple[float, float], *, rounded: bool = False) -> ForwardPass:
        """One point's way through the network."""
        return forward(
            self.experiment.architecture,
            self.experiment.parameters,
            np.asarray([point], dtype=np.float64),
            rounded=rounded,
        )


@dataclass(frozen=True)
class Plane:
    """Values of all units at the cells of a grid over a view."""

    view: View
    resolution: int
    passed: ForwardPass

    @classmethod
    def of(cls, experiment: Experiment, view: View) -> "Plane":
        # 100 x 100 cells cost 0.5 ms for 2-2-1; networks with many units get fewer, to stay within a frame.
        resolution = 100 if sum(experiment.architecture.hidden) <= 16 else 64
        return cls(view, resolution, forward(experiment.architecture, experiment.parameters, grid(view, resolution)))

    def images(self, layer: int) -> NDArray[np.floating]:
        """A layer's values, rows from the bottom up; shape (resolution, resolution, units)."""
        return self.passed.y[layer].reshape(self.resolution, self.resolution, -1)

    def sums(self, layer: int) -> NDArray[np.floating]:
        """The sums of a layer's units, before the activation; layer from 1, shape as `images`."""
        return self.passed.z[layer - 1].reshape(self.resolution, self.resolution, -1)
