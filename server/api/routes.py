"""The whole API on one screen: method, path, handler, which roles may, what goes in and out."""

import functools

from aiohttp import web

from server.api import (
    accounts,
    answer_page,
    answering,
    arranging,
    audit,
    check_in_page,
    description,
    door,
    enrolling,
    feeds,
    invitations,
    inviting,
    lists,
    me,
    pages,
    papers,
    planning,
    privacy,
    queries,
    reception,
    registering,
    rounds,
    sessions,
    tokens,
)
from server.api.guard import HTML, OF_EVENTS, PublicRoute, Route, guarded, page
from server.api.keys import DESCRIPTION, Description
from server.shared import accesses as shown
from server.shared import invitation_requests as wished
from server.shared import invitations as invited
from server.shared import requests as asked
from server.shared import views
from server.shared.door import Itinerary, Roster
from server.shared.page_forms import AnswerForm, CheckInForm, PageForm
from server.shared.proposals import OptionView, ProposalView
from server.shared.requests import Command
from server.shared.vocabulary import Access

ORGANISER = frozenset({Access.ORGANISER})
PLANNERS = ORGANISER | {Access.COORDINATOR}
DESK = ORGANISER | {Access.DESK}
TEAM = DESK | {Access.VOLUNTEER}
DOOR = DESK | {Access.KIOSK}
KIOSK = frozenset({Access.KIOSK})
GATEWAY = frozenset({Access.GATEWAY})
SCANNERS = DOOR | {Access.VOLUNTEER}
SIGHT = SCANNERS | {Access.COORDINATOR}
ANSWERS = frozenset({Access.EMPLOYER_LINK})
FEEDS = frozenset({Access.EMPLOYER_FEED, Access.ATTENDEE_FEED}) | OF_EVENTS
ANY = frozenset(Access)

E = "/v1/events/{event_id}"
PERSON = E + "/registrations/{registration_id}"
EMPLOYER = E + "/employers/{employer_id}"
INVITATION = E + "/invitations/{invitation_id}"
ICS = "text/calendar"
CSV = "text/csv"
PDF = "application/pdf"
P = ProposalView

ROUTES = (
    # who asks
    Route("GET", "/v1/session", sessions.who, ANY, None, shown.Session),
    Route("POST", "/v1/session/end", sessions.end, ANY, Command, shown.Named),
    Route("GET", "/v1/accounts", accounts.listed, ORGANISER, None, list[shown.AccountView]),
    Route("POST", "/v1/accounts", accounts.add, ORGANISER, asked.NewAccount, shown.Named, 201),
    Route("POST", "/v1/accounts/{account_id}/secret", accounts.set_secret, ORGANISER, asked.NewSecret, shown.Named),
    Route("POST", "/v1/accounts/{account_id}/close", accounts.close, ORGANISER, Command, shown.Named),
    Route("GET", "/v1/tokens", tokens.listed, ORGANISER, None, list[shown.TokenView]),
    Route("POST", "/v1/tokens", tokens.issue_for_folder, ORGANISER, asked.NewToken, shown.Token, 201, folder=True),
    Route("POST", "/v1/tokens/{token_id}/revoke", tokens.revoke, ORGANISER, Command, shown.Named),
    Route("POST", E + "/tokens", tokens.issue, ORGANISER, asked.NewToken, shown.Token, 201),
    Route("POST", E + "/enrolments", enrolling.offer, ORGANISER, asked.NewEnrolment, shown.EnrolmentView, 201),
    # the door
    Route("POST", "/v1/check-ins", reception.check_in, SCANNERS, asked.CheckInRequest, views.Arrival, 201, again=200),
    Route("POST", "/v1/check-ins/{check_in_id}/undo", reception.undo, DESK, Command, shown.Named),
    Route("POST", "/v1/badges/data", privacy.my_data, DOOR, asked.OfBadge, shown.MyData),
    Route("POST", "/v1/badges/consents", privacy.my_consents, DOOR, asked.GiveConsentsByBadge, shown.MyData),
    Route("POST", "/v1/badges/forget", privacy.forget_me, DOOR, asked.OfBadge, shown.Named),
    Route("POST", "/v1/badges/answers", door.answers, DOOR, asked.AnswersByBadge, shown.Named),
    Route("POST", "/v1/badges/exit", door.note_exit, DOOR, asked.ExitByBadge, shown.Named),
    Route("POST", "/v1/badges/strengths", door.strengths_of_badge, SCANNERS, asked.StrengthsByBadge, shown.Named),
    Route("POST", "/v1/badges/itinerary", door.itinerary, DOOR, asked.OfBadge, Itinerary),
    Route("POST", "/v1/badges/staff", door.staff, KIOSK, asked.OfBadge, shown.Token, 201),
    Route("GET", E + "/roster", door.roster, DOOR, None, Roster),
    Route("POST", E + "/flags/{flag_id}/settle", door.settle, DESK, Command, shown.Named),
    # events
    Route("GET", "/v1/events", planning.events, SIGHT, None, list[views.EventView]),
    Route("POST", "/v1/events", planning.plan, ORGANISER, asked.PlanEvent, views.EventView, 201, folder=True),
    Route("GET", E, planning.event, SIGHT, None, views.EventView),
    Route("POST", E + "/publish", planning.publish, ORGANISER, Command, views.EventView),
    Route("POST", E + "/open", planning.open_doors, ORGANISER, Command, views.EventView),
    Route("POST", E + "/close", planning.close, ORGANISER, Command, views.EventView),
    Route("POST", E + "/cancel", planning.cancel, ORGANISER, Command, views.EventView),
    Route("POST", E + "/restore", planning.restore, ORGANISER, Command, views.EventView),
    Route("POST", E + "/move", planning.move, ORGANISER, wished.MoveEvent, views.EventView),
    Route("GET", E + "/capacity", planning.capacity, PLANNERS, None, views.CapacityView),
    Route("GET", E + "/audit", audit.page, ORGANISER, None, shown.AuditPage, query=queries.Before),
    Route("GET", E + "/audit.csv", audit.export, ORGANISER, kind=CSV, query=queries.InLanguage),
    Route("GET", "/v1/audit", audit.folder_page, ORGANISER, None, shown.AuditPage, folder=True, query=queries.Before),
    Route("GET", "/v1/retention", privacy.retention, ORGANISER, None, shown.RetentionView, folder=True),
    Route("POST", "/v1/retention/purge", privacy.purge, ORGANISER, asked.Purge, shown.Purged, folder=True),
    # people
    Route("GET", E + "/check-ins", reception.check_ins, ORGANISER, None, list[views.CheckInView]),
    Route("GET", E + "/registrations", registering.people, TEAM, None, list[views.PersonView]),
    Route("POST", E + "/registrations", registering.register, DOOR, asked.NewRegistration, views.Registered, 201),
    Route("POST", PERSON + "/withdraw", registering.withdraw, DESK, Command, shown.Named),
    Route("POST", PERSON + "/leave", reception.leave, DESK, Command, shown.Named),
    Route("POST", PERSON + "/return", reception.come_back, DESK, Command, shown.Named),
    Route("POST", PERSON + "/strengths", door.strengths, TEAM, asked.Strengths, shown.Named),
    Route("POST", PERSON + "/badge", registering.another_badge, DESK, asked.Reissue, views.Registered, 201),
    Route("GET", PERSON + "/itinerary", door.day, DESK, None, Itinerary),
    Route("GET", PERSON + "/data", privacy.data, DESK, None, shown.MyData),
    Route("POST", PERSON + "/consents", privacy.consents, DESK, asked.GiveConsents, shown.MyData),
    Route("POST", PERSON + "/forget", privacy.forget, DESK, Command, shown.Named),
    Route("POST", PERSON + "/link", privacy.link, DESK, Command, shown.Link, 201),
    Route("GET", PERSON + ".ics", inviting.itinerary, DESK, kind=ICS),
    Route("POST", E + "/badges", registering.blank_badges, DESK, asked.BlankBadges, shown.Blanks, 201),
    Route("GET", PERSON + "/slip.pdf", papers.slip, DESK, kind=PDF, query=queries.OfSlip),
    Route("GET", E + "/badges.pdf", papers.badges, DESK, kind=PDF, query=queries.OfBadges),
    Route("GET", E + "/signs.pdf", papers.signs, DESK, kind=PDF),
    # employers
    Route("POST", E + "/employers", inviting.add_employer, ORGANISER, asked.NewEmployer, shown.Named, 201),
    Route("POST", EMPLOYER + "/arrive", inviting.employer_arrives, DESK, Command, shown.Named),
    Route("POST", EMPLOYER + "/leave", inviting.employer_leaves, DESK, Command, shown.Named),
    Route("POST", EMPLOYER + "/late", inviting.employer_late, DESK, asked.EmployerLate, shown.Named),
    Route("GET", EMPLOYER + "/invitation.ics", inviting.of_employer, ORGANISER, kind=ICS),
    Route("POST", EMPLOYER + "/contact", invitations.change_contact, ORGANISER, wished.ChangeContact, shown.Named),
    # invitations and answers
    Route("GET", E + "/invitations", invitations.listed, ORGANISER, None, list[invited.InvitationView]),
    Route("POST", E + "/invitations", invitations.invite, ORGANISER, wished.Invite, invited.InviteReport),
    Route("GET", INVITATION + ".ics", inviting.invitation, ORGANISER, kind=ICS),
    Route("GET", INVITATION, invitations.card, ORGANISER, None, invited.InvitationCard),
    Route("GET", INVITATION + "/letter", invitations.preview, ORGANISER, None, invited.LetterPreview),
    Route("POST", INVITATION + "/hand-out", invitations.hand_out, ORGANISER, Command, shown.Link, 201),
    Route("POST", INVITATION + "/withdraw", invitations.withdraw, ORGANISER, Command, shown.Named),
    Route("POST", INVITATION + "/resend", invitations.resend, ORGANISER, Command, shown.Named),
    Route("POST", INVITATION + "/answer", invitations.note_answer, ORGANISER, wished.NoteAnswer, shown.Named),
    Route("POST", INVITATION + "/counter/accept", invitations.accept_counter, ORGANISER, Command, shown.Named),
    Route("POST", INVITATION + "/counter/decline", invitations.decline_counter, ORGANISER, Command, shown.Named),
    Route("GET", E + "/reviews", invitations.waiting, ORGANISER, None, list[invited.ReviewView]),
    Route("POST", E + "/reviews/{review_id}/apply", invitations.apply, ORGANISER, wished.ApplyReview, invited.AnswerTaken),
    Route("POST", E + "/reviews/{review_id}/refuse", invitations.refuse, ORGANISER, Command, shown.Named),
    Route("GET", "/v1/reviews", invitations.lost, ORGANISER, None, list[invited.ReviewView], folder=True),
    Route("POST", "/v1/reviews/{review_id}/apply", invitations.apply_lost, ORGANISER, wished.ApplyLost, invited.AnswerTaken, folder=True),
    Route("POST", "/v1/reviews/{review_id}/refuse", invitations.refuse_lost, ORGANISER, Command, shown.Named, folder=True),
    Route("GET", "/v1/mail", invitations.mail, ORGANISER, None, invited.MailView),
    Route("POST", "/v1/answers", answering.take, GATEWAY, bytes, invited.AnswerTaken, again=202, sent="message/rfc822"),
    # calendars with an address of their own
    Route("POST", EMPLOYER + "/feed", feeds.of_employer, ORGANISER, Command, shown.Link, 201),
    Route("POST", PERSON + "/feed", feeds.of_person, DESK, Command, shown.Link, 201),
    Route("POST", E + "/feed", feeds.of_event, ORGANISER, Command, shown.Link, 201),
    Route("POST", "/v1/feeds", feeds.of_folder, PLANNERS, wished.NewFeed, shown.Link, 201, folder=True),
    # lists
    Route("POST", E + "/lists/{kind}", lists.take, ORGANISER, bytes, views.ImportReport, query=queries.OfList, sent=CSV),
    Route("GET", E + "/lists/{kind}", lists.give, ORGANISER, kind=CSV, query=queries.InLanguage),
    # tables
    Route("GET", E + "/pairings", rounds.proposal, ORGANISER, None, P | None),
    Route("POST", E + "/pairings", rounds.propose, ORGANISER, Command, P, 201),
    Route("POST", E + "/pairings/confirm", rounds.confirm, ORGANISER, asked.Confirm, views.EventView),
    Route("GET", E + "/pairings/options", arranging.options, ORGANISER, None, list[OptionView], query=queries.OfSeat),
    Route("POST", E + "/pairings/change", arranging.change, ORGANISER, asked.ChangeSeat, P),
    Route("POST", E + "/pairings/lock", arranging.lock, ORGANISER, asked.LockSeat, P | None),
    Route("POST", E + "/pairings/undo", arranging.undo, ORGANISER, asked.UndoChange, P),
    Route("POST", E + "/rounds/{number}/start", rounds.start, ORGANISER, Command, shown.Numbered),
    Route("POST", E + "/rounds/{number}/end", rounds.end, ORGANISER, Command, shown.Numbered),
)  # fmt: skip
"""What a bearer token opens."""

PAGES = (
    Route("GET", "/board/{token}", pages.board, frozenset({Access.BOARD}), kind=HTML),
    Route("GET", "/me/{token}", me.page, frozenset({Access.ATTENDEE_LINK}), kind=HTML, query=queries.OfPage),
    Route("POST", "/me/{token}", me.act, frozenset({Access.ATTENDEE_LINK}), PageForm, kind=HTML),
    Route("GET", "/answer/{token}", answer_page.page, ANSWERS, kind=HTML, query=queries.OfAnswer),
    Route("POST", "/answer/{token}", answer_page.act, ANSWERS, AnswerForm, kind=HTML),
    Route("GET", "/ical/{token}.ics", feeds.feed, FEEDS, kind=ICS, again=304),
    Route("HEAD", "/ical/{token}.ics", feeds.head, FEEDS, kind=ICS, again=304),
)  # fmt: skip
"""What a token in the address opens."""

PUBLIC = (
    PublicRoute("GET", "/v1/about", pages.about, None, views.About),
    PublicRoute("GET", "/v1/openapi.json", description.openapi),
    PublicRoute("POST", "/v1/sessions", sessions.sign_in, asked.SignInRequest, shown.Token, 201),
    PublicRoute("POST", "/v1/kiosks", enrolling.enrol, asked.Enrol, shown.Token, 201),
    # its token comes in the first message, or in the page's cookie
    PublicRoute("GET", "/v1/live", pages.live, status=101, query=queries.OfEvent),
    PublicRoute("GET", "/privacy", pages.notice, kind=HTML),
    # its token comes in the page's cookie
    PublicRoute("GET", "/check-in", check_in_page.page, kind=HTML, query=queries.OfCheckIn),
    PublicRoute("POST", "/check-in", check_in_page.act, CheckInForm, kind=HTML, query=queries.OfCheckIn),
    PublicRoute("GET", "/static/{name}", pages.static, kind="text/*"),
)  # fmt: skip
"""What anybody may ask: a closed list."""


_described: Description = functools.cache(lambda: description.encoded(ROUTES, PAGES, PUBLIC))


def add_routes(app: web.Application) -> None:
    """Add every route to the application."""
    app[DESCRIPTION] = _described
    for route in ROUTES:
        app.router.add_route(route.method, route.path, guarded(route))
    for route in PAGES:
        app.router.add_route(route.method, route.path, page(route))
    for public in PUBLIC:
        app.router.add_route(public.method, public.path, public.handler)
