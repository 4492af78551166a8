"""Addresses of the audit trail."""

from kentongan.domain.acts import Act
from kentongan.web.desk.audit import views
from kentongan.web.edge import route

urlpatterns = [
    route("jejak/", Act.AUDIT_VIEW, views.trail),
    route("jejak/periksa/", Act.AUDIT_VERIFY, views.verify),
]
