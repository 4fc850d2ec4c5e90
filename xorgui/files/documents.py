"""`*.xorlab` files: JSON with a format version. Nothing in them is ever run."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from xorgui.core.disk import BadFileError, DiskProblem, read_whole, write_whole
from xorgui.files.saved import Saved

# The largest document, 2-16-16-16-16-16-16-1 with Adam and 5,000 standardised points edited many times, has 20 MB.
MAX_BYTES = 32_000_000
# A reader makes an object of each value, and few are not packed: what has more would only fill the memory.
MAX_VALUES = 2_000_000


class DocumentProblem(StrEnum):
    """Why a file is no document; those of the disk are in DiskProblem."""

    OTHER_KIND = "not JSON, or of another program"
    CUT = "it begins as a document, but is not whole"
    NEWER = "a version that this program does not know yet"
    WRONG = "something in it is missing, not allowed, or does not fit the rest"
    UNWRITABLE = "the document holds what no file may"


OLDEST = 1
MIGRATIONS: dict[int, Callable[[dict[str, object]], dict[str, object]]] = {}
"""By version, what makes the fields of that version those of the next one."""


def read(path: Path) -> Saved:
    """The document in a file. Raises BadFileError, and nothing else."""
    return parsed(read_whole(path, MAX_BYTES), path)


def write(path: Path, saved: Saved) -> bytes:
    """Put a document into a file; what was written. Raises BadFileError, and then the file is as it was."""
    content = text_of(saved, path)
    write_whole(path, content)
    return content


def text_of(saved: Saved, path: Path) -> bytes:
    """What is written into a file: only what can be read again. Raises BadFileError."""
    from pydantic import ValidationError

    from xorgui.files import schema
    from xorgui.files.encoding import encoded
    from xorgui.files.packing import laid_out

    try:
        content = laid_out(encoded(saved)).encode() + b"\n"
        schema.DocumentPart.model_validate_json(content)
    except ValidationError as error:
        raise BadFileError(DocumentProblem.UNWRITABLE, path, place=_place(error.errors()[0]["loc"])) from error
    except ValueError as error:  # a number that JSON does not have
        raise BadFileError(DocumentProblem.UNWRITABLE, path, place="") from error
    return content


def parsed(content: bytes, path: Path) -> Saved:
    """The document that a file's content is; `path` is for the BadFileError, which is all that this raises."""
    import pydantic_core
    from pydantic import ValidationError

    from xorgui.files import schema
    from xorgui.files.decoding import MisfitError, decoded

    if content.count(b",") > MAX_VALUES:
        raise BadFileError(DiskProblem.TOO_BIG, path, size=len(content), most=MAX_BYTES)
    try:
        fields = pydantic_core.from_json(content, allow_inf_nan=False)
    except ValueError as error:
        is_ours = b'"format"' in content[:100] and f'"{schema.FORMAT}"'.encode() in content[:100]
        raise BadFileError(DocumentProblem.CUT if is_ours else DocumentProblem.OTHER_KIND, path) from error
    version = fields.get("version") if isinstance(fields, dict) and fields.get("format") == schema.FORMAT else None
    if type(version) is not int or version < OLDEST:
        raise BadFileError(DocumentProblem.OTHER_KIND, path)
    if version > schema.VERSION:
        raise BadFileError(DocumentProblem.NEWER, path)
    try:
        for old in range(version, schema.VERSION):
            fields = MIGRATIONS[old](fields)
            content = pydantic_core.to_json(fields)
        return decoded(schema.DocumentPart.model_validate_json(content))
    except ValidationError as error:
        raise BadFileError(DocumentProblem.WRONG, path, place=_place(error.errors()[0]["loc"])) from error
    except MisfitError as error:
        raise BadFileError(DocumentProblem.WRONG, path, place=_place(error.place)) from error


def _place(place: tuple[str | int, ...]) -> str:
    """Where in a file something stands, for a person: "setups 1 settings learning_rate"; items count from 1."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in place)
