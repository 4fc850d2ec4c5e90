"""The open lesson: its text, its tasks, and what its links point at in the window."""
