"""CAP 1.2 (Common Alerting Protocol): messages read to values, and written."""

from kentongan.formats.cap.reading import HostileCap, NotCap, read
from kentongan.formats.cap.values import (
    Alert,
    Area,
    Category,
    Certainty,
    Info,
    MsgType,
    Pair,
    Reference,
    Resource,
    ResponseType,
    Scope,
    Severity,
    Status,
    Urgency,
)
from kentongan.formats.cap.writing import write

__all__ = [
    "Alert",
    "Area",
    "Category",
    "Certainty",
    "HostileCap",
    "Info",
    "MsgType",
    "NotCap",
    "Pair",
    "Reference",
    "Resource",
    "ResponseType",
    "Scope",
    "Severity",
    "Status",
    "Urgency",
    "read",
    "write",
]
