"""Reports: the list, one report with its next step, and taking in files."""
