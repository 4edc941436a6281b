"""From the lines of a journal to the documents they come to, and to a new first line."""

from server.domain.audit import Told, links
from server.store.content import Content
from server.store.journal import NOTHING, Header
from server.store.upgrades import Picture, schema, upgrade


def fold(content: Content) -> Picture:
    """Return the documents a file comes to, by kind and id."""
    picture = {
        kind: {document["id"]: document for document in documents}
        for kind, documents in content.header.picture.items()
    }
    for entry in content.entries:
        for kind, documents in entry.put.items():
            picture.setdefault(kind, {}).update({d["id"]: d for d in documents})
        for kind, keys in entry.drop.items():
            for key in keys:
                picture.get(kind, {}).pop(key, None)
    return picture


def told(content: Content) -> list[Told]:
    """Return all the facts of a file, in order."""
    later = [Told(e.seq, e.at, e.by, tuple(e.facts)) for e in content.entries if e.facts]
    return [*content.header.facts, *later]


def rewritten(content: Content, picture: Picture) -> Header:
    """Return the first line of the file that replaces this one."""
    facts = told(content)
    return Header(
        schema=schema(),
        scope=content.header.scope,
        generation=content.header.generation + 1,
        anchor=content.last,
        seq=content.seq,
        picture={kind: list(found.values()) for kind, found in picture.items() if found},
        facts=facts,
        links=links(facts),
    )


def first(scope: str) -> Header:
    """Return the first line of a file that replaces none."""
    return Header(
        schema=schema(),
        scope=scope,
        generation=1,
        anchor=NOTHING,
        seq=0,
        picture={},
        facts=[],
    )


def current(content: Content) -> Picture:
    """Return the documents as this version writes them."""
    return upgrade(fold(content), content.header.schema)
