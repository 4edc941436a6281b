"""The check-in page over HTTP alone: forms, a cookie, and a page that returns by itself."""

import re
from html.parser import HTMLParser

import pytest

from server.shared.vocabulary import Access, Language

FR = {"Accept": "text/html", "Accept-Language": "fr"}


class Shown(HTMLParser):
    """A page as a test reads it: its state, its texts, its forms and its links."""

    def __init__(self, status, text):
        super().__init__()
        self.status, self.text = status, text
        self.forms, self.links, self.state, self.words = [], [], "", []
        self.title = re.search(r"<title>(.*?) · Tablée</title>", text)[1]
        self.feed(text)
        self.flat = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "body":
            self.state = found["data-state"]
        if tag == "form":
            self.forms.append((found["action"], {}))
        if tag == "input" and found["type"] != "radio":
            self.forms[-1][1][found["name"]] = found.get("value", "")
        if tag == "a":
            self.links.append(found["href"])

    def handle_data(self, data):
        self.words.append(data)

    @property
    def seconds(self):
        found = re.search(
            r'<noscript><meta http-equiv="refresh" content="(\d+); url=/check-in', self.text
        )
        return int(found[1]) if found else None


class Tablet:
    """A browser without a script: it keeps cookies, and sends the forms it was shown."""

    def __init__(self, client):
        self.client = client
        self.shown = None

    async def open(self, path="/check-in", **headers):
        async with self.client.get(path, headers=FR | headers) as answer:
            self.shown = Shown(answer.status, await answer.text())
        return self.shown

    async def send(self, number=0, /, **typed):
        action, fields = self.shown.forms[number]
        async with self.client.post(action, data=fields | typed, headers=FR) as answer:
            self.answer = answer
            self.shown = Shown(answer.status, await answer.text())
        return self.shown


async def code(cafe, access="kiosk"):
    body = {"access": access, "label": "tablette"}
    _, found = await cafe.organiser.post(f"{cafe.event}/enrolments", **body)
    return found["code"]


async def came(cafe):
    """Return who came after the sample's own recruiters."""
    found = (await cafe.organiser.get(f"{cafe.event}/check-ins"))[1]
    return [one for one in found if not one["command_id"].startswith("sample-")]


@pytest.fixture
async def tablet(cafe):
    """A tablet that stands at the door already."""
    tablet = Tablet(cafe.client)
    await tablet.open()
    await tablet.send(code=await code(cafe))
    return tablet


async def test_a_tablet_is_let_in_by_a_code_and_by_nothing_else(cafe):
    tablet = Tablet(cafe.client)
    assert (await tablet.open()).state == "enrol"
    wrong = await tablet.send(code="BBBB-BBBB")
    assert (wrong.status, wrong.state) == (404, "enrol")
    assert "Ce code d’inscription n’est pas bon" in wrong.flat
    assert (await tablet.send(code=await code(cafe))).state == "waiting"
    cookie = tablet.answer.cookies["tablee_door"]
    assert cookie["httponly"] is True
    assert (cookie["samesite"], cookie["path"], cookie["secure"]) == ("Strict", "/check-in", "")
    assert int(cookie["max-age"]) > 7 * 24 * 3600
    assert (await tablet.open()).state == "waiting"


async def test_a_code_for_a_wall_board_lets_nobody_check_in(cafe):
    tablet = Tablet(cafe.client)
    await tablet.open()
    shown = await tablet.send(code=await code(cafe, "board"))
    assert (shown.status, shown.state) == (403, "enrol")
    assert (await tablet.open()).state == "enrol"


async def test_a_badge_is_greeted_by_name_and_table_as_text_and_the_page_returns(cafe, tablet):
    name = cafe.people[0]["first_name"]
    shown = await tablet.send(badge=cafe.badges[0].lower())
    assert (shown.status, shown.state, shown.seconds) == (200, "greeting", 8)
    assert shown.title == f"Bonjour {name}"
    assert f"Bonjour {name}" in shown.flat
    assert re.search(r"Table \d+", shown.flat)
    assert "Pourquoi cette table ?" in shown.flat.replace("\u00a0", " ")
    assert len(await came(cafe)) == 1


async def test_the_next_badge_is_taken_while_somebody_is_greeted(cafe, tablet):
    await tablet.send(badge=cafe.badges[0])
    shown = await tablet.send(badge=cafe.badges[1])
    assert cafe.people[1]["first_name"] in shown.title


async def test_who_needs_longer_stays_on_the_same_greeting_without_a_second_check_in(cafe, tablet):
    first = await tablet.send(badge=cafe.badges[0])
    stays = next(n for n, (action, _) in enumerate(first.forms) if "stay=1" in action)
    shown = await tablet.send(stays)
    assert (shown.title, shown.seconds) == (first.title, None)
    assert "déjà notée" not in shown.flat
    assert len(await came(cafe)) == 1


async def test_messages_stay_for_good_where_that_was_asked_for_before(cafe, tablet):
    shown = await tablet.open("/check-in?stay=1")
    shown = await tablet.send(badge="nothing")
    assert (shown.state, shown.seconds) == ("waiting", None)
    assert "/check-in?stay=1" in shown.links
    await tablet.open("/check-in?stay=1")
    assert (await tablet.send(badge=cafe.badges[0])).seconds is None


async def test_a_greeting_is_told_again_in_another_language(cafe, tablet):
    shown = await tablet.send(badge=cafe.badges[0])
    english = next(n for n, (action, _) in enumerate(shown.forms) if "lang=en" in action)
    shown = await tablet.send(english)
    assert shown.title.startswith("Hello ")
    assert '<html lang="en"' in shown.text
    assert "already" not in shown.flat


async def test_each_of_the_ten_languages_is_one_link_away(tablet):
    shown = await tablet.open()
    for language in set(Language) - {Language.FR}:
        assert f"/check-in?lang={language}" in shown.links
    shown = await tablet.open("/check-in?lang=ar")
    assert '<html lang="ar" dir="rtl">' in shown.text


async def test_who_comes_without_a_badge_gives_a_first_name_and_gets_a_code(cafe, tablet):
    await tablet.open("/check-in?new=")
    assert tablet.shown.state == "new"
    shown = await tablet.send(first_name="Zoé", age_band="18+")
    assert (shown.status, shown.state, shown.title) == (200, "greeting", "Bonjour Zoé")
    spaced = re.search(r'class="code">(.*?)<', shown.text)[1]
    short = spaced.replace("\u00a0", "")
    assert re.fullmatch(r"(\w\xa0){4}\w", spaced)
    people = (await cafe.organiser.get(f"{cafe.event}/registrations"))[1]
    (zoe,) = [one for one in people if one["first_name"] == "Zoé"]
    assert (zoe["short_code"], zoe["presence"], zoe["walk_in"]) == (short, "present", True)


async def test_the_same_form_sent_twice_registers_one_person(cafe, tablet):
    form = await tablet.open("/check-in?new=")
    await tablet.send(first_name="Zoé")
    tablet.shown = form
    await tablet.send(first_name="Zoé")
    people = (await cafe.organiser.get(f"{cafe.event}/registrations"))[1]
    assert sum(one["first_name"] == "Zoé" for one in people) == 1


async def test_the_same_form_with_another_badge_is_another_command(cafe, tablet):
    form = tablet.shown
    await tablet.send(badge=cafe.badges[0])
    tablet.shown = form
    assert cafe.people[1]["first_name"] in (await tablet.send(badge=cafe.badges[1])).title
    tablet.shown = form
    again = await tablet.send(badge=cafe.badges[0])
    assert again.title == f"Bonjour {cafe.people[0]['first_name']}"
    assert "déjà notée" not in again.flat
    assert len(await came(cafe)) == 2


@pytest.mark.parametrize("before", ["", "Zo", "https://cafe.example/b/"])
async def test_a_badge_that_is_scanned_where_a_name_is_asked_checks_in(cafe, tablet, before):
    people = (await cafe.organiser.get(f"{cafe.event}/registrations"))[1]
    await tablet.open("/check-in?new=")
    shown = await tablet.send(first_name=before + cafe.badges[0].lower())
    assert shown.title == f"Bonjour {cafe.people[0]['first_name']}"
    assert len((await cafe.organiser.get(f"{cafe.event}/registrations"))[1]) == len(people)


async def test_a_blank_badge_that_is_scanned_where_a_name_is_asked_is_the_one_they_get(
    cafe, tablet
):
    blanks = (await cafe.organiser.post(f"{cafe.event}/badges", count=2))[1]["badges"]
    await tablet.send(badge=blanks[0])
    assert (await tablet.send(first_name=blanks[1])).state == "new"
    await tablet.send(first_name="Zoé")
    await tablet.open()
    assert (await tablet.send(badge=blanks[1])).title == "Bonjour Zoé"
    await tablet.open()
    assert (await tablet.send(badge=blanks[0])).state == "new"


async def test_a_question_passes_after_45_seconds_unless_somebody_stays(cafe, tablet):
    shown = await tablet.open("/check-in?new=")
    assert (shown.state, shown.seconds) == ("new", 45)
    assert "/check-in?stay=1&new=" in shown.links
    shown = await tablet.open("/check-in?stay=1&new=")
    assert (shown.state, shown.seconds) == ("new", None)
    (blank,) = (await cafe.organiser.post(f"{cafe.event}/badges", count=1))[1]["badges"]
    await tablet.open()
    shown = await tablet.send(badge=blank)
    assert (shown.state, shown.seconds) == ("new", 45)
    stays = next(n for n, (action, _) in enumerate(shown.forms) if "stay=1" in action)
    shown = await tablet.send(stays)
    assert (shown.state, shown.seconds) == ("new", None)
    english = next(n for n, (action, _) in enumerate(shown.forms) if "lang=en" in action)
    assert (await tablet.send(english)).state == "new"
    await tablet.send(first_name="Zoé")
    await tablet.open()
    assert (await tablet.send(badge=blank)).title == "Hello Zoé"


async def test_a_blank_badge_becomes_theirs_by_a_first_name(cafe, tablet):
    (blank,) = (await cafe.organiser.post(f"{cafe.event}/badges", count=1))[1]["badges"]
    shown = await tablet.send(badge=blank)
    assert (shown.status, shown.state) == (409, "new")
    shown = await tablet.send(first_name="Zoé")
    assert shown.title == "Bonjour Zoé"
    assert 'class="code"' not in shown.text
    await tablet.open()
    assert (await tablet.send(badge=blank)).title == "Bonjour Zoé"


async def test_from_15_to_17_it_asks_who_sends_them_and_keeps_what_was_typed(tablet):
    await tablet.open("/check-in?new=")
    shown = await tablet.send(first_name="Zoé", age_band="15-17")
    assert (shown.status, shown.state) == (422, "new")
    assert shown.forms[0][1]["first_name"] == "Zoé"
    shown = await tablet.send(age_band="15-17", referrer="Mission locale")
    assert shown.title == "Bonjour Zoé"


async def test_under_15_nobody_is_registered_and_the_page_says_whom_to_ask(tablet):
    await tablet.open("/check-in?new=")
    shown = await tablet.send(first_name="Zoé", age_band="0-14")
    assert (shown.status, shown.state, shown.seconds) == (422, "waiting", 8)
    assert "à partir de 15 ans" in shown.flat


async def test_a_refusal_says_why_and_what_to_do_and_passes(tablet):
    shown = await tablet.send(badge="nothing")
    assert (shown.status, shown.state, shown.seconds) == (400, "waiting", 8)
    assert shown.title == "Ce code ne se lit pas."
    assert "Présentez le badge une nouvelle fois" in shown.flat


async def test_whoever_tries_short_codes_has_to_wait(cafe, tablet):
    for _ in range(5):
        assert (await tablet.send(badge="BBBBB")).status == 404
    assert (await tablet.send(badge="BBBBB")).status == 429
    assert "Attendez" in tablet.shown.flat
    assert (await tablet.send(badge=cafe.badges[0])).status == 200


async def test_a_tablet_whose_access_was_taken_back_is_out_of_service(cafe, tablet, organiser):
    tokens = (await organiser.get("/v1/tokens"))[1]
    (own,) = [token for token in tokens if token["label"] == "tablette"]
    await organiser.post(f"/v1/tokens/{own['id']}/revoke")
    shown = await tablet.send(badge=cafe.badges[0])
    assert (shown.status, shown.state) == (401, "out")
    shown = await tablet.open()
    assert (shown.status, shown.state, shown.title) == (200, "out", "Hors service")
    assert "Cet accès a été retiré." in shown.flat
    assert (await tablet.send(code=await code(cafe))).state == "waiting"


async def test_the_cookie_of_another_role_opens_nothing(cafe):
    desk = await cafe.caller(Access.VOLUNTEER)
    cookie = {"Cookie": f"tablee_door={desk.token}"}
    assert (await Tablet(cafe.client).open(**cookie)).state == "out"


@pytest.mark.parametrize("seal", ["", "0" * 32])
async def test_a_form_that_another_site_made_checks_nobody_in(cafe, tablet, seal):
    assert tablet.shown.state == "waiting"
    body = {"do": "scan", "badge": cafe.badges[0], "seal": seal, "command_id": "x"}
    async with cafe.client.post("/check-in", data=body) as answer:
        problem = await answer.json(content_type="application/problem+json")
    assert (answer.status, problem["code"]) == (403, "foreign_form")
    assert await came(cafe) == []


async def test_without_a_cookie_a_form_is_refused(cafe):
    body = {"do": "scan", "badge": cafe.badges[0]}
    async with cafe.client.post("/check-in", data=body) as answer:
        problem = await answer.json(content_type="application/problem+json")
    assert (answer.status, problem["code"]) == (401, "not_signed_in")


GARBAGE = (b"", b"do=", b"do=erase", b"do=scan&do=scan", b"\xff", b"&" * 9000)


@pytest.mark.parametrize("content", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_is_refused_with_a_code(tablet, content):
    async with tablet.client.post("/check-in", data=content) as answer:
        problem = await answer.json(content_type="application/problem+json")
    assert (answer.status, problem["code"]) in ((400, "bad_request"), (413, "too_large"))


async def test_a_name_is_text_never_markup(tablet):
    await tablet.open("/check-in?new=")
    shown = await tablet.send(first_name="<b onclick=x>Zoé</b>")
    assert "<b onclick" not in shown.text
    assert "<b onclick=x>Zoé</b>" in shown.flat


async def test_a_refused_scan_is_written_down(cafe, tablet):
    (blank,) = (await cafe.organiser.post(f"{cafe.event}/badges", count=1))[1]["badges"]
    await tablet.send(badge=blank)
    lines = (await cafe.organiser.get(f"{cafe.event}/audit"))[1]["lines"]
    assert "ScanRefused" in {line["fact"] for line in lines}
