"""Lessons as files: what a lesson is, how it is read from a folder, and whether its tasks are done. Without Qt."""
