"""The script as a Jupyter notebook, with plots of the loss and of the decision region."""

from typing import Any

from xorgui.core.experiment import Experiment
from xorgui.export.remarks import Remark, Say
from xorgui.export.script import from_where, parts

PACKAGES = "tensorflow matplotlib notebook"

_PLOT_LOSS = """\
plt.plot(losses.keys(), losses.values())
plt.xlabel("epoch")
plt.ylabel("loss")
plt.show()"""

_PLOT_REGION = """\
x1, x2 = np.meshgrid(np.linspace({left:g}, {right:g}, 200), np.linspace({bottom:g}, {top:g}, 200))
plane = np.stack([x1.ravel(), x2.ravel()], axis=1).astype(np.float32)
output = neural_net(plane).numpy().reshape(x1.shape)
plt.pcolormesh(x1, x2, output, cmap="RdBu", vmin=0, vmax=1, alpha=0.7)
plt.colorbar(label="output")
if output.min() < 0.5 < output.max():
    plt.contour(x1, x2, output, levels=[0.5], colors="black")
for (a, b), (target,) in zip(x_data, y_data):
    plt.scatter(a, b, c="blue" if target else "red", marker="^", edgecolors="white", s=80)
plt.xlabel("x1")
plt.ylabel("x2")
plt.show()"""


_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(experiment: Experiment, title: str, say: Say) -> bytes:
    """A notebook that trains an experiment as the script does, as the bytes of its file."""
    import nbformat

    library: Any = nbformat  # its functions have no types
    needs = say(Remark.NEEDS).format(packages=PACKAGES)
    cells = [
        _markdown(f"# XOR Lab: {title}\n\n{from_where(experiment, say)}\n\n    {needs}"),
        _code("import matplotlib.pyplot as plt\nimport numpy as np\nimport tensorflow as tf"),
    ]
    for part in parts(experiment, say, is_recorded=True):
        cells += [_markdown(f"## {part.title}"), _code("\n".join(line.text for line in part.lines))]
    left, bottom, right, top = experiment.data.view
    region = _PLOT_REGION.format(left=left, right=right, bottom=bottom, top=top)
    cells += [_markdown(f"## {say(Remark.PLOT_LOSS)}"), _code(_PLOT_LOSS)]
    cells += [_markdown(f"## {say(Remark.PLOT_REGION)}"), _code(region)]
    # The format wants a name for each cell; numbers, so that the same experiment makes the same file.
    cells = [{**cell, "id": str(place)} for place, cell in enumerate(cells)]
    made = library.from_dict({"nbformat": 4, "nbformat_minor": 5, "metadata": _METADATA, "cells": cells})
    library.validate(made)
    content: str = library.writes(made)
    return f"{content}\n".encode()


def _markdown(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def _code(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, "execution_count": None, "outputs": []}
