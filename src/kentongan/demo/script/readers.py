"""What readers say of answers and releases: responses, and a right of reply."""

from __future__ import annotations

from kentongan.access import actors
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Channel
from kentongan.domain.refs import Ref
from kentongan.publication import actions as publication
from kentongan.publication import queries as public
from kentongan.publication.rules import Kind, RefusalReason
from kentongan.reports import actions as reports
from kentongan.reports.rules import spaced
from kentongan.worker import loop

THANKS = (
    "Terima kasih, sekarang ada jawaban yang bisa saya teruskan ke grup wali murid."
    " Mohon lain kali lebih cepat, karena seharian kami bingung."
)
INCITING = (
    "Jangan percaya. Kalau ketemu orang asing di gang, tangkap dan hajar saja dulu."
)
CRITICAL = (
    "Bagus ada siaran pers. Tapi jalan dan selokan di Wonoasih tergenang tiap tahun;"
    " tolong hasil pembersihan dam juga diumumkan, bukan rencananya saja."
)
ADVERT = "Promo pasang CCTV murah untuk rumah dan sekolah, hubungi kami hari ini juga."
WRONG = (
    'Yang keliru: pada "Yang kami periksa" tertulis keterangan sekolah.\n'
    "Yang benar: sekolah kami belum pernah ditanya. Yang memeriksa adalah Dikbud dari"
    " laporan yang masuk ke dinas."
)
RIGHT = (
    "Betul, yang memeriksa adalah Dikbud. Kalimatnya diperbaiki pada versi berikutnya."
)


def _say(stage: Stage, kind: Kind, channel: Channel, text: str) -> str:
    """Send the form under the newest answer or release; return its receipt."""
    page = public.latest(kind, at=stage.at)[0]
    new = reports.NewReport(
        text=text,
        client_id=f"{channel.value}-{stage.at:%m%d%H%M}",
        channel=channel,
        about=Ref("publication", page.id),
    )
    code = reports.receive_one(new=new, by=actors.PUBLIC, at=stage.at)
    loop.drain(stage.at)
    return spaced(code)


def thank(stage: Stage) -> None:
    """Respond to the first answer, an hour after it."""
    _say(stage, Kind.ANSWER, Channel.RESPONSE, THANKS)


def incite(stage: Stage) -> None:
    """Call for violence under the second answer."""
    code = _say(stage, Kind.ANSWER, Channel.RESPONSE, INCITING)
    stage.slips["tanggapan yang tidak tampil"] = code


def object_to(stage: Stage) -> None:
    """Ask to correct the answer (hak jawab)."""
    code = _say(stage, Kind.ANSWER, Channel.CORRECTION, WRONG)
    stage.slips["hak jawab"] = code


def respond_to_release(stage: Stage) -> None:
    """Respond to the release: one criticises, one advertises."""
    _say(stage, Kind.RELEASE, Channel.RESPONSE, CRITICAL)
    _say(stage, Kind.RELEASE, Channel.RESPONSE, ADVERT)


def _waiting(stage: Stage, text: str) -> int:
    by = stage.who("operator")
    found = public.responses(by=by, at=stage.at, state="masuk")
    return next(one.id for one in found if one.text[:20] == text[:20])


def _show(stage: Stage, text: str) -> None:
    response, by = _waiting(stage, text), stage.who("operator")
    publication.show_response(response_id=response, by=by, at=stage.at)


def _keep_back(stage: Stage, text: str, reason: RefusalReason) -> None:
    publication.refuse_response(
        response_id=_waiting(stage, text),
        reason=reason,
        by=stage.who("operator"),
        at=stage.at,
    )


def show_thanks(stage: Stage) -> None:
    """Read the first response and let it show."""
    _show(stage, THANKS)


def keep_back(stage: Stage) -> None:
    """Read the call for violence and keep it back, with the reason."""
    _keep_back(stage, INCITING, RefusalReason.INCITES)


def moderate_release(stage: Stage) -> None:
    """Let the criticism show, and keep the advertisement back."""
    _show(stage, CRITICAL)
    _keep_back(stage, ADVERT, RefusalReason.ADVERT)


def accept(stage: Stage) -> None:
    """Let the head accept the correction; the third answer carries it."""
    by = stage.who("kepala")
    request = public.corrections(by=by, at=stage.at)[0]
    publication.accept_correction(
        request_id=request.id, reason=RIGHT, by=by, at=stage.at
    )


STEPS = (
    Step(on(2020, 1, 31, "20:30"), thank),
    Step(on(2020, 2, 1, "08:00"), show_thanks),
    Step(on(2020, 2, 9, "19:00"), incite),
    Step(on(2020, 2, 10, "08:00"), keep_back),
    Step(on(2020, 2, 22, "10:00"), object_to),
    Step(on(2020, 2, 23, "16:00"), accept),
    Step(on(2020, 2, 25, "13:00"), respond_to_release),
    Step(on(2020, 2, 25, "15:00"), moderate_release),
)
