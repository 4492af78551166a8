"""The forum's action plan of a year: actions, measures, achievements, evidence."""
