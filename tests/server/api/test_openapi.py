"""The description of the API: sound, kept in docs, and true of every answer of a whole day."""

import inspect
import itertools
import json
import re
import runpy
from pathlib import Path

import jsonschema_rs
import pytest

# A private name, checked with schemathesis 4.32.5: the meta-schema of the OpenAPI initiative.
from schemathesis.specs.openapi.definitions import OPENAPI_31

from server.api.description import document
from server.api.routes import PAGES, PUBLIC, ROUTES
from server.shared.vocabulary import ErrorCode

ROOT = Path(__file__).parents[3]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOUND = document([*ROUTES], [*PAGES], [*PUBLIC])
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, methods in FOUND["paths"].items()
    for method, operation in methods.items()
}


def strict(schema):
    """The same schema, with no field that it does not name."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: strict(value) for key, value in schema.items()}
    return found | ({"additionalProperties": False} if "properties" in found else {})


COMPONENTS = {"schemas": strict(FOUND["components"]["schemas"])}


def test_it_is_a_sound_description_of_openapi_3_1():
    jsonschema_rs.validate(OPENAPI_31, FOUND)
    for schema in FOUND["components"]["schemas"].values():
        jsonschema_rs.meta.validate({"$schema": DIALECT, **schema})


def test_every_route_stands_in_it_once_with_words_and_roles():
    rows = [*ROUTES, *PAGES, *PUBLIC]
    assert len(OPERATIONS) == len(rows)
    for row in rows:
        operation = FOUND["paths"][row.path][row.method.lower()]
        assert operation["summary"].endswith(".")
        assert operation.get("x-roles", []) == sorted(getattr(row, "access", ()))
        assert ("security" in operation) is (row in ROUTES)


def test_every_code_of_a_refusal_stands_in_one_answer():
    texts = [answer["description"] for answer in FOUND["components"]["responses"].values()]
    for code in set(ErrorCode) - {ErrorCode.INTERNAL, ErrorCode.METHOD_NOT_ALLOWED}:
        assert sum(f"`{code}`" in text for text in texts) == 1, code


@pytest.mark.parametrize("name", ["openapi.json", "api.md"])
def test_the_docs_say_what_the_code_says(name):
    made = runpy.run_path(str(ROOT / "docs/api.py"))["files"]()[name]
    kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert kept == made, "stale: make it anew with .venv/bin/python docs/api.py"


async def test_it_is_served_to_anybody(client):
    async with client.get("/v1/openapi.json") as answer:
        assert answer.status == 200
        assert await answer.json() == json.loads(json.dumps(FOUND))


# a whole day, every answer held against the description


class Day:
    """Asks by the names of operations, and holds each answer against what is promised."""

    def __init__(self, cafe):
        self.cafe = cafe
        self.seen = set()
        self.numbers = itertools.count()

    async def ask(self, name, caller, body=None, /, query="", data=None, **parts):
        method, path, operation = OPERATIONS[name]
        parts = {"event_id": self.cafe.event_id, **parts}
        if body is not None:
            body = {"command_id": f"day-{next(self.numbers)}", **body}
        headers = {"Authorization": f"Bearer {caller.token}"}
        async with self.cafe.client.request(
            method, path.format(**parts) + query, json=body, data=data, headers=headers
        ) as answer:
            content = await answer.read()
            return self.fits(operation, answer.status, answer.content_type, content)

    def fits(self, operation, status, kind, content):
        promised = operation["responses"][str(status)]
        if "$ref" in promised:
            promised = FOUND["components"]["responses"][promised["$ref"].rpartition("/")[2]]
        if status < 300:
            self.seen.add(operation["operationId"])
        (media, found), *others = promised["content"].items()
        assert not others
        assert kind == media or (media.endswith("/*") and kind.startswith(media[:-1]))
        if "json" not in kind:
            return content
        value = json.loads(content)
        jsonschema_rs.validate({"components": COMPONENTS, **strict(found["schema"])}, value)
        return value


async def who_asks(day, cafe, whole):
    await day.ask("sessions_who", cafe.kiosk)
    found = await day.ask(
        "accounts_add",
        whole,
        {"name": "Maud", "secret": "correct cheval pile", "access": "organiser"},
    )
    await day.ask("accounts_listed", whole)
    await day.ask("sessions_sign_in", whole, {"name": "Maud", "secret": "correct cheval pile"})
    account = {"account_id": found["id"]}
    await day.ask("accounts_set_secret", whole, {"secret": "pile cheval correct"}, **account)
    await day.ask("accounts_close", whole, {}, **account)
    made = await day.ask("tokens_issue", whole, {"access": "desk", "label": "Table 1"})
    await day.ask("tokens_revoke", whole, {}, token_id=made["id"])
    await day.ask("tokens_listed", whole)
    code = (await day.ask("enrolling_offer", whole, {"access": "kiosk"}))["code"]
    await day.ask("enrolling_enrol", whole, {"code": code})
    await day.ask("sessions_end", cafe.kiosk, {})


async def the_door(day, cafe, _):
    for _ in range(2):
        found = await day.ask("reception_check_in", cafe.kiosk, {"badge": cafe.badges[0]})
    await day.ask("reception_check_in", cafe.kiosk, {"badge": cafe.badges[1]})
    await day.ask("reception_check_in", cafe.kiosk, {"badge": "nothing"})
    await day.ask("reception_check_ins", cafe.organiser)
    person = {"registration_id": cafe.people[1]["registration_id"]}
    await day.ask("reception_leave", cafe.organiser, {}, **person)
    await day.ask("reception_come_back", cafe.organiser, {}, **person)
    await day.ask("reception_undo", cafe.organiser, {}, check_in_id=found["id"])
    await day.ask("registering_people", cafe.organiser)
    walk_in = {"first_name": "Awa", "present": True}
    await day.ask("registering_register", cafe.kiosk, walk_in)
    await day.ask("registering_register", cafe.kiosk, {"first_name": "Ida"})
    other = {"registration_id": cafe.people[2]["registration_id"]}
    await day.ask("registering_withdraw", cafe.organiser, {}, **other)
    await day.ask("registering_blank_badges", cafe.organiser, {"count": 2})
    await day.ask("papers_badges", cafe.organiser, query="?blank=1")
    await day.ask("papers_signs", cafe.organiser)
    await day.ask("papers_slip", cafe.organiser, **person)
    await day.ask("inviting_itinerary", cafe.organiser, **person)


async def by_badge(day, cafe, _):
    badge = {"badge": cafe.badges[0]}
    for own in cafe.badges[:4]:
        await cafe.scan(own)
    wished = [cafe.employers[1]["id"]]
    await day.ask("door_answers", cafe.kiosk, {"wishes": wished, "help": ["seat"], **badge})
    await day.ask("door_strengths_of_badge", cafe.kiosk, {"strengths": ["autonomy"], **badge})
    person = {"registration_id": cafe.people[1]["registration_id"]}
    await day.ask("door_strengths", cafe.organiser, {"strengths": ["rigour"]}, **person)
    assert (await day.ask("door_itinerary", cafe.kiosk, badge))["stops"]
    await day.ask("door_day", cafe.organiser, **person)
    assert (await day.ask("door_roster", cafe.kiosk))["rows"]
    await day.ask("privacy_my_data", cafe.kiosk, badge)
    await day.ask("door_note_exit", cafe.kiosk, {"mood": "good", "kept": True, **badge})
    await day.ask("registering_another_badge", cafe.organiser, {}, **person)
    maud = {"first_name": "Maud", "role": "staff", "present": True}
    staff = await day.ask("registering_register", cafe.organiser, maud)
    await day.ask("door_staff", cafe.kiosk, badge)
    await day.ask("door_staff", cafe.kiosk, {"badge": staff["badge"]})
    unsure = {"badge": cafe.badges[4], "unsure_time": True}
    await day.ask("reception_check_in", cafe.kiosk, unsure)
    flag = f"{cafe.people[4]['registration_id']}:unsure_time"
    await day.ask("door_settle", cafe.organiser, {}, flag_id=flag)
    await day.ask("door_settle", cafe.organiser, {}, flag_id="none")


async def the_plan(day, cafe, whole):
    times = {"starts_at": "2027-03-02T08:00:00Z", "ends_at": "2027-03-02T11:00:00Z"}
    made = await day.ask("planning_plan", whole, {"name": "Mardi", **times})
    other = await day.ask("planning_plan", whole, {"name": "Jeudi", **times})
    for name in ("publish", "open_doors", "close"):
        await day.ask(f"planning_{name}", whole, {}, event_id=made["id"])
    await day.ask("planning_cancel", whole, {}, event_id=other["id"])
    await day.ask("planning_events", whole)
    await day.ask("planning_event", cafe.kiosk)
    await day.ask("planning_capacity", cafe.organiser)


async def the_tables(day, cafe, _):
    boss = cafe.organiser
    for badge in cafe.badges[:9]:
        await cafe.scan(badge)
    await day.ask("rounds_proposal", boss)
    found = await day.ask("rounds_propose", boss, {})
    seat, looked_at = found["seats"][0], {"proposal_id": found["id"]}
    query = f"?proposal={found['id']}&seat={seat['id']}"
    options = await day.ask("arranging_options", boss, query=query)
    assert options
    await day.ask("arranging_lock", boss, {"seat": seat["id"], **looked_at})
    await day.ask("arranging_lock", boss, {"seat": seat["id"], "locked": False, **looked_at})
    found = await day.ask("arranging_change", boss, {"seat": seat["id"], **looked_at})
    found = await day.ask("arranging_undo", boss, {"proposal_id": found["id"]})
    await day.ask("rounds_confirm", boss, {"proposal_id": found["id"]})
    for step in ("rounds_start", "rounds_end"):
        await day.ask(step, boss, {}, number=1)


async def the_employers(day, cafe, _):
    boss = cafe.organiser
    employer = {"employer_id": cafe.employers[0]["id"]}
    await day.ask("inviting_add_employer", boss, {"name": "Atelier"})
    await day.ask("inviting_employer_leaves", boss, {}, **employer)
    await day.ask("inviting_employer_arrives", boss, {}, **employer)
    await day.ask("inviting_employer_late", boss, {"rounds": 1}, **employer)
    await day.ask("inviting_of_employer", boss, **employer)
    invited = await day.ask("inviting_invitations", boss)
    await day.ask("inviting_invitation", boss, invitation_id=invited[0]["invitation_id"])
    people = "Prénom;Arrivée prévue;Rien\nZora;25h;x\nYao;;\n".encode()
    await day.ask("lists_take", boss, data=people, query="?dry_run=1", kind="attendees")
    await day.ask("lists_take", boss, data=people, kind="attendees")
    await day.ask("lists_give", boss, query="?language=en", kind="employers")


async def what_is_kept(day, cafe, whole):
    boss = cafe.organiser
    badge = {"badge": cafe.badges[0]}
    person = {"registration_id": cafe.people[1]["registration_id"]}
    await cafe.scan(cafe.badges[0])
    await day.ask("privacy_my_data", cafe.kiosk, badge)
    await day.ask("privacy_my_consents", cafe.kiosk, {"follow_up": True, **badge})
    await day.ask("privacy_data", boss, **person)
    await day.ask("privacy_consents", boss, {"keep_longer": True}, **person)
    link = await day.ask("privacy_link", boss, {}, **person)
    await day.ask("me_page", boss, token=link["path"].rpartition("/")[2])
    await day.ask("privacy_forget_me", cafe.kiosk, badge)
    await day.ask("privacy_forget", boss, {}, **person)
    due = await day.ask("privacy_retention", whole)
    await day.ask("privacy_purge", whole, {"people": due["people"]})
    await day.ask("audit_page", boss)
    await day.ask("audit_folder_page", whole)
    await day.ask("audit_export", boss)


async def anybody(day, cafe, whole):
    await day.ask("pages_about", whole)
    await day.ask("description_openapi", whole)
    await day.ask("pages_notice", whole)
    await day.ask("check_in_page_page", whole)
    await day.ask("pages_static", whole, name="look.css")
    await day.ask("pages_static", whole, name="board.js")
    await day.ask("pages_board", whole, token=cafe.board_token)
    await day.ask("pages_board", whole, token="none")


WALKS = (who_asks, the_door, by_badge, the_plan, the_tables, the_employers, what_is_kept, anybody)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
async def test_every_answer_of_a_day_is_as_described(cafe, organiser, walk):
    day = Day(cafe)
    await walk(day, cafe, organiser)
    assert day.seen >= named(walk)


def test_no_operation_is_left_out_of_the_day():
    # a socket, and forms: they have tests of their own
    elsewhere = {"pages_live", "me_act", "check_in_page_act"}
    assert set().union(*map(named, WALKS)) == set(OPERATIONS) - elsewhere


def named(walk):
    """The operations a walk asks for by name."""
    text = inspect.getsource(walk)
    steps = {f"planning_{name}" for name in ("publish", "open_doors", "close")}
    asked = {word for word in re.findall(r'"(\w+_\w+)"', text) if word in OPERATIONS}
    return asked | (steps if "planning_{name}" in text else set())
