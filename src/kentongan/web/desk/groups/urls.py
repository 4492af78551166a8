"""Addresses of groups; taking one up as a rumour stands with the rumours."""

from kentongan.domain.acts import Act
from kentongan.web.desk.groups import uniting, views
from kentongan.web.edge import route

ONE = "isu-beredar/<slug:number>/"
urlpatterns = [
    route("isu-beredar/", Act.GROUP_VIEW, views.many),
    route(ONE, Act.GROUP_VIEW, views.one),
    route(ONE + "satukan/", Act.GROUP_MERGE, views.merge),
    route("kelompok/satukan/", Act.GROUP_MERGE, uniting.merge_many),
    route("kelompok/urungkan/", Act.GROUP_UNMERGE, uniting.unmerge_many),
    route(ONE + "pisahkan/", Act.GROUP_SPLIT, views.split),
    route(ONE + "pindahkan/", Act.GROUP_MOVE, views.move),
    route(ONE + "bukan-ini/", Act.GROUP_REJECT, views.reject),
]
