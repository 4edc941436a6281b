"""How a letter looks where a mail program shows HTML, and where it shows text.

Blocks and tables with their style inline: Outlook draws with Word, Gmail cuts what is not. Colours
are those of every page and paper of ours, on cream.
"""

from collections.abc import Iterator

from jinja2 import Environment, StrictUndefined
from msgspec import Struct

from server.ical.details import Detail, as_text
from server.shared.language import Say


class Button(Struct, frozen=True):
    """An answer and the address where it is given."""

    label: str
    address: str


class Sheet(Struct, frozen=True, kw_only=True):
    """What a letter says, from top to bottom. `what`: which letter it is, in a word or two.

    `off`: it takes something back. `ask`: the question or the answer so far, then how to answer.
    """

    what: str
    off: bool
    hello: str
    said: list[str]
    event: str
    when: str
    where: tuple[str, ...]
    details: list[Detail]
    ask: str
    buttons: list[Button]
    how: list[str]
    bye: str
    host: str


def as_html(sheet: Sheet, say: Say) -> str:
    """Return a letter as a page of HTML that needs nothing else."""
    return _PAGE.render(sheet=sheet, language=say.language[:2])


def plain(sheet: Sheet, say: Say) -> str:
    """Return a letter as text that leaves nothing out."""
    return "\n\n".join(filter(None, _paragraphs(sheet, say))) + "\n"


def _paragraphs(sheet: Sheet, say: Say) -> Iterator[str]:
    yield sheet.hello
    yield "\n".join(sheet.said)
    yield "\n".join((sheet.event, sheet.when, *sheet.where))
    yield as_text(sheet.details, say)
    answers = (say("ical-detail", label=one.label, text=one.address) for one in sheet.buttons)
    yield "\n".join(filter(None, (sheet.ask, *answers, *sheet.how)))
    yield f"{sheet.bye}\n{sheet.host}"


_PAGE = Environment(
    autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
).from_string("""\
<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>{{ sheet.what }}</title>
</head>
{% set text = "font-family:Arial,Helvetica,sans-serif;color:#1E1512;" %}
{% set quiet = "font-size:15px;line-height:22px;color:#5A4636;" %}
{% set matters = "color:#8A2B14;" %}
<body style="margin:0;padding:0;background-color:#FFF3DC;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
 bgcolor="#FFF3DC"><tr><td align="center" style="padding:24px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:560px;"><tr>
<td align="left" style="{{ text }}font-size:17px;line-height:26px;word-break:break-word;">
<p style="margin:0 0 4px;font-weight:bold;{{ matters }}">
{{- "! " if sheet.off }}{{ sheet.what }}</p>
<h1 style="margin:0 0 8px;font-size:28px;line-height:34px;">{{ sheet.event }}</h1>
<p style="margin:0;font-size:20px;line-height:28px;font-weight:bold;">{{ sheet.when }}</p>
<p style="margin:0 0 24px;">{{ sheet.where | join("<br>" | safe) }}</p>
<p style="margin:0 0 8px;">{{ sheet.hello }}</p>
<p style="margin:0 0 24px;">{{ sheet.said | join(" ") }}</p>
{% if sheet.ask %}
<p style="margin:0 0 12px;font-size:20px;line-height:28px;font-weight:bold;">{{ sheet.ask }}</p>
{% endif %}
{% for one in sheet.buttons %}
{% set paint = "color:#FFF3DC;background-color:#1F5B34;" if loop.first
 else "color:#1E1512;background-color:#FFF3DC;" %}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:320px;margin:0 0 12px;"><tr>
<td align="center" bgcolor="{{ "#1F5B34" if loop.first else "#FFF3DC" }}"
 style="border:2px solid #1F5B34;border-radius:8px;mso-padding-alt:12px 16px;">
<a href="{{ one.address }}" style="display:block;padding:12px 16px;
font-size:18px;line-height:24px;font-weight:bold;text-decoration:none;{{ paint }}
border-radius:6px;">{{ one.label }}</a>
</td></tr></table>
{% endfor %}
{% if sheet.how %}
<p style="margin:0 0 24px;{{ quiet }}">{{ sheet.how | join(" ") }}</p>
{% endif %}
{% for one in sheet.details %}
<p style="margin:0;{{ quiet }}">{{ one.label }}</p>
<p style="margin:0 0 12px;">{{ one.lines | join("<br>" | safe) }}</p>
{% endfor %}
<p style="margin:24px 0 0;">{{ sheet.bye }}<br>{{ sheet.host }}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
""")
