"""The notebook: what nbformat takes, and the script's own code in its cells."""

import nbformat
import pytest

from tests.export.test_script import CASES, TITLE, source
from xorgui.export.notebook import notebook
from xorgui.model.remarks import say


@pytest.mark.parametrize("experiment", CASES.values(), ids=CASES)
def test_it_is_the_script_in_cells_with_plots(experiment):
    content = notebook(experiment, TITLE, say)
    assert content == notebook(experiment, TITLE, say)
    read = nbformat.reads(content.decode(), as_version=4)
    nbformat.validate(read)
    code = [cell.source for cell in read.cells if cell.cell_type == "code"]
    compile("\n".join(code), "notebook", "exec")
    lines = {line for cell in code for line in cell.splitlines()}
    missing = [line for line in source(experiment).splitlines() if line not in lines and not line.startswith("#")]
    assert missing == []
    epoch = "step" if experiment.steps_per_epoch == 1 else "epoch"
    assert f"losses[{epoch}] = float(loss_fn(features, labels))" in {line.strip() for line in lines}
    assert 'plt.xlabel("epoch")' in lines
    assert all("plt.show()" in cell for cell in code[-2:])
