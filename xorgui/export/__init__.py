"""An experiment and its run as others read them: a script, a notebook, tables, models. No Qt."""
