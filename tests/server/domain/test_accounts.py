"""Which secrets are good enough, and who may let whom in."""

import pytest

from server.domain.access import AccessToken
from server.domain.accounts import Account, check, key_of, may_manage
from server.domain.refusal import Refusal
from server.shared.requests import Enrol, NewAccount, NewSecret, SignInRequest
from server.shared.vocabulary import Access


def code_of(act, *arguments):
    try:
        act(*arguments)
    except Refusal as refusal:
        return refusal.params.get("why", str(refusal.code))
    return None


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("quatre mots au hasard", None),
        ("é" * 3 + "àùïôç" * 2, None),
        ("onze lettre", "short"),
        ("e\u0301" * 8, "short"),  # eight letters, however they are typed
        ("482913", "short"),
        ("le café de NADIA ouvre", "name"),
        ("aaaaaaaaaaaaaa", "simple"),
        ("abababababcc", "simple"),
        ("123456789012", "simple"),
    ],
)
def test_a_passphrase_is_long_varied_and_without_the_name(secret, why):
    assert code_of(check, secret, "Nadia", Access.ORGANISER) == why


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        *(("482913", None), ("000001", None), ("48291357", None)),
        *(("48291", "short"), ("111111", "simple"), ("123456", "simple")),
        *(("654321", "simple"), ("890123", "simple"), ("٤٨٢٩١٣", "short")),
    ],
)
@pytest.mark.parametrize("access", [Access.DESK, Access.VOLUNTEER])
def test_desk_and_volunteers_may_have_a_pin(pin, why, access):
    assert code_of(check, pin, "Nadia", access) == why


def test_names_are_compared_whatever_their_case_and_blanks():
    assert key_of("  Zoe\u0301  DIOP ") == key_of("zoé diop")


def caller(event_id):
    return AccessToken(
        id="x", access=Access.ORGANISER, label="", created_at=None, event_id=event_id
    )


FOLDER, OF_ONE = caller(None), caller("evt_1")


@pytest.mark.parametrize("access", list(Access))
@pytest.mark.parametrize(
    ("who", "event_id"), [(FOLDER, None), (FOLDER, "evt_1"), (OF_ONE, "evt_1")]
)
def test_who_may_let_whom_in(who, event_id, access):
    people = {Access.ORGANISER, Access.DESK, Access.VOLUNTEER, Access.COORDINATOR}
    helpers = {Access.DESK, Access.VOLUNTEER}
    if access not in people:
        wanted = "forbidden"
    else:
        wanted = None if who is FOLDER or access in helpers else "whole_folder_only"
    assert code_of(may_manage, who, access, event_id) == wanted


def test_an_organiser_of_one_event_lets_nobody_into_another_or_into_all():
    assert code_of(may_manage, OF_ONE, Access.DESK, "evt_2") == "not_found"
    assert code_of(may_manage, OF_ONE, Access.DESK, None) == "whole_folder_only"


def test_what_holds_a_secret_does_not_show_it():
    secret = "quatre mots au hasard"
    asked = {"command_id": "x", "name": "Nadia", "secret": secret, "access": Access.DESK}
    for record in (
        NewAccount(**asked),
        NewSecret(command_id="x", secret=secret),
        SignInRequest(name="Nadia", secret=secret),
        Enrol(code=secret),
        Account(id="acc_1", name="Nadia", key="nadia", hash=secret, access="desk", created_at=None),
    ):
        assert secret not in repr(record)
        assert secret not in f"{record} {[record]}"
