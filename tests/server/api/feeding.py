"""Calendars with an address of their own, as programs fetch them."""

from icalendar import Calendar

LATER = {"starts_at": "2026-12-08T08:00:00Z", "ends_at": "2026-12-08T11:00:00Z"}
"""A week after the event of every test."""


async def address(caller, path, **body):
    """Have an address made; return its path."""
    status, found = await caller.post(path, **body)
    assert status == 201, found
    assert found["path"].startswith("/ical/")
    return found["path"]


async def of_employer(meeting, employer_id):
    return await address(meeting.organiser, f"{meeting.path}/employers/{employer_id}/feed")


async def fetch(client, path, **headers):
    async with client.get(path, headers=headers) as answer:
        return answer.status, answer.headers, await answer.read()


async def entries(client, path):
    """Return what a feed holds: (summary, status), in its order."""
    status, _, content = await fetch(client, path)
    assert status == 200
    calendar = Calendar.from_ical(content)
    return [(str(one["summary"]), str(one["status"])) for one in calendar.walk("VEVENT")]
