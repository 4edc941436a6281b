"""Proposals, rounds, late employers, over HTTP on a real server."""


async def people(cafe):
    _, found = await cafe.organiser.get(f"{cafe.event}/registrations")
    return {person["id"]: person for person in found}


async def test_a_proposal_is_told_to_nobody_until_it_is_confirmed(cafe):
    _, before = await cafe.scan(cafe.badges[0])
    status, proposal = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert status == 201
    assert proposal["certificate"]["below_floor"] == 0
    assert proposal["seats"]
    assert all(seat["reason"] for seat in proposal["seats"])
    _, again = await cafe.scan(cafe.badges[0])
    assert again["table"] == before["table"]
    status, _ = await cafe.organiser.post(
        f"{cafe.event}/pairings/confirm", proposal_id=proposal["id"]
    )
    assert status == 200
    assert (await cafe.organiser.get(f"{cafe.event}/pairings"))[1] is None
    confirm = await cafe.organiser.post(f"{cafe.event}/pairings/confirm")
    assert confirm[1]["code"] == "no_proposal"


async def test_a_proposal_that_can_no_longer_happen_is_not_confirmed(cafe):
    await cafe.scan(cafe.badges[0])
    _, proposal = await cafe.organiser.post(f"{cafe.event}/pairings")
    gone = next(s["registration_id"] for s in proposal["seats"])
    number = [p["registration_id"] for p in cafe.people].index(gone)
    await cafe.scan(cafe.badges[number])
    await cafe.organiser.post(f"{cafe.event}/registrations/{gone}/leave")
    _, problem = await cafe.organiser.post(
        f"{cafe.event}/pairings/confirm", proposal_id=proposal["id"]
    )
    assert problem["code"] == "stale_proposal"


async def test_a_round_seats_who_is_here_and_ending_it_counts_conversations(cafe):
    for badge in cafe.badges:
        assert (await cafe.scan(badge))[0] == 201
    assert (await cafe.organiser.post(f"{cafe.event}/rounds/2/start"))[1]["code"] == "round_order"
    assert (await cafe.organiser.post(f"{cafe.event}/rounds/1/start"))[0] == 200
    assert (await cafe.organiser.post(f"{cafe.event}/rounds/1/start"))[1]["code"] == "round_order"
    assert (await cafe.organiser.post(f"{cafe.event}/rounds/1/end"))[0] == 200
    met = [p["meetings"] for p in (await people(cafe)).values() if p["role"] == "seeker"]
    assert sum(met) >= 6
    assert max(met) == 1


async def test_over_a_whole_day_nobody_who_came_leaves_without_a_conversation(cafe):
    for badge in cafe.badges:
        await cafe.scan(badge)
    for number in range(1, 7):
        assert (await cafe.organiser.post(f"{cafe.event}/rounds/{number}/start"))[0] == 200
        assert (await cafe.organiser.post(f"{cafe.event}/rounds/{number}/end"))[0] == 200
    seekers = [p for p in (await people(cafe)).values() if p["role"] == "seeker"]
    assert min(p["meetings"] for p in seekers) >= 1


async def test_a_late_employer_gets_a_table_and_those_who_wait(cafe):
    for employer in cafe.employers:
        await cafe.organiser.post(f"{cafe.event}/employers/{employer['id']}/leave")
    _, arrival = await cafe.scan(cafe.badges[0])
    assert arrival["table"] is None
    assert arrival["next"]
    status, _ = await cafe.organiser.post(f"{cafe.event}/employers", name="Fraîche & Co", seats=2)
    assert status == 201
    _, again = await cafe.scan(cafe.badges[0])
    assert (again["table"], again["employer"]) == (7, "Fraîche & Co")


async def test_an_employer_who_has_not_come_holds_no_table(cafe):
    employer = {e["name"]: e["id"] for e in cafe.employers}
    _, before = await cafe.scan(cafe.badges[0])
    await cafe.organiser.post(f"{cafe.event}/employers/{employer[before['employer']]}/leave")
    _, after = await cafe.scan(cafe.badges[0])
    assert after["employer"] != before["employer"]
    await cafe.organiser.post(f"{cafe.event}/employers/{employer[before['employer']]}/arrive")


async def test_a_recruiters_badge_brings_the_table(cafe):
    status, made = await cafe.organiser.post(
        f"{cafe.event}/employers", name="En retard", present=False, seats=1
    )
    assert status == 201
    recruiter = next(p for p in (await people(cafe)).values() if p["employer_id"] == made["id"])
    status, arrival = await cafe.scan(recruiter["short_code"])
    assert status == 201
    assert (arrival["role"], arrival["table"], arrival["employer"]) == ("recruiter", 7, "En retard")


async def test_in_mid_day_a_proposal_is_made_for_who_came_and_counts_only_them(cafe):
    for badge in cafe.badges[:10]:
        await cafe.scan(badge)
    await cafe.organiser.post(f"{cafe.event}/rounds/1/start")
    await cafe.organiser.post(f"{cafe.event}/rounds/1/end")
    await cafe.organiser.post(f"{cafe.event}/employers/{cafe.employers[0]['id']}/leave")
    status, proposal = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert status == 201
    assert proposal["seekers"] == 10
    came = {p["registration_id"] for p in cafe.people[:10]}
    assert {seat["registration_id"] for seat in proposal["seats"]} <= came
    confirmed = await cafe.organiser.post(
        f"{cafe.event}/pairings/confirm", proposal_id=proposal["id"]
    )
    assert confirmed[0] == 200


async def test_a_check_in_taken_back_during_a_round_is_no_conversation(cafe):
    _, arrival = await cafe.scan(cafe.badges[0])
    await cafe.organiser.post(f"{cafe.event}/rounds/1/start")
    await cafe.organiser.post(f"/v1/check-ins/{arrival['id']}/undo")
    await cafe.organiser.post(f"{cafe.event}/rounds/1/end")
    person = (await people(cafe))[cafe.people[0]["registration_id"]]
    assert (person["presence"], person["meetings"]) == ("expected", 0)


async def test_an_absent_employer_is_shown_and_proposed_with_nobody(cafe):
    for badge in cafe.badges[:6]:
        await cafe.scan(badge)
    gone = cafe.employers[2]
    await cafe.organiser.post(f"{cafe.event}/employers/{gone['id']}/leave")
    _, made = await cafe.organiser.post(
        f"{cafe.event}/employers", name="Pas encore là", seats=3, present=False
    )
    _, proposal = await cafe.organiser.post(f"{cafe.event}/pairings")
    first = [s["employer"] for s in proposal["seats"] if s["round"] == 1]
    assert first
    assert not {gone["name"], "Pas encore là"} & set(first)
    assert made["id"]


async def test_a_room_that_is_full_answers_as_quickly_for_each_who_waits(cafe):
    """36 seats and then some: whoever waits is told so, and gets the next seat that frees."""
    for number in range(150):
        status, person = await cafe.kiosk.post(
            f"{cafe.event}/registrations", first_name=f"Passage {number}", present=True
        )
        assert status == 201
    assert person["arrival"]["table"] is None
    assert person["arrival"]["next"]
