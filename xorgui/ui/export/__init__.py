"""What leaves the program through the window: pictures, dialog, code, report."""
