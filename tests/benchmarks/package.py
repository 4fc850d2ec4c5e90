"""The packaged program beside this environment's: `python -m tests.benchmarks.package [--program dist/xorgui/xorgui]`.

Prints how long the window and TensorFlow take after the process is started, memory at rest, steps per second, sizes.
Linux only. Without DISPLAY the windows are on Qt's offscreen platform.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

STARTS = 3
SPEEDS = 3
RESTED_SECONDS = 3.0
FEW, MANY = 50_000, 60_000_000
DIST = Path(__file__).parents[2] / "dist"


def starts(command: list[str]) -> tuple[float, float]:
    """Seconds from the process to the first paint and to where it can train, each the median of STARTS."""
    times: dict[str, list[float]] = {"painted": [], "loaded": []}
    for _ in range(STARTS):
        began = time.perf_counter()
        with subprocess.Popen([*command, "--smoke-test"], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                for word, taken in times.items():
                    if f"is {word} " in line:
                        taken.append(time.perf_counter() - began)
        if process.returncode:
            sys.exit("the smoke test fails")
    return median(times["painted"]), median(times["loaded"])


def memory(command: list[str]) -> dict[str, int]:
    """Megabytes of the process at rest: in all, of its own, and of files, which the system can take back."""
    with subprocess.Popen(command) as process:
        before, since = 0, time.monotonic()
        while time.monotonic() - since < RESTED_SECONDS or before < 300:
            time.sleep(0.5)
            found = re.findall(r"(VmRSS|RssAnon|RssFile):\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())
            now = {name: int(value) // 1024 for name, value in found}
            if abs(now["VmRSS"] - before) > 2:
                before, since = now["VmRSS"], time.monotonic()
        process.terminate()
    return now


def speed(command: list[str]) -> float:
    """Steps per second of `xorgui train`, without its start."""
    taken = []
    for epochs in (FEW, MANY):
        began = time.perf_counter()
        subprocess.run(
            [*command, "train", "--epochs", str(epochs), "--every", str(epochs)], check=True, stdout=subprocess.DEVNULL
        )
        taken.append(time.perf_counter() - began)
    return (MANY - FEW) / (taken[1] - taken[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=DIST / "xorgui/xorgui", help="the packaged program")
    program = parser.parse_args().program.resolve()
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    commands = {"packaged": [str(program)], "in this environment": [sys.executable, "-m", "xorgui"]}
    speeds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(SPEEDS):  # in turn, because what else the machine does changes
        for name, command in commands.items():
            speeds[name].append(speed(command))
    for name, command in commands.items():
        painted, loaded = starts(command)
        rested = memory(command)
        print(f"{name}: first paint {painted:.2f} s, can train after {loaded:.2f} s, ", end="")
        print(f"{rested['VmRSS']} MB at rest ({rested['RssAnon']} its own, {rested['RssFile']} of files), ", end="")
        print(f"{median(speeds[name]):,.0f} steps/s", flush=True)
    size = sum(file.lstat().st_size for file in program.parent.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"folder {size / 1e6:.0f} MB")
    for file in sorted(DIST.glob("xorgui[-_]*")):
        print(f"{file.name} {file.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
