"""The year's action plan with a period's achievements: PDF, workbook, copy sheet."""

from __future__ import annotations

from kentongan.documents import typeset
from kentongan.documents.action_plan.copy_sheet import Field, fields, text
from kentongan.documents.action_plan.values import ActionPlan, Proof, Row
from kentongan.documents.action_plan.workbook import xlsx

__all__ = ["ActionPlan", "Field", "Proof", "Row", "fields", "pdf", "text", "xlsx"]


def pdf(doc: ActionPlan) -> bytes:
    """Return the plan and what the period reached; the first sentence is counted."""
    return typeset("action_plan", doc)
