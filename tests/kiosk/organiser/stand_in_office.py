"""The half of the stand-in server that knows accesses, the journal and what is kept of people."""

from datetime import timedelta

import msgspec
from aiohttp import web
from msgspec.structs import replace

from server.shared.accesses import (
    AuditPage,
    EnrolmentView,
    Link,
    Purged,
    RetentionView,
    Token,
)
from server.shared.reference import load
from server.shared.requests import (
    Enrol,
    GiveConsents,
    NewAccount,
    NewEnrolment,
    NewToken,
    Purge,
    SignInRequest,
)
from server.shared.views import Problem
from server.shared.vocabulary import Access, Purpose
from tests.kiosk.organiser.builders import NOW
from tests.kiosk.organiser.builders_office import (
    ACCOUNTS,
    CODE,
    DUE,
    PAGE,
    SECRET,
    TOKENS,
    WRONG,
    a_session,
    a_token,
    an_account,
    audit_lines,
    my_data,
)

STRENGTHS = load().strengths.by_code


class Office:
    """A mixin of the stand-in. `session` is who asks; `ended` the refusal of every ask, if any."""

    def __init__(self):
        super().__init__()
        self.session = a_session()
        self.ended: Problem | None = None
        self.sign_ins: list[SignInRequest] = []
        self.accounts = list(ACCOUNTS)
        self.tokens = list(TOKENS)
        self.lines = audit_lines(30)
        self.due = list(DUE)
        self.given = dict.fromkeys(Purpose, False)

    @property
    def office_routes(self):
        event = "/v1/events/{event}"
        person = event + "/registrations/{person}"
        return [
            web.post("/v1/sessions", self._sign_in),
            web.post("/v1/kiosks", self._enrol),
            web.get("/v1/session", self._session),
            web.post("/v1/session/end", self._end),
            web.get("/v1/accounts", self._accounts),
            web.post("/v1/accounts", self._add_account),
            web.post("/v1/accounts/{account}/secret", self._named),
            web.post("/v1/accounts/{account}/close", self._close),
            web.get("/v1/tokens", self._tokens),
            web.post("/v1/tokens/{token}/revoke", self._revoke),
            web.post(event + "/tokens", self._issue),
            web.post(event + "/enrolments", self._offer),
            web.get(event + "/audit", self._audit),
            web.get("/v1/audit", self._audit),
            web.get(event + "/audit.csv", self._audit_csv),
            web.get("/v1/retention", self._retention),
            web.post("/v1/retention/purge", self._purge),
            web.get(person + "/data", self._data),
            web.post(person + "/consents", self._consents),
            web.post(person + "/link", self._link),
        ]

    async def use_code(self):
        """A machine exchanges the code that was offered."""
        self.tokens.append(a_token(9, label="Borne 2", event_id="evt_1", created_at=NOW))

    async def _sign_in(self, request):
        asked = msgspec.json.decode(await request.read(), type=SignInRequest)
        self.sign_ins.append(asked)
        if asked.secret != SECRET:
            return _json(WRONG, 401)
        self.ended = None
        self.session = replace(self.session, name=asked.name)
        return _json(Token(access=self.session.access, token="t" * 32, id="tok_own"), 201)

    async def _enrol(self, request):
        asked = msgspec.json.decode(await request.read(), type=Enrol)
        assert asked.code == CODE
        self.session = a_session(Access.DESK, name=None, event_id="evt_1", label="Accueil")
        return _json(Token(access=Access.DESK, token="d" * 32, id="tok_8"), 201)

    async def _session(self, _):
        return _json(self.session)

    async def _end(self, _):
        return _json({"id": self.session.id})

    async def _named(self, _):
        return _json({"id": "acc_2"})

    async def _accounts(self, _):
        return _json(self.accounts)

    async def _add_account(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewAccount)
        account = an_account(9, asked.name, asked.access, event_id=asked.event_id, created_at=NOW)
        self.accounts.append(account)
        return _json({"id": account.id}, 201)

    async def _close(self, request):
        wanted = request.match_info["account"]
        self.accounts = [replace(a, closed_at=NOW) if a.id == wanted else a for a in self.accounts]
        return _json({"id": wanted})

    async def _tokens(self, _):
        return _json(self.tokens)

    async def _revoke(self, request):
        wanted = request.match_info["token"]
        self.tokens = [replace(t, revoked_at=NOW) if t.id == wanted else t for t in self.tokens]
        return _json({"id": wanted})

    async def _issue(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewToken)
        return _json(Token(access=asked.access, token="b" * 32, id="tok_7"), 201)

    async def _offer(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewEnrolment)
        ends = NOW + timedelta(minutes=10)
        return _json(EnrolmentView(code=CODE, access=asked.access, expires_at=ends), 201)

    async def _audit(self, request):
        before = int(request.query.get("before", "1000000"))
        older = [line for line in self.lines if line.seq < before]
        rest = older[PAGE:]
        return _json(AuditPage(lines=older[:PAGE], before=str(rest[0].seq + 1) if rest else None))

    async def _audit_csv(self, _):
        return web.Response(body=b"seq;at\r\n1;now\r\n", content_type="text/csv")

    async def _retention(self, _):
        people = sum(due.due for due in self.due)
        return _json(RetentionView(day=NOW.date(), people=people, events=self.due))

    async def _purge(self, request):
        asked = msgspec.json.decode(await request.read(), type=Purge)
        self.due = [replace(d, people=d.people - d.due, due=0) for d in self.due]
        return _json(Purged(people=asked.people, events=1))

    async def _data(self, request):
        person = next(p for p in self.board.people if p.id == request.match_info["person"])
        labels = [STRENGTHS[code].fr for code in self.strengths]
        return _json(replace(my_data(person, self.given), strengths=labels))

    async def _consents(self, request):
        asked = msgspec.json.decode(await request.read(), type=GiveConsents)
        for purpose in Purpose:
            if (given := getattr(asked, purpose)) is not None:
                self.given[purpose] = given
        return await self._data(request)

    async def _link(self, _):
        return _json(Link(id="tok_6", path=f"/me/{'p' * 32}"), 201)


def _json(found, status=200):
    return web.Response(
        body=msgspec.json.encode(found), content_type="application/json", status=status
    )
