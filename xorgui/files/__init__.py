"""Documents and networks as files: what is in them, read and written without Qt."""
