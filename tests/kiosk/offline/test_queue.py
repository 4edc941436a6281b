"""What waits for the server, in a file that outlives the kiosk."""

import os
import stat
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.offline import queue as module
from kiosk.offline.command import Waiting, line, line_done, line_kept, waiting
from kiosk.offline.queue import Queue
from server.shared.requests import (
    AnswersByBadge,
    CheckInRequest,
    ExitByBadge,
    NewRegistration,
    StrengthsByBadge,
)
from server.shared.vocabulary import Help, Mood
from tests.kiosk.stand_in import a_token

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def scan(name, **fields):
    return Waiting(body=CheckInRequest(badge=a_token(1), command_id=name, at=AT, **fields))


def one_of_each():
    badge = a_token(2)
    bodies = (
        CheckInRequest(badge="https://ex.org/b/" + badge, command_id="1", at=AT),
        NewRegistration(first_name="Zoé\n\x1b[2J王", badge=badge, command_id="2", at=AT),
        AnswersByBadge(badge=badge, command_id="3", help=[Help.SEAT]),
        ExitByBadge(badge=badge, command_id="4", mood=Mood.GOOD),
        StrengthsByBadge(badge=badge, command_id="5", strengths=["curious"]),
    )
    return [Waiting(body=body, event_id="evt_1") for body in bodies]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "http.queue"


@pytest.fixture
def opened(path):
    queues = []

    def run():
        for queue in queues:
            queue.close()
        queues.append(Queue(path))
        return queues[-1]

    yield run
    for queue in queues:
        queue.close()


def ids(queue):
    return list(queue.waiting)


def test_what_waits_is_there_again_for_the_next_run_in_order(opened, path):
    queue = opened()
    commands = one_of_each()
    for command in commands:
        queue.put(command)
    again = opened()
    assert list(again.waiting.values()) == commands
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_was_decided_is_not_and_leaves_no_trace_of_anybody(opened, path):
    queue = opened()
    first, second = one_of_each()[:2]
    queue.put(first)
    queue.put(second)
    queue.drop(first.id)
    assert ids(opened()) == [second.id]
    opened().drop(second.id)
    assert path.read_bytes() == b""


def test_that_somebody_was_answered_without_the_server_is_kept(opened):
    queue = opened()
    queue.put(scan("1"))
    queue.keep("1")
    found = opened().waiting["1"]
    assert (found.body.kept, found.body.unsure_time, found.body.at) == (True, False, AT)


def test_one_that_was_sent_without_a_time_has_the_kiosks_which_is_not_sure(opened):
    queue = opened()
    queue.put(Waiting(body=CheckInRequest(badge=a_token(1), command_id="1"), at=AT))
    queue.keep("1")
    found = opened().waiting["1"].body
    assert (found.unsure_time, found.at) == (True, AT)


def test_half_a_last_line_is_dropped_and_the_next_one_is_whole(opened, path):
    queue = opened()
    queue.put(scan("1"))
    queue.put(scan("2"))
    content = path.read_bytes()
    path.write_bytes(content[:-9])
    again = opened()
    assert ids(again) == ["1"]
    again.put(scan("3"))
    assert ids(opened()) == ["1", "3"]


@given(st.integers(0, 600))
def test_a_file_cut_anywhere_loses_nothing_that_was_written_whole(cut):
    lines = [line(command) for command in one_of_each()]
    content = b"".join(lines)
    whole = content[: min(cut, len(content))].count(b"\n")
    assert list(waiting(content[:cut])[0]) == [str(n) for n in range(1, whole + 1)] + (
        [str(whole + 1)] if content[cut : cut + 1] == b"\n" else []
    )


def test_a_line_nobody_can_read_holds_up_no_other():
    content = line(scan("1")) + b"\x00\xff\n" + b'{"kind":"new","body":1}\n' + line(scan("2"))
    content += line_kept("2") + line_done("nobody")
    found, unread = waiting(content)
    assert {name: one.body.kept for name, one in found.items()} == {"1": False, "2": True}
    assert unread == [b"\x00\xff", b'{"kind":"new","body":1}']


def test_a_full_disk_is_told_and_nothing_is_lost_once_there_is_room(opened, monkeypatch):
    queue = opened()
    queue.put(scan("1"))
    real = module.os.write
    monkeypatch.setattr(module.os, "write", lambda file, text: real(file, text[:5]))
    monkeypatch.setattr(module, "keep", no_room)
    queue.put(scan("2"))
    assert queue.in_memory
    queue.put(scan("3"))
    queue.sync()
    assert (queue.in_memory, ids(queue)) == (True, ["1", "2", "3"])
    monkeypatch.undo()
    queue.drop("1")
    assert not queue.in_memory
    assert ids(opened()) == ["2", "3"]


def no_room(*_):
    raise OSError(28, "No space left on device")


def test_a_folder_that_cannot_be_made_is_told_too(tmp_path):
    (tmp_path / "file").write_text("")
    queue = Queue(tmp_path / "file" / "http.queue")
    queue.put(scan("1"))
    assert (queue.in_memory, ids(queue)) == (True, ["1"])


def test_two_kiosks_never_write_one_file_and_the_second_takes_it_when_the_first_ends(path):
    first, second = Queue(path), Queue(path)
    first.put(scan("1"))
    second.put(scan("2"))
    assert (first.in_memory, second.in_memory) == (False, True)
    first.close()
    second.put(scan("3"))
    assert not second.in_memory
    assert ids(second) == ["1", "2", "3"]
    second.close()
    third = Queue(path)
    assert ids(third) == ["1", "2", "3"]
    third.close()


def test_a_file_that_is_never_empty_does_not_grow_for_ever(opened, path):
    queue = opened()
    queue.put(scan("stuck"))
    for number in range(500):
        queue.put(scan(str(number)))
        queue.drop(str(number))
    assert path.read_bytes().count(b"\n") <= module.MOST_LINES + 2
    assert ids(opened()) == ["stuck"]


def test_a_byte_that_was_damaged_costs_one_line_and_no_start(opened, path):
    queue = opened()
    for command in one_of_each()[:3]:
        queue.put(command)
    path.write_bytes(path.read_bytes().replace("Zoé".encode(), b"Zo\xff"))
    again = opened()
    assert ids(again) == ["1", "3"]
    aside = path.with_suffix(".refused")
    assert b"Zo\xff" in aside.read_bytes()
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600
    assert (again.aside.count, opened().aside.count) == (1, 1)


def test_a_file_that_cannot_be_read_once_is_not_written_over(opened, path, monkeypatch):
    opened().put(scan("1"))
    monkeypatch.setattr(type(path), "read_bytes", no_room)
    queue = opened()
    queue.put(scan("2"))
    assert queue.in_memory
    monkeypatch.undo()
    queue.put(scan("3"))
    assert (queue.in_memory, sorted(ids(opened()))) == (False, ["1", "2", "3"])


def test_a_refused_command_without_room_is_counted_all_the_same(opened, monkeypatch):
    queue = opened()
    queue.put(scan("1"))
    monkeypatch.setattr(queue.aside, "add", no_room)
    queue.put_aside("1")
    assert (ids(queue), queue.aside.count) == ([], 1)


def test_a_refused_command_waits_no_more_and_stays_for_the_team(opened, path):
    queue = opened()
    queue.put(scan("1"))
    queue.put_aside("1")
    assert (ids(opened()), opened().aside.count) == ([], 1)
    assert b'"command_id":"1"' in path.with_suffix(".refused").read_bytes()


def test_the_name_of_who_was_registered_leaves_the_file_whatever_else_waits(opened, path):
    queue = opened()
    queue.put(scan("stuck"))
    queue.put(Waiting(body=NewRegistration(command_id="2", first_name="Zoé", at=AT)))
    assert "Zoé" in path.read_text()
    queue.drop("2")
    assert "Zoé" not in path.read_text()
    assert ids(opened()) == ["stuck"]


def test_what_was_never_delivered_is_forgotten_a_week_after(opened, path):
    queue = opened()
    for name in ("1", "2"):
        queue.put(Waiting(body=NewRegistration(command_id=name, first_name="Zoé"), at=AT))
    queue.put_aside("2")
    aside = path.with_suffix(".refused")
    os.utime(aside, (AT.timestamp(), AT.timestamp()))
    queue.expire(AT + timedelta(days=6), AT + timedelta(days=6))
    assert (ids(queue), aside.exists()) == (["1"], True)
    queue.expire(AT + timedelta(days=8), AT + timedelta(days=8))
    assert (ids(opened()), path.read_bytes(), aside.exists()) == ([], b"", False)
