"""Addresses of the public forms; `origin.form` asks where they are sent from."""

from kentongan.domain.acts import Act
from kentongan.web.origin import form
from kentongan.web.public.reporting import asking, photos, said, thread, views

urlpatterns = [
    form("lapor/", Act.PUBLIC_REPORT, views.report),
    form("lapor/dibagikan/", Act.PUBLIC_REPORT, views.shared),
    form("lapor/serupa/", Act.PUBLIC_REPORT, asking.similar),
    form("lapor/titik/", Act.PUBLIC_REPORT, asking.point),
    form("lapor/terkirim/", Act.PUBLIC_REPORT, views.confirm),
    form("lapor/tanggapan/<slug:slug>/", Act.PUBLIC_REPORT, said.respond),
    form("hak-jawab/", Act.PUBLIC_REPORT, said.ask_correction),
    form("lapor/foto/", Act.REPORT_ADD_PHOTO, photos.part),
    form("lapor/pantau/", Act.REPORT_THREAD, thread.follow),
    form("lapor/pantau/tambah/", Act.REPORT_ANSWER, thread.add),
    form("lapor/pantau/keberatan/", Act.CORRECTION_REQUEST_APPEAL, thread.appeal),
]
