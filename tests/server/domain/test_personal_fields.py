"""What is kept of people is a closed list, and what may be read of it where is one too."""

import ast
from pathlib import Path

import msgspec

from server.shared.vocabulary import Purpose
from server.store.kinds import KINDS

ROOT = Path(__file__).parents[3]

OF_PEOPLE = {
    "Account": {"name", "key", "hash"},
    "Answered": {"comment"},
    "Badge": {"id", "short_code"},
    "Content": {"to", "contact"},
    "Counter": {"comment"},
    "Done": {"result"},  # emptied with the person it names
    "Employer": {"contact", "email", "phone"},
    "Event": {"host_email", "host_phone"},  # the association's
    "Letter": {"to"},
    "Organisation": {"email"},
    "Person": {"first_name", "last_name", "email", "phone", "language"},
    "ReadAnswer": {"attendee", "comment"},
    "Review": {"sender", "subject", "text"},
    "Profile": {"trades", "transition", "opportunities", "places", "hours"},
    "Registration": {
        "referrer", "reference", "identity", "arrival_cell", "departure_cell", "strengths",
    },
}  # fmt: skip
"""Every text that may say something of a person; a new one is a decision (docs/privacy.md)."""

OF_NOBODY = {
    "AccessToken": {"id", "label", "handle", "subject"},
    "Answer": {"id", "invitation_id"},
    "Certificate": {"method"},
    "CheckIn": {"command_id", "device"},
    "Content": {"details", "language", "place"},
    "Done": {"id", "body"},
    "Employer": {
        "name", "language", "trades", "places", "hours", "siret", "reference", "identity",
        "arrival_cell",
        "departure_cell",
    },
    "Enrolment": {"id", "handle", "label"},
    "Event": {"name", "host"},
    "EventHead": {"name"},
    "Flag": {"id", "device", "badge"},
    "Improvement": {"id", "token"},
    "Invitation": {"id", "uid", "organizer", "token"},
    "Letter": {"id", "invitation_id", "digest", "message_id", "sender", "status"},
    "Opening": {"title", "trade", "kind", "hours"},
    "Organisation": {"id", "name", "kind", "commune", "siret"},
    "Proposal": {"id", "token", "question"},
    "ReadAnswer": {"organizer", "uid"},
    "ReadMark": {"id"},
    "Review": {"id", "invitation_id", "digest"},
    "Round": {"id"},
    "Tally": {"id"},
    "Thread": {"id", "token", "event_id", "invitation_id"},
    "Venue": {"name", "address", "commune", "zone", "entrance", "transport"},
    "Veto": {"id"},
    "Wish": {"id"},
}  # fmt: skip
"""Every other text: names of places and firms, ids and digests."""

SAID_OF_PEOPLE = {
    "id", "role", "person", "created_at", "profile", "window", "consents", "age_band", "company",
    "help", "strengths", "referrer", "employer_id", "reference", "identity", "arrival_cell",
    "departure_cell", "walk_in", "withdrawn_at", "keep_until", "forgotten_at",
}  # fmt: skip
"""All that a registration holds, texts or not."""

FORBIDDEN = (
    "nir", "social_security", "iban", "bank", "birth", "sex", "gender", "civility", "nationality",
    "family", "married", "child", "health", "disab", "rqth", "illness", "religion", "union",
    "orient", "ethnic", "origin", "body", "photo", "picture", "weight", "height", "income", "note",
    "street", "home", "postal",
)  # fmt: skip
"""Parts of names of fields that the law forbids, or that nobody needs (research: domain, 2.5)."""
NOT_OF_PERSONS = {("Venue", "commune"), ("Organisation", "commune"), ("Done", "body")}


def records():
    """Return every record that is kept, and the records inside them, by name."""
    found, waiting = {}, list(KINDS.values())
    while waiting:
        kind = waiting.pop()
        if kind.__name__ in found:
            continue
        found[kind.__name__] = kind
        for field in msgspec.structs.fields(kind):
            waiting += _structs(field.type)
    return found


def _structs(kind):
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return [kind]
    return [one for inner in getattr(kind, "__args__", ()) for one in _structs(inner)]


def _is_text(kind):
    if kind in (str, object):
        return True
    return any(_is_text(inner) for inner in getattr(kind, "__args__", ()))


def test_every_text_of_every_record_is_known_to_be_somebodys_or_nobodys():
    for name, kind in records().items():
        texts = {field.name for field in msgspec.structs.fields(kind) if _is_text(field.type)}
        assert texts == OF_PEOPLE.get(name, set()) | OF_NOBODY.get(name, set()), name


def test_what_is_said_of_a_person_is_a_closed_list():
    assert set(records()["Registration"].__struct_fields__) == SAID_OF_PEOPLE
    assert set(records()["Consents"].__struct_fields__) == {str(purpose) for purpose in Purpose}


def test_fields_that_the_law_forbids_do_not_exist():
    found = {
        (name, field)
        for name, kind in records().items()
        for field in kind.__struct_fields__
        if any(field == part or part in field.split("_") for part in FORBIDDEN)
        or any(part in field for part in FORBIDDEN if len(part) > 5)
    }
    assert found - NOT_OF_PERSONS == set()


# consents are used for exactly what they say

MAY_READ_CONSENTS = {
    "server/domain/retention.py",  # keep_longer: until when
    "server/services/consents.py",  # to change them
    "server/services/sentences.py",  # my data
    "server/api/templates/me.html",  # my data
}


def reading(attribute):
    """Return the files whose code reads an attribute of this name."""
    found = set()
    for path in (ROOT / "server").rglob("*.py"):
        text = path.read_text()
        if attribute not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Attribute) and node.attr == attribute:
                found.add(str(path.relative_to(ROOT)))
    for path in (ROOT / "server").rglob("*.html"):
        if f".{attribute}" in path.read_text():
            found.add(str(path.relative_to(ROOT)))
    return found


def test_consents_are_read_in_a_closed_list_of_places():
    handlers = {"server/api/routes.py"}  # the name of a handler
    assert reading("consents") - handlers == MAY_READ_CONSENTS


def test_keeping_longer_is_read_by_the_rule_of_dates_alone():
    taken_in = {"server/services/registering.py"}  # from the request
    assert reading("keep_longer") - taken_in == {"server/domain/retention.py"}
    assert reading("card_to_employer") == taken_in
    assert reading("follow_up") == taken_in | {"server/services/exits.py"}


def test_nobody_reads_consents_by_a_name_made_up_on_the_way():
    """`getattr` on consents stands in one rule, which only says which are given."""
    found = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "server").rglob("*.py")
        if "getattr(consents" in path.read_text() or "given(" in path.read_text()
    }
    assert found == {"server/domain/consents.py", "server/services/sentences.py"}
