"""What the window says of each preset."""

from xorgui.model.words import translate


def preset_title(key: str | None) -> str:
    """Title of a preset; None: of what a person has made of one."""
    if key is None:
        return translate("Presets", "Your network")
    return {
        "by-hand": translate("Presets", "XOR by hand"),
        "or-nand": translate("Presets", "OR and NAND: another XOR"),
        "and": translate("Presets", "AND: one unit"),
        "or": translate("Presets", "OR: one unit"),
        "nand": translate("Presets", "NAND: one unit"),
        "lab-09-1": translate("Presets", "lab-09-1: one unit"),
        "lab-09-2": translate("Presets", "lab-09-2: two hidden units"),
        "lab-09-3": translate("Presets", "lab-09-3: wide and deep"),
    }[key]


def preset_text(key: str | None) -> str:
    """What there is to see and to try, in two or three sentences."""
    if key is None:
        return translate(
            "Presets", "Changed by hand. Ctrl+Z goes back step by step, the Experiment menu starts afresh."
        )
    return {
        "by-hand": translate(
            "Presets",
            "Two hidden units and one output. A person chose these weights; nobody trained them. "
            "Pick a row of the table and follow it through the network.",
        ),
        "or-nand": translate(
            "Presets",
            "The textbook solution: y₁ is OR, y₂ is NAND, and the output is true where both are. XOR is made of gates "
            "that a single unit can compute.",
        ),
        "and": translate(
            "Presets", "One unit computes AND: it sums its inputs, and only both together pass its threshold."
        ),
        "or": translate("Presets", "One unit computes OR: its threshold is so low that one input alone passes it."),
        "nand": translate("Presets", "One unit computes NAND: AND with all signs reversed."),
        "lab-09-1": translate(
            "Presets",
            "One unit, no hidden layer. Train it: the loss stays at 0.6931 and two of four points stay wrong, "
            "because one line cannot separate XOR.",
        ),
        "lab-09-2": translate(
            "Presets",
            "The lecture's network from random weights, seed 777. Train it for 50,000 epochs: it looks stuck for a "
            "long time, then solves XOR at epoch 43,565.",
        ),
        "lab-09-3": translate(
            "Presets",
            "Three hidden layers of ten units from random weights, seed 777. Train it for 20,000 epochs.",
        ),
    }[key]
