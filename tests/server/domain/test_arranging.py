"""Changes by hand: what is offered, what it costs, and what the certificate says afterwards."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.altering import altered, arrangement, restored, row_of
from server.domain.arranging import Arrangement, Cost, Move, additions, options
from server.domain.assignment import check, solve
from server.domain.plan import proposal
from server.domain.recounting import digest, widest
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from tests.builders import NOW, a_floor, a_seeker, a_veto, an_employer, an_event, rounds
from tests.server.domain.rooms import any_row, question_of, rooms


def proposed(floor):
    question = question_of(floor)
    answer = solve(question)
    found = proposal(
        floor,
        answer,
        seekers=len(question["seekers"]),
        token="",
        now=NOW,
        question=digest(question),
    )
    return question, found


def answer_of(question, found):
    told = msgspec.json.decode(msgspec.json.encode(found.certificate))
    rows = [*question["held"], *(list(row_of(p)) for p in found.pairings)]
    return {"meetings": rows, "certificate": told}


def counted(question, rows):
    found = check.count(question, sorted(rows))
    return found.mandatory, *found.fairness, found.value


def flat(cost):
    return cost.mandatory, *cost.fairness, cost.value


def any_option(draw, question, found):
    """Draw a change that is offered for a seat or a free place of a proposal."""
    held = arrangement(question, found)
    offered = [o for p in found.pairings for o in options(held, row_of(p), set())]
    offered += [
        o
        for employer in held.seats
        for number in range(held.now, held.rounds)
        for o in additions(held, (employer, number))
    ]
    return draw(st.sampled_from(offered)) if offered else None


@given(rooms(), st.data())
def test_a_cost_is_what_counting_everything_before_and_after_says(floor, data):
    question, found = proposed(floor)
    option = any_option(data.draw, question, found)
    if option is None:
        return
    held = arrangement(question, found)
    before = counted(question, held.rows)
    held.change(option.move.out, option.move.into)
    after = counted(question, held.rows)
    assert flat(option.cost) == tuple(b - a for a, b in zip(before, after, strict=True))


@given(rooms(), st.data())
def test_what_is_offered_breaks_no_hard_rule(floor, data):
    question, found = proposed(floor)
    for _ in range(4):
        option = any_option(data.draw, question, found)
        if option is None:
            return
        found = altered(floor, question, found, option.move.out, option.move.into)
        answer = answer_of(question, found)
        assert check.faults(question, answer["meetings"]) == []


@given(rooms(), st.data())
def test_a_change_is_refused_exactly_where_the_auditor_finds_a_fault(floor, data):
    question, found = proposed(floor)
    held = arrangement(question, found)
    row = any_row(data.draw, floor)
    out = data.draw(st.sampled_from([(), *((row_of(p),) for p in found.pairings)]))
    if row in held.rows:
        return
    rows = sorted((held.rows - set(out)) | {row})
    assert bool(held.fault(out, (row,))) is bool(check.faults(question, rows))


@given(rooms(), st.data())
def test_after_a_change_the_certificate_counts_anew_and_its_bounds_stay(floor, data):
    question, found = proposed(floor)
    option = any_option(data.draw, question, found)
    if option is None:
        return
    changed = altered(floor, question, found, option.move.out, option.move.into)
    assert check.certificate_faults(question, answer_of(question, changed)) == []
    for name in ("mandatory_bound", "fairness_bound", "value_bound"):
        assert getattr(changed.certificate, name) == getattr(found.certificate, name)
    nothing = (0,) * len(flat(option.cost))
    if found.certificate.optimal:
        assert changed.certificate.optimal is (flat(option.cost) == nothing)


@given(rooms(), rooms())
def test_in_another_room_the_bounds_are_such_that_nothing_false_is_claimed(floor, other):
    question, answer = question_of(other), solve(question_of(other))
    bounds, best = widest(question, answer["meetings"]), answer["certificate"]
    assert bounds["value_bound"] >= best["value_bound"] or not best["optimal"]
    assert bounds["fairness_bound"] >= best["fairness"]
    assert bounds["value_bound"] >= best["value"]
    assert (digest(question) == digest(question_of(floor))) is (
        _sorted(question) == _sorted(question_of(floor))
    )


def _sorted(question):
    return {k: sorted(map(str, v)) if isinstance(v, list) else v for k, v in question.items()}


@given(rooms(), st.data())
def test_undoing_every_change_gives_the_proposal_back(floor, data):
    question, first = proposed(floor)
    found, steps = first, 0
    for _ in range(3):
        option = any_option(data.draw, question, found)
        if option is not None:
            found = altered(floor, question, found, option.move.out, option.move.into)
            steps += 1
    for _ in range(steps):
        found = restored(question, found)
    assert set(found.pairings) == set(first.pairings)
    assert found.certificate == first.certificate
    with pytest.raises(Refusal) as refusal:
        restored(question, found)
    assert refusal.value.code is ErrorCode.NOTHING_TO_UNDO


def a_small_room(**other):
    """Two people, two tables of one seat, two rounds: everybody meets everybody."""
    awa, bilal = a_seeker(1), a_seeker(2)
    one, two = an_employer(1), an_employer(2)
    values = {"event": an_event(state="draft"), "rounds": rounds(2), **other}
    return a_floor([awa, bilal], [one, two], **values)


def the_room(question, *rows):
    return Arrangement(question, [*question["held"], *rows])


@pytest.mark.parametrize(
    ("move", "code"),
    [
        (Move("reg_001", None, ("emp_001", 1)), ErrorCode.NOT_TOGETHER),  # met already
        (Move("reg_001", None, ("emp_009", 1)), ErrorCode.NOT_TOGETHER),  # nobody's table
        (Move("reg_002", None, ("emp_002", 5)), ErrorCode.NOT_THERE),
        (Move("reg_001", None, ("emp_002", 0)), ErrorCode.SEATED_TWICE),
        (Move("reg_002", None, ("emp_001", 0)), ErrorCode.SEAT_TAKEN),
        (Move("reg_002", None, ("emp_002", 0)), None),
    ],
)
def test_a_refusal_says_which_rule_would_be_broken(move, code):
    question = question_of(a_small_room())
    held = the_room(question, ("reg_001", "emp_001", 0))
    assert held.fault(move.out, move.into) is code


def test_a_veto_is_never_offered():
    veto = a_veto(a_seeker(1), an_employer(2))
    question = question_of(a_small_room(vetoes={veto.id: veto}))
    seat = ("reg_001", "emp_001", 0)
    offered = options(the_room(question, seat), seat, set())
    assert {o.move.target for o in offered} == {None, ("emp_001", 1)}


def test_who_sits_on_a_locked_seat_is_offered_for_no_exchange():
    question = question_of(a_small_room())
    mine, theirs = ("reg_001", "emp_001", 0), ("reg_002", "emp_002", 0)
    held = the_room(question, mine, theirs)
    assert any(o.move.other for o in options(held, mine, set()))
    assert not any(o.move.other for o in options(held, mine, {theirs}))


def test_the_best_option_comes_first_and_taking_somebodys_only_table_last():
    question = question_of(a_small_room())
    seat = ("reg_001", "emp_001", 0)
    offered = options(the_room(question, seat), seat, set())
    assert offered[0].cost == Cost(0, (0, 0), 0)
    assert offered[-1].move.target is None
    assert offered[-1].cost.fairness == (-1, 0)
    assert [o.cost for o in offered] == sorted((o.cost for o in offered), reverse=True)


def test_once_somebody_else_has_come_a_change_by_hand_claims_no_optimum():
    _, found = proposed(a_small_room())
    newcomer = a_seeker(3)
    room = a_small_room()
    fuller = a_floor(
        [*room.registrations.values(), newcomer],
        room.employers.values(),
        event=room.event,
        rounds=room.rounds,
    )
    question = question_of(fuller)
    changed = altered(fuller, question, found, [row_of(found.pairings[0])], ())
    assert found.certificate.optimal
    assert not changed.certificate.optimal
    assert changed.certificate.method == "by hand"
    assert changed.certificate.fairness_bound == (3,) * question["floor"]
    assert check.certificate_faults(question, answer_of(question, changed)) == []
