"""Letters to employers: their words, their form, and what they never hold."""

import email
import email.policy
import re
from datetime import timedelta
from email.header import decode_header, make_header
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.events import Venue
from server.ical.envelope import Mail, enclose
from server.ical.letter import letter, words
from server.shared.postal import Method
from server.shared.vocabulary import AnswerStatus, Language
from server.voice import texts
from tests.server.ical import papers, strict_mail
from tests.server.ical.papers import a_paper, an_employer, an_event, an_invitation, next_version

FR = texts().say(Language.FR)
EN = texts().say(Language.EN)
PHONE = "+33 6 12 34 56 78".replace(" ", "\N{NO-BREAK SPACE}")


def subject(paper, method=Method.REQUEST, say=FR, *, whole=False):
    return words(paper, method, say, whole=whole).subject.replace("\N{NO-BREAK SPACE}", " ")


def text(paper, method=Method.REQUEST, say=FR, *, whole=False):
    return words(paper, method, say, whole=whole).text.replace("\N{NO-BREAK SPACE}", " ")


def sent(paper, method=Method.REQUEST, to=papers.TO, say=FR, *, whole=False):
    return letter(paper, method, to, "2f1c.0123456789abcdef@asso.example", say, whole=whole)


def opened(content):
    return email.message_from_bytes(content, policy=email.policy.default)


class Page(HTMLParser):
    """What a page says and where it leads."""

    def __init__(self, html):
        super().__init__()
        self.said, self.links, self.tags = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.said += data.split()


EVENT = "Café Contact, édition d’essai; un"


@pytest.mark.parametrize(
    ("paper", "method", "whole", "said"),
    [
        (a_paper(), Method.REQUEST, False, "Invitation"),
        (next_version(a_paper()), Method.REQUEST, False, "Invitation modifiée"),
        (next_version(a_paper(), rises=False), Method.REQUEST, False, "Mise à jour"),
        (next_version(next_version(a_paper()), rises=False), Method.REQUEST, False, "Mise à jour"),
        (next_version(next_version(a_paper())), Method.REQUEST, False, "Invitation modifiée"),
        (next_version(a_paper()), Method.CANCEL, True, "Événement annulé"),
        (next_version(a_paper()), Method.CANCEL, False, "Invitation retirée"),
        (a_paper(), Method.DECLINE_COUNTER, False, "Votre proposition d’horaire"),
    ],
)
def test_its_subject_says_which_letter_it_is(paper, method, whole, said):
    assert subject(paper, method, whole=whole) == f"{said} : {EVENT}, mardi 6 juillet 2027"


def test_it_speaks_the_readers_language():
    assert subject(a_paper(), say=EN) == f"Invitation: {EVENT}, Tuesday 6 July 2027"
    assert opened(sent(a_paper(), say=EN))["Content-Language"] == "en"
    plain = texts().say(Language.FR_SIMPLE)
    assert opened(sent(a_paper(), say=plain))["Content-Language"] == "fr"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("winter", "mardi 12 janvier 2027, de 9 h 00 à 12 h 00"),
        ("summer", "mardi 6 juillet 2027, de 9 h 00 à 12 h 00"),
        ("spring forward", "dimanche 28 mars 2027, de 0 h 00 à 4 h 00"),
        ("fall back", "dimanche 31 octobre 2027, de 1 h 00 à 3 h 00"),
    ],
)
def test_hours_are_those_of_the_place(day, said):
    assert said in text(a_paper(papers.DAYS[day])).splitlines()


def test_hours_of_a_place_far_away_and_of_a_night():
    reunion = an_event(papers.DAYS["winter"], venue=Venue(name="Case", zone="Indian/Reunion"))
    assert "mardi 12 janvier 2027, de 12 h 00 à 15 h 00" in text(a_paper(event=reunion))
    late = an_event(papers.DAYS["summer"] + timedelta(hours=14))
    assert "mardi 6 juillet 2027 à 23 h 00, jusqu’au mercredi 7 juillet 2027 à 2 h 00" in text(
        a_paper(event=late)
    )


def test_hours_of_its_own_stand_for_those_of_the_event():
    day = papers.DAYS["summer"]
    own = an_invitation(starts_at=day + timedelta(hours=1), ends_at=day + timedelta(hours=2))
    assert "mardi 6 juillet 2027, de 10 h 00 à 11 h 00" in text(a_paper(invitation=own))


def test_it_holds_all_an_employer_needs_to_know():
    said = text(a_paper())
    assert said.startswith("Bonjour Inès Exemple,\n")
    for line in (
        "Association Exemple vous invite à tenir une table d’employeur.",
        "Café des Possibles",
        "12 rue de l’Exemple, Bobigny",
        "Votre table : 7 (2 places)",
        "Postes annoncés : Agent; de jour, nuit, Chef·fe d’équipe",
        "Pour entrer : Porte de gauche; deuxième étage",
        "Pour venir : T1, arrêt Exemple",
        "Téléphone : +33 6 12 34 56 78",
        "Tour 1, de 9 h 45 à 10 h 16",
        "Viendrez-vous ?",
        f"✓ Je viens : {papers.PAGE}?coming=yes",
        f"Je ne viens pas : {papers.PAGE}?coming=no",
    ):
        assert line in said.splitlines(), line


def test_a_letter_without_a_page_leads_to_the_calendar_and_the_phone():
    said = text(a_paper(page=""))
    assert "Répondez avec les boutons de votre agenda." in said
    assert "Une question ? Appelez le +33 6 12 34 56 78." in said
    assert "http" not in words(a_paper(page=""), Method.REQUEST, FR).html


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (AnswerStatus.ACCEPTED, "Votre réponse : vous venez."),
        (AnswerStatus.DECLINED, "Votre réponse : vous ne venez pas."),
        (AnswerStatus.TENTATIVE, "Votre réponse : peut-être."),
    ],
)
def test_who_answered_reads_the_answer_and_may_change_it(status, said):
    paper = a_paper(invitation=an_invitation(**papers.answered(status)))
    lines = text(paper).splitlines()
    assert "Viendrez-vous ?" not in lines
    assert {said, "Vous pouvez changer de réponse."} <= set(lines)


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_off_asks_nothing_and_says_whom_to_call(whole):
    said = text(a_paper(), Method.CANCEL, whole=whole)
    assert "coming" not in said
    assert "Votre table" not in said
    assert "Une question ? Appelez le +33 6 12 34 56 78." in said


def test_who_was_written_to_before_reads_nothing_of_who_is_now():
    paper = a_paper(employer=an_employer(email="zoe@employeur.example", contact="Zoé Exemple"))
    for whole in (True, False):
        content = sent(paper, Method.CANCEL, whole=whole)
        mail = opened(content)
        everything = [part.get_content() for part in mail.walk() if not part.is_multipart()]
        shown = "".join(one if isinstance(one, str) else one.decode() for one in everything)
        assert not re.search("zo[eé]", shown + str(mail["To"]), re.IGNORECASE)
        assert strict_mail.faults(content) == []


def test_its_page_says_what_its_text_says_and_leads_where_it_leads(say):
    for method, whole in ((Method.REQUEST, False), (Method.CANCEL, True)):
        said = words(a_paper(), method, say, whole=whole)
        page = Page(said.html)
        spoken = re.sub(r"https\S+", "", said.text).split()
        assert {one.strip(":") for one in spoken} - {one.strip(":") for one in page.said} <= {""}
        assert page.links == re.findall(r"https\S+", said.text)


def test_its_page_needs_nothing_from_elsewhere_and_names_its_language(say):
    html = words(a_paper(), Method.REQUEST, say).html
    page = Page(html)
    assert f'<html lang="{say.language[:2]}">' in html
    assert not {"img", "link", "style", "script", "iframe", "form"} & set(page.tags)
    assert page.tags.count("h1") == 1
    assert html.count("<table") == html.count('role="presentation"')


def test_a_name_is_never_markup():
    nasty = '<script>alert(1)</script> & "Cie"'
    employer = an_employer(contact=nasty)
    html = words(a_paper(employer=employer, event=an_event(host=nasty)), Method.REQUEST, FR).html
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_who_it_is_from_and_to_and_when(say):
    mail = opened(sent(a_paper(), say=say))
    assert mail["From"] == f"Association Exemple <{papers.ORGANIZER}>"
    assert mail["To"] == f"Inès Exemple <{papers.TO}>"
    assert mail["Message-ID"] == "<2f1c.0123456789abcdef@asso.example>"
    assert mail["Date"].datetime == papers.STAMP
    assert mail["Subject"] == words(a_paper(), Method.REQUEST, say).subject


def test_line_breaks_in_a_name_begin_no_header():
    nasty = "Inès\r\nBcc: x@y.example\r\n\r\nfin"
    employer = an_employer(contact=nasty, email="ines@employeur.example\r\nBcc: x@y.example")
    event = an_event(host=nasty, name=nasty)
    mail = opened(sent(a_paper(employer=employer, event=event), to=employer.email))
    assert mail["Bcc"] is None
    assert mail.get_content_type() == "multipart/mixed"


def test_nothing_that_a_mail_is_made_of_begins_a_header():
    nasty = "x\r\nBcc: x@y.example"
    mail = Mail(
        sender=(nasty, nasty),
        to=(nasty, nasty),
        subject=nasty,
        date=papers.STAMP,
        message_id=nasty,
        language="fr",
        text="x\n",
        html="x\n",
        calendar=b"",
        method="REQUEST",
    )
    assert opened(enclose(mail))["Bcc"] is None


def test_long_headers_are_folded(say):
    name = "Association de la très grande rue de l’Exemple et de ses environs, " * 3
    ascii_name = "The Association of the Very Long Street, and of all around it, in Exampleton"
    for host in (name.strip(), ascii_name, "東京" * 60, "=?utf-8?q?x?="):
        event = an_event(host=host, name=host)
        content = sent(a_paper(event=event), say=say)
        assert strict_mail.faults(content) == []
        # Without `policy`: newer parsers of the standard library keep spaces between words (2047).
        raw = email.message_from_bytes(content)["From"].rpartition(" <")[0]
        assert str(make_header(decode_header(raw))).strip('" \r\n') == host


def test_quotes_in_a_name_are_kept():
    event = an_event(host='Le "Fil" \\ Cie')
    assert opened(sent(a_paper(event=event)))["From"].addresses[0].display_name == event.host


def test_an_address_of_any_script_is_ascii_in_a_mail():
    to = "ines@élan.example"
    paper = a_paper(
        employer=an_employer(email=to), invitation=an_invitation(organizer="rdv@é.example")
    )
    content = letter(paper, Method.REQUEST, to, "u.1@é.example", FR)
    assert strict_mail.faults(content) == []
    mail = opened(content)
    assert mail["To"].addresses[0].addr_spec == "ines@xn--lan-9la.example"
    assert mail["Message-ID"] == "<u.1@xn--9ca.example>"


@pytest.mark.parametrize("method", Method)
@given(paper=papers.any_paper(), whole=st.booleans())
def test_any_letter_is_without_fault_and_the_same_twice(method, paper, whole):
    to = paper.employer.email
    content = sent(paper, method, to, whole=whole)
    assert content == sent(msgspec.structs.replace(paper), method, to, whole=whole)
    assert strict_mail.faults(content) == []


def test_each_letter_has_its_own_boundaries():
    one, other = (
        letter(a_paper(), Method.REQUEST, papers.TO, f"{n}@asso.example", FR) for n in (1, 2)
    )
    assert opened(one).get_boundary() != opened(other).get_boundary()
