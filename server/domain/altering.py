"""A proposal changed by hand: its pairings, its certificate, and the way back."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from server.domain.arranging import Arrangement, Row, row_of
from server.domain.floor import Floor
from server.domain.pairing import Alteration, Certificate, Pairing, Proposal
from server.domain.plan import pairing
from server.domain.recounting import certified, digest, widest
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode, PairingId

Question = Mapping[str, Any]


def arrangement(question: Question, found: Proposal) -> Arrangement:
    """Return who meets whom, held rounds included, as a proposal would have it."""
    return Arrangement(question, _rows(question, found.pairings))


def altered(
    floor: Floor,
    question: Question,
    found: Proposal,
    out: Sequence[Row],
    into: Sequence[Row],
    locked: frozenset[PairingId] = frozenset(),
) -> Proposal:
    """Return a proposal after a change by hand; refuses one that breaks a hard rule.

    `locked`: the seats that are locked now, for the way back.
    """
    fault = arrangement(question, found).fault(out, into)
    if fault is not None:
        raise Refusal(fault)
    left = set(out)
    gone = tuple(p for p in found.pairings if row_of(p) in left)
    done = Alteration(
        out=gone,
        into=tuple(pairing(floor, *row) for row in into),
        unlocked=tuple(p.id for p in gone if p.id in locked),
    )
    return _recounted(question, found, done, (*found.alterations, done))


def restored(question: Question, found: Proposal) -> Proposal:
    """Return a proposal without its last change by hand; refuses where there is none."""
    if not found.alterations:
        raise Refusal(ErrorCode.NOTHING_TO_UNDO)
    last = found.alterations[-1]
    rows = [row_of(p) for p in last.into], [row_of(p) for p in last.out]
    fault = arrangement(question, found).fault(*rows)
    if fault is not None:
        raise Refusal(fault)
    return _recounted(question, found, back(last), found.alterations[:-1])


def back(done: Alteration) -> Alteration:
    """Return the change that takes one back."""
    return Alteration(out=done.into, into=done.out)


def _recounted(
    question: Question, found: Proposal, done: Alteration, alterations: tuple[Alteration, ...]
) -> Proposal:
    gone = {p.id for p in done.out}
    pairings = (*(p for p in found.pairings if p.id not in gone), *done.into)
    rows = _rows(question, pairings)
    asked = digest(question)
    same = asked == found.question
    bounds = msgspec.structs.asdict(found.certificate) if same else widest(question, rows)
    return msgspec.structs.replace(
        found,
        pairings=pairings,
        certificate=msgspec.convert(certified(question, rows, bounds), Certificate),
        seekers=len(question["seekers"]),
        question=asked,
        alterations=alterations,
    )


def _rows(question: Question, pairings: Sequence[Pairing]) -> list[Sequence[Any]]:
    return [*question["held"], *map(row_of, pairings)]
