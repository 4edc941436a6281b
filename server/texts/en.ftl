# What the server says to people: next steps, reasons, calendars, pages.

next-table-now = Please go to table { $table }. You are expected.
next-table-at = Be at table { $table } at { $time }. Have a coffee until then.
next-wait-plan = Your table will be shown soon. Have a coffee until then.
next-wait-seat = All seats are taken. The next free seat is yours.
next-recruiter = Your table is number { $table }. Thank you for coming.
next-team = Thank you for coming. The desk tells you where to help.
next-desk = Please see the desk.

reason-wish = You wished to meet this employer.
reason-employer_wish = This employer wished to meet you.
reason-same_trade = This is the trade you look for.
reason-same_domain = This is very close to the trade you look for.
reason-same_family = This is in the same family of trades.
reason-open = This table is open to everyone.
reason-contract = The contract offered suits you.
reason-hours = The hours suit you.
reason-travel = The place of work suits you.
reason-none = A seat is free, and every meeting counts.

ical-summary = { $event }: your employer’s table
ical-table =
    { $seats ->
        [one] Your table: { $table } (one seat).
       *[other] Your table: { $table } ({ $seats } seats).
    }
ical-openings = Openings announced: { $openings }.
ical-no-openings = Please announce at least one real opening.
ical-host = Organised by { $host }.
ical-stop = Table { $table }: { $employer }

board-title = Board of the room
board-present =
    { $present ->
        [one] { $present } person in the room
       *[other] { $present } people in the room
    }
board-round = Round { $number }
board-no-round = The first round starts soon
board-pause = Between two rounds
board-until = until { $time }
board-next-at = Next round at { $time }
board-table = Table
board-employer = Employer
board-now = Now
board-next = Next
board-free = free seat
board-absent = not here yet
board-away = The screen is looking for the server…
board-ended = It is over. Thank you for coming.

stop-locked = The folder { $folder } is held by another server (process { $pid }). Stop it, or choose another folder with --data.
stop-folder = The folder { $folder } cannot be opened: { $reason }. Choose another one with --data.
stop-port = The address { $host }:{ $port } is taken: { $reason }. Choose another port with --port, or --port 0.
stop-file = The file { $file } cannot be read: { $reason }.
stop-event = There is no event { $event } in this folder.
stop-new-event = Write the event as new:NAME@YYYY-MM-DD.
stop-server = The server of this folder does not answer. Stop it, then try again.

verify-file =
    { $changes ->
        [one] { $file }: in order, { $changes } change, fingerprint { $hash }.
       *[other] { $file }: in order, { $changes } changes, fingerprint { $hash }.
    }

badge-hint = Write your first name
badge-table = Table { $table }
role-seeker = Attendee
role-recruiter = Employer
role-volunteer = Volunteer
role-staff = Team

stop-no-folder = There is no folder { $folder }. Check its name, or choose another one with --data.

import-refused = Line { $line }, column { $column }: { $why } Read: “{ $value }”. Expected: { $expected }. The row is refused.
import-at = Line { $line }: { $what }
import-done = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}: { $imported } added, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
import-dry = A trial, nothing is changed. Rows read: { $rows }. Would come in: { $imported }. Would change: { $updated }. Refused: { $refused }.
warning-unknown-column = The column { $column } is not known. It is left aside.
warning-outside-event = The time of { $column } lies outside the event. It is kept.
warning-no-round = The time of { $column } leaves no whole round.
