"""Where the page of a thing stands: its folder and its public number."""

from __future__ import annotations

from django.urls import get_script_prefix

FOLDERS = {
    "report": "laporan",
    "group": "isu-beredar",
    "rumour": "rumor",
    "alarm": "sinyal",
    "issue": "isu",
    "task": "tugas",
    "inquiry": "tugas",
    "decision": "keputusan",
    "early_warning": "terbitan/peringatan",
}


def page_of(kind: str, number: str) -> str:
    """Return the address of the page of a thing, in the reader's language."""
    return f"{get_script_prefix()}{FOLDERS[kind]}/{number}/"


def list_of(kind: str) -> str:
    """Return the address of the list that a thing stands in."""
    return f"{get_script_prefix()}{FOLDERS[kind]}/"
