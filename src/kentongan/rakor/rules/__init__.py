"""Pure rules of the Rakor: the meeting, its agenda and directives, decisions."""

from kentongan.rakor.rules.decisions import MACHINE as DECISION
from kentongan.rakor.rules.decisions import State as DecisionState
from kentongan.rakor.rules.meeting import MACHINE as MEETING
from kentongan.rakor.rules.meeting import State as MeetingState

__all__ = ["DECISION", "MEETING", "DecisionState", "MeetingState"]
