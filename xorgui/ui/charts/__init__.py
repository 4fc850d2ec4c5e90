"""Charts of the run, as tabs, and its timeline."""
