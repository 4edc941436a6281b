"""Flags, another badge and strengths on the real server, by keys alone."""

from server.shared.vocabulary import Access
from tests.kiosk.organiser.stage import at_the_real_floor


async def test_a_badge_read_at_two_kiosks_is_flagged_at_once_and_settled(cafe):
    person = cafe.people[0]
    other = await cafe.caller(Access.KIOSK)
    async with at_the_real_floor(cafe) as stage:
        for kiosk in (cafe.kiosk, other):
            await kiosk.post("/v1/check-ins", badge=person["badge"], kept=True)
        await stage.sees("! 1 point à vérifier. Touche v.")
        await stage.press("v")
        await stage.sees(person["first_name"], "Badge lu à deux bornes")
        await stage.press("enter", "1")
        await stage.sees("c’est vérifié", "Il n’y a rien à vérifier.")


async def test_another_badge_makes_the_one_before_void(cafe, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    person = cafe.people[0]
    (blank,) = (await cafe.organiser.post(f"{cafe.event}/badges", count=1))[1]["badges"]
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p", *person["first_name"].lower(), "enter")
        await stage.sees("Nouveau badge")
        step = next(line for line in stage.text.splitlines() if "Nouveau badge" in line)
        await stage.press(step.replace("›", " ").split()[-3], "2")
        await stage.sees("Lisez le badge vierge")
        await stage.press(*blank.lower(), "enter")
        await stage.sees(f"{person['first_name']} a un nouveau badge")
    assert (await cafe.scan(person["badge"]))[1]["code"] == "void"
    assert (await cafe.scan(blank))[1]["first_name"] == person["first_name"]


async def test_strengths_are_noted_on_the_real_server(cafe):
    person = cafe.people[0]
    await cafe.scan(person["badge"])
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p", *person["first_name"].lower(), "enter")
        await stage.sees("Ses forces")
        step = next(line for line in stage.text.splitlines() if "Ses forces" in line)
        await stage.press(step.replace("›", " ").split("Ses")[0].split()[-1])
        await stage.sees("– Autonomie")
        await stage.press("1")
        await stage.sees("✓ Autonomie")
    path = f"{cafe.event}/registrations/{person['registration_id']}/data"
    assert (await cafe.organiser.get(path))[1]["strengths"] == ["Autonomie"]
