"""Words that people read for the codes of this room."""

from kentongan.domain.words import Words
from kentongan.tasks.rules import ActivityState, Finding, InquiryState, TaskState

TASKS: dict[TaskState, Words] = {
    TaskState.ASSIGNED: Words("Belum dimulai", "Not started"),
    TaskState.STARTED: Words("Dikerjakan", "In progress"),
    TaskState.BLOCKED: Words("Terhambat", "Blocked"),
    TaskState.REPORTED: Words("Bukti sedang diperiksa", "Proof being checked"),
    TaskState.DONE: Words("Selesai, bukti diterima", "Done, proof accepted"),
    TaskState.CANCELLED: Words("Dibatalkan", "Cancelled"),
}
INQUIRIES: dict[InquiryState, Words] = {
    InquiryState.ASKED: Words("Menunggu jawaban", "Waiting"),
    InquiryState.REPLIED: Words("Dijawab", "Answered"),
    InquiryState.CANCELLED: Words("Dibatalkan", "Cancelled"),
}
ACTIVITIES: dict[ActivityState, Words] = {
    ActivityState.PLANNED: Words("Direncanakan", "Planned"),
    ActivityState.DONE: Words("Terlaksana", "Carried out"),
    ActivityState.CANCELLED: Words("Batal", "Cancelled"),
}
FINDINGS: dict[Finding, Words] = {
    Finding.NONE: Words("tidak ada kejadian", "no such event"),
    Finding.SOME: Words("ada kejadian", "there is an event"),
    Finding.UNKNOWN: Words("belum diketahui", "not known yet"),
}
