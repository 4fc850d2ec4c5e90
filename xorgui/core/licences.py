"""Whose work the program is made of, and under which terms it may be passed on."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from xorgui.core.resources import resource

# Among the metadata of a package, or TensorFlow's list of what it contains.
_FILE = re.compile(r"\.dist-info/.*(licen[cs]e|copying|notice|authors)|THIRD_PARTY_NOTICES", re.IGNORECASE)
_CLASSIFIER = "License :: "


def licences() -> str:
    """The terms of this program and of all packages that it is made of.

    The frozen program has them as a resource, elsewhere they are read from what is installed.
    """
    try:
        return resource("licences.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return "\n\n\n".join(map(terms, packages()))


def packages(root: str = "xorgui") -> Iterator[Distribution]:
    """An installed package and all that it needs, each once."""
    names = [root]
    for name in names:
        try:
            found = distribution(name)
        except PackageNotFoundError:  # needed on other systems only
            continue
        yield found
        for needed in found.requires or ():
            normal = re.split(r"[^\w.-]", needed, maxsplit=1)[0].lower().replace("_", "-")
            if "extra ==" not in needed and normal not in names:
                names.append(normal)


def terms(package: Distribution) -> str:
    """Name, version and purpose of a package, the name of its licence, and the text where it has one."""
    metadata: Any = package.metadata  # a mapping with get(), which its type does not tell in Python 3.11
    named = metadata.get("License-Expression") or metadata.get("License") or ""
    if not named or "\n" in named:  # some have the whole text there
        kinds = [kind for kind in metadata.get_all("Classifier", []) if kind.startswith(_CLASSIFIER)]
        named = ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)
    texts = [
        Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace").strip()
        for file in package.files or ()
        if _FILE.search(file.as_posix())
    ]
    title = f"{metadata['Name']} {package.version}"
    purpose = metadata.get("Summary") or ""
    return "\n\n".join(filter(None, [f"{title}\n{'=' * len(title)}", purpose, named, *texts]))
