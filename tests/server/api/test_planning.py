"""Events, from a draft to their end, over HTTP on a real server."""

from datetime import datetime

from server.shared.vocabulary import Access

PLAN = {
    "name": "Café de mars",
    "starts_at": "2027-03-02T08:00:00Z",
    "ends_at": "2027-03-02T11:00:00Z",
    "venue": "Maison des associations",
    "rounds": 12,
}


async def planned(organiser, **other):
    status, event = await organiser.post("/v1/events", **{**PLAN, **other})
    assert status == 201, event
    return event


async def test_a_planned_event_is_a_draft_with_its_rounds(organiser):
    event = await planned(organiser)
    assert (event["state"], event["name"], event["venue"]) == (
        "draft",
        "Café de mars",
        "Maison des associations",
    )
    assert [e["id"] for e in (await organiser.get("/v1/events"))[1]] == [event["id"]]


async def test_the_same_plan_sent_again_makes_no_second_event(organiser):
    first = await planned(organiser, command_id="plan")
    assert await planned(organiser, command_id="plan") == first
    assert len((await organiser.get("/v1/events"))[1]) == 1


async def test_two_events_of_one_name_on_one_day_are_refused(organiser):
    await planned(organiser)
    _, problem = await organiser.post("/v1/events", **{**PLAN, "name": "CAFÉ DE MARS"})
    assert problem["code"] == "event_exists"


async def test_an_event_that_ends_before_it_starts_is_refused(organiser):
    _, problem = await organiser.post("/v1/events", **{**PLAN, "ends_at": PLAN["starts_at"]})
    assert problem["code"] == "ends_before_start"


async def test_an_unknown_time_zone_is_refused(organiser):
    for zone in ("Mars/Olympus", "../etc", ""):
        _, problem = await organiser.post("/v1/events", **{**PLAN, "zone": zone})
        assert problem["code"] == "unknown_value"


async def test_an_event_at_the_end_of_the_calendar_is_refused(organiser):
    far = {"starts_at": "9998-12-31T08:00:00Z", "ends_at": "9998-12-31T11:00:00Z"}
    status, problem = await organiser.post("/v1/events", **{**PLAN, **far})
    assert (status, problem["code"]) == (409, "unknown_value")
    assert problem["params"]["field"] == "ends_at"


async def test_an_event_lives_from_draft_to_closed(organiser):
    event = await planned(organiser)
    address = f"/v1/events/{event['id']}"
    assert (await organiser.post(f"{address}/close"))[1]["code"] == "wrong_state"
    for step, state in (("publish", "published"), ("open", "open"), ("close", "closed")):
        assert (await organiser.post(f"{address}/{step}"))[1]["state"] == state
    assert (await organiser.get(address))[1]["state"] == "closed"


async def test_before_the_doors_open_a_scan_is_told_so(cafe, organiser):
    event = await planned(organiser)
    address = f"/v1/events/{event['id']}"
    _, person = await organiser.post(f"{address}/registrations", first_name="Awa")
    kiosk = await cafe.caller(Access.KIOSK, event["id"])
    _, refused = await kiosk.post("/v1/check-ins", badge=person["badge"])
    assert refused["code"] == "not_open"
    assert refused["next"] == "Revenez à 9\u00a0h\u00a000, ou demandez à l’accueil."
    assert (refused["params"]["hour"], refused["params"]["minute"]) == ("9", "00")
    cafe.clock.now = datetime.fromisoformat(event["starts_at"])
    _, refused = await kiosk.post("/v1/check-ins", badge=person["badge"])
    assert refused["next"] == "L’accueil ouvre bientôt. Parlez à une personne de l’équipe."
    await organiser.post(f"{address}/cancel")
    assert (await kiosk.post("/v1/check-ins", badge=person["badge"]))[1]["code"] == "cancelled"


async def test_without_placing_on_arrival_a_table_comes_with_the_confirmed_plan(cafe, organiser):
    event = await planned(organiser, place_on_arrival=False)
    address = f"/v1/events/{event['id']}"
    await organiser.post(f"{address}/employers", name="Propreté", seats=2)
    await organiser.post(f"{address}/open")
    _, person = await organiser.post(f"{address}/registrations", first_name="Awa", present=True)
    assert person["arrival"]["table"] is None
    assert "affichée" in person["arrival"]["next"]
    _, proposal = await organiser.post(f"{address}/pairings")
    _, running = await organiser.post(f"{address}/pairings/confirm", proposal_id=proposal["id"])
    assert running["state"] == "running"
    kiosk = await cafe.caller(Access.KIOSK, event["id"])
    _, arrival = await kiosk.post("/v1/check-ins", badge=person["badge"])
    assert arrival["table"] == 1


async def test_without_employers_there_is_nothing_to_propose(organiser):
    event = await planned(organiser)
    _, problem = await organiser.post(f"/v1/events/{event['id']}/pairings")
    assert problem["code"] == "no_employers"


async def test_an_organiser_hands_on_a_token_for_her_event(cafe):
    _, made = await cafe.organiser.post(f"{cafe.event}/tokens", access="kiosk")
    kiosk = type(cafe.kiosk)(cafe.client, made["token"])
    assert (await kiosk.post("/v1/check-ins", badge=cafe.badges[0]))[0] == 201
    assert (await kiosk.post(f"{cafe.event}/close"))[1]["code"] == "forbidden"
    _, problem = await cafe.organiser.post(f"{cafe.event}/tokens", access="coordinator")
    assert problem["code"] == "forbidden"
