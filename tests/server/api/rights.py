"""A café, a foreign event, and a token of every role in every scope."""

from datetime import timedelta

from server.domain.access import AccessToken, digest
from server.domain.accounts import Account
from server.ports import ACCESS
from server.services.hashing import FULL
from server.shared.vocabulary import Access

SCOPES = ("own", "foreign", "folder", "revoked", "expired")
ENOUGH = {
    "first_name": "X",
    "name": "X",
    "count": 1,
    "access": "desk",
    "secret": "quatre mots choisis ici",
    "people": 0,
    "proposal_id": "x",
    "seat": "x",
    "rounds": 1,
    "strengths": ["autonomy"],
    "kind": "territory",
    "starts_at": "2026-12-01T08:00:00Z",
    "ends_at": "2026-12-01T11:00:00Z",
}
"""A body with which any route can begin."""


def name(route):
    return f"{route.method} {route.path}"


class Matrix:
    """A café, a foreign event, and a token of every role in every scope."""

    def __init__(self, cafe, foreign_id, ids):
        self.cafe = cafe
        self.events = {"own": cafe.event_id, "foreign": foreign_id}
        self.ids = ids

    @classmethod
    async def of(cls, cafe, organiser):
        _, foreign = await organiser.post("/v1/events", **ENOUGH)
        _, arrival = await cafe.scan(cafe.badges[0])
        _, token = await cafe.organiser.post(f"{cafe.event}/tokens", access="desk")
        _, staff = await cafe.organiser.post(
            f"{cafe.event}/registrations", first_name="Maud", role="staff"
        )
        ids = {
            "event_id": cafe.event_id,
            "registration_id": cafe.people[1]["registration_id"],
            "employer_id": cafe.employers[0]["id"],
            "invitation_id": "inv_nobody",
            "review_id": "rev_nothing",
            "check_in_id": arrival["id"],
            "account_id": "acc_1",
            "token_id": token["id"],
            "flag_id": "reg_nobody:scanned_twice",
            "number": "1",
            "kind": "attendees",
        }
        self = cls(cafe, foreign["id"], ids)
        self.badges = {"/v1/badges/staff": staff["badge"]}
        desk = Account(
            id="acc_1",
            name="Accueil",
            key="accueil",
            hash=FULL.nobody,
            access=Access.DESK,
            created_at=cafe.clock.now,
            event_id=cafe.event_id,
        )
        async with cafe.ports.store.change(ACCESS) as change:
            change.put(desk, *(self.token(role, scope) for role in Access for scope in SCOPES))
        return self

    def token(self, role, scope):
        now = self.cafe.ports.clock()
        return AccessToken(
            id=digest(self.text(role, scope)),
            access=role,
            label="test",
            created_at=now,
            handle=f"tok_{role}{scope}".replace("_", ""),
            subject=self.cafe.people[3]["registration_id"] if role is Access.ATTENDEE_LINK else "",
            event_id=None if scope == "folder" else self.events.get(scope, self.cafe.event_id),
            expires_at=now if scope == "expired" else now + timedelta(hours=1),
            revoked_at=now if scope == "revoked" else None,
        )

    def text(self, role, scope):
        return f"{role}-{scope}"

    async def ask(self, route, role, scope):
        self.cafe.kiosk.token = self.text(role, scope)
        body = {
            **ENOUGH,
            "command_id": self.text(role, scope),
            "badge": self.badges.get(route.path, self.cafe.badges[2]),
            "event_id": self.cafe.event_id,
        }
        return await self.cafe.kiosk.ask(route.method, route.path.format(**self.ids), body)
