"""Addresses of the action plan."""

from kentongan.domain.acts import Act
from kentongan.web.desk.action_plans import action, drafting, filling, period, year
from kentongan.web.edge import route

YEAR = "renaksi/<slug:year>/"
ONE = YEAR + "aksi/<slug:number>/"
PART = ONE + "<slug:part>/"
urlpatterns = [
    route("renaksi/", Act.ACTION_PLAN_VIEW, year.now),
    route(YEAR, Act.ACTION_PLAN_VIEW, year.year),
    route(YEAR + "susun/", Act.ACTION_PLAN_DRAFT, drafting.begin),
    route(YEAR + "salin/", Act.ACTION_PLAN_DRAFT, drafting.copy),
    route(YEAR + "masukkan/", Act.ACTION_PLAN_DRAFT, drafting.bring),
    route(YEAR + "tambah/", Act.PLANNED_ACTION_ADD, drafting.add),
    route(YEAR + "tetapkan/", Act.PLANNED_ACTION_ADOPT, drafting.adopt),
    route(ONE, Act.ACTION_PLAN_VIEW, action.action),
    route(ONE + "ubah/", Act.PLANNED_ACTION_CHANGE, filling.change),
    route(ONE + "selesai/", Act.PLANNED_ACTION_FINISH, filling.finish),
    route(ONE + "buka-lagi/", Act.PLANNED_ACTION_REOPEN, filling.reopen),
    route(PART + "capaian/", Act.PLANNED_ACTION_ACHIEVE, filling.achieve),
    route(PART + "bukti/", Act.PLANNED_ACTION_PROVE, filling.choose),
    route(PART + "foto/", Act.PLANNED_ACTION_PROVE, filling.photo),
    route(PART + "lepas/", Act.PLANNED_ACTION_PROVE, filling.drop),
    route(PART + "izin/", Act.PLANNED_ACTION_CONFIRM, filling.confirm),
    route(YEAR + "<slug:part>/", Act.ACTION_PLAN_VIEW, period.period),
    route(YEAR + "<slug:part>/laporan/", Act.ACTION_PLAN_REPORT, period.build),
    route(
        YEAR + "<slug:part>/laporan/<str:name>/", Act.ACTION_PLAN_REPORT, period.paper
    ),
]
