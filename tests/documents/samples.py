"""Invented documents of an invented month; people are named by post only."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from kentongan.documents import (
    Figure,
    Frame,
    Signatory,
    attendance,
    briefing,
    charts,
    clarification,
    early_warning,
    followups,
    invitation,
    maps,
    minutes,
    press_release,
    request_letter,
    situation,
    supplement,
)
from kentongan.domain.codes import Letter, Level, Sector, Verdict, VerdictKind
from kentongan.domain.periods import WIB

FORUM = "Tim Terpadu Penanganan Konflik Sosial Kota Probolinggo"
MEETING = f"Rapat koordinasi {FORUM}"
RAKOR = date(2020, 2, 24)
HEAD = hashlib.sha256(b"the ledger's head").hexdigest()
ROOM = "Ruang Rapat Bakesbangpol, Jalan Mawar 39A"


def at(day: int, hour: int = 9, minute: int = 0, *, month: int = 2) -> datetime:
    return datetime(2020, month, day, hour, minute, tzinfo=WIB)


FRAME = Frame(
    city="Kota Probolinggo",
    office="Badan Kesatuan Bangsa dan Politik",
    address="Jalan Mawar 39A, Kota Probolinggo, Jawa Timur",
    period="27 Januari–24 Februari 2020",  # noqa: RUF001
    at=at(24, 7),
    zone=WIB,
    classification="Terbatas",
    demo=True,
    draft=True,
    data_version="2020-02/3",
    ledger_seq=12345,
    ledger_head=HEAD,
)

INVITATION = invitation.Invitation(
    frame=FRAME,
    letter=Letter.AGENCIES,
    forum=FORUM,
    starts_at=at(24),
    ends_at=None,
    venue=ROOM,
    agenda=("Tindak lanjut Rakor Januari", "Kabar penculikan anak", "Kapal pesiar"),
    invitees=(
        invitation.Invitee("Kapolres Probolinggo Kota"),
        invitation.Invitee("Kepala KSOP Probolinggo", "membawa jadwal kapal"),
        invitation.Invitee("Kepala Dinas Kesehatan"),
    ),
    signatory=Signatory("Kepala Bakesbangpol Kota Probolinggo"),
    uid="rakor-2020-02@peragaan",
    online="tautan dikirim pada pagi hari rapat",
    bring=("laporan tindak lanjut beserta buktinya",),
    material_due_at=at(21, 15),
    contact="sekretariat Tim Terpadu",
    copies=("Wali Kota Probolinggo",),
)

_POINTS = tuple(
    charts.Point(
        date(2020, 2, day),
        count=9 if day in {8, 20} else day % 3,
        expected=1.4,
        low=0,
        high=3,
        alarm=day in {8, 20},
    )
    for day in range(1, 25)
)


def square(
    place: int, level: Level, count: int | None = None, *, machine: bool = False
) -> maps.MapShape:
    west, south = 113.2 + place % 5 * 0.01, -7.8 + place // 5 * 0.01
    ring = (
        (west, south),
        (west + 0.01, south),
        (west + 0.01, south + 0.01),
        (west, south + 0.01),
        (west, south),
    )
    kode = f"35.74.01.{1001 + place}"
    name = f"Kelurahan {place}"
    return maps.MapShape(kode, name, (ring,), level, count, machine)


SITUATION = situation.Situation(
    frame=FRAME,
    title="Laporan situasi Februari 2020",
    rakor=RAKOR,
    headline="Keadaan: aman dan kondusif, dua hal perlu perhatian.",
    gaps="26 dari 29 kelurahan cukup melapor. Belum cukup data: Kedunggaleng.",
    matters=(
        situation.Matter("Kabar penculikan", Level.ATTENTION, "140 pesan, 11 tempat."),
        situation.Matter("Genangan", Level.ATTENTION, "Surut; dam perlu dibersihkan."),
    ),
    statements=(
        situation.Statement("Wali Kota Probolinggo", "Aman dan kondusif.", at(24, 9)),
    ),
    sectors=tuple(
        situation.SectorPart(
            sector,
            Level.ATTENTION if sector is Sector.SOCIETY else Level.SAFE,
            (
                situation.SectorItem(
                    title="Pesan berantai",
                    level=Level.ATTENTION,
                    facts="140 pesan dalam 29 hari; biasanya tiga sehari.",
                    place="11 kelurahan",
                    parties="orang tua murid",
                    development="tiga gelombang",
                    steps="klarifikasi versi 3 terbit",
                    obstacles="sumber di luar kota",
                ),
            )
            if sector is Sector.SOCIETY
            else (),
        )
        for sector in Sector
    ),
    districts=(
        situation.DistrictPart(
            "Wonoasih",
            reporting=5,
            villages=6,
            levels=(Level.SAFE, Level.UNKNOWN, Level.SAFE, Level.ATTENTION, Level.SAFE),
            silent=("Kedunggaleng",),
            problems=(
                situation.Problem(
                    "Dam tersumbat", "Dibersihkan", "PUPR", date(2020, 2, 28)
                ),
            ),
        ),
    ),
    rumours=(
        situation.RumourPart(
            claim="Ada anak diculik",
            verdict="SALAH",
            spread="140 pesan di 11 kelurahan",
            checked_by=("Polres Probolinggo Kota", "RSUD"),
            scope="Kota Probolinggo, Januari sampai 24 Februari 2020",
            versions=(
                situation.Version(
                    1, at(1), "Tidak ada kasus di kota.", "Kepala Kantor"
                ),
            ),
        ),
    ),
    calendar=(situation.Occasion("25 Maret 2020", "Nyepi", "kota", "libur"),),
    forecast=situation.Forecast("Belum ada perkiraan: data baru 29 hari."),
    followups=(
        situation.FollowUp(
            "1", "Papan larangan", "PUPR", date(2020, 2, 10), "Terhambat"
        ),
    ),
    recommendations=(
        situation.Recommendation("Pernyataan bersama", "Polres", date(2020, 2, 24)),
    ),
    charts=(
        Figure(
            "Pesan penculikan per hari",
            charts.line(_POINTS, title="Pesan penculikan per hari"),
            head=("Pekan", "Tercatat"),
            rows=(("1", "12"), ("2", "19")),
        ),
    ),
    map=Figure(
        "Tingkat per kelurahan",
        maps.svg(
            [square(i, list(Level)[i % 5], count=i) for i in range(29)],
            title="Tingkat per kelurahan",
        ),
        head=("Kelurahan", "Tingkat"),
        rows=(("Kelurahan 1", "Aman"),),
    ),
    exceptions=("Laporan 48-317: belum ada pemilik",),
)

SUPPLEMENT = supplement.Supplement(
    frame=FRAME,
    rakor=RAKOR,
    locked_at=at(21, 15),
    until=at(24, 7),
    headline="Keadaan: aman dan kondusif, tiga hal perlu perhatian.",
    headline_at_lock="Keadaan: aman dan kondusif, dua hal perlu perhatian.",
    received="96 laporan masuk sejak bahan dikunci.",
    changes=(
        supplement.Change(at(22, 20), "Penculikan", "23 pesan baru", source="warga"),
    ),
    unchanged=("Kapal pesiar: belum ada jawaban KSOP",),
)

ATTENDANCE = attendance.Attendance(
    frame=FRAME,
    meeting=MEETING,
    starts_at=at(24),
    venue=ROOM,
    attendees=(
        attendance.Attendee("Kapolres Probolinggo Kota", attendance.Presence.PRESENT),
        attendance.Attendee(
            "Kepala Dinas Kesehatan", attendance.Presence.REPRESENTED, "Sekretaris"
        ),
        attendance.Attendee("Kepala KSOP Probolinggo"),
    ),
    keeper=Signatory("Sekretaris Tim Terpadu"),
)

MINUTES = minutes.Minutes(
    frame=FRAME,
    meeting=MEETING,
    invitation="",
    starts_at=at(24),
    ends_at=at(24, 11, 40),
    venue=ROOM,
    agenda=("Tindak lanjut Rakor Januari", "Kabar penculikan anak"),
    chair="Wali Kota Probolinggo",
    secretary="Kepala Bakesbangpol",
    note_taker="",
    present=("Polres Probolinggo Kota", "Kodim 0820"),
    represented=("Dinas Kesehatan",),
    no_word=("KSOP",),
    opening=("Pimpinan membuka rapat pukul 09.00 WIB.",),
    discussion=(
        minutes.Discussion(
            "Kabar penculikan anak",
            (minutes.Remark("Polres", "Tidak ada laporan penculikan di kota."),),
            ("Simpulan: pernyataan bersama hari ini.",),
        ),
    ),
    resolutions=(
        minutes.Resolution(
            "K1",
            "Permohonan penundaan kunjungan kapal pesiar",
            competence="permohonan; KSOP memutuskan",
            addressee="Kepala KSOP",
            reply="belum ada jawaban",
            condition="WHO mencabut kedaruratan",
            reviews=("25 Maret 2020", "24 Mei 2020"),
            supporters=(minutes.Remark("Polres", "demi keamanan pelabuhan"),),
        ),
    ),
    matrix=(
        minutes.FollowUp("1", "Poster", "Diskominfo", date(2020, 2, 24), "poster"),
        minutes.FollowUp("2", "Edaran sekolah", "Dikbud", date(2020, 2, 26), "edaran"),
    ),
    closing="Rapat ditutup pukul 11.40 WIB.",
    approves=Signatory("Wali Kota Probolinggo"),
    writes=Signatory("Notulis"),
    guests=("Pengadilan Negeri",),
)

FOLLOWUPS = followups.FollowUps(
    frame=FRAME,
    previous=date(2020, 1, 27),
    rakor=RAKOR,
    rows=(
        followups.FollowUp(
            "1", "Papan", "PUPR", date(2020, 2, 10), "Selesai", date(2020, 2, 8), "foto"
        ),
        followups.FollowUp(
            "2", "Data", "Dispopar", date(2020, 2, 10), "Terhambat", late=10
        ),
    ),
    waiting=(
        followups.Waiting("K1", "Kapal pesiar", "jawaban KSOP", date(2020, 2, 24)),
    ),
)

BRIEFING = briefing.Briefing(
    frame=FRAME,
    reader="Wali Kota",
    rakor=RAKOR,
    data_until=at(24, 7),
    headline="Keadaan: aman dan kondusif, tiga hal perlu perhatian.",
    coverage="26 dari 29 kelurahan cukup melapor.",
    unknown=("Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul"),
    matters=(
        briefing.Matter(
            "Isu penculikan anak, naik lagi",
            "140 pesan, 11 kelurahan. Polres, Dikbud, dan RSUD memeriksa: tidak ada"
            " kasus di kota s.d. pagi ini.",
        ),
        briefing.Matter("Kapal pesiar", "Surat sudah terkirim, belum dijawab."),
        briefing.Matter("Genangan Wonoasih-Kedopok", "Surut."),
    ),
    asks=("pernyataan bersama Polres hari ini", "data pedagang", "pembersihan dam"),
    last_month="Januari",
    tallies=(
        briefing.Tally("selesai", 4),
        briefing.Tally("terhambat", 1),
        briefing.Tally("belum lapor", 1),
    ),
    may_say=("Sampai pagi ini tidak ada kasus penculikan di kota.",),
    must_not_say=("di mana pun tidak ada", "kapal kami larang"),
    confidence="tinggi untuk isu 1; sedang untuk genangan (3 kelurahan diam).",
)

REQUEST_LETTER = request_letter.RequestLetter(
    frame=FRAME,
    addressee="Kepala KSOP Kelas IV Probolinggo",
    addressee_place="Probolinggo",
    subject="Permohonan penundaan kunjungan kapal pesiar",
    background=("WHO menyatakan kedaruratan.", "Sebuah kapal dijadwalkan berkunjung."),
    request="menunda kunjungan kapal pesiar",
    until="sampai WHO mencabut kedaruratan tersebut",
    signatory=Signatory("Wali Kota Probolinggo"),
    card=request_letter.ConditionCard(
        code="K1",
        decision="Penundaan kunjungan dimohonkan",
        competence="permohonan; KSOP memutuskan",
        predicate="WHO mencabut kedaruratan",
        source="pengumuman WHO",
        checker="Dinas Kesehatan",
        frequency="setiap pekan",
        reviews=("25 Maret 2020",),
        reply="",
        supporters=(request_letter.Supporter("Polres", "keamanan pelabuhan"),),
        checks=(request_letter.Check(at(14), "Dinas Kesehatan", "masih berlaku"),),
        in_favour=(
            request_letter.Evidence(date(2020, 1, 30), "Kedaruratan dinyatakan", "WHO"),
        ),
    ),
    copies=("Gubernur Jawa Timur",),
)

CLARIFICATION = clarification.Clarification(
    frame=FRAME,
    question="Benarkah ada penculikan anak di Kota Probolinggo?",
    claim="Ada anak diculik di Kanigaran, sebarkan",
    verdict=Verdict.FALSE,
    answer="Tidak ada penculikan anak di Kota Probolinggo sampai 24 Februari 2020.",
    place="Kota Probolinggo",
    period="1 Januari sampai 24 Februari 2020",
    as_of=at(24, 7),
    checked_by=("Polres Probolinggo Kota", "Dikbud", "RSUD"),
    versions=(
        clarification.Version(1, at(1), "Tidak ada kasus.", "Kepala Kantor"),
        clarification.Version(2, at(9), "Tetap.", "Kepala Kantor", "gelombang baru"),
    ),
    kind=VerdictKind.CONTEXT,
    not_covered="tidak mencakup luar kota",
    checked=("laporan kehilangan anak",),
    advice=("jangan teruskan foto orang", "bila melihat kejadian, telepon 110"),
    url="https://peragaan.example/benarkah/penculikan",
)

EARLY_WARNING = early_warning.EarlyWarning(
    frame=FRAME,
    title="Genangan di Kecamatan Wonoasih dan Kedopok",
    level=Level.ALERT,
    hazard="Cuaca dan banjir",
    certainty="sedang terjadi",
    onset="bertindak sekarang",
    advised="Menjauh",
    place="Kecamatan Wonoasih, Kecamatan Kedopok",
    starts_at=at(15, 20, 50),
    ends_at=at(16, 12),
    size="Air setinggi lutut di permukiman dekat sungai, masih naik.",
    affected="Warga dekat sungai.",
    what_to_do=("Pindahkan barang ke tempat tinggi.", "Matikan listrik."),
    avoid=("Jangan melintasi arus deras.",),
    help=("Dalam bahaya, telepon 112.",),
    steps=("Perahu karet disiapkan.",),
    announcer="Kepala Pelaksana BPBD",
    announced_at=at(15, 20, 50),
    number="48-317",
    replaces="31-205",
    outcome="Berakhir Senin, 17 Februari 2020, 09.30 WIB.",
    url="http://127.0.0.1:8000/peringatan/48-317/",
)

PRESS_RELEASE = press_release.PressRelease(
    frame=FRAME,
    title="Rakor PKS membahas kabar penculikan dan kunjungan kapal pesiar",
    released_on=date(2020, 2, 25),
    lead="Tim Terpadu membahas dua hal yang meresahkan warga.",
    paragraphs=("Enam arahan Januari dibaca lebih dahulu.",),
    quotes=(press_release.Quote("Wali Kota Probolinggo", "Tidak ada penculikan."),),
    decisions=(
        press_release.PublicDecision("Kota memohon penundaan.", "jawaban KSOP"),
        press_release.PublicDecision("Pernyataan bersama."),
    ),
    scope="Berlaku untuk Kota Probolinggo sampai 24 Februari 2020.",
    contact="Sekretariat Tim Terpadu",
    signatory=Signatory("Kepala Bakesbangpol Kota Probolinggo"),
    url="https://peragaan.example/siaran",
)

PACK = [
    (invitation, INVITATION),
    (situation, SITUATION),
    (supplement, SUPPLEMENT),
    (attendance, ATTENDANCE),
    (minutes, MINUTES),
    (followups, FOLLOWUPS),
    (briefing, BRIEFING),
    (request_letter, REQUEST_LETTER),
    (clarification, CLARIFICATION),
    (early_warning, EARLY_WARNING),
    (press_release, PRESS_RELEASE),
]
EDITABLE = [pair for pair in PACK if hasattr(pair[0], "docx")]
