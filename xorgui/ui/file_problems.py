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
            return translate("FileProblems", "{name} cannot be used: {folder} is not a folder.")
        case DiskProblem.NOT_REGULAR:
            return translate("FileProblems", "{name} is a pipe or a device, not a file.")
        case DiskProblem.FORBIDDEN:
            return translate("FileProblems", "{name} cannot be used: permission denied in {folder}.")
        case DiskProblem.READ_ONLY:
            return translate("FileProblems", "{name} is read-only; save under another name.")
        case DiskProblem.FULL:
            return translate("FileProblems", "{name} cannot be written: there is no space left in {folder}.")
        case DiskProblem.GONE:
            return translate("FileProblems", "{name} cannot be reached: the drive of {folder} does not answer.")
        case DiskProblem.NAME:
            return translate(
                "FileProblems",
                "{name} cannot be the name of a file in {folder}: use a shorter one, without special characters.",
            )
        case DiskProblem.TOO_BIG:
            return translate("FileProblems", "{name} has {size} bytes; a file of this kind may have at most {most}.")
        case DocumentProblem.OTHER_KIND:
            return translate("FileProblems", "{name} is not an XOR Lab document.")
        case DocumentProblem.CUT:
            return translate("FileProblems", "{name} is damaged: the document is incomplete.")
        case DocumentProblem.NEWER:
            return translate("FileProblems", "{name} was made by a newer XOR Lab, which can open it.")
        case DocumentProblem.WRONG:
            return translate(
                "FileProblems", "{name} is damaged: “{place}” is missing, not allowed, or does not fit the rest."
            )
        case DocumentProblem.UNWRITABLE:
            return translate("FileProblems", "{name} was not written: “{place}” is not a number that a file can hold.")
        case NetworkProblem.OTHER_KIND:
            return translate("FileProblems", "{name} is not a network saved by Keras.")
        case NetworkProblem.NOT_A_CHAIN:
            return translate("FileProblems", "{name} does not fit: its layers do not form one sequence.")
        case NetworkProblem.LAYER:
            return translate(
                "FileProblems", "{name} does not fit: it has a layer “{layer}”, and only dense layers are supported."
            )
        case NetworkProblem.ACTIVATION:
            return translate("FileProblems", "{name} does not fit: the activation “{activation}” is not supported.")
        case NetworkProblem.INPUTS:
            return translate("FileProblems", "{name} does not fit: it has {count} inputs instead of 2.")
        case NetworkProblem.OUTPUTS:
            return translate("FileProblems", "{name} does not fit: it has {count} outputs instead of 1.")
        case NetworkProblem.DEEP:
            return translate(
                "FileProblems", "{name} does not fit: it has {count} hidden layers; at most {most} are supported."
            )
        case NetworkProblem.WIDE:
            return translate(
                "FileProblems", "{name} does not fit: a layer has {count} units; at most {most} are supported."
            )
        case NetworkProblem.WEIGHTS:
            return translate("FileProblems", "{name} is damaged: its weights are missing or do not fit its layers.")
        case NetworkProblem.NOT_FINITE:
            return translate("FileProblems", "{name} does not fit: a weight is infinite or not a number.")
        case _:
            return translate("FileProblems", "{name} cannot be used: {reason}.")
