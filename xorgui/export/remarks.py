"""What the script and the notebook say of themselves, for the views to put into the user's language."""

from collections.abc import Callable
from enum import Enum


class Remark(Enum):
    """A title or a comment; the values that its sentence has room for stand in braces."""

    NEEDS = "pip install {packages}"
    FROM_START = "the whole run of the window"
    FROM_EPOCH = "the run from epoch {epoch} on, at which it was last changed by hand"
    FROM_BATCH = "the run from update {batch} of epoch {epoch} on, at which it was last changed by hand"
    DATA = "points and classes"
    TEST_DATA = "points held back for the test"
    STANDARDISED = "the points are standardised: (x - {mean}) / {deviation}"
    WEIGHTS = "weights and biases"
    SEED = "they were drawn, with this seed"
    TYPED = "they were set by hand"
    NETWORK = "network"
    STEP = "a step has slope 0: what lies before it gets no gradient"
    LOSS = "loss and accuracy"
    LOGITS = "the notes' formula, which meets no log(0) when it is taken from the sum before the sigmoid"
    OPTIMIZER = "optimizer"
    MEMORY = "what it remembers of the updates before"
    LOCKS = "False: a locked weight, which training leaves alone"
    ORDER = "the order in which an epoch takes the points, as in the window"
    TRAINING = "training"
    COMPILED = "compiled: thousands of updates a second instead of a hundred; leave it out to look into a step"
    PENALTY = "the penalty is no part of the loss that is printed"
    PLOT_LOSS = "the loss over the run"
    PLOT_REGION = "the decision region"


Say = Callable[[Remark], str]
"""A remark's sentence, with its values still in braces."""
