"""A lab report as HTML that browsers and Qt's own text engine read alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Facts:
    """Names with values, one under the other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A table with names over its columns."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Printed:
    """Text as a program prints it."""

    text: str


@dataclass(frozen=True)
class Words:
    """Paragraphs."""

    text: str


@dataclass(frozen=True)
class Figure:
    """A picture by its name, so many points of the screen wide, and what it shows."""

    name: str
    width: int
    caption: str


Block = Facts | Grid | Printed | Words | Figure


@dataclass(frozen=True)
class Part:
    """A heading and what stands under it; on paper, perhaps on a new page."""

    heading: str
    blocks: tuple[Block, ...]
    is_on_new_page: bool = False


@dataclass(frozen=True)
class Report:
    """`language` is the code by which browsers choose fonts and hyphens, "en" or "ko"."""

    title: str
    below: str
    parts: tuple[Part, ...]
    language: str = "en"


# Qt's text engine knows few properties; what it does not know, it passes over. Where the system's language is Korean,
# sans-serif is a font whose subscripts are specks: first come fonts in which they can be read.
_STYLE = """
body { font-family: "DejaVu Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", sans-serif; }
body { font-size: 10.5pt; line-height: 1.45; color: #1C2733; }
@media screen { body { max-width: 720px; margin: 2em auto; padding: 0 1em; } }
h1 { font-size: 20pt; margin-bottom: 0; }
h2 { font-size: 13pt; margin-top: 18px; margin-bottom: 6px; color: #2B6CB0; }
p.quiet, p.caption { color: #66727F; }
p.caption { font-size: 9pt; margin-top: 2px; }
p.figure { line-height: 100%; margin-bottom: 0; }
h2.new-page { page-break-before: always; }
table { margin-bottom: 6px; }
td, th { padding: 2px 16px 2px 0; text-align: left; vertical-align: top; }
th, td.name { color: #66727F; font-weight: normal; white-space: nowrap; }
pre { font-family: "DejaVu Sans Mono", "Noto Sans Mono", Consolas, Menlo, monospace; font-size: 9.5pt; }
img { max-width: 100%; }
"""


def html(report: Report, address: Callable[[str], str]) -> str:
    """The whole page; `address(name)` is where a figure's picture is found."""
    body = "\n".join(_part(part, address) for part in report.parts)
    title = escape(report.title)
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f'<p class="quiet">{escape(report.below)}</p>\n{body}\n</body>\n</html>\n'
    )


def _part(part: Part, address: Callable[[str], str]) -> str:
    blocks = "\n".join(_block(block, address) for block in part.blocks)
    kind = ' class="new-page"' if part.is_on_new_page else ""
    return f"<h2{kind}>{escape(part.heading)}</h2>\n{blocks}"


def _block(block: Block, address: Callable[[str], str]) -> str:
    match block:
        case Facts(rows):
            return _table(
                f'<tr><td class="name">{escape(name)}</td><td>{_lines(value)}</td></tr>' for name, value in rows
            )
        case Grid(names, rows):
            head = "".join(f"<th>{escape(name)}</th>" for name in names)
            cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
            return _table(f"<tr>{row}</tr>" for row in (head, *cells))
        case Printed(text):
            return f"<pre>{escape(text)}</pre>"
        case Words(text):
            return "\n".join(f"<p>{_lines(paragraph)}</p>" for paragraph in text.split("\n\n"))
        case Figure(name, width, caption):
            picture = f'<img src="{address(name)}" width="{width}" alt="{escape(caption)}">'
            return f'<p class="figure">{picture}</p>\n<p class="caption">{escape(caption)}</p>'


def _table(rows: Iterable[str]) -> str:
    return "\n".join(["<table>", *rows, "</table>"])


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
