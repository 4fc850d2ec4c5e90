"""Run by the frozen program before anything else: the flags that a user has set for another TensorFlow or for JAX stay
out. TensorFlow ends the process at one that it does not know, at every start and before anything can be told.
"""

import os

for _name in ("XLA_FLAGS", "TF_XLA_FLAGS"):
    os.environ.pop(_name, None)
