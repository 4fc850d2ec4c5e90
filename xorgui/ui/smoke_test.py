"""`xorgui --smoke-test`: whether what a lesson needs works as the program is installed here.

A package is tried with it before it goes out. It uses the real window as a person does, and writes into a folder of its
own only.
"""

import logging
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from xorgui.files.saved import SUFFIX
from xorgui.model.remarks import say
from xorgui.model.trainer import Phase
from xorgui.ui.main_window import MainWindow
from xorgui.ui.reporting import Fault, Reporter
from xorgui.ui.transport import FULL_SPEED

PATIENCE = 120.0
"""Seconds for each step: slow machines are no fault."""

# What the course's notebook prints.
LAB_09_2 = """\
Iter: 0, Loss: 0.8487
Iter: 5000, Loss: 0.6847
Iter: 10000, Loss: 0.6610
Iter: 15000, Loss: 0.6154
Iter: 20000, Loss: 0.5722
Iter: 25000, Loss: 0.5433
Iter: 30000, Loss: 0.5211
Iter: 35000, Loss: 0.4911
Iter: 40000, Loss: 0.4416
Iter: 45000, Loss: 0.3313
Testset Accuracy: 1.0000"""


log = logging.getLogger(__name__)


class SmokeTestError(Exception):
    """What does not work, in one sentence."""


class SmokeTest(QObject):
    """Tries one thing after the other, prints what worked, and closes the window."""

    def __init__(self, window: MainWindow, reporter: Reporter) -> None:
        super().__init__()
        self._window = window
        self._painted = False
        self._faults: list[Fault] = []
        window.region.viewport().installEventFilter(self)
        reporter.failed.connect(self._faults.append, Qt.ConnectionType.QueuedConnection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._painted = self._painted or event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)

    def run(self) -> int:
        """The exit code."""
        steps = {
            "the window is painted": self._paint,
            "TensorFlow is loaded": self._load,
            "lab-09-2 is trained": self._train,
            "the charts are drawn, and its table is that of the notebook": self._compare,
            "it is saved, and opened again bit for bit": self._save,
            "pictures, script, notebook, model and log are exported": self._export,
            "the window speaks another language": self._translate,
        }
        code = 0
        try:
            for words, step in steps.items():
                began = time.perf_counter()
                step()
                if self._faults:
                    raise SmokeTestError(self._faults[0].details)
                print(f"{words} ({time.perf_counter() - began:.1f} s)", flush=True)
        except Exception as error:  # whatever it is, it is what the test is there to find
            log.exception("smoke test")
            print(f"smoke test failed: {error}", flush=True)
            code = 1
        self._window.close_at_once()
        return code

    def _paint(self) -> None:
        self._wait(lambda: self._painted, "the window is not painted")

    def _load(self) -> None:
        trainer = self._window.trainer
        self._wait(lambda: trainer.phase is not Phase.LOADING, "TensorFlow is not loaded")
        if not trainer.can_train:
            raise SmokeTestError(trainer.reason)

    def _train(self) -> None:
        window = self._window
        window.open_preset("lab-09-2")
        window.transport.speed.slider.setValue(FULL_SPEED)
        window.train()
        self._wait(lambda: self._window.trainer.phase is Phase.IDLE, "the training does not end")

    def _compare(self) -> None:
        charts = self._window.charts
        for index in range(charts.tabs.count()):
            self._window.show_chart(index)
            QApplication.processEvents()
        self._wait(lambda: charts.log.text.toPlainText() == LAB_09_2, "the table is another one")

    def _save(self) -> None:
        file, document = self._window.file, self._window.document
        trained = document.experiment
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"실험 lab-09-2{SUFFIX}")
            file.save(path)
            self._window.open_preset("by-hand")
            file.open(path)
        if document.experiment != trained or document.run.end != trained.state.step:
            raise SmokeTestError("the file holds something else than was saved")

    def _export(self) -> None:
        # Not before the window is painted, which is timed.
        from xorgui.export import keras_model, notebook, run_csv, script, tensorboard
        from xorgui.ui.export.pictures import image, pdf, png, svg

        window = self._window
        experiment, timeline = window.document.experiment, window.document.run.timeline
        compile(script.text(script.script(experiment, "lab-09-2", say)), "script", "exec")
        files = {
            b"\x89PNG": png(image(window)),
            b"<?xml": svg(window.network, "lab-09-2"),
            b"%PDF": pdf(window.region, "lab-09-2"),
            b"{": notebook.notebook(experiment, "lab-09-2", say),
            b"PK": keras_model.keras_file(experiment),
            b"": tensorboard.event_file(timeline, 0.0, lambda _share: None),
        }
        for beginning, content in files.items():
            if not content.startswith(beginning) or len(content) < 1_000:
                raise SmokeTestError(f"an export that should begin with {beginning!r} does not")
        if len(run_csv.run_table(timeline, lambda share: None).splitlines()) < 100:
            raise SmokeTestError("the table of the run has no rows")

    def _translate(self) -> None:
        before = self._window.actions_by_name["about"].text()
        self._window.switch_language()
        if self._window.actions_by_name["about"].text() == before:
            raise SmokeTestError("the translation is missing")
        self._window.switch_language()

    def _wait(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Let the window live until a condition holds. Raises SmokeTestError when it does not within PATIENCE."""
        loop, end = QEventLoop(), time.monotonic() + PATIENCE
        poll = QTimer(interval=10)
        poll.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
        poll.start()
        loop.exec()
        if not condition():
            raise SmokeTestError(otherwise)
