"""What Qt needs of the system; a bare Linux lacks some of it."""

from xorgui.model.words import translate

PACKAGES = (
    "libegl1 libgl1 libglib2.0-0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 "
    "libxcb-render-util0 libxcb-shape0 libfontconfig1 libdbus-1-3"
)
"""By their names in Debian and Ubuntu."""


def how_to_install() -> str:
    """One sentence for who has none of them."""
    text = translate("CommandLine", "Qt's libraries come, on Debian and Ubuntu, with: sudo apt install {packages}")
    return text.format(packages=PACKAGES)
