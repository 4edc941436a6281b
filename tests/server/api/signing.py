"""People who sign in, for tests: an account, a session, and what the audit says of them."""

from server.ports import ACCESS
from tests.conftest import Caller

PASSPHRASE = "quatre mots au hasard"
PIN = "482913"


async def account(organiser, name, secret, access, event_id=None):
    status, made = await organiser.post(
        "/v1/accounts", name=name, secret=secret, access=access, event_id=event_id
    )
    assert status == 201, made
    return made["id"]


async def sign_in(cafe, name, secret=PASSPHRASE):
    return await cafe.kiosk.ask("POST", "/v1/sessions", {"name": name, "secret": secret})


async def signed_in(cafe, name, secret=PASSPHRASE):
    status, token = await sign_in(cafe, name, secret)
    assert status == 201, token
    return Caller(cafe.client, token["token"])


async def facts(cafe, *names):
    told = await cafe.ports.store.told(ACCESS)
    return [fact for change in told for fact in change.facts if fact["fact"] in names]
