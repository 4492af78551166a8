"""What officers do on the desk: one step at a time, many at once, and undone."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from kentongan.ledger import queries as ledger
from kentongan.ledger.queries import history
from kentongan.reports.queries import Filter, growing, list_reports, report_by_number
from kentongan.web import edge
from tests import cast
from tests.web.conftest import LATER

CHAT = (
    "03/02/20 09.01 - FKDM Kel. Jati: Ada genangan di Jati, selutut.\n"
    "03/02/20 09.02 - FKDM Kel. Jati: Kel. Jati nihil\n"
    "03/02/20 09.03 - FKDM Kel. Jati: siap ndan 86\n"
)


def reports(**narrow):
    found = list_reports(by=cast.who("operator"), at=LATER, narrow=Filter(**narrow))
    return [report.number for report in found]


def state(number: str) -> str:
    return report_by_number(by=cast.who("operator"), at=LATER, number=number).state


def test_the_desk_says_first_what_must_be_touched(browser, told):
    text = browser("operator").get("/meja/").text
    assert "Tidak ada yang lewat tenggat." in text
    assert "dari 29 kelurahan belum kabar" in text
    assert "genangan" in text


def test_what_is_not_late_can_wait_until_its_hour(browser, db):
    rumour = cast.a_rumour()
    cast.asked(rumour)
    text = browser("verifier").get("/meja/").text
    assert "Tidak ada yang lewat tenggat. 1 lainnya bisa menunggu sampai 19.00." in text
    assert rumour.claim in text


def test_an_office_that_is_late_must_be_reminded_now(browser, db, monkeypatch):
    rumour = cast.a_rumour()
    cast.asked(rumour)
    client = browser("verifier")
    monkeypatch.setattr(edge, "now", lambda: cast.NOON + timedelta(hours=8))
    text = client.get("/meja/").text
    assert "1 hal harus disentuh sekarang." in text
    assert "Ingatkan Polres Probolinggo Kota" in text


def test_someone_accused_comes_before_everything(browser, db):
    accused = "Penculiknya sudah ketemu di Jati, massa kumpul, jangan sampai lolos!"
    cast.receive([accused, "Orang itu dikepung warga di Jati, dituduh penculik"])
    text = browser("operator").get("/meja/").text
    assert "harus disentuh sekarang." in text
    assert "Angkat jadi rumor, lalu telepon petugas jaga" in text
    assert "Tidak ada petugas jaga pada daftar piket. Telepon 110." in text


@pytest.mark.parametrize("reason", ["", "pendek"])
def test_setting_aside_needs_a_reason_and_keeps_the_input(browser, told, reason):
    client = browser("operator")
    form = {"nomor": [told.number], "alasan": reason, "asal": "/meja/"}
    response = client.post("/laporan/sisihkan/", form)
    assert response.status_code == 409
    assert "Alasan: tulis paling sedikit 10 huruf." in response.text
    assert f'value="{told.number}" checked' in response.text
    assert f'name="alasan" value="{reason}"' in response.text
    assert state(told.number) == "masuk"


def test_many_are_set_aside_one_row_each_and_can_be_undone(browser, db):
    cast.receive(cast.KIDNAP)
    numbers = reports()
    client = browser("operator")
    form = {"nomor": numbers, "alasan": "latihan komunikasi", "asal": "/meja/"}
    done = client.post("/laporan/sisihkan/", form)
    assert {state(number) for number in numbers} == {"bukan_laporan"}
    assert set(parse_qs(urlsplit(done.url).query)["urungkan"]) == set(numbers)
    page = client.get(done.url).text
    assert f"{len(numbers)} laporan disisihkan." in page
    assert "Urungkan" in page
    client.post("/laporan/buka-kembali/", {"nomor": numbers, "asal": "/meja/"})
    assert {state(number) for number in numbers} == {"masuk"}
    one = report_by_number(by=cast.who("operator"), at=LATER, number=numbers[0])
    acts = [line.act for line in history(_ref(one))]
    assert acts[:2] == ["report.reopen", "report.set_aside"]


def _ref(report):
    from kentongan.domain.refs import Ref

    return Ref("report", report.id)


def test_a_report_is_linked_to_an_open_rumour(browser, told, db):
    rumour = cast.a_rumour()
    client = browser("operator")
    form = {"nomor": [told.number], "ke": f"rumor:{rumour.number}", "asal": "/meja/"}
    assert client.post("/laporan/tautkan/", form).status_code == 302
    assert state(told.number) == "ditautkan"
    assert rumour.claim in client.get(f"/laporan/{told.number}/").text


def test_a_link_to_nothing_comes_back_to_the_report(browser, told):
    address = f"/laporan/{told.number}/"
    form = {"nomor": [told.number], "ke": "", "asal": address}
    response = browser("operator").post("/laporan/tautkan/", form)
    assert response.status_code == 409
    assert "pilih rumor atau isu yang masih terbuka" in response.text
    assert f"Laporan {told.number}" in response.text


@pytest.mark.parametrize(
    ("step", "form", "after"),
    [
        ("tolak", {"alasan": "di luar wewenang kota"}, "ditolak"),
        ("tutup", {"alasan": "sudah ditangani warga"}, "ditutup"),
        ("teruskan", {"kantor": "pupr"}, "diteruskan"),
        ("tanya", {"pertanyaan": "Sejak jam berapa airnya naik?"}, "perlu_info"),
    ],
)
def test_each_step_moves_the_report(browser, told, step, form, after):
    client = browser("operator")
    address = f"/laporan/{told.number}/"
    empty = client.post(f"{address}{step}/", dict.fromkeys(form, ""))
    assert (empty.status_code, state(told.number)) == (409, "masuk")
    assert client.post(f"{address}{step}/", form).status_code == 302
    assert state(told.number) == after
    assert client.get(address).status_code == 200


def test_an_officer_corrects_the_reading(browser, told):
    client = browser("operator")
    address = f"/laporan/{told.number}/"
    same = client.post(f"{address}betulkan/", {})
    assert same.status_code == 409
    assert "tidak ada yang diubah" in same.text
    form = {"tempat": "35.74.03.1004", "jenis_isu": "banjir"}
    unknown = client.post(f"{address}betulkan/", form)
    assert unknown.status_code == 409
    assert "Jenis isu: pilih dari daftar." in unknown.text
    client.post(f"{address}betulkan/", {**form, "jenis_isu": "genangan"})
    report = report_by_number(by=cast.who("operator"), at=LATER, number=told.number)
    assert (report.place, report.read_by[:7]) == ("35.74.03.1004", "officer")
    assert "Bacaan petugas" in client.get(address).text


def test_nothing_is_certain_on_the_word_of_one_channel(browser, told):
    client = browser("operator")
    address = f"/laporan/{told.number}/nilai/"
    sure = client.post(address, {"sumber": "A", "isi": "1"})
    assert sure.status_code == 409
    assert "dua saluran berbeda" in sure.text
    assert client.post(address, {"sumber": "B", "isi": "3"}).status_code == 302
    report = report_by_number(by=cast.who("operator"), at=LATER, number=told.number)
    assert (report.source_rating, report.content_rating) == ("B", "3")


def test_the_list_is_narrowed_by_its_address_and_read_back(browser, told, db):
    cast.receive(cast.KIDNAP)
    client = browser("operator")
    page = client.get("/laporan/?kata=genangan&keadaan=masuk").text
    assert "1 laporan, &quot;genangan&quot;, Belum dibaca." in page
    assert "penculikan" not in page
    assert "Tidak ada yang cocok." in client.get("/laporan/?kata=gempa").text
    odd = client.get("/laporan/?tempat=xx&sektor=yy&masa=zz&jenis=qq&sebelum=1")
    assert odd.status_code == 200


def test_a_sender_is_mapped_once_to_a_post(browser, db):
    cast.receive(["Kel. Jati nihil"], sender="FKDM Kel. Jati")
    client = browser("operator")
    page = client.get("/laporan/pengirim/").text
    assert "FKDM Kel. Jati" in page
    assert "usul dari namanya" in page
    from kentongan.reports.queries import senders

    pseudonym = senders(mapped=False)[0].pseudonym
    wrong = client.post("/laporan/pengirim/", {f"pos-{pseudonym}": "Pos Hantu"})
    assert wrong.status_code == 409
    assert 'value="Pos Hantu"' in wrong.text
    right = {f"pos-{pseudonym}": "FKDM Kel. Jati"}
    assert client.post("/laporan/pengirim/", right).status_code == 302
    assert senders(mapped=True)[0].post == "fkdm.35.74.03.1004"


def test_a_group_is_corrected_and_the_officer_wins(browser, db):
    cast.receive([*cast.KIDNAP, "Mobil putih itu antar jemput sekolah"])
    group = growing(by=cast.who("verifier"), at=LATER)[0]
    client = browser("verifier")
    address = f"/isu-beredar/{group.number}/"
    assert client.post(f"{address}bukan-ini/", {}).status_code == 409
    assert client.post(f"{address}satukan/", {"ke": "00-000"}).status_code == 409
    numbers = [m.number for m in _members(group)]
    split = client.post(f"{address}pisahkan/", {"nomor": numbers[:1]})
    assert split.status_code == 302
    assert split.url != address
    other = split.url.strip("/").split("/")[-1]
    client.post(f"{address}pindahkan/", {"nomor": numbers[1:2], "ke": other})
    assert len(_members(growing(by=cast.who("verifier"), at=LATER)[0])) == 2
    client.post(split.url + "satukan/", {"ke": group.number})
    assert len(_members(group)) == len(numbers)
    client.post(f"{address}bukan-ini/", {"nomor": numbers[:1]})
    assert len(_members(group)) == len(numbers) - 1


def _members(group):
    from kentongan.reports.queries import members

    return members(by=cast.who("verifier"), at=LATER, group_id=group.id)


def test_a_group_is_taken_up_from_its_page(browser, db):
    cast.receive(cast.KIDNAP)
    group = growing(by=cast.who("verifier"), at=LATER)[0]
    client = browser("verifier")
    address = f"/isu-beredar/{group.number}/"
    assert "Angkat jadi rumor" in client.get(address).text
    claim = {"klaim": "Ada anak diculik di Kanigaran"}
    assert client.post(f"{address}angkat/", claim).status_code == 302
    assert "Sudah diangkat menjadi" in client.get(address).text


def test_the_auditor_sees_acts_without_content_and_reads_the_chain(browser, answered):
    client = browser("auditor")
    page = client.get("/jejak/").text
    assert "menyetujui" in page
    assert answered.claim not in page
    assert "baris utuh, kepala" in client.post("/jejak/periksa/").text
    last = ledger.recent(1)[0]
    assert (last.act, last.reason) == ("audit.verify", "utuh")
    assert "memeriksa keutuhan catatan" in client.get("/jejak/").text
    assert ledger.verify().broken_at is None


def test_no_page_asks_the_database_once_a_row(
    browser, told, django_assert_max_num_queries
):
    cast.receive([f"banjir di Kelurahan Jati setinggi {n} cm" for n in range(40)])
    client = browser("operator")
    for path, most in (("/laporan/", 18), ("/isu-beredar/", 12), ("/meja/", 40)):
        client.get(path)
        with django_assert_max_num_queries(most):
            client.get(path)


BEATEN = "Tolong, orang dipukuli warga di Kanigaran karena dikira penculik anak!"


def _beaten_into(rumour) -> str:
    """A message about someone beaten, which the machine put into the rumour's group."""
    from kentongan.reports import actions

    by, at = cast.who("verifier"), cast.NOON + timedelta(hours=1)
    report = cast.receive([BEATEN], at=at)[0]
    actions.move(report_id=report, into=rumour.group_id, by=by, at=at)
    found = list_reports(by=by, at=LATER, narrow=Filter())
    return next(row.number for row in found if row.id == report)


@pytest.mark.parametrize("account", ["operator", "verifier"])
def test_someone_accused_in_a_rumour_taken_up_stands_among_what_is_now(
    browser, db, account
):
    """S2: nobody who may be hurt is hidden by a group that was calm."""
    rumour = cast.a_rumour()
    _beaten_into(rumour)
    client = browser(account)
    text = client.get("/meja/?lihat=sekarang").text
    assert "harus disentuh sekarang." in text
    assert f"/rumor/{rumour.number}/" in text
    assert "dipukuli" in text
    assert "Telepon petugas jaga, lalu catat teleponnya" in text
    assert "Telepon 110." in client.get("/meja/").text


def test_the_card_proposes_t1_and_takes_the_call_or_the_reason(browser, db):
    rumour = cast.a_rumour()
    _beaten_into(rumour)
    client = browser("verifier")
    page = f"/rumor/{rumour.number}/"
    text = client.get(page).text
    assert "Mesin mengusulkan: orang dituduh" in text
    assert client.post(f"{page}triase/", {"bahaya": "T2"}).status_code == 409
    form = {"bahaya": "T2", "alasan": "Cuplikan video lama dari kota lain."}
    assert client.post(f"{page}triase/", form).status_code == 302
    assert "Mesin mengusulkan" not in client.get(page).text
    assert "Cuplikan video lama" in client.get(page).text


def test_linking_says_that_somebody_may_be_accused(browser, db):
    rumour = cast.a_rumour()
    number = _beaten_into(rumour)
    client = browser("operator")
    form = {"nomor": [number], "ke": f"rumor:{rumour.number}", "asal": "/meja/"}
    text = client.post("/laporan/tautkan/", form, follow=True).text
    assert "orang mungkin sedang dituduh" in text
    assert "harus disentuh sekarang." in text


def test_the_reports_page_shows_the_duty_number_and_takes_a_persons_word(browser, db):
    number = ""
    cast.receive([BEATEN], at=cast.NOON)
    number = reports()[0]
    client = browser("operator")
    page = f"/laporan/{number}/"
    text = client.get(page).text
    assert "Orang mungkin sedang dituduh" in text
    assert "Telepon 110." in text
    bad = client.post(f"{page}bahaya/", {"dituduh": "tidak", "catatan": "film"})
    assert bad.status_code == 409
    form = {"dituduh": "tidak", "catatan": "Ini adegan film yang diputar ulang."}
    assert client.post(f"{page}bahaya/", form).status_code == 302
    assert "Orang mungkin sedang dituduh" not in client.get(page).text
    assert "harus disentuh" not in client.get("/meja/").text


def test_the_reports_page_sends_to_its_rumour_for_the_call(browser, db):
    rumour = cast.a_rumour()
    page = f"/laporan/{_beaten_into(rumour)}/"
    text = browser("operator").get(page).text
    assert f'<a class="tombol" href="/rumor/{rumour.number}/">' in text
    assert "Sudah ditelepon" not in text
    assert "Bukan orang dituduh" in text


def test_a_single_message_is_seen_however_many_groups_are_larger(browser, db):
    """S2"""
    from kentongan.web.desk.watch import now

    cast.receive([BEATEN], at=cast.NOON)
    rows = now.accused(cast.who("operator"), LATER)
    assert [row.grave for row in rows] == [True]


ADDED = "Air sekarang sudah masuk mushala, Pak, mohon dibantu."


def test_what_a_reporter_adds_stands_on_the_desk_until_somebody_read_it(browser, told):
    """S1: words through a receipt aren't lost, also on a report that is done."""
    operator, resident = browser("operator"), browser()
    page = f"/laporan/{told.number}/"
    close = {"alasan": "Sudah ditangani kelurahan."}
    assert operator.post(f"{page}tutup/", close).status_code == 302
    thread = {"nomor": told.code, "keterangan": ADDED}
    assert resident.post("/lapor/pantau/tambah/", thread).status_code == 200
    desk = operator.get("/meja/").text
    assert "Pelapor menjawab" in desk
    assert page in desk
    text = operator.get(page).text
    assert text.index("Pelapor menjawab") < text.index("Langkah berikut")
    assert ADDED in text
    assert operator.post(f"{page}terbaca/").status_code == 302
    assert "Pelapor menjawab" not in operator.get("/meja/").text
    assert ADDED in operator.get(page).text


def test_the_history_of_a_linked_report_has_the_rows_it_shares_with_others(browser, db):
    """S3: received by the file, read by the fifty, linked by the group: all of it."""
    from kentongan.reports import actions

    rumour = cast.a_rumour()
    by = cast.who("verifier")
    actions.link_group(group_id=rumour.group_id, to=rumour.ref, by=by, at=cast.NOON)
    text = browser("operator").get(f"/laporan/{reports()[0]}/").text
    assert "Belum ada catatan." not in text
    for words in ("menerima laporan", "membaca laporan", "menautkan laporan"):
        assert words in text


def test_an_office_isnt_told_of_silence_that_it_only_doesnt_see(browser, told):
    """S6: word counts are the house's or nobody's."""
    text = browser("pupr").get("/laporan/").text
    assert "Belum ada laporan yang dibuka untuk kantor Anda." in text
    assert "0 kelurahan" not in text
    assert "kabar dari 0 kelurahan" not in browser("operator").get("/laporan/").text


def test_older_groups_are_offered_when_nothing_circulates_now(browser, db, monkeypatch):
    cast.receive(cast.KIDNAP)
    client = browser("operator")
    monkeypatch.setattr(edge, "now", lambda: cast.NOON + timedelta(days=20))
    text = client.get("/isu-beredar/").text
    assert "begitu ada laporan" not in text
    assert '<a href="?masa=bulan">Lihat 30 hari terakhir</a>' in text
    assert "penculikan" in client.get("/isu-beredar/?masa=bulan").text
    monkeypatch.setattr(edge, "now", lambda: cast.NOON + timedelta(days=200))
    assert '<a href="?masa=tahun">' in client.get("/isu-beredar/").text
