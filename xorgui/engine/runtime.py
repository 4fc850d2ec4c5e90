"""Getting TensorFlow into the process with the settings that this engine needs; importing this loads nothing."""

import importlib
import os
import platform
import threading
from enum import StrEnum

from xorgui.core.lasting import lasting
from xorgui.engine.memory import give_back_pages

# A whole loop of steps becomes one kernel as long as a step touches fewer bytes than this; without it each operation of
# each step is dispatched on its own: 2-2-1 on four points makes 14 million steps a second instead of 0.5 million.
# Above it matrix products are the library's, which is faster for large layers. Thousands of steps a second at 150,000,
# 400,000 and 1,000,000: 2-8-8-1 x 200 (sum) 157, 177, 177. 2-12-12-1 x 200 (sum) 66, 66, 78. 2-16-16-16-1 x 200
# (product) 41, 45, 13. 2-32-32-1 x 200 (product) 40, 40, 6. From 4,000,000 on some large networks fail to compile.
SMALL_LOOP_BYTES = 400_000
SMALL_LOOP_OPTION = "xla_cpu_small_while_loop_byte_threshold"
BACKEND_OPTIONS = "--xla_backend_extra_options="

# What TensorFlow reads from the environment while it is imported; a value that the user has set stays.
ENVIRONMENT = {
    # Nothing but fatal errors on standard error.
    "TF_CPP_MIN_LOG_LEVEL": "3",
    # Announces itself on standard error, and changes the order of sums from one processor to the next.
    "TF_ENABLE_ONEDNN_OPTS": "0",
    # Networks this small are slower on a graphics card, and looking for one takes seconds.
    "CUDA_VISIBLE_DEVICES": "-1",
    # A place that no file can be in: keras would write its settings into the user's home, and the user's own, which may
    # ask for another backend or precision, are not meant for this program.
    "KERAS_HOME": os.devnull,
}

X86 = {"x86_64", "amd64", "i386", "i686", "x86"}

_loading = threading.Lock()
_loaded = False


class Obstacle(StrEnum):
    """Why TensorFlow cannot run here."""

    NO_AVX = "the processor has no AVX"
    NOT_LOADED = "the import fails"
    CRASHED = "the import ended the program the last time"


class EngineUnavailableError(RuntimeError):
    """TensorFlow cannot run here; `obstacle` says why, for the views to put into the user's language."""

    def __init__(self, obstacle: Obstacle, detail: str = "") -> None:
        self.obstacle = obstacle
        super().__init__(detail or obstacle.value)


def load() -> None:
    """Import TensorFlow and Keras (2-6 s), once; any thread may call it. Raises EngineUnavailableError."""
    global _loaded
    with _loading:
        if _loaded:
            return
        if not has_avx():
            raise EngineUnavailableError(Obstacle.NO_AVX)
        prepare_environment()
        try:
            with lasting():
                tensorflow = importlib.import_module("tensorflow")
                importlib.import_module("keras")
        except ImportError as error:
            raise EngineUnavailableError(Obstacle.NOT_LOADED, str(error)) from error
        # One step is far too little work to share among cores, and the window wants the others.
        tensorflow.config.threading.set_intra_op_parallelism_threads(1)
        tensorflow.config.threading.set_inter_op_parallelism_threads(1)
        give_back_pages()
        _loaded = True


def has_avx() -> bool:
    """Whether TensorFlow's binaries can run on this processor: without AVX they kill the process while importing.

    True where it cannot be told.
    """
    if platform.machine().lower() not in X86:
        return True
    try:
        # WORKAROUND: a private name, but the only place that knows on every system without another dependency.
        features = importlib.import_module("numpy._core._multiarray_umath").__cpu_features__
        return bool(features.get("AVX", True))
    except (ImportError, AttributeError):
        return True


def prepare_environment() -> None:
    """Set the environment variables that TensorFlow reads while it is imported; keeps what the user has set."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ["XLA_FLAGS"] = with_hoisted_loops(os.environ.get("XLA_FLAGS", ""))


def with_hoisted_loops(flags: str) -> str:
    """XLA_FLAGS with the option that compiles small loops into one kernel, unless they have it already.

    An extra option of the backend and not a flag of its own: XLA ends the process at a flag that it does not know, and
    passes over an extra option that it does not know.
    """
    if SMALL_LOOP_OPTION in flags:
        return flags
    option = f"{SMALL_LOOP_OPTION}={SMALL_LOOP_BYTES}"
    words = flags.split()
    for index, word in enumerate(words):
        # The option is a list, and a second one would replace the first.
        if word.startswith(BACKEND_OPTIONS):
            words[index] = f"{word},{option}"
            return " ".join(words)
    return " ".join([*words, BACKEND_OPTIONS + option])
