"""Rounds by colours: laws of König's theorem."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from server.domain.assignment.colouring import colour


@st.composite
def graphs(draw):
    colours = draw(st.integers(1, 6))
    pairs = draw(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 3)), max_size=30))
    room = Counter()
    kept = []
    for seeker, employer in draw(st.permutations(sorted(pairs))):
        room[seeker] += 1
        if room[seeker] <= colours:
            kept.append((seeker, employer))
    return kept, colours


@given(graphs())
def test_nobody_has_a_colour_twice_and_employers_have_them_evenly(graph):
    pairs, colours = graph
    found = colour(pairs, colours)

    assert len(found) == len(pairs)
    assert all(0 <= one < colours for one in found)
    seekers = Counter((seeker, one) for (seeker, _), one in zip(pairs, found, strict=True))
    assert set(seekers.values()) <= {1}
    for employer, load in Counter(employer for _, employer in pairs).items():
        mine = Counter(
            one for (_, other), one in zip(pairs, found, strict=True) if other == employer
        )
        assert {mine[turn] - load // colours for turn in range(colours)} <= {0, 1}
