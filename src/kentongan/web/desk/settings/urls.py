"""Addresses of the administrator's pages."""

from kentongan.domain.acts import Act
from kentongan.web.desk.sent import sent
from kentongan.web.desk.settings import (
    accounts,
    agencies,
    bringing,
    custodians,
    duties,
    forums,
    healthy,
    letterhead,
    overview,
    posts,
    seats,
    tokens,
)
from kentongan.web.edge import route

ACCOUNT = "pengaturan/akun/<str:account>/"
AGENCY = "pengaturan/kantor/<str:code>/"
FORUM = "pengaturan/forum/<slug:code>/"
POST = "pengaturan/pos/<str:code>/"

urlpatterns = [
    route("pengaturan/", Act.SETTINGS_VIEW, overview.first_day),
    route("pengaturan/awal/", Act.SETTINGS_VIEW, overview.start),
    route("pengaturan/periksa/", Act.SETTINGS_VIEW, overview.checks),
    route("pengaturan/kesehatan/", Act.SETTINGS_VIEW, healthy.health),
    route("pengaturan/kantor/", Act.SETTINGS_VIEW, agencies.offices),
    route("pengaturan/kantor/tambah/", Act.AGENCY_ADD, sent(agencies.add)),
    route(AGENCY, Act.SETTINGS_VIEW, agencies.office),
    route(f"{AGENCY}ubah/", Act.AGENCY_CHANGE, sent(agencies.change)),
    route(f"{AGENCY}tutup/", Act.AGENCY_CLOSE, sent(agencies.close)),
    route(f"{AGENCY}buka/", Act.AGENCY_REOPEN, sent(agencies.reopen)),
    route("pengaturan/forum/", Act.SETTINGS_VIEW, forums.forums),
    route("pengaturan/forum/tambah/", Act.FORUM_ADD, sent(forums.add)),
    route(FORUM, Act.SETTINGS_VIEW, forums.forum),
    route(f"{FORUM}ubah/", Act.FORUM_CHANGE, sent(forums.change)),
    route(f"{FORUM}kursi/", Act.FORUM_SEAT, sent(seats.fill)),
    route(f"{FORUM}kursi/<int:seat>/kosongkan/", Act.FORUM_UNSEAT, sent(seats.vacate)),
    route("pengaturan/akun/", Act.OFFICER_VIEW, accounts.accounts),
    route("pengaturan/akun/tambah/", Act.OFFICER_ADD, sent(accounts.add)),
    route(ACCOUNT, Act.OFFICER_VIEW, accounts.account),
    route(f"{ACCOUNT}ubah/", Act.OFFICER_CHANGE, sent(accounts.change)),
    route(f"{ACCOUNT}tutup/", Act.OFFICER_CLOSE, sent(accounts.close)),
    route(f"{ACCOUNT}buka/", Act.OFFICER_REOPEN, sent(accounts.reopen)),
    route(f"{ACCOUNT}sandi/", Act.OFFICER_RESET, sent(accounts.reset)),
    route("pengaturan/kop/", Act.SETTINGS_VIEW, letterhead.letterhead),
    route("pengaturan/kop/lambang/", Act.SETTINGS_VIEW, letterhead.emblem),
    route("pengaturan/kop/simpan/", Act.HOUSE_LETTERHEAD, sent(letterhead.keep)),
    route("pengaturan/piket/", Act.SETTINGS_VIEW, duties.duties),
    route("pengaturan/piket/tambah/", Act.DUTY_SET, sent(duties.add)),
    route("pengaturan/piket/<int:duty>/akhiri/", Act.DUTY_CLOSE, sent(duties.close)),
    route("pengaturan/token/", Act.TOKEN_VIEW, tokens.tokens),
    route("pengaturan/token/beri/", Act.TOKEN_MAKE, sent(tokens.make)),
    route("pengaturan/token/<int:token>/akhiri/", Act.TOKEN_END, sent(tokens.end)),
    route("pengaturan/pemegang-kunci/", Act.SETTINGS_VIEW, custodians.custodians),
    route(
        "pengaturan/pemegang-kunci/tunjuk/", Act.CUSTODIAN_NAME, sent(custodians.add)
    ),
    route(
        "pengaturan/pemegang-kunci/<int:custodian>/akhiri/",
        Act.CUSTODIAN_END,
        sent(custodians.close),
    ),
    route("pengaturan/tempat/", Act.PLACE_IMPORT, bringing.bring),
    route("pengaturan/pos/", Act.SETTINGS_VIEW, posts.posts),
    route("pengaturan/pos/tambah/", Act.POST_ADD, sent(posts.add)),
    route("pengaturan/pos/lengkapi/", Act.POST_ADD, sent(posts.complete)),
    route(f"{POST}tutup/", Act.POST_CLOSE, sent(posts.close)),
    route(f"{POST}buka/", Act.POST_REOPEN, sent(posts.reopen)),
]
