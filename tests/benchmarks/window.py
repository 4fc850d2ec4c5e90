"""The real window in training: `python -m tests.benchmarks.window [--markdown] [--seconds 10]`.

Prints steps per second with and without the window, frames, gaps between frames, and how long an edit and a stop take.
Runs on Qt's offscreen platform, which draws everything that a screen would get.
"""

import argparse
import os
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from xorgui.core.architecture import Architecture, WeightId
from xorgui.core.experiment import Start, StartKind
from xorgui.core.presets import PRESETS
from xorgui.core.reshape import by_position
from xorgui.model.document import Change, Origin
from xorgui.model.trainer import Phase
from xorgui.ui.application import prepare
from xorgui.ui.main_window import MainWindow
from xorgui.ui.transport import FULL_SPEED

EDITS = 20
STOPS = 10
NEVER = 10**12


class Frames(QObject):
    """Times at which a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return False


def until(condition: Callable[[], bool], timeout: float = 60.0) -> float:
    """Run the event loop until a condition holds, looked at each millisecond; the seconds that took."""
    start = time.perf_counter()
    loop = QEventLoop()
    poll = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    poll.timeout.connect(lambda: loop.quit() if condition() or time.perf_counter() - start > timeout else None)
    poll.start()
    loop.exec()
    poll.stop()
    return time.perf_counter() - start


def bare_speed(experiment, seconds: float) -> float:
    """Steps per second of a session that nobody looks at."""
    from xorgui.core.run import Run
    from xorgui.engine.session import Session

    session = Session(lambda event: None)
    thread = threading.Thread(target=session.run)
    thread.start()
    session.load(experiment, Run(), 1)
    session.train()
    while _newest(session) == 0:  # it may have to be compiled
        pass
    time.sleep(1.0)  # the first second fills the history, in small steps
    first, begin = _newest(session), time.perf_counter()
    time.sleep(seconds)
    last, end = _newest(session), time.perf_counter()
    session.close()
    thread.join()
    return (last - first) / (end - begin)


def _newest(session) -> int:
    while (snapshot := session.mailbox.take()) is None:
        time.sleep(0.001)
    return snapshot.state.epoch


def windowed(window: MainWindow, seconds: float) -> dict[str, float]:
    """Speed, frames and latencies of the window at full speed."""
    document, trainer = window.document, window.trainer
    frames = Frames()
    window.region.viewport().installEventFilter(frames)
    window.transport.speed.slider.setValue(FULL_SPEED)
    trainer.train()
    until(lambda: document.experiment.state.epoch > 0)
    start = time.perf_counter()
    until(lambda: time.perf_counter() - start > 1.0)
    frames.times.clear()
    first, start = document.experiment.state.epoch, time.perf_counter()
    until(lambda: time.perf_counter() - start > seconds, timeout=seconds + 60)
    steps = (document.experiment.state.epoch - first) / (time.perf_counter() - start)
    gaps = np.diff(frames.times) * 1000

    # Snapshots from before an edit are dropped: the first that is shown has it.
    shown: list[Change] = []
    document.changed.connect(lambda change: shown.append(change) if change.origin is Origin.TRAINING else None)
    edits = []
    for number in range(EDITS):
        document.set_weight(WeightId(1, 0, 0), float(number % 3) + 100.0)
        shown.clear()
        edits.append(until(lambda: bool(shown)) * 1000)
    stops = []
    for _ in range(STOPS):
        trainer.pause()
        stops.append(until(lambda: trainer.phase is Phase.IDLE) * 1000)
        trainer.train()
        until(lambda: trainer.steps_per_second > 0)
    trainer.pause()
    until(lambda: trainer.phase is Phase.IDLE)
    return {
        "steps/s": steps,
        "frames/s": 1000 / float(np.mean(gaps)),
        "gap p99 ms": float(np.percentile(gaps, 99)),
        "gap max ms": float(np.max(gaps)),
        "edit ms": median(edits),
        "edit max ms": max(edits),
        "stop ms": median(stops),
        "stop max ms": max(stops),
    }


def edit_to_painted(window: MainWindow) -> float:
    """Milliseconds from an edit at rest until diagram and region are painted, the median of EDITS."""
    views = (window.network, window.region)
    frames = [Frames() for _ in views]
    for view, frame in zip(views, frames, strict=True):
        view.viewport().installEventFilter(frame)
    times = []
    for number in range(EDITS):
        QApplication.processEvents()
        for frame in frames:
            frame.times.clear()
        start = time.perf_counter()
        window.document.set_weight(WeightId(1, 0, 0), number / 10 + 0.05)
        while not all(frame.times for frame in frames):
            QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    for view, frame in zip(views, frames, strict=True):
        view.viewport().removeEventFilter(frame)
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--markdown", action="store_true", help="print a table for the README")
    arguments = parser.parse_args()

    began = time.perf_counter()
    app = QApplication([])
    prepare(app)
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    painted = Frames()
    window.region.viewport().installEventFilter(painted)
    until(lambda: bool(painted.times))
    first_paint = painted.times[0] - began
    until(lambda: window.trainer.can_train)
    trainable = time.perf_counter() - began

    painted_in = {}
    for hidden in ((2,), (16, 16, 16)):
        architecture = Architecture.build(hidden)
        start = Start(StartKind.UNIT)
        change = by_position(window.document.experiment.architecture, architecture)
        window.document.reshape(change, window.trainer.draw(start, architecture))
        painted_in[architecture.label] = edit_to_painted(window)

    results = []
    for key in ("lab-09-2", "lab-09-3"):
        window.open_preset(key)
        experiment = PRESETS[key].experiment(window.trainer.draw)
        endless = replace(experiment, settings=replace(experiment.settings, stop_epoch=NEVER))
        window.document.set_settings(endless.settings, "benchmark")
        before = bare_speed(endless, arguments.seconds / 2)
        result = windowed(window, arguments.seconds)
        after = bare_speed(endless, arguments.seconds / 2)
        bare = (before + after) / 2
        results.append({"network": experiment.architecture.label, "bare steps/s": bare, **result})
        results[-1]["share"] = result["steps/s"] / bare
    QTimer.singleShot(0, window.close_at_once)
    app.exec()

    print(f"First paint {first_paint:.2f} s after the application's start, trainable after {trainable:.2f} s.")
    for label, milliseconds in painted_in.items():
        print(f"An edit of {label} is painted in {milliseconds:.0f} ms.")
    print()
    rows = [(name, [_cell(result[name]) for result in results]) for name in results[0]]
    for number, (name, cells) in enumerate(rows):
        if arguments.markdown:
            print(f"| {name if number else ''} | " + " | ".join(cells) + " |")
            if number == 0:
                print("| --- |" + " ---: |" * len(results))
        else:
            print(f"{name:14}" + "".join(f"{cell:>22}" for cell in cells))


def _cell(value: float | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


if __name__ == "__main__":
    main()
