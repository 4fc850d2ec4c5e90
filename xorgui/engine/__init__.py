"""Training in TensorFlow: no Qt. Importing this package loads TensorFlow only where a module says so."""
