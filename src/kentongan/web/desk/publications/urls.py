"""Addresses of releases, responses and requests for correction."""

from kentongan.domain.acts import Act
from kentongan.web.desk.publications import readers, releases
from kentongan.web.edge import route

RELEASE = "terbitan/<slug:number>/"
RESPONSE = "tanggapan/<slug:number>/"
REQUEST = "tanggapan/hak-jawab/<slug:number>/"
urlpatterns = [
    route("terbitan/", Act.PUBLICATION_VIEW, releases.many),
    route("terbitan/siaran/", Act.RELEASE_DRAFT, releases.draft),
    route(RELEASE + "terbitkan/", Act.RELEASE_APPROVE, releases.approve),
    route(RELEASE + "kembalikan/", Act.RELEASE_RETURN, releases.send_back),
    route("tanggapan/", Act.RESPONSE_VIEW, readers.many),
    route(RESPONSE + "tampilkan/", Act.RESPONSE_SHOW, readers.show_one),
    route(RESPONSE + "tolak/", Act.RESPONSE_REFUSE, readers.refuse_one),
    route(REQUEST + "terima/", Act.CORRECTION_REQUEST_ACCEPT, readers.accept),
    route(REQUEST + "tolak/", Act.CORRECTION_REQUEST_REFUSE, readers.decline),
]
