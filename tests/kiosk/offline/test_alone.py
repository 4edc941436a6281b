"""A kiosk that loses its server: what it says, what it keeps, what it sends."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.attendee import attempts as module
from kiosk.attendee.happenings import (
    BlankBadge,
    Greeted,
    Noted,
    TurnedDown,
    Unanswered,
    Unwanted,
)
from kiosk.entrance import Entrance
from kiosk.offline import keeper, queue
from server.shared.requests import (
    AnswersByBadge,
    CheckInRequest,
    ExitByBadge,
    NewRegistration,
    StrengthsByBadge,
)
from server.shared.vocabulary import AgeBand, ErrorCode, EventState, Mood
from tests.kiosk.eyes import until
from tests.kiosk.offline.booth import Jumping, booth
from tests.kiosk.offline.roll import AWA, BILAL, BLANK, STRANGER, VOID
from tests.kiosk.stand_in import an_event

SECOND = timedelta(seconds=1)


def person(name="Zoé", **fields):
    return NewRegistration(command_id=name[0], first_name=name, present=True, **fields)


async def test_alone_it_greets_at_once_and_the_server_hears_it_later_once_and_in_order(
    server, place
):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        before = datetime.now(UTC)
        for badge, name in ((AWA, "1"), (VOID, "2"), (BILAL, "3"), (STRANGER, "4"), (AWA, "5")):
            kiosk.scan(badge, name)
        awa, void, bilal, stranger, again = await kiosk.has_told(
            Greeted, TurnedDown, Greeted, TurnedDown, Greeted
        )
        after = datetime.now(UTC)
        assert [one.arrival.first_name for one in (awa, bilal, again)] == ["Awa", "Bilal", "Awa"]
        assert (awa.alone, awa.arrival.already, again.arrival.already) == (True, False, True)
        assert void.problem.code is ErrorCode.VOID
        assert stranger.problem.code is ErrorCode.UNKNOWN
        assert len(kiosk.attempts.kept) == 5
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
        assert kiosk.answers == [awa, void, bilal, stranger, again]
    assert [asked.command_id for asked in server.heard] == ["1", "2", "3", "4", "5"]
    assert all(asked.kept and not asked.unsure_time for asked in server.heard)
    times = [asked.at for asked in server.heard]
    assert times == sorted(times)
    assert before - SECOND < times[0]
    assert times[-1] < after + SECOND


async def test_nobody_is_greeted_alone_before_their_scan_is_on_the_disk(server, place, monkeypatch):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        path = place.with_suffix(".queue")
        monkeypatch.setattr(queue.os, "fdatasync", lambda _: kiosk.told.append(path.read_bytes()))
        kiosk.scan(AWA, "one scan")
        await until(lambda: any(isinstance(one, Greeted) for one in kiosk.told))
        synced, greeted = kiosk.told[-2:]
        assert b"one scan" in synced
        assert isinstance(greeted, Greeted)


async def test_the_first_answer_alone_takes_no_longer_than_anybody_notices(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        began = time.perf_counter()
        await kiosk.attempts.run(CheckInRequest(badge=AWA, command_id="1"))
        assert time.perf_counter() - began < 0.1
        await kiosk.has_told(Greeted)


async def test_a_kiosk_that_was_killed_sends_what_it_kept_and_knows_who_is_here(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan(AWA, "1")
        kiosk.try_(person("Zoé", badge=BLANK))
        await kiosk.has_told(Greeted, Greeted)
    async with booth(server, place) as kiosk:
        await kiosk.is_alone()
        kiosk.scan(AWA, "2")
        kiosk.scan(BLANK, "3")
        awa, zoe = await kiosk.has_told(Greeted, Greeted)
        assert (awa.arrival.already, zoe.arrival.first_name) == (True, "Zoé")
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
    assert [asked.command_id for asked in server.heard] == ["1", "2", "3"]
    (zoe,) = server.registered
    assert (zoe.badge, zoe.kept) == (BLANK, True)


async def test_a_server_that_hangs_is_waited_for_a_moment_and_hears_the_same_command(
    server, place, monkeypatch
):
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        server.hangs.add("/v1/check-ins")
        kiosk.scan(AWA, "1")
        (awa,) = await kiosk.has_told(Greeted)
        assert awa.alone
        monkeypatch.setattr(module, "PATIENCE", 60)
        kiosk.scan(BILAL, "2")
        await kiosk.has_told(Greeted, Greeted)
        server.hanging.set()
        await until(lambda: not kiosk.attempts.kept)
        assert len(kiosk.answers) == 2
    first, second = server.heard
    assert (first.command_id, first.kept) == ("1", False)
    assert (second.command_id, second.kept) == ("2", True)


async def test_what_was_refused_before_somebody_was_greeted_alone_is_sent_again_as_kept(
    server, place, monkeypatch
):
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        server.hangs.add("/v1/events/evt_1/registrations")
        server.refuses_registration = ErrorCode.BADGE_TAKEN
        kiosk.try_(person("Zoé", badge=BLANK))
        await kiosk.has_told(Greeted)
        server.hanging.set()
        await until(lambda: not kiosk.attempts.kept)
    assert [asked.kept for asked in server.asked_to_register] == [False, True]


async def test_one_command_the_server_fails_at_holds_up_no_other(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        for badge, name in ((AWA, "1"), (BILAL, "2"), (AWA, "3"), (VOID, "4")):
            kiosk.scan(badge, name)
        server.fails_at = {"1": 500}
        await server.start()
        await until(lambda: len(kiosk.attempts.kept) == 2)
        assert [asked.command_id for asked in server.heard][:3] == ["1", "2", "4"]
        server.fails_at.clear()
        await until(lambda: not kiosk.attempts.kept)
    assert [asked.command_id for asked in server.heard][-2:] == ["1", "3"]


async def test_a_store_without_room_is_asked_nothing_more_until_later(server, place):
    server.fails_at = {"1": 507}
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        kiosk.scan(AWA, "1")
        await kiosk.has_told(Greeted)
        kiosk.scan(BILAL, "2")
        await kiosk.has_told(Greeted, Greeted)
        assert {asked.command_id for asked in server.heard} == {"1"}
        server.fails_at.clear()
        await until(lambda: not kiosk.attempts.kept)
    assert [asked.command_id for asked in server.heard][-2:] == ["1", "2"]


async def test_answers_exits_and_strengths_are_noted_here_and_sent(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.try_(AnswersByBadge(command_id="1", badge=AWA, wishes=["emp_1"]))
        kiosk.try_(StrengthsByBadge(command_id="2", badge=AWA, strengths=["x"]))
        kiosk.try_(ExitByBadge(command_id="3", badge=AWA, mood=Mood.GOOD))
        told = await kiosk.has_told(Noted, Noted, Noted)
        assert told == [Noted(AWA, alone=True, command_id=name) for name in "123"]
        assert kiosk.attempts.kept == set()
        await server.start()
        await until(lambda: len(server.noted) == 3)
    assert [note.command_id for note in server.noted] == ["1", "2", "3"]
    assert all(note.kept and note.at for note in server.noted)


async def test_a_blank_badge_and_a_person_without_one_are_taken_in_alone(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan(BLANK, "1")
        await kiosk.has_told(BlankBadge)
        kiosk.try_(person("Zoé", badge=BLANK))
        kiosk.try_(person("Ben"))
        kiosk.try_(person("Lou", age_band=AgeBand.CHILD))
        *_, ben, lou = await kiosk.has_told(BlankBadge, Greeted, Greeted, TurnedDown)
        assert (ben.arrival.first_name, ben.short_code) == ("Ben", "")
        assert lou.problem.code is ErrorCode.TOO_YOUNG
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
    assert [one.first_name for one in server.registered] == ["Zoé", "Ben"]
    assert "Lou" not in place.with_suffix(".queue").read_text()


async def test_a_typed_code_waits_for_the_server_and_is_answered_by_it(server, place):
    server.people["BCDFG"] = server.people[AWA]
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan("BCDFG", "1")
        await kiosk.has_told(Unanswered)
        await server.start()
        _, awa = await kiosk.has_told(Unanswered, Greeted)
        assert not awa.alone


async def test_typed_codes_that_come_too_fast_are_kept_only_where_that_was_said(server, place):
    server.people["TTTTT"] = ErrorCode.TOO_MANY_TRIES
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        kiosk.scan("TTTTT", "1")
        await kiosk.has_told(TurnedDown)
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan("TTTTT", "2")
        await kiosk.has_told(TurnedDown, Unanswered)
        await server.start()
        await until(lambda: len(server.heard) >= 2)
        server.people["TTTTT"] = server.people[AWA]
        await kiosk.has_told(TurnedDown, Unanswered, Greeted)


async def test_a_kiosk_whose_access_ends_keeps_its_scans_and_no_roster(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.turn_away(ErrorCode.REVOKED)
        await until(lambda: Unwanted(ErrorCode.REVOKED) in kiosk.told)
        assert not place.with_suffix(".roster").exists()
        kiosk.scan(AWA, "1")
        await until(lambda: server.knocks)
        knocks = server.knocks
        assert kiosk.attempts.kept == {"1"}
        server.wanted = {"another"}
        kiosk.client.use("another")
        kiosk.attempts.found()
        await until(lambda: not kiosk.attempts.kept)
        assert server.knocks == knocks
        assert any(isinstance(one, Greeted) for one in kiosk.told)


async def test_a_clock_that_jumps_while_alone_is_told_and_changes_no_time(server, place):
    clock = Jumping()
    async with booth(server, place, clock) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        clock.by = timedelta(hours=3)
        kiosk.scan(AWA, "1")
        await kiosk.has_told(Greeted)
        clock.by = timedelta()
        kiosk.scan(BILAL, "2")
        await kiosk.has_told(Greeted, Greeted)
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
    first, second = server.heard
    assert (first.unsure_time, second.unsure_time) == (True, False)
    assert timedelta() <= second.at - first.at < SECOND


async def test_a_wrong_clock_says_the_servers_time_also_after_a_new_start(server, place):
    wrong = Jumping()
    wrong.by = -timedelta(days=400)
    async with booth(server, place, wrong) as kiosk:
        await kiosk.is_ready()
        kiosk.scan(AWA, "1")
        await kiosk.has_told(Greeted)
        await server.stop()
        await kiosk.is_alone()
    async with booth(server, place, wrong) as kiosk:
        await kiosk.is_alone()
        kiosk.scan(BILAL, "2")
        await kiosk.has_told(Greeted)
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
    now = datetime.now(UTC)
    assert [(asked.kept, asked.unsure_time) for asked in server.heard] == [
        (False, False),
        (True, False),
    ]
    assert all(abs(asked.at - now) < 5 * SECOND for asked in server.heard)


async def test_a_machine_that_never_knew_the_time_leaves_it_to_a_server_that_answers(server):
    wrong = Jumping()
    wrong.by = -timedelta(days=400)
    server.silent.add("/v1/about")
    async with booth(server, moment=wrong) as kiosk:
        await until(lambda: kiosk.link.board is not None)
        kiosk.scan(AWA, "1")
        await kiosk.has_told(Greeted)
    assert (server.heard[0].at, server.heard[0].unsure_time) == (None, False)


async def test_the_banner_counts_from_when_the_server_went_also_after_a_new_start(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        assert kiosk.link.alone_since is None
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan(AWA, "1")
        await kiosk.has_told(Greeted)
        since = kiosk.link.alone_since
    async with booth(server, place) as kiosk:
        await kiosk.is_alone()
        assert abs(kiosk.link.alone_since - since) < SECOND
        await server.start()
        await until(lambda: kiosk.link.alone_since is None)


async def test_a_fault_of_the_kiosk_loses_no_scan_and_tells_no_name(
    server, place, monkeypatch, caplog
):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        real = Entrance.check_in

        async def broken(self, request):
            if request.badge == AWA:
                raise RuntimeError
            return await real(self, request)

        monkeypatch.setattr(Entrance, "check_in", broken)
        kiosk.scan(AWA, "1")
        kiosk.scan(BILAL, "2")
        await kiosk.has_told(Greeted, Greeted)
        await until(lambda: kiosk.attempts.kept == {"1"})
        monkeypatch.setattr(Entrance, "check_in", real)
        await until(lambda: not kiosk.attempts.kept)
    assert caplog.text.count("Traceback") == 1
    assert AWA not in caplog.text


async def test_sixty_scans_of_a_morning_alone_reach_the_server_in_a_moment(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        for number in range(60):
            kiosk.scan(AWA, str(number))
        await kiosk.has_told(*[Greeted] * 60)
        await server.start()
        await until(lambda: kiosk.link.reachable)
        began = time.monotonic()
        await until(lambda: not kiosk.attempts.kept)
        assert time.monotonic() - began < 4
    assert [asked.command_id for asked in server.heard] == [str(number) for number in range(60)]


async def test_a_kiosk_at_another_event_holds_what_is_of_the_one_before(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan(AWA, "1")
        kiosk.try_(person("Zoé", badge=BLANK))
        await kiosk.has_told(Greeted, Greeted)
    first, server.event, server.wanted = server.event, an_event(id="evt_2"), {"u"}
    await server.start()
    async with booth(server, place, token="u") as kiosk:
        await until(lambda: kiosk.keeper.event and kiosk.keeper.event.id == "evt_2")
        kiosk.scan(BILAL, "2")
        await kiosk.has_told(Greeted)
        assert (kiosk.attempts.kept, kiosk.keeper.held) == ({"1", "Z"}, 2)
        assert [asked.command_id for asked in server.heard] == ["2"]
        server.event, server.wanted = first, {"t"}
        kiosk.client.use("t")
        kiosk.attempts.found()
        await until(lambda: not kiosk.attempts.kept)
    assert [asked.command_id for asked in server.heard] == ["2", "1"]
    assert [one.first_name for one in server.registered] == ["Zoé"]


async def test_a_walk_in_that_is_refused_after_the_greeting_stays_for_the_team(server, place):
    server.refuses_registration = ErrorCode.BAD_REQUEST
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.try_(person("Zoé", badge=BLANK))
        kiosk.scan(VOID, "2")
        await kiosk.has_told(Greeted, TurnedDown)
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
        assert kiosk.keeper.queue.aside.count == 1
    assert "Zoé" in place.with_suffix(".refused").read_text()
    assert place.with_suffix(".queue").read_bytes() == b""


async def test_nobody_who_came_before_the_doors_opened_is_dropped(server, place):
    server.event = an_event(
        state=EventState.PUBLISHED, starts_at=datetime.now(UTC) + timedelta(hours=1)
    )
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.try_(person("Zoé"))
        (zoe,) = await kiosk.has_told(TurnedDown)
        assert zoe.problem.code is ErrorCode.NOT_OPEN
        await server.start()
        await until(lambda: server.registered)


async def test_the_scan_of_a_badge_that_is_blank_here_is_not_sent_for_whoever_has_it_by_then(
    server, place
):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan(BLANK, "1")
        await kiosk.has_told(BlankBadge)
        kiosk.scan(AWA, "2")
        await kiosk.has_told(BlankBadge, Greeted)
        await server.start()
        await until(lambda: not kiosk.attempts.kept)
    assert [asked.command_id for asked in server.heard] == ["2"]


async def test_who_was_registered_just_before_the_server_went_is_known_by_their_badge(
    server, place, monkeypatch
):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        monkeypatch.setattr(keeper, "PAUSE", 60)
        kiosk.try_(person("Zoé", badge=BLANK))
        await kiosk.has_told(Greeted)
        await server.stop()
        await kiosk.is_alone()
        kiosk.scan(BLANK, "1")
        _, zoe = await kiosk.has_told(Greeted, Greeted)
        assert (zoe.arrival.first_name, zoe.arrival.already, zoe.alone) == ("Zoé", True, True)


async def test_a_scan_without_a_time_has_its_own_once_the_server_hangs(server, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    clock = Jumping()
    async with booth(server, moment=clock) as kiosk:
        await kiosk.is_ready()
        clock.by = timedelta(hours=3)
        server.hangs.add("/v1/check-ins")
        before = datetime.now(UTC)
        kiosk.scan(AWA, "1")
        await kiosk.has_told(Greeted)
        (waits,) = kiosk.keeper.queue.waiting.values()
        assert before - SECOND < waits.body.at < datetime.now(UTC) + SECOND
        assert (waits.body.kept, waits.body.unsure_time) == (True, True)
        server.hanging.set()
        await until(lambda: not kiosk.attempts.kept)


@pytest.mark.parametrize("strange", [{"status": 413, "text": "<h1>"}, {"body": b'"\xff"'}])
async def test_one_answer_that_is_not_ours_holds_up_no_other(server, place, strange):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        for badge, name in ((AWA, "1"), (BILAL, "2")):
            kiosk.scan(badge, name)
        await kiosk.has_told(Greeted, Greeted)
        server.strange = {"1": strange}
        await server.start()
        await until(lambda: kiosk.attempts.kept == {"1"})
        server.strange.clear()
        await until(lambda: not kiosk.attempts.kept)


async def test_the_page_of_a_network_before_every_answer_is_no_server(server, place):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await server.stop()
        await kiosk.is_alone()
        for badge, name in ((AWA, "1"), (BILAL, "2")):
            kiosk.scan(badge, name)
        await kiosk.has_told(Greeted, Greeted)
        page = {"text": "<h1>", "content_type": "text/html"}
        server.strange = {"1": page, "2": page}
        await server.start()
        await until(lambda: len(server.heard) >= 2)
        assert {asked.command_id for asked in server.heard} == {"1"}
        server.strange.clear()
        await until(lambda: not kiosk.attempts.kept)
