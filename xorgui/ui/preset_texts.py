"""What the window says of each preset."""

from PySide6.QtCore import QCoreApplication


def preset_title(key: str) -> str:
    tr = QCoreApplication.translate
    return {
        "by-hand": tr("Presets", "XOR by hand"),
        "lab-09-1": tr("Presets", "One unit (lab-09-1)"),
        "lab-09-2": tr("Presets", "Two hidden units (lab-09-2)"),
        "lab-09-3": tr("Presets", "Wide and deep (lab-09-3)"),
    }[key]


def preset_text(key: str) -> str:
    """What there is to see and to try, in two or three sentences."""
    tr = QCoreApplication.translate
    return {
        "by-hand": tr(
            "Presets",
            "Two hidden units and one output. A person chose these weights; nobody trained them. "
            "Pick a row of the table and follow it through the network.",
        ),
        "lab-09-1": tr(
            "Presets",
            "One unit, no hidden layer. Train it: the loss stays at 0.6931 and two of four points stay wrong, "
            "because one line cannot separate XOR.",
        ),
        "lab-09-2": tr(
            "Presets",
            "The lecture's network from random weights, seed 777. Train it for 50,000 epochs: it looks stuck for a "
            "long time, then solves XOR at epoch 43,565.",
        ),
        "lab-09-3": tr(
            "Presets",
            "Three hidden layers of ten units from random weights, seed 777. Train it for 20,000 epochs.",
        ),
    }[key]
