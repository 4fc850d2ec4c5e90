"""What a window shows of its document, for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xorgui.files.saved import ViewState

if TYPE_CHECKING:
    from xorgui.ui.main_window import MainWindow


def view_of(window: MainWindow) -> ViewState:
    """What is chosen at present."""
    selection = window.selection
    x1, x2 = selection.input
    return ViewState(
        row=selection.row,
        probe=(x1, x2),
        unit=selection.pinned,
        rounded=selection.rounded,
        classes_only=window.classes_only.isChecked(),
        chart=window.charts.page,
    )


def show_view(window: MainWindow, view: ViewState) -> None:
    """Choose it again, as far as the document has it."""
    selection = window.selection
    if view.row is None:
        selection.probe(view.probe)
    else:
        selection.choose_row(view.row)
    sizes = window.document.experiment.architecture.sizes
    unit = view.unit
    is_there = unit is not None and unit[0] < len(sizes) and unit[1] < sizes[unit[0]]
    selection.pin_unit(unit if is_there else None)
    selection.set_rounded(view.rounded)
    window.classes_only.setChecked(view.classes_only)
    window.charts.open_page(view.chart)
