"""What the window says of each preset."""

from PySide6.QtCore import QCoreApplication


def preset_title(key: str | None) -> str:
    """Title of a preset; None: of what a person has made of one."""
    tr = QCoreApplication.translate
    if key is None:
        return tr("Presets", "Your network")
    return {
        "by-hand": tr("Presets", "XOR by hand"),
        "or-nand": tr("Presets", "OR and NAND: another XOR"),
        "and": tr("Presets", "AND: one unit"),
        "or": tr("Presets", "OR: one unit"),
        "nand": tr("Presets", "NAND: one unit"),
        "lab-09-1": tr("Presets", "lab-09-1: one unit"),
        "lab-09-2": tr("Presets", "lab-09-2: two hidden units"),
        "lab-09-3": tr("Presets", "lab-09-3: wide and deep"),
    }[key]


def preset_text(key: str | None) -> str:
    """What there is to see and to try, in two or three sentences."""
    tr = QCoreApplication.translate
    if key is None:
        return tr("Presets", "Changed by hand. Ctrl+Z goes back step by step, the Experiment menu begins anew.")
    return {
        "by-hand": tr(
            "Presets",
            "Two hidden units and one output. A person chose these weights; nobody trained them. "
            "Pick a row of the table and follow it through the network.",
        ),
        "or-nand": tr(
            "Presets",
            "The textbooks' solution: y₁ is OR, y₂ is NAND, and the output is true where both are. "
            "XOR is made of gates that one unit can do.",
        ),
        "and": tr("Presets", "One unit computes AND: it sums its inputs, and only both together pass its threshold."),
        "or": tr("Presets", "One unit computes OR: its threshold is so low that one input alone passes it."),
        "nand": tr("Presets", "One unit computes NAND: AND with all signs turned round."),
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
