"""What a network is and what it computes, in NumPy: no Qt, no TensorFlow."""
