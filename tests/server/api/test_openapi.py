"""The description of the API: sound, kept in docs, and true of every answer of a whole day."""

import inspect
import itertools
import json
import re
import runpy
from datetime import timedelta
from pathlib import Path

import jsonschema_rs
import pytest

# A private name, checked with schemathesis 4.32.5: the meta-schema of the OpenAPI initiative.
from schemathesis.specs.openapi.definitions import OPENAPI_31

from server.api.description import document
from server.api.routes import PAGES, PUBLIC, ROUTES
from server.shared.vocabulary import ErrorCode
from tests.conftest import Caller
from tests.server.api.asked import Meeting
from tests.server.api.mailing import office

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

    async def ask(self, name, caller, body=None, /, query="", data=None, media=None, **parts):
        method, path, operation = OPERATIONS[name]
        parts = {"event_id": self.cafe.event_id, **parts}
        if body is not None:
            body = {"command_id": f"day-{next(self.numbers)}", **body}
        headers = {"Authorization": f"Bearer {caller.token}"}
        headers |= {"Content-Type": media} if media else {}
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
    _, invited = await boss.get(f"{cafe.event}/invitations")
    await day.ask("inviting_invitation", boss, invitation_id=invited[0]["invitation_id"])
    people = "Prénom;Arrivée prévue;Rien\nZora;25h;x\nYao;;\n".encode()
    await day.ask("lists_take", boss, data=people, query="?dry_run=1", kind="attendees")
    await day.ask("lists_take", boss, data=people, kind="attendees")
    await day.ask("lists_give", boss, query="?language=en", kind="employers")


async def the_letters(day, cafe, _):
    async with office(None, cafe.clock) as house:
        await house.open(employers=3)
        ours = Day(house)
        await letters(ours, house)
        day.seen |= ours.seen


async def letters(day, house):
    boss = house.organiser
    await day.ask("invitations_invite", boss, {})
    first, second, _ = sorted(await house.arrived(3), key=lambda mail: mail.taken.to)
    await house.settled()
    found = await day.ask("invitations_listed", boss)
    one, two, three = ({"invitation_id": each["invitation_id"]} for each in found)
    for name in ("invitations_card", "invitations_preview", "invitations_mail"):
        await day.ask(name, boss, **one)
    for name in ("invitations_hand_out", "invitations_resend", "invitations_withdraw"):
        await day.ask(name, boss, {}, **three)
    await day.ask("invitations_note_answer", boss, {"status": "accepted"}, **two)
    contact = {"contact": "Zoé", "language": "en"}
    await day.ask("invitations_change_contact", boss, contact, employer_id=found[0]["employer_id"])
    gateway = await day.ask("tokens_issue_for_folder", boss, {"access": "gateway"})
    mails = Caller(house.client, gateway["token"])
    mail = {"media": "message/rfc822"}
    for mailed, name in (
        (first, "invitations_accept_counter"),
        (second, "invitations_decline_counter"),
    ):
        later = (house.starts_at + timedelta(hours=1)).strftime("%Y%m%dT%H%M%SZ")
        stamp = (house.clock.now + timedelta(seconds=5)).strftime("%Y%m%dT%H%M%SZ")
        counter = mailed.answer(method="COUNTER", DTSTART=later, DTSTAMP=stamp)
        await day.ask("answering_take", mails, data=counter, **mail)
        await day.ask(name, boss, {}, **(one if mailed is first else two))
    stranger = {"sender": "z@other.example", "to": "x@y.example", "ORGANIZER": None}
    for comment in ("1", "2"):
        unsure = first.answer("DECLINED", COMMENT=comment, **stranger)
        await day.ask("answering_take", mails, data=unsure, **mail)
        lost = first.answer("DECLINED", COMMENT=comment, UID="unknown", **stranger)
        await day.ask("answering_take", mails, data=lost, **mail)
    waiting = await day.ask("invitations_waiting", boss)
    await day.ask("invitations_apply", boss, {}, review_id=waiting[0]["id"])
    await day.ask("invitations_refuse", boss, {}, review_id=waiting[1]["id"])
    waiting = await day.ask("invitations_lost", boss)
    whose = {"event_id": house.event_id, **two}
    await day.ask("invitations_apply_lost", boss, whose, review_id=waiting[0]["id"])
    await day.ask("invitations_refuse_lost", boss, {}, review_id=waiting[1]["id"])
    await day.ask("planning_move", boss, {"venue": "Centre social"})
    await day.ask("planning_cancel", boss, {})
    await day.ask("planning_restore", boss, {})


async def the_calendars(day, cafe, whole):
    boss = cafe.organiser
    person = {"registration_id": cafe.people[1]["registration_id"]}
    await day.ask("feeds_of_employer", boss, {}, employer_id=cafe.employers[0]["id"])
    await day.ask("feeds_of_person", boss, {}, **person)
    await day.ask("feeds_of_folder", whole, {"kind": "territory"})
    link = await day.ask("feeds_of_event", boss, {})
    own = {"token": link["path"].removeprefix("/ical/").removesuffix(".ics")}
    assert b"BEGIN:VEVENT" in await day.ask("feeds_feed", boss, **own)
    await day.ask("feeds_head", boss, **own)
    await day.ask("feeds_feed", boss, token="none")
    meeting = await Meeting.planned(whole)
    await meeting.publish()
    _, invitation_id = await meeting.employer()
    page = await meeting.hand_out(invitation_id)
    await day.ask("answer_page_page", boss, token=page.rpartition("/")[2])


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


WALKS = (
    *(who_asks, the_door, by_badge, the_plan, the_tables, the_employers, the_letters),
    the_calendars,
    *(what_is_kept, anybody),
)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
async def test_every_answer_of_a_day_is_as_described(cafe, organiser, walk):
    day = Day(cafe)
    await walk(day, cafe, organiser)
    assert day.seen >= named(walk)


def test_no_operation_is_left_out_of_the_day():
    # a socket, and forms: they have tests of their own
    elsewhere = {"pages_live", "me_act", "check_in_page_act", "answer_page_act"}
    assert set().union(*map(named, WALKS)) == set(OPERATIONS) - elsewhere


def named(walk):
    """The operations a walk asks for by name."""
    text = inspect.getsource(walk) + (inspect.getsource(letters) if walk is the_letters else "")
    steps = {f"planning_{name}" for name in ("publish", "open_doors", "close")}
    asked = {word for word in re.findall(r'"(\w+_\w+)"', text) if word in OPERATIONS}
    return asked | (steps if "planning_{name}" in text else set())
