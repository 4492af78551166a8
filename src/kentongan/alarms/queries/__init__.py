"""Reads of this room: alarms with their record, and early warnings."""

from kentongan.alarms.queries.alarms import (
    AlarmView,
    Record,
    RunView,
    Sighting,
    alarm_by_number,
    alarms,
    last_run,
    record,
    unsettled,
)
from kentongan.alarms.queries.early_warnings import (
    Arrived,
    EarlyWarningView,
    early_warning_by_number,
    early_warnings,
    to_acknowledge,
)

__all__ = [
    "AlarmView",
    "Arrived",
    "EarlyWarningView",
    "Record",
    "RunView",
    "Sighting",
    "alarm_by_number",
    "alarms",
    "early_warning_by_number",
    "early_warnings",
    "last_run",
    "record",
    "to_acknowledge",
    "unsettled",
]
