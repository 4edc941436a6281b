"""What an event has room for, over HTTP; the roles are tested with every other route's."""

from server.shared.views import CapacityView
from server.shared.vocabulary import Access


async def planned(organiser, **more):
    _, event = await organiser.post(
        "/v1/events",
        name="Café d’essai",
        starts_at="2027-03-02T08:00:00Z",
        ends_at="2027-03-02T11:00:00Z",
        **{"rounds": 9, "floor": 2, **more},
    )
    return f"/v1/events/{event['id']}"


async def test_an_event_says_what_it_has_room_for_and_what_is_missing(organiser):
    event = await planned(organiser)
    await organiser.post(f"{event}/employers", name="Atelier", present=False)
    for number in range(12):
        await organiser.post(f"{event}/registrations", first_name=f"Nom{number}")
    status, found = await organiser.get(f"{event}/capacity")
    assert status == 200
    assert found == {
        "seekers": 12,
        "employers": 1,
        "rounds": 9,
        "conversations": 9,
        "exact": True,
        "goals": [
            {"each": 1, "employers": 1, "rounds": 3, "minutes": 45},
            {"each": 2, "employers": 2, "rounds": None, "minutes": None},
            {"each": 3, "employers": 3, "rounds": None, "minutes": None},
        ],
    }


async def test_an_empty_event_misses_nothing(organiser):
    event = await planned(organiser)
    _, found = await organiser.get(f"{event}/capacity")
    assert (found["seekers"], found["employers"], found["conversations"]) == (0, 0, 0)
    assert all(goal["employers"] == goal["rounds"] == 0 for goal in found["goals"])


async def test_it_is_the_organisers_alone(cafe):
    assert (await cafe.kiosk.get(f"{cafe.event}/capacity"))[0] == 403
    desk = await cafe.caller(Access.DESK)
    assert (await desk.get(f"{cafe.event}/capacity"))[0] == 403
    _, found = await cafe.organiser.get(f"{cafe.event}/capacity")
    assert set(found) == set(CapacityView.__struct_fields__)
