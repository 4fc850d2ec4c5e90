"""A sentence on what could not be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def refuse(window: QWidget, title: str, sentence: str) -> None:
    """Say why nothing has happened, without stopping anything: training may go on behind."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
