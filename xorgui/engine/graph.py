"""What is compiled, in a graph and a session of its own, so that it goes when it is not needed any more."""

import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import tensorflow as tf
from numpy.typing import NDArray

from xorgui.engine.dense import Tensor

try:
    # WORKAROUND: private names; see _without_traces and _release. Without them all works, with more memory.
    from tensorflow.python.framework.ops import dismantle_graph
    from tensorflow.python.util import tf_stack
except ImportError:
    dismantle_graph = tf_stack = None

Arrays = list[NDArray[Any]]


class OwnGraph:
    """A graph and its session.

    XLA keeps whatever it compiles for the eager runtime until the process ends: 40 MB for each network and number of
    points. What it compiles for a session it keeps as long as the session.

    Not safe between threads.
    """

    def __init__(self) -> None:
        self._graph = tf.Graph()
        threads = {"intra_op_parallelism_threads": 1, "inter_op_parallelism_threads": 1}
        self._session = tf.compat.v1.Session(graph=self._graph, config=tf.compat.v1.ConfigProto(**threads))
        weakref.finalize(self, _release, self._session, self._graph).atexit = False

    @contextmanager
    def building(self) -> Iterator[None]:
        """What is made within, is made in this graph."""
        with self._graph.as_default(), _without_traces():
            yield

    def initial(self, variables: Sequence[Tensor]) -> Arrays:
        """Initialise all variables of the graph; the values of these."""
        with self.building():
            initializer = tf.compat.v1.global_variables_initializer()
            reads = [tf.convert_to_tensor(variable) for variable in variables]
        self._session.run(initializer)
        values: Arrays = self._session.run(reads)
        return values

    def compiled(self, body: Callable[..., Any], arguments: Sequence[NDArray[Any]]) -> Callable[..., Arrays]:
        """A function of arrays with these shapes and types, made of a function of tensors; the first call compiles."""
        with self.building():
            inputs = [tf.compat.v1.placeholder(array.dtype, array.shape) for array in arguments]
            outputs = tf.function(body, jit_compile=True, autograph=False)(*inputs)
        made: Callable[..., Arrays] = self._session.make_callable(list(outputs), inputs)
        return made


def _release(session: Any, graph: Any) -> None:
    """Give back what was compiled, and the graphs: these are full of cycles that Python's collector does not see."""
    session.close()
    if dismantle_graph is not None:
        functions = getattr(graph, "_functions", {})
        for each in [*(function.graph for function in functions.values()), graph]:
            dismantle_graph(each)


@contextmanager
def _without_traces() -> Iterator[None]:
    """Let operations keep one and the same Python stack instead of that in which each of them was made.

    WORKAROUND: nothing public turns that off. XLA writes the stacks out, frame by frame, for each operation that it
    compiles, which takes 16 of the 40 MB of a program.
    """
    if tf_stack is None or not hasattr(tf_stack, "extract_stack"):
        yield
        return
    extract, stack = tf_stack.extract_stack, tf_stack.extract_stack()
    tf_stack.extract_stack = lambda stacklevel=1: stack
    try:
        yield
    finally:
        tf_stack.extract_stack = extract
