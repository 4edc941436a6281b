# Organiser's console.

product = Tablée
loading = Loading…
server-away = The server does not answer. Trying again…
unreachable-title = The server does not answer.
unreachable-next = Your request may have gone through. Look at the screen before trying again.
how-to-quit = To quit: Ctrl+Q.
no = No, go back
close = Close
hint-choice = A number chooses · ↑ ↓ then Enter · Esc: go back
hint-form = ↑ ↓ change line · Enter: done · Esc: go back

# Keys
key-enter = Enter
key-escape = Esc
key-updown = ↑ ↓
key-letters = Letters
keys-back = Back
keys-help = Help
keys-language = Language
keys-plan = Plan
keys-quit = Quit
keys-pick = Choose
keys-people = People
keys-employers = Employers
keys-rounds = Rounds
keys-pairings = Propose
keys-step = Step
keys-card = Card
keys-add = Add
keys-confirm = Confirm
keys-propose-again = Propose again
keys-lock = Lock
keys-undo = Undo

# Days
day-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
day-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

# States, with their sign in front
event-draft = draft
event-published = published
event-open = doors open
event-running = running
event-closed = closed
event-cancelled = cancelled
presence-expected = expected
presence-present = present
presence-gone = gone
presence-withdrawn = withdrawn
employer-missing = missing
round-planned = planned
round-running = running
round-ended = ended
answer-needs-action = no answer
answer-accepted = comes
answer-declined = does not come
answer-tentative = perhaps
role-seeker = Job-seeker
role-recruiter = Recruiter
role-volunteer = Volunteer
role-staff = Staff

# Column titles
column-day = Day
column-time = Time
column-event = Event
column-venue = Place
column-state = State
column-table = Table
column-employer = Employer
column-here = Here
column-now = Now
column-after = Next
column-person = Person
column-code = Code
column-arrival = Arrived
column-meetings = Meetings
column-where = Where
column-seats = Seats
column-answer = Answer
column-openings = Openings
column-round = Round
column-start = Start
column-end = End
column-seated = People
column-name = Name
column-kind = Kind
column-role = Role
column-since = Since
column-until = Until
column-who = Who
column-what = What
column-ended = Ended
column-kept = Kept
column-due = To erase
column-longer = Kept longer
column-next = Next
column-reason = Why this table

# Events
events-title = Your events
events-none = No event yet.
events-none-next = Press n to plan the first one.
quit-title = Quit the console?
quit-means = The event goes on without it. You can come back.
quit-yes = Yes, quit

# Planning
plan-title = Plan an event
plan-name = Job café
planned = “{ $name }” is planned for { $day }. It is a draft.
field-name = Name
field-name-wrong = Write a name.
field-day = Day
field-day-wrong = Write a day, such as 7/12.
field-starts = Start
field-starts-wrong = Write a time, such as 9:00.
field-ends = End
field-ends-wrong = Write a time, such as 12:00.
field-rounds = Rounds
field-rounds-wrong = Write a number from 1 to 60.
field-venue = Place
field-venue-wrong = This text is too long.
ends-before-start-title = The end comes before the start.
ends-before-start-next = Change the end, then press Enter.

# Steps of the event
step-title = Which step?
event-draft-means = This is a draft.
event-published-means = The event is published. The doors are closed.
event-open-means = The doors are open.
event-running-means = Tables are announced. The day is running.
event-closed-means = The day is closed. There is no further step.
event-cancelled-means = The event is cancelled.
step-publish = Publish the event
step-publish-title = Publish “{ $name }”?
step-publish-means = The draft becomes an announced event. You can still cancel it.
step-publish-yes = Yes, publish
step-publish-done = The event is published.
step-open = Open the doors
step-open-title = Open the doors?
step-open-means = { $placed ->
    [yes] Badges are accepted. Everybody who comes gets a table.
   *[no] Badges are accepted. Tables wait for your confirmation.
}
step-open-yes = Yes, open
step-open-done = The doors are open.
step-close = Close the day
step-close-title = Close the day?
step-close-means = No more badges are accepted. It cannot be opened again.
step-close-yes = Yes, close
step-close-done = The day is closed.
step-cancel = Cancel the event
step-cancel-title = Cancel “{ $name }”?
step-cancel-means = It will not take place. { $count ->
    [0] Tell the employers.
    [one] { $count } employer is told by e-mail.
   *[other] { $count } employers are told by e-mail.
} You can restore it.
step-cancel-yes = Yes, cancel
step-cancel-done = The event is cancelled.

# The room
better-waits = { $count ->
    [0] A better plan is ready. Key a to read it.
    [one] A better plan is ready: it changes the table of { $count } person. Key a.
   *[other] A better plan is ready: it changes the table of { $count } people. Key a.
}
improved = The rest is planned better, without changing a table already told.
number-present = present of { $of }
number-free = { $count ->
    [one] free table of { $of }
   *[other] free tables of { $of }
}
number-unmet = { $count ->
    [one] person at zero of { $of }
   *[other] people at zero of { $of }
}
three-numbers = Present { $present } of { $registered } · Free tables { $free } of { $tables } · At zero { $unmet } of { $present }
seats-free = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
place-next = round { $round }, table { $table }
place-now = now, table { $table }
next-publish = Next step: publish the event. Key s.
next-open = Next step: open the doors. Key s.
next-welcome = The doors are open. Round { $round } is planned at { $starts }.
next-propose = Next step: propose the tables. Key a.
next-start = Next step: start round { $round } of { $rounds }. Key r.
next-wait = Round { $round } of { $rounds }, until { $ends }. { $left } left.
next-end = Round { $round } of { $rounds } is over. End it: key r.
next-close = All rounds are over. Close the day: key s.
next-nothing = There is nothing left to do here.

# Capacity, before the day
capacity = Room for { $each } conversations a person.
capacity-nobody = Room for conversations: counted once a first person is registered.
capacity-no-employers = { $count ->
    [one] 1 person registered, no employer yet.
   *[other] { $count } people registered, no employer yet.
}
capacity-enough = { $each ->
    [one] Everybody can have one conversation.
   *[other] Everybody can have { $each } conversations.
}
capacity-likely = { $each ->
    [one] There are seats for one conversation each, if hours agree.
   *[other] There are seats for { $each } conversations each, if hours agree.
}
capacity-missing = { $each ->
    [one] For one conversation each
   *[other] For { $each } conversations each
}, still missing: { $least ->
    [yes] at least { $missing }
   *[no] { $missing }
}.
capacity-both = { $each ->
    [one] For one conversation each
   *[other] For { $each } conversations each
}: employers and rounds are missing.
capacity-employers = { $count ->
    [one] 1 employer
   *[other] { $count } employers
}
capacity-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
capacity-hours = { $count } hours
capacity-or = { $one }, or { $other }

# People
people-filter = First name, last name or short code
people-found = { $count ->
    [one] { $count } person of { $of }
   *[other] { $count } people of { $of }
}
people-none = Nobody fits. Enter tries these letters as a code.
people-none-add = Nobody fits. Enter tries these letters as a code. + adds a person.
person-since = { $state } since { $at }
person-meetings = { $count ->
    [0] No meeting yet
    [one] { $count } meeting
   *[other] { $count } meetings
}
person-next = Next: { $place }
person-now = Now: { $place }
person-code = Short code: { $code }
person-erased = This person is no longer in the list.
person-check-in = Record the arrival
person-leave = Record the departure
person-leave-done = { $name } is marked as gone.
person-return = Record the return
person-return-done = { $name } is here again.
person-undo = Undo this arrival (wrong badge)
person-undo-done = The arrival of { $name } is undone.
person-withdraw = Withdraw from the event
person-withdraw-done = { $name } is withdrawn from the event.
withdraw-title = Withdraw { $name }?
withdraw-means = Their badge is no longer accepted. Their tables go to others.
withdraw-yes = Yes, withdraw
arrival-seated = { $name } is here. Table { $table }, round { $round }.
arrival-waiting = { $name } is here. Their table will be announced.
arrival-already = { $name } was here already. Nothing changed.
add-person-title = Add a person
add-recruiter-title = For which employer?
field-first_name = First name
field-first_name-wrong = Write a first name.
field-last_name = Last name (if any)
field-last_name-wrong = This name is too long.
added-title = { $name } is on the list.

# Employers
employers-here = { $missing ->
    [0] All employers have come ({ $here } here of { $of }).
    [one] { $missing } employer is missing. { $here } here of { $of }.
   *[other] { $missing } employers are missing. { $here } here of { $of }.
}
floor-none = No employer yet. Key e, then +.
employers-none = No employer yet. + adds an employer.
employer-at = { $state }, table { $table }
employer-lost = This employer is no longer in the list.
employer-arrive = Record the arrival
employer-arrive-done = { $name } is at table { $table }.
employer-leave = Record the departure
employer-leave-done = { $name } is marked as gone.
employer-late = { $count ->
    [one] Late: { $count } round (here at { $at })
   *[other] Late: { $count } rounds (here at { $at })
}
employer-late-done = { $count ->
    [one] { $name } is { $count } round late. Its meetings until then move to other tables.
   *[other] { $name } is { $count } rounds late. Its meetings until then move to other tables.
}
employer-late-state = round { $round }
employer-expected = expected in round { $round }
employer-cancels = Will not come: close the table
employer-on-time = On time after all
employer-on-time-done = { $name } is expected on time again.
employer-left-title = { $name } leaves?
employer-left-means = { $count ->
    [0] Nobody has a seat planned at this table.
    [one] { $count } seat is planned at this table. Tablée looks for another table.
   *[other] { $count } seats are planned at this table. Tablée looks for other tables.
}
employer-left-yes = Yes, record the departure
add-employer-title = Add an employer
employer-added = { $name } is here and gets a table.
field-seats = Seats
field-seats-wrong = Write a number from 1 to 12.
field-trades = Trades
field-trades-wrong = This text is too long.

# Rounds
rounds-start = Enter: start round { $round }, planned at { $at }.
rounds-end = Enter: end round { $round }.
rounds-end-now = Time is up. Enter: end round { $round }.
rounds-all-over = All rounds are over.
rounds-not-yet = Rounds start while the doors are open.
round-over = Round { $round } is over. Key r, then Enter.
round-start-title = Start round { $round }?
round-start-means = { $people ->
    [0] Nobody has a table for this round yet.
    [one] { $people } person goes to their table. The countdown begins.
   *[other] { $people } people go to their tables. The countdown begins.
}
round-start-yes = Yes, start
round-start-done = Round { $round } has started.
round-end-title = End round { $round } now?
round-end-means = { $left } are left. People get up from their tables.
round-end-yes = Yes, end it
round-end-done = Round { $round } has ended.

# Proposed tables
proposing = Computing tables… { $seconds } s
pairings-none = There is no proposal. Key a: propose again.
proof-best = { $count ->
    [0] 0 people at zero; no other seating does better.
    [one] { $count } person of { $of } at zero; no other seating does better.
   *[other] { $count } people of { $of } at zero; no other seating does better.
}
proof-fairest = { $count ->
    [0] 0 people at zero; no other seating is fairer.
    [one] { $count } person of { $of } at zero; no other seating is fairer.
   *[other] { $count } people of { $of } at zero; no other seating is fairer.
}
proof-first = { $count ->
    [0] 0 people at zero. Another seating may be fairer.
    [one] { $count } person of { $of } at zero; no other seating leaves fewer.
   *[other] { $count } people of { $of } at zero; no other seating leaves fewer.
}
proof-open = { $count ->
    [0] 0 people at zero. Another seating may be fairer.
    [one] { $count } person of { $of } at zero. Another seating may do better.
   *[other] { $count } people of { $of } at zero. Another seating may do better.
}
proof-more-seats = For a meeting each: add an employer or a round.
below-floor = { $count ->
    [one] { $count } person has fewer than { $floor } meetings.
   *[other] { $count } people have fewer than { $floor } meetings.
}
above-floor = { $floor ->
    [one] Everybody has at least { $floor } meeting.
   *[other] Everybody has at least { $floor } meetings.
}
changed = { $count ->
    [0] Nothing already announced changes.
    [one] { $count } person gets or changes a table.
   *[other] { $count } people get or change a table.
}
reason-of = { $name }: { $reason }
confirmed = { $count ->
    [one] Announced: { $count } seat.
   *[other] Announced: { $count } seats.
}
by-hand = { $locked ->
    [0] {""}
    [one] 1 seat locked (=).{" "}
   *[other] { $locked } seats locked (=).{" "}
}{ $count ->
    [0] {""}
    [one] 1 change by hand.
   *[other] { $count } changes by hand.
}
seat-locked = = Seat locked.
lock-lost = { $name }: lock lost, round { $round }, table { $table }.
seats-empty = { $count ->
    [one] 1 free
   *[other] { $count } free
}
seats-empty-hint = Enter: add a person to this table.
seat-title = { $name }, { $place }
other-table = Another table, same round
other-table-title = Another table for { $name }
other-round = Another round, same table
other-round-title = Another round for { $name }
take-out = Take from this table
add-title = Whom to add to { $place }?
to-table = Table { $table }, { $employer }
to-round = Round { $round }
in-exchange = { $place }, exchange with { $name }
at-best = { $cost }, at best
cost-none = No cost
cost-zero = { $count ->
    [one] 1 person
   *[other] { $count } people
} { $sign ->
    [worse] more at zero
   *[better] fewer at zero
}
cost-minimum = { $count ->
    [one] 1 person
   *[other] { $count } people
} { $sign ->
    [worse] more under the minimum
   *[better] fewer under the minimum
}
cost-below = { $count ->
    [one] 1 person
   *[other] { $count } people
} { $sign ->
    [worse] more under { $level } meetings
   *[better] fewer under { $level } meetings
}
cost-points = { $sign ->
    [worse] −
   *[better] +
} { $points } points of suitability
seat-changed = Changed and locked. Key u: undo.
seat-given-up = Taken out. Key u: undo.
change-undone = The last change is undone.
proposal-renewed = This proposal has changed meanwhile. Here is the new one.
nobody-free-title = Nobody can take this seat.
nobody-free-next = The others have a table already, or are not there.
confirm-title = Confirm and announce?
confirm-yes = Yes, announce
shift = { $name }: { $before } → { $after }
shift-more = { $count ->
    [one] … and 1 other person.
   *[other] … and { $count } other people.
}
shift-gains = { $count ->
    [one] { $count } person gets one more table.
   *[other] { $count } people get one more table.
}
shift-nothing = nothing
and = {" and "}
plan-kept = { $count ->
    [one] The plan is kept: 1 seat. Announced when the doors open.
   *[other] The plan is kept: { $count } seats. Announced when the doors open.
}

# Help
help-title = All keys
help-everywhere = Everywhere
help-language = Change the language
help-back = Back to the screen before
help-move = Up and down in a list
help-enter = Open or choose
help-quit = Quit at once
help-events = Your events
help-floor = The room
help-people-key = People: arrivals, departures, additions
help-employers-key = Employers: who has come, who is missing
help-rounds-key = Rounds: start, end
help-pairings-key = Propose tables, then confirm
help-step-key = Publish, open the doors, move, close, cancel
help-people = People
help-filter = Search by first name, last name or short code
help-card = Open the card: arrival, departure, mistake, withdrawal
help-add = Add a person
help-employers = Employers
help-employer = Open the card: arrival, departure
help-add-employer = Add an employer who comes late
help-rounds = Rounds
help-round = Start the next round, or end the running one
help-pairings = Proposed tables
help-change = Change by hand: each choice shows its cost
help-lock = Lock a seat (=), or unlock it
help-undo = Undo the last change by hand
help-propose-again = Propose again; locked seats stay
help-confirm = See what changes for whom, then announce
help-numbers = Present: job-seekers in the room, of those registered. Free tables: the employer is here and a seat is empty. At zero: those present who have had no meeting yet.

# Calendars
person-calendar = Save their itinerary (calendar)
file-saved = The file { $path } is written here.
file-not-saved = The file { $path } cannot be written. Change the folder.

# Keys, age and help of the pages below
keys-accesses = Accesses
keys-journal = Journal
keys-retention = Data
keys-sign-out = Sign out
keys-reveal = Show
keys-export = CSV file
keys-purge = Erase
field-referrer = Sent by
field-referrer-wrong = Write who sends this person.
age-title = What age?
age-adult = 18 or more
age-minor = 15 to 17
age-child = Under 15
help-sign-in = Signing in
help-reveal = Show the passphrase, or hide it
help-accesses = Accesses: people, kiosks, sessions
help-journal = The journal: who did what, and when
help-retention = The data kept, and those to erase
help-access = Open: new passphrase, close, take back
help-add-access = Add a person, a kiosk, a desk or a board
help-export = Save the event’s journal as CSV
help-purge = Erase what has come to its date

# Signing in
sign-in-title = Sign in
sign-in-wait = { $left } left.
sign-in-again = You may try again.
sign-in-away = The server does not answer. Enter: try again.
hint-sign-in = ↑ ↓ change line · Enter: sign in · F3: show
hint-code = You have a code? Write it in place of the name.
session-over = Your session has ended. Sign in again.
sign-out-title = Sign out?
sign-out-means = The event goes on. To come back you need your passphrase.
sign-out-yes = Yes, sign out
room-closed-title = Your access does not open the room.
room-closed-next = Ask the organiser for another access.

# Accesses
access-kiosk = Kiosk
access-desk = Desk
access-volunteer = Volunteer
access-organiser = Organiser
access-coordinator = Coordinator
access-gateway = Mail
access-employer-link = Employer link
access-attendee-link = Personal link
access-board = Board
access-employer-feed = Employer calendar
access-attendee-feed = Personal calendar
access-organiser-feed = Organisers’ calendar
access-territory-feed = Public calendar
access-desk-means = Arrivals, departures, registrations, people’s data.
access-volunteer-means = See the room and check people in.
access-organiser-means = Everything, and other people’s accesses.
access-coordinator-means = See the events and their capacity, no people.
kind-account = person
kind-session = session
kind-token = device
accesses-title = Accesses
accesses-folder = All events
accesses-found = { $people ->
    [0] Nobody
    [one] { $people } person
   *[other] { $people } people
} · { $tokens ->
    [0] no device, no session
    [one] { $tokens } device or session
   *[other] { $tokens } devices and sessions
}
accesses-none = No access here yet. + adds a person or a device.
until-open = open
until-revoked = taken back
until-over = over
add-access-title = Who, or what?
add-account = A person
add-account-role = What may this person do?
add-device-kiosk = A kiosk, by a code
add-device-desk = A desk, by a code
add-device-board = The board of the room, by an address
field-label = Where / for whom?
field-label-wrong = This text is too long.
field-label-none = May stay empty. Example: café door.
field-account = Name
field-account-wrong = Write a name.
field-secret = Passphrase
field-secret-wrong = Write a passphrase.
secret-title = Write this down now
secret-name = Name: { $name }
secret-text = Passphrase: { $secret }
secret-once = It will not be shown again. Hand it to this person.
account-secret = New passphrase
account-close = Take this access back
account-close-title = Take back the access “{ $name }”?
account-close-means = Their sessions end at once. They can sign in no more.
account-close-yes = Yes, take it back
account-close-done = The access “{ $name }” is taken back.
token-own = This is your access ({ $role }).
token-session = A session ({ $role }).
token-device = A device or a link ({ $role }).
token-revoke = Take this access back
token-revoke-title = Take back the access “{ $name }”?
token-revoke-means = It opens nothing any more, at once. There is no way back.
token-revoke-yes = Yes, take it back
token-revoke-done = The access “{ $name }” is taken back.
code-kiosk-title = Code for a kiosk
code-desk-title = Code for a desk
code-left = Good for { $left } more, once.
code-used = Used at { $at }. The machine has its access.
code-over = This code is no longer valid. Close, then ask for another.
code-type = On the other machine, type:
hint-close = Esc: close

# An address, told once
person-link-title = Link for their phone
person-link-once = This address is shown once. It opens their data: show it to this person only.
board-link-title = Address of the board
board-link-once = This address is shown once. Open it on the screen of the room.
link-local = This address works on this computer only.
link-small = Make the terminal larger to see the QR code as well.

# Journal
journal-title = Journal
journal-folder = All events
journal-none = Nothing is written down yet.

# Data to erase
retention-title = Data to erase
retention-due = { $count ->
    [0] Nothing to erase today.
    [one] { $count } person to erase today.
   *[other] { $count } people to erase today.
}
retention-means = People kept, by event. “Kept longer”: they asked for it.
retention-none = No data of anybody are kept.
purge-nothing = Nothing has come to its date.
purge-title = { $count ->
    [one] Erase the data of { $count } person?
   *[other] Erase the data of { $count } people?
}
purge-means = Names, contacts and answers disappear. The numbers stay. There is no way back.
purge-yes = { $count ->
    [one] Yes, erase { $count } person
   *[other] Yes, erase { $count } people
}
purged = { $people ->
    [0] There was nothing to erase.
    [one] { $people } person is erased.
   *[other] { $people } people are erased.
}

# What is kept of a person
person-kept = Their data: see, agreements, link, erase
kept-known = What Tablée knows
kept-consents = Their agreements
kept-link = A link for their phone
kept-erase = Erase their data
consents-title = What { $name } agrees to
consents-means = A number changes it. Ask the person first.
consent-given = Agreed
consent-not-given = Not agreed
erase-title = Erase { $name }?
erase-means = Name, contact, answers, badge: all disappears, for ever. Their seats go to other people. The numbers stay.
erase-yes = Yes, erase everything
erased = The data of { $name } are erased.

# To check
keys-flags = To check
flags-title = To check
flags-none = There is nothing to check.
flags-wait = { $count ->
    [one] { $count } thing to check. Key v.
   *[other] { $count } things to check. Key v.
}
column-device = Device
flag-scanned-twice = Badge read at two kiosks
flag-scanned-twice-do = The first time counts. Ask { $name } whether the badge is really theirs.
flag-badge-shared = Badge given to two people
flag-badge-shared-do = { $name } is on the list, without this badge. Give them a new one.
flag-unsure-time = Time of arrival unsure
flag-unsure-time-do = The kiosk’s clock had jumped. Ask { $name } for the time, or leave it.
flag-settle = It is checked
flag-card = Open their card first
flag-settled = { $name }: checked.
help-flags-key = What kiosks that were alone could not decide
help-flag = Open: what to do, then “It is checked”

# Another badge
person-badge = New badge
badge-title = New badge for { $name }
badge-means = The badge of before will stop working.
badge-new = A badge to print
badge-blank = A blank badge, read here
badge-blank-title = Read the blank badge
field-badge = Badge
field-badge-wrong = This is no badge. Read it once more.
badge-given-title = { $name } has a new badge
badge-given = The badge of before works no more.

# Strengths
person-strengths = Strengths seen today
strengths-title = Strengths: { $name }
strengths-means = Three at most. Enter notes one, or takes it out.
strengths-most-title = Three strengths are noted already.
strengths-most-next = Take one out first.

# Who asks for help
keys-only = Filter
person-asks = ♥ Asks for: { $help }
people-only-help = ♥ ask for help or company
people-only-unmet = here, no meeting yet
help-only = Everybody, then ♥ who asked for help, then without a meeting

# Paper
keys-papers = Paper
papers-title = What is to be printed?
paper-badges = People’s badges
paper-blanks = Blank badges
paper-signs = The signs of the tables
format-title = On which paper?
paper-a4 = A4 to cut, 8 badges of 90 × 60 mm
paper-l4785 = Labels L4785, 10 of 80 × 50 mm
paper-l7160 = Labels L7160, 21 of 63.5 × 38.1 mm
blanks-title = How many new blank badges?
field-count = Number
field-count-wrong = Write a number from 0 to 1000. 0: those that exist.
help-papers-key = Badges, blank badges, table signs: as PDF

# Invitations
keys-ask = Invite
keys-mail = Mail
keys-reviews = To read
keys-html = Web page
keys-decide = Decide
column-invitation = Invitation
column-letter = Last letter
column-note = To know
column-became = Result
column-from = From
column-reason-why = Why
employer-invitation = Its invitation: letter, answer, contact
invitation-new = to invite
invitation-handed = given by hand
invitation-withdrawn = taken back
invitations-none = No employer yet. Esc, then e, then + adds one.
invitations-counted = { $count ->
    [one] { $count } employer
   *[other] { $count } employers
}: { $parts }
count-accepted = { $count ->
    [one] { $count } comes
   *[other] { $count } come
}
count-declined = { $count ->
    [one] { $count } does not come
   *[other] { $count } do not come
}
count-tentative = { $count } perhaps
count-waiting = { $count } without an answer
count-new = { $count } to invite
count-withdrawn = { $count ->
    [one] { $count } invitation taken back
   *[other] { $count } invitations taken back
}
invitations-wait = To settle: { $parts }. Enter on the row.
waits-counters = { $count ->
    [one] { $count } other time proposed
   *[other] { $count } other times proposed
}
waits-letters = { $count ->
    [one] { $count } letter failed
   *[other] { $count } letters failed
}
reviews-wait = { $count ->
    [one] { $count } message to read. Key v.
   *[other] { $count } messages to read. Key v.
}
letters-due = { $count ->
    [one] { $count } letter to send.
   *[other] { $count } letters to send.
}
answered = { $name } { $answer ->
    [accepted] comes.
    [declined] does not come.
   *[other] perhaps comes.
}

# Its letter
letter-due = to send
letter-again = next try { $at }
letter-sent = sent { $at }
letter-dead = failed
letter-back = came back
letter-last = Letter: { $state }
letter-title = Letter: { $name }
letter-subject = Subject: { $text }
letter-from = From: { $text }
letter-to = To: { $text }
letter-nobody = no e-mail address
letter-read = Read the letter, as it is now
letter-resend = Send the last letter once more
letter-history = All its letters and answers
letter-opened = The file { $path } opens in the browser.
letter-request = Invitation, version { $version }
letter-cancel = Cancellation
letter-declinecounter = Other time declined
help-invitations = Invitations
help-invitations-key = Invitations: who is asked, who comes
help-invitation = Open: invite, letter, answer, contact, take back
help-ask = Invite everybody who was not asked yet
help-mail = Mail: what leaves, and what does not
help-reviews = Read the messages that Tablée could not place
help-letter = The letter
help-html = Save it as a web page, and open it
help-decide = Say whose answer it is, or set it aside

# Its answer
answer-came = Answer { $way }, { $at }
way-page = on the page
way-mail = by e-mail
way-voice = by voice
quoted = “{ $text }”
note-other-address = Answer from another address.
note-unproved = Answer without proof: check by phone.
note-newer-version = Answer to an unknown version: check by phone.
counter-proposed = Proposes { $span }.
counter-span = { $day }, { $starts } to { $ends }
counter-outside = Not possible: outside the event, or no whole round.
outcome-applied = counted
outcome-duplicate = had come before
outcome-older = an older one
outcome-old-version = to an old version
outcome-no-change = changes nothing
outcome-counter = another time
outcome-refreshed = letter asked again
outcome-undeliverable = address fails
outcome-review = to read
history-title = Letters and answers: { $name }
history-none = Nothing was written or received yet.
history-answer = Answer: { $answer }
history-way = Came { $way }
invitation-owes = A change was not told to it yet.
invitation-no-email = No e-mail address: give a file or a link.
invitation-undeliverable = Its letter came back. Change the address.

# The card of an invitation
invitation-counter = Answer the other time
invitation-ask = Invite by e-mail
invitation-answer = Note its answer, given by voice
invitation-letter = Its letter: read, send again, history
invitation-hand = Give by hand: file, link
invitation-contact = Change the contact
invitation-withdraw = Take the invitation back
counter-title = Another time for { $name }
counter-means = If you accept, a new invitation is sent.
counter-accept = Accept { $span }
counter-decline = Decline: the planned time stays
counter-accept-done = { $name }: the other time is accepted.
counter-decline-done = { $name }: the other time is declined.
answer-title = What does { $name } answer?
answer-noted = { $name }: answer noted.
hand-title = Give the invitation of { $name }
hand-means = The file goes into its calendar. The link opens the page to answer.
hand-file = A file for its calendar
hand-link = A link to answer
answer-link-title = Link to answer
answer-link-once = This address is shown once. Give it to this employer only.
resend-done = { $name }: the letter is sent again.
invite-all-title = { $count ->
    [one] Invite { $count } employer?
   *[other] Invite { $count } employers?
}
invite-all-means = { $count ->
    [one] A letter is sent by e-mail.
   *[other] A letter is sent to each, by e-mail.
} { $without ->
    [0] {""}
    [one] { $without } employer has no address: give a file or a link.
   *[other] { $without } employers have no address: give a file or a link.
}
invite-all-yes = Yes, invite
invite-all-done = { $count ->
    [0] Nobody else is invited.
    [one] { $count } employer is invited.
   *[other] { $count } employers are invited.
} { $without ->
    [0] {""}
    [one] { $without } has no e-mail address.
   *[other] { $without } have no e-mail address.
}
invite-nobody = { $without ->
    [0] All employers are invited already.
    [one] { $without } employer waits, without an address: give a file or a link.
   *[other] { $without } employers wait, without an address: give a file or a link.
}
invite-no-mail-title = Mail is not set up.
invite-no-mail-next = Open a row, then give a file or a link.
inviting = The letters are being prepared…
invite-one-title = Invite { $name }?
invite-one-means = A letter is sent to { $email }.
invite-one-yes = Yes, invite
invite-one-done = { $name } is invited.
invitation-withdraw-title = Take back the invitation of { $name }?
invitation-withdraw-means = Its table is closed. { $told ->
    [yes] A letter says that the invitation is taken back.
   *[no] No letter is sent: tell this employer.
} You can invite it again.
invitation-withdraw-yes = Yes, take it back
invitation-withdraw-done = { $name }: the invitation is taken back.
contact-title = Whom to invite, and at which address?
field-contact = Person
field-contact-wrong = This text is too long.
field-email = E-mail
field-email-wrong = Write an address, such as hr@example.org.
field-phone = Phone
field-phone-wrong = This text is too long.
field-language = Language
field-language-wrong = Write fr, fr-simple or en.
language-fr = Letters in French
language-fr-simple = Letters in plain French
language-en = Letters in English
contact-done = { $name }: the contact is changed.
contact-move-title = Change the address?
contact-move-means = { $before } is told that the invitation is no longer for this address. { $after } gets the new one.
contact-move-yes = Yes, change

# Mail
no-mail = Mail is not set up. Give invitations as a file or a link.
mail-title = Mail
mail-address = Letters are sent from { $address }.
mail-goes = Nothing holds letters up.
mail-held = The mail server has taken nothing since { $since }.
mail-dead = { $count ->
    [one] { $count } letter failed.
   *[other] { $count } letters failed.
}
mail-public = The links of letters lead to { $address }.
mail-no-links = Letters have no link: the public address is not set up.
mailbox-none = No mailbox is read: note the answers here.
mailbox-error = The mailbox of answers cannot be read.
mailbox-unread = The mailbox of answers was not read yet.
mailbox-read = The mailbox of answers was read: { $at }.
mail-how = How to set mail up: docs/calendars.md.

# Messages to read
reviews-title = Messages to read
reviews-lost = Of no known event
reviews-means = Tablée is not sure of these messages. Enter: read, then decide.
reviews-none = There is no message to read.
review-title = Message to read
review-no-text = This message has no text.
review-unknown-invitation = Fits no invitation
review-other-organizer = Answer to another organiser
review-other-sender = Sent by somebody else
review-recurrence = Answer to one date of a series
review-delegated = Answer handed to somebody else
review-no-calendar = Message without a calendar’s answer
review-winmail = Attachment of Outlook, unreadable
review-several = Several answers at once
review-unreadable-time = Proposed time unreadable
review-incomplete = Answer incomplete
review-understood = Understood: { $name }, “{ $answer }”.
review-whose = Understood: { $name }. The answer is not understood.
review-seems = Understood: “{ $answer }”. The employer is not known.
review-nothing = Neither the employer nor the answer is understood.
review-what = What to do with this message?
review-apply = It is the answer of { $name }
review-other = It is another employer’s answer
review-refuse = It is no answer: set it aside
review-which-event = For which event?
review-which-employer = From which employer?
review-which-answer = What is the answer?
review-applied = Answer: { $outcome }.
review-refuse-title = Set this message aside?
review-refuse-means = It disappears from here. No answer is noted.
review-refuse-yes = Yes, set it aside
review-refuse-done = The message is set aside.

# Moving, restoring
step-move = Change time, place, way in
step-move-done = The changes are kept.
step-move-title = { $count ->
    [one] Tell { $count } employer?
   *[other] Tell { $count } employers?
}
step-move-means = { $count ->
    [one] A new invitation is sent. This employer has to answer again.
   *[other] A new invitation is sent to each. They have to answer again.
}
step-move-yes = Yes, change and tell
field-address = Address
field-address-wrong = This text is too long.
field-entrance = Entrance
field-entrance-wrong = This text is too long.
field-transport = Transport
field-transport-wrong = This text is too long.
field-host = Who invites
field-host-wrong = This text is too long.
field-host_phone = Their phone
field-host_phone-wrong = This text is too long.
field-host_email = Their e-mail
field-host_email-wrong = Write an address, such as rdv@example.org.
step-restore = Restore the event
step-restore-title = Restore “{ $name }”?
step-restore-means = It is published again. { $count ->
    [0] Tell the employers.
    [one] { $count } employer gets a new invitation.
   *[other] { $count } employers get a new invitation.
}
step-restore-yes = Yes, restore
step-restore-done = The event is restored.

# Calendars to follow, by an address
hand-feed = An address for its calendar, which updates itself
kept-feed = The address of their calendar
add-feed-event = This event’s calendar, by an address
add-feed-organiser = The calendar of your events, by an address
add-feed-territory = The public calendar, by an address: dates and places
feed-title = Calendar to follow
feed-once = This address is shown once. A calendar that follows it updates itself. The address of before works no more.
