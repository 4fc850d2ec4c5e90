"""Why a file cannot be read or written, in sentences."""

from enum import StrEnum

from xorgui.core.disk import BadFileError, DiskProblem
from xorgui.core.numbers import show_count
from xorgui.files.documents import DocumentProblem
from xorgui.files.keras_networks import NetworkProblem
from xorgui.model.words import translate


def explain_file(error: BadFileError) -> str:
    """One sentence: the file by its name, what is wrong with it and what would help."""
    values = {name: show_count(value) if isinstance(value, int) else value for name, value in error.values.items()}
    return _sentence(error.problem).format(name=error.path.name or error.path, folder=error.path.parent, **values)


def _sentence(problem: StrEnum) -> str:
    match problem:
        case DiskProblem.MISSING:
            return translate("FileProblems", "There is no file {name} in {folder}.")
        case DiskProblem.FOLDER:
            return translate("FileProblems", "{name} is a folder.")
        case DiskProblem.FILE:
            return translate("FileProblems", "{name} is a file, not a folder.")
        case DiskProblem.NO_FOLDER:
            return translate("FileProblems", "{name} cannot be there: {folder} is no folder.")
        case DiskProblem.NOT_REGULAR:
            return translate("FileProblems", "{name} is a pipe or a device, not a file.")
        case DiskProblem.FORBIDDEN:
            return translate("FileProblems", "{name} cannot be used: the system does not allow it in {folder}.")
        case DiskProblem.READ_ONLY:
            return translate("FileProblems", "{name} may only be read; save under another name.")
        case DiskProblem.FULL:
            return translate("FileProblems", "{name} cannot be written: there is no room left in {folder}.")
        case DiskProblem.GONE:
            return translate("FileProblems", "{name} cannot be reached: the drive of {folder} does not answer.")
        case DiskProblem.NAME:
            return translate(
                "FileProblems", "{name} is no name for a file in {folder}: take a shorter one, without signs."
            )
        case DiskProblem.TOO_BIG:
            return translate("FileProblems", "{name} has {size} bytes, and a file of its kind at most {most}.")
        case DocumentProblem.OTHER_KIND:
            return translate("FileProblems", "{name} is no document of XOR Lab.")
        case DocumentProblem.CUT:
            return translate("FileProblems", "{name} is damaged: it is not a whole document.")
        case DocumentProblem.NEWER:
            return translate("FileProblems", "{name} was made by a newer XOR Lab, which can open it.")
        case DocumentProblem.WRONG:
            return translate(
                "FileProblems", "{name} is damaged: “{place}” is missing, not allowed, or does not fit the rest."
            )
        case DocumentProblem.UNWRITABLE:
            return translate("FileProblems", "{name} is not written: “{place}” is no number that a file can hold.")
        case NetworkProblem.OTHER_KIND:
            return translate("FileProblems", "{name} is no network that Keras has saved.")
        case NetworkProblem.NOT_A_CHAIN:
            return translate("FileProblems", "{name} does not fit: its layers are not one behind the other.")
        case NetworkProblem.LAYER:
            return translate("FileProblems", "{name} does not fit: it has a layer “{layer}”, and here all are dense.")
        case NetworkProblem.ACTIVATION:
            return translate("FileProblems", "{name} does not fit: there is no activation “{activation}” here.")
        case NetworkProblem.INPUTS:
            return translate("FileProblems", "{name} does not fit: it has {count} inputs, and here there are 2.")
        case NetworkProblem.OUTPUTS:
            return translate("FileProblems", "{name} does not fit: it has {count} outputs, and here there is 1.")
        case NetworkProblem.DEEP:
            return translate(
                "FileProblems", "{name} does not fit: it has {count} hidden layers, and {most} are the most."
            )
        case NetworkProblem.WIDE:
            return translate("FileProblems", "{name} does not fit: a layer has {count} units, and {most} are the most.")
        case NetworkProblem.WEIGHTS:
            return translate("FileProblems", "{name} is damaged: its weights are missing or do not fit its layers.")
        case NetworkProblem.NOT_FINITE:
            return translate("FileProblems", "{name} does not fit: a weight is infinite or no number.")
        case _:
            return translate("FileProblems", "{name} cannot be used: {reason}.")
