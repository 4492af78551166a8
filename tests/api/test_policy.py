"""S11: a program sees what its office may see, and nothing by a count or a code."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.access import actions, actors
from kentongan.access.models import Agency, Token
from kentongan.access.rules import BadDays, NoTokenRole
from kentongan.domain.roles import Role
from kentongan.ledger import queries as ledger
from kentongan.places import queries as places
from tests import cast
from tests.api.program import Program, token
from tests.issues import sample

PAGES = (
    "/reports",
    "/reports.geojson",
    "/groups",
    "/rumours",
    "/issues",
    "/issues.geojson",
    "/tasks",
    "/places",
    "/places.geojson",
    "/situation",
    "/decisions",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("secret", ["", "ktg_salah", "x" * 200])
def test_nothing_opens_without_a_token_that_holds(clock, path, secret):
    answer = Program(secret).get(path)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("path", PAGES)
def test_each_page_opens_for_the_secretariat(operator, path):
    assert operator.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/groups", "/rumours"])
def test_an_act_that_isnt_held_is_as_if_it_werent_there(pupr, path):
    shut, absent = pupr.get(path), pupr.get("/tasks/99-999")
    assert shut.status_code == absent.status_code == 404
    assert shut.content == absent.content


@pytest.mark.parametrize("query", ["limit=x", "cursor=zzzz", "lain=1"])
def test_an_act_that_isnt_held_says_nothing_of_what_was_asked_wrongly(pupr, query):
    shut = pupr.get(f"/groups?{query}")
    assert shut.status_code == 404
    assert shut.content == pupr.get("/tasks/99-999").content


def test_an_address_that_leads_nowhere_is_the_same_404(operator):
    nowhere, absent = operator.get("/nowhere"), operator.get("/tasks/99-999")
    assert nowhere.status_code == 404
    assert nowhere.content == absent.content


def test_an_issue_is_unknown_to_offices_outside_its_circle(operator, pupr):
    issue = sample.opened()
    assert [one["number"] for one in operator.get("/issues").json()["items"]] == [
        issue.number
    ]
    assert pupr.get("/issues").json() == {"items": [], "next": None}
    assert pupr.get(f"/issues/{issue.number}").status_code == 404
    assert issue.title not in pupr.get("/issues.geojson").text


def test_a_token_opens_no_page_of_the_desk(clock):
    program = Program(token())
    answer = program.client.get("/meja/", headers=program.auth)
    assert answer.status_code == 302


def test_a_session_opens_nothing_here(clock):
    from kentongan.access.models import Officer

    program = Program("")
    program.client.force_login(Officer.objects.get(account="operator"))
    assert program.get("/reports").status_code == 401


def test_only_a_digest_is_kept(clock):
    secret = token()
    row = Token.objects.get()
    assert secret not in {row.digest, row.name}
    assert len(row.digest) == 64


def test_a_token_ends_by_its_day_by_its_office_and_by_hand(clock):
    program = Program(token(days=2))
    assert program.get("/places").status_code == 200
    clock["at"] = cast.NOON + timedelta(days=2)
    assert program.get("/places").status_code == 401
    clock["at"] = cast.NOON
    Agency.objects.filter(code="bakesbangpol").update(active=False)
    assert program.get("/places").status_code == 401
    Agency.objects.filter(code="bakesbangpol").update(active=True)
    by = actors.console(places.house().kode)
    actions.end_token(token_id=Token.objects.get().pk, by=by, at=cast.NOON)
    assert program.get("/places").status_code == 401


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.LEADER, Role.AUDITOR])
def test_no_program_decides_keeps_accounts_or_oversees(clock, role):
    with pytest.raises(NoTokenRole):
        token(role=role)


def test_only_the_secretariats_program_is_an_operator(clock):
    with pytest.raises(NoTokenRole):
        token("pupr", Role.OPERATOR)


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_token_holds_a_year_at_most(clock, days):
    with pytest.raises(BadDays):
        token(days=days)


def test_what_a_program_was_refused_is_written_down(operator):
    before = ledger.head().seq
    operator.get("/tasks/99-999")
    assert ledger.head().seq == before + 1


def test_a_flood_is_slowed(operator, settings):
    settings.API_PER_MINUTE = 3
    codes = [operator.get("/places").status_code for _ in range(5)]
    assert codes == [200, 200, 200, 429, 429]
    assert int(operator.get("/places")["Retry-After"]) > 0


def test_a_flood_of_wrong_requests_is_slowed_too(operator, settings):
    settings.API_PER_MINUTE = 3
    codes = [operator.get("/places?limit=x").status_code for _ in range(5)]
    assert codes == [422, 422, 422, 429, 429]


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_refusal_speaks_the_language_that_was_asked_for(operator, language):
    found = operator.get("/tasks/99-999", **{"Accept-Language": language}).json()
    assert found["title"].startswith("Not here" if language == "en" else "Tidak ada")
    assert found["status"] == 404
