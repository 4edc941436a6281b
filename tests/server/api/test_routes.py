"""Every route × every role × every scope, as the table says; and the words of who says no."""

from pathlib import Path

import pytest

from server.api.guard import OF_EVENTS
from server.api.routes import PAGES, PUBLIC, ROUTES
from server.shared.vocabulary import Access
from tests.server.api.rights import SCOPES, name

RIGHTS = Path(__file__).with_name("rights.txt")
"""The table as it was decided: a right is widened on purpose, there and here."""

OF_ONESELF = {"/v1/session", "/v1/session/end"}
"""What every token may ask about itself, whatever its event."""
GUARDS = {"not_signed_in", "revoked", "expired", "forbidden", "whole_folder_only", "locked_out"}
ADDRESSED = [route for route in ROUTES if "{event_id}" in route.path]


def line(route):
    roles = (
        " ".join(sorted(route.access))
        if len(route.access) < len(Access)
        else "anybody with a token"
    )
    return f"{name(route)} = {roles}{' (whole folder)' if route.folder else ''}"


def expected(route, role, scope):
    """Return what the guard answers; None where the handler is reached."""
    if scope in ("revoked", "expired"):
        return 401, scope
    if role not in route.access:
        return 403, "forbidden"
    if route.folder and scope != "folder":
        return 403, "whole_folder_only"
    if scope == "foreign" and "{event_id}" in route.path:
        return 404, "not_found"
    return None


def test_the_table_is_what_was_decided():
    assert [line(route) for route in (*ROUTES, *PAGES)] == RIGHTS.read_text().splitlines()


def test_the_public_list_is_closed():
    assert [name(route) for route in PUBLIC] == [
        "GET /v1/about",
        "GET /v1/openapi.json",
        "POST /v1/sessions",
        "POST /v1/kiosks",
        "GET /v1/live",
        "GET /privacy",
        "GET /check-in",
        "POST /check-in",
        "GET /static/{name}",
    ]


def test_every_route_of_the_application_stands_in_a_table_once(client):
    served = sorted((r.method, r.resource.canonical) for r in client.app.router.routes())
    assert served == sorted((r.method, r.path) for r in (*ROUTES, *PAGES, *PUBLIC))
    assert len(set(served)) == len(served)


@pytest.mark.parametrize("route", ROUTES, ids=name)
async def test_a_route_opens_to_its_roles_within_their_scope_and_to_nobody_else(matrix, route):
    before = await matrix.cafe.ports.store.told(matrix.cafe.event_id)
    for scope in sorted(SCOPES, key="foreign revoked expired own folder".index):
        for role in Access:
            status, body = await matrix.ask(route, role, scope)
            wanted = expected(route, role, scope)
            if wanted is not None:
                assert (status, body["code"]) == wanted, (role, scope)
                continue
            assert status < 500, (role, scope, body)
            code = body.get("code") if isinstance(body, dict) else None
            assert code not in GUARDS, (role, scope, body)
            if scope == "foreign" and route.path not in OF_ONESELF:
                assert route.method == "GET" or status >= 400, (role, body)
                assert status >= 400 or matrix.cafe.event_id not in str(body), (role, body)
        if scope == "expired":
            assert await matrix.cafe.ports.store.told(matrix.cafe.event_id) == before


async def test_without_a_token_nothing_opens(matrix):
    for route in ROUTES:
        path = route.path.format(**matrix.ids)
        async with matrix.cafe.client.request(route.method, path) as answer:
            problem = await answer.json(content_type="application/problem+json")
            assert (answer.status, problem["code"]) == (401, "not_signed_in"), name(route)
            assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("route", PAGES, ids=name)
async def test_a_page_opens_to_its_own_tokens_and_is_not_there_for_any_other(matrix, route):
    for role in Access:
        for scope in SCOPES:
            path = route.path.format(token=matrix.text(role, scope))
            async with matrix.cafe.client.request(route.method, path) as answer:
                scopes = ("own", "foreign", "folder") if role in OF_EVENTS else ("own", "foreign")
                if role in route.access and scope in scopes:
                    assert answer.status < 500, (role, scope)
                    continue
                assert answer.status == 404, (role, scope)
                if route.method != "HEAD":
                    problem = await answer.json(content_type="application/problem+json")
                    assert problem["code"] == "not_found", (role, scope)
                    assert problem["params"] == {"what": "page", "id": ""}


async def test_a_board_of_a_foreign_event_shows_nothing_of_this_one(matrix):
    for scope, seen in (("own", True), ("foreign", False)):
        async with matrix.cafe.client.get(f"/board/{matrix.text('board', scope)}") as answer:
            assert answer.status == 200
            assert (matrix.cafe.employers[0]["name"] in await answer.text()) is seen


async def test_what_is_public_asks_for_no_token(client):
    for route in PUBLIC:
        async with client.request(route.method, route.path.format(name="look.css")) as answer:
            assert answer.status not in (401, 403, 404), name(route)
            assert answer.status < 500, name(route)


async def test_a_list_of_events_holds_those_of_the_scope(matrix):
    route = next(route for route in ROUTES if name(route) == "GET /v1/events")
    for role in route.access:
        for scope, ids in (
            ("own", {matrix.events["own"]}),
            ("foreign", {matrix.events["foreign"]}),
            ("folder", set(matrix.events.values())),
        ):
            _, found = await matrix.ask(route, role, scope)
            assert {event["id"] for event in found} == ids


@pytest.mark.parametrize("event_id", ["evt_nothing", "..%2f..%2fetc", "x", "%00"])
async def test_an_event_that_is_not_there_is_not_found(matrix, organiser, event_id):
    for route in ADDRESSED:
        path = route.path.format(**{**matrix.ids, "event_id": event_id})
        status, body = await organiser.ask(route.method, path)
        assert (status, body["code"]) == (404, "not_found"), name(route)


async def refusals(matrix):
    """Answers that say who may not, and why: code → problem."""
    cafe = matrix.cafe
    events = next(route for route in ROUTES if name(route) == "POST /v1/events")
    own = next(route for route in ROUTES if name(route) == "GET /v1/events/{event_id}")
    answers = [
        await matrix.ask(own, Access.ORGANISER, "expired"),
        await matrix.ask(own, Access.ORGANISER, "revoked"),
        await matrix.ask(own, Access.ORGANISER, "foreign"),
        await matrix.ask(own, Access.GATEWAY, "own"),
        await matrix.ask(events, Access.ORGANISER, "own"),
        await cafe.kiosk.ask("POST", "/v1/kiosks", {"code": "BBBB-BBBB"}),
    ]
    wrong = {"name": "x", "secret": "y"}
    answers += [await cafe.kiosk.ask("POST", "/v1/sessions", wrong) for _ in range(4)]
    return {problem["code"]: problem for _, problem in answers}


ACTS = {
    "fr": ("Connectez", "Demandez", "Choisissez", "Vérifiez", "Attendez"),
    "en": ("Sign", "Ask", "Choose", "Check", "Wait"),
}


@pytest.mark.parametrize("language", ["fr", "fr-simple", "en"])
async def test_whoever_is_refused_reads_why_and_what_to_do(matrix, language):
    matrix.cafe.kiosk.language = language
    found = await refusals(matrix)
    assert set(found) == {
        *("expired", "revoked", "not_found", "forbidden", "whole_folder_only"),
        *("unknown_code", "wrong_secret", "locked_out"),
    }
    assert len({problem["title"] for problem in found.values()}) == len(found)
    for problem in found.values():
        assert problem["title"].endswith(".")
        assert problem["next"].startswith(ACTS[language[:2]]), problem
    assert "1" in found["locked_out"]["next"]
