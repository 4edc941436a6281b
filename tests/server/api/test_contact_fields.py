"""Contact details and last names reach who needs them, and nobody else."""

import json
import logging

import pytest

from server.api.routes import PAGES, ROUTES
from server.domain.invitations import Invitation
from server.log import JsonLines
from server.shared.vocabulary import Access
from tests.conftest import Caller

ADULT = {
    "first_name": "Awa",
    "last_name": "Qznom",
    "email": "qzadulte@mail.example",
    "phone": "+33600000011",
    "referrer": "Qzstructure",
}
MINOR = {
    "first_name": "Lou",
    "last_name": "Xknom",
    "email": "xkmineure@mail.example",
    "phone": "+33600000022",
    "referrer": "Xkstructure",
    "age_band": "15-17",
}
FIRM = {"contact": "Wjcontact", "email": "wjfirme@mail.example", "phone": "+33600000033"}
WHO = {
    "names": {"Qznom", "Xknom"},
    "contact": {"Wjcontact"},
    "people": {p[f] for p in (ADULT, MINOR) for f in ("email", "phone", "referrer")},
    "firm": {FIRM["email"], FIRM["phone"]},
}

E = "/v1/events/{event_id}"
PERSON = E + "/registrations/{registration_id}"
ALLOWED = {
    # two people of one first name are told apart at the desk; a recruiter is a person, too
    E + "/registrations": {"names", "contact"},
    # the organiser's own lists, as they came in
    E + "/lists/attendees": {"names", "people"},
    E + "/lists/employers": {"contact", "firm"},
    # the employer's own invitation
    E + "/employers/{employer_id}/invitation.ics": {"contact", "firm"},
    E + "/invitations/{invitation_id}.ics": {"contact", "firm"},
    # whom an organiser writes to
    E + "/invitations": {"contact", "firm"},
    E + "/invitations/{invitation_id}": {"contact", "firm"},
    E + "/invitations/{invitation_id}/letter": {"contact", "firm"},
    # a person's own data, shown at the desk to who asks for them, or on their own page
    PERSON + "/data": {"names", "people"},
    "/me/{token}": {"names", "people"},
}
"""Where which texts may stand, whoever may ask there: a closed list, each with its reason."""


class Room:
    """The people of the test, and what stands in a path."""

    def __init__(self, cafe, organiser):
        self.cafe = cafe
        self.folder = organiser

    async def fill(self):
        ask, event = self.cafe.organiser, self.cafe.event
        _, employer = await ask.post(f"{event}/employers", name="Firme", seats=2, **FIRM)
        self.people = []
        for one in (ADULT, MINOR):
            _, made = await ask.post(f"{event}/registrations", **one)
            await self.cafe.scan(made["badge"])
            self.people.append(made)
        _, self.proposal = await ask.post(f"{event}/pairings")
        async with self.cafe.ports.store.read(self.cafe.event_id) as view:
            (invited,) = view.find(Invitation, employer_id=employer["id"])
        self.parts = {
            "event_id": self.cafe.event_id,
            "employer_id": employer["id"],
            "invitation_id": invited.id,
        }
        return self

    def paths(self, path):
        """Return the addresses of a route; a person's own are asked for each person."""
        if path.endswith("/pairings/options"):
            seat = self.proposal["seats"][0]["id"]
            path += f"?proposal={self.proposal['id']}&seat={seat}"
        for kind in ("attendees", "employers") if "{kind}" in path else ("",):
            for made in self.people if "{registration_id}" in path else (None,):
                named = {**self.parts, "kind": kind, "registration_id": made and made["id"]}
                yield path.replace("{kind}", kind), path.format(**named), made


@pytest.fixture
async def room(cafe, organiser):
    return await Room(cafe, organiser).fill()


def seen(content):
    """Return which kinds of sentinel stand in a text."""
    text = content if isinstance(content, str) else content.decode(errors="replace")
    folded = text.replace("\r\n ", "")  # iCalendar folds its lines
    return {kind for kind, texts in WHO.items() if any(one in folded for one in texts)}


async def asked(client, token, path):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with client.get(path, headers=headers) as answer:
        return answer.status, await answer.read()


GETS = [(r.path, role) for r in ROUTES if r.method == "GET" for role in sorted(r.access)]


async def test_no_answer_to_any_role_holds_more_than_it_may(room):
    cafe = room.cafe
    shown = {"/me/{token}": ALLOWED["/me/{token}"]}  # looked at below
    for path, role in GETS:
        folder = Caller(cafe.client, room.folder.token) if role is Access.ORGANISER else None
        for caller in filter(None, (await cafe.caller(role), folder)):
            for name, address, _ in room.paths(path):
                _, content = await asked(cafe.client, caller.token, address)
                assert seen(content) <= ALLOWED.get(name, set()), (role, address)
                if seen(content):
                    shown[name] = shown.get(name, set()) | seen(content)
    assert shown == ALLOWED, "an exception that nobody needs"


async def test_one_persons_answers_hold_nothing_of_another(room):
    ask = room.cafe.organiser
    own = {made["id"]: one for made, one in zip(room.people, (ADULT, MINOR), strict=True)}
    for path in (PERSON + "/data", PERSON + ".ics"):
        for _, address, made in room.paths(path):
            _, content = await asked(room.cafe.client, ask.token, address)
            others = [one for key, one in own.items() if key != made["id"]]
            for other in others:
                for field in ("last_name", "email", "phone", "referrer"):
                    assert other[field] not in content.decode()
            assert FIRM["email"] not in content.decode()


async def test_pages_hold_nothing_but_the_persons_own(room):
    cafe = room.cafe
    elsewhere = {"/answer/{token}", "/ical/{token}.ics"}  # test_answer_page, test_feed_contents
    assert {page.path for page in PAGES} - elsewhere == {"/board/{token}", "/me/{token}"}
    _, board = await asked(cafe.client, "", f"/board/{cafe.board_token}")
    assert seen(board) == set()
    _, link = await cafe.organiser.post(f"{cafe.event}/registrations/{room.people[0]['id']}/link")
    status, page = await asked(cafe.client, "", link["path"])
    assert status == 200
    assert b"Qznom" in page
    assert b"Xknom" not in page
    assert FIRM["email"].encode() not in page
    _, notice = await asked(cafe.client, "", "/privacy")
    assert seen(notice) == set()


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Access.KIOSK, set()),
        (Access.BOARD, set()),
        (Access.DESK, {"names", "contact"}),
        (Access.ORGANISER, {"names", "contact"}),
    ],
)
async def test_the_live_socket_shows_a_screen_what_it_needs(room, role, allowed):
    caller = await room.cafe.caller(role)
    async with room.cafe.client.ws_connect("/v1/live") as socket:
        await socket.send_json({"type": "sign_in", "token": caller.token})
        first = (await socket.receive()).data
        await room.cafe.organiser.post(f"{room.cafe.event}/rounds/1/start")
        second = (await socket.receive()).data
    assert json.loads(first)["type"] == "board"
    assert seen(first) | seen(second) <= allowed
    assert seen(first) == allowed


async def test_what_the_door_answers_names_first_names_alone(room):
    cafe = room.cafe
    for made in room.people:
        _, arrival = await cafe.scan(made["badge"])
        assert seen(json.dumps(arrival)) == set()
    fresh = {**ADULT, "first_name": "Autre"}
    _, made = await cafe.kiosk.post(f"{cafe.event}/registrations", present=True, **fresh)
    assert seen(json.dumps(made)) == set()


async def test_logs_hold_no_name_no_address_and_no_token(cafe, organiser, caplog):
    with caplog.at_level(logging.DEBUG):
        room = await Room(cafe, organiser).fill()
        for path in (PERSON + "/data", E + "/lists/{kind}", PERSON + ".ics"):
            for _, address, _ in room.paths(path):
                await asked(cafe.client, cafe.organiser.token, address)
        me = f"{cafe.event}/registrations/{room.people[0]['id']}"
        _, link = await cafe.organiser.post(f"{me}/link")
        await asked(cafe.client, "", link["path"])
        await cafe.organiser.post(f"{me}/forget")
    # aiohttp.access is the test's own; the server's has the route's template (tests/flows)
    records = [record for record in caplog.records if record.name != "aiohttp.access"]
    lines = "\n".join(JsonLines().format(record) for record in records)
    assert "Forgotten" in lines
    assert seen(lines) == set()
    secrets = [link["path"].rpartition("/")[2], *(made["badge"] for made in room.people)]
    assert not any(secret in lines for secret in secrets)
