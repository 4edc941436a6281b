# What the door says to people. Same keys as fr.ftl.

error-unreadable = This code cannot be read.
next-unreadable = Show the badge again, or type the five letters of its code.
error-unknown = This badge is not known here.
next-unknown = Show it at the desk: somebody will help you.
error-void = This badge is no longer valid.
next-void = Use the badge the desk gave you, or ask for one.
error-other_event = This badge is for another event: { $event }.
next-other_event = Ask for a badge at the desk. It is free and quick.
error-blank = This badge has no name yet.
next-blank = Write your first name: the badge becomes yours.
error-withdrawn = You had cancelled your visit.
next-withdrawn = You are welcome all the same: tell the desk.
error-badge_taken = This badge is somebody’s already.
next-badge_taken = Take another blank badge.
error-too_many_tries = Too many tries in a row.
next-too_many_tries = Wait { $seconds } seconds, or ask at the desk.
error-forgotten = This person’s data were erased.
next-forgotten = If they are here, register them again: a first name is enough.
error-too_young = This event is open from the age of 15.
next-too_young = Speak to the desk: somebody will tell you who can help.
error-referrer_needed = From 15 to 17, somebody who supports you must send you.
next-referrer_needed = Tell the desk which youth service, school or association supports you.
error-not_open = The doors are not open yet.
next-not_open = { $hour ->
    [none] The doors open soon. Please speak to someone of the team.
   *[other] Come back at { $hour }:{ $minute }, or ask at the desk.
}
error-closed = The event is over.
next-closed = Ask at the desk for the next date.
error-cancelled = The event is cancelled.
next-cancelled = Ask at the desk for the next date.
error-wrong_state = This step is not possible now.
next-wrong_state = See where the event stands, then choose another step.
error-unknown_value = This value is not known.
next-unknown_value = Choose a value of the list.
error-missing = A value is missing.
next-missing = Fill in this cell.
error-too_large = This is too large.
next-too_large = Split the file into parts.
error-bad_request = The request is not understood.
next-bad_request = Correct it and try again.
error-too_slow = Sending took too long.
next-too_slow = Check the network and try again.
error-command_reused = This command was used for something else already.
next-command_reused = Start the action again.
error-not_signed_in = An access is needed: the token is missing or not known.
next-not_signed_in = Sign in, or ask the organiser for a code.
error-expired = Your access has come to its end.
next-expired = Sign in again, or ask the organiser for a new code.
error-revoked = This access was taken back.
next-revoked = Ask the organiser for a new code.
error-locked_out = Too many failed tries. Signing in is closed for a while.
next-locked_out = Wait { $seconds } seconds and try again, or ask the organiser.
error-unknown_code = This enrolment code is wrong or no longer valid.
next-unknown_code = Ask for a new code on the console: it is good for ten minutes and works once.
error-foreign_form = This request comes from another site.
next-foreign_form = Open the page yourself, then try again.
error-forbidden = Your access does not allow that.
next-forbidden = Ask the organiser to do it, or to give you another access.
error-not_found = { $what ->
    [event] There is no such event, or your access is not for it.
    [page] There is no such page, or it is no longer there.
   *[other] There is no such thing here.
}
next-not_found = { $what ->
    [event] Choose an event of your list, or ask the organiser for access.
    [page] Check the address, or ask the desk for another.
   *[other] Check the address or the name.
}
error-method_not_allowed = This address does not do that.
next-method_not_allowed = Check the request.
error-internal = Something went wrong on our side.
next-internal = Try again. If it lasts, tell the organiser.
error-store_full = The disk is full. Nothing was lost, nothing was changed.
next-store_full = Make room, then try again.
error-store_broken = The disk has failed. Nothing confirmed is lost.
next-store_broken = Check the disk, then restart the server.
error-store_damaged = The file { $file } is damaged at line { $line }.
next-store_damaged = Put this file back from a backup. The other events go on.
error-store_newer = The file { $file } comes from a newer version.
next-store_newer = Install the latest version of Tablée.

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

## What somebody may ask for

help-company = Somebody to go with me
help-interpreter = An interpreter
help-large_print = Large print
help-seat = A seat

## How it went, and what comes next

mood-good = Good
mood-fair = Fair
mood-bad = Not good
onward-second_interview = A second interview
onward-training = Training
onward-association = Help from an association
onward-search_on = Keep looking
onward-undecided = I do not know yet

## The slip to take along

slip-next = Go to table { $table } at { $time }.
slip-wait = Your table will be shown in the room.
slip-thanks = Thank you for coming.
slip-table = Table { $table }
slip-help = You asked for: { $help }.
slip-strengths = Your strengths seen today
slip-onward = What comes next: { $onward }
slip-host = Organised by { $host }
slip-code = Your short code:
slip-name = Write your first name here.
