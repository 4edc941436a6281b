"""What is read of a mail beside its calendar: who wrote it, to whom, in which words."""

import pytest

from server.ical.intake import CALENDAR, MAIL, read
from tests.server.ical import mails
from tests.server.ical.mails import INES, LETTER, OURS, calendar
from tests.server.ical.readings import said


@pytest.mark.parametrize("charset", ["utf-16", "iso-8859-1", "windows-1252", "utf-8"])
def test_a_calendar_may_be_in_another_charset(charset):
    content = calendar("COMMENT:Déjà là").decode().encode(charset)
    body = mails.part(f'text/calendar; charset="{charset}"', content, encoding="base64")
    assert said(mails.mail(body)).comment == "Déjà là"


@pytest.mark.parametrize("charset", ["", "x-none", "punycode", "hex", "us-ascii", "utf-8"])
def test_a_charset_that_is_wrong_or_unknown_is_guessed(charset):
    content = calendar("COMMENT:Déjà là").decode().encode("cp1252")
    assert said(mails.mail(mails.part(f"text/calendar; charset={charset}", content))).comment == (
        "Déjà là"
    )


def test_who_sent_it_where_is_read_from_the_headers():
    origin = read(mails.outlook(), MAIL).origin
    assert origin.sender == INES
    assert origin.recipients == (OURS,)
    assert origin.references == (LETTER,)
    assert origin.subject == "Accepté : Café Contact"
    assert origin.text == "Nous serons deux, à partir de 10 h."


@pytest.mark.parametrize(
    "name", ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "Original-Recipient"]
)
def test_every_header_that_names_our_address_counts(name):
    data = mails.mail(b"", f"{name}: <{OURS.upper()}>", to="Rendez-vous")
    assert read(data, MAIL).origin.recipients == (OURS,)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (INES, INES),
        (f"<{INES}>", INES),
        (f'"rdv@asso.example" <{INES.upper()}>', INES),
        (f"{INES} (Inès)", INES),
        ("=?utf-8?Q?In=C3=A8s?= <ines.morel@employeur.example>", INES),
        ("o'neil@employeur.example", "o'neil@employeur.example"),
        ("'who?=%#@employeur.example'", "who?=%#@employeur.example"),
        ("x" * 250 + "@employeur.example", ""),
        ("a@b@employeur.example", ""),
        ("Inès", ""),
        ("", ""),
    ],
)
def test_the_sender_is_an_address_without_a_name(written, address):
    assert read(mails.mail(b"", sender=written), MAIL).origin.sender == address


def test_what_is_kept_as_text_has_neither_controls_nor_turners_nor_too_much_of_it():
    odd = "Je\u202e viens\x1b[2J\0\r\n\r\nIn\u00e8s" + "\u2066x" * 5000
    data = mails.plain(text=odd).replace(b"Re: Invitation", b"=?utf-8?b?4oCuYRtb?= \x1b[2J")
    origin = read(data, MAIL).origin
    assert origin.text.startswith("Je viens[2J\nInèsxxx")
    assert len(origin.text) == 2000
    assert origin.subject == "a[ [2J"
    comment = said(calendar("COMMENT:a\u202e\\nb\x07" + "x" * 9000), CALENDAR).comment
    assert comment.startswith("a bxxx")
    assert len(comment) == 2000


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?b?RMOpasOg?= =?iso-8859-1?q?_l=E0?=", "Déjà là"),
        ("=?utf-8?b?a?=", "=?utf-8?b?a?="),
        ("=?x-none?q?D=E9j=E0?= vu", "Déjà vu"),
        ("Déjà", "Déjà"),
        ("=?utf-7?q?+2AA-?=x", "?x"),
    ],
)
def test_a_subject_is_read_in_any_words(written, subject):
    assert read(mails.mail(b"", subject=written), MAIL).origin.subject == subject


def test_html_is_kept_as_its_words():
    page = "<html><style>p{x}</style><script>1<2</script><p>Je&nbsp;viens<br>à 10&#160;h &lt;b&gt;"
    body = mails.part("text/html; charset=utf-8", page.encode())
    assert read(mails.mail(body), MAIL).origin.text == "Je\xa0viens\nà 10\xa0h <b>"
