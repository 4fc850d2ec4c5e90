"""What can be exported, by the names that the command line uses."""

from enum import StrEnum


class Format(StrEnum):
    """Pictures, then what is made of the experiment and its run, then the report of both."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    PY = "py"
    IPYNB = "ipynb"
    CSV = "csv"
    KERAS = "keras"
    TENSORBOARD = "tensorboard"
    HTML = "html"
    REPORT = "report"
    """The report as PDF."""

    @property
    def suffix(self) -> str:
        """How its files are called; a log is a folder, whose name is anybody's."""
        return {Format.TENSORBOARD: "", Format.REPORT: ".pdf"}.get(self, f".{self.value}")

    def file_name(self, stem: str) -> str:
        """How a file is called unless somebody says otherwise: a report not as a picture."""
        return f"{stem}{'-report' if self.is_report else '-log' if self is Format.TENSORBOARD else ''}{self.suffix}"

    @property
    def is_picture(self) -> bool:
        return self in (Format.PNG, Format.SVG, Format.PDF)

    @property
    def is_report(self) -> bool:
        return self in (Format.HTML, Format.REPORT)
