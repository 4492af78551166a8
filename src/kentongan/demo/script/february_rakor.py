"""22 to 26 February: the third wave, the third answer, the Rakor, the release."""

from __future__ import annotations

from datetime import date, timedelta

from kentongan.demo.script import acts, notula
from kentongan.demo.script.january import daily
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Competence, Phase, Sector
from kentongan.domain.refs import Ref
from kentongan.publication import actions as publication
from kentongan.rakor import actions as rakor
from kentongan.rakor.rules.decisions import Side
from kentongan.tasks import actions as tasks
from kentongan.worker import loop

DIRECTIVES = (
    "Diskominfo > memasang poster klarifikasi > 24 Februari 2020 pukul 15.00"
    " > foto poster",
    "Dikbud > menyampaikan edaran penjemputan anak > 26 Februari 2020 > surat edaran",
    "Polres, Kodim 0820 > mengunjungi 29 kelurahan bersama lurah > 9 Maret 2020"
    " > daftar kunjungan",
    "PUPR, DLH > membersihkan dam Wonoasih dan Kedopok > 28 Februari 2020 > foto",
    "Dinkes > pemberantasan sarang nyamuk bersama lurah > 6 Maret 2020 > laporan",
    "Dispopar > mendata pedagang terdampak > 6 Maret 2020 > daftar pedagang",
    "Lurah Kedunggaleng, Lurah Sumber Wetan, Lurah Pohsangit Kidul"
    " > mengirim kembali laporan nihil harian > 27 Februari 2020 > laporan nihil",
)


def replies(stage: Stage) -> None:
    """Let the three offices answer for the weekend."""
    text = "Sampai malam ini tidak ada laporan penculikan di kota."
    for account in ("polres", "dikbud", "rsud"):
        acts.answer(stage, account, text)


def morning(stage: Stage) -> None:
    """06.55: the latest messages; the third answer, as of 07.00."""
    stage.take_in()
    acts.link_new(stage)
    acts.draft(
        stage,
        "Sampai pagi ini tidak ada kasus penculikan di Kota Probolinggo menurut"
        " pemeriksaan Polres.",
        on(2020, 2, 24, "06:50"),
        "Diperiksa ulang sampai 24 Februari 2020 pagi. Atas hak jawab warga,"
        " keterangan sekolah diperbaiki menjadi keterangan Dikbud.",
        schools="Keterangan Dikbud atas laporan sekolah",
    )


def supplement(stage: Stage) -> None:
    """Add the developments until 07.00 to the locked material."""
    text = (
        "Perkembangan s.d. 07.00: jawaban atas isu penculikan diperbarui (versi 3);"
        " genangan surut; harga cabai belum turun."
    )
    rakor.add_supplement(
        meeting_id=stage.ids["rakor_february"],
        text=text,
        as_of=on(2020, 2, 24, "07:00"),
        by=stage.who("sekretaris"),
        at=stage.at,
    )
    loop.drain(stage.at)


def meet(stage: Stage) -> None:
    """Hold the Rakor: follow-ups first, statements, decisions, directives."""
    meeting = stage.ids["rakor_february"]
    secretary, chair = stage.who("sekretaris"), stage.who("walikota")
    rakor.open_meeting(meeting_id=meeting, by=chair, at=stage.at)
    acts.attendance(stage, "rakor_february", absent=("fkub",))
    _statements(stage)
    _decisions(stage)
    acts.direct(stage, "rakor_february", DIRECTIVES)
    notula.write(stage, "rakor_february", "2020-02")
    end = stage.at + timedelta(hours=2, minutes=30)
    rakor.close_meeting(meeting_id=meeting, by=secretary, at=end)


def _statements(stage: Stage) -> None:
    ship = Ref("decision", stage.ids["ship_decision"])
    said = (
        (
            "wali_kota",
            "Wali Kota",
            "Situasi aman dan kondusif; terima kasih kepada semua pihak.",
            Sector.SECURITY,
            None,
        ),
        (
            "polres",
            "Kepala Bagian Operasi",
            "Tidak ada kejadian penculikan di wilayah kota.",
            Sector.SOCIETY,
            Ref("rumour", stage.ids["rumour"]),
        ),
        (
            "polres",
            "Kepala Bagian Operasi",
            "Pemerintah kota sudah berkirim surat; Polres mendukung penundaan.",
            Sector.ECONOMY,
            ship,
        ),
    )
    for office, speaker, words, sector, about in said:
        rakor.make_statement(
            meeting_id=stage.ids["rakor_february"],
            new=rakor.NewStatement(
                office=office,
                speaker=speaker,
                words=words,
                scope="Kota Probolinggo",
                as_of=stage.at,
                sector=sector,
                about=about,
            ),
            by=stage.who("notulis"),
            at=stage.at,
        )


def _decisions(stage: Stage) -> None:
    """K1: the letter stands, looked at again; K2: one statement together."""
    secretary, chair = stage.who("sekretaris"), stage.who("walikota")
    meeting = stage.ids["rakor_february"]
    rakor.remind(
        decision_id=stage.ids["ship_decision"],
        reviewed=rakor.Reviewed(
            next_reviews=(date(2020, 3, 25), date(2020, 5, 24)),
            note="Belum dijawab KSOP; permohonan tetap.",
            meeting_id=meeting,
        ),
        by=secretary,
        at=stage.at,
    )
    joint = rakor.propose(
        new=rakor.NewDecision(
            title="Pernyataan bersama tentang isu penculikan",
            text="Wali Kota dan Polres menyampaikan satu keterangan, per 24 Februari"
            " 2020 pukul 07.00: tidak ada kejadian penculikan di kota.",
            competence=Competence.OWN,
        ),
        by=secretary,
        at=stage.at,
    )
    rakor.make(decision_id=joint.pk, meeting_id=meeting, by=chair, at=stage.at)
    rakor.take_effect(decision_id=joint.pk, by=secretary, at=stage.at)
    stage.ids["joint_decision"] = joint.pk


def poster(stage: Stage) -> None:
    """Let Diskominfo show that the poster hangs."""
    acts.finish(stage, "diskominfo", "poster", "Poster terpasang di lima kecamatan.")


def release_drafted(stage: Stage) -> None:
    """Draft the press release."""
    release = publication.draft_release(
        about=Ref("rakor", stage.ids["rakor_february"]),
        title="Rakor Tim Terpadu: tiga hal perlu perhatian",
        body=RELEASE,
        by=stage.who("operator"),
        at=stage.at,
    )
    stage.ids["release"] = release.pk


def release_approved(stage: Stage) -> None:
    """Approve it as a second person."""
    by = stage.who("kepala")
    publication.approve_release(release_id=stage.ids["release"], by=by, at=stage.at)


def minutes(stage: Stage) -> None:
    """Approve and circulate the minutes; note what became known of the ship."""
    meeting = stage.ids["rakor_february"]
    acts.leave_rest(stage, "2020-02")
    rakor.approve_minutes(meeting_id=meeting, by=stage.who("walikota"), at=stage.at)
    rakor.circulate(meeting_id=meeting, by=stage.who("sekretaris"), at=stage.at)
    rakor.note_evidence(
        decision_id=stage.ids["ship_decision"],
        side=Side.FOR,
        text="Kedatangan kapal Artania pada 26 Februari dibatalkan.",
        source="Pemberitaan umum",
        by=stage.who("operator"),
        at=stage.at,
    )


def activity(stage: Stage) -> None:
    """Two offices plan and carry out what they do for prevention."""
    by = stage.who("dikbud")
    planned = tasks.plan_activity(
        what="Sosialisasi penjemputan anak kepada wali murid",
        phase=Phase.PREVENTION,
        place="SD Peragaan 1",
        day=date(2020, 2, 13),
        by=by,
        at=stage.at,
    )
    tasks.report_activity(
        activity_id=planned.pk,
        day=date(2020, 2, 13),
        proof="Dihadiri 60 wali murid, daftar hadir ada.",
        by=by,
        at=stage.at,
    )
    tasks.plan_activity(
        what="Apel tiga pilar di Kecamatan Mayangan",
        phase=Phase.PREVENTION,
        place="Kecamatan Mayangan",
        day=date(2020, 2, 19),
        by=stage.who("polres"),
        at=stage.at,
    )


RELEASE = (
    "Tim Terpadu Penanganan Konflik Sosial Kota Probolinggo bertemu pada Senin,"
    " 24 Februari 2020, membahas keadaan kota dan tindak lanjut rapat Januari."
    " Keadaan kota aman dan kondusif; tiga hal perlu perhatian, dan tiga dari"
    " 29 kelurahan belum cukup melapor sehingga belum dapat dinilai.\n"
    "Isu penculikan anak. Menurut pemeriksaan Polres, sampai pagi itu tidak ada kasus"
    " penculikan di kota. Warga diminta tidak meneruskan foto orang dan tidak"
    " bertindak sendiri; yang melihat kejadian dapat menelepon 110.\n"
    "Kapal pesiar. Kota memohon KSOP menunda sandar kapal pesiar sampai WHO mencabut"
    " kedaruratan kesehatan. Yang memutuskan KSOP; surat itu belum dijawab.\n"
    "Genangan di Wonoasih dan Kedopok sudah surut. PUPR dan DLH membersihkan dam"
    " paling lambat 28 Februari; Dinas Kesehatan dan lurah memberantas sarang nyamuk"
    " paling lambat 6 Maret.\n"
    "Tanggapan atas siaran ini dapat ditulis di halaman resmi dan dibaca lebih dahulu"
    " sebelum ditampilkan. Bila ada yang keliru, warga dapat meminta perbaikan."
)
STEPS = (
    Step(on(2020, 2, 13, "13:00"), activity),
    Step(on(2020, 2, 21, "20:00"), replies),
    *daily("07:40", date(2020, 2, 22), date(2020, 2, 23)),
    Step(on(2020, 2, 24, "06:55"), morning),
    Step(on(2020, 2, 24, "07:05"), acts.publish),
    Step(on(2020, 2, 24, "07:10"), supplement),
    Step(on(2020, 2, 24, "09:00"), meet),
    Step(on(2020, 2, 24, "14:30"), poster),
    Step(on(2020, 2, 25, "09:00"), release_drafted),
    Step(on(2020, 2, 25, "11:00"), release_approved),
    Step(on(2020, 2, 26, "10:00"), minutes),
)
