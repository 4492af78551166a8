"""Addresses of signing in and out."""

from kentongan.domain.acts import Act
from kentongan.web.desk.session import password, views
from kentongan.web.edge import route

urlpatterns = [
    route("masuk/", Act.SESSION_ENTER, views.enter),
    route("keluar/", Act.SESSION_LEAVE, views.leave),
    route("akun/sandi/", Act.OFFICER_CHOOSE_PASSWORD, password.choose),
]
