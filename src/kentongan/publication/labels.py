"""Words that people read for the codes of this room."""

from kentongan.domain.words import Words
from kentongan.publication.rules import (
    CorrectionState,
    DraftState,
    Kind,
    RefusalReason,
    ResponseState,
)

KINDS: dict[Kind, Words] = {
    Kind.ANSWER: Words("Klarifikasi", "Answer"),
    Kind.HOLDING: Words("Pernyataan sementara", "Holding statement"),
    Kind.RELEASE: Words("Siaran pers", "Press release"),
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
