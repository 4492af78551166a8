"""Words that people read for the codes of this room."""

from kentongan.domain.words import Words
from kentongan.publication.rules import (
    CorrectionState,
    DraftState,
    Kind,
    Message,
    RefusalReason,
    ResponseState,
)
from kentongan.science.text.redact.spans import SpanKind

KINDS: dict[Kind, Words] = {
    Kind.ANSWER: Words("Klarifikasi", "Answer"),
    Kind.HOLDING: Words("Pernyataan sementara", "Holding statement"),
    Kind.RELEASE: Words("Siaran pers", "Press release"),
    Kind.WARNING: Words("Peringatan dini", "Early warning"),
}
MESSAGES: dict[Message, Words] = {
    Message.FIRST: Words("Peringatan", "Warning"),
    Message.UPDATE: Words("Pembaruan", "Update"),
    Message.ENDED: Words("Berakhir", "Ended"),
    Message.NOT_COMING: Words("Dibatalkan", "Cancelled"),
    Message.WRONG: Words("Dibatalkan", "Cancelled"),
}
DRAFTS: dict[DraftState, Words] = {
    DraftState.DRAFT: Words("Menunggu persetujuan", "Waiting for approval"),
    DraftState.PUBLISHED: Words("Terbit", "Published"),
    DraftState.RETURNED: Words("Dikembalikan", "Returned"),
}
RESPONSES: dict[ResponseState, Words] = {
    ResponseState.RECEIVED: Words("Belum dibaca", "To be read"),
    ResponseState.SHOWN: Words("Tampil", "Shown"),
    ResponseState.REFUSED: Words("Tidak ditampilkan", "Not shown"),
}
CORRECTIONS: dict[CorrectionState, Words] = {
    CorrectionState.RECEIVED: Words("Sedang diperiksa", "Being considered"),
    CorrectionState.ACCEPTED: Words("Diterima", "Accepted"),
    CorrectionState.REFUSED: Words("Tidak diterima", "Not accepted"),
}
REASONS: dict[RefusalReason, Words] = {
    RefusalReason.PERSONAL: Words("memuat data pribadi", "holds personal data"),
    RefusalReason.INSULT: Words("menghina orang", "insults a person"),
    RefusalReason.INCITES: Words("menghasut kekerasan", "incites violence"),
    RefusalReason.ADVERT: Words("iklan", "an advertisement"),
    RefusalReason.OTHER_MATTER: Words("bukan tanggapan", "not a response"),
}
PERSONAL_DATA: dict[SpanKind, Words] = {
    SpanKind.LINK: Words("tautan", "a link"),
    SpanKind.EMAIL: Words("alamat surel", "an e-mail address"),
    SpanKind.NATIONAL_ID: Words("NIK", "a national id number"),
    SpanKind.FAMILY_CARD: Words("nomor kartu keluarga", "a family card number"),
    SpanKind.PHONE: Words("nomor telepon", "a phone number"),
    SpanKind.ACCOUNT: Words("nomor rekening", "a bank account number"),
    SpanKind.PLATE: Words("pelat nomor", "a number plate"),
    SpanKind.ADDRESS: Words("alamat rumah", "a home address"),
    SpanKind.SCHOOL: Words("nama sekolah anak", "a child's school"),
    SpanKind.CLASS: Words("kelas anak", "a child's class"),
    SpanKind.AGE: Words("umur anak", "a child's age"),
    SpanKind.NAME: Words("nama orang", "a person's name"),
}
