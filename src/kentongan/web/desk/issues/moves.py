"""The forms of an issue's moves; what ends it or leaves the office has a reason."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.issues import queries
from kentongan.issues.queries import Story
from kentongan.web.desk import choices, forms
from kentongan.web.desk.forms import Field, Form, Kind
from kentongan.web.desk.issues.fields import address, button, step_fields
from kentongan.web.desk.visit import Visit

PLAIN = (Act.ISSUE_VERIFY, Act.ISSUE_HANDLE, Act.ISSUE_WATCH, Act.ISSUE_MEDIATE)
REASONED = (Act.ISSUE_DISMISS, Act.ISSUE_RESOLVE)
AGAIN = (Act.ISSUE_RELAPSE, Act.ISSUE_TAKE_BACK, Act.ISSUE_REOPEN)
CLAUSES = 3
Make = Callable[[Act, Story, Visit], Form]


def forms_of(story: Story, visit: Visit) -> dict[str, Form]:
    """Return the forms of the moves that the reader may make, by name."""
    return {
        act.value.partition(".")[2]: _MAKE[act](act, story, visit)
        for act in _MAKE
        if act in story.acts
    }


def _note() -> Field:
    return forms.optional(forms.long("catatan", _("Catatan")))


def _plain(act: Act, story: Story, visit: Visit) -> Form:
    del visit
    return Form(
        act.value,
        address(act, story),
        button(act),
        (_note(),),
        title=button(act),
        quiet=True,
    )


def _reasoned(act: Act, story: Story, visit: Visit) -> Form:
    del visit
    note = {
        Act.ISSUE_DISMISS: _("Isu berakhir: tidak terbukti. Dapat dibuka kembali."),
        Act.ISSUE_RESOLVE: _("Isu berakhir. Bila muncul lagi, dibuka kembali."),
    }
    return Form(
        act.value,
        address(act, story),
        button(act),
        (forms.reason(),),
        title=button(act) + "…",
        note=note[act],
        quiet=True,
    )


def _again(act: Act, story: Story, visit: Visit) -> Form:
    del visit
    return Form(
        act.value,
        address(act, story),
        button(act),
        (forms.reason(), *step_fields(story.issue.owner)),
        title=button(act) + "…",
        quiet=True,
    )


def _hand_over(act: Act, story: Story, visit: Visit) -> Form:
    del visit
    to = Field(
        "kepada", _("Kantor yang menerima"), hint=_("Misalnya Bakesbangpol Provinsi.")
    )
    return Form(
        act.value,
        address(act, story),
        button(act),
        (to, forms.reason()),
        title=button(act) + "…",
        note=_("Isu keluar dari kantor ini; dapat ditarik kembali."),
        quiet=True,
    )


def _merge(act: Act, story: Story, visit: Visit) -> Form:
    others = [
        forms.Option(one.number, f"{one.number}: {one.title[:80]}")
        for one in queries.issues(by=visit.by, at=visit.at, open_only=True)
        if one.id != story.issue.id
    ]
    return Form(
        act.value,
        address(act, story),
        button(act),
        (
            forms.choice(
                "ke", _("Isu yang melanjutkan"), (choices.pick(_("pilih")), *others)
            ),
            forms.reason(),
        ),
        title=button(act) + "…",
        note=_("Bahannya pindah ke isu itu. Dapat dibuka kembali."),
        quiet=True,
    )


def _agree(act: Act, story: Story, visit: Visit) -> Form:
    del visit
    fields: list[Field] = [forms.long("isi", _("Isi kesepakatan"))]
    for place in range(1, CLAUSES + 1):
        clause = (
            Field("butir", _("Butir {n}").format(n=place)),
            forms.choice(
                "kantor_butir",
                _("Kantor yang memantau"),
                (choices.pick(_("pilih")), *choices.offices()),
            ),
            Field("tanggal_butir", _("Dipantau pada"), Kind.DATE),
        )
        fields += [forms.optional(field) for field in clause]
    return Form(
        act.value,
        address(act, story),
        button(act),
        tuple(fields),
        title=button(act) + "…",
        quiet=True,
    )


_MAKE: dict[Act, Make] = {
    **dict.fromkeys(PLAIN, _plain),
    Act.ISSUE_AGREE: _agree,
    **dict.fromkeys(REASONED, _reasoned),
    Act.ISSUE_MERGE: _merge,
    Act.ISSUE_HAND_OVER: _hand_over,
    **dict.fromkeys(AGAIN, _again),
}
