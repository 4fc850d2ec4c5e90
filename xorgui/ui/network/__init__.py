"""The network diagram: where everything lies, what it looks like, and how it is taken in hand."""
