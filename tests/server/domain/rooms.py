"""Random floors in the middle of a day, and the questions they ask of the engine."""

import msgspec
from hypothesis import strategies as st

from server.domain.people import Profile, Window
from server.domain.plan import instance
from server.shared.vocabulary import PairingState, RoundState
from tests.builders import (
    a_check_in,
    a_floor,
    a_pairing,
    a_seeker,
    a_veto,
    an_employer,
    an_event,
    rounds,
)

TRADES = ("K2204", "K2203", "N4103", "D1106")
WINDOWS = st.sampled_from([(0, None), (0, None), (0, None), (1, None), (0, 2), (1, 3)])


@st.composite
def rooms(draw):
    """Draw a floor: rounds over or running, people here or not, some pairings announced."""
    employers = [
        an_employer(
            n,
            here=draw(st.booleans()),
            seats=draw(st.integers(1, 2)),
            window=Window(*draw(WINDOWS)),
            trades=tuple(draw(st.lists(st.sampled_from(TRADES), max_size=2, unique=True))),
        )
        for n in range(1, draw(st.integers(1, 4)) + 1)
    ]
    seekers = [
        a_seeker(
            n,
            window=Window(*draw(WINDOWS)),
            profile=Profile(trades=tuple(draw(st.lists(st.sampled_from(TRADES), max_size=1)))),
        )
        for n in range(1, draw(st.integers(1, 7)) + 1)
    ]
    over = draw(st.integers(0, 1))
    day = rounds(draw(st.integers(2, 4)))
    day = (
        *(msgspec.structs.replace(r, state=RoundState.ENDED) for r in day[:over]),
        *day[over:],
    )
    vetoes = [a_veto(s, e) for s in seekers for e in employers if not draw(st.integers(0, 9))]
    return a_floor(
        seekers,
        employers,
        event=an_event(floor=draw(st.integers(1, 3))),
        rounds=day,
        check_ins=[a_check_in(s) for s in seekers if draw(st.booleans()) or over],
        pairings=draw(_plans(seekers, employers, len(day), over)),
        vetoes={veto.id: veto for veto in vetoes},
    )


@st.composite
def _plans(draw, seekers, employers, count, over):
    taken, busy, plan = {}, set(), []
    for seeker in seekers:
        for employer in employers:
            number = draw(st.integers(0, count * 2))
            full = taken.get((employer.id, number), 0) >= employer.seats
            if not 1 <= number <= count or (seeker.id, number) in busy or full:
                continue
            taken[employer.id, number] = taken.get((employer.id, number), 0) + 1
            busy.add((seeker.id, number))
            state = PairingState.MET if number <= over else PairingState.PROPOSED
            plan.append(a_pairing(seeker, employer, number, state))
    return plan


def question_of(floor):
    return instance(floor, 10.0)


def any_row(draw, floor):
    """Draw a seeker, an employer and a round, possible or not."""
    return (
        draw(st.sampled_from(sorted(floor.registrations))),
        draw(st.sampled_from(sorted(floor.employers))),
        draw(st.integers(0, len(floor.rounds) - 1)),
    )
