"""What happened at the locks: tokens, accounts, sign-ins, refused scans. Ids only."""

from server.domain.facts import Fact
from server.shared.vocabulary import Access


class TokenIssued(Fact, frozen=True, omit_defaults=True):
    """A token was made for a device, a page or an organiser."""

    token_id: str
    access: Access


class TokenProlonged(Fact, frozen=True, omit_defaults=True):
    """A token opens until another day."""

    token_id: str


class TokenRevoked(Fact, frozen=True, omit_defaults=True):
    """A token opens nothing any more."""

    token_id: str


class AccountAdded(Fact, frozen=True, omit_defaults=True):
    """A person may sign in."""

    account_id: str
    access: Access


class SecretChanged(Fact, frozen=True, omit_defaults=True):
    """An account has another passphrase or PIN."""

    account_id: str


class AccountClosed(Fact, frozen=True, omit_defaults=True):
    """A person may sign in no more."""

    account_id: str


class SignedIn(Fact, frozen=True, omit_defaults=True):
    """A person signed in; `token_id` is their session."""

    account_id: str
    token_id: str


class SignedOut(Fact, frozen=True, omit_defaults=True):
    """Whoever held a token gave it back."""

    token_id: str


class SignInRefused(Fact, frozen=True, omit_defaults=True):
    """Somebody did not get in; `account_id` where the name is known. `count` tries in a row."""

    code: str
    account_id: str = ""
    count: int = 1


class EnrolmentOffered(Fact, frozen=True, omit_defaults=True):
    """A code was shown that a device may exchange for a token."""

    enrolment_id: str
    access: Access


class DeviceEnrolled(Fact, frozen=True, omit_defaults=True):
    """A device exchanged a code for its token."""

    enrolment_id: str
    token_id: str


class ScanRefused(Fact, frozen=True, omit_defaults=True):
    """A badge did not open the door. `badge`: the start of the token's SHA-256, if it was one.

    Above the bound of a minute and device, one line says how many more there were.
    """

    code: str
    badge: str = ""
    count: int = 1
