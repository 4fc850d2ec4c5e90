"""What the script and the notebook say of themselves, for the views to put into the user's language."""

from collections.abc import Callable
from enum import Enum, auto

from xorgui.core.experiment import StartKind


class Remark(Enum):
    """A title or a comment; what its sentence has room for stands behind."""

    NEEDS = auto()
    """packages"""
    FROM_START = auto()
    FROM_EPOCH = auto()
    """epoch"""
    FROM_BATCH = auto()
    """epoch, batch"""
    DATA = auto()
    TEST_DATA = auto()
    STANDARDISED = auto()
    """mean, deviation"""
    WEIGHTS = auto()
    SEED = auto()
    """kind, seed"""
    TYPED = auto()
    NETWORK = auto()
    STEP = auto()
    LOSS = auto()
    LOGITS = auto()
    PENALTY = auto()
    OPTIMIZER = auto()
    MEMORY = auto()
    LOCKS = auto()
    ORDER = auto()
    TRAINING = auto()
    COMPILED = auto()
    DIVERGED_EPOCH = auto()
    """count"""
    DIVERGED_STEP = auto()
    """count"""
    PLOT_LOSS = auto()
    PLOT_REGION = auto()


Say = Callable[[Remark | StartKind], str]
"""A remark's sentence, with its values still in braces; or the name of where initial weights come from."""
