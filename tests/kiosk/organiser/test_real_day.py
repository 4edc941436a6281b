"""A day run from the console on the real server, by keys alone."""

import pytest

from kiosk.organiser.events import Events
from kiosk.organiser.floor import Floor
from server.shared.vocabulary import EventState, Presence, RoundState
from tests.kiosk.organiser.stage import at_the_real_floor, choose


def person(stage, name):
    return next(p for p in stage.console.board.people if p.first_name == name)


def first_seekers(cafe, count):
    return [found["first_name"] for found in cafe.people[:count]]


async def confirmed(stage):
    """Confirm the proposal; where it changes something for somebody, after reading what."""
    changes = stage.console.screen._proposal.shifts
    await stage.press("c")
    if changes:
        told = [shift.first_name for shift in changes if shift.before]
        await stage.sees("Confirmer et annoncer ?", *told[:1])
        await stage.press("2")


async def opened_card(stage, name):
    """From the people page: type a name and open the card."""
    await stage.press(*name[:4].lower(), "enter")
    await stage.until(lambda: stage.console.screen.is_modal, "the card")


async def test_a_person_without_a_badge_is_checked_in_by_name_and_the_mistake_undone(cafe):
    (name,) = first_seekers(cafe, 1)
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p")
        await opened_card(stage, name)
        await stage.sees("1 Enregistrer l’arrivée")
        await stage.press("enter")
        await stage.sees(f"{name} est là. Table", "Présents 1 sur 24")
        await opened_card(stage, "")
        await stage.sees("✓ présent depuis")
        await stage.press("2")
        await stage.sees(f"{name} : arrivée annulée.", "Présents 0 sur 24")


async def test_a_mistake_is_not_undone_after_a_quarter_of_an_hour(cafe):
    (name,) = first_seekers(cafe, 1)
    await cafe.scan(cafe.badges[0])
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p")
        await opened_card(stage, name)
        await stage.sees("Annuler cette arrivée")
        cafe.clock.forward(minutes=16)
        stage.console.redraw()
        await stage.sees_no_more("Annuler cette arrivée")


async def test_a_short_code_typed_and_entered_opens_its_card(cafe):
    async with at_the_real_floor(cafe) as stage:
        known = person(stage, first_seekers(cafe, 1)[0])
        await stage.press("p", *known.short_code.lower(), "enter", "enter")
        await stage.sees(f"{known.first_name} est là.")


async def test_a_code_nobody_has_is_refused_with_what_to_do(cafe):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p", *"xxxxx", "enter")
        await stage.sees("! ", "accueil")
        assert "Traceback" not in stage.text


async def test_a_badge_scanned_at_the_desk_is_checked_in(cafe):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p", *cafe.badges[0].lower(), "enter")
        await stage.sees("est là. Table")
        assert person(stage, first_seekers(cafe, 1)[0]).presence is Presence.PRESENT


async def test_a_scan_at_the_kiosk_is_seen_at_once(cafe):
    async with at_the_real_floor(cafe) as stage:
        await cafe.scan(cafe.badges[0])
        await stage.sees("présent sur 24")
        await stage.until(lambda: stage.console.board.counts.present == 1)


async def test_somebody_leaves_comes_back_and_is_withdrawn(cafe):
    (name,) = first_seekers(cafe, 1)
    await cafe.scan(cafe.badges[0])
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p")
        await opened_card(stage, name)
        await stage.press("1")
        await stage.sees(f"{name} : départ noté.")
        await opened_card(stage, "")
        await stage.press("1")
        await stage.sees(f"{name} : retour noté.")
        await opened_card(stage, "")
        await stage.sees("Retirer de l’événement")
        await stage.press("3")
        await stage.sees("Son badge ne sera plus accepté.")
        await stage.press("2")
        await stage.sees(f"{name} : retrait noté.", "× retiré")


async def test_a_walk_in_gets_a_code_and_a_table(cafe):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p", "plus", "enter", "enter")
        await stage.sees("Prénom")
        await stage.press(*"Zoé", "enter")
        await stage.sees("Zoé est dans la liste.", "Code court : ", "Ensuite : tour")
        assert person(stage, "Zoé").presence is Presence.PRESENT


async def test_a_late_employer_gets_a_table_at_once(cafe):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("e", "plus")
        await stage.sees("Ajouter un employeur")
        await stage.press(*"Fournil", "enter")
        await stage.sees("Fournil est là et reçoit une table.")
        found = next(t for t in stage.console.board.tables if t.employer == "Fournil")
        assert found.presence is Presence.PRESENT
        assert found.number == len(cafe.employers) + 1


async def test_an_employer_leaves_after_a_question_and_arrives_again(cafe):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("e", "enter", "1")
        await stage.sees("s’en va ?")
        await stage.press("2")
        await stage.sees("départ noté", "– parti")
        await stage.press("enter")
        await stage.sees("Noter l’arrivée")
        await stage.press("1")
        await stage.sees("est à la table 1.")


async def test_rounds_start_and_end_with_enter(cafe):
    for badge in cafe.badges:
        await cafe.scan(badge)
    async with at_the_real_floor(cafe) as stage:
        await stage.press("r")
        await stage.sees("Entrée : démarrer le tour 1")
        await stage.press("enter", "enter")
        await stage.sees("Le tour 1 a commencé.", "Entrée : terminer le tour 1.")
        await stage.press("enter")
        await stage.sees("Il reste")
        await stage.press("2")
        await stage.sees("Le tour 1 est terminé.", "Entrée : démarrer le tour 2")
        assert [r.state for r in stage.console.board.rounds][:2] == [
            RoundState.ENDED,
            RoundState.PLANNED,
        ]


async def test_a_proposal_is_shown_with_its_proof_and_confirmed(cafe):
    for badge in cafe.badges:
        await cafe.scan(badge)
    async with at_the_real_floor(cafe) as stage:
        await stage.press("a")
        await stage.sees("personne à zéro", "Pourquoi cette table")
        await confirmed(stage)
        await stage.sees("C’est annoncé")
        assert isinstance(stage.console.screen, Floor)


async def test_a_proposal_is_changed_by_hand_locked_undone_made_anew_and_confirmed(cafe):
    for badge in cafe.badges[:12]:
        await cafe.scan(badge)

    def proposal():
        return stage.console.screen._proposal

    def locked():
        return {(s.id, s.round) for s in proposal().seats if s.locked}

    async with at_the_real_floor(cafe) as stage:
        await stage.press("a")
        await stage.sees("Pourquoi cette table")
        first = proposal()
        await stage.press("enter")
        await stage.sees("Retirer de cette table", "points de convenance")
        await stage.press("1")
        await stage.sees_no_more("Retirer de cette table")
        await stage.press("1")
        await stage.sees("C’est changé et verrouillé.", "1 changement à la main.", "(=)")
        changed = proposal()
        assert changed.id != first.id
        assert locked()
        assert changed.certificate.value_bound == first.certificate.value_bound
        assert changed.certificate.optimal is (
            changed.certificate.value == first.certificate.value and first.certificate.optimal
        )
        await stage.press("u")
        await stage.sees("Le dernier changement est annulé.")
        await stage.sees_no_more("changement à la main.")
        assert proposal().seats == first.seats
        await stage.press("u")
        await stage.sees("Il n’y a rien à annuler.")
        await stage.press("l")
        await stage.sees("1 place verrouillée (=).", "= Place")
        kept = locked()
        await stage.press("a")
        await stage.until(lambda: proposal() not in (None, first), "a new proposal")
        await stage.until(lambda: proposal().id != first.id, "another token")
        assert locked() == kept
        await confirmed(stage)
        await stage.sees("C’est annoncé")


async def test_the_cursor_follows_who_is_moved_and_comes_back_with_them(cafe):
    for badge in cafe.badges[:12]:
        await cafe.scan(badge)

    def chosen():
        return stage.console.screen._chosen

    async with at_the_real_floor(cafe) as stage:
        await stage.press("a")
        await stage.sees("Pourquoi cette table")
        await stage.press(*["down"] * 4)
        first = chosen()
        await stage.press("enter")
        await stage.sees("1 Une autre table, même tour")
        await stage.press("1")
        await stage.sees("Une autre table pour")
        await stage.press("1")
        await stage.sees("C’est changé et verrouillé.")
        assert chosen().registration_id == first.registration_id
        assert (chosen().round, chosen().table) != (first.round, first.table)
        await stage.press("home", "u")
        await stage.sees("Le dernier changement est annulé.")
        assert chosen() == first
        await stage.press("enter")
        await stage.sees("2 Retirer de cette table")
        await stage.press("2")
        await stage.sees("C’est retiré.")
        assert (chosen().round, chosen().table) == (first.round, first.table)
        await stage.press("home", "u")
        await stage.sees_no_more("C’est retiré.")
        assert chosen() == first


async def test_changes_by_hand_are_still_there_when_one_comes_back_to_them(cafe):
    for badge in cafe.badges[:12]:
        await cafe.scan(badge)
    async with at_the_real_floor(cafe) as stage:
        await stage.press("a")
        await stage.sees("Pourquoi cette table")
        await stage.press("enter")
        await stage.sees("Retirer de cette table")
        await stage.press("1")
        await stage.sees_no_more("Retirer de cette table")
        await stage.press("1")
        await stage.sees("1 changement à la main.")
        before = stage.console.screen._proposal
        await stage.press("escape")
        await stage.until(lambda: isinstance(stage.console.screen, Floor), "the floor")
        await stage.press("a")
        await stage.sees("1 changement à la main.")
        assert stage.console.screen._proposal == before


async def test_before_the_doors_open_a_confirmed_plan_is_kept_and_told_to_nobody(cafe, organiser):
    _, event = await organiser.post(
        "/v1/events",
        name="Café de demain",
        starts_at="2026-11-25T08:00:00Z",
        ends_at="2026-11-25T11:00:00Z",
        rounds=3,
    )
    path = f"/v1/events/{event['id']}"
    for name in ("Boulangerie du Canal", "Garage des Lilas"):
        await organiser.post(f"{path}/employers", name=name, seats=1, present=False)
    for name in ("Awa", "Bilal"):
        await organiser.post(f"{path}/registrations", first_name=name)
    cafe.organiser = organiser
    async with at_the_real_floor(cafe) as stage:
        await stage.press("escape")
        await stage.sees("Café de demain")
        await stage.press("down", "enter")
        await stage.until(lambda: stage.console.event.id == event["id"], "the event of tomorrow")
        await stage.until(lambda: stage.console.board is not None, "the board")
        await stage.press("a")
        await stage.sees("0 personne à zéro ; aucune autre répartition ne fait mieux.")
        await stage.press("c")
        await stage.sees("Le plan est gardé : 4 places.", "Annonce à l’ouverture des portes.")
        assert stage.console.event.state is EventState.DRAFT


async def test_a_stale_proposal_is_refused_in_words_and_made_again(cafe):
    await cafe.scan(cafe.badges[0])
    async with at_the_real_floor(cafe) as stage:
        await stage.press("a")
        await stage.sees("Pourquoi cette table")
        before = stage.console.screen._proposal
        await cafe.organiser.post(f"{cafe.event}/employers/{cafe.employers[0]['id']}/leave")
        await confirmed(stage)
        await stage.until(lambda: not stage.console.screen.is_modal, "the page")
        await stage.until(
            lambda: stage.console.screen._proposal not in (None, before), "a new proposal"
        )
        await stage.sees("! ")


async def test_an_event_is_planned_published_opened_and_closed(cafe, organiser):
    cafe.organiser = organiser
    async with at_the_real_floor(cafe) as stage:
        await stage.press("escape", "n")
        await stage.sees("Planifier un événement", "mardi 8 décembre 2026")
        await stage.press("enter")
        await stage.sees("est planifié pour mardi 8 décembre 2026", "○ brouillon")
        await stage.press("enter")
        await stage.sees("Prochaine étape : publier l’événement.")
        for answer, told in (
            ("1", "L’événement est publié."),
            ("1", "Les portes sont ouvertes."),
            ("1", "La journée est close."),
        ):
            await stage.press("s", answer, "2")
            await stage.sees(told)
        await stage.until(lambda: stage.console.event.state is EventState.CLOSED)
        await stage.press("escape")
        await stage.sees("– clos")
        assert isinstance(stage.console.screen, Events)


async def test_a_draft_is_cancelled_only_after_a_question(cafe, organiser):
    cafe.organiser = organiser
    async with at_the_real_floor(cafe) as stage:
        await stage.press("escape", "n", "enter")
        await stage.sees("est planifié")
        await stage.press("enter", "s", "4")
        await stage.sees("Annuler «", "Prévenez les employeurs. Vous pourrez le rétablir.")
        await stage.press("enter")
        assert stage.console.event.state is EventState.DRAFT
        await stage.press("s", "4")
        await stage.sees("Annuler «")
        await stage.press("2")
        await stage.sees("L’événement est annulé.", "× annulé")


@pytest.mark.parametrize("key", ["p", "e", "r", "a"])
async def test_escape_leads_back_from_every_page(cafe, key):
    async with at_the_real_floor(cafe) as stage:
        await stage.press(key, "escape")
        await stage.until(lambda: isinstance(stage.console.screen, Floor), "the floor")


async def test_calendar_files_are_saved_from_the_cards(cafe, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (name,) = first_seekers(cafe, 1)
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p")
        await opened_card(stage, name)
        await stage.press("3")
        await stage.sees("est écrit ici")
        await stage.press("escape", "escape", "e", "enter")
        await stage.sees("Son invitation")
        await stage.press("2")
        await stage.sees("Donner en main propre")
        await choose(stage, "hand", "file")
        await stage.until((tmp_path / "invitation-table-1.ics").exists)
    (itinerary,) = tmp_path.glob("itineraire-*.ics")
    assert b"BEGIN:VEVENT" in itinerary.read_bytes()
    assert b"METHOD:REQUEST" in (tmp_path / "invitation-table-1.ics").read_bytes()
