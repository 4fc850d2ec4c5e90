"""The state of the window as QObjects without widgets."""
