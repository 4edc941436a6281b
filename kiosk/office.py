"""The door, with what only the console asks: who signs in, who may, what happened, what is kept."""

from urllib.parse import urlencode

from msgspec.structs import replace

from kiosk.client import PATIENCE, command
from kiosk.letters import Letters
from server.shared.accesses import (
    AccountView,
    AuditPage,
    EnrolmentView,
    Link,
    MyData,
    Purged,
    RetentionView,
    Session,
    Token,
    TokenView,
)
from server.shared.door import Itinerary
from server.shared.requests import (
    BlankBadges,
    GiveConsents,
    NewAccount,
    NewEnrolment,
    NewSecret,
    NewToken,
    Purge,
    Reissue,
    SignInRequest,
    Strengths,
)
from server.shared.views import PersonView, Registered
from server.shared.vocabulary import Access, Language, Purpose


class Office(Letters):
    """A Client whose token may come and go. It is kept in memory only."""

    # who asks

    @property
    def token(self) -> str:
        """What is shown to the server."""
        return self._token

    async def sign_in(self, name: str, secret: str) -> None:
        """Get a token for a name and its passphrase or PIN."""
        asked = SignInRequest(name=name, secret=secret)
        self._token = (await self._call("POST", "/v1/sessions", Token, asked)).token

    async def enrol(self, code: str) -> None:
        """Get a token for an enrolment code."""
        self._token = (await self.exchange(code)).token

    async def session(self) -> Session:
        """Ask who the token says one is."""
        return await self._call("GET", "/v1/session", Session)

    async def sign_out(self) -> None:
        """End the session on the server, and forget its token."""
        await self._tell("/v1/session/end")
        self._token = ""

    # the desk

    async def people(self, event_id: str) -> list[PersonView]:
        """List who is registered."""
        path = f"/v1/events/{event_id}/registrations"
        return await self._call("GET", path, list[PersonView])

    async def reissue(
        self, event_id: str, registration_id: str, badge: str | None = None
    ) -> Registered:
        """Give somebody another badge, a blank one or a new one; those of before are void."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/badge"
        body = Reissue(command_id=command().command_id, badge=badge)
        return await self._call("POST", path, Registered, body)

    async def note_strengths(
        self, event_id: str, registration_id: str, strengths: list[str]
    ) -> None:
        """Note which strengths were seen in somebody today: codes, at most three, all of them."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/strengths"
        body = Strengths(command_id=command().command_id, strengths=strengths)
        await self._fetch("POST", path, body)

    async def settle(self, event_id: str, flag_id: str) -> None:
        """Say that a flag was looked at."""
        await self._tell(f"/v1/events/{event_id}/flags/{flag_id}/settle")

    # paper

    async def day_of(self, event_id: str, registration_id: str) -> Itinerary:
        """Ask for a person's day, to print it on a printer of one's own."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/itinerary"
        return await self._call("GET", path, Itinerary)

    async def slip(self, event_id: str, registration_id: str) -> bytes:
        """Fetch a person's slip, with their day and their badge, as PDF."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/slip.pdf"
        return await self._fetch("GET", path, None, PATIENCE)

    async def new_blanks(self, event_id: str, count: int) -> None:
        """Make badges that belong to nobody yet."""
        body = BlankBadges(command_id=command().command_id, count=count)
        await self._fetch("POST", f"/v1/events/{event_id}/badges", body)

    async def badges(self, event_id: str, form: str, **which: int) -> bytes:
        """Fetch badges as PDF; `form`: the sheets they go on.

        `which`: nothing for everybody's, `blank=1` for the blank ones, and `last=1` for those of
        them that were made last.
        """
        asked = urlencode({"format": form, **which})
        path = f"/v1/events/{event_id}/badges.pdf?{asked}"
        return await self._fetch("GET", path, None, PATIENCE)

    async def signs(self, event_id: str) -> bytes:
        """Fetch the signs of all tables as PDF."""
        return await self._fetch("GET", f"/v1/events/{event_id}/signs.pdf", None, PATIENCE)

    # who may

    async def accounts(self) -> list[AccountView]:
        """List the people who may sign in."""
        return await self._call("GET", "/v1/accounts", list[AccountView])

    async def tokens(self) -> list[TokenView]:
        """List the tokens, without their texts."""
        return await self._call("GET", "/v1/tokens", list[TokenView])

    async def add_account(self, account: NewAccount) -> None:
        """Let a person sign in."""
        await self._fetch("POST", "/v1/accounts", account)

    async def change_secret(self, account_id: str, change: NewSecret) -> None:
        """Give an account another passphrase or PIN; its sessions end."""
        await self._fetch("POST", f"/v1/accounts/{account_id}/secret", change)

    async def close_account(self, account_id: str) -> None:
        """Let a person sign in no more."""
        await self._tell(f"/v1/accounts/{account_id}/close")

    async def revoke(self, token_id: str) -> None:
        """Make a token open nothing."""
        await self._tell(f"/v1/tokens/{token_id}/revoke")

    async def offer_code(self, event_id: str, access: Access, label: str) -> EnrolmentView:
        """Get a code that a device exchanges for a token of its own, which is called `label`."""
        body = NewEnrolment(command_id=command().command_id, access=access, label=label)
        return await self._call("POST", f"/v1/events/{event_id}/enrolments", EnrolmentView, body)

    async def new_token(self, event_id: str, access: Access, label: str) -> Token:
        """Get a token of an event, called `label`; its text is told this once."""
        body = NewToken(command_id=command().command_id, access=access, label=label)
        return await self._call("POST", f"/v1/events/{event_id}/tokens", Token, body)

    # what happened

    async def audit(self, event_id: str | None, before: str | None = None) -> AuditPage:
        """Read the journal of an event or of the folder, newest first, `before` a page's mark."""
        path = f"/v1/events/{event_id}/audit" if event_id else "/v1/audit"
        asked = f"?{urlencode({'before': before})}" if before else ""
        return await self._call("GET", path + asked, AuditPage)

    async def audit_csv(self, event_id: str) -> bytes:
        """Fetch an event's whole journal as CSV, with headings in French or English."""
        language = Language.EN if self.language is Language.EN else Language.FR
        path = f"/v1/events/{event_id}/audit.csv?{urlencode({'language': language})}"
        return await self._fetch("GET", path, None)

    # what is kept

    async def retention(self) -> RetentionView:
        """Ask what is kept of how many people, and what of it is due."""
        return await self._call("GET", "/v1/retention", RetentionView)

    async def purge(self, people: int) -> Purged:
        """Forget everybody whose date has come: `people`, as the preview said."""
        body = Purge(command_id=command().command_id, people=people)
        return await self._call("POST", "/v1/retention/purge", Purged, body)

    async def person_data(self, event_id: str, registration_id: str) -> MyData:
        """Ask for all that is kept of one person."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/data"
        return await self._call("GET", path, MyData)

    async def give_consent(
        self, event_id: str, registration_id: str, purpose: Purpose, *, given: bool
    ) -> MyData:
        """Note that a person agrees to one purpose from now on, or no longer."""
        nothing = GiveConsents(command_id=command().command_id)
        body = replace(nothing, **{str(purpose): given})
        path = f"/v1/events/{event_id}/registrations/{registration_id}/consents"
        return await self._call("POST", path, MyData, body)

    async def person_link(self, event_id: str, registration_id: str) -> str:
        """Make the address of a person's own page; it is told this once."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/link"
        return self.server + (await self._call("POST", path, Link, command())).path

    async def person_feed(self, event_id: str, registration_id: str) -> str:
        """Make the address of a person's calendar; it is told this once, the one before ends."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}/feed"
        return self.server + (await self._call("POST", path, Link, command())).path
