"""Addresses of signing in and out."""

from kentongan.domain.acts import Act
from kentongan.web.desk.session import account, password, views
from kentongan.web.edge import route

urlpatterns = [
    route("masuk/", Act.SESSION_ENTER, views.enter),
    route("keluar/", Act.SESSION_LEAVE, views.leave),
    route("akun/", Act.OFFICER_VIEW_OWN, account.own),
    route("akun/tampilan/", Act.OFFICER_PREFER, account.prefer),
    route("akun/sesi/", Act.OFFICER_END_SESSIONS, account.end_sessions),
    route("akun/sandi/", Act.OFFICER_CHOOSE_PASSWORD, password.choose),
]
