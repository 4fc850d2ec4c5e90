"""What a link in a lesson's text points at, or does."""

import re
from dataclasses import dataclass

from xorgui.core.experiment import Experiment
from xorgui.core.presets import PRESETS
from xorgui.lessons.lesson import CHARTS, PANELS
from xorgui.lessons.names import unit_named, weight_named

CONTROLS = (
    "train",
    "step",
    "reset",
    "new_start",
    "speed",
    "epoch",
    "loss",
    "accuracy",
    "layers",
    "activation",
    "output",
    "data",
    "learning_rate",
    "optimizer",
    "batch",
    "loss_function",
    "start",
    "seed",
    "stop_epoch",
    "classes_only",
    "rounded",
    "timeline",
)
"""Controls that a lesson can point at or lock."""
ACTIONS = ("train", "step", "reset", "new_start", "setup", "rounded", "exact", "compare", "pin")
"""What a link can do."""

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^()\s]+)\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^()]*\)")
_CODE = re.compile(r"^```.*?(?:^```|\Z)|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_NUMBER = r"-?\d+(?:\.\d+)?"
_POINT = re.compile(rf"({_NUMBER}),({_NUMBER})")
_OUTSIDE = ("https", "http")


@dataclass(frozen=True)
class Link:
    """`weight:x1-y1`, `bias:y1`, `unit:y1`, `row:2`, `probe:0.5,1`, `panel:region`, `chart:loss`, `control:train`,
    `do:train`, `experiment:lab-09-2`, or an address that the browser opens."""

    kind: str
    value: str

    @classmethod
    def of(cls, target: str) -> "Link":
        kind, _, value = target.partition(":")
        return cls(kind, value)

    @property
    def is_outside(self) -> bool:
        return self.kind in _OUTSIDE

    @property
    def point(self) -> tuple[float, float]:
        """Of a probe. Raises ValueError."""
        found = _POINT.fullmatch(self.value)
        if found is None:
            raise ValueError(self.value)
        return float(found[1]), float(found[2])

    def fits(self, experiment: Experiment) -> bool:
        """Whether there is such a thing in an experiment, or in the window."""
        architecture = experiment.architecture
        try:
            match self.kind:
                case "weight" | "bias":
                    weight_named(architecture, self.value)
                case "unit":
                    unit_named(architecture, self.value)
                case "row":
                    return self.value.isdecimal() and 1 <= int(self.value) <= len(experiment.data)
                case "probe":
                    return bool(self.point)
                case _:
                    places = {
                        "panel": PANELS,
                        "chart": CHARTS,
                        "control": CONTROLS,
                        "do": ACTIONS,
                        "experiment": PRESETS,
                    }
                    return self.is_outside or self.value in places.get(self.kind, ())
        except ValueError:
            return False
        return True


def links_in(markdown: str) -> list[str]:
    """The targets of all links, in order."""
    return _LINK.findall(_CODE.sub("", markdown))


def pictures_in(markdown: str) -> list[str]:
    """All pictures, as they are written."""
    return _PICTURE.findall(_CODE.sub("", markdown))
