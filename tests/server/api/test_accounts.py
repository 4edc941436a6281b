"""People who may sign in: made, given another secret, closed."""

import pytest

from server.domain.accounts import Account
from server.ports import ACCESS
from server.shared.vocabulary import Access
from tests.server.api.signing import PASSPHRASE, PIN, account, facts, sign_in, signed_in


async def test_an_organiser_of_one_event_lets_in_desk_and_volunteers_of_that_event(cafe):
    for access in ("desk", "volunteer"):
        await account(cafe.organiser, access, PIN, access, cafe.event_id)
    _, found = await cafe.organiser.get("/v1/accounts")
    assert [(one["name"], one["event_id"]) for one in found] == [
        ("desk", cafe.event_id),
        ("volunteer", cafe.event_id),
    ]


@pytest.mark.parametrize(
    ("access", "elsewhere", "code"),
    [
        ("organiser", False, "whole_folder_only"),
        ("coordinator", False, "whole_folder_only"),
        ("desk", True, "not_found"),
        ("kiosk", False, "forbidden"),
    ],
)
async def test_she_lets_nobody_have_more(cafe, access, elsewhere, code):
    event_id = "evt_elsewhere" if elsewhere else cafe.event_id
    _, problem = await cafe.organiser.post(
        "/v1/accounts", name="Samir", secret=PASSPHRASE, access=access, event_id=event_id
    )
    assert problem["code"] == code


async def test_an_account_is_for_an_event_that_exists(organiser):
    status, problem = await organiser.post(
        "/v1/accounts", name="Samir", secret=PIN, access="desk", event_id="evt_elsewhere"
    )
    assert (status, problem["code"]) == (404, "not_found")


async def test_accounts_out_of_scope_are_neither_listed_nor_changed(cafe, organiser):
    account_id = await account(organiser, "Nadia", PASSPHRASE, "organiser")
    stranger = await cafe.caller(Access.ORGANISER, "evt_elsewhere")
    for caller in (cafe.organiser, stranger):
        assert (await caller.get("/v1/accounts"))[1] == []
        for step, more in (("secret", {"secret": "une autre phrase de passe"}), ("close", {})):
            status, problem = await caller.post(f"/v1/accounts/{account_id}/{step}", **more)
            assert (status, problem["code"]) == (404, "not_found")
    assert (await sign_in(cafe, "Nadia"))[0] == 201


async def test_an_organiser_of_one_event_takes_no_colleague_over(cafe, organiser):
    account_id = await account(organiser, "Nadia", PASSPHRASE, "organiser", cafe.event_id)
    for step, more in (("secret", {"secret": "une autre phrase de passe"}), ("close", {})):
        _, problem = await cafe.organiser.post(f"/v1/accounts/{account_id}/{step}", **more)
        assert problem["code"] == "whole_folder_only"


async def test_everybody_may_give_themselves_another_passphrase(cafe, organiser):
    account_id = await account(organiser, "Nadia", PASSPHRASE, "organiser", cafe.event_id)
    nadia = await signed_in(cafe, "Nadia")
    path = f"/v1/accounts/{account_id}/secret"
    assert (await nadia.post(path, secret="nadia encore une fois"))[1]["params"]["why"] == "name"
    assert (await nadia.post(path, secret="une autre phrase de passe"))[0] == 200
    assert (await nadia.get("/v1/session"))[1]["code"] == "revoked"
    assert (await sign_in(cafe, "Nadia"))[0] == 401
    assert (await sign_in(cafe, "Nadia", "une autre phrase de passe"))[0] == 201


async def test_another_secret_ends_the_wait_of_whoever_forgot_theirs(cafe, organiser):
    account_id = await account(organiser, "Samir", PIN, "desk", cafe.event_id)
    for _ in range(3):
        await sign_in(cafe, "Samir", "000000")
    assert (await sign_in(cafe, "Samir", PIN))[0] == 429
    await cafe.organiser.post(f"/v1/accounts/{account_id}/secret", secret="593024")
    assert (await sign_in(cafe, "Samir", "593024"))[0] == 201


async def test_who_is_closed_out_has_no_session_no_sign_in_and_leaves_the_name_free(
    cafe, organiser
):
    account_id = await account(organiser, "Samir", PIN, "desk", cafe.event_id)
    samir = await signed_in(cafe, "Samir", PIN)
    assert (await cafe.organiser.post(f"/v1/accounts/{account_id}/close"))[0] == 200
    assert (await samir.get("/v1/session"))[1]["code"] == "revoked"
    assert (await sign_in(cafe, "Samir", PIN))[1]["code"] == "wrong_secret"
    assert (await cafe.organiser.get("/v1/accounts"))[1][0]["closed_at"]
    await account(organiser, "Samir", PIN, "desk", cafe.event_id)
    assert [fact["fact"] for fact in await facts(cafe, "AccountAdded", "AccountClosed")] == [
        *("AccountAdded", "AccountClosed", "AccountAdded"),
    ]


async def test_a_closed_account_keeps_no_hash_and_its_name_goes_with_what_is_kept_of_people(
    cafe, organiser
):
    account_id = await account(organiser, "Samira Ferhat", PASSPHRASE, "organiser")
    file = cafe.client.folder / "access.journal"
    await organiser.post(f"/v1/accounts/{account_id}/close")
    async with cafe.ports.store.read(ACCESS) as view:
        assert view.get(Account, account_id).hash == ""
    cafe.clock.forward(days=216)
    await cafe.caller("desk")
    assert b"Samira Ferhat" in file.read_bytes()
    cafe.clock.forward(days=2)
    await cafe.caller("desk")
    assert b"Samira Ferhat" not in file.read_bytes()


async def test_a_name_is_one_persons_whatever_its_case(organiser):
    await account(organiser, "Zoé Diop", PASSPHRASE, "organiser")
    _, problem = await organiser.post(
        "/v1/accounts", name=" ZOE\u0301  diop", secret=PASSPHRASE, access="desk"
    )
    assert problem["code"] == "name_taken"


@pytest.mark.parametrize("name", [" ", "\u200b", "\u0007"])
async def test_a_name_that_nobody_sees_is_none(organiser, name):
    _, problem = await organiser.post(
        "/v1/accounts", name=name, secret=PASSPHRASE, access="organiser"
    )
    assert problem["code"] == "missing"


async def test_a_weak_secret_is_refused_in_words(organiser):
    status, problem = await organiser.post(
        "/v1/accounts", name="Nadia", secret="trop court", access="organiser"
    )
    assert (status, problem["code"]) == (422, "weak_secret")
    assert problem["title"] == "Cette phrase de passe est trop courte."
