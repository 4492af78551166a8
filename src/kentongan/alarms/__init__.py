"""Sweeps over counts: what is unusual, within a promised number of false alarms."""
