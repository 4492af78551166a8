"""Words that people read for the codes of this room."""

from kentongan.domain.words import Words
from kentongan.plans.rules import Duty, Grade, Part, State

STATES: dict[State, Words] = {
    State.DRAFTED: Words("Disusun", "Being drafted"),
    State.RUNNING: Words("Berjalan", "Running"),
    State.FINISHED: Words("Selesai", "Finished"),
}
DUTIES: dict[Duty, Words] = {
    Duty.PLANNING: Words("Rencana aksi", "Action plan"),
    Duty.COORDINATION: Words("Koordinasi", "Coordination"),
    Duty.INFORMING: Words("Informasi kepada publik", "Informing the public"),
    Duty.WARNING: Words("Peringatan dini", "Early warning"),
    Duty.RESPONSE: Words("Penanganan cepat dan damai", "Fast peaceful response"),
    Duty.RECOVERY: Words("Pengungsi dan pemulihan", "Refugees and recovery"),
}
GRADES: dict[Grade, Words] = {
    Grade.ABOVE: Words("Melebihi target", "Above target"),
    Grade.MET: Words("Sesuai target", "On target"),
    Grade.NEAR: Words("Mendekati target", "Near target"),
    Grade.BELOW: Words("Belum sesuai target", "Below target"),
}
PARTS: dict[Part, Words] = {
    Part.B04: Words("B04, Januari-April", "B04, January-April"),
    Part.B08: Words("B08, Mei-Agustus", "B08, May-August"),
    Part.B12: Words("B12, September-Desember", "B12, September-December"),
}
