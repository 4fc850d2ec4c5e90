"""What the exported script says of itself, in sentences."""

from xorgui.core.experiment import StartKind
from xorgui.export.remarks import Remark
from xorgui.model.names import start_words
from xorgui.model.words import translate


def say(remark: Remark | StartKind) -> str:
    """A title or a comment, with its values still in braces."""
    match remark:
        case StartKind():
            return start_words(remark)
        case Remark.NEEDS:
            return translate("Remarks", "Needs: pip install {packages}")
        case Remark.FROM_START:
            return translate("Remarks", "Trains from the start and prints the same losses as the window.")
        case Remark.FROM_EPOCH:
            return translate(
                "Remarks",
                "Goes on from epoch {epoch}, where the run was last changed by hand, and prints the same losses as "
                "the window.",
            )
        case Remark.FROM_BATCH:
            return translate(
                "Remarks",
                "Goes on from batch {batch} of epoch {epoch}, where the run was last changed by hand, and prints the "
                "same losses as the window.",
            )
        case Remark.DATA:
            return translate("Remarks", "Points and their classes")
        case Remark.TEST_DATA:
            return translate("Remarks", "Points held back for the test")
        case Remark.STANDARDISED:
            return translate("Remarks", "The points are standardised: (x - {mean}) / {deviation}")
        case Remark.WEIGHTS:
            return translate("Remarks", "Weights and biases")
        case Remark.SEED:
            return translate("Remarks", "Drawn: {kind}, seed {seed}")
        case Remark.TYPED:
            return translate("Remarks", "Set by hand")
        case Remark.NETWORK:
            return translate("Remarks", "The network")
        case Remark.STEP:
            return translate("Remarks", "A step function has slope 0: what lies before it gets no gradient.")
        case Remark.LOSS:
            return translate("Remarks", "Loss and accuracy")
        case Remark.LOGITS:
            return translate(
                "Remarks", "The notes' formula; taken from the sum before the sigmoid, it never meets log(0)."
            )
        case Remark.PENALTY:
            return translate("Remarks", "Added to the loss in training, but not to the loss that is printed.")
        case Remark.OPTIMIZER:
            return translate("Remarks", "The optimizer")
        case Remark.MEMORY:
            return translate("Remarks", "What it remembers of the earlier updates")
        case Remark.LOCKS:
            return translate("Remarks", "Locked weights, which training leaves alone, are False.")
        case Remark.ORDER:
            return translate("Remarks", "The order in which the window takes the points in this epoch")
        case Remark.TRAINING:
            return translate("Remarks", "Training")
        case Remark.COMPILED:
            return translate("Remarks", "compiled: thousands of updates a second instead of a hundred")
        case Remark.DIVERGED_EPOCH:
            return translate("Reasons", "Stopped: at epoch {count} the loss would no longer be a finite number.")
        case Remark.DIVERGED_STEP:
            return translate("Reasons", "Stopped: at step {count} the loss would no longer be a finite number.")
        case Remark.PLOT_LOSS:
            return translate("Remarks", "The loss over the run")
        case Remark.PLOT_REGION:
            return translate("Remarks", "The decision region")
