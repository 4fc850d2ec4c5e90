"""Run by the frozen program before anything else: TensorFlow imports its client for profiling other machines, for which
21 MB of gRPC would come along, and this program has no use for networks."""

import sys
import types

_NAME = "tensorflow.python.profiler.internal._pywrap_profiler_plugin"
sys.modules[_NAME] = types.ModuleType(_NAME)
